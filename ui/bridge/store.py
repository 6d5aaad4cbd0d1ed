"""Every local write and read that a screen asks for, one at a time, on the store thread."""

import logging
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.application.desk import Desk
from receiving_station.application.errors import StationError
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

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ShowParcels:
    """Read the newest parcels for the list."""

    limit: int


class StoreWorker(QObject):
    """Lives on the store thread.

    Signals:
        answered: An ``Event`` for the session machine.
        parcels_read: A tuple of ``ParcelRow``.
        committed: A receipt is on disk: the sync may go.
        told: A ``Message`` about something that could not be written.
    """

    answered = Signal(object)
    parcels_read = Signal(object)
    committed = Signal()
    told = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk

    @Slot(object)
    def carry_out(self, request: Effect | ShowParcels) -> None:
        """Do one request; the world's faults become messages, never an exception."""
        try:
            self._do(request)
        except StationError as error:
            log.warning("store: %s", error)
            self.told.emit(Message(error.code, Severity.STOP, tuple((k, str(v)) for k, v in error.context.items())))

    def _do(self, request: Effect | ShowParcels) -> None:
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
            case ShowParcels(limit=limit):
                self.parcels_read.emit(self._desk.receipts.rows(limit))
            case _:
                log.error("the store does not do %s", type(request).__name__)
