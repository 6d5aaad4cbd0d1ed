"""Walks every way through the session machine in a small world, breadth first."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any
from uuid import UUID

from receiving_station.domain.choosing import NONE_OF_THESE, codes_to_choose, is_untouched
from receiving_station.domain.codes import Symbology
from receiving_station.domain.events import (
    Accepted,
    Answered,
    CodeMeant,
    CodesAsked,
    CodesScanned,
    ConfirmationShown,
    CorrectionOpened,
    CountGiven,
    DiscardAsked,
    Event,
    ExtraDeclared,
    FaultChosen,
    HoldAsked,
    LookupAnswered,
    NoteWritten,
    NotRetracted,
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
    ShelfWritten,
    StopAsked,
    Undone,
    UnitDropped,
    WeightRead,
    WrongItemDeclared,
    WrongSerialDeclared,
)
from receiving_station.domain.lookup import LikelyOwner, LookupResult, LookupSource, Suggestion
from receiving_station.domain.machine import advance
from receiving_station.domain.moves import MOVES
from receiving_station.domain.people import Person, PersonId, Role
from receiving_station.domain.plates import plate_for
from receiving_station.domain.returns import ExpectedReturn, Receipt
from receiving_station.domain.rules import (
    NO_RULES,
    BrandRules,
    Case,
    Check,
    CheckKind,
    CheckOption,
    EvidenceRule,
    Rulebook,
    Words,
)
from receiving_station.domain.session import Bench, Session, Step
from receiving_station.domain.vocabulary import (
    Alert,
    Disposition,
    FaultOwner,
    ItemCondition,
    Packaging,
    ParcelState,
    PhotoKind,
    ReturnKind,
    RtoReason,
    SessionId,
)
from tests.unit.domain.world import (
    BENCH,
    CAP,
    CAP_EAN,
    EARLIER,
    JACKET,
    MUG,
    MUG_EAN,
    START,
    announced,
    barcode,
    ean,
    line,
    photo,
    typed,
)

WEAR = replace(CAP, category="headwear")
ONE_CAP = announced("1", WEAR)
ANOTHER = announced("9", replace(line("mug", 1, (MUG_EAN,)), category="kitchen"))
BOSS = Person(PersonId("p-1"), "K.", roles=(Role.SUPERVISOR,))
_W = Words({"en": "words"})
_CAPS = (
    CheckOption("whole", _W, ItemCondition.GOOD),
    CheckOption("torn", _W, ItemCondition.DAMAGED),
    CheckOption("alight", _W, ItemCondition.UNSAFE),
)
_OF_CAPS = Check("whole", CheckKind.CHOICE, _W, _CAPS, categories=("headwear",))
_PICTURED = Check("shown", CheckKind.PHOTO, _W, categories=("headwear",))
_ONE_PHOTO_AND_NOTE = EvidenceRule(Case(items=(ItemCondition.DAMAGED,)), photos=1, note=True)
_NOTE_ALONE = EvidenceRule(Case(items=(ItemCondition.LIKE_NEW, ItemCondition.GOOD)), note=True)


def _rules(**rules: Any) -> Rulebook:
    return Rulebook({"Northtrail": BrandRules("Northtrail", version=3, **rules)})


CHECKING = _rules(checks=(_OF_CAPS, _PICTURED), evidence=(_ONE_PHOTO_AND_NOTE, _NOTE_ALONE))
LAST_IS_ASKED = _rules(checks=(_PICTURED, _OF_CAPS))
FORBIDDING = _rules(prohibited=("headwear", "kitchen"))
PUT_ASIDE = Session(
    session_id=SessionId(UUID(int=70)), step=Step.IDENTIFY, started_at=START, expected=announced("7", JACKET),
    parked_at=START, codes=(barcode("RMA-7"),),
)  # fmt: skip
SENT = Receipt(
    SessionId(UUID(int=71)), ParcelState.DONE, ONE_CAP.return_id, None, "", (barcode("RMA-1"),), (), (), (),
    "b", "M.", START, START, "1",
)  # fmt: skip
TWO_CAPS = announced("1", replace(WEAR, quantity=2))
CAP_BACK = announced("2", WEAR, kind=ReturnKind.RTO)
OWNERS = (LikelyOwner(ONE_CAP, items=1), LikelyOwner(CAP_BACK, is_same_sender=True))
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


@dataclass(frozen=True)
class Place:
    """Where a walk goes: a bench with rules, where it begins, and what may happen there."""

    book: Rulebook
    bench: Bench
    starts: tuple[Session, ...]
    events: Callable[[Session], list[Event]]
    likeness: Callable[[Session], tuple[object, ...]]
    units: int = 1


def walk() -> Iterator[Leg]:
    """Every leg reachable in a small world; sessions that look alike are walked once.

    Walked on a plain bench from the idle screen, and, beginning with a parcel just opened, on benches with a
    printer and with rules; then whatever was put aside anywhere is gone on with.
    Events that the table does not allow are left out: they change nothing, as another test shows.
    """
    drafts: dict[Step, Session] = {}
    bases: dict[Step, Session] = {Step.IDLE: Session()}
    for place in places():
        for leg in walk_from(place):
            yield leg
            if type(leg.event) is ParkAsked and leg.after.step is Step.IDLE:
                drafts.setdefault(leg.before.step, replace(leg.before, parked_at=START, photos_pending=0))
            if leg.after.step in {Step.LOOKING_UP, Step.DONE}:
                bases.setdefault(leg.after.step, leg.after)
    for before in bases.values():
        for draft in drafts.values():
            event = Resumed(SOME_DAY, UUID(int=1), draft, before.question)
            yield Leg(before, event, advance(before, event).session)


def places() -> tuple[Place, ...]:
    """A plain bench, one in the middle of a parcel, practice, and houses with a printer and with rules."""
    printing = replace(BENCH, plates=True)
    opened = tuple(_opened(expected) for expected in (ONE_CAP, TWO_CAPS, CAP_BACK, NOTHING_INSIDE))
    unknown = _opened()
    practising = tuple(replace(start, is_practice=True) for start in (opened[0], unknown))
    return (
        Place(NO_RULES, BENCH, (Session(),), _outside, _likeness, units=0),
        Place(NO_RULES, BENCH, (*opened, unknown), _inside, _inner_likeness),
        Place(
            NO_RULES,
            BENCH,
            practising,
            _inside,
            _inner_likeness,
        ),
        Place(CHECKING, printing, opened[:2], _inside, _inner_likeness),
        Place(LAST_IS_ASKED, BENCH, opened[:1], _inside, _inner_likeness),
        Place(FORBIDDING, printing, opened[:2], _inside, _inner_likeness),
    )


def _opened(*matches: ExpectedReturn) -> Session:
    """A parcel whose label was just scanned."""
    asked = advance(Session(), CodesScanned(START, UUID(int=70), (barcode("RMA-1"),))).session
    answer = LookupAnswered(START, UUID(int=71), asked.question or UUID(int=404), _result(*matches))
    return replace(advance(asked, answer).session, photos_pending=0)


def _answers(session: Session) -> tuple[str, ...]:
    if session.step is Step.REVIEW:
        return tuple(str(unit.unit_id) for unit in session.units)
    return _OF_STEP.get(session.step, ())


def walk_from(place: Place) -> Iterator[Leg]:
    """Every leg reachable in one place, breadth first."""
    waiting = deque(place.starts)
    seen = {place.likeness(start) for start in place.starts}
    while waiting:
        before = waiting.popleft()
        for event in place.events(before):
            if type(event) not in MOVES[before.step]:
                continue
            after = advance(before, event, place.book, place.bench).session
            yield Leg(before, event, after)
            in_hand = 1 if after.current is not None and not place.units else 0
            if len(after.units) + in_hand > place.units:
                continue
            likeness = place.likeness(after)
            if likeness not in seen:
                seen.add(likeness)
                waiting.append(after)


def _outside(session: Session) -> list[Event]:
    """What happens until it is known which return a parcel is."""
    return [*_first(session), ParkAsked(SOME_DAY, UUID(int=1)), StopAsked(SOME_DAY, UUID(int=1))]


def _inside(session: Session) -> list[Event]:
    """What happens to a parcel whose label is known."""
    return [
        event
        for event in (*_first(session), *_newer(session))
        if not isinstance(event, CodeMeant | PrintedTextAsked | PrintedTextRead | FaultChosen)
        and (not isinstance(event, CodesScanned) or event.codes[0].symbology is not Symbology.TYPED)
        and (not isinstance(event, LookupAnswered) or event.result.matches == (ONE_CAP,))
        and (not isinstance(event, Answered) or event.value in _answers(session))
    ]


def happenings(session: Session) -> list[Event]:
    """What may happen next, sense or nonsense."""
    return [*_first(session), *_newer(session)]


def _first(session: Session) -> list[Event]:
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


def _newer(session: Session) -> list[Event]:
    at, number = SOME_DAY, UUID(int=1)
    session_id = session.session_id or SessionId(UUID(int=405))
    plates = [unit.plate for unit in session.plates_open] or [plate_for(UUID(int=9))]
    return [
        ProductAnswered(at, number, session.question or UUID(int=404), MUG, (ANOTHER,)),
        Accepted(at + timedelta(minutes=1), number),
        ReturnsAnswered(at, number, session.beside_question or UUID(int=404), (ANOTHER,)),
        OwnersAnswered(at, number, session.owner_question or UUID(int=404), OWNERS),
        WrongSerialDeclared(at, number),
        CountGiven(at, number, 2),
        UnitDropped(at, number),
        RestLater(at, number),
        HoldAsked(at, number),
        ParkAsked(at, number),
        Resumed(at, number, PUT_ASIDE, session.question),
        CorrectionOpened(at, number, SENT, ONE_CAP),
        CorrectionOpened(at, number, SENT, None),
        StopAsked(at, number),
        OverrideGiven(at, number, BOSS),
        PrintAsked(at, number),
        PlatePrinted(at, number, session_id, plates[0]),
        PlateNotPrinted(at, number, session_id, plates[0], "printer_out"),
        WeightRead(at, number, 400),
        RecordAsked(at, number),
        PracticeToggled(at, number),
        Retracted(at, number, session_id),
        NotRetracted(at, number, session_id, "sent_already"),
        *(CodesScanned(at, number, (barcode(plate),)) for plate in plates[:1]),
        *(Answered(at, number, str(unit.unit_id)) for unit in session.units[:1]),
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
    Packaging.OPENED,
    ItemCondition.LIKE_NEW,
    ItemCondition.DAMAGED,
    ItemCondition.UNSAFE,
    Disposition.QUARANTINE,
    RtoReason.REFUSED,
    Alert.EMPTY_BOX,
    Alert.PROHIBITED,
    Alert.TAMPERED,
    "whole",
    "alight",
    "torn",
    "supervisor",
    "all",
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

_OF_STEP: dict[Step, tuple[str, ...]] = {
    Step.CHOOSING_CODE: ("0",),
    Step.UNKNOWN: (ONE_CAP.return_id, CAP_BACK.return_id),
    Step.RTO_REASON: (RtoReason.REFUSED,),
    Step.RTO: ("still_sealed", "check_each"),
    Step.IDENTIFY: (CAP.line_id,),
    Step.PACKAGING: (Packaging.OPENED,),
    Step.CHECK: ("whole", "torn", "alight"),
    Step.ITEM: (ItemCondition.LIKE_NEW, ItemCondition.DAMAGED, ItemCondition.UNSAFE),
    Step.DISPOSITION: (Disposition.QUARANTINE,),
    Step.HOLD: ("supervisor",),
    Step.ALERT: (Alert.EMPTY_BOX, Alert.PROHIBITED, Alert.TAMPERED),
}
IN_PRINT = Suggestion(ONE_CAP, "RMA-1", "fits what can be read", is_from_print=True)
_WAITING_FOR_PHOTOS = frozenset({Step.CHOOSING_MATCH, Step.UNKNOWN, Step.PHOTO, Step.REVIEW})


def _likeness(session: Session) -> tuple[object, ...]:
    if (aside := _aside(session)) is not None:
        return aside
    current = session.current
    return (
        _short(session),
        session.resume_at,
        session.step is Step.LOOKING_UP and session.source is not None,
        session.step in _WAITING_FOR_PHOTOS and session.photos_pending > 0,
        bool(session.shelf),
        current is not None and current.photo_failed,
        bool(session.suggestions),
        bool(session.owners),
        bool(codes_to_choose(session)) and is_untouched(session),
        session.past[-1].step if session.past else None,
    )


def _inner_likeness(session: Session) -> tuple[object, ...]:
    if (aside := _aside(session)) is not None:
        return aside
    current = session.current
    return (
        session.step,
        session.past[-1].step if session.past else None,
        session.expected is None,
        session.pending_code,
        session.pending_product is not None,
        session.beside_question is not None,
        bool(session.owners),
        min(1, len(session.open_lines())),
        len(session.units),
        session.units[-1].plate_state if session.units else None,
        session.step in _WAITING_FOR_PHOTOS | {Step.CHECK} and session.photos_pending > 0,
        current is not None
        and (
            current.packaging is None,
            current.category if session.step in {Step.PACKAGING, Step.CHECK} else current.item_suggested,
            current.photos_lacking > 0,
            current.is_note_lacking,
            len(current.checks),
            current.photo_failed and session.step in {Step.PHOTO, Step.CHECK},
        ),
    )


def _aside(session: Session) -> tuple[object, ...] | None:
    """At steps that are a way out and back, little matters but where back is."""
    current = session.current
    match session.step:
        case Step.CONFIRM_DISCARD | Step.ALERT:
            lacking = current is not None and current.photos_lacking > 0
            return session.step, session.resume_at, current is None, lacking, session.photos_pending > 0
        case Step.STOP:
            lacking = session.is_photo_of_parcel_lacking if current is None else not current.photos
            before = session.past[-1].step if session.past else None
            stands_at = (session.resume_at, before, len(session.open_lines()), session.photos_pending > 0)
            return session.step, session.alert, lacking, current is None, session.expected is None, stands_at
        case Step.HOLD:
            before = session.past[-1].step if session.past else None
            return session.step, before, bool(current and current.note), len(session.open_lines())
        case Step.COMMITTING | Step.DONE | Step.RETRACTING:
            return session.step, session.resume_at, session.expected is None
        case _:
            return None


def _short(session: Session) -> tuple[object, ...]:
    current = session.current
    return (
        session.step,
        session.expected.kind if session.expected is not None else None,
        session.matches[0].kind if session.matches else None,
        session.pending_code is not None,
        len(session.open_lines()),
        len(session.units),
        current and (current.state, current.packaging, current.item, current.photos_lacking, len(current.checks)),
    )
