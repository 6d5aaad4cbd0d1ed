"""What the bench check asks of disk and database, off the main thread."""

import logging

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.adapters.bench_check import CheckFile
from receiving_station.adapters.db.disk_room import DiskRoom
from receiving_station.application.bench_check import BenchCheckReport
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Clock

log = logging.getLogger(__name__)


class CheckWorker(QObject):
    """Lives on a thread of its own.

    Signals:
        measured: Days of offline work left (float), or None where nobody knows.
    """

    measured = Signal(object)

    def __init__(self, room: DiskRoom, file: CheckFile, clock: Clock) -> None:
        super().__init__()
        self._room = room
        self._file = file
        self._clock = clock

    @Slot()
    def measure(self) -> None:
        """How long the disk lasts."""
        try:
            days = self._room.days(self._clock.now())
        except StationError as error:
            log.warning("disk not measured: %s", error)
            days = None
        self.measured.emit(days)

    @Slot(object)
    def keep(self, report: BenchCheckReport) -> None:
        """Keep the result; the next heartbeat tells it."""
        self._file.keep(report)
