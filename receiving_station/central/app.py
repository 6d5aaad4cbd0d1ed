"""The central's HTTP interface: the wire contract's endpoints, each write idempotent."""

import gzip
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Annotated, Any, assert_never
from uuid import UUID

from fastapi import APIRouter, Depends, FastAPI, Header, Query, Response
from fastapi.openapi.utils import get_openapi
from fastapi.security import HTTPBearer
from pydantic import BaseModel
from starlette.concurrency import run_in_threadpool

from receiving_station import __version__
from receiving_station.central import problems
from receiving_station.central.access import OnlyBrand, check_table
from receiving_station.central.board.api import board_router
from receiving_station.central.board.live import Live
from receiving_station.central.board.web import board_pages
from receiving_station.central.bulk import bulk_router
from receiving_station.central.catalogue import feed_page, look_up
from receiving_station.central.core import Central
from receiving_station.central.cursors import BadCursorError
from receiving_station.central.database import NewerDatabaseError, OldDatabaseError, check_schema
from receiving_station.central.desk import desk_router
from receiving_station.central.doors import doors
from receiving_station.central.gate import STRANGERS_PER_S, Gate
from receiving_station.central.intake import Accepted, Conflict, InWork, PhotosMissing
from receiving_station.central.ledgers import refund_page
from receiving_station.central.observe import METRICS_TYPE, Metrics
from receiving_station.central.page import render_page
from receiving_station.central.photo_api import photo_router
from receiving_station.central.photos import PhotoStoreAwayError
from receiving_station.central.pictures import picture_router
from receiving_station.central.portal.api import portal_router
from receiving_station.central.portal.delivery_api import delivery_router
from receiving_station.central.portal.routes import portal_pages
from receiving_station.central.problems import AWAY, RETRY_AFTER_S, ProblemError, bad_cursor, problem_docs
from receiving_station.central.rates import limit
from receiving_station.central.stock_api import stock_router
from receiving_station.central.tallies import count_all
from receiving_station.wire import (
    API_PREFIX,
    IDEMPOTENCY_HEADER,
    PAGE_LIMIT,
    PAGE_LIMIT_MAX,
    PHOTOS_FOLLOW_HEADER,
    FeedPage,
    Heartbeat,
    HeartbeatReply,
    InProgress,
    LookupReply,
    Overview,
    Problem,
    ReceiptStatus,
    ReceiptWire,
    RefundList,
    StatusReply,
    make_validators,
)

log = logging.getLogger(__name__)

FEED_LIMIT = 500
FEED_LIMIT_MAX = 2000
ZIPPED_FROM_BYTES = 4096
STATUS_LIMIT = 100
CODE_LIMIT = 8000
CURSOR_LIMIT = 4000
RATE_PER_S = 300.0
NOT_READY: tuple[type[Exception], ...] = (*AWAY, OldDatabaseError, NewerDatabaseError)


def create_app(central: Central, metrics: Metrics, rate_per_s: float = RATE_PER_S) -> FastAPI:
    """The app on a central that was built; it starts and stops the central's settlement with itself.

    A central that is a worker only answers how it is.
    """

    @asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        await run_in_threadpool(central.start)
        yield
        await run_in_threadpool(central.stop)

    make_validators()
    app = FastAPI(title="Returns central", version=__version__, lifespan=lifespan, docs_url=None, redoc_url=None)
    if central.role != "worker":
        api = _api(central, metrics)
        api.include_router(photo_router(central))
        api.include_router(stock_router(central.sessions, central.clock))
        api.include_router(picture_router(central.pictures))
        api.include_router(desk_router(central))
        api.include_router(board_router(central))
        api.include_router(portal_router(central))
        api.include_router(delivery_router(central))
        app.include_router(api)
        app.state.live = Live(central.sessions)
        app.include_router(board_pages(central, app.state.live))
        app.include_router(portal_pages(central, app.state.live))
        app.include_router(doors(central.sessions, central.clock))
        check_table(app.routes)
    app.include_router(_open(central, metrics))
    rate, strangers = limit(central.sessions, rate_per_s), limit(central.sessions, STRANGERS_PER_S)
    app.add_middleware(Gate, tokens=central.tokens, rate=rate, strangers=strangers)
    problems.install(app)
    app.openapi = lambda: _openapi(app)  # type: ignore[method-assign]  # FastAPI's documented way
    return app


