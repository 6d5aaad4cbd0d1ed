"""What was found: the review before saving, and the green confirmation after."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.style.sheet import GRID
from ui.viewmodels.view import BenchView, LineView, SettledView
from ui.views.ask import Headline
from ui.views.lines import ROW, SETTLED_ROW, LineRow, RowList, SettledRow
from ui.views.page import Page

_LINES_AT_MOST = 3


class SettledPage(Page):
    """A headline, each unit with plate and destination, and what is missing."""

    def __init__(self, *, is_done: bool, parent: QWidget | None = None) -> None:
        """Make it.

        Args:
            is_done: The green confirmation; else the review.
            parent: Owner.
        """
        super().__init__(parent)
        if is_done:
            self._headline = Headline("check-circle", "on_accepted", "on_accepted", "on_accepted")
            self._headline.setFixedHeight(120)
            band = QFrame()
            band.setProperty("panel", "accepted")
            inner = QVBoxLayout(band)
            inner.setContentsMargins(GRID, 0, GRID, 0)
            inner.addWidget(self._headline)
            self.column.addWidget(band)
        else:
            self._headline = Headline("list", "accent")
            self._headline.setFixedHeight(96)
            self.column.addWidget(self._headline)
        self._settled: RowList[SettledView] = RowList(SettledRow)
        self._lines: RowList[LineView] = RowList(LineRow)
        card = QFrame()
        card.setProperty("panel", "raised")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(GRID, GRID // 2, GRID // 2, GRID // 2)
        inner.setSpacing(0)
        inner.addWidget(self._settled, 100)
        inner.addWidget(self._lines)
        inner.addStretch(1)
        self.column.addWidget(card, 1)
        self.column.addWidget(self.field)

    def render_page(self, view: BenchView) -> None:
        """Show headline, units and the lines that are left."""
        self._headline.set_words(view.title, view.body)
        self._settled.set_values(view.settled)
        self._settled.setMaximumHeight(SETTLED_ROW * len(view.settled))
        self._lines.set_values(view.lines)
        self._lines.setFixedHeight(ROW * min(_LINES_AT_MOST, len(view.lines)))
        self._lines.setVisible(bool(view.lines))
        self.field.set_field(view.field, view.field_text)

    def leave(self) -> None:
        """Give up field and rows."""
        super().leave()
        self._settled.set_values(())
        self._lines.set_values(())
