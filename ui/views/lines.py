"""The quiet list of the rest of the parcel, and the rows of what is settled."""

from typing import Generic, TypeVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QScrollArea, QScroller, QSizePolicy, QVBoxLayout, QWidget

from ui.style.icons import LINE_STATES, draw_icon
from ui.style.sheet import BODY, BODY_LARGE, GRID, RADIUS, current_tokens
from ui.viewmodels.view import LineView, SettledView
from ui.views.buttons import ButtonFace, KeyButton, cap_width, draw_cap
from ui.views.marks import draw_tile, read_scaled
from ui.views.text import Fitted, draw_fitted, fitted

ROW = 40
PICK_ROW = 72
SETTLED_ROW = 64

_TONE_ICONS = {"accepted": "check-circle", "attention": "hazard", "stop": "stop"}

_V = TypeVar("_V", LineView, SettledView)


class LineRow(KeyButton):
    """One line of the parcel; a button where it can be picked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("line", parent=parent)
        self._line: LineView | None = None
        self._image = QImage()
        self.setMinimumHeight(ROW)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_value(self, line: LineView | None) -> None:
        """Show a line, or hide."""
        if line == self._line:
            return
        before = self._line.picture if self._line is not None else None
        self._line = line
        if line is None:
            self.set_face(None)
            return
        if line.picture != before:
            side = round(PICK_ROW * self.devicePixelRatioF())
            self._image = read_scaled(line.picture, QSize(side, side)) if line.picture else QImage()
        is_pick = bool(line.value)
        self.setFixedHeight(PICK_ROW if is_pick else ROW)
        self.set_face(ButtonFace(line.value, line.shortcut, line.name, line.words, is_enabled=is_pick))
        self.setObjectName(f"line:{line.value or line.key}")
        self.update()

    @property
    def is_cut(self) -> bool:
        """Whether name or words do not fit."""
        if self._line is None:
            return False
        name, words, _, _, _ = self._parts(self._line)
        return name.is_cut or words.is_cut

    def _parts(self, line: LineView) -> tuple[Fitted, Fitted, QRectF, QRectF, QRectF]:
        """Name, words, and the places of picture, name and words."""
        is_pick = bool(line.value)
        side = 56.0 if is_pick else 32.0
        left = 12.0 + (cap_width(line.shortcut) + 12 if line.shortcut else 0) if is_pick else 40.0
        picture = QRectF(left, (self.height() - side) / 2, side, side)
        room = self.width() - picture.right() - 12 - 12
        words = fitted(line.words, room * 0.46, ((BODY, 1), (BODY, 2)))
        widest = max(self.fontMetrics().horizontalAdvance(piece) for piece in words.lines) + 34.0
        name_place = QRectF(picture.right() + 12, 0, room - widest - 12, self.height())
        words_place = QRectF(self.width() - 12 - widest, 0, widest, self.height())
        steps = ((BODY_LARGE, 1), (BODY_LARGE, 2), (BODY, 2)) if is_pick else ((BODY, 1), (BODY, 2))
        name = fitted(line.name, name_place.width(), steps, bold=is_pick)
        return name, words, picture, name_place, words_place

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw cap or state, picture, name and words."""
        line = self._line
        if line is None:
            return
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        name, words, picture, name_place, words_place = self._parts(line)
        if line.value:
            is_hot = self.isDown()
            painter.setPen(QPen(QColor(tokens.accent if is_hot else tokens.line_strong), 1))
            painter.setBrush(QColor(tokens.accent_soft if is_hot else tokens.surface_raised))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
            if line.shortcut:
                draw_cap(painter, line.shortcut, 12, self.height() / 2 - 12, tokens.text, tokens.line_strong)
        else:
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens.line))
        draw_tile(painter, picture, self._image, "box")
        is_open = line.state.value == "expected" and not line.value
        draw_fitted(painter, name, name_place, tokens.text_quiet if is_open else tokens.text)
        icon, tone = LINE_STATES[line.state]
        words_place.setLeft(words_place.left() + 30)
        color = tokens.color(tone)
        if line.value:
            draw_icon(painter, icon, color, QRectF(words_place.left() - 30, self.height() / 2 - 11, 22, 22))
        else:
            draw_icon(painter, icon, color, QRectF(6, self.height() / 2 - 12, 24, 24))
        draw_fitted(painter, words, words_place, color, Qt.AlignmentFlag.AlignRight)


