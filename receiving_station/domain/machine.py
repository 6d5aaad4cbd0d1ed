"""The session machine: ``advance(session, event) -> Outcome``.

Pure: no clock, no I/O, no exception for anything an operator does. A press that makes no sense at a step
changes nothing and says so; a late answer changes nothing and says nothing. What may happen when stands in
``moves``; what scans and look-ups do in ``scans``; what becomes of units and photos in ``units``.
"""

from dataclasses import replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import TypeVar
from uuid import uuid5

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
    DiscardAsked,
    Effect,
    Event,
    ExtraDeclared,
    FaultChosen,
    FindProduct,
    LookupAnswered,
    Message,
    NoteWritten,
    Outcome,
    PhotoNotTaken,
    PhotoRequested,
    PhotoTaken,
    PrintedTextAsked,
    PrintedTextRead,
    ProductAnswered,
    ReceiptNotSaved,
    ReceiptSaved,
    RestMissing,
    SaveDraft,
    Severity,
    ShelfWritten,
    ShowConfirmation,
    StartLookup,
    Undone,
    WrongItemDeclared,
)
from receiving_station.domain.moves import MOVES
from receiving_station.domain.returns import MissingUnits
from receiving_station.domain.scans import discarded, looked_up, open_return, product_known, scanned
from receiving_station.domain.session import UNITS_LIMIT, RtoCheck, Session, Step, UnitWork
from receiving_station.domain.units import (
    attention,
    info,
    no_pending,
    not_announced,
    parcel_full,
    pending_told,
    photo_failed,
    photo_not_taken,
    photo_requested,
    photo_taken,
    set_aside,
    unit_done,
    unit_for,
    unit_of_line,
)
from receiving_station.domain.vocabulary import Disposition, FaultOwner, ItemCondition, Packaging, PhotoKind, UnitId

PHOTO_PATIENCE = timedelta(seconds=10)
"""How long a photo may be on its way before the bench goes on without it."""

_E = TypeVar("_E", bound=StrEnum)

_SILENT_WHEN_LATE = (
    LookupAnswered, PrintedTextRead, ProductAnswered, PhotoTaken, PhotoNotTaken, ReceiptSaved, ReceiptNotSaved,
    ConfirmationShown, NoteWritten, ShelfWritten,
)  # fmt: skip


def advance(session: Session, event: Event) -> Outcome:
    """The next snapshot, what it asks of the world, and what the operator is told."""
    if type(event) not in MOVES[session.step]:
        return Outcome(session, (), None if isinstance(event, _SILENT_WHEN_LATE) else attention("not_now"))
    outcome = _handle(session, event)
    after = outcome.session
    if after == session or after.session_id is None or after.step in {Step.IDLE, Step.DONE}:
        return outcome
    return replace(outcome, effects=(SaveDraft(after), *outcome.effects))


def resume(draft: Session) -> Outcome:
    """What to do with a draft after a restart: what was asked or being saved is asked or saved again."""
    session = replace(draft, photos_pending=0)
    committing = session.step is Step.COMMITTING
    effects = (CommitSession(session),) if committing else _asked_again(session)
    return Outcome(session, effects, info("draft_resumed"))


def _handle(session: Session, event: Event) -> Outcome:
    match event:
        case CodesScanned():
            return scanned(session, event)
        case LookupAnswered():
            return looked_up(session, event)
        case CodesAsked() | CodeMeant() | PrintedTextAsked() | PrintedTextRead():
            return choosing(session, event)
        case ProductAnswered():
            return product_known(session, event)
        case Answered():
            return _answered(session, event)
        case Accepted():
            return _accepted(session, event)
        case ExtraDeclared():
            return not_announced(session, event, wrong=False)
        case WrongItemDeclared():
            return not_announced(session, event, wrong=True)
        case RestMissing():
            return _rest_missing(session)
        case FaultChosen(owner=owner):
            return _blamed(session, owner)
        case NoteWritten(text=text):
            return _written(session, text)
        case ShelfWritten(text=text):
            return Outcome(replace(session, shelf=safe_text(text)))
        case PhotoRequested():
            return photo_requested(session, event)
        case PhotoTaken():
            return photo_taken(session, event)
        case PhotoNotTaken():
            return photo_not_taken(session, event)
        case ReceiptSaved():
            return _saved(session, event)
        case ReceiptNotSaved():
            return _not_saved(session, event)
        case Undone():
            return _undone(session)
        case DiscardAsked():
            return _discard_asked(session)
        case _:
            return Outcome(Session())


