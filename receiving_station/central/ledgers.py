"""Refunds and stock: the ports that a settlement acts through, and the ledgers that come built in."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from typing import Protocol, TypeVar
from uuid import UUID

import sqlalchemy as sa
from pydantic import AwareDatetime, BaseModel, ConfigDict
from sqlalchemy.orm import Session

from receiving_station.central.access import returns_of
from receiving_station.central.cursors import BadCursorError, is_after, read_cursor_at, write_cursor
from receiving_station.central.database import Sessions
from receiving_station.central.models import (
    Base,
    ExchangeOrder,
    LineBalance,
    OrderLine,
    Refund,
    StockMovement,
)
from receiving_station.domain.money import from_minor
from receiving_station.domain.offers import IN_KIND
from receiving_station.domain.vocabulary import Bucket, Resolution
from receiving_station.wire import MoneyWire, RefundList, RefundWire, StockMovementWire

_Key = TypeVar("_Key", str, UUID)
_UNITS = 2**31


class _Order(BaseModel):
    """Part of a durable plan: kept as JSON between the steps."""

    model_config = ConfigDict(frozen=True)


class RefundOrder(_Order):
    """What the customer gets for one unit. ``position`` is the unit's place in its receipt."""

    position: int
    return_id: str
    rma: str
    line_id: str
    ordinal: int
    kind: Resolution
    amount_cents: int
    currency: str
    round: int = 0
    """0, or counted up with each correction that gives more."""
    bonus_cents: int = 0
    """On top of a store credit."""
    sku: str = ""
    """What is sent, or worked on, where goods are given."""


class StockOrder(_Order):
    """Where one unit goes; ``quantity`` -1: what it is taken out of. ``grade`` where it sells by that, else ""."""

    position: int
    sku: str
    bucket: Bucket
    plate: str
    quantity: int = 1
    grade: str = ""


class Provider(Protocol):
    """Whoever gives money, credit or goods, outside of this database.

    Each order has a key for life. An order whose answer never came is asked for (``was_done``) before it is told
    again.
    """

    def was_done(self, key: str) -> bool:
        """Whether the order with this key was done.

        Raises:
            Exception: Nobody answers; it is asked again later, and not told before.
        """
        ...

    def do(self, key: str, order: RefundOrder) -> None:
        """Do it.

        Raises:
            Exception: It is not known whether it was done.
        """
        ...


class Inventory(Protocol):
    """Whoever counts stock, outside of this database. Called again with the same movements, it changes nothing."""

    def book(self, session_id: UUID, movements: Sequence[StockOrder]) -> None:
        """Book each movement once."""
        ...


