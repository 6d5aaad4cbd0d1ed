"""The camera's worker on a real video file: what the film shows is told as trouble, and its end as an end."""

from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QObject, Slot
from pytestqt.qtbot import QtBot

from receiving_station.adapters.camera.shaped import ShapedSource
from receiving_station.adapters.camera.sources import VideoFile
from receiving_station.adapters.system import SystemClock
from receiving_station.application.camera import Shape
from receiving_station.application.ports import Frame
from receiving_station.bench.photo import sample_pictures
from receiving_station.domain.events import Message, Severity
from receiving_station.samples.faults import noisy
from tests.fakes.cameras import CueCamera
from ui.bridge.camera import CameraWorker
from ui.bridge.mailbox import Mailbox
from ui.bridge.threads import WorkerThreads

FPS = 30
LIVE = dict(sample_pictures())["items/02-shoes.jpg"]


def filmed(path: Path, *scenes: tuple[Callable[[int], Frame], float]) -> Path:
    """A motion-JPEG film of the scenes, each so many seconds long."""
    film = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), FPS, (1280, 720))
    assert film.isOpened()
    for scene, seconds in scenes:
        for place in range(round(seconds * FPS)):
            film.write(scene(place))
    film.release()
    return path


def live(place: int) -> Frame:
    return noisy(LIVE, np.random.default_rng(place % 7))


def black(_place: int) -> Frame:
    return np.zeros_like(LIVE)


def frozen(_place: int) -> Frame:
    return LIVE


class Watching(QObject):
    """A worker on its thread that plays a film, and what it said."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        clock = SystemClock()
        self.mailbox = Mailbox()
        self.told: list[str | None] = []
        self.problems: list[str | None] = []
        self.worker = CameraWorker(
            ShapedSource(VideoFile(path, clock), Shape()),
            self.mailbox,
            clock,
            lambda _source, _wish: CueCamera(LIVE),
            lambda _wishes: Message("camera_saved", Severity.ACCEPTED),
            lambda: (),
        )
        self.worker.trouble_found.connect(self._trouble)
        self.worker.problem_found.connect(self._problem)
        self.threads = WorkerThreads()
        self.threads.run("camera", self.worker)

    @Slot(object)
    def _trouble(self, message: Message | None) -> None:
        self.told.append(None if message is None else message.code)

    @Slot(object)
    def _problem(self, message: Message | None) -> None:
        self.problems.append(None if message is None else message.code)


@pytest.fixture
def watch(qtbot: QtBot) -> Iterator[Callable[[Path], Watching]]:
    running: list[Watching] = []

    def start(path: Path) -> Watching:
        running.append(Watching(path))
        return running[-1]

    yield start
    for one in running:
        one.threads.stop()


def test_a_film_that_goes_black_is_told_and_taken_back(
    watch: Callable[[Path], Watching], qtbot: QtBot, tmp_path: Path
) -> None:
    one = watch(filmed(tmp_path / "black.avi", (live, 0.5), (black, 1.5), (live, 1.5)))
    qtbot.waitUntil(lambda: one.told == ["camera_black", None], timeout=20_000)


def test_a_film_that_stands_still_is_told(watch: Callable[[Path], Watching], qtbot: QtBot, tmp_path: Path) -> None:
    one = watch(filmed(tmp_path / "frozen.avi", (live, 0.3), (frozen, 3.0)))
    qtbot.waitUntil(lambda: "camera_frozen" in one.told, timeout=20_000)


def test_the_end_of_a_film_is_told_and_its_last_picture_is_no_photo(
    watch: Callable[[Path], Watching], qtbot: QtBot, tmp_path: Path
) -> None:
    one = watch(filmed(tmp_path / "ended.avi", (live, 0.5)))
    qtbot.waitUntil(lambda: one.problems == ["video_ended"], timeout=20_000)
    assert one.mailbox.latest() is None
