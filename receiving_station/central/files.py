"""Files that are whole and on disk, or not there."""

import os
import tempfile
from pathlib import Path


def write_durably(path: Path, body: bytes | bytearray) -> None:
    """Write a file, readable by its owner only; file and folder are synced when this returns."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, suffix=".part")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except OSError:
        Path(temporary).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """What was made in or moved into the folder is on disk when this returns."""
    if os.name == "nt":
        return  # Windows has no handle for a folder; its rename is journalled.
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
