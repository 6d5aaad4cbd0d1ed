"""Carriers' numbers as rules: data to match with, every rule with its source.

A pattern is held against a number in capitals without spaces and dashes, whole. Its groups mean:

- ``number``: what the carrier tracks, where that is not all of it;
- ``checked``: what the check digit covers, where that is not ``number``;
- ``service``: the key into the rule's services;
- every other group: a part, under its own name.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from receiving_station.domain.labels import checks, services
from receiving_station.domain.labels.checks import Check
from receiving_station.domain.labels.countries import BY_NUMBER, LETTERS
from receiving_station.domain.labels.readings import Confidence, Kind, Reading
from receiving_station.domain.labels.services import Service

NUMBER_MAX = 64
"""No carrier's number is longer."""

_DATA = "tracking-numbers data (MIT), couriers/"
_NO_PARTS = frozenset({"number", "checked", "service"})


@dataclass(frozen=True, slots=True)
class CarrierRule:
    """How one form of a carrier's numbers is recognised.

    Attributes:
        rule_id: Its name in readings.
        carrier: Whose numbers these are; "" where the country in the number says so (S10).
        pattern: Held against the whole number.
        confidence: How sure a match is, the check digit included.
        source: Where the rule comes from.
        check: The check digit's rule, or None where there is none.
        services: Services by the mark in the group ``service``.
        prefix_also: A prefix with which the number may have been announced as well.
        kind: tracking, or postal_routing for a carrier's code that names no parcel.
    """

    rule_id: str
    carrier: str
    pattern: re.Pattern[str]
    confidence: Confidence
    source: str
    check: Check | None = None
    services: Mapping[str, Service] = field(default_factory=dict)
    prefix_also: str = ""
    kind: Kind = Kind.TRACKING

    def read(self, key: str) -> Reading | None:
        """The reading of a number in capitals without spaces, or None where it is none of these."""
        match = self.pattern.fullmatch(key)
        if match is None:
            return None
        groups = {name: value for name, value in match.groupdict().items() if value is not None}
        number = groups.get("number", key)
        if self.check is not None and not self.check(groups.get("checked", number)):
            return None
        if not number.strip("0"):
            return None
        parts = {name: value for name, value in groups.items() if name not in _NO_PARTS}
        if not _country_holds(parts):
            return None
        mark = groups.get("service", "")
        service = self.services.get(mark, Service(""))
        also = (*((self.prefix_also + number,) if self.prefix_also else ()), *((key,) if key != number else ()))
        holds = "check digit holds" if self.check is not None else "form only"
        return Reading(
            kind=self.kind,
            text=number,
            confidence=self.confidence,
            why=f"{self.rule_id}: {holds}",
            rule=self.rule_id,
            carrier=self.carrier or _operator(parts["country"]),
            service=service.name,
            is_return_service=service.is_return,
            parts=tuple(parts.items()) + ((("service_code", mark),) if mark else ()),
            also=also,
        )


def _country_holds(parts: dict[str, str]) -> bool:
    """Whether a country in the number exists; turns its three digits into letters."""
    country = parts.get("country")
    if country is None:
        return True
    parts["country"] = BY_NUMBER.get(country, country)
    return parts["country"] in LETTERS


def _operator(country: str) -> str:
    return services.S10_OPERATORS.get(country, f"post of {country}")


def _rule(
    rule_id: str,
    carrier: str,
    pattern: str,
    confidence: Confidence,
    source: str,
    check: Check | None = None,
    *,
    marks: Mapping[str, Service] | None = None,
    prefix_also: str = "",
    kind: Kind = Kind.TRACKING,
) -> CarrierRule:
    return CarrierRule(rule_id, carrier, re.compile(pattern), confidence, source, check, marks or {}, prefix_also, kind)


_PROVEN, _SHAPED, _CHECKED, _LENGTH = (
    Confidence.PROVEN,
    Confidence.SHAPED,
    Confidence.CHECKED,
    Confidence.LENGTH_ONLY,
)

_S10_TAIL = r"(?P<checked>\d{9})(?P<country>[A-Z]{2})"
_UPU = "UPU S10-12; " + _DATA + "s10.json"

