"""Every local write and read that a screen asks for, one at a time, on the store thread."""

import logging
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.application.desk import Desk, FoundAgain
from receiving_station.application.errors import StationError
from receiving_station.application.ports import House
from receiving_station.domain.events import (
    CommitSession,
    DiscardDraft,
    Effect,
    Event,
    FindOwners,
    FindProduct,
    FindReturns,
    Message,
    Retract,
    SaveDraft,
    Severity,
)
from receiving_station.domain.session import Session
from receiving_station.domain.vocabulary import SessionId

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ShowParcels:
    """Read the newest parcels for the list."""

    limit: int


@dataclass(frozen=True, slots=True)
class ReadHouse:
    """Read the brands' rules, and which parcels nobody announced are announced by now."""


@dataclass(frozen=True, slots=True)
class Correct:
    """Open a saved receipt to be corrected by a new one."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class ShowParked:
    """Read which parcels are put aside."""


@dataclass(frozen=True, slots=True)
class GoOn:
    """Take up a parcel that was put aside."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class Shelve:
    """Note where a parcel that was put aside stands.

    Attributes:
        session_id: Which.
        shelf: Where.
        title: What the operator calls it.
    """

    session_id: SessionId
    shelf: str
    title: str


@dataclass(frozen=True, slots=True)
class WaitingParcels:
    """What waits on shelves.

    Attributes:
        parked: Put aside, newest first.
        found: Parked as unknown, whose returns are announced by now.
    """

    parked: tuple[Session, ...] = ()
    found: tuple[FoundAgain, ...] = ()


Request = Effect | ShowParcels | ReadHouse | Correct | ShowParked | GoOn | Shelve


class StoreWorker(QObject):
    """Lives on the store thread.

    Signals:
        answered: An ``Event`` for the session machine.
        parcels_read: A tuple of ``ParcelRow``.
        committed: A receipt is on disk: the sync may go.
        told: A ``Message`` about something that could not be written, or about a parcel that was found again.
        rules_read: A ``Rulebook``.
        waiting_read: ``WaitingParcels``, at every change.
    """

    answered = Signal(object)
    parcels_read = Signal(object)
    committed = Signal()
    told = Signal(object)
    rules_read = Signal(object)
    waiting_read = Signal(object)

    def __init__(self, desk: Desk, house: House) -> None:
        super().__init__()
        self._desk = desk
        self._house = house
        self._told_again: set[SessionId] = set()
        self._waiting = WaitingParcels()

    @Slot(object)
    def carry_out(self, request: Request) -> None:
        """Do one request; the world's faults become messages, never an exception."""
        try:
            self._do(request)
        except StationError as error:
            log.warning("store: %s", error)
            self.told.emit(Message(error.code, Severity.STOP, tuple((k, str(v)) for k, v in error.context.items())))

    def _do(self, request: Request) -> None:
        match request:
            case SaveDraft(session=session):
                self._desk.save_draft(request)
                if session.parked_at is not None or self._is_parked(session.session_id):
                    self._read_waiting()
            case DiscardDraft(session_id=session_id):
                self._desk.discard(request)
                if self._is_parked(session_id):
                    self._read_waiting()
            case FindProduct():
                self.answered.emit(self._desk.find_product(request))
            case FindReturns():
                self.answered.emit(self._desk.find_returns(request))
            case FindOwners():
                self.answered.emit(self._desk.find_owners(request))
            case Retract():
                self.answered.emit(self._desk.retract(request))
            case CommitSession():
                self.answered.emit(self._desk.commit(request))
                self.committed.emit()
                if self._waiting.found:
                    self._find_again()
            case _:
                self._do_asked(request)

    def _do_asked(self, request: Request) -> None:
        """What a person asked for on a page over the session's."""
        match request:
            case ReadHouse():
                self.rules_read.emit(self._house.rulebook())
                self._find_again()
            case Correct(session_id=session_id):
                self._answer(self._desk.correction(session_id), "parcel_not_here")
            case GoOn(session_id=session_id):
                self._answer(self._desk.go_on(session_id), "parked_gone")
                self._read_waiting()
            case Shelve(session_id=session_id, shelf=shelf, title=title):
                is_there = self._desk.shelve(session_id, shelf)
                context = (("title", title), ("shelf", shelf))
                self.told.emit(
                    Message("shelved", Severity.ACCEPTED, context)
                    if is_there
                    else Message("parked_gone", Severity.ATTENTION)
                )
                self._read_waiting()
            case ShowParked():
                self._find_again()
            case ShowParcels(limit=limit):
                self.parcels_read.emit(self._desk.receipts.rows(limit))
            case _:
                log.error("the store does not do %s", type(request).__name__)

    def _answer(self, event: Event | None, otherwise: str) -> None:
        if event is not None:
            self.answered.emit(event)
        else:
            self.told.emit(Message(otherwise, Severity.ATTENTION))

    def _is_parked(self, session_id: SessionId | None) -> bool:
        return any(draft.session_id == session_id for draft in self._waiting.parked)

    def _read_waiting(self) -> None:
        self._waiting = replace(self._waiting, parked=self._desk.parked())
        self.waiting_read.emit(self._waiting)

    def _find_again(self) -> None:
        """Parcels that nobody had announced: each is told once, and listed until somebody looked at it."""
        found = self._desk.found_again()
        self._waiting = replace(self._waiting, found=found)
        self._read_waiting()
        for one in found:
            if one.session_id not in self._told_again:
                self._told_again.add(one.session_id)
                context = (("rma", one.rma), ("plate", one.plate), ("shelf", one.shelf or "–"))
                self.told.emit(Message("found_again", Severity.ATTENTION, context))
