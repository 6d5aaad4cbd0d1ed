"""Lists come in pages, sums are kept as rows come, and a rate is one for all processes; on both set-ups."""

import asyncio
import itertools
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa
from alembic import command

from receiving_station.bench.postgres import Cluster
from receiving_station.central.access import Who
from receiving_station.central.approvals import Step, ask_person, waiting_page
from receiving_station.central.core import nothing
from receiving_station.central.cursors import BadCursorError
from receiving_station.central.database import Sessions, alembic_config, migrate, open_engine, writing
from receiving_station.central.intake import Intake
from receiving_station.central.ledgers import exchange_page
from receiving_station.central.models import (
    Base,
    DecisionRow,
    ExchangeOrder,
    Photo,
    PolicyRow,
    RateRow,
    ReceiptRow,
    ReceiptUnit,
    Tally,
)
from receiving_station.central.photos import add_photo
from receiving_station.central.plans import Plan, plan_json
from receiving_station.central.rates import SharedRate, forget_rates
from receiving_station.central.settlement import LedgerSettler
from receiving_station.central.tallies import add_up, count_all
from receiving_station.wire import Settlement
from receiving_station.wire_mapping import receipt_to_wire
from tests.fakes.parcels import AT, made_receipt, made_return, made_unit
from tests.integration.central.conftest import make_home
from tests.integration.central.process import CentralProcess, Home, announce
from tests.integration.central.test_govern import as_, token_for

Page = Callable[[str, int], tuple[list[Any], str]]


@pytest.fixture
def sessions(home: Home) -> Iterator[Sessions]:
    """The database of both set-ups, without a process."""
    engine = open_engine(home.place.database_url)
    yield Sessions.on(engine)
    engine.dispose()


def read_all(page: Page, limit: int) -> list[Any]:
    """All pages, one after the other."""
    found, cursor = page("", limit)
    while cursor:
        more, cursor = page(cursor, limit)
        found += more
    return found


# --- pages ---


