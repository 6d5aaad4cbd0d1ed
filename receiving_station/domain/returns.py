"""What a station is told to expect, and what it says it received."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from receiving_station.domain.codes import Code
from receiving_station.domain.vocabulary import (
    Alert,
    Disposition,
    FaultOwner,
    ItemCondition,
    LineId,
    LineState,
    Packaging,
    ParcelState,
    PhotoKind,
    Resolution,
    ReturnId,
    ReturnKind,
    RmaNumber,
    RtoReason,
    SessionId,
    Sha256,
    Sku,
    UnitId,
    UnitPlate,
)


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in one currency, in that currency's decimals.

    Attributes:
        amount: In units of the currency, e.g. ``Decimal("24.90")``.
        currency: ISO 4217 code.
    """

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class ReferencePicture:
    """What a product looks like at a grade.

    Attributes:
        item: The grade.
        picture: Name of the picture.
    """

    item: ItemCondition
    picture: str


@dataclass(frozen=True, slots=True)
class Product:
    """One thing a brand sells; the catalogue recognises items that no return announced."""

    sku: Sku
    name: str
    brand: str
    gtins: tuple[str, ...]
    category: str
    picture: str | None
    """Name of its picture, or None."""
    references: tuple[ReferencePicture, ...] = ()
    weight_g: int | None = None
    """What one unit weighs in its packaging, or None where nobody knows."""


@dataclass(frozen=True, slots=True)
class ExpectedLine:
    """One line of an announced return.

    Attributes:
        line_id: The central's id, unique over all returns.
        sku: What should come.
        name: What the item is called on screen.
        quantity: How many units are announced, at least 1.
        gtins: Product codes that identify it (GTIN-8/12/13/14, any form).
        serials: Serial numbers announced; empty where the product has none.
        reason: The reason the customer gave, in the brand's words.
        unit_price: What was paid for one unit, tax included.
        picture: Name of a reference picture, or None.
        category: Of the product; the brand's rules may differ by it.
        received: Units of it that the central has already, from other parcels or benches.
        reason_code: A ``ReturnReason``'s value or one of the brand's own codes, or "".
        line_paid: What was paid for all its units together, where that is no multiple of ``unit_price``; or None.
        is_final_sale: Whether it was sold as not to be given back.
        exchange_sku: What the customer wants instead, or None.
        weight_g: What one unit weighs, as the station's catalogue says at the look-up; None where nobody knows.
    """

    line_id: LineId
    sku: Sku
    name: str
    quantity: int
    gtins: tuple[str, ...]
    serials: tuple[str, ...]
    reason: str
    unit_price: Money
    picture: str | None
    category: str = ""
    received: int = 0
    reason_code: str = ""
    line_paid: Money | None = None
    is_final_sale: bool = False
    exchange_sku: Sku | None = None
    weight_g: int | None = None


@dataclass(frozen=True, slots=True)
class ExpectedReturn:
    """A return that a customer announced, or a parcel that a carrier brings back.

    Attributes:
        return_id: The central's id.
        rma: The authorization number on our label.
        order_number: The shop's order.
        tracking_numbers: What the carrier's labels say; one per box.
        brand: Whose goods these are.
        kind: A customer's return, or return to origin (undelivered).
        tier: The customer's loyalty tier, or "".
        window_ends: Last day of the return window, in the brand's own time zone; None when there is none.
        wish: What the customer asked for.
        carrier: Who brings it, or "".
        lines: What should be inside, in the order of the announcement.
        boxes: How many parcels were announced.
        weight_g: What the parcel should weigh, or None where nobody knows.
        channel: Where it was bought: "shop", a marketplace, a store; or "".
        delivered_on: Day on which the customer got it, or None where nobody knows.
        without_rma: Whether no return was announced and this is made of the order that was found.
    """

    return_id: ReturnId
    rma: RmaNumber
    order_number: str
    tracking_numbers: tuple[str, ...]
    brand: str
    kind: ReturnKind
    tier: str
    window_ends: date | None
    wish: Resolution
    carrier: str
    lines: tuple[ExpectedLine, ...]
    boxes: int = 1
    weight_g: int | None = None
    channel: str = ""
    delivered_on: date | None = None
    without_rma: bool = False


@dataclass(frozen=True, slots=True)
class PhotoRef:
    """A photo that is on disk.

    Attributes:
        sha256: Of the JPEG's bytes; its name at the station and at the central.
        kind: What it shows.
        taken_at: When the shutter fell (UTC), never when it was sent.
        size_bytes: Length of the JPEG.
        width_px: Width.
        height_px: Height.
    """

    sha256: Sha256
    kind: PhotoKind
    taken_at: datetime
    size_bytes: int
    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class CheckAnswer:
    """What the operator answered to one of the brand's checks.

    Attributes:
        check_id: Which check.
        answer: An option's value, a number, a text; "" for a photo or a timed step that was done.
        answered_at: When (UTC).
    """

    check_id: str
    answer: str
    answered_at: datetime


