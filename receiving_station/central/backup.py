"""A central's data, copied while it works, and made a central again somewhere else.

A backup is a folder: the whole database as a SQLite file, whatever database it came from, and the photos and pictures
as files. All rows are those of one instant; the photos are copied after them, and as a photo is written before its
row and never changed, every photo that a row names is there to be copied. ``backup.json`` is written last: without it
there is no backup, and until it is replaced the one before is whole.

A restored central gets a new name for its feed. Stations that had read on since the backup are told that their
cursor is none of this central's, and read from the start: else they would pass by what is numbered anew.
"""

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import sqlalchemy as sa

from receiving_station.central.audit import note
from receiving_station.central.board.models import DERIVED
from receiving_station.central.catalogue import FEED_ID
from receiving_station.central.core import Place
from receiving_station.central.database import (
    OldDatabaseError,
    Sessions,
    check_schema,
    migrate,
    open_engine,
    prepare_sqlite,
    sqlite_url,
    writing,
)
from receiving_station.central.files import sync_folder, write_durably
from receiving_station.central.models import (
    Base,
    LineBalance,
    Notice,
    OrderLine,
    Photo,
    RateRow,
    Refund,
    Setting,
    Tally,
)
from receiving_station.central.photos import PhotoFolder, open_photos

MANIFEST: Final = "backup.json"
_FORMAT: Final = 1
_STEP: Final = 1000
_COUNTED: Final[Mapping[str, Mapping[str, object]]] = MappingProxyType(
    {model.__tablename__: MappingProxyType({"refunded_cents": 0}) for model in (LineBalance, OrderLine)}
)
"""What the database counts itself while the rows that it counts come in, ..."""
_COUNTING: Final = frozenset({Refund.__tablename__})
"""... which therefore come last."""
_OWN: Final = frozenset({Tally.__tablename__, RateRow.__tablename__})
"""What each database keeps for itself: triggers count anew, and who asked how often is of the moment."""
_SEEDED: Final = frozenset({"audit_head", "feed_counter", "settings"})
"""What a new database has rows of."""


class BackupError(ValueError):
    """It cannot be done; the text says why, and nothing that was there is changed."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was copied.

    Attributes:
        made_at: The instant of which all rows are (UTC).
        rows: How many, by table.
        sums: By table, a number that is the same for the same rows in any order.
        photos: How many photos there are in all.
        new_photos: How many of them had to be copied.
        lost_photos: Those that the database names and the store does not have.
    """

    made_at: datetime
    rows: Mapping[str, int]
    sums: Mapping[str, str]
    photos: int
    new_photos: int
    lost_photos: tuple[str, ...]


def back_up(place: Place, folder: Path, now: datetime) -> Report:
    """Copy everything of a central into a folder; into the same one again only what is new of the photos.

    Raises:
        BackupError: There is something else in that folder.
        database.OldDatabaseError: The database waits for its migration.
    """
    _check_folder(folder)
    folder.mkdir(parents=True, exist_ok=True)
    name = f"central-{now.astimezone(UTC):%Y%m%dT%H%M%S%f}.db"
    fresh = folder / name
    with _open(place.database_url) as source, _open(sqlite_url(fresh)) as target:
        check_schema(source)
        migrate(target)
        with _snapshot(source) as rows, writing(target).begin() as copy:
            sums = _copy(rows, copy)
    with _open(sqlite_url(fresh)) as engine:
        photos, new, lost = _copy_photos(engine, place, folder)
    if place.data_dir is not None and (pictures := place.data_dir / "pictures").is_dir():
        shutil.copytree(pictures, folder / "pictures", dirs_exist_ok=True)
    report = Report(now, {n: s[0] for n, s in sums.items()}, {n: s[1] for n, s in sums.items()}, photos, new, lost)
    manifest = {
        "format": _FORMAT,
        "database": name,
        "made_at": now.astimezone(UTC).isoformat(),
        "rows": report.rows,
        "sums": report.sums,
        "photos": photos,
        "lost_photos": lost,
    }
    sync_folder(folder)
    write_durably(folder / MANIFEST, json.dumps(manifest, indent=1).encode())
    for old in folder.glob("central-*.db"):
        if old.name != name:
            old.unlink()
    return report


def restore(folder: Path, place: Place, now: datetime, fresh_feed_id: str, actor: str) -> Report:
    """Make a backup a central again: in an empty folder, or in an empty database and photo store.

    Every row and every photo is compared with what the backup says of it before any of it counts.

    Raises:
        BackupError: There is no whole backup, or the place is not empty.
    """
    manifest = _read_manifest(folder)
    kept = folder / manifest["database"]
    if place.database is None:
        assert place.data_dir is not None  # noqa: S101 (its database lives there)
        place.data_dir.mkdir(parents=True, exist_ok=True)
        prepare_sqlite(place.data_dir / "central.db")
    with _at_this_form(kept) as source, _open(place.database_url) as target:
        migrate(target)
        photos, new, lost = _bring_photos(source, folder, place)
        with _snapshot(source) as rows, Sessions.on(target).write.begin() as session:
            connection = session.connection()
            _check_empty(connection)
            sums = _copy(rows, connection)
            for table in _tables():
                if _sum(connection, table) != sums[table.name]:
                    raise BackupError(f"The rows of {table.name} did not come over as they were.")
            session.execute(sa.update(Setting).where(Setting.name == FEED_ID).values(value=fresh_feed_id))
            # What was not told yet may have been told since the backup: whoever is to hear it is asked first.
            for row, asked_first in ((Refund, Refund.told_at), (Notice, Notice.begun_at)):
                is_open = Refund.state == "pending" if row is Refund else Notice.due_at.is_not(None)
                session.execute(sa.update(row).where(is_open, asked_first.is_(None)).values({asked_first: now}))
            note(session, now, actor, "restored", folder.name, {"made_at": manifest["made_at"]})
    if place.data_dir is not None and (pictures := folder / "pictures").is_dir():
        shutil.copytree(pictures, place.data_dir / "pictures", dirs_exist_ok=True)
    made_at = datetime.fromisoformat(manifest["made_at"])
    return Report(made_at, manifest["rows"], manifest["sums"], photos, new, lost)


