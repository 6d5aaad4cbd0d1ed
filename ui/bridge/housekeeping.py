"""Thinning photos and copying the database, on a thread of their own."""

import logging

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from receiving_station.application.errors import StationError
from receiving_station.application.upkeep import Housekeeping

log = logging.getLogger(__name__)

EVERY_MS = 120_000
FIRST_MS = 20_000
"""A start has better things to do with the disk."""


class HousekeepingWorker(QObject):
    """Lives on the housekeeping thread.

    Signals:
        told: A ``Message`` that a person has to know.
    """

    told = Signal(object)

    def __init__(self, housekeeping: Housekeeping, first_ms: int = FIRST_MS, every_ms: int = EVERY_MS) -> None:
        super().__init__()
        self._housekeeping = housekeeping
        self._first_ms = first_ms
        self._every_ms = every_ms
        self._timer: QTimer | None = None

    @Slot()
    def start(self) -> None:
        """Begin to tick."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)
        self._timer.start(self._first_ms)

    @Slot()
    def stop(self) -> None:
        """No further round."""
        if self._timer is not None:
            self._timer.stop()
            self._timer.deleteLater()
            self._timer = None

    @Slot()
    def _tick(self) -> None:
        try:
            for message in self._housekeeping.round():
                self.told.emit(message)
        except StationError:
            # The database is busy or the disk is full: the bench hears of that from what it does itself.
            log.warning("housekeeping", exc_info=True)
        finally:
            if self._timer is not None:
                self._timer.start(self._every_ms)
