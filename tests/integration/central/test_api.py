"""The contract's other endpoints: token, limits, photos, feed, look-up, heartbeat, the page."""

import hashlib
import os
import socket
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests

from receiving_station.domain.returns import ExpectedReturn
from receiving_station.wire import FeedPage, LookupReply, Problem
from receiving_station.wire_mapping import return_to_wire
from tests.fakes.parcels import AT, made_receipt, made_return, made_unit
from tests.integration.central.process import DEADLINE_S, CentralProcess, announce, jpeg
from tests.integration.central.s3_server import S3Server, lose, stored

EVERYWHERE = "0.0.0.0"
PATHS = ("feed", "lookup", "photos/x", "receipts", "receipts/status", "heartbeat", "refunds", "stock", "none")


@pytest.mark.parametrize("path", PATHS)
def test_nobody_gets_in_without_the_token(central: CentralProcess, path: str) -> None:
    headers = [None, "", "Bearer", "Bearer wrong", "Basic {token}", "bearer", "{token}"]
    told = {}
    with requests.Session() as stranger:
        for header in headers:
            stranger.headers["Authorization"] = None if header is None else header.format(token=central.token)  # type: ignore[assignment]  # None: it is not sent
            reply = stranger.post(f"{central.url}/v1/{path}", b"[", timeout=DEADLINE_S)
            told[header] = (reply.status_code, Problem.model_validate_json(reply.content).status)

    assert told == dict.fromkeys(headers, (401, 401))


def test_the_health_check_needs_no_token(central: CentralProcess) -> None:
    assert requests.get(f"{central.url}/healthz", timeout=DEADLINE_S).json() == {"status": "ok"}


@pytest.mark.parametrize(("method", "path", "status"), [("GET", "/v1/none", 404), ("DELETE", "/v1/feed", 405)])
def test_what_is_not_in_the_contract_is_a_problem(central: CentralProcess, method: str, path: str, status: int) -> None:
    reply = central.http.request(method, central.url + path, timeout=DEADLINE_S)

    assert (reply.status_code, reply.headers["Content-Type"], reply.json()["status"]) == (
        status,
        "application/problem+json",
        status,
    )


def chunks(size_bytes: int) -> Iterator[bytes]:
    for _ in range(0, size_bytes, 1 << 20):
        yield b" " * (1 << 20)


@pytest.mark.parametrize("path", ["receipts", "heartbeat", f"photos/{'ab' * 32}"])
@pytest.mark.parametrize("is_told", [True, False])
def test_a_body_above_the_limit_is_refused_whether_its_length_is_told_or_not(
    central: CentralProcess, path: str, *, is_told: bool
) -> None:
    body: Any = b" " * (21 << 20) if is_told else chunks(21 << 20)
    method = "PUT" if path.startswith("photos") else "POST"
    reply = central.http.request(method, f"{central.url}/v1/{path}", data=body, timeout=DEADLINE_S)

    assert (reply.status_code, reply.json()["field"]) == (413, "body")


def kept(central: CentralProcess, sha256: str, s3: S3Server) -> bytes:
    if central.home.photos:
        return stored(s3, central.home.photos, sha256)
    return (central.data_dir / "photos" / sha256[:2] / f"{sha256}.jpg").read_bytes()


def test_a_photo_is_stored_once(central: CentralProcess, s3: S3Server) -> None:
    body = jpeg(200)
    replies = [central.put_photo(body).status_code for _ in range(2)]

    assert (replies, kept(central, hashlib.sha256(body).hexdigest(), s3)) == ([201, 200], body)


def test_a_photo_whose_bytes_were_lost_is_taken_again(central: CentralProcess, s3: S3Server) -> None:
    body = jpeg(201)
    sha256 = hashlib.sha256(body).hexdigest()
    central.put_photo(body)
    if central.home.photos:
        lose(s3, central.home.photos, sha256)
    else:
        (central.data_dir / "photos" / sha256[:2] / f"{sha256}.jpg").unlink()
    central.put_photo(body)

    assert kept(central, sha256, s3) == body


