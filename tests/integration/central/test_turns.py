"""Receipts of one return, or order, that are decided at one moment: what one was given counts for the next."""

import contextlib
import json
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from receiving_station.central.catalogue import look_up, put_brand, put_return, shipping_line_of
from receiving_station.central.core import nothing
from receiving_station.central.database import Sessions, open_engine
from receiving_station.central.durable import decide_once
from receiving_station.central.imports import import_rows, rows_of_csv
from receiving_station.central.intake import Intake
from receiving_station.central.ledgers import RefundOrder
from receiving_station.central.models import ReceiptRow, Refund
from receiving_station.central.providers import Providers, issue
from receiving_station.central.settlement import LedgerSettler
from receiving_station.domain.returns import ExpectedReturn
from receiving_station.domain.rules import BrandRules, ReturnRules, ShippingBack
from receiving_station.wire_mapping import receipt_to_wire, return_from_wire, return_to_wire
from tests.fakes.parcels import made_line, made_receipt, made_return, made_unit
from tests.integration.central.process import CentralProcess, Home, announce, writing_to
from tests.integration.central.test_crash import CRASHING
from tests.integration.central.test_desk import ORDER, RETURN

FEE = ReturnRules(label_fee={"EUR": Decimal("4.90")})
BACK = ReturnRules(shipping_back=ShippingBack.WHOLE_ORDER)
MEETING_S = 0.4
"""Long enough for the other thread to come, if nothing keeps it away."""


def now() -> datetime:
    return datetime.now(UTC)


class Bank:
    """Somebody outside who remembers what it was told."""

    def __init__(self) -> None:
        self.done: dict[str, RefundOrder] = {}

    def was_done(self, key: str) -> bool:
        return key in self.done

    def do(self, key: str, order: RefundOrder) -> None:
        assert key not in self.done
        self.done[key] = order


@pytest.fixture
def two(home: Home) -> Iterator[list[Sessions]]:
    """What two workers have of one database, on both set-ups: engines of their own."""
    engines = [open_engine(home.place.database_url) for _ in range(2)]
    yield [Sessions.on(engine) for engine in engines]
    for engine in engines:
        engine.dispose()


@pytest.fixture
def meeting(two: list[Sessions]) -> Iterator[None]:
    """Whoever asks what was given before waits a moment for the other one to ask the same."""
    met = threading.Barrier(2)

    def meet(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.startswith("SELECT") and "FROM refunds" in statement:
            with contextlib.suppress(threading.BrokenBarrierError):
                met.wait(MEETING_S)

    engines: list[Any] = [sessions.write.kw["bind"] for sessions in two]
    for engine in engines:
        sa.event.listen(engine, "after_cursor_execute", meet)
    yield
    for engine in engines:
        sa.event.remove(engine, "after_cursor_execute", meet)


def two_lines(sessions: Sessions, rules: ReturnRules) -> list[ExpectedReturn]:
    """A return of two lines, twice: each of its receipts is of one."""
    expected = made_return("turns", made_line("turns", 1), made_line("turns", 2))
    with sessions.write.begin() as session:
        put_brand(session, BrandRules(expected.brand, returns=rules))
        put_return(session, return_to_wire(expected))
    return [expected, expected]


def two_returns(sessions: Sessions, rules: ReturnRules) -> list[ExpectedReturn]:
    """Two returns of one order whose way to the customer cost 3.00."""
    orders = ORDER + "Turn,O-1,1,SKU-0,Cap,1,EUR,24.90,0,0,3.00,,,\nTurn,O-1,2,SKU-1,Cap,1,EUR,24.90,0,0,3.00,,,\n"
    returns = RETURN + "Turn,RMA-0,O-1,SKU-0,1,,,,,,\nTurn,RMA-1,O-1,SKU-1,1,,,,,,\n"
    with sessions.write.begin() as session:
        put_brand(session, BrandRules("Turn", returns=rules))
        imported = [
            import_rows(session, "orders", rows_of_csv(orders.encode()), now()),
            import_rows(session, "returns", rows_of_csv(returns.encode()), now()),
        ]
        assert [report.problems for report in imported] == [(), ()]
        return [return_from_wire(look_up(session, f"RMA-{number}")[0]) for number in range(2)]


def received(sessions: Sessions, returns: list[ExpectedReturn]) -> list[UUID]:
    """A receipt of each, of its own line."""
    lines = [each.lines[number % len(each.lines)] for number, each in enumerate(returns)]
    receipts = [made_receipt(each, made_unit(line)) for each, line in zip(returns, lines, strict=True)]
    Intake(sessions, now).receive_many([(uuid4(), receipt_to_wire(receipt)) for receipt in receipts])
    return [receipt.session_id for receipt in receipts]


def given(sessions: Sessions) -> list[tuple[bool, int]]:
    """What stands in the ledger: whether it is the way there, and how much."""
    with sessions.read() as session:
        rows = session.execute(sa.select(Refund.return_id, Refund.line_id, Refund.amount_cents)).all()
    return sorted((row.line_id == shipping_line_of(row.return_id), row.amount_cents) for row in rows)


CASES = pytest.mark.parametrize(
    ("make", "rules", "expected"),
    [
        (two_lines, FEE, [(False, 2000), (False, 2490)]),
        (two_returns, BACK, [(False, 2490), (False, 2490), (True, 300)]),
    ],
    ids=["the label's fee", "the way there"],
)
Make = Callable[[Sessions, ReturnRules], list[ExpectedReturn]]


@CASES
@pytest.mark.usefixtures("meeting")
def test_two_workers_with_a_provider_outside_decide_receipts_of_one_return_in_turn(
    two: list[Sessions], make: Make, rules: ReturnRules, expected: list[tuple[bool, int]]
) -> None:
    bank = Bank()
    session_ids = received(two[0], make(two[0], rules))

    def settle(number: int) -> None:
        providers = Providers(money=bank)
        plan = decide_once(two[number], providers, session_ids[number], now)
        issue(two[number], providers, session_ids[number], plan.refunds, now)

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(settle, range(2)))

    assert given(two[0]) == expected
    assert sorted(order.amount_cents for order in bank.done.values()) == sorted(cents for _is_way, cents in expected)


