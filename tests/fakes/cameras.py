"""Cameras that a test films with: they fail on cue."""

from collections.abc import Callable

import numpy as np

from receiving_station.application.errors import StationError
from receiving_station.application.ports import Frame


class CueCamera:
    """A ``FrameSource`` that is plugged in and unplugged by the test; each frame has noise of its own.

    Attributes:
        is_plugged: Whether it can be opened and read.
        is_frozen: The same frame again and again.
        breaks: Fails once in a way that no camera should.
        opened: How often it was opened.
        picture: What lies under it.
    """

    name = "cue"

    def __init__(self, picture: Frame, waits: Callable[[], object] | None = None) -> None:
        self.picture = picture
        self.is_plugged = True
        self.is_frozen = False
        self.breaks = False
        self.opened = 0
        self._count = 0
        self._waits = waits

    def open(self) -> None:
        """Refuses while unplugged."""
        if not self.is_plugged:
            raise StationError("camera_not_open", name=self.name, reason="it is not connected", advice="Plug it in.")
        self.opened += 1

    def read(self) -> Frame | None:
        """The next frame."""
        if not self.is_plugged:
            raise StationError("camera_lost", name=self.name)
        if self.breaks:
            self.breaks = False
            raise ValueError("no camera does this")
        if self._waits is not None:
            self._waits()
        if not self.is_frozen:
            self._count += 1
        frame = self.picture.copy()
        frame[0, 0] = self._count % 251
        return np.ascontiguousarray(frame)

    def close(self) -> None:
        """Nothing to let go of."""
