"""The boards' sums: counted as things happen, they are those that counting from scratch gives."""

import shutil
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from receiving_station.bench.postgres import Cluster
from receiving_station.central.approvals import Release, Verdict, judge, release, waiting_page
from receiving_station.central.backup import back_up, restore
from receiving_station.central.board.facts import TOTAL, WAITING_PARCEL, Cube, bucket_of, ms_of_bucket, size_of
from receiving_station.central.board.models import BoardCell, BoardDue, BoardParcel, BoardSold, BoardUnit
from receiving_station.central.board.rollups import count_due, forget_all
from receiving_station.central.board.site import Site, SiteError, read_site, write_site
from receiving_station.central.catalogue import put_return
from receiving_station.central.core import Place
from receiving_station.central.database import Sessions, open_engine, sqlite_url
from receiving_station.central.imports import import_rows
from receiving_station.central.intake import Intake
from receiving_station.central.models import ReceiptRow
from receiving_station.central.settlement import LedgerSettler
from receiving_station.domain.returns import ExpectedReturn, Receipt, Spent
from receiving_station.domain.vocabulary import ItemCondition, Packaging, ReturnReason, SessionId
from receiving_station.wire_mapping import receipt_to_wire, return_to_wire
from tests.fakes.parcels import NOON, made_line, made_receipt, made_return, made_unit

TABLES = (BoardParcel, BoardUnit, BoardCell, BoardSold)


class Floor:
    """A central's database with what the central does on it, each when it is told."""

    def __init__(self, url: str) -> None:
        self.engine = open_engine(url)
        self.sessions = Sessions.on(self.engine)
        self.intake = Intake(self.sessions, lambda: NOON)
        self.settler = LedgerSettler(self.sessions, lambda: NOON, lambda _step: None)

    def announce(self, expected: ExpectedReturn) -> None:
        with self.sessions.write.begin() as session:
            put_return(session, return_to_wire(expected))

    def receive(self, receipt: Receipt) -> Receipt:
        self.intake.receive(uuid4(), receipt_to_wire(receipt))
        return receipt

    def settle(self) -> None:
        while self.settler.settle_due():
            pass

    def count(self, limit: int = 200) -> None:
        with self.sessions.write.begin() as session:
            count_due(session, NOON, limit)

    def drain(self) -> None:
        with self.sessions.write.begin() as session:
            while count_due(session, NOON):
                pass

    def from_scratch(self) -> None:
        with self.sessions.write.begin() as session:
            forget_all(session)
        self.drain()

    def sums(self) -> dict[str, Counter[tuple[Any, ...]]]:
        with self.sessions.read() as session:
            return {
                table.__tablename__: Counter(tuple(row) for row in session.execute(sa.select(table.__table__)))
                for table in TABLES
            }

    def cells(self, cube: Cube) -> dict[tuple[str, ...], int]:
        with self.sessions.read() as session:
            rows = session.scalars(sa.select(BoardCell).where(BoardCell.cube == cube))
            return {tuple(part for part in (row.a, row.b, row.c) if part): row.units or row.parcels for row in rows}


@contextmanager
def floor_on(url: str) -> Iterator[Floor]:
    floor = Floor(url)
    try:
        yield floor
    finally:
        floor.engine.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def floor(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Floor]:
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "central.db")
        url = sqlite_url(tmp_path / "central.db")
    else:
        cluster: Cluster = request.getfixturevalue("cluster")
        url = cluster.url(cluster.create(request.getfixturevalue("template")))
    with floor_on(url) as made:
        yield made


def a_return(number: int, reason: ReturnReason | None = None, **changes: Any) -> ExpectedReturn:
    line = made_line(f"b{number}", name="Trail jacket, olive, M", quantity=3, category="jackets")
    return made_return(f"b{number}", replace(line, reason_code=reason or ""), **changes)