@CASES
@pytest.mark.usefixtures("meeting")
def test_two_workers_with_the_ledgers_decide_receipts_of_one_return_in_turn(
    two: list[Sessions], make: Make, rules: ReturnRules, expected: list[tuple[bool, int]]
) -> None:
    received(two[0], make(two[0], rules))
    settlers = [LedgerSettler(sessions, now, nothing) for sessions in two]

    def work(settler: LedgerSettler) -> None:
        while settler.settle_due():
            pass

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(work, settlers))
    work(settlers[0])

    assert given(two[0]) == expected


def test_a_decision_that_was_kept_is_followed_whatever_the_policy_says_by_then(two: list[Sessions]) -> None:
    providers = Providers(money=Bank())
    returns = two_lines(two[0], FEE)
    session_id, _other = received(two[0], returns)
    first = decide_once(two[0], providers, session_id, now)
    with two[0].write.begin() as session:
        put_brand(session, BrandRules(returns[0].brand, returns=ReturnRules(label_fee={"EUR": Decimal(9)})))
    again = decide_once(two[0], providers, session_id, now)

    assert [order.amount_cents for plan in (first, again) for order in plan.refunds] == [2000, 2000]


def test_a_receipt_that_came_before_and_is_settled_later_does_not_pay_the_fee_again(two: list[Sessions]) -> None:
    early, _late = received(two[0], two_lines(two[0], FEE))
    settler = LedgerSettler(two[0], now, nothing)
    with two[0].write.begin() as session:
        session.execute(sa.update(ReceiptRow).where(ReceiptRow.session_id == early).values(due_at=None))
    settler.settle_due()
    with two[0].write.begin() as session:
        session.execute(sa.update(ReceiptRow).where(ReceiptRow.session_id == early).values(due_at=now()))
    settler.settle_due()

    assert given(two[0]) == [(False, 2000), (False, 2490)]


def test_a_correction_neither_pays_the_fee_again_nor_gets_it_back(two: list[Sessions]) -> None:
    returns = two_lines(two[0], FEE)
    settler = LedgerSettler(two[0], now, nothing)
    unit = made_unit(returns[0].lines[0])
    first = made_receipt(returns[0], unit)
    other = made_receipt(returns[0], made_unit(returns[0].lines[1]))
    second = made_receipt(returns[0], unit, supersedes=first.session_id)
    third = made_receipt(returns[0], unit, supersedes=second.session_id)
    for receipt in (first, other, second, third):
        Intake(two[0], now).receive(uuid4(), receipt_to_wire(receipt))
        while settler.settle_due():
            pass

    assert given(two[0]) == [(False, 2000), (False, 2490)]


def test_two_settlements_that_run_side_by_side_charge_the_label_once(
    home: Home, start: Callable[..., CentralProcess]
) -> None:
    central = start(program=(CRASHING, "--outside", "--meet", "decide", *home.options))
    expected = made_return("side", made_line("side", 1), made_line("side", 2))
    announce(home, expected)
    with writing_to(home) as session:
        put_brand(session, BrandRules(expected.brand, returns=FEE))
    receipts = [made_receipt(expected, made_unit(line)) for line in expected.lines]
    items = [
        {"entry_id": str(uuid4()), "receipt": json.loads(receipt_to_wire(each).model_dump_json())} for each in receipts
    ]
    central.http.post(f"{central.url}/v1/receipts/batch", json={"items": items}, timeout=30)
    amounts = sorted(str(refund.amount.amount) for each in receipts for refund in central.settled(each).refunds)
    told = sorted(line.split()[2] for line in (home.data_dir / "bank.txt").read_text(encoding="utf-8").splitlines())

    assert (amounts, told) == (["20.00", "24.90"], ["2000", "2490"])
