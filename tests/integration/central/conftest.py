"""One central per module: a real process on a free port of this machine."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from receiving_station.domain.returns import ExpectedReturn
from tests.fakes.parcels import made_return
from tests.integration.central.process import CentralProcess, announce


@pytest.fixture(scope="module")
def central(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CentralProcess]:
    """A central with nothing announced; stopped in good order, without a word of complaint."""
    process = CentralProcess(tmp_path_factory.mktemp("central"))
    yield process
    assert (process.stop(), process.errors) == (0, [])


@pytest.fixture
def announced(central: CentralProcess, request: pytest.FixtureRequest) -> ExpectedReturn:
    """A return of one unit at 24.90, of this test alone."""
    expected = made_return(f"{request.node.name}-{id(request):x}")
    announce(central.data_dir, expected)
    return expected


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., CentralProcess]]:
    """Starts centrals on this test's own folder; whatever still runs is ended."""
    started: list[CentralProcess] = []

    def start_one(**options: object) -> CentralProcess:
        process = CentralProcess(tmp_path, **options)  # type: ignore[arg-type]
        started.append(process)
        return process

    yield start_one
    for process in started:
        if process.process.poll() is None:
            process.kill()