@st.composite
def a_day(draw: st.DrawFn) -> list[tuple[str, Any]]:
    """What happens at a central, in some order."""
    acts: list[tuple[str, Any]] = []
    for _ in range(draw(st.integers(1, 14))):
        kind = draw(st.sampled_from(("receive", "receive", "correct", "settle", "count", "judge", "announce", "order")))
        acts.append((kind, draw(st.tuples(st.integers(0, 3), st.integers(0, 5), st.booleans()))))
    return acts


def live(floor: Floor, acts: list[tuple[str, Any]]) -> None:
    """Do all of it, with the counting in between as it comes."""
    reasons, items = list(ReturnReason), list(ItemCondition)
    received: list[Receipt] = []
    for kind, (number, choice, is_so) in acts:
        match kind:
            case "announce":
                brand = "Northtrail" if is_so else "Harbour"
                floor.announce(a_return(number, reasons[choice], brand=brand, carrier=f"carrier {choice}"))
            case "receive":
                expected = a_return(number)
                spent = Spent(scanning_ms=choice * 700, photo_ms=1200) if is_so else None
                unit = made_unit(
                    expected.lines[0] if is_so else None, item=items[choice], packaging=Packaging.OPENED, spent=spent
                )
                at = NOON + timedelta(hours=choice * 5)
                wait_ms = choice * 1000 if is_so else None
                receipt = made_receipt(expected, unit, occurred_at=at, waited_ms=wait_ms, operator=f"op {choice}")
                received.append(floor.receive(receipt))
            case "correct" if received:
                before = received[choice % len(received)]
                session_id = SessionId(uuid4())
                units = before.units if is_so else ()
                received.append(
                    floor.receive(replace(before, session_id=session_id, supersedes=before.session_id, units=units))
                )
            case "settle":
                floor.settle()
            case "count":
                floor.count(limit=choice + 1)
            case "judge":
                with floor.sessions.write.begin() as session:
                    asked = tuple(each.session_id for each in waiting_page(session, "", 1000).approvals)
                    if asked:
                        verdict = "approve" if is_so else "reject"
                        judge(session, Verdict(session_ids=asked, verdict=verdict), "person s", NOON)
                        release(session, Release(), "person s", NOON)
            case "order":
                with floor.sessions.write.begin() as session:
                    row = {
                        "brand": "Northtrail",
                        # Of the return: where it was sent is told before, after or between.
                        "order_number": a_return(number).order_number,
                        "region": f"region {choice % 3}",
                        "currency": "EUR",
                        "line": "1",
                        "sku": f"SKU-{choice}",
                        "name": "Trail jacket",
                        "quantity": str(choice + 1),
                        "unit_price": "10.00",
                    }
                    import_rows(session, "orders", [row], NOON)


@given(a_day())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_sums_counted_as_things_happen_are_those_counted_from_scratch(
    sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, Any]]
) -> None:
    folder = tmp_path_factory.mktemp("floor")
    shutil.copy(sqlite_template, folder / "central.db")
    with floor_on(sqlite_url(folder / "central.db")) as floor:
        live(floor, acts)
        floor.drain()
        as_it_happened = floor.sums()
        floor.from_scratch()

        assert as_it_happened == floor.sums()


def test_both_databases_count_a_day_alike(floor: Floor) -> None:
    live(floor, [("announce", (1, 2, True)), *[("receive", (1, n, True)) for n in range(4)], ("settle", (0, 0, True))])
    live(floor, [("order", (1, 2, True)), ("count", (0, 2, True)), ("order", (1, 3, True)), ("judge", (0, 0, True))])
    live(floor, [("settle", (0, 0, True)), ("announce", (1, 3, False))])
    floor.drain()
    as_it_happened = floor.sums()
    floor.from_scratch()

    assert as_it_happened == floor.sums()
    assert floor.cells(Cube.SOLD) == {("SKU-3",): 4}
    assert sum(floor.cells(Cube.FOUND).values()) == 4


