"""Money is counted in its currency's minor unit, never in floats; what is shared out adds up again.

Source: ISO 4217, the currencies whose minor unit is not a hundredth.
"""

from collections.abc import Mapping
from decimal import ROUND_HALF_EVEN, Decimal
from types import MappingProxyType
from typing import Final

from receiving_station.domain.returns import Money

_NONE = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"
_THOUSANDTH = "BHD IQD JOD KWD LYD OMR TND"
DECIMALS: Final[Mapping[str, int]] = MappingProxyType(
    dict.fromkeys(_NONE.split(), 0) | dict.fromkeys(_THOUSANDTH.split(), 3)
)
"""Decimals of the currencies that do not have two."""


def decimals_of(currency: str) -> int:
    """How many decimals an amount of this currency (ISO 4217 code) has."""
    return DECIMALS.get(currency, 2)


def rounded(amount: Decimal, currency: str) -> Money:
    """The amount in the currency's own decimals, rounded half to even."""
    return Money(amount.quantize(Decimal(1).scaleb(-decimals_of(currency)), ROUND_HALF_EVEN), currency)


def to_minor(money: Money) -> int:
    """The amount as a whole number of minor units.

    Raises:
        ValueError: The amount is finer than the currency's minor unit.
    """
    count = money.amount.scaleb(decimals_of(money.currency))
    if count != int(count):
        raise ValueError(f"an amount in {money.currency} has at most {decimals_of(money.currency)} decimals")
    return int(count)


def from_minor(count: int, currency: str) -> Money:
    """That many minor units as an amount."""
    return Money(Decimal(count).scaleb(-decimals_of(currency)), currency)


def share(total: int, parts: int, first: int, last: int) -> int:
    """What parts ``first`` to ``last`` (from 1, both included) of a total get, to the minor unit.

    Whatever the division leaves goes to later parts: all parts together are the total, and no run of parts gets
    anything that another has.
    """
    return total * last // parts - total * (first - 1) // parts


def said(money: Money) -> str:
    """The amount and its currency: 24.90 EUR."""
    return f"{rounded(money.amount, money.currency).amount} {money.currency}"
