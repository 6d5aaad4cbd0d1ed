"""The line between station and central: a proxy that does to each request what the plan says."""

import contextlib
import http.client
import json
import logging
import os
import socket
import struct
import threading
import time
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from receiving_station.bench.faults.plan import KILLS, Fault, Plan, Trouble

log = logging.getLogger(__name__)

UPSTREAM_TIMEOUT_S = 30.0
DELAY_MAX_S = 0.4
BEHIND_MAX = 4
"""A late request comes at most this many requests later."""
_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "host"}
_NEEDS_BODY = {Fault.RESET, Fault.CUT_BODY}
_PAGE = b"<!doctype html><html><head><title>Welcome</title></head><body>Please log in</body></html>"
_HTML = {"Content-Type": "text/html"}
_PROBLEM = {"Content-Type": "application/problem+json"}
_JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it came."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it goes."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(slots=True)
class _Late:
    request: Request
    due: int


@dataclass(slots=True)
class Score:
    """What befell so far; read it under no lock, it only grows."""

    requests: int = 0
    faults: Counter[str] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        """Faults that befell a request; kills are counted by who kills."""
        return sum(self.faults.values())


def canned(fault: Fault, share: float) -> Answer | None:
    """The answer that somebody else gives in the central's place, or None for a fault of another kind."""
    retry = {"Retry-After": "1"} if share < 0.3 else {}  # noqa: PLR2004 (often no word on when)
    problem = json.dumps({"title": "Busy", "status": 503}).encode()
    answers = {
        Fault.ERROR_500: Answer(500, _PROBLEM, json.dumps({"title": "The central failed", "status": 500}).encode()),
        Fault.BUSY_503: Answer(503, {**_PROBLEM, **retry}, problem),
        Fault.BUSY_429: Answer(429, {**_HTML, **retry}, _PAGE),
        Fault.PORTAL_200: Answer(200, _HTML, _PAGE),
        Fault.PORTAL_302: Answer(302, {"Location": "http://portal.invalid/login", **_HTML}, b""),
        Fault.WALL_403: Answer(403, _HTML, _PAGE),
        Fault.LOST_404: Answer(404, _HTML, _PAGE),
        Fault.GARBAGE_200: Answer(200, _JSON, bytes(range(256))),
        Fault.OTHER_JSON_200: Answer(200, _JSON, b'{"hello": "world"}'),
        Fault.EMPTY_200: Answer(200, _JSON, b""),
    }
    return answers.get(fault)


