"""Frame sources through OpenCV: cameras, network streams, video files, folders of pictures.

A source belongs to the thread that reads it: OpenCV does not bear a release while another thread reads.
"""

import logging
import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

import cv2
import numpy as np

from receiving_station.adapters.camera.listing import find_camera, list_cameras
from receiving_station.adapters.camera.pictures import pictures_in, quiet_opencv, read_picture
from receiving_station.application.camera import CameraInfo, Capture
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Clock, Frame

log = logging.getLogger(__name__)

DEFAULT_FPS = 30.0
_TIMEOUT_MS = 5000
LOST_AFTER_S = 1.0
"""A camera that gave no frame for so long counts as lost."""
STREAM_LOST_AFTER_S = 3.0
"""A network may stutter for longer than a cable."""
# V4L2's own values (videodev2.h) and Media Foundation's true and false.
_AUTO_EXPOSURE, _MANUAL_EXPOSURE = (3, 1) if sys.platform == "linux" else (1, 0)
_MISS_PAUSE_S = 0.05
"""An unplugged camera refuses at once; asked without a pause it would keep a core busy."""


class Pacer:
    """Waits between frames so that a source gives so many per second and no more.

    Args:
        clock: Its monotonic side measures.
        fps: Frames per second; 0 never waits.
    """

    def __init__(self, clock: Clock, fps: float) -> None:
        self._clock = clock
        self._interval_s = 1 / fps if fps > 0 else 0.0
        self._next_due_s = clock.monotonic_s()
        self._stopped = threading.Event()

    def start(self) -> None:
        """Begin to pace from now."""
        self._stopped.clear()
        self._next_due_s = self._clock.monotonic_s()

    def wait(self) -> bool:
        """Wait until the next frame is due; False when stopped meanwhile."""
        wait_s = self._next_due_s - self._clock.monotonic_s()
        if wait_s > 0 and self._stopped.wait(wait_s):
            return False
        # Who fell behind is not owed the frames that were missed.
        self._next_due_s = max(self._next_due_s + self._interval_s, self._clock.monotonic_s())
        return not self._stopped.is_set()

    def stop(self) -> None:
        """End a wait at once, from any thread."""
        self._stopped.set()


def _not_open(name: str, reason: str, advice: str) -> StationError:
    return StationError("camera_not_open", name=name, reason=reason, advice=advice)


class _LiveCamera:
    """What a local and a network camera have in common: they may stop at any time."""

    _patience_s = LOST_AFTER_S

    def __init__(self, name: str, clock: Clock) -> None:
        self.name = name
        self._clock = clock
        self._capture: cv2.VideoCapture | None = None
        self._closed = threading.Event()
        self._last_good_s = clock.monotonic_s()

    def read(self) -> Frame | None:
        """The next frame; None where this one could not be had.

        Raises:
            StationError: ``camera_lost`` when it is unplugged, or after a second without a frame.
        """
        frame = _next_frame(self._capture)
        now_s = self._clock.monotonic_s()
        if frame is not None:
            self._last_good_s = now_s
        elif self._is_gone() or now_s - self._last_good_s >= self._patience_s:
            raise StationError("camera_lost", name=self.name)
        else:
            self._closed.wait(_MISS_PAUSE_S)
        return frame

    def _is_gone(self) -> bool:
        """Whether it is known that no frame can come any more."""
        return False

    def close(self) -> None:
        """Let go of the camera."""
        self._closed.set()
        if self._capture is not None:
            self._capture.release()
            self._capture = None

    def _take(self, capture: cv2.VideoCapture, reason: str, advice: str) -> None:
        if not capture.isOpened():
            capture.release()
            raise _not_open(self.name, reason, advice)
        self._capture = capture
        self._closed.clear()
        self._last_good_s = self._clock.monotonic_s()


