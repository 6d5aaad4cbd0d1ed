"""Words on the bench: plain text only, fitted by smaller steps and lines, cut with an ellipsis at the very end."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.style.sheet import BODY, current_tokens, typeface

LEADING = 1.28
"""Line pitch in font sizes; Noto's own 1.36 wastes a row on a full bench."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """Text laid out for a place.

    Attributes:
        lines: What to draw, top to bottom.
        font: With what.
        pitch: From line to line, device-independent pixels.
        is_cut: Whether words had to be left out.
        widths: Of the lines, device-independent pixels.
        ascent: Of the font, device-independent pixels.
        descent: Of the font, device-independent pixels.
    """

    lines: tuple[str, ...]
    font: QFont
    pitch: float
    is_cut: bool
    widths: tuple[float, ...]
    ascent: float
    descent: float

    @property
    def height(self) -> float:
        """Height of all lines."""
        return self.pitch * len(self.lines)


def broken_into_lines(text: str, font: QFont, width: float, max_lines: int) -> tuple[tuple[str, ...], bool]:
    """The lines of a text at a width, and whether the last one had to be cut."""
    metrics = QFontMetricsF(font)
    if max_lines == 1 or not text:
        single = text.replace("\n", " ")
        if metrics.horizontalAdvance(single) <= width + 0.5:
            return (single,), False
        return (metrics.elidedText(single, Qt.TextElideMode.ElideRight, width),), True
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    lines: list[str] = []
    is_cut = False
    layout.beginLayout()
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1.0, width))
        start = line.textStart()
        piece = text[start : start + line.textLength()].rstrip()
        if len(lines) == max_lines - 1 and start + line.textLength() < len(text):
            piece = metrics.elidedText(text[start:].replace("\n", " "), Qt.TextElideMode.ElideRight, width)
            lines.append(piece)
            is_cut = True
            break
        if metrics.horizontalAdvance(piece) > width + 0.5:
            # One word longer than the line.
            piece = metrics.elidedText(piece, Qt.TextElideMode.ElideRight, width)
            is_cut = True
        lines.append(piece)
    layout.endLayout()
    return tuple(lines), is_cut


@lru_cache(maxsize=1024)
def fitted(
    text: str,
    width: float,
    steps: tuple[tuple[int, int], ...],
    *,
    bold: bool = False,
    tabular: bool = False,
) -> Fitted:
    """The largest step that holds the whole text; the last one, cut, if none does.

    Args:
        text: Plain text.
        width: Device-independent pixels.
        steps: (font size in pixels, lines at most), largest first.
        bold: Heavy face.
        tabular: Digits of one width.
    """
    for px, max_lines in steps:
        font = typeface(px, bold=bold, tabular=tabular)
        lines, is_cut = broken_into_lines(text, font, width, max_lines)
        if not is_cut:
            break
    # Measured here once, and not with every painting.
    metrics = QFontMetricsF(font)
    widths = tuple(metrics.horizontalAdvance(line) for line in lines)
    return Fitted(lines, font, float(round(px * LEADING)), is_cut, widths, metrics.ascent(), metrics.descent())


def draw_fitted(
    painter: QPainter,
    text: Fitted,
    rect: QRectF,
    color: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    *,
    is_centred: bool = True,
) -> None:
    """Draw lines into a rectangle, in its vertical middle or from its top."""
    painter.setFont(text.font)
    painter.setPen(QColor(color))
    top = rect.top() + ((rect.height() - text.height) / 2 if is_centred else 0)
    lead = (text.pitch - text.ascent - text.descent) / 2
    for number, (line, width) in enumerate(zip(text.lines, text.widths, strict=True)):
        left = rect.left()
        spare = rect.width() - width
        if align == Qt.AlignmentFlag.AlignRight:
            left += spare
        elif align == Qt.AlignmentFlag.AlignHCenter:
            left += spare / 2
        baseline = top + number * text.pitch + lead + text.ascent
        painter.drawText(QPointF(round(left), round(baseline)), line)


class Words(QLabel):
    """A label that fits its plain text into its place and knows whether it could."""

    def __init__(
        self,
        *steps: tuple[int, int],
        tone: str = "text",
        bold: bool = False,
        tabular: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty one.

        Args:
            steps: (font size in pixels, lines at most), largest first; (16, 1) if none is given.
            tone: Token of its colour.
            bold: Heavy face.
            tabular: Digits of one width.
            align: Left, right or centre.
            parent: Owner.
        """
        super().__init__(parent)
        self._steps = steps or ((BODY, 1),)
        self._tone = tone
        self._is_bold = bold
        self._is_tabular = tabular
        self._align = align
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._has_lines = max(lines for _, lines in self._steps) > 1
        # A fixed height would be that of the hint, one line; several lines have to be able to grow.
        vertical = QSizePolicy.Policy.Minimum if self._has_lines else QSizePolicy.Policy.Fixed
        self._heights: dict[int, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, vertical)
        self.setSizePolicy(policy)
        # QLabel writes its wrapping into the policy's height-for-width with every new text.
        self.setWordWrap(self._has_lines)

    def set_words(self, text: str) -> None:
        """Show a text; nothing happens if it is there already."""
        if text != self.text():
            self._heights.clear()
            self.setText(text)
            self.setAccessibleName(text)

    def set_tone(self, tone: str) -> None:
        """Change its token."""
        if tone != self._tone:
            self._tone = tone
            self.update()

    @property
    def is_cut(self) -> bool:
        """Whether words are left out, or lines lie outside of the widget, at its present size."""
        made = self._fit(self.width())
        return bool(self.text()) and (made.is_cut or made.height > self.height() + 1)

    def _fit(self, width: float) -> Fitted:
        return fitted(self.text(), width, self._steps, bold=self._is_bold, tabular=self._is_tabular)

    def sizeHint(self) -> QSize:
        """As wide as the text in its largest step, as high as one line of it."""
        px = self._steps[0][0]
        metrics = QFontMetricsF(typeface(px, bold=self._is_bold, tabular=self._is_tabular))
        widest = max(metrics.horizontalAdvance(line) for line in self.text().split("\n"))
        # One line of the largest step, whatever the present width: a hint that followed the width would run after it.
        return QSize(int(widest) + 2, round(px * LEADING))

    def minimumSizeHint(self) -> QSize:
        """One character and one line."""
        return QSize(self._steps[-1][0], round(self._steps[-1][0] * LEADING))

    def heightForWidth(self, width: int) -> int:
        """Height of the lines at a width; of one line while there is no text."""
        # A layout asks for the same few widths over and over.
        height = self._heights.get(width)
        if height is None:
            is_fitted = bool(self.text()) and self._has_lines
            height = round(self._fit(width).height if is_fitted else self._steps[0][0] * LEADING)
            self._heights[width] = height
        return height

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the lines in the token's colour of the theme that is on."""
        if not self.text():
            return
        painter = QPainter(self)
        color = current_tokens().color(self._tone)
        draw_fitted(painter, self._fit(self.width()), QRectF(self.rect()), color, self._align)
