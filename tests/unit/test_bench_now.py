"""Where a unit's time went, as the receipt tells it, and how a bench is, as the heartbeat tells it."""

from dataclasses import replace
from uuid import uuid4

from receiving_station.application.bench_now import BenchNow
from receiving_station.domain.returns import ReceivedUnit, Spent
from receiving_station.domain.session import Session, Step
from receiving_station.domain.unit_work import UnitWork
from receiving_station.domain.vocabulary import LineState, SessionId, UnitId
from tests.fakes.clock import FakeClock
from tests.fakes.parcels import NOON, made_receipt, made_unit


class Watched:
    """A bench whose snapshots are seen, a number of seconds apart."""

    def __init__(self) -> None:
        self.clock = FakeClock(NOON)
        self.now = BenchNow(self.clock)
        self.session = Session(session_id=SessionId(uuid4()))

    def step(self, step: Step, after_s: float = 0.0, *units: UnitWork) -> None:
        self.clock.advance(after_s)
        self.session = replace(self.session, step=step, units=(*self.session.units, *units))
        self.now.see(self.session)

    def spent(self) -> tuple[Spent | None, ...]:
        units: list[ReceivedUnit] = [made_unit(None, unit_id=unit.unit_id) for unit in self.session.units]
        receipt = made_receipt(None, *units, session_id=self.session.session_id)
        return tuple(unit.spent for unit in self.now.timed(receipt).units)


def work() -> UnitWork:
    return UnitWork(UnitId(uuid4()), NOON, LineState.UNDECLARED, None, None, "Lamp", None, None)


def test_a_units_seconds_are_told_by_what_they_were_spent_on() -> None:
    bench = Watched()
    bench.step(Step.LOOKING_UP)
    bench.step(Step.IDENTIFY, 0.5)
    bench.step(Step.PACKAGING, 4)
    bench.step(Step.PHOTO, 9)
    bench.step(Step.IDENTIFY, 2, work())

    assert bench.spent() == (Spent(waiting_ms=500, scanning_ms=4000, checks_ms=9000, photo_ms=2000),)


def test_what_comes_after_the_last_unit_is_the_last_units() -> None:
    bench = Watched()
    bench.step(Step.IDENTIFY)
    bench.step(Step.REVIEW, 3, work())
    bench.clock.advance(2)

    assert bench.spent() == (Spent(scanning_ms=3000, deciding_ms=2000),)


def test_equal_units_in_one_hand_share_their_time() -> None:
    bench = Watched()
    bench.step(Step.IDENTIFY)
    bench.step(Step.REVIEW, 4, work(), work())

    assert bench.spent()[0] == Spent(scanning_ms=2000)


def test_a_step_at_which_nobody_was_there_is_no_units_time() -> None:
    bench = Watched()
    bench.step(Step.IDENTIFY)
    bench.step(Step.PACKAGING, 3600)
    bench.step(Step.REVIEW, 5, work())

    assert bench.spent() == (Spent(checks_ms=5000),)


def test_the_seconds_without_a_parcel_are_told_with_the_next_one() -> None:
    bench = Watched()
    bench.step(Step.IDENTIFY)
    bench.now.leave()
    bench.clock.advance(7)
    bench.session = Session(session_id=SessionId(uuid4()))
    bench.step(Step.IDENTIFY)

    assert bench.now.timed(made_receipt(None, session_id=bench.session.session_id)).waited_ms == 7000


def test_a_break_is_no_waiting_for_a_parcel() -> None:
    bench = Watched()
    bench.step(Step.IDENTIFY)
    bench.now.leave()
    bench.clock.advance(7200)
    bench.session = Session(session_id=SessionId(uuid4()))
    bench.step(Step.IDENTIFY)

    assert bench.now.timed(made_receipt(None, session_id=bench.session.session_id)).waited_ms is None


def test_a_parcel_put_aside_leaves_the_bench_idle_and_keeps_its_time() -> None:
    bench = Watched()
    bench.step(Step.IDENTIFY)
    bench.step(Step.PACKAGING, 3)
    bench.now.see(replace(bench.session, parked_at=NOON))
    idle = bench.now.report()
    bench.clock.advance(3600)
    bench.step(Step.PACKAGING)
    bench.step(Step.REVIEW, 2, work())

    assert (idle.is_working, bench.now.report().is_working) == (False, True)
    assert bench.spent() == (Spent(scanning_ms=3000, checks_ms=2000),)
