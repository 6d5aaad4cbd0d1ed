"""One bounded sync pass a tick, on the sync thread."""

import logging

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from receiving_station.application.errors import StationError
from receiving_station.domain.events import Message, Severity
from receiving_station.sync.engine import SyncEngine

log = logging.getLogger(__name__)


class SyncWorker(QObject):
    """Lives on the sync thread.

    Signals:
        passed: A ``PassReport``.
        told: A ``Message`` about what this PC could not read or write, or what is in the way to the central.
    """

    passed = Signal(object)
    told = Signal(object)

    def __init__(self, engine: SyncEngine, interval_s: float) -> None:
        super().__init__()
        self._engine = engine
        self._interval_ms = round(interval_s * 1000)
        self._timer: QTimer | None = None

    @Slot()
    def start(self) -> None:
        """Begin to tick, the first time at once."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._tick)
        self._timer.start(0)

    @Slot()
    def stop(self) -> None:
        """No further pass."""
        if self._timer is not None:
            self._timer.stop()
            self._timer.deleteLater()
            self._timer = None

    @Slot()
    def hurry(self) -> None:
        """Something new is in the outbox: do not wait for the tick."""
        if self._timer is not None:
            self._timer.start(0)

    @Slot()
    def _tick(self) -> None:
        # Whatever goes wrong in one pass, the next one comes: what was not stored is sent again.
        wait_ms = self._interval_ms
        try:
            report = self._engine.run_pass()
            wait_ms = 0 if report.is_unfinished else wait_ms
            self.passed.emit(report)
            for notice in report.notices:
                self.told.emit(notice)
        except StationError as error:
            log.warning("sync: %s", error)
            self.told.emit(
                Message(error.code, Severity.ATTENTION, tuple((k, str(v)) for k, v in error.context.items()))
            )
        finally:
            if self._timer is not None:
                self._timer.start(wait_ms)
