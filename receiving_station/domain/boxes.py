"""The parcel as a whole: several boxes, several returns, undelivered, parked, weighed."""

from dataclasses import replace
from uuid import uuid5

from receiving_station.domain.codes import Code, lookup_key
from receiving_station.domain.events import (
    CorrectionOpened,
    DiscardDraft,
    Effect,
    Event,
    Outcome,
    ParkAsked,
    PracticeToggled,
    RecordAsked,
    RecordOpening,
    Resumed,
    ReturnsAnswered,
    SaveDraft,
    WeightRead,
)
from receiving_station.domain.lookup import EarlierReceipt
from receiving_station.domain.matching import is_this_parcel
from receiving_station.domain.receipts import correction_of
from receiving_station.domain.returns import ExpectedReturn, MissingUnits
from receiving_station.domain.session import UNITS_LIMIT, Session, Step, Where
from receiving_station.domain.told import accepted, attention, info
from receiving_station.domain.units import parcel_full, pending_told, unit_for
from receiving_station.domain.vocabulary import (
    Alert,
    Disposition,
    ItemCondition,
    Packaging,
    ReturnKind,
    SessionId,
    UnitId,
)
from receiving_station.domain.weights import Tolerance, WeightVerdict, expected_weight_g, judge_weight

RETURNS_LIMIT = 20
"""The most returns of one box."""


# --- What is still open ----------------------------------------------------------------------------


def rest_missing(session: Session) -> Outcome:
    """F2: whatever is open is not in the parcel."""
    if session.pending_code is not None:
        # The thing in hand comes first, or it would leave the bench unrecorded.
        return Outcome(session, (), pending_told(session))
    if not session.open_lines():
        return Outcome(session, (), attention("nothing_open"))
    after = replace(with_rest_missing(session.remembered()), step=Step.REVIEW, is_rest_later=False)
    return Outcome(after, (), info("rest_missing"))


def with_rest_missing(session: Session) -> Session:
    """The session with every open unit declared missing."""
    absent = tuple(MissingUnits(line.line_id, session.open_quantity(line)) for line in session.open_lines())
    return replace(session, missing=(*session.missing, *absent))


def rest_later(session: Session) -> Outcome:
    """F11: what is open comes in another box, or is looked at on another bench."""
    if session.pending_code is not None:
        return Outcome(session, (), pending_told(session))
    if not session.open_lines():
        return Outcome(session, (), attention("nothing_open"))
    return Outcome(replace(session.remembered(), is_rest_later=True, step=Step.REVIEW), (), info("rest_later"))


# --- Undelivered -----------------------------------------------------------------------------------


def rto_sealed(session: Session, event: Event, where: Where) -> Outcome:
    """Still sealed: every unit back to stock where it is."""
    if sum(line.quantity for line in session.lines) > UNITS_LIMIT:
        return Outcome(session, (), parcel_full())
    units = tuple(
        replace(
            unit_for(
                UnitId(uuid5(event.event_id, f"{line.line_id}/{number}")), session.not_before(event.at), line, where
            ),
            packaging=Packaging.SEALED,
            item=ItemCondition.LIKE_NEW,
            disposition=Disposition.RESTOCK,
        )
        for line in session.open_lines()
        for number in range(session.open_quantity(line))
    )
    return Outcome(replace(session.remembered(), units=units, step=Step.REVIEW), (), info("rto_back_to_stock"))


# --- Several returns in one box --------------------------------------------------------------------


def can_open_all(session: Session) -> bool:
    """Whether every return that fits the label may be in this box."""
    kinds = {match.kind for match in session.matches}
    return 1 < len(session.matches) <= RETURNS_LIMIT and kinds == {ReturnKind.CUSTOMER_RETURN}


def with_returns(
    session: Session, found: tuple[ExpectedReturn, ...], earlier: tuple[EarlierReceipt, ...]
) -> tuple[Session, tuple[ExpectedReturn, ...]]:
    """The session with further returns of the same box, and which of them are new."""
    known = {expected.return_id for expected in session.returns}
    fresh = tuple(
        expected
        for expected in found
        if expected.return_id not in known and expected.kind is ReturnKind.CUSTOMER_RETURN
    )[: RETURNS_LIMIT - len(session.returns)]
    ids = {expected.return_id for expected in fresh}
    more = tuple(entry for entry in earlier if entry.return_id in ids)
    return replace(session, also=(*session.also, *fresh), earlier=(*session.earlier, *more)), fresh