def _asked_again(session: Session) -> tuple[Effect, ...]:
    """The question that is still open: its answer was late for the step that the session stood at."""
    if session.question is None:
        return ()
    if session.pending_code is not None:
        return (FindProduct(session.question, session.pending_code),)
    return (StartLookup(session.question, session.codes),)


# --- Answers --------------------------------------------------------------------------------------


def _answered(session: Session, event: Answered) -> Outcome:
    value = event.value
    match session.step:
        case Step.CHOOSING_CODE:
            return code_answered(session, event)
        case Step.CHOOSING_MATCH if value == NONE_OF_THESE:
            return none_of_these(session)
        case Step.CHOOSING_MATCH:
            for expected in (*session.matches, *(suggestion.expected for suggestion in session.suggestions)):
                if expected.return_id == value:
                    return open_return(session.remembered(), expected)
        case Step.RTO if value == RtoCheck.STILL_SEALED:
            return _rto_sealed(session, event)
        case Step.RTO if value == RtoCheck.CHECK_EACH:
            return Outcome(replace(session.remembered(), step=Step.IDENTIFY), (), info("rto_check_each"))
        case Step.IDENTIFY:
            for line in session.open_lines():
                if line.line_id == value:
                    return unit_of_line(session, event, line)
        case Step.PACKAGING if session.current is not None and (packaging := _member(Packaging, value)):
            current = replace(session.current, packaging=packaging)
            return Outcome(replace(session.remembered(), current=current, step=Step.ITEM))
        case Step.ITEM if session.current is not None and (item := _member(ItemCondition, value)):
            return _item_answered(session, session.current, item)
        case Step.DISPOSITION if session.current is not None and (chosen := _member(Disposition, value)):
            suggestion = session.current.suggestion
            if chosen in {suggestion.disposition, *suggestion.alternatives}:
                return unit_done(session, session.current, chosen)
        case _:
            pass
    return Outcome(session, (), attention("not_a_choice"))


def _accepted(session: Session, event: Accepted) -> Outcome:
    match session.step:
        case Step.CHOOSING_MATCH if session.matches:
            return open_return(session.remembered(), session.matches[0])
        case Step.RTO:
            return _rto_sealed(session, event)
        case Step.IDENTIFY:
            return _accepted_while_identifying(session, event)
        case Step.ITEM if session.current is not None and session.current.packaging is Packaging.SEALED:
            return _item_answered(session, session.current, ItemCondition.LIKE_NEW)
        case Step.PHOTO if session.current is not None:
            return _accepted_without_photo(session, session.current, event)
        case Step.STOP if session.current is not None:
            enough = session.current.photo_failed or not session.current.photos_lacking
            return Outcome(session, (), attention("scan_this_parcel" if enough else "photo_needed"))
        case Step.DISPOSITION if session.current is not None:
            return unit_done(session, session.current, session.current.suggestion.disposition)
        case Step.REVIEW | Step.UNKNOWN:
            if session.photos_pending:
                return _photo_awaited(session, event.at)
            finished_at = session.not_before(event.at)
            after = replace(session, step=Step.COMMITTING, resume_at=session.step, finished_at=finished_at)
            return Outcome(after, (CommitSession(after),))
        case Step.DONE:
            return Outcome(Session())
        case _:
            return Outcome(session, (), attention("answer_needed"))


def _accepted_while_identifying(session: Session, event: Accepted) -> Outcome:
    if session.pending_code is not None:
        return Outcome(session, (), pending_told(session))
    open_lines = session.open_lines()
    if not open_lines:
        return Outcome(replace(session.remembered(), step=Step.REVIEW))
    if len(open_lines) == 1:
        return unit_of_line(session, event, open_lines[0])
    return Outcome(session, (), attention("scan_or_pick"))


def _accepted_without_photo(session: Session, unit: UnitWork, event: Accepted) -> Outcome:
    if not unit.photos_lacking:
        return Outcome(replace(session.remembered(), step=Step.DISPOSITION))
    if session.photos_pending:
        return _photo_awaited(session, event.at)
    if unit.photo_failed:
        return set_aside(session, unit)
    return Outcome(session, (), attention("photo_needed"))


def _photo_awaited(session: Session, at: datetime) -> Outcome:
    # A photo that nobody answers for (the camera's worker died) must not hold the parcel for ever.
    if session.photo_asked_at is not None and abs(at - session.photo_asked_at) < PHOTO_PATIENCE:
        return Outcome(session, (), attention("photo_on_its_way"))
    return photo_failed(replace(session, photos_pending=0), "photo_no_picture")


