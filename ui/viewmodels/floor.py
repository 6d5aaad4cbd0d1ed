"""A supervisor's screen: the central's boards, ready to be drawn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from receiving_station.application.boards import (
    PAGES,
    BoardAnswer,
    BoardFigure,
    BoardPage,
    BoardQuestion,
    BoardTable,
    Cell,
    Heard,
)
from ui.viewmodels.floor_words import (
    NOTHING,
    column_word,
    figure_word,
    rate_text,
    said,
    share_text,
    span_text,
    table_note,
    table_word,
    value_text,
)
from ui.viewmodels.locale import day_text, number_text, time_text
from ui.viewmodels.words import tr, trn

NEXT, FEWER, MORE, CLOSE = "next", "fewer", "more", "close"
PAGE_KEYS: Final[Mapping[str, str]] = {str(number): name for number, name in enumerate(PAGES, start=1)}
BENCHES_MOST: Final = 40
_NUMBERS: Final = frozenset({"count", "rate", "share", "seconds", "money", "span"})
_FIGURES: Final[Mapping[str, tuple[str, ...]]] = {
    "floor": ("units_now", "units_shift", "units_today", "at_work", "troubled", "first_pass"),
    "times": ("median", "p90", "software", "units"),
    "backlog": ("to_do", "announced", "in_transit", "needs_person", "parked", "benches"),
    "quality": ("units", "bad", "outliers", "overrides", "kappa"),
}
_COLUMNS: Final[Mapping[str, tuple[str, ...]]] = {
    "stations": ("station", "operator", "state", "units_per_hour", "of_target", "units_today", "unsent"),
    "shares": ("share", "median_s", "p90_s", "of_all"),
    "by": ("name", "units", "median_s", "p90_s", "scanning_s", "deciding_s", "photo_s", "waiting_s"),
    "ages": ("brand", "state", "under_a_day", "1_to_3_days", "3_to_7_days", "over_a_week", "all"),
    "skus": ("sku", "name", "units", "bad", "bad_share", "usual"),
    "reason_found": ("key", "units", "damaged", "defective", "bad"),
    "category_found": ("key", "units", "damaged", "defective", "bad"),
}
"""What of a wide table is shown here; the web has the rest."""
_AGES: Final = ("under_a_day", "1_to_3_days", "3_to_7_days", "over_a_week")
_PLOTTED: Final = 12


@dataclass(frozen=True, slots=True)
class _Plot:
    form: str
    table: str
    label: str
    value: str
    mark: str = ""
    low: str = ""
    high: str = ""


@dataclass(frozen=True, slots=True)
class _Face:
    """One way to look at a page: a plot and a table beside it."""

    table: str
    plot: _Plot
    params: tuple[tuple[str, str], ...] = ()

    @property
    def by(self) -> str:
        return dict(self.params).get("by", "")


_HOURS = _Plot("columns", "hours", "hour", "units", mark="target")
_BY = _Plot("bars", "by", "name", "median_s")
_AGED = _Plot("ages", "ages", "", "")
_FACES: Final[Mapping[str, tuple[_Face, ...]]] = {
    "floor": (_Face("stations", _HOURS), _Face("hours", _HOURS)),
    "times": (
        _Face("shares", _Plot("bars", "shares", "share", "of_all")),
        *(_Face("by", _BY, (("by", by),)) for by in ("station", "category", "brand")),
    ),
    "backlog": (_Face("forecast", _AGED), _Face("ages", _AGED)),
    "quality": (
        _Face("skus", _Plot("bars", "skus", "sku", "bad_share", mark="usual")),
        _Face("reason_found", _Plot("bars", "reason_found", "key", "bad")),
        _Face("category_found", _Plot("bars", "category_found", "key", "bad")),
        _Face("graders", _Plot("ranges", "graders", "grader", "kappa", low="low", high="high")),
        _Face("questions", _Plot("ranges", "questions", "question", "kappa", low="low", high="high")),
        _Face("overrides", _Plot("bars", "overrides", "chosen", "units")),
    ),
}


@dataclass(frozen=True, slots=True)
class TileView:
    """One large number."""

    name: str
    label: str
    text: str
    note: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class PlotView:
    """What is drawn.

    Attributes:
        form: "columns" stand, "bars" lie, "ranges" are points with what they may be off, from 0 to 1.
        title: What it is, and what its marks are.
        labels: One for each.
        values: Its length or place; None: there is none.
        texts: The values as people write them.
        marks: Target or usual, or none.
        lows: Of ranges.
        highs: Of ranges.
        tones: "" or the token of one that stands out.
    """

    form: str
    title: str
    labels: tuple[str, ...]
    values: tuple[float | None, ...]
    texts: tuple[str, ...]
    marks: tuple[float, ...] = ()
    lows: tuple[float, ...] = ()
    highs: tuple[float, ...] = ()
    tones: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GridView:
    """A table: heads, which columns are numbers, rows, and what some rows say of themselves."""

    title: str
    heads: tuple[str, ...]
    is_number: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    tones: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class FloorView:
    """The page.

    Attributes:
        page: Which is shown.
        sentence: What needs doing.
        stamp: As of when, or why there is nothing.
        is_fresh: Whether the central told it now, or is being asked for the first time.
        tiles: Its numbers.
        plot: What is drawn, if there is anything.
        grid: Its table, if there is one.
        face: "2 of 4", where there is more than one way to look at it.
        benches: How many benches the forecast is asked for, where it is.
    """

    page: str
    sentence: str = ""
    stamp: str = ""
    is_fresh: bool = False
    tiles: tuple[TileView, ...] = ()
    plot: PlotView | None = None
    grid: GridView | None = None
    face: str = ""
    benches: int | None = None


class FloorModel:
    """Which page is looked at and how; what a key does to that."""

    def __init__(self) -> None:
        self._page = PAGES[0]
        self._faces = dict.fromkeys(PAGES, 0)
        self._benches: int | None = None
        self._told: dict[BoardQuestion, BoardAnswer] = {}
        self._last: dict[str, BoardAnswer] = {}

    @property
    def question(self) -> BoardQuestion:
        """What has to be known for what is looked at."""
        params = self._face.params
        if self._page == "backlog" and self._benches is not None:
            params = (("benches", str(self._benches)),)
        return BoardQuestion(self._page, params)

    def choose(self, value: str) -> bool:
        """A page, the next table, one bench more or fewer; whether it was one of these."""
        if value in PAGES:
            self._page = value
        elif value == NEXT:
            self._faces[self._page] = (self._faces[self._page] + 1) % len(_FACES[self._page])
        elif value in {FEWER, MORE} and self._page == "backlog":
            now = self._benches or _whole(self._figure("benches")) or 1
            self._benches = min(BENCHES_MOST, max(1, now + (1 if value == MORE else -1)))
        else:
            return False
        return True

    def leave(self) -> None:
        """The page goes: what was tried out is forgotten."""
        self._benches = None

    def hear(self, answer: BoardAnswer) -> None:
        """What the central told."""
        self._told[answer.question] = self._last[answer.question.page] = answer

    def view(self, now: datetime) -> FloorView:
        """The page as it is known; ``now`` says what is another day."""
        answer = self._answer
        faces = _FACES[self._page]
        at = self._faces[self._page]
        face = f"{at + 1}/{len(faces)}"
        if answer is None:
            return FloorView(self._page, stamp=tr("Asking the central …"), is_fresh=True, face=face)
        page, is_fresh = answer.page, answer.heard is Heard.FRESH
        if page is None:
            return FloorView(self._page, tr("There is nothing to show yet"), _no_page(answer.heard), face=face)
        table = page.table(self._face.table)
        plotted = page.table(self._face.plot.table)
        return FloorView(
            self._page,
            sentence=_SENTENCES[self._page](page, now),
            stamp=_stamp(page.at, now, answer.heard),
            is_fresh=is_fresh,
            tiles=tuple(_tile(page, name) for name in _FIGURES[self._page] if page.figure(name) is not None),
            plot=None if plotted is None or not plotted.rows else _plot(self._face, plotted, now),
            grid=None if table is None else _grid(table, self._face.by, now),
            face=face,
            benches=_whole(page.figure("benches")) if self._page == "backlog" else None,
        )

    @property
    def _face(self) -> _Face:
        return _FACES[self._page][self._faces[self._page]]

    @property
    def _answer(self) -> BoardAnswer | None:
        told = self._told.get(self.question)
        # A forecast says itself for how many benches it is: the one before stays until the next is there.
        return told or (self._last.get(self._page) if self._page == "backlog" else None)

    def _figure(self, name: str) -> BoardFigure | None:
        answer = self._answer
        return None if answer is None or answer.page is None else answer.page.figure(name)


# --- what the numbers say ---------------------------------------------------------------------------


def _floor_sentence(page: BoardPage, _now: datetime) -> str:
    table = page.table("stations")
    records = [] if table is None else table.records()
    states = {} if table is None else table.states
    stopped = [row for place, row in enumerate(records) if states.get(place) == "stop"]
    if stopped:
        first = f"{stopped[0]['station']}: {_state_text(stopped[0])}."
        more = tr("{number} more need somebody.").replace("{number}", str(len(stopped) - 1))
        return first if len(stopped) == 1 else f"{first} {more}"
    pace = page.figure("units_now")
    if pace is not None and pace.state == "attention":
        text = tr("The floor is below its target: {number} units an hour.")
        return text.replace("{number}", value_text(pace.value, pace.kind))
    idle = [row for place, row in enumerate(records) if states.get(place) == "attention"]
    return f"{idle[0]['station']}: {_state_text(idle[0])}." if idle else tr("Nothing needs you.")


def _times_sentence(page: BoardPage, _now: datetime) -> str:
    table = page.table("shares")
    spent = [] if table is None else [row for row in table.records() if row["of_all"] is not None]
    if not spent or not _number(getattr(page.figure("units"), "value", 0)):
        return tr("No times have come in yet: benches send them with their receipts.")
    most = max(spent, key=lambda row: _number(row["of_all"]))
    text = tr("Most of the time goes to {what}: {share} of it.")
    return text.replace("{what}", said(str(most["share"]))).replace("{share}", share_text(_number(most["of_all"])))


def _backlog_sentence(page: BoardPage, now: datetime) -> str:
    to_do, table = _whole(page.figure("to_do")) or 0, page.table("forecast")
    if to_do == 0:
        return tr("Nothing waits.")
    rows = [] if table is None else table.records()
    if len(rows) < 2 or rows[0]["at"] is None or rows[1]["at"] is None:  # noqa: PLR2004 (this and one bench more)
        text = tr("{number} parcels wait. There is no pace yet to tell by when they are done.")
        return text.replace("{number}", number_text(to_do))
    benches = int(_number(rows[0]["benches"]))
    text = trn("Clears at {time} with %n bench(es) at this pace, at {sooner} with one more.", benches)
    return text.replace("{time}", _when(rows[0]["at"], now)).replace("{sooner}", _when(rows[1]["at"], now))


def _quality_sentence(page: BoardPage, _now: datetime) -> str:
    table = page.table("skus")
    records = [] if table is None else table.records()
    loud = [row for place, row in enumerate(records) if table is not None and table.states.get(place) == "stop"]
    if not loud:
        return tr("No product stands out by what is found wrong with it.")
    first = loud[0]
    text = tr("{product}: {bad} of {units} came back damaged, defective or unsafe.")
    name = f"{first['name'] or first['sku']} ({first['sku']})"
    text = text.replace("{product}", name).replace("{bad}", number_text(_number(first["bad"])))
    return text.replace("{units}", number_text(_number(first["units"])))


_SENTENCES = {
    "floor": _floor_sentence,
    "times": _times_sentence,
    "backlog": _backlog_sentence,
    "quality": _quality_sentence,
}


def _stamp(at: datetime, now: datetime, heard: Heard) -> str:
    when = _when(at.isoformat(), now)
    text = {
        Heard.FRESH: tr("As of {time}"),
        Heard.OFFLINE: tr("Offline: the central cannot be asked. These are the numbers of {time}."),
        Heard.REFUSED: tr("The central does not tell this to benches now. These are the numbers of {time}."),
    }[heard]
    return text.replace("{time}", when)


def _no_page(heard: Heard) -> str:
    if heard is Heard.OFFLINE:
        return tr("Offline: the central cannot be asked, and nothing was shown here before. It is asked again.")
    return tr("This central does not tell this to benches. Look at its pages, or ask who looks after it.")


def _tile(page: BoardPage, name: str) -> TileView:
    figure = page.figure(name)
    assert figure is not None  # noqa: S101 (asked for before)
    return TileView(
        name, figure_word(name, figure.title), value_text(figure.value, figure.kind), _note(page, name), figure.state
    )


def _note(page: BoardPage, name: str) -> str:
    """What a number is measured by."""
    if name == "units_now":
        hours = page.table("hours")
        target = _number(hours.records()[-1]["target"]) if hours is not None and hours.rows else 0
        return tr("target {number}").replace("{number}", number_text(target)) if target else ""
    of = {"at_work": "stations", "troubled": "stations"}.get(name)
    table = page.table(of) if of else None
    return "" if table is None else tr("of {number}").replace("{number}", number_text(len(table.rows)))


# --- tables and plots -------------------------------------------------------------------------------


def _grid(table: BoardTable, by: str, now: datetime) -> GridView:
    keys = _COLUMNS.get(table.name) or tuple(column.key for column in table.columns)
    columns = [column for key in keys for column in table.columns if column.key == key]
    rows = tuple(tuple(_cell(record, column.key, column.kind, now) for column in columns) for record in table.records())
    return GridView(
        table_word(table.name, by),
        tuple(column_word(column.key, column.title) for column in columns),
        tuple(column.kind in _NUMBERS for column in columns),
        rows,
        tuple(table.states.get(place, "") for place in range(len(rows))),
        table_note(table.name),
    )


def _cell(record: Mapping[str, Cell], key: str, kind: str, now: datetime) -> str:
    value = record[key]
    if key == "state" and "state_min" in record:
        return _state_text(record)
    if key in {"name", "brand", "grader"} and kind == "text":
        return said(str(value)) if value == "not told" else str(value or NOTHING)
    if value is not None and kind == "when":
        return _when(value, now)
    if value is not None and kind == "day":
        return day_text(date.fromisoformat(str(value)))
    return value_text(value, kind)


def _state_text(record: Mapping[str, Cell]) -> str:
    state, minutes = said(str(record["state"])), record.get("state_min")
    if not isinstance(minutes, int):
        return state
    return tr("{state} for {span}").replace("{state}", state).replace("{span}", span_text(minutes))


def _plot(face: _Face, table: BoardTable, now: datetime) -> PlotView:
    plot = face.plot
    title = _plot_title(table.name, face)
    if plot.form == "ages":
        sums = [sum(_number(row.get(age)) for row in table.records()) for age in _AGES]
        labels = tuple(column_word(age, age) for age in _AGES)
        return PlotView("columns", title, labels, tuple(sums), tuple(number_text(each) for each in sums))
    kinds = {column.key: column.kind for column in table.columns}
    rows = [(place, row) for place, row in enumerate(table.records()) if row[plot.value] is not None]
    if plot.form == "columns":
        labels = tuple(_hour(row[plot.label]) for _place, row in rows)
    else:
        # The first of many: the table has them all.
        rows = rows[:_PLOTTED]
        labels = tuple(_cell(row, plot.label, kinds[plot.label], now) for _place, row in rows)
    return PlotView(
        plot.form,
        title,
        labels,
        tuple(_number(row[plot.value]) for _place, row in rows),
        tuple(_plotted(row[plot.value], kinds[plot.value]) for _place, row in rows),
        marks=_column(rows, plot.mark),
        lows=_column(rows, plot.low),
        highs=_column(rows, plot.high),
        tones=tuple(table.states.get(place, "") for place, _row in rows),
    )


def _plot_title(name: str, face: _Face) -> str:
    title, value, mark = table_word(name, face.by), face.plot.value, face.plot.mark
    if value:
        title = f"{title}: {column_word(value, value)}"
    return f"{title} · {tr('line: {what}').replace('{what}', column_word(mark, mark))}" if mark else title


def _plotted(value: Cell, kind: str) -> str:
    return rate_text(_number(value)) if kind == "rate" else value_text(value, kind)


def _column(rows: Sequence[tuple[int, Mapping[str, Cell]]], key: str) -> tuple[float, ...]:
    return tuple(_number(row[key]) for _place, row in rows) if key else ()


def _hour(value: Cell) -> str:
    return f"{datetime.fromisoformat(str(value)).astimezone():%H}"


def _when(value: Cell, now: datetime) -> str:
    at = datetime.fromisoformat(str(value))
    time = time_text(at)
    return time if at.astimezone().date() == now.astimezone().date() else f"{day_text(at.astimezone().date())} {time}"


def _number(value: object) -> float:
    return float(value) if isinstance(value, int | float) else 0.0


def _whole(figure: BoardFigure | None) -> int | None:
    return int(figure.value) if figure is not None and isinstance(figure.value, int | float) else None
