"""How the C library keeps the memory that pictures come and go in."""

import ctypes
import sys

_TRIM_THRESHOLD, _MMAP_THRESHOLD = -1, -3
"""glibc's names for them in ``malloc.h``: M_TRIM_THRESHOLD and M_MMAP_THRESHOLD."""
_KEPT_BYTES = 64 << 20
_OF_ITS_OWN_BYTES = 32 << 20
"""The most that glibc accepts on 64 bits."""


def keep_freed_memory() -> None:
    """Keep freed memory for the next picture instead of giving it back after each.

    A frame is some megabytes. Left to itself glibc asks the system for it thirty times a second and gives it back, and
    the system clears each page of it: a sixth of a station's processor time. Does nothing with another C library.
    """
    if not sys.platform.startswith("linux"):
        return
    set_option = getattr(ctypes.CDLL(None), "mallopt", None)
    if set_option is not None:
        set_option(_MMAP_THRESHOLD, _OF_ITS_OWN_BYTES)
        set_option(_TRIM_THRESHOLD, _KEPT_BYTES)