def _api(central: Central, metrics: Metrics) -> APIRouter:
    # The gate asks for the token; the dependency only says so in OpenAPI.
    router = APIRouter(
        prefix=API_PREFIX,
        dependencies=[Depends(HTTPBearer(auto_error=False, description="The station's token"))],
        responses=problem_docs(401, 403, 422, 429, 500, 503),
    )
    sessions = central.sessions
    # Before the photos themselves: a list of them is no photo's name.
    router.include_router(bulk_router(central, metrics))

    @router.get("/feed", response_model=FeedPage)
    def feed(
        cursor: Annotated[str, Query(max_length=200)] = "",
        limit: Annotated[int, Query(ge=1, le=FEED_LIMIT_MAX)] = FEED_LIMIT,
        accept_encoding: Annotated[str, Header(include_in_schema=False)] = "",
    ) -> Response:
        """Changes to returns and products since a cursor, oldest first."""
        try:
            with sessions.read() as session:
                page = feed_page(session, cursor, limit)
        except BadCursorError as error:
            raise bad_cursor() from error
        return _page(page, accept_encoding)

    @router.get(
        "/lookup",
        response_model=LookupReply,
        responses={400: {"description": "The address is longer than 64 kB", "content": {"text/plain": {}}}},
    )
    def lookup(code: Annotated[str, Query(max_length=CODE_LIMIT)], brand: OnlyBrand) -> Response:
        """Announced returns that carry this number: RMA, tracking or order number, in that order."""
        with sessions.read() as session:
            return _json(LookupReply(matches=look_up(session, code, brand)))

    @router.post(
        "/receipts",
        status_code=201,
        response_model=ReceiptStatus,
        responses={
            200: {"model": ReceiptStatus, "description": "Applied before: the first answer again"},
            202: {"model": InProgress, "description": "The same key is in progress: ask again"},
            **problem_docs(409, 413, 424),
        },
    )
    def post_receipt(
        receipt: ReceiptWire,
        idempotency_key: Annotated[UUID, Header(alias=IDEMPOTENCY_HEADER)],
        photos_follow: Annotated[bool, Header(alias=PHOTOS_FOLLOW_HEADER)] = False,  # noqa: FBT002 (a header)
    ) -> Response:
        """A receipt. Durable when this answers 201; its settlement follows.

        With Photos-Follow it is taken before its photos, and its settlement waits until the last of them is here.
        """
        outcome = central.intake.receive(idempotency_key, receipt, photos_follow=photos_follow)
        metrics.receipt(outcome)
        match outcome:
            case Accepted(answer, is_new):
                if is_new:
                    central.receipt_came()
                return Response(answer, 201 if is_new else 200, media_type="application/json")
            case InWork():
                body = InProgress(session_id=receipt.session_id).model_dump_json()
                return Response(body, 202, {"Retry-After": "1"}, "application/json")
            case Conflict(field, detail):
                raise ProblemError(409, detail, field=field)
            case PhotosMissing(sha256s):
                detail = "Send these photos first, then the receipt again."
                raise ProblemError(424, detail, field="photos", missing_photos=sha256s)
            case never:
                assert_never(never)

    @router.get("/receipts/status", response_model=StatusReply)
    def status(session_id: Annotated[list[UUID], Query(max_length=STATUS_LIMIT)], brand: OnlyBrand) -> Response:
        """Where each of these receipts stands; one that is not known is not in the answer."""
        return _json(StatusReply(statuses=central.statuses(session_id, brand)))

    @router.post("/heartbeat", response_model=HeartbeatReply, responses=problem_docs(413))
    def heartbeat(said: Heartbeat) -> Response:
        """The station is there; answers with the central's time."""
        return _json(HeartbeatReply(received_at=central.note_station(said)))

    @router.get("/refunds", response_model=RefundList)
    def refunds(
        brand: OnlyBrand,
        return_id: Annotated[str | None, Query(max_length=200)] = None,
        cursor: Annotated[str, Query(max_length=CURSOR_LIMIT)] = "",
        limit: Annotated[int, Query(ge=1, le=PAGE_LIMIT_MAX)] = PAGE_LIMIT,
    ) -> Response:
        """A page of the refund ledger, oldest first: one row per receipt, kind and currency."""
        try:
            with sessions.read() as session:
                return _json(refund_page(session, cursor, limit, return_id, brand))
        except BadCursorError as error:
            raise bad_cursor() from error

    @router.get("/overview", response_model=Overview)
    def overview() -> Response:
        """How many receipts, units and photos are here."""
        with sessions.read() as session:
            return _json(count_all(session))

    return router


