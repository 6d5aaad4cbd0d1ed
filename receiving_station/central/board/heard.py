"""What customers say after it, and what could not be handed to them: tables of the reasons page."""

from collections import defaultdict
from datetime import datetime, time
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.board.asking import Ask
from receiving_station.central.board.tables import Column, Kind, State, Table
from receiving_station.central.models import Order, OrderLine
from receiving_station.central.orders import SHIPPING
from receiving_station.central.portal.journey_models import Delivery, Rating

_SAID: Final = 30
"""Answers in words that are listed, the last ones."""
_WAYS: Final = {"carrier": Delivery.carrier, "region": Delivery.region, "payment": Delivery.payment}
REFUSED_OFTEN: Final = 2
"""From so many refused parcels on a customer is named."""
_MOST: Final = 50


def heard_tables(session: Session, ask: Ask) -> tuple[Table, ...]:
    """Stars, words, deliveries that failed, and who refuses again and again."""
    return (_stars(session, ask), _said(session, ask), _undelivered(session, ask), _refusers(session, ask))


def _since(ask: Ask) -> datetime:
    return datetime.combine(ask.since, time(), ask.site.tz)


def _of_brand(asked: Any, ask: Ask, brand: Any) -> Any:  # noqa: ANN401 (a question of any columns)
    return asked if ask.brand is None else asked.where(brand == ask.brand)


def _stars(session: Session, ask: Ask) -> Table:
    asked = sa.select(Rating.stars, sa.func.count()).where(Rating.at >= _since(ask)).group_by(Rating.stars)
    counts = {int(stars): int(count) for stars, count in session.execute(_of_brand(asked, ask, Rating.brand))}
    total = sum(counts.values())
    rows = tuple((stars, counts[stars], counts[stars] / total) for stars in range(5, 0, -1) if stars in counts)
    columns = (
        Column("stars", "Stars", Kind.COUNT),
        Column("answers", "Answers", Kind.COUNT),
        Column("of_all", "Of all", Kind.SHARE),
    )
    mean = sum(stars * count for stars, count in counts.items()) / total if total else 0
    return Table("stars", "How customers found it", columns, rows, note=f"{mean:.1f} on average." if total else "")


def _said(session: Session, ask: Ask) -> Table:
    asked = sa.select(Rating.at, Rating.brand, Rating.stars, Rating.words).where(
        Rating.at >= _since(ask), Rating.words != ""
    )
    rows = session.execute(_of_brand(asked, ask, Rating.brand).order_by(Rating.at.desc()).limit(_SAID))
    columns = (
        Column("at", "When", Kind.WHEN),
        Column("brand", "Brand"),
        Column("stars", "Stars", Kind.COUNT),
        Column("words", "In their words"),
    )
    return Table("said", "What they say", columns, tuple(tuple(row) for row in rows))


def _undelivered(session: Session, ask: Ask) -> Table:
    """Deliveries by each way of looking at them, the worst first."""
    failed = sa.func.sum(sa.case((Delivery.attempts > 0, 1), else_=0))
    back = sa.func.sum(sa.case((Delivery.state == "back", 1), else_=0))
    found: dict[tuple[str, str], tuple[int, int, int]] = {}
    for way, column in _WAYS.items():
        asked = sa.select(column, sa.func.count(), failed, back).where(Delivery.changed_at >= _since(ask))
        for value, count, tried, returned in session.execute(_of_brand(asked, ask, Delivery.brand).group_by(column)):
            found[way, value or "not told"] = (int(count), int(tried), int(returned))
    asked = (
        sa.select(OrderLine.sku, sa.func.count(), failed, back)
        .join(Delivery, Delivery.order_id == OrderLine.order_id)
        .where(Delivery.changed_at >= _since(ask), OrderLine.line != SHIPPING)
        .group_by(OrderLine.sku)
    )
    for sku, count, tried, returned in session.execute(_of_brand(asked, ask, Delivery.brand)):
        found["product", sku] = (int(count), int(tried), int(returned))
    order = {way: number for number, way in enumerate((*_WAYS, "product"))}
    keys = sorted(found, key=lambda key: (order[key[0]], -found[key][2] / found[key][0], -found[key][0], key[1]))
    kept: dict[str, int] = defaultdict(int)
    rows = []
    for way, value in keys:
        kept[way] += 1
        if kept[way] <= _MOST:
            count, tried, returned = found[way, value]
            rows.append((way, value, count, tried, returned, returned / count))
    columns = (
        Column("way", "By", Kind.WORD),
        Column("value", "Which"),
        Column("deliveries", "Deliveries", Kind.COUNT),
        Column("failed", "Failed at least once", Kind.COUNT),
        Column("back", "Came back", Kind.COUNT),
        Column("rate", "Of all", Kind.SHARE),
    )
    return Table("undelivered", "Deliveries by carrier, region, payment and product", columns, tuple(rows))


def _refusers(session: Session, ask: Ask) -> Table:
    refused = sa.func.count()
    asked = (
        sa.select(Order.brand, Order.customer, refused, sa.func.max(Delivery.changed_at))
        .join(Delivery, Delivery.order_id == Order.order_id)
        .where(Delivery.changed_at >= _since(ask), Delivery.reason == "refused", Order.customer != "")
        .group_by(Order.brand, Order.customer)
        .having(refused >= REFUSED_OFTEN)
    )
    found = session.execute(_of_brand(asked, ask, Order.brand).order_by(refused.desc(), Order.customer).limit(_MOST))
    rows = tuple((brand, customer, int(count), at) for brand, customer, count, at in found)
    columns = (
        Column("brand", "Brand"),
        Column("customer", "Customer"),
        Column("refused", "Parcels refused", Kind.COUNT),
        Column("last", "Last", Kind.WHEN),
    )
    states = dict.fromkeys(range(len(rows)), State.ATTENTION)
    note = "Customers by the shop's own number." if rows else ""
    return Table("refusers", "Who refuses parcels again and again", columns, rows, note=note, states=states)