class LedgerInventory:
    """The built-in stock ledger."""

    def __init__(self, sessions: Sessions, clock: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._clock = clock

    def book(self, session_id: UUID, movements: Sequence[StockOrder]) -> None:
        """Write each movement once, in a transaction of its own."""
        with self._sessions.write.begin() as session:
            write_movements(session, [(session_id, movement) for movement in movements], self._clock())


def write_refunds(
    session: Session, orders: Sequence[tuple[UUID, RefundOrder]], now: datetime, *, is_done: bool = True
) -> set[tuple[UUID, int]]:
    """Write refunds of many receipts, each once: what was written before is passed over.

    What would be above the money paid is known here and refused; should it not be known here, the database
    refuses it, and with it the transaction.

    Args:
        session: A transaction.
        orders: Each with its receipt's session.
        now: The time of day (UTC).
        is_done: Whether that is all; else a provider is still to be told, and the rows are pending.

    Returns:
        Session and position of each order refused: its line's money or its place was given back before.
    """
    session_ids = {session_id for session_id, _order in orders}
    issued = {
        (row.session_id, row.position)
        for some in _parts(session_ids)
        for row in session.execute(sa.select(Refund.session_id, Refund.position).where(Refund.session_id.in_(some)))
    }
    left, sold_of = _left_to_give(session, {order.line_id for _session_id, order in orders})
    places: set[tuple[str, int, int]] = set()
    for lines in _parts({order.line_id for _session_id, order in orders}):
        taken = sa.select(Refund.line_id, Refund.ordinal, Refund.round).where(Refund.line_id.in_(lines))
        places |= {(row.line_id, row.ordinal, row.round) for row in session.execute(taken)}
    refused: set[tuple[UUID, int]] = set()
    rows, goods = [], []
    state = "issued" if is_done else "pending"
    for session_id, order in orders:
        if (session_id, order.position) in issued:
            continue
        place = (order.line_id, order.ordinal, order.round)
        counted = [order.line_id, *filter(None, [sold_of.get(order.line_id)])]
        if place in places or any(order.amount_cents > left.get(name, -1) for name in counted):
            refused.add((session_id, order.position))
            continue
        places.add(place)
        for name in counted:
            left[name] -= order.amount_cents
        rows.append({"session_id": session_id, **order.model_dump(exclude={"sku"}), "state": state, "issued_at": now})
        if order.kind in IN_KIND:
            facts = order.model_dump(include={"position", "return_id", "line_id", "kind", "sku"})
            goods.append({"session_id": session_id, **facts, "state": state, "made_at": now})
    if rows:
        session.connection().execute(sa.insert(_table(Refund)), rows)
    if goods:
        session.connection().execute(sa.insert(_table(ExchangeOrder)), goods)
    return refused


def _left_to_give(session: Session, line_ids: Iterable[str]) -> tuple[dict[str, int], dict[str, str]]:
    """What is left of each return line's money and of each order line's, and which order line is whose."""
    left: dict[str, int] = {}
    sold_of: dict[str, str] = {}
    for lines in _parts(line_ids):
        locked = (
            sa.select(
                LineBalance.line_id,
                LineBalance.order_line_id,
                (LineBalance.paid_cents - LineBalance.refunded_cents).label("left"),
            )
            .where(LineBalance.line_id.in_(lines))
            .order_by(LineBalance.line_id)
            .with_for_update()
        )
        for row in session.execute(locked):
            left[row.line_id] = row.left
            if row.order_line_id is not None:
                sold_of[row.line_id] = row.order_line_id
    for sold in _parts(set(sold_of.values())):
        asked = (
            sa.select(OrderLine.order_line_id, (OrderLine.paid_cents - OrderLine.refunded_cents).label("left"))
            .where(OrderLine.order_line_id.in_(sold))
            .order_by(OrderLine.order_line_id)
            .with_for_update()
        )
        left |= {row.order_line_id: row.left for row in session.execute(asked)}
    return left, sold_of


def write_movements(session: Session, movements: Sequence[tuple[UUID, StockOrder]], now: datetime) -> None:
    """Write stock movements of many receipts, each once: what was written before is passed over."""
    booked = {
        (row.session_id, row.position)
        for some in _parts({session_id for session_id, _movement in movements})
        for row in session.execute(
            sa.select(StockMovement.session_id, StockMovement.position).where(StockMovement.session_id.in_(some))
        )
    }
    rows = [
        {"session_id": session_id, **movement.model_dump(), "moved_at": now}
        for session_id, movement in movements
        if (session_id, movement.position) not in booked
    ]
    if rows:
        session.connection().execute(sa.insert(_table(StockMovement)), rows)


def _table(model: type[Base]) -> sa.Table:
    table = model.__table__
    assert isinstance(table, sa.Table)  # noqa: S101 (SQLAlchemy types it wider)
    return table


def _parts(values: Iterable[_Key]) -> Iterator[Sequence[_Key]]:
    # Sorted: two processes lock rows in one order. Parted: older SQLite takes 999 values in one question.
    wanted = sorted(values)
    return (wanted[start : start + 500] for start in range(0, len(wanted), 500))


def refunds_by_session(
    session: Session,
    *,
    return_id: str | None = None,
    session_ids: Sequence[UUID] | None = None,
    brand: str | None = None,
) -> list[tuple[UUID, RefundWire]]:
    """The refund ledger, summed per receipt, kind and currency; oldest first. With a brand, only that brand's."""
    issued_at = sa.func.max(Refund.issued_at, type_=Refund.issued_at.type).label("issued_at")
    keys = (Refund.session_id, Refund.return_id, Refund.rma, Refund.kind, Refund.currency)
    # A bonus is part of what the customer can spend.
    cents = sa.func.sum(Refund.amount_cents + Refund.bonus_cents).label("cents")
    pending = sa.func.max(sa.case((Refund.state == "pending", 1), else_=0)).label("pending")
    query = sa.select(*keys, cents, pending, issued_at).group_by(*keys)
    if return_id is not None:
        query = query.where(Refund.return_id == return_id)
    if session_ids is not None:
        query = query.where(Refund.session_id.in_(session_ids))
    if brand is not None:
        query = query.where(Refund.return_id.in_(returns_of(brand)))
    rows = session.execute(query.order_by(issued_at, Refund.session_id, Refund.kind)).all()
    return [
        (
            row.session_id,
            RefundWire(
                return_id=row.return_id,
                rma=row.rma,
                kind=Resolution(row.kind),
                amount=MoneyWire(amount=from_minor(int(row.cents), row.currency).amount, currency=row.currency),
                state="pending" if row.pending else "issued",
                issued_at=None if row.pending else row.issued_at,
            ),
        )
        for row in rows
    ]


def movements_by_session(session: Session, session_ids: Sequence[UUID]) -> list[tuple[UUID, StockMovementWire]]:
    """The stock movements of some receipts, in the order of their units."""
    rows = session.scalars(
        sa.select(StockMovement)
        .where(StockMovement.session_id.in_(session_ids))
        .order_by(StockMovement.session_id, StockMovement.position)
    )
    return [
        (
            row.session_id,
            StockMovementWire(sku=row.sku, bucket=Bucket(row.bucket), quantity=row.quantity, plate=row.plate),
        )
        for row in rows
    ]


def refund_page(
    session: Session, cursor: str, limit: int, return_id: str | None = None, brand: str | None = None
) -> RefundList:
    """A page of the refund ledger, oldest first: what one settlement gave, summed by kind and currency.

    With a brand, only that brand's.

    Raises:
        cursors.BadCursorError: The cursor is none that this central gave.
    """
    keys = (Refund.issued_at, Refund.session_id, Refund.kind, Refund.currency)
    others = (Refund.return_id, Refund.rma)
    # A bonus is part of what the customer can spend.
    cents = sa.func.sum(Refund.amount_cents + Refund.bonus_cents).label("cents")
    pending = sa.func.max(sa.case((Refund.state == "pending", 1), else_=0)).label("pending")
    query = sa.select(*keys, *others, cents, pending).group_by(*keys, *others)
    if return_id is not None:
        query = query.where(Refund.return_id == return_id)
    if brand is not None:
        query = query.where(Refund.return_id.in_(returns_of(brand)))
    if (after := _after(cursor)) is not None:
        # The first half is what the index is asked by.
        query = query.where(Refund.issued_at >= after[0], is_after(keys, after))
    rows = session.execute(query.order_by(*keys).limit(limit + 1)).all()
    page = rows[:limit]
    refunds = tuple(
        RefundWire(
            return_id=row.return_id,
            rma=row.rma,
            kind=Resolution(row.kind),
            amount=MoneyWire(amount=from_minor(int(row.cents), row.currency).amount, currency=row.currency),
            state="pending" if row.pending else "issued",
            issued_at=None if row.pending else row.issued_at,
        )
        for row in page
    )
    last = page[-1] if len(rows) > limit else None
    more = write_cursor(last.issued_at.isoformat(), str(last.session_id), last.kind, last.currency) if last else ""
    return RefundList(refunds=refunds, next_cursor=more)


def _after(cursor: str) -> tuple[datetime, UUID, str, str] | None:
    key = read_cursor_at(cursor, 4)
    if key is None:
        return None
    at, (session_id, kind, currency) = key
    try:
        return at, UUID(session_id), kind, currency
    except ValueError as error:
        raise BadCursorError(cursor) from error


class Exchange(BaseModel):
    """Goods or work for a customer."""

    session_id: UUID
    position: int
    """Of the unit in its receipt."""
    return_id: str
    line_id: str
    kind: Resolution
    sku: str
    state: str
    made_at: AwareDatetime


class ExchangeList(BaseModel):
    """A page of the ledger of goods and work, oldest first."""

    exchanges: tuple[Exchange, ...]
    next_cursor: str = ""
    """Where the next page begins; "": this was the last."""


def exchange_page(
    session: Session, cursor: str, limit: int, return_id: str | None = None, brand: str | None = None
) -> ExchangeList:
    """Exchange, replacement and repair orders, oldest first, of one return or of one brand where that is given.

    Raises:
        cursors.BadCursorError: The cursor is none that this central gave.
    """
    keys = (ExchangeOrder.made_at, ExchangeOrder.session_id, ExchangeOrder.position)
    asked = sa.select(ExchangeOrder).order_by(*keys).limit(limit + 1)
    if return_id is not None:
        asked = asked.where(ExchangeOrder.return_id == return_id)
    if brand is not None:
        asked = asked.where(ExchangeOrder.return_id.in_(returns_of(brand)))
    if (after := read_cursor_at(cursor, 3)) is not None:
        at, (session_id, position) = after
        try:
            last = (at, UUID(session_id), int(position))
        except ValueError as error:
            raise BadCursorError(cursor) from error
        if not 0 <= last[2] < _UNITS:
            raise BadCursorError(cursor)
        asked = asked.where(ExchangeOrder.made_at >= at, is_after(keys, last))
    rows = session.scalars(asked).all()
    page = tuple(Exchange.model_validate(row, from_attributes=True) for row in rows[:limit])
    last_row = page[-1] if len(rows) > limit else None
    more = ""
    if last_row is not None:
        more = write_cursor(last_row.made_at.isoformat(), str(last_row.session_id), str(last_row.position))
    return ExchangeList(exchanges=page, next_cursor=more)
