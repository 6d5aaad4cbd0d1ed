"""Reads frames on the camera thread; shows the next preview only after the last was painted."""

import logging

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from receiving_station.application.errors import StationError
from receiving_station.application.ports import Frame, FrameSource
from receiving_station.domain.events import Message, Severity
from ui.bridge.mailbox import Mailbox

log = logging.getLogger(__name__)

RETRY_MS = 3000
"""A camera that was lost is tried again this often."""


def to_image(frame: Frame) -> QImage:
    """The frame as a picture of its own, which nobody else writes into."""
    height, width = frame.shape[:2]
    return QImage(frame.data, width, height, frame.strides[0], QImage.Format.Format_BGR888).copy()


class CameraWorker(QObject):
    """Lives on the camera thread.

    Signals:
        frame_arrived: A frame is in the mailbox (for the decoder).
        preview_ready: A ``QImage`` to paint.
        problem_found: A ``Message``; None when pictures come again.
    """

    frame_arrived = Signal()
    preview_ready = Signal(object)
    problem_found = Signal(object)

    def __init__(self, source: FrameSource, mailbox: Mailbox) -> None:
        super().__init__()
        self._source = source
        self._mailbox = mailbox
        self._preview_wanted = True
        self._is_open = False
        self._has_problem = False
        self._timer: QTimer | None = None

    @Slot()
    def start(self) -> None:
        """Begin to read."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._step)
        self._timer.start(0)

    @Slot()
    def stop(self) -> None:
        """Let go of the device."""
        if self._timer is not None:
            self._timer.stop()
            self._timer.deleteLater()
            self._timer = None
        self._source.close()

    @Slot()
    def preview_painted(self) -> None:
        """The last preview is on the screen: the next may come."""
        self._preview_wanted = True

    @Slot()
    def _step(self) -> None:
        # One frame a call: between two calls the thread hears stop and preview_painted.
        if self._timer is None:
            return
        try:
            self._read_one()
        except StationError as error:
            self._lost(error)
            if error.code != "video_ended":
                self._timer.start(RETRY_MS)
            return
        self._timer.start(0)

    def _read_one(self) -> None:
        if not self._is_open:
            self._source.open()
            self._is_open = True
        frame = self._source.read()
        if frame is None:
            return
        if self._has_problem:
            self._has_problem = False
            self.problem_found.emit(None)
        self._mailbox.put(frame)
        self.frame_arrived.emit()
        if self._preview_wanted:
            self._preview_wanted = False
            self.preview_ready.emit(to_image(frame))

    def _lost(self, error: StationError) -> None:
        log.warning("camera %s: %s", self._source.name, error.code)
        self._is_open = False
        self._mailbox.clear()
        self._source.close()
        if not self._has_problem:
            self._has_problem = True
            context = tuple((key, str(value)) for key, value in error.context.items())
            self.problem_found.emit(Message(error.code, Severity.ATTENTION, context))
