"""Before any endpoint: who asks, how often, and how much they send."""

import contextlib

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from receiving_station.central.access import OPEN
from receiving_station.central.problems import AWAY, ProblemError, database_away, problem_response
from receiving_station.central.rates import Limit
from receiving_station.central.tokens import TokenBook, hash_of
from receiving_station.wire import API_PREFIX

BODY_LIMIT_BYTES = 20 * 1024 * 1024
_DRAIN_LIMIT_BYTES = 64 * 1024 * 1024
"""A refused body is read to its end up to here: a client that is still sending hears no answer."""
STRANGERS_PER_S = 5.0
"""Calls a second without a token from one address."""


class _BodyTooLargeError(Exception):
    """More came than is allowed."""


class Gate:
    """Pure ASGI: asks ``/v1`` for its token before a body is parsed, and stops what is too much.

    Args:
        app: What comes behind.
        tokens: Which tokens open the api.
        rate: How often each may ask.
        strangers: How often an address may ask without a token.
    """

    def __init__(self, app: ASGIApp, tokens: TokenBook, rate: Limit, strangers: Limit) -> None:
        self._app = app
        self._tokens = tokens
        self._rate = rate
        self._strangers = strangers

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if scope["path"].startswith(f"{API_PREFIX}/"):
            refusal = await self._refusal(scope, headers)
            if refusal is not None:
                await _refuse(refusal, scope, receive, send)
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

    async def _refusal(self, scope: Scope, headers: Headers) -> ProblemError | None:
        if (scope["method"], scope["path"]) in OPEN:
            host = (scope.get("client") or ("",))[0]
            try:
                is_within = await self._strangers.lets(f"address {host}")
            except AWAY:
                return database_away()
            return None if is_within else ProblemError(429, "Too many tries. Wait a moment.", retry_after_s=1)
        scheme, _, token = headers.get("authorization", "").partition(" ")
        sha256 = hash_of(token.strip())
        try:
            caller = self._tokens.remembered(sha256) or await run_in_threadpool(self._tokens.caller, sha256)
            if caller is None or scheme.lower() != "bearer":
                return _no_token()
            is_within = await self._rate.lets(sha256)
        except AWAY:
            return database_away()
        scope.setdefault("state", {})["caller"] = caller
        if not is_within:
            return ProblemError(429, "This station asks too often. Nothing was stored.", retry_after_s=1)
        if not caller.may(scope["method"], scope["path"]):
            return ProblemError(403, "This token is not for this call. Nothing was stored.")
        return None


def _no_token() -> ProblemError:
    error = ProblemError(401, "Send the station's token as 'Authorization: Bearer …'.")
    error.headers = {"WWW-Authenticate": "Bearer"}
    return error


def _too_large() -> ProblemError:
    return ProblemError(413, f"At most {BODY_LIMIT_BYTES} bytes are taken.", field="body")


async def _refuse(error: ProblemError, scope: Scope, receive: Receive, send: Send) -> None:
    drained = 0
    while drained < _DRAIN_LIMIT_BYTES:
        message = await receive()
        if message["type"] != "http.request" or not message.get("more_body", False):
            break
        drained += len(message.get("body", b""))
    await problem_response(error.problem, error.headers)(scope, receive, send)
