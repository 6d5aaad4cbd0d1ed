"""The real window with its real threads, database, camera scene and decoder; only the network is missing or dead."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.decoder.cascade import Cascade
from receiving_station.adapters.decoder.crew import Crew
from receiving_station.adapters.settings import Settings, load_settings
from receiving_station.application.errors import StationError
from receiving_station.application.ports import ProductChange, ReturnChange
from receiving_station.bootstrap import Station, build_station
from receiving_station.demo import SampleParcel, sample_parcels
from receiving_station.domain.codes import Code
from receiving_station.domain.session import Step
from receiving_station.resources import resource
from receiving_station.samples.scene import BenchScene
from receiving_station.wire import ProductWire, ReturnWire
from receiving_station.wire_mapping import product_from_wire, return_from_wire
from ui.app import StationWindow
from ui.demo.hands import send_key, type_character
from ui.viewmodels.view import OutlineView

DEAD_CENTRAL = "http://127.0.0.1:9"
"""The discard port: nobody listens."""


def settings_of(folder: Path, **more: str) -> Settings:
    return load_settings(environ={}, overrides={"data.folder": str(folder), "camera.source": "sample", **more})


def announce_samples(folder: Path) -> None:
    """What the feed of an earlier day left in the station's own data."""
    catalogue = json.loads(resource("samples", "catalogue.json").read_text(encoding="utf-8"))
    database = StationDatabase(folder / "station.db")
    returns = [return_from_wire(ReturnWire.model_validate(row)) for row in catalogue["returns"]]
    products = [product_from_wire(ProductWire.model_validate(row)) for row in catalogue["products"]]
    changes = [ReturnChange(row.return_id, row) for row in returns], [ProductChange(row.sku, row) for row in products]
    database.open().feed.apply([*changes[0], *changes[1]], "")
    database.close()


class Running:
    """A station with its window, and what a person does to it."""

    def __init__(self, settings: Settings, qtbot: QtBot, qapp: QApplication, file: Path | None = None) -> None:
        self.station: Station = build_station(settings, file)
        self.window = StationWindow(self.station, qapp)
        self._qtbot = qtbot
        self._is_running = True
        self.window.start()
        qtbot.waitExposed(self.window.window)

    @property
    def handle(self) -> QWindow:
        handle = self.window.window.windowHandle()
        assert handle is not None
        return handle

    @property
    def scene(self) -> BenchScene:
        assert isinstance(self.station.source, BenchScene)
        return self.station.source

    def scan(self, text: str) -> None:
        """A keyboard-wedge scanner."""
        at_ms = 1000
        for character in text:
            type_character(self.handle, character, at_ms)
            at_ms += 2
        send_key(self.handle, Qt.Key.Key_Return, at_ms)

    def press(self, key: Qt.Key) -> None:
        QTest.keyClick(self.handle, key)

    def wait_step(self, step: Step) -> None:
        self._qtbot.waitUntil(lambda: self.window.bench.view.step is step, timeout=20_000)

    def stop(self) -> None:
        if self._is_running:
            self._is_running = False
            self.window.stop()
            self.station.close()
            self.window.window.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    announce_samples(tmp_path)
    return tmp_path


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication) -> Iterator[list[Running]]:
    running: list[Running] = []
    yield running
    for one in running:
        one.stop()


def _parcel(number: int) -> SampleParcel:
    return sample_parcels()[number - 1]


def test_a_label_under_the_camera_opens_its_return_and_leaves_a_photo(
    folder: Path, start: list[Running], qtbot: QtBot, qapp: QApplication
) -> None:
    bench = Running(settings_of(folder), qtbot, qapp)
    start.append(bench)
    bench.scene.place(_parcel(1).label)
    bench.wait_step(Step.IDENTIFY)
    qtbot.waitUntil(lambda: len(bench.window.bench.view.photos) >= 1, timeout=20_000)
    assert bench.window.bench.view.header.title == "RMA-48213"
    assert bench.window.bench.view.photos[0].path.read_bytes().startswith(b"\xff\xd8")


def test_with_the_central_down_the_station_works_from_what_it_has_and_says_so(
    folder: Path, start: list[Running], qtbot: QtBot, qapp: QApplication
) -> None:
    token = folder / "token"
    token.write_text("t", encoding="utf-8")
    settings = settings_of(folder, **{"central.url": DEAD_CENTRAL, "central.token_file": str(token)})
    bench = Running(settings, qtbot, qapp)
    start.append(bench)
    bench.scan("RMA-48237")
    bench.wait_step(Step.IDENTIFY)
    bench.scan(_gtin(2))
    bench.wait_step(Step.PACKAGING)
    bench.press(Qt.Key.Key_2)
    bench.wait_step(Step.ITEM)
    bench.press(Qt.Key.Key_1)
    bench.wait_step(Step.DISPOSITION)
    bench.press(Qt.Key.Key_Return)
    bench.wait_step(Step.REVIEW)
    bench.press(Qt.Key.Key_Return)
    bench.wait_step(Step.DONE)
    qtbot.waitUntil(lambda: [row.word.value for row in bench.window.rows] == ["waiting"], timeout=20_000)
    qtbot.waitUntil(lambda: bench.window.report is not None and not bench.window.report.online, timeout=20_000)


