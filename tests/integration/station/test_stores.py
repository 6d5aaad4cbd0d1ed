"""What the station keeps, on a real SQLite file."""

import sqlite3
import threading
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import event

from receiving_station.adapters.db import StationDatabase, Stores
from receiving_station.application.errors import BugError, StationError
from receiving_station.application.ports import EntryKind, ProductChange, ReturnChange
from receiving_station.domain.codes import Code, Symbology
from receiving_station.domain.plates import plate_for
from receiving_station.domain.returns import ExpectedReturn, PhotoRef
from receiving_station.domain.session import Session, Step
from receiving_station.domain.vocabulary import PhotoKind, ReturnId, RmaNumber, Sha256, Sku, UnitPlate, Word
from receiving_station.wire import ReceiptWire
from receiving_station.wire_mapping import receipt_from_wire
from tests.fakes.parcels import (
    NOON,
    a_parked_receipt,
    a_product,
    a_receipt,
    a_return,
    session_id,
)

LATER = NOON + timedelta(minutes=5)


def a_photo_ref(digit: str) -> PhotoRef:
    return PhotoRef(Sha256(digit * 64), PhotoKind.ITEM, NOON, 1000, 640, 480)


def a_draft(name: str = "1", step: Step = Step.ITEM) -> Session:
    code = Code(Symbology.QR, "RMA-1", b"\xff\x00RMA-1")
    before = Session(session_id=session_id(name), step=Step.IDENTIFY, started_at=NOON)
    return Session(
        session_id=session_id(name),
        step=step,
        started_at=NOON,
        codes=(code,),
        expected=a_return("1"),
        photos=(a_photo_ref("a"),),
        past=(before,),
    )


def announce(stores: Stores, *returns: ExpectedReturn, cursor: str = "1") -> None:
    stores.feed.apply([ReturnChange(value.return_id, value) for value in returns], cursor)


# --- drafts ---


def test_a_draft_comes_back_whole(stores: Stores) -> None:
    stores.drafts.save(a_draft())
    assert stores.drafts.newest() == a_draft()


def test_the_draft_saved_last_is_the_one_to_go_on_with(stores: Stores) -> None:
    for name in ("1", "2", "1"):
        stores.drafts.save(a_draft(name))
    newest = stores.drafts.newest()
    assert newest is not None
    assert newest.session_id == session_id("1")


def test_a_finished_draft_is_not_gone_on_with(stores: Stores) -> None:
    stores.drafts.save(a_draft("1"))
    stores.drafts.save(a_draft("2", Step.DONE))
    newest = stores.drafts.newest()
    assert newest is not None
    assert newest.session_id == session_id("1")


def test_a_draft_saved_late_does_not_open_a_committed_parcel_again(stores: Stores) -> None:
    stores.receipts.commit(a_receipt("1"))
    stores.drafts.save(a_draft("1", Step.COMMITTING))
    assert stores.drafts.newest() is None


def test_a_discarded_draft_is_forgotten(stores: Stores) -> None:
    stores.drafts.save(a_draft())
    stores.drafts.discard(session_id("1"))
    assert stores.drafts.newest() is None


def test_an_idle_session_is_never_a_draft(stores: Stores) -> None:
    with pytest.raises(BugError):
        stores.drafts.save(Session())


