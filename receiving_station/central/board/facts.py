"""What a receipt is for the boards, and which sums it counts in; pure.

A receipt's facts are what is known of it now: they change when it is settled, approved or corrected. What it counted
before is taken out of the sums, what it is now is put in, so the sums are at any time those of all receipts' facts.
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from math import ceil, log
from typing import Any, Final, NamedTuple
from uuid import UUID

from receiving_station.domain.vocabulary import ItemCondition, ReturnReason, Share

SLOT_MIN = 5
"""Minutes of the finest sums: the last hour is the last twelve of them."""
STEP = 1.25
"""From one bucket of a histogram of times to the next: a median or a P90 read from it is at most this factor off."""
FIRST_MS = 250.0
NOBODY: Final = "nobody"
"""Whose a parcel is that no announcement was found for."""
WAITING_PARCEL: Final = "waiting_parcel"
"""The seconds in which a bench had no parcel; beside the shares of a unit."""
TOTAL: Final = "total"


class Cause(StrEnum):
    """The stated causes of the trade, told apart by what the customer said."""

    NOT_AS_EXPECTED = "not_as_expected"
    DAMAGED = "damaged"
    WRONG_SIZE = "wrong_size"
    OTHER = "other"
    UNTOLD = "untold"
    """No reason was given, or one that nobody has put under a cause."""


_R = ReturnReason
CAUSES: Final[Mapping[str, Cause]] = {
    _R.SIZE_TOO_SMALL: Cause.WRONG_SIZE,
    _R.SIZE_TOO_LARGE: Cause.WRONG_SIZE,
    _R.DEFECTIVE: Cause.DAMAGED,
    _R.DAMAGED_ON_ARRIVAL: Cause.DAMAGED,
    _R.NOT_AS_DESCRIBED: Cause.NOT_AS_EXPECTED,
    _R.COLOR: Cause.NOT_AS_EXPECTED,
    _R.STYLE: Cause.NOT_AS_EXPECTED,
    _R.WRONG_ITEM: Cause.NOT_AS_EXPECTED,
    _R.UNWANTED: Cause.OTHER,
    _R.ARRIVED_LATE: Cause.OTHER,
    _R.OTHER: Cause.OTHER,
}
BAD: Final = frozenset({ItemCondition.DAMAGED, ItemCondition.DEFECTIVE, ItemCondition.UNSAFE})
"""Found conditions that speak of the goods rather than of the customer's taste."""


class Cube(StrEnum):
    """Which sums there are, and what their dimensions a, b, c mean."""

    SLOT = "slot"
    """Start of five minutes (UTC), station."""
    STATION = "station"
    """Station, operator: units and parcels."""
    TIME_STATION = "time_station"
    """Station, share, bucket of the histogram."""
    TIME_CATEGORY = "time_category"
    TIME_OPERATOR = "time_operator"
    FOUND = "found"
    """Category, stated reason, found condition."""
    SKU = "sku"
    """SKU, "bad" or "good" as found."""
    SKU_FOUND = "sku_found"
    """SKU, stated reason, found condition."""
    SIZE = "size"
    """Category, size, cause."""
    CAUSE = "cause"
    """Cause."""
    CARRIER = "carrier"
    """Carrier, channel, "rto" or "return": parcels."""
    REGION = "region"
    """Carrier, region, "rto" or "return": parcels."""
    FLAG = "flag"
    """Flag: parcels."""
    OVERRIDE = "override"
    """Question, suggested, chosen."""
    COST = "cost"
    """SKU, currency: what was given back."""
    SOLD = "sold"
    """SKU: units sold."""


class Key(NamedTuple):
    """Names a sum."""

    cube: str
    day: date
    brand: str
    a: str
    b: str = ""
    c: str = ""


class Sums(NamedTuple):
    """What is summed."""

    units: int = 0
    parcels: int = 0
    ms: int = 0
    cents: int = 0

    def plus(self, other: "Sums", sign: int = 1) -> "Sums":
        """Both together, or the one less the other."""
        return Sums(*(mine + sign * theirs for mine, theirs in zip(self, other, strict=True)))


@dataclass(frozen=True, slots=True)
class ParcelFact:
    """See ``models.BoardParcel``."""

    session_id: UUID
    brand: str
    day: date
    occurred_at: datetime
    station: str
    operator: str
    parcel: str
    carrier: str
    channel: str
    settlement: str
    flags: str
    units: int
    waited_ms: int | None
    region: str


