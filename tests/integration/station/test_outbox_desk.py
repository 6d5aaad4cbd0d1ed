"""Where everything stands, what came back, and what a person can do about it."""

from dataclasses import replace

import pytest

from receiving_station.application.errors import StationError
from receiving_station.application.outbox_desk import OutboxDesk, ParcelFilter, Remedy
from receiving_station.application.ports import EntryKind, EntryState
from receiving_station.domain.session import Bench
from receiving_station.domain.vocabulary import ItemCondition, Word
from tests.fakes.ids import CountingIds
from tests.fakes.parcels import a_receipt
from tests.integration.station.bench import Station


@pytest.fixture
def desk(station: Station) -> OutboxDesk:
    return OutboxDesk(
        parcels=station.stores.parcels,
        outbox=station.stores.outbox,
        receipts=station.stores.receipts,
        bench=Bench("Bench 07", "S. Park", "1.2.3"),
        clock=station.clock,
        ids=CountingIds(),
    )


def test_a_refusal_is_told_with_what_was_sent_and_what_came_back(station: Station, desk: OutboxDesk) -> None:
    receipt = a_receipt("1", photos=(station.photo(),))
    station.stores.receipts.commit(receipt)
    station.central.answer_next("/receipts", 422)
    station.sync_once()
    detail = desk.details(receipt.session_id)
    photo, entry = detail.entries
    assert (detail.row.word, detail.receipt) == (Word.NEEDS_YOU, receipt)
    assert (photo.kind, photo.state, entry.state) == (EntryKind.PHOTO, EntryState.DELIVERED, EntryState.NEEDS_PERSON)
    assert (entry.problem, entry.status, entry.answer, entry.tries) == ("refused", 422, "as the test wants it", 1)
    assert str(receipt.session_id) in entry.sent
    assert entry.problem_text.startswith("The central could not accept")
    assert detail.remedies == (Remedy.RETRY, Remedy.AMEND, Remedy.HAND_OVER)


def test_a_retry_sends_the_same_key_again(station: Station, desk: OutboxDesk) -> None:
    receipt = station.receive("1")
    station.central.answer_next("/receipts", 409)
    station.sync_once()
    assert desk.retry(receipt.session_id) == 1
    station.sync_once()
    assert (station.word(receipt), len(set(station.central.keys()))) == (Word.CONFIRMED, 1)


def test_a_correction_of_a_refused_record_goes_in_its_place(station: Station, desk: OutboxDesk) -> None:
    receipt = station.receive("1", photos=(station.photo(),))
    station.central.answer_next("/receipts", 422)
    station.sync_once()
    better = replace(receipt, units=(replace(receipt.units[0], item=ItemCondition.GOOD, note="checked again"),))
    fresh = desk.amend(receipt.session_id, better)
    for _ in range(3):
        station.sync_once()
    (taken,) = station.central.receipts.values()
    assert (taken.session_id, taken.supersedes, taken.units[0].note) == (fresh, receipt.session_id, "checked again")
    assert {station.word(receipt), desk.details(fresh).row.word} == {Word.CONFIRMED}
    assert len(station.central.paths("/photos/")) == 1


def test_what_was_recorded_first_is_never_edited(station: Station, desk: OutboxDesk) -> None:
    receipt = station.receive("1")
    station.central.answer_next("/receipts", 422)
    station.sync_once()
    before = desk.details(receipt.session_id)
    fresh = desk.amend(receipt.session_id, replace(receipt, shelf="A-1"))
    after = desk.details(receipt.session_id)
    assert (after.receipt, after.entries[0].sent) == (before.receipt, before.entries[0].sent)
    assert (after.entries[0].state, after.row.superseded_by, after.remedies) == (EntryState.SUPERSEDED, fresh, ())
    assert desk.details(fresh).supersedes == receipt.session_id


def test_a_record_is_corrected_once_and_then_its_correction_is(station: Station, desk: OutboxDesk) -> None:
    receipt = station.receive("1")
    station.sync_once()
    second = desk.amend(receipt.session_id, replace(receipt, shelf="A-1"))
    with pytest.raises(StationError) as refusal:
        desk.amend(receipt.session_id, replace(receipt, shelf="A-2"))
    assert refusal.value.code == "amended_before"
    third = desk.amend(second, replace(receipt, shelf="A-2"))
    station.sync_once()
    station.sync_once()
    assert {station.word(receipt), desk.details(second).row.word, desk.details(third).row.word} == {Word.CONFIRMED}


def test_a_record_that_may_be_under_way_is_not_corrected_yet(station: Station, desk: OutboxDesk) -> None:
    receipt = station.receive("1")
    station.central.drop_next_reply("/receipts")
    station.sync_once()
    with pytest.raises(StationError) as refusal:
        desk.amend(receipt.session_id, receipt)
    assert refusal.value.code == "amend_later"


def test_a_parcel_handed_to_a_supervisor_is_listed_as_theirs_and_waits(station: Station, desk: OutboxDesk) -> None:
    receipts = [station.receive(name) for name in "12"]
    station.central.answer_next("/receipts", 422, times=2)
    station.sync_once()
    desk.hand_over(receipts[0].session_id, "A. Lindqvist", "The box was empty.")
    detail = desk.details(receipts[0].session_id)
    assert (detail.row.handed_to, detail.handed_note) == ("A. Lindqvist", "The box was empty.")
    assert detail.handed_at == station.clock.now()
    theirs = desk.list(ParcelFilter(words=(Word.NEEDS_YOU,), with_supervisor=True))
    assert [row.session_id for row in theirs] == [receipts[0].session_id]


def test_parcels_are_filtered_by_word_and_by_title(station: Station, desk: OutboxDesk) -> None:
    for name in ("1", "2", "33"):
        station.receive(name)
    station.central.answer_next("/receipts", 422, times=1)
    station.sync_once()
    assert len(desk.list(ParcelFilter(words=(Word.NEEDS_YOU,)))) == 1
    assert [row.title for row in desk.list(ParcelFilter(text="rma-3"))] == ["RMA-33"]
    assert [row.title for row in desk.list(ParcelFilter(text="%"))] == []


def test_a_parcel_that_is_not_here_is_told(desk: OutboxDesk) -> None:
    with pytest.raises(StationError) as refusal:
        desk.details(a_receipt("nobody").session_id)
    assert refusal.value.code == "parcel_not_here"
