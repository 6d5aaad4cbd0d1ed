"""Pages that stop the work: something unsafe, and forgetting a parcel. One way out, and it is written there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.style.sheet import ACTION, BODY, BODY_LARGE, COUNTER, GRID, LEAD, NAME, TITLE
from ui.viewmodels.view import BenchView
from ui.views.choices import ChoiceGrid
from ui.views.marks import IconMark
from ui.views.page import Page, ScanSign
from ui.views.text import Words


class HaltPage(Page):
    """A full band in the colour of a stop, and below it the one way out."""

    def __init__(self, *, is_stop: bool, parent: QWidget | None = None) -> None:
        """Make it.

        Args:
            is_stop: Red, for what is unsafe; else amber, for what would be lost.
            parent: Owner.
        """
        super().__init__(parent)
        self.column.addWidget(self._make_band(is_stop=is_stop), 1)
        self.column.addWidget(self._make_way())
        self.column.addWidget(self.field)

    def _make_band(self, *, is_stop: bool) -> QFrame:
        ink = "on_stop" if is_stop else "text"
        band = QFrame()
        band.setObjectName("band")
        band.setProperty("panel", "stop" if is_stop else "attention")
        mark = IconMark("stop" if is_stop else "hazard", "on_stop" if is_stop else "attention", 72)
        self._title = Words((COUNTER, 1), (NAME, 2), (LEAD, 3), bold=True, tone=ink)
        self._title.setObjectName("page:title")
        self._unit = Words((TITLE, 2), (BODY_LARGE, 2), bold=True, tone=ink)
        self._unit.setObjectName("unit:name")
        self._body = Words((TITLE, 4), (BODY_LARGE, 6), tone=ink)
        self._body.setObjectName("page:body")
        inner = QVBoxLayout(band)
        inner.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        inner.setSpacing(GRID)
        inner.addStretch(1)
        inner.addWidget(mark)
        inner.addWidget(self._title)
        inner.addWidget(self._unit)
        inner.addWidget(self._body)
        inner.addStretch(1)
        return band

    def _make_way(self) -> QFrame:
        way = QFrame()
        way.setProperty("panel", "raised")
        self._sign = ScanSign(88)
        self._way = Words((LEAD, 1), (TITLE, 2), (BODY_LARGE, 2), bold=True)
        self._way.setObjectName("question:title")
        self._hint = Words((BODY_LARGE, 1), (BODY, 2), tone="text_quiet")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addStretch(1)
        words.addWidget(self._way)
        words.addWidget(self._hint)
        words.addStretch(1)
        out = QHBoxLayout()
        out.setSpacing(2 * GRID)
        out.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        out.addLayout(words, 1)
        self._grid = ChoiceGrid()
        self._grid.setFixedHeight(2 * (ACTION + GRID))
        self._grid.chosen.connect(self.answered)
        column = QVBoxLayout(way)
        column.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        column.setSpacing(GRID)
        column.addLayout(out)
        column.addWidget(self._grid)
        return way

    def render_page(self, view: BenchView) -> None:
        """Show what stopped the work, of which unit, and the way out."""
        self._title.set_words(view.title)
        self._body.set_words(view.body)
        self._unit.set_words(view.unit.name if view.unit is not None else "")
        self._unit.setVisible(view.unit is not None)
        question = view.question
        self._way.set_words(question.title if question is not None else "")
        self._hint.set_words(question.hint if question is not None else "")
        self._hint.setVisible(bool(question is not None and question.hint))
        if view.photos_lacking:
            self._sign.set_sign("camera", "attention", "attention")
        else:
            self._sign.set_sign("")
        choices = question.choices if question is not None else ()
        self._grid.set_choices(choices)
        self._grid.setVisible(bool(choices))
        for part in (self._sign, self._way):
            part.setVisible(not choices)
        self.field.set_field(view.field, view.field_text)

    def leave(self) -> None:
        """Give up field and answers."""
        super().leave()
        self._grid.set_choices(())
