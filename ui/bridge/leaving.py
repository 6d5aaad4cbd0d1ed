"""What leaving the station asks of the disk: how much is unsent, and a file to take it along."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from receiving_station.adapters.bundle import Exported
from receiving_station.application.errors import StationError
from receiving_station.application.upkeep import Unsent
from receiving_station.domain.events import Message, Severity

log = logging.getLogger(__name__)


class _Job(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()


class LeavingJobs(QObject):
    """Lives on the main thread; its jobs do not.

    Args:
        unsent: Counts what is unsent; raises ``StationError``.
        export: Writes the bundle to a path; raises ``StationError``.
        parent: Owner.

    Signals:
        counted: An ``Unsent``, or None where it cannot be counted.
        exported: An ``Exported``.
        failed: A ``Message``: why no file was written.
    """

    counted = Signal(object)
    exported = Signal(object)
    failed = Signal(object)

    def __init__(
        self, unsent: Callable[[], Unsent], export: Callable[[Path], Exported], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._unsent = unsent
        self._export = export
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def count(self) -> None:
        """Ask how much is unsent."""
        self._pool.start(_Job(self._count))

    def export(self, path: Path) -> None:
        """Write everything unsent to a file."""
        self._pool.start(_Job(lambda: self._write(path)))

    def finish(self) -> None:
        """Wait for what was started."""
        self._pool.waitForDone()

    def _count(self) -> None:
        try:
            self.counted.emit(self._unsent())
        except StationError as error:
            log.warning("unsent work cannot be counted: %s", error)
            self.counted.emit(None)

    def _write(self, path: Path) -> None:
        try:
            self.exported.emit(self._export(path))
        except StationError as error:
            log.warning("no bundle: %s", error)
            context = tuple((key, str(value)) for key, value in error.context.items())
            self.failed.emit(Message(error.code, Severity.STOP, context))
