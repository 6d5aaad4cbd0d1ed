"""Refunds and stock: the ports that a settlement acts through, and the ledgers that come built in."""

from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Protocol
from uuid import UUID

import sqlalchemy as sa
from pydantic import BaseModel, ConfigDict
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from receiving_station.central.database import Sessions
from receiving_station.central.models import Base, LineBalance, Photo, ReceiptRow, ReceiptUnit, Refund, StockMovement
from receiving_station.domain.vocabulary import Bucket, Resolution
from receiving_station.wire import MoneyWire, Overview, RefundWire, Settlement, StockLine, StockMovementWire


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
    """Where one unit goes."""

    position: int
    sku: str
    bucket: Bucket
    plate: str


class RefundProvider(Protocol):
    """Whoever gives money back. Called again with the same orders, it changes nothing."""

    def issue(self, session_id: UUID, orders: Sequence[RefundOrder]) -> tuple[int, ...]:
        """Issue each order once.

        Returns:
            The positions refused, because the line's money was given back before.
        """
        ...


class Inventory(Protocol):
    """Whoever counts stock. Called again with the same movements, it changes nothing."""

    def book(self, session_id: UUID, movements: Sequence[StockOrder]) -> None:
        """Book each movement once."""
        ...


class LedgerRefunds:
    """The built-in refund ledger."""

    def __init__(self, sessions: Sessions, clock: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._clock = clock

    def issue(self, session_id: UUID, orders: Sequence[RefundOrder]) -> tuple[int, ...]:
        """Write each order once; the database refuses what is above the money paid."""
        now = self._clock()
        refused: list[int] = []
        with self._sessions.write.begin() as session:
            for order in orders:
                if session.get(Refund, (session_id, order.position)) is not None:
                    continue
                try:
                    with session.begin_nested():
                        self._add(session, session_id, order, now)
                except IntegrityError:
                    refused.append(order.position)
        return tuple(refused)

    @staticmethod
    def _add(session: Session, session_id: UUID, order: RefundOrder, now: datetime) -> None:
        session.execute(
            sa.update(LineBalance)
            .where(LineBalance.line_id == order.line_id)
            .values(refunded_cents=LineBalance.refunded_cents + order.amount_cents)
        )
        session.add(
            Refund(
                session_id=session_id,
                position=order.position,
                return_id=order.return_id,
                rma=order.rma,
                line_id=order.line_id,
                ordinal=order.ordinal,
                kind=order.kind,
                amount_cents=order.amount_cents,
                currency=order.currency,
                issued_at=now,
            )
        )
        session.flush()


class LedgerInventory:
    """The built-in stock ledger."""

    def __init__(self, sessions: Sessions, clock: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._clock = clock

    def book(self, session_id: UUID, movements: Sequence[StockOrder]) -> None:
        """Write each movement once."""
        now = self._clock()
        with self._sessions.write.begin() as session:
            booked = set(
                session.scalars(sa.select(StockMovement.position).where(StockMovement.session_id == session_id))
            )
            session.add_all(
                StockMovement(
                    session_id=session_id,
                    position=movement.position,
                    sku=movement.sku,
                    bucket=movement.bucket,
                    quantity=1,
                    plate=movement.plate,
                    moved_at=now,
                )
                for movement in movements
                if movement.position not in booked
            )


def refunds_by_session(
    session: Session, *, return_id: str | None = None, session_ids: Sequence[UUID] | None = None
) -> list[tuple[UUID, RefundWire]]:
    """The refund ledger, summed per receipt, kind and currency; oldest first."""
    issued_at = sa.func.max(Refund.issued_at, type_=Refund.issued_at.type).label("issued_at")
    keys = (Refund.session_id, Refund.return_id, Refund.rma, Refund.kind, Refund.currency)
    query = sa.select(*keys, sa.func.sum(Refund.amount_cents).label("cents"), issued_at).group_by(*keys)
    if return_id is not None:
        query = query.where(Refund.return_id == return_id)
    if session_ids is not None:
        query = query.where(Refund.session_id.in_(session_ids))
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


def stock_lines(session: Session) -> tuple[StockLine, ...]:
    """Stock by SKU and bucket, summed over the movements."""
    keys = (StockMovement.sku, StockMovement.bucket)
    rows = session.execute(
        sa.select(*keys, sa.func.sum(StockMovement.quantity).label("quantity")).group_by(*keys).order_by(*keys)
    ).all()
    return tuple(StockLine(sku=row.sku, bucket=Bucket(row.bucket), quantity=int(row.quantity)) for row in rows)


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
