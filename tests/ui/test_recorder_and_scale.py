"""The recorder's and the scale's threads: a film with the seconds before it, a weight told once."""

import hashlib
import os
import pty
import tty
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QObject, QTimer, Signal, Slot
from pytestqt.qtbot import QtBot

from receiving_station.adapters.films import Film, FilmFiles
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.adapters.scale.serial_line import SerialScale
from receiving_station.adapters.system import SystemClock, SystemIds
from receiving_station.application.ports import Weight
from receiving_station.domain.events import Message, PhotoTaken
from receiving_station.domain.vocabulary import PhotoKind, SessionId
from tests.fakes.ids import CountingIds
from ui.bridge.mailbox import Mailbox
from ui.bridge.recorder import RecorderWishes, RecorderWorker
from ui.bridge.scale import ScaleWorker
from ui.bridge.threads import WorkerThreads

IDS = CountingIds()
FIRST, SECOND = SessionId(IDS.fresh()), SessionId(IDS.fresh())


class Filming(QObject):
    """A recorder and a camera that shows a growing number."""

    asked = Signal(object)
    ended = Signal()

    def __init__(self, folder: Path, wishes: RecorderWishes) -> None:
        super().__init__()
        self.mailbox = Mailbox()
        self.stills: list[PhotoTaken] = []
        self.films: list[Film] = []
        self.told: list[Message] = []
        self.files = FilmFiles(folder / "films")
        self.worker = RecorderWorker(
            wishes, self.mailbox, self.files, PhotoFiles(folder / "photos"), SystemClock(), SystemIds()
        )
        self.asked.connect(self.worker.film)
        self.ended.connect(self.worker.end)
        self.worker.answered.connect(self._still)
        self.worker.kept.connect(self._keep)
        self.worker.told.connect(self._tell)
        self.count = 0
        self.camera = QTimer(self)
        self.camera.timeout.connect(self._shoot)
        self.camera.start(30)
        self.threads = WorkerThreads()
        self.threads.run("recorder", self.worker)

    @Slot()
    def _shoot(self) -> None:
        self.count += 1
        self.mailbox.put(np.full((720, 1280, 3), self.count % 200 + 20, np.uint8))

    @Slot(object)
    def _still(self, event: PhotoTaken) -> None:
        self.stills.append(event)

    @Slot(object)
    def _keep(self, film: Film) -> None:
        self.films.append(film)

    @Slot(object)
    def _tell(self, message: Message) -> None:
        self.told.append(message)

    def stop(self) -> None:
        self.camera.stop()
        self.threads.stop()


@pytest.fixture
def filming(tmp_path: Path, qtbot: QtBot) -> Iterator[Filming]:
    filming = Filming(tmp_path, RecorderWishes(seconds=60, before_s=1, fps=15, height_px=240))
    yield filming
    filming.stop()


def frames_of(path: Path) -> list[int]:
    video = cv2.VideoCapture(str(path))
    greys = []
    while True:
        is_there, picture = video.read()
        if not is_there:
            break
        assert picture.shape[:2] == (240, 426)
        greys.append(int(picture.mean()))
    video.release()
    return greys


def test_a_film_begins_before_it_was_asked_and_is_named_by_what_it_holds(filming: Filming, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: filming.count >= 20)
    asked_at = filming.count
    filming.asked.emit(FIRST)
    qtbot.waitUntil(lambda: filming.count >= asked_at + 20)
    filming.ended.emit()
    qtbot.waitUntil(lambda: bool(filming.films))
    (film,) = filming.films
    path = filming.files.path(film.sha256)
    assert hashlib.sha256(path.read_bytes()).hexdigest() == film.sha256
    greys = frames_of(path)
    assert greys[0] < asked_at + 20 - 2
    assert greys[-1] > asked_at + 20
    assert abs(len(greys) / 15 - film.seconds) < 0.01


