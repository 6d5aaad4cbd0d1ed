"""What an operator sees of the central: requests by id in the log, numbers for Prometheus."""

import json
import logging
import os
import re
import sys
import time
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from datetime import UTC, datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.exposition import CONTENT_TYPE_PLAIN_0_0_4
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector
from sqlalchemy.orm import Session
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from receiving_station.central.intake import Accepted, Outcome
from receiving_station.central.models import Notice, ReceiptRow, StationSeen, WebhookDelivery

METRICS_TYPE = CONTENT_TYPE_PLAIN_0_0_4
SHARED_FOLDER = "PROMETHEUS_MULTIPROC_DIR"
"""The environment's word for the folder in which several processes count together."""
REQUEST_ID_HEADER = "X-Request-Id"
HEARD_OF = timedelta(minutes=5)
_GIVEN_ID = re.compile(r"[A-Za-z0-9._-]{1,64}")
_SECONDS = (0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10)

request_id: ContextVar[str | None] = ContextVar("request_id", default=None)
log = logging.getLogger(__name__)


class JsonLines(logging.Formatter):
    """One JSON object a line: time (UTC), level, logger, message, the request's id, and what else is told."""

    def format(self, record: logging.LogRecord) -> str:
        """The record as one line."""
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if (known := request_id.get()) is not None:
            line["request_id"] = known
        line.update(getattr(record, "facts", {}))
        if record.exc_info:
            line["error"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def log_to_stderr(level: str) -> None:
    """Log JSON lines from ``level`` on (a name of the logging module, any case)."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    logging.basicConfig(handlers=[handler], level=logging.WARNING, force=True)
    logging.getLogger("receiving_station").setLevel(level.upper())


class Metrics:
    """Counts what this process does; together with its siblings where they share a folder."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "central_requests", "Requests answered", ("method", "route", "status"), registry=self._registry
        )
        self._seconds = Histogram(
            "central_request_seconds", "Time to answer", ("route",), buckets=_SECONDS, registry=self._registry
        )
        self._receipts = Counter(
            "central_receipts", "Receipts by what became of them", ("outcome",), registry=self._registry
        )

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """A request was answered."""
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(route).observe(seconds)

    def receipt(self, outcome: Outcome) -> None:
        """A receipt came."""
        kind = type(outcome).__name__.lower()
        if isinstance(outcome, Accepted):
            kind = "new" if outcome.is_new else "again"
        self._receipts.labels(kind).inc()

    def render(self, session: Session, now: datetime) -> bytes:
        """All numbers in Prometheus's text format; those of the queue are asked of the database now."""
        counted = self._registry
        if SHARED_FOLDER in os.environ:
            counted = CollectorRegistry()
            MultiProcessCollector(counted)  # type: ignore[no-untyped-call]  # the library's own
        asked = CollectorRegistry()
        asked.register(_Asked(session, now))
        return generate_latest(counted) + generate_latest(asked)


class _Asked(Collector):
    """What the database knows, the same for every process."""

    def __init__(self, session: Session, now: datetime) -> None:
        self._session = session
        self._now = now

    def collect(self) -> Iterator[GaugeMetricFamily]:
        due = sa.select(sa.func.count(), sa.func.min(ReceiptRow.received_at, type_=ReceiptRow.received_at.type))
        count, oldest = self._session.execute(due.where(ReceiptRow.due_at.is_not(None))).one()
        age_s = 0.0 if oldest is None else max((self._now - oldest).total_seconds(), 0.0)
        heard = sa.select(sa.func.count()).select_from(StationSeen).where(StationSeen.seen_at > self._now - HEARD_OF)
        yield GaugeMetricFamily("central_receipts_due", "Receipts that wait for their settlement", count)
        yield GaugeMetricFamily("central_oldest_due_seconds", "How long the oldest of them has waited", age_s)
        stations = self._session.scalar(heard) or 0
        for name, said, due_at in (
            ("central_webhooks_due", "Webhook deliveries that wait", WebhookDelivery.due_at),
            ("central_notices_due", "Notices that wait for the notifier", Notice.due_at),
        ):
            waiting = self._session.scalar(sa.select(sa.func.count()).where(due_at.is_not(None))) or 0
            yield GaugeMetricFamily(name, said, waiting)
        yield GaugeMetricFamily("central_stations", "Stations heard of in five minutes", stations)


class Watch:
    """Pure ASGI, outermost: gives each request its id, counts it, and logs it at level info.

    Args:
        app: What comes behind.
        metrics: Where it is counted.
        fresh_id: An id that nobody had before.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics, fresh_id: Callable[[], UUID]) -> None:
        self._app = app
        self._metrics = metrics
        self._fresh_id = fresh_id

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, and look at its answer."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        given = Headers(scope=scope).get(REQUEST_ID_HEADER, "")
        own_id = given if _GIVEN_ID.fullmatch(given) else self._fresh_id().hex
        status = 500

        async def noting(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message).append(REQUEST_ID_HEADER, own_id)
            await send(message)

        before = request_id.set(own_id)
        start_s = time.perf_counter()
        try:
            await self._app(scope, receive, noting)
        finally:
            seconds = time.perf_counter() - start_s
            # The template of the route, not what stood in the path: few names, and nobody's number in them.
            route = getattr(scope.get("route"), "path", "none")
            self._metrics.request(scope["method"], route, status, seconds)
            facts = {"method": scope["method"], "route": route, "status": status, "ms": round(seconds * 1000, 1)}
            log.info("answered", extra={"facts": facts})
            request_id.reset(before)
