"""A quiet button for what is seldom pressed."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.style.icons import draw_icon
from ui.style.sheet import BODY, GRID, RADIUS, TARGET, current_tokens, typeface
from ui.views.text import draw_fitted, fitted


class IconButton(QPushButton):
    """A quiet square button: an icon alone, or an icon and a word."""

    def __init__(self, name: str, icon: str, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._word = word
        self.tone = "text"
        self.is_on = False
        self.setObjectName(name)
        self.setAccessibleName(word)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_icon_name(self, icon: str) -> None:
        """Change the icon."""
        if icon != self._icon:
            self._icon = icon
            self.update()

    def set_on(self, *, is_on: bool) -> None:
        """Mark it: what it leads to is there."""
        if is_on != self.is_on:
            self.is_on = is_on
            self.update()

    def set_tone(self, tone: str) -> None:
        """Change its token."""
        if tone != self.tone:
            self.tone = tone
            self.update()

    def set_word(self, word: str) -> None:
        """Change the word."""
        if word != self._word:
            self._word = word
            self.setAccessibleName(word)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        """The smallest target, wider with a word."""
        made = fitted(self._word, 400, ((BODY, 1),))
        width = TARGET if not self._word else 24 + 3 * GRID + self._advance(made.lines[0])
        return QSize(width, TARGET)

    @property
    def is_cut(self) -> bool:
        """Whether the word does not fit."""
        return fitted(self._word, self._place().width(), ((BODY, 1),)).is_cut

    def _place(self) -> QRectF:
        return QRectF(24 + 2 * GRID + 4, 0, self.width() - 24 - 2 * GRID - 8, self.height())

    def _advance(self, text: str) -> int:
        # Its own face and not the widget's, which is another one until the window is shown.
        return round(QFontMetricsF(typeface(BODY)).horizontalAdvance(text)) + 2 * GRID

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw icon and word; a ground only under the pointer or while on."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isDown() or self.is_on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.surface_sunken if not self.is_on else tokens.accent_soft))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 4, -2, -4), RADIUS, RADIUS)
        color = tokens.color(self.tone if not (self.isDown() and self.tone == "on_stop") else "text")
        if not self._word:
            draw_icon(painter, self._icon, color, QRectF(12, 12, 24, 24))
            return
        draw_icon(painter, self._icon, color, QRectF(GRID + 4, 12, 24, 24))
        place = self._place()
        draw_fitted(painter, fitted(self._word, place.width(), ((BODY, 1),)), place, color)
