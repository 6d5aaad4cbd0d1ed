"""Sharpness, exposure, glare, motion and emptiness of a picture: pure functions over arrays.

All take 8-bit pictures, BGR or grey, of any size, and look at them 640, 320 or 240 px wide, so that the numbers do
not depend on the camera's resolution and a 1080p picture costs under 15 ms. They hold no state and write nothing.
"""

from functools import reduce

import cv2
import numpy as np
from numpy.typing import NDArray

from receiving_station.application.picture_quality import Quality
from receiving_station.application.ports import Frame

Grey = NDArray[np.uint8]
_Field = NDArray[np.float32]
_Whole = NDArray[np.int16]

_FULL_PX = 1280
"""Lengths are told in pixels of a picture this wide."""
_SHARP_PX, _PATCH_PX, _LIGHT_PX = 640, 320, 240
_LITTLE_LESS = 1.6
_ROUND_OFF = 0.6
"""Blur (σ, px) against sensor noise before edges are looked for."""
_REBLUR = 1.0
_EDGE_FLOOR = 3.0
"""Grey levels per pixel: a weaker edge may be noise."""
_TAKEN_SHARE = 0.006
"""Of the picture's pixels, the strongest edge pixels that are looked at in each direction."""
_FEWEST_EDGES = 120
_ENOUGH_EDGES = 24_000
_DIRECTIONS = ((1.0, 0.0), (0.7071, 0.7071), (0.0, 1.0), (0.7071, -0.7071))
_ALONG = 0.853
"""cos²(22.5°): an edge belongs to the direction nearest to it."""
_BURNT = 253
_SMALLEST_PATCH = 0.0008
_SOLID = 0.8
_CELLS = (32, 18)
_STRONG_EDGE = 10.0
_CELL_EDGE_SHARE = 0.007
_DIMMEST = 0.2
_MOTION_FLOOR = 3.0
_MOTION_EDGES = 60


def grey(frame: Frame, width_px: int = _SHARP_PX) -> Grey:
    """The picture in grey, shape (height, width), at most so many pixels wide."""
    # Made small first: grey of a quarter of the pixels costs a quarter.
    small = _coarse(frame, width_px)
    made = cv2.cvtColor(small, cv2.COLOR_BGR2GRAY) if small.ndim == 3 else small  # noqa: PLR2004 (colour has a third axis)
    return _no_wider(np.asarray(made, np.uint8), width_px)


def _coarse(frame: Frame, width_px: int) -> Frame:
    """The picture halved as often as that leaves it at least so wide."""
    while frame.shape[1] >= 2 * width_px:
        size = (frame.shape[1] // 2, max(1, frame.shape[0] // 2))
        frame = np.asarray(cv2.resize(frame, size, interpolation=cv2.INTER_AREA), np.uint8)
    return frame


def _no_wider(picture: NDArray[np.uint8], width_px: int) -> NDArray[np.uint8]:
    # Halved as often as may be, which OpenCV is fast at; for the rest, less than a half, lines do as well as areas
    # and cost a fifth.
    while picture.shape[1] > width_px:
        height, width = picture.shape[:2]
        step = max(width_px, width // 2)
        size = (step, max(1, round(height * step / width)))
        way = cv2.INTER_LINEAR if width < _LITTLE_LESS * step else cv2.INTER_AREA
        picture = np.asarray(cv2.resize(picture, size, interpolation=way), np.uint8)
    return picture


def _slopes(picture: Grey) -> tuple[_Whole, _Whole, _Field]:
    """Change to the right, downwards (eighths of a grey level a pixel), and the squared length of both."""
    across, down = cv2.spatialGradient(picture)
    energy = cv2.multiply(across, across, dtype=cv2.CV_32F)
    cv2.accumulateSquare(down.astype(np.float32), energy)
    return np.asarray(across, np.int16), np.asarray(down, np.int16), np.asarray(energy, np.float32)


def _softened(picture: Grey, sigma: float) -> Grey:
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), sigma), np.uint8)