def png() -> bytes:
    return b"\x89PNG\r\n\x1a\n" + bytes(64)


@pytest.mark.parametrize(
    "body", [b"", b"no picture", png(), jpeg(3)[:-40], jpeg(4)[:100]], ids=["empty", "text", "png", "cut", "header"]
)
def test_what_is_no_whole_jpeg_is_no_photo(central: CentralProcess, body: bytes) -> None:
    reply = central.put_photo(body)

    assert (reply.status_code, reply.json()["field"]) == (422, "body")


def test_a_photo_under_another_name_is_refused(central: CentralProcess) -> None:
    reply = central.put_photo(jpeg(5), "ab" * 32)

    assert (reply.status_code, "SHA-256" in reply.json()["detail"]) == (422, True)


@pytest.mark.parametrize("name", ["AB" * 32, "ab", "..%2f..%2fetc"])
def test_a_photo_has_a_hash_for_a_name(central: CentralProcess, name: str) -> None:
    assert central.put_photo(jpeg(6), name).status_code in {404, 422}


def test_a_photo_above_fifteen_megabytes_is_refused(central: CentralProcess) -> None:
    reply = central.put_photo(jpeg(7) + os.urandom(15 << 20))

    assert (reply.status_code, reply.json()["field"]) == (413, "body")


def test_a_picture_of_too_many_pixels_is_refused(central: CentralProcess) -> None:
    reply = central.put_photo(jpeg(8, (9000, 9000)))

    assert (reply.status_code, "pixels" in reply.json()["detail"]) == (422, True)


def test_a_small_file_that_says_it_is_an_enormous_picture_is_refused_unopened(central: CentralProcess) -> None:
    body = jpeg(9)
    size = body.index(b"\xff\xc0") + 5
    bomb = body[:size] + (65_500).to_bytes(2, "big") * 2 + body[size + 4 :]
    reply = central.put_photo(bomb)

    assert (reply.status_code, reply.json()["field"], len(bomb) < 10_000) == (422, "body", True)


@pytest.mark.parametrize("path", ["refunds", "stock"])
@pytest.mark.parametrize("asked", [{"limit": "0"}, {"limit": "2001"}, {"cursor": "x"}, {"cursor": "bm8="}])
def test_a_page_of_refunds_or_stock_has_its_limits(central: CentralProcess, path: str, asked: dict[str, str]) -> None:
    reply = central.get(f"/v1/{path}", **asked)

    assert (reply.status_code, reply.json()["field"]) == (422, next(iter(asked)))


def all_pages(central: CentralProcess, cursor: str, limit: int) -> Iterator[FeedPage]:
    while True:
        page = FeedPage.model_validate_json(central.get("/v1/feed", cursor=cursor, limit=limit).content)
        yield page
        cursor = page.next_cursor
        if not page.more:
            return


def test_the_feed_comes_in_pages_oldest_first(central: CentralProcess) -> None:
    begin = FeedPage.model_validate_json(central.get("/v1/feed", limit=2000).content).next_cursor
    announce(central.home, *(made_return(f"page-{number}") for number in range(5)))
    pages = list(all_pages(central, begin, 2))

    assert [[item.id for item in page.items] for page in pages] == [
        ["ret-page-0", "ret-page-1"],
        ["ret-page-2", "ret-page-3"],
        ["ret-page-4"],
    ]


def test_a_return_announced_again_without_a_change_is_no_change(central: CentralProcess) -> None:
    announce(central.home, made_return("same"))
    cursor = FeedPage.model_validate_json(central.get("/v1/feed", limit=2000).content).next_cursor
    announce(central.home, made_return("same"))

    assert central.get("/v1/feed", cursor=cursor).json() == {"items": [], "next_cursor": cursor, "more": False}


