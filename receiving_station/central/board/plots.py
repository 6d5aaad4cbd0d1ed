"""Plots as SVG, drawn from tables; no script, colours by class so that light and dark are the style sheet's."""

from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from math import ceil, floor, log10
from typing import Final

from markupsafe import Markup, escape

from receiving_station.central.board.tables import Cell, Table

WIDTH: Final = 580
"""Of half a page; a text is drawn as large as it is."""
WIDE: Final = 1200
_HEIGHT: Final = 210
_ROW: Final = 30
_LABEL: Final = 168
_LEFT: Final = 44
_FOOT: Final = 26
COLOURS: Final = 7
Say = Callable[[Cell], str]


def columns(
    table: Table, values: Sequence[str], *, target: str = "", width: int = WIDTH, say: Say = str, alt: str = ""
) -> Markup:
    """Upright bars, one for each row, of values stacked; the first column says where. ``target`` is a line."""
    names = [column.key for column in table.columns]
    places = [names.index(value) for value in values]
    stacks = [[_number(row[place]) for place in places] for row in table.rows]
    goals = [_number(row[names.index(target)]) for row in table.rows] if target else []
    top = _nice(max([sum(stack) for stack in stacks] + goals, default=0))
    step = (width - _LEFT) / max(1, len(stacks))
    parts = _grid(top, width)
    scale = (_HEIGHT - _FOOT - 10) / top
    every = max(1, ceil(len(stacks) / 12))
    for number, (row, stack) in enumerate(zip(table.rows, stacks, strict=True)):
        x, y = _LEFT + number * step + step * 0.12, float(_HEIGHT - _FOOT)
        for colour, value in enumerate(stack):
            height = value * scale
            y -= height
            parts.append(
                Markup(
                    '<rect class="s{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}"><title>{}</title></rect>'
                ).format(colour % COLOURS, x, y, max(1.0, step * 0.76), max(0.0, height), f"{say(row[0])}: {value:g}")
            )
        if number % every == 0:
            parts.append(_text(x + step * 0.38, _HEIGHT - 6, say(row[0]), "middle"))
    for number, (here, after) in enumerate(pairwise([*goals, *goals[-1:]])):
        y = _HEIGHT - _FOOT - here * scale
        parts.append(
            Markup('<line class="target" x1="{:.1f}" x2="{:.1f}" y1="{:.1f}" y2="{:.1f}"/>').format(
                _LEFT + number * step, _LEFT + (number + 1) * step, y, _HEIGHT - _FOOT - after * scale
            )
        )
    return _svg(parts, width, _HEIGHT, alt or table.title)


def shares(table: Table, values: Sequence[str], *, most: int = 12, width: int = WIDTH, say: Say = str) -> Markup:
    """Lying bars of equal length, parted by the values' shares: one for each of the first rows."""
    names = [column.key for column in table.columns]
    places = [names.index(value) for value in values]
    rows = table.rows[:most]
    parts: list[Markup] = []
    for number, row in enumerate(rows):
        y, x = number * _ROW + 4, float(_LABEL)
        parts.append(_text(_LABEL - 10, y + 16, _short(say(row[0])), "end", "strong"))
        numbers = [_number(row[place]) for place in places]
        total = sum(numbers) or 1
        for colour, value in enumerate(numbers):
            part = (width - _LABEL) * value / total
            title = f"{say(row[0])}, {table.columns[places[colour]].title}: {value / total:.0%}"
            parts.append(
                Markup(
                    '<rect class="s{}" x="{:.1f}" y="{}" width="{:.1f}" height="{}"><title>{}</title></rect>'
                ).format(colour % COLOURS, x, y, max(0.0, part), _ROW - 9, title)
            )
            x += part
    return _svg(parts, width, len(rows) * _ROW + 6, table.title)


def bars(
    table: Table, label: str, value: str, *, base: str = "", most: int = 12, width: int = WIDTH, say: Say = str
) -> Markup:
    """Lying bars, one for each of the first rows; ``base`` is a mark of what is usual. Marked rows are loud."""
    names = [column.key for column in table.columns]
    at, of = names.index(label), names.index(value)
    rows = table.rows[:most]
    usual = [_number(row[names.index(base)]) for row in rows] if base else [0.0] * len(rows)
    top = max([_number(row[of]) for row in rows] + usual, default=0) or 1
    room = width - _LABEL - 70
    parts: list[Markup] = []
    for number, row in enumerate(rows):
        y, amount = number * _ROW + 4, _number(row[of])
        parts.append(_text(_LABEL - 10, y + 16, _short(say(row[at])), "end", "strong"))
        kind = "hot" if table.states.get(number) else "s0"
        parts.append(
            Markup('<rect class="{}" x="{}" y="{}" width="{:.1f}" height="{}" rx="2"/>').format(
                kind, _LABEL, y, room * amount / top, _ROW - 9
            )
        )
        parts.append(_text(_LABEL + room * amount / top + 8, y + 16, say(row[of]), "start"))
        if base:
            x = _LABEL + room * usual[number] / top
            parts.append(
                Markup('<line class="target" x1="{0:.1f}" x2="{0:.1f}" y1="{1}" y2="{2}"/>').format(
                    x, y - 3, y + _ROW - 6
                )
            )
    return _svg(parts, width, len(rows) * _ROW + 6, table.title)


