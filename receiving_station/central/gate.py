"""Before any endpoint: who asks, and how much they send."""

import contextlib
import hashlib
from collections.abc import Callable

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from receiving_station.central.problems import ProblemError, problem_response
from receiving_station.wire import API_PREFIX

BODY_LIMIT_BYTES = 20 * 1024 * 1024
_DRAIN_LIMIT_BYTES = 64 * 1024 * 1024
"""A refused body is read to its end up to here: a client that is still sending hears no answer."""


class _BodyTooLargeError(Exception):
    """More came than is allowed."""


class Gate:
    """Pure ASGI: asks ``/v1`` for its token before a body is parsed, and stops bodies that are too large.

    Args:
        app: What comes behind.
        opens: Whether a token with that SHA-256 opens the api.
    """

    def __init__(self, app: ASGIApp, opens: Callable[[str], bool]) -> None:
        self._app = app
        self._opens = opens

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if scope["path"].startswith(f"{API_PREFIX}/") and not self._has_token(headers):
            error = ProblemError(401, "Send the station's token as 'Authorization: Bearer …'.")
            await _refuse(error, scope, receive, send, {"WWW-Authenticate": "Bearer"})
            return
        length = headers.get("content-length", "0")
        if not length.isdecimal() or int(length) > BODY_LIMIT_BYTES:
            await _refuse(_too_large(), scope, receive, send)
            return
        read_bytes = 0

        async def counted() -> Message:
            nonlocal read_bytes
            message = await receive()
            read_bytes += len(message.get("body", b""))
            if read_bytes > BODY_LIMIT_BYTES:
                raise _BodyTooLargeError
            return message

        async def watched(message: Message) -> None:
            # What the app makes of the broken-off body is not the answer.
            if read_bytes <= BODY_LIMIT_BYTES:
                await send(message)

        with contextlib.suppress(_BodyTooLargeError):
            await self._app(scope, counted, watched)
        if read_bytes > BODY_LIMIT_BYTES:
            await _refuse(_too_large(), scope, receive, send)

    def _has_token(self, headers: Headers) -> bool:
        scheme, _, token = headers.get("authorization", "").partition(" ")
        sha256 = hashlib.sha256(token.strip().encode()).hexdigest()
        return self._opens(sha256) and scheme.lower() == "bearer"


def _too_large() -> ProblemError:
    return ProblemError(413, f"At most {BODY_LIMIT_BYTES} bytes are taken.", field="body")


async def _refuse(
    error: ProblemError, scope: Scope, receive: Receive, send: Send, headers: dict[str, str] | None = None
) -> None:
    drained = 0
    while drained < _DRAIN_LIMIT_BYTES:
        message = await receive()
        if message["type"] != "http.request" or not message.get("more_body", False):
            break
        drained += len(message.get("body", b""))
    await problem_response(error.problem, headers)(scope, receive, send)
