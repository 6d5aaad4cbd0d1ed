"""From one code to its readings."""

import re
from collections.abc import Callable

from receiving_station.domain.codes import Code, Symbology, lookup_key
from receiving_station.domain.gtin import gtin14
from receiving_station.domain.labels.own import read_own
from receiving_station.domain.labels.readings import Confidence, Kind, Reading, ranked
from receiving_station.domain.labels.structured import (
    PLAIN_MAX,
    read_address,
    read_gs1_number,
    read_list,
    read_maxicode,
    read_named,
    read_plain,
    read_sqrl,
)
from receiving_station.domain.plates import is_plate

ReadsGs1 = Callable[[Code], tuple[Reading, ...]]
"""Reads GS1 element strings and Digital Links; an adapter does, as the domain needs no library."""

PRODUCT_SYMBOLOGIES = frozenset(
    {Symbology.EAN_8, Symbology.EAN_13, Symbology.UPC_A, Symbology.UPC_E, Symbology.DATABAR}
)
"""What is printed on goods and never on a carrier's label."""
_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_CODABAR = re.compile(r"[A-Da-d](?P<number>\d+)[A-Da-d]")
_UNKNOWN_MAX = 512


def no_gs1(_code: Code) -> tuple[Reading, ...]:
    """No GS1 reader is there."""
    return ()


def read_code(code: Code, gs1: ReadsGs1 = no_gs1) -> tuple[Reading, ...]:
    """Everything the code can mean, best first; never raises, and empty only for a text without a mark.

    Several readings of one text are all kept: twelve digits can be five carriers' number at once, and only who
    expects it can tell. A text that follows no rule has one reading, ``unknown``.
    """
    text = _bare(code)
    key = lookup_key(text) if len(text) <= _UNKNOWN_MAX else text
    if not key:
        return ()
    own = _own(text, key)
    if own is not None:
        return (own,)
    if code.symbology in PRODUCT_SYMBOLOGIES:
        product = _product(code, key)
        return ranked([*product, *(gs1(code) if not product else ()), _unknown(text)])
    found = [*read_maxicode(text), *read_sqrl(text)] or [*gs1(code)] or read_address(text)
    if "://" not in text:
        found += [*read_named(text), *read_list(text)]
        if len(text) <= PLAIN_MAX:
            found += [*_product(code, key), *read_gs1_number(key), *read_plain(text)]
    return ranked([*found, _unknown(text)])


def _bare(code: Code) -> str:
    """The text without what an engine puts round it: AIM prefix, start and stop characters."""
    text = code.text.strip(" \r\n\t\0")
    match = _AIM.match(text)
    if match is not None:
        text = text[match.end() :]
    if code.symbology is Symbology.CODE_39 and len(text) > 1 and text[0] == text[-1] == "*":
        text = text[1:-1]
    if code.symbology is Symbology.CODABAR:
        framed = _CODABAR.fullmatch(text)
        text = text if framed is None else framed["number"]
    return text


def _own(text: str, key: str) -> Reading | None:
    if is_plate(key):
        return Reading(Kind.UNIT_PLATE, key, Confidence.PROVEN, "our plate: check character holds")
    return read_own(text)


def _product(code: Code, key: str) -> list[Reading]:
    """A GTIN; where the symbology is no product's, another reading is as likely."""
    number = gtin14(key)
    if number is None or not number.strip("0"):
        return []
    is_retail = code.symbology in PRODUCT_SYMBOLOGIES or (code.symbology is Symbology.ITF and len(key) == len(number))
    confidence = Confidence.PROVEN if is_retail else Confidence.CHECKED
    why = f"GTIN-{len(key)}: check digit holds"
    return [Reading(Kind.GTIN, key, confidence, why, "gtin", parts=(("gtin", number),), also=(number,))]


def _unknown(text: str) -> Reading:
    return Reading(Kind.UNKNOWN, text, Confidence.NOTHING, "follows no rule")
