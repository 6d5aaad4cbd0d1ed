"""Running a central: health, numbers, logs, limits, tokens, and a photo store or database that goes away."""

import asyncio
import hashlib
import json
import re
import socket
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
import requests

from receiving_station.bench.postgres import Cluster, throw_away_cluster
from receiving_station.central.photos import PhotoStoreAwayError, open_photos
from receiving_station.central.rates import RateLimit
from receiving_station.wire import Problem
from tests.fakes.parcels import made_receipt
from tests.integration.central.process import (
    DEADLINE_S,
    S3_CREDENTIALS,
    CentralProcess,
    Home,
    jpeg,
    run_command,
    wait_for,
)
from tests.integration.central.s3_server import S3Server, s3_server, stored

Start = Callable[..., CentralProcess]


def plain(central: CentralProcess, path: str, **headers: str) -> requests.Response:
    return requests.get(central.url + path, headers=headers, timeout=DEADLINE_S)


def test_a_central_that_has_all_it_needs_is_ready(central: CentralProcess) -> None:
    assert (plain(central, "/readyz").status_code, plain(central, "/readyz").json()) == (200, {"status": "ready"})


def test_prometheus_is_told_of_receipts_and_of_what_waits(central: CentralProcess) -> None:
    central.settle(made_receipt(None))

    def numbers() -> dict[str, float]:
        lines = plain(central, "/metrics").text.splitlines()
        return {name: float(value) for name, value in (line.rsplit(" ", 1) for line in lines if line[0] != "#")}

    told = wait_for(numbers, lambda now: 'central_receipts_total{outcome="new"}' in now)

    assert told['central_receipts_total{outcome="new"}'] >= 1
    waiting = {"central_receipts_due", "central_oldest_due_seconds", "central_webhooks_due", "central_notices_due"}
    assert waiting | {"central_stations"} <= set(told)
    assert any(name.startswith('central_requests_total{method="POST",route="/v1/receipts"') for name in told)


@pytest.mark.parametrize(("given", "is_kept"), [("bench-7.42", True), ("a b", False), ("x" * 65, False), ("", False)])
def test_every_answer_names_its_request(central: CentralProcess, given: str, is_kept: bool) -> None:  # noqa: FBT001
    replies = [plain(central, path, **{"X-Request-Id": given}) for path in ("/healthz", "/v1/feed", "/nowhere")]
    ids = [reply.headers["X-Request-Id"] for reply in replies]

    assert all(re.fullmatch(r"[A-Za-z0-9._-]{1,64}", each) for each in ids)
    assert [each == given for each in ids] == [is_kept] * 3


def test_the_log_is_json_with_the_requests_id_and_nobodys_numbers(start: Start) -> None:
    central = start(more=("--log-level", "info"))
    central.http.headers["X-Request-Id"] = "look-1"
    central.get("/v1/lookup", code="RMA-SECRET")
    central.stop()
    lines = [json.loads(line) for line in central.errors]
    (line,) = [line for line in lines if line.get("request_id") == "look-1"]

    assert (line["route"], line["status"], line["level"]) == ("/v1/lookup", 200, "info")
    assert "SECRET" not in "".join(central.errors)


def test_a_request_under_way_when_it_is_told_to_stop_gets_its_answer(start: Start) -> None:
    central, body = start(), jpeg(91)
    address = urlsplit(central.url)
    with socket.create_connection((str(address.hostname), address.port or 0), timeout=DEADLINE_S) as caller:
        sha256 = hashlib.sha256(body).hexdigest()
        head = f"PUT /v1/photos/{sha256} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {central.token}\r\n"
        caller.sendall(f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body[:100])
        # It has begun with the request when another on the same process is answered.
        assert plain(central, "/healthz").status_code == 200
        central.process.terminate()
        wait_for(lambda: _listens(central), lambda listens: not listens)
        caller.sendall(body[100:])
        answer = caller.recv(4096)
    status = central.wait()

    assert (answer.split(b"\r\n")[0], status, central.errors) == (b"HTTP/1.1 201 Created", 0, [])


def _listens(central: CentralProcess) -> bool:
    address = urlsplit(central.url)
    with socket.socket() as asked:
        return asked.connect_ex((str(address.hostname), address.port or 0)) == 0


def test_a_station_that_asks_too_often_is_told_to_wait(start: Start) -> None:
    central = start(more=("--rate", "2"))
    replies = [central.get("/v1/stock") for _ in range(12)]
    refused = next(reply for reply in replies if reply.status_code == 429)

    assert (refused.headers["Retry-After"], Problem.model_validate_json(refused.content).status) == ("1", 429)
    assert [reply.status_code for reply in replies[:4]] == [200] * 4


