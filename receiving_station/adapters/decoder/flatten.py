"""What is printed in one block, seen aslant, made the rectangle that it is: a tilted label's PDF417 and MaxiCode.

Print is small and darker than what is round it; what stands close together is one block. The four sides round a
block say how it was tilted and turned: undoing both gives rows that are level again.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from receiving_station.adapters.decoder.engine import Corners, Grey
from receiving_station.domain.codes import FoundCode

Block = NDArray[np.float32]
"""Four corners in pixels of the picture, shape (4, 2), clockwise; between the first two is what becomes the top."""

_SMALL_PX = 15
"""At half the picture's size: larger dark things are no print."""
_LEAST_DARKER = 30
"""Grey levels."""
_JOINED_PX, _LEAST_SIDE_PX = 11, 13
_LEAST_PX = 1500
_LEAST_FILL = 0.7
"""Of the four sides' area, what the block takes of it: lines of text and cables take less."""
_MARGIN = 0.08
_LONGEST_PX = 900.0


def blocks(half: Grey, most: int = 4) -> tuple[Block, ...]:
    """The blocks of print in a picture, the largest first, in pixels of the whole picture.

    Args:
        half: The picture at half its size.
        most: No more than so many.
    """
    darker = cv2.morphologyEx(cv2.GaussianBlur(half, (3, 3), 0), cv2.MORPH_BLACKHAT, _square(_SMALL_PX))
    mask = np.asarray(darker > _LEAST_DARKER, np.uint8)
    joined = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, _square(_JOINED_PX))
    solid = cv2.morphologyEx(joined, cv2.MORPH_OPEN, _square(_LEAST_SIDE_PX))
    found: list[tuple[float, Block]] = []
    for outline in cv2.findContours(solid, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)[0]:
        area = cv2.contourArea(outline)
        if area < _LEAST_PX:
            continue
        sides = np.asarray(cv2.approxPolyN(cv2.convexHull(outline), 4, ensure_convex=True), np.float32).reshape(4, 2)
        if area >= _LEAST_FILL * cv2.contourArea(sides):
            found.append((area, _clockwise(sides) * 2))
    found.sort(key=lambda each: -each[0])
    return tuple(block for _, block in found[:most])


def block_of(corners: Corners) -> Block:
    """The block that a code's corners are, its top the code's own where the engine knows it."""
    return np.array(corners, np.float32)


def flattened(grey: Grey, block: Block, closer: float = 1.0) -> tuple[Grey, NDArray[np.float64]]:
    """The block as seen from straight above, with some room round it.

    Args:
        grey: The picture.
        block: What to cut out.
        closer: So many times as large, unless it is large by then.

    Returns:
        The flat piece and the 3 × 3 map from the picture to it.
    """
    sides = np.linalg.norm(np.roll(block, -1, axis=0) - block, axis=1)
    width, height = float(max(sides[0], sides[2])), float(max(sides[1], sides[3]))
    scale = min(closer, _LONGEST_PX / max(width, height, 1.0))
    width, height = width * scale, height * scale
    room = _MARGIN * max(width, height)
    right, bottom = room + width, room + height
    level = np.array([(room, room), (right, room), (right, bottom), (room, bottom)], np.float32)
    view = np.asarray(cv2.getPerspectiveTransform(block, level), np.float64)
    size = (round(width + 2 * room), round(height + 2 * room))
    way = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_LINEAR
    flat = cv2.warpPerspective(grey, view, size, flags=way, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(flat, np.uint8), view


def seen_aslant(found: FoundCode, view: NDArray[np.float64]) -> FoundCode:
    """The same code in the picture from which that 3 × 3 map made the one it was found in."""
    points = np.array([found.corners], np.float64)
    back = np.asarray(cv2.perspectiveTransform(points, np.linalg.inv(view)), np.float32)[0]
    return FoundCode(found.code, corners_of(back))


def corners_of(block: Block) -> Corners:
    """The block's corners in whole pixels."""
    first, second, third, fourth = ((round(float(x)), round(float(y))) for x, y in block)
    return first, second, third, fourth


def _clockwise(sides: Block) -> Block:
    # y points down: a clockwise ring has a positive area by this sum.
    x, y = sides[:, 0], sides[:, 1]
    is_clockwise = float((x * np.roll(y, -1) - np.roll(x, -1) * y).sum()) > 0
    ring = sides if is_clockwise else sides[::-1]
    # Lying down: most grids are wider than high.
    lengths = np.linalg.norm(np.roll(ring, -1, axis=0) - ring, axis=1)
    first = int(lengths[0] + lengths[2] < lengths[1] + lengths[3])
    return np.asarray(np.roll(ring, -first, axis=0), np.float32)


def _square(side: int) -> NDArray[np.uint8]:
    return np.ones((side, side), np.uint8)
