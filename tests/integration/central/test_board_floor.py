"""Who may ask the boards for what, second looks, re-matches and sign-in tries, on both databases."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
import sqlalchemy as sa

from receiving_station.bench.postgres import Cluster
from receiving_station.central import people
from receiving_station.central.access import BOARDS, Caller, Who
from receiving_station.central.approvals import waiting_page
from receiving_station.central.board.facts import Cube
from receiving_station.central.board.inbox import InboxSaid
from receiving_station.central.board.models import Regrade
from receiving_station.central.board.pages import PAGES, NotForYouError, make_board
from receiving_station.central.board.regrades import SecondLook, draw_more, grade_again
from receiving_station.central.board.rematch import NoMatchError, do_act
from receiving_station.central.board.sign_in import WRONG_FOR, WRONG_MOST, SignIns
from receiving_station.central.board.site import Site, write_site
from receiving_station.central.catalogue import look_up
from receiving_station.central.core import Central, Place
from receiving_station.central.database import sqlite_url
from receiving_station.central.imports import import_rows
from receiving_station.central.models import AuditRow, ReceiptRow
from receiving_station.domain.codes import Code, Symbology
from receiving_station.domain.people import Role
from receiving_station.domain.returns import Spent
from receiving_station.domain.vocabulary import ItemCondition, LineState, Packaging, ParcelState, ReturnId
from tests.fakes.parcels import NOON, made_line, made_receipt, made_return, made_unit
from tests.integration.central.test_board_rollups import Floor, a_return, floor_on

INSIDE = Caller(frozenset({Who.SUPERVISOR}), "boss")


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "central.db")
        return sqlite_url(tmp_path / "central.db")
    cluster: Cluster = request.getfixturevalue("cluster")
    return cluster.url(cluster.create(request.getfixturevalue("template")))


@pytest.fixture
def floor(url: str) -> Iterator[Floor]:
    with floor_on(url) as made:
        yield made


def add(floor: Floor, person_id: str, name: str, role: Role = Role.OPERATOR) -> Caller:
    with floor.sessions.write.begin() as session:
        people.add_person(session, NOON, "a test", person_id=person_id, name=name, roles=[role], pin="2468")
    return Caller(frozenset({Who(role.value)}), person_id)


# --- who may ask for what ---


def test_each_page_is_for_those_whom_the_table_names_and_nobody_else() -> None:
    assert set(BOARDS) == set(PAGES)
    assert {page for page, who in BOARDS.items() if Who.STATION in who} == {"floor", "times", "backlog", "quality"}
    assert {page for page, who in BOARDS.items() if Who.OPERATOR in who} == {"times", "regrades"}
    assert {page for page, who in BOARDS.items() if Who.BRAND in who} == {
        "backlog",
        "quality",
        "inbox",
        "reasons",
        "units",
    }


@pytest.mark.parametrize("page", sorted(BOARDS))
@pytest.mark.parametrize("who", list(Who))
def test_what_the_table_does_not_allow_is_not_made(sqlite_template: Path, tmp_path: Path, page: str, who: Who) -> None:
    shutil.copy(sqlite_template, tmp_path / "central.db")
    caller = Caller(frozenset({who}), "p1", "Northtrail" if who is Who.BRAND else None)
    with floor_on(sqlite_url(tmp_path / "central.db")) as floor:
        with floor.sessions.write.begin() as session:
            write_site(session, Site(by_operator=True))
            if who not in {Who.STATION, Who.BRAND}:
                people.add_person(session, NOON, "a test", person_id="p1", name="P", roles=[Role(who.value)])
        with floor.sessions.read() as session:
            if who in BOARDS[page]:
                assert make_board(session, page, caller, {}, NOON).name == page
            else:
                with pytest.raises(NotForYouError):
                    make_board(session, page, caller, {}, NOON)


# --- an operator's own times ---


def work(floor: Floor, *names: str) -> None:
    expected = a_return(1)
    floor.announce(expected)
    for number, name in enumerate(names, start=1):
        unit = made_unit(expected.lines[0], spent=Spent(scanning_ms=number * 1000), operator=name)
        floor.receive(made_receipt(expected, unit, operator=name, occurred_at=NOON, waited_ms=number * 1000))
    floor.drain()


def test_an_operator_sees_their_own_times_alone_and_the_same_as_a_supervisor_sees_of_them(floor: Floor) -> None:
    work(floor, "Mara", "Mara", "Jo")
    mara = add(floor, "op-17", "Mara")
    with floor.sessions.write.begin() as session:
        write_site(session, Site(by_operator=True))
    with floor.sessions.read() as session:
        own = make_board(session, "times", mara, {}, NOON).table("by").rows
        all_of_them = make_board(session, "times", INSIDE, {"by": "operator"}, NOON).table("by").rows

    assert [row[0] for row in own] == ["Mara"]
    assert own[0] in all_of_them
    assert len(all_of_them) == 2


def test_where_two_have_one_name_nobody_is_shown_the_others_times(floor: Floor) -> None:
    work(floor, "Mara")
    mara = add(floor, "op-17", "Mara")
    add(floor, "op-18", "Mara")
    with floor.sessions.write.begin() as session:
        write_site(session, Site(by_operator=True))
    with floor.sessions.read() as session, pytest.raises(NotForYouError, match="cannot be told apart"):
        make_board(session, "times", mara, {}, NOON)


def test_where_the_site_does_not_allow_it_nobody_sees_times_by_operator(floor: Floor) -> None:
    work(floor, "Mara")
    mara = add(floor, "op-17", "Mara")
    with floor.sessions.read() as session:
        seen = make_board(session, "times", INSIDE, {"by": "operator"}, NOON).table("by").rows
        with pytest.raises(NotForYouError):
            make_board(session, "times", mara, {}, NOON)

    assert "Mara" not in {row[0] for row in seen}


# --- second looks ---


def graded(floor: Floor, by: str, count: int = 1, percent: float = 100.0) -> None:
    with floor.sessions.write.begin() as session:
        write_site(session, Site(second_looks=percent))
    expected = made_return("g", made_line("g", quantity=count))
    floor.announce(expected)
    for _ in range(count):
        unit = made_unit(expected.lines[0], item=ItemCondition.DIRTY, packaging=Packaging.OPENED, operator=by)
        floor.receive(made_receipt(expected, unit, operator=by, occurred_at=NOON))
    floor.drain()


def due(floor: Floor, caller: Caller) -> list[tuple[object, ...]]:
    with floor.sessions.read() as session:
        return list(make_board(session, "regrades", caller, {}, NOON).table("due").rows)


def test_a_drawn_unit_is_asked_of_everybody_but_its_first_grader_and_hides_the_first_grade(floor: Floor) -> None:
    graded(floor, "Mara")
    mara, jo = add(floor, "m", "Mara"), add(floor, "j", "Jo")

    assert due(floor, mara) == []
    (row,) = due(floor, jo)
    assert "dirty" not in str(row)
    assert "Mara" not in str(row)


def test_a_second_look_is_kept_once_and_counts_in_the_agreement(floor: Floor) -> None:
    graded(floor, "Mara")
    jo = add(floor, "j", "Jo")
    ((regrade_id, *_rest),) = due(floor, jo)
    said = SecondLook(regrade_id=UUID(str(regrade_id)), packaging=Packaging.OPENED, item=ItemCondition.GOOD)
    kept = []
    for name in ("Mara", "Jo", "Jo", "Kim"):
        with floor.sessions.write.begin() as session:
            kept.append(grade_again(session, said, name, NOON))
    with floor.sessions.read() as session:
        questions = make_board(session, "quality", INSIDE, {}, NOON).table("questions").records()

    assert kept == [False, True, False, False]
    assert {row["question"]: (row["looks"], row["agreed"]) for row in questions} == {
        "item": (1, 0),
        "packaging": (1, 1),
    }


def test_counting_again_draws_the_same_units_and_about_as_many_as_were_told(floor: Floor) -> None:
    graded(floor, "Mara", 60, percent=30.0)

    def drawn() -> set[UUID]:
        with floor.sessions.read() as session:
            return set(session.scalars(sa.select(Regrade.session_id)))

    first = drawn()
    floor.from_scratch()

    assert drawn() == first
    assert 6 <= len(first) <= 32


def test_a_supervisor_draws_more_of_what_was_not_drawn_yet(floor: Floor) -> None:
    graded(floor, "Mara", 5, percent=0.0)
    counts = []
    for wanted in (2, 10, 10):
        with floor.sessions.write.begin() as session:
            counts.append(draw_more(session, NOON + timedelta(minutes=1), wanted, "person boss"))

    assert counts == [2, 3, 0]


# --- undelivered parcels by region ---


def test_undelivered_parcels_are_told_by_carrier_and_region(floor: Floor) -> None:
    line = {"brand": "Northtrail", "currency": "EUR", "line": "1", "sku": "A", "unit_price": "10.00"}
    for number, kind, region in ((1, "rto", "Alsace"), (2, "customer_return", "Alsace"), (3, "rto", "Berlin")):
        with floor.sessions.write.begin() as session:
            import_rows(session, "orders", [{**line, "order_number": f"O{number}", "region": region}], NOON)
            row = {"brand": "Northtrail", "rma": f"R{number}", "order_number": f"O{number}", "sku": "A", "kind": kind}
            report = import_rows(session, "returns", [{**row, "carrier": "UPS"}], NOON)
            assert report.problems == ()
        with floor.sessions.read() as session:
            (announced,) = look_up(session, f"R{number}")
        parcel = ParcelState.RTO if kind == "rto" else ParcelState.DONE
        receipt = made_receipt(None, parcel=parcel, occurred_at=NOON)
        floor.receive(replace(receipt, return_id=ReturnId(announced.return_id)))
    floor.drain()
    with floor.sessions.read() as session:
        rows = make_board(session, "reasons", INSIDE, {}, NOON).table("regions").rows

    assert rows == (("UPS", "Berlin", 1, 1, 1.0), ("UPS", "Alsace", 2, 1, 0.5))
    assert floor.cells(Cube.REGION)


# --- sign-in tries ---


def test_wrong_pins_are_counted_for_all_processes_together(floor: Floor) -> None:
    add(floor, "m", "Mara")
    now = [NOON]
    processes = [SignIns(floor.sessions, lambda: now[0]) for _ in range(3)]

    def attempt(number: int, pin: str) -> bool:
        return processes[number % 3]._open("m", pin) is not None

    wrong = [attempt(number, "0000") for number in range(WRONG_MOST)]
    locked = [attempt(number, "2468") for number in range(3)]
    now[0] += WRONG_FOR
    opened = attempt(1, "2468")

    assert not any(wrong)
    assert not any(locked)
    assert opened


def test_who_comes_in_begins_anew(floor: Floor) -> None:
    add(floor, "m", "Mara")
    one = SignIns(floor.sessions, lambda: NOON)
    tries = ["0000"] * (WRONG_MOST - 1) + ["2468"]

    assert [one._open("m", pin) is not None for pin in tries * 2] == ([False] * (WRONG_MOST - 1) + [True]) * 2


# --- re-matches ---


@pytest.fixture
def central(url: str, tmp_path: Path) -> Iterator[Central]:
    place = Place(tmp_path, None if url.startswith("sqlite") else url)
    made = Central(place, clock=lambda: NOON, fresh_id=uuid4, is_loopback=True, role="api")
    yield made
    made.stop()


def rematch(central: Central, session_id: UUID, match: str) -> tuple[UUID, ...]:
    said = InboxSaid(session_ids=(session_id,), act="re_match", match=match, note="same customer")
    return do_act(central, said, "boss", None)


def waiting(floor: Floor) -> list[UUID]:
    with floor.sessions.read() as session:
        return [each.session_id for each in waiting_page(session, "", 100).approvals]


def test_a_receipt_under_the_wrong_return_is_settled_under_the_right_one(floor: Floor, central: Central) -> None:
    right = made_return("right", made_line("right", sku="SKU-1"))
    floor.announce(right)
    wrong = made_return("wrong", made_line("wrong", sku="SKU-9"))
    floor.announce(wrong)
    unit = made_unit(None, state=LineState.UNDECLARED, sku="SKU-1")
    before = floor.receive(made_receipt(wrong, unit))
    floor.settle()
    assert waiting(floor) == [before.session_id]
    rematch(central, before.session_id, right.rma)
    floor.settle()
    with floor.sessions.read() as session:
        row = session.scalars(sa.select(ReceiptRow).where(ReceiptRow.supersedes == before.session_id)).one()
        acts = set(session.scalars(sa.select(AuditRow.action).where(AuditRow.subject == str(before.session_id))))

    assert (row.return_id, row.state) == (right.return_id, "settled")
    assert f'"line_id":"{right.lines[0].line_id}"' in row.payload
    assert waiting(floor) == []
    assert "re_matched" in acts


def test_a_parcel_that_stands_unopened_gives_its_label_to_the_return(floor: Floor, central: Central) -> None:
    expected = made_return("late")
    floor.announce(expected)
    label = Code(Symbology.CODE_128, "JD014600009", b"JD014600009")
    parked = made_receipt(None, parcel=ParcelState.PARKED_UNKNOWN, codes=(label,))
    floor.receive(parked)
    floor.settle()
    assert waiting(floor) == [parked.session_id]
    rematch(central, parked.session_id, expected.rma)
    floor.settle()
    with floor.sessions.read() as session:
        found = look_up(session, "JD014600009")

    assert [each.return_id for each in found] == [expected.return_id]
    assert waiting(floor) == []


@pytest.mark.parametrize("match", ["NOBODY-KNOWS", "", "same"])
def test_what_cannot_be_matched_changes_nothing(floor: Floor, central: Central, match: str) -> None:
    expected = a_return(1)
    floor.announce(expected)
    before = floor.receive(made_receipt(expected, made_unit(None, state=LineState.UNDECLARED)))
    floor.settle()
    with pytest.raises(NoMatchError):
        rematch(central, before.session_id, expected.rma if match == "same" else match)

    assert waiting(floor) == [before.session_id]
    with floor.sessions.read() as session:
        assert not re.search("re_matched", " ".join(session.scalars(sa.select(AuditRow.action))))
