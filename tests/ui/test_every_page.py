"""Every scene of the gallery, walked as a real tree of widgets: by keys, by finger, by eye and by ear.

One application and one window a size; nothing here knows which pages there are.
"""

import os
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from receiving_station.adapters.settings import load_settings
from receiving_station.domain.events import Severity
from receiving_station.domain.session import Step
from receiving_station.domain.vocabulary import LineState, Word
from tests.ui.test_views_gallery import cut_words, overlapping, unmeasured
from ui.app import zoom_to
from ui.bridge.language import Languages
from ui.style import icons
from ui.style.icons import LINE_STATES, WORDS
from ui.style.sheet import TARGET, apply_style, current_tokens
from ui.style.tokens import contrast
from ui.viewmodels.locale import LANGUAGES
from ui.views import bars, gallery, text, walk
from ui.views.gallery_scenes import Scene, scenes
from ui.views.gallery_stage import Stage
from ui.views.main_window import SMALLEST, MainWindow
from ui.views.trouble import TroublePanel

WALKS = (*((language, SMALLEST) for language in LANGUAGES), ("de", (1920, 1080)))
"""The smallest window in every language: the least room. 150 or 200 % of a screen gives this room too."""


class Theatre:
    """The window with everything to show scenes in it."""

    def __init__(self, qapp: QApplication, languages: Languages, folder: Path) -> None:
        self.app = qapp
        self.languages = languages
        self.stage = Stage(gallery.sample_frame(), gallery.write_photos(folder))
        self.window = MainWindow(clock=lambda: 1041.0)
        self.panel = TroublePanel(self.window)

    def opened(self, size: tuple[int, int], *, dark: bool = False) -> "Theatre":
        apply_style(self.app, dark=dark)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)
        return self

    def all(self, language: str, known: Iterable[Scene] = ()) -> Iterator[Scene]:
        """Every scene, or these, one after the other on the window."""
        self.languages.use(language)
        for scene in known or gallery.every_scene(self.window):
            self.stage.show(self.window, self.panel, scene, language)
            gallery.settle()
            yield scene

    def pressed(self) -> list[QWidget]:
        """What can be pressed or typed into now."""
        found = self.seen((QAbstractButton, QLineEdit))
        return [widget for widget in found if widget.isEnabled() and not isinstance(widget.parent(), QLineEdit)]

    def seen(self, kind: tuple[type[QWidget], ...]) -> list[QWidget]:
        found = self.window.findChildren(QWidget)
        return [widget for widget in found if isinstance(widget, kind) and widget.isVisibleTo(self.window)]


@pytest.fixture
def theatre(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Theatre]:
    languages = Languages(qapp)
    made = Theatre(qapp, languages, tmp_path)
    qtbot.addWidget(made.window)
    yield made
    languages.close()


Faults = dict[str, list[str]]


@pytest.fixture(scope="module")
def faults(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Faults:
    """What is wrong with any page, by kind; every page is laid out once for all kinds."""
    found: Faults = defaultdict(list)
    languages = Languages(qapp)
    theatre = Theatre(qapp, languages, tmp_path_factory.mktemp("photos"))
    for language, size in WALKS:
        theatre.opened(size)
        for scene in theatre.all(language):
            where = f"{scene.name} {language} {size[0]}: "
            # The panel of what nobody foresaw lies over the bench on purpose: it is looked at by itself.
            found["cut"] += [where + fault for fault in (*cut_words(theatre.window), *unmeasured(theatre.window))]
            found["small"] += [where + told(one) for one in theatre.pressed() if min(one.size().toTuple()) < TARGET]
            theatre.panel.hide()
            found["overlapping"] += [where + fault for fault in overlapping(theatre.window)]
            if language == "en":
                found["nameless"] += [where + told(one) for one in _speaking(theatre) if not one.accessibleName()]
                found["keyless"] += [where + told(one) for one in theatre.pressed() if _lacks_key(one)]
    theatre.window.close()
    theatre.window.deleteLater()
    languages.close()
    return found


def _speaking(theatre: Theatre) -> list[QWidget]:
    """What can be pressed or typed into, and what paints a value that nobody but its name can say."""
    painted = [widget for widget in theatre.seen((QWidget,)) if widget.objectName() in PAINTED_VALUES]
    return [*theatre.pressed(), *theatre.seen((QAbstractItemView,)), *painted]


PAINTED_VALUES = {"camera", "references", "focus-meter", "pin", "clock"}
WORK = ("choice:", "action:", "check:", "idle:", "help:", "camera:", "sign-in:")


def _lacks_key(widget: QWidget) -> bool:
    """Tab alone is slow: what belongs to the work has a key of its own, written on it; digits are their own keys."""
    name = widget.objectName()
    is_work = name.startswith(WORK) and not name.startswith("sign-in:#") and name != "action:parcels"
    return is_work and not widget.accessibleDescription()


def one_of_each(known: Iterable[Scene]) -> list[Scene]:
    """A scene of each step, page and loudness: what is painted and walked through differs by these."""
    kinds: dict[object, Scene] = {}
    for scene in known:
        loud = scene.said.severity if scene.said is not None else None
        kinds.setdefault((scene.hands.session.step, scene.overlay, loud, scene.lamp), scene)
    return list(kinds.values())


def told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()!r} {widget.accessibleName()!r} {widget.size().toTuple()}"


