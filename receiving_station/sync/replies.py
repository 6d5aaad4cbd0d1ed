"""What to do about a reply: the outbox rules as one pure function."""

from dataclasses import dataclass
from enum import StrEnum
from http import HTTPStatus

from receiving_station.application.ports import Reply, ReplyKind

RETRY_FIRST_S = 5.0
RETRY_MAX_S = 900.0
AGAIN_S = 1.0
"""In progress: asked again soon, but never within the same pass."""
_DOUBLINGS_MAX = 10


class Action(StrEnum):
    """What becomes of the entry."""

    DELIVERED = "delivered"
    LATER = "later"
    SEND_PHOTOS_AGAIN = "send_photos_again"
    """Later, and the photos that the central lacks before it."""
    NEEDS_PERSON = "needs_person"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What to do about a reply.

    Attributes:
        action: What becomes of the entry.
        reason: Catalogue code of why it is not delivered, or "".
        cause: The same more closely, where more is known, or "".
        delay_s: Seconds until the next attempt, for the two actions that have one.
        costs_attempt: Whether it lengthens the next wait.
        ends_pass: Whether the rest would fare the same, so that nothing more is sent in this pass.
    """

    action: Action
    reason: str = ""
    delay_s: float = 0.0
    costs_attempt: bool = False
    ends_pass: bool = False
    cause: str = ""


def verdict(reply: Reply[object], attempts: int, jitter: float, retry_first_s: float = RETRY_FIRST_S) -> Verdict:
    """What to do about a reply to an entry.

    Args:
        reply: What came back.
        attempts: How often the entry was tried before and got an answer.
        jitter: From 0 up to 1; the wait is half fixed, half this.
        retry_first_s: The first wait, in seconds; the longest grows with it.
    """
    if reply.kind is ReplyKind.NO_ANSWER or reply.status is None:
        # A little later rather than at once: the one that never gets an answer goes behind the others.
        return Verdict(Action.LATER, "offline", retry_first_s, ends_pass=True, cause=reply.reason)
    wait_s = _wait_s(reply, attempts, jitter, retry_first_s)
    if reply.kind is ReplyKind.NOT_THE_CENTRAL:
        # It costs an attempt: a firewall that dislikes this one entry must not keep the others waiting.
        return Verdict(Action.LATER, "not_the_central", wait_s, costs_attempt=True, ends_pass=True, cause=reply.reason)
    if reply.reason == "proxy_trouble":
        # It speaks for itself, not for this entry: the others would fare the same.
        return Verdict(Action.LATER, "central_busy", wait_s, costs_attempt=True, ends_pass=True, cause=reply.reason)
    match reply.status:
        case HTTPStatus.ACCEPTED | HTTPStatus.TOO_EARLY:
            return Verdict(Action.LATER, delay_s=max(AGAIN_S, reply.retry_after_s or 0.0))
        case status if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
            return Verdict(Action.DELIVERED)
        case HTTPStatus.UNAUTHORIZED | HTTPStatus.FORBIDDEN:
            return Verdict(Action.LATER, "signed_out", retry_first_s, ends_pass=True)
        case HTTPStatus.CONFLICT:
            return Verdict(Action.NEEDS_PERSON, "conflict")
        case HTTPStatus.FAILED_DEPENDENCY:
            return Verdict(Action.SEND_PHOTOS_AGAIN, delay_s=wait_s, costs_attempt=True)
        case HTTPStatus.TOO_MANY_REQUESTS:
            return Verdict(Action.LATER, "central_busy", wait_s, costs_attempt=True, ends_pass=True)
        case status if status == HTTPStatus.REQUEST_TIMEOUT or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return Verdict(Action.LATER, "central_busy", wait_s, costs_attempt=True)
        case _:
            return Verdict(Action.NEEDS_PERSON, "refused")


def _wait_s(reply: Reply[object], attempts: int, jitter: float, first_s: float) -> float:
    if reply.retry_after_s is not None:
        return max(AGAIN_S, reply.retry_after_s)
    longest = first_s * min(2.0 ** min(attempts, _DOUBLINGS_MAX), RETRY_MAX_S / RETRY_FIRST_S)
    return longest * (0.5 + 0.5 * jitter)