def test_a_parcel_that_nobody_can_be_asked_about_is_unknown_and_the_screen_says_that_nobody_was_asked(
    folder: Path, start: list[Running], qtbot: QtBot, qapp: QApplication
) -> None:
    bench = Running(settings_of(folder), qtbot, qapp)
    start.append(bench)
    bench.scan("NOBODYKNOWS1")
    bench.wait_step(Step.UNKNOWN)
    message = bench.window.bench.view.message
    assert message is not None
    assert "cannot be asked now" in message.text


def test_a_station_that_stopped_mid_parcel_comes_back_at_the_same_step(
    folder: Path, start: list[Running], qtbot: QtBot, qapp: QApplication
) -> None:
    first = Running(settings_of(folder), qtbot, qapp)
    start.append(first)
    first.scan("RMA-48237")
    first.wait_step(Step.IDENTIFY)
    first.scan(_gtin(2))
    first.wait_step(Step.PACKAGING)
    first.press(Qt.Key.Key_2)
    first.wait_step(Step.ITEM)
    before = first.window.bench.session
    first.stop()
    second = Running(settings_of(folder), qtbot, qapp)
    start.append(second)
    assert second.window.bench.session == before
    assert second.window.bench.view.step is Step.ITEM


def test_a_second_copy_on_the_same_data_is_refused_and_told_who_runs(
    folder: Path, start: list[Running], qtbot: QtBot, qapp: QApplication
) -> None:
    start.append(Running(settings_of(folder), qtbot, qapp))
    with pytest.raises(StationError) as caught:
        build_station(settings_of(folder))
    assert (caught.value.code, caught.value.context["pid"]) == ("already_running", os.getpid())


def test_a_camera_that_cannot_open_is_told_and_the_scanner_works_on(
    folder: Path, start: list[Running], qtbot: QtBot, qapp: QApplication
) -> None:
    bench = Running(settings_of(folder, **{"camera.source": "video:/nowhere/film.mp4"}), qtbot, qapp)
    start.append(bench)
    camera = bench.window.window.camera
    qtbot.waitUntil(lambda: "film.mp4: there is no such file" in camera.accessibleDescription(), timeout=20_000)
    bench.scan("RMA-48213")
    bench.wait_step(Step.IDENTIFY)
    assert bench.window.bench.view.header.title == "RMA-48213"


def test_marks_and_control_characters_from_a_scanner_become_an_unknown_parcel_not_a_crash(
    folder: Path, start: list[Running], qtbot: QtBot, qapp: QApplication
) -> None:
    bench = Running(settings_of(folder), qtbot, qapp)
    start.append(bench)
    bench.scan("RMA\u202e\x1d☠" + "x" * 4000)
    bench.wait_step(Step.UNKNOWN)
    bench.press(Qt.Key.Key_Return)
    bench.wait_step(Step.DONE)
    assert len(bench.window.bench.session.codes[0].text) == 4006


def _gtin(number: int) -> str:
    rows = json.loads(resource("samples", "parcels.json").read_text(encoding="utf-8"))
    gtin: str = rows[number - 1]["items"][0]["gtin"]
    return gtin


def test_the_camera_is_set_up_by_keys_and_a_code_read_meanwhile_is_told_and_opens_nothing(
    folder: Path, start: list[Running], qtbot: QtBot, qapp: QApplication
) -> None:
    file = folder / "station.toml"
    bench = Running(settings_of(folder), qtbot, qapp, file)
    start.append(bench)
    bench.press(Qt.Key.Key_F10)
    bench.press(Qt.Key.Key_4)
    bench.press(Qt.Key.Key_Return)
    qtbot.waitUntil(file.exists, timeout=20_000)
    assert load_settings(file, environ={}).camera.mirror
    bench.scan("RMA-48213")
    qtbot.waitUntil(lambda: "RMA-48213" in bench.window.setup.view.read_text, timeout=20_000)
    assert bench.window.bench.session.step is Step.IDLE
    bench.press(Qt.Key.Key_Escape)
    bench.scan("RMA-48237")
    bench.wait_step(Step.IDENTIFY)


def test_a_scan_shows_its_parcel_and_a_key_answers_nothing_behind_the_list_of_parcels(
    folder: Path, start: list[Running], qtbot: QtBot, qapp: QApplication
) -> None:
    bench = Running(settings_of(folder), qtbot, qapp)
    start.append(bench)
    bench.press(Qt.Key.Key_F9)
    bench.scan("RMA-48213")
    bench.wait_step(Step.IDENTIFY)
    assert bench.window.window.overlay == ""
    bench.press(Qt.Key.Key_F9)
    bench.press(Qt.Key.Key_1)
    bench.press(Qt.Key.Key_F9)
    assert bench.window.bench.session.step is Step.IDENTIFY
    bench.press(Qt.Key.Key_1)
    bench.wait_step(Step.PACKAGING)


