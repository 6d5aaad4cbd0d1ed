"""A bench and its last check as the heartbeat tells them."""

from typing import Literal

from receiving_station.application.bench_check import BenchCheckReport, PartState
from receiving_station.application.bench_now import BenchReport
from receiving_station.wire import NAME_LIMIT, BenchCheckWire, BenchNowWire, BenchPartWire

_STATES: dict[PartState, Literal["ok", "attention", "absent"]] = {
    PartState.OK: "ok",
    PartState.ATTENTION: "attention",
}


def check_to_wire(report: BenchCheckReport | None) -> BenchCheckWire | None:
    """A bench check for the heartbeat."""
    if report is None:
        return None
    parts = tuple(
        # Nothing waits any more in a report.
        BenchPartWire(
            part=part.value,
            state=_STATES.get(result.state, "absent"),
            code=result.code[:NAME_LIMIT],
            value=result.value[:NAME_LIMIT],
        )
        for part, result in report.parts.items()
    )
    return BenchCheckWire(
        checked_at=report.checked_at,
        operator=report.operator[:NAME_LIMIT],
        parts=parts,
        skipped=report.skipped[:NAME_LIMIT],
    )


def bench_to_wire(report: BenchReport, parked: int) -> BenchNowWire:
    """How a bench is, for the heartbeat."""
    return BenchNowWire(
        is_working=report.is_working,
        since=report.since,
        parked=min(parked, 100_000),
        camera=report.camera,
        printer=report.printer,
    )
