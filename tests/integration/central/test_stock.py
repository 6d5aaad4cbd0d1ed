"""Stock after it was booked: moves, the sum of them, each unit's story, and EPCIS of it; on both databases."""

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

import jsonschema_rs
import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from receiving_station.central.catalogue import put_return
from receiving_station.central.core import nothing
from receiving_station.central.cursors import BadCursorError
from receiving_station.central.database import Sessions, open_engine
from receiving_station.central.epcis import LIES, document, events_of, found
from receiving_station.central.govern import main
from receiving_station.central.intake import Intake
from receiving_station.central.ledgers import refund_page
from receiving_station.central.settlement import LedgerSettler
from receiving_station.central.stock import MoveRefusedError, move_unit, stock_page
from receiving_station.central.story import What, received_between, tell, tell_story, with_plate
from receiving_station.domain.returns import Receipt, ReceivedUnit
from receiving_station.domain.vocabulary import Bucket, Disposition, ItemCondition, LineState, Sku
from receiving_station.wire_mapping import receipt_to_wire, return_to_wire
from tests.fakes.parcels import AT, made_line, made_receipt, made_return, made_unit
from tests.integration.central.epcis_rules import EPCIS_DOCUMENT
from tests.integration.central.process import Home

EVER = datetime(2000, 1, 1, tzinfo=UTC)
LATER = datetime(2100, 1, 1, tzinfo=UTC)
IS_EPCIS = jsonschema_rs.validator_for(EPCIS_DOCUMENT, validate_formats=True)
# The standard's own schema may be read by anybody and copied by nobody: who has it names its file.
PUBLISHED = [
    jsonschema_rs.validator_for(json.loads(Path(name).read_text(encoding="utf-8")), validate_formats=True)
    for name in filter(None, [os.environ.get("EPCIS_SCHEMA")])
]


class Shelves:
    """A central's database without its processes."""

    def __init__(self, home: Home) -> None:
        if home.database is None:
            main(["verify-audit", str(home.data_dir)])
        self.engine = open_engine(home.place.database_url)
        self.sessions = Sessions.on(self.engine)
        self.where = [str(home.data_dir), *(("--database", home.database) if home.database else ())]

    def receive(self, *units: ReceivedUnit, brand: str = "Northtrail", **changes: Any) -> Receipt:
        """Units of a fresh return (those of no line: undeclared), settled."""
        label = uuid4().hex[:8]
        line = made_line(label, quantity=max(len(units), 1))
        expected = made_return(label, line, brand=brand)
        units = tuple(replace(unit, line_id=line.line_id, sku=unit.sku or line.sku) for unit in units)
        receipt = made_receipt(expected, *units, **changes)
        with self.sessions.write.begin() as session:
            put_return(session, return_to_wire(expected))
        self.send(receipt)
        return receipt

    def send(self, receipt: Receipt) -> None:
        Intake(self.sessions, lambda: datetime.now(UTC)).receive(uuid4(), receipt_to_wire(receipt))
        LedgerSettler(self.sessions, lambda: datetime.now(UTC), nothing).settle_due()

    def move(self, plate: str, go_from: Bucket, go_to: Bucket, **given: Any) -> int:
        """How often it was moved, then."""
        facts = {"move_id": uuid4(), "grade": None, "reason": "looked at it", **given}
        with self.sessions.write.begin() as session:
            made = move_unit(session, AT, "person p", plate=plate, from_bucket=go_from, to_bucket=go_to, **facts)
            return -1 if made is None else made.seq

    def stock(self, **asked: Any) -> dict[tuple[str, str, str | None], int]:
        with self.sessions.read() as session:
            page = stock_page(session, asked.pop("cursor", ""), asked.pop("limit", 100), **asked)
        return {(line.sku, line.bucket.value, line.grade): line.quantity for line in page.stock}

    def epcis(self, plate: str | None = None) -> list[dict[str, Any]]:
        """The events of a document that is what the standard says."""
        with self.sessions.read() as session:
            units = with_plate(plate) if plate else received_between(EVER, LATER)
            text = "".join(document(events_of(session, tell(session, units)), AT))
        made = json.loads(text)
        for rules in (IS_EPCIS, *PUBLISHED):
            rules.validate(made)
        events: list[dict[str, Any]] = made["epcisBody"]["eventList"]
        return events


@pytest.fixture
def shelves(home: Home) -> Iterator[Shelves]:
    made = Shelves(home)
    yield made
    made.engine.dispose()


def unit_of(state: LineState = LineState.RECEIVED, **changes: Any) -> ReceivedUnit:
    return made_unit(**{"state": state, "sku": Sku("SKU-x"), **changes})


