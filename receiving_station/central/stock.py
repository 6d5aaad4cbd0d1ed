"""Stock after it was booked: a person moves a unit on, and the sum of all of it, page by page.

A settlement books each unit once (``StockMovement``); what happens to it later is a ``StockMove``. Where a unit lies
is its last move, or its booking. Nothing is ever changed or taken out: a wrong move is followed by another one.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from receiving_station.central.access import sessions_of
from receiving_station.central.audit import note
from receiving_station.central.cursors import read_cursor, write_cursor
from receiving_station.central.models import StockMove, StockMovement
from receiving_station.domain.policy import UNIDENTIFIED_SKU
from receiving_station.domain.vocabulary import Bucket, ItemCondition
from receiving_station.wire import StockLine, StockList

SELLABLE = frozenset({Bucket.SELLABLE, Bucket.SELLABLE_AS_GRADE})


class MoveRefusedError(ValueError):
    """The unit stays where it is; the text says why.

    Attributes:
        field: What of the order is wrong.
        is_conflict: Whether it may be right later, or was right before.
    """

    def __init__(self, field: str, detail: str, *, is_conflict: bool = False) -> None:
        super().__init__(detail)
        self.field = field
        self.is_conflict = is_conflict


def move_unit(
    session: Session,
    now: datetime,
    actor: str,
    *,
    move_id: UUID,
    plate: str,
    from_bucket: Bucket,
    to_bucket: Bucket,
    grade: ItemCondition | None,
    reason: str,
) -> StockMove | None:
    """Move a unit on, once.

    Args:
        session: On the central's database; takes the unit's row for itself.
        now: When (UTC).
        actor: Who.
        move_id: The move's id; the same again changes nothing.
        plate: Of the unit.
        from_bucket: Where whoever moves it found it.
        to_bucket: Where it lies now.
        grade: As what it is sold; with ``SELLABLE_AS_GRADE`` only.
        reason: In words.

    Returns:
        The move, or None: no unit with that plate is in stock.

    Raises:
        MoveRefusedError: It is not there, or may not go there, or the id came before with another move.
    """
    ledger = session.scalars(
        sa.select(StockMovement).where(StockMovement.plate == plate).order_by(StockMovement.moved_at).with_for_update()
    ).all()
    bookings = [row for row in ledger if row.quantity > 0]
    if not bookings or sum(row.quantity for row in ledger) <= 0:
        return None
    booked = bookings[-1]  # Of a correction, where there is one.
    asked = (plate, from_bucket.value, to_bucket.value, grade or "", reason)
    known = session.get(StockMove, move_id)
    if known is not None:
        if asked != (known.plate, known.from_bucket, known.to_bucket, known.to_grade, known.reason):
            raise MoveRefusedError("Idempotency-Key", "This key came before with another move.", is_conflict=True)
        return known
    last = session.scalar(sa.select(StockMove).where(StockMove.plate == plate).order_by(StockMove.seq.desc()).limit(1))
    is_since = last is not None and (last.session_id, last.position) == (booked.session_id, booked.position)
    lies, lies_as = (last.to_bucket, last.to_grade) if last and is_since else (booked.bucket, booked.grade)
    if from_bucket != lies:
        raise MoveRefusedError("from_bucket", f"That unit lies in {lies} now.", is_conflict=True)
    _check(booked.sku, to_bucket, grade)
    if (to_bucket.value, grade or "") == (lies, lies_as):
        raise MoveRefusedError("to_bucket", "It lies there already.")
    move = StockMove(
        move_id=move_id,
        plate=plate,
        seq=1 if last is None else last.seq + 1,
        session_id=booked.session_id,
        position=booked.position,
        sku=booked.sku,
        from_bucket=lies,
        from_grade=lies_as,
        to_bucket=to_bucket.value,
        to_grade=grade or "",
        reason=reason,
        actor=actor,
        moved_at=now,
    )
    session.add(move)
    try:
        session.flush()
    except IntegrityError as error:
        raise MoveRefusedError("Idempotency-Key", "This key came with another move.", is_conflict=True) from error
    note(session, now, actor, "stock_moved", plate, {"from": lies, "to": to_bucket.value, "move": str(move_id)})
    return move


def _check(sku: str, to_bucket: Bucket, grade: ItemCondition | None) -> None:
    if (grade is not None) != (to_bucket is Bucket.SELLABLE_AS_GRADE):
        raise MoveRefusedError("grade", "What sells by its grade has one, and nothing else has.")
    if to_bucket in SELLABLE and sku == UNIDENTIFIED_SKU:
        raise MoveRefusedError("to_bucket", "Nobody can sell what nobody could name.")


def stock_page(session: Session, cursor: str, limit: int, brand: str | None = None) -> StockList:
    """Stock by SKU, bucket and grade, in that order: bookings and moves summed.

    With a brand, of what came in its returns. A page may be short, where units have left; its cursor goes on.

    Raises:
        cursors.BadCursorError: The cursor is none that this central gave.
    """
    after = read_cursor(cursor, 3)
    # Only of so many SKUs: the sum of all stock would be made anew for each page of it.
    known = sa.select(StockMovement.sku).distinct().order_by(StockMovement.sku).limit(limit + 1)
    if brand is not None:
        known = known.where(StockMovement.session_id.in_(sessions_of(brand)))
    if after is not None:
        known = known.where(StockMovement.sku >= after[0])
    skus = session.scalars(known).all()
    following = skus[limit] if len(skus) > limit else None
    booked = sa.select(
        StockMovement.sku, StockMovement.bucket, StockMovement.grade, StockMovement.quantity, StockMovement.session_id
    )
    came = sa.select(
        StockMove.sku, StockMove.to_bucket, StockMove.to_grade, sa.literal(1, sa.BigInteger), StockMove.session_id
    )
    went = sa.select(
        StockMove.sku, StockMove.from_bucket, StockMove.from_grade, sa.literal(-1, sa.BigInteger), StockMove.session_id
    )
    parts: Sequence[sa.Select[str, str, str, int, UUID]] = (booked, came, went)
    if brand is not None:
        parts = [part.where(part.selected_columns.session_id.in_(sessions_of(brand))) for part in parts]
    if after is not None:
        parts = [part.where(part.selected_columns.sku >= after[0]) for part in parts]
    if following is not None:
        parts = [part.where(part.selected_columns.sku < following) for part in parts]
    every = sa.union_all(*parts).subquery()
    keys = (every.c.sku, every.c.bucket, every.c.grade)
    count = sa.func.sum(every.c.quantity)
    query = sa.select(*keys, count.label("quantity")).group_by(*keys).having(count != 0).order_by(*keys)
    if after is not None:
        query = query.where(sa.tuple_(*keys) > sa.tuple_(*(sa.literal(value, every.c.sku.type) for value in after)))
    rows = session.execute(query.limit(limit + 1)).all()
    page = rows[:limit]
    lines = tuple(
        StockLine(
            sku=row.sku,
            bucket=Bucket(row.bucket),
            quantity=int(row.quantity),
            grade=ItemCondition(row.grade) if row.grade else None,
        )
        for row in page
    )
    more = "" if following is None else write_cursor(following, "", "")
    if len(rows) > limit:
        more = write_cursor(page[-1].sku, page[-1].bucket, page[-1].grade)
    return StockList(stock=lines, next_cursor=more)
