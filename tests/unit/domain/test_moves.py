"""The table of moves is what the machine does: no move outside it, and none in it that never happens."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

import pytest

from receiving_station.domain import events
from receiving_station.domain.events import Event, PlateNotPrinted
from receiving_station.domain.machine import advance
from receiving_station.domain.moves import MOVES
from receiving_station.domain.session import Session, Step
from tests.unit.domain.walking import happenings, walk

EVERY_EVENT = tuple(
    value
    for value in vars(events).values()
    if isinstance(value, type) and issubclass(value, Event) and value is not Event
)
NOT_THE_OPERATORS = {
    "LookupAnswered", "ProductAnswered", "PhotoTaken", "PhotoNotTaken", "ReceiptSaved", "ReceiptNotSaved",
    "ConfirmationShown", "NoteWritten", "PrintedTextRead", "ShelfWritten",
    "ReturnsAnswered", "Retracted", "NotRetracted", "PlatePrinted", "WeightRead", "Resumed",
    "OwnersAnswered",
}  # fmt: skip

WHY_NOT_NOW = {"PracticeToggled": "practice_later", "CorrectionOpened": "correction_later"}


@dataclass
class Walked:
    """What a walk through everything showed."""

    moves: Counter[tuple[Step, type[Event], Step]] = field(default_factory=Counter)
    example: dict[Step, Session] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)


@cache
def walked() -> Walked:
    seen = Walked()
    for leg in walk():
        seen.moves[leg.move] += 1
        seen.example.setdefault(leg.after.step, leg.after)
        if (fault := _fault(leg.after)) is not None:
            seen.faults.append(f"{leg.move}: {fault}")
    return seen


def _fault(session: Session) -> str | None:
    """What no session may ever be."""
    unit_steps = {Step.PACKAGING, Step.CHECK, Step.ITEM, Step.PHOTO, Step.NOTE, Step.DISPOSITION, Step.HOLD}
    either = {Step.STOP, Step.ALERT, Step.CONFIRM_DISCARD}
    if (session.step in unit_steps) != (session.current is not None) and session.step not in either:
        return "a unit step without a unit, or a unit in hand at another step"
    accounted = session.is_rest_later or session.supersedes is not None
    if session.step in {Step.REVIEW, Step.COMMITTING} and session.open_lines() and not accounted:
        return "finished with announced units open"
    if session.step in {Step.REVIEW, Step.COMMITTING} and session.pending_code is not None:
        return "finished with a scanned thing undecided"
    if session.step is Step.COMMITTING and session.photos_pending:
        return "saved without a photo on its way"
    if session.step is Step.LOOKING_UP and session.question is None:
        return "waits for an answer to no question"
    if session.step is Step.CHOOSING_MATCH and len(session.matches) < 2 and not session.suggestions:
        return "nothing to choose from"
    if any(unit.disposition is None for unit in session.units):
        return "a unit done without a place to go"
    return None


def test_every_session_that_can_be_reached_makes_sense() -> None:
    assert walked().faults == []


@pytest.mark.parametrize("step", Step)
def test_the_moves_in_the_table_are_the_moves_that_happen(step: Step) -> None:
    happened: dict[str, set[Step]] = {event.__name__: set() for event in MOVES[step]}
    for before, event, after in walked().moves:
        if before is step and after is not step:
            happened.setdefault(event.__name__, set()).add(after)
    assert happened == {event.__name__: set(targets) for event, targets in MOVES[step].items()}


@pytest.mark.parametrize("event_type", EVERY_EVENT, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("step", Step)
def test_every_event_at_every_step_has_an_answer(step: Step, event_type: type[Event]) -> None:
    session = Session() if step is Step.IDLE else walked().example[step]
    event = next(event for event in _with_photos(session) if type(event) is event_type)
    outcome = advance(session, event)
    if event_type in MOVES[step]:
        assert outcome.session.step in {step, *MOVES[step][event_type]}
    else:
        told = outcome.message.code if outcome.message is not None else None
        if event_type is not PlateNotPrinted:
            wanted = WHY_NOT_NOW.get(event_type.__name__, "not_now")
            assert told == (None if event_type.__name__ in NOT_THE_OPERATORS else wanted)
        assert (outcome.session, outcome.effects) == (session, ())


def _with_photos(session: Session) -> list[Event]:
    return [*happenings(session), *happenings(Session(photos_pending=1))]


def _reachable(start: Step, moves: Mapping[Step, set[Step]]) -> set[Step]:
    seen, waiting = {start}, [start]
    while waiting:
        new = moves[waiting.pop()] - seen
        seen |= new
        waiting += new
    return seen


GRAPH = {step: {target for targets in moves.values() for target in targets} for step, moves in MOVES.items()}


def test_every_step_can_be_reached_from_an_idle_bench() -> None:
    assert _reachable(Step.IDLE, GRAPH) == set(Step)


@pytest.mark.parametrize("step", Step)
def test_from_every_step_there_is_a_way_back_to_an_idle_bench(step: Step) -> None:
    assert Step.IDLE in _reachable(step, GRAPH)


def test_no_step_is_the_target_of_its_own_moves() -> None:
    assert [step for step, moves in MOVES.items() if any(step in targets for targets in moves.values())] == []
