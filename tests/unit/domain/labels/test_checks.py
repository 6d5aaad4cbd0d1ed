"""Check digits: published examples, and what one wrong character does."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receiving_station.domain.labels import checks
from receiving_station.domain.labels.checks import LETTERS_36, check_digit

digits = st.text("0123456789", min_size=4, max_size=33)


@pytest.mark.parametrize(
    ("check", "number"),
    [
        (checks.gs1, "4006381333931"),
        (checks.gs1, "9400111206206406260787"),
        (checks.usps_legacy, "71969010756003077385"),
        (checks.luhn, "79927398713"),
        (checks.ups, "5R89390357567127"),
        (checks.fedex, "986578788855"),
        (checks.mod7, "3318810025"),
        (checks.mod7, "123456789013"),
        (checks.mod7_tail, "993318810025"),
        (checks.s10, "473124829"),
        (checks.mod37_36, "008182709980000020033350276C"),
        (checks.identcode, "563102430313"),
        (checks.identcode, "21348075016401"),
    ],
)
def test_a_published_number_holds(check: checks.Check, number: str) -> None:
    assert check(number)


@pytest.mark.parametrize(
    "check",
    [
        checks.gs1,
        checks.usps_legacy,
        checks.usps_92,
        checks.luhn,
        checks.ups,
        checks.fedex,
        checks.mod7,
        checks.mod7_tail,
        checks.s10,
        checks.mod37_36,
        checks.identcode,
    ],
)
@given(text=st.text(max_size=40))
def test_any_text_is_answered_and_nothing_raised(check: checks.Check, text: str) -> None:
    assert check(text) in {True, False}


@pytest.mark.parametrize("check", [checks.gs1, checks.luhn, checks.usps_legacy, checks.usps_92])
@given(body=digits, data=st.data())
def test_one_wrong_digit_is_always_noticed(check: Callable[[str], bool], body: str, data: st.DataObject) -> None:
    number = body + check_digit(check, body)
    place = data.draw(st.integers(0, len(number) - 1))
    wrong = data.draw(st.sampled_from([digit for digit in "0123456789" if digit != number[place]]))
    assert not check(number[:place] + wrong + number[place + 1 :])


@given(body=st.text(LETTERS_36, min_size=1, max_size=30), data=st.data())
def test_one_wrong_character_of_mod_37_36_is_always_noticed(body: str, data: st.DataObject) -> None:
    number = body + check_digit(checks.mod37_36, body, LETTERS_36)
    place = data.draw(st.integers(0, len(number) - 1))
    wrong = data.draw(st.sampled_from([letter for letter in LETTERS_36 if letter != number[place]]))
    assert not checks.mod37_36(number[:place] + wrong + number[place + 1 :])


def test_where_no_letter_holds_there_is_no_check_digit() -> None:
    assert check_digit(checks.gs1, "A") == ""
