"""Who is signed in to the pages: by id and PIN as at a bench, or by a person's token."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Final

import sqlalchemy as sa
from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool

from receiving_station.central.access import Caller, Who
from receiving_station.central.board.models import SignInTry, WebSession
from receiving_station.central.database import Sessions
from receiving_station.central.models import StationToken
from receiving_station.central.people import find_person
from receiving_station.central.rates import limit
from receiving_station.central.tokens import caller_of_person, hash_of

COOKIE: Final = "board"
LASTS: Final = timedelta(hours=12)
"""A shift and a half: who stays signed in longer has left."""
REMEMBERED_S: Final = 2.0
WRONG_MOST: Final = 5
WRONG_FOR: Final = timedelta(seconds=60)
"""After so many wrong secrets for one id, further ones are not looked at for so long, by any process."""
_FORGOTTEN_AFTER: Final = timedelta(days=1)
PER_S: Final = 5.0
"""Tries a second from one address."""
_MOST: Final = 10_000


class SignIns:
    """Opens and closes sessions of people; for many threads.

    What is remembered is for a moment only: a person who was disabled, or signed out in another process, is out after
    ``REMEMBERED_S`` everywhere.
    """

    def __init__(self, sessions: Sessions, clock: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._clock = clock
        self._known: dict[str, tuple[float, Caller | None]] = {}
        self._tries = limit(sessions, PER_S)
        self._hasher = PasswordHasher()

    async def open(self, person_id: str, secret: str, address: str) -> str | None:
        """Sign somebody in; the cookie, or None: it was not the right secret, or there were too many wrong ones."""
        if not await self._tries.lets(address):
            return None
        return await run_in_threadpool(self._open, person_id, secret)

    def _open(self, person_id: str, secret: str) -> str | None:
        now = self._clock()
        if not self._may_try(person_id, now):
            return None
        with self._sessions.read() as session:
            is_right = self._is_right(session, person_id, secret)
        if not is_right:
            return None
        cookie = secrets.token_urlsafe(32)
        with self._sessions.write.begin() as session:
            session.execute(sa.delete(SignInTry).where(SignInTry.person_id == person_id))
            session.execute(sa.delete(WebSession).where(WebSession.made_at < now - 2 * LASTS))
            session.add(WebSession(sha256=hash_of(cookie), person_id=person_id, made_at=now))
        return cookie

    def _may_try(self, person_id: str, now: datetime) -> bool:
        """Count a try before its secret is looked at: many at once, here and elsewhere, are no more than one by one."""
        table: Any = SignInTry.__table__
        with self._sessions.write.begin() as session:
            is_shared = session.get_bind().dialect.name == "postgresql"
            made: Any = postgresql.insert(table) if is_shared else sqlite.insert(table)
            is_over, is_full = table.c.until <= now, table.c.tries > WRONG_MOST
            tries = sa.case((is_over, 1), (is_full, table.c.tries), else_=table.c.tries + 1)
            until = sa.case((sa.and_(is_full, ~is_over), table.c.until), else_=made.excluded.until)
            made = made.values(person_id=person_id, tries=1, until=now + WRONG_FOR).on_conflict_do_update(
                index_elements=["person_id"], set_={"tries": tries, "until": until}
            )
            return int(session.execute(made.returning(table.c.tries)).scalar_one()) <= WRONG_MOST

    def caller(self, cookie: str) -> Caller | None:
        """Who it is, or None: signed out, too long ago, or not there any more."""
        sha256 = hash_of(cookie)
        until_s, caller = self._known.get(sha256, (0.0, None))
        if until_s > time.monotonic():
            return caller
        with self._sessions.read() as session:
            row = session.get(WebSession, sha256)
            is_open = row is not None and row.ended_at is None and self._clock() - row.made_at < LASTS
            caller = caller_of_person(session, row.person_id) if is_open and row is not None else None
        if len(self._known) > _MOST:
            self._known.clear()
        self._known[sha256] = (time.monotonic() + REMEMBERED_S, caller)
        return caller

    def close(self, cookie: str) -> None:
        """Sign out, here and in every process."""
        sha256 = hash_of(cookie)
        with self._sessions.write.begin() as session:
            session.execute(sa.update(WebSession).where(WebSession.sha256 == sha256).values(ended_at=self._clock()))
        self._known.pop(sha256, None)

    def _is_right(self, session: Session, person_id: str, secret: str) -> bool:
        person = find_person(session, person_id)
        if person is None or not person.is_active:
            return False
        token = session.get(StationToken, hash_of(secret))
        if token is not None:
            return token.kind == "person" and token.holder == person_id and token.revoked_at is None
        if not person.pin_hash:
            return False
        try:
            return self._hasher.verify(person.pin_hash, secret)
        except VerificationError:
            return False


def forget_tries(sessions: Sessions, now: datetime) -> None:
    """Throw away the counts of who has not tried for a day."""
    with sessions.write.begin() as session:
        session.execute(sa.delete(SignInTry).where(SignInTry.until < now - _FORGOTTEN_AFTER))


def csrf_of(cookie: str) -> str:
    """What a form of that session carries: nobody who does not have the cookie can know it."""
    return hashlib.sha256(f"csrf {cookie}".encode()).hexdigest()[:40]


def is_csrf(cookie: str, given: str) -> bool:
    """Whether a form is of that session."""
    return hmac.compare_digest(csrf_of(cookie), given)


def is_inside(caller: Caller) -> bool:
    """Whether they work at the site: they see all brands, and the floor."""
    return bool(caller.who & {Who.SUPERVISOR, Who.ADMIN}) and caller.brand is None
