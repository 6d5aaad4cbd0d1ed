"""The icon set: one stroke, one grid, tinted with a token's colour. The drawings lie in ``resources/icons``."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from receiving_station.domain.vocabulary import LineState, Word
from receiving_station.resources import resource
from ui.style.sheet import current_tokens

# A path and not importlib.resources: an editable install puts an entry that is no folder into the namespace
# package's path, and Python 3.11 then refuses to read any of it.
_FOLDER = resource("icons")

LINE_STATES: dict[LineState, tuple[str, str]] = {
    LineState.EXPECTED: ("circle", "text_quiet"),
    LineState.RECEIVED: ("check-circle", "accepted"),
    LineState.MISSING: ("missing", "attention"),
    LineState.UNDECLARED: ("extra", "info"),
    LineState.WRONG_ITEM: ("swap", "attention"),
    LineState.WRONG_SERIAL: ("serial", "attention"),
    LineState.OVER: ("over", "info"),
}
"""What became of a line: its icon and its token."""

WORDS: dict[Word, tuple[str, str]] = {
    Word.WAITING: ("clock", "text_quiet"),
    Word.SENT: ("sent", "info"),
    Word.CONFIRMED: ("check-double", "accepted"),
    Word.NEEDS_YOU: ("alert", "attention"),
}
"""Where a receipt stands: its icon and its token."""

ACTIONS: dict[str, str] = {
    "wrong_item": "swap",
    "missing": "missing",
    "extra": "extra",
    "hold": "hold",
    "unknown": "question",
    "park": "park",
    "parked": "park",
    "practice": "practice",
    "print": "print",
    "record": "film",
    "help": "help",
    "why": "help",
    "photo": "camera",
    "undo": "undo",
    "back": "undo",
    "done": "check",
    "accept": "check",
    "save": "check",
    "next": "arrow-right",
    "discard": "trash",
    "leave": "close",
    "cancel": "close",
    "note": "pencil",
    "parcels": "list",
    "camera": "gear",
    "fault": "people",
    "wrong_serial": "serial",
    "rest_later": "clock",
    "codes": "search",
    "print_text": "search",
    "stop": "stop",
    "check": "check-circle",
}
"""Icon of an action by its name; an action that is not here shows its word alone."""

KEYS: dict[str, str] = {"Enter": "key-enter", "Backspace": "key-backspace", "Space": "key-space"}
"""Keys that are drawn on their cap; all others are written."""


@lru_cache(maxsize=128)
def _source(name: str) -> bytes | None:
    found = _FOLDER / f"{name}.svg"
    return found.read_bytes() if found.is_file() else None


def is_icon(name: str) -> bool:
    """Whether the set has an icon of this name."""
    return bool(name) and _source(name) is not None


@lru_cache(maxsize=512)
def _image(name: str, color: str, side_px: int) -> QImage:
    # An image and not a pixmap is cached: pixmaps must not outlive the application.
    image = QImage(side_px, side_px, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    source = _source(name)
    if source is not None:
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        renderer = QSvgRenderer(QByteArray(source.replace(b"currentColor", color.encode("ascii"))))
        renderer.render(painter, QRectF(0, 0, side_px, side_px))
        painter.end()
    return image


def pixmap(name: str, color: str, size: int = 24, dpr: float = 1.0) -> QPixmap:
    """An icon as a pixmap; transparent if the set has none of this name.

    Args:
        name: File name in ``resources/icons`` without ``.svg``.
        color: "#rrggbb".
        size: Side in device-independent pixels.
        dpr: Device pixel ratio of the screen it is for.
    """
    made = QPixmap.fromImage(_image(name, color, max(1, round(size * dpr))))
    made.setDevicePixelRatio(dpr)
    return made


def icon(name: str, token_color: str, size: int = 24) -> QIcon:
    """An icon in a token of the theme that is on, with its look when switched off."""
    tokens = current_tokens()
    made = QIcon()
    for dpr in (1.0, 2.0):
        made.addPixmap(pixmap(name, tokens.color(token_color), size, dpr))
        made.addPixmap(pixmap(name, tokens.text_off, size, dpr), QIcon.Mode.Disabled)
    return made


def draw_icon(painter: QPainter, name: str, color: str, rect: QRectF) -> None:
    """Draw an icon in the middle of a rectangle, as large as the rectangle's shorter side."""
    side = min(rect.width(), rect.height())
    dpr = painter.device().devicePixelRatioF()
    image = _image(name, QColor(color).name(), max(1, round(side * dpr)))
    target = QRectF(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side)
    painter.drawImage(target, image, QRectF(image.rect()))


def icon_size() -> QSize:
    """The set's size on buttons, device-independent pixels."""
    return QSize(24, 24)
