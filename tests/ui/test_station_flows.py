"""What the session machine asks of the running window: taken back, corrected, weighed before it is opened."""

import json
import os
import pty
import tty
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import cv2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from receiving_station.adapters.db import StationDatabase
from receiving_station.application.ports import ReturnChange
from receiving_station.domain.session import Step
from receiving_station.domain.vocabulary import Alert, PhotoKind
from tests.fakes.parcels import a_return
from tests.ui.test_station_window import DEAD_CENTRAL, Running, announce_samples, settings_of


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication) -> Iterator[list[Running]]:
    running: list[Running] = []
    yield running
    for one in running:
        one.stop()


def _parked(bench: Running) -> None:
    bench.scan("XX-4711")
    bench.wait_step(Step.UNKNOWN)
    bench.press(Qt.Key.Key_Return)
    bench.wait_step(Step.DONE)


def test_a_parcel_just_saved_is_taken_back_by_one_key_though_the_sync_runs(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication, start: list[Running]
) -> None:
    token = tmp_path / "token"
    token.write_text("t", encoding="utf-8")
    central = {"central.url": DEAD_CENTRAL, "central.token_file": str(token), "sync.interval_s": "0.2"}
    bench = Running(settings_of(tmp_path / "data", **central), qtbot, qapp)
    start.append(bench)
    _parked(bench)
    bench.press(Qt.Key.Key_Backspace)
    bench.wait_step(Step.UNKNOWN)
    assert bench.station.stores.receipts.rows(9) == ()


def test_a_saved_receipt_is_opened_to_be_corrected(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication, start: list[Running]
) -> None:
    bench = Running(settings_of(tmp_path), qtbot, qapp)
    start.append(bench)
    _parked(bench)
    (row,) = bench.station.stores.receipts.rows(9)
    bench.window.correct(row.session_id)
    bench.wait_step(Step.UNKNOWN)
    assert bench.window.bench.session.supersedes == row.session_id


def test_a_box_lighter_than_announced_is_told_before_it_is_opened(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication, start: list[Running]
) -> None:
    database = StationDatabase(tmp_path / "station.db")
    heavy = replace(a_return("1"), weight_g=1000)
    database.open().feed.apply([ReturnChange(heavy.return_id, heavy)], "")
    database.close()
    ours, theirs = pty.openpty()
    tty.setraw(theirs)
    scale = {"scale.kind": "serial", "scale.port": os.ttyname(theirs), "scale.protocol": "stream"}
    bench = Running(settings_of(tmp_path, **scale), qtbot, qapp)
    start.append(bench)
    bench.scan(heavy.rma)
    bench.wait_step(Step.IDENTIFY)

    def told() -> bool:
        # A scale that streams says it again and again.
        os.write(ours, b"ST,GS,+   0.400kg\r\n")
        return bool(bench.window.bench.session.alerts)

    qtbot.waitUntil(told, timeout=20_000)
    assert bench.window.bench.session.alerts == (Alert.UNDERWEIGHT,)
    assert bench.window.bench.session.weight_g == 400
    bench.stop()
    os.close(ours)
    os.close(theirs)


def test_a_box_too_light_for_its_goods_is_told_to_be_filmed_and_its_film_belongs_to_the_receipt(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication, start: list[Running]
) -> None:
    announce_samples(tmp_path)  # a jacket and a cap: 730 g by the catalogue, no weight announced
    ours, theirs = pty.openpty()
    tty.setraw(theirs)
    scale = {"scale.kind": "serial", "scale.port": os.ttyname(theirs), "scale.protocol": "stream"}
    bench = Running(settings_of(tmp_path, **scale), qtbot, qapp)
    start.append(bench)
    qtbot.waitUntil(lambda: not bench.window.window.camera._frame.isNull(), timeout=20_000)
    bench.scan("RMA-48213")
    bench.wait_step(Step.IDENTIFY)

    def filmed() -> bool:
        os.write(ours, b"ST,GS,+   0.200kg\r\n")
        return sum(photo.kind is PhotoKind.PARCEL for photo in bench.window.bench.session.photos) > 0

    qtbot.waitUntil(filmed, timeout=20_000)
    message = bench.window.bench.view.message
    assert message is not None
    assert message.text == (
        "Too light: 200 g, and it should be 730 g. Film the opening: cut the tape under the camera."
    )
    bench.press(Qt.Key.Key_F2)
    bench.wait_step(Step.REVIEW)
    bench.press(Qt.Key.Key_Return)
    bench.wait_step(Step.DONE)
    session_id = bench.window.bench.session.session_id
    assert session_id is not None
    receipt = bench.station.stores.receipts.find(session_id)
    assert receipt is not None
    assert (receipt.weight_g, receipt.alerts) == (200, (Alert.UNDERWEIGHT,))
    assert any(photo.kind is PhotoKind.PARCEL for photo in receipt.photos)
    bench.stop()
    os.close(ours)
    os.close(theirs)
    (about,) = (tmp_path / "films").rglob("*.json")
    assert json.loads(about.read_text("utf-8"))["session_id"] == str(receipt.session_id)
    video = cv2.VideoCapture(str(about.with_suffix(".mp4")))
    is_there, picture = video.read()
    video.release()
    assert is_there
    # What lay under the camera: the sample bench, not a black frame.
    assert picture.mean() > 40


def test_an_opening_is_filmed_on_a_key_while_the_box_is_closed(
    tmp_path: Path, qtbot: QtBot, qapp: QApplication, start: list[Running]
) -> None:
    announce_samples(tmp_path)
    bench = Running(settings_of(tmp_path, **{"recorder.when": "asked"}), qtbot, qapp)
    start.append(bench)
    qtbot.waitUntil(lambda: not bench.window.window.camera._frame.isNull(), timeout=20_000)
    bench.scan("RMA-48213")
    bench.wait_step(Step.IDENTIFY)
    bench.press(Qt.Key.Key_F7)
    qtbot.waitUntil(
        lambda: any(photo.kind is PhotoKind.PARCEL for photo in bench.window.bench.session.photos), timeout=20_000
    )
    bench.stop()
    assert len(list((tmp_path / "films").rglob("*.mp4"))) == 1