def test_a_draft_of_another_version_is_kept_and_passed_over(
    stores: Stores, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    stores.drafts.save(a_draft("1"))
    stores.drafts.save(a_draft("2"))
    with sqlite3.connect(tmp_path / "station.db") as other:
        other.execute("UPDATE drafts SET json = '[{}' WHERE session_id = ?", (str(session_id("2")),))
    other.close()
    newest = stores.drafts.newest()
    assert newest is not None
    assert newest.session_id == session_id("1")
    assert "cannot be read" in caplog.text


# --- receipts ---


def test_a_committed_receipt_waits_to_be_sent(stores: Stores) -> None:
    announce(stores, a_return("1"))
    stores.receipts.commit(a_receipt("1"))
    (row,) = stores.receipts.rows(10)
    assert (row.title, row.word, row.units, row.since, row.outcome) == ("RMA-1", Word.WAITING, 1, NOON, ())


def test_committing_drops_the_draft(stores: Stores) -> None:
    stores.drafts.save(a_draft("1"))
    stores.receipts.commit(a_receipt("1"))
    assert stores.drafts.newest() is None


def test_committing_twice_changes_nothing(stores: Stores) -> None:
    receipt = a_receipt("1", photos=(a_photo_ref("a"),))
    stores.receipts.commit(receipt)
    (photo,) = stores.outbox.lease(LATER, 60, 10)
    stores.outbox.delivered(photo.entry_id, LATER, 201)
    stores.receipts.commit(receipt)
    (left,) = stores.outbox.lease(LATER, 60, 10)
    assert (left.kind, len(stores.receipts.rows(10))) == (EntryKind.RECEIPT, 1)


def test_the_outbox_gets_a_photo_entry_each_and_the_receipt_that_needs_them(stores: Stores) -> None:
    receipt = a_receipt("1", photos=(a_photo_ref("a"), a_photo_ref("b")))
    stores.receipts.commit(receipt)
    photos = stores.outbox.lease(LATER, 60, 10)
    assert [entry.payload for entry in photos] == [f'{{"sha256": "{digit * 64}"}}' for digit in "ab"]
    for entry in photos:
        stores.outbox.delivered(entry.entry_id, LATER, 201)
    (last,) = stores.outbox.lease(LATER, 60, 10)
    assert last.depends_on == tuple(entry.entry_id for entry in photos)
    assert receipt_from_wire(ReceiptWire.model_validate_json(last.payload)) == receipt


def test_the_same_photo_in_two_parcels_is_two_entries(stores: Stores) -> None:
    for name in "12":
        stores.receipts.commit(a_receipt(name, photos=(a_photo_ref("a"),)))
    assert len(stores.outbox.lease(LATER, 60, 10)) == 2


def test_a_parked_parcel_is_listed_by_its_plate(stores: Stores) -> None:
    stores.receipts.commit(a_parked_receipt())
    assert stores.receipts.rows(10)[0].title == plate_for(session_id("parked"))


def test_a_receipt_of_a_return_not_in_local_data_is_listed_by_its_label(stores: Stores) -> None:
    stores.receipts.commit(a_receipt("1"))
    assert stores.receipts.rows(10)[0].title == "RMA-1"


def test_the_newest_parcels_come_first(stores: Stores) -> None:
    for index in range(5):
        stores.receipts.commit(a_receipt(str(index), occurred_at=NOON + timedelta(minutes=index)))
    assert [row.title for row in stores.receipts.rows(2)] == ["RMA-4", "RMA-3"]


def test_a_full_disk_keeps_the_draft_and_says_so(database: StationDatabase, stores: Stores) -> None:
    stores.drafts.save(a_draft("1"))
    database.close()
    with database._engine.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()

    @event.listens_for(database._engine, "checkout")
    def fill_the_disk(connection: sqlite3.Connection, *_rest: object) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages}")

    photos = tuple(a_photo_ref(digit) for digit in "0123456789abcdef")
    with pytest.raises(StationError) as failed:
        stores.receipts.commit(a_receipt("1", photos=photos))
    assert (failed.value.code, failed.value.context["reason"]) == ("receipt_not_saved", "disk_full")
    assert stores.receipts.rows(10) == ()
    assert stores.outbox.lease(LATER, 60, 10) == ()
    assert stores.drafts.newest() == a_draft("1")


