"""The action bar: fixed places, and what each key means at a step."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from receiving_station.domain.choosing import codes_to_choose, is_untouched
from receiving_station.domain.events import (
    Accepted,
    CodesAsked,
    CountGiven,
    DiscardAsked,
    Event,
    ExtraDeclared,
    FaultChosen,
    HoldAsked,
    ParkAsked,
    PhotoRequested,
    PracticeToggled,
    PrintAsked,
    PrintedTextAsked,
    RecordAsked,
    RestLater,
    RestMissing,
    StopAsked,
    Undone,
    UnitDropped,
    WrongItemDeclared,
    WrongSerialDeclared,
)
from receiving_station.domain.moves import MOVES
from receiving_station.domain.rules import CheckKind
from receiving_station.domain.session import Session, Step
from receiving_station.domain.stops import is_stop_photo_lacking
from receiving_station.domain.vocabulary import FaultOwner
from ui.viewmodels.view import ActionView
from ui.viewmodels.words import tr

PRACTICE_KEY = "Home"
FLOOR_KEY = "PgUp"
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
    "wrong_serial": WrongSerialDeclared,
    "rest_later": RestLater,
    "hold": HoldAsked,
    "park": ParkAsked,
    "print": PrintAsked,
    "stop": StopAsked,
    "drop": UnitDropped,
    "record": RecordAsked,
    "practice": PracticeToggled,
}
"""Actions that are one event without an answer."""


def actions_for(
    session: Session, *, has_plates: bool = False, check: CheckKind | None = None, clock_s: int = 0
) -> tuple[ActionView, ...]:
    """The bar in its fixed places; what makes no sense now is disabled, never moved.

    Args:
        session: What is on the bench.
        has_plates: Whether a printer is set.
        check: How the check on the screen is answered, or None.
        clock_s: Seconds that a timed one still takes.
    """
    moves = MOVES[session.step]
    is_open = bool(session.open_lines())
    enter = _ENTER_WORDS.get(session.step, lambda: tr("Take it"))()
    if session.step is Step.IDENTIFY and not is_open:
        enter = tr("All here")
    unit = session.current
    can_undo = bool(session.past or session.pending_code) or session.step in {Step.DONE, Step.CONFIRM_DISCARD}
    never = {Step.PACKAGING, Step.PHOTO, Step.STOP, Step.IDENTIFY, Step.HOLD, Step.ALERT, Step.RTO_REASON, Step.PLATE}
    needs_photo = unit is not None and unit.photos_lacking > 0
    if session.step is Step.STOP:
        needs_photo = is_stop_photo_lacking(session)
    # Without a picture (no camera) the unit is set aside rather than held at the bench for ever.
    has_answer = session.step is Step.PHOTO and unit is not None and (unit.photo_failed or not needs_photo)
    takes_enter = Accepted in moves and (has_answer or session.step not in never)
    if session.step is Step.ITEM and unit is not None:
        takes_enter = unit.grade_suggested is not None
    if session.step is Step.IDENTIFY:
        takes_enter = session.pending_code is None and len(session.open_lines()) <= 1
    wants_photo = needs_photo and session.step in {Step.PHOTO, Step.STOP}
    if check is not None:
        wants_photo = check is CheckKind.PHOTO
        has_failed = wants_photo and unit is not None and unit.photo_failed
        takes_enter = has_failed or (check is CheckKind.TIMED and not clock_s)
    return (
        _wrong(session, is_open=is_open),
        ActionView("missing", "F2", tr("Missing"), RestMissing in moves and is_open),
        ActionView("extra", "F3", tr("Extra item"), ExtraDeclared in moves),
        _later(session, is_open=is_open),
        _other_code(session),
        _park(session),
        _film_or_print(session, has_plates=has_plates),
        ActionView("stop", "F12", tr("Stop"), StopAsked in moves),
        ActionView("leave", "Esc", tr("Leave"), DiscardAsked in moves),
        ActionView("undo", "Backspace", tr("Undo"), Undone in moves and can_undo),
        ActionView("photo", "Space", tr("Photo"), PhotoRequested in moves, wants_photo),
        ActionView("accept", "Enter", enter, takes_enter, takes_enter and not wants_photo),
        ActionView("check", "F8", tr("Check"), is_small=True)
        if session.step is Step.IDLE
        else ActionView("help", "F8", tr("Help"), is_small=True),
        ActionView("practice", PRACTICE_KEY, _practice_word(session), PracticeToggled in moves, is_small=True),
        ActionView("parcels", "F9", tr("Parcels"), is_small=True),
        ActionView("camera", "F10", tr("Camera"), is_small=True),
    )


def _wrong(session: Session, *, is_open: bool) -> ActionView:
    """F1: another item than announced; with a unit in hand, another serial number than announced."""
    if WrongSerialDeclared in MOVES[session.step]:
        return ActionView(
            "wrong_serial", "F1", tr("Wrong serial"), bool(session.current and session.current.has_serials)
        )
    return ActionView("wrong_item", "F1", tr("Wrong item"), WrongItemDeclared in MOVES[session.step] and is_open)


def _later(session: Session, *, is_open: bool) -> ActionView:
    """F4: not now. The unit in hand waits for somebody; between two units, the rest comes later."""
    if HoldAsked in MOVES[session.step]:
        return ActionView("hold", "F4", tr("Hold"))
    return ActionView("rest_later", "F4", tr("Rest later"), RestLater in MOVES[session.step] and is_open)


def _park(session: Session) -> ActionView:
    """F6: this parcel waits; with none on the bench, the parcels that wait."""
    if session.step in {Step.IDLE, Step.DONE}:
        return ActionView("parked", "F6", tr("Put aside"))
    return ActionView("park", "F6", tr("Put aside"), ParkAsked in MOVES[session.step])


def _practice_word(session: Session) -> str:
    return tr("End practice") if session.is_practice else tr("Practice")


def _film_or_print(session: Session, *, has_plates: bool) -> ActionView:
    """F7: film the opening while the box is closed; then this label, again where it was printed before."""
    is_closed = not session.units and session.current is None
    can_film = RecordAsked in MOVES[session.step] and is_closed
    if not has_plates or (can_film and session.step is not Step.UNKNOWN):
        return ActionView("record", "F7", tr("Film"), can_film)
    can_print = PrintAsked in MOVES[session.step] and (bool(session.units) or session.step is Step.UNKNOWN)
    return ActionView("print", "F7", tr("Print"), can_print)


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
    if action in {"count+", "count-"} and session.current is not None:
        return CountGiven(at, event_id, session.current.count + (1 if action == "count+" else -1))
    kind = EVENTS.get(action)
    return kind(at, event_id) if kind is not None else None
