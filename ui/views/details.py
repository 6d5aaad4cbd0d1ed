"""Pages over the session's: one finished parcel, and leaving with unsent work."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.style.icons import WORDS
from ui.style.sheet import ACTION, BODY, BODY_LARGE, GRID, LEAD, NAME, TITLE
from ui.viewmodels.view import ChoiceView, DetailsView, LeavingView
from ui.views.ask import Headline
from ui.views.choices import ChoiceGrid
from ui.views.marks import IconMark
from ui.views.text import Words

_PANEL = 2 * GRID
_CHOICE = 96
"""What can be done about a parcel is told in two lines each."""


class _Lines(QFrame):
    """A titled panel of lines of text; as many as are needed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("panel", "raised")
        self._empty = ""
        self._lines: tuple[str, ...] = ()
        self._heading = Words((BODY_LARGE, 1), bold=True)
        self._rows: list[Words] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_PANEL, GRID + 4, _PANEL, GRID + 4)
        self._column.setSpacing(4)
        self._column.addWidget(self._heading)

    def name(self, title: str, empty: str) -> None:
        """Say the heading, and what stands there while there is no line."""
        self._heading.set_words(title)
        self._empty = empty
        self.set_lines(self._lines)

    def set_lines(self, lines: tuple[str, ...]) -> None:
        """Show these."""
        self._lines = lines
        shown = lines or (self._empty,)
        while len(self._rows) < len(shown):
            row = Words((BODY, 3), tone="text_quiet")
            self._rows.append(row)
            self._column.addWidget(row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(shown))
            row.set_words(shown[number] if number < len(shown) else "")


class DetailsPage(QWidget):
    """One finished parcel.

    Signals:
        answered: Something is to be done; with the choice's value.
    """

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._mark = IconMark("circle", "text_quiet", 40)
        self._title = Words((NAME, 1), (LEAD, 1), (TITLE, 2), bold=True)
        self._title.setObjectName("details:title")
        self._word = Words((BODY_LARGE, 1), (BODY, 2), tone="text_quiet")
        self._word.setObjectName("details:word")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._word)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(words, 1)
        self.view: DetailsView | None = None
        self._sent = _Lines()
        self._back = _Lines()
        inner = QWidget()
        inner.setObjectName("rows")
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GRID)
        rows.addWidget(self._back)
        rows.addWidget(self._sent)
        rows.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        self._note = Words((BODY_LARGE, 2), (BODY, 3))
        self._note.setObjectName("details:note")
        self._grid = ChoiceGrid(columns=2)
        self._grid.chosen.connect(self.answered)
        self._grid.setMinimumHeight(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(head)
        column.addWidget(scroll, 1)
        column.addWidget(self._note)
        column.addWidget(self._grid)

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self._sent.name(self.tr("What was recorded"), self.tr("Nothing."))
        self._back.name(self.tr("What came back"), self.tr("No answer yet. It is kept here and goes by itself."))

    def render_details(self, view: DetailsView) -> None:
        """Show a parcel; ``view`` is then what is shown."""
        self.view = view
        icon, tone = WORDS[view.word]
        self._mark.set_icon(icon, tone)
        self._title.set_words(view.title)
        self._word.set_words(view.word_text)
        self._sent.set_lines(view.sent)
        self._back.set_lines(view.back)
        self._note.set_words(view.note)
        self._note.setVisible(bool(view.note))
        back = ChoiceView("back", "Backspace", self.tr("Back to the list"), "", "undo")
        self._grid.set_choices((*view.choices, back))
        rows = -(-(len(view.choices) + 1) // 2)
        self._grid.setFixedHeight(rows * (_CHOICE + GRID) - GRID if view.choices else ACTION)


class LeavingPage(QWidget):
    """Before the window closes with unsent work.

    Signals:
        answered: What to do; with the choice's value.
    """

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._headline = Headline("power", "attention")
        self._grid = ChoiceGrid(is_column=True)
        self._grid.setFixedHeight(3 * (ACTION + GRID) + 4 * GRID)
        self._grid.chosen.connect(self.answered)
        self._note = Words((BODY_LARGE, 3), (BODY, 4))
        self._note.setObjectName("leaving:note")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * GRID)
        column.addWidget(self._headline)
        column.addWidget(self._grid)
        column.addWidget(self._note)
        column.addStretch(1)

    def render_leaving(self, view: LeavingView) -> None:
        """Show what is unsent."""
        self._headline.set_words(view.title, view.body)
        self._grid.set_choices(view.choices)
        self._note.set_words(view.note)
