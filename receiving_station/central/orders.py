"""What customers bought and paid, and the returns that are made of it.

An order's lines, and its shipping, each have what was paid for them: tax in, discounts off. However many returns are
made of a line, their parts of it add up to it, to the minor unit, and the database lets no more be given back.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal, Self

import sqlalchemy as sa
from pydantic import Field, model_validator
from sqlalchemy.orm import Session

from receiving_station.central.models import AnnouncedReturn, LineBalance, Order, OrderLine
from receiving_station.domain.codes import lookup_key
from receiving_station.domain.money import from_minor, share, to_minor
from receiving_station.domain.returns import Money
from receiving_station.domain.vocabulary import Resolution, ReturnKind
from receiving_station.wire import NAME_LIMIT, LineWire, MoneyWire, Name, ReturnWire, WireModel

SHIPPING = "shipping"
"""The line of an order that is the way to the customer."""
WITHOUT_RMA = "order:"
"""A return's id that begins with this is made of an order that nobody announced a return of."""
Amount = Annotated[Decimal, Field(ge=0, max_digits=12, decimal_places=3)]
Put = Literal["new", "changed", "unchanged"]


class OrderLineFacts(WireModel):
    """One line of an order.

    Paid for it: ``quantity`` times ``unit_price``, less ``discount``, plus ``tax``, each of the whole line.
    """

    line: Annotated[str, Field(min_length=1, max_length=40)]
    sku: Annotated[Name, Field(min_length=1)]
    name: Name
    quantity: Annotated[int, Field(ge=1, le=9999)]
    unit_price: Amount
    discount: Amount = Decimal(0)
    tax: Amount = Decimal(0)
    """On top of the price; 0 where prices have it in them."""
    gtins: tuple[Name, ...] = ()
    serials: tuple[Name, ...] = ()
    category: Name = ""
    is_final_sale: bool = False

    def paid_minor(self, currency: str) -> int:
        """What was paid for the whole line, in minor units.

        Raises:
            ValueError: An amount has too many decimals, or more is taken off than there is.
        """
        price, off, tax = (to_minor(Money(each, currency)) for each in (self.unit_price, self.discount, self.tax))
        if off > price * self.quantity:
            raise ValueError("more is taken off than the line costs")
        return price * self.quantity - off + tax


class OrderFacts(WireModel):
    """An order as a shop tells it."""

    brand: Annotated[Name, Field(min_length=1)]
    order_number: Annotated[Name, Field(min_length=1)]
    channel: Name = ""
    customer: Name = ""
    """The shop's own id of them: for counting returns. No station hears of it."""
    region: Name = ""
    """Where it was sent, as coarse as the brand wants it counted ("DE-BY", "France"). No station hears of it."""
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")]
    delivered_on: date | None = None
    shipping: Amount = Decimal(0)
    lines: Annotated[tuple[OrderLineFacts, ...], Field(min_length=1, max_length=1000)]

    @model_validator(mode="after")
    def _is_payable(self) -> Self:
        to_minor(Money(self.shipping, self.currency))
        for line in self.lines:
            line.paid_minor(self.currency)
        names = [line.line for line in self.lines]
        if len(set(names)) < len(names) or SHIPPING in names:
            raise ValueError("each line of an order has a name of its own")
        return self


@dataclass(frozen=True, slots=True)
class Asked:
    """One line of a return as a customer asked for it. ``line`` is the order's."""

    line: str
    quantity: int
    reason: str = ""
    reason_code: str = ""
    serials: tuple[str, ...] = ()
    exchange_sku: str | None = None


class NotSoldError(ValueError):
    """The order does not have what the return wants. ``field`` names what is wrong."""

    def __init__(self, field: str, problem: str) -> None:
        super().__init__(problem)
        self.field = field


def order_id_of(brand: str, order_number: str) -> str:
    """An order's id: shops number for themselves."""
    return json.dumps([brand, order_number], ensure_ascii=False)


