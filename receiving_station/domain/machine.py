"""The session machine: ``advance(session, event, book, bench) -> Outcome``.

Pure: no clock, no I/O, no exception for anything an operator does. A press that makes no sense at a step
changes nothing and says so; a late answer changes nothing and says nothing. What may happen when stands in
``moves``; what it does, in the module of its own: ``scans``, ``units``, ``checks``, ``photos``, ``plates_flow``,
``boxes``, ``stops``, ``leaving``.
"""

from dataclasses import replace
from enum import StrEnum
from typing import TypeVar

from receiving_station.domain.boxes import (
    beside_found,
    can_open_all,
    correction_opened,
    parked,
    practice_toggled,
    record_asked,
    rest_later,
    rest_missing,
    resumed,
    rto_sealed,
    weighed,
    weight_judged,
)
from receiving_station.domain.checks import after_evidence, check_accepted, check_answered, go_to_checks, item_answered
from receiving_station.domain.choosing import (
    NONE_OF_THESE,
    choosing,
    code_answered,
    none_of_these,
)
from receiving_station.domain.codes import safe_text
from receiving_station.domain.events import (
    Accepted,
    Answered,
    CodeMeant,
    CodesAsked,
    CodesScanned,
    CommitSession,
    ConfirmationShown,
    CorrectionOpened,
    CountGiven,
    DiscardAsked,
    Event,
    ExtraDeclared,
    FaultChosen,
    HoldAsked,
    LookupAnswered,
    Message,
    NoteWritten,
    NotRetracted,
    Outcome,
    OverrideGiven,
    OwnersAnswered,
    ParkAsked,
    PhotoNotTaken,
    PhotoRequested,
    PhotoTaken,
    PlateNotPrinted,
    PlatePrinted,
    PracticeToggled,
    PrintAsked,
    PrintedTextAsked,
    PrintedTextRead,
    ProductAnswered,
    ReceiptNotSaved,
    ReceiptSaved,
    RecordAsked,
    RestLater,
    RestMissing,
    Resumed,
    Retracted,
    ReturnsAnswered,
    SaveDraft,
    ShelfWritten,
    StopAsked,
    Undone,
    UnitDropped,
    WeightRead,
    WrongItemDeclared,
    WrongSerialDeclared,
)
from receiving_station.domain.leaving import (
    asked_again,
    discard_asked,
    finished,
    not_retracted,
    not_saved,
    on_the_bench,
    photo_awaited,
    retracted,
    saved,
    undone,
)
from receiving_station.domain.moves import MOVES
from receiving_station.domain.owners import owner_chosen, owners_asked, owners_found
from receiving_station.domain.photos import photo_not_taken, photo_requested, photo_taken
from receiving_station.domain.plates_flow import plate_accepted, plate_not_printed, plate_printed, print_asked
from receiving_station.domain.rules import NO_RULES, Rulebook
from receiving_station.domain.scans import looked_up, open_all, open_return, product_known, scanned
from receiving_station.domain.session import NO_BENCH, Bench, RtoCheck, Session, Step, UnitWork, Where
from receiving_station.domain.stops import alerted, held, hold_asked, is_stop_photo_lacking, override_given, stop_asked
from receiving_station.domain.told import attention, info
from receiving_station.domain.units import (
    counted,
    dropped,
    not_announced,
    pending_told,
    reopened,
    set_aside,
    unit_done,
    unit_of_line,
    wrong_serial,
)
from receiving_station.domain.vocabulary import Disposition, FaultOwner, ItemCondition, Packaging, RtoReason

ALL_RETURNS = "all"
"""The answer that every return which fits the label is in this box."""

_E = TypeVar("_E", bound=StrEnum)

_SILENT_WHEN_LATE = (
    LookupAnswered, PrintedTextRead, ProductAnswered, ReturnsAnswered, PhotoTaken, PhotoNotTaken, ReceiptSaved,
    ReceiptNotSaved, ConfirmationShown, NoteWritten, ShelfWritten, Retracted, NotRetracted, PlatePrinted, WeightRead,
    Resumed, OwnersAnswered,
)  # fmt: skip
_LATE = {PracticeToggled: "practice_later", CorrectionOpened: "correction_later"}
"""What is said of an event that has to wait until the parcel on the bench is done."""


def advance(session: Session, event: Event, book: Rulebook = NO_RULES, bench: Bench = NO_BENCH) -> Outcome:
    """The next snapshot, what it asks of the world, and what the operator is told.

    Args:
        session: As it is.
        event: What happened.
        book: The brands' rules in force; a unit keeps the version it was judged by.
        bench: Who stands there, and whether plates are printed.
    """
    if type(event) not in MOVES[session.step]:
        return Outcome(session, (), _late(event))
    outcome = owners_asked(session, _handle(session, event, Where(book, bench)), event)
    outcome = weight_judged(session, outcome, bench.tolerance)
    after = outcome.session
    if after == session or after.session_id is None or after.step in {Step.IDLE, Step.DONE}:
        return outcome
    return replace(outcome, effects=(SaveDraft(after), *outcome.effects))


