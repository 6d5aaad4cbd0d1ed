"""Where a page of a list ended: the last row's key, in a form that nobody has to understand."""

import base64
import binascii
import json


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
