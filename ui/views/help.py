"""The keys of the step at hand, one below the other."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.style.sheet import ACTION, BODY, BODY_LARGE, GRID, TITLE, current_tokens
from ui.viewmodels.help import CHECK_PC, CLOSE, PRINT_SHEET, HelpView, KeyHelp
from ui.views.buttons import ButtonFace, KeyButton, draw_cap
from ui.views.text import Fitted, Words, draw_fitted, fitted

_ROW = 32
_LOWEST = 25
_CAP_ROOM = 72
_COLUMNS = 2


class KeyRow(QWidget):
    """A key's cap and what it does."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._help: KeyHelp | None = None
        self.setMinimumHeight(_LOWEST)
        self.setMaximumHeight(_ROW)
        self.hide()

    def set_help(self, wanted: KeyHelp | None) -> None:
        """Show a key, or nothing."""
        self._help = wanted
        self.setVisible(wanted is not None)
        self.setAccessibleName(f"{wanted.key}: {wanted.text}" if wanted is not None else "")
        self.update()

    @property
    def is_cut(self) -> bool:
        """Whether the words do not fit."""
        return self._help is not None and self._fit(self._help).is_cut

    def _fit(self, wanted: KeyHelp) -> Fitted:
        return fitted(wanted.text, self.width() - _CAP_ROOM, ((BODY_LARGE, 1), (BODY, 1), (14, 1), (13, 2)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw both in the theme that is on."""
        if self._help is None:
            return
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_cap(painter, self._help.key, 0, (self.height() - 24) / 2, tokens.text, tokens.line_strong)
        place = QRectF(_CAP_ROOM, 0, self.width() - _CAP_ROOM, self.height())
        draw_fitted(painter, self._fit(self._help), place, QColor(tokens.text).name())


class _Keys(QFrame):
    """Rows in two columns, read downwards."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "raised")
        self._rows: list[KeyRow] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        self._grid.setHorizontalSpacing(2 * GRID)
        self._grid.setVerticalSpacing(2)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)

    def set_keys(self, keys: Sequence[KeyHelp]) -> None:
        """Show these."""
        while len(self._rows) < len(keys):
            self._rows.append(KeyRow(self))
        lines = -(-len(keys) // _COLUMNS)
        for number, row in enumerate(self._rows):
            self._grid.removeWidget(row)
            row.set_help(keys[number] if number < len(keys) else None)
            if number < len(keys):
                self._grid.addWidget(row, number % lines, number // lines)
        self.setVisible(bool(keys))


class HelpPage(QWidget):
    """Takes the page's place while it is open.

    Signals:
        chosen: The command sheet or the PC check is wanted, or the page is to go.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._title = Words((TITLE, 1), bold=True)
        self._body = Words((BODY_LARGE, 2), (BODY, 3), tone="text_quiet")
        self._answers, self._actions = _Keys(), _Keys()
        self._note = Words((BODY, 2), (14, 3), tone="info")
        self._sheet, self._doctor, self._close = (KeyButton("help") for _ in range(3))
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        for button in (self._sheet, self._doctor, self._close):
            button.setFixedHeight(ACTION)
            button.chosen.connect(self.chosen)
            buttons.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        for widget in (self._title, self._body, self._answers, self._actions):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self._note)
        column.addLayout(buttons)

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self._sheet.set_face(ButtonFace(PRINT_SHEET, "1", self.tr("Command sheet"), "", "print"))
        self._doctor.set_face(ButtonFace(CHECK_PC, "2", self.tr("PC check"), "", "wrench"))
        self._close.set_face(ButtonFace(CLOSE, "Enter", self.tr("Back to work"), "", "check", is_strong=True))

    def render_help(self, view: HelpView) -> None:
        """Show the keys."""
        self._title.set_words(view.title)
        self._body.set_words(view.body)
        self._answers.set_keys(view.answers)
        self._actions.set_keys(view.actions)
        self._note.set_words(view.note)
        self._note.setVisible(bool(view.note))
