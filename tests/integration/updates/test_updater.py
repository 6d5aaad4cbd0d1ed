"""A station's updater, round by round, against a repository that is really served."""

import os

import pytest

from receiving_station.adapters.db.station import FILE_NAME, StationDatabase
from receiving_station.adapters.instance_lock import InstanceLock
from receiving_station.adapters.update_files import REOPEN, ask_reopening, read_state, tell_healthy, tell_opened
from tests.integration.updates.conftest import Bench, Depot


def versions(bench: Bench) -> list[tuple[str, str]]:
    return [(new, old) for new, old, _ in bench.installed]


@pytest.fixture
def published(depot: Depot) -> Depot:
    depot.add("1.0.0")
    depot.add("1.1.0")
    return depot


def test_a_new_version_is_fetched_verified_and_installed(bench: Bench, published: Depot) -> None:
    bench.round()
    assert versions(bench) == [("1.1.0", "1.0.0")]
    assert bench.installed[0][2] == (published.folder / "station-1.1.0.deb").read_bytes()


def test_by_day_a_version_is_known_and_waits_for_the_quiet_hours(bench: Bench, published: Depot) -> None:
    bench.hour = 14
    state = bench.round()
    assert (state.offered, state.ready, bench.installed) == ("1.1.0", "", [])
    assert not list((bench.updates / "packages").glob("*.deb"))


def test_whoever_asks_need_not_wait_for_the_quiet_hours(bench: Bench, published: Depot) -> None:
    bench.hour = 14
    bench.round(is_asked=True)
    assert versions(bench) == [("1.1.0", "1.0.0")]


def test_an_open_bench_is_left_alone_and_told_that_a_version_waits(bench: Bench, published: Depot) -> None:
    with InstanceLock(bench.data, bench.clock.now()):
        state = bench.round()
    assert (state.ready, bench.installed) == ("1.1.0", [])
    kept = read_state(bench.updates)
    assert kept is not None
    assert kept.ready == "1.1.0"


def test_a_fetched_version_is_installed_by_day_once_the_bench_is_closed(bench: Bench, published: Depot) -> None:
    with InstanceLock(bench.data, bench.clock.now()):
        bench.round()
    bench.hour = 14
    bench.round()
    assert versions(bench) == [("1.1.0", "1.0.0")]


def test_without_a_way_back_nothing_is_begun(bench: Bench, depot: Depot) -> None:
    depot.add("1.1.0")
    state = bench.round()
    assert (state.trouble, bench.installed) == ("update_no_way_back", [])


def test_a_tampered_package_is_not_installed(bench: Bench, published: Depot) -> None:
    file = published.package_file("1.1.0")
    file.write_bytes(file.read_bytes()[:-1] + b"!")
    state = bench.round()
    assert (state.trouble, bench.installed) == ("update_not_trusted", [])


def test_a_repository_that_stopped_being_renewed_changes_nothing(bench: Bench, published: Depot) -> None:
    published.tool(days_ago=4).renew()
    state = bench.round()
    assert (state.trouble, state.checked_at, bench.installed) == ("update_not_trusted", None, [])


def test_a_version_that_the_script_took_back_is_not_tried_again(bench: Bench, published: Depot) -> None:
    bench.round()
    bench.says("failed 1.1.0 1.0.0")
    state = bench.round()
    assert (state.failed, state.offered, len(bench.installed)) == (("1.1.0",), "", 1)
    published.add("1.1.1")
    bench.round()
    assert versions(bench)[-1] == ("1.1.1", "1.0.0")


def test_a_version_that_runs_for_a_while_is_kept(bench: Bench, published: Depot) -> None:
    bench.round()
    bench.says("trial 1.1.0 1.0.0")
    bench.version = "1.1.0"
    bench.data.mkdir()
    tell_opened(bench.data, "1.1.0")
    tell_healthy(bench.data, "1.1.0")
    bench.round()
    assert not (bench.updates / "trial").exists()
    assert len(bench.installed) == 1


