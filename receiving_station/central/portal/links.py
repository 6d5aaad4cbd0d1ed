"""Signed links that expire, and the one short link of each return. Nothing in them can be guessed.

The key is made once and kept in the central's database, as its other secrets are.
"""

import base64
import binascii
import hashlib
import hmac
import secrets
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.database import Sessions, add_new
from receiving_station.central.models import Setting
from receiving_station.central.portal.models import ReturnLink

KEY_NAME: Final = "portal.key"
SHORT_BYTES: Final = 15
"""Of a return's own link: 120 bits, 20 letters."""
LASTS: Final = timedelta(days=730)
_MAC_BYTES: Final = 16
_TIME_BYTES: Final = 5
_LONGEST: Final = 2000


class LinkProblem(StrEnum):
    """Why a link leads nowhere."""

    WRONG = "wrong"
    """It was not made here, or was changed."""
    EXPIRED = "expired"


def keep_key(session: Session) -> None:
    """Make sure that there is a key; of two that make one at once the first counts."""
    add_new(session, Setting.__table__, [{"name": KEY_NAME, "value": secrets.token_hex(32)}], Setting.name)


class Links:
    """Signs and reads links; for many threads."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions
        self._secret: bytes | None = None

    def sign(self, purpose: str, subject: str, until: datetime) -> str:
        """A token for one purpose and subject, good until then."""
        body = int(until.timestamp()).to_bytes(_TIME_BYTES, "big") + subject.encode()
        return _text(self._mac(purpose, body) + body)

    def read(self, purpose: str, token: str, now: datetime) -> str | LinkProblem:
        """The subject of a token, or why it leads nowhere."""
        raw = _bytes(token)
        mac, body = raw[:_MAC_BYTES], raw[_MAC_BYTES:]
        # Compared in constant time, and before anything in it is believed.
        if not hmac.compare_digest(mac, self._mac(purpose, body)) or len(body) < _TIME_BYTES:
            return LinkProblem.WRONG
        until = datetime.fromtimestamp(int.from_bytes(body[:_TIME_BYTES], "big"), UTC)
        return body[_TIME_BYTES:].decode() if now <= until else LinkProblem.EXPIRED

    def seal(self, purpose: str, value: str) -> str:
        """What stands for a value where the value itself is not to be kept (an address, a code); 64 letters."""
        return hmac.new(self._key, f"{purpose}\0{value}".encode(), hashlib.sha256).hexdigest()

    def short(self, return_id: str) -> str:
        """A return's own token: the same for life, and only of those that ``keep`` was asked for it leads anywhere."""
        return _text(hmac.new(self._key, f"track\0{return_id}".encode(), hashlib.sha256).digest()[:SHORT_BYTES])

    def keep(self, session: Session, return_id: str, until: datetime) -> str:
        """A return's own token, from now on good until then; doing it again changes only that."""
        token = self.short(return_id)
        row = {"sha256": _sha256(token), "return_id": return_id, "until": until}
        if not add_new(session, ReturnLink.__table__, [row], ReturnLink.sha256):
            session.execute(sa.update(ReturnLink).where(ReturnLink.sha256 == row["sha256"]).values(until=until))
        return token

    @staticmethod
    def find(session: Session, token: str, now: datetime) -> str | LinkProblem:
        """The id of the return that a short token leads to, or why it leads nowhere."""
        # A hash is compared by an index: what its time tells of the hash tells nothing of the token.
        row = session.get(ReturnLink, _sha256(token[:_LONGEST]))
        if row is None:
            return LinkProblem.WRONG
        return row.return_id if now <= row.until else LinkProblem.EXPIRED

    def _mac(self, purpose: str, body: bytes) -> bytes:
        return hmac.new(self._key, purpose.encode() + b"\0" + body, hashlib.sha256).digest()[:_MAC_BYTES]

    @property
    def _key(self) -> bytes:
        if self._secret is None:
            with self._sessions.read() as session:
                kept = session.scalar(sa.select(Setting.value).where(Setting.name == KEY_NAME))
            if kept is None:
                raise LookupError("this central has no key for links: serve it once, it makes one")
            self._secret = bytes.fromhex(kept)
        return self._secret


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _bytes(token: str) -> bytes:
    try:
        if len(token) > _LONGEST:
            return b""
        raw = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
        # The last letter may have bits that say nothing: a token is written in one way only.
        return raw if _text(raw) == token else b""
    except (binascii.Error, ValueError):
        return b""


def _sha256(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "replace")).hexdigest()
