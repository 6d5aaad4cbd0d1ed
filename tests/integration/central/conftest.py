"""Every test here runs on both set-ups: one process on SQLite and a folder; two on PostgreSQL and S3."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from receiving_station.bench.postgres import Cluster, throw_away_cluster
from receiving_station.central.core import Place, migrate_database
from receiving_station.central.database import prepare_sqlite
from receiving_station.domain.returns import ExpectedReturn
from tests.fakes.parcels import made_return
from tests.integration.central.process import CentralProcess, Home, announce
from tests.integration.central.s3_server import S3Server, s3_server

SET_UPS = ("embedded", "grown up")
TWO = ("--processes", "2")


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL of this session alone; without its programs the tests fail and say how to get them."""
    with throw_away_cluster(is_durable=False) as running:
        yield running


@pytest.fixture(scope="session")
def template(cluster: Cluster) -> str:
    """A migrated database to copy."""
    name = cluster.create()
    migrate_database(cluster.url(name), uuid4)
    return name


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file to copy."""
    folder = tmp_path_factory.mktemp("template")
    prepare_sqlite(folder / "central.db")
    migrate_database(Place(folder).database_url, uuid4)
    return folder / "central.db"


@pytest.fixture(scope="session")
def s3() -> Iterator[S3Server]:
    """An S3 endpoint of this session alone."""
    with s3_server() as running:
        yield running


def make_home(set_up: str, folder: Path, request: pytest.FixtureRequest) -> Home:
    if set_up == "embedded":
        shutil.copy(request.getfixturevalue("sqlite_template"), folder)
        return Home(folder)
    cluster: Cluster = request.getfixturevalue("cluster")
    endpoint: S3Server = request.getfixturevalue("s3")
    database = cluster.url(cluster.create(request.getfixturevalue("template")))
    return Home(folder, database, endpoint.new_bucket())


@pytest.fixture(scope="session", params=SET_UPS)
def central(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CentralProcess]:
    """A central that all tests share, each with names of its own; stopped in good order, without a word of complaint.

    It begins from nothing, without a database of its own where that is a file.
    """
    folder = tmp_path_factory.mktemp("central")
    home = Home(folder) if request.param == "embedded" else make_home(request.param, folder, request)
    process = CentralProcess(home, more=() if home.database is None else TWO, is_cold=True)
    yield process
    assert (process.stop(), process.errors) == (0, [])


@pytest.fixture
def announced(central: CentralProcess, request: pytest.FixtureRequest) -> ExpectedReturn:
    """A return of one unit at 24.90, of this test alone."""
    expected = made_return(f"{request.node.name}-{id(request):x}")
    announce(central.home, expected)
    return expected


@pytest.fixture(params=SET_UPS)
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Home:
    """An empty place for this test's own centrals."""
    return make_home(request.param, tmp_path, request)


@pytest.fixture
def start(home: Home) -> Iterator[Callable[..., CentralProcess]]:
    """Starts centrals on this test's own place; whatever still runs is ended."""
    started: list[CentralProcess] = []

    def start_one(**options: object) -> CentralProcess:
        process = CentralProcess(home, **options)  # type: ignore[arg-type]
        started.append(process)
        return process

    yield start_one
    for process in started:
        if process.process.poll() is None:
            process.kill()
