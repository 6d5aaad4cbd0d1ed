"""Walks every way through the session machine in a small world, breadth first."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from receiving_station.domain.choosing import NONE_OF_THESE, codes_to_choose, is_untouched
from receiving_station.domain.events import (
    Accepted,
    Answered,
    CodeMeant,
    CodesAsked,
    CodesScanned,
    ConfirmationShown,
    DiscardAsked,
    Event,
    ExtraDeclared,
    FaultChosen,
    LookupAnswered,
    NoteWritten,
    PhotoNotTaken,
    PhotoRequested,
    PhotoTaken,
    PrintedTextAsked,
    PrintedTextRead,
    ProductAnswered,
    ReceiptNotSaved,
    ReceiptSaved,
    RestMissing,
    ShelfWritten,
    Undone,
    WrongItemDeclared,
)
from receiving_station.domain.lookup import LookupResult, LookupSource, Suggestion
from receiving_station.domain.machine import advance
from receiving_station.domain.moves import MOVES
from receiving_station.domain.plates import plate_for
from receiving_station.domain.returns import ExpectedReturn
from receiving_station.domain.session import Session, Step
from receiving_station.domain.vocabulary import (
    Disposition,
    FaultOwner,
    ItemCondition,
    Packaging,
    PhotoKind,
    ReturnKind,
    SessionId,
)
from tests.unit.domain.world import CAP, CAP_EAN, EARLIER, MUG, MUG_EAN, START, announced, barcode, ean, photo, typed

ONE_CAP = announced("1", CAP)
CAP_BACK = announced("2", CAP, kind=ReturnKind.RTO)
NOTHING_INSIDE = announced("3")
SOME_DAY = START + timedelta(days=1)
"""Long after any photo was asked for: the walk has no clock."""


@dataclass(frozen=True)
class Leg:
    """One event that happened to one session."""

    before: Session
    event: Event
    after: Session

    @property
    def move(self) -> tuple[Step, type[Event], Step]:
        return self.before.step, type(self.event), self.after.step


def walk() -> Iterator[Leg]:
    """Every leg reachable from an idle bench; sessions that look alike are walked once.

    Events that the table does not allow are left out: they change nothing, as another test shows.
    """
    waiting = deque([Session()])
    seen = {_likeness(Session())}
    while waiting:
        before = waiting.popleft()
        for event in happenings(before):
            if type(event) not in MOVES[before.step]:
                continue
            after = advance(before, event).session
            yield Leg(before, event, after)
            if len(after.units) > 1:
                continue
            likeness = _likeness(after)
            if likeness not in seen:
                seen.add(likeness)
                waiting.append(after)


def happenings(session: Session) -> list[Event]:
    """What may happen next, sense or nonsense."""
    at, number = SOME_DAY, UUID(int=1)
    question = session.question or UUID(int=404)
    session_id = session.session_id or SessionId(UUID(int=405))
    current = session.current
    unit_id = current.unit_id if current is not None else None
    scans = [CodesScanned(at, number, codes) for codes in _LOOKS]
    answers = [Answered(at, number, value) for value in _ANSWERS]
    lookups = [LookupAnswered(at, number, question, result) for result in _RESULTS]
    kind = PhotoKind.PARCEL if current is None else PhotoKind.ITEM
    photos: list[Event] = [PhotoRequested(at, number)]
    if session.photos_pending:
        photos += [
            PhotoTaken(at, number, unit_id, photo(1, kind)),
            PhotoNotTaken(at, number, "photo_no_picture", unit_id),
        ]
    return [
        *scans,
        *answers,
        *lookups,
        *photos,
        ProductAnswered(at, number, question, MUG),
        CodesAsked(at, number),
        CodeMeant(at, number, barcode("TRACK-9")),
        PrintedTextAsked(at, number),
        PrintedTextRead(at, number, question, ()),
        PrintedTextRead(at, number, question, (IN_PRINT,)),
        Accepted(at, number),
        Undone(at, number),
        DiscardAsked(at, number),
        ExtraDeclared(at, number),
        WrongItemDeclared(at, number),
        RestMissing(at, number),
        FaultChosen(at, number, FaultOwner.CARRIER),
        NoteWritten(at, number, "scratched"),
        ShelfWritten(at, number, "A-4"),
        ReceiptSaved(at, number, session_id),
        ReceiptNotSaved(at, number, session_id, "receipt_not_saved"),
        ConfirmationShown(at, number),
    ]


def _result(*matches: ExpectedReturn) -> LookupResult:
    return LookupResult(matches, LookupSource.LOCAL)


_LOOKS = (
    (barcode("RMA-1"),),
    (barcode("RMA-2"),),
    (barcode("TRACK-9"),),
    (ean(CAP_EAN),),
    (ean(MUG_EAN),),
    (typed("TRACK-9"),),
    (typed("RMA-1"),),
)
_ANSWERS = (
    ONE_CAP.return_id,
    CAP_BACK.return_id,
    CAP.line_id,
    NONE_OF_THESE,
    "0",
    "still_sealed",
    "check_each",
    Packaging.SEALED,
    ItemCondition.LIKE_NEW,
    ItemCondition.DAMAGED,
    ItemCondition.UNSAFE,
    Disposition.QUARANTINE,
)
_RESULTS = (
    _result(ONE_CAP),
    _result(CAP_BACK),
    _result(NOTHING_INSIDE),
    _result(ONE_CAP, CAP_BACK),
    _result(CAP_BACK, ONE_CAP),
    LookupResult((), LookupSource.COULD_NOT_ASK),
    LookupResult((), LookupSource.COULD_NOT_ASK, suggestions=(Suggestion(ONE_CAP, "RMA-1", "fits"),)),
    LookupResult((), LookupSource.LOCAL, (EARLIER,), plate_for(UUID(int=5))),
)

IN_PRINT = Suggestion(ONE_CAP, "RMA-1", "fits what can be read", is_from_print=True)
_WAITING_FOR_PHOTOS = frozenset({Step.UNKNOWN, Step.PHOTO, Step.REVIEW})


def _likeness(session: Session) -> tuple[object, ...]:
    current = session.current
    return (
        _short(session),
        session.resume_at,
        session.step is Step.LOOKING_UP and session.source is not None,
        session.step in _WAITING_FOR_PHOTOS and session.photos_pending > 0,
        bool(session.shelf),
        current is not None and current.photo_failed,
        bool(session.suggestions),
        bool(codes_to_choose(session)) and is_untouched(session),
        session.past[-1].step if session.past else None,
    )


def _short(session: Session) -> tuple[object, ...]:
    current = session.current
    return (
        session.step,
        session.expected.kind if session.expected is not None else None,
        session.matches[0].kind if session.matches else None,
        session.pending_code is not None,
        len(session.open_lines()),
        len(session.units),
        current and (current.state, current.packaging, current.item, current.photos_lacking),
    )
