"""Many processes on one PostgreSQL: what two of them do at once is done once."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
import requests
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from receiving_station.bench.postgres import Cluster
from receiving_station.central.catalogue import feed_page, put_return
from receiving_station.central.core import nothing
from receiving_station.central.database import Sessions, open_engine
from receiving_station.central.intake import Accepted, Intake
from receiving_station.central.ledgers import RefundOrder, write_refunds
from receiving_station.central.models import LineBalance, ReceiptRow, Refund, StockMovement, UnitSlot
from receiving_station.central.settlement import LedgerSettler
from receiving_station.domain.vocabulary import Resolution
from receiving_station.wire import FeedPage
from receiving_station.wire_mapping import receipt_to_wire, return_to_wire
from tests.fakes.parcels import AT, made_line, made_receipt, made_return, made_unit
from tests.integration.central.conftest import make_home
from tests.integration.central.process import CentralProcess, Home, announce, wait_for, writing_to

MANY = 40


def now() -> datetime:
    return datetime.now(UTC)


def test_the_same_receipt_sent_to_two_api_processes_at_once_is_received_once(home: Home) -> None:
    expected = made_return("twice", *(made_line("twice", number) for number in range(MANY)))
    announce(home, expected)
    both = [CentralProcess(home), CentralProcess(home)]
    try:
        receipts = [made_receipt(expected, made_unit(line)) for line in expected.lines]
        with ThreadPoolExecutor(8) as pool:
            # The same session under a key of its own for each: nothing but the database sees both.
            asked = [pool.submit(one.send, receipt) for receipt in receipts for one in both]
            codes = [future.result().status_code for future in asked]
        statuses = [both[0].settled(receipt) for receipt in receipts]
        with writing_to(home) as session:
            kept = [session.scalar(sa.select(sa.func.count()).select_from(t)) for t in (ReceiptRow, UnitSlot, Refund)]
    finally:
        ended = [(one.stop(), one.errors) for one in both]

    assert (sorted(codes), kept, [len(s.refunds) for s in statuses], ended) == (
        [200] * MANY + [201] * MANY,
        [MANY] * 3,
        [1] * MANY,
        [(0, [])] * 2,
    )


@pytest.fixture
def home(tmp_path: Path, request: pytest.FixtureRequest) -> Home:
    """PostgreSQL and S3."""
    return make_home("grown up", tmp_path, request)


@pytest.fixture
def two(home: Home) -> Iterator[list[Sessions]]:
    """What two processes have of one database: engines of their own."""
    engines = [open_engine(home.place.database_url) for _ in range(2)]
    yield [Sessions.on(engine) for engine in engines]
    for engine in engines:
        engine.dispose()


def test_units_that_come_to_two_processes_at_once_take_different_places(home: Home, two: list[Sessions]) -> None:
    expected = made_return("places", made_line("places", quantity=MANY))
    announce(home, expected)
    receipts = [receipt_to_wire(made_receipt(expected, made_unit(expected.lines[0]))) for _ in range(MANY + 4)]
    intakes = [Intake(sessions, now) for sessions in two]
    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(lambda n: intakes[n % 2].receive(uuid4(), receipts[n]), range(len(receipts))))
    with two[0].read() as session:
        places = session.scalars(sa.select(UnitSlot.ordinal).order_by(UnitSlot.ordinal)).all()

    assert (all(isinstance(outcome, Accepted) for outcome in outcomes), places) == (True, [*range(1, MANY + 1)])


def test_two_settling_workers_settle_each_receipt_once(home: Home, two: list[Sessions]) -> None:
    expected = made_return("workers", made_line("workers", quantity=MANY))
    announce(home, expected)
    intake = Intake(two[0], now)
    for _ in range(3):
        intake.receive_many(
            [(uuid4(), receipt_to_wire(made_receipt(expected, made_unit(expected.lines[0])))) for _ in range(MANY)]
        )
    settlers = [LedgerSettler(sessions, now, nothing) for sessions in two]

    def work(settler: LedgerSettler) -> None:
        for _ in range(6):
            settler.settle_due()

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(work, settlers))
    with two[0].read() as session:
        refunds = session.scalar(sa.select(sa.func.count()).select_from(Refund))
        moved = session.scalar(sa.select(sa.func.count()).select_from(StockMovement))
        waiting = session.scalar(sa.select(sa.func.count()).where(ReceiptRow.due_at.is_not(None)))
        balance = session.scalars(sa.select(LineBalance.paid_cents - LineBalance.refunded_cents)).one()

    assert (refunds, moved, waiting, balance) == (MANY, 3 * MANY, 0, 0)


def test_two_who_give_back_the_last_money_of_a_line_at_once_give_it_once(home: Home, two: list[Sessions]) -> None:
    expected = made_return("last", made_line("last", quantity=2))
    announce(home, expected)
    line = expected.lines[0]

    def give(number: int) -> int:
        order = RefundOrder(
            position=0,
            return_id=expected.return_id,
            rma=expected.rma,
            line_id=line.line_id,
            ordinal=number + 1,
            kind=Resolution.REFUND_FULL,
            amount_cents=4000,
            currency="EUR",
        )
        with two[number].write.begin() as session:
            return len(write_refunds(session, [(uuid4(), order)], AT))

    with ThreadPoolExecutor(2) as pool:
        refused = list(pool.map(give, range(2)))

    assert sorted(refused) == [0, 1]


def test_a_process_that_is_killed_is_replaced_and_the_others_go_on(home: Home) -> None:
    central = CentralProcess(home, more=("--processes", "2"))
    try:
        first, _other = children_of(central.process.pid)
        os.kill(first, signal.SIGKILL)
        answers = [requests.get(f"{central.url}/healthz", timeout=30).status_code for _ in range(5)]
        replaced = wait_for(lambda: children_of(central.process.pid), lambda pids: len(pids) == 2 and first not in pids)
    finally:
        status = central.stop()

    assert (answers, len(replaced), status) == ([200] * 5, 2, 0)


def children_of(pid: int) -> list[int]:
    """The serving processes below a supervisor (Linux)."""
    found = []
    for task in Path(f"/proc/{pid}/task").iterdir():
        for child in (task / "children").read_text().split():
            command = Path(f"/proc/{child}/cmdline").read_bytes()
            if b"spawn_main" in command:
                found.append(int(child))
    return found


def test_a_shared_database_that_was_not_migrated_is_told_in_words(cluster: Cluster, tmp_path: Path) -> None:
    home = Home(tmp_path, cluster.url(cluster.create()))

    with pytest.raises(AssertionError, match="central migrate --database"):
        CentralProcess(home)


def test_a_refund_that_goes_round_the_program_is_refused_by_the_database(home: Home) -> None:
    expected = made_return("round")
    announce(home, expected)
    values = {
        "session_id": uuid4(),
        "position": 0,
        "return_id": expected.return_id,
        "rma": expected.rma,
        "line_id": expected.lines[0].line_id,
        "ordinal": 1,
        "kind": "refund_full",
        "amount_cents": 2491,
        "currency": "EUR",
        "issued_at": AT,
    }

    with pytest.raises(DBAPIError, match="not_above_paid"), writing_to(home) as session:
        session.execute(sa.insert(Refund).values(values))


def test_a_return_that_two_processes_announce_at_once_is_announced_once(home: Home, two: list[Sessions]) -> None:
    expected = return_to_wire(made_return("announced"))

    def put(number: int) -> None:
        with two[number % 2].write.begin() as session:
            put_return(session, expected)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(put, range(12)))
    with two[0].read() as session:
        page = feed_page(session, "", 10)

    assert [item.id for item in FeedPage.model_validate_json(page).items] == [expected.return_id]
