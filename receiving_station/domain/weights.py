"""Whether a parcel weighs what it should, before its tape is cut."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from receiving_station.domain.returns import ExpectedLine, ExpectedReturn


class WeightVerdict(StrEnum):
    """What a weight says."""

    UNKNOWN = "unknown"
    """Nobody knows what it should weigh, or only a part of the boxes is here."""
    FITS = "fits"
    LIGHT = "light"


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How much lighter a parcel may be: the larger of both; scales and cartons differ.

    Attributes:
        percent: Of what is expected.
        grams: At least.
    """

    percent: float = 10.0
    grams: int = 30


def received_elsewhere(line: ExpectedLine) -> int:
    """Units of a line that the central has already."""
    return line.received


def expected_weight_g(
    expected: ExpectedReturn, came_before: Callable[[ExpectedLine], int] = received_elsewhere
) -> int | None:
    """What the parcel should weigh at least, or None where nobody knows.

    What the central announced wins; else the sum of its units, which leaves out carton and paper: a parcel
    lighter than that lacks goods. One unit of unknown weight, or several boxes, and the sum says nothing.

    Args:
        expected: The return.
        came_before: How many units of a line are not in this box because they were received already.
    """
    if expected.boxes > 1:
        return None
    if expected.weight_g is not None:
        return expected.weight_g
    total = 0
    for line in expected.lines:
        if line.weight_g is None:
            return None
        total += line.weight_g * max(0, line.quantity - came_before(line))
    return total or None


def judge_weight(grams: int, expected_g: int | None, tolerance: Tolerance) -> WeightVerdict:
    """Whether the parcel is lighter than it should be; heavier says nothing, for cartons differ."""
    if expected_g is None:
        return WeightVerdict.UNKNOWN
    allowed_g = max(tolerance.grams, expected_g * tolerance.percent / 100)
    return WeightVerdict.LIGHT if grams < expected_g - allowed_g else WeightVerdict.FITS
