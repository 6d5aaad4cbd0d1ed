"""Numbers in the printed lines of a label, where no bars can be read: questions, never answers."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import dropwhile, pairwise

from receiving_station.domain.codes import Code
from receiving_station.domain.labels.reader import read_code
from receiving_station.domain.labels.readings import Confidence, Kind, Reading, ranked

LINES_MAX = 60
_NUMBERS = frozenset({Kind.UNIT_PLATE, Kind.RMA, Kind.ORDER_NUMBER, Kind.TRACKING, Kind.SSCC})
_WORD_MIN, _DIGITS_MIN = 5, 3
_LINE_MAX = 100


def read_print(lines: Iterable[str]) -> tuple[Reading, ...]:
    """What the lines may name, the surest first: every reading is marked as read from print.

    A line is read whole (``1Z 9NT 422 …``), from its first word with a digit on, by its words, and by every two words
    side by side (``ORDER NT-100482``).
    Numbers by length alone are left out, and words that hold too few digits to be a number.
    """
    found: list[Reading] = []
    for line in list(lines)[:LINES_MAX]:
        for text in _texts(line[:_LINE_MAX].strip()):
            found += [
                replace(reading, is_from_print=True) for reading in read_code(Code.typed(text)) if _is_number(reading)
            ]
    return ranked(found)


def damaged_numbers(lines: Iterable[str]) -> tuple[str, ...]:
    """The lines that look like one long number and verify under no rule: print read wrong, perhaps by one character."""
    short = [line.strip() for line in list(lines)[:LINES_MAX] if _is_numeric(line)]
    proven = {Confidence.PROVEN, Confidence.CHECKED}
    return tuple(
        line for line in short if not any(reading.confidence in proven for reading in read_code(Code.typed(line)))
    )


def _texts(line: str) -> Iterator[str]:
    words = line.split()
    yield line
    # "TRACKING 1Z 9NT 422": what begins with the first word that holds a digit.
    yield " ".join(dropwhile(lambda word: not _digits(word), words))
    yield from words
    yield from (f"{one} {other}" for one, other in pairwise(words))


def _is_number(reading: Reading) -> bool:
    if reading.kind in _NUMBERS:
        return reading.confidence > Confidence.LENGTH_ONLY
    is_word = " " not in reading.text and len(reading.text) >= _WORD_MIN
    return reading.kind is Kind.UNKNOWN and is_word and _digits(reading.text) >= _DIGITS_MIN


def _is_numeric(line: str) -> bool:
    marks = [mark for mark in line if not mark.isspace()]
    return 10 <= len(marks) <= 40 and line.isascii() and 2 * _digits(line) >= len(marks)  # noqa: PLR2004


def _digits(text: str) -> int:
    return sum(mark.isdigit() for mark in text)