def test_a_changed_return_comes_once_and_as_it_is_now(central: CentralProcess) -> None:
    cursor = FeedPage.model_validate_json(central.get("/v1/feed", limit=2000).content).next_cursor
    changed = made_return("changed", tier="Gold")
    announce(central.home, made_return("changed"), changed)
    (page,) = all_pages(central, cursor, 500)

    assert [item.value for item in page.items] == [return_to_wire(changed)]


@pytest.mark.parametrize("cursor", ["x", "====", "bm8=", "bm86MQ==", "ümlaut", "A" * 201])
def test_a_cursor_that_is_not_ours_is_refused_and_named(central: CentralProcess, cursor: str) -> None:
    reply = central.get("/v1/feed", cursor=cursor)

    assert (reply.status_code, reply.json()["field"]) == (422, "cursor")


@pytest.mark.parametrize("limit", ["0", "2001", "many"])
def test_a_page_has_at_most_two_thousand_changes(central: CentralProcess, limit: str) -> None:
    reply = central.get("/v1/feed", limit=limit)

    assert (reply.status_code, reply.json()["field"]) == (422, "limit")


@pytest.mark.parametrize(
    "code",
    ["RMA-LOOK", "rma look", "RMALOOK\r\n", "1z-track-look", "\x1d1Z TRACK LOOK", "order-look", "ＲＭＡ－ＬＯＯＫ"],
)
def test_a_return_is_found_by_any_of_its_numbers_however_they_are_written(central: CentralProcess, code: str) -> None:
    expected = made_return("LOOK")
    announce(central.home, expected)
    reply = LookupReply.model_validate_json(central.get("/v1/lookup", code=code).content)

    assert reply.matches == (return_to_wire(expected),)


def test_the_return_whose_rma_it_is_comes_before_the_one_whose_order_it_is(central: CentralProcess) -> None:
    announce(central.home, made_return("BY-ORDER", order_number="RMA-BY-RMA"), made_return("BY-RMA"))
    reply = LookupReply.model_validate_json(central.get("/v1/lookup", code="RMA-BY-RMA").content)

    assert [match.rma for match in reply.matches] == ["RMA-BY-RMA", "RMA-BY-ORDER"]


@pytest.mark.parametrize("code", ["", "--", "nobody", "'; drop table returns", "%", "\x00"])
def test_a_number_that_nobody_announced_finds_nothing(central: CentralProcess, code: str) -> None:
    assert central.get("/v1/lookup", code=code).json() == {"matches": []}


def test_a_heartbeat_is_answered_with_the_centrals_time(central: CentralProcess) -> None:
    said = {
        "station": "Bench 7",
        "operator": "Mara",
        "app_version": "0.1.0",
        "sent_at": "0001-01-01T00:00:00+14:00",
        "unsent": 10**30,
        "needs_you": 0,
    }
    replies = [central.http.post(f"{central.url}/v1/heartbeat", json=said, timeout=DEADLINE_S) for _ in range(2)]
    times = [datetime.fromisoformat(reply.json()["received_at"]) for reply in replies]

    assert times[0].utcoffset() is not None
    assert times[0] <= times[1]


@pytest.mark.parametrize(
    ("found", "shown"),
    [
        (
            {"parts": [{"part": "scale", "state": "attention", "code": "scale_far"}]},
            "look at scale</span>, <time>2026-05-04",
        ),
        ({"parts": [{"part": "scale", "state": "ok", "code": "scale_ok"}]}, "<td>good, <time>2026-05-04"),
        ({"parts": [], "skipped": "no time"}, "left out: no time, <time>2026-05-04"),
    ],
)
def test_the_page_shows_the_last_bench_check_that_a_station_told(
    central: CentralProcess, found: dict[str, object], shown: str
) -> None:
    said = {"station": f"Bench {shown[:9]}", "operator": "M.", "app_version": "1", "sent_at": AT.isoformat()}
    told = {**said, "unsent": 0, "needs_you": 0}
    check = {"checked_at": "2026-05-04T06:00:00Z", "operator": "M.", **found}
    for beat in ({**told, "bench_check": check}, told):  # Started again, a station has none to tell at first.
        assert central.http.post(f"{central.url}/v1/heartbeat", json=beat, timeout=DEADLINE_S).status_code == 200

    assert shown in requests.get(f"{central.url}/", timeout=DEADLINE_S).text


