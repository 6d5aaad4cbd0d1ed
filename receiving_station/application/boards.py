"""What a supervisor sees of the floor at a bench: the central's boards as values, and how sure they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Final, Protocol

Cell = str | int | float | None
"""A day or an instant is text (ISO 8601): the column's kind says so."""
PAGES: Final = ("floor", "times", "backlog", "quality")
"""What a bench may ask for, in the order of their keys."""


@dataclass(frozen=True, slots=True)
class BoardColumn:
    """One column.

    Attributes:
        key: Its name for programs; the screen has words for it.
        title: In the central's words.
        kind: How a value is written: count, rate, share, seconds, span (minutes), money, when, day, word, text.
    """

    key: str
    title: str
    kind: str


@dataclass(frozen=True, slots=True)
class BoardTable:
    """Rows as the central has them; ``states`` says of some by their number: accepted, attention, stop."""

    name: str
    title: str
    columns: tuple[BoardColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]
    note: str = ""
    states: Mapping[int, str] = field(default_factory=dict)

    def records(self) -> list[dict[str, Cell]]:
        """The rows by their columns' keys."""
        keys = [column.key for column in self.columns]
        return [dict(zip(keys, row, strict=True)) for row in self.rows]


@dataclass(frozen=True, slots=True)
class BoardFigure:
    """One number."""

    name: str
    title: str
    value: Cell
    kind: str
    state: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class BoardPage:
    """A page as the central counted it.

    Attributes:
        name: Of the page.
        at: As of when (UTC).
        sentence: What needs doing, in the central's words.
        figures: Its numbers.
        tables: Its tables.
    """

    name: str
    at: datetime
    sentence: str
    figures: tuple[BoardFigure, ...]
    tables: tuple[BoardTable, ...]

    def table(self, name: str) -> BoardTable | None:
        """One of its tables; None: this central does not tell it."""
        return next((table for table in self.tables if table.name == name), None)

    def figure(self, name: str) -> BoardFigure | None:
        """One of its numbers; None: this central does not tell it."""
        return next((figure for figure in self.figures if figure.name == name), None)


@dataclass(frozen=True, slots=True)
class BoardQuestion:
    """What is asked: a page, and what else is said of it (``by``, ``benches``)."""

    page: str
    params: tuple[tuple[str, str], ...] = ()


class Heard(StrEnum):
    """How a question went."""

    FRESH = "fresh"
    OFFLINE = "offline"
    """The central could not be asked."""
    REFUSED = "refused"
    """It does not tell this: an older central, or this station may not ask."""


@dataclass(frozen=True, slots=True)
class BoardAnswer:
    """What is known after asking.

    Attributes:
        question: What was asked.
        page: As the central told it now or last; None: it never did.
        heard: Whether it did now.
    """

    question: BoardQuestion
    page: BoardPage | None
    heard: Heard


class TellsBoards(Protocol):
    """Asks the central; seconds where the network is bad, so never on the main thread."""

    def ask(self, question: BoardQuestion) -> BoardAnswer:
        """The page now, or as it was known last."""
        ...


class NoBoards:
    """Stands in where no central is set."""

    def ask(self, question: BoardQuestion) -> BoardAnswer:
        """Could not ask."""
        return BoardAnswer(question, None, Heard.OFFLINE)
