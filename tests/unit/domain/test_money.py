"""Money in minor units: no float, nothing lost and nothing made in sharing it out."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receiving_station.domain.money import decimals_of, from_minor, rounded, said, share, to_minor
from receiving_station.domain.returns import Money

CURRENCIES = st.sampled_from(["EUR", "USD", "JPY", "KRW", "KWD", "TND", "XXX"])


@given(st.integers(0, 10**15), CURRENCIES)
def test_minor_units_come_back_as_they_went(count: int, currency: str) -> None:
    assert to_minor(from_minor(count, currency)) == count


@given(st.decimals(0, 10**9, allow_nan=False, places=6), CURRENCIES)
def test_a_rounded_amount_is_whole_and_less_than_one_unit_away(amount: Decimal, currency: str) -> None:
    money = rounded(amount, currency)

    assert from_minor(to_minor(money), currency) == money
    assert abs(money.amount - amount) <= Decimal(1).scaleb(-decimals_of(currency)) / 2


@given(st.integers(0, 10**12), st.integers(1, 200))
def test_the_shares_of_a_total_add_up_to_it_and_differ_by_one_at_most(total: int, parts: int) -> None:
    shares = [share(total, parts, place, place) for place in range(1, parts + 1)]

    assert (sum(shares), max(shares) - min(shares) <= 1) == (total, True)


@given(st.integers(0, 10**9), st.integers(1, 60), st.data())
def test_a_run_of_parts_gets_what_its_parts_get(total: int, parts: int, data: st.DataObject) -> None:
    first = data.draw(st.integers(1, parts))
    last = data.draw(st.integers(first, parts))

    assert share(total, parts, first, last) == sum(share(total, parts, each, each) for each in range(first, last + 1))


@pytest.mark.parametrize(("amount", "currency"), [("1.005", "EUR"), ("0.5", "JPY"), ("0.0001", "KWD")])
def test_an_amount_finer_than_its_currency_is_refused(amount: str, currency: str) -> None:
    with pytest.raises(ValueError, match=currency):
        to_minor(Money(Decimal(amount), currency))


def test_an_amount_is_said_in_its_currencys_decimals() -> None:
    amounts = [said(Money(Decimal(1200), currency)) for currency in ("JPY", "EUR", "KWD")]

    assert amounts == ["1200 JPY", "1200.00 EUR", "1200.000 KWD"]
