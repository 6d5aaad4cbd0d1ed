"""A disk that fills up, for a process of its own: a tmpfs of a few megabytes, else a limit on the size of files.

Run as a module it works at a bench while its disk fills up and gets room again, and prints what came of it.
"""

import errno
import json
import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.db.rescue import open_or_rescue
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.adapters.settings_file import save_section
from receiving_station.application.errors import StationError
from receiving_station.domain.session import Session, Step
from receiving_station.domain.vocabulary import PhotoKind
from tests.fakes.parcels import NOON, a_frame, a_receipt, a_return, session_id

ROOT = Path(__file__).resolve().parents[3]
SIZE = "8m"
TMPFS = "a tmpfs of 8 MB"
FILE_SIZE = "RLIMIT_FSIZE"
_MOUNT = f'mount -t tmpfs -o size={SIZE},mode=700 small "$1" && shift && exec "$@"'
_BLOCK = 4096
SWEEP = range(0, 96, 6)


def means(folder: Path) -> tuple[str, list[str]]:
    """What this machine lets us limit a disk with, and the command to put before another."""
    mount = ["unshare", "-m" if os.geteuid() == 0 else "-rm", "sh", "-c", _MOUNT, "sh", str(folder)]
    if shutil.which("unshare") and subprocess.run([*mount, "true"], capture_output=True, check=False).returncode == 0:
        # In a mount namespace of its own: the mount ends with the process, however that ends.
        return TMPFS, mount
    return FILE_SIZE, []


class Disk:
    """The limited disk, from inside."""

    def __init__(self, folder: Path, how: str) -> None:
        self._folder = folder
        self._filler = folder / "filler"
        self._is_mounted = how == TMPFS

    @contextmanager
    def full(self, blocks_left: int = 0) -> Iterator[None]:
        """Within it, the disk takes this many blocks of 4 KiB more and nothing after them."""
        if self._is_mounted:
            self._fill(blocks_left)
        else:
            soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
            longest = max(path.stat().st_size for path in self._folder.rglob("*") if path.is_file())
            limit = longest + blocks_left * _BLOCK if blocks_left else 0
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
        try:
            yield
        finally:
            if self._is_mounted:
                self._filler.unlink()
            else:
                resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    def _fill(self, blocks_left: int) -> None:
        handle = os.open(self._filler, os.O_CREAT | os.O_WRONLY)
        try:
            while True:
                os.write(handle, bytes(_BLOCK))
        except OSError as error:
            if error.errno != errno.ENOSPC:
                raise
        length = os.fstat(handle).st_size
        os.ftruncate(handle, max(0, length - blocks_left * _BLOCK))
        os.close(handle)


def refusal(work: Callable[[], object]) -> list[str]:
    """What was told: code and reason; nothing where it was done."""
    try:
        work()
    except StationError as error:
        return [error.code, str(error.context.get("reason", ""))]
    return []


def main(folder: Path, how: str) -> dict[str, object]:
    """A day at the bench with a disk that is full again and again."""
    disk = Disk(folder, how)
    database = StationDatabase(folder / "data" / "station.db")
    stores = open_or_rescue(database, NOON).stores
    photos = PhotoFiles(folder / "data" / "photos")
    draft = Session(session_id=session_id("0"), step=Step.ITEM, started_at=NOON, expected=a_return("0"))
    stores.drafts.save(draft)
    stores.receipts.commit(a_receipt("first"))
    later = replace(draft, shelf="x" * 100)
    works: dict[str, Callable[[], object]] = {
        "photo": lambda: photos.save(a_frame(1), PhotoKind.ITEM, NOON),
        "draft": lambda: stores.drafts.save(later),
        "receipt": lambda: stores.receipts.commit(a_receipt("0")),
        "settings": lambda: save_section(folder / "settings" / "station.toml", "camera", {"mirror": True}),
        "backup": lambda: database.backups.make(datetime.now(UTC)),
        "new station": lambda: StationDatabase(folder / "other" / "station.db").open(),
    }
    with disk.full():
        told = {name: refusal(work) for name, work in works.items()}
        kept = stores.drafts.newest() == draft
    again = {name: refusal(work) for name, work in works.items() if name != "new station"}

    said_saved = ["first", "0"]
    refused = 0
    for blocks in SWEEP:
        name = f"sweep {blocks}"
        with disk.full(blocks):
            if refusal(lambda name=name: stores.receipts.commit(a_receipt(name))):  # type: ignore[misc]
                refused += 1
            else:
                said_saved.append(name)
        if name not in said_saved:
            stores.receipts.commit(a_receipt(name))
            said_saved.append(name)
    rows = sorted(str(row.session_id) for row in stores.receipts.rows(1000))
    lines = [line.key for line in database.journal.read(0, lambda: None)]
    database.close()
    reopened = open_or_rescue(StationDatabase(folder / "data" / "station.db"), NOON)
    return {
        "told": told,
        "kept": kept,
        "again": again,
        "refused": refused,
        "is_all_there": rows == sorted(str(session_id(name)) for name in said_saved),
        "is_each_once_in_journal": len(lines) == len(set(lines)),
        "incidents": [incident.code for incident in reopened.incidents],
        "unsent": reopened.stores.upkeep.unsent().parcels == len(said_saved),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), sys.argv[2])))
