"""The tokens that open the api, as every process knows them: from the database, remembered for a moment."""

import hashlib
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.database import Sessions
from receiving_station.central.files import write_durably
from receiving_station.central.models import StationToken

REMEMBERED_S = 2.0
"""A token that was taken away opens for that long at most."""
_MOST = 20_000


class TokenBook:
    """Says whether a token opens the api; for one event loop and the threads that it asks with."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions
        self._known_until_s: dict[str, float] = {}

    def is_known(self, token_sha256: str) -> bool:
        """Whether it was found here a moment ago; asks nobody."""
        return self._known_until_s.get(token_sha256, 0.0) > time.monotonic()

    def opens(self, token_sha256: str) -> bool:
        """Whether a token with that hash opens the api; asks the database."""
        with self._sessions.read() as session:
            # A hash is compared by an index: what its time tells of the hash tells nothing of the token.
            is_there = session.get(StationToken, token_sha256) is not None
        if is_there:
            if len(self._known_until_s) >= _MOST:
                self._known_until_s.clear()
            self._known_until_s[token_sha256] = time.monotonic() + REMEMBERED_S
        return is_there


def add_token(session: Session, token: str, now: datetime) -> None:
    """Let a token open the api; only its hash is kept."""
    sha256 = hash_of(token)
    if session.scalar(sa.select(StationToken.sha256).where(StationToken.sha256 == sha256)) is None:
        session.add(StationToken(sha256=sha256, created_at=now))


def keep_token_file(session: Session, path: Path, fresh_token: Callable[[], str], now: datetime) -> None:
    """Make sure of a token in a file, for the station on the same machine, and that it opens the api."""
    if not path.exists():
        # The file is on disk before its hash; a crash in between leaves it to be taken up here.
        write_durably(path, f"{fresh_token()}\n".encode("ascii"))
    add_token(session, path.read_text(encoding="ascii").strip(), now)


def hash_of(token: str) -> str:
    """A token as it is kept."""
    return hashlib.sha256(token.encode()).hexdigest()
