"""What a central carries on this machine: intake, settlement, look-up, a thousand stations, and how each grows.

Everything is real: centrals in processes of their own, HTTP over sockets, databases that wait for the disk.
"""

import hashlib
import json
import math
import multiprocessing
import os
import random
import secrets
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from receiving_station.bench import central_data as data
from receiving_station.bench.http_load import Tally, ask_all, percentile, post_all, run_stations
from receiving_station.bench.postgres import Cluster, throw_away_cluster

CLIENTS = 4
CONNECTIONS = 8
"""Of each client process."""
RECEIPTS = 4000
LOOKUPS = 1500
ROUNDS = 5
RETURNS_MOST = 1_000_000
HISTORY_ROWS = 10_000_000
STATIONS = 1000
STATIONS_S = 600
BEAT_S = 30.0
SETTLE_DEADLINE_S = 600.0
_Tell = Callable[[str], None]


def run(scale: float, *, tell: _Tell) -> dict[str, Any]:
    """Measure everything. The result is the report's JSON object.

    Args:
        scale: 1.0 is the whole: a million returns, ten million rows of history, a thousand stations for ten
            minutes. A part of it shrinks all of these.
        tell: Called with a line for each step.

    Raises:
        receiving_station.bench.postgres.NoPostgresError: PostgreSQL's programs are not installed.
    """
    receipts = max(int(RECEIPTS * min(scale * 4, 1)), 400)
    with ProcessPoolExecutor(CLIENTS, mp_context=multiprocessing.get_context("spawn")) as clients:
        list(clients.map(abs, range(CLIENTS)))  # started before anything is timed
        report: dict[str, Any] = {"bench": "central", "scale": scale, "cpus": os.cpu_count()}
        with tempfile.TemporaryDirectory() as folder:
            report |= _sqlite(Path(folder), clients, receipts, tell)
        with throw_away_cluster() as cluster, tempfile.TemporaryDirectory() as folder:
            report |= _postgres(cluster, Path(folder), clients, receipts, scale, tell)
    return report


def lines_of(report: dict[str, Any]) -> Iterator[str]:
    """The report for a person."""
    for name, key in (("PostgreSQL", "pg"), ("SQLite", "sqlite")):
        received, settled = report[f"{key}_receipts_per_s"], report[f"{key}_settled_per_s"]
        yield f"{name:<11} {received:7.0f} receipts/s in, {settled:.0f}/s settled"
    for row in report["growth"]:
        yield (
            f"{row['returns']:>9} returns: {row['receipts_per_s']:.0f} receipts/s in, {row['settled_per_s']:.0f}/s "
            f"settled, look-up p50 {row['lookup_ms_p50']} ms, p99 {row['lookup_ms_p99']} ms"
        )
    yield f"with {report['history_rows']} rows of history the look-up takes {report['lookup_ratio_10m']} of that"
    yield (
        f"{report['stations']} stations for {report['stations_s']} s: {report['station_requests']} requests, "
        f"{report['station_errors']} errors, p99 {report['station_ms_p99']} ms"
    )


def _sqlite(folder: Path, clients: ProcessPoolExecutor, receipts: int, tell: _Tell) -> dict[str, Any]:
    with _central([str(folder)]) as (_url, token_file):
        assert token_file is not None  # noqa: S101 (there is a folder)
    database = sqlite3.connect(folder / "central.db", isolation_level=None)
    try:
        for statement in data.returns_sql(data.SQLITE, 1, receipts):
            database.execute(statement)
        with _central([str(folder)]) as (url, token_file):
            token = Path(str(token_file)).read_text(encoding="ascii").strip()
            rates = _intake(
                clients, url, [token], data.receipts(1, receipts), lambda sql: int(database.execute(sql).fetchone()[0])
            )
    finally:
        database.close()
    tell(f"SQLite: {rates[0]:.0f} receipts/s in, {rates[1]:.0f}/s settled")
    return {"sqlite_receipts_per_s": round(rates[0], 1), "sqlite_settled_per_s": round(rates[1], 1)}


def _postgres(
    cluster: Cluster, folder: Path, clients: ProcessPoolExecutor, receipts: int, scale: float, tell: _Tell
) -> dict[str, Any]:
    name = cluster.create()
    place = ["--database", cluster.url(name), "--photos", str(folder)]
    _command("migrate", *place[:2])
    tokens = [secrets.token_urlsafe(32) for _ in range(max(int(STATIONS * min(scale * 10, 1)), 20))]
    with cluster.connect(name) as database:
        database.cursor().executemany(
            "INSERT INTO station_tokens VALUES (%s, now())",
            [(hashlib.sha256(token.encode()).hexdigest(),) for token in tokens],
        )

        def count(sql: str) -> int:
            row = database.execute(sql.encode()).fetchone()
            assert row is not None  # noqa: S101 (it counts)
            return int(str(row[0]))

        growth = []
        with _central([*place, "--processes", "2", "--rate", "1e9"]) as (url, _token_file):
            have = 0
            most = max(int(RETURNS_MOST * scale), 1000)
            for size in [10**power for power in range(3, 7) if 10**power < most] + [most]:
                # Each size brings its own receipts' returns along.
                wanted = max(size, have + receipts)
                _load(database.execute, data.returns_sql(data.POSTGRES, have + 1, wanted))
                rates = _intake(clients, url, tokens[:CLIENTS], data.receipts(have + 1, receipts), count)
                have = wanted
                # As the database's own housekeeping leaves it.
                database.execute("VACUUM ANALYZE")
                p50, p99 = _lookups(url, tokens[0], have)
                growth.append(_growth(have, rates, p50, p99))
                tell(f"PostgreSQL, {growth[-1]}")
            rows = int(HISTORY_ROWS * scale)
            _load(database.execute, data.history_sql(rows))
            database.execute("VACUUM ANALYZE")
            tell(f"PostgreSQL: {rows} rows of history more")
            _p50, p99_before = p50, p99
            _p50, p99_after = _lookups(url, tokens[0], have)
            stations = _stations(clients, url, tokens, max(STATIONS_S * scale, 10), tell)
    return {
        "pg_receipts_per_s": growth[0]["receipts_per_s"],
        "pg_settled_per_s": growth[0]["settled_per_s"],
        "lookup_ms_p99_1m": growth[-1]["lookup_ms_p99"],
        "lookup_ms_p99_10m": round(p99_after, 2),
        "lookup_ratio_10m": round(p99_after / p99_before, 2),
        "returns": have,
        "history_rows": rows,
        **stations,
        "growth": growth,
    }


