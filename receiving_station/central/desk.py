"""What people at the central do over the api: import, look at what waits for them, decide it, ask why."""

import json
from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, Depends, Path, Query, Request, Response
from pydantic import BaseModel, TypeAdapter, ValidationError
from starlette.concurrency import run_in_threadpool

from receiving_station.central import approvals
from receiving_station.central.access import Caller, OnlyBrand
from receiving_station.central.core import Central
from receiving_station.central.cursors import BadCursorError
from receiving_station.central.decisions import Explanation, explain
from receiving_station.central.imports import (
    ROW_LIMIT,
    ImportFileError,
    ImportReport,
    What,
    import_rows,
    rows_of_csv,
)
from receiving_station.central.ledgers import ExchangeList, exchange_page
from receiving_station.central.problems import ProblemError, bad_cursor, problem_docs
from receiving_station.central.stock_api import Cursor, Limit
from receiving_station.wire import PAGE_LIMIT

_ROWS = TypeAdapter(list[dict[str, str | int | bool | None]])
_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "text/csv": {"schema": {}},
            "application/json": {
                "schema": {
                    "type": "array",
                    "maxItems": ROW_LIMIT,
                    "items": {
                        "type": "object",
                        "additionalProperties": {"type": ["string", "integer", "boolean", "null"]},
                    },
                }
            },
        },
    }
}


async def _caller(request: Request) -> Caller:
    caller: Caller = request.state.caller
    return caller


Who = Annotated[Caller, Depends(_caller)]


def desk_router(central: Central) -> APIRouter:
    """The calls of people; no station needs any of them."""
    router = APIRouter()
    sessions = central.sessions

    @router.post("/imports/{what}", response_model=ImportReport, responses=problem_docs(413, 422), openapi_extra=_BODY)
    async def import_all(what: What, request: Request, brand: OnlyBrand) -> Response:
        """Orders or returns as rows, in CSV with a header or as a JSON array of objects; a line for each bad row."""
        body = await request.body()
        is_csv = request.headers.get("content-type", "").partition(";")[0].strip().lower() == "text/csv"
        return await run_in_threadpool(take, what, body, brand, is_csv=is_csv)

    def take(what: What, body: bytes, brand: str | None, *, is_csv: bool) -> Response:
        rows = _rows(body, is_csv=is_csv)
        with sessions.write.begin() as session:
            now = central.clock()
            report = import_rows(session, what, rows, now, first_row=2 if is_csv else 1, only_brand=brand)
        return _json(report)

    @router.get("/approvals", response_model=approvals.ApprovalList)
    def list_approvals(
        brand: OnlyBrand,
        step: Annotated[approvals.Step, Query()] = approvals.Step.WAITING,
        cursor: Cursor = "",
        limit: Limit = PAGE_LIMIT,
    ) -> Response:
        """A page of the receipts that a person is asked about, with what is given when they are approved."""
        try:
            with sessions.read() as session:
                return _json(approvals.waiting_page(session, cursor, limit, step, brand))
        except BadCursorError as error:
            raise bad_cursor() from error

    @router.post("/approvals", response_model=approvals.Changed, responses=problem_docs(413))
    def judge(said: approvals.Verdict, who: Who) -> Response:
        """Approve receipts, which are done when they are released, or reject them, which is done at once."""
        with sessions.write.begin() as session:
            changed = approvals.judge(session, said, f"person {who.name}", central.clock(), who.brand)
        central.receipt_came()
        return _json(changed)

    @router.post("/approvals/release", response_model=approvals.Changed, responses=problem_docs(413))
    def release(asked: approvals.Release, who: Who) -> Response:
        """Do what was approved: of the receipts named, or of all."""
        with sessions.write.begin() as session:
            changed = approvals.release(session, asked, f"person {who.name}", central.clock(), who.brand)
        central.receipt_came()
        return _json(changed)

    @router.get("/returns/{return_id}/explanation", response_model=Explanation, responses=problem_docs(404))
    def explanation(return_id: Annotated[str, Path(max_length=300)], brand: OnlyBrand) -> Response:
        """Why a return's customer got what they got: policy, inputs and reasons of every decision."""
        with sessions.read() as session:
            found = explain(session, return_id, brand)
        if found is None:
            raise ProblemError(404, "There is no such return.", field="return_id")
        return _json(found)

    @router.get("/exchanges", response_model=ExchangeList)
    def list_exchanges(
        brand: OnlyBrand,
        return_id: Annotated[str | None, Query(max_length=300)] = None,
        cursor: Cursor = "",
        limit: Limit = PAGE_LIMIT,
    ) -> Response:
        """A page of goods and work for customers, oldest first: exchanges, replacements, repairs."""
        try:
            with sessions.read() as session:
                return _json(exchange_page(session, cursor, limit, return_id, brand))
        except BadCursorError as error:
            raise bad_cursor() from error

    return router


def _rows(body: bytes, *, is_csv: bool) -> Sequence[dict[str, Any]]:
    try:
        rows: Sequence[dict[str, Any]] = rows_of_csv(body) if is_csv else _ROWS.validate_json(body)
    except ImportFileError as error:
        raise ProblemError(422, str(error), field="body") from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"][:2]) or "body"
        raise ProblemError(422, f"{field}: {first['msg']}", field=field) from error
    if len(rows) > ROW_LIMIT:
        raise ProblemError(422, f"At most {ROW_LIMIT} rows are taken at a time. Send them in parts.", field="body")
    return [{name: _text(cell) for name, cell in row.items()} for row in rows]


def _text(cell: object) -> object:
    # JSON's own numbers and booleans read as a CSV's would; its money is text, so that nobody sends a float.
    return cell if cell is None or isinstance(cell, str | list) else json.dumps(cell)


def _json(model: BaseModel) -> Response:
    return Response(model.model_dump_json(), media_type="application/json")
