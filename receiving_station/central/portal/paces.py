"""How long the legs of a brand's returns took lately, and what that says of one that is under way."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.database import Sessions
from receiving_station.central.models import AnnouncedReturn, Approval, ReceiptRow
from receiving_station.central.portal.journey_models import BrandPace, ReturnStep
from receiving_station.central.portal.steps import Step

LATELY: Final = timedelta(days=90)
LEAST: Final = 20
"""Fewer returns than that say nothing: no promise is made of them."""
_MOST: Final = 5000
"""Of one brand and leg, the last ones."""
_ROWS: Final = 50_000
EVERY: Final = timedelta(hours=1)
LOW, HIGH = 10, 90
"""The range that is told: eight in ten were within it."""


class Leg(StrEnum):
    """A part of a return's way."""

    SENT = "sent"
    """From the announcement to the bench."""
    TRAVELLED = "travelled"
    """From the carrier to the bench."""
    DECIDED = "decided"
    """From the bench to the decision, where no person was asked."""
    ASKED = "asked"
    """From the question to a person to the decision."""


@dataclass(frozen=True, slots=True)
class Expected:
    """By when something comes, of what others' took.

    Attributes:
        early: Nine in ten took at least until then (UTC).
        usual: Half of them came by then.
        late: Nine in ten did.
        n: How many there were.
        is_late: Nine in ten that began then were done by now: no promise is made.
    """

    early: datetime
    usual: datetime
    late: datetime
    n: int
    is_late: bool = False


def percentiles(seconds: Iterable[float]) -> list[int]:
    """The percentiles 0 to 100 of durations, by linear interpolation."""
    ordered = sorted(seconds)
    last = len(ordered) - 1
    found = []
    for each in range(101):
        place = last * each / 100
        low = int(place)
        high = min(low + 1, last)
        found.append(round(ordered[low] + (ordered[high] - ordered[low]) * (place - low)))
    return found


def expect(known: Sequence[int], n: int, begun: datetime, now: datetime) -> Expected:
    """By when a leg is done that began at ``begun`` and is not done by ``now``.

    Of those that took longer than it took already, as only they say anything of it: what is usual for a new one is no
    promise for one that is late.

    Args:
        known: Percentiles 0 to 100, in seconds.
        n: Of how many.
        begun: When it began (UTC).
        now: The time of day (UTC).
    """
    gone_s = (now - begun).total_seconds()
    passed = sum(each <= gone_s for each in known) if gone_s > 0 else 0
    is_late = passed > HIGH
    first = min(max(passed - 1, 0), 100)
    low, mid, high = (first + (100 - first) * each / 100 for each in (LOW, 50, HIGH))
    early, usual, late = (begun + timedelta(seconds=_at(known, each)) for each in (low, mid, high))
    return Expected(max(early, now), max(usual, now), max(late, now), n, is_late)


def pace_of(session: Session, brand: str, leg: Leg) -> tuple[list[int], int] | None:
    """Percentiles and of how many; None: too few to say anything."""
    row = session.get(BrandPace, (brand, leg))
    return None if row is None or row.n < LEAST else (json.loads(row.seconds), row.n)


def are_old(session: Session, now: datetime) -> bool:
    """Whether it is time to count them anew."""
    last = session.scalar(sa.select(sa.func.max(BrandPace.counted_at)))
    return last is None or last < now - EVERY


def count_paces(sessions: Sessions, now: datetime) -> None:
    """Count every brand's legs of the last days anew; what is read holds up nobody who writes."""
    rows = []
    with sessions.read() as session:
        for leg, question in _questions(now - LATELY).items():
            took: dict[str, list[float]] = defaultdict(list)
            for brand, begun, done in session.execute(question.limit(_ROWS)):
                if done > begun and len(took[brand]) < _MOST:
                    took[brand].append((done - begun).total_seconds())
            rows += [(brand, leg, len(seconds), json.dumps(percentiles(seconds))) for brand, seconds in took.items()]
    with sessions.write.begin() as session:
        for brand, leg, n, seconds_json in rows:
            session.merge(BrandPace(brand=brand, leg=leg, n=n, seconds=seconds_json, counted_at=now))


def _questions(since: datetime) -> "dict[Leg, sa.Select[str, datetime, datetime]]":
    """For each leg: brand, when it began, when it was done; the newest first."""
    of_return = ReceiptRow.return_id == AnnouncedReturn.return_id
    newest = ReceiptRow.received_at.desc()
    came = sa.select(AnnouncedReturn.brand).join(ReceiptRow, of_return).where(ReceiptRow.received_at > since)
    settled = came.where(ReceiptRow.settled_at.is_not(None), ReceiptRow.state == "settled").order_by(newest)
    was_asked = sa.exists().where(Approval.session_id == ReceiptRow.session_id)
    at = ReceiptRow.received_at
    return {
        Leg.SENT: came.where(AnnouncedReturn.announced_at.is_not(None), ReceiptRow.supersedes.is_(None))
        .add_columns(AnnouncedReturn.announced_at, at)
        .order_by(newest),
        Leg.TRAVELLED: came.join(ReturnStep, ReturnStep.return_id == AnnouncedReturn.return_id)
        .where(ReturnStep.step == Step.ON_ITS_WAY, ReceiptRow.supersedes.is_(None))
        .add_columns(ReturnStep.at, at)
        .order_by(newest),
        Leg.DECIDED: settled.where(~was_asked).add_columns(at, ReceiptRow.settled_at),
        Leg.ASKED: settled.join(Approval, Approval.session_id == ReceiptRow.session_id).add_columns(
            Approval.asked_at, ReceiptRow.settled_at
        ),
    }


def _at(known: Sequence[int], percent: float) -> float:
    low = int(percent)
    high = min(low + 1, 100)
    return known[low] + (known[high] - known[low]) * (percent - low)
