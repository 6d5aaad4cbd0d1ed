"""Writes paper off the main thread."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from receiving_station.application.errors import StationError
from receiving_station.domain.events import Message, Severity

log = logging.getLogger(__name__)


class _Job(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()


class PaperJobs(QObject):
    """Lives on the main thread; its jobs do not.

    Args:
        write: Draws the paper into a file; raises ``StationError``.
        parent: Owner.

    Signals:
        written: A ``Message``: where it lies, or why there is none.
    """

    written = Signal(object)

    def __init__(self, write: Callable[[Path], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._write = write
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def start(self, file: Path) -> None:
        """Write it anew."""
        self._pool.start(_Job(lambda: self._do(file)))

    def finish(self) -> None:
        """Wait for what was started."""
        self._pool.waitForDone()

    def _do(self, file: Path) -> None:
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            self._write(file)
        except StationError as error:
            log.warning("no paper: %s", error)
            context = tuple((gap, str(value)) for gap, value in error.context.items())
            self.written.emit(Message(error.code, Severity.ATTENTION, context))
        except OSError as error:
            log.warning("no paper: %s", error)
            self.written.emit(Message("paper_not_written", Severity.ATTENTION, (("path", str(file)),)))
        else:
            self.written.emit(Message("sheet_written", Severity.ACCEPTED, (("path", str(file)),)))
