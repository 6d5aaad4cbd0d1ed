"""Every page of the gallery: nothing cut, nothing overlapping, nothing moving, and the program that writes it."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea, QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from ui.style.sheet import TARGET, apply_style
from ui.views import gallery
from ui.views.gallery_samples import Sample, samples
from ui.views.gallery_words import NOW_S
from ui.views.lines import LineRow
from ui.views.main_window import MainWindow
from ui.views.text import Words

NAMES = [sample.name for sample in samples(())]
SIZES = [(1280, 800), (1366, 768), (1920, 1080)]


@pytest.fixture(scope="module")
def all_samples(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Sample]:
    photos = gallery.write_photos(tmp_path_factory.mktemp("photos"))
    return {sample.name: sample for sample in samples(photos)}


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def window(request: pytest.FixtureRequest, qapp: QApplication, qtbot: QtBot) -> MainWindow:
    apply_style(qapp, dark=False)
    made = MainWindow(clock=lambda: NOW_S)
    qtbot.addWidget(made)
    made.resize(*request.param)
    made.show()
    return made


def visible(window: MainWindow) -> Iterator[QWidget]:
    for widget in window.findChildren(QWidget):
        if widget.isVisibleTo(window) and not widget.visibleRegion().isEmpty():
            yield widget


def words_of(widget: QWidget) -> str:
    said = widget.text() if isinstance(widget, QLabel) else widget.accessibleName()
    return f"{type(widget).__name__} {widget.objectName()!r} {said!r} in {widget.width()}x{widget.height()}"


def cut_words(window: MainWindow) -> list[str]:
    """What is shown with an ellipsis, or in a place too low for its lines."""
    return [words_of(widget) for widget in visible(window) if getattr(widget, "is_cut", False)]


def unmeasured(window: MainWindow) -> list[str]:
    """Labels and buttons that could cut words without anybody knowing."""
    found = [widget for widget in visible(window) if isinstance(widget, (QLabel, QPushButton))]
    return [words_of(widget) for widget in found if not hasattr(widget, "is_cut")]


def overlapping(window: MainWindow) -> list[str]:
    """Pairs of neighbours that lie on each other, and children that stick out of their parent."""
    told = []
    for parent in visible(window):
        if isinstance(parent, (QStackedWidget, QScrollArea)):
            continue
        children = [child for child in parent.children() if isinstance(child, QWidget)]
        shown = [child for child in children if child.isVisibleTo(window) and not child.isWindow()]
        told += [
            f"{words_of(one)} lies on {words_of(other)}"
            for one, other in combinations(shown, 2)
            if one.geometry().intersects(other.geometry())
        ]
        if parent.objectName() != "rows" and not isinstance(parent.parent(), QScrollArea):
            told += [f"{words_of(child)} sticks out" for child in shown if not parent.rect().contains(child.geometry())]
    return told


def small_targets(window: MainWindow) -> list[str]:
    """What can be pressed but is smaller than a gloved finger."""
    found = [widget for widget in visible(window) if isinstance(widget, QPushButton) and widget.isEnabled()]
    return [words_of(widget) for widget in found if min(widget.width(), widget.height()) < TARGET]


def places(window: MainWindow) -> dict[str, QRect]:
    found = {name: window.findChild(QWidget, name) for name in ("camera", "actions", "status", "message", "pages")}
    return {
        name: QRect(widget.mapTo(window, widget.rect().topLeft()), widget.size())
        for name, widget in found.items()
        if isinstance(widget, QWidget)
    }


@pytest.mark.parametrize("name", NAMES)
def test_every_word_of_the_page_has_room(window: MainWindow, all_samples: dict[str, Sample], name: str) -> None:
    gallery.show_sample(window, all_samples[name], gallery.sample_frame())
    gallery.settle()
    assert (cut_words(window), unmeasured(window)) == ([], [])


@pytest.mark.parametrize("name", NAMES)
def test_nothing_lies_on_anything_else(window: MainWindow, all_samples: dict[str, Sample], name: str) -> None:
    gallery.show_sample(window, all_samples[name], gallery.sample_frame())
    gallery.settle()
    assert overlapping(window) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_gloved_finger_hits_whatever_can_be_pressed(
    window: MainWindow, all_samples: dict[str, Sample], name: str
) -> None:
    gallery.show_sample(window, all_samples[name], gallery.sample_frame())
    gallery.settle()
    assert small_targets(window) == []


def test_camera_keys_message_and_status_keep_their_places_from_page_to_page(
    window: MainWindow, all_samples: dict[str, Sample]
) -> None:
    frame = gallery.sample_frame()
    seen = {}
    for name, sample in all_samples.items():
        gallery.show_sample(window, sample, frame)
        gallery.settle()
        seen[name] = places(window)
    assert {name: found for name, found in seen.items() if found != seen["idle"]} == {}
    assert len(seen["idle"]) == 5


def test_an_action_keeps_its_place_when_it_is_switched_off(window: MainWindow, all_samples: dict[str, Sample]) -> None:
    where = {}
    for name in ("idle", "item"):
        gallery.show_sample(window, all_samples[name], gallery.sample_frame())
        gallery.settle()
        buttons = [widget for widget in visible(window) if widget.objectName().startswith("action:")]
        where[name] = {button.objectName(): button.geometry() for button in buttons}
    assert where["idle"] == where["item"]
    assert "action:undo" in where["idle"]


def test_one_accessible_name_for_every_control(window: MainWindow, all_samples: dict[str, Sample]) -> None:
    nameless = []
    for sample in all_samples.values():
        gallery.show_sample(window, sample, gallery.sample_frame())
        gallery.settle()
        buttons = [widget for widget in visible(window) if isinstance(widget, QPushButton)]
        nameless += [
            f"{sample.name}: {words_of(button)}"
            for button in buttons
            if not button.accessibleName() and button.objectName() != "suggestion"
        ]
    assert nameless == []


def test_a_name_that_is_too_long_is_cut_and_known_to_be(qapp: QApplication, qtbot: QtBot) -> None:
    words = Words((22, 1), (16, 2))
    qtbot.addWidget(words)
    words.resize(120, 44)
    words.set_words("Herren-Softshelljacke mit abnehmbarer Kapuze, olivgrün, XXL")
    assert words.is_cut


def test_a_row_says_that_its_words_do_not_fit(qapp: QApplication, qtbot: QtBot, all_samples: dict[str, Sample]) -> None:
    row = LineRow()
    qtbot.addWidget(row)
    row.resize(150, 40)
    row.show_value(all_samples["item"].view.lines[0])
    assert row.is_cut


def test_the_gallery_program_writes_every_theme_language_and_size_and_their_contact_sheets(
    tmp_path: Path, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QT_SCALE_FACTOR", "1")
    asked = ["--only", "looking-up", "--scale", "1", "--size", "1280x800", "1920x1080", "--language", "en", "de"]
    assert gallery.main([str(tmp_path), *asked]) == 0
    made = {path.parent.name: QImage(str(path)).size().toTuple() for path in tmp_path.glob("*/looking-up.png")}
    assert made == {
        f"{language}-{width}x{height}-100-{theme}": (width, height)
        for language in ("en", "de")
        for width, height in ((1280, 800), (1920, 1080))
        for theme in ("light", "dark")
    }
    assert {path.stem for path in tmp_path.glob("sheet-*.png")} == {f"sheet-{place}-1" for place in made}


@pytest.mark.parametrize(
    ("size", "scale", "room"),
    [((3840, 2160), 2.0, (1920, 1080)), ((1920, 1080), 1.0, (1920, 1080)), ((1920, 1080), 2.0, (1280, 760))],
)
def test_a_scaled_screen_has_less_room_but_never_less_than_the_window_needs(
    size: tuple[int, int], scale: float, room: tuple[int, int]
) -> None:
    assert gallery.room_of(size, scale) == room