def test_a_database_held_by_somebody_else_is_told_as_busy(stores: Stores, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "station.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StationError) as failed:
        stores.receipts.commit(a_receipt("1"))
    other.execute("ROLLBACK")
    other.close()
    assert (failed.value.code, failed.value.context["reason"]) == ("receipt_not_saved", "database_busy")
    stores.receipts.commit(a_receipt("1"))
    assert len(stores.receipts.rows(10)) == 1


def test_a_draft_waits_for_the_page_being_applied_and_not_for_those_after_it(stores: Stores) -> None:
    returns = [[a_return(f"{page}-{n}") for n in range(60)] for page in range(30)]
    pages = [[ReturnChange(each.return_id, each) for each in page] for page in returns]
    applied: list[int] = []
    half_way = threading.Event()

    def apply_all() -> None:
        for number, page in enumerate(pages):
            stores.feed.apply(page, str(number))
            applied.append(number)
            if number == 4:
                half_way.set()

    thread = threading.Thread(target=apply_all)
    thread.start()
    assert half_way.wait(30)
    before = len(applied)
    stores.drafts.save(a_draft())
    waited_for = len(applied) - before
    thread.join()
    assert waited_for <= 2


def test_several_threads_write_without_losing_a_parcel(tmp_path: Path) -> None:
    database = StationDatabase(tmp_path / "station.db")
    stores = database.open()

    def receive_ten(part: int) -> None:
        for index in range(10):
            stores.receipts.commit(a_receipt(f"{part}-{index}"))

    threads = [threading.Thread(target=receive_ten, args=(part,)) for part in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert stores.outbox.counts().waiting == 40
    database.close()


# --- words ---


def test_the_word_follows_the_parcel_from_waiting_to_confirmed(stores: Stores) -> None:
    receipt = a_receipt("1")
    stores.receipts.commit(receipt)
    (entry,) = stores.outbox.lease(LATER, 60, 10)
    words = [stores.receipts.rows(1)[0].word]
    stores.outbox.delivered(entry.entry_id, LATER, 201)
    words.append(stores.receipts.rows(1)[0].word)
    status = (
        f'{{"session_id": "{receipt.session_id}", "settlement": "settled", "refunds": [{{"return_id": "ret-1", '
        '"rma": "RMA-1", "kind": "refund_full", "amount": {"amount": "24.90", "currency": "EUR"}, '
        '"state": "issued", "issued_at": null}], "stock": ['
        '{"sku": "A", "bucket": "sellable", "quantity": 1, "plate": "P1"}, '
        '{"sku": "B", "bucket": "sellable", "quantity": 1, "plate": "P2"}]}'
    )
    stores.outbox.settled(receipt.session_id, LATER + timedelta(minutes=1), status)
    row = stores.receipts.rows(1)[0]
    assert words == [Word.WAITING, Word.SENT]
    assert (row.word, row.since, row.outcome) == (
        Word.CONFIRMED,
        LATER + timedelta(minutes=1),
        ("refund_full 24.90 EUR", "sellable 2"),
    )


def test_the_counts_are_parcels_by_word(stores: Stores) -> None:
    for name in "123":
        stores.receipts.commit(a_receipt(name))
    first, second, _third = stores.outbox.lease(LATER, 60, 10)
    stores.outbox.delivered(first.entry_id, LATER, 201)
    stores.outbox.needs_person(second.entry_id, LATER, 409, "conflict")
    counts = stores.outbox.counts()
    assert (counts.waiting, counts.sent, counts.confirmed, counts.needs_you) == (1, 1, 0, 1)


def test_a_late_answer_does_not_undo_a_delivery(stores: Stores) -> None:
    stores.receipts.commit(a_receipt("1"))
    (entry,) = stores.outbox.lease(LATER, 60, 10)
    stores.outbox.delivered(entry.entry_id, LATER, 201)
    stores.outbox.later(entry.entry_id, LATER, 503, costs_attempt=True)
    stores.outbox.needs_person(entry.entry_id, LATER, 409, "conflict")
    assert stores.receipts.rows(1)[0].word is Word.SENT


def test_what_was_being_sent_is_queued_again_at_start_up(stores: Stores) -> None:
    stores.receipts.commit(a_receipt("1"))
    leased = stores.outbox.lease(LATER, 60, 10)
    assert (stores.outbox.recover(), stores.outbox.recover()) == (1, 0)
    assert stores.outbox.lease(LATER, 60, 10) == leased


def test_the_receipt_not_asked_for_longest_is_asked_for_first(stores: Stores) -> None:
    ids = []
    for name in "123":
        receipt = a_receipt(name)
        stores.receipts.commit(receipt)
        ids.append(receipt.session_id)
    for entry in stores.outbox.lease(LATER, 60, 10):
        stores.outbox.delivered(entry.entry_id, LATER, 201)
    first_two = stores.outbox.unsettled(2)
    stores.outbox.status_asked(first_two, LATER)
    assert stores.outbox.unsettled(1) == tuple(set(ids) - set(first_two))


def test_asking_what_is_unsettled_walks_no_further_for_a_long_backlog(
    database: StationDatabase, stores: Stores
) -> None:
    steps: list[int] = []

    def deliver(names: range) -> None:
        for name in names:
            stores.receipts.commit(a_receipt(str(name)))
        stores.outbox.delivered_many([(one.entry_id, 201) for one in stores.outbox.lease(LATER, 60, len(names))], LATER)

    def asking() -> int:
        steps.clear()
        assert len(stores.outbox.unsettled(5)) == 5
        return len(steps)

    @event.listens_for(database._engine, "checkout")
    def count(connection: sqlite3.Connection, *_rest: object) -> None:
        connection.set_progress_handler(lambda: steps.append(1), 10)

    deliver(range(10))
    few = asking()
    deliver(range(10, 210))
    stores.outbox.status_asked(stores.outbox.unsettled(210), LATER)
    deliver(range(210, 220))
    assert asking() <= 1.5 * few


# --- what the central announced ---


def test_a_return_is_found_by_any_of_its_numbers(stores: Stores) -> None:
    expected = a_return("1", tracking=("1Z999AA10123456784", "JJD00123"), order="#1001")
    announce(stores, expected)
    for text in ("rma 1", "RMA-1", "1z999aa1 0123456784", "JJD-00123", "#1001"):
        assert stores.returns.find_returns([text]) == (expected,)


def test_a_match_by_rma_comes_before_one_by_tracking_and_order(stores: Stores) -> None:
    by_order, by_tracking, by_rma = a_return("2", order="RMA-1"), a_return("3", tracking=("RMA-1",)), a_return("1")
    announce(stores, by_order, by_tracking, by_rma)
    assert stores.returns.find_returns(["RMA-1"]) == (by_rma, by_tracking, by_order)


def test_a_return_found_twice_is_told_once_at_its_best_place(stores: Stores) -> None:
    announce(stores, a_return("1"), a_return("2"))
    assert stores.returns.find_returns(["ORD-1", "RMA-2", "RMA-1"]) == (a_return("2"), a_return("1"))


def test_nothing_is_found_for_a_text_without_a_number(stores: Stores) -> None:
    announce(stores, a_return("1"))
    assert stores.returns.find_returns(["", " - ", "RMA-2"]) == ()


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("1Z4A9X0*", ["1", "2"]),
        ("1Z4A9X0?0300?1", ["1"]),
        ("*0002", ["2"]),
        ("RMA?", ["1", "2", "3"]),
        ("*X[*", ["3"]),
        ("9*", []),
    ],
)
def test_a_damaged_number_finds_the_returns_that_fit(stores: Stores, pattern: str, found: list[str]) -> None:
    numbers = {"1": "1Z4A9X07030001", "2": "1Z4A9X08030002", "3": "X[55"}
    announce(stores, *(a_return(name, tracking=(number,)) for name, number in numbers.items()))
    assert list(stores.returns.find_like(pattern)) == [a_return(name, tracking=(numbers[name],)) for name in found]