def _late(event: Event) -> Message | None:
    # A printer that failed is told, whatever the bench does meanwhile.
    if isinstance(event, PlateNotPrinted):
        return attention(event.reason)
    return None if isinstance(event, _SILENT_WHEN_LATE) else attention(_LATE.get(type(event), "not_now"))


def resume(draft: Session) -> Outcome:
    """What to do with a draft after a restart: what was asked or being saved is asked or saved again."""
    session = replace(on_the_bench(draft), photos_pending=0)
    committing = session.step is Step.COMMITTING
    effects = (CommitSession(session),) if committing else asked_again(session)
    return Outcome(session, effects, info("draft_resumed"))


def _handle(session: Session, event: Event, where: Where) -> Outcome:
    match event:
        case CodesScanned():
            return scanned(session, event, where)
        case LookupAnswered():
            return looked_up(session, event)
        case CodesAsked() | CodeMeant() | PrintedTextAsked() | PrintedTextRead():
            return choosing(session, event)
        case ProductAnswered():
            return product_known(session, event, where)
        case ReturnsAnswered():
            return beside_found(session, event)
        case OwnersAnswered():
            return owners_found(session, event)
        case Answered():
            return _answered(session, event, where)
        case Accepted():
            return _accepted(session, event, where)
        case ExtraDeclared():
            return not_announced(session, event, where, wrong=False)
        case WrongItemDeclared():
            return not_announced(session, event, where, wrong=True)
        case WrongSerialDeclared():
            return wrong_serial(session, event, where)
        case CountGiven():
            return counted(session, event)
        case UnitDropped():
            return dropped(session)
        case PhotoRequested():
            return photo_requested(session, event)
        case PhotoTaken():
            return photo_taken(session, event, where)
        case PhotoNotTaken():
            return photo_not_taken(session, event)
        case _:
            return _of_parcel(session, event, where)


def _of_parcel(session: Session, event: Event, where: Where) -> Outcome:
    match event:
        case RestMissing():
            return rest_missing(session)
        case RestLater():
            return rest_later(session)
        case ParkAsked():
            return _parked(session, event, where)
        case HoldAsked():
            return hold_asked(session)
        case StopAsked():
            return stop_asked(session)
        case OverrideGiven():
            return override_given(session, event, where)
        case PrintAsked():
            return print_asked(session, event, where)
        case PlatePrinted():
            return plate_printed(session, event)
        case PlateNotPrinted():
            return plate_not_printed(session, event)
        case Resumed():
            return resumed(session, event)
        case CorrectionOpened():
            return correction_opened(session, event)
        case WeightRead():
            return weighed(session, event)
        case RecordAsked():
            return record_asked(session, event)
        case PracticeToggled():
            return practice_toggled(session, event)
        case _:
            return _of_text_and_end(session, event, where)


def _of_text_and_end(session: Session, event: Event, where: Where) -> Outcome:
    match event:
        case FaultChosen(owner=owner):
            return _blamed(session, owner)
        case NoteWritten(text=text):
            return _written(session, text)
        case ShelfWritten(text=text):
            return Outcome(replace(session, shelf=safe_text(text)))
        case ReceiptSaved():
            return saved(session, event, where)
        case ReceiptNotSaved():
            return not_saved(session, event)
        case Retracted():
            return retracted(session, event)
        case NotRetracted():
            return not_retracted(session, event)
        case Undone():
            return undone(session)
        case DiscardAsked():
            return discard_asked(session)
        case _:
            return Outcome(session.idle())


# --- Answers --------------------------------------------------------------------------------------


def _answered(session: Session, event: Answered, where: Where) -> Outcome:
    value, unit = event.value, session.current
    match session.step:
        case Step.CHOOSING_CODE:
            return code_answered(session, event)
        case Step.CHOOSING_MATCH if value == NONE_OF_THESE:
            return none_of_these(session)
        case Step.CHOOSING_MATCH if value == ALL_RETURNS and can_open_all(session):
            return open_all(session.remembered())
        case Step.UNKNOWN:
            return owner_chosen(session, event)
        case Step.CHOOSING_MATCH:
            for expected in (*session.matches, *(suggestion.expected for suggestion in session.suggestions)):
                if expected.return_id == value:
                    return open_return(session.remembered(), expected)
        case Step.RTO_REASON if (reason := _member(RtoReason, value)) is not None:
            return Outcome(replace(session.remembered(), rto_reason=reason, step=Step.RTO))
        case Step.RTO if value == RtoCheck.STILL_SEALED:
            return rto_sealed(session, event, where)
        case Step.RTO if value == RtoCheck.CHECK_EACH:
            return Outcome(replace(session.remembered(), step=Step.IDENTIFY), (), info("rto_check_each"))
        case Step.IDENTIFY:
            for line in session.open_lines():
                if line.line_id == value:
                    return unit_of_line(session, event, line, where)
        case Step.REVIEW:
            for known in session.units:
                if str(known.unit_id) == value:
                    return reopened(session, known, where)
        case Step.ALERT:
            return alerted(session, value)
        case _ if unit is not None:
            return _answered_of_unit(session, unit, event, where)
        case _:
            pass
    return Outcome(session, (), attention("not_a_choice"))


