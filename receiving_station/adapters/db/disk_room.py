"""How long the disk lasts without a network, from what a day took on this very station."""

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy import Engine

from receiving_station.adapters.db.schema import photos, receipts
from receiving_station.application.bench_check import days_left
from receiving_station.application.errors import StationError

_DAYS = 14
_DATABASE_SHARE = 2.0
"""A receipt is written twice, to its row and to the outbox; indexes come on top."""


class DiskRoom:
    """How many days of work without a network the disk has room for.

    Args:
        folder: The data folder.
        engine: The station's database.
    """

    def __init__(self, folder: Path, engine: Engine) -> None:
        self._folder = folder
        self._engine = engine

    def bytes_a_day(self, now: datetime) -> float | None:
        """What a working day took here, over the last two weeks; None before a whole day was worked."""
        since = now - timedelta(days=_DAYS)
        day = sa.func.substr(sa.cast(photos.c.taken_at, sa.String), 1, 10)
        of_photos = sa.select(sa.func.sum(photos.c.size_bytes), sa.func.count(sa.distinct(day))).where(
            photos.c.taken_at >= since, photos.c.taken_at < now.astimezone(UTC).replace(hour=0, minute=0, second=0)
        )
        of_receipts = sa.select(sa.func.sum(sa.func.length(receipts.c.json))).where(receipts.c.occurred_at >= since)
        with self._engine.connect() as connection:
            total, days = connection.execute(of_photos).one()
            text = connection.execute(of_receipts).scalar_one()
        if not days:
            return None
        return float((total or 0) + (text or 0) * _DATABASE_SHARE) / int(days)

    def days(self, now: datetime) -> float | None:
        """Days of offline work left, or None where nobody knows yet.

        Raises:
            StationError: ``database_trouble`` where the disk cannot be asked.
        """
        try:
            return days_left(shutil.disk_usage(self._folder).free, self.bytes_a_day(now))
        except OSError as error:
            raise StationError("database_trouble", reason="disk_error") from error
