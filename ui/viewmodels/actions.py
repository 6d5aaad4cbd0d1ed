"""The action bar: fixed places, and what each key means at a step."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from receiving_station.domain.choosing import codes_to_choose, is_untouched
from receiving_station.domain.events import (
    Accepted,
    CodesAsked,
    DiscardAsked,
    Event,
    ExtraDeclared,
    FaultChosen,
    PhotoRequested,
    PrintedTextAsked,
    RestMissing,
    Undone,
    WrongItemDeclared,
)
from receiving_station.domain.moves import MOVES
from receiving_station.domain.session import Session, Step
from receiving_station.domain.vocabulary import FaultOwner
from ui.viewmodels.view import ActionView
from ui.viewmodels.words import tr

_ENTER_WORDS: dict[Step, Callable[[], str]] = {
    Step.UNKNOWN: lambda: tr("Park it"),
    Step.REVIEW: lambda: tr("Save"),
    Step.DONE: lambda: tr("Next"),
    Step.RTO: lambda: tr("Still sealed"),
    Step.CHOOSING_MATCH: lambda: tr("Take the first"),
}
EVENTS: dict[str, type[Event]] = {
    "wrong_item": WrongItemDeclared,
    "missing": RestMissing,
    "extra": ExtraDeclared,
    "photo": PhotoRequested,
    "undo": Undone,
    "leave": DiscardAsked,
    "accept": Accepted,
    "codes": CodesAsked,
    "print_text": PrintedTextAsked,
}
"""Actions that are one event without an answer."""


def actions_for(session: Session) -> tuple[ActionView, ...]:
    """The bar in its fixed places; what makes no sense now is disabled, never moved."""
    moves = MOVES[session.step]
    is_open = bool(session.open_lines())
    enter = _ENTER_WORDS.get(session.step, lambda: tr("Take it"))()
    unit = session.current
    needs_photo = unit is not None and unit.photos_lacking > 0
    # Without a picture (no camera) the unit is set aside rather than held at the bench for ever.
    has_answer = session.step is Step.PHOTO and unit is not None and (unit.photo_failed or not needs_photo)
    takes_enter = Accepted in moves and (
        has_answer or session.step not in {Step.PACKAGING, Step.PHOTO, Step.STOP, Step.IDENTIFY}
    )
    if session.step is Step.IDENTIFY:
        takes_enter = session.pending_code is None and len(session.open_lines()) <= 1
    wants_photo = needs_photo and session.step in {Step.PHOTO, Step.STOP}
    return (
        ActionView("wrong_item", "F1", tr("Wrong item"), WrongItemDeclared in moves and is_open),
        ActionView("missing", "F2", tr("Missing"), RestMissing in moves and is_open),
        ActionView("extra", "F3", tr("Extra item"), ExtraDeclared in moves),
        ActionView("fault", "F4", tr("Whose fault"), session.step is Step.DISPOSITION),
        _other_code(session),
        ActionView("parcels", "F9", tr("Parcels")),
        ActionView("camera", "F10", tr("Camera")),
        ActionView("leave", "Esc", tr("Leave"), DiscardAsked in moves),
        ActionView("undo", "Backspace", tr("Undo"), Undone in moves and bool(session.past or session.pending_code)),
        ActionView("photo", "Space", tr("Photo"), PhotoRequested in moves, wants_photo),
        ActionView("accept", "Enter", enter, takes_enter, takes_enter and not wants_photo),
    )


def _other_code(session: Session) -> ActionView:
    """F5: the other codes on the label, or where none of them helped, its print."""
    if PrintedTextAsked in MOVES[session.step] and not codes_to_choose(session):
        return ActionView("print_text", "F5", tr("Read the print"))
    can_choose = CodesAsked in MOVES[session.step] and is_untouched(session) and bool(codes_to_choose(session))
    return ActionView("codes", "F5", tr("Other code"), can_choose)


def event_for(action: str, session: Session, at: datetime, event_id: UUID) -> Event | None:
    """The event of an action's key, or None for what is no event of the session."""
    if action == "fault" and session.current is not None:
        owners = list(FaultOwner)
        now = session.current.fault_owner or session.current.suggestion.fault_owner
        return FaultChosen(at, event_id, owners[(owners.index(now) + 1) % len(owners)])
    kind = EVENTS.get(action)
    return kind(at, event_id) if kind is not None else None
