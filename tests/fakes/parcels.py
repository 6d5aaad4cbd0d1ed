"""Returns, products, photos and receipts to test with; every id is a value that no other kind of id has.

``made_…`` take any field by name and have fresh ids; ``a_…`` are the usual ones, the same for the same name.
"""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4, uuid5

import numpy as np

from receiving_station.application.ports import Frame
from receiving_station.domain.codes import Code, Symbology
from receiving_station.domain.plates import plate_for
from receiving_station.domain.returns import (
    ExpectedLine,
    ExpectedReturn,
    MissingUnits,
    Money,
    PhotoRef,
    Product,
    Receipt,
    ReceivedUnit,
)
from receiving_station.domain.vocabulary import (
    Disposition,
    FaultOwner,
    ItemCondition,
    LineId,
    LineState,
    Packaging,
    ParcelState,
    Resolution,
    ReturnId,
    ReturnKind,
    RmaNumber,
    SessionId,
    Sku,
    UnitId,
)

AT = datetime(2026, 5, 4, 9, 30, tzinfo=UTC)
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
_AT_BENCH_07 = {"station": "Bench 07", "operator": "M.", "app_version": "1.2.3"}
_SPACE = UUID("5b0f6f4e-7d51-4a4e-9d55-0d3a7a1f6c01")


def session_id(name: str) -> SessionId:
    """The same id for the same name."""
    return SessionId(uuid5(_SPACE, f"session {name}"))


def eur(amount: str) -> Money:
    """An amount in euros."""
    return Money(Decimal(amount), "EUR")


def made_line(label: str = "A", number: int = 1, /, **changes: Any) -> ExpectedLine:
    """An announced line of one jacket; no two ids of different kinds are the same value."""
    line = ExpectedLine(
        line_id=LineId(f"line-{label}-{number}"),
        sku=Sku(f"SKU-{label}-{number}"),
        name="Trail jacket",
        quantity=1,
        gtins=("9520100001017",),
        serials=(),
        reason="Too small",
        unit_price=eur("24.90"),
        picture=None,
    )
    return replace(line, **changes)


def made_return(label: str = "A", /, *lines: ExpectedLine, **changes: Any) -> ExpectedReturn:
    """An announced return, of one line unless told."""
    expected = ExpectedReturn(
        return_id=ReturnId(f"ret-{label}"),
        rma=RmaNumber(f"RMA-{label}"),
        order_number=f"ORDER-{label}",
        tracking_numbers=(f"1Z TRACK {label}",),
        brand="Northtrail",
        kind=ReturnKind.CUSTOMER_RETURN,
        tier="",
        window_ends=date(2026, 5, 31),
        wish=Resolution.REFUND_FULL,
        carrier="UPS",
        lines=lines or (made_line(label),),
    )
    return replace(expected, **changes)


def made_unit(line: ExpectedLine | None = None, **changes: Any) -> ReceivedUnit:
    """A unit of a line, or one that nobody announced; its id is one that nobody had before."""
    unit_id = changes.get("unit_id", UnitId(uuid4()))
    unit = ReceivedUnit(
        unit_id=unit_id,
        plate=plate_for(unit_id),
        line_id=None if line is None else line.line_id,
        sku=None if line is None else line.sku,
        name="Trail jacket",
        state=LineState.UNDECLARED if line is None else LineState.RECEIVED,
        code=None,
        serial=None,
        packaging=Packaging.OPENED,
        item=ItemCondition.LIKE_NEW,
        fault_owner=FaultOwner.UNKNOWN,
        disposition=Disposition.RESTOCK,
        disposition_suggested=Disposition.RESTOCK,
        photos=(),
        note="",
        received_at=AT,
    )
    return replace(unit, **changes)


def made_receipt(expected: ExpectedReturn | None, *units: ReceivedUnit, **changes: Any) -> Receipt:
    """A receipt of these units; its session is one that nobody had before."""
    receipt = Receipt(
        session_id=SessionId(changes.pop("session_id", None) or uuid4()),
        parcel=ParcelState.PARKED_UNKNOWN if expected is None else ParcelState.DONE,
        return_id=None if expected is None else expected.return_id,
        plate=None,
        shelf="",
        codes=(),
        units=units,
        missing=(),
        photos=(),
        station="Bench 1",
        operator="Mara",
        started_at=AT,
        occurred_at=AT,
        app_version="0.1.0",
    )
    return replace(receipt, **changes)


def a_line(name: str = "1", *, quantity: int = 1, price: str = "24.90") -> ExpectedLine:
    """An announced cap."""
    return made_line(
        line_id=LineId(f"line-{name}"),
        sku=Sku(f"CAP-{name}"),
        name="Wool cap, grey",
        quantity=quantity,
        gtins=("4006381333931",),
        reason="too small",
        unit_price=eur(price),
    )


def a_return(name: str = "1", *, tracking: tuple[str, ...] = (), order: str = "") -> ExpectedReturn:
    """An announced return of one cap, with an RMA number made of the name."""
    return made_return(
        name,
        a_line(name),
        order_number=order or f"ORD-{name}",
        tracking_numbers=tracking or (f"1ZTRACK{name}",),
        brand="Northfold",
        tier="gold",
        window_ends=date(2026, 12, 3),
    )


def a_product(sku: str = "CAP-1", gtins: tuple[str, ...] = ("4006381333931",)) -> Product:
    """A cap in the catalogue."""
    return Product(Sku(sku), "Wool cap, grey", "Northfold", gtins, "hats", None)


def a_frame(shade: int = 0) -> Frame:
    """A small picture with structure; another shade is another picture."""
    ramp = np.arange(64 * 48 * 3, dtype=np.uint32).reshape(48, 64, 3)
    return ((ramp + shade * 37) % 251).astype(np.uint8)


def a_receipt(
    name: str = "1",
    *,
    expected: ExpectedReturn | None = None,
    photos: tuple[PhotoRef, ...] = (),
    occurred_at: datetime = NOON,
) -> Receipt:
    """The receipt of a return whose one cap came, sealed and like new, with these photos of it."""
    announced = expected if expected is not None else a_return(name)
    line = announced.lines[0]
    unit = made_unit(
        line,
        unit_id=UnitId(uuid5(_SPACE, f"unit {name}")),
        name=line.name,
        packaging=Packaging.SEALED,
        fault_owner=FaultOwner.CUSTOMER,
        photos=photos,
        received_at=occurred_at,
    )
    return made_receipt(
        announced,
        unit,
        session_id=session_id(name),
        codes=(Code(Symbology.CODE_128, announced.rma, announced.rma.encode() + b"\xff"),),
        missing=tuple(MissingUnits(rest.line_id, rest.quantity) for rest in announced.lines[1:])
        + ((MissingUnits(line.line_id, line.quantity - 1),) if line.quantity > 1 else ()),
        started_at=occurred_at - timedelta(minutes=2),
        occurred_at=occurred_at,
        **_AT_BENCH_07,
    )


def a_parked_receipt(name: str = "parked") -> Receipt:
    """The receipt of a parcel that nobody announced, on shelf U-3."""
    parcel_id = session_id(name)
    return made_receipt(
        None,
        session_id=parcel_id,
        plate=plate_for(parcel_id),
        shelf="U-3",
        codes=(Code(Symbology.QR, "who knows", b"who knows"),),
        started_at=NOON,
        occurred_at=NOON,
        **_AT_BENCH_07,
    )
