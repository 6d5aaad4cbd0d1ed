"""A camera that needs no camera: sample pictures laid on the drawn bench, as if filmed."""

import math
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from receiving_station.adapters.camera.pictures import read_picture
from receiving_station.adapters.camera.sources import DEFAULT_FPS, Pacer
from receiving_station.application.ports import Clock, Frame
from receiving_station.samples.bench import HEIGHT_PX, WIDTH_PX, bench

SLIDE_S = 0.25
"""How long a placed picture takes to slide in."""
_SWAY_PX = 3.0
"""How far the camera's arm sways to each side."""
_FEATHER_PX = 44
"""Pictures fade into the bench over this width, so that no picture has an edge."""
_NOISE_TILES = 4
_NOISE_SEED = 7
_MARGIN_PX = 4
"""Kept around the bench so that swaying never looks past its edge."""


@dataclass(frozen=True, slots=True)
class _Stage:
    bench: Frame
    empty: Frame
    weight: NDArray[np.float32]
    inverse: NDArray[np.float32]
    noise: NDArray[np.uint8]


class BenchScene:
    """A ``FrameSource`` that films the bench; ``place`` puts a picture under it.

    One thread reads, any thread places. Frames are 1280 × 720 BGR.

    Args:
        clock: Its monotonic side drives sway and slide.
        fps: Frames per second that ``read`` paces itself to; 0 gives each frame at once.
    """

    name = "sample"

    def __init__(self, clock: Clock, fps: float = DEFAULT_FPS) -> None:
        self._clock = clock
        self._pacer = Pacer(clock, fps)
        self._lock = threading.Lock()
        # Written anew with every frame: only what is given away is memory of its own.
        self._across = np.empty((HEIGHT_PX + 1, WIDTH_PX, 3), np.uint8)
        self._down = np.empty((HEIGHT_PX, WIDTH_PX, 3), np.uint8)
        self._shown: Frame | None = None
        self._incoming: Frame | None = None
        self._placed_at_s = 0.0
        self._count = 0
        self._laid: dict[Path, Frame] = {}

    @cached_property
    def _stage(self) -> _Stage:
        # Drawn by the thread that films, as a camera is opened by it: a start does not wait for it.
        ground, weight = bench(), _feather()
        noise = np.random.default_rng(_NOISE_SEED).integers(
            0, 5, (_NOISE_TILES, HEIGHT_PX, WIDTH_PX, 3), dtype=np.uint8
        )
        return _Stage(ground, _with_margin(ground), weight, np.asarray(1 - weight, np.float32), noise)

    def prepare(self, pictures: Iterable[Path]) -> None:
        """Have these ready, so that placing one of them takes no time."""
        self._laid |= {picture: self._composed(picture) for picture in pictures}

    def place(self, picture: Path | None) -> None:
        """Lay a picture on the bench, in place of what lies there; None clears the bench.

        Raises:
            StationError: ``picture_not_read`` with ``name``, if the file is no picture.
        """
        incoming = None
        if picture is not None:
            incoming = self._laid[picture] if picture in self._laid else self._composed(picture)
        with self._lock:
            self._incoming = incoming
            if incoming is None:
                self._shown = None
            self._placed_at_s = self._clock.monotonic_s()

    def open(self) -> None:
        """Switch the scene on."""
        self._pacer.start()

    def read(self) -> Frame | None:
        """The bench as it looks now; waits until the next frame is due. None once closed."""
        if not self._pacer.wait():
            return None
        return self.frame(self._clock.monotonic_s())

    def close(self) -> None:
        """Switch the scene off; a waiting ``read`` returns at once."""
        self._pacer.stop()

    def frame(self, at_s: float) -> Frame:
        """The bench at a moment of the clock's monotonic time."""
        with self._lock:
            still = self._still(at_s)
        self._count += 1
        moved = self._shifted(still, _SWAY_PX * math.sin(at_s * 0.7), _SWAY_PX * 0.6 * math.sin(at_s * 1.1))
        # Less one tile of noise and plus the next: grain on both sides of the picture's own brightness.
        noise = self._stage.noise
        cv2.subtract(moved, noise[self._count % _NOISE_TILES], dst=moved)
        return np.asarray(cv2.add(moved, noise[(self._count + 1) % _NOISE_TILES]), np.uint8)

    def _shifted(self, picture: Frame, x: float, y: float) -> Frame:
        """The middle of a picture with margin, moved by fractions of a pixel (bilinear); the scene's own again.

        Two weighted sums: four times as fast as OpenCV 5's ``warpAffine`` for the same result.
        """
        whole_x, whole_y = math.floor(x), math.floor(y)
        left, top = _MARGIN_PX + whole_x, _MARGIN_PX + whole_y
        rows = picture[top : top + HEIGHT_PX + 1]
        one, other = rows[:, left : left + WIDTH_PX], rows[:, left + 1 : left + 1 + WIDTH_PX]
        across, down = self._across, self._down
        cv2.addWeighted(one, 1 - (x - whole_x), other, x - whole_x, 0, dst=across)
        cv2.addWeighted(across[:-1], 1 - (y - whole_y), across[1:], y - whole_y, 0, dst=down)
        return down

    def _still(self, at_s: float) -> Frame:
        shown = self._stage.empty if self._shown is None else self._shown
        if self._incoming is None:
            return shown
        share = (at_s - self._placed_at_s) / SLIDE_S
        if share >= 1:
            shown = self._shown = self._incoming
            self._incoming = None
            return shown
        # Slows down as a hand does. What lay there before is covered, not pushed.
        width = self._incoming.shape[1]
        offset = round(width * (1 - max(0.0, share)) ** 3)
        sliding = shown.copy()
        sliding[:, offset:] = self._incoming[:, : width - offset]
        return sliding

    def _composed(self, picture: Path) -> Frame:
        image = read_picture(picture)
        height, width = image.shape[:2]
        scale = min(WIDTH_PX / width, HEIGHT_PX / height)
        size = (max(1, round(width * scale)), max(1, round(height * scale)))
        fitted = cv2.resize(image, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        stage = self._stage
        canvas = stage.bench.copy()
        x, y = (WIDTH_PX - size[0]) // 2, (HEIGHT_PX - size[1]) // 2
        canvas[y : y + size[1], x : x + size[0]] = fitted
        return _with_margin(np.asarray(cv2.blendLinear(canvas, stage.bench, stage.weight, stage.inverse), np.uint8))


def _with_margin(picture: Frame) -> Frame:
    margin = _MARGIN_PX
    bordered = cv2.copyMakeBorder(picture, margin, margin, margin, margin, cv2.BORDER_REFLECT)
    return np.asarray(bordered, np.uint8)


def _feather() -> NDArray[np.float32]:
    def ramp(length: int) -> NDArray[np.float32]:
        edge = np.minimum(np.arange(length), np.arange(length)[::-1]).astype(np.float32)
        share = np.clip(edge / _FEATHER_PX, 0, 1)
        return np.asarray(share * share * (3 - 2 * share), np.float32)

    return np.asarray(ramp(HEIGHT_PX)[:, None] * ramp(WIDTH_PX)[None, :], np.float32)