class FaultProxy:
    """Use as a context manager; ``target`` is where the central listens now, or None while it is down.

    Args:
        plan: What befalls whom.
        log_path: The fault log: one JSON line a fault.
        kill: Called with a kill fault and its share, from the request's thread; ends a process.
    """

    def __init__(self, plan: Plan, log_path: Path, kill: Callable[[Fault, float], None]) -> None:
        self._plan = plan
        self._log = log_path.open("a", encoding="utf-8")
        self._kill = kill
        self._lock = threading.Lock()
        self._late: list[_Late] = []
        self.score = Score()
        self.target: tuple[str, int] | None = None
        self.is_quiet = False
        self._server = _Server(("127.0.0.1", 0), _handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)

    def __enter__(self) -> "FaultProxy":
        """Listen."""
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        """Stop; late requests that are still held are delivered by nobody."""
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
        self._log.close()

    @property
    def url(self) -> str:
        """What the station takes for the central's address."""
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def note(self, **facts: Any) -> None:  # noqa: ANN401 (JSON)
        """A line of the fault log."""
        with self._lock:
            self._log.write(json.dumps({"at_s": round(time.monotonic(), 3), **facts}) + "\n")
            self._log.flush()

    def flush_late(self) -> None:
        """Deliver every late request: the line is good again, and what lingered on it arrives."""
        with self._lock:
            late, self._late = self._late, []
        for each in late:
            with contextlib.suppress(OSError, http.client.HTTPException):
                self.ask(each.request)

    # --- called by the request's thread ---

    def trouble(self, method: str, path: str, *, has_body: bool) -> Trouble | None:
        """What befalls this request, whose body is still to come; counts it."""
        with self._lock:
            number = self.score.requests
            self.score.requests += 1
        if self.is_quiet or self.target is None:
            return None
        trouble = self._plan.trouble(number)
        if trouble is None or (trouble.fault in _NEEDS_BODY and not has_body):
            return None
        if trouble.fault not in KILLS:
            with self._lock:
                self.score.faults[trouble.fault.value] += 1
        self.note(n=number, fault=trouble.fault, share=round(trouble.share, 3), method=method, path=path[:120])
        return trouble

    def hold(self, request: Request, share: float) -> None:
        """Keep a request back until some others went by."""
        with self._lock:
            self._late.append(_Late(request, self.score.requests + 1 + int(share * BEHIND_MAX)))

    def deliver_due(self) -> None:
        """Deliver the late requests whose time has come."""
        with self._lock:
            due = [each for each in self._late if each.due <= self.score.requests]
            self._late = [each for each in self._late if each.due > self.score.requests]
        for each in due:
            with contextlib.suppress(OSError, http.client.HTTPException):
                self.ask(each.request)

    def kill(self, trouble: Trouble) -> None:
        """End a process."""
        self._kill(trouble.fault, trouble.share)

    def ask(self, request: Request) -> Answer:
        """Ask the central.

        Raises:
            OSError: It is down.
            http.client.HTTPException: It went down meanwhile.
        """
        connection = self.connect()
        try:
            connection.request(request.method, request.path, request.body, dict(request.headers))
            response = connection.getresponse()
            body = response.read()
            headers = {name: value for name, value in response.getheaders() if name.lower() not in _HOP}
            return Answer(response.status, headers, body)
        finally:
            connection.close()

    def send_half(self, request: Request, share: float) -> None:
        """Give the central the head and a part of the body, and hang up."""
        with contextlib.suppress(OSError, http.client.HTTPException):
            connection = self.connect()
            connection.putrequest(request.method, request.path, skip_host=False, skip_accept_encoding=True)
            for name, value in request.headers.items():
                connection.putheader(name, value)
            connection.putheader("Content-Length", str(len(request.body)))
            connection.endheaders(request.body[: int(len(request.body) * share)])
            connection.close()

    def connect(self) -> http.client.HTTPConnection:
        """A connection to the central as it is now.

        Raises:
            OSError: It is down.
        """
        target = self.target
        if target is None:
            raise ConnectionRefusedError
        return http.client.HTTPConnection(*target, timeout=UPSTREAM_TIMEOUT_S)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401, ARG002 (the library's form)
        # The station hangs up whenever it is killed; that is what this is for.
        log.debug("a request broke off")


def _handler(proxy: FaultProxy) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        wbufsize = 65536

        def _serve(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            trouble = proxy.trouble(self.command, self.path, has_body=length > 0)
            if trouble is not None and trouble.fault is Fault.RESET:
                self.rfile.read(int(length * trouble.share))
                self._reset()
                return
            headers = {name: value for name, value in self.headers.items() if name.lower() not in _HOP}
            request = Request(self.command, self.path, headers, self.rfile.read(length))
            try:
                if trouble is None:
                    self._give(proxy.ask(request))
                else:
                    self._suffer(request, trouble)
            except (OSError, http.client.HTTPException):
                self.close_connection = True
            proxy.deliver_due()

        do_GET = do_PUT = do_POST = _serve  # noqa: N815 (the library's names)

        def _suffer(self, request: Request, trouble: Trouble) -> None:
            wait = threading.Event().wait
            share = trouble.share
            other = canned(trouble.fault, share)
            match trouble.fault:
                case _ if other is not None:
                    self._give(other)
                case Fault.DROP_BEFORE:
                    self._reset()
                case Fault.DROP_AFTER:
                    proxy.ask(request)
                    self._reset()
                case Fault.DELAY:
                    wait(share * DELAY_MAX_S)
                    self._give(proxy.ask(request))
                case Fault.DELAY_ANSWER:
                    answer = proxy.ask(request)
                    wait(share * DELAY_MAX_S)
                    self._give(answer)
                case Fault.DUPLICATE:
                    answers = [proxy.ask(request), proxy.ask(request)]
                    self._give(answers[share < 0.5])  # noqa: PLR2004 (either)
                case Fault.TWIN:
                    self._give(_twice(request))
                case Fault.TRUNCATE:
                    self._give(proxy.ask(request), part=share)
                case Fault.REORDER:
                    proxy.hold(request, share)
                    self._reset()
                case Fault.CUT_BODY:
                    proxy.send_half(request, share)
                    self._reset()
                case Fault.ERROR_502_AFTER:
                    proxy.ask(request)
                    self._give(Answer(502, _HTML, _PAGE))
                case Fault.KILL_STATION:
                    self._kill_around(request, trouble)
                case _:
                    # The central is killed while it works on this request, the sooner or the later.
                    killer = threading.Thread(target=proxy.kill, args=(trouble,), daemon=True)
                    killer.start()
                    self._give(proxy.ask(request))

        def _kill_around(self, request: Request, trouble: Trouble) -> None:
            # Before the central hears it, or when it applied it and the answer is on its way.
            if trouble.share < 0.5:  # noqa: PLR2004
                proxy.kill(trouble)
                self._reset()
            else:
                answer = proxy.ask(request)
                proxy.kill(trouble)
                self._give(answer)

        def _give(self, answer: Answer, part: float | None = None) -> None:
            if part is not None and not answer.body:
                self._reset()
                return
            self.send_response_only(answer.status)
            for name, value in answer.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(answer.body)))
            self.end_headers()
            self.wfile.write(answer.body if part is None else answer.body[: int(len(answer.body) * part)])
            if part is not None:
                self.wfile.flush()
                self._reset()

        def _reset(self) -> None:
            # Linger of nothing: the other side sees a reset, not an orderly end.
            self.close_connection = True
            with contextlib.suppress(OSError):
                self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                # The library would say goodbye first.
                os.close(self.connection.detach())

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401 (the library's form)
            """Say nothing: the fault log says it."""

    def _twice(request: Request) -> Answer:
        heard: list[Answer] = []

        def ask() -> None:
            with contextlib.suppress(OSError, http.client.HTTPException):
                heard.append(proxy.ask(request))

        twins = [threading.Thread(target=ask, daemon=True) for _ in range(2)]
        for twin in twins:
            twin.start()
        for twin in twins:
            twin.join()
        if not heard:
            raise ConnectionResetError
        return heard[0]

    return Handler
