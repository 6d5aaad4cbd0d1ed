"""The queue rules of a bench that talks to a central over a bad line."""

from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from receiving_station.domain.vocabulary import Word
from receiving_station.sync.engine import SyncSettings
from receiving_station.wire import MoneyWire
from receiving_station.wire_mapping import return_to_wire
from tests.fakes.clock import FakeClock
from tests.fakes.fake_central import FakeCentral
from tests.fakes.parcels import a_return
from tests.integration.station.bench import Station

EUR_24_90 = MoneyWire(amount=Decimal("24.90"), currency="EUR")


# --- the reply never came ---


def test_a_reply_lost_after_the_central_applied_it_does_not_refund_twice(station: Station) -> None:
    receipt = station.receive("1")
    station.central.drop_next_reply("/receipts")
    station.sync_once()
    assert station.word(receipt) is Word.WAITING
    station.clock.advance(10)
    station.sync_once()
    assert station.central.refunds("RMA-1") == [EUR_24_90]
    assert station.word(receipt) is Word.CONFIRMED


def test_the_same_key_is_used_for_life(station: Station) -> None:
    station.receive("1")
    for _ in range(3):
        station.central.drop_next_reply("/receipts")
        station.sync_once()
        station.clock.advance(10)
    station.sync_once()
    assert len(station.central.keys()) == 4
    assert len(set(station.central.keys())) == 1


def test_a_photo_whose_reply_was_lost_is_sent_again_and_then_its_receipt(station: Station) -> None:
    receipt = station.receive("1", photos=(station.photo(),))
    station.central.drop_next_reply("/photos")
    station.sync_once()
    station.clock.advance(10)
    station.sync_once()
    assert (station.word(receipt), len(station.central.photos)) == (Word.CONFIRMED, 1)


def test_a_feed_page_whose_reply_was_lost_is_read_again(station: Station) -> None:
    station.central.announce(return_to_wire(a_return("1")))
    station.central.drop_next_reply("/feed")
    station.sync_once()
    station.clock.advance(10)
    report = station.sync_once()
    assert report.feed_items == 1


def test_a_status_whose_reply_was_lost_is_asked_for_again(station: Station) -> None:
    receipt = station.receive("1")
    station.central.drop_next_reply("/receipts/status")
    station.sync_once()
    assert station.word(receipt) is Word.SENT
    station.sync_once()
    assert station.word(receipt) is Word.CONFIRMED


def test_a_program_killed_before_it_heard_the_reply_sends_the_same_key_again(station: Station) -> None:
    receipt = station.receive("1")
    (entry,) = station.lease_all()
    station.client.post_receipt(entry.entry_id, entry.payload)
    again = station.restart()
    again.sync_once()
    assert (station.central.keys(), again.word(receipt)) == ([str(entry.entry_id)] * 2, Word.CONFIRMED)
    assert station.central.refunds("RMA-1") == [EUR_24_90]
    again.close()


def test_a_lease_that_nobody_gives_back_runs_out(station: Station) -> None:
    receipt = station.receive("1")
    station.lease_all()
    assert station.sync_once().delivered == 0
    station.clock.advance(120)
    station.sync_once()
    assert station.word(receipt) is Word.CONFIRMED


# --- offline ---


def test_offline_costs_no_attempt(station: Station) -> None:
    station.receive("1")
    station.central.offline = True
    for _ in range(20):
        station.sync_once()
        station.clock.advance(10)
    (entry,) = station.lease_all()
    assert entry.attempts == 0


def test_offline_is_found_out_with_one_question_per_pass(station: Station) -> None:
    for name in "123":
        station.receive(name)
    station.central.offline = True
    report = station.sync_once()
    assert (report.online, report.reason, report.waiting) == (False, "offline", 3)
    assert station.central.calls == []


def test_what_was_received_offline_is_sent_when_the_network_is_back(station: Station) -> None:
    receipts = [station.receive(name, photos=(station.photo(index),)) for index, name in enumerate("12")]
    station.central.offline = True
    station.sync_once()
    station.central.offline = False
    station.clock.advance(10)
    report = station.sync_once()
    assert (report.online, report.delivered) == (True, 4)
    assert [station.word(receipt) for receipt in receipts] == [Word.CONFIRMED, Word.CONFIRMED]


def test_an_entry_that_never_gets_an_answer_goes_behind_the_others(station: Station) -> None:
    slow = station.receive("1")
    other = station.receive("2")
    station.central.drop_next_reply("/receipts")
    station.sync_once()
    station.sync_once()
    assert (station.word(slow), station.word(other)) == (Word.WAITING, Word.CONFIRMED)


# --- in progress ---


def test_in_progress_is_asked_again_on_the_next_pass_with_the_same_key(station: Station) -> None:
    receipt = station.receive("1")
    station.central.in_progress_next()
    station.sync_once()
    assert (station.word(receipt), len(station.central.keys())) == (Word.WAITING, 1)
    station.sync_once()
    assert station.word(receipt) is Word.CONFIRMED
    assert len(set(station.central.keys())) == 1


