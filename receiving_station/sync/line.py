"""What the last calls say about the line to the central."""

from receiving_station.application.ports import Reply, ReplyKind
from receiving_station.sync.connectivity import Connectivity
from receiving_station.sync.replies import RETRY_FIRST_S, Action, Verdict, verdict

_SERVER_TROUBLE = 500


class Line:
    """Hears every reply of a pass; for one thread.

    Args:
        retry_first_s: The first wait of an entry that was not taken.

    Attributes:
        connectivity: The estimate whether the central can be reached.
        reason: Catalogue code of what is in the way, or "".
        cause: The same more closely, where more is known, or "".
    """

    def __init__(self, retry_first_s: float = RETRY_FIRST_S) -> None:
        self._retry_first_s = retry_first_s
        self.connectivity = Connectivity()
        self.reason = ""
        self.cause = ""

    def hear(self, reply: Reply[object], attempts: int = 0, jitter: float = 0.0, *, is_entry: bool = False) -> Verdict:
        """What to do about a reply.

        Args:
            reply: What came back.
            attempts: See ``replies.verdict``.
            jitter: See ``replies.verdict``.
            is_entry: Whether it answers an outbox entry.
        """
        heard = verdict(reply, attempts, jitter, self._retry_first_s)
        is_central = reply.kind is ReplyKind.ANSWERED and (reply.status or 0) < _SERVER_TROUBLE
        self.connectivity = self.connectivity.reached() if is_central else self.connectivity.missed()
        if heard.action is not Action.NEEDS_PERSON:
            self.reason, self.cause = heard.reason, heard.cause
        elif not is_entry:
            # Only entries can be refused; a central that refuses to be asked speaks another contract.
            self.reason, self.cause = "not_the_central", "other_contract"
        return heard
