"""Signing in, switching and codes of ours, in the real window with its real threads and database."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from receiving_station.adapters.db import StationDatabase
from receiving_station.application.ports import PersonChange
from receiving_station.domain.labels.own import command_for
from receiving_station.domain.session import Step
from receiving_station.samples.people import PEOPLE
from tests.ui.test_station_window import Running, _gtin, announce_samples, settings_of

WEBER, KIM, ALVAREZ = PEOPLE


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot, qapp: QApplication) -> Iterator[Running]:
    announce_samples(tmp_path)
    database = StationDatabase(tmp_path / "station.db")
    database.open().feed.apply([PersonChange(one.person.person_id, one.person) for one in PEOPLE], "2")
    database.close()
    running = Running(settings_of(tmp_path, **{"station.language": "en"}), qtbot, qapp)
    yield running
    running.stop()


def told(bench: Running) -> str:
    message = bench.window.bench.view.message
    return "" if message is None else message.text


def signed_in(bench: Running) -> str:
    person = bench.station.sign_in.person
    return person.name if person is not None else ""


def test_a_badge_opens_the_bench_and_a_parcel_before_it_changes_nothing(bench: Running, qtbot: QtBot) -> None:
    bench.scan("RMA-48213")
    view = bench.window.people.sign_in.view
    assert view.is_shown
    qtbot.waitUntil(lambda: bench.window.people.sign_in.view.message is not None)
    assert bench.window.bench.session.step is Step.IDLE
    bench.scan(WEBER.badge)
    qtbot.waitUntil(lambda: signed_in(bench) == "M. Weber")
    assert not bench.window.people.sign_in.view.is_shown


def test_a_name_and_a_pin_open_the_bench_by_keys_alone(bench: Running, qtbot: QtBot) -> None:
    names = bench.window.people.sign_in.view.names
    place = next(name.key for name in names if name.name == "M. Weber")
    for digit in (place, *WEBER.pin):
        bench.window.people.press(digit)
    bench.window.people.press("Enter")
    qtbot.waitUntil(lambda: signed_in(bench) == "M. Weber", timeout=20_000)


def test_a_wrong_pin_is_told_in_words_and_opens_nothing(bench: Running, qtbot: QtBot) -> None:
    sign_in = bench.window.people.sign_in
    sign_in.choose("demo1")
    for key in ("0", "0", "0", "0", "Enter"):
        bench.window.people.press(key)
    qtbot.waitUntil(lambda: sign_in.view.message is not None, timeout=20_000)
    assert sign_in.view.message is not None
    assert "4 tries are left" in sign_in.view.message.text
    assert signed_in(bench) == ""


def test_another_badge_goes_on_with_the_same_parcel_in_their_own_language(bench: Running, qtbot: QtBot) -> None:
    bench.scan(WEBER.badge)
    bench.scan("RMA-48237")
    bench.wait_step(Step.IDENTIFY)
    bench.scan(_gtin(2))
    bench.wait_step(Step.PACKAGING)
    before = bench.window.bench.session
    began_s = bench.station.clock.monotonic_s()
    bench.scan(KIM.badge)
    qtbot.waitUntil(lambda: signed_in(bench) == "Kim Jiwoo")
    qtbot.waitUntil(lambda: bench.window.window.windowTitle() == "반품 입고 스테이션")
    assert bench.station.clock.monotonic_s() - began_s < 3
    assert bench.window.bench.session == before
    question = bench.window.bench.view.question
    assert question is not None
    assert question.title == "포장 상태가 어떻습니까?"
    assert bench.station.sign_in.bench().operator == "Kim Jiwoo"


def test_signing_out_keeps_the_parcel_and_locks_the_keys(bench: Running, qtbot: QtBot) -> None:
    bench.scan(WEBER.badge)
    bench.scan("RMA-48237")
    bench.wait_step(Step.IDENTIFY)
    before = bench.window.bench.session
    bench.press(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: bench.window.people.is_locked)
    bench.press(Qt.Key.Key_F2)
    bench.scan(WEBER.badge)
    qtbot.waitUntil(lambda: signed_in(bench) == "M. Weber")
    assert bench.window.bench.session == before
    assert bench.station.desk.draft() == before


def test_after_a_pause_the_bench_locks_and_keeps_the_parcel(bench: Running, qtbot: QtBot) -> None:
    bench.scan(WEBER.badge)
    qtbot.waitUntil(bench.window.people._idle.isActive)
    assert bench.window.people._idle.interval() == 10 * 60_000
    bench.window.people._lock()
    assert bench.window.people.is_locked


def test_the_receipt_carries_who_finished_it(bench: Running, qtbot: QtBot) -> None:
    bench.scan(ALVAREZ.badge)
    bench.scan("NOBODYKNOWS1")
    bench.wait_step(Step.UNKNOWN)
    bench.scan(command_for("ENTER"))
    bench.wait_step(Step.DONE)
    with bench.station.database._engine.connect() as connection:
        row = connection.exec_driver_sql("SELECT json FROM receipts").scalar_one()
    assert json.loads(row)[0]["operator"] == "R. Alvarez"


def test_command_codes_press_keys_and_say_when_a_key_means_nothing(bench: Running, qtbot: QtBot) -> None:
    bench.scan(WEBER.badge)
    bench.scan("RMA-48237")
    bench.wait_step(Step.IDENTIFY)
    bench.scan(_gtin(2))
    bench.wait_step(Step.PACKAGING)
    bench.scan(command_for("2"))
    bench.wait_step(Step.ITEM)
    bench.scan(command_for("UNDO"))
    bench.wait_step(Step.PACKAGING)
    bench.scan(command_for("F2"))
    bench.scan(command_for("DANCE"))
    qtbot.waitUntil(lambda: "not known here" in told(bench))
    assert bench.window.bench.session.step is Step.PACKAGING


def test_a_shelfs_label_is_taken_where_a_shelf_is_wanted(bench: Running, qtbot: QtBot) -> None:
    bench.scan(WEBER.badge)
    bench.scan("NOBODYKNOWS2")
    bench.wait_step(Step.UNKNOWN)
    bench.scan("RSS1-B-12")
    qtbot.waitUntil(lambda: bench.window.bench.session.shelf == "B-12")


def test_the_own_pace_is_shown_on_its_key(bench: Running, qtbot: QtBot) -> None:
    bench.scan(WEBER.badge)
    qtbot.waitUntil(lambda: signed_in(bench) == "M. Weber")
    bench.press(Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: bench.window.window.overlay == "pace")
    bench.press(Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: bench.window.window.overlay == "")
