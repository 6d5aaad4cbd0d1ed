"""Who asks for what of the boards, and how the sums are asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.board.facts import Cube
from receiving_station.central.board.models import BoardCell
from receiving_station.central.board.site import Site

SUM_UNITS = sa.cast(sa.func.sum(BoardCell.units), sa.BigInteger())
SUM_PARCELS = sa.cast(sa.func.sum(BoardCell.parcels), sa.BigInteger())
SUM_MS = sa.cast(sa.func.sum(BoardCell.ms), sa.BigInteger())
SUM_CENTS = sa.cast(sa.func.sum(BoardCell.cents), sa.BigInteger())


@dataclass(frozen=True, slots=True)
class Ask:
    """A question.

    Attributes:
        site: Where.
        now: The time of day, UTC.
        brand: The only brand that is asked about, or None: all.
        days: How many days back, today included.
        person: Who asks, where that matters: an operator sees their own times only.
    """

    site: Site
    now: datetime
    brand: str | None = None
    days: int = 30
    person: str = ""

    @property
    def until(self) -> date:
        """Today, there."""
        return self.site.day_of(self.now)

    @property
    def since(self) -> date:
        """The first day asked about."""
        return self.until - timedelta(days=self.days - 1)


def in_cube(asked: Any, cube: Cube, ask: Ask) -> Any:  # noqa: ANN401 (a question of any columns)
    """The question, of that cube's sums in the days and of the brand asked about."""
    asked = asked.where(BoardCell.cube == cube.value, BoardCell.day >= ask.since, BoardCell.day <= ask.until)
    return asked if ask.brand is None else asked.where(BoardCell.brand == ask.brand)


def sums(
    session: Session, cube: Cube, ask: Ask, by: Iterable[Any], *of: "sa.SQLColumnExpression[Any]"
) -> list[tuple[Any, ...]]:
    """Sums by some columns, in their order."""
    columns = tuple(by)
    asked = in_cube(sa.select(*columns, *(of or (SUM_UNITS,))), cube, ask).group_by(*columns).order_by(*columns)
    return [tuple(row) for row in session.execute(asked)]


def words(stored: str) -> str:
    """A stored word as people read it."""
    return stored.replace("_", " ")


def minutes_of(span: timedelta) -> str:
    """A span as people say it: "4 min", "2 h 10 min", "3 days"."""
    minutes = int(span.total_seconds() // 60)
    if minutes < 60:  # noqa: PLR2004 (an hour)
        return f"{minutes} min"
    hours, rest = divmod(minutes, 60)
    return f"{hours} h {rest:02d} min" if hours < 48 else f"{hours // 24} days"  # noqa: PLR2004 (two days)
