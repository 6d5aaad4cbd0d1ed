"""The wire contract, version 1: all that a station and a central share beside the domain's words.

Published by the central as OpenAPI. Paths start with ``/v1``; every call carries ``Authorization: Bearer
<station token>``. Times are UTC with offset; money is a decimal string with its currency.

========  =============================  ====================================================================
method    path                           what
========  =============================  ====================================================================
GET       /v1/feed?cursor=&limit=        changes to returns and products since a cursor, oldest first
GET       /v1/lookup?code=               announced returns that carry this number
PUT       /v1/photos/{sha256}            a JPEG's bytes; 201 stored, 200 known, 422 hash or picture wrong
GET       /v1/pictures/{name}            a product's or a reference picture by its name (JPEG, PNG or WebP)
POST      /v1/photos/known               which of these photos (at most 500) are here
POST      /v1/receipts                   a receipt; header ``Idempotency-Key: <entry_id>``
POST      /v1/receipts/batch             up to 100 receipts, each with its own key and its own answer
GET       /v1/receipts/status            ``?session_id=…`` repeated (at most 100): where each receipt stands
POST      /v1/heartbeat                  the station is there; answers with the central's time
GET       /v1/refunds                    the refund ledger, ``?return_id=`` optional, in pages (``cursor``, ``limit``)
GET       /v1/stock                      stock by SKU, bucket and grade, summed over the movements, in pages
GET       /v1/overview                   how many receipts, units and photos are here
GET       /v1/board/{page}               floor, times, backlog or quality as counted now; 304 for the last ETag
POST      /v1/enrol                      a one-time code for a station's token (no token); 403 wrong, used, too old
POST      /v1/token                      a new token for this one, which ends when the new one is first used
GET       /healthz                       the process is up (no token)
========  =============================  ====================================================================

Answers to ``POST /v1/receipts``: 201 applied now; 200 applied before (the first answer again); 202 the same
key is in progress, ask again; 409 this key or session came before with another body; 422 the body is not a
receipt (problem+json naming the field); 424 photos named in it are not here yet (their hashes in
``missing_photos``). A feed cursor that this central did not give is 422 with ``field`` "cursor": begin again
without one.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import (
    AwareDatetime,
    Base64Bytes,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    JsonValue,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
    field_validator,
)
from pydantic_core import to_json

from receiving_station.domain.codes import Symbology, safe_text
from receiving_station.domain.money import from_minor, to_minor
from receiving_station.domain.people import Person
from receiving_station.domain.returns import CheckAnswer, Hold, Money, Override, ReferencePicture
from receiving_station.domain.rules import BrandRules
from receiving_station.domain.vocabulary import (
    Alert,
    Bucket,
    Disposition,
    FaultOwner,
    ItemCondition,
    LineState,
    Packaging,
    ParcelState,
    PhotoKind,
    Resolution,
    ReturnKind,
    RtoReason,
)

API_PREFIX = "/v1"
IDEMPOTENCY_HEADER = "Idempotency-Key"
UPLOAD_OFFSET_HEADER = "Upload-Offset"
PHOTOS_FOLLOW_HEADER = "Photos-Follow"
"""``1``: take the receipt without its photos, they come later; what needs them as evidence is settled then."""
BATCH_LIMIT = 100
_WORDS_LIMIT = 500
KNOWN_LIMIT = 500
NAME_LIMIT = 200
PAGE_LIMIT = 500
PAGE_LIMIT_MAX = 2000
"""Rows of a page of refunds or stock: unless told, and at most."""
CODE_TEXT_LIMIT = 8000
NOTE_LIMIT = 2000
"""Characters (code points) that the contract allows."""
Sha256Hex = Annotated[str, Field(pattern="^[0-9a-f]{64}$")]
Name = Annotated[str, Field(max_length=NAME_LIMIT)]
CodeText = Annotated[str, Field(max_length=CODE_TEXT_LIMIT)]


def _no_number(value: object) -> object:
    """A time is a text with a day: not a number of seconds, and not one that was written as a text."""
    if isinstance(value, (bool, int, float)) or (isinstance(value, str) and not _DAY.match(value)):
        raise ValueError("a time is written as in 2026-11-21T12:00:00Z")
    return value


def _no_truth(value: object) -> object:
    if isinstance(value, (bool, str)):
        raise ValueError("a number is written as a number")  # noqa: TRY004 (pydantic's way)
    return value


_DAY = re.compile(r"\d{4}-\d\d-\d\d[Tt ]")
Instant = Annotated[AwareDatetime, BeforeValidator(_no_number)]
WHOLE = BeforeValidator(_no_truth)
"""Stands last, so that the schema tells the limits before it."""
Count = Annotated[int, WHOLE]
"""77.0 is a whole number in JSON, as the schema says; true and "77" are none."""
Truth = Annotated[bool, Field(strict=True)]


class WireModel(BaseModel):
    """Strict about names, frozen, and refuses what the contract does not know.

    Its validator is made when it is first needed: a station's start need not wait 0.2 s for what it sends later.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def make_validators() -> None:
    """Make every message's validator now: whoever serves them needs them all, and FastAPI none that is put off."""
    waiting: list[type[BaseModel]] = [WireModel]
    while waiting:
        model = waiting.pop()
        model.model_config["defer_build"] = False
        model.model_rebuild()
        waiting += model.__subclasses__()


