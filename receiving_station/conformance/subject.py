"""A central that is asked, and what a case needs to ask it: calls, pictures, receipts of announced returns."""

import hashlib
import io
import json
import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, TypeVar
from urllib.parse import quote, urlsplit
from uuid import UUID, uuid4

import requests
from PIL import Image
from pydantic import BaseModel, ValidationError

from receiving_station import __version__
from receiving_station.domain.plates import plate_for
from receiving_station.domain.vocabulary import (
    Disposition,
    FaultOwner,
    ItemCondition,
    LineState,
    Packaging,
    ParcelState,
    PhotoKind,
    Resolution,
    ReturnKind,
    UnitId,
)
from receiving_station.wire import (
    API_PREFIX,
    IDEMPOTENCY_HEADER,
    FeedItem,
    FeedPage,
    Overview,
    PhotoWire,
    Problem,
    ReceiptStatus,
    ReceiptWire,
    ReturnItem,
    ReturnWire,
    Settlement,
    StatusReply,
    UnitWire,
)

TIMEOUT_S = 30.0
SETTLED_WITHIN_S = 30.0
_POLL_S = 0.1
PAGE = 500

M = TypeVar("M", bound=BaseModel)


class BrokenError(Exception):
    """A promise was not kept; the text says what came instead."""


class NotTriedError(Exception):
    """The central has nothing announced with which this promise could be tried."""


def expect(what: str, got: object, wanted: object) -> None:
    """Compare.

    Raises:
        BrokenError: They differ.
    """
    if got != wanted:
        raise BrokenError(f"{what}: {got!r} came, and {wanted!r} was promised")


