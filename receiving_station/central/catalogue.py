"""What is announced: returns and products, their change feed, and the look-up by number."""

import base64
import binascii
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import sqlalchemy as sa
from pydantic import BaseModel, TypeAdapter
from sqlalchemy.orm import Session

from receiving_station.central.cursors import BadCursorError
from receiving_station.central.database import add_new
from receiving_station.central.models import (
    AnnouncedReturn,
    Change,
    FeedCounter,
    LineBalance,
    Order,
    OrderLine,
    ReturnCode,
    Setting,
)
from receiving_station.central.orders import (
    SHIPPING,
    WITHOUT_RMA,
    OrderFacts,
    Put,
    order_id_of,
    order_lines,
    return_without_rma,
    sold_line_of,
)
from receiving_station.central.received import with_received
from receiving_station.central.states import move
from receiving_station.domain.codes import lookup_key
from receiving_station.domain.money import to_minor
from receiving_station.domain.people import Person
from receiving_station.domain.return_states import ReturnEvent
from receiving_station.domain.rules import BrandRules
from receiving_station.wire import (
    LineWire,
    ProductWire,
    ReturnWire,
)
from receiving_station.wire_mapping import money_from_wire

FEED_ID = "feed_id"
_BRAND_JSON = TypeAdapter(BrandRules)
_PERSON_JSON = TypeAdapter(Person)
_CODE_KINDS = ("rma", "tracking", "order")
"""Best first."""


class SampleCatalogue(BaseModel):
    """The file that a try-out begins with."""

    brands: tuple[BrandRules, ...] = ()
    people: tuple[Person, ...] = ()
    products: tuple[ProductWire, ...] = ()
    returns: tuple[ReturnWire, ...] = ()


def prepare_feed(session: Session, fresh_feed_id: str) -> None:
    """Give a new database its feed id and counter; does nothing to an old one."""
    if session.get(Setting, FEED_ID) is None:
        session.add(Setting(name=FEED_ID, value=fresh_feed_id))
        session.add(FeedCounter(counter_id=1, last_seq=0))
        session.flush()


def load_sample(session: Session, path: Path) -> None:
    """Announce everything in a sample file; doing it again changes nothing."""
    sample = SampleCatalogue.model_validate_json(path.read_bytes())
    for brand in sample.brands:
        put_brand(session, brand)
    for person in sample.people:
        put_person(session, person)
    for product in sample.products:
        put_product(session, product)
    for announced in sample.returns:
        put_return(session, announced)


def put_brand(session: Session, rules: BrandRules) -> None:
    """Announce a brand's rules."""
    _change(session, "brand", rules.brand, _BRAND_JSON.dump_json(rules).decode())


def put_person(session: Session, person: Person) -> None:
    """Announce somebody who may sign in at a bench."""
    _change(session, "person", person.person_id, _PERSON_JSON.dump_json(person).decode())


def put_product(session: Session, product: ProductWire) -> None:
    """Announce a product or its new facts."""
    _change(session, "product", product.sku, product.model_dump_json())


@dataclass(frozen=True, slots=True)
class Beside:
    """What the central keeps of a return beside what stations are told.

    Attributes:
        at: When it was announced (UTC), or None where nobody counts it.
        customer: The shop's own id of them, or "".
        is_shipped: Whether the carrier has it.
    """

    at: datetime | None = None
    customer: str = ""
    is_shipped: bool = False


def put_return(session: Session, announced: ReturnWire, beside: Beside | None = None) -> Put:
    """Announce a return or its new facts; what is here of it already stays known."""
    (announced,) = with_received(session, [announced])
    payload = announced.model_dump_json()
    fresh = {"return_id": announced.return_id, "rma": "", "payload": "", "is_cancelled": False}
    is_new = bool(add_new(session, AnnouncedReturn.__table__, [fresh], AnnouncedReturn.return_id))
    # Locked: two connectors that announce the same return take turns.
    row = session.get_one(AnnouncedReturn, announced.return_id, with_for_update=True)
    is_same = row.payload == payload and not row.is_cancelled
    row.rma, row.payload, row.is_cancelled, row.brand = announced.rma, payload, False, announced.brand
    if beside is not None:
        row.customer, row.announced_at = beside.customer, row.announced_at or beside.at
    row.order_id = order_id_of(announced.brand, announced.order_number)
    row.region = session.scalar(sa.select(Order.region).where(Order.order_id == row.order_id)) or ""
    move(row, ReturnEvent.ANNOUNCE)
    if beside is not None and beside.is_shipped:
        move(row, ReturnEvent.SHIP)
    session.flush()
    session.execute(sa.delete(ReturnCode).where(ReturnCode.return_id == announced.return_id))
    session.add_all(
        ReturnCode(return_id=announced.return_id, kind=kind, lookup_key=key)
        for kind, key in sorted(set(_codes(announced)))
    )
    sold = order_lines(session, row.order_id)
    for line in announced.lines:
        _put_balance(
            session, announced.return_id, line, sold_line_of(sold, announced.return_id, line.line_id, line.sku)
        )
    _put_shipping(session, announced, [line for line in sold if line.line == SHIPPING and line.paid_cents])
    _change(session, "return", announced.return_id, payload)
    return "new" if is_new else "unchanged" if is_same else "changed"