class MoneyWire(WireModel):
    """An amount in one currency, with no more decimals than that currency has (ISO 4217)."""

    # First, so that the amount's judge knows it.
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    amount: Annotated[Decimal, Field(ge=0, max_digits=12, decimal_places=3)]

    @field_validator("amount")
    @classmethod
    def _in_its_decimals(cls, amount: Decimal, known: ValidationInfo) -> Decimal:
        currency = known.data.get("currency")
        return amount if currency is None else from_minor(to_minor(Money(amount, currency)), currency).amount


class ProductWire(WireModel):
    """One thing a brand sells."""

    sku: Name
    name: Name
    brand: Name
    gtins: tuple[Name, ...] = ()
    category: Name = ""
    picture: Name | None = None
    references: tuple[ReferencePicture, ...] = ()
    weight_g: Annotated[int, Field(ge=1), WHOLE] | None = None


class LineWire(WireModel):
    """One line of an announced return."""

    line_id: Name
    sku: Name
    name: Name
    quantity: Annotated[int, Field(ge=1, le=9999), WHOLE]
    gtins: tuple[Name, ...] = ()
    serials: tuple[Name, ...] = ()
    reason: Name = ""
    unit_price: MoneyWire
    picture: Name | None = None
    category: Name = ""
    received: Annotated[int, Field(ge=0), WHOLE] = 0
    """Units that the central has already, from other parcels or benches."""
    reason_code: Name = ""
    """A ``ReturnReason``'s value, or one of the brand's own codes."""
    line_paid: MoneyWire | None = None
    """What was paid for all units together, where that is no multiple of ``unit_price``."""
    is_final_sale: Truth = False
    exchange_sku: Name | None = None


class ReturnWire(WireModel):
    """An announced return."""

    return_id: Name
    rma: Name
    order_number: Name
    tracking_numbers: tuple[Name, ...] = ()
    brand: Name
    kind: ReturnKind
    tier: Name = ""
    window_ends: date | None = None
    wish: Resolution = Resolution.REFUND_FULL
    carrier: Name = ""
    lines: tuple[LineWire, ...]
    boxes: Annotated[int, Field(ge=1, le=999), WHOLE] = 1
    weight_g: Annotated[int, Field(ge=1), WHOLE] | None = None
    channel: Name = ""
    delivered_on: date | None = None
    without_rma: Truth = False
    """Nobody announced it: it is made of the order that was found."""


class ReturnItem(WireModel):
    """A return in the feed."""

    kind: Literal["return"] = "return"
    id: Name
    value: ReturnWire | None = None
    """None: deleted."""


class ProductItem(WireModel):
    """A product in the feed."""

    kind: Literal["product"] = "product"
    id: Name
    value: ProductWire | None = None
    """None: deleted."""


