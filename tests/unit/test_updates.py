"""Who goes to which version, when, and back: the rules alone."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receiving_station.application.health import Health
from receiving_station.application.updates import (
    QuietHours,
    Release,
    Ring,
    Trial,
    UpdateState,
    Verdict,
    can_read,
    choose,
    judge,
    ordered,
    place_in_line,
    read_release,
    version_finding,
)

SYSTEM = "debian-amd64"
NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
EVERYBODY = {Ring.PILOT: 100, Ring.EARLY: 100, Ring.ALL: 100}


def release(version: str, percent: dict[Ring, int] | None = None, **other: Any) -> Release:
    said: dict[str, Any] = {"hold": False, "revision": "0006", "go_back_from": frozenset(), **other}
    return Release(f"station-{version}.deb", version, SYSTEM, EVERYBODY if percent is None else percent, **said)


def _place(version: int, number: int) -> int:
    return place_in_line(f"Bench {number}", f"1.{version}.0")


def chosen(
    releases: list[Release],
    here: str = "1.0.0",
    station: str = "Bench 7",
    ring: Ring = Ring.ALL,
    failed: Sequence[str] = (),
) -> str | None:
    found = choose(releases, SYSTEM, here, station, ring, frozenset(failed))
    return None if found is None else found.version


def test_a_station_goes_to_the_newest_version_that_is_meant_for_it() -> None:
    assert chosen([release("1.2.0"), release("1.10.0"), release("1.9.9")]) == "1.10.0"


def test_a_station_on_the_newest_version_stays() -> None:
    assert chosen([release("1.0.0")]) is None


def test_only_the_pilots_get_what_only_the_pilots_are_meant_to_get() -> None:
    only_pilots = release("1.1.0", {Ring.PILOT: 100, Ring.EARLY: 0, Ring.ALL: 0})
    assert [chosen([only_pilots], ring=ring) for ring in Ring] == ["1.1.0", None, None]


def test_a_share_of_a_ring_is_about_so_many_stations_and_grows_without_losing_any() -> None:
    stations = [f"Bench {number}" for number in range(400)]
    few = {s for s in stations if chosen([release("1.1.0", {**EVERYBODY, Ring.ALL: 10})], station=s)}
    many = {s for s in stations if chosen([release("1.1.0", {**EVERYBODY, Ring.ALL: 50})], station=s)}
    assert 20 <= len(few) <= 60
    assert 160 <= len(many) <= 240
    assert few < many


def test_other_stations_go_first_with_every_version() -> None:
    firsts = [min(range(60), key=partial(_place, v)) for v in range(12)]
    assert len(set(firsts)) > 6


def test_nobody_goes_to_a_version_on_hold() -> None:
    assert chosen([release("1.1.0", hold=True)], ring=Ring.PILOT) is None


def test_what_is_for_another_system_is_not_for_this_station() -> None:
    assert choose([release("1.1.0")], "windows-msi", "1.0.0", "Bench 7", Ring.ALL, frozenset()) is None


def test_a_station_does_not_try_again_what_it_came_back_from() -> None:
    assert chosen([release("1.1.0"), release("1.1.1")], failed=["1.1.1"]) == "1.1.0"


def test_stations_go_back_when_they_are_ordered_to_and_only_those_that_are_meant() -> None:
    releases = [release("1.0.0", go_back_from=frozenset({"1.1.0"})), release("1.1.0")]
    assert chosen(releases, here="1.1.0") == "1.0.0"
    assert chosen(releases, here="0.9.0") == "1.0.0"
    assert chosen(releases, here="1.0.0") is None


def test_an_order_to_go_back_does_not_keep_a_station_from_the_repaired_version() -> None:
    releases = [release("1.0.0", go_back_from=frozenset({"1.1.0"})), release("1.1.0"), release("1.1.1")]
    assert chosen(releases, here="1.0.0") == "1.1.1"


@given(
    st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.booleans(), st.integers(0, 100)), max_size=6),
    st.sampled_from(Ring),
)
def test_nobody_is_ever_led_to_an_older_version_without_an_order(
    rows: list[tuple[int, int, bool, int]], ring: Ring
) -> None:
    releases = [release(f"1.{a}.{b}", {**EVERYBODY, ring: share}, hold=hold) for a, b, hold, share in rows]
    found = chosen(releases, here="1.2.0", ring=ring)
    assert found is None or ordered(found) > ordered("1.2.0")


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"version": "1.1"},
        {"version": "1.1.0; rm"},
        {"percent": {"all": 101}},
        {"percent": {"all": "100"}},
        {"percent": 100},
        {"hold": "no"},
        {"revision": 6},
        {"go_back_from": "1.0.0"},
    ],
)
def test_a_release_that_is_not_understood_is_none(said: dict[str, object]) -> None:
    whole = {"version": "1.1.0", "system": SYSTEM, "percent": {"all": 100}, "hold": False, "revision": "0006"}
    assert read_release("a.deb", whole) is not None
    assert read_release("a.deb", {**whole, **said} if said else {}) is None


def test_a_version_that_ran_for_a_while_is_kept() -> None:
    assert judge(Trial("1.1.0", "1.0.0", 9, is_healthy=True), release("1.0.0"), "0006") is Verdict.KEEP


def test_a_version_that_was_hardly_opened_is_waited_for() -> None:
    assert judge(Trial("1.1.0", "1.0.0", 2, is_healthy=False), release("1.0.0"), "0006") is Verdict.WAIT


def test_a_version_that_never_gets_well_is_left() -> None:
    assert judge(Trial("1.1.0", "1.0.0", 3, is_healthy=False), release("1.0.0"), "0006") is Verdict.GO_BACK


def test_no_station_goes_back_to_a_version_that_could_not_read_its_data() -> None:
    older = release("1.0.0", revision="0005")
    assert not can_read(older, "0006")
    assert judge(Trial("1.1.0", "1.0.0", 3, is_healthy=False), older, "0006") is Verdict.STUCK


def test_no_station_goes_back_to_a_package_that_is_not_at_hand() -> None:
    assert judge(Trial("1.1.0", "1.0.0", 3, is_healthy=False), None, None) is Verdict.STUCK


@pytest.mark.parametrize(
    ("hours", "clock", "is_quiet"),
    [
        ("19:00-06:00", "18:59", False),
        ("19:00-06:00", "19:00", True),
        ("19:00-06:00", "05:59", True),
        ("19:00-06:00", "06:00", False),
        ("12:00-13:00", "12:30", True),
        ("12:00-13:00", "13:00", False),
        ("00:00-00:00", "15:00", True),
    ],
)
def test_packages_come_in_the_quiet_hours(hours: str, clock: str, *, is_quiet: bool) -> None:
    at = datetime.fromisoformat(f"2026-11-22T{clock}:00+00:00")
    assert QuietHours.parse(hours).has(at) is is_quiet


@pytest.mark.parametrize(
    ("state", "health", "code"),
    [
        (None, Health.OK, "doctor_version"),
        (UpdateState(), Health.OK, "doctor_version"),
        (UpdateState("all", NOW), Health.OK, "doctor_version_newest"),
        (UpdateState("all", NOW, offered="1.1.0"), Health.OK, "doctor_version_coming"),
        (UpdateState("all", NOW, offered="1.1.0", ready="1.1.0"), Health.OK, "doctor_version_ready"),
        (UpdateState("all", NOW, failed=("1.1.0",)), Health.ATTENTION, "doctor_version_back"),
        (UpdateState("all", NOW, stuck="1.1.0"), Health.BROKEN, "doctor_version_stuck"),
        (UpdateState("all", NOW - timedelta(days=4)), Health.ATTENTION, "update_never"),
        (UpdateState("all", None, trouble="update_not_reached"), Health.ATTENTION, "update_not_reached"),
        (UpdateState("all", NOW, trouble="update_not_reached"), Health.OK, "doctor_version_newest"),
        (UpdateState("all", NOW, trouble="update_not_trusted"), Health.ATTENTION, "update_not_trusted"),
    ],
)
def test_the_doctor_tells_the_version_against_its_ring(state: UpdateState | None, health: Health, code: str) -> None:
    found = version_finding("1.0.0", state, NOW)
    assert (found.health, found.code) == (health, code)
