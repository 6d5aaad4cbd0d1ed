"""The computer's own clock, ids and dice; nothing else in the station asks for them."""

import ctypes
import random
import sys
import time
from datetime import UTC, datetime
from uuid import UUID, uuid4

_M_TRIM_THRESHOLD, _M_MMAP_THRESHOLD, _M_ARENA_MAX = -1, -3, -8
_KEPT_BYTES = 64 << 20
_MAPPED_BYTES = 32 << 20
"""The most that glibc accepts on 64 bits."""
_ARENAS = 2


def keep_frames_memory() -> None:
    """Let glibc keep a frame's memory for the next frame, in two heaps for all threads.

    Left alone it has a heap for each thread, with holes that it never gives back. Mapping each frame for itself gives
    all back, and then the system clears each page of it thirty times a second: a sixth of a station's processor time.
    Other systems do this by themselves: nothing happens there.
    """
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(_M_MMAP_THRESHOLD, _MAPPED_BYTES)
        mallopt(_M_TRIM_THRESHOLD, _KEPT_BYTES)
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
