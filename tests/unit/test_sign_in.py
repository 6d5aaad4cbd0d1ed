"""Who works at the bench: badges, PINs, locks, all offline, on a real database file and real Argon2 hashes."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from receiving_station.adapters.db import StationDatabase, Stores
from receiving_station.adapters.pins import ArgonPins
from receiving_station.application.ports import PersonChange
from receiving_station.application.sign_in import LOCKED_FOR, WRONG_PINS, SignIn
from receiving_station.domain.people import Person, PersonId, Role, badge_hash
from receiving_station.domain.session import Bench
from receiving_station.samples.people import PEOPLE

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
WEBER, _, ALVAREZ = PEOPLE


class Clock:
    def __init__(self) -> None:
        self.at = NOON

    def now(self) -> datetime:
        return self.at

    def monotonic_s(self) -> float:
        return self.at.timestamp()


@pytest.fixture
def stores(tmp_path: Path) -> Iterator[Stores]:
    database = StationDatabase(tmp_path / "station.db")
    made = database.open()
    made.feed.apply([PersonChange(one.person.person_id, one.person) for one in PEOPLE], "1")
    yield made
    database.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


def a_sign_in(stores: Stores, clock: Clock) -> SignIn:
    made = SignIn(Bench("Bench 7", "Operator", "1"), stores.house, stores.people, ArgonPins(), clock)
    made.read_people()
    return made


def test_a_bench_whose_central_knows_nobody_asks_nobody(tmp_path: Path, clock: Clock) -> None:
    database = StationDatabase(tmp_path / "empty.db")
    sign_in = a_sign_in(database.open(), clock)
    database.close()
    assert (sign_in.is_needed, sign_in.bench().operator) == (False, "Operator")


def test_a_badge_says_who_it_is_and_the_receipts_say_so_too(stores: Stores, clock: Clock) -> None:
    sign_in = a_sign_in(stores, clock)
    assert sign_in.is_needed
    person = sign_in.who_is(WEBER.badge.lower())
    assert person is not None
    sign_in.enter(person)
    assert (sign_in.is_needed, sign_in.bench()) == (False, Bench("Bench 7", "M. Weber", "1"))


def test_a_copied_database_holds_no_badge_and_no_pin(stores: Stores) -> None:
    told = repr(stores.house.people())
    assert WEBER.badge not in told
    assert WEBER.pin not in told


def test_the_right_pin_opens_and_forgets_the_wrong_ones(stores: Stores, clock: Clock) -> None:
    sign_in = a_sign_in(stores, clock)
    sign_in.try_pin(WEBER.person.person_id, "0000")
    answer = sign_in.try_pin(WEBER.person.person_id, WEBER.pin)
    assert answer.person is not None
    assert (answer.person.name, stores.people.tries_of(answer.person.person_id).wrong) == ("M. Weber", 0)


class CountedPins:
    """Takes "right"; Argon2 itself is tried above."""

    def __init__(self) -> None:
        self.asked = 0

    def fits(self, pin_hash: str, pin: str) -> bool:
        self.asked += 1
        return pin == "right"


def test_five_wrong_pins_lock_that_person_only_and_a_restart_does_not_open(stores: Stores, clock: Clock) -> None:
    pins = CountedPins()

    def fresh() -> SignIn:
        made = SignIn(Bench("B", "O", "1"), stores.house, stores.people, pins, clock)
        made.read_people()
        return made

    weber, alvarez = WEBER.person.person_id, ALVAREZ.person.person_id
    codes = [fresh().try_pin(weber, "0").message.code for _ in range(WRONG_PINS)]
    assert codes == ["pin_wrong"] * 3 + ["pin_wrong_last", "pin_locked"]
    locked = fresh().try_pin(weber, "right")
    assert (locked.person, locked.message.code, dict(locked.message.context)["minutes"]) == (None, "pin_locked", "5")
    assert pins.asked == WRONG_PINS
    assert fresh().try_pin(alvarez, "right").person is not None
    clock.at += LOCKED_FOR
    assert fresh().try_pin(weber, "right").person is not None


def test_a_try_is_counted_before_the_pin_is_looked_at(stores: Stores, clock: Clock) -> None:
    class PlugPulledError(Exception):
        pass

    class Pulled:
        def fits(self, pin_hash: str, pin: str) -> bool:
            raise PlugPulledError

    sign_in = SignIn(Bench("B", "O", "1"), stores.house, stores.people, Pulled(), clock)
    sign_in.read_people()
    with pytest.raises(PlugPulledError):
        sign_in.try_pin(WEBER.person.person_id, "1")
    assert stores.people.tries_of(WEBER.person.person_id).wrong == 1


def test_a_person_who_may_no_longer_sign_in_is_signed_out_with_the_next_feed(stores: Stores, clock: Clock) -> None:
    sign_in = a_sign_in(stores, clock)
    sign_in.enter(WEBER.person)
    gone = Person(WEBER.person.person_id, "M. Weber", is_active=False)
    stores.feed.apply([PersonChange(gone.person_id, gone)], "2")
    sign_in.read_people()
    assert (sign_in.person, sign_in.who_is(WEBER.badge)) == (None, None)


def test_a_person_without_a_pin_is_told_to_use_the_badge(stores: Stores, clock: Clock) -> None:
    nobody = Person(PersonId("x"), "X", badge_hash("B"), "", (Role.OPERATOR,))
    stores.feed.apply([PersonChange(nobody.person_id, nobody)], "2")
    assert a_sign_in(stores, clock).try_pin(nobody.person_id, "1234").message.code == "pin_none"


def test_half_an_hour_of_a_lock_is_told_in_minutes_that_are_left(stores: Stores, clock: Clock) -> None:
    sign_in = SignIn(Bench("B", "O", "1"), stores.house, stores.people, CountedPins(), clock)
    sign_in.read_people()
    for _ in range(WRONG_PINS):
        sign_in.try_pin(WEBER.person.person_id, "0")
    clock.at += timedelta(minutes=3, seconds=30)
    assert dict(sign_in.try_pin(WEBER.person.person_id, "0").message.context)["minutes"] == "2"


def test_whoever_leaves_leaves_the_bench_to_nobody(stores: Stores, clock: Clock) -> None:
    sign_in = a_sign_in(stores, clock)
    sign_in.enter(WEBER.person)
    sign_in.leave()
    assert sign_in.is_needed
