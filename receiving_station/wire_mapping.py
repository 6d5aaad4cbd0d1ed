"""Between the wire's models and the domain's values; the station and the central both read receipts with it.

A receipt made of what labels and keyboards delivered can always be sent: texts that the contract bounds are
made valid Unicode and cut here, so that no operator's note can poison an outbox entry. What a code really
held stays whole in its ``raw`` bytes.
"""

import base64
from dataclasses import asdict, replace

from receiving_station.domain.codes import Code, safe_text
from receiving_station.domain.returns import (
    ExpectedLine,
    ExpectedReturn,
    MissingUnits,
    Money,
    PhotoRef,
    Product,
    Receipt,
    ReceivedUnit,
    Spent,
)
from receiving_station.domain.vocabulary import (
    LineId,
    ReturnId,
    RmaNumber,
    SessionId,
    Sha256,
    Sku,
    UnitId,
    UnitPlate,
)
from receiving_station.wire import (
    CODE_TEXT_LIMIT,
    NAME_LIMIT,
    NOTE_LIMIT,
    CodeWire,
    LineWire,
    MissingWire,
    MoneyWire,
    PhotoWire,
    ProductWire,
    ReceiptWire,
    ReturnWire,
    SpentWire,
    UnitWire,
)


def money_from_wire(wire: MoneyWire) -> Money:
    """The amount as a domain value."""
    return Money(wire.amount, wire.currency)


def money_to_wire(money: Money) -> MoneyWire:
    """The amount as it is sent, a decimal string with its currency."""
    return MoneyWire(amount=money.amount, currency=money.currency)


def product_from_wire(wire: ProductWire) -> Product:
    """The product as a domain value."""
    return Product(
        Sku(wire.sku), wire.name, wire.brand, wire.gtins, wire.category, wire.picture, wire.references, wire.weight_g
    )


def product_to_wire(product: Product) -> ProductWire:
    """The product as it is sent."""
    return ProductWire(
        sku=product.sku,
        name=product.name,
        brand=product.brand,
        gtins=product.gtins,
        category=product.category,
        picture=product.picture,
        references=product.references,
        weight_g=product.weight_g,
    )


def line_from_wire(wire: LineWire) -> ExpectedLine:
    """The announced line as a domain value."""
    return ExpectedLine(
        line_id=LineId(wire.line_id),
        sku=Sku(wire.sku),
        name=wire.name,
        quantity=wire.quantity,
        gtins=wire.gtins,
        serials=wire.serials,
        reason=wire.reason,
        unit_price=money_from_wire(wire.unit_price),
        picture=wire.picture,
        category=wire.category,
        received=wire.received,
        reason_code=wire.reason_code,
        line_paid=None if wire.line_paid is None else money_from_wire(wire.line_paid),
        is_final_sale=wire.is_final_sale,
        exchange_sku=None if wire.exchange_sku is None else Sku(wire.exchange_sku),
    )


def line_to_wire(line: ExpectedLine) -> LineWire:
    """The announced line as it is sent."""
    return LineWire(
        line_id=line.line_id,
        sku=line.sku,
        name=line.name,
        quantity=line.quantity,
        gtins=line.gtins,
        serials=line.serials,
        reason=line.reason,
        unit_price=money_to_wire(line.unit_price),
        picture=line.picture,
        category=line.category,
        received=line.received,
        reason_code=line.reason_code,
        line_paid=None if line.line_paid is None else money_to_wire(line.line_paid),
        is_final_sale=line.is_final_sale,
        exchange_sku=line.exchange_sku,
    )


def return_from_wire(wire: ReturnWire) -> ExpectedReturn:
    """The announced return as a domain value."""
    return ExpectedReturn(
        return_id=ReturnId(wire.return_id),
        rma=RmaNumber(wire.rma),
        order_number=wire.order_number,
        tracking_numbers=wire.tracking_numbers,
        brand=wire.brand,
        kind=wire.kind,
        tier=wire.tier,
        window_ends=wire.window_ends,
        wish=wire.wish,
        carrier=wire.carrier,
        lines=tuple(line_from_wire(line) for line in wire.lines),
        boxes=wire.boxes,
        weight_g=wire.weight_g,
        channel=wire.channel,
        delivered_on=wire.delivered_on,
        without_rma=wire.without_rma,
    )


def return_to_wire(expected: ExpectedReturn) -> ReturnWire:
    """The announced return as it is sent."""
    return ReturnWire(
        return_id=expected.return_id,
        rma=expected.rma,
        order_number=expected.order_number,
        tracking_numbers=expected.tracking_numbers,
        brand=expected.brand,
        kind=expected.kind,
        tier=expected.tier,
        window_ends=expected.window_ends,
        wish=expected.wish,
        carrier=expected.carrier,
        lines=tuple(line_to_wire(line) for line in expected.lines),
        boxes=expected.boxes,
        weight_g=expected.weight_g,
        channel=expected.channel,
        delivered_on=expected.delivered_on,
        without_rma=expected.without_rma,
    )


def code_from_wire(wire: CodeWire) -> Code:
    """The code as a domain value."""
    return Code(wire.symbology, wire.text, wire.raw)


def code_to_wire(code: Code) -> CodeWire:
    """The code as it is sent; its raw bytes travel as Base64."""
    return CodeWire(symbology=code.symbology, text=_text(code.text, CODE_TEXT_LIMIT), raw=base64.b64encode(code.raw))


