"""Where bars are: places in a picture that look like a linear code or PDF417, whichever way they lie.

Bars are many edges in one direction. Differences of neighbours in four directions, averaged over small tiles,
say how many edges there are and how much they agree; tiles that agree are joined along one direction.
"""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from receiving_station.adapters.decoder.engine import Grey

_TILE_PX = 8
_LEAST_EDGE = 7.0
"""Mean difference of neighbouring pixels, in grey levels, from which a tile may be part of a code."""
_LEAST_AGREEMENT = 0.22
"""Of 1: how far a tile's edges agree on a direction. Text and woven cloth stay below."""
_BINS = 8
"""Directions that are looked at one by one, 22.5° apart; each takes in its neighbours' halves."""
_LEAST_TILES = 6
_LEAST_FILL = 0.4
_LEAST_WIDTH_PX, _LEAST_HEIGHT_PX = 48.0, 10.0

_Field = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Region:
    """A rectangle that holds bars.

    Attributes:
        x: Of its middle, pixels of the picture.
        y: Of its middle.
        width: Across the bars, pixels.
        height: Along the bars.
        degrees: By how much the line across the bars is turned clockwise from the picture's rows, −90 to 90.
    """

    x: float
    y: float
    width: float
    height: float
    degrees: float


def bar_regions(grey: Grey, most: int = 4) -> tuple[Region, ...]:
    """The places that look like bars, the largest first.

    Args:
        grey: The picture; sides of at least 32 pixels.
        most: No more than so many.
    """
    edges, across, aslant = _edges(grey)
    strength = np.hypot(across, aslant)
    is_bars = (edges > _LEAST_EDGE) & (strength > _LEAST_AGREEMENT * edges)
    # Twice the angle: a direction and its opposite are one.
    angle = np.arctan2(aslant, across)
    found: list[Region] = []
    for place in range(_BINS):
        middle = place * 2 * math.pi / _BINS
        apart = np.abs((angle - middle + math.pi) % (2 * math.pi) - math.pi)
        mask = np.asarray(is_bars & (apart <= 2 * math.pi / _BINS * 0.75), np.uint8)
        if cv2.countNonZero(mask) >= _LEAST_TILES:
            found.extend(_of_direction(mask, across, aslant))
    found.sort(key=lambda region: -region.width * region.height)
    kept: list[Region] = []
    for region in found:
        if not any(holds(other, region.x, region.y) for other in kept):
            kept.append(region)
    return tuple(kept[:most])


def holds(region: Region, x: float, y: float) -> bool:
    """Whether a point lies within the region."""
    cosine, sine = math.cos(math.radians(region.degrees)), math.sin(math.radians(region.degrees))
    right, down = x - region.x, y - region.y
    along, beside = right * cosine + down * sine, -right * sine + down * cosine
    return abs(along) <= region.width / 2 and abs(beside) <= region.height / 2


def upright(grey: Grey, region: Region, margin: float) -> tuple[Grey, NDArray[np.float64]]:
    """The region cut out and turned so that its bars stand upright.

    Args:
        grey: The picture.
        region: What to cut out.
        margin: Kept on the left and right, as a share of the width: codes need their quiet zones.

    Returns:
        The cut and the 2 × 3 map from the picture to it.
    """
    width = max(8, round(region.width * (1 + 2 * margin)))
    height = max(8, round(region.height))
    affine = np.asarray(cv2.getRotationMatrix2D((region.x, region.y), region.degrees, 1.0), np.float64)
    affine[:, 2] += width / 2 - region.x, height / 2 - region.y
    cut = cv2.warpAffine(grey, affine, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(cut, np.uint8), affine


def _edges(grey: Grey) -> tuple[_Field, _Field, _Field]:
    """For each tile: how much edge, how much more across than down, how much more along the one diagonal."""
    core = grey[1:-1, 1:-1]
    size = (max(1, core.shape[1] // _TILE_PX), max(1, core.shape[0] // _TILE_PX))

    def mean(other: Grey) -> _Field:
        tiles = cv2.resize(cv2.absdiff(core, other), size, interpolation=cv2.INTER_AREA)
        return np.asarray(cv2.blur(tiles.astype(np.float32), (3, 3)), np.float32)

    right, down = mean(grey[1:-1, 2:]), mean(grey[2:, 1:-1])
    falling, rising = mean(grey[2:, 2:]), mean(grey[:-2, 2:])
    # Diagonal neighbours are further apart.
    far = np.float32(math.sqrt(0.5))
    return np.maximum(right, down), right - down, (falling - rising) * far


def _of_direction(mask: NDArray[np.uint8], across: _Field, aslant: _Field) -> list[Region]:
    closed = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(closed, connectivity=8)
    found = []
    for label in range(1, count):
        tiles = int(stats[label, cv2.CC_STAT_AREA])
        if tiles < _LEAST_TILES:
            continue
        rows, columns = np.nonzero(labels == label)
        degrees = math.degrees(math.atan2(float(aslant[rows, columns].sum()), float(across[rows, columns].sum()))) / 2
        region = _round(columns, rows, degrees)
        fill = tiles * _TILE_PX**2 / (region.width * region.height)
        if fill >= _LEAST_FILL and region.width >= _LEAST_WIDTH_PX and region.height >= _LEAST_HEIGHT_PX:
            found.append(region)
    return found


def _round(columns: NDArray[np.intp], rows: NDArray[np.intp], degrees: float) -> Region:
    """The rectangle of that direction round the tiles."""
    x, y = (columns + 0.5) * _TILE_PX + 1, (rows + 0.5) * _TILE_PX + 1
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    along, beside = x * cosine + y * sine, -x * sine + y * cosine
    left, right = float(along.min()) - _TILE_PX / 2, float(along.max()) + _TILE_PX / 2
    top, bottom = float(beside.min()) - _TILE_PX / 2, float(beside.max()) + _TILE_PX / 2
    middle, level = (left + right) / 2, (top + bottom) / 2
    return Region(
        x=middle * cosine - level * sine,
        y=middle * sine + level * cosine,
        width=right - left,
        height=bottom - top,
        degrees=degrees,
    )