def test_a_corrected_receipt_is_counted_as_its_correction_says(floor: Floor) -> None:
    expected = a_return(1, ReturnReason.SIZE_TOO_SMALL)
    floor.announce(expected)
    before = floor.receive(made_receipt(expected, made_unit(expected.lines[0], name="Trail jacket, olive, M")))
    floor.drain()
    unit = replace(before.units[0], item=ItemCondition.DEFECTIVE)
    floor.receive(replace(before, session_id=SessionId(uuid4()), supersedes=before.session_id, units=(unit,)))
    floor.drain()

    assert floor.cells(Cube.FOUND) == {("jackets", "size_too_small", "defective"): 1}
    assert floor.cells(Cube.SIZE) == {("jackets", "M", "wrong_size"): 1}


def test_where_the_time_went_is_counted_by_its_shares(floor: Floor) -> None:
    expected = a_return(1)
    floor.announce(expected)
    unit = made_unit(expected.lines[0], spent=Spent(scanning_ms=4000, waiting_ms=1000))
    floor.receive(made_receipt(expected, unit, waited_ms=9000))
    floor.drain()

    cells = floor.cells(Cube.TIME_STATION)
    assert {(share, bucket) for _station, share, bucket in cells} == {
        ("scanning", bucket_of(4000)),
        ("waiting", bucket_of(1000)),
        (TOTAL, bucket_of(5000)),
        (WAITING_PARCEL, bucket_of(9000)),
    }


def test_what_is_queued_twice_is_counted_once(floor: Floor) -> None:
    expected = a_return(1)
    floor.receive(made_receipt(expected, made_unit(expected.lines[0])))
    with floor.sessions.write.begin() as session:
        session_id = session.scalars(sa.select(ReceiptRow.session_id)).one()
        session.add_all(BoardDue(kind="receipt", key=str(session_id)) for _ in range(3))
    floor.drain()

    assert sum(floor.cells(Cube.STATION).values()) == 1


def test_a_restored_central_counts_what_it_has(tmp_path: Path, sqlite_template: Path) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    shutil.copy(sqlite_template, folder / "central.db")
    with floor_on(sqlite_url(folder / "central.db")) as floor:
        live(floor, [("announce", (1, 2, True)), ("receive", (1, 1, True)), ("settle", (0, 0, True))])
        floor.drain()
        counted = floor.sums()
    back_up(Place(folder), tmp_path / "backup", NOON)
    restore(tmp_path / "backup", Place(tmp_path / "new"), NOON, "feed-2", "a test")
    with floor_on(sqlite_url(tmp_path / "new" / "central.db")) as floor:
        floor.drain()

        assert floor.sums() == counted


@pytest.mark.parametrize("ms", [1, 250, 251, 4_000, 61_000, 600_000])
def test_a_time_read_from_its_bucket_is_at_most_a_quarter_off(ms: int) -> None:
    middle = ms_of_bucket(bucket_of(ms))

    assert ms <= 250 or 1 / 1.25 <= middle / ms <= 1.25


@pytest.mark.parametrize(
    ("name", "sku", "size"),
    [("Trail jacket, olive, M", "X", "M"), ("Boot", "NT-BOOT-42", "42"), ("Lamp", "LAMP-1", ""), ("Cap XL", "", "XL")],
)
def test_a_size_is_what_a_name_or_a_sku_ends_with(name: str, sku: str, size: str) -> None:
    assert size_of(name, sku) == size


def test_a_shift_that_began_yesterday_is_still_the_shift_after_midnight() -> None:
    site = Site(zone="Europe/Berlin", shifts="06:00,22:00")
    start = site.shift_start(NOON.replace(hour=1))

    assert (start.day, start.hour) == (NOON.day - 1, 22)


def test_a_site_with_an_unknown_zone_is_refused_and_stays_as_it_was(floor: Floor) -> None:
    with pytest.raises(SiteError), floor.sessions.write.begin() as session:
        write_site(session, Site(zone="Mars/Olympus"))
    with floor.sessions.read() as session:
        assert read_site(session) == Site()
