"""The status window with its real threads and database: a refused record, and what a person does about it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from receiving_station.adapters.db import StationDatabase
from receiving_station.application.ports import PersonChange
from receiving_station.domain.session import Step
from receiving_station.samples.people import PEOPLE
from tests.fakes.fake_central import TOKEN, FakeCentral
from tests.ui.test_station_window import Running, announce_samples, settings_of
from ui.viewmodels.view import DetailsView

WEBER, KIM, ALVAREZ = PEOPLE


@pytest.fixture
def central() -> Iterator[FakeCentral]:
    with FakeCentral() as made:
        yield made


@pytest.fixture
def bench(tmp_path: Path, central: FakeCentral, qtbot: QtBot, qapp: QApplication) -> Iterator[Running]:
    """A bench with one parcel that the central refused."""
    announce_samples(tmp_path)
    database = StationDatabase(tmp_path / "station.db")
    database.open().feed.apply([PersonChange(one.person.person_id, one.person) for one in PEOPLE], "")
    database.close()
    token = tmp_path / "token"
    token.write_text(TOKEN, encoding="utf-8")
    wishes = {"central.url": central.url, "central.token_file": str(token), "station.language": "en"}
    central.answer_next("/v1/receipts", 422, times=1000)
    running = Running(settings_of(tmp_path, **wishes), qtbot, qapp)
    running.scan(WEBER.badge)
    qtbot.waitUntil(lambda: running.station.sign_in.person is not None, timeout=20_000)
    running.scan("NOBODY-4711")
    running.wait_step(Step.UNKNOWN)
    running.press(Qt.Key.Key_Return)
    running.wait_step(Step.DONE)
    qtbot.waitUntil(lambda: [row.word.value for row in running.window.rows] == ["needs_you"], timeout=20_000)
    running.press(Qt.Key.Key_F9)
    yield running
    running.stop()


def details(bench: Running) -> DetailsView:
    view = bench.window.window.details.view
    assert view is not None
    return view


def open_first(bench: Running, qtbot: QtBot) -> None:
    bench.press(Qt.Key.Key_Down)
    bench.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.window.window.overlay == "details", timeout=20_000)


def test_a_refused_record_tells_what_came_back_is_sent_again_and_is_settled(
    bench: Running, central: FakeCentral, qtbot: QtBot
) -> None:
    open_first(bench, qtbot)
    assert details(bench).word_text.startswith("needs you, since ")
    assert any("as the test wants it" in line for line in details(bench).back)
    assert [choice.key for choice in details(bench).choices] == ["1", "2", "3"]
    central._faults.clear()
    bench.press(Qt.Key.Key_1)
    qtbot.waitUntil(lambda: details(bench).note.startswith("It is sent again"), timeout=20_000)
    qtbot.waitUntil(lambda: details(bench).word.value == "confirmed", timeout=20_000)
    assert len(central.receipts) == 1


def test_a_record_handed_to_a_supervisor_stays_here_and_says_with_whom_in_the_list(
    bench: Running, qtbot: QtBot
) -> None:
    open_first(bench, qtbot)
    bench.press(Qt.Key.Key_3)
    qtbot.waitUntil(lambda: bool(bench.window.rows) and bool(bench.window.rows[0].handed_to), timeout=20_000)
    qtbot.waitUntil(lambda: [choice.key for choice in details(bench).choices] == ["1", "2"], timeout=20_000)
    bench.press(Qt.Key.Key_Backspace)
    assert bench.window.window.overlay == "parcels"
    assert bench.window.rows[0].word.value == "needs_you"


def test_typing_in_the_list_finds_parcels_by_their_number(bench: Running, qtbot: QtBot) -> None:
    page = bench.window.window.parcels
    bench.press(Qt.Key.Key_0)
    for key in (Qt.Key.Key_Z, Qt.Key.Key_Z):
        bench.press(key)
    qtbot.waitUntil(lambda: page._found == (), timeout=20_000)
    bench.press(Qt.Key.Key_Escape)
    assert bench.window.window.overlay == "parcels"


def test_help_tells_the_keys_of_the_step_and_writes_the_command_sheet(
    bench: Running, qtbot: QtBot, tmp_path: Path
) -> None:
    bench.scan("RMA-48213")
    bench.wait_step(Step.IDENTIFY)
    bench.press(Qt.Key.Key_F8)
    assert bench.window.window.overlay == "help"
    bench.press(Qt.Key.Key_1)
    qtbot.waitUntil((tmp_path / "exports" / "command-sheet-en.pdf").exists, timeout=20_000)
    bench.press(Qt.Key.Key_Return)
    assert (bench.window.window.overlay, bench.window.bench.session.step) == ("", Step.IDENTIFY)