def put_order(session: Session, facts: OrderFacts, now: datetime) -> Put:
    """Take an order, or its new facts. What was given back of it stays given back."""
    order_id, payload = order_id_of(facts.brand, facts.order_number), facts.model_dump_json()
    row = session.get(Order, order_id, with_for_update=True)
    if row is not None and row.payload == payload:
        return "unchanged"
    is_new = row is None
    row = row or Order(order_id=order_id, brand=facts.brand, order_number=facts.order_number)
    row.lookup_key, row.channel, row.customer = lookup_key(facts.order_number), facts.channel, facts.customer
    row.currency, row.payload, row.imported_at, row.region = facts.currency, payload, now, facts.region
    session.add(row)
    session.flush()
    # Also of returns that were announced before their order was told, or told otherwise.
    session.execute(
        sa.update(AnnouncedReturn)
        .where(AnnouncedReturn.order_id == order_id, AnnouncedReturn.region != facts.region)
        .values(region=facts.region)
    )
    paid = {line.line: (line.sku, line.quantity, line.paid_minor(facts.currency)) for line in facts.lines}
    paid[SHIPPING] = ("", 1, to_minor(Money(facts.shipping, facts.currency)))
    known = {line.line: line for line in order_lines(session, order_id)}
    for name, (sku, quantity, paid_minor) in paid.items():
        line = known.get(name) or OrderLine(
            order_line_id=_line_id(order_id, name), order_id=order_id, line=name, refunded_cents=0
        )
        line.sku, line.quantity, line.paid_cents = sku, quantity, max(paid_minor, line.refunded_cents)
        session.add(line)
    for name, line in known.items():
        if name not in paid:
            line.quantity, line.paid_cents = 0, line.refunded_cents
    session.flush()
    if is_new:
        _link_earlier_returns(session, facts)
    return "new" if is_new else "changed"


def order_lines(session: Session, order_id: str) -> Sequence[OrderLine]:
    """An order's lines, its shipping among them."""
    asked = sa.select(OrderLine).where(OrderLine.order_id == order_id).order_by(OrderLine.order_line_id)
    return session.scalars(asked).all()


def find_order(session: Session, brand: str, order_number: str) -> OrderFacts | None:
    """An order; locked, so that two returns of it are made one after the other."""
    row = session.get(Order, order_id_of(brand, order_number), with_for_update=True)
    return None if row is None else OrderFacts.model_validate_json(row.payload)


def sold_line_of(lines: Iterable[OrderLine], return_id: str, line_id: str, sku: str) -> OrderLine | None:
    """The order's line of a return's line: by its name where the return was made here, else by its only SKU."""
    lines = [line for line in lines if line.line != SHIPPING]
    by_name = [line for line in lines if line_id == f"{return_id}:{line.line}"]
    found = by_name or [line for line in lines if line.sku == sku]
    return found[0] if len(found) == 1 else None


def returned_before(session: Session, order_id: str, return_id: str) -> dict[str, int]:
    """How many units of each of the order's lines other returns have, by the line's id; withdrawn ones have none."""
    rows = session.execute(
        sa.select(LineBalance.order_line_id, sa.func.sum(LineBalance.quantity))
        .join(AnnouncedReturn, AnnouncedReturn.return_id == LineBalance.return_id)
        .where(
            AnnouncedReturn.order_id == order_id,
            AnnouncedReturn.is_cancelled.is_(False),
            LineBalance.return_id != return_id,
            LineBalance.order_line_id.is_not(None),
        )
        .group_by(LineBalance.order_line_id)
    )
    return {str(line_id): int(count) for line_id, count in rows}


