"""Pictures from disk, with a sentence for every way in which a file is not one."""

import os
from pathlib import Path

import cv2
import numpy as np

from receiving_station.application.errors import StationError
from receiving_station.application.ports import Frame

SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".bmp", ".tif", ".tiff"})

_JPEG_START, _JPEG_END = b"\xff\xd8", b"\xff\xd9"
_PNG_START, _PNG_END = b"\x89PNG", b"IEND"
_TAIL_BYTES = 4096
"""Some cameras write a few bytes behind the end mark."""


def quiet_opencv() -> None:
    """Keep OpenCV and FFmpeg off stderr: what went wrong is told in our words."""
    os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
    # OpenCV waits ten seconds for a frame of a camera that hangs; the bench wants to know sooner.
    os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "1")
    cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)


def pictures_in(folder: Path) -> tuple[Path, ...]:
    """Every picture file below a folder, sorted by path; hidden files are left out."""
    return tuple(
        sorted(
            path
            for path in folder.rglob("*")
            if path.suffix.lower() in SUFFIXES and not path.name.startswith(".") and path.is_file()
        )
    )


def read_picture(path: Path) -> Frame:
    """The picture in a file, BGR.

    Raises:
        StationError: ``picture_not_read`` with ``name`` and ``reason``.
    """
    try:
        # Not cv2.imread: it cannot open paths outside the code page on Windows.
        data = np.fromfile(path, np.uint8)
    except FileNotFoundError as error:
        raise _not_read(path, "there is no such file") from error
    except IsADirectoryError as error:
        raise _not_read(path, "it is a folder") from error
    except PermissionError as error:
        raise _not_read(path, "this account may not read it") from error
    except OSError as error:
        raise _not_read(path, error.strerror or "it cannot be read") from error
    if data.size == 0:
        raise _not_read(path, "the file is empty")
    # Looked at before decoding: OpenCV 4 fills what is missing of a JPEG with grey and calls it read.
    if _is_cut_off(data.tobytes()):
        raise _not_read(path, "the file is cut off; its end is missing")
    quiet_opencv()
    try:
        image = cv2.imdecode(data, cv2.IMREAD_COLOR)
    except cv2.error as error:
        raise _not_read(path, "it is not a picture that can be shown") from error
    if image is None:
        raise _not_read(path, "it is not a picture, or it is damaged")
    return np.asarray(image, np.uint8)


def _not_read(path: Path, reason: str) -> StationError:
    return StationError("picture_not_read", name=path.name, reason=reason)


def _is_cut_off(data: bytes) -> bool:
    tail = data[-_TAIL_BYTES:]
    if data.startswith(_JPEG_START):
        return _JPEG_END not in tail
    return data.startswith(_PNG_START) and _PNG_END not in tail
