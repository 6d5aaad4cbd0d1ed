"""The operator's own pace: from steps and their times, for one person's eyes."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.db.people import KEPT_FOR
from receiving_station.application.pace import Pace, Share, Stopwatch, UnitTime, pace_of

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


def a_unit(person: str = "p", minutes_ago: float = 5, **seconds: float) -> UnitTime:
    return UnitTime(person, NOON - timedelta(minutes=minutes_ago), {Share(name): s for name, s in seconds.items()})


def test_the_seconds_of_a_unit_go_where_they_were_spent() -> None:
    watch = Stopwatch()
    steps = [
        ("looking_up", 0, 0.0), ("identify", 0, 1.0), ("packaging", 0, 4.0), ("item", 0, 6.0),
        ("photo", 0, 9.0), ("disposition", 0, 14.0),
    ]  # fmt: skip
    for step, units, at_s in steps:
        assert watch.see(step, units, at_s, NOON, "p") is None
    done = watch.see("review", 1, 15.5, NOON, "p")
    assert done == UnitTime(
        "p",
        NOON,
        {Share.WAITING: 1.0, Share.SCANNING: 3.0, Share.CHECKS: 5.0, Share.PHOTO: 5.0, Share.DECIDING: 1.5},
    )


def test_nobodys_seconds_are_counted_between_two_parcels_or_while_nobody_is_signed_in() -> None:
    watch = Stopwatch()
    watch.see("idle", 0, 0.0, NOON, "p")
    watch.see("identify", 0, 600.0, NOON, "p")
    watch.pause()
    watch.see("identify", 0, 900.0, NOON, "p")
    done = watch.see("identify", 1, 902.0, NOON, "p")
    assert done is not None
    assert done.total_s == 2.0


def test_the_next_parcel_counts_its_units_from_the_first() -> None:
    watch = Stopwatch()
    watch.see("identify", 0, 0.0, NOON, "p")
    assert watch.see("review", 2, 1.0, NOON, "p") is not None
    watch.see("done", 2, 2.0, NOON, "p")
    watch.see("looking_up", 0, 3.0, NOON, "p")
    assert watch.see("identify", 1, 5.0, NOON, "p") is not None


def test_an_hour_has_its_units_the_middle_one_and_the_most_seconds_first() -> None:
    times = [a_unit(scanning=10), a_unit(scanning=20, photo=10), a_unit(photo=80), a_unit("other", scanning=500)]
    pace = pace_of([*times, a_unit(minutes_ago=61, scanning=999)], "p", NOON)
    assert (pace.units, pace.median_s, pace.shares[:2]) == (3, 30, ((Share.PHOTO, 90), (Share.SCANNING, 30)))


def test_before_the_first_unit_there_is_nothing_to_tell() -> None:
    assert pace_of([a_unit("other", scanning=1)], "p", NOON) == Pace()


def test_times_stay_on_the_station_by_person_and_are_forgotten_after_a_shift(tmp_path: Path) -> None:
    database = StationDatabase(tmp_path / "station.db")
    people = database.open().people
    people.add_time(UnitTime("p", NOON - KEPT_FOR - timedelta(hours=1), {Share.PHOTO: 9.0}))
    people.add_time(UnitTime("q", NOON, {Share.PHOTO: 9.0}))
    people.add_time(UnitTime("p", NOON, {Share.PHOTO: 2.5}))
    kept = people.times_of("p", NOON - timedelta(days=9))
    database.close()
    assert kept == (UnitTime("p", NOON, {Share.PHOTO: 2.5}),)