@dataclass(frozen=True, slots=True)
class UnitFact:
    """See ``models.BoardUnit``."""

    session_id: UUID
    position: int
    brand: str
    day: date
    occurred_at: datetime
    station: str
    operator: str
    plate: str
    sku: str
    name: str
    category: str
    size: str
    reason: str
    cause: str
    item: str
    item_suggested: str
    state: str
    disposition: str
    disposition_suggested: str
    cents: int
    currency: str
    spent: str


@dataclass(frozen=True, slots=True)
class ReceiptNow:
    """All that a receipt's facts are made of.

    Attributes:
        session_id: Which.
        payload: The receipt's JSON.
        settlement: How far it is.
        flags: A JSON list.
        announced: Its return's JSON, or None.
        given: Cents and currency of what was given back, by the unit's position.
        region: Where its order was sent, or "".
    """

    session_id: UUID
    payload: str
    settlement: str
    flags: str
    announced: Mapping[str, Any] | None
    given: Mapping[int, tuple[int, str]]
    region: str = ""


def facts_of(now: ReceiptNow, receipt: Mapping[str, Any], day: date) -> tuple[ParcelFact, tuple[UnitFact, ...]]:
    """The facts of a receipt.

    Args:
        now: What is known of it.
        receipt: Its payload, read.
        day: The site's day on which it was finished.
    """
    announced: Mapping[str, Any] = now.announced or {}
    lines = {line["line_id"]: line for line in announced.get("lines", ())}
    occurred_at = datetime.fromisoformat(receipt["occurred_at"])
    brand = announced.get("brand") or NOBODY
    is_rto = receipt["parcel"] == "rto" or announced.get("kind") == "rto"
    parcel = ParcelFact(
        session_id=now.session_id,
        brand=brand,
        day=day,
        occurred_at=occurred_at,
        station=receipt["station"],
        operator=receipt["operator"],
        parcel="rto" if is_rto else receipt["parcel"],
        carrier=announced.get("carrier") or "",
        channel=announced.get("channel") or "",
        settlement=now.settlement,
        flags=now.flags,
        units=len(receipt["units"]),
        waited_ms=receipt.get("waited_ms"),
        region=now.region,
    )
    units = tuple(
        _unit_fact(now, receipt, parcel, position, unit, lines.get(unit["line_id"], {}))
        for position, unit in enumerate(receipt["units"])
    )
    return parcel, units


def _unit_fact(
    now: ReceiptNow,
    receipt: Mapping[str, Any],
    parcel: ParcelFact,
    position: int,
    unit: Mapping[str, Any],
    line: Mapping[str, Any],
) -> UnitFact:
    sku = unit["sku"] or ""
    # An undelivered parcel was sent back by nobody's choice.
    reason = "undelivered" if parcel.parcel == "rto" else (line.get("reason_code") or "")
    cents, currency = now.given.get(position, (0, ""))
    return UnitFact(
        session_id=now.session_id,
        position=position,
        brand=parcel.brand,
        day=parcel.day,
        occurred_at=parcel.occurred_at,
        station=parcel.station,
        operator=unit.get("operator") or receipt["operator"],
        plate=unit["plate"],
        sku=sku,
        name=unit["name"],
        category=line.get("category") or "",
        size=size_of(unit["name"], sku),
        reason=reason or "unknown",
        cause=CAUSES.get(reason, Cause.UNTOLD),
        item=unit["item"] or "",
        item_suggested=unit.get("item_suggested") or "",
        state=unit["state"],
        disposition=unit["disposition"],
        disposition_suggested=unit["disposition_suggested"],
        cents=cents,
        currency=currency,
        spent=json.dumps({share: ms for share, ms in _spent(unit) if ms}, sort_keys=True),
    )


