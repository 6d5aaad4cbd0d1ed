"""A question and its answers, in a place that keeps its size from question to question."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ui.style.sheet import ACTION, BODY, BODY_LARGE, GRID, TITLE
from ui.viewmodels.view import ChoiceView, QuestionView
from ui.views.buttons import ButtonFace, KeyButton, level_labels
from ui.views.clock import ClockRing
from ui.views.marks import IconMark
from ui.views.text import Words

_TALLEST = 116
_TALLEST_ROW = 96
_PAIR = 2
_FEW = 4
_FEW_COLUMNS = (1, 2, 2, 3, 2)


class ChoiceGrid(QWidget):
    """Answers in a grid, or below each other.

    Signals:
        chosen: One was pressed; with its value.
    """

    chosen = Signal(str)

    def __init__(self, *, is_column: bool = False, columns: int = 0, parent: QWidget | None = None) -> None:
        """Make an empty one.

        Args:
            is_column: One below the other instead of side by side.
            columns: So many side by side at most; 0: as many as suit their number.
            parent: Owner.
        """
        super().__init__(parent)
        self._is_column = is_column
        self._columns = columns
        self._choices: tuple[ChoiceView, ...] = ()
        self._buttons: list[KeyButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(2 * ACTION + GRID)

    def set_choices(self, choices: tuple[ChoiceView, ...]) -> None:
        """Show these; nothing happens if they are there already."""
        if choices == self._choices:
            return
        self._choices = choices
        while len(self._buttons) < len(choices):
            button = KeyButton("choice", parent=self)
            button.chosen.connect(self.chosen)
            self._buttons.append(button)
        for number, button in enumerate(self._buttons):
            button.set_face(_face_of(choices[number]) if number < len(choices) else None)
        self._place()

    def columns(self) -> int:
        """Answers side by side."""
        count = len(self._choices)
        if self._is_column:
            return 1
        if self._columns:
            return min(count, self._columns)
        if count <= _FEW:
            return _FEW_COLUMNS[count]
        return max(3, -(-count // 2))

    def _place(self) -> None:
        count = len(self._choices)
        if not count:
            return
        columns = self.columns()
        rows = -(-count // columns)
        if self._is_column:
            tallest = _TALLEST_ROW
        elif count <= columns and count <= _PAIR:
            tallest = 2 * _TALLEST
        elif self._columns:
            tallest = _TALLEST
        else:
            # Three answers are as high as seven: the place of a row never depends on how many there are.
            rows, tallest = max(2, rows), _TALLEST
        height = max(ACTION, min(tallest, (self.height() - GRID * (rows - 1)) // rows))
        width = (self.width() - GRID * (columns - 1)) / columns
        for number, button in enumerate(self._buttons[:count]):
            row, column = divmod(number, columns)
            left, right = round(column * (width + GRID)), round(column * (width + GRID) + width)
            button.setGeometry(QRect(left, row * (height + GRID), right - left, height))
        level_labels(self._buttons[:count])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the answers anew."""
        super().resizeEvent(event)
        self._place()

    def sizeHint(self) -> QSize:
        """Two rows."""
        return QSize(480, 2 * ACTION + GRID)


def _face_of(choice: ChoiceView) -> ButtonFace:
    return ButtonFace(
        value=choice.value,
        key=choice.key,
        label=choice.label,
        detail=choice.detail,
        icon=choice.icon,
        tone=choice.tone,
        is_strong=choice.is_suggested,
    )


class QuestionCard(QFrame):
    """Title, hint and answers; a large sign where a scan or a photo is the answer.

    Signals:
        chosen: An answer was pressed; with its value.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("question")
        self.setProperty("panel", "raised")
        self._title = Words((TITLE, 1), (BODY_LARGE, 2), bold=True)
        self._title.setObjectName("question:title")
        self._hint = Words((BODY, 1), (BODY, 2), tone="text_quiet")
        self._hint.setObjectName("question:hint")
        self._grid = ChoiceGrid()
        self._grid.chosen.connect(self.chosen)
        self._sign = IconMark("scan", "accent", 88)
        self._clock = ClockRing(120)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * GRID, 10, 2 * GRID, 12)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._hint)
        column.addSpacing(8)
        column.addWidget(self._grid, 1)
        column.addWidget(self._sign, 1, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self._clock, 1, Qt.AlignmentFlag.AlignCenter)

    def set_question(self, question: QuestionView | None) -> None:
        """Ask it, or with None show an empty card."""
        asked = question or QuestionView("")
        self._title.set_words(asked.title)
        self._hint.set_words(asked.hint)
        self._hint.setVisible(bool(asked.hint))
        self._grid.set_choices(asked.choices)
        self._grid.setVisible(bool(asked.choices))
        self._sign.setVisible(not asked.choices and not asked.of_s and question is not None)
        self._sign.set_icon(asked.sign or "scan", "attention" if asked.sign == "camera" else "accent")
        self._clock.setVisible(bool(asked.of_s))
        self._clock.set_clock(asked.left_s, asked.of_s)
