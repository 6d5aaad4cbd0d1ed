"""Parcels that wait, practice, owners and corrections, in the real window with its real threads and database."""

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from receiving_station.adapters.db import StationDatabase
from receiving_station.application.ports import PersonChange, ReturnChange
from receiving_station.domain.labels.own import command_for, shelf_for
from receiving_station.domain.session import Session, Step
from receiving_station.samples.people import PEOPLE
from tests.fakes.parcels import a_return
from tests.ui.test_station_window import Running, announce_samples, settings_of
from ui.bridge.store import ReadHouse

WEBER, KIM, _ALVAREZ = PEOPLE
JACKET = "9520100001017"
HOME, LIST = Qt.Key.Key_Home, Qt.Key.Key_F6


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Running]:
    announce_samples(tmp_path)
    database = StationDatabase(tmp_path / "station.db")
    database.open().feed.apply([PersonChange(one.person.person_id, one.person) for one in PEOPLE], "2")
    database.close()
    running = Running(settings_of(tmp_path, **{"station.language": "en"}), qtbot, qapp)
    running.scan(WEBER.badge)
    qtbot.waitUntil(lambda: running.station.sign_in.person is not None, timeout=20_000)
    yield running
    running.stop()


def told(bench: Running) -> str:
    message = bench.window.bench.view.message
    return "" if message is None else message.text


def parked(bench: Running) -> tuple[Session, ...]:
    return bench.station.desk.parked()


def test_a_parcel_put_aside_with_its_shelf_is_gone_on_with_by_somebody_else_from_the_list(
    bench: Running, qtbot: QtBot
) -> None:
    bench.scan("RMA-48213")
    bench.wait_step(Step.IDENTIFY)
    before = bench.window.bench.session
    bench.press(LIST)
    bench.wait_step(Step.IDLE)
    # No hand walks to a shelf within the few milliseconds that writing takes.
    qtbot.waitUntil(lambda: bool(bench.window.parked._waiting.parked))
    bench.scan(shelf_for("B-12"))
    qtbot.waitUntil(lambda: [draft.shelf for draft in parked(bench)] == ["B-12"], timeout=15_000)
    bench.scan(KIM.badge)
    qtbot.waitUntil(lambda: bench.station.sign_in.bench().operator == "Kim Jiwoo", timeout=15_000)
    bench.press(LIST)
    page = bench.window.window.parked
    qtbot.waitUntil(lambda: bench.window.window.overlay == "parked" and bool(page.findChildren(type(page._shelf))))
    row = next(iter(bench.window.parked._choices))
    assert row.label == "RMA-48213 · Northtrail"
    assert "M. Weber" in row.detail
    assert "B-12" in row.detail
    page._grid._buttons[0].click()
    bench.wait_step(Step.IDENTIFY)
    after = bench.window.bench.session
    assert (after.session_id, after.shelf, after.parked_by) == (before.session_id, "", "")
    assert bench.window.window.overlay == ""
    qtbot.waitUntil(lambda: parked(bench) == ())


def test_practice_is_said_on_every_page_and_leaves_nothing_behind(bench: Running, qtbot: QtBot) -> None:
    sign = bench.window.window._header._sign
    bench.scan(command_for("PRACTICE"))
    qtbot.waitUntil(lambda: bench.window.bench.session.is_practice and sign.isVisible(), timeout=15_000)
    bench.scan("NOBODY-KNOWS-IT")
    bench.wait_step(Step.UNKNOWN)
    bench.press(HOME)
    qtbot.waitUntil(lambda: "goes on as it began" in told(bench))
    assert bench.window.bench.session.is_practice
    for page in ("parcels", "parked", "help", "camera"):
        bench.window.pages.show(page)
        assert sign.isVisible()
    bench.window.pages.close()
    bench.press(Qt.Key.Key_Return)
    bench.wait_step(Step.DONE)
    assert bench.window.bench.view.title == "Practice parcel done"
    bench.press(HOME)
    bench.wait_step(Step.IDLE)
    assert not sign.isVisible()
    with bench.station.database._engine.connect() as connection:
        left = [
            connection.exec_driver_sql(f"SELECT count(*) FROM {one}").scalar_one() for one in ("receipts", "outbox")
        ]
    assert left == [0, 0]


