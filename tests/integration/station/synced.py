"""What a process wrote and what of it was on the disk when it said "saved".

Run as a module it saves one of everything and says so after each; run under ``strace`` the system's own record tells
what was synced before, else this process's own record of opening, renaming and syncing.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.adapters.settings_file import save_section
from receiving_station.domain.session import Session, Step
from receiving_station.domain.vocabulary import PhotoKind
from tests.fakes.parcels import NOON, a_frame, a_receipt, a_return, session_id

ROOT = Path(__file__).resolve().parents[3]
STRACE, OWN_RECORD = "strace", "the process's own record"
SAID = re.compile(r'^write\(1<[^>]*>, "saved (\w+)')
CALLS = "openat,open,creat,mkdir,mkdirat,rename,renameat,renameat2,unlink,unlinkat,write,pwrite64,fsync,fdatasync"
_ON_HANDLE = re.compile(r"^(write|pwrite64|fsync|fdatasync)\(\d+<([^>]*)>")
_QUOTED = re.compile(r'"([^"]*)"')
_NOT_PROMISED = ("-shm", "draft.json", "draft.new", "station.lock")
"""The log's index is made anew from the log; the draft's copy beside the database is promised after a kill only."""


def has_strace(folder: Path) -> bool:
    """Whether this machine has it and lets us use it."""
    if not shutil.which("strace"):
        return False
    command = ["strace", "-f", "-o", str(folder / "probe"), "true"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


class Ledger:
    """What was written and not synced yet, file by file and folder by folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self.open: set[str] = set()
        self._known: set[str] = set()

    def created(self, path: str) -> None:
        """The file is opened, and made where it is not there."""
        if path not in self._known:
            self._known.add(path)
            self.named(path)

    def wrote(self, path: str) -> None:
        """Bytes or names that only the cache has."""
        if path.startswith(self._folder) and not path.endswith(_NOT_PROMISED):
            self.open.add(path)

    def named(self, path: str) -> None:
        """The folder has a new name in it."""
        if not path.endswith(_NOT_PROMISED):
            self.wrote(str(Path(path).parent))

    def renamed(self, old: str, new: str) -> None:
        """The file goes by another name; what was open of it stays so."""
        if old in self.open:
            self.open.remove(old)
            self.wrote(new)
        self._known.discard(old)
        self._known.add(new)
        self.named(new)

    def gone(self, path: str) -> None:
        """The file is away: nothing of it has to be on the disk."""
        self.open.discard(path)
        self._known.discard(path)

    def synced(self, path: str) -> None:
        """File or folder is on the disk."""
        self.open.discard(path)


def of_strace(text: str, folder: Path) -> dict[str, set[str]]:
    """By what was said: what was not on the disk then, by the system's record."""
    ledger, said = Ledger(folder), {}
    for line in _whole_lines(text):
        if match := SAID.match(line):
            said[match[1]] = set(ledger.open)
        elif match := _ON_HANDLE.match(line):
            (ledger.wrote if "write" in match[1] else ledger.synced)(match[2])
        elif " = -1 " in line:
            continue
        elif line.startswith("rename"):
            old, new = _QUOTED.findall(line)[:2]
            ledger.renamed(old, new)
        elif line.startswith("unlink"):
            ledger.gone(_QUOTED.findall(line)[0])
        elif line.startswith("mkdir"):
            ledger.named(_QUOTED.findall(line)[0])
        elif "O_CREAT" in line:
            ledger.created(_QUOTED.findall(line)[0])
    return said


def _whole_lines(text: str) -> list[str]:
    lines, begun = [], {}
    for raw in text.splitlines():
        process, _, line = raw.partition(" ")
        line = line.strip()
        if line.endswith("<unfinished ...>"):
            begun[process] = line.removesuffix("<unfinished ...>")
        elif line.startswith("<..."):
            lines.append(begun.pop(process, "") + line.partition("resumed>")[2])
        else:
            lines.append(line)
    return lines


class OwnRecord:
    """The same from within: Python tells of every file it opens, and ``os.fsync`` is watched.

    SQLite's own writes are not seen so; what a receipt needs is in the journal, which Python writes.
    """

    def __init__(self, folder: Path) -> None:
        self.ledger = Ledger(folder)
        self._sizes: dict[str, int] = {}
        self._fsync = os.fsync
        os.fsync = self._watched  # type: ignore[assignment]
        sys.addaudithook(self._heard)

    def said(self) -> set[str]:
        """What is not on the disk now."""
        there = ((Path(path), size) for path, size in self._sizes.items())
        grown = {str(path) for path, size in there if path.exists() and path.stat().st_size != size}
        return {path for path in self.ledger.open if not _is_empty_file(path)} | grown

    def _watched(self, handle: int) -> None:
        self._fsync(handle)
        path = str(Path(f"/proc/self/fd/{handle}").readlink())
        self.ledger.synced(path)
        if Path(path).is_file():
            self._sizes[path] = Path(path).stat().st_size

    def _heard(self, event: str, arguments: tuple[Any, ...]) -> None:
        match event, arguments:
            case "open", (str() | os.PathLike() as path, _, int() as flags) if flags & (os.O_WRONLY | os.O_RDWR):
                name = str(path)
                if flags & os.O_CREAT:
                    self.ledger.created(name)
                self.ledger.wrote(name)
            case "os.rename", (old, new, *_):
                if str(old) in self._sizes:
                    self._sizes[str(new)] = self._sizes.pop(str(old))
                self.ledger.renamed(str(old), str(new))
            case "os.mkdir", (path, *_) if not Path(path).exists():
                self.ledger.named(str(path))
            case "os.remove", (path, *_):
                self.ledger.gone(str(path))
                self._sizes.pop(str(path), None)


def _is_empty_file(path: str) -> bool:
    return Path(path).is_file() and Path(path).stat().st_size == 0


def main(folder: Path, how: str) -> None:
    """Save one of everything, twice, and say so after each."""
    record = OwnRecord(folder) if how == OWN_RECORD else None

    def say(what: str) -> None:
        left = sorted(record.said()) if record is not None else []
        os.write(1, f"saved {what} {left}\n".encode())

    database = StationDatabase(folder / "data" / "station.db")
    stores = database.open()
    photos = PhotoFiles(folder / "data" / "photos")
    for turn in ("first", "second"):
        photo = photos.save(a_frame(len(turn)), PhotoKind.ITEM, NOON)
        say(f"photo_{turn}")
        stores.drafts.save(
            Session(session_id=session_id(turn), step=Step.ITEM, started_at=NOON, expected=a_return(turn))
        )
        say(f"draft_{turn}")
        stores.receipts.commit(a_receipt(turn, photos=(photo,)))
        say(f"receipt_{turn}")
        save_section(folder / "settings" / "station.toml", "camera", {"mirror": turn == "first"})
        say(f"settings_{turn}")
    database.backups.make(NOON)
    say("backup_only")
    database.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
