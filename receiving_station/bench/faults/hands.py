"""The operator of the harness: at every step a sensible key, at times a silly one, drawn from the seed.

Steps that nobody taught it are walked by the table of legal moves alone: any event the table allows, with any value
that such an event can carry.
"""

import dataclasses
import random
from collections import deque
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, get_args, get_type_hints

from receiving_station.application.ports import Clock, Ids
from receiving_station.bench.faults.goods import RULES, Goods
from receiving_station.bench.faults.lists import Lists
from receiving_station.domain import session as session_words
from receiving_station.domain import vocabulary
from receiving_station.domain.boxes import can_open_all
from receiving_station.domain.checks import due_check, seconds_left
from receiving_station.domain.choosing import NONE_OF_THESE
from receiving_station.domain.codes import Code, Symbology
from receiving_station.domain.events import (
    Accepted,
    Answered,
    CodesScanned,
    ConfirmationShown,
    CorrectionOpened,
    DiscardAsked,
    Event,
    ExtraDeclared,
    FaultChosen,
    NoteWritten,
    NotRetracted,
    OverrideGiven,
    PhotoNotTaken,
    PhotoRequested,
    PhotoTaken,
    PlateNotPrinted,
    PlatePrinted,
    PracticeToggled,
    ReceiptNotSaved,
    ReceiptSaved,
    RestMissing,
    Resumed,
    Retracted,
    ShelfWritten,
    Undone,
    WrongItemDeclared,
)
from receiving_station.domain.machine import ALL_RETURNS
from receiving_station.domain.moves import MOVES
from receiving_station.domain.people import Person, PersonId, Role
from receiving_station.domain.rules import CheckKind
from receiving_station.domain.session import RtoCheck, Session, Step, Where
from receiving_station.domain.stops import HOLDS, alerts_here, is_stop_photo_lacking
from receiving_station.domain.vocabulary import FaultOwner, ItemCondition, Packaging, RtoReason

_WORKERS_SAY = frozenset(
    {
        PhotoTaken,
        PhotoNotTaken,
        PlatePrinted,
        PlateNotPrinted,
        ReceiptSaved,
        ReceiptNotSaved,
        Retracted,
        NotRetracted,
        ConfirmationShown,
    }
)
_FROM_OUTSIDE = frozenset({Resumed, CorrectionOpened, PracticeToggled})
"""What is opened from a list, and practice: played between two parcels, and never drawn from the table."""
_SUPERVISOR = Person(PersonId("p-harness"), "S. Visor", roles=(Role.SUPERVISOR,))
_PACKAGINGS = (*(Packaging.SEALED,) * 3, *(Packaging.OPENED,) * 4, Packaging.DAMAGED, Packaging.NONE)
_ITEMS = (
    *(ItemCondition.LIKE_NEW,) * 6,
    *(ItemCondition.GOOD,) * 4,
    ItemCondition.FAIR,
    ItemCondition.DIRTY,
    ItemCondition.DAMAGED,
    ItemCondition.DEFECTIVE,
    ItemCondition.UNSAFE,
)
_STRAYS = 40
_KINDS_WITHOUT_DATA: Mapping[type[Event], None] = dict.fromkeys(
    (Accepted, DiscardAsked, ExtraDeclared, PhotoRequested, RestMissing, Undone, WrongItemDeclared)
)
_Key = tuple[type[Event], dict[str, Any]]


