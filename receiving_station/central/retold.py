"""Returns of which several stations received something: all of them are told how much came."""

from collections.abc import Collection

import sqlalchemy as sa

from receiving_station.central.catalogue import put_return
from receiving_station.central.database import Sessions
from receiving_station.central.models import AnnouncedReturn, ReceiptRow, UnitSlot
from receiving_station.wire import ReturnWire


def retell_shared(sessions: Sessions, return_ids: Collection[str]) -> int:
    """Announce again, with what came of each line, those of the returns that came to more than one station.

    In transactions of its own, after the receipts' commit: they lock in the order in which connectors do.

    Returns:
        How many were announced.
    """
    if not return_ids:
        return 0
    several = (
        sa.select(ReceiptRow.return_id)
        .where(ReceiptRow.return_id.in_(return_ids))
        .group_by(ReceiptRow.return_id)
        .having(sa.func.count(sa.distinct(ReceiptRow.station)) > 1)
        .order_by(ReceiptRow.return_id)
    )
    with sessions.read() as session:
        shared = [return_id for return_id in session.scalars(several) if return_id is not None]
    return sum(_retell(sessions, return_id) for return_id in shared)


def _retell(sessions: Sessions, return_id: str) -> bool:
    with sessions.write.begin() as session:
        row = session.get(AnnouncedReturn, return_id, with_for_update=True)
        if row is None or row.is_cancelled:
            return False
        announced = ReturnWire.model_validate_json(row.payload)
        taken = (
            sa.select(UnitSlot.line_id, sa.func.count().label("units"))
            .where(UnitSlot.line_id.in_([line.line_id for line in announced.lines]))
            .group_by(UnitSlot.line_id)
        )
        came = {row.line_id: row.units for row in session.execute(taken)}
        lines = tuple(line.model_copy(update={"received": came.get(line.line_id, 0)}) for line in announced.lines)
        if lines == announced.lines:
            return False
        put_return(session, announced.model_copy(update={"lines": lines}))
    return True