def test_a_version_that_never_gets_well_is_left_by_itself(bench: Bench, published: Depot) -> None:
    bench.round()
    bench.says("trial 1.1.0 1.0.0")
    bench.version = "1.1.0"
    bench.data.mkdir()
    for _ in range(2):
        tell_opened(bench.data, "1.1.0")
    bench.round()
    assert len(bench.installed) == 1
    tell_opened(bench.data, "1.1.0")
    state = bench.round()
    assert versions(bench)[-1] == ("1.0.0", "1.1.0")
    assert state.failed == ("1.1.0",)
    bench.says("done 1.0.0 1.1.0")
    bench.version = "1.0.0"
    assert bench.round().offered == ""
    assert len(bench.installed) == 2


def open_database(bench: Bench) -> None:
    database = StationDatabase(bench.data / FILE_NAME)
    database.open()
    database.close()


def test_a_station_is_never_left_with_data_that_its_program_cannot_read(bench: Bench, depot: Depot) -> None:
    depot.add("1.0.0", revision="0001")
    depot.add("1.1.0")
    bench.round()
    bench.says("trial 1.1.0 1.0.0")
    bench.version = "1.1.0"
    open_database(bench)
    for _ in range(5):
        tell_opened(bench.data, "1.1.0")
    state = bench.round()
    assert (state.stuck, len(bench.installed)) == ("1.1.0", 1)


def test_an_order_to_go_back_is_refused_where_the_older_one_cannot_read_the_data(bench: Bench, depot: Depot) -> None:
    depot.add("1.0.0", revision="0001")
    depot.add("1.1.0")
    depot.tool().change("1.0.0", {"go_back_from": ["1.1.0"]})
    bench.version = "1.1.0"
    open_database(bench)
    state = bench.round()
    assert (state.trouble, bench.installed) == ("update_cannot_read", [])


def test_a_station_goes_back_when_it_is_ordered_to(bench: Bench, published: Depot) -> None:
    published.tool().change("1.0.0", {"go_back_from": ["1.1.0"]})
    bench.version = "1.1.0"
    bench.round()
    assert versions(bench) == [("1.0.0", "1.1.0")]


def test_on_hold_nobody_moves(bench: Bench, published: Depot) -> None:
    published.tool().change("1.1.0", {"hold": True})
    assert bench.round().offered == ""
    assert bench.installed == []


def test_without_a_repository_nothing_is_asked(bench: Bench, published: Depot) -> None:
    state = bench.round(url="")
    assert (state.ring, state.trouble, bench.installed) == ("", "", [])


def test_only_what_may_be_needed_is_kept(bench: Bench, published: Depot) -> None:
    bench.round()
    published.add("1.2.0")
    bench.round()
    assert sorted(path.name for path in (bench.updates / "packages").glob("*.deb")) == [
        "station-1.0.0.deb",
        "station-1.2.0.deb",
    ]


def closed_itself(bench: Bench, *, minutes_ago: int) -> None:
    bench.data.mkdir(parents=True)
    ask_reopening(bench.data)
    at = bench.clock.now().timestamp() - 60 * minutes_ago
    os.utime(bench.data / REOPEN, (at, at))


def test_the_installer_is_told_of_a_bench_that_closed_itself(bench: Bench, published: Depot) -> None:
    closed_itself(bench, minutes_ago=1)
    bench.round()
    assert (bench.reopens, bench.opened) == (True, [])


def test_a_bench_that_closed_itself_for_nothing_is_opened_again(bench: Bench, published: Depot) -> None:
    published.tool(days_ago=4).renew()
    closed_itself(bench, minutes_ago=9)
    bench.round()
    assert bench.opened == []
    bench.clock.advance(60)
    bench.round()
    bench.round()
    assert bench.opened == ["1.0.0"]


def test_a_bench_that_was_opened_needs_no_opening_any_more(bench: Bench) -> None:
    closed_itself(bench, minutes_ago=20)
    tell_opened(bench.data, "1.0.0")
    bench.round()
    assert bench.opened == []
