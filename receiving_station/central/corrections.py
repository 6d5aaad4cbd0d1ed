"""A receipt that corrects another: only what differs is settled. What was given is not taken back by a machine."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.ledgers import RefundOrder, StockOrder
from receiving_station.central.models import (
    ReceiptRow,
    ReceiptUnit,
    Refund,
    StockMove,
    StockMovement,
    UnitSerial,
    UnitSlot,
)
from receiving_station.domain.offers import IN_KIND, IN_MONEY
from receiving_station.domain.vocabulary import Bucket, Resolution
from receiving_station.wire import ReceiptWire

_DROPPED = 2000
"""Below this, in the negative, stand movements of units that a correction no longer has."""
Place = tuple[str, int]
"""A line and a place on it."""
Spot = tuple[str, Bucket, str]
"""SKU, bucket and grade."""


@dataclass(frozen=True, slots=True)
class Given:
    """What was given for one place so far. ``kinds`` has more than one only where a person helped."""

    cents: int
    bonus_cents: int
    rounds: int
    kinds: frozenset[Resolution]


@dataclass(frozen=True, slots=True)
class Booked:
    """What the receipts gave and booked that are corrected.

    Attributes:
        given: What was given for each place, also for those that the correction no longer has.
        stock: How each plate was booked: SKU, bucket and grade.
        lies: Where those lie that a person moved on since.
    """

    given: Mapping[Place, Given] = field(default_factory=dict)
    stock: Mapping[str, Spot] = field(default_factory=dict)
    lies: Mapping[str, Spot] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Difference:
    """What is left to do; ``is_open``: part of it is for a person."""

    refunds: tuple[RefundOrder, ...]
    held: tuple[RefundOrder, ...]
    stock: tuple[StockOrder, ...]
    is_open: bool


def taken_over(session: Session, receipts: Sequence[ReceiptWire]) -> dict[UUID, UUID]:
    """Which of new receipts take the place of which: each receipt is corrected once, then its correction is."""
    wanted = {receipt.session_id: receipt.supersedes for receipt in receipts if receipt.supersedes is not None}
    if not wanted:
        return {}
    # Locked: of two corrections that come at once, the second sees the first.
    asked = sa.select(ReceiptRow.session_id).where(ReceiptRow.session_id.in_(wanted.values()))
    there = set(session.scalars(asked.order_by(ReceiptRow.session_id).with_for_update()))
    gone = set(session.scalars(sa.select(ReceiptRow.supersedes).where(ReceiptRow.supersedes.in_(there))))
    taken: dict[UUID, UUID] = {}
    for session_id, corrected in wanted.items():
        if corrected in there - gone - set(taken.values()):
            taken[session_id] = corrected
    return taken


def inherit_places(
    session: Session, session_id: UUID, corrected: UUID, kept: Mapping[str, str | None]
) -> dict[str, int | None]:
    """Give a correction the plates and places of what it corrects; places that it no longer has become free.

    Args:
        session: The transaction in which the correction becomes durable.
        session_id: The correction.
        corrected: What it corrects.
        kept: The correction's plates, each with the line on which its unit is announced, or None.

    Returns:
        The place on its line of each unit that is corrected, by plate; None: it has to find one.
    """
    old = session.execute(
        sa.select(ReceiptUnit.plate, ReceiptUnit.line_id, ReceiptUnit.ordinal).where(
            ReceiptUnit.session_id == corrected, ReceiptUnit.is_plate_seen.is_(False)
        )
    ).all()
    inherited: dict[str, int | None] = {}
    for row in old:
        is_same_line = kept.get(row.plate) is not None and kept[row.plate] == row.line_id
        if row.plate in kept:
            inherited[row.plate] = row.ordinal if is_same_line else None
        if row.ordinal is not None:
            slot = sa.and_(UnitSlot.line_id == row.line_id, UnitSlot.ordinal == row.ordinal)
            if is_same_line:
                session.execute(sa.update(UnitSlot).where(slot).values(session_id=session_id))
            else:
                session.execute(sa.delete(UnitSlot).where(slot))
    # A serial number that was read again is the same unit's.
    session.execute(sa.delete(UnitSerial).where(UnitSerial.session_id == corrected))
    return inherited


def booked_before(session: Session, corrections: Sequence[tuple[UUID, UUID]]) -> dict[UUID, Booked]:
    """What was given and booked for the units of the receipts that these correct; session and corrected session."""
    return {
        session_id: _booked(session, chain)
        for session_id, corrected in corrections
        if (chain := chain_of(session, corrected))
    }


def settle_difference(
    refunds: Iterable[RefundOrder], held: Iterable[RefundOrder], stock: Iterable[StockOrder], booked: Booked
) -> Difference:
    """The difference between what should be and what was given and booked.

    Args:
        refunds: What the corrected receipt would give if nothing had been given.
        held: The same of what a person is asked about.
        stock: Where it has its units.
        booked: What was given and booked.
    """
    now = {(order.line_id, order.ordinal): order for order in refunds}
    later = {(order.line_id, order.ordinal): order for order in held}
    is_open = any(
        given.cents or given.kinds & IN_KIND
        for place, given in booked.given.items()
        if place not in now and place not in later
    )
    left: list[RefundOrder] = []
    left_held: list[RefundOrder] = []
    for orders, into in ((now, left), (later, left_held)):
        for place, order in orders.items():
            more, fits = _more(order, booked.given.get(place))
            into.extend(more)
            is_open = is_open or not fits
    return Difference(tuple(left), tuple(left_held), _moves(stock, booked), is_open)


def _more(order: RefundOrder, given: Given | None) -> tuple[tuple[RefundOrder, ...], bool]:
    if given is None:
        return (order,), True
    is_same_way = given.kinds == {order.kind} or (order.kind in IN_MONEY and given.kinds <= IN_MONEY)
    cents, bonus = order.amount_cents - given.cents, order.bonus_cents - given.bonus_cents
    if not is_same_way or cents < 0 or bonus < 0 or bonus > cents:
        return (), is_same_way and cents == 0 and bonus == 0
    if cents == 0:
        return (), True
    return (order.model_copy(update={"amount_cents": cents, "bonus_cents": bonus, "round": given.rounds}),), True


def _moves(stock: Iterable[StockOrder], booked: Booked) -> tuple[StockOrder, ...]:
    # What was booked right stays where a person put it since; what was not is taken from there.
    lies = {**booked.stock, **booked.lies}
    moves: list[StockOrder] = []
    kept = set()
    for order in stock:
        kept.add(order.plate)
        if booked.stock.get(order.plate) == (order.sku, order.bucket, order.grade):
            continue
        was = lies.get(order.plate)
        if was is not None:
            moves.append(_out(-2 - order.position, order.plate, was))
        moves.append(order)
    gone = sorted(plate for plate in lies if plate not in kept)
    moves += [_out(-_DROPPED - number, plate, lies[plate]) for number, plate in enumerate(gone)]
    return tuple(moves)


def _out(position: int, plate: str, was: Spot) -> StockOrder:
    return StockOrder(position=position, sku=was[0], bucket=was[1], plate=plate, quantity=-1, grade=was[2])


def chain_of(session: Session, corrected: UUID) -> list[UUID]:
    """A receipt, the one that it corrects, the one that that one corrects, and so on."""
    chain: list[UUID] = []
    following: UUID | None = corrected
    while following is not None and following not in chain:
        row = session.execute(
            sa.select(ReceiptRow.session_id, ReceiptRow.supersedes).where(ReceiptRow.session_id == following)
        ).one_or_none()
        if row is None:
            break
        chain.append(row.session_id)
        following = row.supersedes
    return chain


def _booked(session: Session, chain: Collection[UUID]) -> Booked:
    # What was given under these receipts: a place that one of them left may be another unit's by now.
    refunds = session.execute(
        sa.select(Refund.line_id, Refund.ordinal, Refund.kind, Refund.amount_cents, Refund.bonus_cents).where(
            Refund.session_id.in_(chain)
        )
    ).all()
    given: dict[Place, Given] = {}
    for row in refunds:
        before = given.get((row.line_id, row.ordinal), Given(0, 0, 0, frozenset()))
        given[row.line_id, row.ordinal] = Given(
            before.cents + row.amount_cents,
            before.bonus_cents + row.bonus_cents,
            before.rounds + 1,
            before.kinds | {Resolution(row.kind)},
        )
    spot = (StockMovement.plate, StockMovement.sku, StockMovement.bucket, StockMovement.grade)
    booked = session.execute(
        sa.select(*spot, StockMovement.session_id, StockMovement.position)
        .where(StockMovement.session_id.in_(chain), StockMovement.quantity > 0)
        .order_by(StockMovement.moved_at)
    ).all()
    out = sa.select(*spot).where(StockMovement.session_id.in_(chain), StockMovement.quantity < 0)
    gone = Counter(row.plate for row in session.execute(out))
    came = Counter(row.plate for row in booked)
    # The last booking of what was not taken out as often as it was booked.
    last = {row.plate: row for row in booked if came[row.plate] > gone[row.plate]}
    lies: dict[str, Spot] = {}
    for move in session.scalars(
        sa.select(StockMove).where(StockMove.session_id.in_(chain)).order_by(StockMove.plate, StockMove.seq)
    ):
        at = last.get(move.plate)
        if at is not None and (at.session_id, at.position) == (move.session_id, move.position):
            lies[move.plate] = (move.sku, Bucket(move.to_bucket), move.to_grade)
    stock = {row.plate: (row.sku, Bucket(row.bucket), row.grade) for row in last.values()}
    return Booked(given=given, stock=stock, lies=lies)
