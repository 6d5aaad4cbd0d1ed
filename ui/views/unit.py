"""The page of the unit in hand: one question, everything else one key away."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.style.sheet import BODY, BODY_LARGE, GRID, LEAD, TITLE
from ui.viewmodels.view import ActionView, BenchView, LineView
from ui.views.choices import QuestionCard
from ui.views.lines import ROW, LineRow, RowList
from ui.views.page import Page, Pile, ScanSign
from ui.views.text import Words
from ui.views.unit_card import UNIT, Suggestion, UnitCard

_QUESTION = 216
_QUESTION_TALL = 296
_ROOMY = 700
"""From this height on there is room for taller answers."""

_TIGHT = 580
"""Below this height a field leaves no room for a list."""


class UnitPage(Page):
    """Unit, question, suggestion and the rest of the parcel; or the lines large, to pick one from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._accept = ""
        self._written = ""
        self._is_tight = False
        self._stack = Pile()
        self._stack.addWidget(self._make_answering())
        self._stack.addWidget(self._make_identifying())
        self.column.addWidget(self._stack, 1)
        self.column.addWidget(self.field)

    def _make_answering(self) -> QWidget:
        self._unit = UnitCard()
        self._question = QuestionCard()
        self._question.setFixedHeight(_QUESTION)
        self._question.chosen.connect(self.answered)
        self._suggestion = Suggestion()
        self._suggestion.clicked.connect(self._tell_accepted)
        self._lines: RowList[LineView] = RowList(LineRow)
        self._lines.chosen.connect(self.answered)
        self._lines.setMinimumHeight(ROW)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(self._unit)
        column.addWidget(self._question)
        column.addWidget(self._suggestion)
        column.addWidget(self._lines, 1)
        column.addStretch(0)
        return page

    def _make_identifying(self) -> QWidget:
        card = QFrame()
        card.setProperty("panel", "raised")
        card.setFixedHeight(UNIT)
        sign = ScanSign(88)
        sign.set_sign("box")
        self._ask = Words((LEAD, 1), (TITLE, 2), bold=True)
        self._ask.setObjectName("page:title")
        self._ask_hint = Words((BODY_LARGE, 1), (BODY, 2), tone="text_quiet")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addWidget(self._ask)
        words.addWidget(self._ask_hint)
        words.addStretch(1)
        row = QHBoxLayout(card)
        row.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        row.setSpacing(2 * GRID)
        row.addWidget(sign)
        row.addLayout(words, 1)
        self._picks: RowList[LineView] = RowList(LineRow)
        self._picks.set_spacing(GRID)
        self._picks.chosen.connect(self.answered)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addWidget(card)
        column.addWidget(self._picks, 1)
        return page

    def render_page(self, view: BenchView) -> None:
        """Show unit and question, or the lines large while one of them is the answer."""
        question = view.question
        is_pick = view.unit is None and (question is None or not question.choices)
        if is_pick:
            self._ask.set_words(view.title or (question.title if question is not None else ""))
            hint = question.hint if question is not None else ""
            self._ask_hint.set_words(view.body or hint)
            self._picks.set_values(view.lines)
            self._lines.set_values(())
            self._question.set_question(None)
        else:
            self._unit.set_unit(view.unit, view.title)
            self._question.set_question(question)
            accept = _accepting(view.actions)
            self._accept = accept.name if accept is not None else ""
            self._suggestion.set_suggestion(view.suggestion, view.why, accept.key if accept is not None else "")
            self._lines.set_values(view.lines)
            self._picks.set_values(())
        self._stack.setCurrentIndex(1 if is_pick else 0)
        self.field.set_field(view.field, view.field_text)
        self._show_lines()
        self._hand_keys(view)

    def _hand_keys(self, view: BenchView) -> None:
        """What is typed next goes to the field while a text is the answer; a scan is caught before it."""
        asked = view.question.title if view.is_writing and view.question is not None else ""
        if asked == self._written:
            return
        if asked and not view.field_text:
            self.field.take_keys()
        elif self._written:
            self.field.give_back()
        self._written = asked

    def leave(self) -> None:
        """Give up field, answers and lines."""
        super().leave()
        self._written = ""
        self._question.set_question(None)
        self._lines.set_values(())
        self._picks.set_values(())

    def set_room(self, height: int) -> None:
        """Taller answers where the window has room, no list below a field where it has little.

        Args:
            height: Between the bars, device-independent pixels.
        """
        self._question.setFixedHeight(_QUESTION_TALL if height >= _ROOMY else _QUESTION)
        self._is_tight = height < _TIGHT
        self._show_lines()

    def _show_lines(self) -> None:
        self._lines.setVisible(not (self._is_tight and self.field.isVisibleTo(self)))

    def _tell_accepted(self) -> None:
        if self._accept:
            self.action.emit(self._accept)


def _accepting(actions: tuple[ActionView, ...]) -> ActionView | None:
    """The action that Enter is, if it can be taken now."""
    return next((action for action in actions if action.key == "Enter" and action.is_enabled), None)
