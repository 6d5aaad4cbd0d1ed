"""Copies of the database: made while the station works, verified, a few generations kept."""

import logging
import shutil
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from receiving_station.adapters.db.engine import reason_of as reason_of_database
from receiving_station.adapters.db.journal import Journal
from receiving_station.adapters.db.sums import is_as_written
from receiving_station.adapters.disk import make_folder, reason_of, sync_file, sync_folder
from receiving_station.application.errors import StationError

log = logging.getLogger(__name__)

GENERATIONS = 3
EVERY = timedelta(hours=1)
SHARE_OF_TIME = 0.02
"""A copy that takes a minute is made every 50 minutes at most, whatever the interval says."""
PAGES_A_STEP = 256
"""One MiB; between two steps the copy stands back from the disk for a moment."""
PAUSE_S = 0.002
_ROOM = 1.1
_BUSY_S = 5.0
_TEMPORARY = ".new-backup.db"
_STAMP = "%Y%m%dT%H%M%SZ"
_BEFORE_GENERATIONS = 2


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy.

    Attributes:
        path: The file, ``station-000007-20261122T120000Z.db``.
        segment: The journal's segment that begins where the copy ends.
        made_at: When (UTC).
    """

    path: Path
    segment: int
    made_at: datetime


class Backups:
    """The copies of one database; ``make`` is for one thread at a time, and not the one that draws.

    Args:
        database: The database's file.
        folder: Where copies lie; made with the first one.
        journal: Begins a segment with every copy.
        every: How often a copy is made while work is saved.
    """

    def __init__(self, database: Path, folder: Path, journal: Journal, every: timedelta = EVERY) -> None:
        self._database = database
        self._folder = folder
        self._journal = journal
        self._every = every
        self._took_s = 0.0
        self._stop_asked = threading.Event()

    def all(self) -> tuple[Backup, ...]:
        """The copies that are there, newest first."""
        found = (_backup(path) for path in self._folder.glob("station-*.db"))
        return tuple(sorted((b for b in found if b is not None), key=lambda b: b.segment, reverse=True))

    def is_due(self, now: datetime) -> bool:
        """Whether the newest copy is old enough, or none is there; a clock set back counts as old enough."""
        newest = next(iter(self.all()), None)
        if newest is None:
            return True
        age = now - newest.made_at
        wait = max(self._every, timedelta(seconds=self._took_s / SHARE_OF_TIME))
        return age >= wait or age < -self._every

    def request_stop(self) -> None:
        """From any thread: a copy that is being made is given up."""
        self._stop_asked.set()

    def make(self, now: datetime) -> None:
        """Copy the database as it is now and verify the copy; then the oldest goes.

        Raises:
            StationError: ``backup_not_made`` with ``reason`` disk_full, disk_error, database_damaged_now …;
                the copies made before and the journal are as they were.
        """
        began_s = time.monotonic()
        try:
            self._make_room()
            segment = self._journal.begin_segment()
            self._mark(segment)
            name = f"station-{segment:06d}-{now.astimezone(UTC).strftime(_STAMP)}.db"
            if not self._copy(self._folder / name):
                return
        except OSError as error:
            raise StationError("backup_not_made", reason=reason_of(error)) from error
        except sqlite3.DatabaseError as error:
            raise StationError("backup_not_made", reason=reason_of_database(error)) from error
        self._drop_old()
        self._took_s = time.monotonic() - began_s
        log.info("database copied in %.1f s", self._took_s)

    def before_migration(self, revision: str, now: datetime) -> None:
        """Copy a database of an older form before it is brought to this program's; that copy outlives the others.

        Raises:
            StationError: ``backup_not_made`` with ``reason``; the database is as it was.
        """
        self.make(now)
        try:
            newest = self.all()[0].path
            before = self._folder / f"before-{revision}-{now.astimezone(UTC).strftime(_STAMP)}.db"
            shutil.copyfile(newest, before)
            sync_file(before)
            sync_folder(self._folder)
            olds = sorted(self._folder.glob("before-*.db"), key=lambda path: path.stat().st_mtime, reverse=True)
            for old in olds[_BEFORE_GENERATIONS:]:
                old.unlink()
        except OSError as error:
            raise StationError("backup_not_made", reason=reason_of(error)) from error

    def _mark(self, segment: int) -> None:
        with closing(sqlite3.connect(self._database, isolation_level=None, timeout=_BUSY_S)) as connection:
            connection.execute("PRAGMA synchronous = FULL")
            has_mark = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'journal_mark'").fetchone()
            if has_mark:  # Not in the file of the first release, which is copied before it is migrated.
                connection.execute("INSERT OR REPLACE INTO journal_mark (id, segment) VALUES (1, ?)", (segment,))

    def _copy(self, path: Path) -> bool:
        """Make and verify the copy; False where it was given up."""
        make_folder(self._folder)
        temporary = self._folder / _TEMPORARY
        temporary.unlink(missing_ok=True)
        try:
            if not _copied(self._database, temporary, self._stop_asked):
                return False
            sync_file(temporary)
            if not is_whole(temporary):
                # The copy is what the file holds: the file itself is damaged, and found again at the next start.
                raise StationError("backup_not_made", reason="database_damaged_now")
            temporary.replace(path)
            sync_folder(self._folder)
        finally:
            temporary.unlink(missing_ok=True)
        return True

    def _make_room(self) -> None:
        make_folder(self._folder)
        needed = int(self._database.stat().st_size * _ROOM)
        generations = list(self.all())
        while shutil.disk_usage(self._folder).free < needed and len(generations) > 1:
            generations.pop().path.unlink()

    def _drop_old(self) -> None:
        generations = self.all()
        for old in generations[GENERATIONS:]:
            old.path.unlink(missing_ok=True)
        kept = generations[:GENERATIONS]
        self._journal.drop_before(kept[-1].segment)


def is_whole(path: Path) -> bool:
    """Whether a database file that nobody writes is sound in every page that it uses, and reads as it was written."""
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as copy:
            return bool(copy.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok") and is_as_written(copy)
    except (sqlite3.DatabaseError, UnicodeDecodeError):
        return False


@contextmanager
def _snapshot(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as source:
        # One read transaction over all steps: writers go on meanwhile, and never make the copy begin again.
        source.execute("BEGIN")
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield source
        source.execute("COMMIT")


def _copied(database: Path, target: Path, stop_asked: threading.Event) -> bool:
    class _Stopped(Exception):  # noqa: N818 (a signal, not an error)
        pass

    def stand_back(_status: int, _left: int, _total: int) -> None:
        if stop_asked.wait(PAUSE_S):
            raise _Stopped

    with _snapshot(database) as source, closing(sqlite3.connect(target)) as copy:
        try:
            source.backup(copy, pages=PAGES_A_STEP, progress=stand_back)
        except _Stopped:
            return False
    return True


def _backup(path: Path) -> Backup | None:
    _, _, rest = path.stem.partition("-")
    digits, _, stamp = rest.partition("-")
    try:
        return Backup(path, int(digits), datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC))
    except ValueError:
        return None
