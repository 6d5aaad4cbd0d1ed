"""What the boards cost: a page's data, fifty viewers, and the way from a bench to a board. Everything is real."""

import http.client
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit
from uuid import uuid4

import requests

from receiving_station.bench import central_data as data
from receiving_station.bench.http_load import percentile
from receiving_station.bench.postgres import throw_away_cluster
from receiving_station.central import people
from receiving_station.central.access import Caller, Who
from receiving_station.central.board.pages import PAGES, make_board
from receiving_station.central.board.sample import Month
from receiving_station.central.board.sample_write import write
from receiving_station.central.core import TOKEN_FILE, Place, migrate_database
from receiving_station.central.database import Sessions, open_engine, prepare_sqlite
from receiving_station.domain.people import Role
from receiving_station.wire import IDEMPOTENCY_HEADER

UNITS: Final = 1_000_000
DAYS: Final = 180
ROUNDS: Final = 20
VIEWERS: Final = 50
WATCHED_S: Final = 20.0
EVENTS: Final = 25
PERSON, PIN = "bench-supervisor", "1357"
DEADLINE_S: Final = 30.0
_SUPERVISOR: Final = Caller(frozenset({Who.SUPERVISOR}), PERSON)
_TODAY: Final = re.compile(r"Units today</dt>\s*<dd[^>]*>([\d,]+)")
_Tell = Callable[[str], None]


def run(scale: float, *, tell: _Tell) -> dict[str, Any]:
    """Measure everything. The result is the report's JSON object.

    Args:
        scale: 1.0 is the whole, a million units; a part of it shrinks the month and the watching.
        tell: Called with a line for each step.

    Raises:
        receiving_station.bench.postgres.NoPostgresError: PostgreSQL's programs are not installed.
    """
    units = max(int(UNITS * scale), 500)
    report: dict[str, Any] = {"bench": "board", "scale": scale, "units": units, "cpus": os.cpu_count()}
    with tempfile.TemporaryDirectory() as folder:
        place = Place(Path(folder))
        prepare_sqlite(Path(folder) / "central.db")
        report |= _pages("sqlite", place.database_url, units, tell)
        report |= _live(Path(folder), max(WATCHED_S * min(scale * 10, 1), 4.0), tell)
    with throw_away_cluster() as cluster:
        report |= _pages("pg", cluster.url(cluster.create()), units, tell)
    return report


def lines_of(report: dict[str, Any]) -> Iterator[str]:
    """The report for a person."""
    for name, key in (("PostgreSQL", "pg"), ("SQLite", "sqlite")):
        pages = ", ".join(f"{page} {ms} ms" for page, ms in report[f"{key}_pages_ms_p95"].items())
        yield f"{name:<11} {report['units']} units written and counted in {report[f'{key}_written_s']} s; p95: {pages}"
    yield (
        f"{report['viewers']} viewers cost {report['viewers_cpu_percent']} % of a core; from a bench to the board "
        f"{report['event_to_board_s_p95']} s (p95)"
    )


def _pages(name: str, url: str, units: int, tell: _Tell) -> dict[str, Any]:
    migrate_database(url, uuid4)
    engine = open_engine(url)
    try:
        sessions = Sessions.on(engine)
        now = datetime.now(UTC)
        start_s = time.perf_counter()
        month = Month(7, units, now, DAYS)
        write(sessions, month, lambda _line: None)
        written_s = time.perf_counter() - start_s
        tell(f"{name}: {units} units written and counted in {written_s:.0f} s")
        with sessions.write.begin() as session:
            people.add_person(session, now, "bench", person_id=PERSON, name="Bench", roles=[Role.SUPERVISOR], pin=PIN)
            # As the database's own housekeeping leaves it.
            session.connection().exec_driver_sql("ANALYZE")
        slowest: dict[str, float] = {}
        for page in PAGES:
            took: list[float] = []
            for params in _asked(page, month.spoilt.sku):
                for _ in range(ROUNDS):
                    begun_s = time.perf_counter()
                    with sessions.read() as session:
                        make_board(session, page, _SUPERVISOR, params, now)
                    took.append((time.perf_counter() - begun_s) * 1000)
            slowest[page] = round(percentile(took, 95), 1)
        tell(f"{name}: {slowest}")
        return {
            f"{name}_written_s": round(written_s, 1),
            f"{name}_pages_ms_p95": slowest,
            f"{name}_page_ms_p95": max(slowest.values()),
        }
    finally:
        engine.dispose()


def _asked(page: str, sku: str) -> list[dict[str, str]]:
    if page == "times":
        return [{"by": by} for by in ("station", "category", "brand")]
    if page == "units":
        return [{"sku": sku}, {"sku": sku, "item": "defective"}, {"category": "jackets", "cause": "damaged"}]
    return [{}]


