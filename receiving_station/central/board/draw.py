"""Boards as HTML: templates, how values are written, which plots a page has and where its numbers lead."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote, urlencode
from zoneinfo import ZoneInfo

import jinja2
from markupsafe import Markup

from receiving_station.central.board import plots
from receiving_station.central.board.asking import minutes_of, words
from receiving_station.central.board.backlog import WORDS
from receiving_station.central.board.floor import SHARE_WORDS
from receiving_station.central.board.quality import ITEMS
from receiving_station.central.board.reasons import CAUSES
from receiving_station.central.board.tables import Board, Cell, Kind, State, Table

WEB: Final = Path(__file__).parents[3] / "resources" / "web"
NUMBERS: Final = frozenset({Kind.COUNT, Kind.RATE, Kind.SHARE, Kind.SECONDS, Kind.MONEY})
MARKS: Final = {State.PLAIN: "○", State.GOOD: "●", State.ATTENTION: "▲", State.STOP: "■"}
"""Each state has a shape of its own: nobody has to tell colours apart."""
SAID: Final[Mapping[str, str]] = {**SHARE_WORDS, **{state.value: text for state, text in WORDS.items()}}
"""Stored words that people know by others."""
_SHARES: Final = ("median_s", "p90_s")
_Layout = list[tuple[str, str, Markup | None, bool]]


class Drawer:
    """Draws pages in a site's time."""

    def __init__(self) -> None:
        self._environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(WEB), autoescape=True, undefined=jinja2.StrictUndefined, auto_reload=False
        )
        self._environment.filters["cell"] = _cell

    def html(self, template: str, zone: ZoneInfo, **facts: Any) -> str:  # noqa: ANN401 (whatever a template needs)
        """A template with these facts."""
        board: Board | None = facts.get("board")
        query: Mapping[str, str] = facts.pop("params", {})

        usual: dict[str, Any] = {
            "tz": zone,
            "zone": zone.key,
            "marks": MARKS,
            "numbers": NUMBERS,
            "is_wall": False,
            "pages": (),
            "told": "",
            "asks": (),
            "stream": "",
            "csrf": "",
            "here": "",
            "query": f"?{urlencode(query)}" if query else "",
            "link": lambda table, number, key: _link(table, number, key, query),
        }
        if board is not None:
            usual |= {"board_name": board.name, "layout": layout_of(board, zone)}
        return self._environment.get_template(template).render(usual | facts)


@jinja2.pass_context
def _cell(context: jinja2.runtime.Context, value: Cell, kind: str = Kind.TEXT) -> str:
    zone: ZoneInfo = context["tz"]
    return written(value, Kind(kind), zone)


def written(value: Cell, kind: Kind, zone: ZoneInfo) -> str:
    """A value as people read it."""
    if value is None:
        return "–"
    if isinstance(value, datetime):
        return f"{value.astimezone(zone):%d %b %H:%M}"
    if isinstance(value, date):
        return f"{value:%a %d %b}"
    if isinstance(value, str):
        return SAID.get(value, words(value)) if kind is Kind.WORD else value
    match kind:
        case Kind.SHARE:
            return f"{value:.0%}" if value >= 0.1 or value == 0 else f"{value:.1%}"  # noqa: PLR2004 (two digits)
        case Kind.SPAN:
            return minutes_of(timedelta(minutes=value))
        case Kind.SECONDS:
            return f"{value:.0f} s" if value >= 10 else f"{value:.1f} s"  # noqa: PLR2004 (as above)
        case Kind.RATE:
            return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"  # noqa: PLR2004 (three digits)
        case _:
            return f"{value:,}"


