"""A number with a damaged character: what it may have been. Candidates are offered, never taken."""

import re
from collections.abc import Iterator
from itertools import product

from receiving_station.domain.codes import lookup_key
from receiving_station.domain.labels.carriers import NUMBER_MAX, RULES, CarrierRule
from receiving_station.domain.labels.checks import is_digits
from receiving_station.domain.labels.readings import Confidence, Kind, Reading
from receiving_station.domain.plates import is_plate

GAPS = frozenset("?\N{REPLACEMENT CHARACTER}□_")
"""Marks for a character that could not be read."""
GAP = "?"
TORN = "*"
_GAPS_MAX = 2
_LENGTH_MIN = 8
_DIGITS = "0123456789"
_EVERY = _DIGITS + "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def pattern_of(text: str) -> str:
    """A damaged text in one form: capitals, ``?`` for each unread character, ``*`` for a torn-off run."""
    return lookup_key("".join(GAP if mark in GAPS else mark for mark in text.replace("…", TORN).replace("...", TORN)))


def fits(pattern: str, key: str) -> bool:
    """Whether a number in capitals without spaces fits a pattern of ``pattern_of``."""
    parts = (".*" if mark == TORN else "." if mark == GAP else re.escape(mark) for mark in pattern)
    return re.fullmatch("".join(parts), key) is not None


def repairs(text_with_gaps: str, rules: tuple[CarrierRule, ...] = RULES) -> tuple[Reading, ...]:
    """The numbers with a check digit that the text may have been, without repeats.

    With one or two unread characters, every way to fill them that verifies. Without any, where nothing verifies
    as it stands: every number that verifies and differs in one character. A plate of ours counts as a rule.

    Args:
        text_with_gaps: ``?``, ``_``, U+FFFD or ``□`` stand for a character that could not be read.
        rules: Whose numbers it may be; those without a check digit are left out.
    """
    key = pattern_of(text_with_gaps)
    if not _LENGTH_MIN <= len(key) <= NUMBER_MAX or TORN in key or not key.isascii():
        return ()
    verified = tuple(rule for rule in rules if rule.check is not None)
    gaps = key.count(GAP)
    if gaps > _GAPS_MAX:
        return ()
    if gaps == 0 and (is_plate(key) or any(rule.read(key) is not None for rule in verified)):
        return ()
    best: dict[str, Reading] = {}
    for candidate in _filled(key) if gaps else _changed(key):
        for reading in _read(candidate, verified):
            known = best.get(reading.text)
            if known is None or reading.confidence > known.confidence:
                best[reading.text] = reading
    return tuple(sorted(best.values(), key=lambda reading: (-reading.confidence, reading.text)))


def _filled(key: str) -> Iterator[str]:
    letters = _letters(key)
    places = [place for place, mark in enumerate(key) if mark == GAP]
    for fill in product(letters, repeat=len(places)):
        marks = list(key)
        for place, mark in zip(places, fill, strict=True):
            marks[place] = mark
        yield "".join(marks)


def _changed(key: str) -> Iterator[str]:
    letters = _letters(key)
    for place, mark in enumerate(key):
        yield from (key[:place] + letter + key[place + 1 :] for letter in letters if letter != mark)


def _letters(key: str) -> str:
    # Digits alone are a number of digits alone; only a check character at the end may be a letter (DPD).
    return _DIGITS if is_digits(key.replace(GAP, "0")) and not key.endswith(GAP) else _EVERY


def _read(candidate: str, rules: tuple[CarrierRule, ...]) -> Iterator[Reading]:
    if is_plate(candidate):
        yield Reading(Kind.UNIT_PLATE, candidate, Confidence.PROVEN, "our plate: check character holds")
    for rule in rules:
        reading = rule.read(candidate)
        if reading is not None:
            yield reading
