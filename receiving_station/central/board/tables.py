"""What a page shows, before anybody draws it: figures and tables, the same for the web, the app and an export."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Final, Literal

from pydantic import TypeAdapter

Cell = str | int | float | date | datetime | None
Format = Literal["csv", "xlsx", "parquet"]


class Kind(StrEnum):
    """How a value is written."""

    TEXT = "text"
    WORD = "word"
    """A stored word: shown with blanks for its underscores."""
    COUNT = "count"
    RATE = "rate"
    SHARE = "share"
    """0.25 is 25 %."""
    SECONDS = "seconds"
    MONEY = "money"
    SPAN = "span"
    """Minutes."""
    WHEN = "when"
    DAY = "day"
    PLATE = "plate"


class State(StrEnum):
    """What a figure or a row says of itself; shown by colour, shape and word."""

    PLAIN = ""
    GOOD = "accepted"
    ATTENTION = "attention"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    key: str
    title: str
    kind: Kind = Kind.TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """Rows with names for their columns.

    Attributes:
        name: In addresses.
        title: For people.
        columns: One for each place of a row.
        rows: In the order in which they are shown.
        note: What has to be known to read it.
        states: For some rows by their number, what they say of themselves.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    states: Mapping[int, State] = field(default_factory=dict)

    def records(self) -> list[dict[str, Cell]]:
        """The rows by their columns' keys."""
        keys = [column.key for column in self.columns]
        return [dict(zip(keys, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class Figure:
    """One number."""

    name: str
    title: str
    value: Cell
    kind: Kind = Kind.COUNT
    state: State = State.PLAIN
    note: str = ""


@dataclass(frozen=True, slots=True)
class Board:
    """All that a page shows.

    Attributes:
        name: Of the page.
        at: As of when (UTC).
        sentence: What needs doing, in one sentence.
        figures: Its numbers.
        tables: Its tables.
    """

    name: str
    at: datetime
    sentence: str
    figures: tuple[Figure, ...]
    tables: tuple[Table, ...]

    def table(self, name: str) -> Table:
        """One of its tables.

        Raises:
            KeyError: It has none of that name.
        """
        for table in self.tables:
            if table.name == name:
                return table
        raise KeyError(name)

    def figure(self, name: str) -> Figure:
        """One of its figures.

        Raises:
            KeyError: It has none of that name.
        """
        for figure in self.figures:
            if figure.name == name:
                return figure
        raise KeyError(name)


_JSON: Final = TypeAdapter(Board)
_DANGEROUS: Final = re.compile(r"^[\s\0]*[=+\-@\t\r\n]")


class NoParquetError(Exception):
    """What writes Parquet is not installed here."""


def board_json(board: Board) -> bytes:
    """The page as JSON."""
    return _JSON.dump_json(board)


def defused(cell: Cell) -> Cell:
    """A text that no spreadsheet takes for a formula (OWASP, CSV injection); numbers and times stay what they are."""
    return f"'{cell}" if isinstance(cell, str) and _DANGEROUS.match(cell) else cell


def export(table: Table, kind: Format) -> bytes:
    """The table as a file; texts that begin like formulas are defused in every format.

    Raises:
        NoParquetError: Parquet was asked for, and its library is not installed.
    """
    rows = [[defused(cell) for cell in row] for row in table.rows]
    match kind:
        case "csv":
            return _csv(table, rows)
        case "xlsx":
            return _xlsx(table, rows)
        case "parquet":
            return _parquet(table, rows)


def _csv(table: Table, rows: Sequence[Sequence[Cell]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.key for column in table.columns])
    writer.writerows([[_text(cell) for cell in row] for row in rows])
    # With the mark by which spreadsheets know UTF-8.
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _text(cell: Cell) -> object:
    return "" if cell is None else cell.isoformat() if isinstance(cell, date) else cell


def _xlsx(table: Table, rows: Sequence[Sequence[Cell]]) -> bytes:
    # Imported only here: a central that nobody asks for a sheet does not load it.
    import xlsxwriter  # noqa: PLC0415

    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "remove_timezone": True}
    with xlsxwriter.Workbook(out, options) as book:
        sheet = book.add_worksheet(re.sub(r"[\[\]:*?/\\]", " ", table.title)[:31])
        head = book.add_format({"bold": True, "bottom": 1})
        formats = {
            Kind.SHARE: book.add_format({"num_format": "0.0%"}),
            Kind.WHEN: book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"}),
            Kind.DAY: book.add_format({"num_format": "yyyy-mm-dd"}),
        }
        for place, column in enumerate(table.columns):
            sheet.write_string(0, place, column.title, head)
            for number, row in enumerate(rows, start=1):
                _write_cell(sheet, (number, place), row[place], formats.get(column.kind))
        sheet.freeze_panes(1, 0)
        sheet.autofit()
    return out.getvalue()


def _write_cell(
    sheet: Any,  # noqa: ANN401 (the library has no types)
    at: tuple[int, int],
    cell: Cell,
    form: object,
) -> None:
    if isinstance(cell, str):
        sheet.write_string(*at, cell)
    elif isinstance(cell, datetime | date):
        sheet.write_datetime(*at, cell, form)
    elif cell is not None:
        sheet.write_number(*at, cell, form)


def _parquet(table: Table, rows: Sequence[Sequence[Cell]]) -> bytes:
    try:
        import pyarrow as pa  # noqa: PLC0415 (large, and an extra)
        from pyarrow import parquet  # noqa: PLC0415 (as above)
    except ImportError as error:
        raise NoParquetError from error
    columns = {column.key: [row[place] for row in rows] for place, column in enumerate(table.columns)}
    out = io.BytesIO()
    parquet.write_table(pa.table(columns), out)
    return out.getvalue()
