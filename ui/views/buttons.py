"""Buttons that carry the key that presses them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.style.icons import KEYS, draw_icon, is_icon
from ui.style.sheet import ACTION, BODY, BODY_LARGE, LEAD, RADIUS, TITLE, current_tokens, typeface
from ui.style.tokens import Tokens
from ui.views.text import Fitted, draw_fitted, fitted

_CAP = 24
_TALL = 88
_POSTER = 160
_TIGHT = 1.06
_KEPT = 160
"""Pictures of buttons that are kept: a unit goes through some sixty, and painting one takes half a millisecond."""
_WIDE = 240
"""From this width on a button is a row: cap, icon and words side by side."""


@dataclass(frozen=True, slots=True)
class ButtonFace:
    """What a button shows.

    Attributes:
        value: What ``chosen`` is emitted with.
        key: The key that presses it, or "".
        label: Its word.
        detail: A quieter second line, or "".
        icon: Icon name, or "".
        tone: "neutral", "accepted", "attention" or "stop": colours the icon.
        is_strong: Filled with the accent; the next thing to do.
        is_enabled: Greyed when not.
    """

    value: str
    key: str = ""
    label: str = ""
    detail: str = ""
    icon: str = ""
    tone: str = "neutral"
    is_strong: bool = False
    is_enabled: bool = True


@dataclass(frozen=True, slots=True)
class _Colours:
    ground: str
    border: str
    text: str
    detail: str
    icon: str


def cap_width(key: str) -> int:
    """Width of a key's cap, device-independent pixels."""
    if not key:
        return 0
    if key in KEYS:
        return _CAP + 8
    return max(_CAP, 12 + 10 * len(key))


def draw_cap(painter: QPainter, key: str, left: float, top: float, color: str, border: str) -> None:
    """Draw a key's cap, 24 px high."""
    place = QRectF(left + 0.5, top + 0.5, cap_width(key) - 1, _CAP - 1)
    painter.setPen(QPen(QColor(border), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(place, 4, 4)
    if key in KEYS:
        draw_icon(painter, KEYS[key], color, place.adjusted(0, 3, 0, -3))
    else:
        painter.setFont(typeface(BODY, bold=True))
        painter.setPen(QColor(color))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, key)


@dataclass(frozen=True, slots=True)
class _Look:
    """All that a button's picture depends on, but for the theme and the screen."""

    face: ButtonFace
    width: int
    height: int
    is_tile: bool
    largest_px: int
    is_down: bool = False
    is_enabled: bool = True

    @property
    def is_row(self) -> bool:
        return self.width >= _WIDE and not self.is_tile

    @property
    def is_poster(self) -> bool:
        return self.is_row and self.height >= _POSTER


@lru_cache(maxsize=512)
def _layout(look: _Look) -> tuple[Fitted, Fitted | None, tuple[float, float, float, float]]:
    """Label, detail, and where the words go: left, top, width, height."""
    face = look.face
    has_icon = is_icon(face.icon)
    if look.is_poster:
        place = (16.0, look.height / 2 + 8, look.width - 32.0, look.height / 2 - 24)
        label = fitted(face.label, place[2], ((LEAD, 1), (TITLE, 2), (BODY_LARGE, 2)), bold=True)
        detail = fitted(face.detail, place[2], ((BODY_LARGE, 1), (BODY, 2))) if face.detail else None
        return label, detail, place
    if look.is_row:
        left = 16.0 + (cap_width(face.key) + 12 if face.key else 0) + (24 + 12 if has_icon else 0)
        place = (left, 6.0, look.width - left - 12, look.height - 12.0)
        lines = 1 if face.detail else 2
        steps: tuple[tuple[int, int], ...] = ((TITLE, 1), (BODY_LARGE, lines), (BODY, lines))
        detail_lines = 2 if look.height >= ACTION + 24 else 1
    else:
        has_top = bool(face.key) or has_icon
        top = 10.0 + _CAP if has_top else 4.0
        place = (11.0, top, look.width - 18.0, look.height - top - 4)
        large = ((TITLE, 1),) if look.height >= _TALL else ()
        steps = (*large, (BODY_LARGE, 1), (BODY, 1), (BODY, 2), (14, 2))
        detail_lines = 1
    steps = tuple(step for step in steps if step[0] <= look.largest_px) or steps[-1:]
    label = fitted(face.label, place[2], steps, bold=True)
    if not look.is_row and len(label.lines) > 1:
        # Two lines below a cap in 64 px: closer together, from right below the cap.
        label = replace(label, pitch=float(round(label.font.pixelSize() * _TIGHT)))
        place = (place[0], place[1] - 4, place[2], look.height - 2.0 - (place[1] - 4))
    detail = fitted(face.detail, place[2], ((BODY, detail_lines),)) if face.detail else None
    return label, detail, place


def _colours(look: _Look, tokens: Tokens) -> _Colours:
    face = look.face
    if not look.is_enabled:
        return _Colours(tokens.surface, tokens.line, tokens.text_off, tokens.text_off, tokens.text_off)
    if face.is_strong:
        ground = tokens.accent_pressed if look.is_down else tokens.accent
        return _Colours(ground, ground, tokens.on_accent, tokens.on_accent, tokens.on_accent)
    icon = tokens.text_quiet if face.tone == "neutral" else tokens.color(face.tone)
    border = tokens.stop if face.tone == "stop" else tokens.line_strong
    ground = tokens.surface_raised
    # No look of its own under the pointer: after a tap the pointer stays, on the next question's answer.
    if look.is_down:
        ground, border = tokens.accent_soft, tokens.accent
    return _Colours(ground, border, tokens.text, tokens.text_quiet, icon)


def _paint(painter: QPainter, look: _Look, tokens: Tokens) -> None:
    face, colours = look.face, _colours(look, tokens)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(colours.border), 1))
    painter.setBrush(QColor(colours.ground))
    painter.drawRoundedRect(QRectF(0.5, 0.5, look.width - 1, look.height - 1), RADIUS, RADIUS)
    label, detail, (left, top, width, height) = _layout(look)
    border = colours.text if face.is_strong or not look.is_enabled else tokens.line_strong
    align = Qt.AlignmentFlag.AlignHCenter if look.is_poster else Qt.AlignmentFlag.AlignLeft
    if look.is_poster:
        cap = (16.0, 16.0)
        side = 72.0
        sign = QRectF((look.width - side) / 2, look.height / 2 - side - 4, side, side)
    elif look.is_row:
        cap = (16.0, look.height / 2 - _CAP / 2)
        sign = QRectF(16.0 + (cap_width(face.key) + 12 if face.key else 0), look.height / 2 - 12, 24, 24)
    else:
        cap = (10.0, 6.0)
        sign = QRectF(look.width - 34, 6, 24, 24)
    if face.key:
        draw_cap(painter, face.key, *cap, colours.text, border)
    if is_icon(face.icon):
        draw_icon(painter, face.icon, colours.icon, sign)
    if detail is None:
        draw_fitted(painter, label, QRectF(left, top, width, height), colours.text, align)
        return
    top += (height - label.height - detail.height) / 2
    draw_fitted(painter, label, QRectF(left, top, width, label.height), colours.text, align)
    draw_fitted(painter, detail, QRectF(left, top + label.height, width, detail.height), colours.detail, align)


