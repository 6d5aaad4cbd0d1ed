"""What the session machine asks of the world, carried out on a real database and real files."""

import sqlite3
from dataclasses import replace
from pathlib import Path
from uuid import UUID

import numpy as np
import pytest

from receiving_station.adapters.db import StationDatabase, Stores
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.application.desk import Desk
from receiving_station.application.lookup import LookUp
from receiving_station.application.owners import LikelyOwners
from receiving_station.application.ports import ProductChange, ReturnChange
from receiving_station.bootstrap import NoCentral
from receiving_station.domain.codes import Code
from receiving_station.domain.events import (
    CommitSession,
    CorrectionOpened,
    DiscardDraft,
    FindProduct,
    LookupAnswered,
    PhotoNotTaken,
    PhotoTaken,
    PrintedTextRead,
    ProductAnswered,
    ReadPrintedText,
    ReceiptNotSaved,
    ReceiptSaved,
    SaveDraft,
    StartLookup,
    TakePhoto,
)
from receiving_station.domain.lookup import LookupSource
from receiving_station.domain.session import Bench, Session, Step
from receiving_station.domain.vocabulary import PhotoKind, SessionId
from tests.fakes.clock import FakeClock
from tests.fakes.ids import CountingIds
from tests.fakes.parcels import NOON, a_frame, a_product, a_receipt, a_return

QUESTION = UUID(int=77)
PARKED = Session(
    session_id=SessionId(UUID(int=5)),
    step=Step.COMMITTING,
    started_at=NOON,
    codes=(Code.typed("NOBODY-1"),),
    finished_at=NOON,
)


@pytest.fixture
def desk(stores: Stores, tmp_path: Path, clock: FakeClock) -> Desk:
    stores.feed.apply(
        [ReturnChange(a_return().return_id, a_return()), ProductChange(a_product().sku, a_product())], "c"
    )
    return Desk(
        bench=Bench("Bench 7", "M.", "1"),
        local=stores.returns,
        drafts=stores.drafts,
        receipts=stores.receipts,
        photos=PhotoFiles(tmp_path / "photos"),
        look_up=LookUp(stores.returns, NoCentral(), clock),
        owners=LikelyOwners(stores.open_returns),
        clock=clock,
        ids=CountingIds(),
    )


def test_a_look_up_answers_its_own_question(desk: Desk) -> None:
    answer = desk.answer_lookup(StartLookup(QUESTION, (Code.typed(a_return().rma),)))
    assert isinstance(answer, LookupAnswered)
    assert (answer.question, answer.result.matches) == (QUESTION, (a_return(),))


def test_a_typed_number_with_an_unread_character_brings_the_returns_that_fit(desk: Desk) -> None:
    answer = desk.answer_lookup(StartLookup(QUESTION, (Code.typed("1ZTRACK?"),)))
    assert isinstance(answer, LookupAnswered)
    assert [suggestion.expected for suggestion in answer.result.suggestions] == [a_return()]
    assert answer.result.matches == ()


def test_without_a_reader_of_print_the_bench_is_told_so(desk: Desk) -> None:
    answer = desk.read_print(ReadPrintedText(QUESTION), np.zeros((10, 10, 3), np.uint8))
    assert isinstance(answer, PrintedTextRead)
    assert (answer.suggestions, answer.has_reader) == ((), False)


def test_a_database_that_cannot_be_read_leaves_the_parcel_unknown_rather_than_the_bench_waiting(
    desk: Desk, database: StationDatabase, tmp_path: Path
) -> None:
    database.close()
    (tmp_path / "station.db").rename(tmp_path / "away.db")
    (tmp_path / "station.db").mkdir()
    answer = desk.answer_lookup(StartLookup(QUESTION, (Code.typed(a_return().rma),)))
    assert isinstance(answer, LookupAnswered)
    assert (answer.result.matches, answer.result.source) == ((), LookupSource.COULD_NOT_ASK)


def test_a_product_is_found_by_the_code_on_it(desk: Desk) -> None:
    answer = desk.find_product(FindProduct(QUESTION, Code.typed("4006381333931")))
    assert isinstance(answer, ProductAnswered)
    assert answer.product == a_product()


def test_a_photo_is_on_disk_when_it_is_told(desk: Desk) -> None:
    answer = desk.take_photo(TakePhoto(None, PhotoKind.PARCEL), a_frame())
    assert isinstance(answer, PhotoTaken)
    assert desk.photos.path(answer.photo.sha256).stat().st_size == answer.photo.size_bytes


def test_without_a_picture_the_operator_is_told_so(desk: Desk) -> None:
    answer = desk.take_photo(TakePhoto(None, PhotoKind.PARCEL), None)
    assert isinstance(answer, PhotoNotTaken)
    assert answer.reason == "photo_no_picture"


def test_a_photo_that_cannot_be_written_is_told_with_its_reason(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "photos").write_text("a file where the folder should be", encoding="utf-8")
    answer = desk.take_photo(TakePhoto(None, PhotoKind.PARCEL), a_frame())
    assert isinstance(answer, PhotoNotTaken)
    assert answer.reason == "photo_not_saved"


def test_a_draft_is_found_again_until_it_is_discarded(desk: Desk) -> None:
    draft = replace(PARKED, step=Step.UNKNOWN, finished_at=None)
    desk.save_draft(SaveDraft(draft))
    found = desk.draft()
    assert draft.session_id is not None
    desk.discard(DiscardDraft(draft.session_id))
    assert (found, desk.draft()) == (draft, None)


def test_a_commit_makes_one_row_however_often_it_is_asked_for(desk: Desk) -> None:
    answers = [desk.commit(CommitSession(PARKED)) for _ in range(3)]
    assert all(isinstance(answer, ReceiptSaved) for answer in answers)
    assert len(desk.receipts.rows(10)) == 1


def test_a_commit_that_finds_the_database_busy_says_so_and_can_be_asked_again(desk: Desk, tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "station.db", isolation_level=None)
    other.execute("begin immediate")
    answer = desk.commit(CommitSession(PARKED))
    other.execute("rollback")
    other.close()
    assert isinstance(answer, ReceiptNotSaved)
    assert (answer.session_id, answer.reason) == (PARKED.session_id, "receipt_not_saved")
    assert isinstance(desk.commit(CommitSession(PARKED)), ReceiptSaved)


def test_a_parcel_found_by_its_orders_number_is_corrected_under_its_return(desk: Desk, stores: Stores) -> None:
    by_order = replace(a_receipt(), codes=(Code.typed(a_return().order_number),))
    stores.receipts.commit(by_order)
    opened = desk.correction(by_order.session_id)
    assert isinstance(opened, CorrectionOpened)
    assert (opened.receipt, opened.expected) == (by_order, a_return())


def test_a_parcel_whose_return_nobody_knows_now_is_not_corrected_without_it(desk: Desk, stores: Stores) -> None:
    elsewhere = a_receipt("known to the central alone")
    stores.receipts.commit(elsewhere)
    assert desk.correction(elsewhere.session_id) is None


def test_a_parcel_that_nobody_announced_is_corrected_without_a_return(desk: Desk) -> None:
    desk.commit(CommitSession(PARKED))
    assert PARKED.session_id is not None
    opened = desk.correction(PARKED.session_id)
    assert isinstance(opened, CorrectionOpened)
    assert opened.expected is None
