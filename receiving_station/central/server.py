"""The central as a process: its clock, its ids, its socket."""

import ipaddress
import secrets
import socket
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from types import FrameType
from uuid import uuid4

import uvicorn

from receiving_station.central.app import RATE_PER_S, create_app
from receiving_station.central.board.live import Live
from receiving_station.central.core import Central, Place, Role, nothing, prepare
from receiving_station.central.ledgers import Inventory
from receiving_station.central.observe import Metrics, Watch, log_to_stderr
from receiving_station.central.portal.post import Post, SmtpPost
from receiving_station.central.providers import Notifier, Providers

SAMPLE = Path(__file__).parents[2] / "resources" / "samples" / "catalogue.json"
GRACE_S = 5
KEEP_ALIVE_S = 75
"""Longer than the half minute between a station's heartbeats: it keeps its connection."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a central is served.

    Attributes:
        place: Where everything is kept.
        host: Address to listen on.
        port: Port; 0 takes a free one.
        processes: How many share the port. More than one needs PostgreSQL.
        role: What each of them does.
        rate_per_s: Requests a second that one token may make of all processes together.
        log_level: From which level on is logged; "info" logs every request.
        sample: Announce the returns and products of the packaged sample.
        webhooks_may_be_near: See ``sender.WebhookSender``.
        mail_url: The SMTP server that takes mails to customers (``post.SmtpPost``), or "" for a folder.
        mail_from: The address that they are from.
        public_url: See ``core.Central``.
    """

    place: Place
    host: str = "127.0.0.1"
    port: int = 8765
    processes: int = 1
    role: Role = "all"
    rate_per_s: float = RATE_PER_S
    log_level: str = "warning"
    sample: bool = False
    webhooks_may_be_near: bool = False
    mail_url: str = ""
    mail_from: str = ""
    public_url: str = ""

    def post(self) -> Post | None:
        """Who takes mails, or None: a folder does.

        Raises:
            ValueError: The server's address is none.
        """
        return SmtpPost(self.mail_url, self.mail_from) if self.mail_url else None


def serve(
    options: Options,
    ready: Callable[[str], None],
    *,
    checkpoint: Callable[[str], None] = nothing,
    providers: Providers | None = None,
    inventory: Inventory | None = None,
    notifier: Notifier | None = None,
    lease_s: float | None = None,
) -> None:
    """Serve until SIGTERM or SIGINT.

    Args:
        options: Where and how.
        ready: Called with the base address when requests are answered.
        checkpoint: See ``settlement.LedgerSettler``; for tests, and with one process only, as all that follow.
        providers: See ``core.Central``.
        inventory: See ``core.Central``.
        notifier: See ``core.Central``.
        lease_s: See ``core.Central``.

    Raises:
        OSError: The address is taken, or the folder cannot be used.
        database.NewerDatabaseError: A newer program has been at this database.
        database.OldDatabaseError: A shared database waits for its migration.
    """
    log_to_stderr(options.log_level)
    prepare(
        options.place,
        clock=_now,
        fresh_id=uuid4,
        fresh_token=lambda: secrets.token_urlsafe(32),
        sample=SAMPLE if options.sample else None,
    )
    with _listen(options.host, options.port) as listening:
        if options.processes == 1:
            central = Central(
                options.place,
                clock=_now,
                fresh_id=uuid4,
                is_loopback=_is_loopback(options.host),
                role=options.role,
                providers=providers,
                inventory=inventory,
                notifier=notifier,
                checkpoint=checkpoint,
                lease_s=lease_s,
                webhooks_may_be_near=options.webhooks_may_be_near,
                post=options.post(),
                public_url=options.public_url,
                listens_at=_url(listening),
            )
            serve_on(listening, central, options.rate_per_s, lambda: ready(_url(listening)))
        else:
            from receiving_station.central.supervisor import supervise  # noqa: PLC0415 (it starts this module)

            supervise(options, listening, lambda: ready(_url(listening)))


def serve_one_of_many(options: Options, listening: socket.socket, ready: Callable[[], None]) -> None:
    """What each process of several does; everything was prepared."""
    log_to_stderr(options.log_level)
    central = Central(
        options.place,
        clock=_now,
        fresh_id=uuid4,
        is_loopback=_is_loopback(options.host),
        role=options.role,
        webhooks_may_be_near=options.webhooks_may_be_near,
        post=options.post(),
        public_url=options.public_url,
        listens_at=_url(listening),
    )
    serve_on(listening, central, options.rate_per_s, ready)


def serve_on(listening: socket.socket, central: Central, rate_per_s: float, ready: Callable[[], None]) -> None:
    """Answer on a socket until told to stop; requests under way get their answers first."""
    metrics = Metrics()
    app = create_app(central, metrics, rate_per_s)
    config = uvicorn.Config(
        Watch(app, metrics, uuid4),
        log_config=None,
        log_level="warning",
        access_log=False,
        server_header=False,
        lifespan="on",
        timeout_keep_alive=KEEP_ALIVE_S,
        timeout_graceful_shutdown=GRACE_S,
    )
    live: Live | None = getattr(app.state, "live", None)
    _Server(config, ready, nothing_to_end if live is None else live.end).run(sockets=[listening])


def nothing_to_end() -> None:
    """A worker has no pages."""


class _Server(uvicorn.Server):
    """Says when it answers."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None], leaving: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready
        self._leaving = leaving

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        # Pages that renew themselves hold their connections open for ever.
        self._leaving()
        super().handle_exit(sig, frame)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()


def _now() -> datetime:
    return datetime.now(UTC)


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # With the protocol named: asyncio looks at it before it switches Nagle's algorithm off, and without that each
    # answer waits 40 ms for the caller's delayed acknowledgement.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
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