def _spent(unit: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    spent = unit.get("spent") or {}
    for share in Share:
        yield share.value, int(spent.get(f"{share}_ms", 0))


_SIZE = re.compile(r"(?:^|[ ,/_-])((?:[2-5]?X{0,3}[SL])|M|(?:EU|UK|US)? ?\d{2}(?:[.,]5)?|ONE SIZE)$", re.IGNORECASE)


def size_of(name: str, sku: str) -> str:
    """The size that a product's name or SKU ends with, or ""; no feed tells it."""
    for text in (name, sku):
        found = _SIZE.search(text.strip())
        if found:
            return found[1].strip().upper()
    return ""


def bucket_of(ms: int) -> str:
    """The bucket of a histogram into which a time falls, as text that sorts like its number."""
    number = 0 if ms <= FIRST_MS else ceil(log(ms / FIRST_MS) / log(STEP))
    return f"{min(number, 60):02d}"


def ms_of_bucket(bucket: str) -> float:
    """The middle of a bucket."""
    number = int(bucket)
    return FIRST_MS / 2 if number == 0 else FIRST_MS * STEP ** (number - 0.5)


def slot_of(at: datetime) -> str:
    """The start of the five minutes (UTC) that an instant is in; sorts like time."""
    return f"{at.replace(minute=at.minute - at.minute % SLOT_MIN):%Y-%m-%dT%H:%M}"


def cells_of(parcel: ParcelFact, units: Sequence[UnitFact]) -> Iterator[tuple[Key, Sums]]:
    """The sums that a receipt counts in."""
    brand, day = parcel.brand, parcel.day

    def cell(cube: Cube, a: str, b: str = "", c: str = "", **sums: int) -> tuple[Key, Sums]:
        return Key(cube.value, day, brand, a, b, c), Sums(**sums)

    yield cell(Cube.SLOT, slot_of(parcel.occurred_at), parcel.station, units=len(units), parcels=1)
    yield cell(Cube.STATION, parcel.station, parcel.operator, units=len(units), parcels=1)
    kind = "rto" if parcel.parcel == "rto" else "return"
    yield cell(Cube.CARRIER, parcel.carrier, parcel.channel, kind, units=len(units), parcels=1)
    yield cell(Cube.REGION, parcel.carrier, parcel.region, kind, units=len(units), parcels=1)
    for flag in json.loads(parcel.flags):
        yield cell(Cube.FLAG, flag, parcels=1)
    if parcel.waited_ms is not None:
        bucket = bucket_of(parcel.waited_ms)
        where = ((Cube.TIME_STATION, parcel.station), (Cube.TIME_OPERATOR, parcel.operator))
        for cube, a in where:
            yield cell(cube, a, WAITING_PARCEL, bucket, parcels=1, ms=parcel.waited_ms)
    for unit in units:
        yield from _unit_cells(unit)


def _unit_cells(unit: UnitFact) -> Iterator[tuple[Key, Sums]]:
    def cell(cube: Cube, a: str, b: str = "", c: str = "", **sums: int) -> tuple[Key, Sums]:
        return Key(cube.value, unit.day, unit.brand, a, b, c), Sums(units=1, **sums)

    yield cell(Cube.FOUND, unit.category, unit.reason, unit.item)
    yield cell(Cube.SKU, unit.sku, "bad" if unit.item in BAD else "good")
    yield cell(Cube.SKU_FOUND, unit.sku, unit.reason, unit.item)
    yield cell(Cube.SIZE, unit.category, unit.size, unit.cause)
    yield cell(Cube.CAUSE, unit.cause)
    if unit.cents:
        yield cell(Cube.COST, unit.sku, unit.currency, cents=unit.cents)
    if unit.disposition_suggested:
        yield cell(Cube.OVERRIDE, "disposition", unit.disposition_suggested, unit.disposition)
    if unit.item_suggested:
        yield cell(Cube.OVERRIDE, "item", unit.item_suggested, unit.item)
    spent: dict[str, int] = json.loads(unit.spent)
    if spent:
        total = sum(spent.values())
        for share, ms in (*spent.items(), (TOTAL, total)):
            bucket = bucket_of(ms)
            yield cell(Cube.TIME_STATION, unit.station, share, bucket, ms=ms)
            yield cell(Cube.TIME_CATEGORY, unit.category, share, bucket, ms=ms)
            yield cell(Cube.TIME_OPERATOR, unit.operator, share, bucket, ms=ms)


def sold_cells(brand: str, day: date, units: Mapping[str, int]) -> Iterator[tuple[Key, Sums]]:
    """The sums that an order counts in."""
    for sku, count in units.items():
        yield Key(Cube.SOLD.value, day, brand, sku), Sums(units=count)


def add_up(cells: Iterable[tuple[Key, Sums]], sign: int = 1, into: dict[Key, Sums] | None = None) -> dict[Key, Sums]:
    """The cells with the same key together."""
    sums: dict[Key, Sums] = {} if into is None else into
    for key, each in cells:
        sums[key] = sums.get(key, Sums()).plus(each, sign)
    return sums
