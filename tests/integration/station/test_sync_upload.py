"""How a backlog gets to the central: receipts in batches, photos two at a time and never before the operator."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from receiving_station.adapters.central_http import CentralClient, CentralLookup
from receiving_station.adapters.db.outbox import _due
from receiving_station.adapters.system import SystemClock
from receiving_station.adapters.traffic import Traffic
from receiving_station.application.ports import EntryKind
from receiving_station.domain.session import Bench
from receiving_station.domain.vocabulary import Word
from receiving_station.sync.engine import SyncEngine, SyncSettings
from tests.fakes.clock import FakeClock
from tests.fakes.fake_central import FakeCentral
from tests.integration.station.bench import Station

MEET_WITHIN_S = 20.0


@pytest.fixture
def uploading(station: Station) -> Iterator[Station]:
    """A bench that sends photos over two connections of their own."""
    uploaders = [CentralClient(station.central.url, station.central.token) for _ in range(2)]
    station.engine = SyncEngine(
        central=station.client,
        outbox=station.stores.outbox,
        feed=station.stores.feed,
        photos=station.photos,
        clock=station.clock,
        jitter=lambda: 1.0,
        bench=lambda: Bench("Bench 07", "M.", "1.2.3"),
        uploaders=uploaders,
    )
    yield station
    for uploader in uploaders:
        uploader.close()


def sent(station: Station, part: str) -> int:
    return len(station.central.paths(part))


# --- receipts ---


def test_a_backlog_of_receipts_goes_in_one_call_each_with_its_own_key(station: Station) -> None:
    receipts = [station.receive(str(number)) for number in range(12)]
    station.sync_once()
    assert (sent(station, "/batch"), len(set(station.central.keys()))) == (1, 12)
    assert {station.word(receipt) for receipt in receipts} == {Word.CONFIRMED}


def test_one_poisoned_receipt_in_a_batch_waits_for_a_person_with_the_centrals_words(station: Station) -> None:
    receipts = [station.receive(str(number)) for number in range(8)]
    entries = station.stores.outbox.lease(station.clock.now(), 1.0, 100)
    poisoned = next(entry for entry in entries if entry.session_id == receipts[3].session_id)
    station.stores.outbox.release([entry.entry_id for entry in entries])
    body = json.loads(poisoned.payload)
    with station.database._engine.begin() as connection:
        text = json.dumps({**body, "parcel": "eaten"})
        connection.exec_driver_sql("UPDATE outbox SET payload = ? WHERE entry_id = ?", (text, str(poisoned.entry_id)))
    station.sync_once()
    words = [station.word(receipt) for receipt in receipts]
    assert words == [Word.NEEDS_YOU if number == 3 else Word.CONFIRMED for number in range(8)]
    stored = station.stores.parcels.parcel(receipts[3].session_id)
    assert stored is not None
    assert "Not in the contract" in stored.entries[0].answer


def test_a_batch_that_makes_the_central_fail_is_sent_one_by_one(station: Station) -> None:
    receipts = [station.receive(str(number)) for number in range(6)]
    station.central.answer_next("/batch", 500, times=1)
    station.sync_once()
    assert {station.word(receipt) for receipt in receipts} == {Word.CONFIRMED}


def test_a_central_without_batches_gets_receipts_one_by_one_and_is_not_asked_again(station: Station) -> None:
    station.central.speaks_batch = False
    first = [station.receive(str(number)) for number in range(6)]
    station.sync_once()
    later = [station.receive(str(number)) for number in range(6, 12)]
    station.sync_once()
    assert {station.word(receipt) for receipt in (*first, *later)} == {Word.CONFIRMED}
    assert sent(station, "/batch") == 1


def test_a_batch_whose_reply_was_lost_is_settled_once_each(station: Station) -> None:
    receipts = [station.receive(str(number)) for number in range(7)]
    station.central.drop_next_reply("/batch")
    station.sync_once()
    station.clock.advance(10)
    station.sync_once()
    station.clock.advance(10)
    station.sync_once()
    assert {station.word(receipt) for receipt in receipts} == {Word.CONFIRMED}
    assert [len(station.central.refunds(f"RMA-{number}")) for number in range(7)] == [1] * 7


def test_offline_costs_a_batch_no_attempt(station: Station) -> None:
    for number in range(7):
        station.receive(str(number))
    station.central.offline = True
    for _ in range(5):
        station.sync_once()
        station.clock.advance(10)
    assert {entry.attempts for entry in station.lease_all()} == {0}


# --- photos ---


def test_two_photos_are_under_way_at_a_time_and_no_more(uploading: Station) -> None:
    uploading.receive("1", photos=tuple(uploading.photo(shade) for shade in range(6)))
    handle, meeting = uploading.central.handle, threading.Barrier(2)
    lock, under_way, most = threading.Lock(), 0, 0

    def count(call: object, *rest: object) -> object:
        nonlocal under_way, most
        if "/photos/" not in getattr(call, "path", ""):
            return handle(call, *rest)  # type: ignore[arg-type]  # passed through as it came
        with lock:
            under_way += 1
            most = max(most, under_way)
        # Each waits for another one: alone it would never go on.
        meeting.wait(MEET_WITHIN_S)
        with lock:
            under_way -= 1
        return handle(call, *rest)  # type: ignore[arg-type]  # passed through as it came

    uploading.central.handle = count  # type: ignore[method-assign,assignment]  # a hook on our own fake
    uploading.sync_once()
    assert (most, len(uploading.central.photos)) == (2, 6)


def test_a_photo_refused_among_many_keeps_only_its_parcel(uploading: Station) -> None:
    receipts = [uploading.receive(str(number), photos=(uploading.photo(number),)) for number in range(6)]
    uploading.central.answer_next("/photos", 422)
    uploading.sync_once()
    words = [uploading.word(receipt) for receipt in receipts]
    assert sorted(words) == sorted([Word.NEEDS_YOU, *[Word.CONFIRMED] * 5])


def test_when_the_line_breaks_among_photos_the_rest_is_due_again_at_once(uploading: Station) -> None:
    for number in range(4):
        uploading.receive(str(number), photos=(uploading.photo(number),))
    uploading.central.offline = True
    uploading.sync_once()
    uploading.central.offline = False
    due = uploading.stores.outbox.lease(uploading.clock.now(), 60.0, 10)
    assert len(due) >= 2
    assert {entry.attempts for entry in due} == {0}


def test_photos_whose_replies_were_lost_are_asked_for_instead_of_sent_again(station: Station) -> None:
    receipt = station.receive("1", photos=(station.photo(1),))
    station.central.drop_next_reply("/photos")
    station.sync_once()
    station.clock.advance(10)
    station.sync_once()
    assert station.word(receipt) is Word.CONFIRMED
    assert [call.method for call in station.central.calls if "/photos" in call.path] == ["PUT", "POST"]


def test_of_a_photo_that_was_cut_at_any_byte_only_the_rest_is_sent(station: Station) -> None:
    for shade, share in enumerate((0.0, 0.001, 0.25, 0.5, 0.75, 0.999, 1.0)):
        photo = station.photo(shade)
        data = station.photos.path(photo.sha256).read_bytes()
        cut = min(max(1, int(len(data) * share)), len(data) - 1)
        receipt = station.receive(f"cut {shade}", photos=(photo,))
        station.central.answer_next("/photos", 503)
        station.sync_once()
        station.central.halves[photo.sha256] = data[:cut]
        station.clock.advance(1000)
        station.sync_once()
        call = [call for call in station.central.calls if call.method == "PUT"][-1]
        assert (call.offset, call.body) == (cut, data[cut:])
        assert (station.central.photos[photo.sha256], station.word(receipt)) == (data, Word.CONFIRMED)


def test_of_a_photo_whose_first_part_the_central_forgot_all_is_sent_at_once(station: Station) -> None:
    photo = station.photo(1)
    receipt = station.receive("1", photos=(photo,))
    station.central.answer_next("/photos", 503)
    station.sync_once()
    station.central.halves[photo.sha256] = bytes(100)  # Of some other bytes: the whole comes to another hash.
    station.clock.advance(1000)
    station.sync_once()
    assert station.word(receipt) is Word.CONFIRMED


def test_a_receipt_that_comes_between_photos_goes_before_the_rest_of_them(station: Station) -> None:
    station.receive("1", photos=tuple(station.photo(shade) for shade in range(8)))
    handle = station.central.handle

    def receive_meanwhile(call: object, *rest: object) -> object:
        if len(station.central.photos) == 1 and not sent(station, "/receipts"):
            station.central.handle = handle  # type: ignore[method-assign]
            station.receive("urgent")
        return handle(call, *rest)  # type: ignore[arg-type]  # passed through as it came

    station.central.handle = receive_meanwhile  # type: ignore[method-assign,assignment]  # a hook on our own fake
    station.sync_once()
    kinds = ["receipt" if "/receipts" in path else "photo" for path in station.central.paths() if "status" not in path]
    assert kinds.index("receipt") < 8


# --- a line that is paid for by the byte ---


def test_on_a_metered_line_the_receipt_goes_and_its_photos_wait(
    central: FakeCentral, tmp_path: Path, clock: FakeClock
) -> None:
    station = Station.start(central, tmp_path, clock, SyncSettings(defer_photos=True))
    receipt = station.receive("1", photos=(station.photo(1), station.photo(2)))
    station.sync_once()
    assert (len(central.receipts), central.photos, station.word(receipt)) == (1, {}, Word.WAITING)
    station.engine.request_sync(with_photos=True)
    station.sync_once()
    station.sync_once()
    assert (len(central.photos), station.word(receipt)) == (2, Word.CONFIRMED)
    station.close()


# --- the operator's traffic ---


def test_photos_wait_while_somebody_at_the_bench_waits_for_an_answer(central: FakeCentral) -> None:
    traffic = Traffic(SystemClock())
    began, may_end = threading.Event(), threading.Event()
    handle = central.handle

    def slow(*call: object) -> object:
        began.set()
        may_end.wait(MEET_WITHIN_S)
        return handle(*call)  # type: ignore[arg-type]  # passed through as it came

    central.handle = slow  # type: ignore[method-assign,assignment]  # a hook on our own fake
    client = CentralClient(central.url, central.token)
    asking = threading.Thread(target=lambda: CentralLookup(client, traffic).lookup("RMA-1", 20.0))
    asking.start()
    assert began.wait(MEET_WITHIN_S)
    sent_piece = threading.Event()

    def send_piece() -> None:
        traffic.before_sending(1000)
        sent_piece.set()

    sending = threading.Thread(target=send_piece)
    sending.start()
    was_held = not sent_piece.wait(0.2)
    may_end.set()
    assert sent_piece.wait(MEET_WITHIN_S)
    assert was_held
    asking.join()
    sending.join()
    client.close()


def test_photos_keep_to_the_bandwidth_they_are_given() -> None:
    clock = SystemClock()
    traffic = Traffic(clock, limit_kbit_s=8_000)
    began_s = clock.monotonic_s()
    for _ in range(4):
        traffic.before_sending(100_000)
    assert clock.monotonic_s() - began_s >= 0.29


# --- the outbox itself ---


def test_what_is_due_is_read_off_the_index_whatever_the_backlog(station: Station) -> None:
    for query in _due(EntryKind.RECEIPT, 0, station.clock.now()):
        text = str(query.compile(station.database._engine, compile_kwargs={"literal_binds": True}))
        with station.database._engine.begin() as connection:
            plan = " ".join(str(row[3]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {text}"))
        assert "ix_outbox_due" in plan
        assert "TEMP B-TREE" not in plan


def test_a_manual_sync_does_not_wait_for_what_was_put_off(station: Station) -> None:
    receipt = station.receive("1")
    station.central.answer_next("/receipts", 503, headers={"Retry-After": "600"})
    station.sync_once()
    station.engine.request_sync()
    station.sync_once()
    assert station.word(receipt) is Word.CONFIRMED


def test_a_good_manual_sync_ends_an_outage_at_once(station: Station) -> None:
    for offline in (False, True, False, True):
        station.central.offline = offline
        for _ in range(4):
            station.receive(str(station.clock.now().timestamp()))
            station.sync_once()
            station.clock.advance(60)
    station.central.offline = False
    station.engine.request_sync()
    assert station.sync_once().online
