"""Whether the central can be reached, estimated from what came back."""

from dataclasses import dataclass

FAILURES_UNTIL_OFFLINE = 2


@dataclass(frozen=True, slots=True)
class Connectivity:
    """The estimate: online after a success, offline after two failures in a row, offline until the first success.

    Attributes:
        is_online: The estimate.
        failures: Calls in a row that the central did not answer.
    """

    is_online: bool = False
    failures: int = 0

    def reached(self) -> "Connectivity":
        """The central answered, whatever it said."""
        return Connectivity(is_online=True)

    def missed(self) -> "Connectivity":
        """Nobody answered, or somebody else did."""
        failures = self.failures + 1
        return Connectivity(is_online=self.is_online and failures < FAILURES_UNTIL_OFFLINE, failures=failures)
