"""Whether the central can be reached, estimated from what came back."""

from dataclasses import dataclass, replace

FAILURES_UNTIL_OFFLINE = 2
SUCCESSES_UNTIL_ONLINE = 2
SUCCESSES_MAX = 6
CALM_AFTER = 20
"""So many successes in a row, and earlier trouble counts no more."""


@dataclass(frozen=True, slots=True)
class Connectivity:
    """The estimate, slow to change its mind on a line that comes and goes.

    Offline after two failures in a row. Online at the first success ever; after an outage only after some in a
    row, more of them the more often the line went lately.

    Attributes:
        is_online: The estimate.
        failures: Calls in a row that the central did not answer.
        successes: Calls in a row that it answered.
        outages: How often it went offline lately.
    """

    is_online: bool = False
    failures: int = 0
    successes: int = 0
    outages: int = 0

    def reached(self) -> "Connectivity":
        """The central answered, whatever it said."""
        successes = self.successes + 1
        needed = min(SUCCESSES_UNTIL_ONLINE + self.outages - 1, SUCCESSES_MAX) if self.outages else 1
        return Connectivity(
            is_online=self.is_online or successes >= needed,
            successes=successes,
            outages=0 if successes >= CALM_AFTER else self.outages,
        )

    def missed(self) -> "Connectivity":
        """Nobody answered, or somebody else did."""
        failures = self.failures + 1
        is_online = self.is_online and failures < FAILURES_UNTIL_OFFLINE
        goes = self.is_online and not is_online
        return Connectivity(is_online=is_online, failures=failures, outages=self.outages + goes)

    def forgiven(self) -> "Connectivity":
        """A person asked for a sync and it went well: earlier trouble counts no more."""
        return replace(self, is_online=self.is_online or self.successes > 0, outages=0)
