"""The photos of the unit in hand, and the places of those it still needs."""

from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.style.icons import draw_icon
from ui.style.sheet import BODY, BODY_LARGE, GRID, RADIUS, TARGET, TITLE, current_tokens
from ui.viewmodels.view import PhotoView
from ui.views.buttons import cap_width, draw_cap
from ui.views.marks import draw_tile
from ui.views.text import draw_fitted, fitted
from ui.views.thumbnails import Thumbnails

_HEAD = 32
_THUMB_WIDTH = 128


class PhotoStrip(QWidget):
    """Thumbnails in fixed places; a dashed place is a photo that is still needed, or could be taken.

    Signals:
        photo_asked: A dashed place was pressed.
    """

    photo_asked = Signal()

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._photos: tuple[PhotoView, ...] = ()
        self._lacking = 0
        self._is_quiet = False
        self._empty: list[QRectF] = []
        self._images: dict[Path, QImage] = {}
        self.setObjectName("photos")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_photos(self, photos: tuple[PhotoView, ...], lacking: int) -> None:
        """Show these; only files that were not shown lately are read."""
        if (photos, lacking) == (self._photos, self._lacking):
            return
        self._photos, self._lacking = photos, lacking
        # One that could not be read may be readable now.
        known = {path: image for path, image in self._images.items() if not image.isNull()}
        paths = [photo.path for photo in photos]
        self._images = {path: known[path] if path in known else self._thumbnails.get(path) for path in paths}
        self.setAccessibleName(self._headline())
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A dashed place is as good as the key."""
        if event.button() == Qt.MouseButton.LeftButton and any(
            place.contains(event.position()) for place in self._empty
        ):
            self.photo_asked.emit()

    def set_quiet(self, *, is_quiet: bool) -> None:
        """Show nothing while there is no parcel whose photos these could be."""
        if is_quiet != self._is_quiet:
            self._is_quiet = is_quiet
            self.update()

    def sizeHint(self) -> QSize:
        """One row."""
        return QSize(4 * _THUMB_WIDTH, _HEAD + 96)

    def minimumSizeHint(self) -> QSize:
        """One row."""
        return QSize(2 * _THUMB_WIDTH, _HEAD + TARGET)

    def _headline(self) -> str:
        if self._lacking:
            return self.tr("Photos needed: {count}").replace("{count}", str(self._lacking))
        if self._photos:
            return self.tr("Photos: {count}").replace("{count}", str(len(self._photos)))
        return self.tr("No photo yet")

    def _places(self) -> list[QRectF]:
        columns = max(3, (self.width() + GRID) // (_THUMB_WIDTH + GRID))
        width = (self.width() - GRID * (columns - 1)) / columns
        height = min(round(width * 3 / 4), self.height() - _HEAD)
        rows = max(1, (self.height() - _HEAD + GRID) // (height + GRID))
        if rows == 1 and self.height() - _HEAD > 1.3 * height:
            # Two rows of wider than high places rather than one row over emptiness.
            rows, height = 2, (self.height() - _HEAD - GRID) // 2
        return [
            QRectF(column * (width + GRID), _HEAD + row * (height + GRID), width, height)
            for row in range(rows)
            for column in range(columns)
        ]

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw headline, thumbnails, needed places, and how many there is no place for."""
        self._empty = []
        if self._is_quiet and not self._photos and not self._lacking:
            return
        tokens = current_tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        head = fitted(self._headline(), self.width() - 32.0, ((BODY_LARGE, 1), (BODY, 1)), bold=True)
        head_color = tokens.attention if self._lacking else tokens.text_quiet
        head_left = 0.0
        if self._lacking:
            draw_icon(painter, "alert", head_color, QRectF(0, 2, 24, 24))
            head_left = 32.0
        draw_fitted(painter, head, QRectF(head_left, 0, self.width() - 32.0, 28), head_color)
        places = self._places()
        wanted = min(self._lacking, len(places) - 1)
        shown = self._photos
        hidden = max(0, len(shown) - (len(places) - wanted))
        if hidden:
            hidden += 1
            shown = shown[hidden:]
            self._paint_more(painter, places[0], hidden)
            places = places[1:]
        for photo, place in zip(shown, places, strict=False):
            draw_tile(painter, place, self._images.get(photo.path, QImage()), "picture", is_cover=True)
        free = places[len(shown) :]
        self._empty = free[: max(1, wanted)]
        for number, place in enumerate(self._empty):
            self._paint_empty(painter, place, is_wanted=number < wanted, has_key=number == 0)

    def _paint_more(self, painter: QPainter, place: QRectF, hidden: int) -> None:
        tokens = current_tokens()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.surface_sunken))
        painter.drawRoundedRect(place, RADIUS, RADIUS)
        words = fitted(f"+{hidden}", place.width(), ((TITLE, 1),), bold=True, tabular=True)
        draw_fitted(painter, words, place, tokens.text, Qt.AlignmentFlag.AlignHCenter)

    def _paint_empty(self, painter: QPainter, place: QRectF, *, is_wanted: bool, has_key: bool) -> None:
        tokens = current_tokens()
        pen = QPen(QColor(tokens.attention if is_wanted else tokens.line_strong), 2 if is_wanted else 1)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.attention_soft) if is_wanted else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        middle = place.center()
        color = tokens.attention if is_wanted else tokens.text_off
        if not has_key:
            draw_icon(painter, "camera", color, QRectF(middle.x() - 16, middle.y() - 16, 32, 32))
            return
        cap = cap_width("Space")
        left = middle.x() - (32 + GRID + cap) / 2
        draw_icon(painter, "camera", color, QRectF(left, middle.y() - 16, 32, 32))
        draw_cap(painter, "Space", left + 32 + GRID, middle.y() - 12, color, color)
