"""How many camera frames a second are painted while labels lie under the camera and are decoded."""

import itertools
import time
from collections.abc import Callable, Generator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from receiving_station.samples.scene import BenchScene
from ui.app import StationWindow
from ui.bridge.decode import Look

LEAST_FPS = 25
"""The picture must never move less smoothly than that."""
_LABEL_S = 1.5
"""Then another label slides in: what is being decoded is new again."""


class PreviewWatch(QObject):
    """Lays labels under the camera and counts what is painted and decoded meanwhile.

    Args:
        station: The window with its workers.
        scene: What the camera films.
        labels: Pictures with codes.
        for_s: Whole seconds to watch.
    """

    def __init__(self, station: StationWindow, scene: BenchScene, labels: Sequence[Path], for_s: int) -> None:
        super().__init__(station)
        self._scene = scene
        self._labels = labels
        self._for_s = for_s
        self._painted_s: list[float] = []
        self._began_s = 0.0
        self.looks = self.looks_with_codes = 0
        station.window.camera.frame_painted.connect(self._painted)
        station.decode.looked.connect(self._looked)

    def script(self) -> Generator[Callable[[], bool], None, None]:
        """Lay one label after the other for the time given; yields what it waits for."""
        self._scene.place(self._labels[0])
        # The first label is in the picture and read: from now on decoding has something to do.
        self.looks_with_codes = 0
        yield lambda: self.looks_with_codes > 0
        self._painted_s.clear()
        self.looks = self.looks_with_codes = 0
        self._began_s = time.perf_counter()
        for label in itertools.cycle((*self._labels[1:], self._labels[0])):
            until_s = min(time.perf_counter() + _LABEL_S, self._began_s + self._for_s)
            yield lambda until_s=until_s: time.perf_counter() >= until_s  # type: ignore[misc]
            if until_s >= self._began_s + self._for_s:
                return
            self._scene.place(label)

    @property
    def fps(self) -> int:
        """Frames painted in the poorest of the seconds watched."""
        seconds = [int(at_s - self._began_s) for at_s in self._painted_s]
        return min(seconds.count(second) for second in range(self._for_s))

    @property
    def fps_mean(self) -> float:
        """Frames painted a second, over all seconds watched."""
        return round(sum(at_s < self._began_s + self._for_s for at_s in self._painted_s) / self._for_s, 1)

    @Slot()
    def _painted(self) -> None:
        self._painted_s.append(time.perf_counter())

    @Slot(object)
    def _looked(self, look: Look) -> None:
        self.looks += 1
        self.looks_with_codes += bool(look.found)
