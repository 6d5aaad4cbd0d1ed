"""What comes next for a return, and by when: as long as this brand's others took lately, if that is known."""

from dataclasses import dataclass
from datetime import UTC, datetime, time
from enum import StrEnum

from sqlalchemy.orm import Session

from receiving_station.central.portal.journey import Journey
from receiving_station.central.portal.paces import Expected, Leg, expect, pace_of
from receiving_station.central.portal.steps import Step
from receiving_station.central.portal.texts import Language, Say, day
from receiving_station.central.portal.themes import Theme
from receiving_station.domain.return_states import ReturnState


class What(StrEnum):
    """What comes next."""

    ASKED = "asked"
    """A person is asked before anything is sent back."""
    CARRIED = "carried"
    """The carrier does what the customer chose, or brings it back."""
    CHOOSE = "choose"
    """The customer is asked."""
    HAND_IN = "hand_in"
    ARRIVE = "arrive"
    DECIDE = "decide"
    REST = "rest"
    BANK = "bank"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Coming:
    """What comes next, and by when; ``expected`` None: nobody knows."""

    what: What
    expected: Expected | None = None
    until: datetime | None = None
    """Hand in: the last day."""


def what_comes(session: Session, journey: Journey, now: datetime) -> Coming:
    """What comes next for a return (``now``: UTC)."""
    brand = journey.brand
    asked = journey.last(Step.NOT_DELIVERED, Step.CHOSEN)
    match journey.state:
        case None:
            return Coming(What.NOTHING if journey.is_over else What.ASKED)
        case ReturnState.ANNOUNCED if asked is not None:
            return Coming(What.CHOOSE if asked.step is Step.NOT_DELIVERED else What.CARRIED)
        case ReturnState.ANNOUNCED:
            ends = journey.window_ends
            return Coming(What.HAND_IN, until=None if ends is None else datetime.combine(ends, time(), UTC))
        case ReturnState.IN_TRANSIT:
            begun = journey.last(Step.ON_ITS_WAY)
            travelled = None if begun is None else _expect(session, brand, Leg.TRAVELLED, begun.at, now)
            first = journey.last(Step.REQUESTED)
            sent = None if first is None else _expect(session, brand, Leg.SENT, first.at, now)
            return Coming(What.ARRIVE, travelled or sent)
        case ReturnState.RECEIVED | ReturnState.NEEDS_PERSON:
            leg, step = Leg.DECIDED, journey.last(Step.ARRIVED)
            if journey.state is ReturnState.NEEDS_PERSON:
                leg, step = Leg.ASKED, journey.last(Step.WAITS)
            return Coming(What.DECIDE, None if step is None else _expect(session, brand, leg, step.at, now))
        case ReturnState.PARTLY_SETTLED:
            return Coming(What.REST)
        case _:
            return Coming(What.BANK if journey.last(Step.REFUNDED) else What.NOTHING)


def in_words(coming: Coming, say: Say, language: Language, theme: Theme) -> str:
    """The same as a sentence, with days as they are at the brand's."""
    what, expected = coming.what, coming.expected
    if what is What.HAND_IN:
        if coming.until is None:
            return say("track.next_hand_in_open")
        return say("track.next_hand_in", day=day(coming.until, language))
    if what not in {What.ARRIVE, What.DECIDE}:
        return say(f"track.next_{what}")
    if expected is None:
        return say(f"track.next_{what}_unknown")
    if expected.is_late:
        return say(f"track.next_{what}_late")
    early, late = (day(each.astimezone(theme.tz), language) for each in (expected.early, expected.late))
    words = f"track.next_{what}" if early != late else f"track.next_{what}_by"
    return say(words, early=early, late=late)


def _expect(session: Session, brand: str, leg: Leg, begun: datetime, now: datetime) -> Expected | None:
    known = pace_of(session, brand, leg)
    return None if known is None else expect(*known, begun, now)