class DeviceCamera(_LiveCamera):
    """A camera of this computer.

    Args:
        device: Its number (0 is the first), a device path, or a stable id of ``listing``, which is looked up at
            each opening: plugged in elsewhere it has another number.
        clock: To notice when it has stopped.
        wish: Size, focus and exposure to ask for.
        cameras: Lists the cameras that are there.
    """

    def __init__(
        self,
        device: int | str,
        clock: Clock,
        wish: Capture | None = None,
        cameras: Callable[[], tuple[CameraInfo, ...]] = list_cameras,
    ) -> None:
        super().__init__(f"camera {device}", clock)
        self._wish = wish or Capture()
        self._cameras = cameras
        self._wanted = device
        self._device = device

    def open(self) -> None:
        """Make ready to read; the camera gives what it can of what is wished."""
        quiet_opencv()
        self.close()
        self._resolve()
        self._check_device_file()
        capture = cv2.VideoCapture(self._device, cv2.CAP_MSMF if sys.platform == "win32" else cv2.CAP_ANY)
        self._take(
            capture,
            "there is no such camera, or another program is using it",
            "Check the cable, close other programs that show the camera, or choose another number.",
        )
        ask(capture, self._wish)

    def _resolve(self) -> None:
        if isinstance(self._wanted, int) or self._wanted.startswith("/"):
            return
        camera = find_camera(self._wanted, self._cameras())
        if camera is None:
            raise _not_open(self.name, "it is not connected", "Plug it in, or choose another camera (F10).")
        self.name, self._device = camera.name, camera.device

    def _is_gone(self) -> bool:
        return sys.platform == "linux" and self._capture is not None and not self._path().exists()

    def _path(self) -> Path:
        return Path(f"/dev/video{self._device}" if isinstance(self._device, int) else self._device)

    def _check_device_file(self) -> None:
        if sys.platform != "linux":
            return
        path = self._path()
        if not path.exists():
            raise _not_open(
                self.name,
                f"no camera is connected as {path}",
                "Check the cable, or choose another camera number.",
            )
        if not os.access(path, os.R_OK | os.W_OK):
            raise _not_open(
                self.name,
                f"this account may not use {path}",
                "Ask your IT to add this account to the group 'video', then sign in again.",
            )


class Askable(Protocol):
    """What takes wishes: a ``cv2.VideoCapture``."""

    def set(self, propId: int, value: float) -> bool:  # noqa: N803 (OpenCV's own name)
        """Ask for a value; whether the driver took it."""
        ...


def ask(capture: Askable, wish: Capture) -> None:
    """Ask a device for what is wished; what it cannot do it leaves as it was."""
    # MJPG first: uncompressed, USB 2 carries 1280 × 720 ten times a second at most.
    capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
    capture.set(cv2.CAP_PROP_FRAME_WIDTH, wish.width_px)
    capture.set(cv2.CAP_PROP_FRAME_HEIGHT, wish.height_px)
    capture.set(cv2.CAP_PROP_FPS, wish.fps)
    # The newest picture counts, not the one that waited longest.
    capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
    capture.set(cv2.CAP_PROP_AUTOFOCUS, 1 if wish.focus is None else 0)
    if wish.focus is not None:
        capture.set(cv2.CAP_PROP_FOCUS, wish.focus)
    capture.set(cv2.CAP_PROP_AUTO_EXPOSURE, _AUTO_EXPOSURE if wish.exposure is None else _MANUAL_EXPOSURE)
    if wish.exposure is not None:
        capture.set(cv2.CAP_PROP_EXPOSURE, wish.exposure)


class StreamCamera(_LiveCamera):
    """A network camera.

    Args:
        address: Its address, e.g. ``rtsp://host/stream``; a password in it never reaches a message or a log.
        clock: To notice when it has stopped.
    """

    _patience_s = STREAM_LOST_AFTER_S

    def __init__(self, address: str, clock: Clock) -> None:
        super().__init__(f"network camera {urlsplit(address).hostname or '?'}", clock)
        self._address = address

    def open(self) -> None:
        """Connect; gives up after five seconds."""
        quiet_opencv()
        self.close()
        if not has_film_library():
            raise _not_open(
                self.name,
                "the package for network cameras is not installed on this PC",
                "Ask your IT for the receiving station's video package.",
            )
        limits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, _TIMEOUT_MS, cv2.CAP_PROP_READ_TIMEOUT_MSEC, _TIMEOUT_MS]
        self._take(
            cv2.VideoCapture(self._address, cv2.CAP_FFMPEG, limits),
            "it does not answer, or it asks for another password",
            "Check that the camera is on and in this network, and the address in the settings.",
        )


