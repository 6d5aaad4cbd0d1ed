"""Whose a parcel that nobody announced may be."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from receiving_station.application.owners import OWNERS_MAX, LikelyOwners
from receiving_station.domain.codes import Code, Symbology, lookup_key
from receiving_station.domain.lookup import EarlierReceipt
from receiving_station.domain.returns import ExpectedReturn
from receiving_station.domain.vocabulary import ReturnId, Word
from tests.fakes.parcels import NOON, made_line, made_return, session_id

JACKET, CAP = "9520100001017", "9520100002021"
UPS = "1Z999AA10123456784"
"""Of the shipper 999AA1; the check digit holds."""
SAME_SHIPPER = "1Z999AA10000000001"
OTHER_SHIPPER = "1Z888BB10000000001"


class Announced:
    """Open returns in a list."""

    def __init__(self, *returns: ExpectedReturn) -> None:
        self._returns = returns
        self.received: dict[str, EarlierReceipt] = {}

    def with_items(self, gtins: Sequence[str], _prefixes: Sequence[str], limit: int) -> tuple[ExpectedReturn, ...]:
        found = (one for one in self._returns if any(gtin in line.gtins for line in one.lines for gtin in gtins))
        return tuple(found)[:limit]

    def of_sender(self, prefix: str, limit: int) -> tuple[ExpectedReturn, ...]:
        found = (one for one in self._returns if any(lookup_key(n).startswith(prefix) for n in one.tracking_numbers))
        return tuple(found)[:limit]

    def earlier(self, return_id: ReturnId) -> tuple[EarlierReceipt, ...]:
        return (self.received[return_id],) if return_id in self.received else ()


def label(text: str) -> Code:
    return Code(Symbology.CODE_128, text, text.encode())


def item(text: str) -> Code:
    return Code(Symbology.EAN_13, text, text.encode())


def rmas(announced: Announced, *codes: Code) -> list[str]:
    return [owner.expected.rma for owner in LikelyOwners(announced).of(codes)]


def test_the_one_that_announces_the_item_and_comes_from_the_same_sender_goes_first() -> None:
    other = made_return("A", made_line("A", gtins=(JACKET,)), tracking_numbers=(OTHER_SHIPPER,))
    same = made_return("B", made_line("B", gtins=(JACKET,)), tracking_numbers=(SAME_SHIPPER,))
    sender = made_return("C", made_line("C", gtins=(CAP,)), tracking_numbers=(SAME_SHIPPER,))
    assert rmas(Announced(other, same, sender), label(UPS), item(JACKET)) == [same.rma, other.rma, sender.rma]


def test_two_items_in_the_box_go_before_one() -> None:
    one = made_return("A", made_line("A", gtins=(JACKET,)))
    both = made_return("B", made_line("B", 1, gtins=(JACKET,)), made_line("B", 2, gtins=(CAP,)))
    assert rmas(Announced(one, both), item(JACKET), item(CAP)) == [both.rma, one.rma]


def test_what_came_already_owns_no_second_parcel() -> None:
    here = made_return("A", made_line("A", gtins=(JACKET,), quantity=1, received=1))
    waiting = made_return("B", made_line("B", gtins=(JACKET,)))
    announced = Announced(here, waiting)
    announced.received[waiting.return_id] = EarlierReceipt(
        session_id("x"), NOON, "M.", 1, Word.WAITING, waiting.return_id, ((waiting.lines[0].line_id, 1),)
    )
    assert rmas(announced, item(JACKET)) == []


def test_a_shops_account_alone_names_nobody_among_thousands() -> None:
    many = [made_return(f"N{n}", tracking_numbers=(f"1Z999AA1{n:010d}",)) for n in range(OWNERS_MAX + 1)]
    assert rmas(Announced(*many), label(UPS)) == []
    assert len(rmas(Announced(*many[:3]), label(UPS))) == 3


def test_among_equals_the_window_that_ends_first_goes_first() -> None:
    late = made_return("A", made_line("A", gtins=(JACKET,)), window_ends=date(2026, 12, 30))
    soon = replace(made_return("B", made_line("B", gtins=(JACKET,))), window_ends=date(2026, 11, 30))
    assert rmas(Announced(late, soon), item(JACKET)) == [soon.rma, late.rma]


def test_a_label_that_says_nothing_offers_nobody() -> None:
    assert rmas(Announced(made_return("A")), label("XX-4711")) == []
