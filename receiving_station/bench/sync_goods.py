"""Returns and receipts made to measure by; the same number is always the same thing."""

import hashlib
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID, uuid5

from receiving_station.domain.plates import plate_for
from receiving_station.domain.returns import ExpectedLine, ExpectedReturn, Money, PhotoRef, Receipt, ReceivedUnit
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

NOON = datetime(2026, 1, 5, 12, 0, tzinfo=UTC)
_SPACE = UUID("f2c3c9a2-54d3-4c0e-9d13-7b2f1f8e6a10")


def announced(number: int, tier: str = "") -> ExpectedReturn:
    """A return of one item; its tracking number is like no other's, as carriers' are."""
    scattered = hashlib.sha256(str(number).encode()).hexdigest().upper()
    return ExpectedReturn(
        return_id=ReturnId(f"bench-{number}"),
        rma=RmaNumber(f"RMA-{number:07}"),
        order_number=f"#{scattered[:8]}",
        tracking_numbers=(f"1Z{scattered[8:24]}",),
        brand="Northfold",
        kind=ReturnKind.CUSTOMER_RETURN,
        tier=tier,
        window_ends=date(2099, 12, 31),
        wish=Resolution.REFUND_FULL,
        carrier="UPS",
        lines=(
            ExpectedLine(
                line_id=LineId(f"bench-line-{number}"),
                sku=Sku(f"CAP-{number % 5000}"),
                name="Wool cap, grey",
                quantity=1,
                gtins=("4006381333931",),
                serials=(),
                reason="too small",
                unit_price=Money(Decimal("24.90"), "EUR"),
                picture=None,
            ),
        ),
    )


def received(number: int, photos: tuple[PhotoRef, ...]) -> Receipt:
    """The receipt of that return's one item."""
    expected = announced(number)
    line = expected.lines[0]
    unit_id = UnitId(uuid5(_SPACE, f"unit {number}"))
    at = NOON + timedelta(seconds=number)
    unit = ReceivedUnit(
        unit_id=unit_id,
        plate=plate_for(unit_id),
        line_id=line.line_id,
        sku=line.sku,
        name=line.name,
        state=LineState.RECEIVED,
        code=None,
        serial=None,
        packaging=Packaging.SEALED,
        item=ItemCondition.LIKE_NEW,
        fault_owner=FaultOwner.CUSTOMER,
        disposition=Disposition.RESTOCK,
        disposition_suggested=Disposition.RESTOCK,
        photos=photos,
        note="",
        received_at=at,
    )
    return Receipt(
        session_id=SessionId(uuid5(_SPACE, f"session {number}")),
        parcel=ParcelState.DONE,
        return_id=expected.return_id,
        plate=None,
        shelf="",
        codes=(),
        units=(unit,),
        missing=(),
        photos=(),
        station="Bench",
        operator="Bench",
        started_at=at,
        occurred_at=at,
        app_version="0",
    )
