"""What this process takes of the computer."""

import ctypes
import os
import sys
from ctypes import wintypes
from pathlib import Path

_MB = 1024 * 1024
_PAGES = 1
"""Place of the resident pages in ``/proc/self/statm``."""


def rss_mb() -> float:
    """Resident memory of this process now, megabytes; Linux and Windows.

    Raises:
        OSError: On another system.
    """
    if sys.platform == "win32":
        return _windows_rss() / _MB
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[_PAGES])
    return pages * os.sysconf("SC_PAGE_SIZE") / _MB


def _windows_rss() -> int:
    class Counters(ctypes.Structure):
        _fields_ = [
            ("cb", wintypes.DWORD),
            ("PageFaultCount", wintypes.DWORD),
            *((name, ctypes.c_size_t) for name in ("Peak", "WorkingSetSize", "a", "b", "c", "d", "e", "f")),
        ]

    counters = Counters()
    counters.cb = ctypes.sizeof(counters)
    windll = getattr(ctypes, "windll")  # noqa: B009 (there is none on other systems)
    process = wintypes.HANDLE(windll.kernel32.GetCurrentProcess())
    if not windll.psapi.GetProcessMemoryInfo(process, ctypes.byref(counters), counters.cb):
        raise OSError("the system does not tell this process's memory")
    return int(counters.WorkingSetSize)
