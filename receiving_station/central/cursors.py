"""Where a page of a list ended: the last row's key, in a form that nobody has to understand."""

import base64
import binascii
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa


class BadCursorError(ValueError):
    """The cursor is none that this central gave."""


def write_cursor(*key: str) -> str:
    """The cursor behind the row with that key."""
    return base64.urlsafe_b64encode(json.dumps(key).encode()).decode("ascii")


def read_cursor(cursor: str, parts: int) -> tuple[str, ...] | None:
    """The key that was written, of so many parts; None for the beginning.

    Raises:
        BadCursorError: It is none.
    """
    if not cursor:
        return None
    try:
        key = json.loads(base64.b64decode(cursor.encode("ascii"), b"-_", validate=True))
    except (binascii.Error, UnicodeError, ValueError, RecursionError) as error:
        raise BadCursorError(cursor) from error
    if not isinstance(key, list) or len(key) != parts or not all(isinstance(part, str) for part in key):
        raise BadCursorError(cursor)
    return tuple(key)


def read_cursor_at(cursor: str, parts: int) -> tuple[datetime, tuple[str, ...]] | None:
    """The same of a list in the order of an instant: that, and the other parts.

    Raises:
        BadCursorError: It is none.
    """
    key = read_cursor(cursor, parts)
    if key is None:
        return None
    try:
        at = datetime.fromisoformat(key[0])
        if at.tzinfo is None:
            raise BadCursorError(cursor)
        # A year that no database has, or none in UTC.
        return at.astimezone(UTC), key[1:]
    except (ValueError, OverflowError) as error:
        raise BadCursorError(cursor) from error


def is_after(keys: Sequence[Any], last: Sequence[object]) -> sa.ColumnElement[bool]:
    """Whether a row stands behind the last one of a page, in the order of its keys."""
    return sa.tuple_(*keys) > sa.tuple_(*last, types=[key.type for key in keys])