def _answered_of_unit(session: Session, unit: UnitWork, event: Answered, where: Where) -> Outcome:
    value = event.value
    match session.step:
        case Step.PACKAGING if packaging := _member(Packaging, value):
            return go_to_checks(session.remembered(), replace(unit, packaging=packaging), event, where)
        case Step.CHECK:
            return check_answered(session, unit, event, where)
        case Step.ITEM if item := _member(ItemCondition, value):
            return item_answered(session, unit, item, where)
        case Step.DISPOSITION if chosen := _member(Disposition, value):
            suggestion = unit.suggestion
            if chosen in {suggestion.disposition, *suggestion.alternatives}:
                return unit_done(session, unit, chosen, event, where)
        case Step.HOLD:
            return held(session, unit, value, event, where)
        case _:
            pass
    return Outcome(session, (), attention("not_a_choice"))


def _accepted(session: Session, event: Accepted, where: Where) -> Outcome:
    match session.step:
        case Step.CHOOSING_MATCH if session.matches:
            return open_return(session.remembered(), session.matches[0])
        case Step.RTO:
            return rto_sealed(session, event, where)
        case Step.IDENTIFY:
            return _accepted_while_identifying(session, event, where)
        case Step.REVIEW | Step.UNKNOWN:
            return finished(session, event)
        case Step.PLATE:
            return plate_accepted(session, event)
        case Step.STOP:
            enough = not is_stop_photo_lacking(session)
            return Outcome(session, (), attention("scan_this_parcel" if enough else "photo_needed"))
        case Step.DONE:
            return Outcome(session.idle())
        case _ if session.current is not None:
            return _accepted_of_unit(session, session.current, event, where)
        case _:
            return Outcome(session, (), attention("answer_needed"))


def _accepted_of_unit(session: Session, unit: UnitWork, event: Accepted, where: Where) -> Outcome:
    match session.step:
        case Step.CHECK:
            return check_accepted(session, unit, event, where)
        case Step.ITEM if unit.grade_suggested is not None:
            return item_answered(session, unit, unit.grade_suggested, where)
        case Step.PHOTO:
            return _accepted_without_photo(session, unit, event, where)
        case Step.NOTE:
            if unit.is_note_lacking:
                return Outcome(session, (), attention("note_needed"))
            return Outcome(replace(session.remembered(), step=Step.DISPOSITION))
        case Step.DISPOSITION:
            return unit_done(session, unit, unit.suggestion.disposition, event, where)
        case _:
            return Outcome(session, (), attention("answer_needed"))


def _accepted_while_identifying(session: Session, event: Accepted, where: Where) -> Outcome:
    if session.pending_code is not None:
        return Outcome(session, (), pending_told(session))
    open_lines = session.open_lines()
    if not open_lines:
        return Outcome(replace(session.remembered(), step=Step.REVIEW))
    if len(open_lines) == 1:
        return unit_of_line(session, event, open_lines[0], where)
    return Outcome(session, (), attention("scan_or_pick"))


def _accepted_without_photo(session: Session, unit: UnitWork, event: Accepted, where: Where) -> Outcome:
    if not unit.photos_lacking:
        return Outcome(after_evidence(session.remembered(), unit))
    if session.photos_pending:
        return photo_awaited(session, event.at)
    if unit.photo_failed:
        return set_aside(session, unit, event, where)
    return Outcome(session, (), attention("photo_needed"))


def _parked(session: Session, event: ParkAsked, where: Where) -> Outcome:
    if session.step is Step.UNKNOWN:
        return finished(session, event)
    return photo_awaited(session, event.at) if session.photos_pending else parked(session, event, where)


def _written(session: Session, text: str) -> Outcome:
    unit = session.current
    return Outcome(replace(session, current=unit and replace(unit, note=safe_text(text))))


def _blamed(session: Session, owner: FaultOwner) -> Outcome:
    unit = session.current
    return Outcome(replace(session, current=unit and replace(unit, fault_owner=owner)))


def _member(kind: type[_E], value: str) -> _E | None:
    return next((member for member in kind if member == value), None)
