"""What the status window asks about recorded parcels, off the main thread."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.application.errors import StationError
from receiving_station.application.outbox_desk import OutboxDesk, ParcelFilter
from receiving_station.domain.events import Message, Severity
from receiving_station.domain.vocabulary import SessionId

log = logging.getLogger(__name__)

FOUND_LIMIT = 200


@dataclass(frozen=True, slots=True)
class FindParcels:
    """List the parcels whose title has a text in it."""

    text: str


@dataclass(frozen=True, slots=True)
class ReadDetails:
    """Tell all about one parcel."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class TryAgain:
    """Have what was refused sent again."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class HandOver:
    """Ask a supervisor.

    Attributes:
        session_id: Which parcel.
        to: Whom.
        note: Who asks.
    """

    session_id: SessionId
    to: str
    note: str


OutboxRequest = FindParcels | ReadDetails | TryAgain | HandOver


class OutboxWorker(QObject):
    """Lives on a thread of its own.

    Args:
        desk: Makes the desk; asked for every request, because who works here changes.

    Signals:
        found: The ``FindParcels`` and a tuple of ``ParcelRow``.
        read: A ``ParcelDetail``.
        changed: A ``Message``: what was done, which the list and the counts have to follow.
        failed: A ``Message``: why it was not done.
    """

    found = Signal(object, object)
    read = Signal(object)
    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Callable[[], OutboxDesk]) -> None:
        super().__init__()
        self._desk = desk

    @Slot(object)
    def carry_out(self, request: OutboxRequest) -> None:
        """Do one request; the world's faults become messages, never an exception."""
        try:
            self._do(request)
        except StationError as error:
            log.warning("status window: %s", error)
            context = tuple((gap, str(value)) for gap, value in error.context.items())
            self.failed.emit(Message(error.code, Severity.ATTENTION, context))

    def _do(self, request: OutboxRequest) -> None:
        desk = self._desk()
        match request:
            case FindParcels(text=text):
                self.found.emit(request, desk.list(ParcelFilter(text=text), FOUND_LIMIT))
            case ReadDetails(session_id=session_id):
                self.read.emit(desk.details(session_id))
            case TryAgain(session_id=session_id):
                done = "tried_again" if desk.retry(session_id) else "tried_before"
                self.changed.emit(Message(done, Severity.ACCEPTED))
                self.read.emit(desk.details(session_id))
            case HandOver(session_id=session_id, to=to, note=note):
                desk.hand_over(session_id, to, note)
                self.changed.emit(Message("handed_over", Severity.ACCEPTED))
                self.read.emit(desk.details(session_id))