_UPS_SOURCE = _DATA + "ups.json; field notes, section 5"
_UPS = (
    _rule(
        "ups",
        "UPS",
        r"1Z(?P<checked>(?P<shipper>[A-Z0-9]{6})(?P<service>[A-Z0-9]{2})(?P<package>[A-Z0-9]{7})\d)",
        _PROVEN,
        _UPS_SOURCE,
        checks.ups,
        marks=services.UPS,
    ),
    _rule(
        "ups_waybill",
        "UPS",
        r"(?P<service>[AHJKTV])(?P<checked>\d{10})",
        _CHECKED,
        _UPS_SOURCE,
        checks.ups,
        marks=services.UPS_WAYBILL,
    ),
)

_USPS_SOURCE = "USPS Publications 91 and 199 by way of " + _DATA + "usps.json"
_MAILER = r"(?P<shipper>9\d{8}|[0-8]\d{5})"
_IMPB = r"(?P<number>(?:92(?=\d{3}9)|93(?=\d{3}[0-8])|95|94)(?P<service>\d{3})" + _MAILER + r"\d+)"
_LEGACY = r"(?P<service>\d{2})(?P<shipper>\d{9})\d{9}"


def _usps() -> Iterator[CarrierRule]:
    # The ZIP before the number has five digits or nine; which, only the length of what follows tells.
    for name, zip_pattern, lengths in (
        ("usps_impb", r"", r"(?=9[235]\d{20}(?:\d{4})?$|94\d{20}(?:\d{4}){0,2}$)"),
        ("usps_impb_zip5", r"420(?P<postcode>\d{5})", r"(?=9[235]\d{20}(?:\d{4})?$|94\d{20}(?:\d{4}){0,2}$)"),
        ("usps_impb_zip9", r"420(?P<postcode>\d{9})", r"(?=9[2345]\d{20}$)"),
    ):
        yield _rule(
            name, "USPS", zip_pattern + lengths + _IMPB, _PROVEN, _USPS_SOURCE, checks.gs1, marks=services.USPS_IMPB
        )
    zip_before = r"(?:420(?P<postcode>\d{5}(?:\d{4})?))?"
    yield _rule(
        "usps_legacy",
        "USPS",
        zip_before + r"(?P<number>91" + _LEGACY + r")",
        _PROVEN,
        _USPS_SOURCE,
        checks.gs1,
        marks=services.USPS_LEGACY,
    )
    yield _rule(
        "usps_legacy_20",
        "USPS",
        zip_before + r"(?P<number>" + _LEGACY + r")",
        _CHECKED,
        _USPS_SOURCE,
        checks.usps_legacy,
        marks=services.USPS_LEGACY,
        prefix_also="91",
    )
    yield _rule("usps_20", "USPS", _LEGACY, _CHECKED, _USPS_SOURCE, checks.gs1, marks=services.USPS_LEGACY)


_FEDEX_SOURCE = _DATA + "fedex.json; field notes, section 5"
# Thirteen digits and the check digit; two leading zeros are not part of what is tracked.
_FEDEX_TAIL = r"(?P<checked>(?=\d{14}$)(?:00)?(?P<number>\d+))"
_FEDEX = (
    _rule("fedex_12", "FedEx", r"\d{12}", _CHECKED, _FEDEX_SOURCE, checks.fedex),
    _rule("fedex_ground", "FedEx", r"\d{15}", _CHECKED, _FEDEX_SOURCE, checks.gs1),
    _rule("fedex_20", "FedEx", r"61\d{18}", _CHECKED, _FEDEX_SOURCE, checks.usps_92, prefix_also="92"),
    _rule(
        "fedex_ground_96",
        "FedEx",
        r"96\d{2}(?P<service_type>\d{3})(?P<number>(?P<shipper>\d{7})(?P<package>\d{7})\d)",
        _PROVEN,
        _FEDEX_SOURCE,
        checks.gs1,
    ),
    _rule(
        "fedex_ground_gsn",
        "FedEx",
        r"96\d{7}(?P<shipper>\d{10})\d" + _FEDEX_TAIL,
        _PROVEN,
        _FEDEX_SOURCE,
        checks.fedex,
    ),
    _rule(
        "fedex_34",
        "FedEx",
        r"[0-8]\d{14}(?P<postcode>\d{5})" + _FEDEX_TAIL,
        _CHECKED,
        _FEDEX_SOURCE,
        checks.fedex,
    ),
    _rule("fedex_astra_32", "FedEx", r"3\d{15}(?P<number>\d{12})\d{4}", _CHECKED, _FEDEX_SOURCE, checks.fedex),
    _rule(
        "fedex_ground_sscc_18",
        "FedEx",
        r"(?P<service>\d{2})\d{16}",
        _CHECKED,
        _FEDEX_SOURCE,
        checks.gs1,
        marks=services.FEDEX_CONTAINER,
    ),
)

