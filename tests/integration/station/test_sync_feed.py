"""The feed as a bench reads it: page by page, whole or not at all, and nothing blanked meanwhile."""

import json
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from receiving_station.adapters.db import Stores
from receiving_station.application.ports import OddItem, PersonChange, ProductChange, ReturnChange
from receiving_station.domain.people import Person, PersonId
from receiving_station.domain.vocabulary import ReturnId, Word
from receiving_station.sync.engine import SyncSettings
from receiving_station.wire import ReturnItem, Settlement
from receiving_station.wire_mapping import return_to_wire
from tests.fakes.clock import FakeClock
from tests.fakes.fake_central import FakeCentral
from tests.fakes.parcels import NOON, a_product, a_receipt, a_return
from tests.integration.station.bench import Station

KILLED_WITHIN_S = 60


def put(stores: Stores, *names: str, cursor: str = "c") -> None:
    stores.feed.apply([ReturnChange(ReturnId(f"ret-{name}"), a_return(name)) for name in names], cursor)


def known(stores: Stores, *names: str) -> list[str]:
    return [name for name in names if stores.returns.find_returns([f"RMA-{name}"])]


# --- an item that cannot be read ---


def page_with_odd(central: FakeCentral) -> bytes:
    good = json.loads(ReturnItem(id="ret-1", value=return_to_wire(a_return("1"))).model_dump_json())
    odd = json.loads(ReturnItem(id="ret-2", value=return_to_wire(a_return("2"))).model_dump_json())
    odd["value"]["wish"] = "barter"
    unheard_of = {"kind": "spaceship", "id": "s-1", "value": {"engine": 9}}
    also = json.loads(ReturnItem(id="ret-3", value=return_to_wire(a_return("3"))).model_dump_json())
    items = [good, odd, unheard_of, also]
    return json.dumps({"items": items, "next_cursor": f"{central.feed_id}:0", "more": False}).encode()


def test_an_item_of_an_unknown_word_keeps_no_other_back_and_is_told(station: Station) -> None:
    station.central.answer_next("/feed", 200, body=page_with_odd(station.central))
    report = station.sync_once()
    assert (report.feed_items, report.online, report.reason) == (2, True, "")
    assert known(station.stores, "1", "2", "3") == ["1", "3"]
    assert ("feed_odd", (("count", "2"),)) in [(notice.code, notice.context) for notice in report.notices]


def test_an_odd_item_is_kept_as_it_came_with_what_is_wrong_with_it(station: Station) -> None:
    station.central.answer_next("/feed", 200, body=page_with_odd(station.central))
    station.sync_once()
    odd = {item.item_id: item for item in station.stores.feed.odd_items()}
    assert set(odd) == {"ret-2", "s-1"}
    assert "wish" in odd["ret-2"].problem
    assert json.loads(odd["s-1"].json)["value"] == {"engine": 9}


def test_an_odd_item_that_this_version_can_read_is_taken_at_the_next_start(station: Station) -> None:
    text = ReturnItem(id="ret-2", value=return_to_wire(a_return("2"))).model_dump_json()
    station.stores.feed.apply([], "c", [OddItem("return", "ret-2", text, "an older version's words", NOON)])
    again = station.restart()
    assert (known(again.stores, "2"), again.stores.feed.odd_items()) == (["2"], ())
    again.close()


def test_an_odd_item_that_comes_good_is_no_longer_odd(stores: Stores) -> None:
    stores.feed.apply([], "c", [OddItem("return", "ret-1", "{}", "?", NOON)])
    put(stores, "1")
    assert stores.feed.odd_items() == ()


# --- reading from the start ---


def test_a_reading_from_the_start_blanks_nothing_and_forgets_at_its_end_what_it_was_not_told(stores: Stores) -> None:
    put(stores, "stays", "goes")
    stores.feed.apply([ProductChange(a_product("OLD").sku, a_product("OLD"))], "c")
    stores.feed.begin_again()
    during = known(stores, "stays", "goes")
    put(stores, "stays")
    while stores.feed.sweep():
        pass
    assert (during, known(stores, "stays", "goes")) == (["stays", "goes"], ["stays"])
    assert stores.returns.find_product("OLD") is None


def test_a_person_whom_a_new_reading_does_not_name_can_sign_in_no_more(stores: Stores) -> None:
    person = Person(PersonId("p-1"), "M. Weber")
    stores.feed.apply([PersonChange(person.person_id, person)], "c")
    stores.feed.begin_again()
    while stores.feed.sweep():
        pass
    assert stores.house.people() == ()


def test_a_sweep_in_many_steps_that_is_broken_off_is_gone_on_with(station: Station) -> None:
    put(station.stores, *(str(number) for number in range(1200)))
    station.stores.feed.begin_again()
    put(station.stores, "7")
    assert station.stores.feed.sweep()
    again = station.restart()
    while again.stores.feed.sweep():
        pass
    with sqlite3.connect(station.folder / "station.db") as other:
        left = other.execute("SELECT return_id FROM expected_returns").fetchall()
        codes = other.execute("SELECT count(*) FROM return_codes").fetchone()
    other.close()
    assert (left, codes) == ([("ret-7",)], (4,))
    again.close()


