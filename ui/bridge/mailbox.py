"""One slot between the camera and whoever wants pictures: the newest wins."""

import threading

from receiving_station.application.ports import Frame


class Mailbox:
    """Holds the newest frame; safe from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._fresh: Frame | None = None
        self._latest: Frame | None = None

    def put(self, frame: Frame) -> None:
        """Replace what is there; nobody may write into the frame afterwards."""
        with self._lock:
            self._fresh = self._latest = frame

    def take(self) -> Frame | None:
        """The newest frame that nobody took yet, or None."""
        with self._lock:
            frame, self._fresh = self._fresh, None
            return frame

    def latest(self) -> Frame | None:
        """The newest frame, taken or not: what the shutter gets."""
        with self._lock:
            return self._latest

    def clear(self) -> None:
        """The camera is gone: an old picture must not become evidence."""
        with self._lock:
            self._fresh = self._latest = None