def test_in_progress_is_never_asked_twice_in_one_pass(station: Station) -> None:
    station.receive("1")
    station.central.answer_next("/receipts", 425, times=50)
    station.sync_once()
    assert len(station.central.keys()) == 1


# --- refusals ---


@pytest.mark.parametrize(
    ("status", "problem"), [(409, "conflict"), (422, "refused"), (400, "refused"), (413, "refused")]
)
def test_a_refused_receipt_waits_for_a_person_with_its_reason(station: Station, status: int, problem: str) -> None:
    receipt = station.receive("1")
    station.central.answer_next("/receipts", status)
    station.sync_once()
    assert (station.word(receipt), station.problem(receipt)) == (Word.NEEDS_YOU, problem)


def test_a_refused_receipt_is_not_sent_again_by_itself(station: Station) -> None:
    station.receive("1")
    station.central.answer_next("/receipts", 422)
    for _ in range(3):
        station.sync_once()
        station.clock.advance(3600)
    assert len(station.central.keys()) == 1


def test_a_person_has_a_refused_receipt_sent_again(station: Station) -> None:
    receipt = station.receive("1")
    station.central.answer_next("/receipts", 422)
    station.sync_once()
    station.stores.outbox.try_again(receipt.session_id, station.clock.now())
    station.sync_once()
    assert station.word(receipt) is Word.CONFIRMED


def test_one_poisoned_entry_does_not_block_another_parcel(station: Station) -> None:
    poisoned = station.receive("1")
    station.central.answer_next("/receipts", 422)
    other = station.receive("2")
    station.sync_once()
    assert (station.word(poisoned), station.word(other)) == (Word.NEEDS_YOU, Word.CONFIRMED)


@pytest.mark.parametrize("status", [500, 503, 408])
def test_an_entry_that_makes_the_central_fail_does_not_block_another_parcel(station: Station, status: int) -> None:
    failing = station.receive("1")
    station.central.answer_next("/receipts", status)
    other = station.receive("2")
    station.sync_once()
    assert (station.word(failing), station.word(other)) == (Word.WAITING, Word.CONFIRMED)


def test_a_firewall_that_dislikes_one_receipt_does_not_block_another_parcel(station: Station) -> None:
    station.receive("1")
    other = station.receive("2")
    station.central.html_next("/receipts", 403)
    station.sync_once()
    station.sync_once()
    assert station.word(other) is Word.CONFIRMED


def test_a_photo_that_is_refused_keeps_only_its_own_parcel(station: Station) -> None:
    refused = station.receive("1", photos=(station.photo(1),))
    other = station.receive("2", photos=(station.photo(2),))
    station.central.answer_next("/photos", 422)
    station.sync_once()
    assert (station.word(refused), station.word(other)) == (Word.NEEDS_YOU, Word.CONFIRMED)
    assert station.central.refunds("RMA-1") == []


def test_a_photo_whose_file_is_gone_waits_for_a_person(station: Station) -> None:
    photo = station.photo()
    receipt = station.receive("1", photos=(photo,))
    station.photos.path(photo.sha256).unlink()
    station.sync_once()
    assert (station.word(receipt), station.problem(receipt)) == (Word.NEEDS_YOU, "photo_missing")


# --- later ---


def test_retry_after_wins(station: Station) -> None:
    receipt = station.receive("1")
    station.central.answer_next("/receipts", 503, headers={"Retry-After": "100"})
    station.sync_once()
    station.clock.advance(97)
    station.sync_once()
    assert station.word(receipt) is Word.WAITING
    station.clock.advance(2)
    station.sync_once()
    assert station.word(receipt) is Word.CONFIRMED


def test_the_wait_grows_with_every_failure(station: Station) -> None:
    station.receive("1")
    station.central.answer_next("/receipts", 503, times=3)
    waits = []
    for _ in range(3):
        sent = len(station.central.keys())
        began = station.clock.now()
        while len(station.central.keys()) == sent:
            station.sync_once()
        waits.append((station.clock.now() - began).total_seconds())
    assert waits == [2.0, 6.0, 10.0]


def test_too_many_requests_lets_the_central_alone_for_this_pass(station: Station) -> None:
    for name in "123":
        station.receive(name)
    station.central.answer_next("/receipts", 429)
    report = station.sync_once()
    assert (station.central.paths(), report.reason) == (["/v1/receipts"], "central_busy")


def test_a_receipt_dated_by_a_clock_that_ran_ahead_is_sent_all_the_same(station: Station) -> None:
    receipt = station.receive("1")
    station.clock.set_wrong(timedelta(days=-365))
    station.sync_once()
    assert station.word(receipt) is Word.CONFIRMED


# --- sign in ---