# --- the gallery shows everything there is


def test_every_step_and_every_page_over_the_session_has_its_scenes(theatre: Theatre) -> None:
    known = gallery.every_scene(theatre.window)
    assert {scene.hands.session.step for scene in known} == set(Step)
    assert {scene.overlay for scene in known} >= set(theatre.window.overlays)
    names = Counter(scene.name for scene in known)
    assert [name for name, count in names.items() if count > 1] == []


def test_every_severity_and_every_lamp_is_among_the_scenes() -> None:
    known = scenes()
    assert {scene.said.severity for scene in known if scene.said is not None} == set(Severity)
    assert {scene.lamp for scene in known} == {"online", "offline", "refused", "new"}


# --- by finger and by key


def test_no_word_is_cut_on_any_page_in_any_language(faults: Faults) -> None:
    assert faults["cut"] == []


def test_nothing_lies_on_anything_else_on_any_page(faults: Faults) -> None:
    assert faults["overlapping"] == []


def test_a_gloved_finger_hits_whatever_can_be_pressed(faults: Faults) -> None:
    assert faults["small"] == []


def test_every_button_of_the_work_carries_its_key(faults: Faults) -> None:
    assert faults["keyless"] == []


def test_whatever_can_be_pressed_or_shows_a_value_has_a_name(faults: Faults) -> None:
    assert faults["nameless"] == []


def test_tab_reaches_everything_that_can_be_pressed_and_its_ring_is_seen(theatre: Theatre, qtbot: QtBot) -> None:
    theatre.opened((1280, 800))
    ring = theatre.window.findChild(walk.FocusRing)
    assert isinstance(ring, walk.FocusRing)
    unreached, unseen = [], []
    for scene in theatre.all("en", one_of_each(scenes())):
        stops = walk.stations(theatre.window)
        typing = QApplication.focusWidget()
        if typing in stops:
            typing.clearFocus()  # A text that is asked for is typed at once: Tab would begin there.
        unreached += [f"{scene.name}: {told(widget)}" for widget in set(theatre.pressed()) - set(stops)]
        for wanted_next in stops:
            QTest.keyClick(theatre.window, Qt.Key.Key_Tab)
            now = QApplication.focusWidget()
            if now is not wanted_next:
                unseen.append(f"{scene.name}: {told(wanted_next)} is not next")
                break
            if isinstance(now, QAbstractButton) and not _lies_round(ring, now):
                unseen.append(f"{scene.name}: no ring round {told(now)}")
        walk.let_go()
        focused = QApplication.focusWidget()
        if isinstance(focused, QLineEdit):
            focused.clearFocus()
    assert (unreached, unseen) == ([], [])


def _lies_round(ring: QWidget, widget: QWidget) -> bool:
    place = QRect(widget.mapTo(widget.window(), widget.rect().topLeft()), widget.size())
    return ring.isVisible() and ring.geometry().contains(place)


def test_tab_goes_from_the_question_to_the_keys_and_then_to_the_edges(theatre: Theatre) -> None:
    theatre.opened((1280, 800))
    scene = next(one for one in scenes() if one.name == "item")
    theatre.stage.show(theatre.window, theatre.panel, scene, "en")
    gallery.settle()
    names = [widget.objectName().partition(":")[0] for widget in walk.stations(theatre.window)]
    zones = [name for name, after in pairwise([*names, ""]) if name != after]
    edges = ["sign-out", "pace", "camera-setup", "help", "action", "practice", "language", "theme"]
    assert zones == ["choice", "action", *edges]