class SettledRow(QWidget):
    """A settled unit: what it is, its plate, and where it goes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settled: SettledView | None = None
        self.setFixedHeight(SETTLED_ROW)
        self.hide()

    def show_value(self, settled: SettledView | None) -> None:
        """Show a unit, or hide."""
        if settled == self._settled:
            return
        self._settled = settled
        if settled is not None:
            self.setObjectName(f"settled:{settled.plate}")
            self.setAccessibleName(f"{settled.name}, {settled.plate}, {settled.goes_to}")
        self.setVisible(settled is not None)
        self.update()

    @property
    def is_cut(self) -> bool:
        """Whether a part of it does not fit."""
        return self._settled is not None and any(part.is_cut for part in self._parts(self._settled))

    def _parts(self, settled: SettledView) -> tuple[Fitted, Fitted, Fitted]:
        room = self.width() - 56.0
        name = fitted(settled.name, room * 0.58, ((BODY_LARGE, 1), (BODY, 2)), bold=True)
        plate = fitted(settled.plate, room * 0.58, ((BODY, 1),), tabular=True)
        steps = ((BODY_LARGE, 1), (BODY_LARGE, 2), (BODY, 2))
        goes = fitted(settled.goes_to, room * 0.42 - 48, steps, bold=True)
        return name, plate, goes

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon, name over plate, arrow and destination."""
        if self._settled is None:
            return
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tone = self._settled.tone
        color = tokens.text_quiet if tone == "neutral" else tokens.color(tone)
        middle = self.height() / 2
        draw_icon(painter, _TONE_ICONS.get(tone, "box"), color, QRectF(8, middle - 12, 24, 24))
        name, plate, goes = self._parts(self._settled)
        room = self.width() - 56.0
        if not self._settled.plate:
            draw_fitted(painter, name, QRectF(44, 0, room * 0.58, self.height()), tokens.text)
        elif len(name.lines) == 1:
            draw_fitted(painter, name, QRectF(44, 8, room * 0.58, 24), tokens.text)
            draw_fitted(painter, plate, QRectF(44, 32, room * 0.58, 24), tokens.text_quiet)
        else:
            draw_fitted(painter, name, QRectF(44, 0, room * 0.58, 42), tokens.text)
            draw_fitted(painter, plate, QRectF(44, 41, room * 0.58, 20), tokens.text_quiet)
        left = 44 + room * 0.58 + 12
        draw_icon(painter, "arrow-right", tokens.text_quiet, QRectF(left, middle - 12, 24, 24))
        draw_fitted(painter, goes, QRectF(left + 36, 0, room * 0.42 - 48, self.height()), color)
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(tokens.line))


class RowList(QScrollArea, Generic[_V]):
    """Rows below each other, scrolled inside their place; rows are kept and only change their values.

    Signals:
        chosen: A row was pressed; with its value.
    """

    chosen = Signal(str)

    def __init__(self, row: type[LineRow] | type[SettledRow], parent: QWidget | None = None) -> None:
        """Make an empty one.

        Args:
            row: What shows one value.
            parent: Owner.
        """
        super().__init__(parent)
        self._kind = row
        self._values: tuple[_V, ...] = ()
        self._rows: list[LineRow | SettledRow] = []
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setObjectName("rows")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, 0, GRID // 2, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(inner)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def set_spacing(self, spacing: int) -> None:
        """Space between rows, device-independent pixels."""
        self._column.setSpacing(spacing)

    def set_values(self, values: tuple[_V, ...]) -> None:
        """Show these; nothing happens if they are there already."""
        if values == self._values:
            return
        self._values = values
        while len(self._rows) < len(values):
            row = self._kind(self.widget())
            if isinstance(row, LineRow):
                row.chosen.connect(self._tell)
            self._column.insertWidget(len(self._rows), row)
            self._rows.append(row)
        for number, row in enumerate(self._rows):
            value = values[number] if number < len(values) else None
            row.show_value(value)  # type: ignore[arg-type]

    def _tell(self, value: str) -> None:
        if value:
            self.chosen.emit(value)
