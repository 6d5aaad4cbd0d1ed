"""Wrong PINs, and each person's own times; neither ever leaves this station."""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import Engine, delete, select
from sqlalchemy.dialects.sqlite import insert

from receiving_station.adapters.db.engine import reading, writing
from receiving_station.adapters.db.schema import pin_tries, unit_times
from receiving_station.application.pace import Share, UnitTime
from receiving_station.application.sign_in import Tries
from receiving_station.domain.people import PersonId

KEPT_FOR = timedelta(hours=12)
"""A shift; older times are forgotten when the next one is written."""


class SqlPeople:
    """``sign_in.WrongTries`` and the store of times, on SQLite."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def tries_of(self, person_id: PersonId) -> Tries:
        """What is remembered of a person's wrong PINs."""
        query = select(pin_tries.c.wrong, pin_tries.c.locked_until).where(pin_tries.c.person_id == person_id)
        with reading(self._engine) as connection:
            row = connection.execute(query).one_or_none()
        return Tries() if row is None else Tries(row.wrong, row.locked_until)

    def put_tries(self, person_id: PersonId, tries: Tries) -> None:
        """Remember; durable when it returns."""
        values = {"wrong": tries.wrong, "locked_until": tries.locked_until}
        row = insert(pin_tries).values(person_id=person_id, **values)
        with writing(self._engine) as connection:
            connection.execute(row.on_conflict_do_update(index_elements=["person_id"], set_=values))

    def add_time(self, time: UnitTime) -> None:
        """Keep a finished unit's seconds, and forget what is older than a shift."""
        seconds = json.dumps({share.value: round(value, 2) for share, value in time.seconds.items()})
        with writing(self._engine) as connection:
            connection.execute(delete(unit_times).where(unit_times.c.finished_at < time.finished_at - KEPT_FOR))
            connection.execute(
                insert(unit_times).values(person_id=time.person_id, finished_at=time.finished_at, seconds=seconds)
            )

    def times_of(self, person_id: str, since: datetime) -> Sequence[UnitTime]:
        """One person's finished units since a time (UTC)."""
        query = select(unit_times.c.finished_at, unit_times.c.seconds).where(
            unit_times.c.person_id == person_id, unit_times.c.finished_at >= since
        )
        with reading(self._engine) as connection:
            rows = connection.execute(query).all()
        return tuple(
            UnitTime(person_id, row.finished_at, {Share(name): s for name, s in json.loads(row.seconds).items()})
            for row in rows
        )
