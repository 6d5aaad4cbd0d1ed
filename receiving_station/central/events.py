"""What happened to receipts, in the words in which other systems are told; written in the same transaction."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.models import AnnouncedReturn, ReceiptRow
from receiving_station.central.webhooks import Event, Kind, tell
from receiving_station.domain.money import from_minor
from receiving_station.wire import ReceiptWire, Settlement

if TYPE_CHECKING:
    from receiving_station.central.plans import Plan


def tell_received(
    session: Session, receipts: Sequence[ReceiptWire], now: datetime, *, has_notifier: bool = False
) -> None:
    """Receipts became durable, and with them how their units were graded."""
    if not receipts:
        return
    brands = _brands(session, {receipt.return_id for receipt in receipts if receipt.return_id})
    events = []
    for receipt in receipts:
        brand = brands.get(receipt.return_id or "", "")
        who = (receipt.session_id, receipt.return_id, brand)
        what: dict[str, object] = {
            "parcel": receipt.parcel.value,
            "station": receipt.station,
            "units": len(receipt.units),
            "missing": sum(each.quantity for each in receipt.missing),
            "occurred_at": receipt.occurred_at.isoformat(),
        }
        events.append(Event(Kind.RECEIVED, *who, what))
        if receipt.units:
            fields = {"unit_id", "plate", "line_id", "sku", "state", "packaging", "item", "disposition"}
            units = [unit.model_dump(mode="json", include=fields) for unit in receipt.units]
            events.append(Event(Kind.GRADED, *who, {"units": units}))
    tell(session, events, now, has_notifier=has_notifier)


def tell_settled(
    session: Session,
    plans: "Mapping[UUID, Plan]",
    refused: Collection[tuple[UUID, int]],
    now: datetime,
    *,
    has_notifier: bool = False,
) -> None:
    """Receipts were decided, and what was decided was done. ``refused``: session and position of each refund."""
    if not plans:
        return
    rows = session.execute(
        sa.select(ReceiptRow.session_id, ReceiptRow.return_id).where(ReceiptRow.session_id.in_(plans))
    )
    returns = {row.session_id: row.return_id for row in rows}
    brands = _brands(session, {return_id for return_id in returns.values() if return_id})
    events = []
    for session_id, plan in plans.items():
        return_id = returns[session_id]
        who = (session_id, return_id, brands.get(return_id or "", ""))
        issued = [order for order in plan.refunds if (session_id, order.position) not in refused]
        is_open = plan.needs_person or len(issued) < len(plan.refunds)
        state = Settlement.NEEDS_PERSON if is_open else Settlement.SETTLED
        events.append(Event(Kind.DECIDED, *who, {"settlement": state.value, "flags": list(plan.flags)}, plan.number))
        if issued:
            refunds = [
                {
                    "line_id": order.line_id,
                    "kind": order.kind.value,
                    "amount": str(from_minor(order.amount_cents, order.currency).amount),
                    "currency": order.currency,
                    "bonus": str(from_minor(order.bonus_cents, order.currency).amount),
                }
                for order in issued
            ]
            events.append(Event(Kind.REFUNDED, *who, {"refunds": refunds}, plan.number))
        if plan.stock:
            fields = {"sku", "bucket", "plate", "quantity"}
            stock = [each.model_dump(mode="json", include=fields) for each in plan.stock]
            events.append(Event(Kind.RESTOCKED, *who, {"stock": stock}, plan.number))
    tell(session, events, now, has_notifier=has_notifier)


def _brands(session: Session, return_ids: Collection[str]) -> dict[str, str]:
    asked = sa.select(AnnouncedReturn.return_id, AnnouncedReturn.brand)
    rows = session.execute(asked.where(AnnouncedReturn.return_id.in_(return_ids)))
    return {row.return_id: row.brand for row in rows}
