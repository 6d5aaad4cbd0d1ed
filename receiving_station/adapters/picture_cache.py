"""Product and reference pictures that the central gave, kept for the days without it."""

import contextlib
import hashlib
import io
import os
import tempfile
import threading
from pathlib import Path

from PIL import Image, UnidentifiedImageError

LIMIT_BYTES = 200 * 1024 * 1024
PICTURE_LIMIT_BYTES = 5 * 1024 * 1024
_FORMATS = ("JPEG", "PNG", "WEBP")


def is_picture(data: bytes) -> bool:
    """Whether the bytes are a JPEG, PNG or WebP picture."""
    try:
        with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
            image.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
    return True


class PictureCache:
    """Pictures by name, in a bounded folder; safe to ask from any thread, and asking touches no disk.

    Args:
        folder: Where they are kept.
        shipped: A folder of pictures that came with the program; they need no central.
        limit_bytes: Of all of them; those not looked at longest go first.
    """

    def __init__(self, folder: Path, shipped: Path, limit_bytes: int = LIMIT_BYTES) -> None:
        self._folder = folder
        self._shipped = shipped
        self._limit_bytes = limit_bytes
        self._lock = threading.Lock()
        self._shipped_names = frozenset(path.name for path in shipped.iterdir()) if shipped.is_dir() else frozenset()
        self._sizes: dict[str, int] = {}
        """File name to size, the one looked at longest ago first."""
        with contextlib.suppress(OSError):
            folder.mkdir(parents=True, exist_ok=True)
            files = [(path.stat(), path.name) for path in folder.iterdir() if not path.name.startswith(".")]
            self._sizes = {name: stat.st_size for stat, name in sorted(files, key=lambda file: file[0].st_mtime)}

    def has(self, name: str) -> bool:
        """Whether it is here."""
        with self._lock:
            return name in self._shipped_names or _file_name(name) in self._sizes

    def path(self, name: str) -> Path:
        """Its file; where it is not here yet, a file that is not there: what shows it falls back to a neutral tile."""
        file_name = _file_name(name)
        with self._lock:
            if file_name in self._sizes:
                self._sizes[file_name] = self._sizes.pop(file_name)
                return self._folder / file_name
        if name in self._shipped_names:
            return self._shipped / name
        return self._folder / "not-here" / file_name

    def keep(self, name: str, data: bytes) -> bool:
        """Keep what the central gave; False where it is no picture or cannot be written."""
        if len(data) > PICTURE_LIMIT_BYTES or not is_picture(data):
            return False
        file_name = _file_name(name)
        try:
            handle, temporary = tempfile.mkstemp(prefix=".new-", dir=self._folder)
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            # Not synced: a picture that a power cut takes is asked for again.
            Path(temporary).replace(self._folder / file_name)
        except OSError:
            return False
        with self._lock:
            self._sizes.pop(file_name, None)
            self._sizes[file_name] = len(data)
            gone = self._surplus()
        for old in gone:
            with contextlib.suppress(OSError):
                (self._folder / old).unlink()
        return True

    def _surplus(self) -> list[str]:
        total = sum(self._sizes.values())
        gone = []
        while total > self._limit_bytes and len(self._sizes) > 1:
            oldest = next(iter(self._sizes))
            total -= self._sizes.pop(oldest)
            gone.append(oldest)
        return gone


def _file_name(name: str) -> str:
    # A name from the central is no path: it may hold anything, and be longer than a file system allows.
    return hashlib.sha256(name.encode()).hexdigest()