def test_stills_of_the_film_go_the_way_of_every_photo(filming: Filming, qtbot: QtBot) -> None:
    filming.asked.emit(FIRST)
    qtbot.waitUntil(lambda: len(filming.stills) == 1)
    filming.ended.emit()
    qtbot.waitUntil(lambda: len(filming.stills) == 2)
    assert {still.session_id for still in filming.stills} == {FIRST}
    assert {still.photo.kind for still in filming.stills} == {PhotoKind.PARCEL}


def test_the_next_parcels_film_ends_the_one_before(filming: Filming, qtbot: QtBot) -> None:
    filming.asked.emit(FIRST)
    qtbot.waitUntil(lambda: len(filming.stills) == 1)
    filming.asked.emit(SECOND)
    qtbot.waitUntil(lambda: len(filming.films) == 1)
    assert filming.films[0].session_id == FIRST


def test_closing_the_station_keeps_the_film_that_runs(tmp_path: Path, qtbot: QtBot) -> None:
    filming = Filming(tmp_path, RecorderWishes(seconds=60, before_s=0, fps=15, height_px=240))
    filming.asked.emit(FIRST)
    qtbot.waitUntil(lambda: bool(filming.stills))
    filming.stop()
    assert len(list((tmp_path / "films").rglob("*.mp4"))) == 1
    assert not list((tmp_path / "films").glob(".new-*"))


def test_a_film_without_a_camera_says_so_and_leaves_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    filming = Filming(tmp_path, RecorderWishes(seconds=60, before_s=0))
    filming.camera.stop()
    filming.mailbox.clear()
    filming.asked.emit(FIRST)
    filming.ended.emit()
    qtbot.waitUntil(lambda: "film_not_saved" in [message.code for message in filming.told])
    filming.stop()
    assert not [path for path in (tmp_path / "films").rglob("*") if path.is_file()]


class Weighing(QObject):
    """A scale on a terminal pair."""

    def __init__(self, port: str) -> None:
        super().__init__()
        self.grams: list[int] = []
        self.shown: list[Weight | None] = []
        self.told: list[Message] = []
        self.worker = ScaleWorker(SerialScale(port, 9600, asks=False))
        self.worker.rested.connect(self._rest)
        self.worker.shown.connect(self._show)
        self.worker.problem_found.connect(self._tell)
        self.threads = WorkerThreads()
        self.threads.run("scale", self.worker)

    @Slot(object)
    def _rest(self, grams: int) -> None:
        self.grams.append(grams)

    @Slot(object)
    def _show(self, weight: Weight | None) -> None:
        self.shown.append(weight)

    @Slot(object)
    def _tell(self, message: Message) -> None:
        self.told.append(message)


def test_a_parcel_is_weighed_once_when_it_lies_still_and_the_next_one_again(qtbot: QtBot) -> None:
    ours, theirs = pty.openpty()
    tty.setraw(ours)
    tty.setraw(theirs)
    weighing = Weighing(os.ttyname(theirs))

    def shows(grams: int, state: bytes) -> bool:
        # A scale says it again and again; what came before the port was open is lost.
        os.write(ours, b"%s,GS,+  %d.%03dkg\r\n" % (state, grams // 1000, grams % 1000))
        return any(weight is not None and weight.grams == grams for weight in weighing.shown)

    try:
        for grams, state in ((700, b"US"), (1200, b"ST"), (1201, b"ST"), (0, b"ST"), (1199, b"ST")):
            qtbot.waitUntil(lambda grams=grams, state=state: shows(grams, state))  # type: ignore[misc]
        qtbot.waitUntil(lambda: len(weighing.grams) == 2)
    finally:
        weighing.threads.stop()
        for handle in (ours, theirs):
            os.close(handle)
    assert weighing.grams == [1200, 1199]


def test_a_scale_that_is_not_there_is_told_once_and_work_goes_on(qtbot: QtBot) -> None:
    weighing = Weighing("/dev/ttyUSB-not-there")
    qtbot.waitUntil(lambda: bool(weighing.told))
    weighing.threads.stop()
    assert [message.code for message in weighing.told] == ["scale_not_open"]