class Hands:
    """Presses one key at a time.

    Args:
        goods: What arrives.
        dice: Where every choice comes from.
        clock: Times of events.
        ids: Ids of events.
        parcel: Number of the parcel that stands on the bench next.
        goal: A step to get to, or None: parcel after parcel.
        note: Told the number of every parcel that is taken up.
        lists: What may be opened from a list; None: nothing is, and nobody practises.
    """

    def __init__(
        self,
        goods: Goods,
        dice: random.Random,
        clock: Clock,
        ids: Ids,
        parcel: int,
        goal: Step | None,
        note: Callable[[int], None],
        lists: Lists | None = None,
    ) -> None:
        self._goods = goods
        self._dice = dice
        self._clock = clock
        self._ids = ids
        self._goal = goal
        self._away = distances(goal) if goal is not None else {}
        self._parcel = parcel
        self._note = note
        self._lists = lists
        self._ways: dict[Step, Callable[[Session], _Key]] = {
            Step.IDLE: self._idle,
            Step.LOOKING_UP: self._wait,
            Step.CHOOSING_MATCH: self._choosing,
            Step.CHOOSING_CODE: self._choosing_code,
            Step.UNKNOWN: self._unknown,
            Step.RTO_REASON: self._rto_reason,
            Step.RTO: self._rto,
            Step.IDENTIFY: self._identify,
            Step.PACKAGING: self._packaging,
            Step.CHECK: self._check,
            Step.ITEM: self._item,
            Step.PHOTO: self._photo,
            Step.NOTE: self._note_written,
            Step.DISPOSITION: self._disposition,
            Step.HOLD: self._hold,
            Step.PLATE: self._plate,
            Step.ALERT: self._alert,
            Step.STOP: self._stop,
            Step.REVIEW: self._review,
            Step.CONFIRM_DISCARD: self._leaving,
            Step.COMMITTING: self._wait,
            Step.DONE: self._done,
            Step.RETRACTING: self._wait,
        }

    def next_key(self, session: Session) -> Event | None:
        """What the operator does now; None: waits."""
        kind, values = self._wander(session) if self._dice.random() < self._wandering(session) else self._work(session)
        if kind is Event:
            return None
        return kind(self._clock.now(), self._ids.fresh(), **values)

    def _label(self) -> tuple[Code, ...]:
        """The label of the parcel that stands on the bench next; the one after it then takes its place."""
        number = self._parcel
        self._parcel += 1
        self._note(number)
        return self._goods.parcel(number).label

    def _wandering(self, session: Session) -> float:
        if session.step not in self._ways:
            return 1.0
        return 0.04 if self._goal is None else 0.5

    # --- sensible work ---

    def _work(self, session: Session) -> _Key:
        return self._ways[session.step](session)

    def _idle(self, session: Session) -> _Key:
        return self._from_outside(session) or (CodesScanned, {"codes": self._label()})

    def _from_outside(self, session: Session) -> _Key | None:
        if self._lists is None:
            return None
        draw = self._dice.random()
        if draw < (0.3 if session.is_practice else 0.02):
            return PracticeToggled, {}
        if draw < 0.4 and (parked := self._lists.parked()):  # noqa: PLR2004
            return Resumed, {"draft": self._dice.choice(parked)}
        if draw < 0.5 and (opened := self._lists.to_correct(self._dice)) is not None:  # noqa: PLR2004
            return CorrectionOpened, {"receipt": opened.receipt, "expected": opened.expected}
        return None

    def _wait(self, _session: Session) -> _Key:
        return Event, {}

    def _choosing(self, session: Session) -> _Key:
        offered = [*session.matches, *(each.expected for each in session.suggestions)]
        if not offered or self._dice.random() < 0.1:  # noqa: PLR2004
            return Answered, {"value": NONE_OF_THESE}
        if can_open_all(session) and self._dice.random() < 0.5:  # noqa: PLR2004
            return Answered, {"value": ALL_RETURNS}
        return Answered, {"value": self._dice.choice(offered).return_id}

    def _choosing_code(self, _session: Session) -> _Key:
        return self._dice.choice(((Answered, {"value": "0"}), (Undone, {})))

    def _unknown(self, session: Session) -> _Key:
        if not session.shelf:
            return ShelfWritten, {"text": f"U-{self._dice.randrange(20)}"}
        return self._dice.choice(((Accepted, {}), (Accepted, {}), (PhotoRequested, {})))

    def _rto_reason(self, _session: Session) -> _Key:
        return Answered, {"value": self._dice.choice(tuple(RtoReason))}

    def _rto(self, _session: Session) -> _Key:
        return Answered, {"value": self._dice.choice((RtoCheck.STILL_SEALED, RtoCheck.CHECK_EACH))}

    def _identify(self, session: Session) -> _Key:
        if session.pending_code is not None:
            kind: type[Event] = self._dice.choice((ExtraDeclared, ExtraDeclared, WrongItemDeclared, Undone))
            return kind, {}
        lines = session.open_lines()
        if not lines or (session.earlier and self._dice.random() < 0.3):  # noqa: PLR2004 (it was here before)
            return (RestMissing if lines else Accepted), {}
        draw = self._dice.random()
        if draw < 0.08:  # noqa: PLR2004
            return RestMissing, {}
        if draw < 0.16:  # noqa: PLR2004
            return CodesScanned, {"codes": (_product(self._stray()),)}
        line = self._dice.choice(lines)
        if draw < 0.3:  # noqa: PLR2004
            return Answered, {"value": line.line_id}
        serials = tuple(Code(Symbology.CODE_128, text, text.encode()) for text in line.serials)
        return CodesScanned, {"codes": (_product(line.gtins[0]), *serials)}

    def _packaging(self, _session: Session) -> _Key:
        return Answered, {"value": self._dice.choice(_PACKAGINGS)}

    def _check(self, session: Session) -> _Key:
        unit = session.current
        check = due_check(unit, Where(RULES).rules_of(session, unit)) if unit is not None else None
        if unit is None or check is None:
            return Accepted, {}
        match check.kind:
            case CheckKind.YES_NO | CheckKind.CHOICE:
                return Answered, {"value": self._dice.choice(check.options).value}
            case CheckKind.NUMBER:
                return Answered, {"value": str(self._dice.randrange(10))}
            case CheckKind.TEXT:
                return Answered, {"value": f"SN {self._dice.randrange(10**6)}"}
            case CheckKind.PHOTO:
                if session.photos_pending:
                    return Event, {}
                return (Accepted if unit.photo_failed else PhotoRequested), {}
            case CheckKind.TIMED:
                return (Event if seconds_left(session, check, self._clock.now()) else Accepted), {}

    def _item(self, _session: Session) -> _Key:
        if self._goal is Step.NOTE:
            # Only what is damaged needs a sentence.
            return Answered, {"value": ItemCondition.DAMAGED}
        return Answered, {"value": self._dice.choice(_ITEMS)}

    def _photo(self, session: Session) -> _Key:
        if session.photos_pending:
            return Event, {}
        unit = session.current
        if unit is not None and (unit.photo_failed or not unit.photos_lacking):
            return Accepted, {}
        return PhotoRequested, {}

    def _disposition(self, session: Session) -> _Key:
        draw = self._dice.random()
        if draw < 0.25 and not session.photos_pending:  # noqa: PLR2004
            return PhotoRequested, {}
        if draw < 0.32:  # noqa: PLR2004
            return NoteWritten, {"text": f"note {self._dice.randrange(10**6)} – 袋が破れている"}
        if draw < 0.38:  # noqa: PLR2004
            return FaultChosen, {"owner": self._dice.choice(tuple(FaultOwner))}
        if draw < 0.5 and session.current is not None:  # noqa: PLR2004
            suggestion = session.current.suggestion
            return Answered, {"value": self._dice.choice((suggestion.disposition, *suggestion.alternatives))}
        return Accepted, {}

    def _note_written(self, session: Session) -> _Key:
        unit = session.current
        if unit is not None and unit.is_note_lacking:
            return NoteWritten, {"text": f"torn at the seam, {self._dice.randrange(10**6)}"}
        return Accepted, {}

    def _hold(self, session: Session) -> _Key:
        if session.current is not None and not session.current.note:
            return NoteWritten, {"text": f"ask the brand, {self._dice.randrange(10**6)}"}
        return Answered, {"value": self._dice.choice(HOLDS)}

    def _plate(self, session: Session) -> _Key:
        plates = [Code(Symbology.QR, unit.plate, unit.plate.encode()) for unit in session.plates_open]
        return (CodesScanned, {"codes": (self._dice.choice(plates),)}) if plates else (Accepted, {})

    def _alert(self, session: Session) -> _Key:
        return Answered, {"value": self._dice.choice(alerts_here(session))}

    def _stop(self, session: Session) -> _Key:
        if is_stop_photo_lacking(session):
            return (Event if session.photos_pending else PhotoRequested), {}
        return CodesScanned, {"codes": session.codes[:1]}

    def _review(self, session: Session) -> _Key:
        if session.photos_pending:
            return Event, {}
        if self._dice.random() < 0.1:  # noqa: PLR2004
            return PhotoRequested, {}
        if session.supersedes is not None and session.units and self._dice.random() < 0.5:  # noqa: PLR2004
            # What a correction is for: one of its units is looked at again.
            return Answered, {"value": str(self._dice.choice(session.units).unit_id)}
        return Accepted, {}

    def _leaving(self, session: Session) -> _Key:
        if self._dice.random() < 0.5:  # noqa: PLR2004
            return Undone, {}
        return CodesScanned, {"codes": session.codes[:1]}

    def _done(self, session: Session) -> _Key:
        if self._lists is not None and self._dice.random() < 0.12:  # noqa: PLR2004 (a second thought)
            return Undone, {}
        kind: type[Event] = self._dice.choice((Accepted, ConfirmationShown, CodesScanned))
        return self._idle(session) if kind is CodesScanned else (kind, {})

    # --- anything that the table allows ---

    def _wander(self, session: Session) -> _Key:
        moves = MOVES[session.step]
        kinds = [kind for kind in moves if not _is_answer(kind) and kind not in _FROM_OUTSIDE]
        nearer = [
            kind
            for kind in kinds
            if any(self._away.get(to, 999) < self._away.get(session.step, 999) for to in moves[kind])
        ]
        if nearer and self._dice.random() < 0.9:  # noqa: PLR2004
            kinds = nearer
        if not kinds:
            return Event, {}
        kind = self._dice.choice(kinds)
        if kind in _KINDS_WITHOUT_DATA:
            return kind, {}
        if kind is CodesScanned:
            return kind, {"codes": self._any_codes(session)}
        if kind is Answered:
            return kind, {"value": self._any_answer(session)}
        if kind is OverrideGiven:
            return kind, {"person": _SUPERVISOR}
        hints = get_type_hints(kind)
        return kind, {name: self._any_value(hints[name], session) for name in _own_fields(kind)}

    def _any_codes(self, session: Session) -> tuple[Code, ...]:
        lines = session.expected.lines if session.expected is not None else ()
        products = [(_product(line.gtins[0]),) for line in lines]
        others = [session.codes[:1]] if session.codes else [self._label()]
        return self._dice.choice([*products, *others, *others, (_product(self._stray()),)])

    def _any_answer(self, session: Session) -> str:
        lines = [line.line_id for line in session.open_lines()]
        returns = [match.return_id for match in session.matches]
        return self._dice.choice([*lines, *returns, *returns, *_NUMBERS, *_EVERY_WORD])

    def _any_value(self, hint: Any, session: Session) -> Any:  # noqa: ANN401 (whatever a new event carries)
        chosen = self._dice.choice(get_args(hint) or (hint,))
        # A NewType stands for what it is made of.
        chosen = getattr(chosen, "__supertype__", chosen)
        if isinstance(chosen, type) and issubclass(chosen, StrEnum):
            return self._dice.choice(tuple(chosen))
        if chosen is Code:
            return self._any_codes(session)[0]
        if chosen is bool:
            return self._dice.random() < 0.5  # noqa: PLR2004
        if chosen is int:
            return self._dice.randrange(1, 4)
        if chosen is str:
            return self._dice.choice(_EVERY_WORD)
        if chosen is type(None):
            return None
        raise TypeError(f"the harness's operator cannot make a {hint}: teach faults.hands")

    def _stray(self) -> str:
        return self._goods.product(self._dice.randrange(_STRAYS)).gtins[0]


_EVERY_WORD = tuple(
    dict.fromkeys(
        member.value
        for module in (vocabulary, session_words)
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, StrEnum) and value not in {StrEnum, Step}
        for member in value
    )
)
_NUMBERS = ("0", "1", "2")


def distances(goal: Step) -> dict[Step, int]:
    """How many moves of the table each step is away from the goal; steps that never lead there are not in it."""
    away = {goal: 0}
    waiting = deque([goal])
    while waiting:
        step = waiting.popleft()
        for before, moves in MOVES.items():
            if before not in away and any(step in targets for targets in moves.values()):
                away[before] = away[step] + 1
                waiting.append(before)
    return away


def _own_fields(kind: type[Event]) -> list[str]:
    return [each.name for each in dataclasses.fields(kind) if each.name not in {"at", "event_id"}]


def _is_answer(kind: type[Event]) -> bool:
    """Whether a worker says it: no operator answers a question by its id."""
    return kind in _WORKERS_SAY or "question" in _own_fields(kind)


def _product(gtin: str) -> Code:
    return Code(Symbology.EAN_13, gtin, gtin.encode())
