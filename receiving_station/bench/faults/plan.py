"""What goes wrong with which request: drawn from the seed and the request's number, never from the time."""

import random
from dataclasses import dataclass
from enum import StrEnum


class Fault(StrEnum):
    """One thing that can go wrong on the line, or at one of its ends."""

    DROP_BEFORE = "drop_before"
    """The line breaks before the central heard it."""
    DROP_AFTER = "drop_after"
    """The central applied it; its answer is lost."""
    DELAY = "delay"
    DELAY_ANSWER = "delay_answer"
    DUPLICATE = "duplicate"
    """The central hears it twice, one after the other."""
    TWIN = "twin"
    """The central hears it twice at the same moment."""
    TRUNCATE = "truncate"
    """Half of the answer's body arrives, then the line breaks."""
    REORDER = "reorder"
    """The line breaks, and the request reaches the central after those that came later."""
    RESET = "reset"
    """The connection is reset while the request's body is on its way."""
    CUT_BODY = "cut_body"
    """The central gets half of the body, then the line breaks at both ends."""
    ERROR_500 = "error_500"
    ERROR_502_AFTER = "error_502_after"
    """A proxy's page, though the central applied it."""
    BUSY_503 = "busy_503"
    BUSY_429 = "busy_429"
    PORTAL_200 = "portal_200"
    PORTAL_302 = "portal_302"
    WALL_403 = "wall_403"
    """A firewall's page."""
    LOST_404 = "lost_404"
    GARBAGE_200 = "garbage_200"
    """Bytes that are no text."""
    OTHER_JSON_200 = "other_json_200"
    """JSON of some other program."""
    EMPTY_200 = "empty_200"
    """A success without a body, though the central heard nothing."""
    KILL_CENTRAL = "kill_central"
    KILL_STATION = "kill_station"
    KILL_BOTH = "kill_both"


KILLS = frozenset({Fault.KILL_CENTRAL, Fault.KILL_STATION, Fault.KILL_BOTH})
_WEIGHTS = {
    Fault.DROP_BEFORE: 6,
    Fault.DROP_AFTER: 10,
    Fault.DELAY: 6,
    Fault.DELAY_ANSWER: 6,
    Fault.DUPLICATE: 10,
    Fault.TWIN: 10,
    Fault.TRUNCATE: 10,
    Fault.REORDER: 8,
    Fault.RESET: 8,
    Fault.CUT_BODY: 6,
    Fault.ERROR_500: 4,
    Fault.ERROR_502_AFTER: 6,
    Fault.BUSY_503: 4,
    Fault.BUSY_429: 2,
    Fault.PORTAL_200: 3,
    Fault.PORTAL_302: 3,
    Fault.WALL_403: 3,
    Fault.LOST_404: 3,
    Fault.GARBAGE_200: 3,
    Fault.OTHER_JSON_200: 3,
    Fault.EMPTY_200: 3,
}
_KILL_WEIGHTS = {Fault.KILL_CENTRAL: 45, Fault.KILL_STATION: 45, Fault.KILL_BOTH: 10}


@dataclass(frozen=True, slots=True)
class Trouble:
    """What befalls one request.

    Attributes:
        fault: What.
        share: From 0 up to 1: how much of a body, how long a wait, how many requests behind.
    """

    fault: Fault
    share: float


@dataclass(frozen=True, slots=True)
class Plan:
    """The whole run's faults.

    Attributes:
        seed: The same seed, the same plan.
        rate: Share of requests that something befalls.
        kill_rate: Share of faults that are kills.
    """

    seed: int
    rate: float = 0.6
    kill_rate: float = 0.016

    def trouble(self, number: int) -> Trouble | None:
        """What befalls the n-th request, or None."""
        dice = random.Random(f"{self.seed}:request:{number}")  # noqa: S311 (the same again is the point)
        if dice.random() >= self.rate:
            return None
        weights = _KILL_WEIGHTS if dice.random() < self.kill_rate else _WEIGHTS
        (fault,) = dice.choices(tuple(weights), tuple(weights.values()))
        return Trouble(fault, dice.random())
