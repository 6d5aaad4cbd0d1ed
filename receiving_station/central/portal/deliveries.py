"""Orders that their carrier could not hand over: the customer is asked at once, and the bench knows what they said.

At the first attempt that fails the order's goods are announced as a return to origin, under the parcel's own number:
when it comes back, its label is known at every bench, and so is what its customer wants instead.
"""

import hashlib
import json
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated, Final, Literal, Self
from uuid import UUID, uuid5

import sqlalchemy as sa
from pydantic import AwareDatetime, Field, model_validator
from sqlalchemy.orm import Session

from receiving_station.central.catalogue import Beside, cancel_return, find_return, put_return
from receiving_station.central.models import AnnouncedReturn, Order
from receiving_station.central.orders import Asked, OrderFacts, find_order, order_id_of, return_of, returned_before
from receiving_station.central.portal.journey_models import Delivery
from receiving_station.central.portal.steps import Step, follow, note_step
from receiving_station.domain.return_states import ReturnState
from receiving_station.domain.vocabulary import Resolution, ReturnKind, RtoReason
from receiving_station.wire import Name, ReturnWire, WireModel

_SPACE: Final = UUID("f0b0d1de-6b0b-4a57-8f1b-4f6d7a4b6a10")
DAYS_AHEAD: Final = 30
"""Another day may be that far away."""
_WHERE: Final = 500
_OPEN: Final = frozenset({"failed", "back"})
_CAN_CHOOSE: Final = frozenset({ReturnState.ANNOUNCED, ReturnState.IN_TRANSIT})


class Happening(StrEnum):
    """What a carrier says of an order on its way."""

    SHIPPED = "shipped"
    FAILED = "failed"
    """An attempt to hand it over."""
    DELIVERED = "delivered"
    RETURNING = "returning"
    """It is on its way back."""


class DeliveryFacts(WireModel):
    """One thing that a carrier said of an order on its way."""

    brand: Annotated[Name, Field(min_length=1)]
    order_number: Annotated[Name, Field(min_length=1)]
    tracking_number: Annotated[Name, Field(min_length=1)]
    what: Happening
    at: AwareDatetime
    carrier: Name = ""
    region: Name = ""
    payment: Name = ""
    """How it is paid: "prepaid", "on_delivery", or the shop's own word."""
    reason: RtoReason | None = None
    """Failed: why."""


class Choice(WireModel):
    """What a customer wants instead of what failed."""

    kind: Literal["address", "day", "pickup_point", "cancel"]
    where: Annotated[str, Field(max_length=_WHERE)] = ""
    day: date | None = None

    @model_validator(mode="after")
    def _says_enough(self) -> Self:
        needs_where = self.kind in {"address", "pickup_point"}
        if needs_where and not self.where.strip():
            raise ValueError("say where")
        if (self.kind == "day") != (self.day is not None):
            raise ValueError("say which day")
        return self


class NoSuchOrderError(LookupError):
    """Nobody told of that order."""


class TooLateError(Exception):
    """The parcel is back, or was delivered: there is nothing to choose any more."""


def take_delivery(session: Session, facts: DeliveryFacts, now: datetime) -> Delivery:
    """Take what a carrier said; the same again changes nothing.

    Raises:
        NoSuchOrderError: Nobody told of that order.
    """
    order = find_order(session, facts.brand, facts.order_number)
    if order is None:
        raise NoSuchOrderError(facts.order_number)
    row = _row(session, facts, now)
    row.carrier, row.region = facts.carrier or row.carrier, facts.region or row.region
    row.payment = facts.payment or row.payment
    match facts.what:
        case Happening.SHIPPED:
            pass
        case Happening.FAILED:
            _fail(session, row, order, facts, now)
        case Happening.DELIVERED:
            _deliver(session, row, facts)
        case Happening.RETURNING:
            _announce(session, row, order, facts, now, is_shipped=True)
    row.changed_at = max(row.changed_at, now)
    session.flush()
    return row


def deliveries_of(session: Session, return_id: str) -> Sequence[Delivery]:
    """The parcels of an order that a return to origin is of; none: it is no such return."""
    asked = sa.select(Delivery).where(Delivery.return_id == return_id).order_by(Delivery.delivery_id)
    return session.scalars(asked.with_for_update()).all()


def can_choose(session: Session, return_id: str) -> bool:
    """Whether a return's customer is asked what should happen."""
    state = session.scalar(sa.select(AnnouncedReturn.state).where(AnnouncedReturn.return_id == return_id))
    open_ones = sa.select(Delivery.delivery_id).where(Delivery.return_id == return_id, Delivery.state.in_(_OPEN))
    is_open = session.scalar(open_ones.limit(1)) is not None
    return is_open and state is not None and ReturnState(state) in _CAN_CHOOSE