def _item_answered(session: Session, unit: UnitWork, item: ItemCondition) -> Outcome:
    current = replace(unit, item=item)
    after = replace(session.remembered(), current=current)
    if item is ItemCondition.UNSAFE:
        return Outcome(replace(after, step=Step.STOP), (), Message("stop_unsafe", Severity.STOP))
    if current.photos_lacking:
        return Outcome(replace(after, step=Step.PHOTO), (), info("photo_needed"))
    return Outcome(replace(after, step=Step.DISPOSITION))


def _rto_sealed(session: Session, event: Event) -> Outcome:
    lines = session.expected.lines if session.expected is not None else ()
    if sum(line.quantity for line in lines) > UNITS_LIMIT:
        return Outcome(session, (), parcel_full())
    units = tuple(
        replace(
            unit_for(UnitId(uuid5(event.event_id, f"{line.line_id}/{number}")), session.not_before(event.at), line),
            packaging=Packaging.SEALED,
            item=ItemCondition.LIKE_NEW,
            disposition=Disposition.RESTOCK,
        )
        for line in lines
        for number in range(line.quantity)
    )
    return Outcome(replace(session.remembered(), units=units, step=Step.REVIEW), (), info("rto_back_to_stock"))


def _rest_missing(session: Session) -> Outcome:
    if session.pending_code is not None:
        # The thing in hand comes first, or it would leave the bench unrecorded.
        return Outcome(session, (), pending_told(session))
    open_lines = session.open_lines()
    if not open_lines:
        return Outcome(session, (), attention("nothing_open"))
    absent = tuple(MissingUnits(line.line_id, session.open_quantity(line)) for line in open_lines)
    after = replace(session.remembered(), missing=(*session.missing, *absent), step=Step.REVIEW)
    return Outcome(after, (), info("rest_missing"))


def _written(session: Session, text: str) -> Outcome:
    unit = session.current
    return Outcome(replace(session, current=unit and replace(unit, note=safe_text(text))))


def _blamed(session: Session, owner: FaultOwner) -> Outcome:
    unit = session.current
    return Outcome(replace(session, current=unit and replace(unit, fault_owner=owner)))


# --- Saving, going back, leaving ------------------------------------------------------------------


def _saved(session: Session, event: ReceiptSaved) -> Outcome:
    if event.session_id != session.session_id:
        return Outcome(session)
    return Outcome(
        replace(session, step=Step.DONE, past=()),
        (ShowConfirmation(),),
        Message("parcel_saved", Severity.ACCEPTED),
    )


def _not_saved(session: Session, event: ReceiptNotSaved) -> Outcome:
    if event.session_id != session.session_id:
        return Outcome(session)
    after = replace(session, step=session.resume_at or Step.REVIEW, resume_at=None, finished_at=None)
    return Outcome(after, (), Message(event.reason, Severity.STOP))


def _undone(session: Session) -> Outcome:
    if session.step is Step.CONFIRM_DISCARD:
        after = replace(session, step=session.resume_at or Step.IDENTIFY, resume_at=None)
        return Outcome(after, _asked_again(after))
    if session.pending_code is not None:
        after = no_pending(session)
        return Outcome(after if after.open_lines() else replace(after, step=Step.REVIEW))
    if not session.past:
        return Outcome(session, (), attention("nothing_to_undo"))
    before = session.past[-1]
    # Photos of the parcel, codes and what was written are evidence taken meanwhile, not answers: they stay.
    after = replace(
        before,
        past=session.past[:-1],
        photos=session.photos,
        photos_pending=session.photos_pending,
        photo_asked_at=session.photo_asked_at,
        codes=session.codes,
        current=_with_written(before.current, session.current),
    )
    return Outcome(after, _asked_again(after), info("undone"))


def _with_written(before: UnitWork | None, now: UnitWork | None) -> UnitWork | None:
    if before is None or now is None or before.unit_id != now.unit_id:
        return before
    return replace(before, note=now.note, fault_owner=now.fault_owner, serial=now.serial, photo_failed=now.photo_failed)


def _discard_asked(session: Session) -> Outcome:
    if session.step is Step.CONFIRM_DISCARD:
        return _undone(session)
    photographed = any(photo.kind is PhotoKind.PARCEL for photo in session.photos)
    if not (session.units or session.current or session.missing or session.shelf or photographed):
        return discarded(session)
    after = replace(session, step=Step.CONFIRM_DISCARD, resume_at=session.step)
    return Outcome(after, (), attention("scan_to_discard"))


def _member(kind: type[_E], value: str) -> _E | None:
    return next((member for member in kind if member == value), None)
