"""Returns, products, photos and receipts to test with; every id is a value that no other kind of id has."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from uuid import UUID, uuid5

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

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
_SPACE = UUID("5b0f6f4e-7d51-4a4e-9d55-0d3a7a1f6c01")


def session_id(name: str) -> SessionId:
    """The same id for the same name."""
    return SessionId(uuid5(_SPACE, f"session {name}"))


def eur(amount: str) -> Money:
    """An amount in euros."""
    return Money(Decimal(amount), "EUR")


def a_line(name: str = "1", *, quantity: int = 1, price: str = "24.90") -> ExpectedLine:
    """An announced cap."""
    return ExpectedLine(
        line_id=LineId(f"line-{name}"),
        sku=Sku(f"CAP-{name}"),
        name="Wool cap, grey",
        quantity=quantity,
        gtins=("4006381333931",),
        serials=(),
        reason="too small",
        unit_price=eur(price),
        picture=None,
    )


def a_return(name: str = "1", *, tracking: tuple[str, ...] = (), order: str = "") -> ExpectedReturn:
    """An announced return of one cap, with an RMA number made of the name."""
    return ExpectedReturn(
        return_id=ReturnId(f"ret-{name}"),
        rma=RmaNumber(f"RMA-{name}"),
        order_number=order or f"ORD-{name}",
        tracking_numbers=tracking or (f"1ZTRACK{name}",),
        brand="Northfold",
        kind=ReturnKind.CUSTOMER_RETURN,
        tier="gold",
        window_ends=date(2026, 12, 3),
        wish=Resolution.REFUND_FULL,
        carrier="UPS",
        lines=(a_line(name),),
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
    unit_id = UnitId(uuid5(_SPACE, f"unit {name}"))
    code = Code(Symbology.CODE_128, announced.rma, announced.rma.encode() + b"\xff")
    return Receipt(
        session_id=session_id(name),
        parcel=ParcelState.DONE,
        return_id=announced.return_id,
        plate=None,
        shelf="",
        codes=(code,),
        units=(
            ReceivedUnit(
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
                received_at=occurred_at,
            ),
        ),
        missing=tuple(MissingUnits(rest.line_id, rest.quantity) for rest in announced.lines[1:])
        + ((MissingUnits(line.line_id, line.quantity - 1),) if line.quantity > 1 else ()),
        photos=(),
        station="Bench 07",
        operator="M.",
        started_at=occurred_at - timedelta(minutes=2),
        occurred_at=occurred_at,
        app_version="1.2.3",
    )


def a_parked_receipt(name: str = "parked") -> Receipt:
    """The receipt of a parcel that nobody announced, on shelf U-3."""
    parcel_id = session_id(name)
    return Receipt(
        session_id=parcel_id,
        parcel=ParcelState.PARKED_UNKNOWN,
        return_id=None,
        plate=plate_for(parcel_id),
        shelf="U-3",
        codes=(Code(Symbology.QR, "who knows", b"who knows"),),
        units=(),
        missing=(),
        photos=(),
        station="Bench 07",
        operator="M.",
        started_at=NOON,
        occurred_at=NOON,
        app_version="1.2.3",
    )
