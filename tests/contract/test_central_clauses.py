"""What the contract's words promise besides: each clause asked of the fake central and of the real one."""

import hashlib
import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from receiving_station.adapters.central_http import CentralClient
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.domain.vocabulary import PhotoKind
from receiving_station.wire import (
    IDEMPOTENCY_HEADER,
    FeedPage,
    Heartbeat,
    Overview,
    Problem,
    RefundList,
    ReturnItem,
    Settlement,
    StockList,
)
from receiving_station.wire_mapping import receipt_to_wire, return_to_wire
from tests.contract.conftest import CentralUnderTest
from tests.contract.test_central_contract import fresh_key, post, received, settled
from tests.fakes.parcels import NOON, a_frame, a_return
from tests.integration.central.process import jpeg

CALLS = [
    ("GET", "/v1/feed?limit=1"),
    ("GET", "/v1/lookup?code=RMA-1"),
    ("PUT", "/v1/photos/" + "ab" * 32),
    ("POST", "/v1/receipts"),
    ("GET", f"/v1/receipts/status?session_id={UUID(int=1)}"),
    ("POST", "/v1/heartbeat"),
    ("GET", "/v1/refunds"),
    ("GET", "/v1/stock"),
    ("GET", "/v1/overview"),
]


def own_jpeg() -> bytes:
    """A picture that nobody sent before: what follows a JPEG's end is nobody's business."""
    return jpeg() + uuid4().bytes


def body_of(central: CentralUnderTest) -> dict[str, Any]:
    body: dict[str, Any] = receipt_to_wire(received(central.any_return())).model_dump(mode="json")
    return body


def send(central: CentralUnderTest, body: object, **headers: str) -> Any:
    headers = {IDEMPOTENCY_HEADER: str(uuid4()), "Content-Type": "application/json"} | headers
    text = body if isinstance(body, str) else json.dumps(body)
    return central.raw("POST", "/v1/receipts", data=text.encode(), headers=headers)


def cursor_at_end(client: CentralClient) -> str:
    cursor, more = "", True
    while more:
        page = client.feed(cursor, 500).body
        assert page is not None
        cursor, more = page.next_cursor, page.more
    return cursor


# --- who may ask, and how a refusal looks ---


def test_the_process_is_up_needs_no_token(central: CentralUnderTest) -> None:
    assert central.raw("GET", "/healthz", signed=False).status_code == 200


@pytest.mark.parametrize(("method", "path"), CALLS)
def test_every_call_needs_the_token_and_says_so_in_the_contracts_shape(
    central: CentralUnderTest, method: str, path: str
) -> None:
    reply = central.raw(method, path, signed=False, data=b"{}" if method != "GET" else None)
    assert reply.status_code == 401
    assert reply.headers["Content-Type"].startswith("application/problem+json")
    assert Problem.model_validate_json(reply.content).status == 401


