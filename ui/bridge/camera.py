"""Reads frames on the camera thread; shows the next preview only after the last was painted."""

import logging
from collections.abc import Callable
from dataclasses import replace

import cv2
import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from receiving_station.adapters.camera.listing import list_cameras
from receiving_station.adapters.camera.shaped import ShapedSource
from receiving_station.adapters.decoder.live import ChangeGate
from receiving_station.adapters.vision.facts import facts_of
from receiving_station.adapters.vision.quality import measure
from receiving_station.application.camera import CameraInfo, CameraWishes, Capture
from receiving_station.application.camera_health import CameraHealth, Trouble
from receiving_station.application.errors import StationError
from receiving_station.application.picture_quality import Hint, Quality, verdict
from receiving_station.application.ports import Clock, Frame, FrameSource
from receiving_station.domain.events import Message, Severity
from ui.bridge.mailbox import Mailbox

log = logging.getLogger(__name__)

RETRY_MS = 1000
"""A camera that was lost is tried again this often: with the opening, it runs within 3 s of being back."""
JUDGED_EVERY_S = 0.5
SET_UP_EVERY_S = 0.125
"""While somebody turns the focus ring."""
_UNTOLD = frozenset({Hint.EMPTY, Hint.TOO_DARK, Hint.HOLD_STILL})
"""Verdicts on a picture that says nothing about the lens."""


