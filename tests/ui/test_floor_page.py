"""The supervisor's screen in the real window, on boards that a central told over HTTP."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pydantic import TypeAdapter
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from receiving_station.adapters.db import StationDatabase
from receiving_station.application.boards import BoardPage
from receiving_station.application.ports import PersonChange
from receiving_station.samples.people import PEOPLE
from tests.fakes.fake_central import TOKEN, FakeCentral
from tests.ui.test_station_window import Running, settings_of
from ui.bridge.language import Languages
from ui.style.sheet import apply_style
from ui.viewmodels.floor import FloorView
from ui.viewmodels.locale import LANGUAGES
from ui.views import gallery, gallery_boards
from ui.views.main_window import MainWindow
from ui.views.text import Words

WEBER, _KIM, ALVAREZ = PEOPLE
_JSON = TypeAdapter(BoardPage)
STATES = ("floor", "floor offline", "floor nothing", "times", "times by", "backlog", "quality", "quality graders")


@pytest.fixture
def central() -> Iterator[FakeCentral]:
    with FakeCentral() as running:
        running.boards = {name: _JSON.dump_json(made()) for name, made in gallery_boards.PAGES.items()}
        running.employ(*(one.person for one in PEOPLE))
        yield running


class Bench(Running):
    """One where somebody may look at the floor."""

    @property
    def view(self) -> FloorView:
        view = self.window.window.floor.view
        assert view is not None
        return view

    @property
    def numbers(self) -> dict[str, str]:
        return {tile.name: tile.text for tile in self.view.tiles}

    def sign_in(self, badge: str, name: str) -> None:
        self.scan(badge)
        self._qtbot.waitUntil(lambda: self.person == name, timeout=20_000)

    @property
    def person(self) -> str:
        person = self.station.sign_in.person
        return person.name if person is not None else ""

    def open(self) -> None:
        self.press(Qt.Key.Key_PageUp)
        self._qtbot.waitUntil(lambda: bool(self.window.window.floor.view and self.view.tiles), timeout=20_000)

    def wait(self, page: str) -> None:
        self._qtbot.waitUntil(lambda: self.view.page == page and bool(self.view.tiles), timeout=20_000)


@pytest.fixture
def start(tmp_path: Path, central: FakeCentral, qtbot: QtBot, qapp: QApplication) -> Iterator[list[Bench]]:
    (tmp_path / "token").write_text(TOKEN, encoding="utf-8")
    database = StationDatabase(tmp_path / "station.db")
    database.open().feed.apply([PersonChange(one.person.person_id, one.person) for one in PEOPLE], "")
    database.close()
    running: list[Bench] = []
    yield running
    for one in running:
        one.stop()


@pytest.fixture
def bench(tmp_path: Path, central: FakeCentral, start: list[Bench], qtbot: QtBot, qapp: QApplication) -> Bench:
    return begun(tmp_path, central, start, qtbot, qapp)


def begun(folder: Path, central: FakeCentral, start: list[Bench], qtbot: QtBot, qapp: QApplication) -> Bench:
    wishes = {"central.url": central.url, "central.token_file": str(folder / "token"), "sync.interval_s": "0.2"}
    start.append(Bench(settings_of(folder, **{**wishes, "station.language": "en"}), qtbot, qapp))
    return start[-1]


def test_a_supervisors_badge_and_one_key_show_the_floor_and_an_operators_does_not(bench: Bench) -> None:
    bench.sign_in(WEBER.badge, "M. Weber")
    bench.press(Qt.Key.Key_PageUp)
    message = bench.window.bench.view.message
    assert message is not None
    assert "for supervisors" in message.text
    assert bench.window.window.overlay == ""

    bench.sign_in(ALVAREZ.badge, "R. Alvarez")
    bench.open()
    assert bench.window.window.overlay == "floor"
    assert bench.numbers["units_now"] == "156"
    assert bench.numbers["first_pass"] == "88 %"  # As Spanish writes it.


def test_whoever_comes_next_does_not_find_the_supervisors_screen(bench: Bench) -> None:
    bench.sign_in(ALVAREZ.badge, "R. Alvarez")
    bench.open()
    bench.sign_in(WEBER.badge, "M. Weber")

    assert bench.window.window.overlay == ""


def test_keys_walk_through_pages_tables_and_benches_and_enter_leads_back(
    bench: Bench, central: FakeCentral, qtbot: QtBot
) -> None:
    bench.sign_in(ALVAREZ.badge, "R. Alvarez")
    bench.open()
    for key, page in ((Qt.Key.Key_2, "times"), (Qt.Key.Key_4, "quality"), (Qt.Key.Key_3, "backlog")):
        bench.press(key)
        bench.wait(page)
    bench.press(Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bench.view.face == "2/2", timeout=20_000)
    bench.press(Qt.Key.Key_7)
    qtbot.waitUntil(lambda: central.queries("/v1/board/backlog")[-1] == {"benches": ["7"]}, timeout=20_000)
    bench.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.window.window.overlay == "", timeout=20_000)


def test_without_a_network_the_last_numbers_stay_with_their_time_also_after_a_restart(
    bench: Bench, central: FakeCentral, start: list[Bench], tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    bench.sign_in(ALVAREZ.badge, "R. Alvarez")
    bench.open()
    known = bench.numbers
    central.offline = True
    qtbot.waitUntil(lambda: not bench.view.is_fresh, timeout=20_000)
    assert bench.numbers == known
    assert "2026" in bench.view.stamp or "/26" in bench.view.stamp
    bench.stop()

    again = begun(tmp_path, central, start, qtbot, qapp)
    again.sign_in(ALVAREZ.badge, "R. Alvarez")
    again.open()
    assert (again.numbers, again.view.is_fresh) == (known, False)


def test_the_central_is_asked_only_while_somebody_looks(bench: Bench, central: FakeCentral, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: bool(central.paths("/v1/feed")), timeout=20_000)
    assert central.paths("/v1/board") == []
    bench.sign_in(ALVAREZ.badge, "R. Alvarez")
    bench.open()
    bench.press(Qt.Key.Key_Escape)

    assert not bench.window.floor._again.isActive()


def test_a_central_that_tells_benches_nothing_is_named_as_the_reason(
    bench: Bench, central: FakeCentral, qtbot: QtBot
) -> None:
    central.boards.clear()
    bench.sign_in(ALVAREZ.badge, "R. Alvarez")
    bench.press(Qt.Key.Key_PageUp)
    page = bench.window.window.floor
    qtbot.waitUntil(lambda: page.view is not None and bool(page.view.sentence), timeout=20_000)

    assert bench.view.tiles == ()


@pytest.mark.parametrize("size", [(1280, 800), (1280, 760)])
def test_no_word_of_it_is_cut_in_any_language(qapp: QApplication, qtbot: QtBot, size: tuple[int, int]) -> None:
    languages, cut = Languages(qapp), []
    apply_style(qapp, dark=False)
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    window.show_overlay("floor")
    for language in LANGUAGES:
        languages.use(language)
        for state in STATES:
            window.floor.render_floor(gallery_boards.floor_view(state))
            gallery.settle()
            if window.floor.grid.isVisible() and window.floor.grid.is_cut:
                cut.append(f"{language} {state}: table")
            words = [each for each in window.floor.findChildren(Words) if each.isVisible() and each.is_cut]
            cut += [f"{language} {state}: {each.text()}" for each in words]
    languages.close()

    assert cut == []
