"""The computer's clock is set while a parcel is worked on."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from receiving_station.domain.session import Step
from receiving_station.domain.vocabulary import Disposition, ItemCondition, Packaging
from tests.unit.domain.world import CAP_EAN, SOCKS_EAN, THREE_SOCKS, TWO_ITEMS, World, committed, ean

A_DAY = timedelta(days=1)
GRADES = (Packaging.SEALED, ItemCondition.LIKE_NEW, Disposition.RESTOCK)


@dataclass
class Clocked(World):
    """A bench whose clock somebody sets."""

    offset: timedelta = timedelta(0)

    def stamp(self) -> tuple[datetime, UUID]:
        at, event_id = super().stamp()
        return at + self.offset, event_id


def test_a_clock_set_back_by_a_day_keeps_the_order_of_what_happened_in_a_parcel() -> None:
    bench = Clocked()
    bench.opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.graded(*GRADES)
    bench.offset = -A_DAY
    bench.rest_missing()
    receipt = committed(bench).receipt()
    assert receipt.started_at <= receipt.units[0].received_at <= receipt.occurred_at


def test_the_next_parcel_goes_by_the_clock_again() -> None:
    bench = Clocked()
    bench.opened(TWO_ITEMS)
    bench.rest_missing()
    bench.offset = -A_DAY
    first = committed(bench).receipt()
    bench.saved()
    bench.confirmed()
    bench.opened(TWO_ITEMS)
    assert bench.session.started_at is not None
    assert bench.session.started_at < first.started_at


@pytest.mark.parametrize("offset", [-A_DAY, A_DAY])
def test_a_photo_that_never_comes_holds_no_parcel_whatever_the_clock_does(offset: timedelta) -> None:
    bench = Clocked()
    bench.opened(TWO_ITEMS)
    bench.rest_missing()
    bench.space()
    assert bench.session.photos_pending
    bench.offset = offset
    bench.enter()
    bench.enter()
    assert bench.session.step is Step.COMMITTING


@settings(max_examples=30)
@given(offsets=st.tuples(*[st.integers(-100_000, 100_000)] * 3))
def test_no_setting_of_the_clock_puts_a_unit_before_the_one_before_it(offsets: tuple[int, int, int]) -> None:
    bench = Clocked()
    bench.opened(THREE_SOCKS)
    for offset in offsets[:2]:
        bench.offset = timedelta(seconds=offset)
        bench.scan(ean(SOCKS_EAN))
        bench.graded(*GRADES)
    bench.rest_missing()
    bench.offset = timedelta(seconds=offsets[2])
    receipt = committed(bench).receipt()
    times = [receipt.started_at, *(unit.received_at for unit in receipt.units), receipt.occurred_at]
    assert (len(times), times) == (4, sorted(times))