def to_image(frame: Frame, width_px: int = 0) -> QImage:
    """The frame as a picture of its own, which nobody else writes into, ready to be painted.

    Args:
        frame: As the camera gave it.
        width_px: Make it so wide where it is wider, so that painting it is a mere copy; 0 leaves its size.
    """
    height, width = frame.shape[:2]
    if 0 < width_px < width:
        # Here and not while painting: OpenCV lets the other threads run meanwhile. Halved as often as possible, the
        # rest by lines: a tenth of the time of an area of any other size (0.7 instead of 6.8 ms for 1280 to 560).
        size = (width_px, max(1, round(height * width_px / width)))
        while width >= 2 * width_px and height > 1:
            width, height = width // 2, height // 2
            frame = np.asarray(cv2.resize(frame, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
        frame = np.asarray(cv2.resize(frame, size, interpolation=cv2.INTER_LINEAR), np.uint8)
        width, height = size
    shown = cv2.cvtColor(frame, cv2.COLOR_BGR2BGRA)
    return QImage(shown.data, width, height, shown.strides[0], QImage.Format.Format_RGB32).copy()


class CameraWorker(QObject):
    """Lives on the camera thread.

    Signals:
        frame_arrived: A frame is in the mailbox (for the decoder).
        preview_ready: A ``QImage`` to paint.
        problem_found: A ``Message``; None when pictures come again.
        trouble_found: A ``Message`` on pictures that come but are no good; None when they are good again.
        judged: The ``Quality`` of a picture, at most twice a second, eight times in set-up.
        cameras_listed: A tuple of ``CameraInfo``.
        kept: A ``Message`` on whether the settings were saved.
    """

    frame_arrived = Signal()
    preview_ready = Signal(object)
    problem_found = Signal(object)
    trouble_found = Signal(object)
    judged = Signal(object)
    cameras_listed = Signal(object)
    kept = Signal(object)

    def __init__(
        self,
        source: ShapedSource,
        mailbox: Mailbox,
        clock: Clock,
        make_source: Callable[[str, Capture], FrameSource],
        keep: Callable[[CameraWishes], Message],
        cameras: Callable[[], tuple[CameraInfo, ...]] = list_cameras,
    ) -> None:
        super().__init__()
        self._source = source
        self._mailbox = mailbox
        self._clock = clock
        self._make_source = make_source
        self._keep = keep
        self._cameras = cameras
        self._device: tuple[str, Capture] | None = None
        self._preview_wanted = True
        self._preview_px = 0
        self._is_open = False
        self._has_problem = False
        self._is_set_up = False
        self._timer: QTimer | None = None
        self._health = CameraHealth(clock.monotonic_s())
        self._trouble: Trouble | None = None
        self._judge_due_s = 0.0
        self._before: Frame | None = None
        self._view = ChangeGate.of_views()

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

    @Slot(int)
    def preview_painted(self, width_px: int = 0) -> None:
        """The last preview is on the screen: the next may come, so many pixels wide (0: as the camera gives it).

        Any thread may call it. A queued call would be heard only after the next frame: the camera's thread waits in
        ``read`` for it, and every other frame would be passed over.
        """
        self._preview_px = width_px
        self._preview_wanted = True

    @Slot(bool)
    def set_up(self, on: bool) -> None:  # noqa: FBT001 (a state, like setVisible)
        """Show the whole picture and judge it more often while the set-up screen is open."""
        self._is_set_up = on
        self._judge_due_s = 0.0
        if on:
            self.cameras_listed.emit(self._cameras())

    @Slot(object)
    def use(self, wishes: CameraWishes) -> None:
        """Do as is wished from the next frame on; another device or size opens the camera anew."""
        self._source.set_shape(wishes.shape)
        if self._device == (wishes.source, wishes.capture):
            return
        try:
            made = self._make_source(wishes.source, wishes.capture)
        except StationError as error:
            self._lost(error)
            return
        self._device = (wishes.source, wishes.capture)
        self._source.replace(made)
        self._is_open = False
        if self._timer is not None:
            self._timer.start(0)

    def opened_as(self, wishes: CameraWishes) -> None:
        """What the source was made from; call it before the thread runs."""
        self._device = (wishes.source, wishes.capture)

    @Slot(object)
    def keep(self, wishes: CameraWishes) -> None:
        """Write the wishes to the settings."""
        self.kept.emit(self._keep(wishes))

    @Slot()
    def _step(self) -> None:
        # One frame a call: between two calls the thread hears stop and set_up.
        if self._timer is None:
            return
        wait_ms: int | None = RETRY_MS
        try:
            self._read_one()
            wait_ms = 0
        except StationError as error:
            self._lost(error)
            wait_ms = None if error.code == "video_ended" else RETRY_MS
        finally:
            # Also after what nobody foresaw: it is told by the crash relay, and the camera goes on.
            if wait_ms is not None:
                self._timer.start(wait_ms)

    def _read_one(self) -> None:
        if not self._is_open:
            self._source.open()
            self._is_open = True
            self._health = CameraHealth(self._clock.monotonic_s())
            self._before = None
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
            whole = self._source.whole
            shown = whole if self._is_set_up and whole is not None else frame
            self.preview_ready.emit(to_image(shown, self._preview_px))
        self._look_after(frame)

    def _look_after(self, frame: Frame) -> None:
        now_s = self._clock.monotonic_s()
        if now_s >= self._judge_due_s and self._before is not None:
            self._judge_due_s = now_s + (SET_UP_EVERY_S if self._is_set_up else JUDGED_EVERY_S)
            quality = replace(measure(frame, self._before), is_other=self._view.is_changed(frame))
            self._health.judged(quality.sharpness, now_s, is_telling=verdict(quality) not in _UNTOLD)
            self.judged.emit(quality)
        self._before = frame
        if self._source.raw is not None:
            self._tell(self._health.see(facts_of(self._source.raw), now_s), self._source.raw)

    def _tell(self, trouble: Trouble | None, raw: Frame | None = None) -> None:
        if trouble is self._trouble:
            return
        self._trouble = trouble
        if trouble is None or raw is None:
            self.trouble_found.emit(None)
            return
        log.warning("camera %s: %s", self._source.name, trouble.value)
        size = (("width", str(raw.shape[1])), ("height", str(raw.shape[0])))
        self.trouble_found.emit(Message(trouble.value, Severity.ATTENTION, size))

    def _lost(self, error: StationError) -> None:
        log.warning("camera %s: %s", self._source.name, error.code)
        self._is_open = False
        self._mailbox.clear()
        self._source.close()
        self._tell(None)
        if not self._has_problem:
            self._has_problem = True
            context = tuple((key, str(value)) for key, value in error.context.items())
            self.problem_found.emit(Message(error.code, Severity.ATTENTION, context))


class HintTeller:
    """Turns verdicts into words that do not flicker: the same twice in a row before it is said or taken back."""

    def __init__(self) -> None:
        self._last = Hint.OK
        self._told = Hint.OK

    def told(self, quality: Quality) -> Hint:
        """What is to be said now; ``OK`` says nothing. An empty bench is no fault of anybody."""
        hint = verdict(quality)
        hint = Hint.OK if hint is Hint.EMPTY else hint
        if hint is self._last:
            self._told = hint
        self._last = hint
        return self._told
