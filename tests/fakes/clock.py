"""A clock that a test sets."""

from datetime import datetime, timedelta

from tests.fakes.parcels import NOON


class FakeClock:
    """``ports.Clock`` that stands still until it is moved; both clocks move together."""

    def __init__(self, now: datetime = NOON + timedelta(minutes=10)) -> None:
        self._now = now
        self._monotonic_s = 1000.0

    def now(self) -> datetime:
        """The time of day."""
        return self._now

    def monotonic_s(self) -> float:
        """Seconds."""
        return self._monotonic_s

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._now += timedelta(seconds=seconds)
        self._monotonic_s += seconds

    def set_wrong(self, offset: timedelta) -> None:
        """Somebody sets the computer's date; the monotonic clock does not notice."""
        self._now += offset
