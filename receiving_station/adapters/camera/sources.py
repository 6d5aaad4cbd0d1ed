"""Frame sources through OpenCV: cameras, network streams, video files, folders of pictures.

A source belongs to the thread that reads it: OpenCV does not bear a release while another thread reads.
"""

import logging
import os
import sys
import threading
from pathlib import Path
from urllib.parse import urlsplit

import cv2
import numpy as np

from receiving_station.adapters.camera.pictures import pictures_in, quiet_opencv, read_picture
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Clock, Frame

log = logging.getLogger(__name__)

PREFERRED_WIDTH_PX, PREFERRED_HEIGHT_PX = 1280, 720
DEFAULT_FPS = 30.0
_TIMEOUT_MS = 5000
LOST_AFTER_S = 3.0
"""A camera that gave no frame for so long counts as lost."""
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

    def __init__(self, name: str, clock: Clock) -> None:
        self.name = name
        self._clock = clock
        self._capture: cv2.VideoCapture | None = None
        self._closed = threading.Event()
        self._last_good_s = clock.monotonic_s()

    def read(self) -> Frame | None:
        """The next frame; None where this one could not be had.

        Raises:
            StationError: ``camera_lost`` after three seconds without a frame.
        """
        frame = _next_frame(self._capture)
        now_s = self._clock.monotonic_s()
        if frame is not None:
            self._last_good_s = now_s
        elif now_s - self._last_good_s >= LOST_AFTER_S:
            raise StationError("camera_lost", name=self.name)
        else:
            self._closed.wait(_MISS_PAUSE_S)
        return frame

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
        device: Its number (0 is the first), or a device path.
        clock: To notice when it has stopped.
    """

    def __init__(self, device: int | str, clock: Clock) -> None:
        super().__init__(f"camera {device}", clock)
        self._device = device

    def open(self) -> None:
        """Make ready to read; asks for 1280 × 720."""
        quiet_opencv()
        self.close()
        self._check_device_file()
        capture = cv2.VideoCapture(self._device)
        self._take(
            capture,
            "there is no such camera, or another program is using it",
            "Check the cable, close other programs that show the camera, or choose another number.",
        )
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, PREFERRED_WIDTH_PX)
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, PREFERRED_HEIGHT_PX)
        # The newest picture counts, not the one that waited longest.
        capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)

    def _check_device_file(self) -> None:
        if sys.platform != "linux":
            return
        path = Path(f"/dev/video{self._device}" if isinstance(self._device, int) else self._device)
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


class StreamCamera(_LiveCamera):
    """A network camera.

    Args:
        address: Its address, e.g. ``rtsp://host/stream``; a password in it never reaches a message or a log.
        clock: To notice when it has stopped.
    """

    def __init__(self, address: str, clock: Clock) -> None:
        super().__init__(f"network camera {urlsplit(address).hostname or '?'}", clock)
        self._address = address

    def open(self) -> None:
        """Connect; gives up after five seconds."""
        quiet_opencv()
        self.close()
        limits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, _TIMEOUT_MS, cv2.CAP_PROP_READ_TIMEOUT_MSEC, _TIMEOUT_MS]
        self._take(
            cv2.VideoCapture(self._address, cv2.CAP_FFMPEG, limits),
            "it does not answer, or it asks for another password",
            "Check that the camera is on and in this network, and the address in the settings.",
        )


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
