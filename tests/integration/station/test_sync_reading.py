"""What a bench learns from the central: announcements, decisions, the time."""

import sqlite3
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

from receiving_station.domain.vocabulary import Word
from receiving_station.sync.engine import SyncSettings
from receiving_station.wire import MoneyWire, Settlement
from receiving_station.wire_mapping import product_to_wire, return_to_wire
from tests.fakes.clock import FakeClock
from tests.fakes.fake_central import FakeCentral
from tests.fakes.parcels import a_product, a_return
from tests.integration.station.bench import Station

EUR_24_90 = MoneyWire(amount=Decimal("24.90"), currency="EUR")


# --- the feed ---


def test_the_feed_is_applied_page_by_page(central: FakeCentral, tmp_path: Path, clock: FakeClock) -> None:
    settings = SyncSettings(feed_page_size=2, feed_pages_per_pass=2)
    station = Station.start(central, tmp_path, clock, settings)
    central.announce(*(return_to_wire(a_return(str(index))) for index in range(5)))
    assert [station.sync_once().feed_items for _ in range(2)] == [4, 1]
    assert [len(station.stores.returns.find_returns([f"RMA-{index}"])) for index in range(5)] == [1] * 5
    station.close()


def test_a_return_that_is_withdrawn_is_gone(station: Station) -> None:
    station.central.announce(return_to_wire(a_return("1")))
    station.central.withdraw("ret-1")
    station.sync_once()
    assert station.stores.returns.find_returns(["RMA-1"]) == ()


def test_products_come_and_go_with_the_feed(station: Station) -> None:
    station.central.sell(product_to_wire(a_product("CAP-1")), product_to_wire(a_product("CAP-2", ())))
    station.central.stop_selling("CAP-2")
    station.sync_once()
    assert station.stores.returns.find_product("4006381333931") == a_product("CAP-1")
    assert station.stores.returns.find_product("CAP-2") is None


def test_a_feed_read_to_its_end_is_left_alone_for_a_while(station: Station) -> None:
    for _ in range(4):
        station.sync_once()
    assert len(station.central.paths("/feed")) == 1


def test_a_feed_that_fails_does_not_keep_the_heartbeat_back(station: Station) -> None:
    station.central.answer_next("/feed", 500)
    station.sync_once()
    assert station.central.paths() == ["/v1/feed", "/v1/heartbeat"]


def test_a_restored_central_is_read_from_the_start_and_gets_its_receipts_again(station: Station) -> None:
    receipt = station.receive("1", photos=(station.photo(),))
    station.central.settlement = Settlement.RECEIVED
    station.sync_once()
    assert station.word(receipt) is Word.SENT
    station.central.restore_old_backup()
    station.central.settlement = Settlement.SETTLED
    items = 0
    for _ in range(60):
        items += station.sync_once().feed_items
    assert (items, station.word(receipt)) == (1, Word.CONFIRMED)


# --- what the central made of it ---


def test_a_settled_receipt_is_never_asked_for_again(station: Station) -> None:
    station.receive("1")
    for _ in range(10):
        station.sync_once()
        station.clock.advance(60)
    assert len(station.central.paths("/status")) == 1


def test_a_receipt_not_settled_yet_is_asked_for_until_it_is(station: Station) -> None:
    receipt = station.receive("1")
    station.central.settlement = Settlement.RECEIVED
    station.sync_once()
    assert station.word(receipt) is Word.SENT
    station.central.settlement = Settlement.SETTLED
    reports = [station.sync_once() for _ in range(3)]
    assert (station.word(receipt), [report.settled for report in reports]) == (Word.CONFIRMED, [0, 0, 1])


def test_a_receipt_that_a_person_at_the_central_settles_later_becomes_confirmed(station: Station) -> None:
    receipt = station.receive("1")
    station.central.settlement = Settlement.NEEDS_PERSON
    station.central.flags = ("duplicate_unit",)
    station.sync_once()
    assert (station.word(receipt), station.problem(receipt)) == (Word.NEEDS_YOU, "central_needs_person")
    station.central.settlement = Settlement.SETTLED
    station.clock.advance(60)
    station.sync_once()
    assert station.word(receipt) is Word.CONFIRMED


def test_a_status_in_the_answer_to_the_receipt_is_kept(station: Station) -> None:
    receipt = station.receive("1")
    settled = f'{{"session_id": "{receipt.session_id}", "settlement": "settled"}}'
    station.central.answer_next("/receipts", 200, body=settled.encode())
    assert station.sync_once().settled == 1
    assert (station.word(receipt), station.central.paths("/status")) == (Word.CONFIRMED, [])


def test_another_sessions_status_in_the_answer_confirms_nothing(station: Station) -> None:
    receipt, other = station.receive("1"), station.receive("2")
    settled = f'{{"session_id": "{other.session_id}", "settlement": "settled"}}'
    station.central.answer_next("/receipts", 200, body=settled.encode())
    station.central.answer_next("/status", 503)
    station.sync_once()
    assert {station.word(receipt), station.word(other)} == {Word.SENT}


def test_a_token_refused_while_asking_for_statuses_ends_the_pass(station: Station) -> None:
    station.receive("1")
    station.central.answer_next("/status", 401)
    report = station.sync_once()
    assert (report.reason, "/v1/heartbeat" in station.central.paths()) == ("signed_out", False)


# --- hello ---


def test_a_heartbeat_goes_out_every_thirty_seconds(station: Station) -> None:
    for _ in range(31):
        station.sync_once()
    assert len(station.central.paths("/heartbeat")) == 3


def test_the_heartbeat_measures_how_far_the_clocks_are_apart(station: Station) -> None:
    station.central.now = station.clock.now() + timedelta(seconds=92)
    assert station.sync_once().skew_s == 90.0


def test_no_transaction_is_open_while_the_central_is_spoken_to(station: Station, tmp_path: Path) -> None:
    handle = station.central.handle
    writers: list[str] = []

    def write_meanwhile(*call: object) -> object:
        with sqlite3.connect(tmp_path / "station.db", timeout=0, isolation_level=None) as other:
            other.execute("BEGIN IMMEDIATE")
            other.execute("ROLLBACK")
        other.close()
        writers.append("wrote")
        return handle(*call)  # type: ignore[arg-type]  # passed through as it came

    station.central.handle = write_meanwhile  # type: ignore[method-assign,assignment]  # a hook on our own fake
    station.receive("1", photos=(station.photo(),))
    station.sync_once()
    assert len(writers) == len(station.central.calls) == 5


def test_a_pass_with_nothing_to_do_asks_nothing(station: Station) -> None:
    station.sync_once()
    before = len(station.central.calls)
    report = station.sync_once()
    assert (len(station.central.calls), report.online, report.reason) == (before, True, "")
