"""A station on a real SQLite file, with a clock that a test sets."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from receiving_station.adapters.db import StationDatabase, Stores
from tests.fakes.clock import FakeClock
from tests.fakes.fake_central import FakeCentral
from tests.integration.station.bench import Station


@pytest.fixture
def database(tmp_path: Path) -> Iterator[StationDatabase]:
    made = StationDatabase(tmp_path / "station.db", busy_timeout_ms=50)
    yield made
    made.close()


@pytest.fixture
def stores(database: StationDatabase) -> Stores:
    return database.open()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def central() -> Iterator[FakeCentral]:
    with FakeCentral() as made:
        yield made


@pytest.fixture
def station(central: FakeCentral, tmp_path: Path, clock: FakeClock) -> Iterator[Station]:
    made = Station.start(central, tmp_path, clock)
    yield made
    made.close()
