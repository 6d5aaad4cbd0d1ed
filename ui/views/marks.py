"""Small painted things: one icon, a row of chips, a picture tile."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QImageReader, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style.icons import draw_icon
from ui.style.sheet import BODY, RADIUS, current_tokens, typeface
from ui.views.text import draw_fitted, fitted

_CHIP_HEIGHT = 32
_CHIP_PAD = 12
_CHIP_GAP = 8


class IconMark(QWidget):
    """One icon in a token's colour."""

    def __init__(self, name: str = "", tone: str = "text", size: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._tone = tone
        self.setFixedSize(size, size)

    def set_icon(self, name: str, tone: str) -> None:
        """Change it; nothing happens if it is that one already."""
        if (name, tone) != (self._name, self._tone):
            self._name, self._tone = name, tone
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the theme that is on."""
        if self._name:
            painter = QPainter(self)
            draw_icon(painter, self._name, current_tokens().color(self._tone), QRectF(self.rect()))


class Chips(QWidget):
    """Short facts side by side; the last one that fits is cut, and what has no place is left out."""

    def __init__(self, tone: str = "text_quiet", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: tuple[str, ...] = ()
        self._tone = tone
        self._icon = icon
        self.setFixedHeight(_CHIP_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_texts(self, texts: tuple[str, ...], tone: str | None = None) -> None:
        """Show these facts; nothing happens if they are there already."""
        tone = tone or self._tone
        if (texts, tone) != (self._texts, self._tone):
            self._texts, self._tone = texts, tone
            self.setAccessibleName(" · ".join(texts))
            self.updateGeometry()
            self.update()

    @property
    def is_cut(self) -> bool:
        """Whether a fact is cut or left out at the present width."""
        return self.sizeHint().width() > self.width()

    def sizeHint(self) -> QSize:
        """Room for every fact."""
        metrics = QFontMetricsF(typeface(BODY))
        widths = [metrics.horizontalAdvance(text) + self._frame() for text in self._texts]
        return QSize(int(sum(widths) + _CHIP_GAP * max(0, len(widths) - 1)) + 1, _CHIP_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """Nothing: the header gives what is left over."""
        return QSize(0, _CHIP_HEIGHT)

    def _frame(self) -> int:
        return 2 * _CHIP_PAD + (24 if self._icon else 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chips from the left."""
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics = QFontMetricsF(typeface(BODY))
        left = 0.0
        for text in self._texts:
            room = self.width() - left
            if room < self._frame() + 3 * BODY:
                break
            width = min(room, metrics.horizontalAdvance(text) + self._frame() + 1)
            outer = QRectF(left + 0.5, 0.5, width - 1, _CHIP_HEIGHT - 1)
            painter.setPen(QPen(QColor(tokens.color("on_stop" if self._tone == "on_stop" else "line")), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(outer, _CHIP_HEIGHT / 2, _CHIP_HEIGHT / 2)
            inner = outer.adjusted(_CHIP_PAD, 0, -_CHIP_PAD + 1, 0)
            color = tokens.color(self._tone)
            if self._icon:
                draw_icon(painter, self._icon, color, QRectF(inner.left() - 2, 7, 18, 18))
                inner.setLeft(inner.left() + 22)
            draw_fitted(painter, fitted(text, inner.width() + 1, ((BODY, 1),)), inner, color)
            left += width + _CHIP_GAP


class PictureTile(QWidget):
    """A picture in a rounded tile, or an icon where there is none or it cannot be read."""

    def __init__(self, side: int, placeholder: str = "box", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._path: Path | None = None
        self._image = QImage()
        self._placeholder = placeholder
        self.setFixedSize(side, side)

    def set_picture(self, path: Path | None) -> None:
        """Show a file's picture; it is read only when it is another file than before."""
        if path != self._path:
            self._path = path
            self._image = read_scaled(path, self.size() * self.devicePixelRatioF()) if path else QImage()
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the picture whole, or the placeholder."""
        painter = QPainter(self)
        draw_tile(painter, QRectF(self.rect()), self._image, self._placeholder)


def read_scaled(path: Path, at_most: QSize) -> QImage:
    """A picture read no larger than a place needs, which is fast for JPEG; null if it cannot be read.

    Args:
        path: File.
        at_most: Device pixels.
    """
    if not path.is_file():
        return QImage()
    reader = QImageReader(str(path))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > at_most.width() or size.height() > at_most.height()):
        reader.setScaledSize(size.scaled(at_most, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()


def draw_tile(painter: QPainter, rect: QRectF, image: QImage, placeholder: str, *, is_cover: bool = False) -> None:
    """Draw a picture whole (or covering) into a rounded tile, or an icon if the picture is null."""
    tokens = current_tokens()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    path = QPainterPath()
    path.addRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
    painter.fillPath(path, QColor(tokens.surface_sunken))
    if image.isNull():
        side = min(rect.width(), rect.height()) * 0.5
        middle = rect.center()
        place = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
        draw_icon(painter, placeholder, tokens.text_off, place)
    else:
        wanted = (rect.width() / image.width(), rect.height() / image.height())
        scale = max(wanted) if is_cover else min(wanted)
        width, height = image.width() * scale, image.height() * scale
        target = QRectF(rect.center().x() - width / 2, rect.center().y() - height / 2, width, height)
        painter.setClipPath(path)
        painter.drawImage(target, image, QRectF(image.rect()))
        painter.setClipping(False)
    painter.setPen(QPen(QColor(tokens.line), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.restore()
