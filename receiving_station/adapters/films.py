"""Short videos of an opening: bounded, named by what they hold, whole on disk or not there."""

import hashlib
import json
import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import cv2
import numpy as np

from receiving_station.adapters.camera.pictures import quiet_opencv
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Frame
from receiving_station.domain.vocabulary import SessionId, Sha256

MP4, AVI = ".mp4", ".avi"
WAYS = ((MP4, cv2.CAP_ANY, "mp4v"), (AVI, cv2.CAP_OPENCV_MJPEG, "MJPG"))
"""MPEG-4 part 2, which the headless OpenCV wheels write on Windows and Linux alike; where their film library is not
installed (it is a package of its own on Windows), motion JPEG by OpenCV itself: it plays everywhere, and is larger."""
SMALL_QUALITY = 80


@dataclass(frozen=True, slots=True)
class Film:
    """A video that is on disk.

    Attributes:
        sha256: Of the file's bytes; its name.
        session_id: The parcel's work that it belongs to.
        started_at: When its first picture was taken (UTC).
        seconds: How long it is.
        size_bytes: Length of the file.
    """

    sha256: Sha256
    session_id: SessionId
    started_at: datetime
    seconds: float
    size_bytes: int


def small_jpeg(frame: Frame, height_px: int) -> bytes:
    """The frame as a JPEG of at most that height, for the seconds kept in memory."""
    height, width = frame.shape[:2]
    if height > height_px:
        # Even sides: the codec halves the colours.
        size = (round(width * height_px / height) // 2 * 2, height_px // 2 * 2)
        frame = np.asarray(cv2.resize(frame, size, interpolation=cv2.INTER_AREA), np.uint8)
    made, data = cv2.imencode(".jpg", frame, [cv2.IMWRITE_JPEG_QUALITY, SMALL_QUALITY])
    return data.tobytes() if made else b""


class FilmFiles:
    """Videos in a folder, ``ab/abcdef….mp4`` or ``.avi``, each with a small JSON beside it that names its parcel.

    Args:
        folder: Of them; made when the first comes.
        ways: How a video is written, the best first: suffix, OpenCV's back end, codec.
    """

    def __init__(self, folder: Path, ways: Sequence[tuple[str, int, str]] = WAYS) -> None:
        self._folder = folder
        self._ways = ways

    def path(self, sha256: Sha256, suffix: str = MP4) -> Path:
        """Where that video lies, whether or not it is there."""
        return self._folder / sha256[:2] / f"{sha256}{suffix}"

    def begin(self, fps: int) -> "FilmWriter":
        """A video to be written.

        Raises:
            StationError: ``film_not_saved``.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(prefix=".new-", suffix=".film", dir=self._folder)
            os.close(handle)
        except OSError as error:
            raise StationError("film_not_saved", reason="disk_error") from error
        return FilmWriter(self, Path(name), fps, self._ways)

    def keep(self, temporary: Path, session_id: SessionId, started_at: datetime, seconds: float) -> Film:
        """Give a finished file its name; on disk before this returns.

        Raises:
            StationError: ``film_not_saved``; the file is gone.
        """
        try:
            with temporary.open("rb+") as file:
                digest = hashlib.file_digest(file, "sha256").hexdigest()
                os.fsync(file.fileno())
                size_bytes = file.tell()
            film = Film(Sha256(digest), session_id, started_at, seconds, size_bytes)
            path = self.path(film.sha256, temporary.suffix)
            path.parent.mkdir(exist_ok=True)
            about = {"session_id": str(session_id), "started_at": started_at.isoformat(), "seconds": seconds}
            path.with_suffix(".json").write_text(json.dumps(about), encoding="utf-8")
            temporary.replace(path)
        except OSError as error:
            temporary.unlink(missing_ok=True)
            raise StationError("film_not_saved", reason="disk_error") from error
        return film


class FilmWriter:
    """One video while it is written; the clock of its pictures is kept, however late they come.

    Args:
        files: Where it is kept in the end.
        temporary: Where it is written meanwhile.
        fps: Pictures a second.
        ways: ``WAYS``.
    """

    def __init__(self, files: FilmFiles, temporary: Path, fps: int, ways: Sequence[tuple[str, int, str]]) -> None:
        self._files = files
        self._temporary = temporary
        self._ways = ways
        self._fps = fps
        self._writer: cv2.VideoWriter | None = None
        self._size = (0, 0)
        self._first_s = 0.0
        self._count = 0

    @property
    def seconds(self) -> float:
        """How long it is so far."""
        return self._count / self._fps

    def add(self, jpeg: bytes, at_s: float) -> None:
        """A picture, and the monotonic second it was taken; it stands until the next one comes.

        Raises:
            StationError: ``film_not_saved``.
        """
        picture = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
        if picture is None:
            return
        if self._writer is None:
            height, width = picture.shape[:2]
            self._size = (width, height)
            self._first_s = at_s
            self._writer = self._begun()
        if (picture.shape[1], picture.shape[0]) != self._size:
            picture = cv2.resize(picture, self._size)
        due = max(self._count + 1, round((at_s - self._first_s) * self._fps) + 1)
        while self._count < due:
            self._writer.write(picture)
            self._count += 1

    def _begun(self) -> cv2.VideoWriter:
        quiet_opencv()
        for suffix, back_end, codec in self._ways:
            self._temporary = self._temporary.replace(self._temporary.with_suffix(suffix))
            place, rate = str(self._temporary), float(self._fps)
            writer = cv2.VideoWriter(place, back_end, cv2.VideoWriter.fourcc(*codec), rate, self._size)
            if writer.isOpened():
                return writer
            # A file that was begun and given up goes; the next way finds its place empty.
            self._temporary.write_bytes(b"")
        self.drop()
        raise StationError("film_not_saved", reason="film_no_codec")

    def finish(self, session_id: SessionId, started_at: datetime) -> Film:
        """Close the file and keep it.

        Raises:
            StationError: ``film_not_saved`` where there was no picture, or no room.
        """
        if self._writer is None:
            self.drop()
            raise StationError("film_not_saved", reason="film_no_picture")
        self._writer.release()
        self._writer = None
        return self._files.keep(self._temporary, session_id, started_at, self.seconds)

    def drop(self) -> None:
        """Forget it."""
        if self._writer is not None:
            self._writer.release()
            self._writer = None
        self._temporary.unlink(missing_ok=True)