def sharpness(picture: Grey) -> float:
    """How sharp the sharpest edges are, 0 to 1, in the worst of four directions; 0 where there is no edge.

    A blur of known width σ₀ is added: where an edge is σ wide already, its energy falls by √(σ²+σ₀²)/σ only. The
    value is σ₀²/(σ²+σ₀²): it depends on the blur and neither on the contrast nor on what is shown. A movement
    smears edges in one direction only, hence the worst of four.

    Args:
        picture: Grey, as ``grey`` gives it.
    """
    first = _softened(picture, _ROUND_OFF)
    across, down, energy = _slopes(_softened(first, _REBLUR))
    place = np.flatnonzero(energy > (_EDGE_FLOOR * 8) ** 2)
    if place.size < _FEWEST_EDGES:
        return 0.0
    # Of very many every few are asked, and as many fewer are the strongest.
    step = max(1, place.size // _ENOUGH_EDGES)
    place = place[::step]
    sharp = [field.ravel()[place].astype(np.float32) for field in cv2.spatialGradient(first)]
    soft = [field.ravel()[place].astype(np.float32) for field in (across, down)]
    energy = energy.ravel()[place]
    most = max(_FEWEST_EDGES, round(_TAKEN_SHARE * picture.size / step))
    worst = 1.0
    for x, y in _DIRECTIONS:
        along = soft[0] * x + soft[1] * y
        chosen = np.flatnonzero(along * along > _ALONG * energy)
        if chosen.size < _FEWEST_EDGES:
            continue
        if chosen.size > most:
            chosen = chosen[np.argpartition(energy[chosen], -most)[-most:]]
        before = sharp[0][chosen] * x + sharp[1][chosen] * y
        after = along[chosen]
        kept = float(after @ after) / max(float(before @ before), 1e-6)
        worst = min(worst, max(0.0, 1 - kept * kept))
    return worst


def exposure(picture: Grey) -> tuple[float, float]:
    """Brightness of the brightest twentieth and the median brightness, each 0 (black) to 1 (white).

    Args:
        picture: Grey, of any size; 240 px wide is enough.
    """
    small = _no_wider(picture, _LIGHT_PX)
    # How many pixels are at most so bright; counting is a tenth of the work of sorting.
    at_most = np.cumsum(cv2.calcHist([small], [0], None, [256], [0, 256]).ravel())
    bright, middle = np.searchsorted(at_most, (int(small.size * 0.95), small.size // 2), side="right")
    return float(bright) / 255, float(middle) / 255


def glare(frame: Frame) -> float:
    """Share of the picture that is lost in solid burnt-out patches, 0 to 1.

    Paper that is exposed to the limit is burnt out between its letters too: what is burnt out beside the patches
    is taken off them, so that white paper is not glare. Glare upon such paper cannot be told from it.
    """
    darkest = np.asarray(reduce(cv2.min, cv2.split(_coarse(frame, _PATCH_PX))), np.uint8)
    burnt = (_no_wider(darkest, _PATCH_PX) >= _BURNT).astype(np.uint8)
    mask = np.asarray(cv2.morphologyEx(burnt, cv2.MORPH_OPEN, np.ones((3, 3), np.uint8)), np.uint8)
    solid = 0
    for outline in cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_SIMPLE)[0]:
        left, top, width, height = cv2.boundingRect(outline)
        if width * height < _SMALLEST_PATCH * mask.size:
            continue
        hull = np.zeros((height, width), np.uint8)
        cv2.fillConvexPoly(hull, cv2.convexHull(outline) - np.array([left, top]), 1)
        within = int((mask[top : top + height, left : left + width] & hull).sum())
        if within >= max(_SMALLEST_PATCH * mask.size, _SOLID * int(hull.sum())):
            solid += within
    return float(max(0, 2 * solid - int(burnt.sum())) / mask.size)


def emptiness(picture: Grey, highlights: float = 1.0) -> tuple[float, float]:
    """Share of the picture without a strong edge, and the share that the box round all strong edges takes.

    Both 0 to 1; (1, 0) where there is no strong edge. Veins of wood and a printed mat are no strong edges, a
    clamp or a cable on the bench is one: then nothing is called empty.

    Args:
        picture: Grey, as ``grey`` gives it.
        highlights: Brightness of its brightest twentieth: edges are dimmer in the dark.
    """
    energy = _slopes(_softened(picture, 1.2))[2]
    limit = (_STRONG_EDGE * 8 * max(_DIMMEST, highlights)) ** 2
    strong = cv2.threshold(energy, limit, 1.0, cv2.THRESH_BINARY)[1]
    cells = np.asarray(cv2.resize(strong, _CELLS, interpolation=cv2.INTER_AREA)) > _CELL_EDGE_SHARE
    count = int(cells.sum())
    if count == 0:
        return 1.0, 0.0
    rows, columns = np.nonzero(cells)
    height, width = (float(np.ptp(np.percentile(line, (5, 95)))) + 1 for line in (rows, columns))
    return 1 - count / cells.size, min(1.0, height * width / cells.size)


def motion(frame: Frame, before: Frame) -> float:
    """How far the edges moved between two frames, in pixels of a picture 1280 px wide; in steady light or not.

    The change at each strong edge over its steepness: what moves along its own edges shows less. Three quarters
    of the edges moved less than this. Too low above about 8 px: far is only known to be far. 0 without edges.
    """
    now, then = (_softened(grey(one, _PATCH_PX), 1.5) for one in (frame, before))
    if now.shape != then.shape:
        return 0.0
    energy = _slopes(np.asarray(cv2.addWeighted(now, 0.5, then, 0.5, 0), np.uint8))[2] / 64
    place = int(energy.size * 0.95)
    limit = max(_MOTION_FLOOR**2, float(np.partition(energy, place, axis=None)[place]))
    strong = energy >= limit
    if int(strong.sum()) < _MOTION_EDGES:
        return 0.0
    dimmed = float(now.mean()) / max(float(then.mean()), 1.0)
    moved = np.abs(now[strong] - then[strong] * dimmed) / np.sqrt(energy[strong])
    return float(np.percentile(moved, 75) * _FULL_PX / now.shape[1])


def measure(frame: Frame, before: Frame | None = None) -> Quality:
    """All numbers of a picture, as ``picture_quality.Judge`` wants them."""
    coarse = _coarse(frame, _SHARP_PX)
    picture = grey(coarse)
    highlights, midtones = exposure(picture)
    empty, subject = emptiness(picture, highlights)
    return Quality(
        sharpness=sharpness(picture),
        highlights=highlights,
        midtones=midtones,
        glare=glare(coarse),
        emptiness=empty,
        subject=subject,
        motion_px=0.0 if before is None else motion(picture, before),
    )