class BrandItem(WireModel):
    """A brand's rules in the feed."""

    kind: Literal["brand"] = "brand"
    id: Name
    value: BrandRules | None = None
    """None: deleted."""


class PersonItem(WireModel):
    """Somebody who may sign in, in the feed."""

    kind: Literal["person"] = "person"
    id: Name
    value: Person | None = None
    """None: deleted."""


FeedItem = Annotated[ReturnItem | ProductItem | BrandItem | PersonItem, Field(discriminator="kind")]


class FeedPage(WireModel):
    """One page of changes; apply it whole, then store the cursor."""

    items: tuple[FeedItem, ...]
    next_cursor: str
    more: Truth


_FEED_ITEM: TypeAdapter[FeedItem] = TypeAdapter(FeedItem, config=ConfigDict(defer_build=True))


class _Envelope(BaseModel):
    """A feed page of which only the frame is looked at."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
    items: list[dict[str, Any]]
    next_cursor: str
    more: bool


@dataclass(frozen=True, slots=True)
class UnreadItem:
    """An item of a page that is not in this version of the contract."""

    kind: str
    item_id: str
    json: str
    problem: str


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A feed page as it is read: one item that cannot be read does not keep the others back."""

    items: tuple[FeedItem, ...]
    next_cursor: str
    more: bool
    unread: tuple[UnreadItem, ...] = ()


def read_feed_page(content: bytes) -> ReadPage:
    """Read a page; where something in it cannot be read, item by item.

    Raises:
        ValidationError: It is not a page at all.
    """
    try:
        good = FeedPage.model_validate_json(content)
    except ValidationError:
        return _read_item_by_item(content)
    return ReadPage(good.items, good.next_cursor, good.more)


def _read_item_by_item(content: bytes) -> ReadPage:
    page = _Envelope.model_validate_json(content)
    items: list[FeedItem] = []
    unread: list[UnreadItem] = []
    for raw in page.items:
        text = to_json(raw)
        try:
            items.append(_FEED_ITEM.validate_json(text))
        except ValidationError as error:
            unread.append(_unread(raw, text, error))
    return ReadPage(tuple(items), page.next_cursor, page.more, tuple(unread))


def read_feed_item(text: str) -> FeedItem | None:
    """An item that was kept aside, if this version can read it."""
    try:
        return _FEED_ITEM.validate_json(text)
    except ValidationError:
        return None


def _unread(raw: dict[str, Any], text: bytes, error: ValidationError) -> UnreadItem:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    place = ".".join(str(part) for part in first["loc"])
    problem = f"{place}: {first['msg']}"[:NAME_LIMIT]
    return UnreadItem(str(raw.get("kind", ""))[:40], str(raw.get("id", ""))[:NAME_LIMIT], text.decode(), problem)


class LookupReply(WireModel):
    """Every announced return that carries the number asked for."""

    matches: tuple[ReturnWire, ...]


class CodeWire(WireModel):
    """A code as it came."""

    symbology: Symbology
    text: CodeText
    raw: Base64Bytes


class PhotoWire(WireModel):
    """A photo's name and when the shutter fell."""

    sha256: Sha256Hex
    kind: PhotoKind
    taken_at: Instant
    size_bytes: Annotated[int, Field(ge=1), WHOLE]
    width_px: Annotated[int, Field(ge=1), WHOLE]
    height_px: Annotated[int, Field(ge=1), WHOLE]


Milliseconds = Annotated[int, Field(ge=0, le=86_400_000), WHOLE]


class SpentWire(WireModel):
    """Where a unit's time at the bench went, in milliseconds; never a key, never a name."""

    scanning_ms: Milliseconds = 0
    checks_ms: Milliseconds = 0
    deciding_ms: Milliseconds = 0
    photo_ms: Milliseconds = 0
    printing_ms: Milliseconds = 0
    waiting_ms: Milliseconds = 0
    """For the software."""