def test_a_person_has_everything_read_again(station: Station) -> None:
    station.central.announce(return_to_wire(a_return("1")))
    station.sync_once()
    put(station.stores, "ghost", cursor=station.stores.feed.cursor())
    station.engine.request_sync(everything=True)
    report = station.sync_once()
    assert (report.feed_items, known(station.stores, "1", "ghost")) == (1, ["1"])


# --- what was done here lies over it ---


def test_a_return_received_here_and_not_confirmed_outlives_its_withdrawal(station: Station) -> None:
    receipt = station.receive("1")
    station.central.settlement = Settlement.RECEIVED
    station.sync_once()
    station.central.withdraw("ret-1")
    station.clock.advance(60)
    station.sync_once()
    (found,) = station.stores.returns.find_returns(["RMA-1"])
    earlier = station.stores.returns.earlier_receipts(found.return_id)
    assert [(each.session_id, each.word) for each in earlier] == [(receipt.session_id, Word.SENT)]


def test_a_withdrawn_return_goes_when_what_was_received_is_confirmed(station: Station) -> None:
    receipt = station.receive("1")
    station.central.settlement = Settlement.RECEIVED
    station.sync_once()
    station.central.withdraw("ret-1")
    station.clock.advance(60)
    station.sync_once()
    station.central.settlement = Settlement.SETTLED
    for _ in range(3):
        station.central.announce(return_to_wire(a_return("2")))
        station.clock.advance(60)
        station.sync_once()
    assert (station.word(receipt), known(station.stores, "1", "2")) == (Word.CONFIRMED, ["2"])


def test_a_reading_from_the_start_keeps_what_is_received_and_not_confirmed(stores: Stores) -> None:
    put(stores, "1", "2")
    stores.receipts.commit(a_receipt("1"))
    stores.feed.begin_again()
    while stores.feed.sweep():
        pass
    assert known(stores, "1", "2") == ["1"]


# --- killed in the middle ---

KILLED_IN_A_PAGE = """
import os, sys
from pathlib import Path
from sqlalchemy import event
from receiving_station.adapters.central_http import CentralClient
from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.adapters.system import SystemClock, system_jitter
from receiving_station.domain.session import Bench
from receiving_station.sync.engine import SyncEngine, SyncSettings

url, token, folder, statement = sys.argv[1:]
database = StationDatabase(Path(folder) / "station.db")
stores = database.open()
left = int(statement)

@event.listens_for(database._engine, "before_cursor_execute")
def die(connection, cursor, text, *rest):
    global left
    if "return_codes" in text or "feed_state" in text or "expected_returns" in text:
        left -= 1
        if left == 0:
            os.kill(os.getpid(), 9)

SyncEngine(
    central=CentralClient(url, token), outbox=stores.outbox, feed=stores.feed,
    photos=PhotoFiles(Path(folder) / "photos"), clock=SystemClock(), jitter=system_jitter,
    bench=lambda: Bench("Bench 07", "M.", "1.2.3"), settings=SyncSettings(feed_page_size=4),
).run_pass()
"""


@pytest.mark.parametrize("statement", [6, 9])
def test_a_program_killed_within_a_page_reads_that_page_again_and_misses_nothing(
    central: FakeCentral, tmp_path: Path, clock: FakeClock, statement: int
) -> None:
    names = [str(number) for number in range(10)]
    central.announce(*(return_to_wire(a_return(name)) for name in names))
    command = [sys.executable, "-c", KILLED_IN_A_PAGE, central.url, central.token, str(tmp_path), str(statement)]
    root = Path(__file__).resolve().parents[3]
    killed = subprocess.run(command, cwd=root, timeout=KILLED_WITHIN_S, check=False)
    assert killed.returncode == -9
    station = Station.start(central, tmp_path, clock)
    station.sync_once()
    assert known(station.stores, *names) == names
    station.close()


# --- how much at once ---


def test_a_long_feed_is_read_by_passes_that_end_in_time(central: FakeCentral, tmp_path: Path, clock: FakeClock) -> None:
    settings = SyncSettings(feed_page_size=3, feed_budget_s=-1.0)
    station = Station.start(central, tmp_path, clock, settings)
    central.announce(*(return_to_wire(a_return(str(number))) for number in range(8)))
    reports = [station.engine.run_pass() for _ in range(3)]
    assert [(report.feed_items, report.is_unfinished) for report in reports] == [(3, True), (3, True), (2, False)]
    station.close()


def test_a_changed_return_loses_its_old_numbers_and_keeps_its_place(stores: Stores) -> None:
    put(stores, "1", "2")
    changed = replace(a_return("1"), tracking_numbers=("NEW 77",))
    stores.feed.apply([ReturnChange(changed.return_id, changed)], "d")
    assert stores.returns.find_returns(["1ZTRACK1"]) == ()
    assert stores.returns.find_returns(["new-77"]) == (changed,)
