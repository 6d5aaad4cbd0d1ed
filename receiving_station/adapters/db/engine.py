"""Connections to ``station.db``, and the one place where SQLite's troubles become the station's."""

import sqlite3
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from receiving_station.application.errors import StationError

BUSY_TIMEOUT_MS = 5000
CACHE_KB = 16_000
LOG_PAGES = 8000
"""Pages of the write-ahead log (32 MB) after which a commit moves them into the database by itself."""
_WRITES = "station_writes"
_TURN = "station_turn"

_REASONS = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_BUSY: "database_busy",
    sqlite3.SQLITE_LOCKED: "database_busy",
    sqlite3.SQLITE_INTERRUPT: "interrupted",
}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_PRIMARY_CODE = 0xFF
"""An extended result code carries its primary one in the low byte."""


def make_engine(path: Path, busy_timeout_ms: int = BUSY_TIMEOUT_MS) -> Engine:
    """An engine on the file: WAL, foreign keys, every commit synced, transactions begun by us.

    Args:
        path: The database file; made when it is not there.
        busy_timeout_ms: How long a statement waits for another writer.
    """
    # Who waits for SQLite's lock looks for it now and then, up to a tenth of a second apart, and whoever writes page
    # after page has it again before that: this program's own writers take turns, and wait no longer than one write.
    turn = _Turn(busy_timeout_ms / 1000)
    # An error's text would hold the statement's values: a customer's parcel.
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, hide_parameters=True, execution_options={_TURN: turn})

    @event.listens_for(engine, "connect")
    def _prepare(dbapi_connection: sqlite3.Connection, _record: Any) -> None:  # noqa: ANN401 (pool internals)
        # The driver must not begin transactions itself: it would begin them deferred, and a read that turns
        # into a write fails at once with SQLITE_BUSY_SNAPSHOT in WAL mode, busy timeout or not.
        dbapi_connection.isolation_level = None
        # A byte that a bad disk changed must not keep the whole list from being read.
        dbapi_connection.text_factory = _decoded
        cursor = dbapi_connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {int(busy_timeout_ms)}")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA foreign_keys = ON")
        # Of a million returns' codes more than SQLite's own 2 MB: 10 % faster to keep. Taken as it is needed.
        cursor.execute(f"PRAGMA cache_size = -{CACHE_KB}")
        cursor.execute("PRAGMA synchronous = FULL")
        # Whoever writes much moves the log himself (``move_log``): an operator's commit must not have to.
        cursor.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
        cursor.close()

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get(_WRITES, False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def _decoded(data: bytes) -> str:
    return data.decode("utf-8", "replace")


class _Turn:
    """Whose turn it is to write, among this program's threads: whoever came first, is first."""

    def __init__(self, patience_s: float) -> None:
        self._patience_s = patience_s
        self._lock = threading.Lock()
        self._is_taken = False
        self._waiting: deque[threading.Event] = deque()

    @contextmanager
    def taken(self, code: str) -> Iterator[None]:
        """Wait for the turn, and have it.

        Raises:
            StationError: ``code`` with reason database_busy, when another writer does not come to an end.
        """
        if not self._take():
            raise StationError(code, reason="database_busy")
        try:
            yield
        finally:
            self._pass_on()

    def _take(self) -> bool:
        with self._lock:
            if not self._is_taken:
                self._is_taken = True
                return True
            mine = threading.Event()
            self._waiting.append(mine)
        if mine.wait(self._patience_s):
            return True
        with self._lock:
            if not mine.is_set():
                self._waiting.remove(mine)
                return False
        return True  # It was given in the last moment.

    def _pass_on(self) -> None:
        with self._lock:
            if self._waiting:
                self._waiting.popleft().set()
            else:
                self._is_taken = False


@contextmanager
def writing(engine: Engine, code: str = "database_trouble") -> Iterator[Connection]:
    """A write transaction: committed at the end, rolled back by any exception.

    Raises:
        StationError: ``code`` with ``reason`` disk_full, database_busy, database_damaged_now or disk_error.
    """
    turn: _Turn = engine.get_execution_options()[_TURN]
    with turn.taken(code), translated(code), engine.execution_options(**{_WRITES: True}).begin() as connection:
        yield connection


@contextmanager
def reading(engine: Engine, code: str = "database_trouble") -> Iterator[Connection]:
    """A read transaction: one consistent view, which no writer waits for.

    Raises:
        StationError: As ``writing``.
    """
    with translated(code), engine.begin() as connection:
        yield connection


def move_log(engine: Engine) -> None:
    """Move what the write-ahead log has into the database, as far as nobody is in the way; no writer waits for it.

    Raises:
        StationError: ``database_trouble``.
    """
    with translated("database_trouble"):
        connection = engine.raw_connection()
        try:
            connection.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)")
        finally:
            connection.close()


@contextmanager
def translated(code: str) -> Iterator[None]:
    """SQLite's errors as a ``StationError`` of this code, with its reason."""
    try:
        yield
    except (DatabaseError, sqlite3.DatabaseError) as error:
        if _is_bug(error):
            raise
        raise StationError(code, reason=reason_of(error)) from error
    except PoolTimeoutError as error:
        raise StationError(code, reason="database_busy") from error


def reason_of(error: DatabaseError | sqlite3.DatabaseError) -> str:
    """Why the database could not: disk_full, database_busy, database_damaged_now, interrupted or disk_error."""
    primary = _sqlite_code(error)
    if primary in _DAMAGED:
        return "database_damaged_now"
    return _REASONS.get(primary, "disk_error")


def _sqlite_code(error: DatabaseError | sqlite3.DatabaseError) -> int:
    cause = error.orig if isinstance(error, DatabaseError) else error
    return getattr(cause, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _PRIMARY_CODE


def _is_bug(error: DatabaseError | sqlite3.DatabaseError) -> bool:
    # A broken constraint or a misspelt statement is ours, not the disk's: it reaches the crash relay as it is.
    return _sqlite_code(error) in {sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_ERROR, sqlite3.SQLITE_MISUSE}
