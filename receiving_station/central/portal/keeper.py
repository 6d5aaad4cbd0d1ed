"""Looks at what changed of followed returns and writes down what their customers are to be told, each once.

The queue is written by triggers in the transaction of what it names (decision 038). A notice has an id that is made of
the fact that it tells: looked at again, after a crash or a restore, the fact has its notice already.
"""

import json
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID, uuid5

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.database import Sessions
from receiving_station.central.portal.journey import Journey, read_journeys
from receiving_station.central.portal.journey_models import CustomerNotice, Follower, ReturnNews
from receiving_station.central.portal.paces import are_old, count_paces
from receiving_station.central.portal.quiet import when_allowed
from receiving_station.central.portal.steps import Happened, Step, note_step
from receiving_station.central.portal.themes import Theme, theme_of
from receiving_station.domain.return_states import ReturnState

BATCH: Final = 100
"""Returns looked at in one transaction at most."""
ASKED_AFTER: Final = timedelta(days=3)
"""After its end the customer is asked how it was, once."""
DELAYS_MOST: Final = 3
"""More would be no news."""
SINCE: Final = timedelta(days=1)
"""What happened longer before a return was followed is not told."""
_LOCK: Final = 0x6E65777321
"""PostgreSQL's advisory lock under which one process at a time looks: "news!" in ASCII."""
_SPACE: Final = UUID("b2a1e1b6-70b1-4bb2-8b9e-1f5c7f0c9d44")
_TOLD: Final = frozenset(Step) - {Step.CANCELLED, Step.CHOSEN, Step.RATED, Step.DELIVERED}
_OURS: Final = frozenset({ReturnState.IN_TRANSIT, ReturnState.RECEIVED, ReturnState.NEEDS_PERSON})
"""Where a return waits for the carrier or for us, and not for its customer."""