def with_exchanges(sessions: Sessions) -> Page:
    """Nine orders: three receipts of three units, two of them made at one instant."""
    with sessions.write.begin() as session:
        for number in range(3):
            session_id = uuid4()
            for position in range(3):
                facts = {"return_id": "ret-x", "line_id": "line-x", "kind": "exchange", "sku": "S", "state": "issued"}
                at = AT + timedelta(seconds=number // 2)
                session.add(ExchangeOrder(session_id=session_id, position=position, made_at=at, **facts))

    def page(cursor: str, limit: int) -> tuple[list[Any], str]:
        with sessions.read() as session:
            got = exchange_page(session, cursor, limit)
        return [(each.session_id, each.position) for each in got.exchanges], got.next_cursor

    return page


def with_approvals(sessions: Sessions) -> Page:
    """Nine receipts that wait for a person, some of them since one instant."""
    receipts = [receipt_to_wire(made_receipt(None, made_unit())) for _ in range(9)]
    Intake(sessions, lambda: AT).receive_many([(uuid4(), receipt) for receipt in receipts])
    with sessions.write.begin() as session:
        session.add(PolicyRow(sha256="0", brand="", version=0, payload="{}"))
        session.flush()
        for number, receipt in enumerate(receipts):
            facts = {"number": 0, "return_id": None, "policy_sha256": "0", "inputs": "", "plan": plan_json(Plan())}
            session.add(DecisionRow(session_id=receipt.session_id, decided_at=AT, **facts))
            session.flush()
            ask_person(session, [(receipt.session_id, Plan())], AT + timedelta(seconds=number // 4))

    def page(cursor: str, limit: int) -> tuple[list[Any], str]:
        with sessions.read() as session:
            got = waiting_page(session, cursor, limit, Step.WAITING)
        return [each.session_id for each in got.approvals], got.next_cursor

    return page


@pytest.mark.parametrize("make", [with_exchanges, with_approvals])
def test_a_list_in_pages_misses_and_repeats_nothing(sessions: Sessions, make: Callable[[Sessions], Page]) -> None:
    page = make(sessions)
    whole, end = page("", 100)

    assert (len(whole), len(set(whole)), end) == (9, 9, "")
    assert [read_all(page, limit) for limit in (1, 2, 3, 9)] == [whole] * 4


FOREIGN = ["x", "WyJhIl0=", "WyJhIiwgImIiXQ==", "WyIyMDI2LTA1LTA0VDA5OjMwOjAwKzAwOjAwIiwgIngiLCAiMSJd"]


@pytest.mark.parametrize("make", [with_exchanges, with_approvals])
@pytest.mark.parametrize("cursor", FOREIGN)
def test_a_cursor_of_another_list_is_refused(sessions: Sessions, make: Callable[[Sessions], Page], cursor: str) -> None:
    with pytest.raises(BadCursorError):
        make(sessions)(cursor, 10)


@pytest.mark.parametrize("path", ["/v1/refunds", "/v1/stock", "/v1/approvals", "/v1/exchanges"])
def test_every_list_of_the_api_takes_a_cursor_and_a_limit_and_names_what_is_wrong(
    central: CentralProcess, path: str
) -> None:
    token = token_for(central, Who.ADMIN)
    bad = [as_(central, token, "GET", f"{path}?{query}") for query in ("cursor=bm8%3D", "limit=0", "limit=100000")]
    page = as_(central, token, "GET", f"{path}?limit=1").json()

    assert [(reply.status_code, reply.json()["field"]) for reply in bad] == [
        (422, "cursor"),
        (422, "limit"),
        (422, "limit"),
    ]
    assert "next_cursor" in page


# --- sums ---


def counted(sessions: Sessions) -> dict[str, int]:
    """What the overview says, by counting every row."""

    def count(of: type[Base], *where: sa.ColumnElement[bool]) -> int:
        with sessions.read() as session:
            return session.scalar(sa.select(sa.func.count()).select_from(of).where(*where)) or 0

    return {
        "receipts": count(ReceiptRow),
        "settled": count(ReceiptRow, ReceiptRow.state == Settlement.SETTLED),
        "needs_person": count(ReceiptRow, ReceiptRow.state == Settlement.NEEDS_PERSON),
        "units": count(ReceiptUnit),
        "photos": count(Photo),
    }


def summed(sessions: Sessions) -> dict[str, int]:
    with sessions.read() as session:
        return count_all(session).model_dump()


def test_the_overview_is_what_a_count_of_all_rows_would_be(sessions: Sessions, home: Home) -> None:
    returns = [made_return(f"sum{number}") for number in range(6)]
    announce(home, *returns)

    def work(number: int) -> None:
        expected = returns[number] if number < len(returns) else None
        unit = made_unit(expected.lines[0] if expected else None)
        receipt = receipt_to_wire(made_receipt(expected, unit))
        Intake(sessions, lambda: AT).receive(uuid4(), receipt)
        with sessions.write.begin() as session:
            add_photo(session, f"{number:064x}", 1, AT)
        LedgerSettler(sessions, lambda: AT, nothing).settle_due()
        add_up(sessions)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(10)))
    LedgerSettler(sessions, lambda: AT, nothing).settle_due()
    with sessions.write.begin() as session:
        session.execute(sa.delete(Photo).where(Photo.sha256 == f"{0:064x}"))
        session.execute(sa.update(ReceiptRow).where(ReceiptRow.state == "needs_person").values(state="settled"))
    before = summed(sessions)
    add_up(sessions)
    with sessions.read() as session:
        rows = session.scalars(sa.select(Tally.backend)).all()

    assert before == counted(sessions) == {"receipts": 10, "settled": 10, "needs_person": 0, "units": 10, "photos": 9}
    assert (summed(sessions), set(rows)) == (before, {0})


def test_a_count_that_is_rolled_back_is_not_counted(sessions: Sessions) -> None:
    with sessions.write() as session:
        add_photo(session, "ab" * 32, 1, AT)
        session.rollback()

    assert summed(sessions)["photos"] == 0


def test_what_was_there_before_the_counting_began_is_counted(cluster: Cluster, tmp_path: Path) -> None:
    statements = "SELECT name, n FROM tallies WHERE backend = 0 ORDER BY name"
    home = Home(tmp_path, cluster.url(cluster.create()))
    engine = open_engine(home.place.database_url)
    with writing(engine).connect() as connection:
        command.upgrade(alembic_config(connection), "0006")
    with writing(engine).begin() as connection:
        connection.execute(sa.text("INSERT INTO photos VALUES ('a', 1, now()), ('b', 1, now())"))
    migrate(engine)
    with engine.connect() as connection:
        found = {row.name: row.n for row in connection.execute(sa.text(statements))}
    engine.dispose()

    assert (found["photos"], found["receipts"]) == (2, 0)


# --- rates ---


@pytest.fixture
def two(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[list[Sessions]]:
    """What two processes have of one PostgreSQL."""
    home = make_home("grown up", tmp_path, request)
    engines = [open_engine(home.place.database_url) for _ in range(2)]
    yield [Sessions.on(engine) for engine in engines]
    for engine in engines:
        engine.dispose()


def test_two_processes_let_through_no_more_together_than_the_limit(two: list[Sessions]) -> None:
    per_s = 50.0
    limits = [SharedRate(sessions.write, per_s) for sessions in two]

    async def ask(times: int) -> list[bool]:
        return [await each.lets("one station") for _ in range(times) for each in limits]

    started_s = time.monotonic()
    answers = asyncio.run(ask(200))
    elapsed_s = time.monotonic() - started_s
    let = sum(answers)
    other = asyncio.run(limits[0].lets("another station"))

    # Two seconds' worth at once; what a process draws ahead and does not use is lost, a twentieth of a second's worth.
    assert 2 * per_s - len(limits) * per_s / 20 <= let <= 2 * per_s + per_s * elapsed_s + 1
    assert other


def test_who_was_refused_is_let_through_again_with_time(two: list[Sessions]) -> None:
    at_s = itertools.count()
    limit = SharedRate(two[0].write, 2, lambda: float(next(at_s)))  # What was drawn is lost at the next request.
    let = list(itertools.takewhile(bool, (asyncio.run(limit.lets("a")) for _ in range(100))))
    with two[0].write.begin() as session:
        session.execute(sa.text("UPDATE rates SET counted_at = counted_at - interval '1 second'"))

    assert (4 <= len(let) < 100, asyncio.run(limit.lets("a"))) == (True, True)


def test_rows_of_who_has_not_asked_for_long_are_thrown_away(two: list[Sessions]) -> None:
    limit = SharedRate(two[0].write, 2)
    asyncio.run(limit.lets("a"))
    with two[0].read() as session:
        at = session.scalars(sa.select(RateRow.counted_at)).one()
    left = []
    for hours in (0, 2):
        forget_rates(two[0], at + timedelta(hours=hours))
        with two[0].read() as session:
            left.append(session.scalar(sa.select(sa.func.count()).select_from(RateRow)))

    assert left == [1, 0]


def test_a_station_has_one_rate_at_all_processes_of_a_central(home: Home, start: Callable[..., CentralProcess]) -> None:
    several = ("--processes", "2") if home.database else ()
    central = start(more=(*several, "--rate", "4"))
    started_s = time.monotonic()
    # A connection of its own for each: the processes share them out.
    statuses = [as_(central, central.token, "GET", "/v1/overview").status_code for _ in range(40)]
    elapsed_s = time.monotonic() - started_s

    assert set(statuses) == {200, 429}
    assert statuses.count(200) <= 8 + 4 * elapsed_s + 1
