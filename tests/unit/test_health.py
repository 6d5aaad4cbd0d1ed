"""What the doctor calls well, worth a look, or broken."""

from datetime import UTC, datetime

import pytest

from receiving_station.application.health import (
    Finding,
    Health,
    HealthReport,
    Part,
    clock_finding,
    disk_finding,
    line_finding,
    scanner_finding,
    unsent_finding,
)
from receiving_station.application.messages import TEXTS
from receiving_station.application.upkeep import Unsent
from receiving_station.application.watch import FOR_IT

WAITING = Unsent(parcels=3, units=4, photos=9, needs_you=0, in_hand=0)
HOUR_S, DAY_S = 3600.0, 86_400.0


def report(*healths: Health) -> HealthReport:
    findings = tuple(Finding(Part.CENTRAL, health, "x") for health in healths)
    return HealthReport(datetime(2026, 11, 22, tzinfo=UTC), "Bench 7", "1.0", findings)


@pytest.mark.parametrize(
    ("healths", "status"),
    [
        ((Health.OK, Health.ABSENT), 0),
        ((Health.OK, Health.ATTENTION), 1),
        ((Health.BROKEN, Health.ATTENTION, Health.OK), 2),
        ((), 0),
    ],
)
def test_the_exit_status_is_that_of_the_gravest_part(healths: tuple[Health, ...], status: int) -> None:
    assert report(*healths).exit_status == status


@pytest.mark.parametrize("code", ["offline", "no_such_host", "no_answer_in_time", "central_busy", "proxy_trouble"])
def test_a_line_that_may_be_well_again_by_itself_is_not_broken(code: str) -> None:
    assert line_finding(code).health is Health.ATTENTION


@pytest.mark.parametrize("code", ["tls_untrusted", "tls_expired", "signed_out", "login_page", "pac_trouble"])
def test_a_line_that_waits_for_a_person_is_broken(code: str) -> None:
    assert line_finding(code).health is Health.BROKEN


@pytest.mark.parametrize(
    ("skew_s", "code"),
    [(None, "doctor_clock_unknown"), (2.0, "doctor_clock_good"), (840.0, "clock_behind"), (-840.0, "clock_ahead")],
)
def test_the_clock_is_told_by_its_side(skew_s: float | None, code: str) -> None:
    assert clock_finding(skew_s).code == code


@pytest.mark.parametrize(
    ("days", "free_bytes", "health"),
    [
        (None, 50 * 10**9, Health.OK), (None, 10**9, Health.ATTENTION),
        (30.0, 10**11, Health.OK), (2.0, 10**10, Health.ATTENTION), (0.2, 10**9, Health.BROKEN),
    ],
)  # fmt: skip
def test_a_disk_is_judged_by_days_of_offline_work(days: float | None, free_bytes: int, health: Health) -> None:
    assert disk_finding(days, free_bytes).health is health


@pytest.mark.parametrize(
    ("oldest_s", "needs_you", "has_central", "health"),
    [
        (None, 0, True, Health.OK), (HOUR_S / 2, 0, True, Health.OK), (5 * HOUR_S, 0, True, Health.ATTENTION),
        (4 * DAY_S, 0, True, Health.BROKEN), (60.0, 2, True, Health.ATTENTION), (30 * DAY_S, 0, False, Health.OK),
    ],
)  # fmt: skip
def test_unsent_work_is_judged_by_its_age(
    oldest_s: float | None,
    needs_you: int,
    has_central: bool,  # noqa: FBT001
    health: Health,
) -> None:
    unsent = Unsent(3, 4, 9, needs_you, 0)
    assert unsent_finding(unsent, oldest_s, has_central=has_central).health is health


def test_a_scanner_that_nobody_tried_is_not_called_broken() -> None:
    healths = [scanner_finding(age_s).health for age_s in (None, DAY_S, 30 * DAY_S)]
    assert healths == [Health.ABSENT, Health.OK, Health.ABSENT]


def test_every_code_for_it_and_every_finding_has_its_sentence() -> None:
    found = [disk_finding(1.0, 1), clock_finding(0.0), unsent_finding(WAITING, 60.0, has_central=True)]
    assert {finding.code for finding in found} | FOR_IT <= set(TEXTS)
