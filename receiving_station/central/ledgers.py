"""Refunds and stock: the ports that a settlement acts through, and the ledgers that come built in."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Protocol, TypeVar
from uuid import UUID

import sqlalchemy as sa
from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from receiving_station.central.access import returns_of
from receiving_station.central.cursors import BadCursorError, read_cursor, write_cursor
from receiving_station.central.database import Sessions
from receiving_station.central.models import Base, LineBalance, Photo, ReceiptRow, ReceiptUnit, Refund, StockMovement
from receiving_station.domain.vocabulary import Bucket, Resolution
from receiving_station.wire import MoneyWire, Overview, RefundList, RefundWire, Settlement, StockMovementWire

_Key = TypeVar("_Key", str, UUID)


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


class StockOrder(_Order):
    """Where one unit goes. ``grade`` is its item condition, where it sells by that, else ""."""

    position: int
    sku: str
    bucket: Bucket
    plate: str
    grade: str = ""


class RefundProvider(Protocol):
    """Whoever gives money back, outside of this database. Called again with the same orders, it changes nothing."""

    def issue(self, session_id: UUID, orders: Sequence[RefundOrder]) -> tuple[int, ...]:
        """Issue each order once.

        Returns:
            The positions refused, because the line's money was given back before.
        """
        ...


class Inventory(Protocol):
    """Whoever counts stock, outside of this database. Called again with the same movements, it changes nothing."""

    def book(self, session_id: UUID, movements: Sequence[StockOrder]) -> None:
        """Book each movement once."""
        ...


class LedgerRefunds:
    """The built-in refund ledger."""

    def __init__(self, sessions: Sessions, clock: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._clock = clock

    def issue(self, session_id: UUID, orders: Sequence[RefundOrder]) -> tuple[int, ...]:
        """Write each order once, in a transaction of its own; the positions refused."""
        with self._sessions.write.begin() as session:
            refused = write_refunds(session, [(session_id, order) for order in orders], self._clock())
        return tuple(position for _session_id, position in sorted(refused))


class LedgerInventory:
    """The built-in stock ledger."""

    def __init__(self, sessions: Sessions, clock: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._clock = clock

    def book(self, session_id: UUID, movements: Sequence[StockOrder]) -> None:
        """Write each movement once, in a transaction of its own."""
        with self._sessions.write.begin() as session:
            write_movements(session, [(session_id, movement) for movement in movements], self._clock())


def write_refunds(session: Session, orders: Sequence[tuple[UUID, RefundOrder]], now: datetime) -> set[tuple[UUID, int]]:
    """Write refunds of many receipts, each once: what was written before is passed over.

    What would be above the money paid is known here and refused; should it not be known here, the database
    refuses it, and with it the transaction.

    Returns:
        Session and position of each order refused: its line's money or its place was given back before.
    """
    session_ids = {session_id for session_id, _order in orders}
    issued = {
        (row.session_id, row.position)
        for some in _parts(session_ids)
        for row in session.execute(sa.select(Refund.session_id, Refund.position).where(Refund.session_id.in_(some)))
    }
    left: dict[str, int] = {}
    places: set[tuple[str, int]] = set()
    for lines in _parts({order.line_id for _session_id, order in orders}):
        locked = (
            sa.select(LineBalance.line_id, (LineBalance.paid_cents - LineBalance.refunded_cents).label("left"))
            .where(LineBalance.line_id.in_(lines))
            .order_by(LineBalance.line_id)
            .with_for_update()
        )
        left |= {row.line_id: row.left for row in session.execute(locked)}
        taken = sa.select(Refund.line_id, Refund.ordinal).where(Refund.line_id.in_(lines))
        places |= {(row.line_id, row.ordinal) for row in session.execute(taken)}
    refused: set[tuple[UUID, int]] = set()
    rows = []
    for session_id, order in orders:
        if (session_id, order.position) in issued:
            continue
        place = (order.line_id, order.ordinal)
        if place in places or order.amount_cents > left.get(order.line_id, -1):
            refused.add((session_id, order.position))
            continue
        places.add(place)
        left[order.line_id] -= order.amount_cents
        rows.append({"session_id": session_id, **order.model_dump(), "issued_at": now})
    if rows:
        session.connection().execute(sa.insert(_table(Refund)), rows)
    return refused


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
        {"session_id": session_id, **movement.model_dump(), "quantity": 1, "moved_at": now}
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
    query = sa.select(*keys, sa.func.sum(Refund.amount_cents).label("cents"), issued_at).group_by(*keys)
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
                amount=MoneyWire(amount=Decimal(int(row.cents)).scaleb(-2), currency=row.currency),
                state="issued",
                issued_at=row.issued_at,
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
    query = sa.select(*keys, *others, sa.func.sum(Refund.amount_cents).label("cents")).group_by(*keys, *others)
    if return_id is not None:
        query = query.where(Refund.return_id == return_id)
    if brand is not None:
        query = query.where(Refund.return_id.in_(returns_of(brand)))
    if (after := _after(cursor)) is not None:
        # The first half is what the index is asked by.
        query = query.where(
            Refund.issued_at >= after[0], sa.tuple_(*keys) > sa.tuple_(*after, types=[key.type for key in keys])
        )
    rows = session.execute(query.order_by(*keys).limit(limit + 1)).all()
    page = rows[:limit]
    refunds = tuple(
        RefundWire(
            return_id=row.return_id,
            rma=row.rma,
            kind=Resolution(row.kind),
            amount=MoneyWire(amount=Decimal(int(row.cents)).scaleb(-2), currency=row.currency),
            state="issued",
            issued_at=row.issued_at,
        )
        for row in page
    )
    last = page[-1] if len(rows) > limit else None
    more = write_cursor(last.issued_at.isoformat(), str(last.session_id), last.kind, last.currency) if last else ""
    return RefundList(refunds=refunds, next_cursor=more)


def _after(cursor: str) -> tuple[datetime, UUID, str, str] | None:
    key = read_cursor(cursor, 4)
    if key is None:
        return None
    try:
        at = datetime.fromisoformat(key[0])
        if at.tzinfo is None:
            raise BadCursorError(cursor)
        return at, UUID(key[1]), key[2], key[3]
    except (ValueError, OverflowError) as error:
        raise BadCursorError(cursor) from error


def count_all(session: Session) -> Overview:
    """How much is here, counted now."""

    def count(of: type[Base], *where: sa.ColumnElement[bool]) -> int:
        return session.scalar(sa.select(sa.func.count()).select_from(of).where(*where)) or 0

    return Overview(
        receipts=count(ReceiptRow),
        settled=count(ReceiptRow, ReceiptRow.state == Settlement.SETTLED),
        needs_person=count(ReceiptRow, ReceiptRow.state == Settlement.NEEDS_PERSON),
        units=count(ReceiptUnit),
        photos=count(Photo),
    )
