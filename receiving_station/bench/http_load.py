"""Clients that cost little: requests made beforehand, HTTP/1.1 over plain sockets, many in one process.

Whoever measures a server on the same two cores must not be the load himself.
"""

import asyncio
import json
import socket
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4


@dataclass(slots=True)
class Tally:
    """What one client process saw. Times in seconds."""

    statuses: dict[int, int] = field(default_factory=dict)
    seconds: list[float] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def count(self, status: int, took_s: float) -> None:
        """One answer."""
        self.statuses[status] = self.statuses.get(status, 0) + 1
        self.seconds.append(took_s)


def post_all(url: str, token: str, bodies: Sequence[bytes], connections: int) -> Tally:
    """Post receipts over some connections at once, each by a key of its own; runs in a process of its own."""
    requests = [
        request_bytes(url, token, "POST", "/v1/receipts", body, f"Idempotency-Key: {uuid4()}\r\n") for body in bodies
    ]
    return asyncio.run(_send_all(url, requests, connections))


def ask_all(url: str, token: str, paths: Sequence[str], connections: int) -> Tally:
    """Get some paths over some connections at once."""
    return asyncio.run(_send_all(url, [request_bytes(url, token, "GET", path) for path in paths], connections))


def request_bytes(url: str, token: str, method: str, path: str, body: bytes = b"", more: str = "") -> bytes:
    """A whole request."""
    head = f"{method} {path} HTTP/1.1\r\nHost: {urlsplit(url).netloc}\r\nAuthorization: Bearer {token}\r\n{more}"
    if body:
        head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\n"
    return f"{head}\r\n".encode() + body


async def _send_all(url: str, requests: Sequence[bytes], connections: int) -> Tally:
    tally = Tally()
    left = iter(requests)

    async def one() -> None:
        caller = await Caller.at(url)
        for request in left:  # The callers share it: each takes the next.
            start_s = time.perf_counter()
            status, _body = await caller.ask(request)
            tally.count(status, time.perf_counter() - start_s)
        caller.close()

    await asyncio.gather(*(one() for _ in range(connections)))
    return tally


class Caller:
    """One connection that is kept."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    @staticmethod
    async def at(url: str) -> "Caller":
        """Connect."""
        address = urlsplit(url)
        reader, writer = await asyncio.open_connection(address.hostname, address.port, limit=1 << 22)
        writer.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return Caller(reader, writer)

    async def ask(self, request: bytes) -> tuple[int, bytes]:
        """Send a request; status and body of its answer."""
        self._writer.write(request)
        head = await self._reader.readuntil(b"\r\n\r\n")
        at = head.lower().find(b"content-length:")
        length = int(head[at + 15 : head.index(b"\r\n", at)]) if at >= 0 else 0
        body = await self._reader.readexactly(length) if length else b""
        return int(head[9:12]), body

    def close(self) -> None:
        """Hang up."""
        self._writer.close()


def run_stations(url: str, tokens: Sequence[str], seconds: float, every_s: float) -> Tally:
    """Stations that beat and read their feed every ``every_s`` seconds, for some time; in a process of its own."""
    return asyncio.run(_run_stations(url, tokens, seconds, every_s))


async def _run_stations(url: str, tokens: Sequence[str], seconds: float, every_s: float) -> Tally:
    tally = Tally()
    end_s = time.monotonic() + seconds

    async def station(number: int, token: str) -> None:
        # Spread over the interval, as benches that were switched on at different times are.
        await asyncio.sleep(every_s * number / len(tokens))
        caller, cursor = await Caller.at(url), ""
        beat = _heartbeat(url, token, number)
        while time.monotonic() < end_s:
            start_s = time.perf_counter()
            feed = request_bytes(url, token, "GET", f"/v1/feed?cursor={cursor}&limit=100")
            for request in (beat, feed):
                status, body = await caller.ask(request)
                tally.count(status, time.perf_counter() - start_s)
                if status != 200:  # noqa: PLR2004 (HTTP's own)
                    tally.errors.append(f"{status}: {body[:200]!r}")
            cursor = json.loads(body).get("next_cursor", "")
            await asyncio.sleep(max(every_s - (time.perf_counter() - start_s), 0))
        caller.close()

    async def guarded(number: int, token: str) -> None:
        try:
            await station(number, token)
        except (OSError, asyncio.IncompleteReadError, ValueError) as error:
            tally.errors.append(repr(error))

    await asyncio.gather(*(guarded(number, token) for number, token in enumerate(tokens)))
    return tally


def _heartbeat(url: str, token: str, number: int) -> bytes:
    said: dict[str, Any] = {
        "station": f"Bench {token[-8:]}-{number}",
        "operator": "Mara",
        "app_version": "bench",
        "sent_at": "2026-05-04T09:30:00Z",
        "unsent": 0,
        "needs_you": 0,
    }
    return request_bytes(url, token, "POST", "/v1/heartbeat", json.dumps(said).encode())


def percentile(values: Sequence[float], part: float) -> float:
    """The value below which that part of them lies; 0 of none."""
    ordered = sorted(values)
    return ordered[min(int(len(ordered) * part), len(ordered) - 1)] if ordered else 0.0
