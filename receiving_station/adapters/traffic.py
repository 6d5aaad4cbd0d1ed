"""Whose bytes go first: photos wait for the operator's questions, and keep to a bandwidth."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from receiving_station.application.ports import Clock

CHUNK_BYTES = 16 * 1024
WAIT_FOR_OPERATOR_S = 5.0
"""A photo waits no longer than this for one question: a question that hangs must not stop the photos."""
_BITS = 8


class Traffic:
    """Shared by the client that asks for the operator and those that send photos.

    Args:
        clock: Measures.
        limit_kbit_s: What photos may take of the line together; 0: no limit.
    """

    def __init__(self, clock: Clock, limit_kbit_s: int = 0) -> None:
        self._clock = clock
        self._bytes_per_s = limit_kbit_s * 1000 / _BITS
        self._free = threading.Condition()
        self._asking = 0
        self._may_send_at_s = clock.monotonic_s()

    @contextmanager
    def asking(self) -> Iterator[None]:
        """While somebody at the bench waits for an answer."""
        with self._free:
            self._asking += 1
        try:
            yield
        finally:
            with self._free:
                self._asking -= 1
                self._free.notify_all()

    def before_sending(self, size_bytes: int) -> None:
        """Wait until this much of a photo may go."""
        with self._free:
            self._free.wait_for(lambda: not self._asking, WAIT_FOR_OPERATOR_S)
            if not self._bytes_per_s:
                return
            now_s = self._clock.monotonic_s()
            wait_s = self._may_send_at_s - now_s
            self._may_send_at_s = max(now_s, self._may_send_at_s) + size_bytes / self._bytes_per_s
            if wait_s > 0:
                self._free.wait_for(lambda: False, wait_s)


class PacedBody:
    """A request's body that is sent piece by piece as the traffic allows."""

    def __init__(self, data: bytes, traffic: Traffic) -> None:
        self._data = data
        self._traffic = traffic
        self._at = 0

    def __len__(self) -> int:
        return len(self._data)

    def read(self, size: int = CHUNK_BYTES) -> bytes:
        """The next piece; empty at the end."""
        piece = self._data[self._at : self._at + max(1, min(size, CHUNK_BYTES))] if self._at < len(self._data) else b""
        if piece:
            self._traffic.before_sending(len(piece))
        self._at += len(piece)
        return piece
