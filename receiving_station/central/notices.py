"""Telling the notifier outside: the last step of a settlement, in a queue of its own (decision 031).

A notice is written in the transaction of what it tells. Several processes share the work: whoever claims a notice
holds it for a moment, and a claim that runs out is a worker that died. What a dead one may have told is asked for
before it is told again. Of one return, the next notice waits until the one before is told.
"""

import json
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import orm

from receiving_station.central.database import Sessions
from receiving_station.central.models import Notice as NoticeRow
from receiving_station.central.models import OutboxEvent
from receiving_station.central.providers import Notice, Notifier
from receiving_station.central.webhooks import Kind

log = logging.getLogger(__name__)

LEASE_S = 60.0
"""Longer than a notifier takes."""
WORKERS = 4
"""Notices told at a time in one process: they wait for somebody else's network."""
RETRY_FIRST_S = 1
RETRY_LAST_S = 15 * 60


@dataclass(frozen=True, slots=True)
class _Claimed:
    notice: Notice
    may_be_told: bool
    attempts: int


class NoticeTeller:
    """A ``runner.SettlesDue``: each round claims what is due and tells it.

    Args:
        sessions: On the central's database.
        notifier: Who is told.
        clock: The time of day, UTC.
        checkpoint: Called with "tell" when a notice is told and before that is noted; tests end the process there.
        lease_s: After that long without a word a worker counts as dead.
    """

    def __init__(
        self,
        sessions: Sessions,
        notifier: Notifier,
        clock: Callable[[], datetime],
        checkpoint: Callable[[str], None],
        lease_s: float = LEASE_S,
    ) -> None:
        self._sessions = sessions
        self._notifier = notifier
        self._clock = clock
        self._checkpoint = checkpoint
        self._lease = timedelta(seconds=lease_s)
        self._threads = ThreadPoolExecutor(WORKERS, thread_name_prefix="notice")

    def settle_due(self) -> bool:
        """Claim notices of different returns and tell them; whether more may be due right now."""
        claimed = self._claim()
        for _done in self._threads.map(self._tell, claimed):
            pass
        return bool(claimed)

    def stop(self) -> None:
        """Begin no more; what is under way is finished."""
        self._threads.shutdown()

    def _claim(self) -> list[_Claimed]:
        now = self._clock()
        earlier = orm.aliased(NoticeRow)
        is_held_up = sa.exists().where(
            earlier.about == NoticeRow.about,
            earlier.due_at.is_not(None),
            sa.or_(
                earlier.noted_at < NoticeRow.noted_at,
                sa.and_(earlier.noted_at == NoticeRow.noted_at, earlier.place < NoticeRow.place),
            ),
        )
        is_due = (NoticeRow.due_at.is_not(None), NoticeRow.due_at <= now)
        with self._sessions.read() as session:
            if session.execute(sa.select(NoticeRow.event_id).where(*is_due).limit(1)).first() is None:
                return []
        with self._sessions.write.begin() as session:
            rows = session.scalars(
                sa.select(NoticeRow)
                .where(*is_due, ~is_held_up)
                .order_by(NoticeRow.due_at)
                .limit(WORKERS)
                .with_for_update(skip_locked=True, of=NoticeRow)
            ).all()
            events = {
                event.event_id: event
                for event in session.scalars(
                    sa.select(OutboxEvent).where(OutboxEvent.event_id.in_([row.event_id for row in rows]))
                )
            }
            claimed = [_Claimed(_notice(events[row.event_id]), row.begun_at is not None, row.attempts) for row in rows]
            for row in rows:
                row.begun_at = row.begun_at or now
                row.due_at = now + self._lease
        return claimed

    def _tell(self, claimed: _Claimed) -> None:
        notice, values = claimed.notice, dict[str, object]()
        try:
            if not (claimed.may_be_told and self._notifier.was_told(notice.key)):
                self._notifier.tell(notice)
            self._checkpoint("tell")
        except Exception as error:  # worker boundary: the next notice's turn
            log.exception("The %s notice %s was not told, or its answer was lost; later again", notice.kind, notice.key)
            wait_s = min(RETRY_FIRST_S * 2 ** min(claimed.attempts, 20), RETRY_LAST_S)
            values |= {"due_at": self._clock() + timedelta(seconds=wait_s), "last_error": type(error).__name__}
        else:
            values |= {"due_at": None, "told_at": self._clock()}
        with self._sessions.write.begin() as session:
            values["attempts"] = claimed.attempts + 1
            session.execute(sa.update(NoticeRow).where(NoticeRow.event_id == notice.key).values(**values))


def _notice(event: OutboxEvent) -> Notice:
    data = json.loads(event.payload)["data"]
    return Notice(
        key=event.event_id,
        kind=Kind(event.kind),
        session_id=UUID(data.pop("session_id")),
        return_id=data.pop("return_id"),
        brand=data.pop("brand"),
        at=event.occurred_at,
        data=data,
    )
