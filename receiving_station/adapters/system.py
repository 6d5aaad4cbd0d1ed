"""The computer's own clock, ids and dice; nothing else in the station asks for them."""

import random
import time
from datetime import UTC, datetime
from uuid import UUID, uuid4


class SystemClock:
    """``ports.Clock`` of this computer."""

    def now(self) -> datetime:
        """The time of day, UTC, aware."""
        return datetime.now(UTC)

    def monotonic_s(self) -> float:
        """Seconds since an arbitrary start; never goes back."""
        return time.monotonic()


class SystemIds:
    """``ports.Ids`` from the system's random numbers."""

    def fresh(self) -> UUID:
        """An id that nobody had before."""
        return uuid4()


def system_jitter() -> float:
    """A number from 0 up to 1, for spreading retries."""
    return random.random()  # noqa: S311 (spreads load, guards nothing)