_DHL_SOURCE = _DATA + "dhl.json"
_DHL_PUBLIC = "DHL Paket and DHL eCommerce public tracking help"
_DHL = (
    _rule("dhl_express", "DHL", r"\d{10,11}", _CHECKED, _DHL_SOURCE, checks.mod7),
    _rule("dhl_express_piece_id", "DHL", r"J[A-Z]{2,3}\d{9,10}", _SHAPED, _DHL_SOURCE),
    _rule("dhl_ecommerce", "DHL", r"(?:GM|LX|RX|UV)\d[0-9A-Z]{9,38}", _SHAPED, _DHL_SOURCE),
    # Two letters that many others use as well.
    _rule("dhl_ecommerce_asia", "DHL", r"(?:CN|SG|TH|IN|HK|MY)\d[0-9A-Z]{9,38}", _LENGTH, _DHL_SOURCE),
    _rule("dhl_ecommerce_14", "DHL", r"\d{14}", _LENGTH, _DHL_SOURCE),
    _rule("dhl_paket_jjd", "DHL", r"JJD\d{14,18}", _SHAPED, _DHL_PUBLIC),
    _rule("dhl_parcel_jvgl", "DHL", r"JVGL\d{12,20}", _SHAPED, _DHL_PUBLIC),
    # 340434 is the GS1 company prefix of Deutsche Post DHL.
    _rule(
        "dhl_paket_sscc", "DHL", r"(?:00)?(?P<number>340434\d{12})", _PROVEN, _DHL_PUBLIC, checks.gs1, prefix_also="00"
    ),
    _rule("dhl_identcode", "DHL", r"\d{12}", _CHECKED, "Deutsche Post, Identcode", checks.identcode),
    _rule(
        "dhl_leitcode",
        "DHL",
        r"(?P<postcode>\d{5})\d{9}",
        _CHECKED,
        "Deutsche Post, Leitcode",
        checks.identcode,
        kind=Kind.POSTAL_ROUTING,
    ),
)

_DPD_SOURCE = "DPD parcel label specification 2.4; " + _DATA + "dpd.json"
_DPD_BODY = r"(?P<postcode>[0-9A-Z]{7})(?P<number>\d{14})(?P<service>\d{3})(?P<country>\d{3})"
_DPD = (
    _rule(
        "dpd",
        "DPD",
        r"%?(?P<checked>" + _DPD_BODY + r"[0-9A-Z])",
        _PROVEN,
        _DPD_SOURCE,
        checks.mod37_36,
        marks=services.DPD,
    ),
    # The bars hold an identification mark before the number and not the check character behind it.
    _rule("dpd_bars", "DPD", r"%" + _DPD_BODY, _SHAPED, _DPD_SOURCE, marks=services.DPD),
    _rule("dpd_15", "DPD", r"(?P<checked>(?P<number>\d{14})[0-9A-Z])", _CHECKED, _DPD_SOURCE, checks.mod37_36),
    _rule("dpd_14", "DPD", r"\d{14}", _LENGTH, _DPD_SOURCE),
)

_S10 = (
    _rule(
        "upu_s10",
        "",
        r"(?P<service>[CEHLMQRUV])[A-Z]" + _S10_TAIL,
        _PROVEN,
        _UPU,
        checks.s10,
        marks=services.S10,
    ),
    _rule("upu_s10_domestic", "", r"[ABDFGIJKNOPSTWXYZ][A-Z]" + _S10_TAIL, _PROVEN, _UPU, checks.s10),
)

