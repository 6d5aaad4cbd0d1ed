"""The central's database: its address, its engines, its migrations, and texts that any database can keep."""

import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import Session, sessionmaker
from sqlalchemy.pool import ConnectionPoolEntry

BUSY_TIMEOUT_S = 30
POOL_SIZE = 8
"""Connections that one process keeps to PostgreSQL."""
POOL_OVERFLOW = 24
_MIGRATION_LOCK = 0x72657475726E73
"""PostgreSQL's advisory lock under which one process at a time migrates: "returns" in ASCII."""


class NewerDatabaseError(Exception):
    """The database was written by a newer program than this one."""


class OldDatabaseError(Exception):
    """The database waits for its migration."""


class SafeText(sa.types.TypeDecorator[str]):
    """Text that may hold anything: NUL and lone surrogates, which PostgreSQL refuses, are kept escaped."""

    impl = sa.Text
    cache_ok = True
    _plain = re.compile("[\\\\\0\ud800-\udfff]")
    _escaped = re.compile(r"\\(\\|u[0-9a-f]{4})")

    def process_bind_param(self, value: str | None, dialect: sa.Dialect) -> str | None:  # noqa: ARG002, D102
        return None if value is None else self._plain.sub(self._escape, value)

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> str | None:  # noqa: ARG002, D102
        return None if value is None else self._escaped.sub(self._unescape, value)

    @staticmethod
    def _escape(found: re.Match[str]) -> str:
        return "\\\\" if found[0] == "\\" else f"\\u{ord(found[0]):04x}"

    @staticmethod
    def _unescape(found: re.Match[str]) -> str:
        return "\\" if found[1] == "\\" else chr(int(found[1][1:], 16))


class UtcTime(sa.types.TypeDecorator[datetime]):
    """An aware instant, UTC in and UTC out, also where the database keeps no zone."""

    impl = sa.DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:  # noqa: ARG002, D102
        return None if value is None else value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: sa.Dialect) -> datetime | None:  # noqa: ARG002, D102
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def sqlite_url(path: Path) -> str:
    """The address of a SQLite file."""
    return sa.URL.create("sqlite", database=str(path)).render_as_string()


def prepare_sqlite(path: Path) -> None:
    """Create the file in WAL mode, which stays with it; its settlement twin is opened by a library."""
    connection = sqlite3.connect(path)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
    finally:
        connection.close()


def open_engine(url: str) -> sa.Engine:
    """An engine whose every transaction is durable at commit.

    On SQLite each transaction starts as a reader; ``writing`` gives the engine for those that write.
    """
    if sa.make_url(url).get_backend_name() != "sqlite":
        # Every connection is durable at commit whatever the server's default is.
        options = {"options": "-csynchronous_commit=on"} if "options" not in sa.make_url(url).query else {}
        return sa.create_engine(url, pool_size=POOL_SIZE, max_overflow=POOL_OVERFLOW, connect_args=options)
    engine = sa.create_engine(url)
    if engine.dialect.name == "sqlite":
        sa.event.listen(engine, "connect", _on_sqlite_connect)
        sa.event.listen(engine, "begin", _on_sqlite_begin)
    return engine


@dataclass(frozen=True, slots=True)
class Sessions:
    """Where transactions come from: those that only read, and those that write."""

    read: sessionmaker[Session]
    write: sessionmaker[Session]

    @staticmethod
    def on(engine: sa.Engine) -> "Sessions":
        """Both kinds on one engine; rows stay readable after their transaction."""
        return Sessions(
            sessionmaker(engine, expire_on_commit=False),
            sessionmaker(writing(engine), expire_on_commit=False),
        )


def writing(engine: sa.Engine) -> sa.Engine:
    """The same pool for transactions that write.

    On SQLite they take the write lock at once: a read that becomes a write fails with SQLITE_BUSY_SNAPSHOT,
    busy timeout or not.
    """
    return engine.execution_options(writing=True)


def migrate(engine: sa.Engine) -> None:
    """Bring the database to the newest schema; an empty one is created by the same way.

    Raises:
        NewerDatabaseError: A newer program has been at this database; nothing was changed.
    """
    with writing(engine).connect() as connection:
        is_shared = connection.dialect.name == "postgresql"
        if is_shared:
            connection.execute(sa.select(sa.func.pg_advisory_lock(_MIGRATION_LOCK)))
        try:
            has, head = _revisions(connection)
            connection.rollback()
            if has != head:
                command.upgrade(alembic_config(connection), "head")
        finally:
            connection.rollback()
            if is_shared:
                connection.execute(sa.select(sa.func.pg_advisory_unlock(_MIGRATION_LOCK)))


def check_schema(engine: sa.Engine) -> None:
    """Whether the database has the schema that this program needs.

    Raises:
        OldDatabaseError: It waits for its migration.
        NewerDatabaseError: A newer program has been at it.
    """
    with engine.connect() as connection:
        has, head = _revisions(connection)
    if has != head:
        raise OldDatabaseError(
            f"The database is at schema {has or 'none'}, and this program needs {head}. Nothing was changed. "
            "Migrate it first: receiving-station central migrate --database URL"
        )


def _revisions(connection: sa.Connection) -> tuple[str | None, str]:
    has = MigrationContext.configure(connection).get_current_revision()
    scripts = ScriptDirectory.from_config(alembic_config(connection))
    head = scripts.get_current_head()
    assert head is not None  # noqa: S101 (there is a first step)
    if has is not None and has not in {script.revision for script in scripts.walk_revisions()}:
        raise NewerDatabaseError(
            f"The database is at schema {has}; this program knows up to {head}. Start the newer program instead."
        )
    return has, head


def add_new(
    session: Session, table: sa.FromClause, rows: Sequence[Mapping[str, Any]], *returned: sa.SQLColumnExpression[Any]
) -> list[sa.Row[Any]]:
    """Insert the rows whose natural keys are free, and say which those are.

    A row that another transaction is about to insert is waited for. Give rows in the order of their keys: two
    transactions that insert the same ones then wait for each other in one direction only.
    """
    if not rows:
        return []
    assert isinstance(table, sa.Table)  # noqa: S101 (SQLAlchemy types it wider)
    connection = session.connection()
    insert = postgresql.insert if connection.dialect.name == "postgresql" else sqlite.insert
    return list(connection.execute(insert(table).on_conflict_do_nothing().returning(*returned), rows))


def alembic_config(connection: sa.Connection) -> Config:
    """Alembic's settings without a file: the packaged scripts on an open connection."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    return config


def _on_sqlite_connect(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # The driver's own BEGIN comes only before a write; ours comes with the transaction.
    driver: Any = connection
    driver.isolation_level = None
    cursor = connection.cursor()
    cursor.execute(f"PRAGMA busy_timeout={BUSY_TIMEOUT_S * 1000}")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.close()


def _on_sqlite_begin(connection: sa.Connection) -> None:
    is_writing = connection.get_execution_options().get("writing", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if is_writing else "BEGIN")
