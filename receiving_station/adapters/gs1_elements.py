"""What GS1 element strings and Digital Links say, read with biip."""

import re
from collections.abc import Iterator

from biip import ParseConfig, ParseError
from biip.gs1_digital_link_uris import GS1DigitalLinkURI
from biip.gs1_element_strings import GS1ElementString, GS1ElementStrings
from biip.gs1_messages import GS1Message

from receiving_station.domain.labels.checks import gs1 as check_holds
from receiving_station.domain.labels.readings import Confidence, Kind, Reading
from receiving_station.domain.labels.structured import read_plain

_BRACKETS = re.compile(r"\((?P<ai>\d{2,4})\)(?P<value>[^()]+)")
_CONFIG = ParseConfig(gs1_element_strings_verify_date=False)
_AUSTRALIA_POST_GTIN = "99312650999998"
"""The item number of every article that Australia Post carries; the article's own number is in AI 91."""

_NAMES = {
    "00": "sscc", "01": "gtin", "02": "content", "10": "lot", "11": "made", "13": "packed", "15": "best_before",
    "17": "expiry", "21": "serial", "37": "count", "240": "item", "250": "serial_2", "253": "gdti", "255": "gcn",
    "400": "order_number", "401": "ginc", "402": "gsin", "403": "route", "410": "ship_to_gln", "411": "bill_to_gln",
    "412": "from_gln", "413": "ship_for_gln", "414": "gln", "415": "payee_gln", "416": "made_at_gln",
    "417": "party_gln", "420": "postcode", "421": "country_and_postcode", "4300": "ship_to_company",
    "4301": "ship_to_name", "4302": "ship_to_address", "4303": "ship_to_address_2", "4304": "ship_to_suburb",
    "4305": "ship_to_town", "4306": "ship_to_region", "4307": "ship_to_country", "4308": "ship_to_phone",
    "4310": "return_to_company", "4311": "return_to_name", "4312": "return_to_address", "4313": "return_to_address_2",
    "4314": "return_to_suburb", "4315": "return_to_town", "4316": "return_to_region", "4317": "return_to_country",
    "4318": "return_to_postcode", "4319": "return_to_phone", "8003": "grai", "8004": "giai",
}  # fmt: skip
"""Source: GS1 Application Identifiers; the names are ours."""
_ROUTING = frozenset({"403", "410", "413", "420", "421"})
_KEYS = {"00": Kind.SSCC, "01": Kind.GTIN, "02": Kind.GTIN, "8003": Kind.GRAI, "8004": Kind.GIAI}
_ASKED = {"400": Kind.ORDER_NUMBER, "401": Kind.TRACKING, "402": Kind.TRACKING}


def message(text: str, *, is_marked: bool) -> tuple[Reading, ...]:
    """Element strings; without a mark that they are GS1's, a wrong check digit says they are not.

    Args:
        text: Without AIM prefix and leading separators.
        is_marked: By FNC1, a prefix or the symbology.
    """
    try:
        elements = GS1Message.parse(text, config=_CONFIG).element_strings
    except (ParseError, ValueError):
        return ()
    if not is_marked and any(_is_wrong(element) for element in elements):
        return ()
    return tuple(_readings(elements, "gs1"))


def digital_link(text: str) -> tuple[Reading, ...]:
    """A Digital Link's."""
    try:
        elements = GS1DigitalLinkURI.parse(text, config=_CONFIG).element_strings
    except (ParseError, ValueError):
        return ()
    return tuple(_readings(elements, "gs1_digital_link"))


def in_brackets(text: str) -> tuple[Reading, ...]:
    """A text with its application identifiers in brackets, as printed for people."""
    try:
        return tuple(_readings(GS1Message.parse_hri(text, config=_CONFIG).element_strings, "gs1"))
    except (ParseError, ValueError):
        # Printed by somebody who does not know the rules: the values may still be numbers that were announced.
        elements = [(match["ai"], match["value"].strip()) for match in _BRACKETS.finditer(text)]
        return tuple(
            Reading(Kind.UNKNOWN, value, Confidence.LENGTH_ONLY, f"({ai}), not GS1's form", "gs1")
            for ai, value in elements
            if value and ai not in _ROUTING
        )


def _readings(elements: GS1ElementStrings, rule: str) -> Iterator[Reading]:
    parts = tuple((_NAMES.get(element.ai.ai, element.ai.ai), _value(element)) for element in elements)
    if any(name == "gtin" and value == _AUSTRALIA_POST_GTIN for name, value in parts):
        article = next((value for name, value in parts if name == "91"), "")
        if article:
            why = "Australia Post's item number, article in AI 91"
            yield Reading(Kind.TRACKING, article, Confidence.PROVEN, why, rule, "Australia Post", parts=parts)
            return
    is_told = not parts
    for element in elements:
        ai, value = element.ai.ai, element.value
        if _is_wrong(element):
            is_told = True
            yield Reading(Kind.UNKNOWN, value, Confidence.LENGTH_ONLY, f"AI {ai}: check digit wrong", rule, parts=parts)
        elif ai in _KEYS:
            is_told = True
            also = ("00" + value,) if ai == "00" else ()
            yield Reading(_KEYS[ai], value, Confidence.PROVEN, f"AI {ai}: GS1 key", rule, parts=parts, also=also)
        elif ai in _ASKED:
            is_told = True
            yield Reading(_ASKED[ai], value, Confidence.SHAPED, f"AI {ai}", rule, parts=parts)
        elif ai.startswith("9") and len(ai) == 2:  # noqa: PLR2004 - AI 90 to 99
            # What two companies agreed on: an RMA or a carrier's number as often as not.
            is_told = True
            yield from read_plain(value)
            yield Reading(Kind.UNKNOWN, value, Confidence.LENGTH_ONLY, f"AI {ai}: the company's own", rule, parts=parts)
    if not is_told:
        yield _without_key(elements, parts, rule)


def _without_key(elements: GS1ElementStrings, parts: tuple[tuple[str, str], ...], rule: str) -> Reading:
    is_routing = all(element.ai.ai in _ROUTING for element in elements)
    other = Kind.DIGITAL_LINK if rule == "gs1_digital_link" else Kind.GS1
    kind = Kind.POSTAL_ROUTING if is_routing else other
    values = {element.ai.ai: element.value for element in elements}
    text = values.get("21") or values.get("10") or elements[0].value
    return Reading(kind, text, Confidence.SHAPED, "GS1 without a key of its own", rule, parts=parts)


def _is_wrong(element: GS1ElementString) -> bool:
    """Whether a check digit in it does not hold."""
    if element.ai.ai == "8003":
        return not check_holds(element.value[:14])
    return bool(element.gtin_error or element.sscc_error or element.gln_error)


def _value(element: GS1ElementString) -> str:
    return element.value if element.date is None else element.date.isoformat()
