"""What each reply of the central means for an outbox entry."""

import pytest

from receiving_station.application.ports import Reply, ReplyKind
from receiving_station.sync.connectivity import Connectivity
from receiving_station.sync.replies import RETRY_MAX_S, Action, verdict


def answered(status: int, retry_after_s: float | None = None) -> Reply[None]:
    return Reply(ReplyKind.ANSWERED, status, retry_after_s=retry_after_s)


NOBODY: Reply[None] = Reply(ReplyKind.NO_ANSWER, None)
PORTAL: Reply[None] = Reply(ReplyKind.NOT_THE_CENTRAL, 200)


def test_no_answer_is_offline_costs_no_attempt_and_ends_the_pass() -> None:
    heard = verdict(NOBODY, attempts=3, jitter=0.5)
    assert (heard.action, heard.reason, heard.costs_attempt, heard.ends_pass) == (
        Action.LATER,
        "offline",
        False,
        True,
    )


@pytest.mark.parametrize("status", [200, 201, 204])
def test_a_success_is_delivered(status: int) -> None:
    assert verdict(answered(status), 0, 0.0).action is Action.DELIVERED


@pytest.mark.parametrize("status", [202, 425])
def test_in_progress_is_asked_again_and_costs_no_attempt(status: int) -> None:
    heard = verdict(answered(status), 5, 0.0)
    assert (heard.action, heard.delay_s, heard.costs_attempt, heard.ends_pass) == (Action.LATER, 1.0, False, False)


def test_in_progress_waits_as_long_as_the_central_says() -> None:
    assert verdict(answered(202, retry_after_s=7.0), 0, 0.0).delay_s == 7.0


@pytest.mark.parametrize("status", [401, 403])
def test_a_refused_token_pauses_all_and_costs_no_attempt(status: int) -> None:
    heard = verdict(answered(status), 0, 0.0)
    assert (heard.action, heard.reason, heard.costs_attempt, heard.ends_pass) == (
        Action.LATER,
        "signed_out",
        False,
        True,
    )


def test_a_conflict_needs_a_person() -> None:
    heard = verdict(answered(409), 0, 0.0)
    assert (heard.action, heard.reason, heard.ends_pass) == (Action.NEEDS_PERSON, "conflict", False)


def test_missing_photos_are_sent_again_before_the_receipt() -> None:
    heard = verdict(answered(424), 0, 1.0)
    assert (heard.action, heard.delay_s, heard.costs_attempt) == (Action.SEND_PHOTOS_AGAIN, 5.0, True)


@pytest.mark.parametrize("status", [408, 500, 502, 503, 504])
def test_trouble_at_the_central_is_tried_later_and_the_pass_goes_on(status: int) -> None:
    heard = verdict(answered(status), 0, 1.0)
    assert (heard.action, heard.reason, heard.delay_s, heard.costs_attempt, heard.ends_pass) == (
        Action.LATER,
        "central_busy",
        5.0,
        True,
        False,
    )


def test_too_many_requests_ends_the_pass() -> None:
    heard = verdict(answered(429), 0, 1.0)
    assert (heard.action, heard.costs_attempt, heard.ends_pass) == (Action.LATER, True, True)


@pytest.mark.parametrize("status", [400, 404, 405, 410, 413, 415, 422])
def test_any_other_refusal_needs_a_person_at_once(status: int) -> None:
    heard = verdict(answered(status), 0, 0.0)
    assert (heard.action, heard.reason, heard.ends_pass) == (Action.NEEDS_PERSON, "refused", False)


def test_somebody_elses_answer_is_told_and_tried_later() -> None:
    heard = verdict(PORTAL, 0, 1.0)
    assert (heard.action, heard.reason, heard.delay_s, heard.costs_attempt, heard.ends_pass) == (
        Action.LATER,
        "not_the_central",
        5.0,
        True,
        True,
    )


def test_the_wait_doubles_from_five_seconds_to_fifteen_minutes() -> None:
    waits = [verdict(answered(503), attempts, 1.0).delay_s for attempts in range(10)]
    assert waits == [5, 10, 20, 40, 80, 160, 320, 640, RETRY_MAX_S, RETRY_MAX_S]


def test_an_entry_tried_ten_thousand_times_still_waits_fifteen_minutes() -> None:
    assert verdict(answered(503), 10_000, 1.0).delay_s == RETRY_MAX_S


def test_jitter_spreads_the_wait_over_its_upper_half() -> None:
    assert [verdict(answered(503), 1, jitter).delay_s for jitter in (0.0, 0.5, 1.0)] == [5.0, 7.5, 10.0]


@pytest.mark.parametrize("status", [408, 424, 429, 503])
def test_retry_after_wins_over_the_doubling(status: int) -> None:
    assert verdict(answered(status, retry_after_s=42.0), 8, 0.3).delay_s == 42.0


def test_retry_after_nought_still_waits_for_a_later_pass() -> None:
    assert verdict(answered(503, retry_after_s=0.0), 0, 0.3).delay_s == 1.0


def test_the_station_is_offline_until_the_first_answer() -> None:
    assert not Connectivity().is_online


def test_one_failure_does_not_put_the_lamp_out() -> None:
    assert Connectivity().reached().missed().is_online


def test_two_failures_in_a_row_put_the_lamp_out() -> None:
    assert not Connectivity().reached().missed().missed().is_online


def test_a_success_between_two_failures_keeps_the_lamp_on() -> None:
    assert Connectivity().reached().missed().reached().missed().is_online
