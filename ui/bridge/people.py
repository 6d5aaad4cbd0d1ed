"""Who may sign in, PINs and each person's own times, on a thread of their own: a hash takes a tenth of a second."""

import logging
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.adapters.db.people import SqlPeople
from receiving_station.application.errors import StationError
from receiving_station.application.pace import HOUR, UnitTime, pace_of
from receiving_station.application.ports import Clock
from receiving_station.application.sign_in import PinAnswer, SignIn
from receiving_station.domain.events import Message, Severity
from receiving_station.domain.people import PersonId

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ReadPeople:
    """Read again who may sign in."""


@dataclass(frozen=True, slots=True)
class TryPin:
    """Check a PIN.

    Attributes:
        person_id: Whose.
        pin: As typed.
    """

    person_id: PersonId
    pin: str

    def __repr__(self) -> str:
        return f"TryPin({self.person_id!r})"


@dataclass(frozen=True, slots=True)
class ShowPace:
    """Read one person's last hour."""

    person_id: str


PeopleRequest = ReadPeople | TryPin | ShowPace | UnitTime


class PeopleWorker(QObject):
    """Lives on the people thread.

    Signals:
        people_read: A tuple of ``Person``.
        answered: A ``PinAnswer``.
        pace_read: A ``Pace``.
    """

    people_read = Signal(object)
    answered = Signal(object)
    pace_read = Signal(object)

    def __init__(self, sign_in: SignIn, people: SqlPeople, clock: Clock) -> None:
        super().__init__()
        self._sign_in = sign_in
        self._people = people
        self._clock = clock

    @Slot(object)
    def carry_out(self, request: PeopleRequest) -> None:
        """Do one request; the world's faults become answers, never an exception."""
        try:
            self._do(request)
        except StationError as error:
            log.warning("people: %s", error)
            if isinstance(request, TryPin):
                context = tuple((gap, str(value)) for gap, value in error.context.items())
                self.answered.emit(PinAnswer(None, Message(error.code, Severity.STOP, context)))

    def _do(self, request: PeopleRequest) -> None:
        match request:
            case ReadPeople():
                self.people_read.emit(self._sign_in.read_people())
            case TryPin(person_id=person_id, pin=pin):
                self.answered.emit(self._sign_in.try_pin(person_id, pin))
            case UnitTime():
                self._people.add_time(request)
            case ShowPace(person_id=person_id):
                now = self._clock.now()
                self.pace_read.emit(pace_of(self._people.times_of(person_id, now - HOUR), person_id, now))
