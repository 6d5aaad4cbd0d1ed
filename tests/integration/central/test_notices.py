"""A notifier outside is told each thing that happens to a return once and in order, whatever gets killed or lost."""

import contextlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
import requests
import sqlalchemy as sa

from receiving_station.central.core import nothing
from receiving_station.central.database import Sessions, open_engine
from receiving_station.central.intake import Intake
from receiving_station.central.models import Notice as NoticeRow
from receiving_station.central.models import OutboxEvent
from receiving_station.central.notices import NoticeTeller
from receiving_station.central.providers import Notice
from receiving_station.central.sender import KEPT_FOR, WebhookSender
from receiving_station.central.settlement import LedgerSettler
from receiving_station.domain.returns import ExpectedReturn
from receiving_station.wire_mapping import receipt_to_wire
from tests.fakes.parcels import AT, made_receipt, made_return, made_unit
from tests.integration.central.process import CentralProcess, Home, announce, wait_for, writing_to
from tests.integration.central.test_crash import CRASHING

KINDS = ["received", "graded", "decided", "refunded", "restocked"]


@pytest.fixture
def sessions(home: Home) -> Iterator[Sessions]:
    """The database of both set-ups, without a process."""
    engine = open_engine(home.place.database_url)
    yield Sessions.on(engine)
    engine.dispose()


@dataclass
class Mailbox:
    """A notifier that remembers, and does not answer for the returns named in ``is_away``."""

    told: list[Notice] = field(default_factory=list)
    asked: list[UUID] = field(default_factory=list)
    is_away: set[str | None] = field(default_factory=set)

    def was_told(self, key: UUID) -> bool:
        self.asked.append(key)
        return key in [notice.key for notice in self.told]

    def tell(self, notice: Notice) -> None:
        if notice.return_id in self.is_away:
            raise OSError("nobody answers")
        self.told.append(notice)

    def kinds(self, about: str) -> list[str]:
        return [notice.kind.value for notice in self.told if notice.return_id == about]


@dataclass
class Desk:
    """A database with a notifier outside, and a clock that is set by hand."""

    sessions: Sessions
    box: Mailbox = field(default_factory=Mailbox)
    now: datetime = AT

    def clock(self) -> datetime:
        return self.now

    def settle(self, expected: ExpectedReturn) -> None:
        receipt = receipt_to_wire(made_receipt(expected, made_unit(expected.lines[0])))
        Intake(self.sessions, self.clock, has_notifier=True).receive(uuid4(), receipt)
        LedgerSettler(self.sessions, self.clock, nothing, has_notifier=True).settle_due()

    def tell(self, checkpoint: Callable[[str], None] = nothing) -> None:
        teller = NoticeTeller(self.sessions, self.box, self.clock, checkpoint)
        while teller.settle_due():
            pass
        teller.stop()

    def open(self) -> int:
        with self.sessions.read() as session:
            return session.scalar(sa.select(sa.func.count()).where(NoticeRow.due_at.is_not(None))) or 0


@pytest.fixture
def desk(sessions: Sessions) -> Desk:
    return Desk(sessions)


def of_return(home: Home, label: str) -> ExpectedReturn:
    expected = made_return(label)
    announce(home, expected)
    return expected


def test_each_thing_that_happens_to_a_return_is_told_once_and_in_its_order(desk: Desk, home: Home) -> None:
    expected = of_return(home, "once")
    desk.settle(expected)
    desk.tell()
    desk.tell()
    (refunded,) = [notice for notice in desk.box.told if notice.kind == "refunded"]

    assert (desk.box.kinds(expected.return_id), desk.box.asked, desk.open()) == (KINDS, [], 0)
    assert (refunded.brand, refunded.at, refunded.data["refunds"]) == (
        expected.brand,
        AT,
        [
            {
                "line_id": "line-once-1",
                "kind": "refund_full",
                "amount": "24.90",
                "currency": "EUR",
                "bonus": "0.00",
            }
        ],
    )


def test_who_does_not_answer_holds_up_the_later_notices_of_that_return_and_no_others(desk: Desk, home: Home) -> None:
    away, other = of_return(home, "away"), of_return(home, "other")
    desk.box.is_away = {away.return_id}
    for expected in (away, other):
        desk.settle(expected)
    desk.tell()
    between = (desk.box.kinds(away.return_id), desk.box.kinds(other.return_id))
    desk.box.is_away.clear()
    desk.tell()
    at_once = desk.box.kinds(away.return_id)
    desk.now += timedelta(seconds=2)
    desk.tell()

    assert (between, at_once, desk.box.kinds(away.return_id)) == (([], KINDS), [], KINDS)


