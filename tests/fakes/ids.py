"""Ids that a test can foresee."""

from uuid import UUID


class CountingIds:
    """``ports.Ids`` that counts: 1, 2, 3 …"""

    def __init__(self) -> None:
        self._last = 0

    def fresh(self) -> UUID:
        """The next number as an id."""
        self._last += 1
        return UUID(int=self._last << 64)
