"""The bench's window: what a person presses comes out as a signal, what is rendered is what is seen."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from receiving_station.domain.events import Severity
from receiving_station.domain.vocabulary import Word
from ui.style.sheet import apply_style
from ui.style.tokens import DARK, LIGHT
from ui.viewmodels.view import BenchView, MessageView, OutlineView, PhotoView
from ui.views import gallery
from ui.views.camera import CameraView
from ui.views.gallery_samples import Sample, samples
from ui.views.gallery_words import GRADES, LINES, PARCELS
from ui.views.main_window import MainWindow
from ui.views.parcels import ParcelList, ParcelModel

SAMPLES = {sample.name: sample for sample in samples(())}


class Clock:
    """Seconds that a test sets."""

    def __init__(self) -> None:
        self.seconds = 1041.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, clock: Clock) -> MainWindow:
    apply_style(qapp, dark=False)
    made = MainWindow(clock)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    return made


def show(window: MainWindow, name: str) -> BenchView:
    sample: Sample = SAMPLES[name]
    gallery.show_sample(window, sample, gallery.sample_frame())
    gallery.settle()
    return sample.view


def button(window: MainWindow, name: str) -> QPushButton:
    found = window.findChildren(QPushButton, name)
    assert len(found) == 1, f"{len(found)} buttons are called {name}"
    return found[0]


def field(window: MainWindow, name: str) -> QLineEdit:
    found = window.findChildren(QLineEdit, f"field:{name}")
    assert len(found) == 1
    return found[0]


def label(window: MainWindow, name: str) -> str:
    return " ".join(found.text() for found in window.findChildren(QLabel, name) if found.isVisibleTo(window))


def click(qtbot: QtBot, widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_a_pressed_answer_is_told(window: MainWindow, qtbot: QtBot) -> None:
    show(window, "item")
    with qtbot.waitSignal(window.answered) as told:
        click(qtbot, button(window, "choice:dirty"))
    assert told.args == ["dirty"]


def test_a_line_that_can_be_picked_is_an_answer(window: MainWindow, qtbot: QtBot) -> None:
    show(window, "identify")
    with qtbot.waitSignal(window.answered) as told:
        click(qtbot, button(window, "line:line-2"))
    assert told.args == ["line-2"]


def test_a_line_of_the_quiet_list_answers_nothing(window: MainWindow, qtbot: QtBot) -> None:
    show(window, "item")
    with qtbot.assertNotEmitted(window.answered):
        click(qtbot, button(window, "line:l2"))


def test_a_pressed_action_is_told(window: MainWindow, qtbot: QtBot) -> None:
    show(window, "item")
    with qtbot.waitSignal(window.action) as told:
        click(qtbot, button(window, "action:missing"))
    assert told.args == ["missing"]


def test_an_action_that_is_switched_off_tells_nothing(window: MainWindow, qtbot: QtBot) -> None:
    show(window, "idle")
    with qtbot.assertNotEmitted(window.action):
        click(qtbot, button(window, "action:missing"))


def test_the_suggestion_is_taken_by_the_action_that_enter_is(window: MainWindow, qtbot: QtBot) -> None:
    show(window, "item-ko")
    with qtbot.waitSignal(window.action) as told:
        click(qtbot, button(window, "suggestion"))
    assert told.args == ["done"]


def test_a_suggestion_that_enter_does_not_take_cannot_be_pressed(window: MainWindow) -> None:
    show(window, "photo")
    assert not button(window, "suggestion").isEnabled()


def _press_first_photo_place(window: MainWindow) -> None:
    strip = window.findChild(QWidget, "photos")
    assert isinstance(strip, QWidget)
    window.grab()
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(60, 70))


def test_an_empty_photo_place_takes_the_photo(window: MainWindow, qtbot: QtBot) -> None:
    show(window, "photo")
    with qtbot.waitSignal(window.action) as told:
        _press_first_photo_place(window)
    assert told.args == ["photo"]


def test_no_photo_is_taken_between_two_parcels(window: MainWindow, qtbot: QtBot) -> None:
    show(window, "idle")
    with qtbot.assertNotEmitted(window.action):
        _press_first_photo_place(window)


def test_the_list_of_parcels_is_asked_for_by_its_action(window: MainWindow, qtbot: QtBot) -> None:
    show(window, "idle")
    with qtbot.waitSignal(window.action) as told:
        click(qtbot, button(window, "action:parcels"))
    assert told.args == ["parcels"]
    assert window.overlay == ""


def test_what_is_typed_is_told_with_the_fields_name(window: MainWindow, qtbot: QtBot) -> None:
    show(window, "unknown")
    told: list[tuple[str, str]] = []
    window.field_edited.connect(lambda name, text: told.append((name, text)))
    QTest.keyClicks(field(window, "shelf"), "U-1")
    assert told == [("shelf", "U"), ("shelf", "U-"), ("shelf", "U-1")]


def test_return_enters_a_number_and_leaves_the_field_empty_for_the_next(window: MainWindow, qtbot: QtBot) -> None:
    show(window, "idle")
    edit = field(window, "number")
    QTest.keyClicks(edit, "48213")
    with qtbot.waitSignal(window.field_entered) as told:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert told.args == ["number", "48213"]
    assert edit.text() == ""


def test_a_text_of_the_view_is_set_without_being_told_as_an_edit(window: MainWindow, qtbot: QtBot) -> None:
    view = show(window, "unknown")
    with qtbot.assertNotEmitted(window.field_edited):
        window.render(replace(view, field_text="U-12"))
    assert field(window, "shelf").text() == "U-12"


def test_rendering_what_was_typed_leaves_the_cursor_where_it_is(window: MainWindow, qtbot: QtBot) -> None:
    view = show(window, "unknown")
    edit = field(window, "shelf")
    QTest.keyClicks(edit, "U12")
    edit.setCursorPosition(1)
    QTest.keyClicks(edit, "-")
    window.render(replace(view, field_text="U-12"))
    assert (edit.text(), edit.cursorPosition()) == ("U-12", 2)


def test_escape_gives_the_keys_back_to_the_window(window: MainWindow, qtbot: QtBot) -> None:
    show(window, "idle")
    window.activateWindow()
    edit = field(window, "number")
    click(qtbot, edit)
    qtbot.waitUntil(edit.hasFocus)
    QTest.keyClick(edit, Qt.Key.Key_Escape)
    assert not edit.hasFocus()
    assert window.hasFocus()


def test_no_button_takes_the_keys(window: MainWindow) -> None:
    show(window, "item")
    takers = [found for found in window.findChildren(QPushButton) if found.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert takers == []


def test_a_fields_name_is_found_on_one_page_only(window: MainWindow) -> None:
    show(window, "idle")
    show(window, "unknown")
    show(window, "idle")
    assert len(window.findChildren(QLineEdit, "field:number")) == 1
    assert window.findChildren(QLineEdit, "field:shelf") == []


def test_the_switch_between_light_and_dark_is_told(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.theme_toggled):
        click(qtbot, button(window, "theme"))


def test_a_window_that_is_open_takes_the_other_theme(window: MainWindow, qapp: QApplication) -> None:
    show(window, "item")
    light = window.grab().toImage().pixelColor(900, 30)
    apply_style(qapp, dark=True)
    gallery.settle()
    dark = window.grab().toImage().pixelColor(900, 30)
    assert (light.name(), dark.name()) == (QColor(LIGHT.surface_raised).name(), QColor(DARK.surface_raised).name())


def test_closing_is_told(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.closing):
        window.close()


def test_texts_are_never_read_as_markup(window: MainWindow) -> None:
    show(window, "hostile")
    formats = {found.textFormat() for found in window.findChildren(QLabel)}
    assert formats == {Qt.TextFormat.PlainText}
    assert label(window, "unit:name").startswith("<b>Jacke</b>")


def test_the_same_view_again_keeps_buttons_and_the_place_of_the_list(window: MainWindow) -> None:
    view = show(window, "item-de-full")
    window.resize(1920, 1080)
    gallery.settle()
    scroll = next(found for found in window.findChildren(QScrollArea) if found.verticalScrollBar().maximum() > 0)
    scroll.verticalScrollBar().setValue(60)
    before = [(found.objectName(), id(found)) for found in window.findChildren(QPushButton)]
    window.render(replace(view, message=None))
    gallery.settle()
    assert [(found.objectName(), id(found)) for found in window.findChildren(QPushButton)] == before
    assert scroll.verticalScrollBar().value() == 60


def test_answers_of_the_question_before_are_gone(window: MainWindow) -> None:
    view = show(window, "item")
    assert view.question is not None
    window.render(replace(view, question=replace(view.question, choices=GRADES[:3])))
    shown = [found.objectName() for found in window.findChildren(QPushButton) if found.isVisibleTo(window)]
    assert [name for name in shown if name.startswith("choice:")] == ["choice:like_new", "choice:good", "choice:fair"]


def test_lines_that_are_gone_leave_no_row(window: MainWindow) -> None:
    view = show(window, "item")
    window.render(replace(view, lines=LINES[:1]))
    shown = [found.objectName() for found in window.findChildren(QPushButton) if found.isVisibleTo(window)]
    assert [name for name in shown if name.startswith("line:")] == ["line:l2"]


def test_the_clock_counts_from_the_first_scan(window: MainWindow, clock: Clock) -> None:
    view = show(window, "item")
    assert label(window, "header:elapsed") == "0:41"
    clock.seconds = 1000.0 + 3725
    window.render(replace(view, header=replace(view.header, facts=())))
    assert label(window, "header:elapsed") == "1:02:05"


def test_the_clock_ticks_by_itself_and_rests_while_nobody_sees_it(
    window: MainWindow, clock: Clock, qtbot: QtBot
) -> None:
    show(window, "item")
    clock.seconds = 1042.0
    qtbot.waitUntil(lambda: label(window, "header:elapsed") == "0:42", timeout=20_000)
    window.hide()
    clock.seconds = 1099.0
    assert label(window, "header:elapsed") != "1:39"
    window.show()
    assert label(window, "header:elapsed") == "1:39"


def test_no_clock_counts_between_two_parcels(window: MainWindow) -> None:
    show(window, "item")
    show(window, "idle")
    assert label(window, "header:elapsed") == ""


def test_a_message_is_said_to_a_screen_reader_too(window: MainWindow) -> None:
    view = show(window, "item")
    window.render(replace(view, message=MessageView("Too dark", Severity.ATTENTION)))
    line = window.findChild(QWidget, "message")
    assert isinstance(line, QWidget)
    assert line.accessibleName() == "Too dark"


def test_a_stop_turns_the_whole_band_red(window: MainWindow) -> None:
    show(window, "stop")
    picture = window.grab().toImage()
    assert {picture.pixelColor(x, 50).name() for x in (5, 700, 1000)} == {LIGHT.stop_fill}


def test_a_photo_whose_file_is_gone_is_an_empty_tile(window: MainWindow) -> None:
    view = show(window, "item")
    window.render(replace(view, photos=(PhotoView("gone", Path("no-such-file.jpg"), "item"),)))
    assert not window.grab().isNull()


# --- The camera -----------------------------------------------------------------------------------


def _frame(color: str = "#336699") -> QImage:
    frame = QImage(1280, 720, QImage.Format.Format_RGB32)
    frame.fill(QColor(color))
    return frame


@pytest.fixture
def camera(qapp: QApplication, qtbot: QtBot) -> CameraView:
    apply_style(qapp, dark=False)
    made = CameraView()
    qtbot.addWidget(made)
    made.resize(640, 360)
    return made


def test_the_next_frame_is_asked_for_when_this_one_is_on_the_screen(camera: CameraView, qtbot: QtBot) -> None:
    camera.show()
    with qtbot.waitSignal(camera.frame_painted):
        camera.show_frame(_frame())
    assert camera.grab().toImage().pixelColor(320, 180).name() == "#336699"


def test_a_hidden_camera_asks_for_no_frames_until_it_is_seen_again(camera: CameraView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(camera.frame_painted, wait=50):
        camera.show_frame(_frame())
    with qtbot.waitSignal(camera.frame_painted):
        camera.show()


def test_painting_again_asks_for_no_second_frame(camera: CameraView, qtbot: QtBot) -> None:
    camera.show()
    with qtbot.waitSignal(camera.frame_painted):
        camera.show_frame(_frame())
    with qtbot.assertNotEmitted(camera.frame_painted, wait=50):
        camera.repaint()


def test_our_code_is_outlined_in_another_colour_than_a_strangers(camera: CameraView) -> None:
    camera.show_frame(_frame())
    ours = OutlineView(((100, 200), (500, 200), (500, 400), (100, 400)), "", is_ours=True)
    theirs = OutlineView(((700, 200), (1100, 200), (1100, 400), (700, 400)), "", is_ours=False)
    camera.show_outlines((ours, theirs), 1280, 720)
    picture = camera.grab().toImage()
    colours = [{picture.pixelColor(x, 100).name() for x in span} for span in (range(60, 240), range(360, 540))]
    assert (LIGHT.video_ours in colours[0], LIGHT.video_other in colours[1]) == (True, True)
    assert (LIGHT.video_other in colours[0], LIGHT.video_ours in colours[1]) == (False, False)


def test_a_camera_that_cannot_be_opened_says_why(camera: CameraView) -> None:
    camera.show_frame(_frame())
    camera.show_problem("Another program uses the camera.")
    assert camera.accessibleDescription() == "Another program uses the camera."
    assert camera.grab().toImage().pixelColor(20, 180).name() == LIGHT.video_surface


def test_a_frame_ends_the_problem(camera: CameraView) -> None:
    camera.show_problem("Another program uses the camera.")
    camera.show_frame(_frame())
    assert camera.grab().toImage().pixelColor(20, 180).name() == "#336699"


# --- The list of parcels --------------------------------------------------------------------------


def test_a_word_shows_its_parcels_only(window: MainWindow, qtbot: QtBot) -> None:
    show(window, "parcels")
    click(qtbot, button(window, "filter:needs_you"))
    shown = [found for found in window.findChildren(ParcelList) if found.isVisibleTo(window)]
    assert [found.rows.rowCount() for found in shown] == [1]


def test_the_filters_say_how_many_there_are(window: MainWindow) -> None:
    show(window, "parcels")
    confirmed = sum(1 for row in PARCELS if row.word is Word.CONFIRMED)
    assert button(window, "filter:confirmed").accessibleName() == f"confirmed {confirmed}"


def test_the_list_gives_way_to_the_page(window: MainWindow) -> None:
    show(window, "parcels")
    assert window.overlay == "parcels"
    window.show_overlay("")
    assert label(window, "page:title") == "Scan a parcel"


def test_a_parcel_that_changed_its_word_changes_in_its_place(qapp: QApplication, qtbot: QtBot) -> None:
    model = ParcelModel()
    model.set_rows(PARCELS)
    after = (replace(PARCELS[0], word=Word.SENT), *PARCELS[1:])
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged) as changed:
        model.set_rows(after)
    assert changed.args is not None
    assert changed.args[0].row() == 0


def test_a_new_parcel_comes_on_top_without_the_list_being_built_anew(qapp: QApplication, qtbot: QtBot) -> None:
    model = ParcelModel()
    model.set_rows(PARCELS[1:])
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.rowsInserted):
        model.set_rows(PARCELS)
    assert model.data(model.index(0)) == PARCELS[0]


def test_another_list_replaces_the_list(qapp: QApplication, qtbot: QtBot) -> None:
    model = ParcelModel()
    model.set_rows(PARCELS)
    with qtbot.waitSignal(model.modelReset):
        model.set_rows(PARCELS[3:5])
    assert model.rowCount() == 2
