"""Every local write and read that a screen asks for, one at a time, on the store thread."""

import logging
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.application.desk import Desk
from receiving_station.application.errors import StationError
from receiving_station.application.ports import House
from receiving_station.domain.events import (
    CommitSession,
    DiscardDraft,
    Effect,
    FindProduct,
    FindReturns,
    Message,
    Retract,
    SaveDraft,
    Severity,
)
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


Request = Effect | ShowParcels | ReadHouse | Correct


class StoreWorker(QObject):
    """Lives on the store thread.

    Signals:
        answered: An ``Event`` for the session machine.
        parcels_read: A tuple of ``ParcelRow``.
        committed: A receipt is on disk: the sync may go.
        told: A ``Message`` about something that could not be written, or about a parcel that was found again.
        rules_read: A ``Rulebook``.
    """

    answered = Signal(object)
    parcels_read = Signal(object)
    committed = Signal()
    told = Signal(object)
    rules_read = Signal(object)

    def __init__(self, desk: Desk, house: House) -> None:
        super().__init__()
        self._desk = desk
        self._house = house
        self._told_again: set[SessionId] = set()

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
            case SaveDraft():
                self._desk.save_draft(request)
            case DiscardDraft():
                self._desk.discard(request)
            case FindProduct():
                self.answered.emit(self._desk.find_product(request))
            case FindReturns():
                self.answered.emit(self._desk.find_returns(request))
            case Retract():
                self.answered.emit(self._desk.retract(request))
            case CommitSession():
                self.answered.emit(self._desk.commit(request))
                self.committed.emit()
            case ReadHouse():
                self._read_house()
            case Correct(session_id=session_id):
                opened = self._desk.correction(session_id)
                if opened is not None:
                    self.answered.emit(opened)
            case ShowParcels(limit=limit):
                self.parcels_read.emit(self._desk.receipts.rows(limit))
            case _:
                log.error("the store does not do %s", type(request).__name__)

    def _read_house(self) -> None:
        self.rules_read.emit(self._house.rulebook())
        for found in self._desk.found_again():
            if found.session_id not in self._told_again:
                self._told_again.add(found.session_id)
                context = (("rma", found.rma), ("plate", found.plate), ("shelf", found.shelf or "–"))
                self.told.emit(Message("found_again", Severity.ATTENTION, context))
