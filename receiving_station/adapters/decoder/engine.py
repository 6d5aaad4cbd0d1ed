"""What the cascade asks of a decoding engine."""

from enum import IntEnum
from typing import Protocol

import cv2
import numpy as np
from numpy.typing import NDArray

from receiving_station.application.ports import Frame
from receiving_station.domain.codes import FoundCode, Symbology

Grey = NDArray[np.uint8]
"""A picture of one channel, shape (height, width)."""
Corners = tuple[tuple[int, int], tuple[int, int], tuple[int, int], tuple[int, int]]

LINEAR = frozenset(
    {
        Symbology.CODABAR,
        Symbology.CODE_39,
        Symbology.CODE_93,
        Symbology.CODE_128,
        Symbology.DATABAR,
        Symbology.DATABAR_EXPANDED,
        Symbology.EAN_8,
        Symbology.EAN_13,
        Symbology.ITF,
        Symbology.UPC_A,
        Symbology.UPC_E,
    }
)
MATRIX = frozenset(
    {
        Symbology.AZTEC,
        Symbology.DATA_MATRIX,
        Symbology.MAXICODE,
        Symbology.MICRO_QR,
        Symbology.PDF_417,
        Symbology.QR,
    }
)
EVERY = LINEAR | MATRIX


class Effort(IntEnum):
    """How hard an engine tries."""

    CUT = 0
    """On a piece that was cut out and stood upright: no other direction or size need be tried."""
    GLANCE = 1
    """What a live camera's every frame can afford."""
    FULL = 2
    """All it has."""


class EngineError(Exception):
    """An engine failed on a picture; what it said is the text."""


class Engine(Protocol):
    """One library that reads codes. It belongs to one thread at a time."""

    name: str
    reads: frozenset[Symbology]

    def read(self, grey: Grey, wanted: frozenset[Symbology], effort: Effort) -> tuple[FoundCode, ...]:
        """All codes found of the kinds wanted, in no order; others may be among them.

        Raises:
            EngineError: The library failed.
        """
        ...


def grey_of(frame: Frame) -> Grey:
    """The frame's brightness."""
    return np.asarray(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY), np.uint8)


def ring(points: NDArray[np.float32]) -> Corners:
    """The smallest rectangle round the points, clockwise from the corner nearest to the frame's top left."""
    box = cv2.boxPoints(cv2.minAreaRect(points))
    # Clockwise in the frame, where y points down.
    middle = box.mean(axis=0)
    order = np.argsort(np.arctan2(box[:, 1] - middle[1], box[:, 0] - middle[0]))
    clockwise = box[order]
    start = int(np.argmin(clockwise.sum(axis=1)))
    first, second, third, fourth = ((round(float(x)), round(float(y))) for x, y in np.roll(clockwise, -start, axis=0))
    return first, second, third, fourth


def moved(found: FoundCode, *, scale: float = 1.0, x: float = 0.0, y: float = 0.0) -> FoundCode:
    """The same code in a picture so many times as large, whose origin lies that far to the left and above."""
    first, second, third, fourth = (
        (round(corner_x * scale + x), round(corner_y * scale + y)) for corner_x, corner_y in found.corners
    )
    return FoundCode(found.code, (first, second, third, fourth))


def mapped_back(found: FoundCode, affine: NDArray[np.float64]) -> FoundCode:
    """The same code in the picture from which that 2 × 3 map made the one it was found in."""
    inverse = np.asarray(cv2.invertAffineTransform(affine), np.float64)
    points = np.array([(x, y, 1) for x, y in found.corners], np.float64) @ inverse.T
    first, second, third, fourth = ((round(float(x)), round(float(y))) for x, y in points)
    return FoundCode(found.code, (first, second, third, fourth))
