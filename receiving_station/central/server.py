"""The central as a process: its clock, its ids, its socket."""

import ipaddress
import logging
import secrets
import socket
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import uvicorn

from receiving_station.central.app import create_app
from receiving_station.central.core import Central, nothing

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "catalogue.json"
GRACE_S = 5


def serve(
    data_dir: Path,
    host: str,
    port: int,
    *,
    sample: bool,
    ready: Callable[[str], None],
    database_url: str | None = None,
    checkpoint: Callable[[str], None] = nothing,
) -> None:
    """Serve until SIGTERM or SIGINT.

    Args:
        data_dir: Everything that the central keeps; created and filled at the first start.
        host: Address to listen on.
        port: Port; 0 takes a free one.
        sample: Announce the returns and products of the packaged sample.
        ready: Called with the base address when requests are answered.
        database_url: See ``core.Central``.
        checkpoint: See ``settlement.Settler``; for tests.

    Raises:
        OSError: The address is taken, or the folder cannot be used.
        database.NewerDatabaseError: A newer program has been at this folder.
    """
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
    central = Central(
        data_dir,
        clock=lambda: datetime.now(UTC),
        fresh_id=uuid4,
        fresh_token=lambda: secrets.token_urlsafe(32),
        is_loopback=_is_loopback(host),
        database_url=database_url,
        checkpoint=checkpoint,
    )
    if sample:
        central.load_sample(SAMPLE)
    config = uvicorn.Config(
        create_app(central),
        log_level="warning",
        access_log=False,
        lifespan="on",
        timeout_graceful_shutdown=GRACE_S,
    )
    with _listen(host, port) as listening:
        _Server(config, lambda: ready(_url(listening))).run(sockets=[listening])


class _Server(uvicorn.Server):
    """Says when it answers."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    if sys.platform != "win32":
        # On Windows this would let two programs listen on one port.
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
    except OSError:
        listening.close()
        raise
    return listening


def _url(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