def test_a_refused_token_pauses_everything_and_costs_no_attempt(station: Station) -> None:
    for name in "123":
        station.receive(name)
    station.central.token = "renewed"
    report = station.sync_once()
    assert (report.reason, report.online, len(station.central.calls)) == ("signed_out", True, 1)
    station.clock.advance(3600)
    assert {entry.attempts for entry in station.lease_all()} == {0}


def test_while_the_token_is_refused_only_the_heartbeat_asks(station: Station) -> None:
    station.receive("1")
    station.central.token = "renewed"
    station.sync_once()
    station.clock.advance(60)
    for _ in range(3):
        station.sync_once()
    assert station.central.paths() == ["/v1/receipts", "/v1/heartbeat"]


def test_when_the_token_is_good_again_everything_is_sent(station: Station) -> None:
    receipt = station.receive("1")
    good, station.central.token = station.central.token, "renewed"
    station.sync_once()
    station.central.token = good
    station.clock.advance(60)
    station.sync_once()
    assert station.word(receipt) is Word.CONFIRMED


# --- somebody else answers ---


@pytest.mark.parametrize("status", [200, 201, 302, 404, 422])
def test_a_captive_portals_page_is_never_a_success_nor_a_refusal(station: Station, status: int) -> None:
    receipt = station.receive("1", photos=(station.photo(),))
    station.central.html_next("", status, times=100)
    report = station.sync_once()
    assert (report.reason, report.delivered, report.online) == ("not_the_central", 0, False)
    assert station.word(receipt) is Word.WAITING


def test_another_programs_json_is_not_the_central(station: Station) -> None:
    receipt = station.receive("1")
    station.central.answer_next("/receipts", 200, body=b'{"hello": "world"}')
    assert station.sync_once().reason == "not_the_central"
    assert station.word(receipt) is Word.WAITING


def test_a_central_that_refuses_to_be_asked_speaks_another_contract(station: Station) -> None:
    station.central.answer_next("/feed", 404)
    station.central.answer_next("/heartbeat", 404)
    assert station.sync_once().reason == "not_the_central"


# --- photos and receipts ---


def test_photos_go_before_their_receipt(station: Station) -> None:
    photos = (station.photo(1), station.photo(2))
    station.receive("1", photos=photos)
    station.sync_once()
    kinds = [path.split("/")[2] for path in station.central.paths()[:3]]
    assert kinds == ["photos", "photos", "receipts"]


def test_photos_that_the_central_lost_are_sent_again_before_the_receipt(station: Station) -> None:
    kept, lost = station.photo(1), station.photo(2)
    receipt = station.receive("1", photos=(kept, lost))
    station.central.answer_next("/receipts", 503)
    station.sync_once()
    del station.central.photos[lost.sha256]
    station.clock.advance(10)
    station.sync_once()
    assert station.word(receipt) is Word.WAITING
    station.clock.advance(20)
    station.sync_once()
    assert station.word(receipt) is Word.CONFIRMED
    sent = station.central.paths("/photos")
    assert [path.endswith(lost.sha256) for path in sent].count(True) == 2
    assert len(sent) == 3


def test_a_424_that_names_nothing_has_all_photos_sent_again(station: Station) -> None:
    receipt = station.receive("1", photos=(station.photo(1), station.photo(2)))
    station.central.answer_next("/receipts", 424)
    station.sync_once()
    station.clock.advance(10)
    station.sync_once()
    assert (station.word(receipt), len(station.central.paths("/photos"))) == (Word.CONFIRMED, 4)


def test_a_pass_sends_no_more_than_its_limit(central: FakeCentral, tmp_path: Path, clock: FakeClock) -> None:
    station = Station.start(central, tmp_path, clock, SyncSettings(entries_per_pass=20))
    for index in range(25):
        station.receive(str(index))
    report = station.sync_once()
    assert (report.delivered, report.waiting, report.is_unfinished) == (20, 5, True)
    station.close()


def test_a_pass_begins_no_entry_after_its_time_is_over(central: FakeCentral, tmp_path: Path, clock: FakeClock) -> None:
    station = Station.start(central, tmp_path, clock, SyncSettings(budget_s=0.0))
    station.receive("1")
    assert station.sync_once().delivered == 0
    station.close()


def test_a_pass_that_is_asked_to_stop_sends_nothing_more(station: Station) -> None:
    station.receive("1")
    station.engine.request_stop()
    assert (station.sync_once().waiting, station.central.calls) == (1, [])


def test_a_pass_stops_between_two_entries(station: Station) -> None:
    for name in "12":
        station.receive(name)
    handle = station.central.handle

    def stop_at_the_first(*call: object) -> object:
        station.engine.request_stop()
        return handle(*call)  # type: ignore[arg-type]  # passed through as it came

    station.central.handle = stop_at_the_first  # type: ignore[method-assign,assignment]  # a hook on our own fake
    assert station.sync_once().delivered == 1
