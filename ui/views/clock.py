"""The clock of a timed step: the seconds that are left, and how much of the ring that is."""

import math

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from ui.style.icons import draw_icon
from ui.style.sheet import current_tokens, typeface

_WIDTH = 10
_FULL = 360 * 16
_TOP = 90 * 16


class ClockRing(QWidget):
    """A ring that empties, with the seconds in it; a tick when it is over."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left_s = 0
        self._of_s = 0
        self.setObjectName("clock")
        self.setFixedSize(side, side)

    def set_clock(self, left_s: int, of_s: int) -> None:
        """Show how many seconds are left of how many."""
        if (left_s, of_s) != (self._left_s, self._of_s):
            self._left_s, self._of_s = left_s, of_s
            self.setAccessibleName(self.tr("{seconds} s left").replace("{seconds}", str(left_s)))
            self.update()

    def sizeHint(self) -> QSize:
        """Its side."""
        return self.size()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ring from the top, as a kitchen clock runs."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inset = _WIDTH / 2 + 1
        ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        pen = QPen(QColor(tokens.line if self._left_s else tokens.accepted), _WIDTH)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawEllipse(ring)
        if not self._left_s:
            side = self.width() * 0.46
            at = (self.width() - side) / 2
            draw_icon(painter, "check", tokens.accepted, QRectF(at, at, side, side))
            return
        pen.setColor(QColor(tokens.accent))
        painter.setPen(pen)
        painter.drawArc(ring, _TOP, math.ceil(_FULL * self._left_s / max(1, self._of_s)))
        painter.setPen(QColor(tokens.text))
        painter.setFont(typeface(round(self.height() * 0.38), bold=True, tabular=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._left_s))
