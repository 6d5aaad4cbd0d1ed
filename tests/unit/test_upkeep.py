"""Which photos may go, and when a person is told."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from receiving_station.application.errors import StationError
from receiving_station.application.messages import TEXTS
from receiving_station.application.upkeep import (
    Confirmed,
    Housekeeping,
    Incident,
    Skew,
    ThinningRule,
    Unsent,
    to_thin,
)
from receiving_station.domain.vocabulary import SessionId, Sha256
from tests.fakes.clock import FakeClock
from tests.fakes.parcels import NOON

RULE = ThinningRule(keep=timedelta(days=30), most_bytes=1000, least_free_bytes=500)


def confirmed(*days_ago: float) -> tuple[Confirmed, ...]:
    return tuple(
        Confirmed(Sha256(f"{number:064x}"), 100, NOON - timedelta(days=days)) for number, days in enumerate(days_ago)
    )


def test_photos_past_their_time_go_though_there_is_room() -> None:
    photos = confirmed(40, 31, 29)
    assert to_thin(photos, RULE, NOON, used_bytes=300, free_bytes=10_000) == photos[:2]


def test_where_photos_take_too_much_the_longest_confirmed_go_first() -> None:
    photos = confirmed(20, 10, 5)
    assert to_thin(photos, RULE, NOON, used_bytes=1150, free_bytes=10_000) == photos[:2]


def test_where_the_disk_has_too_little_left_as_many_go_as_that_asks_for() -> None:
    photos = confirmed(20, 10, 5)
    assert to_thin(photos, RULE, NOON, used_bytes=300, free_bytes=450) == photos[:1]


def test_a_clock_set_back_makes_no_photo_older() -> None:
    assert to_thin(confirmed(1), RULE, NOON - timedelta(days=2), used_bytes=0, free_bytes=10_000) == ()


@given(
    ages=st.lists(st.floats(0, 100), max_size=30),
    used=st.integers(0, 5000),
    free=st.integers(0, 2000),
)
def test_only_confirmed_photos_go_and_no_more_than_the_rule_asks_for(ages: list[float], used: int, free: int) -> None:
    photos = confirmed(*sorted(ages, reverse=True))
    gone = to_thin(photos, RULE, NOON, used, free)
    assert gone == photos[: len(gone)]
    if gone and NOON - gone[-1].since <= RULE.keep:
        won = sum(photo.size_bytes for photo in gone[:-1])
        assert used - won > RULE.most_bytes or free + won < RULE.least_free_bytes


class Shelf:
    """Everything that housekeeping works on, in memory, with a disk that can be full."""

    def __init__(self) -> None:
        self.free = 10_000
        self.is_full = False
        self.copies = 0
        self.gone: list[Sha256] = []

    def confirmed_photos(self) -> tuple[Confirmed, ...]:
        return confirmed(40)

    def thinned(self, sha256s: Iterable[Sha256], now: datetime) -> None:
        self.gone.extend(sha256s)

    def used_bytes(self) -> int:
        return 0

    def free_bytes(self) -> int:
        return self.free

    def thin(self, sha256: Sha256) -> int:
        return 100

    def is_due(self, now: datetime) -> bool:
        return True

    def make(self, now: datetime) -> None:
        if self.is_full:
            raise StationError("backup_not_made", reason="disk_full")
        self.copies += 1

    def request_stop(self) -> None: ...

    def note(self, incident: Incident) -> None: ...

    def incidents(self, limit: int) -> tuple[Incident, ...]:
        return ()

    def measured(self, skew: Skew) -> None: ...

    def skew(self) -> Skew | None:
        return None

    def unsent(self) -> Unsent:
        return Unsent(0, 0, 0, 0, 0)

    def unsent_sessions(self) -> tuple[SessionId, ...]:
        return ()

    def unreadable_drafts(self) -> int:
        return 0


def test_a_copy_that_cannot_be_made_is_told_once_until_it_can_be_again() -> None:
    shelf = Shelf()
    house = Housekeeping(shelf, shelf, shelf, RULE, FakeClock())
    shelf.is_full = True
    first, second = house.round(), house.round()
    shelf.is_full = False
    third = house.round()
    shelf.is_full = True
    fourth = house.round()
    assert [[message.code for message in told] for told in (first, second, third, fourth)] == [
        ["backup_not_made"],
        [],
        [],
        ["backup_not_made"],
    ]


def test_a_disk_that_is_nearly_full_is_told() -> None:
    shelf = Shelf()
    shelf.free = 100
    (told,) = Housekeeping(shelf, shelf, shelf, RULE, FakeClock()).round()
    assert (told.code, told.code in TEXTS) == ("disk_low", True)


def test_thinning_stops_when_the_station_is_closed() -> None:
    shelf = Shelf()
    house = Housekeeping(shelf, shelf, shelf, RULE, FakeClock())
    house.request_stop()
    house.round()
    assert (shelf.gone, shelf.copies) == ([], 0)
