"""The PC check: a line for each part, the support bundle, another look."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from receiving_station.application.health import Part
from ui.style.icons import draw_icon
from ui.style.sheet import BODY, BODY_LARGE, GRID, TARGET, TITLE, current_tokens
from ui.viewmodels.doctor import AGAIN, BUNDLE, CLOSE, DoctorRowView, DoctorView
from ui.views.buttons import ButtonFace, KeyButton
from ui.views.text import Fitted, Words, draw_fitted, fitted

_ROW = 34
_ICON = 22
_TITLE_WIDTH = 176


class DoctorRow(QWidget):
    """Icon, part, and what was found of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: DoctorRowView | None = None
        self.setFixedHeight(_ROW)

    def set_row(self, row: DoctorRowView | None) -> None:
        """Show a part, or an empty line in its place."""
        if row != self._row:
            self._row = row
            self.setObjectName(f"doctor:{row.name}" if row is not None else "")
            self.setAccessibleName(f"{row.title}: {row.state}. {row.advice}" if row is not None else "")
            self.setToolTip(row.advice if row is not None else "")
            self.update()

    @property
    def is_cut(self) -> bool:
        """Whether the words do not fit."""
        return self._row is not None and (self._advice(self._row).is_cut or self._title(self._row).is_cut)

    def _title(self, row: DoctorRowView) -> Fitted:
        width = _TITLE_WIDTH - _ICON - 2 * GRID
        return fitted(row.title, width, ((BODY_LARGE, 1), (BODY, 1), (14, 1), (13, 2)), bold=True)

    def _advice(self, row: DoctorRowView) -> Fitted:
        return fitted(row.advice, self.width() - _TITLE_WIDTH, ((BODY, 1), (14, 1), (13, 2), (12, 3)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the theme that is on."""
        row = self._row
        if row is None:
            return
        tokens = current_tokens()
        painter = QPainter(self)
        height = _ROW - 1
        draw_icon(painter, row.icon, tokens.color(row.tone), QRectF(0, (height - _ICON) / 2, _ICON, _ICON))
        left: float = _ICON + GRID
        draw_fitted(painter, self._title(row), QRectF(left, 0, _TITLE_WIDTH - left, height), tokens.text)
        quiet = row.tone in {"accepted", "text_quiet"}
        place = QRectF(_TITLE_WIDTH, 0, self.width() - _TITLE_WIDTH, height)
        draw_fitted(painter, self._advice(row), place, tokens.text_quiet if quiet else tokens.text)
        painter.fillRect(QRectF(0, height, self.width(), 1), tokens.color("line"))


class DoctorPage(QWidget):
    """Takes the page's place while it is open.

    Signals:
        chosen: The support bundle, another look, or that the page is to go.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.view: DoctorView | None = None
        self._title = Words((TITLE, 1), (BODY_LARGE, 1), bold=True)
        self._when = Words((14, 1), tone="text_quiet")
        self._rows = tuple(DoctorRow() for _ in Part)
        self._note = Words((14, 2), (13, 3), tone="info")
        self._bundle, self._again, self._close = (KeyButton("doctor") for _ in range(3))
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self._bundle, self._again, self._close):
            button.setFixedHeight(TARGET)
            button.chosen.connect(self.chosen)
            buttons.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._when)
        column.addWidget(self._note)
        for row in self._rows:
            column.addWidget(row)
        column.addStretch(1)
        column.addSpacing(GRID // 2)
        column.addLayout(buttons)

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self._faces(is_busy=self.view is not None and self.view.is_busy)

    def render_doctor(self, view: DoctorView) -> None:
        """Show a view; only what differs is touched."""
        self.view = view
        self._title.set_words(view.title)
        # What became of the bundle stands in the place of the time: a line more would push the buttons out.
        self._when.set_words(view.when)
        self._when.setVisible(not view.note)
        for number, row in enumerate(self._rows):
            row.set_row(view.rows[number] if number < len(view.rows) else None)
        self._note.set_words(view.note)
        self._note.setVisible(bool(view.note))
        self._faces(is_busy=view.is_busy)

    def _faces(self, *, is_busy: bool) -> None:
        bundle = self.tr("Support bundle")
        self._bundle.set_face(ButtonFace(BUNDLE, "1", bundle, "", "tag", is_enabled=not is_busy))
        self._again.set_face(ButtonFace(AGAIN, "2", self.tr("Look again"), "", "sync", is_enabled=not is_busy))
        self._close.set_face(ButtonFace(CLOSE, "Enter", self.tr("Back to work"), "", "check", is_strong=True))
