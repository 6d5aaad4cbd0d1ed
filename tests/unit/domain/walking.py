"""Walks every way through the session machine in a small world, breadth first."""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import islice
from uuid import UUID

from receiving_station.domain.choosing import NONE_OF_THESE, codes_to_choose, is_untouched
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
from receiving_station.domain.lookup import LookupResult, LookupSource, Suggestion
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
    photo,
    typed,
)

WEAR = replace(CAP, category="headwear")
ONE_CAP = announced("1", WEAR)
ANOTHER = announced("9", JACKET)
BOSS = Person(PersonId("p-1"), "K.", roles=(Role.SUPERVISOR,))
_W = Words({"en": "words"})
STRICT = Rulebook(
    {
        "Northtrail": BrandRules(
            "Northtrail",
            version=3,
            checks=(
                Check(
                    "whole", CheckKind.CHOICE, _W, (CheckOption("whole", _W, ItemCondition.GOOD),),
                    categories=("headwear",),
                ),
                Check("shown", CheckKind.PHOTO, _W, categories=("headwear",)),
            ),
            evidence=(EvidenceRule(Case(items=(ItemCondition.DAMAGED,)), photos=1, note=True),),
            prohibited=("kitchen",),
        )
    }
)  # fmt: skip
PUT_ASIDE = Session(
    session_id=SessionId(UUID(int=70)), step=Step.IDENTIFY, started_at=START, expected=announced("7", JACKET),
    parked_at=START, codes=(barcode("RMA-7"),),
)  # fmt: skip
SENT = Receipt(
    SessionId(UUID(int=71)), ParcelState.DONE, ONE_CAP.return_id, None, "", (barcode("RMA-1"),), (), (), (),
    "b", "M.", START, START, "1",
)  # fmt: skip
CAP_BACK = announced("2", WEAR, kind=ReturnKind.RTO)
NOTHING_INSIDE = announced("3")
SOME_DAY = START + timedelta(days=1)
"""Long after any photo was asked for: the walk has no clock."""


LEGS_MAX = 15_000
"""Of the newer flows not everything is walked: there are too many combinations of them for a test."""


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

    Walked twice: on a plain bench, and on one with a printer for a brand that has rules.
    Events that the table does not allow are left out: they change nothing, as another test shows.
    """
    yield from _walk(NO_RULES, BENCH, _first, _likeness)
    strict = _walk(STRICT, replace(BENCH, plates=True), _in_a_strict_house, _strict_likeness)
    yield from islice(strict, LEGS_MAX)


def _walk(
    book: Rulebook,
    bench: Bench,
    events: Callable[[Session], list[Event]],
    likeness_of: Callable[[Session], tuple[object, ...]],
) -> Iterator[Leg]:
    waiting = deque([Session()])
    seen = {likeness_of(Session())}
    while waiting:
        before = waiting.popleft()
        for event in events(before):
            if type(event) not in MOVES[before.step]:
                continue
            after = advance(before, event, book, bench).session
            yield Leg(before, event, after)
            if len(after.units) > 1:
                continue
            likeness = likeness_of(after)
            if likeness not in seen:
                seen.add(likeness)
                waiting.append(after)


def _in_a_strict_house(session: Session) -> list[Event]:
    """What the newer flows are made of; which return it is, is known from the first label."""
    left_out = (CodesAsked, CodeMeant, PrintedTextAsked, PrintedTextRead, PhotoNotTaken, ReceiptNotSaved, FaultChosen)
    every = [
        event
        for event in _first(session)
        if not isinstance(event, left_out)
        and (not isinstance(event, LookupAnswered) or event.result in _STRICT_RESULTS)
        and (not isinstance(event, CodesScanned) or event.codes in _STRICT_LOOKS)
    ]
    return [*every, *_newer(session)]


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
        ReturnsAnswered(at, number, session.beside_question or UUID(int=404), (ANOTHER,)),
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
    ItemCondition.LIKE_NEW,
    ItemCondition.DAMAGED,
    ItemCondition.UNSAFE,
    Disposition.QUARANTINE,
    RtoReason.REFUSED,
    Alert.EMPTY_BOX,
    Alert.PROHIBITED,
    Alert.TAMPERED,
    "whole",
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

_WITH_PLATES = frozenset({Step.IDENTIFY, Step.PLATE, Step.REVIEW})
_STRICT_RESULTS = (_RESULTS[0], _RESULTS[1], _RESULTS[5])
_STRICT_LOOKS = (_LOOKS[0], _LOOKS[1], _LOOKS[3], _LOOKS[4])
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


def _strict_likeness(session: Session) -> tuple[object, ...]:
    return (
        _short(session),
        session.step is Step.ALERT and session.resume_at,
        session.alert,
        bool(session.alert) and session.is_photo_of_parcel_lacking,
        session.step in _WAITING_FOR_PHOTOS | {Step.CHECK} and session.photos_pending > 0,
        session.is_practice,
        session.units[-1].plate_state if session.units and session.step in _WITH_PLATES else None,
        session.beside_question is not None,
        session.current is not None and (bool(session.current.note), session.current.photo_failed),
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
        current and (current.state, current.packaging, current.item, current.photos_lacking, len(current.checks)),
    )
