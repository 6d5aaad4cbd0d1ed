"""Every refusal in one shape: RFC 9457 problem details."""

import logging
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.exceptions import HTTPException
from starlette.routing import Match, Route

from receiving_station.central.photos import PhotoStoreAwayError
from receiving_station.wire import Problem

log = logging.getLogger(__name__)

RETRY_AFTER_S = 5
AWAY: tuple[type[Exception], ...] = (OperationalError, InterfaceError, PoolTimeoutError, PhotoStoreAwayError)
"""The database or the photo store does not answer; the caller's turn to wait."""
PROBLEM_JSON = "application/problem+json"
TITLES = {
    401: "The station token is missing or wrong",
    403: "This is not for the bearer of this token",
    404: "There is nothing here",
    405: "This cannot be done here",
    409: "This came before with another body",
    413: "The body is too large",
    422: "The request is not in the contract",
    424: "Photos are missing",
    429: "Too many requests",
    500: "The central failed",
    503: "The central cannot answer now",
}


class ProblemError(Exception):
    """A refusal, told to the caller as a problem."""

    def __init__(
        self,
        status: int,
        detail: str,
        *,
        field: str | None = None,
        missing_photos: tuple[str, ...] = (),
        retry_after_s: int | None = None,
    ) -> None:
        super().__init__(detail)
        self.headers = None if retry_after_s is None else {"Retry-After": str(retry_after_s)}
        self.problem = Problem(
            title=TITLES[status], status=status, detail=detail, field=field, missing_photos=missing_photos
        )


def bad_cursor() -> ProblemError:
    """The cursor of a page is none that this central gave."""
    return ProblemError(422, "This central did not give that cursor. Begin again without one.", field="cursor")


def problem_response(problem: Problem, headers: dict[str, str] | None = None) -> Response:
    """The problem as an HTTP answer."""
    return Response(problem.model_dump_json(), status_code=problem.status, media_type=PROBLEM_JSON, headers=headers)


def problem_docs(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """What OpenAPI says of these refusals."""
    content = {PROBLEM_JSON: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {status: {"description": TITLES[status], "content": content} for status in statuses}


def install(app: FastAPI) -> None:
    """Answer every error of the app as a problem. What was sent is never repeated in it."""
    app.add_exception_handler(ProblemError, _on_problem)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(HTTPException, _on_http)
    for away in AWAY:
        app.add_exception_handler(away, _on_away)
    app.add_exception_handler(Exception, _on_failure)


def _on_problem(_request: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)  # noqa: S101 (installed for it)
    return problem_response(error.problem, error.headers)


def _on_away(_request: Request, error: Exception) -> Response:
    log.error("The database or the photo store is away: %s", error)
    away = database_away()
    return problem_response(away.problem, away.headers)


def database_away() -> ProblemError:
    """What is answered while the database or the photo store cannot be reached."""
    detail = "Nothing was stored. Send the same again in a few seconds, with the same key."
    return ProblemError(503, detail, retry_after_s=RETRY_AFTER_S)


def _on_invalid(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 (installed for it)
    first = error.errors()[0]
    # JSON that does not parse has its offset there instead of a name.
    place = [] if first["type"] == "json_invalid" else first["loc"][1:]
    field = ".".join(str(part) for part in place) or "body"
    return problem_response(Problem(title=TITLES[422], status=422, detail=f"{field}: {first['msg']}", field=field))


def _on_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 (installed for it)
    if error.status_code == HTTPStatus.BAD_REQUEST:
        # FastAPI's word for a body that is no text at all: as for one that is no JSON.
        return problem_response(Problem(title=TITLES[422], status=422, detail="body: it is no text", field="body"))
    title = TITLES.get(error.status_code, "The request was refused")
    headers = None if error.headers is None else dict(error.headers)
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        headers = {"Allow": ", ".join(sorted(_methods_at(request)))}
    return problem_response(Problem(title=title, status=error.status_code, detail=error.detail), headers)


def _methods_at(request: Request) -> set[str]:
    """What can be done at a path; of several routes there, the framework names one's methods only."""
    routes = [route for route in request.app.routes if isinstance(route, Route)]
    here = [route for route in routes if route.matches(request.scope)[0] is not Match.NONE]
    told = [route for route in here if route.include_in_schema] or here
    return {method for route in told for method in route.methods or ()}


def _on_failure(_request: Request, _error: Exception) -> Response:
    # The server logs the error itself; what went wrong inside is nothing for the network.
    return problem_response(Problem(title=TITLES[500], status=500, detail="It is logged there. Ask again later."))
