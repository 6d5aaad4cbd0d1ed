"""When customers may be written to, and what others' returns say of when one that is under way is done."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receiving_station.central.portal.paces import expect, percentiles
from receiving_station.central.portal.quiet import is_quiet, when_allowed

SEOUL, BERLIN = ZoneInfo("Asia/Seoul"), ZoneInfo("Europe/Berlin")
EVENING, MORNING = time(21), time(8)
BEGUN = datetime(2026, 5, 4, 9, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("at", "allowed"),
    [
        ("2026-05-04T11:59:00+00:00", "2026-05-04T11:59:00+00:00"),
        ("2026-05-04T12:00:00+00:00", "2026-05-04T23:00:00+00:00"),
        ("2026-05-04T20:00:00+00:00", "2026-05-04T23:00:00+00:00"),
        ("2026-05-04T23:00:00+00:00", "2026-05-04T23:00:00+00:00"),
    ],
)
def test_in_the_brands_night_the_morning_is_waited_for(at: str, allowed: str) -> None:
    assert when_allowed(datetime.fromisoformat(at), EVENING, MORNING, SEOUL) == datetime.fromisoformat(allowed)


def test_the_morning_after_the_clocks_changed_comes_when_the_clock_on_the_wall_says_so() -> None:
    night = datetime(2026, 3, 28, 23, tzinfo=UTC)  # The last one of winter time.

    assert when_allowed(night, EVENING, MORNING, BERLIN) == datetime(2026, 3, 29, 6, tzinfo=UTC)


def test_from_a_time_to_itself_nothing_is_quiet() -> None:
    assert not is_quiet(BEGUN, MORNING, MORNING, SEOUL)


@given(
    at=st.datetimes(datetime(2026, 1, 1), datetime(2026, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001 (bounds)
    start=st.times(),
    end=st.times(),
    zone=st.sampled_from([SEOUL, BERLIN, ZoneInfo("America/New_York"), UTC]),
)
def test_what_is_allowed_is_never_quiet_never_earlier_and_within_a_day(
    at: datetime, start: time, end: time, zone: ZoneInfo
) -> None:
    allowed = when_allowed(at, start, end, zone)

    assert at <= allowed <= at + timedelta(hours=26)
    assert allowed == at or not is_quiet(allowed, start, end, zone)


def test_the_percentiles_of_a_hundred_days_are_those_days() -> None:
    known = percentiles(day * 86400 for day in range(101))

    assert known == [day * 86400 for day in range(101)]


def test_a_new_return_is_promised_what_eight_in_ten_took() -> None:
    known = percentiles(day * 86400 / 10 for day in range(101))
    found = expect(known, 101, BEGUN, BEGUN)

    assert (found.early, found.usual, found.late) == (BEGUN + DAY, BEGUN + 5 * DAY, BEGUN + 9 * DAY)
    assert not found.is_late


def test_one_that_took_long_already_is_promised_what_those_took_that_took_as_long() -> None:
    known = percentiles(day * 86400 / 10 for day in range(101))
    found = expect(known, 101, BEGUN, BEGUN + 6 * DAY)

    assert BEGUN + 6 * DAY <= found.early < found.usual < found.late <= BEGUN + 10 * DAY
    assert found.usual == BEGUN + 8 * DAY


def test_one_that_took_longer_than_nine_in_ten_is_promised_nothing() -> None:
    known = percentiles(day * 86400 / 10 for day in range(101))

    assert expect(known, 101, BEGUN, BEGUN + 9.5 * DAY).is_late