def beside_found(session: Session, event: ReturnsAnswered) -> Outcome:
    """Another label in the box was a return's: it is opened beside the first."""
    if session.beside_question != event.question:
        return Outcome(session)
    after = replace(session, beside_question=None)
    if session.step not in {Step.IDENTIFY, Step.REVIEW} or session.supersedes is not None:
        return Outcome(after)
    more, fresh = with_returns(after.remembered(), event.matches, event.earlier)
    if not fresh:
        return Outcome(after)
    return Outcome(replace(more, step=Step.IDENTIFY), (), accepted("opened_beside", rma=fresh[0].rma))


# --- Put aside, and gone on with -------------------------------------------------------------------


def parked(session: Session, event: ParkAsked, where: Where) -> Outcome:
    """F6: kept as it stands; anybody goes on with it by scanning its label, or from the list."""
    put_aside = replace(session, parked_at=event.at, parked_by=where.bench.operator, photos_pending=0)
    return Outcome(session.idle(), (SaveDraft(put_aside),), info("parcel_parked"))


def resumed(session: Session, event: Resumed) -> Outcome:
    """The parked parcel is on the bench again."""
    if event.question is not None and session.question != event.question:
        return Outcome(session)
    if event.question is not None and session.source is not None:
        # A parcel with work of its own is on the bench; the other one stays where it is.
        return Outcome(replace(session, question=None, step=Step.UNKNOWN), (), attention("parked_other"))
    own = session.session_id
    forget: tuple[Effect, ...] = ()
    if session.step is Step.LOOKING_UP and own is not None and own != event.draft.session_id:
        forget = (DiscardDraft(own),)
    # The shelf was where it waited; a parcel that somebody announced is on none of its own.
    after = replace(event.draft, parked_at=None, parked_by="", shelf="", photos_pending=0)
    return Outcome(after, forget, accepted(_resumed_as(session, after)))


def _resumed_as(before: Session, after: Session) -> str:
    """Catalogue code; a parcel keeps what it is, practice or not, whatever the bench did meanwhile."""
    if before.is_practice is after.is_practice:
        return "parcel_resumed"
    return "practice_resumed" if after.is_practice else "parcel_resumed_counts"


def is_parked_under(draft: Session, codes: tuple[Code, ...]) -> bool:
    """Whether one of the codes is the parked parcel's label or its plate."""
    plate = draft.plate if draft.session_id is not None else ""
    return any(is_this_parcel(draft, code) or lookup_key(code.text) == plate for code in codes)


def correction_opened(session: Session, event: CorrectionOpened) -> Outcome:
    """What was sent is looked over again; the new receipt takes the old one's place."""
    after = correction_of(event.receipt, event.expected, SessionId(event.event_id), event.at)
    return Outcome(replace(after, is_practice=session.is_practice), (), info("correction_opened"))


# --- Weight, film, practice ------------------------------------------------------------------------


def weighed(session: Session, event: WeightRead) -> Outcome:
    """The scale's word, before the box is open; later ones say nothing about it."""
    if session.units or session.current is not None or event.grams <= 0:
        return Outcome(session)
    return Outcome(replace(session, weight_g=event.grams))


def weight_judged(before: Session, outcome: Outcome, tolerance: Tolerance) -> Outcome:
    """A closed box that is lighter than announced is told, and so is the central; once its return or weight is new.

    Args:
        before: The snapshot that the event happened to.
        outcome: What the event led to.
        tolerance: Of this bench's scale.
    """
    after = outcome.session
    is_open = bool(after.units) or after.current is not None
    if after.weight_g is None or is_open or (after.weight_g, after.returns) == (before.weight_g, before.returns):
        return outcome
    alerts = tuple(alert for alert in after.alerts if alert is not Alert.UNDERWEIGHT)
    # Several returns in one box: each announced its own weight, and the box has one.
    alone = after.expected if not after.also else None
    due_g = expected_weight_g(alone, after.received_before) if alone is not None else None
    if judge_weight(after.weight_g, due_g, tolerance) is not WeightVerdict.LIGHT:
        return replace(outcome, session=replace(after, alerts=alerts))
    told = attention("too_light", grams=str(after.weight_g), due=str(due_g))
    return replace(outcome, session=replace(after, alerts=(*alerts, Alert.UNDERWEIGHT)), message=told)


def record_asked(session: Session, _event: RecordAsked) -> Outcome:
    """Film the opening."""
    effects = (RecordOpening(session.session_id),) if session.session_id is not None else ()
    return Outcome(session, effects, info("recording"))


def practice_toggled(session: Session, _event: PracticeToggled) -> Outcome:
    """Practice on or off, between two parcels only."""
    is_on = not session.is_practice
    return Outcome(Session(is_practice=is_on), (), info("practice_on" if is_on else "practice_off"))
