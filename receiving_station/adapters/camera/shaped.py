"""A source whose frames are turned, mirrored and cut: the one place where that is done."""

import cv2
import numpy as np

from receiving_station.application.camera import WHOLE, Shape, clamped
from receiving_station.application.ports import Frame, FrameSource

_TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}


def turned(frame: Frame, shape: Shape) -> Frame:
    """The frame turned and mirrored, not cut."""
    made = np.asarray(cv2.rotate(frame, _TURNS[shape.rotation]), np.uint8) if shape.rotation else frame
    return np.asarray(cv2.flip(made, 1), np.uint8) if shape.is_mirrored else made


def cut(frame: Frame, shape: Shape) -> Frame:
    """The region of a turned frame, a copy of its own."""
    if shape.region == WHOLE:
        return frame
    left, top, width, height = clamped(shape.region)
    rows, columns = frame.shape[:2]
    x, y = round(left * columns), round(top * rows)
    # Contiguous: the screen and the decoders take the memory as it lies.
    return np.ascontiguousarray(frame[y : y + round(height * rows), x : x + round(width * columns)])


class ShapedSource:
    """A ``FrameSource`` around another one.

    Attributes:
        name: The inner source's.
        raw: The last frame as the camera gave it, or None.
        whole: The last frame turned and mirrored but not cut, or None: what the set-up screen shows.

    Args:
        inner: Where frames come from.
        shape: What becomes of them.
    """

    def __init__(self, inner: FrameSource, shape: Shape) -> None:
        self._inner = inner
        self._shape = shape
        self.name = inner.name
        self.raw: Frame | None = None
        self.whole: Frame | None = None

    def set_shape(self, shape: Shape) -> None:
        """From the next frame on."""
        self._shape = shape

    def replace(self, inner: FrameSource) -> None:
        """Let go of the source and take another, which is not opened here."""
        self.close()
        self._inner = inner
        self.name = inner.name

    def open(self) -> None:
        """Make ready to read."""
        self._inner.open()
        self.name = self._inner.name

    def read(self) -> Frame | None:
        """The next frame in shape."""
        self.raw = self._inner.read()
        if self.raw is None:
            return None
        self.whole = turned(self.raw, self._shape)
        return cut(self.whole, self._shape)

    def close(self) -> None:
        """Let go of the device."""
        self._inner.close()
        self.raw = self.whole = None