def tell_rest(session: Session, row: AnnouncedReturn, announced: ReturnWire) -> None:
    """Tell the benches how much of a return is here; the caller holds the row's lock."""
    row.payload = announced.model_dump_json()
    _change(session, "return", announced.return_id, row.payload)


def find_brands(session: Session, brands: Collection[str]) -> dict[str, BrandRules]:
    """Each brand's rules as they were announced; the built-in ones where there are none."""
    query = sa.select(Change.entity_id, Change.payload).where(Change.kind == "brand", Change.entity_id.in_(brands))
    told = {row.entity_id: _BRAND_JSON.validate_json(row.payload) for row in session.execute(query) if row.payload}
    return {brand: told.get(brand) or BrandRules(brand, version=0) for brand in brands}


def cancel_return(session: Session, return_id: str) -> bool:
    """Withdraw an announcement; parcels of it that come all the same are received and flagged.

    Returns:
        Whether it is withdrawn: what was received already cannot be.
    """
    row = session.get(AnnouncedReturn, return_id, with_for_update=True)
    if row is None or not move(row, ReturnEvent.CANCEL):
        return False
    if not row.is_cancelled:
        row.is_cancelled = True
        _change(session, "return", return_id, None)
    return True


def find_return(session: Session, return_id: str) -> tuple[ReturnWire, bool] | None:
    """An announced return, and whether it was cancelled."""
    row = session.get(AnnouncedReturn, return_id)
    return None if row is None else (ReturnWire.model_validate_json(row.payload), row.is_cancelled)


def look_up(session: Session, code: str, brand: str | None = None) -> tuple[ReturnWire, ...]:
    """Every return that carries this number: by RMA first, then by tracking, then by order number.

    With a brand, only that brand's.
    """
    key = lookup_key(code)
    if not key:
        return ()
    rows = session.execute(
        sa.select(ReturnCode.kind, AnnouncedReturn.return_id, AnnouncedReturn.payload)
        .join(AnnouncedReturn, AnnouncedReturn.return_id == ReturnCode.return_id)
        .where(ReturnCode.lookup_key == key, AnnouncedReturn.is_cancelled.is_(False))
        .where(*(() if brand is None else (AnnouncedReturn.brand == brand,)))
    ).all()
    best_first: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: (_CODE_KINDS.index(row.kind), row.return_id)):
        best_first.setdefault(row.return_id, row.payload)
    if not best_first:
        return _without_rma(session, key, brand)
    return tuple(ReturnWire.model_validate_json(payload) for payload in best_first.values())


def _without_rma(session: Session, key: str, brand: str | None) -> tuple[ReturnWire, ...]:
    asked = sa.select(Order.payload).where(Order.lookup_key == key).order_by(Order.order_id)
    if brand is not None:
        asked = asked.where(Order.brand == brand)
    orders = (OrderFacts.model_validate_json(payload) for payload in session.scalars(asked))
    return tuple(wire for facts in orders if (wire := return_without_rma(session, facts)) is not None)


def announce_from_orders(session: Session, return_ids: Iterable[str], now: datetime) -> None:
    """Make those of these returns that came without an announcement, of the orders that their ids name."""
    for return_id in sorted({each for each in return_ids if each.startswith(WITHOUT_RMA)}):
        row = session.get(Order, return_id.removeprefix(WITHOUT_RMA), with_for_update=True)
        if row is None or session.get(AnnouncedReturn, return_id) is not None:
            continue
        wire = return_without_rma(session, OrderFacts.model_validate_json(row.payload))
        if wire is not None:
            put_return(session, wire, Beside(now, row.customer))


