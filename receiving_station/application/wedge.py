"""Tells a keyboard-wedge scanner from a person by the speed of the keys."""

from dataclasses import dataclass

MAX_GAP_S = 0.035
"""Scanners send a key every 1 to 20 ms; fast typists stay above 60 ms."""
QUICK_HOLD_S = 0.008
"""The least a single key is held."""
PAUSES = 3
"""A single key is held for so many of the longest pauses that any scanner of this desk ever made."""
HEARD = 20
"""So many bursts have to be heard before their pauses are believed; a slower one counts from then on, for good."""
MIN_LENGTH = 4
"""Shorter bursts are people pressing two keys at once."""


@dataclass(frozen=True, slots=True)
class Typing:
    """So many of the oldest held keys were a person's: give them on."""

    count: int


@dataclass(frozen=True, slots=True)
class Burst:
    """All held keys and the terminator were a scanner's."""

    text: str


class WedgeDetector:
    """Holds keys until it is known who pressed them. Times are monotonic seconds."""

    def __init__(self) -> None:
        self._held: list[str] = []
        self._last_s = float("-inf")
        self._slowest_s = 0.0
        self._bursts = 0
        self._longest_pause_s = 0.0

    @property
    def hold_s(self) -> float:
        """How long a key is held until it counts as a person's."""
        if self._bursts < HEARD or len(self._held) > 1:
            return MAX_GAP_S
        return min(MAX_GAP_S, max(QUICK_HOLD_S, PAUSES * self._longest_pause_s))

    def press(self, text: str, at_s: float) -> Typing:
        """A key with a text: it is held; older keys that came too slowly are given on."""
        given = self.expire(at_s)
        self._slowest_s = max(self._slowest_s, at_s - self._last_s) if self._held else 0.0
        self._held.append(text)
        self._last_s = at_s
        return given

    def terminator(self, at_s: float) -> Typing | Burst:
        """Enter or Tab: the end of a burst, or a person's key (which is never held)."""
        given = self.expire(at_s)
        if len(self._held) >= MIN_LENGTH:
            burst = Burst("".join(self._held))
            self._held.clear()
            self._heard(max(self._slowest_s, at_s - self._last_s))
            return burst
        return given if given.count else self.flush()

    def expire(self, at_s: float) -> Typing:
        """Give on what was held for longer than a scanner pauses."""
        return self.flush() if at_s - self._last_s > MAX_GAP_S else Typing(0)

    def _heard(self, slowest_s: float) -> None:
        self._longest_pause_s = max(self._longest_pause_s, slowest_s)
        self._bursts += 1

    def flush(self) -> Typing:
        """Give on everything that is held."""
        given = Typing(len(self._held))
        self._held.clear()
        return given