REFUSED: dict[str, Callable[[CentralUnderTest], Any]] = {
    "a path that is not there": lambda central: central.raw("GET", "/v1/nothing-here"),
    "a body that is no receipt": lambda central: send(central, {}),
    "a cursor of somebody else": lambda central: central.raw("GET", "/v1/feed?cursor=x:1&limit=1"),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_refusal_is_a_problem_with_its_own_status(central: CentralUnderTest, what: str) -> None:
    reply = REFUSED[what](central)
    assert reply.headers["Content-Type"].startswith("application/problem+json")
    assert Problem.model_validate_json(reply.content).status == reply.status_code


# --- the feed ---


def test_a_page_has_at_most_as_many_changes_as_were_asked_for(client: CentralClient) -> None:
    page = client.feed("", 2).body
    assert page is not None
    assert (len(page.items), page.more) == (2, True)


def test_what_is_announced_after_a_cursor_comes_after_it(client: CentralClient, central: CentralUnderTest) -> None:
    cursor = cursor_at_end(client)
    value = a_return(f"late-{uuid4().hex[:8]}")
    central.announce(value)
    page = client.feed(cursor, 500).body
    assert page is not None
    assert [item.value for item in page.items] == [return_to_wire(value)]


def test_a_change_comes_again_with_its_new_facts(client: CentralClient, central: CentralUnderTest) -> None:
    value = a_return(f"changed-{uuid4().hex[:8]}")
    central.announce(value)
    cursor = cursor_at_end(client)
    changed = replace(value, carrier="DHL")
    central.announce(changed)
    page = client.feed(cursor, 500).body
    assert page is not None
    assert [item.value for item in page.items] == [return_to_wire(changed)]


def test_a_withdrawn_return_is_told_as_deleted_and_found_no_more(
    client: CentralClient, central: CentralUnderTest
) -> None:
    value = a_return(f"withdrawn-{uuid4().hex[:8]}")
    central.announce(value)
    cursor = cursor_at_end(client)
    central.withdraw(value)
    page, found = client.feed(cursor, 500).body, client.lookup(value.rma).body
    assert page is not None
    assert found is not None
    assert page.items == (ReturnItem(id=value.return_id, value=None),)
    assert found.matches == ()


def test_a_page_can_be_asked_for_again(central: CentralUnderTest) -> None:
    pages = [FeedPage.model_validate_json(central.raw("GET", "/v1/feed?limit=2").content) for _ in range(2)]
    assert pages[0] == pages[1]


# --- photos ---


def test_bytes_that_are_no_picture_are_refused_under_their_right_hash(central: CentralUnderTest) -> None:
    body = b"no picture at all"
    reply = central.raw("PUT", f"/v1/photos/{hashlib.sha256(body).hexdigest()}", data=body)
    assert (reply.status_code, reply.json()["field"]) == (422, "body")


def test_half_a_photo_is_refused_and_the_whole_one_is_taken_after_it(central: CentralUnderTest) -> None:
    body = own_jpeg()
    path = f"/v1/photos/{hashlib.sha256(body).hexdigest()}"
    replies = [central.raw("PUT", path, data=part).status_code for part in (body[: len(body) // 2], body)]
    assert replies == [422, 201]


def test_a_photo_that_comes_twice_at_the_same_moment_is_stored_once(central: CentralUnderTest) -> None:
    body = own_jpeg()
    path = f"/v1/photos/{hashlib.sha256(body).hexdigest()}"
    with ThreadPoolExecutor(4) as threads:
        replies = list(threads.map(lambda _n: central.raw("PUT", path, data=body).status_code, range(4)))
    assert sorted(replies) == [200, 200, 200, 201]


# --- receipts ---


def test_a_receipt_that_comes_four_times_at_the_same_moment_is_applied_once(central: CentralUnderTest) -> None:
    body, key = body_of(central), str(uuid4())
    with ThreadPoolExecutor(4) as threads:
        replies = list(threads.map(lambda _n: send(central, body, **{IDEMPOTENCY_HEADER: key}).status_code, range(4)))
    assert replies.count(201) <= 1
    assert set(replies) <= {200, 201, 202}
    assert send(central, body, **{IDEMPOTENCY_HEADER: key}).status_code == 200


def test_the_first_answer_comes_again_though_the_receipt_was_settled_meanwhile(
    client: CentralClient, central: CentralUnderTest
) -> None:
    receipt, key = received(central.take_return()), fresh_key()
    first = post(client, key, receipt).body
    settled(client, receipt.session_id)
    again = post(client, key, receipt).body
    assert first is not None
    assert (again, first.settlement) == (first, Settlement.RECEIVED)


def test_the_same_receipt_in_other_spacing_is_the_same_receipt(central: CentralUnderTest) -> None:
    body, key = body_of(central), str(uuid4())
    texts = [json.dumps(body), json.dumps(body, indent=4, sort_keys=True)]
    assert [send(central, text, **{IDEMPOTENCY_HEADER: key}).status_code for text in texts] == [201, 200]


def test_a_conflict_changes_nothing_of_what_came_first(client: CentralClient, central: CentralUnderTest) -> None:
    receipt, key = received(central.any_return()), fresh_key()
    first = post(client, key, receipt)
    conflict = post(client, key, replace(receipt, operator="Somebody else"))
    again = post(client, key, receipt)
    assert (first.status, conflict.status, again.status, again.body) == (201, 409, 200, first.body)


def test_only_the_photos_that_are_missing_are_named(
    client: CentralClient, central: CentralUnderTest, tmp_path: Path
) -> None:
    photos = PhotoFiles(tmp_path)
    shades = [int(uuid4().int % 10**6) for _ in range(2)]
    here, missing = (photos.save(a_frame(shade), PhotoKind.ITEM, NOON) for shade in shades)
    client.put_photo(here.sha256, photos.path(here.sha256))
    reply = post(client, fresh_key(), received(central.any_return(), (here, missing)))
    assert (reply.status, reply.missing_photos) == (424, (missing.sha256,))


@pytest.mark.parametrize("key", ["", "not-a-uuid"])
def test_a_receipt_without_a_good_key_is_refused(central: CentralUnderTest, key: str) -> None:
    assert send(central, body_of(central), **{IDEMPOTENCY_HEADER: key}).status_code == 422


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"colour": "red"}, "colour"),
        ({"occurred_at": "2026-11-21T12:00:00"}, "occurred_at"),
        ({"session_id": "one"}, "session_id"),
        ({"station": "x" * 201}, "station"),
    ],
    ids=["a word that is not in it", "a time without a zone", "an id that is none", "a name that is too long"],
)
def test_what_is_not_in_the_contract_is_refused_with_the_field_named(
    central: CentralUnderTest, change: dict[str, str], field: str
) -> None:
    reply = send(central, body_of(central) | change)
    assert (reply.status_code, reply.json()["field"]) == (422, field)