def layout_of(board: Board, zone: ZoneInfo) -> _Layout:
    """A page's tables in order: name, width, plot, and whether the plot stands for its table until that is opened."""

    def say(kind: Kind) -> plots.Say:
        return lambda value: written(value, kind, zone)

    def hour(value: Cell) -> str:
        return f"{value.astimezone(zone):%H}" if isinstance(value, datetime) else str(value)

    def day(value: Cell) -> str:
        return f"{value:%d %b}" if isinstance(value, date) else str(value)

    word, share = say(Kind.WORD), say(Kind.SHARE)
    plain: _Layout = [(table.name, "", None, False) for table in board.tables]
    match board.name:
        case "floor":
            hours = plots.columns(board.table("hours"), ["units"], target="target", width=plots.WIDE, say=hour)
            return [("stations", "", None, False), ("hours", "", hours, True)]
        case "times":
            shares = board.table("shares")
            parts = Table(
                shares.name, shares.title, shares.columns, tuple(row for row in shares.rows if row[4] is not None)
            )
            by = board.table("by")
            titles = [column.key for column in by.columns[4:]]
            return [
                (
                    "shares",
                    "",
                    plots.bars(
                        parts,
                        "share",
                        "of_all",
                        width=plots.WIDE,
                        say=lambda value: word(value) if isinstance(value, str) else share(value),
                    ),
                    False,
                ),
                ("by", "", plots.shares(by, titles, width=plots.WIDE) + plots.legend_of(by, titles), False),
            ]
        case "quality":
            skus, mix, found = board.table("skus"), board.table("mix"), board.table("reason_found")
            both: plots.Say = lambda value: value if isinstance(value, str) else share(value)  # noqa: E731
            made: _Layout = [
                ("skus", "", plots.bars(skus, "sku", "bad_share", base="usual", width=plots.WIDE, say=both), True),
                ("mix", "half", plots.shares(mix, ITEMS) + plots.legend_of(mix, ITEMS), True),
                ("category_found", "half", plots.shares(board.table("category_found"), ITEMS, say=word), True),
                (
                    "reason_found",
                    "",
                    plots.shares(found, ITEMS, width=plots.WIDE, say=word) + plots.legend_of(found, ITEMS),
                    False,
                ),
                ("overrides", "", None, False),
            ]
            names = {table.name for table in board.tables}
            if "graders" in names:
                graders = plots.ranges(board.table("graders"), "grader", "kappa", "low", "high")
                questions = plots.ranges(board.table("questions"), "question", "kappa", "low", "high")
                made += [("graders", "half", graders, True), ("questions", "half", questions, True)]
            return made
        case "reasons":
            causes, reasons = board.table("causes"), board.table("reasons")
            number: plots.Say = lambda value: word(value) if isinstance(value, str) else f"{value:,}"  # noqa: E731
            return [
                (
                    "causes",
                    "",
                    plots.columns(causes, CAUSES, width=plots.WIDE, say=day) + plots.legend_of(causes, CAUSES),
                    True,
                ),
                ("reasons", "half", plots.bars(reasons, "reason", "units", say=number), True),
                (
                    "categories",
                    "half",
                    plots.shares(board.table("categories"), CAUSES) + plots.legend(words(cause) for cause in CAUSES),
                    True,
                ),
                ("products", "", None, False),
                ("sizes", "half", plots.shares(board.table("sizes"), CAUSES), True),
                ("carriers", "half", None, False),
                ("regions", "half", None, False),
                ("stars", "half", None, False),
                ("said", "half", None, False),
                ("undelivered", "", None, False),
                ("refusers", "", None, False),
            ]
        case "units" if board.tables[0].name == "days":
            days = board.tables[0]
            found_as = [column.key for column in days.columns[1:]]
            plot = plots.columns(days, found_as, width=plots.WIDE, say=day) + plots.legend_of(days, found_as)
            return [("days", "", plot, True), ("units", "", None, False)]
        case _:
            return plain


def _link(table: Table, number: int, key: str, query: Mapping[str, str]) -> str:
    """Where a value leads: to the units behind it, and from a unit to its story."""
    row = dict(zip((column.key for column in table.columns), table.rows[number], strict=True))
    if not row.get(key):
        return ""
    kept = {"days": query["days"]} if "days" in query else {}
    if key == "plate":
        return f"/board/unit/{quote(str(row['plate']), safe='')}"
    if key == "sku" and row.get("sku"):
        return f"/board/units?{urlencode({**kept, 'sku': row['sku']})}"
    if table.name == "reason_found" and key in {"key", *ITEMS}:
        more = {"item": key} if key != "key" else {}
        return f"/board/units?{urlencode({**kept, 'reason': row['key'], **more})}"
    if table.name == "reasons" and key == "reason":
        return f"/board/units?{urlencode({**kept, 'reason': row['reason']})}"
    if table.name in {"categories", "category_found"} and key in {"key", *CAUSES, *ITEMS}:
        if row["key"] == "not told":
            return ""
        more = {"cause": key} if key in CAUSES else {"item": key} if key in ITEMS else {}
        return f"/board/units?{urlencode({**kept, 'category': row['key'], **more})}"
    return ""
