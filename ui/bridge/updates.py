"""Looks now and then whether a new version waits, and says that this one runs, on a thread of its own.

Not on the housekeeping's: copying a large database there would make a version that works look like one that does not.
"""

import logging
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from receiving_station.adapters.update_files import read_state, tell_healthy

log = logging.getLogger(__name__)

EVERY_MS = 60_000
"""After the first of these the program counts as one that runs."""


class UpdateWorker(QObject):
    """Lives on the updates' thread.

    Args:
        data: The station's data folder.
        updates: The updater's folder; it may not be there.
        version: This program's.

    Signals:
        ready: A version that is fetched, verified and waits for this bench to be closed.
    """

    ready = Signal(str)

    def __init__(self, data: Path, updates: Path, version: str, every_ms: int = EVERY_MS) -> None:
        super().__init__()
        self._data = data
        self._updates = updates
        self._version = version
        self._every_ms = every_ms
        self._timer: QTimer | None = None

    @Slot()
    def start(self) -> None:
        """Begin to tick."""
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(self._every_ms)

    @Slot()
    def stop(self) -> None:
        """No further look."""
        if self._timer is not None:
            self._timer.stop()
            self._timer.deleteLater()
            self._timer = None

    @Slot()
    def _tick(self) -> None:
        try:
            tell_healthy(self._data, self._version)
        except OSError:
            log.warning("not told that this version runs", exc_info=True)
        state = read_state(self._updates)
        if state is not None and state.ready and state.ready != self._version:
            self.ready.emit(state.ready)
