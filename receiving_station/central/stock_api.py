"""Stock over the api: the sum of it, a unit's story, and a unit moved on."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Header, Path, Query, Request, Response
from pydantic import Field

from receiving_station.central.access import Caller, OnlyBrand
from receiving_station.central.cursors import BadCursorError
from receiving_station.central.database import Sessions
from receiving_station.central.epcis import MEDIA_TYPE, document, events_of
from receiving_station.central.problems import ProblemError, bad_cursor, problem_docs
from receiving_station.central.stock import MoveRefusedError, move_unit, stock_page
from receiving_station.central.story import UnitStory, tell, tell_story, with_plate
from receiving_station.domain.vocabulary import Bucket, ItemCondition
from receiving_station.wire import (
    IDEMPOTENCY_HEADER,
    NAME_LIMIT,
    PAGE_LIMIT,
    PAGE_LIMIT_MAX,
    Name,
    StockList,
    WireModel,
)

Plate = Annotated[str, Path(min_length=1, max_length=NAME_LIMIT)]
Cursor = Annotated[str, Query(max_length=4000)]
Limit = Annotated[int, Query(ge=1, le=PAGE_LIMIT_MAX)]


class MoveOrder(WireModel):
    """A unit that somebody puts elsewhere."""

    plate: Annotated[Name, Field(min_length=1)]
    from_bucket: Bucket
    """Where it was found: if it lies elsewhere by now, nothing is moved."""
    to_bucket: Bucket
    grade: ItemCondition | None = None
    """As what it is sold; with ``sellable_as_grade`` only."""
    reason: Annotated[str, Field(min_length=1, max_length=NAME_LIMIT)]


class MoveReply(WireModel):
    """Where the unit lies now."""

    plate: Name
    bucket: Bucket
    grade: ItemCondition | None = None
    moves: int
    """How often it was moved since it was booked."""


def stock_router(sessions: Sessions, clock: Callable[[], datetime]) -> APIRouter:
    """The calls about stock."""
    router = APIRouter()

    @router.get("/stock", response_model=StockList)
    def stock(brand: OnlyBrand, cursor: Cursor = "", limit: Limit = PAGE_LIMIT) -> Response:
        """A page of the stock by SKU, bucket and grade, summed over bookings and moves."""
        try:
            with sessions.read() as session:
                return _json(stock_page(session, cursor, limit, brand))
        except BadCursorError as error:
            raise bad_cursor() from error

    @router.post("/stock/moves", status_code=201, response_model=MoveReply, responses=problem_docs(404, 409, 413))
    def move(
        order: MoveOrder,
        idempotency_key: Annotated[UUID, Header(alias=IDEMPOTENCY_HEADER)],
        caller: Annotated[Caller, Depends(_caller)],
    ) -> Response:
        """A unit is put elsewhere; the same key again changes nothing."""
        try:
            with sessions.write.begin() as session:
                made = move_unit(session, clock(), f"person {caller.name}", move_id=idempotency_key, **dict(order))
                reply = (
                    None
                    if made is None
                    else MoveReply.model_validate(
                        {
                            "plate": made.plate,
                            "bucket": made.to_bucket,
                            "grade": made.to_grade or None,
                            "moves": made.seq,
                        }
                    )
                )
        except MoveRefusedError as error:
            raise ProblemError(409 if error.is_conflict else 422, str(error), field=error.field) from error
        if reply is None:
            raise ProblemError(404, "No unit with that plate is in stock.", field="plate")
        return Response(reply.model_dump_json(), 201, media_type="application/json")

    @router.get("/units/{plate}", response_model=UnitStory, responses=problem_docs(404))
    def story(plate: Plate, brand: OnlyBrand) -> Response:
        """A unit's whole story, oldest first."""
        with sessions.read() as session:
            told = tell_story(session, plate, brand)
        if told is None:
            raise _unknown()
        return _json(told)

    @router.get(
        "/units/{plate}/epcis",
        response_class=Response,
        responses={
            200: {"description": "EPCIS 2.0", "content": {MEDIA_TYPE: {"schema": {"type": "object"}}}},
            **problem_docs(404),
        },
    )
    def epcis(plate: Plate, brand: OnlyBrand) -> Response:
        """The same as an EPCIS 2.0 document."""
        with sessions.read() as session:
            events = list(events_of(session, tell(session, with_plate(plate), brand)))
        if not events:
            raise _unknown()
        return Response("".join(document(iter(events), clock())), media_type=MEDIA_TYPE)

    return router


async def _caller(request: Request) -> Caller:
    caller: Caller = request.state.caller
    return caller


def _unknown() -> ProblemError:
    return ProblemError(404, "No unit with that plate was received.", field="plate")


def _json(model: WireModel) -> Response:
    return Response(model.model_dump_json(), media_type="application/json")
