"""The cases: each keeps one clause of ``receiving_station.wire`` to its word, by calls alone."""

import hashlib
import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from urllib.parse import quote
from uuid import UUID, uuid4

import requests

from receiving_station.conformance.subject import (
    BrokenError,
    NotTriedError,
    Subject,
    as_dict,
    expect,
    photo_of,
    picture,
    read,
    receipt_of,
    refusal,
)
from receiving_station.wire import (
    BatchReply,
    FeedPage,
    Heartbeat,
    HeartbeatReply,
    KnownPhotos,
    LookupReply,
    Overview,
    ReceiptStatus,
    ReceiptWire,
    RefundList,
    Settlement,
    StatusReply,
    StockLine,
    StockList,
)

AT_ONCE = 4
CALLS = (
    ("GET", "/feed?limit=1"),
    ("GET", "/lookup?code=RMA-1"),
    ("PUT", "/photos/" + "ab" * 32),
    ("POST", "/receipts"),
    ("GET", f"/receipts/status?session_id={UUID(int=1)}"),
    ("POST", "/heartbeat"),
    ("GET", "/refunds"),
    ("GET", "/stock"),
    ("GET", "/overview"),
    ("POST", "/photos/known"),
    ("POST", "/receipts/batch"),
    ("GET", "/pictures/none"),
)


@dataclass(frozen=True, slots=True)
class Case:
    """One promise.

    Attributes:
        name: Short, for tests and scripts.
        clause: The promise in words.
        run: Tries it; raises ``BrokenError`` or ``NotTriedError``.
    """

    name: str
    clause: str
    run: Callable[[Subject], None]


CASES: list[Case] = []


def _case(name: str, clause: str) -> Callable[[Callable[[Subject], None]], Callable[[Subject], None]]:
    def keep(run: Callable[[Subject], None]) -> Callable[[Subject], None]:
        CASES.append(Case(name, clause, run))
        return run

    return keep


# --- who may ask ---


@_case("alive", "GET /healthz: the process is up, without a token")
def _alive(central: Subject) -> None:
    expect("Status", central.call("GET", "/healthz", token="").status_code, 200)


@_case("auth.none", "every call carries a station token; without one it is 401, as problem+json")
def _no_token(central: Subject) -> None:
    for method, path in CALLS:
        refusal(central.call(method, path, token="", data=None if method == "GET" else b"{}"), 401)


@_case("auth.wrong", "a wrong token is 401, whatever is asked")
def _wrong_token(central: Subject) -> None:
    for method, path in CALLS:
        refusal(central.call(method, path, token="wrong", data=None if method == "GET" else b"{}"), 401)  # noqa: S106 (no secret)


@_case("not-there", "a path that is not in the contract is 404, as problem+json")
def _not_there(central: Subject) -> None:
    refusal(central.call("GET", "/nothing-here"), 404)


# --- the feed ---


@_case("feed.pages", "read page by page the feed is the feed read whole, oldest first")
def _pages(central: Subject) -> None:
    whole = [item for page in central.feed() for item in page.items]
    parts = [item for page in central.feed(limit=3) for item in page.items]
    expect("Changes in small pages", [item.id for item in parts], [item.id for item in whole])
    if parts != whole:
        raise BrokenError("A change in a small page is not the change in a large one")


@_case("feed.limit", "a page has at most as many changes as were asked for, and says when there are more")
def _limit(central: Subject) -> None:
    count = sum(len(page.items) for page in central.feed())
    limit = 2
    if count <= limit:
        raise NotTriedError("fewer than three changes are in the feed")
    page = central.get(f"/feed?limit={limit}", FeedPage)
    expect("Changes, and whether there are more", (len(page.items), page.more), (limit, True))


@_case("feed.again", "a page can be asked for again")
def _again(central: Subject) -> None:
    first, second = (central.get("/feed?limit=2", FeedPage) for _ in range(2))
    if first != second:
        raise BrokenError("The same cursor gave another page")


@_case("feed.end", "after the last cursor there is nothing new")
def _end(central: Subject) -> None:
    *_before, last = central.feed()
    pages = list(central.feed(cursor=last.next_cursor))
    expect("Changes after the end", [item.id for page in pages for item in page.items], [])


