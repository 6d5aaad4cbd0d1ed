"""What a site told the boards of itself: its time zone, its shifts, its targets, and who sees whose times."""

import re
from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.models import Setting

_PREFIX = "board."
_SHIFTS = re.compile(r"([01]\d|2[0-3]):[0-5]\d(,([01]\d|2[0-3]):[0-5]\d)*")


class SiteError(ValueError):
    """What was told cannot be; nothing was changed."""


@dataclass(frozen=True)
class Site:
    """A site.

    Attributes:
        zone: IANA name of its time zone: whose days the boards count.
        shifts: When its shifts begin, as "06:00,14:00,22:00".
        units_per_hour: What one bench should do.
        parcels_per_hour: The same in parcels.
        by_operator: Whether times may be seen by operator: by supervisors, and by each operator of themselves.
        second_looks: Of 100 graded units so many are drawn for a second look; 0: none.
    """

    zone: str = "UTC"
    shifts: str = "06:00,14:00,22:00"
    units_per_hour: int = 40
    parcels_per_hour: int = 25
    by_operator: bool = False
    second_looks: float = 2.0

    @cached_property
    def tz(self) -> ZoneInfo:
        """The zone itself."""
        return ZoneInfo(self.zone)

    def day_of(self, at: datetime) -> date:
        """The site's day of an instant."""
        return at.astimezone(self.tz).date()

    def shift_start(self, now: datetime) -> datetime:
        """When the shift began that runs at ``now``, in the site's time."""
        local = now.astimezone(self.tz)
        starts = [time.fromisoformat(text) for text in self.shifts.split(",")]
        days = (local.date(), local.date() - timedelta(days=1))
        begun = [datetime.combine(day, start, self.tz) for day in days for start in starts]
        return max(start for start in begun if start <= local)

    def day_start(self, now: datetime) -> datetime:
        """When today began there."""
        return datetime.combine(self.day_of(now), time(), self.tz)


def read_site(session: Session) -> Site:
    """What was told, else what every site begins with."""
    told = session.scalars(sa.select(Setting).where(Setting.name.startswith(_PREFIX)))
    known = {row.name.removeprefix(_PREFIX): row.value for row in told}
    usual = Site()
    return Site(
        zone=known.get("zone", usual.zone),
        shifts=known.get("shifts", usual.shifts),
        units_per_hour=int(known.get("units_per_hour", usual.units_per_hour)),
        parcels_per_hour=int(known.get("parcels_per_hour", usual.parcels_per_hour)),
        by_operator=known.get("by_operator", "no") == "yes",
        second_looks=float(known.get("second_looks", usual.second_looks)),
    )


def write_site(session: Session, site: Site) -> bool:
    """Keep what was told; whether all has to be counted anew, as the days are others.

    Raises:
        SiteError: There is no such zone, a shift is no time of day, a target is no number above 0, or second looks
            are no percentage.
    """
    try:
        ZoneInfo(site.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise SiteError(f"There is no time zone {site.zone}. Name one as Europe/Berlin.") from error
    if not _SHIFTS.fullmatch(site.shifts):
        raise SiteError("Shifts are told by when they begin, as 06:00,14:00,22:00.")
    if min(site.units_per_hour, site.parcels_per_hour) < 1:
        raise SiteError("A target is a number above 0.")
    if not 0 <= site.second_looks <= 100:  # noqa: PLR2004 (a percentage)
        raise SiteError("Second looks are told as units of 100: a number from 0 to 100.")
    before = read_site(session)
    for field in fields(Site):
        value = getattr(site, field.name)
        text = ("yes" if value else "no") if isinstance(value, bool) else str(value)
        session.merge(Setting(name=_PREFIX + field.name, value=text))
    return before.zone != site.zone
