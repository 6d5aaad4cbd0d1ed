"""Where the seconds of a unit went; for the operator's own eyes, kept on this station only (decision 018).

Nothing here looks at a clock or a disk: the window tells every step with its time, and a finished unit comes out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import median

from receiving_station.domain.vocabulary import Share as Share  # noqa: PLC0414 (part of the times)

HOUR = timedelta(hours=1)


_SHARES: Mapping[str, Share] = {
    "looking_up": Share.WAITING,
    "committing": Share.WAITING,
    "choosing_match": Share.SCANNING,
    "identify": Share.SCANNING,
    "packaging": Share.CHECKS,
    "item": Share.CHECKS,
    "rto": Share.CHECKS,
    "check": Share.CHECKS,
    "checks": Share.CHECKS,
    "photo": Share.PHOTO,
    "stop": Share.PHOTO,
    "plate": Share.PRINTING,
    "plates": Share.PRINTING,
}
_RESTS = frozenset({"idle", "done"})
"""Between two parcels nobody's seconds are counted."""


def share_of(step: str) -> Share | None:
    """What the seconds at a step of the machine are spent on; None between two parcels."""
    return None if step in _RESTS else _SHARES.get(step, Share.DECIDING)


@dataclass(frozen=True, slots=True)
class UnitTime:
    """The seconds of one finished unit.

    Attributes:
        person_id: Whose; "" where nobody signs in.
        finished_at: UTC.
        seconds: By what they were spent on.
    """

    person_id: str
    finished_at: datetime
    seconds: Mapping[Share, float]

    @property
    def total_s(self) -> float:
        """All of them."""
        return sum(self.seconds.values())


@dataclass(frozen=True, slots=True)
class Pace:
    """An hour of one person.

    Attributes:
        units: Finished within the last hour.
        median_s: Seconds of a unit, or None before the first.
        shares: Seconds of that hour by what they were spent on, every share, most first.
    """

    units: int = 0
    median_s: float | None = None
    shares: tuple[tuple[Share, float], ...] = ()


def pace_of(times: Sequence[UnitTime], person_id: str, now: datetime) -> Pace:
    """What the last hour was for one person.

    Args:
        times: Finished units, of anybody, in any order.
        person_id: Whose hour.
        now: UTC.
    """
    mine = [one for one in times if one.person_id == person_id and now - HOUR < one.finished_at <= now]
    if not mine:
        return Pace()
    sums = {share: sum(one.seconds.get(share, 0.0) for one in mine) for share in Share}
    in_order = sorted(sums.items(), key=lambda row: (-row[1], list(Share).index(row[0])))
    return Pace(len(mine), median(one.total_s for one in mine), tuple(in_order))


@dataclass(slots=True)
class Stopwatch:
    """Adds up steps until a unit is finished; one call a screen, a few dictionary look-ups each."""

    _step: str = "idle"
    _since_s: float = 0.0
    _units: int = 0
    _seconds: dict[Share, float] = field(default_factory=dict)

    def see(self, step: str, units: int, at_s: float, now: datetime, person_id: str) -> UnitTime | None:
        """The bench stands at a step with so many units finished.

        Args:
            step: The machine's step, by its stored name.
            units: Units of this parcel that are finished.
            at_s: Monotonic seconds.
            now: UTC.
            person_id: Who works here, or "".

        Returns:
            The unit that was finished by this, or None.
        """
        share = share_of(self._step)
        if share is not None:
            self._seconds[share] = self._seconds.get(share, 0.0) + max(0.0, at_s - self._since_s)
        self._step, self._since_s = step, at_s
        finished = None
        if units > self._units:
            finished = UnitTime(person_id, now, self._seconds)
            self._seconds = {}
        self._units = units
        if step in _RESTS:
            self._seconds = {}
            self._units = 0 if step == "idle" else units
        return finished

    def pause(self) -> None:
        """Nobody works for now: what follows until the next ``see`` is not counted."""
        self._step = "idle"