def test_the_page_shows_what_needs_a_person_and_escapes_what_was_typed(
    central: CentralProcess, announced: ExpectedReturn
) -> None:
    receipt = made_receipt(announced, made_unit(announced.lines[0], item=None), station="<b>Bench</b>")
    central.settle(receipt)
    page = requests.get(f"{central.url}/", timeout=DEADLINE_S).text

    assert ("unanswered" in page, "&lt;b&gt;Bench" in page, "<b>" in page) == (True, True, False)


def test_the_page_is_only_for_this_machine(start: Any) -> None:
    central = start(host=EVERYWHERE)

    assert requests.get(central.url.replace(EVERYWHERE, "127.0.0.1"), timeout=DEADLINE_S).status_code == 404


def test_openapi_tells_every_endpoint_and_every_refusal(central: CentralProcess) -> None:
    schema = requests.get(f"{central.url}/openapi.json", timeout=DEADLINE_S).json()
    told = {(method.upper(), path) for path, item in schema["paths"].items() for method in item}
    contract = {
        ("GET", "/v1/feed"),
        ("GET", "/v1/lookup"),
        ("PUT", "/v1/photos/{sha256}"),
        ("POST", "/v1/photos/known"),
        ("POST", "/v1/receipts"),
        ("POST", "/v1/receipts/batch"),
        ("GET", "/v1/receipts/status"),
        ("POST", "/v1/heartbeat"),
        ("GET", "/v1/refunds"),
        ("GET", "/v1/stock"),
        ("POST", "/v1/stock/moves"),
        ("GET", "/v1/units/{plate}"),
        ("GET", "/v1/units/{plate}/epcis"),
        ("POST", "/v1/imports/{what}"),
        ("GET", "/v1/approvals"),
        ("POST", "/v1/approvals"),
        ("POST", "/v1/approvals/release"),
        ("GET", "/v1/returns/{return_id}/explanation"),
        ("GET", "/v1/exchanges"),
        ("GET", "/v1/overview"),
        ("GET", "/v1/board/{page}"),
        ("POST", "/v1/board/inbox"),
        ("GET", "/v1/portal/requests"),
        ("POST", "/v1/portal/requests/{return_id}"),
        ("POST", "/v1/portal/links"),
        ("GET", "/v1/portal/deliveries"),
        ("POST", "/v1/portal/deliveries"),
        ("GET", "/v1/pictures/{name}"),
        ("POST", "/v1/enrol"),
        ("POST", "/v1/token"),
        ("GET", "/healthz"),
    }
    receipts = set(schema["paths"]["/v1/receipts"]["post"]["responses"])

    assert (told, receipts) == (
        contract,
        {
            "200",
            "201",
            "202",
            "401",
            "403",
            "409",
            "413",
            "422",
            "424",
            "429",
            "500",
            "503",
        },
    )


def references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key == "$ref":
                yield inner
            else:
                yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def test_openapi_refers_to_nothing_that_is_not_in_it(central: CentralProcess) -> None:
    schema = requests.get(f"{central.url}/openapi.json", timeout=DEADLINE_S).json()
    known = {f"#/components/schemas/{name}" for name in schema["components"]["schemas"]}

    assert set(references(schema)) - known == set()


def test_a_caller_that_hangs_up_in_the_middle_disturbs_nobody(central: CentralProcess) -> None:
    address = urlsplit(central.url)
    with socket.create_connection((str(address.hostname), address.port or 0)) as caller:
        head = f"POST /v1/receipts HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {central.token}\r\n"
        caller.sendall(f"{head}Content-Length: 5000\r\n\r\n{{".encode())

    assert central.get("/v1/stock").status_code == 200
