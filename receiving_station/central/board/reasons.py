"""Why things come back, and the units behind every number."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.board.asking import SUM_CENTS, SUM_PARCELS, SUM_UNITS, Ask, sums, words
from receiving_station.central.board.facts import Cause, Cube
from receiving_station.central.board.heard import heard_tables
from receiving_station.central.board.models import BoardCell, BoardUnit
from receiving_station.central.board.quality import SKUS, names_of
from receiving_station.central.board.tables import Board, Cell, Column, Figure, Kind, State, Table
from receiving_station.domain.money import from_minor

UNITS: Final = 200
"""Units of a drill that are listed."""
SIZES_FROM: Final = 20
"""Fewer units of a size tell nothing."""
CAUSES: Final = tuple(cause.value for cause in Cause)
_UNITS: Final = (
    Column("at", "Received", Kind.WHEN),
    Column("plate", "Plate", Kind.PLATE),
    Column("brand", "Brand"),
    Column("sku", "SKU"),
    Column("name", "Product"),
    Column("reason", "Said", Kind.WORD),
    Column("item", "Found", Kind.WORD),
    Column("disposition", "Goes to", Kind.WORD),
    Column("given", "Given back", Kind.MONEY),
    Column("station", "Station"),
)


def reasons_board(session: Session, ask: Ask) -> Board:
    """Returns by cause over time, category, size and product; rates, undelivered parcels, costs."""
    by_day, by_category, by_size = _causes(session, ask)
    all_causes = {cause: sum(day.get(cause, 0) for day in by_day.values()) for cause in CAUSES}
    units = sum(all_causes.values())
    products, sold, costs = _products(session, ask)
    carriers = _undelivered(
        session, ask, Cube.CARRIER, "carriers", "by carrier and where they were sold", Column("channel", "Sold at")
    )
    rto = sum(int(str(row[3])) for row in carriers.rows)
    parcels = sum(int(str(row[2])) for row in carriers.rows)
    figures = (
        Figure("units", "Units came back", units),
        Figure("rate", "Of what was sold", units / sold if sold else None, Kind.SHARE, note=f"{sold} sold"),
        *(
            Figure(cause, words(cause).capitalize(), all_causes[cause] / units if units else None, Kind.SHARE)
            for cause in CAUSES[:3]
        ),
        Figure("rto", "Parcels never delivered", rto / parcels if parcels else None, Kind.SHARE),
        *(
            Figure(f"cost_{currency}", "Given back", money(cents, currency), Kind.MONEY)
            for currency, cents in sorted(costs.items())
        ),
    )
    over_time = Table(
        "causes",
        "Stated causes, day by day",
        (Column("day", "Day", Kind.DAY), *(Column(cause, words(cause).capitalize(), Kind.COUNT) for cause in CAUSES)),
        tuple((day, *(by_day[day].get(cause, 0) for cause in CAUSES)) for day in sorted(by_day)),
        note="Wrong size: too small or too large. Damaged: damaged on arrival or defective. Not as expected: not as "
        "described, colour, style, or another item than ordered. Other: unwanted, late, or other.",
    )
    tables = (
        over_time,
        _shares("categories", "Causes by category", "Category", by_category),
        _reasons(session, ask),
        products,
        _shares("sizes", "Causes by size", "Category and size", by_size, least=SIZES_FROM),
        carriers,
        _undelivered(session, ask, Cube.REGION, "regions", "by carrier and region", Column("region", "Region")),
        *heard_tables(session, ask),
    )
    return Board("reasons", ask.now, _sentence(all_causes, tables[3]), figures, tables)


def units_board(
    session: Session, ask: Ask, *, sku: str = "", reason: str = "", item: str = "", category: str = "", cause: str = ""
) -> Board:
    """The newest units that are so, and how they are in all where that is known by the sums."""
    wanted = {"sku": sku, "reason": reason, "item": item, "category": category, "cause": cause}
    wanted = {name: value for name, value in wanted.items() if value}
    asked = sa.select(BoardUnit).where(BoardUnit.day >= ask.since)
    for name, value in wanted.items():
        asked = asked.where(getattr(BoardUnit, name) == value)
    if ask.brand is not None:
        asked = asked.where(BoardUnit.brand == ask.brand)
    found = session.scalars(asked.order_by(BoardUnit.occurred_at.desc()).limit(UNITS)).all()
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            row.occurred_at,
            row.plate,
            row.brand,
            row.sku,
            row.name,
            row.reason,
            row.item or "unanswered",
            row.disposition,
            money(row.cents, row.currency) if row.currency else "",
            row.station,
        )
        for row in found
    )
    what = ", ".join(f"{name} {words(value)}" for name, value in wanted.items()) or "all"
    note = f"The newest {UNITS}; there are more." if len(rows) == UNITS else ""
    tables = [Table("units", f"Units: {what}", _UNITS, rows, note=note)]
    if sku:
        tables.insert(0, _days_of(session, ask, sku))
    return Board("units", ask.now, f"{what.capitalize()}: {len(rows)} units listed.", (), tuple(tables))


def money(cents: int, currency: str) -> str:
    """An amount as people read it."""
    amount = from_minor(cents, currency)
    return f"{amount.amount:,} {currency}"


_ByCause = dict[str, dict[str, int]]


def _causes(session: Session, ask: Ask) -> tuple[dict[date, dict[str, int]], _ByCause, _ByCause]:
    by_day: dict[date, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for day, cause, units in sums(session, Cube.CAUSE, ask, (BoardCell.day, BoardCell.a)):
        by_day[day][cause] += units
    by_category: _ByCause = defaultdict(lambda: defaultdict(int))
    by_size: _ByCause = defaultdict(lambda: defaultdict(int))
    for category, size, cause, units in sums(session, Cube.SIZE, ask, (BoardCell.a, BoardCell.b, BoardCell.c)):
        by_category[category or "not told"][cause] += units
        if size:
            by_size[f"{category or 'not told'}, {size}"][cause] += units
    return by_day, by_category, by_size


def _shares(name: str, title: str, head: str, found: _ByCause, least: int = 1) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for key, causes in found.items():
        units = sum(causes.values())
        if units >= least:
            rows.append((key, units, *(causes.get(cause, 0) / units for cause in CAUSES)))
    rows.sort(key=lambda row: (-int(str(row[1])), str(row[0])))
    columns = (
        Column("key", head),
        Column("units", "Units", Kind.COUNT),
        *(Column(cause, words(cause).capitalize(), Kind.SHARE) for cause in CAUSES),
    )
    return Table(name, title, columns, tuple(rows))


def _reasons(session: Session, ask: Ask) -> Table:
    rows = sums(session, Cube.FOUND, ask, (BoardCell.b,))
    units = sum(row[1] for row in rows)
    rows.sort(key=lambda row: (-row[1], row[0]))
    columns = (
        Column("reason", "Stated reason", Kind.WORD),
        Column("units", "Units", Kind.COUNT),
        Column("of_all", "Of all", Kind.SHARE),
    )
    return Table("reasons", "Stated reasons", columns, tuple((reason, count, count / units) for reason, count in rows))


def _products(session: Session, ask: Ask) -> tuple[Table, int, dict[str, int]]:
    """The products that come back most; with them, how many units of all were sold, and what was given back."""
    back = {(brand, sku): units for brand, sku, units in sums(session, Cube.SKU, ask, (BoardCell.brand, BoardCell.a))}
    sold = {(brand, sku): units for brand, sku, units in sums(session, Cube.SOLD, ask, (BoardCell.brand, BoardCell.a))}
    cost: dict[tuple[str, str], list[str]] = defaultdict(list)
    costs: dict[str, int] = defaultdict(int)
    for brand, sku, currency, cents in sums(
        session, Cube.COST, ask, (BoardCell.brand, BoardCell.a, BoardCell.b), SUM_CENTS
    ):
        cost[brand, sku].append(money(cents, currency))
        costs[currency] += cents
    most = sorted(back, key=lambda key: (-back[key], key))[:SKUS]
    names = names_of(session, [sku for _brand, sku in most])
    whole = sum(back.values()) / sum(sold.values()) if sold else None
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            brand,
            sku,
            names.get(sku, ""),
            back[brand, sku],
            sold.get((brand, sku)),
            back[brand, sku] / sold[brand, sku] if sold.get((brand, sku)) else None,
            ", ".join(cost[brand, sku]),
        )
        for brand, sku in most
    )
    columns = (
        Column("brand", "Brand"),
        Column("sku", "SKU"),
        Column("name", "Product"),
        Column("units", "Came back", Kind.COUNT),
        Column("sold", "Sold", Kind.COUNT),
        Column("rate", "Of what was sold", Kind.SHARE),
        Column("cost", "Given back", Kind.MONEY),
    )
    high = {
        place: State.ATTENTION
        for place, row in enumerate(rows)
        if whole is not None and isinstance(row[5], float) and row[5] > 2 * whole
    }
    note = "Marked: more than twice the rate of all products." if high else ""
    table = Table("products", "Products that come back most", columns, rows, note=note, states=high)
    return table, sum(sold.values()), costs


def _undelivered(session: Session, ask: Ask, cube: Cube, name: str, title: str, part: Column) -> Table:
    """Parcels that never reached their customer, of all of each carrier and part."""
    found: dict[tuple[str, str], dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for carrier, of, kind, parcels in sums(session, cube, ask, (BoardCell.a, BoardCell.b, BoardCell.c), SUM_PARCELS):
        found[carrier or "not told", of or "not told"][kind] += parcels
    rows: list[tuple[Cell, ...]] = [
        (carrier, of, sum(kinds.values()), kinds["rto"], kinds["rto"] / sum(kinds.values()))
        for (carrier, of), kinds in found.items()
    ]
    rows.sort(key=lambda row: (-float(str(row[4])), str(row[0]), str(row[1])))
    columns = (
        Column("carrier", "Carrier"),
        part,
        Column("parcels", "Parcels", Kind.COUNT),
        Column("rto", "Never delivered", Kind.COUNT),
        Column("rate", "Of all", Kind.SHARE),
    )
    return Table(name, f"Parcels never delivered, {title}", columns, tuple(rows))


def _days_of(session: Session, ask: Ask, sku: str) -> Table:
    """A product's days: how many came, and how many of them were bad."""
    asked = (
        sa.select(BoardCell.day, BoardCell.c, SUM_UNITS)
        .where(BoardCell.cube == Cube.SKU_FOUND.value, BoardCell.a == sku, BoardCell.day >= ask.since)
        .group_by(BoardCell.day, BoardCell.c)
        .order_by(BoardCell.day)
    )
    if ask.brand is not None:
        asked = asked.where(BoardCell.brand == ask.brand)
    days: dict[date, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for day, item, units in session.execute(asked):
        days[day][item or "unanswered"] += units
    items = sorted({item for found in days.values() for item in found})
    columns = (
        Column("day", "Day", Kind.DAY),
        *(Column(item, words(item).capitalize(), Kind.COUNT) for item in items),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (day, *(days[day].get(item, 0) for item in items)) for day in sorted(days)
    )
    return Table("days", f"{sku}, day by day: as found", columns, rows)


def _sentence(causes: dict[str, int], products: Table) -> str:
    told: Sequence[str] = [cause for cause in CAUSES if cause not in {Cause.OTHER, Cause.UNTOLD}]
    if not sum(causes.values()):
        return "Nothing came back in this time."
    most = max(told, key=lambda cause: causes[cause])
    share = causes[most] / sum(causes.values())
    first = products.rows[0] if products.rows else None
    more = f" {first[2] or first[1]} comes back most, {first[3]} times." if first else ""
    return f"Of the three causes {words(most)} is said most often: {share:.0%} of all units.{more}"
