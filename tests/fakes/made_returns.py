"""Returns and receipts made to measure; no two ids of different kinds are ever the same value."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any
from uuid import uuid4

from receiving_station.domain.plates import plate_for
from receiving_station.domain.returns import ExpectedLine, ExpectedReturn, Money, Receipt, ReceivedUnit
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


def eur(amount: str) -> Money:
    return Money(Decimal(amount), "EUR")


def made_line(name: str = "A", number: int = 1, **changes: Any) -> ExpectedLine:
    line = ExpectedLine(
        line_id=LineId(f"line-{name}-{number}"),
        sku=Sku(f"SKU-{name}-{number}"),
        name="Trail jacket",
        quantity=1,
        gtins=("9520100001017",),
        serials=(),
        reason="Too small",
        unit_price=eur("24.90"),
        picture=None,
    )
    return replace(line, **changes)


def made_return(name: str = "A", *lines: ExpectedLine, **changes: Any) -> ExpectedReturn:
    expected = ExpectedReturn(
        return_id=ReturnId(f"ret-{name}"),
        rma=RmaNumber(f"RMA-{name}"),
        order_number=f"ORDER-{name}",
        tracking_numbers=(f"1Z TRACK {name}",),
        brand="Northtrail",
        kind=ReturnKind.CUSTOMER_RETURN,
        tier="",
        window_ends=date(2026, 5, 31),
        wish=Resolution.REFUND_FULL,
        carrier="UPS",
        lines=lines or (made_line(name),),
    )
    return replace(expected, **changes)


def made_unit(line: ExpectedLine | None = None, **changes: Any) -> ReceivedUnit:
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