def feed_page(session: Session, cursor: str, limit: int) -> bytes:
    """The next changes after a cursor, as a ``FeedPage``'s JSON; an empty cursor is the beginning.

    Nothing is missed, however many announce at the same time: a change has its number from a row that is locked
    until the change is committed, so that numbers become visible in their order.

    Raises:
        BadCursorError: The cursor is none that this central gave.
    """
    feed_id = session.scalars(sa.select(Setting.value).where(Setting.name == FEED_ID)).one()
    after = _read_cursor(cursor, feed_id)
    columns = (Change.seq, Change.kind, Change.entity_id, Change.payload)
    rows = session.execute(sa.select(*columns).where(Change.seq > after).order_by(Change.seq).limit(limit + 1)).all()
    page = rows[:limit]
    last = page[-1].seq if page else after
    # The payloads are the wire's own JSON already; they are not parsed to be written again.
    items = ",".join(
        f'{{"kind":"{row.kind}","id":{json.dumps(row.entity_id)},"value":{row.payload or "null"}}}' for row in page
    )
    more = "true" if len(rows) > limit else "false"
    return f'{{"items":[{items}],"next_cursor":"{_write_cursor(feed_id, last)}","more":{more}}}'.encode()


def _codes(announced: ReturnWire) -> Iterable[tuple[str, str]]:
    numbers = (
        ("rma", announced.rma),
        ("order", announced.order_number),
        *(("tracking", number) for number in announced.tracking_numbers),
    )
    return ((kind, lookup_key(number)) for kind, number in numbers if lookup_key(number))


def _put_balance(session: Session, return_id: str, line: LineWire, sold: OrderLine | None) -> None:
    price = line.unit_price
    paid = to_minor(money_from_wire(price)) * line.quantity
    if line.line_paid is not None:
        paid = to_minor(money_from_wire(line.line_paid))
    _keep_balance(session, return_id, line.line_id, line.quantity, price.currency, paid, sold)


def _put_shipping(session: Session, announced: ReturnWire, shipping: Sequence[OrderLine]) -> None:
    line_id = shipping_line_of(announced.return_id)
    for line in shipping:
        currency = announced.lines[0].unit_price.currency if announced.lines else ""
        _keep_balance(session, announced.return_id, line_id, 0, currency, line.paid_cents, line)


def shipping_line_of(return_id: str) -> str:
    """The line of a return under which the way to the customer is given back; it has no units."""
    return f"{return_id}:{SHIPPING}"


def _keep_balance(
    session: Session, return_id: str, line_id: str, quantity: int, currency: str, paid: int, sold: OrderLine | None
) -> None:
    sold_id = None if sold is None else sold.order_line_id
    fresh = {
        "line_id": line_id,
        "return_id": return_id,
        "quantity": quantity,
        "currency": currency,
        "paid_cents": paid,
        "refunded_cents": 0,
        "order_line_id": sold_id,
    }
    if add_new(session, LineBalance.__table__, [fresh], LineBalance.line_id):
        return
    row = session.get_one(LineBalance, line_id, with_for_update=True, populate_existing=True)
    row.return_id, row.quantity, row.currency = return_id, quantity, currency
    # A price corrected downward after a refund: what was given back stays given back.
    row.paid_cents = max(paid, row.refunded_cents)
    if row.order_line_id is None and not row.refunded_cents:
        row.order_line_id = sold_id
    session.flush()


def _change(session: Session, kind: str, entity_id: str, payload: str | None) -> None:
    # Whoever takes a number waits here for the one before: what is read next is the newest.
    session.execute(sa.select(FeedCounter.last_seq).with_for_update())
    same = session.scalars(sa.select(Change).where(Change.kind == kind, Change.entity_id == entity_id)).one_or_none()
    if same is not None and same.payload == payload:
        return
    session.execute(sa.update(FeedCounter).where(FeedCounter.counter_id == 1).values(last_seq=FeedCounter.last_seq + 1))
    seq = session.scalars(sa.select(FeedCounter.last_seq).where(FeedCounter.counter_id == 1)).one()
    if same is not None:
        session.delete(same)
        session.flush()
    session.add(Change(seq=seq, kind=kind, entity_id=entity_id, payload=payload))
    session.flush()


def _write_cursor(feed_id: str, seq: int) -> str:
    return base64.urlsafe_b64encode(f"{feed_id}:{seq}".encode()).decode()


def _read_cursor(cursor: str, feed_id: str) -> int:
    if not cursor:
        return 0
    try:
        owner, _, seq = base64.b64decode(cursor, altchars=b"-_", validate=True).decode("ascii").partition(":")
    except (binascii.Error, ValueError) as error:
        raise BadCursorError from error
    if owner != feed_id or not (seq.isdecimal() and len(seq) < 19):  # noqa: PLR2004 (a 64-bit number)
        raise BadCursorError
    return int(seq)
