"""How much of an announced return is here already: what a bench has to know that gets the rest of it."""

from collections.abc import Collection

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.models import UnitSlot
from receiving_station.wire import ReturnWire


def with_received(session: Session, returns: Collection[ReturnWire]) -> list[ReturnWire]:
    """The returns with how many units of each line took their place here."""
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