def _growth(returns: int, rates: tuple[float, float], p50: float, p99: float) -> dict[str, Any]:
    return {
        "returns": returns,
        "receipts_per_s": round(rates[0], 1),
        "settled_per_s": round(rates[1], 1),
        "lookup_ms_p50": round(p50, 2),
        "lookup_ms_p99": round(p99, 2),
    }


def _intake(
    clients: ProcessPoolExecutor,
    url: str,
    tokens: Sequence[str],
    bodies: Sequence[bytes],
    count: Callable[[str], int],
) -> tuple[float, float]:
    """Receipts a second that were answered as durable, and that were settled, from the first byte on."""
    refunds = count("SELECT count(*) FROM refunds")
    start_s = time.perf_counter()
    jobs = [
        clients.submit(post_all, url, tokens[number % len(tokens)], bodies[number::CLIENTS], CONNECTIONS)
        for number in range(CLIENTS)
    ]
    tallies: list[Tally] = [job.result() for job in jobs]
    received_s = time.perf_counter() - start_s
    while count("SELECT count(*) FROM receipts WHERE due_at IS NOT NULL"):
        if time.perf_counter() - start_s > SETTLE_DEADLINE_S:
            raise TimeoutError("the receipts were not settled in time")
        time.sleep(0.05)
    settled_s = time.perf_counter() - start_s
    answered = {status for tally in tallies for status in tally.statuses}
    refunded = count("SELECT count(*) FROM refunds") - refunds
    if answered != {201} or refunded != len(bodies):
        raise ValueError(f"answers {answered}, refunds {refunded} of {len(bodies)}: the figures would mean nothing")
    return len(bodies) / received_s, len(bodies) / settled_s


def _lookups(url: str, token: str, returns: int) -> tuple[float, float]:
    """Median and 99th percentile in ms of a look-up by any of a return's numbers, one at a time.

    The median of several rounds: what else the machine does comes and goes.
    """
    dice = random.Random(16)  # noqa: S311 (a fixed draw)
    rounds = []
    for _ in range(ROUNDS):
        paths = [f"/v1/lookup?code={data.code(dice.randint(1, returns), dice)}" for _ in range(LOOKUPS // ROUNDS)]
        tally = ask_all(url, token, paths, 1)
        if set(tally.statuses) != {200}:
            raise ValueError(f"look-ups were answered with {tally.statuses}")
        rounds.append((percentile(tally.seconds, 0.5) * 1000, percentile(tally.seconds, 0.99) * 1000))
    return statistics.median(p50 for p50, _ in rounds), statistics.median(p99 for _, p99 in rounds)


def _stations(
    clients: ProcessPoolExecutor, url: str, tokens: Sequence[str], seconds: float, tell: _Tell
) -> dict[str, Any]:
    every_s = min(BEAT_S, seconds / 2)
    jobs = [clients.submit(run_stations, url, tokens[n::CLIENTS], seconds, every_s) for n in range(CLIENTS)]
    tallies = [job.result() for job in jobs]
    errors = [error for tally in tallies for error in tally.errors]
    for error in errors[:3]:
        tell(f"a station's error: {error}")
    took = [value for tally in tallies for value in tally.seconds]
    return {
        "stations": len(tokens),
        "stations_s": math.floor(seconds),
        "station_requests": len(took),
        "station_errors": len(errors),
        "station_ms_p99": round(percentile(took, 0.99) * 1000, 1),
    }


def _load(execute: Callable[[bytes], object], statements: Sequence[str]) -> None:
    for statement in statements:
        execute(statement.encode())


def _command(*words: str) -> None:
    subprocess.run(  # noqa: S603 (this program)
        [sys.executable, "-m", "receiving_station", "central", *words], check=True, stdout=subprocess.DEVNULL
    )


@contextmanager
def _central(options: Sequence[str]) -> Iterator[tuple[str, str | None]]:
    command = [sys.executable, "-m", "receiving_station", "central", *options, "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 (this program)
        try:
            assert process.stdout is not None  # noqa: S101 (asked for)
            first = process.stdout.readline()
            if not first:
                raise OSError("the central did not start")
            ready = json.loads(first)
            yield ready["url"], ready["token_file"]
        finally:
            process.terminate()