@_case("feed.cursor", "a cursor that this central did not give is 422 with field cursor")
def _cursor(central: Subject) -> None:
    problem = refusal(central.call("GET", "/feed?limit=1&cursor=somebody-elses:7"), 422)
    expect("Field", problem.field, "cursor")


# --- the look-up ---


@_case("lookup.found", "an announced return is found by its RMA however it is written, and by its tracking number")
def _found(central: Subject) -> None:
    announced = central.any_return()
    texts = [announced.rma, announced.rma.lower(), announced.rma.replace("-", " "), *announced.tracking_numbers[:1]]
    for text in texts:
        matches = central.get(f"/lookup?code={quote(text)}", LookupReply).matches
        if announced.return_id not in {match.return_id for match in matches}:
            raise BrokenError(f"{announced.rma!r} is not found as {text!r}")


@_case("lookup.unknown", "an unknown number has no matches, and is no error")
def _unknown(central: Subject) -> None:
    found = central.get(f"/lookup?code=NOBODY-{uuid4().hex}", LookupReply).matches
    expect("Matches", len(found), 0)


# --- photos ---


@_case("photo.once", "PUT /v1/photos/{sha256}: 201 stored, 200 known")
def _photo(central: Subject) -> None:
    body = picture()
    expect("Statuses of the same photo twice", [central.put_photo(body).status_code for _ in range(2)], [201, 200])


@_case("photo.race", "a photo that comes four times at one moment is stored once")
def _photo_race(central: Subject) -> None:
    body = picture()
    replies = _at_once(central, lambda each: each.put_photo(body).status_code)
    expect("Statuses", sorted(replies), [200] * (AT_ONCE - 1) + [201])


@_case("photo.hash", "bytes of another hash are 422")
def _photo_hash(central: Subject) -> None:
    refusal(central.put_photo(picture(), hashlib.sha256(uuid4().bytes).hexdigest()), 422)


@_case("photo.picture", "bytes that are no picture are 422 with field body, under their right hash too")
def _photo_picture(central: Subject) -> None:
    problem = refusal(central.put_photo(b"no picture at all " + uuid4().bytes), 422)
    expect("Field", problem.field, "body")


@_case("photo.known", "POST /v1/photos/known: of the photos asked for just those that are here")
def _known_photos(central: Subject) -> None:
    here, missing = picture(), picture()
    central.put_photo(here)
    asked = KnownPhotos(sha256s=(photo_of(missing).sha256, photo_of(here).sha256))
    headers = {"Content-Type": "application/json"}
    reply = central.call("POST", "/photos/known", data=asked.model_dump_json().encode(), headers=headers)
    expect("Known photos", read(reply, 200, KnownPhotos).sha256s, (photo_of(here).sha256,))