def test_a_unit_lies_where_it_was_moved_last_and_stock_is_the_sum_of_it_all(shelves: Shelves) -> None:
    first, second = unit_of(disposition=Disposition.QUARANTINE), unit_of(disposition=Disposition.QUARANTINE)
    shelves.receive(first, second)
    before = shelves.stock()
    moves = [
        shelves.move(first.plate, Bucket.QUARANTINE, Bucket.HOLD),
        shelves.move(first.plate, Bucket.HOLD, Bucket.SELLABLE_AS_GRADE, grade=ItemCondition.FAIR),
    ]
    assert (before, moves) == ({("SKU-x", "quarantine", None): 2}, [1, 2])
    assert shelves.stock() == {("SKU-x", "quarantine", None): 1, ("SKU-x", "sellable_as_grade", "fair"): 1}


def test_what_sells_by_its_grade_is_counted_by_its_grade(shelves: Shelves) -> None:
    grades = (ItemCondition.GOOD, ItemCondition.FAIR, ItemCondition.GOOD)
    shelves.receive(*(unit_of(item=grade, disposition=Disposition.RESTOCK_AS_GRADE) for grade in grades))
    assert shelves.stock() == {
        ("SKU-x", "sellable_as_grade", "fair"): 1,
        ("SKU-x", "sellable_as_grade", "good"): 2,
    }


def test_the_same_move_again_changes_nothing_and_another_under_its_key_is_refused(shelves: Shelves) -> None:
    unit, key = unit_of(), uuid4()
    shelves.receive(unit)
    seqs = [shelves.move(unit.plate, Bucket.SELLABLE, Bucket.HOLD, move_id=key) for _ in range(2)]
    with pytest.raises(MoveRefusedError) as refused:
        shelves.move(unit.plate, Bucket.SELLABLE, Bucket.RTV, move_id=key)
    assert (seqs, refused.value.field, refused.value.is_conflict) == ([1, 1], "Idempotency-Key", True)


@pytest.mark.parametrize(
    ("unit", "go_from", "go_to", "grade", "field"),
    [
        (unit_of(), Bucket.HOLD, Bucket.RTV, None, "from_bucket"),
        (unit_of(), Bucket.SELLABLE, Bucket.SELLABLE, None, "to_bucket"),
        (unit_of(), Bucket.SELLABLE, Bucket.SELLABLE_AS_GRADE, None, "grade"),
        (unit_of(), Bucket.SELLABLE, Bucket.HOLD, ItemCondition.GOOD, "grade"),
        (unit_of(sku=Sku("unidentified"), item=None), Bucket.QUARANTINE, Bucket.SELLABLE, None, "to_bucket"),
    ],
    ids=["lies elsewhere", "lies there", "grade missing", "grade for what has none", "nobody named it"],
)
def test_a_move_that_cannot_be_moves_nothing(
    shelves: Shelves, unit: ReceivedUnit, go_from: Bucket, go_to: Bucket, grade: ItemCondition | None, field: str
) -> None:
    shelves.receive(unit)
    before = shelves.stock()
    with pytest.raises(MoveRefusedError) as refused:
        shelves.move(unit.plate, go_from, go_to, grade=grade)
    assert (refused.value.field, shelves.stock()) == (field, before)


def test_a_unit_that_never_came_is_not_moved(shelves: Shelves) -> None:
    assert shelves.move("RS-NOBODY", Bucket.QUARANTINE, Bucket.HOLD) == -1


@pytest.mark.parametrize("statement", ["UPDATE stock_moves SET to_bucket = 'sellable'", "DELETE FROM stock_moves"])
def test_the_database_itself_refuses_to_change_a_move(shelves: Shelves, statement: str) -> None:
    unit = unit_of()
    shelves.receive(unit)
    shelves.move(unit.plate, Bucket.SELLABLE, Bucket.HOLD)
    with pytest.raises(DBAPIError, match="never changed"), shelves.sessions.write.begin() as session:
        session.execute(sa.text(statement))


def test_stock_and_refunds_come_in_pages_that_miss_and_repeat_nothing(shelves: Shelves) -> None:
    for number in range(5):
        shelves.receive(unit_of(sku=Sku(f"SKU-{number}")), unit_of(sku=Sku(f"SKU-{number}")))
        shelves.receive(unit_of(disposition=Disposition.QUARANTINE))
    every = {"stock": [], "refunds": []}  # type: dict[str, list[Any]]
    with shelves.sessions.read() as session:
        cursor, more = "", True
        while more:
            stock = stock_page(session, cursor, 2)
            every["stock"] += stock.stock
            cursor, more = stock.next_cursor, bool(stock.next_cursor)
        cursor, more = "", True
        while more:
            refunds = refund_page(session, cursor, 3)
            every["refunds"] += refunds.refunds
            cursor, more = refunds.next_cursor, bool(refunds.next_cursor)
        whole = (list(stock_page(session, "", 100).stock), list(refund_page(session, "", 100).refunds))
    assert (every["stock"], every["refunds"]) == whole
    assert [len(part) for part in whole] == [6, 10]