def test_a_photo_of_an_empty_bench_is_refused_with_its_reason_and_kept_when_the_operator_insists(
    folder: Path, start: list[Running], qtbot: QtBot, qapp: QApplication
) -> None:
    bench = Running(settings_of(folder), qtbot, qapp)
    start.append(bench)
    qtbot.waitUntil(lambda: not bench.window.window.camera._frame.isNull(), timeout=20_000)
    bench.scan("RMA-48213")
    bench.wait_step(Step.IDENTIFY)
    photos = len(bench.window.bench.view.photos)
    bench.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: _told(bench).startswith("No photo yet"), timeout=20_000)
    bench.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(bench.window.bench.view.photos) > photos, timeout=20_000)


def _told(bench: Running) -> str:
    message = bench.window.bench.view.message
    return "" if message is None else message.text


def test_a_label_whose_bars_nobody_can_read_is_found_by_its_print_and_chosen_by_a_person(
    folder: Path, start: list[Running], qtbot: QtBot, qapp: QApplication
) -> None:
    pictures = folder / "pictures"
    pictures.mkdir()
    label = cv2.imread(str(resource("samples", "labels", "01.jpg")))
    assert label is not None
    for found in Cascade(Crew.here()).decode(label.astype(np.uint8)):
        left, top, width, height = cv2.boundingRect(np.array(found.corners, np.int32))
        label[top - 8 : top + height + 8, left - 8 : left + width + 8] = 255
    # A second of film each: enough of them for a slow computer.
    for number in range(90):
        cv2.imwrite(str(pictures / f"label-{number}.jpg"), label)
    bench = Running(settings_of(folder, **{"camera.source": f"pictures:{pictures}"}), qtbot, qapp)
    start.append(bench)
    qtbot.waitUntil(lambda: not bench.window.window.camera._frame.isNull(), timeout=20_000)
    bench.press(Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: bench.window.bench.view.step is Step.CHOOSING_MATCH, timeout=60_000)
    bench.press(Qt.Key.Key_Return)
    assert bench.window.bench.session.expected is None
    bench.press(Qt.Key.Key_1)
    bench.wait_step(Step.IDENTIFY)
    assert bench.window.bench.view.header.title == "RMA-48213"


def test_a_finger_on_a_code_in_the_picture_looks_up_that_code(
    folder: Path, start: list[Running], qtbot: QtBot, qapp: QApplication
) -> None:
    bench = Running(settings_of(folder, **{"camera.source": "video:none.avi"}), qtbot, qapp)
    start.append(bench)
    camera = bench.window.window.camera
    camera.show_frame(QImage(1280, 720, QImage.Format.Format_RGB32))
    corners = ((600, 300), (700, 300), (700, 360), (600, 360))
    camera.show_outlines((OutlineView(corners, "return", is_ours=True, code=Code.typed("RMA-48213")),), 1280, 720)
    middle = QPoint(round(camera.width() * 650 / 1280), round(camera.height() * 330 / 720))
    QTest.mouseClick(camera, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle)
    bench.wait_step(Step.IDENTIFY)
    assert bench.window.bench.view.header.title == "RMA-48213"


def test_closing_with_unsent_work_asks_first_and_writes_it_to_a_file_on_a_key(
    folder: Path, start: list[Running], qtbot: QtBot, qapp: QApplication
) -> None:
    bench = Running(settings_of(folder), qtbot, qapp)
    start.append(bench)
    bench.scan("NOBODY-4711")
    bench.wait_step(Step.UNKNOWN)
    bench.press(Qt.Key.Key_Return)
    bench.wait_step(Step.DONE)
    bench.window.window.close()
    qtbot.waitUntil(lambda: bench.window.window.overlay == "leaving", timeout=20_000)
    assert bench.window.window.isVisible()
    bench.press(Qt.Key.Key_1)
    qtbot.waitUntil(lambda: len(list((folder / "exports").glob("*.zip"))) == 1, timeout=20_000)
    bench.press(Qt.Key.Key_Return)
    assert bench.window.window.overlay == ""
    bench.window.window.close()
    qtbot.waitUntil(lambda: bench.window.window.overlay == "leaving", timeout=20_000)
    bench.press(Qt.Key.Key_2)
    qtbot.waitUntil(lambda: not bench.window.window.isVisible(), timeout=20_000)


def test_with_nothing_unsent_the_window_closes_without_a_word(
    folder: Path, start: list[Running], qtbot: QtBot, qapp: QApplication
) -> None:
    bench = Running(settings_of(folder), qtbot, qapp)
    start.append(bench)
    bench.window.window.close()
    qtbot.waitUntil(lambda: not bench.window.window.isVisible(), timeout=20_000)


def test_in_a_kiosk_nobody_at_the_bench_closes_it(
    folder: Path, start: list[Running], qtbot: QtBot, qapp: QApplication
) -> None:
    bench = Running(settings_of(folder, **{"station.kiosk": "true"}), qtbot, qapp)
    start.append(bench)
    bench.window.window.close()
    bench.scan("NOBODY-4711")
    bench.wait_step(Step.UNKNOWN)
    assert (bench.window.window.isVisible(), bench.window.window.overlay) == (True, "")
