"""Files that are on the disk when a call returns, and what the disk says when it does not take them."""

import errno
import os
import tempfile
from pathlib import Path

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def reason_of(error: OSError) -> str:
    """Why the disk did not take it, as a catalogue code: disk_full or disk_error."""
    return "disk_full" if error.errno in _FULL else "disk_error"


def write_durably(path: Path, data: bytes) -> None:
    """Write a file whole or not at all; file and folder are synced before this returns.

    Raises:
        OSError: Nothing was changed, and nothing is left behind.
    """
    make_folder(path.parent)
    # The same folder: a rename across file systems would be a copy, and a crash could leave half of it.
    handle, name = tempfile.mkstemp(prefix=".new-", suffix=path.suffix, dir=path.parent)
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
    sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """Make a folder that is there after a power cut too."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)


def make_private(folder: Path) -> None:
    """Make a folder that other users of this computer cannot look into; one that is there stays as somebody made it."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)


def sync_file(path: Path) -> None:
    """What was written to the file is on the disk."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """The names in the folder are on the disk."""
    if os.name != "posix":  # Windows cannot open a folder; NTFS journals the rename itself.
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
