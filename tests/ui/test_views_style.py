"""Tokens, type and icons: what can be read from 80 cm in bad light."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication

from receiving_station.domain.vocabulary import LineState, Word
from ui.style.icons import ACTIONS, KEYS, LINE_STATES, WORDS, icon, is_icon, pixmap
from ui.style.sheet import apply_style, current_tokens, is_dark, sheet, typeface
from ui.style.tokens import DARK, GRAPHIC_PAIRS, LIGHT, NAMES, TEXT_PAIRS, Tokens, contrast

THEMES = [pytest.param(LIGHT, id="light"), pytest.param(DARK, id="dark")]
ICONS = sorted(path.stem for path in (Path(__file__).parents[2] / "resources" / "icons").glob("*.svg"))


def _too_faint(tokens: Tokens, pairs: tuple[tuple[str, str], ...], least: float) -> list[str]:
    found = [(ink, ground, contrast(tokens.color(ink), tokens.color(ground))) for ink, ground in pairs]
    return [f"{ink} on {ground}: {ratio:.2f}" for ink, ground, ratio in found if ratio < least]


@pytest.mark.parametrize("tokens", THEMES)
def test_every_text_can_be_read_on_its_ground(tokens: Tokens) -> None:
    assert _too_faint(tokens, TEXT_PAIRS, 4.5) == []


@pytest.mark.parametrize("tokens", THEMES)
def test_every_icon_and_border_can_be_seen_on_its_ground(tokens: Tokens) -> None:
    assert _too_faint(tokens, GRAPHIC_PAIRS, 3) == []


def test_contrast_is_the_one_that_wcag_defines() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_a_token_that_does_not_exist_is_refused() -> None:
    with pytest.raises(KeyError):
        LIGHT.color("lilac")


@pytest.mark.parametrize("tokens", THEMES)
def test_every_token_is_a_colour(tokens: Tokens) -> None:
    assert [name for name in NAMES if not QColor(tokens.color(name)).isValid()] == []


@pytest.mark.parametrize("tokens", THEMES)
def test_the_style_sheet_leaves_no_name_unfilled(tokens: Tokens) -> None:
    assert "$" not in sheet(tokens)


@pytest.mark.parametrize("tokens", THEMES)
def test_the_theme_that_is_on_is_the_one_that_was_applied(qapp: QApplication, tokens: Tokens) -> None:
    apply_style(qapp, dark=tokens is DARK)
    assert (is_dark(), current_tokens()) == (tokens is DARK, tokens)


def test_digits_of_a_counter_are_of_one_width(qapp: QApplication) -> None:
    assert typeface(44, tabular=True).featureTags()


def test_every_icon_that_the_views_name_is_drawn() -> None:
    named = {*ACTIONS.values(), *KEYS.values()}
    named |= {LINE_STATES[state][0] for state in LineState} | {WORDS[word][0] for word in Word}
    assert [name for name in sorted(named) if not is_icon(name)] == []


def _inked(image: QImage) -> set[str]:
    found = set()
    for y in range(image.height()):
        for x in range(image.width()):
            color = image.pixelColor(x, y)
            if color.alpha() == 255:
                found.add(color.name())
    return found


def test_every_icon_takes_its_tokens_colour(qapp: QApplication) -> None:
    assert [name for name in ICONS if _inked(pixmap(name, "#b0141b", 48).toImage()) != {"#b0141b"}] == []


def test_an_icon_for_a_dense_screen_has_the_pixels_of_that_screen(qapp: QApplication) -> None:
    dense = pixmap("check", LIGHT.text, 24, 2.0)
    assert (dense.width(), dense.deviceIndependentSize().width()) == (48, 24)


def test_an_unknown_icon_is_an_empty_place_and_no_crash(qapp: QApplication) -> None:
    assert not is_icon("no-such-icon")
    assert _inked(pixmap("no-such-icon", LIGHT.text).toImage()) == set()


def test_an_icon_on_a_button_has_a_look_when_switched_off(qapp: QApplication) -> None:
    apply_style(qapp, dark=False)
    made = icon("camera", "accent")
    normal = made.pixmap(24)
    off = made.pixmap(24, QIcon.Mode.Disabled)
    assert normal.toImage() != off.toImage()