@pytest.mark.parametrize("cursor", ["x", "====", "WyJhIl0=", "WzEsMiwzXQ==", "bm8=", "ümlaut", "W1tbW1tbW1tbW1tb"])
def test_a_cursor_that_is_not_ours_is_refused(shelves: Shelves, cursor: str) -> None:
    with shelves.sessions.read() as session:
        for page in (stock_page, refund_page):
            with pytest.raises(BadCursorError):
                page(session, cursor, 10)


@pytest.mark.parametrize(
    ("disposition", "lies"),
    [(Disposition.QUARANTINE, "hold"), (Disposition.REFURBISH, "refurbish")],
    ids=["booked right", "booked wrong"],
)
def test_a_correction_takes_a_unit_from_where_a_person_put_it_only_if_it_was_booked_wrong(
    shelves: Shelves, disposition: Disposition, lies: str
) -> None:
    unit = unit_of(disposition=Disposition.QUARANTINE)
    before = shelves.receive(unit)
    shelves.move(unit.plate, Bucket.QUARANTINE, Bucket.HOLD)
    units = (replace(unit, disposition=disposition, note="looked again"),)
    correction = replace(before, session_id=made_receipt(None).session_id, units=units, supersedes=before.session_id)
    shelves.send(correction)
    with shelves.sessions.read() as session:
        told = tell_story(session, unit.plate)
    assert shelves.stock() == {("SKU-x", lies, None): 1}
    assert shelves.move(unit.plate, Bucket(lies), Bucket.RTV) == 2
    assert (told and {event.session_id for event in told.events}) == {before.session_id, correction.session_id}
    assert shelves.stock() == {("SKU-x", "rtv", None): 1}


def test_a_unit_that_a_correction_no_longer_has_lies_nowhere_and_its_story_says_so(shelves: Shelves) -> None:
    unit, other = unit_of(disposition=Disposition.QUARANTINE), unit_of()
    before = shelves.receive(unit, other)
    fresh = made_receipt(None).session_id
    shelves.send(replace(before, session_id=fresh, units=before.units[1:], supersedes=before.session_id))
    with shelves.sessions.read() as session:
        told = tell_story(session, unit.plate)
    assert shelves.stock() == {("SKU-x", "sellable", None): 1}
    assert told is not None
    assert (told.bucket, told.events[-1].what, shelves.move(unit.plate, Bucket.QUARANTINE, Bucket.HOLD)) == (
        None,
        What.TAKEN_OUT,
        -1,
    )


# --- the story ---


