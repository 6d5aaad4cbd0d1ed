"""Who is signed in to the pages: by id and PIN as at a bench, or by a person's token."""

import hashlib
import hmac
import secrets
import time
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

import sqlalchemy as sa
from argon2 import PasswordHasher
from argon2.exceptions import VerificationError
from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool

from receiving_station.central.access import Caller, Who
from receiving_station.central.board.models import WebSession
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
WRONG_FOR_S: Final = 60.0
"""After so many wrong secrets for one id, further ones are not looked at for so long."""
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
        self._wrong: dict[str, tuple[int, float]] = {}
        self._tries = limit(sessions, PER_S)
        self._hasher = PasswordHasher()

    async def open(self, person_id: str, secret: str, address: str) -> str | None:
        """Sign somebody in; the cookie, or None: it was not the right secret, or there were too many wrong ones."""
        if not await self._tries.lets(address):
            return None
        return await run_in_threadpool(self._open, person_id, secret)

    def _open(self, person_id: str, secret: str) -> str | None:
        count, until_s = self._wrong.get(person_id, (0, 0.0))
        now_s = time.monotonic()
        if count >= WRONG_MOST and now_s < until_s:
            return None
        now = self._clock()
        with self._sessions.read() as session:
            is_right = self._is_right(session, person_id, secret)
        if not is_right:
            if len(self._wrong) > _MOST:
                self._wrong.clear()
            self._wrong[person_id] = (count + 1, now_s + WRONG_FOR_S)
            return None
        self._wrong.pop(person_id, None)
        cookie = secrets.token_urlsafe(32)
        with self._sessions.write.begin() as session:
            session.execute(sa.delete(WebSession).where(WebSession.made_at < now - 2 * LASTS))
            session.add(WebSession(sha256=hash_of(cookie), person_id=person_id, made_at=now))
        return cookie

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


def csrf_of(cookie: str) -> str:
    """What a form of that session carries: nobody who does not have the cookie can know it."""
    return hashlib.sha256(f"csrf {cookie}".encode()).hexdigest()[:40]


def is_csrf(cookie: str, given: str) -> bool:
    """Whether a form is of that session."""
    return hmac.compare_digest(csrf_of(cookie), given)


def is_inside(caller: Caller) -> bool:
    """Whether they work at the site: they see all brands, and the floor."""
    return bool(caller.who & {Who.SUPERVISOR, Who.ADMIN}) and caller.brand is None
