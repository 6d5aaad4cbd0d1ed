"""Texts with a form of their own: MaxiCode, SQRL, web addresses, ``RMA: 4711``, postcodes, order numbers."""

import re
from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import parse_qsl, unquote, urlsplit

from receiving_station.domain.codes import lookup_key
from receiving_station.domain.labels import checks, services
from receiving_station.domain.labels.carriers import read_number
from receiving_station.domain.labels.countries import BY_NUMBER
from receiving_station.domain.labels.readings import Confidence, Kind, Reading

_RMA_WORDS = frozenset({
    "RMA", "RMANO", "RMANR", "RMANUMBER", "RMAID", "RA", "RAN", "RGA", "RETURN", "RETURNNO", "RETURNNUMBER",
    "RETURNID", "RETURNORDER", "RETURNCODE", "RET", "RTN", "RETOURE", "RETOUR", "RETOURENNUMMER", "RETOURENNR",
    "RETURNMERCHANDISEAUTHORIZATION", "RESO", "RETORNO", "DEVOLUCION", "반품번호",
})  # fmt: skip
_ORDER_WORDS = frozenset({
    "ORDER", "ORDERNO", "ORDERNUMBER", "ORDERID", "ORDERNR", "ORD", "PO", "BESTELLUNG", "BESTELLNUMMER", "BESTELLNR",
    "COMMANDE", "ORDINE", "PEDIDO", "주문번호",
})  # fmt: skip
_TRACKING_WORDS = frozenset({
    "TRACKING", "TRACKINGNO", "TRACKINGNUMBER", "TRACKINGID", "TRACKNUM", "TRACKNUMS", "TRACKNUMBERS", "TRK",
    "TRKNBR", "AWB", "WAYBILL", "QTC_TLABELS1", "TLABELS", "INNTRACKNUM", "SENDUNGSNUMMER", "운송장번호", "송장번호",
})  # fmt: skip
_NAMED = re.compile(r"(?P<name>[^\W\d_][\w ._/-]{0,30}?)\s*[:#=][:#=\s]*(?P<rest>[^\s:#=].*)", re.DOTALL)
_RMA_SHAPE = re.compile(r"(?:RMA|RGA|RET|RTN|RETURN)[-_ #.]?(?=[A-Z0-9_-]*\d)[A-Z0-9][A-Z0-9_-]{0,30}")
_ORDER_SHAPE = re.compile(r"(?:ORD|ORDER|PO)[-_ #.](?=[A-Z0-9_-]*\d)[A-Z0-9][A-Z0-9_-]{1,30}|#\d{3,12}")
_AMAZON_ORDER = re.compile(r"\d{3}-\d{7}-\d{7}")
_US_POSTCODE = re.compile(r"420(?P<postcode>\d{5}(?:\d{4})?)")
_WORLD_POSTCODE = re.compile(r"421(?P<country>\d{3})(?P<postcode>[A-Z0-9]{3,9})")
PLAIN_MAX = 128
"""No number on its own is longer, spaces included."""
_LISTED_MAX = 20
_LISTED_CHARACTERS = 512
_WORDS_IN_VALUE = 60
_ADDRESS_MAX = 2048

# --- A number on its own ------------------------------------------------------------------------------


def read_plain(text: str) -> list[Reading]:
    """Carriers' numbers, RMA and order numbers by their shape, postal routing; in no order."""
    if len(text) > PLAIN_MAX:
        return []
    key = lookup_key(text)
    found = read_number(key)
    capitals = text.upper()
    if _RMA_SHAPE.fullmatch(capitals):
        found.append(Reading(Kind.RMA, text, Confidence.SHAPED, "begins as an RMA number"))
    if _ORDER_SHAPE.fullmatch(capitals):
        also = (text.removeprefix("#"),) if text.startswith("#") else ()
        found.append(Reading(Kind.ORDER_NUMBER, text, Confidence.SHAPED, "begins as an order number", also=also))
    if _AMAZON_ORDER.fullmatch(text):
        found.append(Reading(Kind.ORDER_NUMBER, text, Confidence.SHAPED, "an Amazon order number's form"))
    found.extend(_postcode(key))
    return found