def _check_folder(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()) and not (folder / MANIFEST).exists():
        left_half = all(path.match("central-*.db*") or path.name in {"photos", "pictures"} for path in folder.iterdir())
        if not left_half:
            raise BackupError(f"{folder} is neither empty nor a backup.")


def _read_manifest(folder: Path) -> dict[str, Any]:
    try:
        manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_bytes())
    except (OSError, ValueError) as error:
        raise BackupError(f"There is no whole backup in {folder}.") from error
    if manifest.get("format") != _FORMAT or not (folder / str(manifest.get("database"))).is_file():
        raise BackupError(f"This program cannot read the backup in {folder}.")
    with _open(sqlite_url(folder / manifest["database"])) as engine, engine.connect() as connection:
        there = sa.inspect(connection).get_table_names()
        for name, rows in manifest["rows"].items():
            count = connection.scalar(sa.select(sa.func.count()).select_from(sa.table(name))) if name in there else -1
            if count != rows:
                raise BackupError(f"The backup in {folder} is damaged: {name} should have {rows} rows.")
    return manifest


def _copy(source: sa.Connection, target: sa.Connection) -> dict[str, tuple[int, str]]:
    sums = {}
    for table in _tables():
        target.execute(sa.delete(table))  # What a new database begins with.
    for table in sorted(_tables(), key=lambda table: table.name in _COUNTING):
        counted = dict(_COUNTED.get(table.name, {}))
        sums[table.name] = _sum(source, table, partial(_insert, target, table, counted))
    return sums


def _tables() -> list[sa.Table]:
    # What is counted of the others is counted anew, by the triggers that the rows come upon.
    return [table for table in Base.metadata.sorted_tables if table.name not in _OWN and not table.info.get(DERIVED)]


def _insert(
    target: sa.Connection, table: sa.Table, counted: Mapping[str, object], rows: Sequence[dict[str, Any]]
) -> None:
    target.execute(sa.insert(table), [{**row, **counted} for row in rows])


def _sum(
    connection: sa.Connection, table: sa.Table, each: Callable[[Sequence[dict[str, Any]]], object] = lambda _rows: None
) -> tuple[int, str]:
    """How many rows a table has, and a number for what is in them, whatever their order."""
    count, total = 0, 0
    rows = connection.execute(sa.select(table).execution_options(yield_per=_STEP)).mappings()
    for some in rows.partitions(_STEP):
        for row in some:
            text = json.dumps([str(value) for value in row.values()])
            total += int.from_bytes(hashlib.sha256(text.encode()).digest()[:16], "big")
        count += len(some)
        each([dict(row) for row in some])
    return count, f"{total % (1 << 128):032x}"


def _check_empty(connection: sa.Connection) -> None:
    for table in _tables():
        if table.name not in _SEEDED and connection.scalar(sa.select(sa.literal(1)).select_from(table).limit(1)):
            raise BackupError(f"That database is not empty: {table.name} has rows. Nothing was changed.")


def _copy_photos(engine: sa.Engine, place: Place, folder: Path) -> tuple[int, int, tuple[str, ...]]:
    store, kept = open_photos(place.photos_address), PhotoFolder(folder / "photos")
    new, lost, count = 0, [], 0
    for sha256 in _photos(engine):
        count += 1
        if kept.has(sha256):
            continue
        body = store.get(sha256)
        if body is None or hashlib.sha256(body).hexdigest() != sha256:
            lost.append(sha256)
            continue
        kept.put(sha256, body)
        new += 1
    return count, new, tuple(lost)


def _bring_photos(engine: sa.Engine, folder: Path, place: Place) -> tuple[int, int, tuple[str, ...]]:
    store, kept = open_photos(place.photos_address), PhotoFolder(folder / "photos")
    new, lost, count = 0, [], 0
    for sha256 in _photos(engine):
        count += 1
        body = kept.get(sha256)
        if body is None or hashlib.sha256(body).hexdigest() != sha256:
            lost.append(sha256)
            continue
        store.put(sha256, body)
        new += 1
    return count, new, tuple(lost)


def _photos(engine: sa.Engine) -> Iterator[str]:
    with engine.connect() as connection:
        asked = sa.select(Photo.sha256).order_by(Photo.sha256).execution_options(yield_per=_STEP)
        yield from connection.scalars(asked)


@contextmanager
def _at_this_form(kept: Path) -> Iterator[sa.Engine]:
    """The database of a backup; one of an older program is brought to this one's form in a copy."""
    with _open(sqlite_url(kept)) as engine:
        try:
            check_schema(engine)
        except OldDatabaseError:
            pass
        else:
            yield engine
            return
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(shutil.copy(kept, folder))
        with _open(sqlite_url(copy)) as engine:
            migrate(engine)
            yield engine


@contextmanager
def _open(url: str) -> Iterator[sa.Engine]:
    engine = open_engine(url)
    try:
        yield engine
    finally:
        engine.dispose()


@contextmanager
def _snapshot(engine: sa.Engine) -> Iterator[sa.Connection]:
    """A connection on which every question is answered as of one instant."""
    with engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with connection.begin():
            yield connection
