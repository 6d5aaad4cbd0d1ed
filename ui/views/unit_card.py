"""The unit in hand, and what the rules say about it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.style.icons import draw_icon
from ui.style.sheet import BODY, BODY_LARGE, GRID, LEAD, NAME, RADIUS, TITLE, current_tokens
from ui.viewmodels.view import UnitView
from ui.views.buttons import cap_width, draw_cap
from ui.views.marks import IconMark, PictureTile
from ui.views.text import Fitted, Words, draw_fitted, fitted

UNIT = 112
SUGGESTION = 80


class UnitCard(QFrame):
    """Picture, name, position, facts, answers so far and the exception's badge."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: UnitView | None = None
        self.setObjectName("unit")
        self.setProperty("panel", "raised")
        self.setFixedHeight(UNIT)
        self._picture = PictureTile(UNIT - 2 * GRID, "box")
        self._name = Words((NAME, 1), (LEAD, 1), (TITLE, 2), (BODY_LARGE, 2), bold=True)
        self._name.setObjectName("unit:name")
        self._position = Words((TITLE, 1), tone="text_quiet", bold=True, tabular=True)
        self._position.setObjectName("unit:position")
        self._facts = Words((BODY, 1), tone="text_quiet")
        self._facts.setObjectName("unit:facts")
        self._check = IconMark("", "accepted", 20)
        self._answers = Words((BODY, 1), tone="accepted", bold=True)
        self._answers.setObjectName("unit:answers")
        self._badge = Words((BODY, 1), tone="attention", bold=True)
        self._badge.setObjectName("unit:badge")
        self._badge_mark = IconMark("", "attention", 20)
        top = QHBoxLayout()
        top.setSpacing(2 * GRID)
        top.addWidget(self._name, 1)
        top.addWidget(self._position, 0, Qt.AlignmentFlag.AlignTop)
        low = QHBoxLayout()
        low.setSpacing(GRID)
        low.addWidget(self._badge_mark)
        low.addWidget(self._badge)
        low.addWidget(self._check)
        low.addWidget(self._answers, 1)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addStretch(1)
        words.addLayout(top)
        words.addWidget(self._facts)
        words.addLayout(low)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(GRID, 5, 2 * GRID, 5)
        row.setSpacing(2 * GRID)
        row.addWidget(self._picture)
        row.addLayout(words, 1)

    def set_unit(self, view: UnitView | None, fallback: str = "") -> None:
        """Show a unit, or a sentence in its place while there is none."""
        if view is None:
            view = UnitView(fallback, (), "", None)
        if view == self._view:
            return
        self._view = view
        self._picture.set_picture(view.picture)
        self._name.set_words(view.name)
        self._position.set_words(view.position)
        self._facts.set_words(" · ".join(view.facts))
        self._badge.setVisible(bool(view.badge))
        self._badge_mark.setVisible(bool(view.badge))
        self._badge_mark.set_icon("hazard" if view.badge else "", "attention")
        self._badge.set_words(view.badge)
        self._check.setVisible(bool(view.answers))
        self._check.set_icon("check" if view.answers else "", "accepted")
        self._answers.set_words(" · ".join(view.answers))


class Suggestion(QPushButton):
    """Where the unit goes, why, and the key that takes it. Its place stays while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._goes_to = ""
        self._why = ""
        self._key = ""
        self.setObjectName("suggestion")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(SUGGESTION)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setEnabled(False)

    def set_suggestion(self, goes_to: str, why: str, key: str) -> None:
        """Show it.

        Args:
            goes_to: Where the rules send the unit, or "".
            why: One sentence.
            key: The key that takes it now, or "".
        """
        if (goes_to, why, key) == (self._goes_to, self._why, self._key):
            return
        self._goes_to, self._why, self._key = goes_to, why, key
        self.setEnabled(bool(goes_to and key))
        self.setAccessibleName(self.tr("Goes to {place}").replace("{place}", goes_to) if goes_to else "")
        self.setAccessibleDescription(why)
        self.update()

    @property
    def is_cut(self) -> bool:
        """Whether the destination or the sentence does not fit."""
        goes_to, why = self._parts()
        return bool(self._goes_to) and (goes_to.is_cut or why.is_cut)

    def _parts(self) -> tuple[Fitted, Fitted]:
        lead = self._lead().lines[0]
        room = self.width() - 72.0 - (cap_width(self._key) + 12 if self._key else 0)
        first = room - self.fontMetrics().horizontalAdvance(lead) - 12
        goes_to = fitted(self._goes_to, first, ((TITLE, 1), (BODY_LARGE, 1), (BODY, 1)), bold=True)
        return goes_to, fitted(self._why, room, ((BODY, 2), (14, 2)))

    def _lead(self) -> Fitted:
        return fitted(self.tr("goes to"), 400, ((BODY, 1),))

    def sizeHint(self) -> QSize:
        """A row."""
        return QSize(320, SUGGESTION)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw arrow, destination, reason and key."""
        if not self._goes_to:
            return
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_hot = self.isEnabled() and self.isDown()
        painter.setPen(QPen(QColor(tokens.accent if self._key else tokens.line), 1))
        painter.setBrush(QColor(tokens.accent_soft if self._key or is_hot else tokens.surface_raised))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        draw_icon(painter, "arrow-right", tokens.accent, QRectF(16, (self.height() - 28) / 2, 28, 28))
        goes_to, why = self._parts()
        lead = self._lead()
        width = self.fontMetrics().horizontalAdvance(lead.lines[0])
        first = QRectF(60, 0, self.width() - 72, self.height())
        if self._why:
            height = 26 + why.height
            top = (self.height() - height) / 2
            first = QRectF(60, top, self.width() - 72, 26)
            below = QRectF(60, top + 26, self.width() - 72, why.height)
            draw_fitted(painter, why, below, tokens.text_quiet)
        draw_fitted(painter, lead, first.translated(0, 2), tokens.text_quiet)
        draw_fitted(painter, goes_to, first.adjusted(width + 12, 0, 0, 0), tokens.text)
        if self._key:
            left = self.width() - cap_width(self._key) - 16
            draw_cap(painter, self._key, left, self.height() / 2 - 12, tokens.accent, tokens.accent)