class Subject:
    """One central under test. Not for several threads, but for ``at_once``.

    Args:
        url: Its base address.
        token: A station's token.
    """

    def __init__(self, url: str, token: str) -> None:
        self.url = url.rstrip("/")
        self._token = token
        self._http = requests.Session()
        host = urlsplit(url).hostname or ""
        self._http.trust_env = host not in {"localhost", "::1"} and not host.startswith("127.")
        self._returns: list[ReturnWire] | None = None
        self._taken: set[str] = set()

    def another(self) -> "Subject":
        """The same central over a connection of its own."""
        return Subject(self.url, self._token)

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def call(
        self,
        method: str,
        path: str,
        *,
        token: str | None = None,
        data: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> requests.Response:
        """One call; ``token`` "" sends none. ``path`` begins after the version's prefix.

        Raises:
            BrokenError: No answer came.
        """
        sent = self._token if token is None else token
        head = {"Authorization": f"Bearer {sent}"} if sent else {}
        where = self.url + ("" if path == "/healthz" else API_PREFIX) + path
        try:
            return self._http.request(
                method, where, data=data, headers=head | (headers or {}), timeout=TIMEOUT_S, allow_redirects=False
            )
        except requests.RequestException as error:
            raise BrokenError(f"{method} {path}: no answer ({type(error).__name__})") from error

    def get(self, path: str, kind: type[M]) -> M:
        """The body of a good answer."""
        return read(self.call("GET", path), 200, kind)

    def send(self, receipt: ReceiptWire | str, key: UUID | str | None = None) -> requests.Response:
        """Post a receipt."""
        text = receipt if isinstance(receipt, str) else receipt.model_dump_json()
        headers = {"Content-Type": "application/json", IDEMPOTENCY_HEADER: str(uuid4() if key is None else key)}
        return self.call("POST", "/receipts", data=text.encode(), headers=headers)

    def put_photo(self, body: bytes, sha256: str | None = None) -> requests.Response:
        """Send a photo, by its own hash unless told."""
        name = sha256 or hashlib.sha256(body).hexdigest()
        return self.call("PUT", f"/photos/{name}", data=body, headers={"Content-Type": "image/jpeg"})

    def feed(self, limit: int = PAGE, cursor: str = "") -> Iterator[FeedPage]:
        """Page after page from a cursor to the end."""
        while True:
            page = self.get(f"/feed?limit={limit}&cursor={quote(cursor)}", FeedPage)
            yield page
            if not page.more:
                return
            if page.next_cursor == cursor:
                raise BrokenError("The feed says that there is more and its cursor stands still")
            cursor = page.next_cursor

    def any_return(self) -> ReturnWire:
        """A customer's return that is announced."""
        if self._returns is None:
            self._returns = _newest(item for page in self.feed() for item in page.items)
        if not self._returns:
            raise NotTriedError("no customer's return with a full refund is announced")
        return self._returns[0]

    def take_return(self) -> ReturnWire:
        """One that no other case takes and nothing was received of yet."""
        self.any_return()
        for announced in (self._returns or [])[1:]:
            if announced.return_id in self._taken:
                continue
            self._taken.add(announced.return_id)
            statuses = self.call("GET", f"/refunds?return_id={quote(announced.return_id)}")
            if statuses.status_code == requests.codes.ok and not statuses.json()["refunds"]:
                return announced
        raise NotTriedError("no announced return is left that nothing was received of")

    def status(self, session_id: UUID) -> ReceiptStatus:
        """Where a receipt stands that was sent."""
        statuses = self.get(f"/receipts/status?session_id={session_id}", StatusReply).statuses
        expect("Statuses of a session that was received", [each.session_id for each in statuses], [session_id])
        return statuses[0]

    def settled(self, session_id: UUID) -> ReceiptStatus:
        """The same once it is decided.

        Raises:
            BrokenError: It is not within half a minute.
        """
        until_s = time.monotonic() + SETTLED_WITHIN_S
        while (status := self.status(session_id)).settlement is Settlement.RECEIVED:
            if time.monotonic() > until_s:
                raise BrokenError(f"The receipt was not decided within {SETTLED_WITHIN_S:.0f} s")
            time.sleep(_POLL_S)
        return status

    def wait_until_idle(self) -> None:
        """Every receipt here is decided.

        Raises:
            NotTriedError: New ones come all the time.
        """
        until_s = time.monotonic() + SETTLED_WITHIN_S
        while (here := self.get("/overview", Overview)).receipts > here.settled + here.needs_person:
            if time.monotonic() > until_s:
                raise NotTriedError("others send receipts all the time")
            time.sleep(_POLL_S)


def read(reply: requests.Response, status: int, kind: type[M]) -> M:
    """The body of an answer with that status.

    Raises:
        BrokenError: Another status, or another body.
    """
    expect(f"Status of {reply.request.method} {reply.request.path_url.partition('?')[0]}", reply.status_code, status)
    try:
        return kind.model_validate_json(reply.content)
    except ValidationError as error:
        raise BrokenError(f"The body is no {kind.__name__}: {error.errors()[0]['msg']}") from error


def refusal(reply: requests.Response, status: int) -> Problem:
    """The problem of a refusal with that status."""
    expect("Content type of a refusal", reply.headers.get("Content-Type", "").partition(";")[0], PROBLEM_JSON)
    problem = read(reply, status, Problem)
    expect("Status within the problem", problem.status, status)
    return problem


PROBLEM_JSON = "application/problem+json"


def picture() -> bytes:
    """A small JPEG that nobody sent before: what follows a JPEG's end is nobody's business."""
    out = io.BytesIO()
    Image.new("RGB", (64, 48), (90, 120, 60)).save(out, "JPEG")
    return out.getvalue() + uuid4().bytes


def photo_of(body: bytes) -> PhotoWire:
    """How a receipt names it."""
    return PhotoWire(
        sha256=hashlib.sha256(body).hexdigest(),
        kind=PhotoKind.ITEM,
        taken_at=datetime.now(UTC),
        size_bytes=len(body),
        width_px=64,
        height_px=48,
    )


def receipt_of(announced: ReturnWire | None, photos: tuple[PhotoWire, ...] = ()) -> ReceiptWire:
    """The receipt of one unit of a return's first line, as good as new; fresh ids each time."""
    at, unit_id = datetime.now(UTC), UnitId(uuid4())
    line = None if announced is None else announced.lines[0]
    unit = UnitWire(
        unit_id=unit_id,
        plate=plate_for(unit_id),
        line_id=line and line.line_id,
        sku=line and line.sku,
        name=line.name if line else "Something",
        state=LineState.RECEIVED if line else LineState.UNDECLARED,
        code=None,
        serial=None,
        packaging=Packaging.SEALED,
        item=ItemCondition.LIKE_NEW,
        fault_owner=FaultOwner.UNKNOWN,
        disposition=Disposition.RESTOCK,
        disposition_suggested=Disposition.RESTOCK,
        photos=photos,
        note="",
        received_at=at,
    )
    return ReceiptWire(
        session_id=uuid4(),
        parcel=ParcelState.DONE,
        return_id=announced and announced.return_id,
        plate=None,
        shelf="",
        codes=(),
        units=(unit,),
        missing=(),
        photos=(),
        station="Conformance",
        operator="Conformance",
        started_at=at,
        occurred_at=at,
        app_version=__version__,
    )


def as_dict(receipt: ReceiptWire) -> dict[str, Any]:
    """A receipt as JSON, to be spoilt."""
    body: dict[str, Any] = json.loads(receipt.model_dump_json())
    return body


def _newest(items: Iterable[FeedItem]) -> list[ReturnWire]:
    returns = {item.id: item.value for item in items if isinstance(item, ReturnItem)}
    return [
        value
        for value in returns.values()
        if value is not None
        and value.kind is ReturnKind.CUSTOMER_RETURN
        and value.wish is Resolution.REFUND_FULL
        and value.lines
        and not value.lines[0].serials
        and value.lines[0].unit_price.amount > Decimal(0)
    ]
