"""Looks at the PC and writes the support bundle off the main thread."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from receiving_station.application.errors import StationError
from receiving_station.application.health import HealthReport
from receiving_station.domain.events import Message, Severity

log = logging.getLogger(__name__)


class _Job(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()


class DoctorJobs(QObject):
    """Lives on the main thread; its jobs do not.

    Args:
        examine: Looks at everything; raises ``StationError``.
        bundle: Writes the support bundle for a report; raises ``StationError``.
        parent: Owner.

    Signals:
        examined: A ``HealthReport``.
        told: A ``Message``: where the bundle is, or what went wrong.
    """

    examined = Signal(object)
    told = Signal(object)

    def __init__(
        self,
        examine: Callable[[], HealthReport],
        bundle: Callable[[Path, HealthReport], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._examine = examine
        self._bundle = bundle
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def examine(self) -> None:
        """Look; the answer is ``examined``."""
        self._pool.start(_Job(self._look))

    def bundle(self, path: Path, report: HealthReport) -> None:
        """Write the bundle; the answer is ``told``."""
        self._pool.start(_Job(lambda: self._write(path, report)))

    def finish(self) -> None:
        """Wait for what was started."""
        self._pool.waitForDone()

    def _look(self) -> None:
        try:
            self.examined.emit(self._examine())
        except StationError as error:
            self._failed(error)

    def _write(self, path: Path, report: HealthReport) -> None:
        try:
            self._bundle(path, report)
        except StationError as error:
            self._failed(error)
        else:
            self.told.emit(Message("support_written", Severity.ACCEPTED, (("path", str(path)),)))

    def _failed(self, error: StationError) -> None:
        log.warning("PC check: %s", error)
        context = tuple((gap, str(value)) for gap, value in error.context.items())
        self.told.emit(Message(error.code, Severity.ATTENTION, context))
