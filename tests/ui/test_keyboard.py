"""Keys are caught above the widgets: a scanner's burst is a scan, a person's keys stay keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from receiving_station.application.wedge import HEARD, MAX_GAP_S
from tests.fakes.clock import FakeClock
from ui.bridge.keyboard import KeyboardFilter
from ui.demo.hands import send_key, type_character


class Desk:
    """A window with a text field, and a filter that writes down what it catches."""

    def __init__(self, qtbot: QtBot) -> None:
        self.clock = FakeClock()
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.field = QLineEdit()
        self.field.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        QVBoxLayout(self.window).addWidget(self.field)
        self.filter = KeyboardFilter(self.window, self.clock)
        self.scans: list[str] = []
        self.keys: list[str] = []
        self.filter.scanned.connect(self.scans.append)
        self.filter.pressed.connect(self.keys.append)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()
        self._qtbot = qtbot

    @property
    def handle(self) -> QWindow:
        handle = self.window.windowHandle()
        assert handle is not None
        return handle

    def send(self, text: str, gap_s: float) -> None:
        for character in text:
            type_character(self.handle, character)
            self.clock.advance(gap_s)

    def enter(self) -> None:
        QTest.keyClick(self.handle, Qt.Key.Key_Return)

    def focus_field(self) -> None:
        QTest.mouseClick(self.field, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
        self._qtbot.waitUntil(self.field.hasFocus)


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication) -> Iterator[Desk]:
    desk = Desk(qtbot)
    desk.filter.start()
    yield desk
    desk.filter.stop()


def test_a_scanner_burst_ending_in_enter_is_one_scan_and_no_key(desk: Desk) -> None:
    desk.send("RMA-48213", 0.003)
    desk.enter()
    assert (desk.scans, desk.keys) == (["RMA-48213"], [])


def test_a_scanner_that_ends_with_tab_is_heard_too(desk: Desk) -> None:
    desk.send("1Z9NT4229012345677", 0.003)
    QTest.keyClick(desk.handle, Qt.Key.Key_Tab)
    assert desk.scans == ["1Z9NT4229012345677"]


def test_an_answer_key_reaches_the_bench_after_a_blink(desk: Desk, qtbot: QtBot) -> None:
    QTest.keyClick(desk.handle, Qt.Key.Key_3)
    desk.clock.advance(MAX_GAP_S * 2)
    qtbot.waitUntil(lambda: desk.keys == ["3"])
    assert desk.scans == []


def test_enter_f_keys_backspace_and_escape_reach_the_bench_at_once(desk: Desk) -> None:
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F3, Qt.Key.Key_Backspace, Qt.Key.Key_Escape):
        QTest.keyClick(desk.handle, key)
    assert desk.keys == ["Enter", "F3", "Backspace", "Esc"]


def test_typing_in_a_field_stays_typing(desk: Desk, qtbot: QtBot) -> None:
    desk.focus_field()
    desk.send("P1 07", 0.12)
    desk.enter()
    assert (desk.field.text(), desk.scans, desk.keys) == ("P1 07", [], [])


def test_a_scan_while_a_field_has_the_focus_does_not_land_in_the_field(desk: Desk) -> None:
    desk.focus_field()
    desk.send("9520100001017", 0.002)
    desk.enter()
    assert (desk.field.text(), desk.scans) == ("", ["9520100001017"])


def test_f_keys_work_while_a_field_has_the_focus(desk: Desk) -> None:
    desk.focus_field()
    QTest.keyClick(desk.handle, Qt.Key.Key_F2)
    assert desk.keys == ["F2"]


def test_a_burst_that_a_busy_window_sees_late_is_still_one_scan(desk: Desk, qtbot: QtBot) -> None:
    for number, character in enumerate("RMA-48213"):
        type_character(desk.handle, character, 5000 + 3 * number)
        desk.clock.advance(0.2)
    send_key(desk.handle, Qt.Key.Key_Return, 5030)
    assert (desk.scans, desk.keys) == (["RMA-48213"], [])


def test_four_thousand_characters_arrive_whole(desk: Desk) -> None:
    text = "A1B2C3D4" * 512
    desk.send(text, 0.0005)
    desk.enter()
    assert desk.scans == [text]


def test_a_slow_scanner_s_first_key_is_told_to_be_misheard_before_its_whole_text(desk: Desk, qtbot: QtBot) -> None:
    told: list[str] = []
    desk.filter.misheard.connect(lambda: told.append("misheard"))
    desk.filter.scanned.connect(told.append)
    for number in range(HEARD):
        desk.clock.advance(1.0)
        desk.send("9520100001017", 0.002)
        desk.enter()
        assert told[-1] == "9520100001017", number
    desk.clock.advance(1.0)
    desk.send("1", 0.0)
    qtbot.waitUntil(lambda: desk.keys[-1:] == ["1"])
    desk.clock.advance(0.02)
    desk.send("Z999", 0.02)
    desk.enter()
    assert told[-2:] == ["misheard", "1Z999"]
