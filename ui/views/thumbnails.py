"""Small pictures of files, kept while they are likely to be shown again."""

from collections import OrderedDict
from pathlib import Path
from threading import Lock

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from ui.views.marks import read_scaled

WIDTH_PX = 256
"""Enough for the largest place on a screen of twice the density."""
_AT_MOST = QSize(WIDTH_PX, WIDTH_PX * 3 // 4)
_KEPT = 64


class Thumbnails:
    """Any thread may call it: a photo's thumbnail is made with the photo, and not read from its file by the window."""

    def __init__(self) -> None:
        self._images: OrderedDict[Path, QImage] = OrderedDict()
        self._lock = Lock()

    def put(self, path: Path, image: QImage) -> None:
        """Keep a file's picture; the one that was not asked for longest goes."""
        with self._lock:
            self._images[path] = image
            self._images.move_to_end(path)
            if len(self._images) > _KEPT:
                self._images.popitem(last=False)

    def get(self, path: Path) -> QImage:
        """A file's picture; null, and not kept, if it cannot be read: the file may be readable the next time."""
        with self._lock:
            image = self._images.get(path)
            if image is not None:
                self._images.move_to_end(path)
                return image
        image = read_scaled(path, _AT_MOST)
        if not image.isNull():
            self.put(path, image)
        return image
