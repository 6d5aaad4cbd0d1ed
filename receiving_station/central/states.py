"""Returns are moved by the domain's one table of legal moves, and by nothing else."""

from collections.abc import Collection
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.models import AnnouncedReturn, LineBalance, ReceiptRow, UnitSlot
from receiving_station.domain.return_states import MOVES, ReturnEvent, ReturnState, moved
from receiving_station.wire import Settlement


def move(row: AnnouncedReturn, event: ReturnEvent) -> bool:
    """Move one return, whose row is locked; whether the table has that move."""
    after = moved(ReturnState(row.state), event)
    if after is not None:
        row.state = after
    return after is not None


def move_all(session: Session, return_ids: Collection[str], event: ReturnEvent) -> None:
    """Move those of these returns that the table lets move, in one statement for each state that they come to."""
    if not return_ids:
        return
    afters: dict[ReturnState, list[ReturnState]] = {}
    for state, moves in MOVES.items():
        if (after := moves.get(event)) is not None and after is not state:
            afters.setdefault(after, []).append(state)
    # Locked in one order: two processes cannot wait for each other.
    rows = session.execute(
        sa.select(AnnouncedReturn.return_id, AnnouncedReturn.state)
        .where(AnnouncedReturn.return_id.in_(return_ids))
        .order_by(AnnouncedReturn.return_id)
        .with_for_update()
    ).all()
    for after, befores in afters.items():
        moving = [row.return_id for row in rows if row.state in befores]
        if moving:
            session.execute(sa.update(AnnouncedReturn).where(AnnouncedReturn.return_id.in_(moving)).values(state=after))


def move_decided(session: Session, return_ids: Collection[str]) -> None:
    """Receipts of these returns were decided: what is left of each says where it stands now."""
    if not return_ids:
        return
    open_ones = sa.select(ReceiptRow.return_id).where(
        ReceiptRow.return_id.in_(return_ids), ReceiptRow.state == Settlement.NEEDS_PERSON
    )
    asks = {str(return_id) for return_id in session.scalars(open_ones.distinct())}
    came = (
        sa.select(sa.func.count())
        .select_from(UnitSlot)
        .join(LineBalance, LineBalance.line_id == UnitSlot.line_id)
        .where(LineBalance.return_id == AnnouncedReturn.return_id)
        .scalar_subquery()
    )
    announced = (
        sa.select(sa.func.coalesce(sa.func.sum(LineBalance.quantity), 0))
        .where(LineBalance.return_id == AnnouncedReturn.return_id)
        .scalar_subquery()
    )
    counts = session.execute(
        sa.select(AnnouncedReturn.return_id, came, announced).where(AnnouncedReturn.return_id.in_(return_ids))
    ).all()
    partly = {return_id for return_id, here, all_of_it in counts if here < all_of_it}
    move_all(session, asks, ReturnEvent.ASK)
    move_all(session, partly - asks, ReturnEvent.SETTLE_PART)
    move_all(session, {row[0] for row in counts} - partly - asks, ReturnEvent.SETTLE)


def returns_of_sessions(session: Session, session_ids: Collection[UUID]) -> set[str]:
    """The returns that these receipts are of."""
    asked = sa.select(ReceiptRow.return_id).where(ReceiptRow.session_id.in_(session_ids))
    return {return_id for return_id in session.scalars(asked) if return_id is not None}
