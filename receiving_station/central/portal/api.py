"""Customers' pages over the api, for a brand's people and shops: decide requests, and open the form for somebody."""

from datetime import timedelta
from typing import Annotated, Literal

import sqlalchemy as sa
from fastapi import APIRouter, Path, Response
from pydantic import AwareDatetime, BaseModel, Field

from receiving_station.central.access import OnlyBrand
from receiving_station.central.audit import note
from receiving_station.central.core import Central
from receiving_station.central.desk import Who
from receiving_station.central.orders import NotSoldError
from receiving_station.central.portal.confirm import find_order_id
from receiving_station.central.portal.drafts import Asking
from receiving_station.central.portal.links import Links
from receiving_station.central.portal.made import book_labels, decide_request
from receiving_station.central.portal.models import PortalRequest
from receiving_station.central.portal.themes import theme_of
from receiving_station.central.problems import ProblemError, problem_docs
from receiving_station.wire import PAGE_LIMIT, Name, WireModel

LINK_DAYS = 30


class RequestLine(BaseModel):
    """One line that somebody wants to send back."""

    line: str
    quantity: int
    reason: str
    follow_up: str
    text: str
    photos: tuple[str, ...]


class RequestView(BaseModel):
    """A request that waits for a person."""

    return_id: str
    brand: str
    order_id: str
    asks: str
    """A JSON list of why a person is asked: late, many, reason, unclear."""
    wish: str
    is_gift: bool
    lines: tuple[RequestLine, ...]
    asked_at: AwareDatetime


class RequestList(BaseModel):
    """Those that wait, oldest first; at most 500."""

    requests: tuple[RequestView, ...]


class RequestVerdict(WireModel):
    """What a person decided."""

    verdict: Literal["approve", "refuse"]
    note: Annotated[str, Field(max_length=2000)] = ""
    """What the customer is told with it."""


class RequestDone(BaseModel):
    """Where the request stands now."""

    return_id: str
    state: str


class LinkAsked(WireModel):
    """For whom a link into the form is made: a shop makes it for a customer whom it knows."""

    brand: Annotated[Name, Field(min_length=1)]
    order_number: Annotated[Name, Field(min_length=1)]
    is_gift: bool = False
    """For the receiver of a gift: prices are not shown, and the money stays with who paid."""
    days: Annotated[int, Field(ge=1, le=LINK_DAYS)] = 1


class LinkMade(BaseModel):
    """The link's path at this central."""

    path: str
    until: AwareDatetime


def portal_router(central: Central) -> APIRouter:
    """The calls."""
    router = APIRouter(prefix="/portal")
    links = Links(central.sessions)

    @router.get("/requests", response_model=RequestList)
    def waiting(brand: OnlyBrand) -> Response:
        """Returns that customers asked for and that wait for a person."""
        asked = sa.select(PortalRequest).where(PortalRequest.state == "waiting").order_by(PortalRequest.asked_at)
        if brand is not None:
            asked = asked.where(PortalRequest.brand == brand)
        with central.sessions.read() as session:
            rows = session.scalars(asked.limit(PAGE_LIMIT)).all()
        return _json(RequestList(requests=tuple(_view(row) for row in rows)))

    @router.post("/requests/{return_id}", response_model=RequestDone, responses=problem_docs(404, 409, 413))
    def decide(
        return_id: Annotated[str, Path(max_length=300)], said: RequestVerdict, who: Who, brand: OnlyBrand
    ) -> Response:
        """Approve a request, which announces its return, or refuse it."""
        now, by = central.clock(), f"person {who.name}"
        try:
            with central.sessions.write.begin() as session:
                row = decide_request(session, return_id, said.verdict, by, said.note, now, brand)
                if row is not None:
                    note(session, now, by, f"request_{row.state}", return_id)
        except NotSoldError as error:
            raise ProblemError(409, f"Nothing was decided: {error}.", field=error.field) from error
        if row is None:
            raise ProblemError(404, "No request of that id waits for a person.", field="return_id")
        if row.state == "made":
            book_labels(central.sessions, central.carrier, return_id, central.clock)
        return _json(RequestDone(return_id=row.return_id, state=row.state))

    @router.post("/links", response_model=LinkMade, responses=problem_docs(404, 413))
    def link(asked: LinkAsked, brand: OnlyBrand) -> Response:
        """A link that opens the return form of an order, without a code."""
        until = central.clock() + timedelta(days=asked.days)
        with central.sessions.read() as session:
            is_theirs = brand is None or brand == asked.brand
            order_id = find_order_id(session, asked.brand, asked.order_number) if is_theirs else None
            if order_id is None:
                raise ProblemError(404, "There is no such order.", field="order_number")
            slug = theme_of(session, asked.brand).theme.slug
        token = links.sign("gift" if asked.is_gift else "order", order_id, until)
        return _json(LinkMade(path=f"/r/{slug}/o/{token}", until=until))

    return router


def _view(row: PortalRequest) -> RequestView:
    asking = Asking.model_validate_json(row.payload)
    lines = tuple(
        RequestLine(
            line=each.line,
            quantity=each.quantity,
            reason=each.reason,
            follow_up=each.follow_up,
            text=each.text,
            photos=each.photos,
        )
        for each in asking.draft.lines
    )
    return RequestView(
        return_id=row.return_id,
        brand=row.brand,
        order_id=row.order_id,
        asks=row.asks,
        wish=asking.draft.wish or "",
        is_gift=asking.is_gift,
        lines=lines,
        asked_at=row.asked_at,
    )


def _json(model: BaseModel) -> Response:
    return Response(model.model_dump_json(), media_type="application/json")
