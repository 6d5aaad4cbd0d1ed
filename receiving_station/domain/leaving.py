"""Saved, taken back, one step back, forgotten."""

from dataclasses import replace
from datetime import datetime, timedelta

from receiving_station.domain.events import (
    CommitSession,
    DiscardDraft,
    Effect,
    Event,
    NotRetracted,
    Outcome,
    ReceiptNotSaved,
    ReceiptSaved,
    Retract,
    Retracted,
    ShowConfirmation,
    StartLookup,
)
from receiving_station.domain.photos import photo_failed
from receiving_station.domain.plates_flow import plate_of_parcel
from receiving_station.domain.scans import discarded, find_product
from receiving_station.domain.session import Session, Step, UnitWork, Where
from receiving_station.domain.told import accepted, attention, info, stop
from receiving_station.domain.units import no_pending
from receiving_station.domain.vocabulary import PhotoKind

PHOTO_PATIENCE = timedelta(seconds=10)
"""How long a photo may be on its way before the bench goes on without it."""


def asked_again(session: Session) -> tuple[Effect, ...]:
    """The question that is still open: its answer was late for the step that the session stood at."""
    if session.question is None:
        return ()
    if session.pending_code is not None:
        return (find_product(session, session.question, session.pending_code),)
    return (StartLookup(session.question, session.codes),)


# --- Saving ----------------------------------------------------------------------------------------


def finished(session: Session, event: Event) -> Outcome:
    """Enter on what is complete."""
    if session.photos_pending:
        return photo_awaited(session, event.at)
    if session.plates_open:
        return Outcome(session, (), attention("plates_open", count=str(len(session.plates_open))))
    if session.is_practice:
        return _practised(session, event)
    after = replace(session, step=Step.COMMITTING, resume_at=session.step, finished_at=session.not_before(event.at))
    return Outcome(after, (CommitSession(after),))


def _practised(session: Session, event: Event) -> Outcome:
    forget = (DiscardDraft(session.session_id),) if session.session_id is not None else ()
    after = replace(session, step=Step.DONE, resume_at=session.step, finished_at=session.not_before(event.at), past=())
    return Outcome(after, (*forget, ShowConfirmation()), accepted("practice_done"))


def photo_awaited(session: Session, at: datetime) -> Outcome:
    """A photo that nobody answers for (the camera's worker died) must not hold the parcel for ever."""
    if session.photo_asked_at is not None and abs(at - session.photo_asked_at) < PHOTO_PATIENCE:
        return Outcome(session, (), attention("photo_on_its_way"))
    return photo_failed(replace(session, photos_pending=0), "photo_no_picture")


def saved(session: Session, event: ReceiptSaved, where: Where) -> Outcome:
    """Receipt and outbox rows are on disk."""
    if event.session_id != session.session_id:
        return Outcome(session)
    has_plate = where.bench.plates and session.expected is None
    labels = (plate_of_parcel(session),) if has_plate else ()
    return Outcome(
        replace(session, step=Step.DONE, past=()), (ShowConfirmation(), *labels), accepted("parcel_saved")
    )  # fmt: skip


def not_saved(session: Session, event: ReceiptNotSaved) -> Outcome:
    """They are not; everything is as it was."""
    if event.session_id != session.session_id:
        return Outcome(session)
    after = replace(session, step=session.resume_at or Step.REVIEW, resume_at=None, finished_at=None)
    return Outcome(after, (), stop(event.reason))


# --- Taken back after it was saved -----------------------------------------------------------------


def take_back(session: Session) -> Outcome:
    """Backspace on the confirmation: the receipt and all that waits to be sent are undone together."""
    if session.is_practice:
        return Outcome(_on_the_bench(session), (), info("undone"))
    after = replace(session, step=Step.RETRACTING)
    return Outcome(after, (Retract(_on_the_bench(session)),))


def retracted(session: Session, event: Retracted) -> Outcome:
    """The parcel is on the bench again."""
    if event.session_id != session.session_id:
        return Outcome(session)
    return Outcome(_on_the_bench(session), (), accepted("taken_back"))


def not_retracted(session: Session, event: NotRetracted) -> Outcome:
    """It is on its way; nothing changed."""
    if event.session_id != session.session_id:
        return Outcome(session)
    forget = DiscardDraft(event.session_id)
    return Outcome(replace(session, step=Step.DONE), (forget, ShowConfirmation()), attention(event.reason))


def on_the_bench(session: Session) -> Session:
    """A session that was being taken back, after a restart."""
    return _on_the_bench(session) if session.step is Step.RETRACTING else session


def _on_the_bench(session: Session) -> Session:
    return replace(session, step=session.resume_at or Step.REVIEW, resume_at=None, finished_at=None)


# --- One step back, and leaving --------------------------------------------------------------------


def undone(session: Session) -> Outcome:
    """Backspace."""
    if session.step is Step.DONE:
        return take_back(session)
    if session.step is Step.CONFIRM_DISCARD:
        after = replace(session, step=session.resume_at or Step.IDENTIFY, resume_at=None)
        return Outcome(after, asked_again(after))
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
        weight_g=session.weight_g,
        units=_with_labels(before.units, session.units),
        current=_with_written(before.current, session.current),
    )
    return Outcome(after, asked_again(after), info("undone"))


def _with_labels(before: tuple[UnitWork, ...], now: tuple[UnitWork, ...]) -> tuple[UnitWork, ...]:
    """What a printer did is done: a label that sticks on a unit stays there."""
    states = {unit.unit_id: unit.plate_state for unit in now}
    return tuple(replace(unit, plate_state=states.get(unit.unit_id, unit.plate_state)) for unit in before)


def _with_written(before: UnitWork | None, now: UnitWork | None) -> UnitWork | None:
    if before is None or now is None or before.unit_id != now.unit_id:
        return before
    # A number that was scanned for right stays; one that made the unit another state is that very answer.
    serial = now.serial if now.state is before.state else before.serial
    return replace(before, note=now.note, fault_owner=now.fault_owner, serial=serial, photo_failed=now.photo_failed)


def discard_asked(session: Session) -> Outcome:
    """Esc."""
    if session.step is Step.CONFIRM_DISCARD:
        return undone(session)
    photographed = any(photo.kind is PhotoKind.PARCEL for photo in session.photos)
    worked_on = session.units or session.current or session.missing or session.shelf or session.alerts
    if not (worked_on or photographed):
        return discarded(session)
    after = replace(session, step=Step.CONFIRM_DISCARD, resume_at=session.step)
    return Outcome(after, (), attention("scan_to_discard"))
