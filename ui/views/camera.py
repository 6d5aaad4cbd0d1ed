"""The live picture: newest frame, outlines of the codes in it, or why there is none."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from ui.style.icons import draw_icon
from ui.style.sheet import BODY, BODY_LARGE, RADIUS, TARGET, TITLE, current_tokens, typeface
from ui.viewmodels.view import OutlineView
from ui.views.text import draw_fitted, fitted

_TAG = 28.0


class CameraView(QWidget):
    """A 16:9 picture of what lies under the camera.

    Signals:
        frame_painted: The frame given last is really on the screen: the next one may be asked for, and need not be
            wider than so many pixels of the screen.
            Not emitted while the window is hidden, so a hidden bench asks for no pictures.
        tapped: An outlined code was tapped; with its ``Code``.
    """

    frame_painted = Signal(int)
    tapped = Signal(object)
    _painted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame = QImage()
        self._outlines: tuple[OutlineView, ...] = ()
        self._outline_size = (1, 1)
        self._problem = ""
        self._is_unpainted = False
        self.setObjectName("camera")
        self._corners: list[QPainterPath] = []
        # The receiver of frame_painted may bring the next frame at once; never from inside a paint event.
        self._painted.connect(self.frame_painted, Qt.ConnectionType.QueuedConnection)

    def speak(self) -> None:
        """Say the fixed words in the language that is on."""
        self.setAccessibleName(self.tr("Live camera picture"))
        self.update()

    @Slot(QImage)
    def show_frame(self, frame: QImage) -> None:
        """Show a frame; it also ends a problem."""
        self._frame = frame
        self._problem = ""
        self._is_unpainted = True
        self.update()

    def show_outlines(self, outlines: tuple[OutlineView, ...], frame_width: int, frame_height: int) -> None:
        """Outline codes in the picture.

        Args:
            outlines: Corners in pixels of the frame they were found in.
            frame_width: Width of that frame, pixels.
            frame_height: Height of that frame, pixels.
        """
        size = (max(1, frame_width), max(1, frame_height))
        if (outlines, size) != (self._outlines, self._outline_size):
            self._outlines, self._outline_size = outlines, size
            self.update()

    @Slot(str)
    def show_problem(self, text: str) -> None:
        """Say why there is no picture; the rest of the bench goes on. "" goes back to waiting for one."""
        self._frame = QImage()
        self._outlines = ()
        self._problem = text
        self.setAccessibleDescription(text)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A finger on an outlined code, or near it, means that code; the smallest one under it."""
        point = event.position()
        near = [outline for outline in self._outlines if outline.code is not None and self._is_at(outline, point)]
        if near and not self._frame.isNull():
            self.tapped.emit(min(near, key=lambda outline: self._shape(outline).boundingRect().width()).code)

    def _is_at(self, outline: OutlineView, point: QPointF) -> bool:
        box = self._shape(outline).boundingRect()
        room = max(0.0, TARGET - min(box.width(), box.height())) / 2
        return box.adjusted(-room, -room, room, room).contains(point)

    def _shape(self, outline: OutlineView) -> QPolygonF:
        target = self._target()
        scale_x, scale_y = target.width() / self._outline_size[0], target.height() / self._outline_size[1]
        return QPolygonF([QPointF(target.left() + x * scale_x, target.top() + y * scale_y) for x, y in outline.corners])

    def sizeHint(self) -> QSize:
        """Half of a small bench."""
        return QSize(560, 315)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the corners anew."""
        super().resizeEvent(event)
        inner = QPainterPath()
        inner.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        self._corners = []
        for left in (0, self.width() - RADIUS):
            for top in (0, self.height() - RADIUS):
                corner = QPainterPath()
                corner.addRect(QRectF(left, top, RADIUS, RADIUS))
                self._corners.append(corner.subtracted(inner))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, frame, outlines and corners."""
        tokens = current_tokens()
        painter = QPainter(self)
        # Dark only where the picture leaves bars: on a screen with a fractional scale it would show as a hairline.
        is_whole = not self._frame.isNull() and self._target().toAlignedRect().contains(self.rect())
        painter.fillRect(self.rect(), QColor(tokens.surface if is_whole else tokens.video_surface))
        if self._frame.isNull():
            self._paint_words(painter)
        else:
            if self._frame.size() == self.size() * self.devicePixelRatioF():
                self._frame.setDevicePixelRatio(self.devicePixelRatioF())
                painter.drawImage(0, 0, self._frame)
                self._frame.setDevicePixelRatio(1.0)
            else:
                painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
                painter.drawImage(self._target(), self._frame, QRectF(self._frame.rect()))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for outline in self._outlines:
                self._paint_outline(painter, outline)
        # Round corners are painted over the picture: clipping it to a path would cost more and look worse.
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for corner in self._corners:
            painter.fillPath(corner, QColor(tokens.surface))
        if self._is_unpainted:
            self._is_unpainted = False
            self._painted.emit(round(self.width() * self.devicePixelRatioF()))

    def _target(self) -> QRectF:
        scale = min(self.width() / self._frame.width(), self.height() / self._frame.height())
        width, height = self._frame.width() * scale, self._frame.height() * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _paint_words(self, painter: QPainter) -> None:
        tokens = current_tokens()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icon, color = ("camera-off", tokens.video_other) if self._problem else ("camera", tokens.video_text)
        middle = self.rect().center()
        draw_icon(painter, icon, color, QRectF(middle.x() - 28, middle.y() - 72, 56, 56))
        width = min(self.width() - 48.0, 560.0)
        words = fitted(self._problem or self.tr("The camera is starting"), width, ((TITLE, 1), (BODY_LARGE, 4)))
        place = QRectF((self.width() - width) / 2, middle.y(), width, words.height)
        draw_fitted(painter, words, place, tokens.video_text, Qt.AlignmentFlag.AlignHCenter)

    def _paint_outline(self, painter: QPainter, outline: OutlineView) -> None:
        tokens = current_tokens()
        color = tokens.video_ours if outline.is_ours else tokens.video_other
        shape = self._shape(outline)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        # Shape as well as colour tells whose code it is.
        style = Qt.PenStyle.SolidLine if outline.is_ours else Qt.PenStyle.DashLine
        for pen in (QPen(QColor(tokens.video_surface), 6), QPen(QColor(color), 3, style)):
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolygon(shape)
        if not outline.text:
            return
        font = typeface(BODY, bold=True)
        metrics = QFontMetricsF(font)
        words = metrics.elidedText(outline.text, Qt.TextElideMode.ElideRight, self.width() / 2)
        width = metrics.horizontalAdvance(words) + 16
        box = shape.boundingRect()
        top = box.top() - _TAG - 4
        if top < 0:
            top = min(box.bottom() + 4, self.height() - _TAG)
        left = max(4.0, min(box.left(), self.width() - width - 4))
        place = QRectF(left, top, width, _TAG)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawRoundedRect(place, 4, 4)
        painter.setFont(font)
        painter.setPen(QColor(tokens.video_surface))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
