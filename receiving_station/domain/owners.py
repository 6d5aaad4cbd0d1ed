"""A parcel that nobody announced: whose it likely is, offered and never taken."""

from dataclasses import replace

from receiving_station.domain.events import (
    Answered,
    Effect,
    Event,
    FindOwners,
    Outcome,
    OwnersAnswered,
)
from receiving_station.domain.scans import open_return
from receiving_station.domain.session import Session, Step
from receiving_station.domain.told import attention, info


def owners_asked(before: Session, outcome: Outcome, event: Event) -> Outcome:
    """Nobody announced it: the open returns are asked for its likely owner, and again with each further code.

    Args:
        before: The snapshot that the event happened to.
        outcome: What the event led to.
        event: It; its id is the question's.
    """
    after = outcome.session
    if after.step is not Step.UNKNOWN or after.supersedes is not None or not after.codes:
        return outcome
    if before.step is Step.UNKNOWN and before.codes == after.codes:
        return outcome
    asked: Effect = FindOwners(event.event_id, after.codes)
    return replace(
        outcome, session=replace(after, owner_question=event.event_id), effects=(*outcome.effects, asked)
    )  # fmt: skip


def owners_found(session: Session, event: OwnersAnswered) -> Outcome:
    """The open returns that fit; the operator compares and chooses, or parks."""
    if session.owner_question != event.question:
        return Outcome(session)
    after = replace(session, owner_question=None, owners=event.owners, earlier=(*session.earlier, *event.earlier))
    told = info("owners_found") if event.owners else None
    return Outcome(after, (), told)


def owner_chosen(session: Session, event: Answered) -> Outcome:
    """The operator says whose it is; Backspace takes that back."""
    for owner in session.owners:
        if owner.expected.return_id == event.value:
            opened = open_return(session.remembered(), owner.expected)
            quiet = opened.message is None or opened.message.code in {"return_opened", "return_opened_by"}
            told = attention("owner_taken", rma=owner.expected.rma) if quiet else opened.message
            return replace(opened, session=replace(opened.session, owners=()), message=told)
    return Outcome(session, (), attention("not_a_choice"))