def _live(folder: Path, watched_s: float, tell: _Tell) -> dict[str, Any]:
    with _served(folder) as (url, pid):
        token = (folder / TOKEN_FILE).read_text(encoding="ascii").strip()
        signed = requests.post(
            f"{url}/board/signin", {"person": PERSON, "secret": PIN}, allow_redirects=False, timeout=DEADLINE_S
        )
        cookie = signed.cookies["board"]
        feeder = _Feeder(url, token)
        alone = _cpu_share(pid, watched_s, feeder)
        viewers = [_Viewer(url, cookie) for _ in range(VIEWERS)]
        together = _cpu_share(pid, watched_s, feeder)
        tell(f"CPU of the central: {alone:.1%} without viewers, {together:.1%} with {VIEWERS}")
        delays = [_delay(viewers[0], feeder) for _ in range(EVENTS)]
        for viewer in viewers:
            viewer.stop()
    return {
        "viewers": VIEWERS,
        "viewers_cpu_percent": round(max(0.0, together - alone) * 100, 1),
        "central_cpu_percent": round(together * 100, 1),
        "event_to_board_s_p95": round(percentile(delays, 95), 2),
    }


def _cpu_share(pid: int, watched_s: float, feeder: "_Feeder") -> float:
    """The share of a core that the process takes while a receipt comes every second."""
    before_s, begun_s = _cpu_s(pid), time.perf_counter()
    while time.perf_counter() - begun_s < watched_s:
        feeder.send()
        time.sleep(1.0)
    return (_cpu_s(pid) - before_s) / (time.perf_counter() - begun_s)


def _cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _delay(viewer: "_Viewer", feeder: "_Feeder") -> float:
    """Seconds from the receipt's first byte until the viewer's board counts it."""
    before = viewer.today
    begun_s = time.perf_counter()
    feeder.send()
    if not viewer.wait_for_more(before):
        raise TimeoutError("the board did not count the receipt in time")
    return time.perf_counter() - begun_s


class _Feeder:
    """Sends receipts of one unit, of now."""

    def __init__(self, url: str, token: str) -> None:
        self._url = f"{url}/v1/receipts"
        self._http = requests.Session()
        self._http.headers.update({"Authorization": f"Bearer {token}", "Content-Type": "application/json"})
        self._number = 0

    def send(self) -> None:
        self._number += 1
        (body,) = data.receipts(self._number, 1)
        now = datetime.now(UTC).isoformat()
        text = body.decode().replace("2026-05-04T09:30:00Z", now).encode()
        reply = self._http.post(self._url, text, headers={IDEMPOTENCY_HEADER: str(uuid4())}, timeout=DEADLINE_S)
        reply.raise_for_status()


class _Viewer:
    """A browser that has the floor open, as far as the network goes."""

    def __init__(self, url: str, cookie: str) -> None:
        parts = urlsplit(url)
        self.today = -1
        self._news = threading.Condition()
        self._line = http.client.HTTPConnection(str(parts.hostname), parts.port, timeout=DEADLINE_S)
        self._line.request("GET", "/board/live/floor", headers={"Cookie": f"board={cookie}"})
        self._answer = self._line.getresponse()
        if self._answer.status != http.client.OK:
            raise ValueError(f"the board answered {self._answer.status}")
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def wait_for_more(self, before: int) -> bool:
        """Until the board counts more units today than before; whether it came to that."""
        with self._news:
            return self._news.wait_for(lambda: self.today > before, DEADLINE_S)

    def stop(self) -> None:
        """Close the page."""
        if self._line.sock is not None:
            self._line.sock.close()
        self._line.close()

    def _read(self) -> None:
        event: list[str] = []
        try:
            for raw in self._answer:
                line = raw.decode().rstrip("\n")
                event.append(line)
                if not line:
                    found = _TODAY.search("\n".join(part.removeprefix("data: ") for part in event))
                    event = []
                    if found:
                        with self._news:
                            self.today = int(found[1].replace(",", ""))
                            self._news.notify_all()
        except (OSError, ValueError, http.client.HTTPException, AttributeError):
            return  # It was closed.


@contextmanager
def _served(folder: Path) -> Iterator[tuple[str, int]]:
    command = [sys.executable, "-m", "receiving_station.central", str(folder), "--port", "0", "--stop-with-stdin"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)  # noqa: S603 (ourselves)
    try:
        assert process.stdout is not None  # noqa: S101 (a pipe was asked for)
        found = re.search(r'"url": "([^"]+)"', process.stdout.readline())
        if found is None:
            raise ValueError("the central did not start")
        yield found[1], process.pid
    finally:
        process.terminate()
        process.wait(DEADLINE_S)
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()
