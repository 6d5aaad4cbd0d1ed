"""A draft that an earlier version of the program wrote is gone on with."""

from pathlib import Path

from receiving_station.adapters.db.values import SESSION
from receiving_station.domain.events import Accepted, Answered
from receiving_station.domain.machine import advance, resume
from receiving_station.domain.session import Step
from tests.fakes.ids import CountingIds
from tests.fakes.parcels import NOON

OLD = Path(__file__).with_name("draft_of_0001.json")
"""Written before the session knew rules, plates and parked parcels: one of three socks done, the second in hand."""


def test_a_draft_from_before_plates_checks_and_several_returns_is_gone_on_with() -> None:
    ids = CountingIds()
    session = resume(SESSION.load(OLD.read_text(encoding="utf-8"))).session
    assert (session.step, len(session.units), session.also, session.alerts) == (Step.ITEM, 1, (), ())
    graded = advance(session, Answered(NOON, ids.fresh(), "like_new")).session
    done = advance(graded, Accepted(NOON, ids.fresh())).session
    assert (done.step, len(done.units), len(done.open_lines())) == (Step.IDENTIFY, 2, 1)
