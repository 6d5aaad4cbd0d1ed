"""When an event was sent, when the view had changed, when it was painted; and how late the main thread is."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QMetaObject, QObject, Qt, QTimer, Slot

from ui.viewmodels.view import BenchView

BEAT_MS = 10
_STILL_S = 0.25
"""A view that paints nothing new within this time was on the screen already."""


class PaintWatch(QObject):
    """Watches one window: the time of each change of its view and of the paint that shows it.

    Args:
        window: The top-level window; its update requests are watched.
    """

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        self._until: Callable[[BenchView], bool] | None = None
        self._began_s = self._changed_s = 0.0
        self.took_s: float | None = None
        """From the event to the paint that shows what was waited for; None until then."""
        window.installEventFilter(self)

    def begin(self, until: Callable[[BenchView], bool]) -> None:
        """The event is sent now; what is waited for is told by the view."""
        self._until, self.took_s, self._changed_s = until, None, 0.0
        self._began_s = time.perf_counter()

    @Slot(object)
    def changed(self, view: BenchView) -> None:
        """The view-model has a new view."""
        if self._until is not None and not self._changed_s and self._until(view):
            self._changed_s = time.perf_counter()

    def is_over(self) -> bool:
        """Whether it was shown."""
        if self.took_s is None and self._changed_s and time.perf_counter() - self._changed_s > _STILL_S:
            self.took_s = self._changed_s - self._began_s
        return self.took_s is not None

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """After an update request the window has been painted."""
        if event.type() == QEvent.Type.UpdateRequest and self._changed_s and self.took_s is None:
            QMetaObject.invokeMethod(self, "_painted", Qt.ConnectionType.QueuedConnection)
        return False

    @Slot()
    def _painted(self) -> None:
        if self._changed_s and self.took_s is None:
            self.took_s = time.perf_counter() - self._began_s


class Heartbeat(QObject):
    """How much later than asked for the main thread's timer rings, milliseconds."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.late_ms: list[float] = []
        self._last_s = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._beat)

    def start(self) -> None:
        """Begin."""
        self._last_s = time.perf_counter()
        self._timer.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()

    @Slot()
    def _beat(self) -> None:
        now_s = time.perf_counter()
        self.late_ms.append(max(0.0, (now_s - self._last_s) * 1000 - BEAT_MS))
        self._last_s = now_s
