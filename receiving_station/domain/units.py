"""What several events lead to: a unit taken up, a unit done, a photo; and the words to say it with."""

from dataclasses import replace
from datetime import datetime

from receiving_station.domain.codes import Code, shown
from receiving_station.domain.events import (
    Event,
    Message,
    Outcome,
    PhotoNotTaken,
    PhotoRequested,
    PhotoTaken,
    Severity,
    TakePhoto,
)
from receiving_station.domain.matching import line_of, serial_in
from receiving_station.domain.returns import ExpectedLine, MissingUnits, PhotoRef
from receiving_station.domain.session import PHOTOS_LIMIT, UNITS_LIMIT, Session, Step, UnitWork
from receiving_station.domain.vocabulary import Disposition, LineState, PhotoKind, UnitId


def attention(code: str, **context: str) -> Message:
    """Something the operator has to notice."""
    return Message(code, Severity.ATTENTION, tuple(context.items()))


def info(code: str) -> Message:
    """Something good to know."""
    return Message(code, Severity.INFO)


def parcel_full() -> Message:
    """No further unit fits into the receipt."""
    return attention("parcel_full", limit=str(UNITS_LIMIT))


# --- The code that fits no open line --------------------------------------------------------------


def no_pending(session: Session) -> Session:
    """The session without a code that waits for F1 or F3."""
    return replace(session, pending_code=None, pending_product=None, question=None)


def pending_name(session: Session) -> str:
    """What the screen calls the thing whose code fits no open line."""
    if session.pending_product is not None:
        return session.pending_product.name
    return shown(session.pending_code.text) if session.pending_code is not None else ""


def pending_told(session: Session) -> Message:
    """Why the code fits no open line, and the keys that decide."""
    over = line_of(session.expected.lines if session.expected is not None else (), session.pending_code)
    return attention("not_in_return" if over is None else "one_too_many", item=pending_name(session))


# --- Units ----------------------------------------------------------------------------------------


def unit_for(unit_id: UnitId, received_at: datetime, line: ExpectedLine) -> UnitWork:
    """An announced unit of a line, nothing answered."""
    return UnitWork(
        unit_id=unit_id,
        received_at=received_at,
        state=LineState.RECEIVED,
        line_id=line.line_id,
        sku=line.sku,
        name=line.name,
        picture=line.picture,
    )


def unit_of_line(
    session: Session, event: Event, line: ExpectedLine, code: Code | None = None, look: tuple[Code, ...] = ()
) -> Outcome:
    """Take up an announced unit of a line.

    Args:
        session: The snapshot.
        event: Its id becomes the unit's.
        line: Which line; one declared missing has turned up after all.
        code: What identified it, or None when picked by hand.
        look: Every code seen with it; one may be its serial number.
    """
    if len(session.units) >= UNITS_LIMIT:
        return Outcome(session, (), parcel_full())
    unit = replace(
        unit_for(UnitId(event.event_id), session.not_before(event.at), line), code=code, serial=serial_in(line, look)
    )
    found = session.open_quantity(line) == 0
    missing = _one_less(session.missing, line) if found else session.missing
    after = replace(no_pending(session.remembered()), current=unit, missing=missing, step=Step.PACKAGING)
    if session.pending_code is not None and code is not None:
        return Outcome(after, (), attention("left_undecided", item=pending_name(session)))
    return Outcome(after, (), Message("unit_identified", Severity.ACCEPTED, (("item", line.name),)))


def _one_less(missing: tuple[MissingUnits, ...], line: ExpectedLine) -> tuple[MissingUnits, ...]:
    fewer = (
        replace(entry, quantity=entry.quantity - 1) if entry.line_id == line.line_id else entry for entry in missing
    )
    return tuple(entry for entry in fewer if entry.quantity > 0)


def not_announced(session: Session, event: Event, *, wrong: bool) -> Outcome:
    """Take up a unit that came in place of the first open line's, is one too many, or that nobody announced."""
    open_lines = session.open_lines()
    if wrong and not open_lines:
        return Outcome(session, (), attention("nothing_open"))
    if len(session.units) >= UNITS_LIMIT:
        return Outcome(session, (), parcel_full())
    code = session.pending_code
    over = line_of(session.expected.lines if session.expected is not None else (), code)
    if wrong:
        state, line_id = LineState.WRONG_ITEM, open_lines[0].line_id
    elif over is not None:
        state, line_id = LineState.OVER, over.line_id
    else:
        state, line_id = LineState.UNDECLARED, None
    known = session.pending_product or over
    unit = UnitWork(
        unit_id=UnitId(event.event_id),
        received_at=session.not_before(event.at),
        state=state,
        line_id=line_id,
        sku=known.sku if known is not None else None,
        name=known.name if known is not None else pending_name(session),
        picture=known.picture if known is not None else None,
        code=code,
    )
    after = replace(no_pending(session.remembered()), current=unit, step=Step.PACKAGING)
    return Outcome(after, (), info("wrong_item_noted" if wrong else "extra_noted"))


