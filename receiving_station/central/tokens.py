"""The tokens that open the api, as every process knows them: from the database, remembered for a moment."""

import hashlib
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.access import Caller, Who
from receiving_station.central.database import Sessions
from receiving_station.central.files import write_durably
from receiving_station.central.models import PersonScope, StationToken
from receiving_station.central.people import find_person

REMEMBERED_S = 2.0
"""A token that was taken away opens for that long at most."""
_MOST = 20_000


class TokenBook:
    """Says who a token speaks for; for one event loop and the threads that it asks with."""

    def __init__(self, sessions: Sessions, clock: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._clock = clock
        self._known: dict[str, tuple[float, Caller]] = {}

    def remembered(self, token_sha256: str) -> Caller | None:
        """Who it was found to speak for here a moment ago; asks nobody."""
        until_s, caller = self._known.get(token_sha256, (0.0, None))
        return caller if until_s > time.monotonic() else None

    def caller(self, token_sha256: str) -> Caller | None:
        """Who a token with that hash speaks for, or None: it opens nothing. Asks the database."""
        with self._sessions.read() as session:
            # A hash is compared by an index: what its time tells of the hash tells nothing of the token.
            row = session.get(StationToken, token_sha256)
            caller = None if row is None or row.revoked_at is not None else _caller_of(session, row)
        if caller is None or row is None:
            return None
        if row.replaces is not None:
            with self._sessions.write.begin() as session:
                take_over(session, token_sha256, self._clock())
        if len(self._known) >= _MOST:
            self._known.clear()
        self._known[token_sha256] = (time.monotonic() + REMEMBERED_S, caller)
        return caller


def _caller_of(session: Session, row: StationToken) -> Caller | None:
    if row.kind == "station":
        return Caller(frozenset({Who.STATION}), row.holder)
    return caller_of_person(session, row.holder)


def caller_of_person(session: Session, person_id: str) -> Caller | None:
    """Who somebody is here; None: there is no such person any more."""
    person = find_person(session, person_id)
    if person is None or not person.is_active:
        return None
    who = frozenset(Who(role.value) for role in person.roles)
    scope = session.get(PersonScope, person_id)
    if Who.BRAND not in who:
        return Caller(who, person_id)
    # Without a scope a brand's person sees nothing rather than everything.
    return Caller(who, person_id, scope.brand if scope else "")


def add_token(
    session: Session,
    token: str,
    now: datetime,
    *,
    kind: str = "station",
    holder: str = "",
    replaces: str | None = None,
) -> None:
    """Let a token open the api; only its hash is kept."""
    sha256 = hash_of(token)
    if session.scalar(sa.select(StationToken.sha256).where(StationToken.sha256 == sha256)) is None:
        session.add(StationToken(sha256=sha256, created_at=now, kind=kind, holder=holder, replaces=replaces))


def take_over(session: Session, token_sha256: str, now: datetime) -> None:
    """A token that replaces another is used for the first time: the other one ends, and so do its other heirs."""
    row = session.get_one(StationToken, token_sha256, with_for_update=True, populate_existing=True)
    if row.replaces is None or row.revoked_at is not None:
        return
    session.execute(
        sa.update(StationToken)
        .where(
            sa.or_(StationToken.sha256 == row.replaces, StationToken.replaces == row.replaces),
            StationToken.sha256 != token_sha256,
            StationToken.revoked_at.is_(None),
        )
        .values(revoked_at=now)
    )
    row.replaces = None


def revoke_tokens(session: Session, kind: str, holder: str, now: datetime) -> int:
    """Take every token of a station or a person away; how many there were."""
    found = session.scalars(
        sa.select(StationToken).where(
            StationToken.kind == kind, StationToken.holder == holder, StationToken.revoked_at.is_(None)
        )
    ).all()
    for row in found:
        row.revoked_at = now
    return len(found)


def keep_token_file(session: Session, path: Path, fresh_token: Callable[[], str], now: datetime) -> None:
    """Make sure of a token in a file, for the station on the same machine, and that it opens the api."""
    if not path.exists():
        # The file is on disk before its hash; a crash in between leaves it to be taken up here.
        write_durably(path, f"{fresh_token()}\n".encode("ascii"))
    add_token(session, path.read_text(encoding="ascii").strip(), now)


def hash_of(token: str) -> str:
    """A token as it is kept."""
    return hashlib.sha256(token.encode()).hexdigest()
