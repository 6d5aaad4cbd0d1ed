"""Every refusal in one shape: RFC 9457 problem details."""

from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from receiving_station.wire import Problem

PROBLEM_JSON = "application/problem+json"
TITLES = {
    401: "The station token is missing or wrong",
    404: "There is nothing here",
    405: "This cannot be done here",
    409: "This came before with another body",
    413: "The body is too large",
    422: "The request is not in the contract",
    424: "Photos are missing",
    500: "The central failed",
}


class ProblemError(Exception):
    """A refusal, told to the caller as a problem."""

    def __init__(
        self, status: int, detail: str, *, field: str | None = None, missing_photos: tuple[str, ...] = ()
    ) -> None:
        super().__init__(detail)
        self.problem = Problem(
            title=TITLES[status], status=status, detail=detail, field=field, missing_photos=missing_photos
        )


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
    app.add_exception_handler(Exception, _on_failure)


def _on_problem(_request: Request, error: Exception) -> Response:
    assert isinstance(error, ProblemError)  # noqa: S101 (installed for it)
    return problem_response(error.problem)


def _on_invalid(_request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 (installed for it)
    first = error.errors()[0]
    # JSON that does not parse has its offset there instead of a name.
    place = [] if first["type"] == "json_invalid" else first["loc"][1:]
    field = ".".join(str(part) for part in place) or "body"
    return problem_response(Problem(title=TITLES[422], status=422, detail=f"{field}: {first['msg']}", field=field))


def _on_http(_request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 (installed for it)
    title = TITLES.get(error.status_code, "The request was refused")
    headers = None if error.headers is None else dict(error.headers)
    return problem_response(Problem(title=title, status=error.status_code, detail=error.detail), headers)


def _on_failure(_request: Request, _error: Exception) -> Response:
    # The server logs the error itself; what went wrong inside is nothing for the network.
    return problem_response(Problem(title=TITLES[500], status=500, detail="It is logged there. Ask again later."))