def test_a_notifier_whose_answer_was_lost_is_asked_before_it_is_told_again(desk: Desk, home: Home) -> None:
    expected = of_return(home, "lost")
    desk.settle(expected)
    lost = [OSError("the line broke")]

    def lose(_step: str) -> None:
        if lost:
            raise lost.pop()

    desk.tell(lose)
    desk.now += timedelta(seconds=2)
    desk.tell()

    assert desk.box.kinds(expected.return_id) == KINDS
    assert desk.box.asked == [desk.box.told[0].key]


def test_what_a_worker_that_died_had_claimed_is_told_when_its_claim_has_run_out(desk: Desk, home: Home) -> None:
    expected = of_return(home, "died")
    desk.settle(expected)
    dead = NoticeTeller(desk.sessions, desk.box, desk.clock, nothing, lease_s=60)
    dead._claim()
    dead.stop()
    desk.tell()
    before = desk.box.kinds(expected.return_id)
    desk.now += timedelta(seconds=61)
    desk.tell()

    assert (before, desk.box.kinds(expected.return_id), len(desk.box.asked)) == ([], KINDS, 1)


def test_without_a_notifier_the_outbox_is_the_ledger_of_what_there_was_to_tell(sessions: Sessions, home: Home) -> None:
    expected = of_return(home, "ledger")
    receipt = receipt_to_wire(made_receipt(expected, made_unit(expected.lines[0])))
    Intake(sessions, lambda: AT).receive(uuid4(), receipt)
    LedgerSettler(sessions, lambda: AT, nothing).settle_due()
    with sessions.read() as session:
        kinds = session.scalars(sa.select(OutboxEvent.kind)).all()
        notices = session.scalar(sa.select(sa.func.count()).select_from(NoticeRow))

    assert (sorted(kinds), notices) == (sorted(KINDS), 0)


def test_what_is_old_is_thrown_away_but_nothing_that_is_still_to_be_told(desk: Desk, home: Home) -> None:
    told, untold = of_return(home, "told"), of_return(home, "untold")
    desk.box.is_away = {untold.return_id}
    for expected in (told, untold):
        desk.settle(expected)
    desk.tell()
    desk.now += KEPT_FOR + timedelta(days=1)
    sender = WebhookSender(desk.sessions, desk.clock)
    sender.forget_old()
    sender.stop()
    with desk.sessions.read() as session:
        kept = {json.loads(payload)["data"]["return_id"] for payload in session.scalars(sa.select(OutboxEvent.payload))}
    desk.box.is_away.clear()
    desk.tell()

    assert (kept, desk.box.kinds(untold.return_id)) == ({untold.return_id}, KINDS)


def mail(home: Home) -> list[list[str]]:
    """What the notifier of a process was told and asked, word by word."""
    path = home.data_dir / "mail.txt"
    return [line.split() for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


def told(home: Home) -> list[str]:
    return [words[2] for words in mail(home) if words[0] == "tell"]


def all_told(home: Home) -> bool:
    with writing_to(home) as session:
        return not session.scalar(sa.select(sa.func.count()).where(NoticeRow.due_at.is_not(None)))


@pytest.mark.parametrize("step", ["mark", "tell"])
def test_a_kill_at_the_last_step_leaves_each_notice_told_once(
    home: Home, start: Callable[..., CentralProcess], step: str
) -> None:
    doomed = start(program=(CRASHING, "--outside", "--mail", step, *home.options))
    expected = of_return(home, "killed")
    receipt = made_receipt(expected, made_unit(expected.lines[0]))
    with contextlib.suppress(requests.ConnectionError):
        doomed.send(receipt)
    doomed_exit = doomed.wait()
    start(program=(CRASHING, "--outside", "--mail", "none", *home.options)).settled(receipt)
    wait_for(lambda: all_told(home), bool)

    assert (doomed_exit, told(home)) == (-9, KINDS)


def test_a_central_tells_while_it_settles(home: Home, start: Callable[..., CentralProcess]) -> None:
    central = start(program=(CRASHING, "--mail", "none", *home.options))
    expected = of_return(home, "plain")
    central.settle(made_receipt(expected, made_unit(expected.lines[0])))
    wait_for(lambda: all_told(home), bool)

    assert told(home) == KINDS