def has_film_library() -> bool:
    """Whether OpenCV can ask FFmpeg, which its wheels bring as a library of its own on Windows only."""
    return sys.platform != "win32" or any(Path(cv2.__file__).parent.glob("opencv_videoio_ffmpeg*.dll"))


class VideoFile:
    """A video file, played once at its own pace.

    Args:
        path: The file.
        clock: For the pace.
        fps: Frames per second; None for the file's own, 0 for as fast as they are read.
    """

    def __init__(self, path: Path, clock: Clock, fps: float | None = None) -> None:
        self.name = path.name
        self._path = path
        self._clock = clock
        self._fps = fps
        self._pacer = Pacer(clock, 0)
        self._capture: cv2.VideoCapture | None = None

    def open(self) -> None:
        """Open the file at its beginning."""
        quiet_opencv()
        self.close()
        if not self._path.is_file():
            raise _not_open(
                self.name, "there is no such file", "Check the path; it is looked for from where the station started."
            )
        if not os.access(self._path, os.R_OK):
            raise _not_open(self.name, "this account may not read it", "Check the rights of the file.")
        capture = cv2.VideoCapture(str(self._path))
        if not capture.isOpened():
            capture.release()
            raise _not_open(
                self.name, "it is not a video that can be played", "Try an MP4 (H.264) or AVI (MJPEG) file."
            )
        fps = self._fps if self._fps is not None else float(capture.get(cv2.CAP_PROP_FPS)) or DEFAULT_FPS
        self._pacer = Pacer(self._clock, fps)
        self._capture = capture

    def read(self) -> Frame | None:
        """The next frame, when it is due."""
        if not self._pacer.wait():
            return None
        frame = _next_frame(self._capture)
        if frame is None:
            raise StationError("video_ended", name=self.name)
        return frame

    def close(self) -> None:
        """Close the file; a waiting ``read`` returns at once."""
        self._pacer.stop()
        if self._capture is not None:
            self._capture.release()
            self._capture = None


class PictureFolder:
    """The pictures of a folder, one after the other, each shown for some frames.

    Args:
        folder: Where they lie; folders inside are read as well, in the order of their names.
        clock: For the pace.
        repeat: How many frames each picture is shown for, at least 1.
        fps: Frames per second; 0 for as fast as they are read.
    """

    def __init__(self, folder: Path, clock: Clock, repeat: int = 30, fps: float = DEFAULT_FPS) -> None:
        self.name = folder.name or str(folder)
        self._folder = folder
        self._repeat = max(1, repeat)
        self._pacer = Pacer(clock, fps)
        self._waiting: list[Path] = []
        self._shown: Frame | None = None
        self._left = 0

    def open(self) -> None:
        """List the pictures."""
        quiet_opencv()
        if not self._folder.is_dir():
            raise _not_open(
                self.name, "there is no such folder", "Check the path; it is looked for from where the station started."
            )
        self._waiting = list(pictures_in(self._folder))
        if not self._waiting:
            raise _not_open(self.name, "there is no picture in the folder", "Put JPEG, PNG or WebP files into it.")
        self._left = 0
        self._pacer.start()

    def read(self) -> Frame | None:
        """The next frame when it is due; None for a picture that cannot be read, which is then passed over."""
        if not self._pacer.wait():
            return None
        if self._left == 0:
            if not self._waiting:
                raise StationError("video_ended", name=self.name)
            path = self._waiting.pop(0)
            try:
                self._shown = read_picture(path)
            except StationError as error:
                log.warning("picture %s passed over: %s", path, error.context["reason"])
                return None
            self._left = self._repeat
        self._left -= 1
        return self._shown.copy() if self._shown is not None else None

    def close(self) -> None:
        """Forget the pictures; a waiting ``read`` returns at once."""
        self._pacer.stop()
        self._waiting = []
        self._left = 0


def _next_frame(capture: cv2.VideoCapture | None) -> Frame | None:
    if capture is None:
        return None
    is_read, frame = capture.read()
    return np.asarray(frame, np.uint8) if is_read else None