def test_a_units_whole_story_is_one_question_to_the_database(shelves: Shelves) -> None:
    unit = unit_of(disposition=Disposition.QUARANTINE)
    receipt = shelves.receive(unit, unit_of())
    shelves.move(unit.plate, Bucket.QUARANTINE, Bucket.REFURBISH)
    asked: list[str] = []
    sa.event.listen(shelves.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    with shelves.sessions.read() as session:
        told = tell_story(session, unit.plate)
    selects = [statement for statement in asked if "SELECT" in statement]
    assert told is not None
    assert len(selects) == 1
    assert [event.what for event in told.events] == [
        *(What.MOVED,),  # The test's clock moved it at an instant of its own, long ago.
        What.RECEIVED,
        What.DECIDED,
        What.REFUNDED,
        What.BOOKED,
    ]
    assert {event.session_id for event in told.events} == {receipt.session_id}
    (received,) = [event for event in told.events if event.what is What.RECEIVED]
    assert (received.unit and received.unit.plate, received.by, received.station) == (unit.plate, "Mara", "Bench 1")


def test_a_plate_that_came_twice_has_both_in_its_story(shelves: Shelves) -> None:
    unit = unit_of()
    first = shelves.receive(unit)
    second = replace(first, session_id=made_receipt(None).session_id)
    shelves.send(second)
    with shelves.sessions.read() as session:
        told = tell_story(session, unit.plate)
    assert told is not None
    received = [event.session_id for event in told.events if event.what is What.RECEIVED]
    booked = [event.session_id for event in told.events if event.what is What.BOOKED]
    assert (received, booked, told.bucket) == ([first.session_id, second.session_id], [first.session_id], "sellable")


def test_a_brand_is_told_its_own_units_story_only(shelves: Shelves) -> None:
    unit = unit_of()
    shelves.receive(unit, brand="Own")
    with shelves.sessions.read() as session:
        stories = [tell_story(session, unit.plate, brand) for brand in ("Own", "Other")]
    assert (stories[0] is not None, stories[1]) == (True, None)


def test_the_commands_tell_story_and_epcis(shelves: Shelves, capsys: pytest.CaptureFixture[str]) -> None:
    unit = unit_of()
    shelves.receive(unit)
    statuses = [main(["story", unit.plate, *shelves.where]), main(["epcis", "--plate", unit.plate, *shelves.where])]
    story, document_ = capsys.readouterr().out.split('{"@context"')
    assert main(["story", "RS-NOBODY", *shelves.where]) == 1
    assert (statuses, json.loads(story)["plate"]) == ([0, 0], unit.plate)
    IS_EPCIS.validate(json.loads('{"@context"' + document_))


# --- EPCIS ---


def test_every_bucket_and_every_finding_is_epcis(shelves: Shelves) -> None:
    units = [unit_of(disposition=disposition) for disposition in Disposition]
    units += [unit_of(item=item) for item in ItemCondition]
    units += [unit_of(state) for state in (LineState.WRONG_ITEM, LineState.WRONG_SERIAL, LineState.OVER)]
    shelves.receive(*units, unit_of(item=None))
    events = shelves.epcis()
    said = {(event["bizStep"], event["disposition"]) for event in events}
    assert said >= {
        ("receiving", "returned"),
        *(("inspecting", each) for each in ("conformant", "non_conformant", "damaged")),
        *(("inspecting", f"mismatch_{each}") for each in ("class", "instance", "quantity")),
        *LIES.values(),
    }
    assert LIES.keys() == {*Bucket}
    assert len({event["eventID"] for event in events}) == len(events)


def test_what_nobody_inspected_is_not_told_as_inspected(shelves: Shelves) -> None:
    unit = unit_of(item=None)
    shelves.receive(unit)
    assert [(event["bizStep"], event["disposition"]) for event in shelves.epcis(unit.plate)] == [
        ("receiving", "returned"),
        ("holding", "non_sellable_other"),
    ]


def test_an_export_made_again_has_the_same_events(shelves: Shelves) -> None:
    shelves.receive(unit_of(), unit_of(item=ItemCondition.DAMAGED), station="Bench ü/7 #1")
    assert shelves.epcis() == shelves.epcis()


def test_what_was_corrected_is_told_with_what_corrects_it(shelves: Shelves) -> None:
    unit = unit_of(item=ItemCondition.GOOD)
    before = shelves.receive(unit)
    worse = replace(unit, item=ItemCondition.DAMAGED)
    fresh = made_receipt(None).session_id
    shelves.send(replace(before, session_id=fresh, units=(worse,), supersedes=before.session_id))
    events = shelves.epcis(unit.plate)
    declared = [event for event in events if "errorDeclaration" in event]
    by_id = {event["eventID"]: event for event in events if "errorDeclaration" not in event}
    (inspected,) = [event for event in declared if event["bizStep"] == "inspecting"]
    (correction,) = inspected["errorDeclaration"]["correctiveEventIDs"]
    assert (by_id[inspected["eventID"]]["disposition"], by_id[correction]["disposition"]) == ("conformant", "damaged")


def test_the_rules_of_epcis_refuse_what_is_none() -> None:
    event = {
        "type": "ObjectEvent",
        "eventTime": "2026-11-22T12:00:00Z",
        "eventTimeZoneOffset": "+00:00",
        "epcList": ["urn:uuid:00000000-0000-0000-0000-000000000001"],
        "action": "OBSERVE",
        "bizStep": "receiving",
        "disposition": "returned",
    }
    wrong: list[dict[str, Any]] = [
        {"bizStep": "returning"},
        {"disposition": "sellable"},
        {"action": "MOVE"},
        {"eventTime": "yesterday"},
        {"eventTimeZoneOffset": "UTC"},
        {"epcList": ["no uri"]},
        {"readPoint": "Bench 1"},
        {"note": "a word of our own"},
        {"bizTransactionList": [{"type": "return", "bizTransaction": "urn:x:1"}]},
        {"errorDeclaration": {"reason": "incorrect_data"}},
    ]

    def is_one(changes: dict[str, Any]) -> bool:
        head = {"@context": ["https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld"], "type": "EPCISDocument"}
        rest = {"schemaVersion": "2.0", "creationDate": "2026-11-22T12:00:00Z"}
        return IS_EPCIS.is_valid({**head, **rest, "epcisBody": {"eventList": [event | changes]}})

    assert [is_one({}), *(is_one(changes) for changes in wrong)] == [True, *(False for _ in wrong)]


def test_an_unknown_finding_is_none() -> None:
    wire = receipt_to_wire(made_receipt(None, unit_of(packaging=None))).units[0]
    assert found(wire) is None
