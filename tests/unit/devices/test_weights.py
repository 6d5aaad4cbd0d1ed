"""A parcel on the scale, before its tape is cut."""

from dataclasses import replace

import pytest

from receiving_station.domain.weights import Tolerance, WeightVerdict, expected_weight_g, judge_weight
from tests.unit.domain.world import CAP, SOCKS, announced

RETURN = announced("500", replace(SOCKS, weight_g=400), replace(CAP, weight_g=400))
UNITS = sum(line.quantity for line in RETURN.lines)


def test_what_the_central_announced_wins_over_the_sum() -> None:
    assert expected_weight_g(replace(RETURN, weight_g=2500)) == 2500


def test_without_it_the_units_together_are_the_least_it_weighs() -> None:
    assert expected_weight_g(RETURN) == 400 * UNITS


def test_units_that_came_before_are_not_in_this_box() -> None:
    first, *rest = RETURN.lines
    here = replace(RETURN, lines=(replace(first, received=first.quantity), *rest))
    assert expected_weight_g(here) == 400 * (UNITS - first.quantity)


def test_one_unit_of_unknown_weight_and_nothing_is_said() -> None:
    heavy, *rest = RETURN.lines
    assert expected_weight_g(replace(RETURN, lines=(heavy, *(replace(line, weight_g=None) for line in rest)))) is None


def test_one_of_several_boxes_says_nothing() -> None:
    assert expected_weight_g(replace(RETURN, boxes=2, weight_g=900)) is None


@pytest.mark.parametrize(
    ("grams", "expected", "verdict"),
    [
        (899, 1000, WeightVerdict.LIGHT),
        (900, 1000, WeightVerdict.FITS),
        (5000, 1000, WeightVerdict.FITS),
        (71, 100, WeightVerdict.FITS),
        (69, 100, WeightVerdict.LIGHT),
        (1, None, WeightVerdict.UNKNOWN),
    ],
)
def test_lighter_than_the_tolerance_is_light_and_heavier_is_no_fault(
    grams: int, expected: int | None, verdict: WeightVerdict
) -> None:
    assert judge_weight(grams, expected, Tolerance()) is verdict
