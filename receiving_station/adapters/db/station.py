"""Opening ``station.db``: checked, copied, migrated to this program's form, or refused with a reason."""

import sqlite3
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, Engine, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.exc import DatabaseError

from receiving_station.adapters.db.album import SqlAlbum
from receiving_station.adapters.db.backup import EVERY, Backups
from receiving_station.adapters.db.carried import SqlCarried
from receiving_station.adapters.db.disk_room import DiskRoom
from receiving_station.adapters.db.engine import BUSY_TIMEOUT_MS, make_engine, reason_of, writing
from receiving_station.adapters.db.feed import SqlFeedStore
from receiving_station.adapters.db.house import SqlHouse
from receiving_station.adapters.db.journal import Journal, Line
from receiving_station.adapters.db.kept import put_parcel
from receiving_station.adapters.db.open_returns import SqlOpenReturns
from receiving_station.adapters.db.outbox import SqlOutbox
from receiving_station.adapters.db.parcels import SqlParcels
from receiving_station.adapters.db.people import SqlPeople
from receiving_station.adapters.db.receipts import SqlDrafts, SqlReceipts
from receiving_station.adapters.db.returns import SqlReturns
from receiving_station.adapters.db.schema import journal_mark, metadata, outbox
from receiving_station.adapters.db.statistics import DatabaseNumbers
from receiving_station.adapters.db.sums import is_as_written
from receiving_station.adapters.db.taken_back import forget_parcel
from receiving_station.adapters.db.upkeep import SqlUpkeep
from receiving_station.adapters.disk import make_folder
from receiving_station.adapters.disk import reason_of as reason_of_disk
from receiving_station.application.errors import BugError, StationError
from receiving_station.application.outbox_desk import Parcels
from receiving_station.application.ports import Drafts, FeedStore, House, LocalReturns, Outbox, Receipts
from receiving_station.application.upkeep import UpkeepStore

FILE_NAME = "station.db"
CHECK_BUDGET_S = 3.0
"""How long a start may spend on the whole file; every copy of it is checked whole, however long that takes."""
_MIGRATIONS = Path(__file__).parent / "migrations"
_TOLD_BY_CENTRAL = ("return_codes", "expected_returns", "product_codes", "products")
_OPS_A_LOOK = 10_000
_LINES_A_LOOK = 500


@dataclass(frozen=True, slots=True)
class Stores:
    """What the station keeps; every call is one short transaction, from any thread."""

    returns: LocalReturns
    drafts: Drafts
    receipts: Receipts
    outbox: Outbox
    feed: FeedStore
    house: House
    people: SqlPeople
    album: SqlAlbum
    parcels: Parcels
    upkeep: UpkeepStore
    open_returns: SqlOpenReturns


@dataclass(frozen=True, slots=True)
class Replayed:
    """What the journal gave back to the database.

    Attributes:
        parcels: Parcels that were called saved and were not in it.
        damaged: Lines that are not as they were written.
    """

    parcels: int = 0
    damaged: int = 0


@dataclass(frozen=True, slots=True)
class Looked:
    """How a database file is.

    Attributes:
        revision: Its form, or None for an empty one.
        is_newer: A newer program wrote it.
        is_newest: It has this program's form.
        is_sound: It was read as far as time allowed, and nothing is wrong with it.
    """

    revision: str | None
    is_newer: bool
    is_newest: bool
    is_sound: bool


