"""Photos as JPEG files named by what they hold: ``ab/abcdef….jpg``."""

import errno
import hashlib
import os
import tempfile
from datetime import datetime
from pathlib import Path

import cv2

from receiving_station.application.errors import StationError
from receiving_station.application.ports import Frame
from receiving_station.domain.returns import PhotoRef
from receiving_station.domain.vocabulary import PhotoKind, Sha256

JPEG_QUALITY = 88


class PhotoFiles:
    """``ports.Photos`` in a folder; safe to call from several threads at once.

    Args:
        folder: Where the photos lie; made when it is not there.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def save(self, frame: Frame, kind: PhotoKind, taken_at: datetime) -> PhotoRef:
        """Write the frame as JPEG; on disk (file and folder synced) before this returns.

        Saving the same picture again writes nothing and gives the same name.

        Raises:
            StationError: ``photo_not_saved`` with ``reason`` disk_full, disk_error or not_a_picture.
        """
        data = _jpeg(frame)
        sha256 = Sha256(hashlib.sha256(data).hexdigest())
        path = self.path(sha256)
        try:
            if not _is_there(path, len(data)):
                _write_durably(path, data)
        except OSError as error:
            reason = "disk_full" if error.errno in {errno.ENOSPC, errno.EDQUOT} else "disk_error"
            raise StationError("photo_not_saved", reason=reason) from error
        height_px, width_px = frame.shape[:2]
        return PhotoRef(sha256, kind, taken_at, len(data), width_px, height_px)

    def path(self, sha256: Sha256) -> Path:
        """Where that photo lies, whether or not it is there."""
        return self._folder / sha256[:2] / f"{sha256}.jpg"


def _jpeg(frame: Frame) -> bytes:
    try:
        made, data = cv2.imencode(".jpg", frame, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    except cv2.error as error:
        raise StationError("photo_not_saved", reason="not_a_picture") from error
    if not made:
        raise StationError("photo_not_saved", reason="not_a_picture")
    return data.tobytes()


def _is_there(path: Path, size_bytes: int) -> bool:
    # A file that a failing disk cut short has another length and is written again.
    try:
        return path.stat().st_size == size_bytes
    except FileNotFoundError:
        return False


def _write_durably(path: Path, data: bytes) -> None:
    if not path.parent.is_dir():
        path.parent.mkdir(parents=True, exist_ok=True)
        _sync_folder(path.parent.parent)
    # The same folder: a rename across file systems would be a copy, and a crash could leave half of it.
    handle, name = tempfile.mkstemp(prefix=".new-", suffix=".jpg", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":  # Windows cannot open a folder; NTFS journals the rename itself.
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