def test_enter_presses_the_button_that_tab_stands_on_and_gives_the_keys_back(theatre: Theatre, qtbot: QtBot) -> None:
    theatre.opened((1280, 800))
    scene = next(one for one in scenes() if one.name == "item")
    theatre.stage.show(theatre.window, theatre.panel, scene, "en")
    gallery.settle()
    QTest.keyClick(theatre.window, Qt.Key.Key_Tab)
    QTest.keyClick(theatre.window, Qt.Key.Key_Tab)
    with qtbot.waitSignal(theatre.window.answered) as answered:
        assert walk.press_by_key("Enter")
    assert answered.args == ["good"]
    assert not isinstance(QApplication.focusWidget(), QAbstractButton)
    assert not walk.press_by_key("Enter")


def test_any_other_key_of_the_bench_does_its_work_wherever_tab_stands(theatre: Theatre) -> None:
    theatre.opened((1280, 800))
    next(theatre.all("en"))
    QTest.keyClick(theatre.window, Qt.Key.Key_Tab)
    QTest.keyClick(theatre.window, Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QAbstractButton)
    assert not walk.press_by_key("F6")
    assert not isinstance(QApplication.focusWidget(), QAbstractButton)


def test_the_next_question_takes_the_keys_away_from_the_last_ones_button(theatre: Theatre) -> None:
    theatre.opened((1280, 800))
    by_name = {scene.name: scene for scene in scenes()}
    theatre.stage.show(theatre.window, theatre.panel, by_name["item"], "en")
    QTest.keyClick(theatre.window, Qt.Key.Key_Tab)
    theatre.stage.show(theatre.window, theatre.panel, by_name["disposition"], "en")
    assert not isinstance(QApplication.focusWidget(), QAbstractButton)


# --- by ear


def test_a_screen_reader_is_told_every_question_message_and_change_of_the_line(theatre: Theatre) -> None:
    theatre.opened((1280, 800))
    silent = []
    heard: list[str] = []
    theatre.window.announced.connect(heard.append)
    before: tuple[str, Step | None, str] = ("", None, "online")
    for scene in theatre.all("en"):
        view = theatre.window._view
        assert view is not None
        message = view.message.text if view.message is not None else ""
        if message and message != before[0] and message not in heard:
            silent.append(f"{scene.name}: {message}")
        asked = view.question.title if view.question is not None else view.title
        if view.step is not before[1] and not any(asked in said for said in heard):
            silent.append(f"{scene.name}: {asked}")
        before = (message, view.step, scene.lamp)
        heard.clear()
    assert silent == []


# --- by eye