def take_choice(session: Session, return_id: str, choice: Choice, now: datetime) -> None:
    """Keep what a customer wants, and tell the benches; a later answer takes the place of an earlier one.

    Raises:
        TooLateError: There is nothing to choose any more.
        ValueError: The day is past, or too far away.
    """
    rows = deliveries_of(session, return_id)
    if not can_choose(session, return_id):
        raise TooLateError
    if choice.day is not None and not now.date() < choice.day <= now.date() + timedelta(days=DAYS_AHEAD):
        raise ValueError("that day cannot be had")
    for row in rows:
        row.choice, row.chosen_at, row.changed_at = choice.model_dump_json(), now, now
    # Where they live is kept with the order's customer, and never told to a bench.
    note_step(session, return_id, Step.CHOSEN, now, {"choice": choice.kind}, about=now.isoformat(), is_answer=True)
    found = find_return(session, return_id)
    if found is not None:
        put_return(session, _for_bench(found[0], rows[0]))
    session.flush()


def forget_choices(session: Session, order_id: str) -> None:
    """Keep what was chosen, and not where."""
    for row in session.scalars(sa.select(Delivery).where(Delivery.order_id == order_id, Delivery.choice != "")):
        row.choice = json.dumps({"kind": json.loads(row.choice)["kind"], "where": "", "day": None})


def return_id_of(brand: str, order_number: str) -> str:
    """The id of the return that an order's undelivered parcels become: nobody says what is in which."""
    return f"rto:{hashlib.sha256(order_id_of(brand, order_number).encode()).hexdigest()[:24]}"


def _row(session: Session, facts: DeliveryFacts, now: datetime) -> Delivery:
    order_id = order_id_of(facts.brand, facts.order_number)
    # The order is locked: of two that come at once the second finds what the first made.
    session.execute(sa.select(Order.order_id).where(Order.order_id == order_id).with_for_update())
    delivery_id = uuid5(_SPACE, json.dumps([order_id, facts.tracking_number]))
    row = session.get(Delivery, delivery_id)
    if row is None:
        row = Delivery(
            delivery_id=delivery_id,
            brand=facts.brand,
            order_id=order_id,
            tracking_number=facts.tracking_number,
            carrier="",
            region="",
            payment="",
            state="underway",
            attempts=0,
            reason="",
            return_id="",
            choice="",
            changed_at=now,
        )
        session.add(row)
    return row


def _fail(session: Session, row: Delivery, order: OrderFacts, facts: DeliveryFacts, now: datetime) -> None:
    if row.state == "delivered":
        return  # Carriers tell late, and in any order.
    if not _announce(session, row, order, facts, now, is_shipped=False):
        return
    before = sum(each.attempts for each in deliveries_of(session, row.return_id))
    data = {"carrier": facts.carrier, "reason": facts.reason or "", "attempt": before + 1}
    about = f"{facts.tracking_number} {facts.at.isoformat()}"
    if note_step(session, row.return_id, Step.NOT_DELIVERED, facts.at, data, about=about):
        row.attempts += 1
        row.reason = facts.reason or row.reason
        row.state = "back" if row.state == "back" else "failed"


def _deliver(session: Session, row: Delivery, facts: DeliveryFacts) -> None:
    row.state = "delivered"
    session.flush()
    if not row.return_id or any(each.state in _OPEN for each in deliveries_of(session, row.return_id)):
        return
    if cancel_return(session, row.return_id):
        note_step(session, row.return_id, Step.DELIVERED, facts.at, {"carrier": facts.carrier})


def _announce(
    session: Session, row: Delivery, order: OrderFacts, facts: DeliveryFacts, now: datetime, *, is_shipped: bool
) -> bool:
    """Announce an order's goods as a return to origin; whether there is one now: all of it may be back already."""
    return_id = row.return_id or return_id_of(facts.brand, facts.order_number)
    known = find_return(session, return_id)
    if known is not None:
        numbers = tuple(dict.fromkeys((*known[0].tracking_numbers, facts.tracking_number)))
        wire = known[0].model_copy(update={"tracking_numbers": numbers})
    else:
        gone = returned_before(session, row.order_id, return_id)
        left = [(line.line, line.quantity - gone.get(f"{row.order_id}:{line.line}", 0)) for line in order.lines]
        asked = [Asked(line, quantity) for line, quantity in left if quantity > 0]
        if not asked:
            return False
        wire = return_of(
            session,
            order,
            return_id,
            asked,
            kind=ReturnKind.RTO,
            tracking_numbers=(facts.tracking_number,),
            carrier=facts.carrier,
            wish=Resolution.REFUND_FULL,
        )
    row.return_id = return_id
    row.state = "back" if is_shipped else row.state
    customer = session.scalar(sa.select(Order.customer).where(Order.order_id == row.order_id)) or ""
    put_return(session, _for_bench(wire, row), Beside(now, customer, is_shipped=is_shipped))
    if known is None:
        follow(session, return_id, facts.brand, now, language="")
    return True


def _for_bench(wire: ReturnWire, row: Delivery) -> ReturnWire:
    """The return as benches see it: why it comes back and what its customer wants, in words and without an address."""
    parts = [f"not delivered: {row.reason.replace('_', ' ')}" if row.reason else "not delivered"]
    if row.choice:
        parts.append(_CHOSEN[json.loads(row.choice)["kind"]])
    said = "; ".join(parts)
    return wire.model_copy(update={"lines": tuple(line.model_copy(update={"reason": said}) for line in wire.lines)})


_CHOSEN: Final = {
    "address": "the customer wants it sent to another address",
    "day": "the customer wants it sent on another day",
    "pickup_point": "the customer wants it sent to a pick-up point",
    "cancel": "the customer wants it no more",
}
