"""Numbers in a label's printed lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receiving_station.domain.labels import Kind
from receiving_station.domain.labels.printed import LINES_MAX, damaged_numbers, read_print
from tests.unit.domain.labels.vectors import IMPB_22, ups

LABEL = (
    "UPS GROUND - RETURNS",
    "14 ALDER LANE",
    "LARKFIELD KY 40216",
    "1 OF 1 1.6 KG",
    "RMA-48213",
    " ".join((ups()[:2], ups()[2:5], ups()[5:8], ups()[8:10], ups()[10:14], ups()[14:])),
    "RETURN RMA-48213 ORDER NT-100482",
)


@given(st.lists(st.text(max_size=60), max_size=5))
def test_any_print_is_read_and_nothing_raised(lines: list[str]) -> None:
    assert all(reading.is_from_print for reading in read_print(lines))
    damaged_numbers(lines)


def test_the_numbers_of_a_label_are_read_and_marked_as_print() -> None:
    readings = read_print(LABEL)
    found = {(reading.kind, reading.text) for reading in readings}
    assert {(Kind.TRACKING, ups()), (Kind.RMA, "RMA-48213"), (Kind.ORDER_NUMBER, "ORDER NT-100482")} <= found
    assert (Kind.UNKNOWN, "NT-100482") in found
    assert all(reading.is_from_print for reading in readings)


@pytest.mark.parametrize("name", ["TRACKING", "TRACKING #:", "Paketnummer -"])
def test_the_name_before_a_spaced_number_is_left_away(name: str) -> None:
    number = ups()
    spaced = " ".join(number[place : place + 4] for place in range(0, len(number), 4))
    assert (Kind.TRACKING, number) in {(reading.kind, reading.text) for reading in read_print([f"{name} {spaced}"])}


@pytest.mark.parametrize("line", ["14 ALDER LANE", "LARKFIELD KY", "1 OF 1 1.6 KG", "USA", ""])
def test_an_address_names_no_number(line: str) -> None:
    assert read_print([line]) == ()


def test_digits_that_only_have_a_carriers_length_are_not_offered_as_that_carriers() -> None:
    assert all(reading.kind is Kind.UNKNOWN for reading in read_print(["55501234567890"]))


def test_no_more_lines_are_read_than_a_label_has() -> None:
    assert read_print([""] * LINES_MAX + ["RMA-48213"]) == ()


def test_a_long_number_that_does_not_verify_is_a_damaged_one() -> None:
    wrong = IMPB_22[:-1] + str((int(IMPB_22[-1]) + 1) % 10)
    lines = (wrong, IMPB_22, "40216", "LARKFIELD KY 40216 HALL SEVEN", "ÄÄ" + wrong, "9" * 41)
    assert damaged_numbers(lines) == (wrong,)