class StationDatabase:
    """The station's database file, with its journal and copies in the folders ``journal`` and ``backups`` beside it.

    Args:
        path: The file, usually ``<data folder>/station.db``.
        busy_timeout_ms: How long a write waits for another one.
        backup_every: How often a copy is due.
        undo_window: So long nothing of a parcel just saved is sent.
    """

    def __init__(
        self,
        path: Path,
        busy_timeout_ms: int = BUSY_TIMEOUT_MS,
        backup_every: timedelta = EVERY,
        undo_window: timedelta = timedelta(),
    ) -> None:
        self.path = path
        self._undo_window = undo_window
        self.journal = Journal(path.parent / "journal")
        self.backups = Backups(path, path.parent / "backups", self.journal, backup_every)
        self.replayed = Replayed()
        self._engine: Engine = make_engine(path, busy_timeout_ms)

    def open(self) -> Stores:
        """Check the file, bring it to this program's form, and hand out its stores.

        Raises:
            StationError: ``database_newer`` when a newer program wrote it (nothing was changed);
                ``database_damaged`` when it is not a whole database, or gone while its journal or copies are there;
                ``database_trouble`` or ``backup_not_made`` with ``reason``.
        """
        try:
            make_folder(self.path.parent)
            self._check()
            self._migrate()
            self.journal.begin()
            self._replay()
        except OSError as error:
            raise StationError("database_trouble", reason=reason_of_disk(error)) from error
        except UnicodeDecodeError as error:
            # So the driver tells of a broken schema whose name it cannot even say.
            raise StationError("database_damaged", path=str(self.path)) from error
        except (DatabaseError, sqlite3.DatabaseError) as error:
            reason = reason_of(error)
            if reason == "database_damaged_now":
                raise StationError("database_damaged", path=str(self.path)) from error
            raise StationError("database_trouble", reason=reason) from error
        return self.stores()

    def look(self) -> Looked | None:
        """How the file is, beside a station that works on it too; nothing is changed. None where there is none yet.

        Raises:
            StationError: ``database_trouble`` with ``reason``.
        """
        if not self.path.exists() or self.path.stat().st_size == 0:
            return None
        try:
            with self._engine.begin() as connection:
                revision = _revision(connection)
                is_sound = _is_sound(connection)
        except (DatabaseError, sqlite3.DatabaseError, UnicodeDecodeError) as error:
            reason = "database_damaged_now" if isinstance(error, UnicodeDecodeError) else reason_of(error)
            if reason != "database_damaged_now":
                raise StationError("database_trouble", reason=reason) from error
            return Looked(None, is_newer=False, is_newest=False, is_sound=False)
        known = known_revisions()
        is_newer = revision is not None and revision not in known
        return Looked(revision, is_newer, revision == known[-1], is_sound)

    def stores(self) -> Stores:
        """What an open database keeps."""
        return Stores(
            returns=SqlReturns(self._engine),
            drafts=SqlDrafts(self._engine, self.journal),
            receipts=SqlReceipts(self._engine, self.journal, self._undo_window),
            outbox=SqlOutbox(self._engine),
            feed=SqlFeedStore(self._engine),
            house=SqlHouse(self._engine),
            people=SqlPeople(self._engine),
            album=SqlAlbum(self._engine),
            parcels=SqlParcels(self._engine),
            upkeep=SqlUpkeep(self._engine),
            open_returns=SqlOpenReturns(self._engine),
        )

    def disk_room(self) -> DiskRoom:
        """How many days of work without a network the disk has room for."""
        return DiskRoom(self.path.parent, self._engine)

    def numbers(self) -> DatabaseNumbers:
        """Counts and sizes of a database of this program's form."""
        return DatabaseNumbers(self._engine)

    def carried(self) -> SqlCarried:
        """Parcels on their way out of an open database and into it."""
        return SqlCarried(self._engine, self.journal)

    def begin_anew(self) -> None:
        """A new, empty database where the old one is gone for good; the journal fills it when it is opened.

        Raises:
            StationError: ``database_trouble`` with ``reason``.
        """
        self._migrate()

    def close(self) -> None:
        """Let go of the file; harmless when closed."""
        self._engine.dispose()

    def _check(self) -> None:
        is_new = not self.path.exists() or self.path.stat().st_size == 0
        if is_new and (self.backups.all() or not self.journal.is_empty):
            # SQLite would begin an empty one in its place.
            raise StationError("database_damaged", path=str(self.path))
        with self._engine.begin() as connection:
            revision = _revision(connection)
        if revision is not None and revision not in known_revisions():
            raise StationError("database_newer", path=str(self.path))
        with self._engine.begin() as connection:
            if self._is_behind_its_copy(connection, revision) or not _is_sound(connection):
                raise StationError("database_damaged", path=str(self.path))
        if revision is not None and revision != known_revisions()[-1]:
            self.backups.before_migration(revision, datetime.now(UTC))

    def _is_behind_its_copy(self, connection: Connection, revision: str | None) -> bool:
        """Whether the newest copy has what the file has not: commits whose write-ahead log is gone."""
        newest = next(iter(self.backups.all()), None)
        if newest is None:
            return False
        if revision is None:
            return True
        has_mark = "SELECT 1 FROM sqlite_master WHERE name = 'journal_mark'"
        if connection.exec_driver_sql(has_mark).first() is None:
            return False  # An older form, copied a moment ago and not migrated yet.
        mark = connection.execute(select(journal_mark.c.segment)).scalar()
        return mark is None or mark < newest.segment

    def _migrate(self) -> None:
        with writing(self._engine) as connection:
            if _revision(connection) != known_revisions()[-1]:
                # Only now: Alembic takes longer to import than a start has for everything.
                from receiving_station.adapters.db.migrating import upgrade  # noqa: PLC0415

                upgrade(connection, _MIGRATIONS)
            newest = next(iter(self.backups.all()), None)
            # A file that had no mark yet is as new as its copy, which was made just before this.
            first = insert(journal_mark).values(id=1, segment=newest.segment if newest is not None else 0)
            connection.execute(first.on_conflict_do_nothing())

    def _replay(self) -> None:
        """Put back what the journal has and the database has not; exactly once, as every row has its key."""
        newest = next(iter(self.backups.all()), None)
        parcels = damaged = 0

        def count_damaged() -> None:
            nonlocal damaged
            damaged += 1

        lines: list[Line] = []
        for line in self.journal.read(newest.segment if newest is not None else 0, count_damaged):
            lines.append(line)
            if len(lines) == _LINES_A_LOOK:
                put, unread = self._put(lines)
                parcels, damaged, lines = parcels + put, damaged + unread, []
        put, unread = self._put(lines)
        self.replayed = Replayed(parcels + put, damaged + unread)

    def _put(self, lines: list[Line]) -> tuple[int, int]:
        with self._engine.begin() as connection:
            here = set(
                connection.execute(
                    select(outbox.c.entry_id).where(outbox.c.entry_id.in_([line.key for line in lines]))
                ).scalars()
            )
        parcels = unread = 0
        # A parcel taken back and saved again has the same ids: its lines are read in their order.
        again = {line.key: line.parcel() for line in lines if line.is_taken_back}
        missing = [line for line in lines if line.key not in here or line.key in again]
        if not missing:
            return 0, 0
        with writing(self._engine) as connection:
            for line in missing:
                parcel = line.parcel()
                if parcel is not None and parcel.is_taken_back:
                    forget_parcel(connection, parcel)
                    continue
                gone = again.get(line.key)
                if parcel is not None and gone is not None and parcel.receipt == gone.receipt:
                    continue  # Taken back by a later line.
                try:
                    put = put_parcel(connection, parcel) if parcel is not None else None
                except BugError:
                    put = None
                if put is None or put.is_orphan:
                    unread += 1
                else:
                    parcels += put.entries > 0
        return parcels, unread


