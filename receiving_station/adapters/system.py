"""The computer's own clock, ids and dice; nothing else in the station asks for them."""

import ctypes
import random
import sys
import time
from datetime import UTC, datetime
from uuid import UUID, uuid4

_M_MMAP_THRESHOLD, _M_ARENA_MAX = -3, -8
_FRAME_BYTES = 512 * 1024
_ARENAS = 2


def give_memory_back() -> None:
    """Let glibc map every large block for itself, so that a frame's memory is the system's again when it is let go.

    Left alone it learns from the first frames to keep such blocks in the heap, one heap a thread, and never
    gives their holes back. Other systems do this by themselves: nothing happens there.
    """
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_MMAP_THRESHOLD, _FRAME_BYTES)
        mallopt(_M_ARENA_MAX, _ARENAS)


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