def _postcode(key: str) -> Iterable[Reading]:
    at_home = _US_POSTCODE.fullmatch(key)
    if at_home is not None:
        parts = (("country", "US"), ("postcode", at_home["postcode"]))
        yield Reading(Kind.POSTAL_ROUTING, key, Confidence.SHAPED, "GS1 420: postcode", parts=parts)
    abroad = _WORLD_POSTCODE.fullmatch(key)
    if abroad is not None and abroad["country"] in BY_NUMBER:
        parts = (("country", BY_NUMBER[abroad["country"]]), ("postcode", abroad["postcode"]))
        yield Reading(Kind.POSTAL_ROUTING, key, Confidence.SHAPED, "GS1 421: country and postcode", parts=parts)


# --- Name and number ----------------------------------------------------------------------------------


def read_named(text: str) -> list[Reading]:
    """``RMA: 4711``, ``Order #4711``: by the name before the number; in no order."""
    match = _NAMED.fullmatch(text) if len(text) <= PLAIN_MAX else None
    if match is None or len(match["rest"]) > _WORDS_IN_VALUE:
        return []
    return read_field(match["name"], match["rest"].strip())


def read_field(name: str, value: str) -> list[Reading]:
    """A value that somebody gave a name, e.g. in a web address."""
    word = re.sub(r"[\W_]+", "", name).upper()
    # A label that says "RMA: 48213" may have been announced as RMA-48213.
    whole = f"{name.strip()} {value}"
    if word in _RMA_WORDS:
        return [Reading(Kind.RMA, value, Confidence.SHAPED, f"called {name}", also=(whole,))]
    if word in _ORDER_WORDS:
        return [Reading(Kind.ORDER_NUMBER, value, Confidence.SHAPED, f"called {name}", also=(whole,))]
    plain = read_plain(value)
    if word in _TRACKING_WORDS:
        return [*plain, Reading(Kind.TRACKING, value, Confidence.SHAPED, f"called {name}")]
    return [*plain, Reading(Kind.UNKNOWN, value, Confidence.LENGTH_ONLY, f"called {name}", also=(whole,))]


def read_list(text: str) -> list[Reading]:
    """A text of several lines or fields: what each of them says; in no order."""
    if len(text) > _LISTED_CHARACTERS:
        return []
    lines = [line.strip() for line in re.split(r"[\r\n;|\t]+", text) if line.strip()]
    if not 1 < len(lines) <= _LISTED_MAX:
        return []
    return [reading for line in lines for reading in (read_named(line) or read_plain(line))]


# --- Web addresses ------------------------------------------------------------------------------------


def read_address(text: str) -> list[Reading]:
    """The number in a web address: named fields behind the question mark, and the last part of the path."""
    if "://" not in text or len(text) > _ADDRESS_MAX:
        return []
    try:
        address = urlsplit(text)
        fields = parse_qsl(address.query, max_num_fields=_LISTED_MAX)
    except ValueError:
        return []
    last = unquote(address.path.rstrip("/").rpartition("/")[2]).strip()
    found = [reading for name, value in fields if value.strip() for reading in _in_address(name, value.strip())]
    if last and len(last) <= PLAIN_MAX:
        found.extend(read_plain(last))
        found.append(Reading(Kind.UNKNOWN, last, Confidence.LENGTH_ONLY, "last part of a web address"))
    return found


def _in_address(name: str, value: str) -> list[Reading]:
    # A field that follows no rule is a campaign or a language far more often than a number.
    return [reading for reading in read_field(name, value) if reading.kind is not Kind.UNKNOWN]


# --- MaxiCode -----------------------------------------------------------------------------------------

_HEADER = re.compile(r"(?:\[\)>\x1e)?01\x1d(?P<year>\d{2})")
_UPS_FIELDS = ("postcode", "country_number", "class", "tracking", "scac", "shipper", "day", "shipment", "n_of_x",
               "weight", "validated", "street", "city", "state")  # fmt: skip
_SHORT_TRACKING = re.compile(r"1Z(?P<package>[A-Z0-9]{7})(?P<check>\d)")


def read_maxicode(text: str) -> list[Reading]:
    """UPS: the whole 1Z number rebuilt from the short one, the shipper and the class of service, and verified.

    The primary message (postcode, country, class) is in the text or not, as the reader delivers it.

    Source: UPS fields as printed in printer makers' manuals; ISO/IEC 15434, format 01.
    """
    header = _HEADER.match(text) if "UPSN" in text else None
    if header is None:
        return []
    body = text[header.end() :].rstrip("\x04\x1e").split("\x1e")[0]
    values = [value.strip() for value in body.split("\x1d", len(_UPS_FIELDS))]
    short = next((place for place, value in enumerate(values) if _SHORT_TRACKING.fullmatch(value)), None)
    if short is None or values[short + 1 : short + 2] != ["UPSN"]:
        return []
    start = _UPS_FIELDS.index("tracking") - short
    if start < 0:
        return []
    parts = tuple((name, value) for name, value in zip(_UPS_FIELDS[start:], values, strict=False) if value)
    return _ups_of(dict(parts), parts)


