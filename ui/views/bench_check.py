"""The bench check: a row for each part, one way to finish, three reasons to leave it out."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from receiving_station.application.bench_check import Part
from ui.style.icons import draw_icon
from ui.style.sheet import ACTION, BODY, BODY_LARGE, GRID, TITLE, current_tokens
from ui.viewmodels.bench_check import BenchCheckView, CheckRowView
from ui.views.buttons import ButtonFace, KeyButton
from ui.views.text import Words, draw_fitted, fitted

_ROW = 46
_ICON = 24
_TITLE_SHARE = 0.34


class CheckRow(QWidget):
    """Icon, part and its word on the left, what to do on the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: CheckRowView | None = None
        self.setFixedHeight(_ROW)

    def set_row(self, row: CheckRowView) -> None:
        """Show a part; nothing happens if it shows it already."""
        if row != self._row:
            self._row = row
            self.setObjectName(f"check:{row.part.value}")
            self.setAccessibleName(f"{row.title}: {row.state}. {row.advice}")
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the theme that is on."""
        row = self._row
        if row is None:
            return
        tokens = current_tokens()
        painter = QPainter(self)
        tone = tokens.color(row.tone)
        draw_icon(painter, row.icon, tone, QRectF(0, (_ROW - _ICON) / 2, _ICON, _ICON))
        left: float = _ICON + GRID
        width = self.width() * _TITLE_SHARE - _ICON - 2 * GRID
        title = fitted(row.title, width, ((BODY_LARGE, 1), (BODY, 1), (14, 1)), bold=True)
        draw_fitted(painter, title, QRectF(left, 1, width, 24), tokens.text)
        draw_fitted(painter, fitted(row.state, width, ((14, 1),)), QRectF(left, 24, width, 20), tone)
        left = self.width() * _TITLE_SHARE
        advice = fitted(row.advice, self.width() - left, ((BODY, 2), (14, 2), (14, 3)))
        draw_fitted(painter, advice, QRectF(left, 2, self.width() - left, _ROW - 4), tokens.text)
        painter.fillRect(QRectF(0, _ROW - 1, self.width(), 1), tokens.color("line"))


class BenchCheckPage(QWidget):
    """The page.

    Signals:
        chosen: "done", or the reason why it is left out.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        title = Words((TITLE, 1), bold=True)
        title.set_words(self.tr("Is the bench ready?"))
        self._rows = {part: CheckRow() for part in Part}
        self._last = Words((14, 1), tone="text_quiet")
        self._done = KeyButton("check")
        self._skips = tuple(KeyButton("check") for _ in range(3))
        keys = QHBoxLayout()
        keys.setSpacing(GRID)
        keys.addWidget(self._done, 3)
        for button in self._skips:
            keys.addWidget(button, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(title)
        for row in self._rows.values():
            column.addWidget(row)
        column.addWidget(self._last)
        column.addStretch(1)
        column.addLayout(keys)
        for button in (self._done, *self._skips):
            button.setFixedHeight(ACTION)
            button.chosen.connect(self.chosen)

    def render_check(self, view: BenchCheckView) -> None:
        """Show a view; only what differs is touched."""
        for row in view.rows:
            self._rows[row.part].set_row(row)
        self._last.set_words(self.tr("Last time: {}").format(view.last) if view.last else "")
        label = self.tr("Start the shift") if view.is_good else self.tr("Start anyway")
        self._done.set_face(
            ButtonFace("done", "Enter", label, "", "check", is_strong=view.is_complete, is_enabled=view.is_complete)
        )
        faces = (
            ButtonFace("no_card", "1", self.tr("No card")),
            ButtonFace("no_time", "2", self.tr("No time")),
            ButtonFace("device_broken", "3", self.tr("Broken")),
        )
        for button, face in zip(self._skips, faces, strict=True):
            button.set_face(face)