def unit_done(session: Session, unit: UnitWork, disposition: Disposition, message: Message | None = None) -> Outcome:
    """The unit's last question is answered; the next one is which item comes next, or whether that was all."""
    done = replace(unit, disposition=disposition)
    after = replace(session.remembered(), units=(*session.units, done), current=None)
    step = Step.IDENTIFY if after.open_lines() else Step.REVIEW
    told = message or Message("unit_done", Severity.ACCEPTED, (("item", unit.name),))
    return Outcome(replace(after, step=step), (), told)


def set_aside(session: Session, unit: UnitWork) -> Outcome:
    """The unit goes to quarantine for somebody else to look at."""
    return unit_done(session, unit, Disposition.QUARANTINE, info("unit_set_aside"))


# --- Photos ---------------------------------------------------------------------------------------


def with_photo_asked(session: Session, event: Event, kind: PhotoKind) -> tuple[Session, TakePhoto]:
    """The session that waits for one more photo, and what asks for it; of the unit in hand where there is one."""
    unit_id = session.current.unit_id if session.current is not None else None
    after = replace(session, photos_pending=session.photos_pending + 1, photo_asked_at=event.at)
    return after, TakePhoto(unit_id, kind, session.session_id)


def has_room_for_photo(session: Session) -> bool:
    """Whether the unit in hand, or else the parcel, may have one more photo."""
    there = session.photos if session.current is None else session.current.photos
    return len(there) + session.photos_pending < PHOTOS_LIMIT


def photo_requested(session: Session, event: PhotoRequested) -> Outcome:
    """Space."""
    if not has_room_for_photo(session):
        return Outcome(session, (), attention("photos_enough", limit=str(PHOTOS_LIMIT)))
    kind = PhotoKind.ITEM if session.current is not None else PhotoKind.PARCEL
    after, ask = with_photo_asked(session, event, kind)
    return Outcome(after, (ask,))


def photo_taken(session: Session, event: PhotoTaken) -> Outcome:
    """The photo goes to what it was taken of; for a session or a unit that is gone it is dropped."""
    if _is_another(session, event):
        return Outcome(session)
    after = replace(session, photos_pending=max(0, session.photos_pending - 1))
    told = Message("photo_taken", Severity.ACCEPTED) if event.photo.kind is not PhotoKind.LABEL else None
    current = session.current
    if event.unit_id is None:
        return Outcome(replace(after, photos=(*after.photos, event.photo)), (), told)
    if current is not None and current.unit_id == event.unit_id:
        current = replace(current, photos=(*current.photos, event.photo), photo_failed=False)
        if session.step is Step.CONFIRM_DISCARD:
            # That question is not a step to come back to; the unit's own step is.
            return Outcome(replace(after, current=current), (), told)
        after = replace(after.remembered(), current=current)
        enough = session.step is Step.PHOTO and not current.photos_lacking
        return Outcome(replace(after, step=Step.DISPOSITION) if enough else after, (), told)
    if not any(unit.unit_id == event.unit_id for unit in session.units):
        return Outcome(after)
    # Taken of a unit that is done by now: it stays with the unit, however far the operator goes back.
    past = tuple(_with_photo(snapshot, event.unit_id, event.photo) for snapshot in session.past)
    return Outcome(replace(_with_photo(after, event.unit_id, event.photo), past=past), (), told)


def photo_not_taken(session: Session, event: PhotoNotTaken) -> Outcome:
    """No photo: said, and the unit in hand may go on without."""
    if _is_another(session, event):
        return Outcome(session)
    after = replace(session, photos_pending=max(0, session.photos_pending - 1))
    if session.current is None or session.current.unit_id != event.unit_id:
        return Outcome(after, (), attention(event.reason))
    return photo_failed(after, event.reason)


def photo_failed(session: Session, reason: str) -> Outcome:
    """Mark the unit in hand: without camera or disk a needed photo would be a dead end."""
    if session.current is None:
        return Outcome(session, (), attention(reason))
    after = replace(session, current=replace(session.current, photo_failed=True))
    lacking = session.current.photos_lacking > 0
    match session.step:
        case Step.PHOTO if lacking:
            return Outcome(after, (), attention("photo_or_set_aside"))
        case Step.STOP if lacking:
            return Outcome(after, (), attention("stop_photo_failed"))
        case _:
            return Outcome(after, (), attention(reason))


def _is_another(session: Session, event: PhotoTaken | PhotoNotTaken) -> bool:
    return event.session_id is not None and event.session_id != session.session_id


def _with_photo(session: Session, unit_id: UnitId, photo: PhotoRef) -> Session:
    def added(unit: UnitWork) -> UnitWork:
        return replace(unit, photos=(*unit.photos, photo)) if unit.unit_id == unit_id else unit

    current = added(session.current) if session.current is not None else None
    return replace(session, units=tuple(added(unit) for unit in session.units), current=current)
