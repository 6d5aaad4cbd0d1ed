"""Buttons that carry the key that presses them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.style.icons import KEYS, draw_icon, is_icon
from ui.style.sheet import ACTION, BODY, BODY_LARGE, LEAD, RADIUS, TITLE, current_tokens, typeface
from ui.style.tokens import Tokens
from ui.views.text import Fitted, draw_fitted, fitted

_CAP = 24
_TALL = 88
_POSTER = 160
_TIGHT = 1.06
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
        label, detail, _ = self._layout(self._face)
        return label.is_cut or (detail is not None and detail.is_cut)

    def set_largest_px(self, px: int) -> None:
        """Write the word no larger than this."""
        if px != self._largest_px:
            self._largest_px = px
            self.update()

    def label_px(self) -> int:
        """Size of its word if it stood alone."""
        largest, self._largest_px = self._largest_px, TITLE
        px = self._layout(self._face)[0].font.pixelSize() if self._face is not None else TITLE
        self._largest_px = largest
        return px

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

    @property
    def _is_row(self) -> bool:
        return self.width() >= _WIDE and not self._is_tile

    @property
    def _is_poster(self) -> bool:
        return self._is_row and self.height() >= _POSTER

    def _layout(self, face: ButtonFace) -> tuple[Fitted, Fitted | None, QRectF]:
        """Label, detail and where the words go."""
        has_icon = is_icon(face.icon)
        if self._is_poster:
            place = QRectF(16, self.height() / 2 + 8, self.width() - 32, self.height() / 2 - 24)
            label = fitted(face.label, place.width(), ((LEAD, 1), (TITLE, 2), (BODY_LARGE, 2)), bold=True)
            detail = fitted(face.detail, place.width(), ((BODY_LARGE, 1), (BODY, 2))) if face.detail else None
            return label, detail, place
        if self._is_row:
            left = 16.0 + (cap_width(face.key) + 12 if face.key else 0) + (24 + 12 if has_icon else 0)
            place = QRectF(left, 6, self.width() - left - 12, self.height() - 12)
            lines = 1 if face.detail else 2
            steps: tuple[tuple[int, int], ...] = ((TITLE, 1), (BODY_LARGE, lines), (BODY, lines))
            detail_lines = 2 if self.height() >= ACTION + 24 else 1
        else:
            has_top = bool(face.key) or has_icon
            top = 10.0 + _CAP if has_top else 4.0
            place = QRectF(11, top, self.width() - 18, self.height() - top - 4)
            large = ((TITLE, 1),) if self.height() >= _TALL else ()
            steps = (*large, (BODY_LARGE, 1), (BODY, 1), (BODY, 2), (14, 2))
            detail_lines = 1
        steps = tuple(step for step in steps if step[0] <= self._largest_px) or steps[-1:]
        label = fitted(face.label, place.width(), steps, bold=True)
        if not self._is_row and len(label.lines) > 1:
            # Two lines below a cap in 64 px: closer together, from right below the cap.
            label = replace(label, pitch=float(round(label.font.pixelSize() * _TIGHT)))
            place.setTop(place.top() - 4)
            place.setBottom(self.height() - 2.0)
        detail = fitted(face.detail, place.width(), ((BODY, detail_lines),)) if face.detail else None
        return label, detail, place

    def _colours(self, face: ButtonFace, tokens: Tokens) -> _Colours:
        if not self.isEnabled():
            return _Colours(tokens.surface, tokens.line, tokens.text_off, tokens.text_off, tokens.text_off)
        if face.is_strong:
            ground = tokens.accent_pressed if self.isDown() else tokens.accent
            return _Colours(ground, ground, tokens.on_accent, tokens.on_accent, tokens.on_accent)
        icon = tokens.text_quiet if face.tone == "neutral" else tokens.color(face.tone)
        border = tokens.stop if face.tone == "stop" else tokens.line_strong
        ground = tokens.surface_raised
        # No look of its own under the pointer: after a tap the pointer stays, on the next question's answer.
        if self.isDown():
            ground, border = tokens.accent_soft, tokens.accent
        return _Colours(ground, border, tokens.text, tokens.text_quiet, icon)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the face in the theme that is on."""
        face = self._face
        if face is None:
            return
        colours = self._colours(face, current_tokens())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.border), 1))
        painter.setBrush(QColor(colours.ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        label, detail, place = self._layout(face)
        border = colours.text if face.is_strong or not self.isEnabled() else current_tokens().line_strong
        align = Qt.AlignmentFlag.AlignLeft
        if self._is_poster:
            align = Qt.AlignmentFlag.AlignHCenter
            if face.key:
                draw_cap(painter, face.key, 16, 16, colours.text, border)
            side = 72.0
            sign = QRectF((self.width() - side) / 2, self.height() / 2 - side - 4, side, side)
            if is_icon(face.icon):
                draw_icon(painter, face.icon, colours.icon, sign)
        elif self._is_row:
            middle = self.height() / 2
            left = 16.0
            if face.key:
                draw_cap(painter, face.key, left, middle - _CAP / 2, colours.text, border)
                left += cap_width(face.key) + 12
            if is_icon(face.icon):
                draw_icon(painter, face.icon, colours.icon, QRectF(left, middle - 12, 24, 24))
        else:
            if face.key:
                draw_cap(painter, face.key, 10, 6, colours.text, border)
            if is_icon(face.icon):
                draw_icon(painter, face.icon, colours.icon, QRectF(self.width() - 34, 6, 24, 24))
        if detail is None:
            draw_fitted(painter, label, place, colours.text, align)
            return
        height = label.height + detail.height
        top = place.top() + (place.height() - height) / 2
        upper = QRectF(place.left(), top, place.width(), label.height)
        draw_fitted(painter, label, upper, colours.text, align)
        lower = QRectF(place.left(), top + label.height, place.width(), detail.height)
        draw_fitted(painter, detail, lower, colours.detail, align)


def level_labels(buttons: Sequence[KeyButton]) -> None:
    """Write the words of buttons that stand together in one size, as far down as body size."""
    px = max(BODY, min((button.label_px() for button in buttons), default=TITLE))
    for button in buttons:
        button.set_largest_px(px)