def photo_from_wire(wire: PhotoWire) -> PhotoRef:
    """The photo's name and facts as a domain value."""
    return PhotoRef(Sha256(wire.sha256), wire.kind, wire.taken_at, wire.size_bytes, wire.width_px, wire.height_px)


def photo_to_wire(photo: PhotoRef) -> PhotoWire:
    """The photo's name and facts as they are sent."""
    return PhotoWire(
        sha256=photo.sha256,
        kind=photo.kind,
        taken_at=photo.taken_at,
        size_bytes=photo.size_bytes,
        width_px=photo.width_px,
        height_px=photo.height_px,
    )


def unit_from_wire(wire: UnitWire) -> ReceivedUnit:
    """The received unit as a domain value."""
    return ReceivedUnit(
        unit_id=UnitId(wire.unit_id),
        plate=UnitPlate(wire.plate),
        line_id=None if wire.line_id is None else LineId(wire.line_id),
        sku=None if wire.sku is None else Sku(wire.sku),
        name=wire.name,
        state=wire.state,
        code=None if wire.code is None else code_from_wire(wire.code),
        serial=wire.serial,
        packaging=wire.packaging,
        item=wire.item,
        fault_owner=wire.fault_owner,
        disposition=wire.disposition,
        disposition_suggested=wire.disposition_suggested,
        photos=tuple(photo_from_wire(photo) for photo in wire.photos),
        note=wire.note,
        received_at=wire.received_at,
        operator=wire.operator,
        checks=wire.checks,
        item_suggested=wire.item_suggested,
        hold=wire.hold,
        overrides=wire.overrides,
        rules_version=wire.rules_version,
        is_plate_checked=wire.is_plate_checked,
        spent=None if wire.spent is None else Spent(**wire.spent.model_dump()),
    )


def unit_to_wire(unit: ReceivedUnit) -> UnitWire:
    """The received unit as it is sent."""
    return UnitWire(
        unit_id=unit.unit_id,
        plate=unit.plate,
        line_id=unit.line_id,
        sku=unit.sku,
        name=_text(unit.name),
        state=unit.state,
        code=None if unit.code is None else code_to_wire(unit.code),
        serial=None if unit.serial is None else _text(unit.serial),
        packaging=unit.packaging,
        item=unit.item,
        fault_owner=unit.fault_owner,
        disposition=unit.disposition,
        disposition_suggested=unit.disposition_suggested,
        photos=tuple(photo_to_wire(photo) for photo in unit.photos),
        note=_text(unit.note, NOTE_LIMIT),
        received_at=unit.received_at,
        operator=_text(unit.operator),
        checks=tuple(replace(check, answer=_text(check.answer, NOTE_LIMIT)) for check in unit.checks),
        item_suggested=unit.item_suggested,
        hold=unit.hold and replace(unit.hold, reason=_text(unit.hold.reason, NOTE_LIMIT)),
        overrides=unit.overrides,
        rules_version=unit.rules_version,
        is_plate_checked=unit.is_plate_checked,
        spent=None if unit.spent is None else SpentWire(**asdict(unit.spent)),
    )


def receipt_from_wire(wire: ReceiptWire) -> Receipt:
    """The receipt as a domain value."""
    return Receipt(
        session_id=SessionId(wire.session_id),
        parcel=wire.parcel,
        return_id=None if wire.return_id is None else ReturnId(wire.return_id),
        plate=None if wire.plate is None else UnitPlate(wire.plate),
        shelf=wire.shelf,
        codes=tuple(code_from_wire(code) for code in wire.codes),
        units=tuple(unit_from_wire(unit) for unit in wire.units),
        missing=tuple(MissingUnits(LineId(line.line_id), line.quantity) for line in wire.missing),
        photos=tuple(photo_from_wire(photo) for photo in wire.photos),
        station=wire.station,
        operator=wire.operator,
        started_at=wire.started_at,
        occurred_at=wire.occurred_at,
        app_version=wire.app_version,
        parcel_id=None if wire.parcel_id is None else SessionId(wire.parcel_id),
        rto_reason=wire.rto_reason,
        alerts=wire.alerts,
        weight_g=wire.weight_g,
        supersedes=None if wire.supersedes is None else SessionId(wire.supersedes),
        waited_ms=wire.waited_ms,
    )


def receipt_to_wire(receipt: Receipt) -> ReceiptWire:
    """The receipt as it is sent: ``receipt_to_wire(receipt).model_dump_json()`` is an outbox payload."""
    return ReceiptWire(
        session_id=receipt.session_id,
        parcel=receipt.parcel,
        return_id=receipt.return_id,
        plate=receipt.plate,
        shelf=_text(receipt.shelf),
        codes=tuple(code_to_wire(code) for code in receipt.codes),
        units=tuple(unit_to_wire(unit) for unit in receipt.units),
        missing=tuple(MissingWire(line_id=line.line_id, quantity=line.quantity) for line in receipt.missing),
        photos=tuple(photo_to_wire(photo) for photo in receipt.photos),
        station=_text(receipt.station),
        operator=_text(receipt.operator),
        started_at=receipt.started_at,
        occurred_at=receipt.occurred_at,
        app_version=_text(receipt.app_version),
        parcel_id=receipt.parcel_id,
        rto_reason=receipt.rto_reason,
        alerts=receipt.alerts,
        weight_g=receipt.weight_g,
        supersedes=receipt.supersedes,
        waited_ms=receipt.waited_ms,
    )


def _text(text: str, limit: int = NAME_LIMIT) -> str:
    return safe_text(text)[:limit]
