"""Pages that ask one thing about the whole parcel: choosing, unknown, undelivered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ui.style.sheet import ACTION, BODY, BODY_LARGE, GRID, LEAD, NAME, TITLE
from ui.viewmodels.view import BenchView
from ui.views.choices import ChoiceGrid
from ui.views.marks import IconMark
from ui.views.page import Page
from ui.views.text import Words

_CHOICE_ROW = ACTION + GRID


class Headline(QWidget):
    """Icon, large sentence and one or two calm ones."""

    def __init__(self, icon: str, tone: str, ink: str = "text", quiet: str = "text_quiet") -> None:
        super().__init__()
        mark = IconMark(icon, tone, 56)
        self._title = Words((NAME, 1), (LEAD, 2), (TITLE, 2), bold=True, tone=ink)
        self._title.setObjectName("page:title")
        self._body = Words((BODY_LARGE, 3), (BODY, 4), tone=quiet)
        self._body.setObjectName("page:body")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._body)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, GRID, GRID, GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)

    def set_words(self, title: str, body: str) -> None:
        """Show both."""
        self._title.set_words(title)
        self._body.set_words(body)
        self._body.setVisible(bool(body))


class AskPage(Page):
    """A headline, large answers and, where one is asked for, a field."""

    def __init__(self, icon: str, tone: str, *, is_column: bool, parent: QWidget | None = None) -> None:
        """Make it.

        Args:
            icon: Of the headline.
            tone: Token of that icon.
            is_column: Answers below each other, for those with long words.
            parent: Owner.
        """
        super().__init__(parent)
        self._headline = Headline(icon, tone)
        self._headline.setFixedHeight(112)
        self._is_column = is_column
        self._title = Words((TITLE, 1), (BODY_LARGE, 2), bold=True)
        self._title.setObjectName("question:title")
        self._hint = Words((BODY, 2), tone="text_quiet")
        self._grid = ChoiceGrid(is_column=is_column)
        self._grid.chosen.connect(self.answered)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = QWidget()
        inner.setObjectName("rows")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._grid)
        self._scroll.setWidget(inner)
        self.column.addWidget(self._headline)
        self.column.addWidget(self._title)
        self.column.addWidget(self._hint)
        self.column.addWidget(self.field)
        self.column.addWidget(self._scroll, 1)

    def render_page(self, view: BenchView) -> None:
        """Show headline, question, field and answers."""
        question = view.question
        choices = question.choices if question is not None else ()
        self._headline.set_words(view.title, view.body)
        self._title.set_words(question.title if question is not None else "")
        self._title.setVisible(bool(question is not None and question.title))
        self._hint.set_words(question.hint if question is not None else "")
        self._hint.setVisible(bool(question is not None and question.hint))
        if self._is_column:
            self._grid.setMinimumHeight(max(1, len(choices)) * _CHOICE_ROW)
        self._grid.set_choices(choices)
        self.field.set_field(view.field, view.field_text)

    def leave(self) -> None:
        """Give up field and answers."""
        super().leave()
        self._grid.set_choices(())
