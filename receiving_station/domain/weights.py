"""Whether a parcel weighs what it should, before its tape is cut."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from receiving_station.domain.returns import ExpectedReturn
from receiving_station.domain.vocabulary import Sku


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


def expected_weight_g(expected: ExpectedReturn, unit_weights_g: Mapping[Sku, int]) -> int | None:
    """What the parcel should weigh at least, or None where nobody knows.

    What the central announced wins; else the sum of its units, which leaves out carton and paper: a parcel
    lighter than that lacks goods. One unit of unknown weight, or several boxes, and the sum says nothing.

    Args:
        expected: The return.
        unit_weights_g: What one unit of a SKU weighs, for those that are known.
    """
    if expected.boxes > 1:
        return None
    if expected.weight_g is not None:
        return expected.weight_g
    total = 0
    for line in expected.lines:
        grams = unit_weights_g.get(line.sku)
        if grams is None:
            return None
        total += grams * max(0, line.quantity - line.received)
    return total or None


def judge_weight(grams: int, expected_g: int | None, tolerance: Tolerance) -> WeightVerdict:
    """Whether the parcel is lighter than it should be; heavier says nothing, for cartons differ."""
    if expected_g is None:
        return WeightVerdict.UNKNOWN
    allowed_g = max(tolerance.grams, expected_g * tolerance.percent / 100)
    return WeightVerdict.LIGHT if grams < expected_g - allowed_g else WeightVerdict.FITS
