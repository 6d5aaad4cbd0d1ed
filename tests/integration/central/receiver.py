"""Somebody who is told: a real HTTP server on loopback that keeps what came, and fails or hangs when told to."""

import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Receiver:
    """What came, in order, and how to answer: each status once, then 204."""

    url: str = ""
    statuses: list[int] = field(default_factory=list)
    hangs: bool = False
    calls: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    came: threading.Event = field(default_factory=threading.Event)
    ended: threading.Event = field(default_factory=threading.Event)

    @property
    def events(self) -> list[dict[str, Any]]:
        return [json.loads(body) for _headers, body in self.calls]

    def is_signed(self, number: int, secret: str) -> bool:
        """Whether a call carries the signature of that secret, reckoned here by the published rule."""
        headers, body = self.calls[number]
        said = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
        digest = hmac.new(base64.b64decode(secret.removeprefix("whsec_")), said, hashlib.sha256).digest()
        return headers["webhook-signature"] == "v1," + base64.b64encode(digest).decode()


@contextmanager
def receiver() -> Iterator[Receiver]:
    """One that answers."""
    made = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            made.calls.append(({name.lower(): value for name, value in self.headers.items()}, body))
            made.came.set()
            if made.hangs:
                made.ended.wait(30)
                return
            status = made.statuses.pop(0) if made.statuses else 204
            self.send_response(status)
            if 300 <= status < 400:
                self.send_header("Location", f"{made.url}/elsewhere")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    made.url = f"http://127.0.0.1:{server.server_address[1]}/hook"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield made
    finally:
        made.ended.set()
        server.shutdown()
        thread.join()
        server.server_close()
