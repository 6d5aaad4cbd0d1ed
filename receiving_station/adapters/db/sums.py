"""Whether what was written is what is read: SQLite's own check sees broken pages, not a byte changed in a text."""

import sqlite3
import zlib
from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import Connection
from sqlalchemy.dialects.sqlite import insert

from receiving_station.adapters.db.schema import sums
from receiving_station.application.ports import EntryState
from receiving_station.domain.vocabulary import Word

_TIME = (
    "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]+00:00"
)
_STATES = ", ".join(f"'{state}'" for state in EntryState)
_WORDS = ", ".join(f"'{word}'" for word in Word)
_CHECKS = (
    # Of what is settled the central has the facts; reading it all would keep a start waiting.
    "SELECT 1 FROM receipts JOIN sums ON key = session_id"
    " WHERE word <> 'confirmed' AND crc32(CAST(json AS BLOB)) <> sum LIMIT 1",
    "SELECT 1 FROM outbox JOIN sums ON key = entry_id"
    " WHERE state <> 'delivered' AND crc32(CAST(payload AS BLOB)) <> sum LIMIT 1",
    f"SELECT 1 FROM outbox WHERE state NOT IN ({_STATES}) OR next_attempt_at NOT GLOB '{_TIME}' LIMIT 1",  # noqa: S608
    f"SELECT 1 FROM receipts WHERE word NOT IN ({_WORDS}) OR occurred_at NOT GLOB '{_TIME}'"  # noqa: S608
    f" OR since NOT GLOB '{_TIME}' OR (central_status IS NOT NULL AND NOT json_valid(central_status)) LIMIT 1",
)


_INSERT_SUM = insert(sums).on_conflict_do_nothing()


def keep_sums(connection: Connection, texts: Mapping[UUID, str]) -> None:
    """Remember what was written under these keys, sessions' or entries' ids; for good."""
    rows = [{"key": key, "sum": zlib.crc32(text.encode())} for key, text in texts.items()]
    connection.execute(_INSERT_SUM, rows)


def is_as_written(connection: sqlite3.Connection) -> bool:
    """Whether everything that the central does not have yet reads as it was written, and every row can be understood.

    A file of an older form has no sums, and is taken as it is.
    """
    if connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'sums'").fetchone() is None:
        return True
    connection.create_function("crc32", 1, zlib.crc32, deterministic=True)
    return not any(connection.execute(check).fetchone() for check in _CHECKS)