_NORTH_AMERICA = (
    _rule("amazon_logistics", "Amazon", r"TB[ACM]\d{12}", _SHAPED, _DATA + "amazon.json"),
    _rule("amazon_international", "Amazon", r"[AFC]\d{10}", _LENGTH, _DATA + "amazon.json"),
    _rule("canada_post_16", "Canada Post", r"\d{16}", _CHECKED, _DATA + "canadapost.json", checks.gs1),
    _rule("canada_post_12", "Canada Post", r"\d{12}", _LENGTH, "Canada Post public tracking help"),
    _rule("canpar", "Canpar", r"[CDKLSUXZ]\d{21}", _SHAPED, _DATA + "canpar.json"),
    _rule("gofo", "GOFO", r"GFUS\d{14}", _SHAPED, _DATA + "gofo.json"),
    _rule("landmark", "Landmark", r"LTN\d{8}N1", _SHAPED, _DATA + "landmark.json"),
    _rule("lasership_lx", "LaserShip", r"L[AIEHNX][1-3]\d{7}", _SHAPED, _DATA + "lasership.json"),
    _rule("lasership_1ls7", "LaserShip", r"1LS7[12]\d{10}", _SHAPED, _DATA + "lasership.json"),
    # The dash before the last 1 is gone here.
    _rule("lasership_1ls7_18", "LaserShip", r"1LS7[12]\d{2}01[1-4]\d{6}1", _SHAPED, _DATA + "lasership.json"),
    _rule("lasership_1lscx", "LaserShip", r"1LSCX[0-9A-Z]{10}", _SHAPED, _DATA + "lasership.json"),
    _rule(
        "old_dominion", "Old Dominion", r"(?:77[78]|072|780)\d{8}", _PROVEN, _DATA + "old_dominion.json", checks.luhn
    ),
    _rule("old_dominion_guaranteed", "Old Dominion", r"80\d{9}", _CHECKED, _DATA + "old_dominion.json", checks.luhn),
    _rule("ontrac", "OnTrac", r"[CD]\d{14}", _PROVEN, _DATA + "ontrac.json", checks.ups),
    _rule("purolator", "Purolator", r"[0-5]\d{11}", _CHECKED, _DATA + "purolator.json", checks.luhn),
    _rule("purolator_alpha", "Purolator", r"[A-Z]{3}\d{9}", _SHAPED, _DATA + "purolator.json"),
    _rule("speedee", "Spee-Dee", r"SP\d{18}", _SHAPED, _DATA + "speedee.json"),
    _rule("yodel", "Yodel", r"JJ?D\d{16}", _SHAPED, _DATA + "yodel.json"),
    _rule("yunexpress", "YunExpress", r"YT\d{16}", _SHAPED, _DATA + "yunexpress.json"),
)

_KOREA = "carrier's public waybill form: length and, where told, mod 7; not published as a specification"
_JAPAN = "7DR check digit, as told in public by senders; not published as a specification"
_ELSEWHERE = (
    _rule("korea_post", "Korea Post", r"\d{13}", _LENGTH, _KOREA),
    _rule("cj_10", "CJ Logistics", r"\d{10}", _CHECKED, _KOREA, checks.mod7),
    _rule("cj_12", "CJ Logistics", r"\d{12}", _CHECKED, _KOREA, checks.mod7_tail),
    _rule("hanjin_10", "Hanjin", r"\d{10}", _LENGTH, _KOREA),
    _rule("hanjin", "Hanjin", r"\d{12}", _CHECKED, _KOREA, checks.mod7),
    _rule("lotte", "Lotte", r"\d{12}", _CHECKED, _KOREA, checks.mod7),
    _rule("logen", "Logen", r"\d{11}", _LENGTH, _KOREA),
    _rule("yamato", "Yamato", r"\d{12}", _CHECKED, _JAPAN, checks.mod7),
    _rule("sagawa", "Sagawa", r"\d{12}", _CHECKED, _JAPAN, checks.mod7),
    _rule("japan_post", "Japan Post", r"\d{11,12}", _CHECKED, _JAPAN, checks.mod7),
    _rule("postnl", "PostNL", r"3S[0-9A-Z]{11,13}", _SHAPED, "PostNL public tracking help"),
)

RULES: tuple[CarrierRule, ...] = (*_UPS, *_usps(), *_FEDEX, *_DHL, *_DPD, *_S10, *_NORTH_AMERICA, *_ELSEWHERE)
"""Every rule; the order settles nothing, the confidence does."""


def read_number(key: str) -> list[Reading]:
    """Every carrier's reading of a number in capitals without spaces and dashes, in no order."""
    if len(key) > NUMBER_MAX:
        return []
    return [reading for rule in RULES if (reading := rule.read(key)) is not None]
