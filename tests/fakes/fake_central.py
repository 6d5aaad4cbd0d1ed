"""A central that we wrote: a real HTTP server on loopback that speaks the wire contract, with fault switches.

It keeps everything in memory and settles a receipt when its status is asked for.
"""

import hashlib
import io
import json
import threading
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from decimal import Decimal
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit
from uuid import UUID

from PIL import Image
from pydantic import ValidationError

from receiving_station.domain.codes import lookup_key
from receiving_station.domain.people import Person
from receiving_station.domain.policy import UNIDENTIFIED_SKU, bucket_for
from receiving_station.domain.vocabulary import LineState, Resolution
from receiving_station.wire import (
    BatchAnswer,
    BatchReply,
    FeedItem,
    FeedPage,
    Heartbeat,
    HeartbeatReply,
    InProgress,
    KnownPhotos,
    KnownPhotosReply,
    LookupReply,
    MoneyWire,
    Overview,
    PersonItem,
    PhotoBegun,
    Problem,
    ProductItem,
    ProductWire,
    ReceiptBatch,
    ReceiptStatus,
    ReceiptWire,
    RefundList,
    RefundWire,
    ReturnItem,
    ReturnWire,
    Settlement,
    StatusReply,
    StockLine,
    StockList,
)
from receiving_station.wire_mapping import receipt_from_wire

TOKEN = "fake-central-token"
JSON = "application/json"
STATUS_LIMIT = 100


@dataclass(frozen=True)
class Answer:
    """What goes back over the wire."""

    status: int
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Call:
    """What came in."""

    method: str
    path: str
    key: str
    body: bytes
    photos_follow: bool = False
    offset: int = 0


@dataclass
class _Fault:
    path: str
    answer: Answer | None
    times: int
    applies_first: bool
    hangs: bool = False


