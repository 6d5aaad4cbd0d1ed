"""When what waits is done, from the last hours' pace: a time, and honestly how sure it is; pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import sqrt
from statistics import fmean, pvariance
from typing import Final

SURE: Final = 1.2816
"""Standard deviations of an interval that holds four times out of five."""
LEAST: Final = 6
"""Fewer slots than these say nothing: half an hour."""
FAR: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Forecast:
    """When it is done.

    Attributes:
        at: The likeliest instant.
        early: It is hardly sooner: one time out of ten.
        late: It is hardly later: one time out of ten.
        per_hour: The pace that this comes of.
    """

    at: datetime
    early: datetime
    late: datetime
    per_hour: float


def clears_at(
    waiting: int, slots: Sequence[int], slot: timedelta, now: datetime, *, benches: int, with_benches: int
) -> Forecast | None:
    """When so many parcels are done if it goes on as in the last slots; None: too little is known.

    The work is a sum of slots that differ as the last ones did: its end is unsure by how they differ, and by how few
    they are. A further bench is taken to be as quick as the others are on average.

    Args:
        waiting: Parcels.
        slots: Parcels done in each of the last slots, oldest first.
        slot: How long one is.
        now: From when.
        benches: Those that did it.
        with_benches: Those that go on.
    """
    if len(slots) < LEAST or benches < 1 or with_benches < 1 or sum(slots) == 0:
        return None
    faster = with_benches / benches
    mean = fmean(slots) * faster
    # Parcels are counted: less varied than a count of its size is luck.
    variance = max(pvariance(slots), fmean(slots)) * faster
    needed = waiting / mean
    spread = sqrt(needed * variance / mean**2 + needed**2 * variance / (mean**2 * len(slots)))
    early, late = needed - SURE * spread, needed + SURE * spread
    return Forecast(
        now + min(needed * slot, FAR),
        now + max(timedelta(0), min(early * slot, FAR)),
        now + min(late * slot, FAR),
        mean * (timedelta(hours=1) / slot),
    )