def test_of_many_that_fit_twenty_are_told_the_one_by_rma_first(stores: Stores) -> None:
    by_rma = replace(a_return("99"), rma=RmaNumber("1Z99"))
    announce(stores, *(a_return(str(index), tracking=(f"1Z{index:04}",)) for index in range(30)), by_rma)
    found = stores.returns.find_like("1Z*")
    assert (len(found), found[0]) == (20, by_rma)


def test_a_return_announced_anew_loses_its_old_numbers(stores: Stores) -> None:
    announce(stores, a_return("1", tracking=("OLD-1",)))
    announce(stores, a_return("1", tracking=("NEW-1",)), cursor="2")
    assert (stores.returns.find_returns(["OLD-1"]), stores.feed.cursor()) == ((), "2")
    assert len(stores.returns.find_returns(["NEW-1"])) == 1


def test_within_a_page_the_last_word_counts(stores: Stores) -> None:
    change = ReturnChange(ReturnId("ret-1"), a_return("1"))
    stores.feed.apply([change, ReturnChange(ReturnId("ret-1"), None), change], "1")
    assert stores.returns.find_returns(["RMA-1"]) == (a_return("1"),)


def test_a_page_that_cannot_be_applied_leaves_cursor_and_returns_as_they_were(stores: Stores, tmp_path: Path) -> None:
    announce(stores, a_return("1"))
    with sqlite3.connect(tmp_path / "station.db") as other:
        other.execute("CREATE TRIGGER broken BEFORE UPDATE ON feed_state BEGIN SELECT RAISE(ABORT, 'no'); END")
    other.close()
    with pytest.raises(Exception, match="no"):
        announce(stores, a_return("2"), cursor="2")
    assert (stores.feed.cursor(), stores.returns.find_returns(["RMA-2"])) == ("1", ())


