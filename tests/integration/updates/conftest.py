"""A real update repository on loopback, with keys made for the test, and a station that looks at it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from installer.repository import Repository
from receiving_station.adapters.db.station import known_revisions
from receiving_station.adapters.policy import Policy
from receiving_station.adapters.settings import NetworkSection, Settings, load_settings
from receiving_station.adapters.update_feed import UpdateFeed
from receiving_station.application.updates import UpdateState
from receiving_station.updating import Here, Updater
from tests.fakes.clock import FakeClock

SYSTEM = "debian-amd64"
EVERYBODY = {"pilot": 100, "early": 100, "all": 100}


class _Files(SimpleHTTPRequestHandler):
    """Serves a folder; cuts the answers that a test wants cut."""

    cut_after: int | None = None

    def log_message(self, *_args: object) -> None:
        """Nothing on the terminal."""

    def copyfile(self, source: Any, outputfile: Any) -> None:
        data, most = source.read(), type(self).cut_after
        if most is not None and len(data) > most:
            outputfile.write(data[:most])
            self.close_connection = True
            return
        outputfile.write(data)


@dataclass
class Depot:
    """A published repository.

    Attributes:
        folder: Of everything.
        url: Where it is served.
    """

    folder: Path
    url: str
    server: type[_Files]
    at: datetime = field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))

    def tool(self, *, days_ago: int = 0) -> Repository:
        """Its publisher."""
        return Repository(self.published, self.folder / "keys", self.at - timedelta(days=days_ago))

    @property
    def published(self) -> Path:
        return self.folder / "published"

    @property
    def root(self) -> bytes:
        return (self.published / "metadata" / "1.root.json").read_bytes()

    def add(self, version: str, shares: dict[str, int] | None = None, revision: str = known_revisions()[-1]) -> None:
        package = self.folder / f"station-{version}.deb"
        package.write_bytes(f"package {version} ".encode() * 4000)
        self.tool().add(package, version, shares or EVERYBODY, revision)

    def package_file(self, version: str) -> Path:
        return next(self.published.glob(f"targets/*.station-{version}.deb"))

    def feed(self, folder: Path) -> UpdateFeed:
        return UpdateFeed(self.url, self.root, folder, NetworkSection())


@pytest.fixture
def depot(tmp_path: Path) -> Iterator[Depot]:
    folder = tmp_path / "depot"
    (folder / "published").mkdir(parents=True)
    handler = type("Files", (_Files,), {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder / "published")))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    made = Depot(folder, f"http://127.0.0.1:{server.server_port}", handler)
    try:
        made.tool().init()
        yield made
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@dataclass
class Bench:
    """A packaged station with its updater, and an installer that only notes what it is given."""

    depot: Depot
    folder: Path
    clock: FakeClock
    version: str = "1.0.0"
    hour: int = 22
    installed: list[tuple[str, str, bytes]] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    reopens: bool = False

    @property
    def updates(self) -> Path:
        return self.folder / "updates"

    @property
    def data(self) -> Path:
        return self.folder / "data"

    def settings(self, **values: str) -> Settings:
        locked = {
            ("updates", "url"): self.depot.url,
            ("updates", "ring"): "all",
            ("data", "folder"): str(self.data),
            ("station", "name"): "Bench 7",
        }
        locked |= {("updates", name): value for name, value in values.items()}
        return load_settings(self.folder / "none.toml", environ={}, policy=Policy("the test", locked))

    def round(self, *, is_asked: bool = False, **values: str) -> UpdateState:
        self.updates.mkdir(parents=True, exist_ok=True)
        self.folder.joinpath("none.toml").touch()
        (self.updates / "root.json").write_bytes(self.depot.root)
        local = datetime(2026, 11, 22, self.hour, tzinfo=UTC)
        here = Here(self.version, SYSTEM, self.updates, lambda: local, lambda: self.opened.append(self.version))
        return Updater(self.settings(**values), here, self.clock, self._install).round(is_asked=is_asked)

    def _install(self, new: Path, old: Path, version: str, before: str, folder: Path, *, reopens: bool) -> None:
        assert folder == self.updates
        assert old.name == f"station-{before}.deb" == f"station-{self.version}.deb"
        self.installed.append((version, before, new.read_bytes()))
        self.reopens = reopens

    def says(self, line: str) -> None:
        """The installing script's line; what was installed runs then."""
        (self.updates / "trial").write_text(line + "\n")


@pytest.fixture
def bench(depot: Depot, tmp_path: Path) -> Bench:
    return Bench(depot, tmp_path / "station", FakeClock())
