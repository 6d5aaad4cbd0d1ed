"""What the session machine asks of the running window: taken back, corrected, weighed before it is opened."""

import os
import pty
import tty
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from receiving_station.adapters.db import StationDatabase
from receiving_station.application.ports import ReturnChange
from receiving_station.domain.session import Step
from receiving_station.domain.vocabulary import Alert
from tests.fakes.parcels import a_return
from tests.ui.test_station_window import DEAD_CENTRAL, Running, settings_of


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