@pytest.mark.parametrize("code", ["4006381333931", "04006381333931", " 4006381-333931 ", "cap-1"])
def test_a_product_is_found_by_gtin_in_any_form_and_by_sku(stores: Stores, code: str) -> None:
    stores.feed.apply([ProductChange(Sku("CAP-1"), a_product())], "1")
    assert stores.returns.find_product(code) == a_product()


@pytest.mark.parametrize(("stored", "scanned"), [("96385074", "00000096385074"), ("036000291452", "0036000291452")])
def test_short_and_long_gtins_are_alike(stores: Stores, stored: str, scanned: str) -> None:
    product = a_product(gtins=(stored,))
    stores.feed.apply([ProductChange(product.sku, product)], "1")
    assert stores.returns.find_product(scanned) == product


@pytest.mark.parametrize("code", ["", "4006381333932", "CAP-2", "٤٠٠٦٣٨١٣٣٣٩٣١"])
def test_what_is_not_in_the_catalogue_is_not_found(stores: Stores, code: str) -> None:
    stores.feed.apply([ProductChange(Sku("CAP-1"), a_product())], "1")
    assert stores.returns.find_product(code) is None


def test_earlier_receipts_of_a_return_are_told_newest_first(stores: Stores) -> None:
    for index in range(2):
        at = NOON + timedelta(minutes=index)
        stores.receipts.commit(a_receipt(f"box-{index}", expected=a_return("1"), occurred_at=at))
    earlier = stores.returns.earlier_receipts("ret-1")
    assert [(receipt.session_id, receipt.units, receipt.operator) for receipt in earlier] == [
        (session_id("box-1"), 1, "M."),
        (session_id("box-0"), 1, "M."),
    ]


def test_a_units_plate_leads_to_its_receipt(stores: Stores) -> None:
    receipt = a_receipt("1")
    stores.receipts.commit(receipt)
    found = stores.returns.receipt_by_plate(receipt.units[0].plate)
    assert found is not None
    assert found.session_id == receipt.session_id


def test_a_parked_parcels_plate_leads_to_its_receipt(stores: Stores) -> None:
    stores.receipts.commit(a_parked_receipt())
    found = stores.returns.receipt_by_plate(plate_for(session_id("parked")))
    assert found is not None
    assert found.session_id == session_id("parked")


def test_a_plate_of_another_bench_leads_nowhere(stores: Stores) -> None:
    assert stores.returns.receipt_by_plate(UnitPlate("RS000000000000")) is None


def test_a_time_without_a_zone_is_never_stored(stores: Stores) -> None:
    naive = replace(a_receipt("1"), occurred_at=NOON.replace(tzinfo=None))
    with pytest.raises(Exception, match="zone"):
        stores.receipts.commit(naive)
    assert stores.receipts.rows(10) == ()