def _open(central: Central, metrics: Metrics) -> APIRouter:
    router = APIRouter()

    @router.get("/healthz")
    def healthz() -> dict[str, str]:
        """The process is up."""
        return {"status": "ok"}

    @router.get("/readyz", include_in_schema=False)
    def readyz() -> dict[str, str]:
        """The process can work: the database answers with the right schema, and so does the photo store."""
        try:
            check_schema(central.engine)
            central.photos.check()
        except NOT_READY as error:
            what = "photo store" if isinstance(error, PhotoStoreAwayError) else "database"
            log.warning("Not ready: %s", error)
            detail = f"The {what} is not ready; the log says why."
            raise ProblemError(503, detail, field=what, retry_after_s=RETRY_AFTER_S) from error
        return {"status": "ready"}

    @router.get("/metrics", include_in_schema=False)
    def tell_metrics() -> Response:
        with central.sessions.read() as session:
            return Response(metrics.render(session, central.clock()), media_type=METRICS_TYPE)

    if central.is_loopback and central.role != "worker":

        @router.get("/", include_in_schema=False)
        def page() -> Response:
            with central.sessions.read() as session:
                return Response(render_page(session, central.clock()), media_type="text/html")

    return router


def _page(page: bytes, accept_encoding: str) -> Response:
    if len(page) < ZIPPED_FROM_BYTES or "gzip" not in accept_encoding:
        return Response(page, media_type="application/json")
    headers = {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
    return Response(gzip.compress(page, 1), headers=headers, media_type="application/json")


def _json(model: BaseModel) -> Response:
    return Response(model.model_dump_json(), media_type="application/json")


def _openapi(app: FastAPI) -> dict[str, Any]:
    if app.openapi_schema is None:
        schema = get_openapi(title=app.title, version=app.version, routes=app.routes, description=app.description)
        components = schema["components"]["schemas"]
        problem = Problem.model_json_schema(ref_template="#/components/schemas/{model}")
        components["Problem"] = problem
        # FastAPI documents its own error shape for 422; ours took its place.
        for unused in ("HTTPValidationError", "ValidationError"):
            components.pop(unused, None)
        _link(schema["paths"])
        app.openapi_schema = schema
    return app.openapi_schema


def _link(paths: dict[str, Any]) -> None:
    """Say which answer leads to which call: a page to the next one, a receipt to where it stands."""
    asked = paths.get(f"{API_PREFIX}/receipts/status", {}).get("get")
    for path, methods in paths.items():
        for method, call in methods.items():
            for status, answer in call["responses"].items():
                if status == "200" and any(each["name"] == "cursor" for each in call.get("parameters", ())):
                    following = {"cursor": "$response.body#/next_cursor"}
                    answer["links"] = {"nextPage": {"operationId": call["operationId"], "parameters": following}}
                if asked and (method, path) == ("post", f"{API_PREFIX}/receipts") and status in {"200", "201"}:
                    its_own = {"session_id": "$response.body#/session_id"}
                    answer["links"] = {"status": {"operationId": asked["operationId"], "parameters": its_own}}
