"""Returns that other benches have to hear of again: a part is here, the rest has come, or several stations got some."""

from collections.abc import Collection

import sqlalchemy as sa

from receiving_station.central.catalogue import tell_rest
from receiving_station.central.database import Sessions
from receiving_station.central.models import AnnouncedReturn, ReceiptRow
from receiving_station.central.received import with_received
from receiving_station.wire import ReturnWire


def retell(sessions: Sessions, return_ids: Collection[str]) -> int:
    """Announce again, with what came of each line, those of the returns of which other benches have to know.

    A return that comes whole, in one parcel and to one station, as most do, is no news for anybody. In transactions
    of its own, after the receipts' commit: they lock in the order in which connectors do.

    Returns:
        How many were announced.
    """
    if not return_ids:
        return 0
    announced = sa.select(AnnouncedReturn.return_id, AnnouncedReturn.payload).where(
        AnnouncedReturn.return_id.in_(return_ids), AnnouncedReturn.is_cancelled.is_(False)
    )
    several = (
        sa.select(ReceiptRow.return_id)
        .where(ReceiptRow.return_id.in_(return_ids))
        .group_by(ReceiptRow.return_id)
        .having(sa.func.count(sa.distinct(ReceiptRow.station)) > 1)
    )
    with sessions.read() as session:
        before = [
            ReturnWire.model_validate_json(row.payload)
            for row in session.execute(announced.order_by(AnnouncedReturn.return_id))
        ]
        now = with_received(session, before)
        shared = set(session.scalars(several))
    news = [
        new.return_id
        for old, new in zip(before, now, strict=True)
        if new != old and (new.return_id in shared or _is_open(new) or any(line.received for line in old.lines))
    ]
    return sum(_retell(sessions, return_id) for return_id in news)


def _is_open(announced: ReturnWire) -> bool:
    return any(line.received < line.quantity for line in announced.lines)


def _retell(sessions: Sessions, return_id: str) -> bool:
    with sessions.write.begin() as session:
        row = session.get(AnnouncedReturn, return_id, with_for_update=True)
        if row is None or row.is_cancelled:
            return False
        announced = ReturnWire.model_validate_json(row.payload)
        (now,) = with_received(session, [announced])
        if now == announced:
            return False
        tell_rest(session, row, now)
    return True
