"""The elements of a GS1 code that name a unit: its article and its serial number. Nothing is proved here.

What follows no rule of GS1 gives nothing. Whoever asks compares with numbers that somebody announced; ``labels`` says
what a text means where nobody announced anything.
"""

import re
from urllib.parse import unquote, urlsplit

from receiving_station.domain.codes import Code

GTIN, SERIAL = "01", "21"
_SEPARATOR = "\x1d"
_TEXT_MAX, _ELEMENTS_MAX = 256, 24
_AIM = re.compile(r"\][A-Za-z][0-9A-Za-z]")
_BRACKETED = re.compile(r"\((?P<ai>\d{2,4})\)(?P<value>[^()]+)")
_IN_PATH = re.compile(r"/01/(?P<gtin>\d{8,14})(?:/(?:10|22)/[^/]+)*(?:/21/(?P<serial>[^/]+))?")
_FIXED = {"00": 18, "01": 14, "02": 14, "03": 14, "04": 16, "20": 2, "41": 13}
_FIXED |= dict.fromkeys(("11", "12", "13", "14", "15", "16", "17", "18", "19"), 6)
_FIXED |= dict.fromkeys(("31", "32", "33", "34", "35", "36"), 6)
"""Digits of a value by the first two of its identifier: none of these needs a separator behind it."""
_OF_THREE = frozenset({"23", "24", "25", "40", "41", "42", "71"})
_OF_FOUR = frozenset({"31", "32", "33", "34", "35", "36", "39", "43", "70", "72", "80", "81", "82"})
"""Length of an identifier by its first two digits; two where it is in neither.

Source: GS1 General Specifications, section 3 and figure 7.8.5-2 (element strings of predefined length).
"""


def elements_of(code: Code) -> dict[str, str]:
    """Values by their application identifier; empty where the text is no GS1 element string nor Digital Link."""
    text = code.text.strip(" \r\n\t\0")
    if len(text) > _TEXT_MAX:
        return {}
    if "://" in text:
        return _in_address(text)
    match = _AIM.match(text)
    bare = (text if match is None else text[match.end() :]).removeprefix(_SEPARATOR)
    if bare.startswith("("):
        return {each["ai"]: each["value"].strip() for each in _BRACKETED.finditer(bare)}
    return _taken_apart(bare)


def _in_address(text: str) -> dict[str, str]:
    try:
        path = urlsplit(text).path
    except ValueError:
        return {}
    match = _IN_PATH.search(path)
    found = {} if match is None else {GTIN: match["gtin"], SERIAL: unquote(match["serial"] or "")}
    return {ai: value for ai, value in found.items() if value}


def _taken_apart(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    rest = text
    while rest:
        start = rest[:2]
        length = 3 if start in _OF_THREE else 4 if start in _OF_FOUR else 2
        ai, behind = rest[:length], rest[length:]
        value, _, after = behind.partition(_SEPARATOR)
        digits = _FIXED.get(start)
        if digits is not None:
            value, after = behind[:digits], behind[digits:].removeprefix(_SEPARATOR)
        is_whole = len(value) == digits and value.isdecimal() if digits is not None else value != ""
        if not (ai.isascii() and ai.isdecimal() and len(ai) == length and is_whole) or len(found) >= _ELEMENTS_MAX:
            return {}
        found.setdefault(ai, value)
        rest = after
    return found