@_case("photo.half", "half a photo is 422, and the whole one is taken after it")
def _photo_half(central: Subject) -> None:
    body = picture()
    name = hashlib.sha256(body).hexdigest()
    replies = [central.put_photo(part, name).status_code for part in (body[: len(body) // 2], body)]
    expect("Statuses", replies, [422, 201])


@_case("picture.unknown", "GET /v1/pictures/{name}: a picture that is not there is 404, as problem+json")
def _no_picture(central: Subject) -> None:
    refusal(central.call("GET", f"/pictures/{uuid4().hex}"), 404)


# --- receipts ---


@_case("receipt.taken", "a receipt is 201 with its session, and stands as received")
def _taken(central: Subject) -> None:
    receipt = receipt_of(central.any_return())
    status = read(central.send(receipt), 201, ReceiptStatus)
    expect("Session and state", (status.session_id, status.settlement), (receipt.session_id, Settlement.RECEIVED))


@_case("receipt.stray", "a receipt of nothing that was announced is taken all the same")
def _stray(central: Subject) -> None:
    expect("Status", central.send(receipt_of(None)).status_code, 201)


@_case("receipt.again", "the same key and body again is 200 with the first answer, though it was settled meanwhile")
def _same_again(central: Subject) -> None:
    receipt, key = receipt_of(central.any_return()), uuid4()
    first = read(central.send(receipt, key), 201, ReceiptStatus)
    central.settled(receipt.session_id)
    if read(central.send(receipt, key), 200, ReceiptStatus) != first:
        raise BrokenError("The answer to the repeated receipt is not the first answer")


@_case("receipt.spacing", "the same receipt in other spacing is the same receipt")
def _spacing(central: Subject) -> None:
    body, key = as_dict(receipt_of(central.any_return())), uuid4()
    texts = (json.dumps(body), json.dumps(body, indent=4, sort_keys=True))
    expect("Statuses", [central.send(text, key).status_code for text in texts], [201, 200])


@_case("receipt.race", "a receipt that comes four times at one moment is applied once: 202 asks to come again")
def _race(central: Subject) -> None:
    receipt, key = receipt_of(central.any_return()), uuid4()
    replies = _at_once(central, lambda each: each.send(receipt, key).status_code)
    if replies.count(201) > 1 or not set(replies) <= {200, 201, 202}:
        raise BrokenError(f"Statuses at one moment: {sorted(replies)}")
    expect("Status afterwards", central.send(receipt, key).status_code, 200)


@_case("conflict.key", "the same key with another receipt is 409, and what came first stays as it was")
def _key_conflict(central: Subject) -> None:
    receipt, key = receipt_of(central.any_return()), uuid4()
    first = central.send(receipt, key)
    refusal(central.send(receipt.model_copy(update={"operator": "Somebody else"}), key), 409)
    refusal(central.send(receipt_of(central.any_return()), key), 409)
    again = central.send(receipt, key)
    expect("First and last status", (first.status_code, again.status_code), (201, 200))
    expect("Answer afterwards", again.json(), first.json())


@_case("conflict.session", "the same session with another body is 409 under another key too")
def _session_conflict(central: Subject) -> None:
    receipt = receipt_of(central.any_return())
    central.send(receipt)
    refusal(central.send(receipt.model_copy(update={"shelf": "elsewhere"})), 409)


@_case("receipt.photos", "photos that are not here are 424 with just their hashes; sent, the receipt is taken")
def _missing_photos(central: Subject) -> None:
    here, missing = picture(), picture()
    central.put_photo(here)
    receipt, key = receipt_of(central.any_return(), (photo_of(here), photo_of(missing))), uuid4()
    problem = refusal(central.send(receipt, key), 424)
    expect("missing_photos", problem.missing_photos, (photo_of(missing).sha256,))
    central.put_photo(missing)
    expect("Status when they are there", central.send(receipt, key).status_code, 201)


@_case("receipt.batch", "a batch answers each receipt, in order, as if it had come alone")
def _batch(central: Subject) -> None:
    known, fresh, no_photo = receipt_of(central.any_return()), receipt_of(None), picture()
    key, wrong = uuid4(), as_dict(receipt_of(None)) | {"parcel": "eaten"}
    central.send(known, key)
    keys = (key, uuid4(), uuid4(), uuid4(), uuid4())
    lacks_photo = receipt_of(central.any_return(), (photo_of(no_photo),))
    changed = known.model_copy(update={"shelf": "elsewhere"})
    bodies = (as_dict(known), as_dict(fresh), as_dict(lacks_photo), wrong, as_dict(changed))
    items = [{"entry_id": str(entry), "receipt": body} for entry, body in zip(keys, bodies, strict=True)]
    headers = {"Content-Type": "application/json"}
    reply = central.call("POST", "/receipts/batch", data=json.dumps({"items": items}).encode(), headers=headers)
    answers = read(reply, 200, BatchReply).answers
    expect("Entries", tuple(answer.entry_id for answer in answers), keys)
    expect("Statuses", [answer.status for answer in answers], [200, 201, 424, 422, 409])
    missing = answers[2].problem.missing_photos if answers[2].problem else ()
    expect("Missing photos", missing, (photo_of(no_photo).sha256,))
    expect("Field", answers[3].problem.field if answers[3].problem else None, "parcel")


@_case("receipt.key", "a receipt without a good Idempotency-Key is 422")
def _bad_key(central: Subject) -> None:
    for key in ("", "not-a-uuid"):
        refusal(central.send(receipt_of(central.any_return()), key), 422)


@_case("receipt.json", "a body that is no JSON object is 422, and no failure")
def _no_json(central: Subject) -> None:
    for text in ("", "{", "null", "[]", "<html>"):
        refusal(central.send(text), 422)


@_case("receipt.field", "what is not in the contract is 422 with the field named")
def _bad_field(central: Subject) -> None:
    good = as_dict(receipt_of(central.any_return()))
    spoilt: tuple[tuple[str, object], ...] = (
        ("colour", "red"),
        ("parcel", "eaten"),
        ("occurred_at", "2026-11-21T12:00:00"),
        ("session_id", "one"),
        ("station", "x" * 201),
    )
    for field, value in spoilt:
        problem = refusal(central.send(json.dumps(good | {field: value})), 422)
        expect(f"Field of a wrong {field}", problem.field, field)


# --- what becomes of it ---


@_case("status.unknown", "an unknown session is left out of the answer, beside a known one")
def _unknown_session(central: Subject) -> None:
    receipt = receipt_of(central.any_return())
    central.send(receipt)
    reply = central.get(f"/receipts/status?session_id={uuid4()}&session_id={receipt.session_id}", StatusReply)
    expect("Sessions", [each.session_id for each in reply.statuses], [receipt.session_id])


@_case("status.hundred", "a hundred sessions are asked for at once, and more than that is 422")
def _hundred(central: Subject) -> None:
    def asked(count: int) -> requests.Response:
        return central.call(
            "GET", "/receipts/status?" + "&".join(f"session_id={UUID(int=number)}" for number in range(count))
        )

    read(asked(100), 200, StatusReply)
    refusal(asked(101), 422)


@_case("settle.once", "a receipt sent three times is refunded once, and the ledger says what its status says")
def _refunded_once(central: Subject) -> None:
    announced = central.take_return()
    receipt, key = receipt_of(announced), uuid4()
    for again in (key, key, uuid4()):
        central.send(receipt, again)
    status = central.settled(receipt.session_id)
    expect("Refunds", [refund.return_id for refund in status.refunds], [announced.return_id])
    ledger = central.get(f"/refunds?return_id={quote(announced.return_id)}", RefundList)
    if ledger.refunds != status.refunds:
        raise BrokenError("The refund ledger of the return is not what its receipt's status says")


@_case("stock.counted", "a received unit is one more in stock, and one more receipt and unit in the overview")
def _counted(central: Subject) -> None:
    def stock() -> Iterator[StockLine]:
        page = central.get("/stock", StockList)
        yield from page.stock
        while page.next_cursor:
            page = central.get(f"/stock?cursor={quote(page.next_cursor)}", StockList)
            yield from page.stock

    def counted() -> tuple[int, int, int]:
        overview = central.get("/overview", Overview)
        return (
            sum(line.quantity for line in stock()),
            overview.receipts,
            overview.units,
        )

    def settle(receipt: ReceiptWire) -> None:
        central.send(receipt)
        central.settled(receipt.session_id)

    central.wait_until_idle()
    before = counted()
    settle(receipt_of(None))
    more = [now - then for now, then in zip(counted(), before, strict=True)]
    expect("More in stock, receipts, units (while nobody else sends)", more, [1, 1, 1])


@_case("heartbeat", "POST /v1/heartbeat answers with the central's time; a time without a zone is 422")
def _heartbeat(central: Subject) -> None:
    beat = Heartbeat(
        station="Conformance", operator="", app_version="0", sent_at=datetime.now(UTC), unsent=0, needs_you=0
    )
    headers = {"Content-Type": "application/json"}
    good = central.call("POST", "/heartbeat", data=beat.model_dump_json().encode(), headers=headers)
    read(good, 200, HeartbeatReply)
    text = json.dumps(beat.model_dump(mode="json") | {"sent_at": "2026-11-21T12:00:00"})
    problem = refusal(central.call("POST", "/heartbeat", data=text.encode(), headers=headers), 422)
    expect("Field", problem.field, "sent_at")


def _at_once(central: Subject, ask: Callable[[Subject], int]) -> list[int]:
    # Each thread its own connection.
    others = [central.another() for _ in range(AT_ONCE)]
    with ThreadPoolExecutor(AT_ONCE) as threads:
        replies = list(threads.map(ask, others))
    for other in others:
        other.close()
    return replies
