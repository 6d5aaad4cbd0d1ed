"""A unit's whole story, in one question to the database."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any
from uuid import UUID

import sqlalchemy as sa
from pydantic import AwareDatetime
from sqlalchemy.orm import Session, aliased

from receiving_station.central.access import returns_of
from receiving_station.central.database import SafeText
from receiving_station.central.models import (
    AnnouncedReturn,
    ReceiptRow,
    ReceiptUnit,
    Refund,
    StockMove,
    StockMovement,
)
from receiving_station.domain.money import from_minor
from receiving_station.domain.vocabulary import Bucket, ItemCondition, Resolution
from receiving_station.wire import MoneyWire, Name, ReceiptWire, Settlement, UnitWire, WireModel

_STEP = 500
_CORRECTION = aliased(ReceiptRow)
_UNIT = (ReceiptUnit.session_id, ReceiptUnit.position, ReceiptUnit.unit_id, ReceiptUnit.plate)


class What(StrEnum):
    """What happened to a unit."""

    RECEIVED = "received"
    DECIDED = "decided"
    REFUNDED = "refunded"
    TAKEN_OUT = "taken_out"
    """A correction took it out of where it had been booked."""
    BOOKED = "booked"
    MOVED = "moved"


class StoryEvent(WireModel):
    """One thing that happened. Which of the fields say something depends on ``what``."""

    at: AwareDatetime
    what: What
    session_id: UUID
    by: Name = ""
    """Received: the operator. Moved: who moved it."""
    station: Name = ""
    return_id: Name | None = None
    rma: Name | None = None
    brand: Name = ""
    unit: UnitWire | None = None
    """Received: what the bench recorded of it, photos and all."""
    supersedes: UUID | None = None
    settlement: Settlement | None = None
    flags: tuple[Name, ...] = ()
    """Decided: of the whole receipt."""
    refund: Resolution | None = None
    amount: MoneyWire | None = None
    sku: Name | None = None
    from_bucket: Bucket | None = None
    bucket: Bucket | None = None
    grade: ItemCondition | None = None
    reason: str = ""


class UnitStory(WireModel):
    """Everything that is known of one unit, in the order in which it happened."""

    plate: Name
    bucket: Bucket | None
    """Where it lies now; None: it is not booked yet, or was taken out again."""
    grade: ItemCondition | None = None
    events: tuple[StoryEvent, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that happened to one unit of a receipt."""

    unit_id: UUID
    position: int
    event: StoryEvent


def tell_story(session: Session, plate: str, brand: str | None = None) -> UnitStory | None:
    """The story of the unit with that plate, or None: it was never here. With a brand, only if it is that brand's."""
    events = tuple(told.event for told in tell(session, with_plate(plate), brand))
    if not events:
        return None
    lies = next((event for event in reversed(events) if event.bucket or event.what is What.TAKEN_OUT), None)
    return UnitStory(plate=plate, bucket=lies and lies.bucket, grade=lies and lies.grade, events=events)


def with_plate(plate: str) -> sa.CTE:
    """The units that came with a plate: one, and the same one received again or corrected."""
    return sa.select(*_UNIT).where(ReceiptUnit.plate == plate).cte("units")


def received_between(since: datetime, until: datetime) -> sa.CTE:
    """The units of the receipts that came from one instant on and before another."""
    return (
        sa.select(*_UNIT)
        .join(ReceiptRow, ReceiptRow.session_id == ReceiptUnit.session_id)
        .where(ReceiptRow.received_at >= since, ReceiptRow.received_at < until)
        .cte("units")
    )


def tell(session: Session, units: sa.CTE, brand: str | None = None) -> Iterator[Told]:
    """What happened to these units, oldest first: one question, read as it is answered."""
    rows = session.execute(_question(units, brand).execution_options(yield_per=_STEP)).mappings()
    for row in rows:
        yield Told(row["unit_id"], row["position"], _event(row))


