"""Python's cyclic garbage is collected on the main thread only.

Left to itself, the collector runs on whichever thread allocates next. When that is a worker and the garbage holds
widgets, they are destroyed on the wrong thread and the process dies (seen here with PySide6 6.11.3 on 3.11).
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL_MS = 250
"""Often and little: what a second leaves behind takes seven milliseconds at once, and a key waits for it."""
MIDDLE_EVERY = 16
OLD_EVERY = 128
"""Every so many rounds the older generations are looked at too."""


class MainThreadCollector(QObject):
    """Takes the collector over between ``start`` and ``stop``; lives on the main thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rounds = 0
        self._timer = QTimer(self)
        self._timer.setInterval(INTERVAL_MS)
        self._timer.timeout.connect(self._collect)

    def start(self) -> None:
        """From here on nothing is collected elsewhere; what the start-up made is not looked at again."""
        # Nor now: looking through all that was imported would hold up the first picture by a tenth of a second.
        gc.freeze()
        gc.disable()
        self._timer.start()

    def stop(self) -> None:
        """Give it back; every other thread has ended."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    @Slot()
    def _collect(self) -> None:
        self._rounds += 1
        gc.collect(2 if self._rounds % OLD_EVERY == 0 else 1 if self._rounds % MIDDLE_EVERY == 0 else 0)
