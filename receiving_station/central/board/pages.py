"""The pages by name: who may see each, and what it shows. The web, the app and the exports all ask here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, get_args

from sqlalchemy.orm import Session

from receiving_station.central.access import BOARDS, Caller, Who
from receiving_station.central.board.asking import Ask
from receiving_station.central.board.backlog import backlog_board
from receiving_station.central.board.floor import By, floor_board, times_board
from receiving_station.central.board.inbox import inbox_board
from receiving_station.central.board.quality import quality_board
from receiving_station.central.board.reasons import reasons_board, units_board
from receiving_station.central.board.regrades import regrades_board
from receiving_station.central.board.site import Site, read_site
from receiving_station.central.board.tables import Board
from receiving_station.central.people import find_person, list_people

Params = Mapping[str, str]
DAYS: Final = (1, 7, 30, 90)
_INSIDE: Final = frozenset({Who.SUPERVISOR, Who.ADMIN, Who.STATION})
_TEXT_MOST: Final = 200


class NotForYouError(Exception):
    """This page is not for this caller; its text says why where that is not their role."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        title: In the navigation.
        make: Asks the database.
        is_live: Whether it renews itself.
        days: How many days it shows unless told; 0: it has no such choice.
    """

    title: str
    make: Callable[[Session, Ask, Params, Caller], Board]
    is_live: bool = True
    days: int = 0


def _times(session: Session, ask: Ask, params: Params, caller: Caller) -> Board:
    by: By = next((each for each in get_args(By) if each == params.get("by")), "station")
    if not caller.who & _INSIDE:
        # An operator sees what a supervisor sees of them, and nobody else's.
        by = "operator"
    if by == "operator" and not ask.site.by_operator:
        if not caller.who & _INSIDE:
            raise NotForYouError
        by = "station"
    return times_board(session, ask, by)


def _backlog(session: Session, ask: Ask, params: Params, _caller: Caller) -> Board:
    return backlog_board(session, ask, _whole(params.get("waiting")), _whole(params.get("benches")))


def _units(session: Session, ask: Ask, params: Params, _caller: Caller) -> Board:
    wanted = {name: params.get(name, "")[:_TEXT_MOST] for name in ("sku", "reason", "item", "category", "cause")}
    return units_board(session, ask, **wanted)


def _regrades(session: Session, ask: Ask, _params: Params, caller: Caller) -> Board:
    return regrades_board(session, ask, name_of(session, caller))


PAGES: Final[Mapping[str, Page]] = {
    "floor": Page("Floor", lambda session, ask, _params, _caller: floor_board(session, ask)),
    "times": Page("Where the seconds go", _times, days=7),
    "backlog": Page("Backlog", _backlog),
    "quality": Page(
        "Quality",
        lambda session, ask, _params, caller: quality_board(session, ask, with_people=caller.brand is None),
        days=30,
    ),
    "inbox": Page(
        "Needs a person",
        lambda session, ask, _params, _caller: inbox_board(session, ask),
        is_live=False,
    ),
    "regrades": Page("Second looks", _regrades, is_live=False),
    "reasons": Page(
        "Why things come back",
        lambda session, ask, _params, _caller: reasons_board(session, ask),
        days=30,
    ),
    "units": Page("Units", _units, is_live=False, days=30),
}
"""Who may see each: ``access.BOARDS``. ``units`` stands behind the numbers of the others and not in the navigation."""


def may_see(caller: Caller, name: str) -> bool:
    """Whether a page is for a caller."""
    return name in PAGES and bool(BOARDS[name] & caller.who)


def make_board(session: Session, name: str, caller: Caller, params: Params, now: datetime) -> Board:
    """What a page shows to a caller.

    Raises:
        NotForYouError: It is not for them.
        KeyError: There is no such page.
    """
    page = PAGES[name]
    if not may_see(caller, name):
        raise NotForYouError
    is_operator = not caller.who & (_INSIDE | {Who.BRAND})
    person = _receipts_name(session, caller) if is_operator and name == "times" else ""
    return page.make(session, ask_of(read_site(session), caller, params, now, page.days, person), params, caller)


def ask_of(site: Site, caller: Caller, params: Params, now: datetime, days: int, person: str = "") -> Ask:
    """The question of a caller: of their brand only, where they work for one."""
    told = _whole(params.get("days"))
    return Ask(site, now, caller.brand, told if told in DAYS else days or DAYS[2], person)


def name_of(session: Session, caller: Caller) -> str:
    """The name of who asks, as benches write it into receipts."""
    person = find_person(session, caller.name)
    if person is None:
        raise NotForYouError
    return person.name


def _receipts_name(session: Session, caller: Caller) -> str:
    """The name that benches write into somebody's receipts: a receipt has names, a token ids."""
    name = name_of(session, caller)
    if sum(other.name == name for other, _brand in list_people(session)) > 1:
        raise NotForYouError(
            f"Two people here are called {name}, and receipts carry names: their times cannot be told apart. "
            "Nothing is shown rather than somebody else's. Let the site give one of you another name."
        )
    return name


def _whole(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 7 else None  # noqa: PLR2004
