"""A slower, second look at a still picture in which the first one found nothing."""

from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from receiving_station.application.ports import Decoder, Frame
from receiving_station.domain.codes import FoundCode, Symbology
from receiving_station.domain.scan_gate import STRONG, identity

_ENLARGED_TO_PX = 2400
_TURNS_DEGREES = (-15.0, 15.0)
_WHITE = (255, 255, 255)
_ENOUGH_VOTES = 2

_Affine = NDArray[np.float64]


class SecondLook:
    """A decoder for files, where a second costs less than a code not found; too slow for a live camera.

    Where the engine below finds nothing, the picture is tried enlarged, with stretched contrast, smoothed
    and turned. A weak code counts only when two of these tries agree, as two frames of a camera would.

    Args:
        decoder: What looks.
    """

    def __init__(self, decoder: Decoder) -> None:
        self._decoder = decoder
        self.name = decoder.name

    def decode(self, frame: Frame) -> tuple[FoundCode, ...]:
        """All codes found, in no order; corners in the frame as it was given."""
        found = self._decoder.decode(frame)
        if found:
            return found
        votes: dict[tuple[Symbology, str], int] = {}
        for variant, affine in _variants(frame):
            agreed = []
            for each in self._decoder.decode(variant):
                key = identity(each.code)
                votes[key] = votes.get(key, 0) + 1
                if each.code.symbology in STRONG or votes[key] >= _ENOUGH_VOTES:
                    agreed.append(FoundCode(each.code, _mapped_back(each, affine)))
            if agreed:
                return tuple(agreed)
        return ()


def _variants(frame: Frame) -> Iterator[tuple[Frame, _Affine]]:
    """The picture changed in several ways, each with the 2 × 3 map that made it from the original."""
    height, width = frame.shape[:2]
    same = np.array([[1.0, 0, 0], [0, 1.0, 0]])
    grey = cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY)
    stretched = cv2.createCLAHE(3.0, (8, 8)).apply(grey)
    if max(height, width) * 2 <= _ENLARGED_TO_PX:
        for factor in (2, 3):
            size = (width * factor, height * factor)
            enlarged = cv2.resize(frame, size, interpolation=cv2.INTER_CUBIC)
            yield np.asarray(enlarged, np.uint8), same * factor
    yield np.asarray(cv2.cvtColor(stretched, cv2.COLOR_GRAY2BGR), np.uint8), same
    yield np.asarray(cv2.GaussianBlur(frame, (0, 0), 1.0), np.uint8), same
    for turn in _TURNS_DEGREES:
        affine = np.asarray(cv2.getRotationMatrix2D((width / 2, height / 2), turn, 1.0), np.float64)
        turned = cv2.warpAffine(frame, affine, (width, height), borderValue=_WHITE)
        yield np.asarray(turned, np.uint8), affine


def _mapped_back(
    found: FoundCode, affine: _Affine
) -> tuple[tuple[int, int], tuple[int, int], tuple[int, int], tuple[int, int]]:
    inverse = np.asarray(cv2.invertAffineTransform(affine), np.float64)
    points = np.array([(x, y, 1) for x, y in found.corners], np.float64) @ inverse.T
    first, second, third, fourth = ((round(float(x)), round(float(y))) for x, y in points)
    return first, second, third, fourth
