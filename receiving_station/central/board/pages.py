"""The pages by name: who may see each, and what it shows. The web, the app and the exports all ask here."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, get_args

from sqlalchemy.orm import Session

from receiving_station.central.access import Caller, Who
from receiving_station.central.board.asking import Ask
from receiving_station.central.board.backlog import backlog_board
from receiving_station.central.board.floor import By, floor_board, times_board
from receiving_station.central.board.inbox import inbox_board
from receiving_station.central.board.quality import quality_board
from receiving_station.central.board.reasons import reasons_board, units_board
from receiving_station.central.board.site import Site, read_site
from receiving_station.central.board.tables import Board

Params = Mapping[str, str]
DAYS: Final = (1, 7, 30, 90)
_INSIDE: Final = frozenset({Who.SUPERVISOR, Who.ADMIN, Who.STATION})
_WITH_BRANDS: Final = _INSIDE | {Who.BRAND}
_TEXT_MOST: Final = 200


class NotForYouError(Exception):
    """This page is not for this caller."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page.

    Attributes:
        title: In the navigation.
        who: Who may see it; an operator sees their own times besides.
        make: Asks the database.
        is_live: Whether it renews itself.
        days: How many days it shows unless told; 0: it has no such choice.
    """

    title: str
    who: frozenset[Who]
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


PAGES: Final[Mapping[str, Page]] = {
    "floor": Page("Floor", _INSIDE, lambda session, ask, _params, _caller: floor_board(session, ask)),
    "times": Page("Where the seconds go", _INSIDE | {Who.OPERATOR}, _times, days=7),
    "backlog": Page("Backlog", _WITH_BRANDS, _backlog),
    "quality": Page(
        "Quality",
        _WITH_BRANDS,
        lambda session, ask, _params, caller: quality_board(session, ask, with_people=caller.brand is None),
        days=30,
    ),
    "inbox": Page(
        "Needs a person",
        _WITH_BRANDS,
        lambda session, ask, _params, _caller: inbox_board(session, ask),
        is_live=False,
    ),
    "reasons": Page(
        "Why things come back",
        _WITH_BRANDS,
        lambda session, ask, _params, _caller: reasons_board(session, ask),
        days=30,
    ),
    "units": Page("Units", _WITH_BRANDS, _units, is_live=False, days=30),
}
"""``units`` stands behind the numbers of the others and not in the navigation."""


def may_see(caller: Caller, name: str) -> bool:
    """Whether a page is for a caller."""
    return name in PAGES and bool(PAGES[name].who & caller.who)


def make_board(session: Session, name: str, caller: Caller, params: Params, now: datetime) -> Board:
    """What a page shows to a caller.

    Raises:
        NotForYouError: It is not for them.
        KeyError: There is no such page.
    """
    page = PAGES[name]
    if not may_see(caller, name):
        raise NotForYouError
    return page.make(session, ask_of(read_site(session), caller, params, now, page.days), params, caller)


def ask_of(site: Site, caller: Caller, params: Params, now: datetime, days: int) -> Ask:
    """The question of a caller: of their brand only, where they work for one."""
    told = _whole(params.get("days"))
    is_operator = not caller.who & (_INSIDE | {Who.BRAND})
    person = caller.name if is_operator else ""
    return Ask(site, now, caller.brand, told if told in DAYS else days or DAYS[2], person)


def _whole(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 7 else None  # noqa: PLR2004