@dataclass(frozen=True, slots=True)
class Hold:
    """A unit that somebody has to look at before anything happens to it.

    Attributes:
        for_whom: "brand" or "supervisor".
        reason: The operator's words or a rule's code.
    """

    for_whom: str
    reason: str


@dataclass(frozen=True, slots=True)
class Override:
    """A supervisor's badge released what a rule held.

    Attributes:
        what: Catalogue code of what was released.
        by: Id of the supervisor.
        by_name: The supervisor's name.
        at: When (UTC).
    """

    what: str
    by: str
    by_name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Spent:
    """Where a unit's time at the bench went, in milliseconds by ``vocabulary.Share``."""

    scanning_ms: int = 0
    checks_ms: int = 0
    deciding_ms: int = 0
    photo_ms: int = 0
    printing_ms: int = 0
    waiting_ms: int = 0


@dataclass(frozen=True, slots=True)
class ReceivedUnit:
    """One unit as the operator found it. Where an answer is None, the question was not answered.

    Attributes:
        unit_id: Ours.
        plate: The licence plate that it carries from here on.
        line_id: The expected line it fills, or None for what nobody announced.
        sku: What it is, where known.
        state: received, undeclared, wrong_item, wrong_serial or over.
        code: The product code that was scanned, or None when picked by hand.
        serial: The serial number read, or None.
        packaging: First condition axis.
        item: Second condition axis.
        fault_owner: Who answers for its state.
        disposition: Where the goods go.
        disposition_suggested: What the rules suggested.
        photos: Evidence, in the order taken.
        note: The operator's sentence, or "".
        received_at: When it was identified at the bench (UTC).
        operator: Who looked at it; several people may share one parcel.
        checks: Answers to the brand's checks.
        item_suggested: The grade that those answers suggest, or None where they suggest none.
        hold: What it waits for, or None.
        overrides: What a supervisor released.
        rules_version: Version of the brand's rules in force; 0: the built-in ones.
        is_plate_checked: Whether its printed plate was scanned back at the bench.
        spent: Where its time went, where that is known.
    """

    unit_id: UnitId
    plate: UnitPlate
    line_id: LineId | None
    sku: Sku | None
    name: str
    state: LineState
    code: Code | None
    serial: str | None
    packaging: Packaging | None
    item: ItemCondition | None
    fault_owner: FaultOwner
    disposition: Disposition
    disposition_suggested: Disposition
    photos: tuple[PhotoRef, ...]
    note: str
    received_at: datetime
    operator: str = ""
    checks: tuple[CheckAnswer, ...] = ()
    item_suggested: ItemCondition | None = None
    hold: Hold | None = None
    overrides: tuple[Override, ...] = ()
    rules_version: int = 0
    is_plate_checked: bool = False
    spent: Spent | None = None


@dataclass(frozen=True, slots=True)
class MissingUnits:
    """Announced units of one line that were not in the parcel."""

    line_id: LineId
    quantity: int


@dataclass(frozen=True, slots=True)
class Receipt:
    """Everything one parcel's session established; a fact, sent once, never edited.

    Attributes:
        session_id: Its natural key.
        parcel: done, parked_unknown or rto.
        return_id: The announced return, or None when nobody knows the parcel.
        plate: The plate of the parcel itself when it was parked, else None.
        shelf: Where a parked parcel stands, or "".
        codes: Every code read on the parcel's label.
        units: What was inside.
        missing: What was not.
        photos: Photos of the parcel and its label (a unit's own photos are with the unit).
        station: Name of the bench.
        operator: Who did it.
        started_at: First scan (UTC).
        occurred_at: When the operator finished it (UTC).
        app_version: Of the station.
        parcel_id: The parcel's own id where one box held several returns, each with a receipt; else None.
        rto_reason: Why the carrier brought it back, or None.
        alerts: What was wrong with the parcel as a whole; a supervisor is told.
        weight_g: What it weighed before it was opened, or None.
        supersedes: The receipt that this one corrects, or None.
        waited_ms: How long the bench had no parcel before this one, where it knows.
    """

    session_id: SessionId
    parcel: ParcelState
    return_id: ReturnId | None
    plate: UnitPlate | None
    shelf: str
    codes: tuple[Code, ...]
    units: tuple[ReceivedUnit, ...]
    missing: tuple[MissingUnits, ...]
    photos: tuple[PhotoRef, ...]
    station: str
    operator: str
    started_at: datetime
    occurred_at: datetime
    app_version: str
    parcel_id: SessionId | None = None
    rto_reason: RtoReason | None = None
    alerts: tuple[Alert, ...] = ()
    weight_g: int | None = None
    supersedes: SessionId | None = None
    waited_ms: int | None = None

    def all_photos(self) -> tuple[PhotoRef, ...]:
        """The parcel's photos and every unit's, without repeats, in order."""
        every = (*self.photos, *(photo for unit in self.units for photo in unit.photos))
        return tuple({photo.sha256: photo for photo in every}.values())
