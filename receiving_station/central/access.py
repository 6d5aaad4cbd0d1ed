"""Who may do what: one table, asked before any endpoint; and whose data a brand's people see."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Final
from uuid import UUID

import sqlalchemy as sa
from fastapi import Depends, Request
from fastapi.routing import APIRoute
from starlette.routing import BaseRoute, compile_path

from receiving_station.central.models import AnnouncedReturn, ReceiptRow
from receiving_station.wire import API_PREFIX


class Who(StrEnum):
    """What a token speaks for: a station, or a person in one of the roles of ``domain.people``."""

    STATION = "station"
    OPERATOR = "operator"
    SUPERVISOR = "supervisor"
    BRAND = "brand"
    ADMIN = "admin"


_STATION = frozenset({Who.STATION})
_EVERYBODY = frozenset(Who)
_INSIDE = _EVERYBODY - {Who.BRAND}
_DECIDES = frozenset({Who.SUPERVISOR, Who.BRAND, Who.ADMIN})
_RUNS = frozenset({Who.SUPERVISOR, Who.ADMIN})

MAY: Final[Mapping[tuple[str, str], frozenset[Who]]] = MappingProxyType(
    {
        # People's PIN and badge hashes are in the feed: it is for benches only.
        ("GET", "/v1/feed"): _STATION,
        ("GET", "/v1/lookup"): _EVERYBODY,
        ("PUT", "/v1/photos/{sha256}"): _STATION,
        ("POST", "/v1/photos/known"): _STATION,
        # Pictures are named by their content's owner, of any brand.
        ("GET", "/v1/pictures/{name}"): _INSIDE,
        ("POST", "/v1/receipts"): _STATION,
        ("POST", "/v1/receipts/batch"): _STATION,
        ("GET", "/v1/receipts/status"): _EVERYBODY,
        ("POST", "/v1/heartbeat"): _STATION,
        ("GET", "/v1/refunds"): _EVERYBODY - {Who.OPERATOR},
        ("GET", "/v1/stock"): _EVERYBODY,
        ("POST", "/v1/stock/moves"): frozenset({Who.SUPERVISOR, Who.ADMIN}),
        ("GET", "/v1/units/{plate}"): _EVERYBODY,
        ("GET", "/v1/units/{plate}/epcis"): _EVERYBODY - {Who.OPERATOR},
        ("GET", "/v1/overview"): _INSIDE,
        ("POST", "/v1/token"): _STATION,
        # A brand's people import, decide and read for their own brand only.
        ("POST", "/v1/imports/{what}"): _DECIDES,
        ("GET", "/v1/approvals"): _DECIDES,
        ("POST", "/v1/approvals"): _DECIDES,
        ("POST", "/v1/approvals/release"): _DECIDES,
        ("GET", "/v1/returns/{return_id}/explanation"): _DECIDES,
        ("GET", "/v1/exchanges"): _EVERYBODY - {Who.OPERATOR},
        ("POST", "/v1/portal/deliveries"): _DECIDES,
        ("GET", "/v1/portal/deliveries"): _DECIDES,
        # Which page is for whom: ``BOARDS``.
        ("GET", "/v1/board/{page}"): _EVERYBODY,
        ("POST", "/v1/board/inbox"): _DECIDES,
        ("GET", "/v1/portal/requests"): _DECIDES,
        ("POST", "/v1/portal/requests/{return_id}"): _DECIDES,
        ("POST", "/v1/portal/links"): _DECIDES,
    }
)
"""Method and path to who may call it. A route without a row here keeps the central from starting."""
BOARDS: Final[Mapping[str, frozenset[Who]]] = MappingProxyType(
    {
        # A bench asks for its supervisor; what is money, a customer's parcel or an act is for people only.
        "floor": _RUNS | _STATION,
        "times": _RUNS | _STATION | {Who.OPERATOR},
        "backlog": _RUNS | _STATION | {Who.BRAND},
        "quality": _RUNS | _STATION | {Who.BRAND},
        "inbox": _DECIDES,
        "reasons": _DECIDES,
        "units": _DECIDES,
        "regrades": _RUNS | {Who.OPERATOR},
    }
)
"""Each page of ``/v1/board/{page}`` and who may see it; an operator sees their own times only."""
OPEN: Final = frozenset({("POST", "/v1/enrol")})
"""What is called without a token, counted by address."""

_ROWS = tuple((method, compile_path(path)[0], who) for (method, path), who in MAY.items())


@dataclass(frozen=True, slots=True)
class Caller:
    """Who a token speaks for.

    Attributes:
        who: Its places in the table; a person may have several roles.
        name: The station's name, or the person's id.
        brand: The only brand whose data this caller sees, or None: of all brands.
    """

    who: frozenset[Who]
    name: str = ""
    brand: str | None = None

    def may(self, method: str, path: str) -> bool:
        """Whether the table lets this caller in; what is in no row is left to be answered as not there."""
        rows = [who for row_method, pattern, who in _ROWS if row_method == method and pattern.match(path)]
        return not rows or any(self.who & who for who in rows)


def check_table(routes: Iterable[BaseRoute]) -> None:
    """Make sure that every route of the api has its row.

    Raises:
        LookupError: One has none.
    """
    asked = {
        (method, route.path)
        for route in routes
        if isinstance(route, APIRoute) and route.path.startswith(f"{API_PREFIX}/")
        for method in route.methods or ()
    }
    without = asked - MAY.keys() - OPEN
    if without:
        raise LookupError(f"The table of who may do what has no row for {sorted(without)}.")


async def _brand_of(request: Request) -> str | None:
    caller: Caller = request.state.caller
    return caller.brand


OnlyBrand = Annotated[str | None, Depends(_brand_of)]
"""In an endpoint that shows data: the only brand of which the caller may see any, or None."""


def returns_of(brand: str) -> sa.Select[str]:
    """The ids of a brand's returns."""
    return sa.select(AnnouncedReturn.return_id).where(AnnouncedReturn.brand == brand)


def sessions_of(brand: str) -> "sa.Select[UUID]":
    """The sessions in which a brand's returns were received."""
    return sa.select(ReceiptRow.session_id).where(ReceiptRow.return_id.in_(returns_of(brand)))