def known_revisions() -> tuple[str, ...]:
    """The forms of the database that this program knows, oldest first: ``v0005_people.py`` makes revision 0005."""
    return tuple(sorted(path.name[1:].partition("_")[0] for path in (_MIGRATIONS / "versions").glob("v*_*.py")))


def _revision(connection: Connection) -> str | None:
    """The form that the file has, by Alembic's table; None for an empty one."""
    has_table = "SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"
    if connection.exec_driver_sql(has_table).first() is None:
        return None
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


def _is_sound(connection: Connection) -> bool:
    """The whole file as far as the budget goes; every table of the operator's work in any case."""
    until_s = time.monotonic() + CHECK_BUDGET_S
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)  # noqa: S101 (the engine's own)
    driver.set_progress_handler(lambda: int(time.monotonic() > until_s), _OPS_A_LOOK)
    try:
        is_sound = _says_ok(connection, "PRAGMA quick_check(1)")
    except DatabaseError as error:
        if reason_of(error) != "interrupted":
            raise
        driver.set_progress_handler(None, 0)
        # What the central told takes nearly all of a large file, and can be told again.
        there = set(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars())
        own = [table for table in metadata.tables if table in there and table not in _TOLD_BY_CENTRAL]
        is_sound = all(_says_ok(connection, f"PRAGMA quick_check('{table}')") for table in own)
    finally:
        driver.set_progress_handler(None, 0)
    return is_sound and is_as_written(driver)


def _says_ok(connection: Connection, check: str) -> bool:
    return bool(connection.exec_driver_sql(check).scalar() == "ok")
