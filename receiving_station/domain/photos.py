"""Photos: asked for, taken, not taken, and what the bench does without one."""

from dataclasses import replace

from receiving_station.domain.checks import after_evidence, photo_checked
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
from receiving_station.domain.returns import PhotoRef
from receiving_station.domain.session import PHOTOS_LIMIT, Session, Step, UnitWork, Where
from receiving_station.domain.told import attention
from receiving_station.domain.vocabulary import PhotoKind, UnitId


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


def photo_taken(session: Session, event: PhotoTaken, where: Where) -> Outcome:
    """The photo goes to what it was taken of; for a session or a unit that is gone it is dropped."""
    if _is_another(session, event):
        return Outcome(session)
    after = session if event.is_still else replace(session, photos_pending=max(0, session.photos_pending - 1))
    is_told = event.photo.kind is not PhotoKind.LABEL and not event.is_still
    told = Message("photo_taken", Severity.ACCEPTED) if is_told else None
    current = session.current
    if event.is_still:
        past = tuple(replace(snapshot, photos=(*snapshot.photos, event.photo)) for snapshot in session.past)
        return Outcome(replace(after, photos=(*after.photos, event.photo), past=past))
    if event.unit_id is None:
        return Outcome(replace(after, photos=(*after.photos, event.photo)), (), told)
    if current is not None and current.unit_id == event.unit_id:
        current = replace(current, photos=(*current.photos, event.photo), photo_failed=False)
        if session.step is Step.CONFIRM_DISCARD:
            # That question is not a step to come back to; the unit's own step is.
            return Outcome(replace(after, current=current), (), told)
        after = replace(after.remembered(), current=current)
        if session.step is Step.CHECK:
            return photo_checked(after, current, event, where, told)
        enough = session.step is Step.PHOTO and not current.photos_lacking
        return Outcome(after_evidence(after, current) if enough else after, (), told)
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
    unit_id = session.current.unit_id if session.current is not None else None
    if event.unit_id != unit_id:
        return Outcome(after, (), attention(event.reason))
    return photo_failed(after, event.reason)


def photo_failed(session: Session, reason: str) -> Outcome:
    """Mark the unit in hand: without camera or disk a needed photo would be a dead end."""
    if session.current is None:
        if session.step is Step.STOP and session.is_photo_of_parcel_lacking:
            return Outcome(replace(session, photo_failed=True), (), attention("stop_photo_failed"))
        return Outcome(session, (), attention(reason))
    after = replace(session, current=replace(session.current, photo_failed=True))
    lacking = session.current.photos_lacking > 0
    match session.step:
        case Step.PHOTO if lacking:
            return Outcome(after, (), attention("photo_or_set_aside"))
        case Step.STOP if lacking or session.alert is not None:
            return Outcome(after, (), attention("stop_photo_failed"))
        case Step.CHECK:
            return Outcome(after, (), attention("photo_check_failed"))
        case _:
            return Outcome(after, (), attention(reason))


def _is_another(session: Session, event: PhotoTaken | PhotoNotTaken) -> bool:
    return event.session_id is not None and event.session_id != session.session_id


def _with_photo(session: Session, unit_id: UnitId, photo: PhotoRef) -> Session:
    def added(unit: UnitWork) -> UnitWork:
        return replace(unit, photos=(*unit.photos, photo)) if unit.unit_id == unit_id else unit

    current = added(session.current) if session.current is not None else None
    return replace(session, units=tuple(added(unit) for unit in session.units), current=current)
