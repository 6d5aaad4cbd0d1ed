"""Numbers about the database and nothing of what stands in it: for the doctor and the support bundle."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy import Engine

from receiving_station.adapters.db.engine import reading
from receiving_station.adapters.db.schema import incidents, metadata, outbox, receipts
from receiving_station.adapters.db.words import OVER

_INCIDENTS = 50


class DatabaseNumbers:
    """Counts, sizes and times.

    Args:
        engine: The station's database, of this version's form.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def oldest_unsent(self) -> datetime | None:
        """When the oldest parcel happened of which something is unsent (UTC)."""
        query = sa.select(sa.func.min(outbox.c.occurred_at)).where(outbox.c.state.not_in(OVER))
        with reading(self._engine) as connection:
            found: datetime | None = connection.execute(query).scalar_one()
        return found

    def all(self) -> dict[str, object]:
        """Rows of each table, outbox by kind and state, parcels by word, what befell the data."""
        with reading(self._engine) as connection:
            tables = {
                name: connection.execute(sa.select(sa.func.count()).select_from(table)).scalar_one()
                for name, table in sorted(metadata.tables.items())
            }
            states = connection.execute(
                sa.select(outbox.c.kind, outbox.c.state, sa.func.count()).group_by(outbox.c.kind, outbox.c.state)
            ).all()
            # A problem is a code of the catalogue; what the central answered may hold anything.
            problems = connection.execute(
                sa.select(outbox.c.problem, outbox.c.last_status, sa.func.count())
                .where(outbox.c.state.not_in(OVER))
                .group_by(outbox.c.problem, outbox.c.last_status)
            ).all()
            words = connection.execute(sa.select(receipts.c.word, sa.func.count()).group_by(receipts.c.word)).all()
            befell = connection.execute(
                sa.select(incidents.c.at, incidents.c.code).order_by(incidents.c.incident_no.desc()).limit(_INCIDENTS)
            ).all()
            pages, page_bytes, journal = (
                connection.exec_driver_sql(f"PRAGMA {name}").scalar()
                for name in ("page_count", "page_size", "journal_mode")
            )
        oldest = self.oldest_unsent()
        return {
            "rows": tables,
            "outbox": {f"{kind} {state}": count for kind, state, count in states},
            "unsent_problems": [{"problem": what, "status": status, "count": many} for what, status, many in problems],
            "parcels": {str(word): count for word, count in words},
            "oldest_unsent_at": oldest.isoformat() if oldest is not None else None,
            "incidents": [{"at": at.isoformat(), "code": code} for at, code in befell],
            "pages": pages,
            "page_bytes": page_bytes,
            "journal_mode": journal,
        }