def _question(units: sa.CTE, brand: str | None) -> sa.Select[Any]:
    def part(
        what: What,
        order: int | sa.SQLColumnExpression[int],
        at: sa.SQLColumnExpression[Any],
        row: type[Any] | None,
        **says: sa.SQLColumnExpression[Any],
    ) -> sa.Select[Any]:
        given = {name: says.get(name, sa.null()) for name in ("text", "first", "second", "third", "by", "cents")}
        texts = [sa.cast(given[name], SafeText()).label(name) for name in ("text", "first", "second", "third", "by")]
        asked = sa.select(
            units.c.session_id,
            units.c.position,
            units.c.unit_id,
            sa.literal(what.value, SafeText()).label("what"),
            (sa.literal(order, sa.Integer()) if isinstance(order, int) else order).label("step"),
            at.label("at"),
            *texts,
            sa.cast(given["cents"], sa.BigInteger()).label("cents"),
            ReceiptRow.return_id.label("return_id"),
            ReceiptRow.station.label("station"),
            AnnouncedReturn.rma.label("rma"),
            AnnouncedReturn.brand.label("brand"),
        ).select_from(units)
        asked = asked.join(ReceiptRow, ReceiptRow.session_id == units.c.session_id)
        asked = asked.outerjoin(AnnouncedReturn, AnnouncedReturn.return_id == ReceiptRow.return_id)
        if what is What.TAKEN_OUT:
            # In the session of the correction, of a unit that it has or that it dropped.
            correction = sa.select(_CORRECTION.session_id).where(
                _CORRECTION.supersedes.is_not(None), _CORRECTION.supersedes == units.c.session_id
            )
            asked = asked.join(
                StockMovement,
                sa.and_(
                    StockMovement.plate == units.c.plate,
                    StockMovement.quantity < 0,
                    StockMovement.session_id.in_(correction.correlate(units)),
                ),
            )
        elif row is not None:
            asked = asked.join(row, sa.and_(row.session_id == units.c.session_id, row.position == units.c.position))
        if brand is not None:
            asked = asked.where(ReceiptRow.return_id.in_(returns_of(brand)))
        return asked

    every = sa.union_all(
        part(What.RECEIVED, 0, ReceiptRow.received_at, None, text=ReceiptRow.payload),
        part(What.DECIDED, 1, ReceiptRow.settled_at, None, text=ReceiptRow.flags, first=ReceiptRow.state).where(
            ReceiptRow.settled_at.is_not(None)
        ),
        part(
            What.REFUNDED,
            2,
            Refund.issued_at,
            Refund,
            first=Refund.kind,
            second=Refund.currency,
            cents=Refund.amount_cents + Refund.bonus_cents,
        ),
        part(What.TAKEN_OUT, 3, StockMovement.moved_at, None, third=StockMovement.bucket),
        part(
            What.BOOKED,
            4,
            StockMovement.moved_at,
            StockMovement,
            first=StockMovement.bucket,
            second=StockMovement.grade,
            third=StockMovement.sku,
        ),
        part(
            What.MOVED,
            5 + StockMove.seq,
            StockMove.moved_at,
            StockMove,
            first=StockMove.to_bucket,
            second=StockMove.to_grade,
            third=StockMove.from_bucket,
            text=StockMove.reason,
            by=StockMove.actor,
        ),
    ).subquery()
    return sa.select(every).order_by(every.c.at, every.c.step, every.c.session_id, every.c.position)


@lru_cache(maxsize=1)
def _read(payload: str) -> ReceiptWire:
    # The units of one receipt follow each other.
    return ReceiptWire.model_validate_json(payload)


def _event(row: sa.RowMapping) -> StoryEvent:
    what = What(row["what"])
    facts: dict[str, Any] = {
        "at": row["at"],
        "what": what,
        "session_id": row["session_id"],
        "station": row["station"],
        "return_id": row["return_id"],
        "rma": row["rma"],
        "brand": row["brand"] or "",
    }
    if what is What.RECEIVED:
        receipt = _read(row["text"])
        unit = receipt.units[row["position"]]
        facts |= {"by": unit.operator or receipt.operator, "unit": unit, "supersedes": receipt.supersedes}
    elif what is What.DECIDED:
        facts |= {"settlement": Settlement(row["first"]), "flags": json.loads(row["text"])}
    elif what is What.REFUNDED:
        amount = MoneyWire(amount=from_minor(int(row["cents"]), row["second"]).amount, currency=row["second"])
        facts |= {"refund": Resolution(row["first"]), "amount": amount}
    elif what is What.TAKEN_OUT:
        facts |= {"from_bucket": Bucket(row["third"])}
    else:
        facts |= {"bucket": Bucket(row["first"]), "grade": ItemCondition(row["second"]) if row["second"] else None}
        if what is What.BOOKED:
            facts["sku"] = row["third"]
        else:
            facts |= {"from_bucket": Bucket(row["third"]), "reason": row["text"], "by": row["by"]}
    return StoryEvent(**facts)