class UnitWire(WireModel):
    """One unit as the operator found it."""

    unit_id: UUID
    plate: Name
    line_id: Name | None
    sku: Name | None
    name: Name
    state: LineState
    code: CodeWire | None
    serial: Name | None
    packaging: Packaging | None
    item: ItemCondition | None
    fault_owner: FaultOwner
    disposition: Disposition
    disposition_suggested: Disposition
    photos: Annotated[tuple[PhotoWire, ...], Field(max_length=50)]
    note: Annotated[str, Field(max_length=NOTE_LIMIT)]
    received_at: Instant
    operator: Name = ""
    checks: Annotated[tuple[CheckAnswer, ...], Field(max_length=100)] = ()
    item_suggested: ItemCondition | None = None
    hold: Hold | None = None
    overrides: Annotated[tuple[Override, ...], Field(max_length=50)] = ()
    rules_version: Annotated[int, Field(ge=0), WHOLE] = 0
    is_plate_checked: Truth = False
    spent: SpentWire | None = None


class MissingWire(WireModel):
    """Announced units that were not in the parcel."""

    line_id: Name
    quantity: Annotated[int, Field(ge=1, le=9999), WHOLE]


class ReceiptWire(WireModel):
    """What one parcel's session established."""

    session_id: UUID
    parcel: ParcelState
    return_id: Name | None
    plate: Name | None
    shelf: Name
    codes: Annotated[tuple[CodeWire, ...], Field(max_length=50)]
    units: Annotated[tuple[UnitWire, ...], Field(max_length=1000)]
    missing: Annotated[tuple[MissingWire, ...], Field(max_length=1000)]
    photos: Annotated[tuple[PhotoWire, ...], Field(max_length=50)]
    station: Name
    operator: Name
    started_at: Instant
    occurred_at: Instant
    app_version: Name
    parcel_id: UUID | None = None
    rto_reason: RtoReason | None = None
    alerts: Annotated[tuple[Alert, ...], Field(max_length=10)] = ()
    weight_g: Annotated[int, Field(ge=0), WHOLE] | None = None
    supersedes: UUID | None = None
    """The receipt that this one corrects."""
    waited_ms: Milliseconds | None = None
    """How long the bench had no parcel before this one, where it knows."""


class BatchItem(WireModel):
    """One receipt of a batch. It is judged by itself: one that is not in the contract refuses no other."""

    entry_id: UUID
    """Its idempotency key."""
    receipt: JsonValue
    """A ``ReceiptWire``."""
    photos_follow: Truth = False
    """Take it without its photos; they come later."""


class ReceiptBatch(WireModel):
    """Several receipts in one call."""

    items: Annotated[tuple[BatchItem, ...], Field(min_length=1, max_length=BATCH_LIMIT)]


class BatchAnswer(WireModel):
    """What ``POST /v1/receipts`` would have answered."""

    entry_id: UUID
    status: Count
    receipt: "ReceiptStatus | None" = None
    problem: "Problem | None" = None


class BatchReply(WireModel):
    """An answer for each receipt, in the order sent."""

    answers: tuple[BatchAnswer, ...]


class KnownPhotos(WireModel):
    """Photos asked for, or those of them that are here."""

    sha256s: Annotated[tuple[Sha256Hex, ...], Field(max_length=KNOWN_LIMIT)]


class PhotoBegun(WireModel):
    """A photo whose sending was cut; the rest of it, from ``received_bytes`` on, is enough."""

    sha256: Sha256Hex
    received_bytes: Annotated[int, Field(gt=0)]


class KnownPhotosReply(KnownPhotos):
    """Of the photos asked for those that are here, and of the others those that came in part."""

    begun: Annotated[tuple[PhotoBegun, ...], Field(max_length=KNOWN_LIMIT)] = ()


class InProgress(WireModel):
    """The answer 202: the same key is being worked on right now; ask again with it."""

    session_id: UUID


class Settlement(StrEnum):
    """How far the central is with a receipt."""

    RECEIVED = "received"
    """Durable; the decision is still to come."""
    SETTLED = "settled"
    """Decided and done: refund, stock and all."""
    NEEDS_PERSON = "needs_person"
    """Durable and flagged: somebody at the central decides; stock is already booked."""


