"""Plays a script on the main thread: a generator that says what it waits for."""

import logging
from collections.abc import Callable, Generator

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from receiving_station.application.ports import Clock

log = logging.getLogger(__name__)

TICK_MS = 20


class Wait:
    """Wait until something holds.

    Args:
        what: For the message when it never does.
        until: Asked at every tick.
        limit_s: How long it may take.
    """

    def __init__(self, what: str, until: Callable[[], bool], limit_s: float = 15.0) -> None:
        self.what = what
        self.until = until
        self.limit_s = limit_s


Script = Generator[Wait, None, None]


class ScriptDriver(QObject):
    """Resumes the script whenever what it waits for holds.

    Signals:
        ended: What went wrong, or "".
    """

    ended = Signal(str)

    def __init__(self, script: Script, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._script = script
        self._clock = clock
        self._wait: Wait | None = None
        self._since_s = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    @Slot()
    def _tick(self) -> None:
        now_s = self._clock.monotonic_s()
        if self._wait is not None and not self._wait.until():
            if now_s - self._since_s > self._wait.limit_s:
                self._end(f"waited {self._wait.limit_s:.0f} s for: {self._wait.what}")
            return
        try:
            self._wait = next(self._script)
        except StopIteration:
            self._end("")
        else:
            self._since_s = now_s

    def _end(self, problem: str) -> None:
        self._timer.stop()
        self.ended.emit(problem)
