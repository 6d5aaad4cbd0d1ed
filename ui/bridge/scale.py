"""Reads the scale on a thread of its own; tells a parcel's weight once, when it came to rest."""

import logging

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from receiving_station.application.errors import StationError
from receiving_station.application.ports import Scale, Weight
from receiving_station.domain.events import Message, Severity

log = logging.getLogger(__name__)

RETRY_MS = 3000
EMPTY_G = 20
"""Less than this is an empty scale: what lies on it next is another parcel."""
SAME_G = 5


class ScaleWorker(QObject):
    """Lives on the scale's thread.

    Signals:
        rested: Grams (int) of something that came to rest, once for each thing laid on it.
        shown: Every ``Weight`` that was read, for the bench check; None when the scale is gone.
        problem_found: A ``Message``, once a trouble.
    """

    rested = Signal(object)
    shown = Signal(object)
    problem_found = Signal(object)

    def __init__(self, scale: Scale) -> None:
        super().__init__()
        self._scale = scale
        self._timer: QTimer | None = None
        self._is_open = False
        self._is_told = False
        self._last_g: int | None = None

    @Slot()
    def start(self) -> None:
        """Begin to read."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        self._timer.start(0)

    @Slot()
    def stop(self) -> None:
        """Let go of the scale."""
        if self._timer is not None:
            self._timer.stop()
            self._timer.deleteLater()
            self._timer = None
        self._scale.close()

    @Slot()
    def _step(self) -> None:
        if self._timer is None:
            return
        wait_ms = RETRY_MS
        try:
            if not self._is_open:
                self._scale.open()
                self._is_open, self._is_told = True, False
            weight = self._scale.read()
            if weight is not None:
                self._saw(weight)
            wait_ms = 0
        except StationError as error:
            self._lost(error)
        finally:
            self._timer.start(wait_ms)

    def _saw(self, weight: Weight) -> None:
        self.shown.emit(weight)
        if weight.is_overload or not weight.is_stable:
            return
        if weight.grams < EMPTY_G:
            self._last_g = None
        elif self._last_g is None or abs(weight.grams - self._last_g) > SAME_G:
            self._last_g = weight.grams
            self.rested.emit(weight.grams)

    def _lost(self, error: StationError) -> None:
        self._is_open = False
        self._last_g = None
        self.shown.emit(None)
        if not self._is_told:
            self._is_told = True
            log.warning("scale: %s", error)
            context = tuple((gap, str(value)) for gap, value in error.context.items())
            self.problem_found.emit(Message(error.code, Severity.ATTENTION, context))
