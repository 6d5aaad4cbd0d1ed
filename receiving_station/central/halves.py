"""Photos whose sending was cut: what came of them, so that the rest is enough the next time.

Kept in memory only. A half that is gone (a restart, another process, too many of them) costs one photo sent whole.
"""

import threading
from collections.abc import Iterable

HALVES_BYTES = 64 * 1024 * 1024
"""What all halves together may take; the oldest go first."""
WORTH_BYTES = 16 * 1024
"""Less than this is sent anew as quickly as it is asked for."""


class Halves:
    """Bytes of photos that are on their way or were cut; safe for many threads."""

    def __init__(self, limit_bytes: int = HALVES_BYTES) -> None:
        self._limit_bytes = limit_bytes
        self._kept: dict[str, bytearray] = {}
        self._lock = threading.Lock()

    def begin(self, sha256: str, offset: int) -> bytearray | None:
        """A buffer for what comes now, with what came before up to ``offset``; None: that much is not here.

        What is put into it is known at once, not only when the line breaks: a line may also die without a word.
        """
        with self._lock:
            before = self._kept.get(sha256, bytearray())
            if len(before) < offset:
                return None
            self._kept.pop(sha256, None)  # The newest is the last.
            self._kept[sha256] = buffer = before[:offset]
            return buffer

    def trim(self) -> None:
        """Forget the oldest while there are too many bytes; who is still filling one goes on undisturbed."""
        with self._lock:
            total = sum(len(buffer) for buffer in self._kept.values())
            while total > self._limit_bytes:
                total -= len(self._kept.pop(next(iter(self._kept))))

    def forget(self, sha256: str) -> None:
        """It is whole, or it never becomes so."""
        with self._lock:
            self._kept.pop(sha256, None)

    def of(self, sha256s: Iterable[str]) -> dict[str, int]:
        """How many bytes of these photos came, where it is worth going on from there."""
        with self._lock:
            begun = {sha256: len(self._kept[sha256]) for sha256 in sha256s if sha256 in self._kept}
        return {sha256: size for sha256, size in begun.items() if size >= WORTH_BYTES}