def ranges(table: Table, label: str, value: str, low: str, high: str, *, most: int = 16, width: int = WIDTH) -> Markup:
    """A point and its range for each of the first rows, between 0 and 1."""
    names = [column.key for column in table.columns]
    places = [names.index(name) for name in (label, value, low, high)]
    rows = table.rows[:most]
    room = width - _LABEL - 50
    height = len(rows) * _ROW + 26
    parts: list[Markup] = []
    for mark in (0, 0.2, 0.4, 0.6, 0.8, 1):
        x = _LABEL + room * mark
        parts.append(Markup('<line class="grid" x1="{0:.1f}" x2="{0:.1f}" y1="0" y2="{1}"/>').format(x, height - 22))
        parts.append(_text(x, height - 6, f"{mark:g}", "middle"))
    for number, row in enumerate(rows):
        y = number * _ROW + 14
        name, *numbers = (row[place] for place in places)
        parts.append(_text(_LABEL - 10, y + 5, _short(str(name)), "end", "strong"))
        if numbers[0] is None:
            continue
        middle, left, right = (_LABEL + room * min(1.0, max(0.0, _number(each))) for each in numbers)
        parts.append(
            Markup('<rect class="base" x="{:.1f}" y="{}" width="{:.1f}" height="4" rx="2"/>').format(
                left, y - 2, right - left
            )
        )
        parts.append(Markup('<circle class="s0" cx="{:.1f}" cy="{}" r="6"/>').format(middle, y))
        parts.append(_text(_LABEL + room + 12, y + 5, f"{_number(numbers[0]):.2f}", "start"))
    return _svg(parts, width, height, table.title)


def legend(names: Iterable[str]) -> Markup:
    """Which colour is what."""
    items = Markup("").join(
        Markup(
            '<li><svg viewBox="0 0 12 12" aria-hidden="true">'
            '<rect class="s{}" width="12" height="12" rx="2"/></svg>{}</li>'
        ).format(number % COLOURS, name)
        for number, name in enumerate(names)
    )
    return Markup('<ul class="legend">{}</ul>').format(items)


def legend_of(table: Table, values: Sequence[str]) -> Markup:
    """Which colour is which of a table's columns."""
    titles = {column.key: column.title for column in table.columns}
    return legend(titles[value] for value in values)


def _grid(top: float, width: int) -> list[Markup]:
    parts = []
    for number in range(5):
        value = top * number / 4
        y = _HEIGHT - _FOOT - (_HEIGHT - _FOOT - 10) * number / 4
        parts.append(Markup('<line class="grid" x1="{}" x2="{}" y1="{:.1f}" y2="{:.1f}"/>').format(_LEFT, width, y, y))
        parts.append(_text(_LEFT - 8, y + 4, f"{value:,.0f}" if top >= 4 else f"{value:g}", "end"))  # noqa: PLR2004
    return parts


def _svg(parts: Iterable[Markup], width: int, height: int, alt: str) -> Markup:
    inner = Markup("").join(parts)
    return Markup('<figure><svg class="plot" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg></figure>').format(
        width, height, alt, inner
    )


def _text(x: float, y: float, text: str, anchor: str, kind: str = "") -> Markup:
    return Markup('<text class="{}" x="{:.1f}" y="{:.1f}" text-anchor="{}">{}</text>').format(
        kind, x, y, anchor, escape(text)
    )


def _short(text: str, most: int = 22) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _number(cell: Cell) -> float:
    return float(cell) if isinstance(cell, int | float) and not isinstance(cell, bool) else 0.0


def _nice(value: float) -> float:
    """The next round number of which a quarter is round too."""
    if value <= 0:
        return 4.0
    unit = 10.0 ** floor(log10(value))
    return next(unit * step for step in (1, 1.2, 1.6, 2, 2.4, 3.2, 4, 5, 6, 8, 10) if unit * step >= value)
