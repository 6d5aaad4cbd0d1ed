"""Photos by their content: what is one, where it is kept, and which are here."""

import hashlib
from datetime import datetime
from pathlib import Path
from typing import Protocol

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.database import add_new
from receiving_station.central.files import sync_folder, write_durably
from receiving_station.central.models import Photo

PHOTO_LIMIT_BYTES = 15 * 1024 * 1024
PHOTO_LIMIT_PIXELS = 64_000_000
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""JPEG's marks of a picture's size (all kinds of coding)."""
_SCAN = 0xDA


class PhotoRefusedError(Exception):
    """The bytes are not the photo that they are said to be; the text says why."""


class PhotoStoreAwayError(Exception):
    """The photo store cannot be reached or cannot take anything; nothing was half-written."""


class PhotoStore(Protocol):
    """Where photos are kept. A photo is there whole, or it is not there; all methods may be called by any thread.

    Raises:
        PhotoStoreAwayError: From every method, when the store does not answer.
    """

    def has(self, sha256: str) -> bool:
        """Whether that photo is there."""
        ...

    def put(self, sha256: str, body: bytes | bytearray) -> None:
        """Keep the bytes, whose SHA-256 was checked; durable when this returns, also when it was there before."""
        ...

    def get(self, sha256: str) -> bytes | None:
        """A photo's bytes as they are there, or None."""
        ...

    def drop(self, sha256: str) -> None:
        """Throw a photo away; one that is not there is gone already."""
        ...

    def check(self) -> None:
        """Whether the store answers."""
        ...


class PhotoFolder:
    """A content-addressed folder. A photo is whole and on disk, or it is not there."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        # All of them now: one made for a photo would have to be synced with it, and by whoever comes second, too.
        for number in range(256):
            (folder / f"{number:02x}").mkdir(parents=True, exist_ok=True)
        sync_folder(folder)
        sync_folder(folder.parent)

    def path(self, sha256: str) -> Path:
        """Where that photo lies, whether or not it is there."""
        return self._folder / sha256[:2] / f"{sha256}.jpg"

    def has(self, sha256: str) -> bool:
        """Whether that file is there."""
        return self.path(sha256).exists()

    def put(self, sha256: str, body: bytes | bytearray) -> None:
        """Keep the bytes; file and folder are synced when this returns."""
        try:
            write_durably(self.path(sha256), body)
        except OSError as error:
            raise PhotoStoreAwayError(str(error)) from error

    def get(self, sha256: str) -> bytes | None:
        """That file's bytes."""
        try:
            return self.path(sha256).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise PhotoStoreAwayError(str(error)) from error

    def drop(self, sha256: str) -> None:
        """Delete that file."""
        try:
            self.path(sha256).unlink(missing_ok=True)
        except OSError as error:
            raise PhotoStoreAwayError(str(error)) from error

    def check(self) -> None:
        """Whether the folder is there."""
        if not self._folder.is_dir():
            raise PhotoStoreAwayError(f"{self._folder} is no folder")


def open_photos(address: str) -> PhotoStore:
    """The photo store at a folder's path or at ``s3://BUCKET/PREFIX?endpoint=URL&region=NAME``.

    Raises:
        ValueError: The address is neither.
    """
    if not address.startswith("s3:"):
        return PhotoFolder(Path(address))
    # Imported only here: the embedded central needs no client for it.
    from receiving_station.central.photos_s3 import PhotoBucket  # noqa: PLC0415

    return PhotoBucket.at(address)


def check_photo(sha256: str, body: bytes | bytearray) -> None:
    """Whether these bytes are a real JPEG with that hash.

    Raises:
        PhotoRefusedError: They are not.
    """
    if hashlib.sha256(body).hexdigest() != sha256:
        raise PhotoRefusedError("The body's SHA-256 is not the one in the path.")
    size = _size_of_whole_jpeg(body)
    if size is None:
        raise PhotoRefusedError("The body is not a whole JPEG picture.")
    if size[0] * size[1] > PHOTO_LIMIT_PIXELS:
        raise PhotoRefusedError(f"The picture has more than {PHOTO_LIMIT_PIXELS} pixels.")


def _size_of_whole_jpeg(body: bytes | bytearray) -> tuple[int, int] | None:
    """Width and height in pixels, or None for what is no JPEG or only a part of one.

    Walked, not decoded: that took more than all else about a photo together. A part of a JPEG has a perfect header,
    but no end-of-image mark behind its first scan, where those two bytes can stand for nothing else.
    """
    size: tuple[int, int] | None = None
    at = 2 if body[:2] == b"\xff\xd8" else len(body)
    while at + 4 <= len(body) and body[at] == 0xFF:  # noqa: PLR2004 (a marker's first byte)
        marker = body[at + 1]
        if marker == 0xFF:  # noqa: PLR2004 (a fill byte)
            at += 1
            continue
        after = at + 2 + int.from_bytes(body[at + 2 : at + 4], "big")
        if marker in _FRAMES:
            size = int.from_bytes(body[at + 7 : at + 9], "big"), int.from_bytes(body[at + 5 : at + 7], "big")
        elif marker == _SCAN:
            return size if size and min(size) > 0 and body.find(b"\xff\xd9", after) >= 0 else None
        at = after
    return None


def add_photo(session: Session, sha256: str, size_bytes: int, now: datetime) -> bool:
    """Note a stored photo; False when another request noted it first."""
    row = {"sha256": sha256, "size_bytes": size_bytes, "stored_at": now}
    return bool(add_new(session, Photo.__table__, [row], Photo.sha256))


def missing_photos(session: Session, hashes: tuple[str, ...]) -> tuple[str, ...]:
    """Those of the hashes whose photo is not here, in order."""
    wanted = tuple(dict.fromkeys(hashes))
    here: set[str] = set()
    # SQLite takes some ten thousands of parameters, older ones 999.
    for start in range(0, len(wanted), 500):
        some = wanted[start : start + 500]
        here.update(session.scalars(sa.select(Photo.sha256).where(Photo.sha256.in_(some))))
    return tuple(sha256 for sha256 in wanted if sha256 not in here)