class NewsKeeper:
    """A ``runner.SettlesDue``.

    Args:
        sessions: On the central's database.
        clock: The time of day, UTC.
    """

    def __init__(self, sessions: Sessions, clock: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._clock = clock

    def settle_due(self) -> bool:
        """Look at what changed, up to one batch, and at what did not for too long; whether more may wait."""
        now = self._clock()
        late = sa.select(Follower.return_id).where(Follower.look_at.is_not(None), Follower.look_at <= now)
        with self._sessions.read() as session:
            has_news = session.execute(sa.select(ReturnNews.seq).limit(1)).first() is not None
            has_late = session.execute(late.limit(1)).first() is not None
        if not (has_news or has_late):
            return False
        with self._sessions.write.begin() as session:
            if not _is_ours(session):
                return False
            for return_id in session.scalars(late.order_by(Follower.look_at).limit(BATCH)).all():
                note_delay(session, return_id, now)
            return look_at_news(session, now) == BATCH

    def tidy(self) -> None:
        """Count how long returns take, now and then."""
        with self._sessions.read() as session:
            is_time = are_old(session, self._clock())
        if is_time:
            count_paces(self._sessions, self._clock())


def look_at_news(session: Session, now: datetime, limit: int = BATCH) -> int:
    """Take up to so many changes and write down what is to be told of them; how many there were."""
    # Taken away before they are looked at: what commits later has a row of its own that stays.
    oldest = sa.select(ReturnNews.seq).order_by(ReturnNews.seq).limit(limit)
    taken = session.scalars(sa.delete(ReturnNews).where(ReturnNews.seq.in_(oldest)).returning(ReturnNews.return_id))
    changed = taken.all()
    if not changed:
        return 0
    asked = sa.select(Follower).where(Follower.return_id.in_(changed)).order_by(Follower.return_id)
    followers = session.scalars(asked.with_for_update()).all()
    journeys = read_journeys(session, [follower.return_id for follower in followers])
    themes = {brand: theme_of(session, brand).theme for brand in {follower.brand for follower in followers}}
    for follower in followers:
        if follower.return_id not in journeys:
            continue
        journey = _with_its_way(session, journeys[follower.return_id], now)
        follower.version += 1
        follower.look_at = _look_at(journey, themes[follower.brand], now)
        _write_notices(session, follower, journey.steps, themes[follower.brand], now)
    return len(changed)


def note_delay(session: Session, return_id: str, now: datetime) -> None:
    """Nothing happened to a return for too long: say so, if it is so, and look again later."""
    follower = session.get_one(Follower, return_id, with_for_update=True)
    journey = read_journeys(session, [return_id])[return_id]
    follower.look_at = _look_at(journey, theme_of(session, follower.brand).theme, now)
    if follower.look_at is None or follower.look_at > now:
        return
    if journey.state is ReturnState.SETTLED:
        note_step(session, return_id, Step.ASKED, now)
        follower.look_at = None
        return
    delays = sum(step.step is Step.DELAYED for step in journey.steps)
    is_here = journey.state is not ReturnState.IN_TRANSIT
    last = next(step for step in reversed(journey.steps) if step.step is not Step.DELAYED)
    data = {"is_here": is_here, "since": last.at.isoformat()}
    note_step(session, return_id, Step.DELAYED, now, data, about=delays + 1)
    follower.look_at = None  # The step is news: whoever looks at it says when to look again.


def _is_ours(session: Session) -> bool:
    if session.connection().dialect.name != "postgresql":
        return True
    return bool(session.scalar(sa.select(sa.func.pg_try_advisory_xact_lock(_LOCK))))


def _with_its_way(session: Session, journey: Journey, now: datetime) -> Journey:
    """A carrier's first scan has no row of its own where a shop only says that a return is on its way."""
    known = journey.last(Step.ON_ITS_WAY, Step.ARRIVED)
    if journey.state is not ReturnState.IN_TRANSIT or known is not None:
        return journey
    note_step(session, journey.return_id, Step.ON_ITS_WAY, now, {"carrier": journey.carrier})
    return read_journeys(session, [journey.return_id])[journey.return_id]


def _look_at(journey: Journey, theme: Theme, now: datetime) -> datetime | None:
    if not journey.steps:
        return None
    if journey.state is ReturnState.SETTLED:
        is_asked = journey.last(Step.ASKED, Step.RATED, Step.NOT_DELIVERED) is not None
        return None if is_asked else journey.steps[-1].at + ASKED_AFTER
    if journey.state not in _OURS:
        return None
    if sum(step.step is Step.DELAYED for step in journey.steps) >= DELAYS_MOST:
        return None
    return min(journey.steps[-1].at, now) + timedelta(days=theme.delayed_after_days)


def _write_notices(
    session: Session, follower: Follower, steps: Sequence[Happened], theme: Theme, now: datetime
) -> None:
    told = [each for each in steps if each.is_told and each.step in _TOLD and each.at >= follower.since - SINCE]
    ids = {notice_id(each.step_id): each for each in told}
    known = set(session.scalars(sa.select(CustomerNotice.notice_id).where(CustomerNotice.notice_id.in_(ids))))
    place = session.scalar(
        sa.select(sa.func.coalesce(sa.func.max(CustomerNotice.place), 0)).where(
            CustomerNotice.return_id == follower.return_id
        )
    )
    fresh = [(each_id, each) for each_id, each in ids.items() if each_id not in known]
    allowed = when_allowed(now, theme.quiet_from, theme.quiet_until, theme.tz)
    rows = [
        {
            "notice_id": each_id,
            "return_id": follower.return_id,
            "brand": follower.brand,
            "place": (place or 0) + number,
            "step": each.step.value,
            "at": each.at,
            "data": json.dumps(dict(each.data)),
            "is_answer": each.is_answer,
            "noted_at": now,
            "due_at": now if each.is_answer else allowed,
            "state": "waiting",
        }
        for number, (each_id, each) in enumerate(fresh, 1)
    ]
    if rows:
        session.connection().execute(sa.insert(CustomerNotice.__table__), rows)  # type: ignore[arg-type]  # wider


def notice_id(told: UUID) -> UUID:
    """The id for life of the mail about a step; its Message-ID is made of it."""
    return uuid5(_SPACE, str(told))