class Painted:
    """What was painted in one picture, with where and in which colour."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.inks: list[tuple[str, QRectF, str, float]] = []
        self._spy(monkeypatch, text.draw_fitted, self._fitted)
        self._spy(monkeypatch, icons.draw_icon, self._icon)

    def _spy(self, monkeypatch: pytest.MonkeyPatch, drawn: Callable[..., None], note: Callable[..., None]) -> None:
        import sys  # noqa: PLC0415 (the modules that took the function by its name)

        def spying(painter: QPainter, *given: object, **more: object) -> None:
            note(painter, *given)
            drawn(painter, *given, **more)

        for name, module in list(sys.modules.items()):
            if name.startswith("ui.") and getattr(module, drawn.__name__, None) is drawn:
                monkeypatch.setattr(module, drawn.__name__, spying)

    def _fitted(self, painter: QPainter, words: text.Fitted, rect: QRectF, color: str, *_: object) -> None:
        said = " ".join(words.lines).strip()
        if said:
            # Large text: 24 px, or 18.66 px (14 points) in bold.
            large = words.font.pixelSize() >= 24 or (words.font.pixelSize() >= 19 and words.font.bold())
            self.inks.append((said, painter.deviceTransform().mapRect(rect), color, 3.0 if large else 4.5))

    def _icon(self, painter: QPainter, name: str, color: str, rect: QRectF) -> None:
        self.inks.append((f"icon {name}", painter.deviceTransform().mapRect(rect), color, 3.0))


def ground_of(pixels: NDArray[np.uint32], place: QRect) -> str:
    """The colour that most of a place has, "" outside of the picture."""
    height, width = pixels.shape
    rows = slice(max(0, place.top()), min(height, place.bottom() + 1), max(1, place.height() // 12))
    columns = slice(max(0, place.left()), min(width, place.right() + 1), max(1, place.width() // 40))
    colors, counts = np.unique(pixels[rows, columns], return_counts=True)
    return f"#{int(colors[counts.argmax()]) & 0xFFFFFF:06x}" if len(colors) else ""


def _pixels(picture: QImage) -> NDArray[np.uint32]:
    return np.frombuffer(picture.constBits(), np.uint32).reshape(picture.height(), picture.bytesPerLine() // 4)


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_everything_painted_stands_out_from_what_it_is_painted_on(
    theatre: Theatre, monkeypatch: pytest.MonkeyPatch, *, dark: bool
) -> None:
    painted = Painted(monkeypatch)
    theatre.opened((1280, 800), dark=dark)
    faint = set()
    # What lies under the panel of what nobody foresaw is not to be read.
    for scene in theatre.all("en", (one for one in one_of_each(scenes()) if one.overlay != "trouble")):
        painted.inks.clear()
        picture = theatre.window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        pixels = _pixels(picture)
        disabled = [_area(theatre, widget) for widget in theatre.seen((QAbstractButton,)) if not widget.isEnabled()]
        camera = _area(theatre, theatre.window.camera)
        for said, rect, color, least in painted.inks:
            place = rect.toAlignedRect()
            # What lies on the picture has grounds of its own, tested as pairs of tokens.
            if camera.contains(place.center()):
                continue
            is_off = any(area.contains(place.center()) for area in disabled)
            ground = ground_of(pixels, place)
            if ground and ground != color.lower() and contrast(color, ground) < (3 if is_off else least):
                faint.add(f"{scene.name}: {said!r} {color} on {ground}: {contrast(color, ground):.2f}")
    assert faint == set()


def _area(theatre: Theatre, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(theatre.window, widget.rect().topLeft()), widget.size())


def test_no_state_is_told_by_its_colour_alone() -> None:
    """Each has a shape of its own beside the word that always stands with it."""
    shapes = {
        "lines": [LINE_STATES[state][0] for state in LineState],
        "words": [WORDS[word][0] for word in Word],
        "severities": [icon for icon, _, _ in bars._SEVERITIES.values()],
        "lamps": [icon for icon, _ in bars._LAMPS.values()],
    }
    assert [name for name, found in shapes.items() if len(set(found)) != len(found)] == []


def test_the_ring_of_the_keyboard_is_seen_on_every_ground(theatre: Theatre) -> None:
    for dark in (False, True):
        theatre.opened((1280, 800), dark=dark)
        tokens = [current_tokens().text, current_tokens().surface_raised]
        for ground in ("surface", "surface_raised", "accent", "stop_fill", "attention_soft", "accepted_fill"):
            color = current_tokens().color(ground)
            assert max(contrast(ring, color) for ring in tokens) >= 3, ground


def test_a_list_that_is_scrolled_shows_the_row_that_tab_stands_on(theatre: Theatre) -> None:
    theatre.opened((1280, 800))
    scene = next(one for one in scenes() if one.name == "identify-many")
    theatre.stage.show(theatre.window, theatre.panel, scene, "en")
    gallery.settle()
    rows = [widget for widget in walk.stations(theatre.window) if widget.objectName().startswith("line:")]
    for _ in rows:
        QTest.keyClick(theatre.window, Qt.Key.Key_Tab)
    area = next(one for one in theatre.seen((QScrollArea,)) if one.isAncestorOf(rows[-1]))
    assert isinstance(area, QScrollArea)
    seen = QRectF(area.viewport().rect())
    assert seen.contains(QPointF(rows[-1].mapTo(area.viewport(), rows[-1].rect().center())))


def test_everything_can_be_made_twice_as_large_by_a_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_SCALE_FACTOR", raising=False)
    monkeypatch.setattr(os, "environ", dict(os.environ))
    zoom_to(load_settings(environ={}, overrides={"station.zoom": "2"}).station.zoom)
    assert os.environ["QT_SCALE_FACTOR"] == "2"
