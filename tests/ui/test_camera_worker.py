"""The camera's thread and its set-up screen, with a camera that fails on cue."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from receiving_station.adapters.camera.shaped import ShapedSource
from receiving_station.adapters.camera.sources import Pacer
from receiving_station.adapters.system import SystemClock
from receiving_station.adapters.vision.quality import measure
from receiving_station.application.camera import WHOLE, CameraInfo, CameraWishes, Capture, Shape
from receiving_station.application.messages import text_of
from receiving_station.application.picture_quality import Hint, Quality
from receiving_station.bench.photo import sample_pictures
from receiving_station.domain.events import Message, Severity
from receiving_station.samples import faults
from tests.fakes.cameras import CueCamera
from tests.ui.test_views_gallery import cut_words, overlapping, small_targets, unmeasured
from ui.bridge.camera import CameraWorker, HintTeller
from ui.bridge.mailbox import Mailbox
from ui.bridge.threads import WorkerThreads
from ui.style.sheet import apply_style
from ui.viewmodels.camera_setup import CameraSetup
from ui.views.main_window import MainWindow

GOOD = dict(sample_pictures())["items/02-shoes.jpg"]
SHARP = measure(GOOD)
BLURRED = measure(faults.blurred(GOOD, 4))
EYES = (CameraInfo("by-id/one", "Eye One", 0), CameraInfo("by-id/two", "Eye Two", 2))


class Running(QObject):
    """A worker on its thread, and what it said; lives on the main thread."""

    wished = Signal(object)
    keep_wanted = Signal(object)
    set_up = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        clock = SystemClock()
        pacer = Pacer(clock, 30)
        self.camera = CueCamera(GOOD, pacer.wait)
        self.other = CueCamera(GOOD, pacer.wait)
        self.mailbox = Mailbox()
        self.problems: list[Message | None] = []
        self.troubles: list[Message | None] = []
        self.qualities: list[Quality] = []
        self.said: list[Message] = []
        self.previews: list[tuple[int, int]] = []
        self.written: list[CameraWishes] = []
        source = ShapedSource(self.camera, Shape())
        self.worker = CameraWorker(
            source, self.mailbox, clock, lambda _source, _wish: self.other, self._keep, lambda: EYES
        )
        self.threads = WorkerThreads()
        self.worker.opened_as(CameraWishes())
        self.worker.problem_found.connect(self._problem)
        self.worker.trouble_found.connect(self._trouble)
        self.worker.judged.connect(self._judged)
        self.worker.kept.connect(self._kept)
        self.worker.preview_ready.connect(self._preview)
        self.wished.connect(self.worker.use)
        self.keep_wanted.connect(self.worker.keep)
        self.set_up.connect(self.worker.set_up)

    @Slot(object)
    def _problem(self, message: Message | None) -> None:
        self.problems.append(message)

    @Slot(object)
    def _trouble(self, message: Message | None) -> None:
        self.troubles.append(message)

    @Slot(object)
    def _judged(self, quality: Quality) -> None:
        self.qualities.append(quality)

    @Slot(object)
    def _kept(self, message: Message) -> None:
        self.said.append(message)

    @Slot(object)
    def _preview(self, image: QImage) -> None:
        self.previews.append((image.width(), image.height()))
        self.worker.preview_painted()

    def _keep(self, wishes: CameraWishes) -> Message:
        self.written.append(wishes)
        return Message("camera_saved", Severity.ACCEPTED)


@pytest.fixture
def running(qtbot: QtBot) -> Iterator[Running]:
    one = Running()
    one.threads.run("camera", one.worker)
    qtbot.waitUntil(lambda: one.mailbox.latest() is not None, timeout=20_000)
    yield one
    one.threads.stop()


def test_an_unplugged_camera_is_told_at_once_and_no_old_picture_becomes_a_photo(running: Running, qtbot: QtBot) -> None:
    running.camera.is_plugged = False
    qtbot.waitUntil(lambda: running.problems != [], timeout=20_000)
    assert running.problems[0] is not None
    assert running.problems[0].code == "camera_lost"
    assert running.mailbox.latest() is None


def test_plugged_in_again_it_runs_within_three_seconds_without_a_restart(running: Running, qtbot: QtBot) -> None:
    running.camera.is_plugged = False
    qtbot.waitUntil(lambda: running.problems != [], timeout=20_000)
    running.camera.is_plugged = True
    qtbot.waitUntil(lambda: running.problems[-1] is None, timeout=3000)
    assert running.mailbox.latest() is not None


def test_after_a_fault_that_nobody_foresaw_the_camera_goes_on_and_the_fault_is_told(
    running: Running, qtbot: QtBot
) -> None:
    with qtbot.captureExceptions() as told:
        running.camera.breaks = True
        qtbot.waitUntil(lambda: len(told) == 1, timeout=20_000)
        seen = len(running.previews)
        qtbot.waitUntil(lambda: len(running.previews) > seen, timeout=20_000)
    assert [str(kind) for kind, _error, _trace in told] == ["<class 'ValueError'>"]


def test_a_frozen_camera_is_told_in_words_and_taken_back_when_it_moves(running: Running, qtbot: QtBot) -> None:
    running.camera.is_frozen = True
    qtbot.waitUntil(lambda: running.troubles != [], timeout=20_000)
    assert running.troubles[0] is not None
    assert "stands still" in text_of(running.troubles[0].code)
    running.camera.is_frozen = False
    qtbot.waitUntil(lambda: running.troubles[-1] is None, timeout=20_000)


def test_a_camera_with_its_cap_on_is_told(running: Running, qtbot: QtBot) -> None:
    running.camera.picture = np.zeros_like(GOOD)
    qtbot.waitUntil(lambda: running.troubles != [], timeout=20_000)
    assert running.troubles[0] is not None
    assert running.troubles[0].code == "camera_black"


def test_a_small_picture_is_told_with_its_size(running: Running, qtbot: QtBot) -> None:
    running.camera.picture = np.ascontiguousarray(GOOD[::2, ::2])
    qtbot.waitUntil(lambda: running.troubles != [], timeout=20_000)
    assert running.troubles[0] is not None
    assert running.troubles[0].context == (("width", "640"), ("height", "360"))


def test_pictures_are_judged_while_live(running: Running, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(running.qualities) > 1, timeout=20_000)
    assert running.qualities[0].sharpness > 0.5


def test_in_set_up_the_whole_picture_is_shown_while_the_bench_gets_its_part(running: Running, qtbot: QtBot) -> None:
    running.wished.emit(CameraWishes(shape=Shape(90, is_mirrored=False, region=(0.0, 0.0, 0.5, 0.5))))
    running.set_up.emit(True)  # noqa: FBT003 (the signal's own type)
    qtbot.waitUntil(lambda: (720, 1280) in running.previews, timeout=20_000)
    part = running.mailbox.latest()
    assert part is not None
    assert part.shape[:2] == (640, 360)


def test_another_camera_is_opened_without_a_restart(running: Running, qtbot: QtBot) -> None:
    running.wished.emit(CameraWishes("camera:by-id/two"))
    qtbot.waitUntil(lambda: running.other.opened == 1, timeout=20_000)


def test_a_change_of_shape_alone_does_not_open_the_camera_anew(running: Running, qtbot: QtBot) -> None:
    running.wished.emit(CameraWishes(shape=Shape(180)))
    running.keep_wanted.emit(CameraWishes())
    qtbot.waitUntil(lambda: running.said != [], timeout=20_000)
    assert (running.camera.opened, running.other.opened) == (1, 0)


def test_a_hint_is_said_when_it_was_seen_twice_and_an_empty_bench_needs_none() -> None:
    teller = HintTeller()
    empty = measure(np.full((720, 1280, 3), 150, np.uint8))
    told = [teller.told(quality) for quality in (BLURRED, BLURRED, SHARP, SHARP, empty, empty)]
    assert told == [Hint.OK, Hint.BLURRED, Hint.BLURRED, Hint.OK, Hint.OK, Hint.OK]


class Screen:
    """The set-up screen in its window, without a station."""

    def __init__(self) -> None:
        self.window = MainWindow()
        self.model = CameraSetup(CameraWishes("camera:by-id/one"))
        self.wished: list[CameraWishes] = []
        self.saves: list[CameraWishes] = []
        self.model.wished.connect(self.wished.append)
        self.model.save_wanted.connect(self.saves.append)
        self.model.view_changed.connect(self.window.camera_setup.render_setup)
        self.window.camera_setup.chosen.connect(self.model.choose)
        self.window.region.drawn.connect(self.model.drag)
        self.model.list_cameras(EYES)
        self.window.show_overlay("camera")
        self.model.opened()

    def press(self, name: str) -> None:
        button = self.window.findChild(QPushButton, f"camera:{name}")
        assert isinstance(button, QPushButton)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def screen(request: pytest.FixtureRequest, qtbot: QtBot, qapp: QApplication) -> Screen:
    apply_style(qapp, dark=request.param)
    made = Screen()
    qtbot.addWidget(made.window)
    made.window.resize(1280, 800)
    made.window.show()
    return made


def test_the_next_camera_is_chosen_by_name_and_remembered_by_id(screen: Screen) -> None:
    screen.press("camera")
    assert (screen.model.view.camera, screen.wished[-1].source) == ("Eye Two", "camera:by-id/two")


def test_each_control_does_what_it_says(screen: Screen) -> None:
    for name in ("size", "rotation", "mirror", "focus+", "exposure+"):
        screen.press(name)
    wished = screen.wished[-1]
    assert (wished.capture.width_px, wished.shape.rotation, wished.shape.is_mirrored) == (1920, 90, True)
    assert None not in (wished.capture.focus, wished.capture.exposure)


def test_focus_goes_back_to_automatic_below_its_lowest_step(screen: Screen) -> None:
    screen.press("focus+")
    for _ in range(60):
        screen.press("focus-")
    assert screen.wished[-1].capture.focus is None


def test_a_finger_draws_the_part_that_is_looked_at_and_a_tap_draws_nothing(screen: Screen) -> None:
    region = screen.window.region
    left, top = region.width() // 4, region.height() // 4
    QTest.mouseClick(region, Qt.MouseButton.LeftButton, pos=QPoint(left, top))
    assert screen.wished == []
    QTest.mousePress(region, Qt.MouseButton.LeftButton, pos=QPoint(left, top))
    QTest.mouseMove(region, QPoint(left * 2, top * 2))
    QTest.mouseRelease(region, Qt.MouseButton.LeftButton, pos=QPoint(left * 3, top * 3))
    assert screen.wished[-1].shape.region != WHOLE
    screen.press("whole")
    assert screen.wished[-1].shape.region == WHOLE


def test_the_meter_keeps_the_best_value_until_it_is_asked_to_forget(screen: Screen) -> None:
    screen.model.judge(SHARP)
    screen.model.judge(BLURRED)
    best = screen.model.view.best
    screen.press("meter")
    assert (best, screen.model.view.best) == (SHARP.sharpness, 0.0)


def test_the_light_is_told_in_words(screen: Screen) -> None:
    screen.model.judge(measure(faults.exposed(GOOD, -3, np.random.default_rng(1))))
    assert (screen.model.view.is_light_good, "dark" in screen.model.view.light_text) == (False, True)


def test_there_is_something_to_save_only_after_a_change(screen: Screen) -> None:
    before = screen.model.view.is_changed
    screen.press("mirror")
    screen.press("save")
    screen.model.saved("Camera settings saved.")
    assert (before, len(screen.saves), screen.model.view.is_changed) == (False, 1, False)


@pytest.mark.parametrize("quality", [SHARP, BLURRED], ids=["sharp", "blurred"])
def test_every_word_has_room_and_every_target_is_large_enough(screen: Screen, quality: Quality) -> None:
    screen.model.judge(quality)
    QApplication.sendPostedEvents()
    window = screen.window
    assert (cut_words(window), unmeasured(window), overlapping(window), small_targets(window)) == ([], [], [], [])


def test_a_password_in_an_address_is_not_shown(qtbot: QtBot) -> None:
    model = CameraSetup(CameraWishes("rtsp://bench:secret@cam/1", Capture()))
    assert "secret" not in model.view.camera
