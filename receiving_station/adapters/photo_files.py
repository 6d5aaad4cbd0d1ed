"""Photos as JPEG files named by what they hold: ``ab/abcdef….jpg``."""

import hashlib
import shutil
import threading
from datetime import datetime
from pathlib import Path

import cv2
import numpy as np

from receiving_station.adapters.disk import reason_of, write_durably
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Frame
from receiving_station.domain.returns import PhotoRef
from receiving_station.domain.vocabulary import PhotoKind, Sha256

JPEG_QUALITY = 88
THUMBNAIL_WIDTH_PX = 256


class PhotoFiles:
    """``ports.Photos`` in a folder; safe to call from several threads at once.

    Args:
        folder: Where the photos lie; made when it is not there.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock = threading.Lock()
        self._told: set[Sha256] = set()

    def save(self, frame: Frame, kind: PhotoKind, taken_at: datetime) -> PhotoRef:
        """Write the frame as JPEG; on disk (file and folder synced) before this returns.

        Saving the same picture again writes nothing and gives the same name.

        Raises:
            StationError: ``photo_not_saved`` with ``reason`` disk_full, disk_error or not_a_picture.
        """
        data = _jpeg(frame)
        sha256 = Sha256(hashlib.sha256(data).hexdigest())
        path = self.path(sha256)
        with self._lock:
            # From here on it belongs to the parcel in hand, of which no row may tell yet.
            self._told.add(sha256)
        try:
            if not _is_there(path, len(data)):
                write_durably(path, data)
        except OSError as error:
            raise StationError("photo_not_saved", reason=reason_of(error)) from error
        height_px, width_px = frame.shape[:2]
        return PhotoRef(sha256, kind, taken_at, len(data), width_px, height_px)

    def path(self, sha256: Sha256) -> Path:
        """Where that photo lies, whether or not it is there."""
        return self._folder / sha256[:2] / f"{sha256}.jpg"

    def take_in(self, sha256: Sha256, data: bytes) -> None:
        """Write a photo that another station took; on disk before this returns.

        Raises:
            StationError: ``photo_not_saved`` with ``reason``; also where the bytes are not that photo's.
        """
        if hashlib.sha256(data).hexdigest() != sha256:
            raise StationError("photo_not_saved", reason="not_a_picture")
        with self._lock:
            self._told.add(sha256)
        path = self.path(sha256)
        try:
            if not _is_there(path, len(data)):
                write_durably(path, data)
        except OSError as error:
            raise StationError("photo_not_saved", reason=reason_of(error)) from error

    def shown(self, sha256: Sha256) -> Path:
        """What there is to show of a photo: itself, or the thumbnail that is left of it."""
        path = self.path(sha256)
        return path if path.exists() else self._thumbnail(sha256)

    def used_bytes(self) -> int:
        """What the photos and thumbnails take, files' lengths summed."""
        return sum(path.stat().st_size for path in self._folder.glob("??/*.jpg"))

    def free_bytes(self) -> int:
        """What the disk has left for this program."""
        there = next(folder for folder in (self._folder, *self._folder.parents) if folder.exists())
        return shutil.disk_usage(there).free

    def thin(self, sha256: Sha256) -> int:
        """Put a thumbnail in a photo's place; bytes won. Nothing for a photo that was saved in this run.

        Raises:
            StationError: ``photo_not_thinned`` with ``reason``; the photo is as it was.
        """
        path = self.path(sha256)
        with self._lock:
            if sha256 in self._told:
                return 0
            try:
                size_bytes = path.stat().st_size
                thumbnail = _thumbnail_of(path)
            except FileNotFoundError:
                return 0
            except OSError as error:
                raise StationError("photo_not_thinned", reason=reason_of(error)) from error
            try:
                if thumbnail:
                    write_durably(self._thumbnail(sha256), thumbnail)
            except OSError as error:
                # Room is what thinning is for: without any, the central's copy has to do.
                if reason_of(error) != "disk_full":
                    raise StationError("photo_not_thinned", reason=reason_of(error)) from error
                thumbnail = b""
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                raise StationError("photo_not_thinned", reason=reason_of(error)) from error
            return max(1, size_bytes - len(thumbnail))

    def _thumbnail(self, sha256: Sha256) -> Path:
        return self._folder / sha256[:2] / f"{sha256}.thumb.jpg"


def _jpeg(frame: Frame) -> bytes:
    try:
        made, data = cv2.imencode(".jpg", frame, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    except cv2.error as error:
        raise StationError("photo_not_saved", reason="not_a_picture") from error
    if not made:
        raise StationError("photo_not_saved", reason="not_a_picture")
    return data.tobytes()


def _thumbnail_of(path: Path) -> bytes:
    """A small JPEG of it; nothing of a file that is no picture any more."""
    picture = cv2.imdecode(np.frombuffer(path.read_bytes(), np.uint8), cv2.IMREAD_REDUCED_COLOR_4)
    if picture is None:
        return b""
    height_px, width_px = picture.shape[:2]
    share = min(1.0, THUMBNAIL_WIDTH_PX / width_px)
    size = (max(1, round(width_px * share)), max(1, round(height_px * share)))
    made, data = cv2.imencode(
        ".jpg", cv2.resize(picture, size, interpolation=cv2.INTER_AREA), [cv2.IMWRITE_JPEG_QUALITY, 75]
    )
    return data.tobytes() if made else b""


def _is_there(path: Path, size_bytes: int) -> bool:
    # A file that a failing disk cut short has another length and is written again.
    try:
        return path.stat().st_size == size_bytes
    except FileNotFoundError:
        return False