@lru_cache(maxsize=_KEPT)
def _picture(look: _Look, tokens: Tokens, ratio: int) -> QImage:
    # An image and not a pixmap is kept: pixmaps must not outlive the application.
    image = QImage(look.width * ratio, look.height * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    _paint(painter, look, tokens)
    painter.end()
    return image


class KeyButton(QPushButton):
    """A large button: key cap, icon, word and a quieter line.

    Signals:
        chosen: It was pressed; with the face's value.
    """

    chosen = Signal(str)

    def __init__(self, prefix: str = "", *, is_tile: bool = False, parent: QWidget | None = None) -> None:
        """Make an empty, hidden one.

        Args:
            prefix: Its object name is "prefix:value".
            is_tile: Cap above word at any width.
            parent: Owner.
        """
        super().__init__(parent)
        self._prefix = prefix
        self._is_tile = is_tile
        self._face: ButtonFace | None = None
        self._largest_px = TITLE
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumHeight(ACTION)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._tell)
        self.hide()

    def set_face(self, face: ButtonFace | None) -> None:
        """Show a face, or hide; nothing happens if it shows it already."""
        if face == self._face:
            return
        self._face = face
        self.setObjectName(f"{self._prefix}:{face.value}" if face is not None and self._prefix else "")
        if face is not None:
            self.setEnabled(face.is_enabled)
            words = f"{face.label}, {face.detail}" if face.detail else face.label
            self.setAccessibleName(words)
            self.setAccessibleDescription(face.key)
        if self.isHidden() is (face is not None):
            self.setVisible(face is not None)
        self.update()

    @property
    def face(self) -> ButtonFace | None:
        """What it shows."""
        return self._face

    @property
    def is_cut(self) -> bool:
        """Whether its words do not fit at its present size."""
        if self._face is None:
            return False
        label, detail, _ = _layout(self._look(self._face))
        return label.is_cut or (detail is not None and detail.is_cut)

    def set_largest_px(self, px: int) -> None:
        """Write the word no larger than this."""
        if px != self._largest_px:
            self._largest_px = px
            self.update()

    def label_px(self) -> int:
        """Size of its word if it stood alone."""
        if self._face is None:
            return TITLE
        return _layout(self._look(self._face, TITLE))[0].font.pixelSize()

    def sizeHint(self) -> QSize:
        """A comfortable target; the layout stretches it."""
        return QSize(128, ACTION)

    def minimumSizeHint(self) -> QSize:
        """The smallest target of an action."""
        return QSize(88, ACTION)

    @Slot()
    def _tell(self) -> None:
        if self._face is not None:
            self.chosen.emit(self._face.value)

    def _look(self, face: ButtonFace, largest_px: int | None = None) -> _Look:
        px = self._largest_px if largest_px is None else largest_px
        return _Look(face, self.width(), self.height(), self._is_tile, px, self.isDown(), self.isEnabled())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the face in the theme that is on."""
        if self._face is None:
            return
        painter = QPainter(self)
        ratio = self.devicePixelRatioF()
        if ratio.is_integer():
            painter.drawImage(0, 0, _picture(self._look(self._face), current_tokens(), int(ratio)))
        else:
            # Between whole ratios a button may begin within a pixel of the screen: a kept picture would be blurred.
            _paint(painter, self._look(self._face), current_tokens())


def level_labels(buttons: Sequence[KeyButton]) -> None:
    """Write the words of buttons that stand together in one size, as far down as body size."""
    px = max(BODY, min((button.label_px() for button in buttons), default=TITLE))
    for button in buttons:
        button.set_largest_px(px)