def _ups_of(fields: dict[str, str], parts: tuple[tuple[str, str], ...]) -> list[Reading]:
    match = _SHORT_TRACKING.fullmatch(fields["tracking"])
    assert match is not None  # noqa: S101 - the caller found the field by this pattern
    shipper, mark = fields.get("shipper", ""), fields.get("class", "")[-2:]
    whole = f"1Z{shipper}{mark}{match['package']}{match['check']}"
    known = [reading for reading in read_number(whole) if reading.rule == "ups"]
    if known:
        why = "UPS MaxiCode: 1Z rebuilt, check digit holds"
        more = tuple((name, value) for name, value in parts if name not in {"shipper", "tracking", "scac"})
        return [replace(reading, why=why, rule="ups_maxicode", parts=(*reading.parts, *more)) for reading in known]
    # The class of service has three digits; a service with a letter in its mark (A8, YW) cannot be told from it.
    # Nothing is rebuilt then: an expected return that carries one of the numbers that verify may still be found.
    numbers = (f"1Z{shipper}{service}{match['package']}{match['check']}" for service in services.UPS)
    also = tuple(number for number in numbers if shipper and read_number(number))
    why = "UPS MaxiCode: the service cannot be told, 1Z not rebuilt"
    return [
        Reading(
            Kind.UNKNOWN, fields["tracking"], Confidence.LENGTH_ONLY, why, "ups_maxicode", "UPS", parts=parts, also=also
        )
    ]


# --- SQRL ---------------------------------------------------------------------------------------------

_SQRL_FIELDS = {
    "B000": "maker",
    "B001": "name",
    "B002": "model",
    "B004": "made",
    "B005": "serial",
    "W00A": "warranty",
    "R011": "hazmat",
}
"""Source: ANSI MH10.8.2, category 12N, as published by the Reverse Logistics Association."""
_SQRL_FIELDS_MAX = 64
_SQRL_START = re.compile(r"(?:\[\)>\x1e06\x1d)?(?:12N)?(?=[A-Z][0-9]{2}[0-9A-Z])")
_SQRL_FIELD = re.compile(r"(?:12N)?(?P<id>[A-Z][0-9]{2}[0-9A-Z])[:=]?(?P<value>.*)", re.DOTALL)
_SQRL_SPLIT = re.compile(r"[\x1d\x1e\x04|\r\n]+")


def read_sqrl(text: str) -> list[Reading]:
    """A unit's own record: maker, name, model, date made, serial number, warranty, hazards."""
    if _SQRL_START.match(text) is None:
        return []
    body = text.removeprefix("[)>\x1e06\x1d")
    matches = [_SQRL_FIELD.fullmatch(part) for part in _SQRL_SPLIT.split(body, _SQRL_FIELDS_MAX) if part]
    fields = [(match["id"], match["value"].strip()) for match in matches if match is not None]
    known = [(name, value) for name, value in fields if name in _SQRL_FIELDS and value]
    # One field alone may be anybody's number that begins so.
    if len(known) < 2:  # noqa: PLR2004
        return []
    parts = tuple((_SQRL_FIELDS.get(name, name), value) for name, value in fields if value)
    serial = next((value for name, value in known if name == "B005"), known[0][1])
    return [Reading(Kind.SQRL, serial, Confidence.SHAPED, "SQRL fields", rule="sqrl", parts=parts)]


# --- Keys of GS1 without identifiers ------------------------------------------------------------------

_SSCC_LENGTHS = {18: 0, 20: 2}


def read_gs1_number(key: str) -> list[Reading]:
    """An SSCC as bare digits, 18 of them or 20 with its identifier 00."""
    skip = _SSCC_LENGTHS.get(len(key))
    if skip is None or not key.startswith("00"[:skip]) or not checks.gs1(key[skip:]):
        return []
    confidence = Confidence.PROVEN if skip else Confidence.CHECKED
    return [Reading(Kind.SSCC, key[skip:], confidence, "SSCC: check digit holds", "sscc", also=("00" + key[skip:],))]
