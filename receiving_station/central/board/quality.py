"""Quality: what is found, where it stands out, and how far graders agree."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from math import exp, lgamma, log
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.board.asking import Ask, sums, words
from receiving_station.central.board.facts import BAD, Cube
from receiving_station.central.board.kappa import agreement
from receiving_station.central.board.models import BoardCell, BoardUnit, Regrade
from receiving_station.central.board.tables import Board, Cell, Column, Figure, Kind, State, Table
from receiving_station.domain.vocabulary import ItemCondition

SKUS: Final = 25
SURE: Final = 0.001
"""A product stands out when luck alone would show it so in one of a thousand months, however many there are."""
ITEMS: Final = tuple(item.value for item in ItemCondition)


@dataclass(frozen=True, slots=True)
class Outlier:
    """One product against the others of its brand.

    Attributes:
        sku: Which.
        brand: Whose.
        units: That came.
        bad: Of them, damaged, defective or unsafe.
        usual: The share of bad ones among the brand's other products.
        luck: How likely so many bad ones are by luck.
    """

    sku: str
    brand: str
    units: int
    bad: int
    usual: float
    luck: float

    @property
    def times(self) -> float:
        """How many times the usual share."""
        return (self.bad / self.units) / self.usual if self.units and self.usual else 0.0

    @property
    def more(self) -> float:
        """Bad units above the usual."""
        return self.bad - self.units * self.usual


def outliers(counts: Mapping[tuple[str, str], tuple[int, int]]) -> list[Outlier]:
    """Every product, the surest first.

    Args:
        counts: Units and bad ones by brand and SKU.
    """
    totals: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for (brand, _sku), (units, bad) in counts.items():
        totals[brand] = (totals[brand][0] + units, totals[brand][1] + bad)
    found = []
    for (brand, sku), (units, bad) in counts.items():
        rest_units, rest_bad = totals[brand][0] - units, totals[brand][1] - bad
        # One more of each: where the others have none at all, they are not perfect but unknown.
        usual = (rest_bad + 1) / (rest_units + 2)
        found.append(Outlier(sku, brand, units, bad, usual, binomial_tail(units, bad, usual)))
    return sorted(found, key=lambda each: (each.luck, -each.more, each.sku))


def binomial_tail(count: int, hits: int, chance: float) -> float:
    """How likely at least so many hits are in so many tries."""
    if hits <= count * chance:
        return 1.0
    # From the largest term down; the rest is smaller than what a float tells apart.
    term = exp(
        lgamma(count + 1)
        - lgamma(hits + 1)
        - lgamma(count - hits + 1)
        + hits * log(chance)
        + (count - hits) * log(1 - chance)
    )
    total = term
    for more in range(hits, count):
        term *= (count - more) / (more + 1) * chance / (1 - chance)
        total += term
        if term < total * 1e-12:
            break
    return min(total, 1.0)


def quality_board(session: Session, ask: Ask, *, with_people: bool = True) -> Board:
    """Grades, outliers, reason against found, overrides, and agreement of second looks.

    Args:
        session: On the central's database.
        ask: Who asks.
        with_people: Whether graders are named: not to a brand.
    """
    counts: dict[tuple[str, str], tuple[int, int]] = defaultdict(lambda: (0, 0))
    for brand, sku, found, units in sums(session, Cube.SKU, ask, (BoardCell.brand, BoardCell.a, BoardCell.b)):
        before = counts[brand, sku]
        counts[brand, sku] = (before[0] + units, before[1] + (units if found == "bad" else 0))
    every = outliers(counts)
    named = every[:SKUS]
    names = names_of(session, [each.sku for each in named])
    limit = SURE / max(1, len(every))
    stand_out = [each for each in named if each.luck < limit]
    mix, by_reason, by_category = _found(session, ask)
    units = sum(row[0] for row in counts.values())
    bad = sum(row[1] for row in counts.values())
    overrides, changed = _overrides(session, ask)
    looks = _looks(session, ask)
    item = agreement(looks.questions["item"])
    figures = (
        Figure("units", "Units graded", units),
        Figure("bad", "Damaged, defective or unsafe", bad / units if units else None, Kind.SHARE),
        Figure(
            "outliers",
            "Products that stand out",
            len(stand_out),
            state=State.STOP if stand_out else State.GOOD,
            note=f"of {len(every)}",
        ),
        Figure("overrides", "Suggestions overridden", changed, Kind.SHARE),
        Figure("kappa", "Graders agree (kappa)", item.kappa, Kind.RATE, note=f"{item.looks} second looks"),
    )
    skus = Table(
        "skus",
        "Products by what is found wrong with them",
        (
            Column("brand", "Brand"),
            Column("sku", "SKU"),
            Column("name", "Product"),
            Column("units", "Units", Kind.COUNT),
            Column("bad", "Bad", Kind.COUNT),
            Column("bad_share", "Bad of all", Kind.SHARE),
            Column("usual", "Usual there", Kind.SHARE),
            Column("times", "Times the usual", Kind.RATE),
            Column("more", "Bad above usual", Kind.RATE),
        ),
        tuple(
            (
                each.brand,
                each.sku,
                names.get(each.sku, ""),
                each.units,
                each.bad,
                each.bad / each.units,
                each.usual,
                round(each.times, 1),
                round(each.more, 1),
            )
            for each in named
        ),
        note="Usual is the share among the brand's other products. One stands out where luck alone would show it so "
        "less than once in a thousand, however many products are compared.",
        states={place: State.STOP for place, each in enumerate(named) if each.luck < limit},
    )
    tables: tuple[Table, ...] = (skus, mix, by_reason, by_category, overrides)
    if with_people:
        tables = (*tables, *_agreement_tables(looks))
    return Board("quality", ask.now, _sentence(stand_out, names), figures, tables)


def names_of(session: Session, skus: Sequence[str]) -> dict[str, str]:
    """What products are called, as the benches saw them last."""
    if not skus:
        return {}
    asked = sa.union_all(*(sa.select(sa.literal(sku).label("sku")) for sku in dict.fromkeys(skus))).subquery()
    last = (
        sa.select(BoardUnit.name)
        .where(BoardUnit.sku == asked.c.sku)
        .order_by(BoardUnit.occurred_at.desc())
        .limit(1)
        .scalar_subquery()
    )
    return {sku: name for sku, name in session.execute(sa.select(asked.c.sku, last)) if name is not None}


def _mix(by_brand: Mapping[str, Mapping[str, int]]) -> Table:
    columns = (
        Column("brand", "Brand"),
        *(Column(item, words(item).capitalize(), Kind.SHARE) for item in ITEMS),
        Column("units", "Units", Kind.COUNT),
    )
    return Table(
        "mix",
        "Grades by brand",
        columns,
        tuple(
            (brand, *(found.get(item, 0) / sum(found.values()) for item in ITEMS), sum(found.values()))
            for brand, found in sorted(by_brand.items())
        ),
    )


def _found(session: Session, ask: Ask) -> tuple[Table, Table, Table]:
    """Grades by brand, what customers said against what was found, and the grades by category."""
    by_brand: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    by_reason: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    by_category: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    by = (BoardCell.brand, BoardCell.a, BoardCell.b, BoardCell.c)
    for brand, category, reason, item, units in sums(session, Cube.FOUND, ask, by):
        by_brand[brand][item] += units
        by_reason[reason][item] += units
        by_category[category or "not told"][item] += units
    made = []
    for name, title, head, found in (
        ("reason_found", "What customers say × what is found", "Stated reason", by_reason),
        ("category_found", "What is found by category", "Category", by_category),
    ):
        rows: list[tuple[Cell, ...]] = [
            (
                key,
                *(each.get(item, 0) for item in ITEMS),
                sum(each.values()),
                sum(each.get(item, 0) for item in BAD) / sum(each.values()),
            )
            for key, each in found.items()
        ]
        rows.sort(key=lambda row: (-int(str(row[-2])), str(row[0])))
        columns = (
            Column("key", head, Kind.WORD),
            *(Column(item, words(item).capitalize(), Kind.COUNT) for item in ITEMS),
            Column("units", "Units", Kind.COUNT),
            Column("bad", "Bad of all", Kind.SHARE),
        )
        made.append(Table(name, title, columns, tuple(rows)))
    return _mix(by_brand), made[0], made[1]


def _overrides(session: Session, ask: Ask) -> tuple[Table, float | None]:
    rows = sums(session, Cube.OVERRIDE, ask, (BoardCell.a, BoardCell.b, BoardCell.c))
    every = sum(units for *_key, units in rows)
    changed = [(question, was, now, units) for question, was, now, units in rows if was != now]
    changed.sort(key=lambda row: -row[3])
    table = Table(
        "overrides",
        "Suggestions that were overridden",
        (
            Column("question", "Question", Kind.WORD),
            Column("suggested", "Suggested", Kind.WORD),
            Column("chosen", "Chosen", Kind.WORD),
            Column("units", "Units", Kind.COUNT),
        ),
        tuple(changed[:SKUS]),
    )
    return table, sum(row[3] for row in changed) / every if every else None


@dataclass(frozen=True, slots=True)
class _Looks:
    """Pairs of words: of each grader for the item, and of all for each question."""

    by_grader: Mapping[str, Sequence[tuple[str, str]]]
    questions: Mapping[str, Sequence[tuple[str, str]]]


def _looks(session: Session, ask: Ask) -> _Looks:
    """Second looks of the days asked about; the database adds up who said what, however many there are."""
    start = datetime.combine(ask.since, time(), ask.site.tz)

    def pairs(*of: sa.SQLColumnExpression[str]) -> list[tuple[Any, ...]]:
        asked = sa.select(*of, sa.func.count()).where(Regrade.done_at >= start).group_by(*of).order_by(*of)
        if ask.brand is not None:
            asked = asked.where(Regrade.brand == ask.brand)
        return [tuple(row) for row in session.execute(asked)]

    by_grader: dict[str, list[tuple[str, str]]] = defaultdict(list)
    items: list[tuple[str, str]] = []
    for first_by, second_by, first, second, count in pairs(
        Regrade.first_by, Regrade.second_by, Regrade.first_item, Regrade.second_item
    ):
        items += [(first, second)] * count
        for grader in {first_by, second_by}:
            by_grader[grader] += [(first, second)] * count
    packaging: list[tuple[str, str]] = []
    for first, second, count in pairs(Regrade.first_packaging, Regrade.second_packaging):
        packaging += [(first, second)] * count
    return _Looks(by_grader, {"item": items, "packaging": packaging})


def _agreement_tables(looks: _Looks) -> tuple[Table, Table]:
    columns = (
        Column("looks", "Second looks", Kind.COUNT),
        Column("agreed", "Agreed", Kind.SHARE),
        Column("kappa", "Kappa", Kind.RATE),
        Column("low", "From", Kind.RATE),
        Column("high", "To", Kind.RATE),
    )

    def rows(found: Mapping[str, Sequence[tuple[str, str]]]) -> tuple[tuple[Cell, ...], ...]:
        told = [(name, agreement(pairs)) for name, pairs in found.items()]
        told.sort(key=lambda each: (each[1].kappa is None, each[1].kappa or 0.0, each[0]))
        return tuple(
            (
                name,
                each.looks,
                each.agreed,
                *(None if n is None else round(n, 2) for n in (each.kappa, each.low, each.high)),
            )
            for name, each in told
        )

    note = "Cohen's kappa: 1 is always alike, 0 no more than by chance; with the range that holds in 95 of 100 samples."
    return (
        Table(
            "graders", "Agreement by grader", (Column("grader", "Grader"), *columns), rows(looks.by_grader), note=note
        ),
        Table(
            "questions",
            "Agreement by question",
            (Column("question", "Question"), *columns),
            rows(looks.questions),
            note=note,
        ),
    )


def _sentence(stand_out: Sequence[Outlier], names: Mapping[str, str]) -> str:
    if not stand_out:
        return "No product stands out by what is found wrong with it."
    first = stand_out[0]
    said = (
        f"{names.get(first.sku, first.sku)} ({first.sku}) of {first.brand}: {first.bad} of {first.units} came back "
        f"damaged, defective or unsafe, {first.times:.1f} times the usual share."
    )
    return said if len(stand_out) == 1 else f"{said} {len(stand_out) - 1} more stand out."
