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
    """All held keys and the terminator were a scanner's.

    Attributes:
        text: What it sent.
        is_misheard: Its first key was given on as a person's before the second came; it is part of the text.
    """

    text: str
    is_misheard: bool = False


class WedgeDetector:
    """Holds keys until it is known who pressed them. Times are monotonic seconds."""

    def __init__(self) -> None:
        self._held: list[str] = []
        self._last_s = float("-inf")
        self._given: tuple[str, float] | None = None
        self._lead = ""
        self._slowest_s = 0.0
        self._bursts = 0
        self._longest_pause_s = 0.0

    @property
    def hold_s(self) -> float:
        """How long a key is held until it counts as a person's."""
        if self._bursts < HEARD or len(self._held) > 1 or self._lead:
            return MAX_GAP_S
        return min(MAX_GAP_S, max(QUICK_HOLD_S, PAUSES * self._longest_pause_s))

    def press(self, text: str, at_s: float) -> Typing:
        """A key with a text: it is held; older keys that came too slowly are given on."""
        given = self.expire(at_s)
        if self._held:
            self._slowest_s = max(self._slowest_s, at_s - self._last_s)
        else:
            # No person's next key comes that soon: the one given on was this burst's first.
            given_text, given_at_s = self._given or ("", float("-inf"))
            is_led = 0 <= at_s - given_at_s <= MAX_GAP_S
            self._lead, self._slowest_s = (given_text, at_s - given_at_s) if is_led else ("", 0.0)
        self._held.append(text)
        self._last_s = at_s
        return given

    def terminator(self, at_s: float) -> Typing | Burst:
        """Enter or Tab: the end of a burst, or a person's key (which is never held)."""
        given = self.expire(at_s)
        if len(self._lead) + len(self._held) >= MIN_LENGTH:
            burst = Burst(self._lead + "".join(self._held), bool(self._lead))
            self._held.clear()
            self._lead, self._given = "", None
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
        self._given = (self._held[0], self._last_s) if given.count == 1 and not self._lead else None
        self._held.clear()
        self._lead = ""
        return given