def test_what_is_in_an_unannounced_parcel_names_its_likely_owner_and_the_operator_decides(
    bench: Running, qtbot: QtBot
) -> None:
    bench.scan("XX-4711-99")
    bench.wait_step(Step.UNKNOWN)
    bench.scan(JACKET)
    qtbot.waitUntil(lambda: bool(bench.window.bench.session.owners), timeout=15_000)
    bench.press(Qt.Key.Key_1)
    bench.wait_step(Step.IDENTIFY)
    assert bench.window.bench.view.header.title == "RMA-48213"
    bench.press(Qt.Key.Key_Backspace)
    bench.wait_step(Step.UNKNOWN)
    assert bench.window.bench.session.expected is None


def test_a_parked_unknown_is_found_by_itself_with_its_shelf_and_opened_from_the_list(
    bench: Running, qtbot: QtBot
) -> None:
    bench.scan("XX-4711-99")
    bench.wait_step(Step.UNKNOWN)
    bench.scan(shelf_for("C-03"))
    qtbot.waitUntil(lambda: bench.window.bench.session.shelf == "C-03", timeout=15_000)
    bench.press(Qt.Key.Key_Return)
    bench.wait_step(Step.DONE)
    bench.press(Qt.Key.Key_Return)
    late = replace(a_return("77"), tracking_numbers=("XX-4711-99",))
    bench.station.stores.feed.apply([ReturnChange(late.return_id, late)], "9")
    bench.window.store_wanted.emit(ReadHouse())
    qtbot.waitUntil(lambda: "is on shelf C-03" in told(bench), timeout=15_000)
    bench.press(LIST)
    qtbot.waitUntil(lambda: bool(bench.window.parked._choices))
    bench.press(Qt.Key.Key_1)
    bench.wait_step(Step.IDENTIFY)
    assert "C-03" in told(bench)
    assert bench.window.bench.view.header.title == late.rma


def test_a_saved_parcel_is_corrected_from_its_page_and_keeps_its_plate(bench: Running, qtbot: QtBot) -> None:
    bench.scan("NOBODY-4711")
    bench.wait_step(Step.UNKNOWN)
    plate = bench.window.bench.session.plate
    bench.press(Qt.Key.Key_Return)
    bench.wait_step(Step.DONE)
    qtbot.waitUntil(lambda: len(bench.window.rows) == 1, timeout=15_000)
    first = bench.window.rows[0].session_id
    bench.press(Qt.Key.Key_Return)
    bench.wait_step(Step.IDLE)
    bench.press(Qt.Key.Key_F9)
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.window.window.overlay == "details", timeout=15_000)
    bench.press(Qt.Key.Key_2)
    bench.wait_step(Step.UNKNOWN)
    bench.scan(shelf_for("D-04"))
    qtbot.waitUntil(lambda: bench.window.bench.session.shelf == "D-04", timeout=15_000)
    bench.press(Qt.Key.Key_Return)
    bench.wait_step(Step.DONE)
    with bench.station.database._engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT json, superseded_by FROM receipts ORDER BY occurred_at").all()
    (old, by), (new, none) = rows
    old_receipt, new_receipt = json.loads(old)[0], json.loads(new)[0]
    assert (new_receipt["supersedes"], by, none) == (str(first), new_receipt["session_id"], None)
    assert (old_receipt["plate"], new_receipt["plate"], new_receipt["shelf"]) == (plate, plate, "D-04")


def test_the_opening_is_filmed_by_its_key_and_the_picture_says_so(bench: Running, qtbot: QtBot) -> None:
    bench.scan("RMA-48237")
    bench.wait_step(Step.IDENTIFY)
    bench.press(Qt.Key.Key_F7)
    sign = bench.window.window.film
    qtbot.waitUntil(lambda: sign.is_running and sign.isVisible(), timeout=15_000)
    bench.press(LIST)
    bench.wait_step(Step.IDLE)
    qtbot.waitUntil(lambda: not sign.is_running, timeout=15_000)


def test_the_bench_check_is_offered_to_whoever_signs_in_and_says_who_did_it(bench: Running, qtbot: QtBot) -> None:
    assert "not checked today" in told(bench)
    bench.press(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: bench.window.people.is_locked)
    assert "F8" in bench.window.people.sign_in.view.note
    bench.scan(KIM.badge)
    qtbot.waitUntil(lambda: not bench.window.people.is_locked, timeout=15_000)
    bench.press(Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: bench.window.window.overlay == "check")
    bench.press(Qt.Key.Key_1)
    qtbot.waitUntil(lambda: bench.station.check_file.last() is not None, timeout=15_000)
    last = bench.station.check_file.last()
    assert last is not None
    assert last.operator == "Kim Jiwoo"
