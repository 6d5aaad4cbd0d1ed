"""The strip of what the same product looked like before, a small row for each grade."""

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from receiving_station.application.references import GradePictures
from ui.style.sheet import BODY, GRID, current_tokens
from ui.viewmodels.words import item_word
from ui.views.marks import draw_tile
from ui.views.text import draw_fitted, fitted
from ui.views.thumbnails import Thumbnails

_HEAD = 24
_TILE = 48
_WORD = 20


class ReferenceStrip(QWidget):
    """Groups of thumbnails, each under its grade's word; what has no room is left out from the right."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._groups: tuple[GradePictures, ...] = ()
        self._images: dict[Path, QImage] = {}
        self.setObjectName("references")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEAD + _TILE + _WORD)
        self.hide()

    def set_references(self, groups: tuple[GradePictures, ...]) -> None:
        """Show these; with none the strip is not there."""
        if groups == self._groups:
            return
        self._groups = groups
        self._images = {path: self._thumbnails.get(path) for group in groups for path in group.pictures[:NEWEST_SHOWN]}
        told = ", ".join(f"{item_word(group.item)}: {len(group.pictures)}" for group in groups)
        self.setAccessibleName(f"{self.tr('Same product before')}: {told}")
        self.setVisible(bool(groups))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw headline, tiles and words."""
        tokens = current_tokens()
        painter = QPainter(self)
        head = fitted(self.tr("Same product before"), float(self.width()), ((BODY, 1),))
        draw_fitted(painter, head, QRectF(0, 0, self.width(), _HEAD - 4), tokens.text_quiet)
        left = 0.0
        for group in self._groups:
            shown = group.pictures[:NEWEST_SHOWN]
            width = len(shown) * (_TILE + 4) - 4
            if left + width > self.width():
                break
            for number, path in enumerate(shown):
                place = QRectF(left + number * (_TILE + 4), _HEAD, _TILE, _TILE)
                draw_tile(painter, place, self._images.get(path, QImage()), "picture", is_cover=True)
            word = fitted(item_word(group.item), max(width, 1.5 * _TILE), ((14, 1), (12, 1)))
            draw_fitted(painter, word, QRectF(left, _HEAD + _TILE, max(width, 1.5 * _TILE), _WORD), tokens.text)
            left += max(width, 1.5 * _TILE) + 2 * GRID


NEWEST_SHOWN = 3
"""Tiles a grade."""