class FakeCentral:
    """The server; start with ``with FakeCentral() as central``."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.photos: dict[str, bytes] = {}
        self.halves: dict[str, bytes] = {}
        self.receipts: dict[UUID, ReceiptWire] = {}
        self.settlement = Settlement.SETTLED
        self.flags: tuple[str, ...] = ()
        self.token = TOKEN
        self.now = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
        self.date = ""
        self.boards: dict[str, bytes] = {}
        self.offline = False
        self.speaks_batch = True
        self._sleeping = ""
        self._stopped = threading.Event()
        self.applied = threading.Event()
        self.feed_id = "feed-a"
        self._items: list[FeedItem] = []
        self._queries: list[tuple[str, Mapping[str, list[str]]]] = []
        self._keys: dict[str, UUID] = {}
        self._refunds: list[RefundWire] = []
        self._faults: list[_Fault] = []
        self._lock = threading.RLock()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})

    def __enter__(self) -> "FakeCentral":
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._stopped.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    # --- what a test sets ---

    def announce(self, *returns: ReturnWire) -> None:
        """Put returns into the feed."""
        self._items += [ReturnItem(id=value.return_id, value=value) for value in returns]

    def withdraw(self, return_id: str) -> None:
        """Tell the feed that a return is deleted."""
        self._items.append(ReturnItem(id=return_id, value=None))

    def sell(self, *products: ProductWire) -> None:
        """Put products into the feed."""
        self._items += [ProductItem(id=value.sku, value=value) for value in products]

    def employ(self, *people: Person) -> None:
        """Put people into the feed."""
        self._items += [PersonItem(id=person.person_id, value=person) for person in people]

    def stop_selling(self, sku: str) -> None:
        """Tell the feed that a product is deleted."""
        self._items.append(ProductItem(id=sku, value=None))

    def drop_next_reply(self, path: str = "") -> None:
        """Apply the next call to a path that contains this, then hang up without a word."""
        self._faults.append(_Fault(path, None, 1, applies_first=True))

    def hang_after_next(self, path: str) -> None:
        """Apply the next call to a path, then keep the line open without a word; ``applied`` is set."""
        self._faults.append(_Fault(path, None, 1, applies_first=True, hangs=True))

    def answer_next(
        self,
        path: str,
        status: int,
        *,
        times: int = 1,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Answer the next calls to a path with this and apply nothing; without a body, with a problem."""
        made = problem(status, "as the test wants it").body if body is None else body
        self._faults.append(_Fault(path, Answer(status, made, headers or {}), times, applies_first=False))

    def sleep_until_stopped(self, path: str) -> None:
        """Take calls to a path and never answer them."""
        self._sleeping = path

    def html_next(self, path: str, status: int = 200, *, times: int = 1) -> None:
        """Answer as a captive portal does."""
        page = b"<!doctype html><html><body>Please log in</body></html>"
        self.answer_next(path, status, times=times, body=page, headers={"Content-Type": "text/html"})

    def in_progress_next(self) -> None:
        """Answer the next receipt with "in progress"."""
        body = InProgress(session_id=UUID(int=1)).model_dump_json().encode()
        self.answer_next("/receipts", 202, body=body)

    def restore_old_backup(self) -> None:
        """Forget receipts, photos, keys and the feed's identity, as after a restored backup."""
        self.receipts.clear()
        self.photos.clear()
        self._keys.clear()
        self.feed_id += "-restored"

    # --- what a test looks at ---

    def refunds(self, rma: str) -> list[MoneyWire]:
        """What was given back under an RMA."""
        return [refund.amount for refund in self._refunds if refund.rma == rma]

    def paths(self, part: str = "") -> list[str]:
        """Paths called, in order."""
        return [call.path for call in self.calls if part in call.path]

    def queries(self, path: str) -> list[dict[str, list[str]]]:
        """What was asked of a path, in order."""
        return [dict(query) for asked, query in self._queries if asked == path]

    def keys(self) -> list[str]:
        """Idempotency keys that came, in order, repeats and all."""
        return [call.key for call in self.calls if call.key]

    # --- the contract ---

    def handle(self, call: Call, query: Mapping[str, list[str]], authorization: str) -> Answer | None:
        """The answer to a call; None: hang up."""
        if self._sleeping and self._sleeping in call.path:
            self._stopped.wait()
            return None
        with self._lock:
            if self.offline:
                return None
            self.calls.append(call)
            self._queries.append((call.path, query))
            fault = next((fault for fault in self._faults if fault.path in call.path), None)
            if fault is not None:
                fault.times -= 1
                if not fault.times:
                    self._faults.remove(fault)
                if not fault.applies_first:
                    return fault.answer
            answer = self._answer(call, query, authorization)
        if fault is None:
            return answer
        if fault.hangs:
            self.applied.set()
            self._stopped.wait()
        return None

    def _answer(self, call: Call, query: Mapping[str, list[str]], authorization: str) -> Answer:
        if (call.method, call.path) == ("GET", "/healthz"):
            return Answer(200, b'{"status": "ok"}')
        if authorization != f"Bearer {self.token}":
            return problem(401, "The token is missing or wrong")
        try:
            match call.method, call.path:
                case "GET", "/v1/feed":
                    return self._feed(query.get("cursor", [""])[0], int(query["limit"][0]))
                case "GET", "/v1/lookup":
                    return self._lookup(query["code"][0])
                case "POST", "/v1/receipts":
                    return self._receipt(call)
                case "POST", "/v1/receipts/batch":
                    return self._batch(call)
                case "POST", "/v1/photos/known":
                    asked = KnownPhotos.model_validate_json(call.body)
                    here = tuple(sha256 for sha256 in asked.sha256s if sha256 in self.photos)
                    known = KnownPhotosReply(sha256s=here, begun=self._begun(asked.sha256s))
                    return Answer(200, known.model_dump_json(exclude_defaults=True).encode())
                case "GET", "/v1/receipts/status":
                    return self._statuses([UUID(text) for text in query["session_id"]])
                case "GET", "/v1/refunds":
                    return self._refund_list(query.get("return_id", [""])[0])
                case "GET", "/v1/stock":
                    return self._stock_list()
                case "GET", path if path.removeprefix("/v1/board/") in self.boards:
                    return Answer(200, self.boards[path.removeprefix("/v1/board/")])
                case "GET", "/v1/overview":
                    return self._overview()
                case "POST", "/v1/heartbeat":
                    Heartbeat.model_validate_json(call.body)
                    return Answer(200, HeartbeatReply(received_at=self.now).model_dump_json().encode())
                case "PUT", path if path.startswith("/v1/photos/"):
                    return self._photo(path.rpartition("/")[2], call)
        except ValidationError as error:
            return problem(422, "Not in the contract", field=".".join(str(part) for part in error.errors()[0]["loc"]))
        return problem(404, "There is nothing here")

    def _feed(self, cursor: str, limit: int) -> Answer:
        feed_id, _, place = cursor.partition(":")
        if cursor and feed_id != self.feed_id:
            return problem(422, "Not a cursor of this central", field="cursor")
        start = int(place or 0)
        end = min(start + limit, len(self._items))
        page = FeedPage(
            items=tuple(self._items[start:end]),
            next_cursor=f"{self.feed_id}:{end}",
            more=end < len(self._items),
        )
        return Answer(200, page.model_dump_json().encode())

    def _lookup(self, code: str) -> Answer:
        key = lookup_key(code)
        matches = tuple(
            value
            for value in self._announced()
            if key in {lookup_key(text) for text in (value.rma, value.order_number, *value.tracking_numbers)}
        )
        return Answer(200, LookupReply(matches=matches).model_dump_json().encode())

    def _begun(self, sha256s: tuple[str, ...]) -> tuple[PhotoBegun, ...]:
        begun = [sha256 for sha256 in sha256s if sha256 in self.halves]
        return tuple(PhotoBegun(sha256=sha256, received_bytes=len(self.halves[sha256])) for sha256 in begun)

    def cut(self, path: str, offset: int, body: bytes) -> None:
        """The line broke within a body."""
        with self._lock:
            if path.startswith("/v1/photos/") and body:
                sha256 = path.rpartition("/")[2]
                self.halves[sha256] = self.halves.get(sha256, b"")[:offset] + body

    def _photo(self, sha256: str, call: Call) -> Answer:
        before = self.halves.pop(sha256, b"")[: call.offset]
        if len(before) < call.offset:
            return problem(409, "The first part is not here", field="Upload-Offset")
        body = before + call.body
        if hashlib.sha256(body).hexdigest() != sha256:
            return problem(422, "Another hash", field="body")
        try:
            with Image.open(io.BytesIO(body), formats=("JPEG",)) as picture:
                picture.load()
        except OSError:
            return problem(422, "No picture", field="body")
        is_new = sha256 not in self.photos
        self.photos[sha256] = body
        return Answer(201 if is_new else 200)

    def _batch(self, call: Call) -> Answer:
        if not self.speaks_batch:
            return problem(404, "There is nothing here")
        answers = []
        for item in ReceiptBatch.model_validate_json(call.body).items:
            body = json.dumps(item.receipt).encode()
            one = Call("POST", "/v1/receipts", str(item.entry_id), body, photos_follow=item.photos_follow)
            self.calls.append(one)
            try:
                answer = self._receipt(one)
            except ValidationError as error:
                answer = problem(422, "Not in the contract", field=".".join(map(str, error.errors()[0]["loc"])))
            is_taken = answer.status in {200, 201}
            answers.append(
                BatchAnswer(
                    entry_id=item.entry_id,
                    status=answer.status,
                    receipt=ReceiptStatus.model_validate_json(answer.body) if is_taken else None,
                    problem=None if is_taken else Problem.model_validate_json(answer.body),
                )
            )
        return Answer(200, BatchReply(answers=tuple(answers)).model_dump_json().encode())

    def _receipt(self, call: Call) -> Answer:
        receipt = ReceiptWire.model_validate_json(call.body)
        try:
            UUID(call.key)
        except ValueError:
            return problem(422, "Not a key", field="Idempotency-Key")
        seen = self.receipts.get(receipt.session_id)
        if self._keys.get(call.key, receipt.session_id) != receipt.session_id or seen not in {None, receipt}:
            return problem(409, "This came before with another body")
        units = (photo.sha256 for unit in receipt.units for photo in unit.photos)
        named = dict.fromkeys((*(photo.sha256 for photo in receipt.photos), *units))
        missing = tuple(sha256 for sha256 in named if sha256 not in self.photos)
        if seen is None and missing and not call.photos_follow:
            return problem(424, "Photos are missing", missing_photos=missing)
        self._keys[call.key] = receipt.session_id
        if seen is None:
            self.receipts[receipt.session_id] = receipt
            self._refund(receipt)
        answer = ReceiptStatus(session_id=receipt.session_id, settlement=Settlement.RECEIVED)
        return Answer(201 if seen is None else 200, answer.model_dump_json().encode())

    def _refund(self, receipt: ReceiptWire) -> None:
        announced = next((value for value in self._announced() if value.return_id == receipt.return_id), None)
        if announced is None:
            return
        prices = {line.line_id: line.unit_price for line in announced.lines}
        came = [prices[unit.line_id] for unit in receipt.units if unit.state is LineState.RECEIVED and unit.line_id]
        self._refunds.append(
            RefundWire(
                return_id=announced.return_id,
                rma=announced.rma,
                kind=Resolution.REFUND_FULL,
                amount=MoneyWire(amount=sum((price.amount for price in came), Decimal(0)), currency="EUR"),
                state="issued",
                issued_at=self.now,
            )
        )

    def _statuses(self, session_ids: list[UUID]) -> Answer:
        if len(session_ids) > STATUS_LIMIT:
            return problem(422, "Too many at once", field="session_id")
        known = [self.receipts[session_id] for session_id in session_ids if session_id in self.receipts]
        statuses = tuple(
            ReceiptStatus(
                session_id=receipt.session_id,
                settlement=self.settlement,
                flags=self.flags,
                refunds=tuple(refund for refund in self._refunds if refund.return_id == receipt.return_id),
            )
            for receipt in known
        )
        return Answer(200, StatusReply(statuses=statuses).model_dump_json().encode())

    def _refund_list(self, return_id: str) -> Answer:
        refunds = tuple(refund for refund in self._refunds if return_id in {"", refund.return_id})
        return Answer(200, RefundList(refunds=refunds).model_dump_json().encode())

    def _stock_list(self) -> Answer:
        units = [unit for receipt in self.receipts.values() for unit in receipt_from_wire(receipt).units]
        counted = Counter((unit.sku or UNIDENTIFIED_SKU, bucket_for(unit)) for unit in units)
        lines = tuple(StockLine(sku=sku, bucket=bucket, quantity=n) for (sku, bucket), n in sorted(counted.items()))
        return Answer(200, StockList(stock=lines).model_dump_json().encode())

    def _overview(self) -> Answer:
        units = sum(len(receipt.units) for receipt in self.receipts.values())
        counts = {"receipts": len(self.receipts), "settled": len(self.receipts), "needs_person": 0, "units": units}
        return Answer(200, Overview(**counts, photos=len(self.photos)).model_dump_json().encode())

    def _announced(self) -> list[ReturnWire]:
        newest = {item.id: item.value for item in self._items if isinstance(item, ReturnItem)}
        return [value for value in newest.values() if value is not None]

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        central = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = 65536  # Head and body in one packet: two wait for each other's acknowledgement.

            def _serve(self) -> None:
                length = int(self.headers.get("Content-Length") or 0)
                body = self.rfile.read(length)
                parts = urlsplit(self.path)
                offset = int(self.headers.get("Upload-Offset", "0"))
                if len(body) < length:
                    central.cut(parts.path, offset, body)
                    self.close_connection = True
                    return
                follow = self.headers.get("Photos-Follow", "") == "1"
                key = self.headers.get("Idempotency-Key", "")
                call = Call(self.command, unquote(parts.path), key, body, photos_follow=follow, offset=offset)
                authorization = self.headers.get("Authorization", "")
                answer = central.handle(call, parse_qs(parts.query, keep_blank_values=True), authorization)
                if answer is None:
                    self.close_connection = True
                    return
                self.send_response(answer.status)
                for name, value in {"Content-Type": JSON, **answer.headers}.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(answer.body)))
                self.end_headers()
                self.wfile.write(answer.body)

            do_GET = do_PUT = do_POST = _serve  # noqa: N815 (the library's names)

            def date_time_string(self, timestamp: float | None = None) -> str:
                return central.date or super().date_time_string(timestamp)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                """Say nothing: the calls are kept."""

        return Handler


def problem(status: int, title: str, *, field: str | None = None, missing_photos: tuple[str, ...] = ()) -> Answer:
    """A refusal in the contract's shape."""
    body = Problem(title=title, status=status, field=field, missing_photos=missing_photos)
    return Answer(
        status, json.dumps(body.model_dump(mode="json")).encode(), {"Content-Type": "application/problem+json"}
    )