def return_of(
    session: Session, facts: OrderFacts, return_id: str, asked: Sequence[Asked], **more: object
) -> ReturnWire:
    """A return of some of an order's goods, with the order's prices.

    Args:
        session: A transaction that writes; the order is locked in it.
        facts: The order.
        return_id: Of the return; what it had before is free again.
        asked: What comes back.
        more: The other fields of ``ReturnWire``.

    Raises:
        NotSoldError: The order does not have that, or other returns have it.
    """
    order_id = order_id_of(facts.brand, facts.order_number)
    sold = {line.line: line for line in facts.lines}
    gone = returned_before(session, order_id, return_id)
    lines = []
    for each in asked:
        line = sold.get(each.line)
        if line is None:
            raise NotSoldError("line", f"order {facts.order_number} has no line {each.line}")
        before = gone.get(_line_id(order_id, each.line), 0)
        if before + each.quantity > line.quantity:
            left = max(line.quantity - before, 0)
            raise NotSoldError("quantity", f"{line.quantity} were sold, and {left} of them can still come back")
        lines.append(_line(facts, line, each, return_id, before))
    wire = {
        "rma": facts.order_number,
        "order_number": facts.order_number,
        "brand": facts.brand,
        "kind": ReturnKind.CUSTOMER_RETURN,
        "channel": facts.channel,
        "delivered_on": facts.delivered_on,
        **more,
    }
    return ReturnWire.model_validate({"return_id": return_id, "lines": lines, **wire})


def return_without_rma(session: Session, facts: OrderFacts) -> ReturnWire | None:
    """What may still come back of an order that nobody announced a return of; None: nothing."""
    order_id = order_id_of(facts.brand, facts.order_number)
    return_id = f"{WITHOUT_RMA}{order_id}"
    if len(return_id) + max(len(line.line) for line in facts.lines) >= NAME_LIMIT:
        return None
    gone = returned_before(session, order_id, return_id)
    left = [(line, line.quantity - gone.get(_line_id(order_id, line.line), 0)) for line in facts.lines]
    asked = [Asked(line.line, quantity) for line, quantity in left if quantity > 0]
    if not asked:
        return None
    return return_of(session, facts, return_id, asked, wish=Resolution.REFUND_FULL, without_rma=True)


def _line(facts: OrderFacts, line: OrderLineFacts, asked: Asked, return_id: str, before: int) -> LineWire:
    total = line.paid_minor(facts.currency)
    paid = share(total, line.quantity, before + 1, before + asked.quantity)
    each, rest = divmod(paid, asked.quantity)
    return LineWire(
        line_id=f"{return_id}:{line.line}",
        sku=line.sku,
        name=line.name,
        quantity=asked.quantity,
        gtins=line.gtins,
        serials=asked.serials or line.serials,
        reason=asked.reason,
        reason_code=asked.reason_code,
        unit_price=_wire(each, facts.currency),
        line_paid=_wire(paid, facts.currency) if rest else None,
        picture=None,
        category=line.category,
        is_final_sale=line.is_final_sale,
        exchange_sku=asked.exchange_sku,
    )


def _wire(minor: int, currency: str) -> MoneyWire:
    return MoneyWire(amount=from_minor(minor, currency).amount, currency=currency)


def _line_id(order_id: str, line: str) -> str:
    return f"{order_id}:{line}"


def _link_earlier_returns(session: Session, facts: OrderFacts) -> None:
    """Returns that were announced before their order: what they gave back counts against the order, too."""
    order_id = order_id_of(facts.brand, facts.order_number)
    lines = order_lines(session, order_id)
    rows = session.scalars(
        sa.select(AnnouncedReturn).where(AnnouncedReturn.order_id == order_id).order_by(AnnouncedReturn.return_id)
    ).all()
    wires = [ReturnWire.model_validate_json(row.payload) for row in rows]
    of_line: Mapping[str, str] = {
        line.line_id: sold.order_line_id
        for wire in wires
        for line in wire.lines
        if (sold := sold_line_of(lines, wire.return_id, line.line_id, line.sku)) is not None
    }
    balances = session.scalars(sa.select(LineBalance).where(LineBalance.line_id.in_(of_line)).with_for_update()).all()
    by_id = {line.order_line_id: line for line in lines}
    for balance in balances:
        sold = by_id[of_line[balance.line_id]]
        balance.order_line_id = sold.order_line_id
        sold.refunded_cents += balance.refunded_cents
        sold.paid_cents = max(sold.paid_cents, sold.refunded_cents)
    session.flush()