# --- where they stand, and what was given ---


def test_an_unknown_session_is_left_out_beside_a_known_one(client: CentralClient, central: CentralUnderTest) -> None:
    receipt = received(central.any_return())
    post(client, fresh_key(), receipt)
    path = f"/v1/receipts/status?session_id={uuid4()}&session_id={receipt.session_id}"
    statuses = central.raw("GET", path).json()["statuses"]
    assert [status["session_id"] for status in statuses] == [str(receipt.session_id)]


def test_more_than_a_hundred_sessions_at_once_are_refused(central: CentralUnderTest) -> None:
    query = "&".join(f"session_id={UUID(int=number)}" for number in range(101))
    assert central.raw("GET", f"/v1/receipts/status?{query}").status_code == 422


def test_the_refund_ledger_of_a_return_is_what_its_receipts_status_says(
    client: CentralClient, central: CentralUnderTest
) -> None:
    receipt = received(central.take_return())
    post(client, fresh_key(), receipt)
    status = settled(client, receipt.session_id)
    reply = central.raw("GET", "/v1/refunds", params={"return_id": receipt.return_id})
    assert RefundList.model_validate_json(reply.content).refunds == status.refunds


def test_a_received_unit_is_one_more_in_stock_and_in_the_overview(
    client: CentralClient, central: CentralUnderTest
) -> None:
    def counted() -> tuple[int, int, int]:
        stock = StockList.model_validate_json(central.raw("GET", "/v1/stock").content).stock
        overview = Overview.model_validate_json(central.raw("GET", "/v1/overview").content)
        return sum(line.quantity for line in stock), overview.receipts, overview.units

    for receipt in (received(central.take_return()), received(central.any_return())):
        post(client, fresh_key(), receipt)
        settled(client, receipt.session_id)
        before = counted()
    last = received(central.any_return())
    post(client, fresh_key(), last)
    settled(client, last.session_id)
    assert [now - then for now, then in zip(counted(), before, strict=True)] == [1, 1, 1]


def test_a_heartbeat_without_a_zone_in_its_time_is_refused(central: CentralUnderTest) -> None:
    beat = Heartbeat(station="Bench 07", operator="M.", app_version="1.2.3", sent_at=NOON, unsent=0, needs_you=0)
    body = beat.model_dump(mode="json") | {"sent_at": "2026-11-21T12:00:00"}
    reply = central.raw("POST", "/v1/heartbeat", json=body)
    assert (reply.status_code, reply.json()["field"]) == (422, "sent_at")
