"""When a brand's customers may be written to."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo


def is_quiet(at: datetime, quiet_from: time, quiet_until: time, zone: ZoneInfo) -> bool:
    """Whether nobody is written to then; quiet hours may go over midnight, and from a time to itself there are none."""
    local = at.astimezone(zone).time()
    if quiet_from <= quiet_until:
        return quiet_from <= local < quiet_until
    return local >= quiet_from or local < quiet_until


def when_allowed(at: datetime, quiet_from: time, quiet_until: time, zone: ZoneInfo) -> datetime:
    """The first instant from ``at`` on at which somebody may be written to (UTC)."""
    if not is_quiet(at, quiet_from, quiet_until, zone):
        return at
    today = at.astimezone(zone).date()
    # On the day the clocks go forward the time may not exist: what it stands for then is later, never earlier.
    ends = (datetime.combine(today + timedelta(days=days), quiet_until, zone).astimezone(UTC) for days in (0, 1))
    return next(end for end in ends if end > at)
