"""How much is here, without counting it anew: triggers count rows as they come (migration 0007)."""

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.database import Sessions
from receiving_station.central.models import Tally
from receiving_station.wire import Overview, Settlement

_ADD_UP = """
WITH gone AS (
    DELETE FROM tallies WHERE (name, backend) IN (
        SELECT name, backend FROM tallies WHERE backend <> 0 FOR UPDATE SKIP LOCKED
    ) RETURNING name, n
)
INSERT INTO tallies AS t (name, backend, n) SELECT name, 0, sum(n) FROM gone GROUP BY name ORDER BY name
ON CONFLICT (name, backend) DO UPDATE SET n = t.n + excluded.n
"""


def count_all(session: Session) -> Overview:
    """How much is here."""
    asked = sa.select(Tally.name, sa.func.sum(Tally.n)).group_by(Tally.name)
    counted = {name: int(n) for name, n in session.execute(asked)}
    return Overview(
        receipts=counted.get("receipts", 0),
        settled=counted.get(Settlement.SETTLED, 0),
        needs_person=counted.get(Settlement.NEEDS_PERSON, 0),
        units=counted.get("units", 0),
        photos=counted.get("photos", 0),
    )


def add_up(sessions: Sessions) -> None:
    """Put what connections counted under one row for each name, without waiting for any that counts right now."""
    with sessions.write.begin() as session:
        if session.get_bind().dialect.name == "postgresql":
            session.execute(sa.text(_ADD_UP))
