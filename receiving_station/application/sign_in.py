"""Who works at the bench: by badge or PIN, from the station's own data, so that it works offline (decision 018).

What the main thread asks is answered from memory; whatever hashes or reads the disk is for a worker thread.
"""

import threading
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from receiving_station.application.ports import Clock, House
from receiving_station.domain.events import Message, Severity
from receiving_station.domain.people import Person, PersonId, badge_hash
from receiving_station.domain.session import Bench

WRONG_PINS = 5
"""So many wrong PINs in a row lock that person's PIN."""
LOCKED_FOR = timedelta(minutes=5)
PIN_MIN, PIN_MAX = 4, 12


@dataclass(frozen=True, slots=True)
class Tries:
    """What is remembered of a person's wrong PINs.

    Attributes:
        wrong: In a row, since the last right one or the last lock.
        locked_until: UTC, or None.
    """

    wrong: int = 0
    locked_until: datetime | None = None


class WrongTries(Protocol):
    """Wrong PINs, counted durably: a restart gives nobody new tries."""

    def tries_of(self, person_id: PersonId) -> Tries:
        """What is remembered."""
        ...

    def put_tries(self, person_id: PersonId, tries: Tries) -> None:
        """Remember; durable when it returns."""
        ...


class Pins(Protocol):
    """Compares a PIN with its stored hash; takes about a tenth of a second on purpose."""

    def fits(self, pin_hash: str, pin: str) -> bool:
        """Whether it is the one; False also for a hash that is none."""
        ...


@dataclass(frozen=True, slots=True)
class PinAnswer:
    """What came of a PIN: the person who may go on, or None and why."""

    person: Person | None
    message: Message


class SignIn:
    """Keeps who works here; any thread may ask, the main thread alone signs in and out.

    Args:
        bench: The bench as the settings have it; its operator works here where the central knows nobody.
        house: Where people are known from.
        tries: Where wrong PINs are counted.
        pins: Checks a PIN.
        clock: Tells the time.
    """

    def __init__(self, bench: Bench, house: House, tries: WrongTries, pins: Pins, clock: Clock) -> None:
        self._settings_bench = bench
        self._house = house
        self._tries = tries
        self._pins = pins
        self._clock = clock
        self._lock = threading.Lock()
        self._people: tuple[Person, ...] = ()
        self._by_badge: dict[str, Person] = {}
        self._person: Person | None = None

    @property
    def people(self) -> tuple[Person, ...]:
        """Everybody who may sign in, by name; as of the last ``read_people``."""
        return self._people

    @property
    def person(self) -> Person | None:
        """Who is signed in."""
        return self._person

    @property
    def is_needed(self) -> bool:
        """Whether somebody has to sign in first: people are known and nobody of them works here now."""
        return bool(self._people) and self._person is None

    def bench(self) -> Bench:
        """Who works where now, for receipts and heartbeats."""
        person = self._person
        if person is not None:
            return replace(self._settings_bench, operator=person.name)
        return self._settings_bench

    def read_people(self) -> tuple[Person, ...]:
        """Read again who may sign in; whoever may no longer is signed out. For a worker thread.

        Raises:
            StationError: ``database_trouble``.
        """
        people = tuple(person for person in self._house.people() if person.is_active)
        with self._lock:
            self._people = people
            self._by_badge = {person.badge_sha256: person for person in people if person.badge_sha256}
            now = self._person
            if now is not None:
                self._person = next((one for one in people if one.person_id == now.person_id), None)
        return people

    def who_is(self, badge: str) -> Person | None:
        """Whose badge this is, or None; upper and lower case alike, from memory."""
        for text in (badge.strip(), badge.strip().upper()):
            found = self._by_badge.get(badge_hash(text))
            if found is not None:
                return found
        return None

    def enter(self, person: Person) -> None:
        """This person works here from now on."""
        with self._lock:
            self._person = person

    def leave(self) -> None:
        """Nobody works here for now; the parcel on the bench stays as it is."""
        with self._lock:
            self._person = None

    def try_pin(self, person_id: PersonId, pin: str) -> PinAnswer:
        """Check a PIN; signs nobody in. For a worker thread.

        The try is counted before the PIN is looked at: pulling the plug gives no try back.

        Raises:
            StationError: ``database_trouble``; then the PIN was not looked at.
        """
        person = next((one for one in self._people if one.person_id == person_id), None)
        if person is None or not person.pin_hash:
            return PinAnswer(None, Message("pin_none", Severity.ATTENTION))
        now = self._clock.now()
        tries = self._tries.tries_of(person_id)
        if tries.locked_until is not None and now < tries.locked_until:
            return PinAnswer(None, _locked(person, tries.locked_until - now))
        wrong = tries.wrong + 1
        until = now + LOCKED_FOR if wrong >= WRONG_PINS else None
        self._tries.put_tries(person_id, Tries(0 if until else wrong, until))
        if self._pins.fits(person.pin_hash, pin):
            self._tries.put_tries(person_id, Tries())
            return PinAnswer(person, Message("signed_in", Severity.ACCEPTED, (("name", person.name),)))
        if until is not None:
            return PinAnswer(None, _locked(person, LOCKED_FOR))
        left = WRONG_PINS - wrong
        if left == 1:
            return PinAnswer(None, Message("pin_wrong_last", Severity.ATTENTION, (("name", person.name),)))
        return PinAnswer(None, Message("pin_wrong", Severity.ATTENTION, (("name", person.name), ("tries", str(left)))))


def _locked(person: Person, rest: timedelta) -> Message:
    minutes = max(1, -(-int(rest.total_seconds()) // 60))
    return Message("pin_locked", Severity.STOP, (("name", person.name), ("minutes", str(minutes))))
