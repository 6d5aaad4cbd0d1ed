"""How often one caller may ask, over all processes of a central.

On SQLite there is one process, and it counts in its memory. On PostgreSQL each caller has one row, and a process draws
from it what it lets through: one for who asks now and then, more at a time for who asks a lot, never more in all than
the limit. What a process has drawn and not used within a second is lost. The clock is the database's.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

import sqlalchemy as sa
from sqlalchemy.orm import Session, sessionmaker
from starlette.concurrency import run_in_threadpool

from receiving_station.central.database import Sessions
from receiving_station.central.models import RateRow

_CALLERS = 20_000
"""Remembered at most."""
_DRAWN_FOR_S = 1.0
_REFUSED_FOR_S = 0.05
"""Who was refused is refused that long without asking the database: a flood does not reach it."""
_SHARE = 20
"""One draw is at most this part of a second's worth."""
_KEPT = timedelta(hours=1)
_DRAW = sa.text(
    """
    INSERT INTO rates AS r (key, remaining, granted, counted_at)
    VALUES (:key, :burst - :wanted, :wanted, statement_timestamp())
    ON CONFLICT (key) DO UPDATE SET (remaining, granted, counted_at) = (
        SELECT there - given, given, greatest(r.counted_at, statement_timestamp())
        FROM (SELECT least(:burst, r.remaining + :per_s * greatest(0, extract(
            epoch FROM statement_timestamp() - r.counted_at))) AS there) AS a
        CROSS JOIN LATERAL (SELECT least(:wanted, floor(there))::integer AS given) AS b
    )
    RETURNING granted
    """
).bindparams(
    sa.bindparam("burst", type_=sa.Float(53)),
    sa.bindparam("per_s", type_=sa.Float(53)),
    sa.bindparam("wanted", type_=sa.Integer()),
)


class Limit(Protocol):
    """Requests a second of each caller; a burst of two seconds' worth is let through."""

    async def lets(self, key: str) -> bool:
        """Count one request; whether it is within the limit.

        Raises:
            Exception: One of ``problems.AWAY``: the database that counts is away.
        """
        ...


def limit(sessions: Sessions, per_s: float) -> Limit:
    """The limit that fits the database: in one row a caller where several processes share it, else in memory."""
    with sessions.write() as session:
        is_shared = session.get_bind().dialect.name == "postgresql"
    return SharedRate(sessions.write, per_s) if is_shared else RateLimit(per_s)


class RateLimit:
    """Counts in this process's memory: for the only one."""

    def __init__(self, per_s: float, clock_s: Callable[[], float] = time.monotonic) -> None:
        self._per_s = per_s
        self._burst = 2 * per_s
        self._clock_s = clock_s
        self._buckets: dict[str, tuple[float, float]] = {}

    async def lets(self, key: str) -> bool:
        """Count one request; whether it is within the limit."""
        now_s = self._clock_s()
        left, at_s = self._buckets.get(key, (self._burst, now_s))
        left = min(self._burst, left + (now_s - at_s) * self._per_s)
        if len(self._buckets) > _CALLERS:
            self._buckets.clear()
        self._buckets[key] = (max(left - 1, 0.0), now_s)
        return left >= 1


@dataclass(slots=True)
class _Drawn:
    left: int
    size: int
    until_s: float


class SharedRate:
    """Counts in the database, for all processes together."""

    def __init__(
        self, write: "sessionmaker[Session]", per_s: float, clock_s: Callable[[], float] = time.monotonic
    ) -> None:
        self._write = write
        self._per_s = per_s
        self._most = max(1, int(per_s // _SHARE))
        self._clock_s = clock_s
        self._drawn: dict[str, _Drawn] = {}

    async def lets(self, key: str) -> bool:
        """Count one request; whether it is within the limit."""
        now_s = self._clock_s()
        drawn = self._drawn.get(key)
        is_fresh = drawn is not None and now_s < drawn.until_s
        if drawn is not None and is_fresh:
            if drawn.left > 0:
                drawn.left -= 1
                return True
            if drawn.size == 0:
                return False
        wanted = min(2 * drawn.size, self._most) if drawn is not None and is_fresh else 1
        granted = await run_in_threadpool(self._draw, key, wanted)
        if len(self._drawn) > _CALLERS:
            self._drawn.clear()
        if granted == 0:
            self._drawn[key] = _Drawn(0, 0, now_s + _REFUSED_FOR_S)
            return False
        # Another request of the same caller may have drawn meanwhile: what it has left is there, too.
        other = self._drawn.get(key)
        left = other.left if other is not None and now_s < other.until_s else 0
        self._drawn[key] = _Drawn(left + granted - 1, wanted, now_s + _DRAWN_FOR_S)
        return True

    def _draw(self, key: str, wanted: int) -> int:
        values = {"key": key, "wanted": wanted, "burst": 2 * self._per_s, "per_s": self._per_s}
        with self._write.begin() as session:
            return int(session.execute(_DRAW, values).scalar_one())


def forget_rates(sessions: Sessions, now: datetime) -> None:
    """Throw away the rows of who has not asked for long: a new one begins as full as theirs would be by now."""
    with sessions.write.begin() as session:
        session.execute(sa.delete(RateRow).where(RateRow.counted_at < now - _KEPT))
