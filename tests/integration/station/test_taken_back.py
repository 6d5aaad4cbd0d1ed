"""A parcel that was saved a moment ago is taken back whole, or not at all."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from receiving_station.adapters.db import StationDatabase, Stores
from receiving_station.adapters.db.rescue import open_or_rescue
from receiving_station.domain.returns import PhotoRef, Receipt
from receiving_station.domain.session import Session, Step
from receiving_station.domain.vocabulary import PhotoKind, Sha256, Word
from tests.fakes.parcels import NOON, a_receipt, session_id

WINDOW = timedelta(seconds=4)
SOON = NOON + timedelta(hours=1)
PHOTO = PhotoRef(Sha256("a" * 64), PhotoKind.ITEM, NOON, 1000, 64, 48)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[StationDatabase]:
    made = StationDatabase(tmp_path / "station.db", undo_window=WINDOW)
    yield made
    made.close()


def _draft(receipt: Receipt) -> Session:
    return Session(session_id=receipt.session_id, step=Step.REVIEW, started_at=receipt.started_at)


def _rows(path: Path) -> dict[str, int]:
    tables = ("receipts", "outbox", "photos", "unit_plates", "sums")
    with closing(sqlite3.connect(path)) as connection:
        return {table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables}


def test_nothing_is_sent_while_it_can_be_taken_back(stores: Stores) -> None:
    receipt = a_receipt("1")
    stores.receipts.commit(receipt)
    before = stores.outbox.lease(receipt.occurred_at + WINDOW / 2, 60, 10)
    after = stores.outbox.lease(receipt.occurred_at + WINDOW, 60, 10)
    assert (len(before), len(after)) == (0, 1)


def test_coming_online_sends_nothing_that_can_still_be_taken_back(stores: Stores) -> None:
    receipt = a_receipt("1")
    stores.receipts.commit(receipt)
    assert stores.outbox.hurry(receipt.occurred_at) == 0


def test_taken_back_it_is_on_the_bench_and_nowhere_else(stores: Stores, database: StationDatabase) -> None:
    empty = _rows(database.path)
    receipt = a_receipt("1", photos=(PHOTO,))
    stores.receipts.commit(receipt)
    assert stores.receipts.retract([receipt.session_id], _draft(receipt))
    assert _rows(database.path) == empty
    assert stores.drafts.newest() == _draft(receipt)
    assert stores.outbox.lease(SOON, 60, 10) == ()


def test_what_was_leased_once_is_not_taken_back(stores: Stores, database: StationDatabase) -> None:
    receipt = a_receipt("1")
    stores.receipts.commit(receipt)
    stores.outbox.lease(SOON, 60, 10)
    before = _rows(database.path)
    assert not stores.receipts.retract([receipt.session_id], _draft(receipt))
    assert (_rows(database.path), stores.drafts.newest()) == (before, None)


def test_saved_again_with_another_text_it_is_whole_at_the_next_start(stores: Stores, database: StationDatabase) -> None:
    receipt = a_receipt("1")
    stores.receipts.commit(receipt)
    stores.receipts.retract([receipt.session_id], _draft(receipt))
    again = replace(receipt, shelf="B-7")
    stores.receipts.commit(again)
    database.close()
    opened = open_or_rescue(StationDatabase(database.path), SOON)
    assert (opened.incidents, opened.stores.receipts.find(receipt.session_id)) == ((), again)


@pytest.mark.parametrize("has_copy", [False, True], ids=["no copy", "a copy from before"])
@pytest.mark.parametrize("is_saved_again", [False, True], ids=["taken back", "saved again"])
def test_a_rescue_does_not_bring_a_taken_back_parcel_back(
    stores: Stores, database: StationDatabase, *, has_copy: bool, is_saved_again: bool
) -> None:
    other, receipt = a_receipt("0"), a_receipt("1")
    stores.receipts.commit(other)
    stores.receipts.commit(receipt)
    if has_copy:
        database.backups.make(NOON)
    stores.receipts.retract([receipt.session_id], _draft(receipt))
    again = replace(receipt, shelf="B-7")
    if is_saved_again:
        stores.receipts.commit(again)
    database.close()
    database.path.write_bytes(b"no database at all" * 500)
    opened = open_or_rescue(StationDatabase(database.path), SOON)
    assert opened.stores.receipts.find(other.session_id) == other
    assert opened.stores.receipts.find(receipt.session_id) == (again if is_saved_again else None)


def test_a_start_leaves_a_parcel_alone_that_was_saved_again_and_sent(stores: Stores, database: StationDatabase) -> None:
    receipt = a_receipt("1")
    stores.receipts.commit(receipt)
    stores.receipts.retract([receipt.session_id], _draft(receipt))
    stores.receipts.commit(replace(receipt, shelf="B-7"))
    (entry,) = stores.outbox.lease(SOON, 60, 10)
    stores.outbox.delivered(entry.entry_id, SOON, 200)
    database.close()
    opened = open_or_rescue(StationDatabase(database.path), SOON)
    assert [row.word for row in opened.stores.receipts.rows(9)] == [Word.SENT]
    assert opened.stores.outbox.lease(SOON, 60, 10) == ()


def test_a_correction_taken_back_leaves_what_it_corrected_as_it_was(stores: Stores) -> None:
    first = a_receipt("1", photos=(PHOTO,))
    stores.receipts.commit(first)
    correction = replace(first, session_id=session_id("correction"), supersedes=first.session_id, shelf="B-7")
    stores.receipts.commit(correction)
    assert stores.receipts.retract([correction.session_id], _draft(correction))
    (row,) = stores.receipts.rows(9)
    leased = stores.outbox.lease(SOON, 60, 10)
    assert (row.session_id, row.superseded_by, row.word) == (first.session_id, None, Word.WAITING)
    assert {entry.session_id for entry in leased} == {first.session_id}


def test_what_was_corrected_is_not_taken_back(stores: Stores) -> None:
    first = a_receipt("1")
    stores.receipts.commit(first)
    stores.receipts.commit(replace(first, session_id=session_id("correction"), supersedes=first.session_id))
    assert not stores.receipts.retract([first.session_id], _draft(first))


def test_a_box_of_two_returns_is_taken_back_whole_or_not_at_all(stores: Stores) -> None:
    one, two = a_receipt("1"), a_receipt("2")
    stores.receipts.commit(one, two)
    with_other = [one.session_id, two.session_id]
    (entry, *_) = stores.outbox.lease(SOON, 60, 1)
    assert entry.session_id in with_other
    assert not stores.receipts.retract(with_other, _draft(one))
    assert len(stores.receipts.rows(9)) == 2
