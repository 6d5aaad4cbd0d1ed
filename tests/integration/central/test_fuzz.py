"""A slice of the long run of ``fuzz``: whatever is asked, the answer is one that the contract names."""

from collections.abc import Callable
from pathlib import Path

from tests.integration.central.fuzz import run
from tests.integration.central.process import CentralProcess

CASES = 3
"""For each call and way of generating; the long run asks hundreds of times."""
SEED = 20261122
"""What is new is for the long run to find: a slice that asks otherwise each time would fail where nothing changed."""


def test_every_call_answers_what_fits_and_what_does_not_as_openapi_says(
    start: Callable[..., CentralProcess], tmp_path: Path
) -> None:
    central = start(more=("--rate", "100000"))
    # The walk along the links takes as long again: the slice goes it once, on PostgreSQL.
    phases = "fuzzing,stateful" if central.home.database else "fuzzing"
    status, said = run(central, CASES, phases, tmp_path, SEED)
    stopped = central.stop()
    failed = [line for line in central.errors if '"level": "warning"' not in line]

    assert (status, stopped, failed) == (0, 0, []), said
