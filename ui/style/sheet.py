"""The application's look: Fusion, a palette and one style sheet, all made from the tokens."""

from functools import lru_cache
from string import Template

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from ui.style.tokens import DARK, LIGHT, Tokens

FAMILIES = (
    "Segoe UI",
    "Noto Sans",
    "Malgun Gothic",
    "Yu Gothic UI",
    "Noto Sans CJK KR",
    "Noto Sans CJK JP",
    "sans-serif",
)
BODY = 16
BODY_LARGE = 18
TITLE = 22
LEAD = 26
NAME = 32
COUNTER = 44
GRID = 8
TARGET = 48
ACTION = 64
RADIUS = 8

_SHEET = Template("""
QMainWindow, QWidget#bench, QWidget#page { background: $surface; }
QFrame[panel="raised"] { background: $surface_raised; border: 1px solid $line; border-radius: 8px; }
QFrame[panel="bar"] { background: $surface_raised; border: none; border-top: 1px solid $line; }
QFrame[panel="stop"] { background: $stop_fill; border: none; border-radius: 8px; }
QFrame[panel="attention"] { background: $attention_soft; border: 2px solid $attention; border-radius: 8px; }
QFrame[panel="accepted"] { background: $accepted_fill; border: none; border-radius: 8px; }
QScrollArea, QListView { background: transparent; border: none; outline: none; }
QScrollArea > QWidget > QWidget#rows { background: transparent; }
QTableView#floor-grid, QTableView#floor-grid QHeaderView, QTableView#floor-grid QHeaderView::section {
    background: $surface_raised; color: $text_quiet; border: none;
}
QTableView#floor-grid QHeaderView::section { padding: 2px 6px; border-bottom: 1px solid $line_strong; font-size: 13px; }
QTableView#floor-grid::item { border-bottom: 1px solid $line; padding: 0 6px; }
QLineEdit {
    background: $surface_raised; color: $text; border: 2px solid $line_strong; border-radius: 8px;
    padding: 0 12px; selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus { border-color: $accent; }
QLineEdit:disabled { color: $text_off; border-color: $line; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 0; }
QScrollBar::handle:vertical { background: $line_strong; border-radius: 4px; margin: 2px 3px; min-height: 48px; }
QScrollBar::add-line:vertical, QScrollBar::sub-line:vertical { height: 0; }
QScrollBar::add-page:vertical, QScrollBar::sub-page:vertical { background: transparent; }
""")


def sheet(tokens: Tokens) -> str:
    """The style sheet of a theme."""
    return _SHEET.substitute({name: getattr(tokens, name) for name in Tokens.__slots__})


def palette(tokens: Tokens) -> QPalette:
    """The palette of a theme; Fusion and whatever no style sheet names take their colours from it."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, color in (
        (roles.Window, tokens.surface),
        (roles.WindowText, tokens.text),
        (roles.Base, tokens.surface_raised),
        (roles.AlternateBase, tokens.surface_sunken),
        (roles.Text, tokens.text),
        (roles.PlaceholderText, tokens.text_quiet),
        (roles.Button, tokens.surface_raised),
        (roles.ButtonText, tokens.text),
        (roles.BrightText, tokens.on_stop),
        (roles.Highlight, tokens.accent),
        (roles.HighlightedText, tokens.on_accent),
        (roles.Link, tokens.accent),
        (roles.Light, tokens.surface_raised),
        (roles.Midlight, tokens.line),
        (roles.Mid, tokens.line_strong),
        (roles.Dark, tokens.line_strong),
        (roles.ToolTipBase, tokens.surface_raised),
        (roles.ToolTipText, tokens.text),
    ):
        made.setColor(role, QColor(color))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.text_off))
    return made


@lru_cache(maxsize=64)
def typeface(px: int, *, bold: bool = False, tabular: bool = False) -> QFont:
    """The bench's font at a size.

    Args:
        px: Size in device-independent pixels.
        bold: Heavy, for names, titles and what is to be pressed.
        tabular: Digits of one width, for counters that must not dance.
    """
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setPixelSize(px)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


_on: list[Tokens] = [LIGHT]
"""The theme that is on."""


def apply_style(app: QApplication, *, dark: bool) -> None:
    """Give the whole application a theme; call it again to change it while windows are open."""
    tokens = DARK if dark else LIGHT
    _on[0] = tokens
    app.setStyle("Fusion")
    app.setPalette(palette(tokens))
    app.setFont(typeface(BODY))
    app.setStyleSheet(sheet(tokens))


def is_dark() -> bool:
    """Whether the dark theme is on."""
    return _on[0] is DARK


def current_tokens() -> Tokens:
    """The tokens of the theme that is on."""
    # Every painted thing asks, hundreds of times for one key: asking Qt's palette took a tenth of all painting.
    return _on[0]
