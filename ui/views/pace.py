"""The operator's own pace: two numbers, and where the seconds went."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.style.sheet import BODY, BODY_LARGE, COUNTER, GRID, NAME, TITLE, current_tokens
from ui.viewmodels.pace import PaceView, ShareView
from ui.views.text import Words

_ROWS = 6
_BAR = 16
_LABEL = 150
_SECONDS = 96


class ShareBar(QWidget):
    """One stretch of the hour: a word, a bar, its seconds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = 0.0
        self._label = Words((BODY_LARGE, 1), (BODY, 1), (14, 1))
        self._label.setFixedWidth(_LABEL)
        self._text = Words((BODY_LARGE, 1), tabular=True, bold=True, align=Qt.AlignmentFlag.AlignRight)
        self._text.setFixedWidth(_SECONDS)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.addWidget(self._label)
        row.addStretch(1)
        row.addWidget(self._text)
        self.hide()

    def set_share(self, view: ShareView | None) -> None:
        """Show a share, or nothing."""
        self.setVisible(view is not None)
        if view is not None:
            self._label.set_words(view.label)
            self._text.set_words(view.text)
            self._part = view.part
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the bar between word and seconds."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        left, room = _LABEL + 2 * GRID, self.width() - _LABEL - _SECONDS - 4 * GRID
        place = QRectF(left, (self.height() - _BAR) / 2, room, _BAR)
        painter.setBrush(QColor(tokens.surface_sunken))
        painter.drawRoundedRect(place, 4, 4)
        place.setWidth(max(4.0, room * self._part))
        painter.setBrush(QColor(tokens.info))
        painter.drawRoundedRect(place, 4, 4)


class PacePage(QWidget):
    """Takes the page's place while its key is on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._title = Words((TITLE, 1), bold=True)
        self._body = Words((BODY_LARGE, 1), (BODY, 2), tone="text_quiet")
        self._units, self._units_label = self._counter()
        self._median, self._median_label = self._counter()
        self._bars = [ShareBar() for _ in range(_ROWS)]
        numbers = QHBoxLayout()
        numbers.setSpacing(4 * GRID)
        for number, label in ((self._units, self._units_label), (self._median, self._median_label)):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(number)
            column.addWidget(label)
            numbers.addLayout(column, 1)
        self._none = Words((BODY_LARGE, 2), tone="text_quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._title)
        column.addWidget(self._body)
        column.addSpacing(GRID)
        column.addLayout(numbers)
        column.addSpacing(GRID)
        column.addWidget(self._none)
        for bar in self._bars:
            column.addWidget(bar)
        column.addStretch(1)

    def _counter(self) -> tuple[Words, Words]:
        return Words((COUNTER, 1), (NAME, 1), bold=True, tabular=True), Words((BODY_LARGE, 1), (BODY, 2))

    def render_pace(self, view: PaceView) -> None:
        """Show an hour."""
        self._title.set_words(view.title)
        self._body.set_words(view.body)
        self._units.set_words(view.units)
        self._units_label.set_words(view.units_label)
        self._median.set_words(view.median)
        self._median_label.set_words(view.median_label)
        self._none.set_words("" if view.shares else self.tr("The first finished unit shows up here."))
        self._none.setVisible(not view.shares)
        for number, bar in enumerate(self._bars):
            bar.set_share(view.shares[number] if number < len(view.shares) else None)