def test_the_rate_is_counted_for_each_station_and_comes_back_with_time() -> None:
    now_s = [0.0]
    limit = RateLimit(2, lambda: now_s[0])
    first = [asyncio.run(limit.lets("a")) for _ in range(5)]
    other = asyncio.run(limit.lets("b"))
    now_s[0] = 0.5
    later = [asyncio.run(limit.lets("a")) for _ in range(2)]

    assert (first, other, later) == ([True] * 4 + [False], True, [True, False])


def command(*words: str) -> "subprocess.CompletedProcess[str]":
    return run_command("-m", "receiving_station", "central", *words)


def test_a_central_without_a_folder_is_migrated_given_a_token_and_served(cluster: Cluster, tmp_path: Path) -> None:
    database = cluster.url(cluster.create())
    too_early = command("token", "--database", database)
    migrated = [command("migrate", "--database", database).returncode for _ in range(2)]
    token = command("token", "--database", database).stdout.strip()
    program = ("-m", "receiving_station.central", "--database", database, "--photos", str(tmp_path), "--port", "0")
    central = CentralProcess(Home(tmp_path), program=program, token=token)
    try:
        status = central.get("/v1/feed").status_code
    finally:
        central.stop()

    assert (too_early.returncode, "Migrate it first" in too_early.stderr, migrated, status) == (1, True, [0, 0], 200)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "DATA_DIR, or --database and --photos"),
        (("x", "--processes", "2"), "several processes need --database"),
        (("migrate", "--database", "nonsense"), "Nothing was changed"),
    ],
)
def test_wrong_words_are_told(words: tuple[str, ...], told: str) -> None:
    done = command(*words)

    assert (done.returncode != 0, told in done.stderr) == (True, True)


@pytest.mark.parametrize("address", ["s3://", "s3:bucket", "s3://bucket?secret=1"])
def test_an_address_that_is_no_photo_store_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match="s3://BUCKET/PREFIX"):
        open_photos(address)


def test_a_photo_store_that_is_away_is_told_and_keeps_nothing_half(
    cluster: Cluster, template: str, tmp_path: Path
) -> None:
    body = jpeg(33)
    database = cluster.url(cluster.create(template))
    with s3_server() as store:
        central = CentralProcess(Home(tmp_path, database, store.new_bucket()))
        try:
            store.stop()
            away = central.put_photo(body)
            ready = plain(central, "/readyz")
            store.start_again()
            again = [central.put_photo(body).status_code for _ in range(2)]
        finally:
            central.stop()

    assert (away.status_code, away.headers["Retry-After"], "same again" in away.json()["detail"]) == (503, "5", True)
    assert (ready.status_code, ready.json()["field"]) == (503, "photo store")
    assert again == [201, 200]


def test_a_photo_in_s3_is_never_overwritten_and_something_else_in_its_place_is_told(
    monkeypatch: pytest.MonkeyPatch, s3: S3Server
) -> None:
    for name, value in S3_CREDENTIALS.items():
        monkeypatch.setenv(name, value)
    address = s3.new_bucket()
    photos, body = open_photos(address), jpeg(34)
    sha256 = hashlib.sha256(body).hexdigest()
    bucket = address.removeprefix("s3://").partition("/")[0]
    s3.client.put_object(Bucket=bucket, Key=f"bench/{sha256[:2]}/{sha256}.jpg", Body=b"other bytes")

    with pytest.raises(PhotoStoreAwayError, match="something else"):
        photos.put(sha256, body)
    assert stored(s3, address, sha256) == b"other bytes"


def test_a_database_that_is_away_is_told_and_the_same_receipt_is_taken_later(tmp_path: Path) -> None:
    with throw_away_cluster(is_durable=False) as own:
        database = own.url(own.create())
        assert command("migrate", "--database", database).returncode == 0
        central = CentralProcess(Home(tmp_path, database))
        try:
            receipt, key = made_receipt(None), uuid4()
            assert central.get("/v1/feed").status_code == 200
            own.stop()
            away = central.send(receipt, key)
            ready = plain(central, "/readyz")
            own.start_again()
            again = central.send(receipt, key)
        finally:
            central.stop()

    assert (away.status_code, away.headers["Retry-After"], ready.status_code, again.status_code) == (503, "5", 503, 201)