class RefundWire(WireModel):
    """One row of the refund ledger."""

    return_id: Name
    rma: Name
    kind: Resolution
    amount: MoneyWire
    state: Literal["issued", "pending"]
    issued_at: Instant | None


class StockMovementWire(WireModel):
    """One unit put into a bucket."""

    sku: Name
    bucket: Bucket
    quantity: Count
    plate: Name


class ReceiptStatus(WireModel):
    """Where one receipt stands."""

    session_id: UUID
    settlement: Settlement
    flags: tuple[Name, ...] = ()
    """Why a person is needed, as codes: duplicate_unit, undeclared_unit, unknown_parcel, …"""
    refunds: tuple[RefundWire, ...] = ()
    stock: tuple[StockMovementWire, ...] = ()


class StatusReply(WireModel):
    """Statuses of the sessions asked for; an unknown session is simply not in it."""

    statuses: tuple[ReceiptStatus, ...]


class RefundList(WireModel):
    """A page of the refund ledger, oldest first."""

    refunds: tuple[RefundWire, ...]
    next_cursor: str = ""
    """Where the next page begins; "": this was the last."""


class StockLine(WireModel):
    """Units of one SKU in one bucket."""

    sku: Name
    bucket: Bucket
    quantity: Count
    grade: ItemCondition | None = None
    """Of what sells by its grade."""


class StockList(WireModel):
    """A page of the stock by SKU, bucket and grade."""

    stock: tuple[StockLine, ...]
    next_cursor: str = ""
    """Where the next page begins; "": this was the last."""


class Overview(WireModel):
    """How much is here, counted when asked."""

    receipts: Count
    settled: Count
    needs_person: Count
    units: Count
    photos: Count


class BenchPartWire(WireModel):
    """One part of a bench check."""

    part: Name
    state: Literal["ok", "attention", "absent"]
    code: Name
    """What was found, as a code: check_too_far, printer_paper, …"""
    value: Name = ""


class BenchCheckWire(WireModel):
    """What the last check of a bench at the start of a shift found."""

    checked_at: Instant
    operator: Name
    parts: Annotated[tuple[BenchPartWire, ...], Field(max_length=20)]
    skipped: Name = ""
    """Why it was left out, or ""."""


class BenchNowWire(WireModel):
    """How a bench is right now."""

    is_working: Truth
    """A parcel is on it."""
    since: Instant
    """Since when it works, or stands idle."""
    parked: Annotated[int, Field(ge=0, le=100_000), WHOLE] = 0
    """Parcels that were begun and put aside."""
    camera: Literal["ok", "lost", "absent"] = "absent"
    printer: Literal["ok", "out", "absent"] = "absent"


class Heartbeat(WireModel):
    """What a station says of itself."""

    station: Name
    operator: Name
    app_version: Name
    sent_at: Instant
    unsent: Annotated[int, Field(ge=0), WHOLE]
    needs_you: Annotated[int, Field(ge=0), WHOLE]
    bench_check: BenchCheckWire | None = None
    bench: BenchNowWire | None = None


class HeartbeatReply(WireModel):
    """The central's time, to measure clock skew."""

    received_at: Instant


class Enrolment(WireModel):
    """A one-time code, as somebody at the central read it out; case, blanks and hyphens do not matter."""

    code: Annotated[str, Field(min_length=1, max_length=40)]


class EnrolmentReply(WireModel):
    """The station's name at the central, and the token that it sends from now on. It is shown this once."""

    station: Name
    token: Name


class Problem(BaseModel):
    """RFC 9457 problem details; every refusal has this shape (``application/problem+json``)."""

    model_config = ConfigDict(extra="allow")
    type: str = "about:blank"
    title: str
    status: Count
    detail: str = ""
    field: str | None = None
    missing_photos: tuple[Sha256Hex, ...] = ()

    def words(self) -> str:
        """What it says, on one line."""
        said = dict.fromkeys(" ".join(text.split()) for text in (self.title, self.detail) if text.strip())
        field = f" ({self.field})" if self.field else ""
        return safe_text(": ".join(said) + field)[:_WORDS_LIMIT]


BatchAnswer.model_rebuild()
BatchReply.model_rebuild()
