"""Closes the bench for a new version: only when nobody is at it, and only where something opens it again."""

import os
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.adapters.places import is_packaged
from receiving_station.application.ports import Clock

RESTART = 75
"""Exit status that asks the session script to open the bench again once the new version is there."""
SESSION = "RECEIVING_STATION_SESSION"
"""Set by the script that opens the bench again. On Windows a task of the package's does that. Where there is neither,
the bench stays open, and waits to be closed by a person."""
ALONE_S = 600.0


class UpdateDesk(QObject):
    """Lives on the main thread.

    Args:
        is_free: Whether nothing is in anybody's hands: no parcel, no page, nobody signed in or nobody known.
        clock: Monotonic time.

    Signals:
        leaving: The bench is to close now, with ``RESTART``, for this version.
    """

    leaving = Signal(str)

    def __init__(self, is_free: Callable[[], bool], clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_free = is_free
        self._clock = clock
        self._touched_s = clock.monotonic_s()

    @Slot()
    def touched(self) -> None:
        """Somebody is at the bench."""
        self._touched_s = self._clock.monotonic_s()

    @Slot(str)
    def ready(self, version: str) -> None:
        """A version waits."""
        is_alone = self._clock.monotonic_s() - self._touched_s >= ALONE_S
        if opens_again() and is_alone and self._is_free():
            self.leaving.emit(version)


def opens_again() -> bool:
    """Whether something opens a bench that closed itself."""
    return bool(os.environ.get(SESSION)) or (sys.platform == "win32" and is_packaged())
