"""How much of an announced return is here already: what a bench has to know that gets the rest of it."""

from collections.abc import Collection

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.models import AnnouncedReturn, UnitSlot
from receiving_station.wire import ReturnWire


def with_received(session: Session, announced: ReturnWire) -> ReturnWire:
    """The return with how many units of each line took their place here."""
    (counted,) = _counted(session, [announced])
    return counted


def received_in_part(session: Session, return_ids: Collection[str]) -> tuple[ReturnWire, ...]:
    """Of these returns those of which other benches have to be told: a part is here, or the rest has come now.

    A return that comes whole in one parcel, as most do, is no news for anybody.
    """
    rows = session.scalars(
        sa.select(AnnouncedReturn.payload)
        .where(AnnouncedReturn.return_id.in_(return_ids), AnnouncedReturn.is_cancelled.is_(False))
        .order_by(AnnouncedReturn.return_id)
    ).all()
    before = [ReturnWire.model_validate_json(payload) for payload in rows]
    return tuple(
        now
        for was, now in zip(before, _counted(session, before), strict=True)
        if now != was and (_is_open(now) or any(line.received for line in was.lines))
    )


def _counted(session: Session, returns: Collection[ReturnWire]) -> list[ReturnWire]:
    line_ids = [line.line_id for announced in returns for line in announced.lines]
    asked = (
        sa.select(UnitSlot.line_id, sa.func.count().label("units"))
        .where(UnitSlot.line_id.in_(line_ids))
        .group_by(UnitSlot.line_id)
    )
    units = {row.line_id: row.units for row in session.execute(asked)} if line_ids else {}
    return [
        announced.model_copy(
            update={
                "lines": tuple(
                    line.model_copy(update={"received": units.get(line.line_id, 0)}) for line in announced.lines
                )
            }
        )
        for announced in returns
    ]


def _is_open(announced: ReturnWire) -> bool:
    return any(line.received < line.quantity for line in announced.lines)
