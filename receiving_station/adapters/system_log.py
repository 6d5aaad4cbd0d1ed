"""The system's own log: journald by its native protocol, Windows' event log by its own calls.

Both without a package more: the standard library's handler for Windows wants pywin32 (10 MB for three calls), the
journal's Python binding is not on Windows and wants a compiler on Linux.

Source: systemd, Native Journal Protocol; Windows, RegisterEventSourceW and ReportEventW.
"""

import logging
import socket
import struct
import sys
from pathlib import Path

JOURNAL_SOCKET = Path("/run/systemd/journal/socket")
IDENTIFIER = "receiving-station"
SOURCE = "Receiving Station"
"""Name of the source in Windows' event log; the package registers it with its file of messages."""
_PRIORITIES = {logging.CRITICAL: 2, logging.ERROR: 3, logging.WARNING: 4, logging.INFO: 6, logging.DEBUG: 7}


def system_handler(platform: str, journal: Path = JOURNAL_SOCKET) -> logging.Handler | None:
    """What writes to the system's log, or None where it has none that we know.

    Args:
        platform: As ``sys.platform``.
        journal: journald's socket.
    """
    if platform == "win32":
        return EventLogHandler()
    return JournalHandler(journal) if platform == "linux" and journal.exists() else None


class JournalHandler(logging.Handler):
    """Records into the journal, with their code as ``STATION_CODE``: ``journalctl -t receiving-station -o verbose``."""

    def __init__(self, path: Path = JOURNAL_SOCKET) -> None:
        super().__init__(logging.INFO)
        self._path = str(path)
        self._socket = socket.socket(getattr(socket, "AF_UNIX", socket.AF_INET), socket.SOCK_DGRAM)
        # A journal that is stuck must not hold up a bench.
        self._socket.settimeout(0.0)

    def emit(self, record: logging.LogRecord) -> None:
        """Send one."""
        fields = {
            "MESSAGE": self.format(record),
            "PRIORITY": str(_PRIORITIES.get(record.levelno, 6)),
            "SYSLOG_IDENTIFIER": IDENTIFIER,
            "LOGGER": record.name,
            "STATION_CODE": str(getattr(record, "code", "")),
        }
        try:
            self._socket.sendto(b"".join(_field(name, value) for name, value in fields.items()), self._path)
        except OSError:
            # Gone or full: the file has it.
            return

    def close(self) -> None:
        """Let go of the socket."""
        self._socket.close()
        super().close()


def _field(name: str, value: str) -> bytes:
    data = value.encode("utf-8", "replace")
    if b"\n" not in data:
        return name.encode() + b"=" + data + b"\n"
    # More than a line goes with its length before it, 64 bits, little end first.
    return name.encode() + b"\n" + struct.pack("<Q", len(data)) + data + b"\n"


class EventLogHandler(logging.Handler):
    """Records into Windows' event log "Application"; nobody has seen it run on a real Windows yet."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)

    def emit(self, record: logging.LogRecord) -> None:
        """Report one; a log that is full or closed to us changes nothing for the bench."""
        if sys.platform == "win32":
            import ctypes  # noqa: PLC0415 (its Windows half is there on Windows only)

            kinds = {logging.CRITICAL: 1, logging.ERROR: 1, logging.WARNING: 2}
            events = ctypes.WinDLL("advapi32", use_last_error=True)
            events.RegisterEventSourceW.restype = ctypes.c_void_p
            source = events.RegisterEventSourceW(None, SOURCE)
            if not source:
                return
            texts = (ctypes.c_wchar_p * 1)(self.format(record))
            try:
                events.ReportEventW(
                    ctypes.c_void_p(source), kinds.get(record.levelno, 4), 0, 1, None, 1, 0, texts, None
                )
            finally:
                events.DeregisterEventSource(ctypes.c_void_p(source))
