"""Sends what the outbox holds. Several processes share the work: whoever claims a delivery holds it for a moment.

One receiver at a time is spoken to by one thread: one that hangs or fails holds up nobody but itself.
"""

import contextlib
import http.client
import logging
import socket
import ssl
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit
from uuid import UUID

import sqlalchemy as sa

from receiving_station.central.database import Sessions
from receiving_station.central.models import Notice, OutboxEvent, WebhookDelivery, WebhookEndpoint
from receiving_station.central.webhooks import check_url, resolve, sign

log = logging.getLogger(__name__)

KEPT_FOR = timedelta(days=30)
TRIED_FOR = timedelta(days=1)
RETRY_FIRST_S = 5.0
RETRY_LAST_S = 3600.0
TIMEOUT_S = 10.0
"""For one call from its first byte to the answer's head."""
_CLAIM_S = 60.0
_BATCH = 5
"""Deliveries that one receiver gets in a row; claimed for longer than they can take."""
_RECEIVERS = 8
_OK = range(200, 300)


@dataclass(frozen=True, slots=True)
class _Due:
    event_id: UUID
    kind: str
    payload: str
    endpoint_id: str
    url: str
    secret: str
    attempts: int
    first_at: datetime


class WebhookSender:
    """A ``runner.SettlesDue``: each round claims what is due and gives it to threads.

    Args:
        sessions: On the central's database.
        clock: The time of day, UTC.
        may_be_near: Whether this machine and private networks may be told, and this machine without TLS.
        retry_first_s: The first wait after a failure; it doubles up to an hour, for a day.
        timeout_s: How long one call may take.
    """

    def __init__(
        self,
        sessions: Sessions,
        clock: Callable[[], datetime],
        *,
        may_be_near: bool = False,
        retry_first_s: float = RETRY_FIRST_S,
        timeout_s: float = TIMEOUT_S,
    ) -> None:
        self._sessions = sessions
        self._clock = clock
        self._may_be_near = may_be_near
        self._retry_first_s = retry_first_s
        self._timeout_s = timeout_s
        self._lock = threading.Lock()
        self._busy: set[str] = set()
        self._stopping = threading.Event()
        self._threads = ThreadPoolExecutor(_RECEIVERS, thread_name_prefix="webhook")

    def settle_due(self) -> bool:
        """Claim deliveries for one receiver that nobody here speaks to; whether there may be others."""
        with self._lock:
            busy = set(self._busy)
        if len(busy) >= _RECEIVERS:
            return False
        due = self._claim(busy)
        if not due:
            return False
        with self._lock:
            self._busy.add(due[0].endpoint_id)
        self._threads.submit(self._send_all, due)
        return True

    def stop(self) -> None:
        """Begin no more; the call under way is finished, or told again later."""
        self._stopping.set()
        self._threads.shutdown()

    def forget_old(self) -> None:
        """Throw away events of long ago."""
        before = self._clock() - KEPT_FOR
        untold = sa.select(Notice.event_id).where(Notice.due_at.is_not(None))
        is_old = sa.and_(OutboxEvent.occurred_at < before, OutboxEvent.event_id.not_in(untold))
        old = sa.select(OutboxEvent.event_id).where(is_old)
        with self._sessions.write.begin() as session:
            for table in (WebhookDelivery, Notice):
                session.execute(sa.delete(table).where(table.event_id.in_(old)))
            session.execute(sa.delete(OutboxEvent).where(is_old))

    def _claim(self, busy: set[str]) -> list[_Due]:
        now = self._clock()
        is_due = (
            WebhookDelivery.due_at.is_not(None),
            WebhookDelivery.due_at <= now,
            WebhookDelivery.endpoint_id.not_in(busy),
        )
        with self._sessions.read() as session:
            first = session.scalar(
                sa.select(WebhookDelivery.endpoint_id).where(*is_due).order_by(WebhookDelivery.due_at).limit(1)
            )
        if first is None:
            return []
        with self._sessions.write.begin() as session:
            asked = (
                sa.select(WebhookDelivery)
                .where(*is_due, WebhookDelivery.endpoint_id == first)
                .order_by(WebhookDelivery.due_at)
                .limit(_BATCH)
                .with_for_update(skip_locked=True)
            )
            rows = session.scalars(asked).all()
            endpoint = session.get_one(WebhookEndpoint, first)
            events = {
                event.event_id: event
                for event in session.scalars(
                    sa.select(OutboxEvent).where(OutboxEvent.event_id.in_([row.event_id for row in rows]))
                )
            }
            claimed = [
                _Due(
                    row.event_id,
                    events[row.event_id].kind,
                    events[row.event_id].payload,
                    first,
                    endpoint.url,
                    endpoint.secret,
                    row.attempts,
                    row.first_at,
                )
                for row in sorted(rows, key=lambda row: (events[row.event_id].occurred_at, row.due_at))
            ]
            for row in rows:
                row.due_at = now + timedelta(seconds=_CLAIM_S + _BATCH * self._timeout_s)
        return claimed

    def _send_all(self, due: list[_Due]) -> None:
        try:
            is_well = True
            for each in due:
                if not is_well or self._stopping.is_set():
                    self._note(each, "", is_well=None)  # A receiver that failed just now is left alone for a while.
                    continue
                answer = self._send(each)
                is_well = answer.isdecimal() and int(answer) in _OK
                self._note(each, answer, is_well=is_well)
        except Exception:  # worker boundary: the claim runs out, and the delivery is tried again
            log.exception("Deliveries to %s could not be noted; they are tried again", due[0].endpoint_id)
        finally:
            with self._lock:
                self._busy.discard(due[0].endpoint_id)

    def _send(self, due: _Due) -> str:
        """The answer's status, or what went wrong in a few words."""
        try:
            check_url(due.url, may_be_near=self._may_be_near)
            return str(self._post(due))
        except (OSError, ValueError, http.client.HTTPException) as error:
            return f"{type(error).__name__}: {error}"[:200]

    def _post(self, due: _Due) -> int:
        host, port, scheme = check_url(due.url, may_be_near=self._may_be_near)
        # Looked up once: what was judged is what is connected to, whatever the name says a moment later.
        address = resolve(host, port, may_be_near=self._may_be_near)
        plain = socket.create_connection((address, port), timeout=self._timeout_s)
        line: socket.socket | ssl.SSLSocket = plain
        if scheme == "https":
            context = ssl.create_default_context()
            line = context.wrap_socket(plain, server_hostname=host, do_handshake_on_connect=False)
        # A timeout counts from byte to byte: who sends one now and then is hung up on here.
        watchdog = threading.Timer(self._timeout_s, _hang_up, [line])
        watchdog.start()
        connection = http.client.HTTPConnection(host, port, timeout=self._timeout_s)
        connection.sock = line
        try:
            if isinstance(line, ssl.SSLSocket):
                line.do_handshake()
            body = due.payload.encode()
            timestamp = int(self._clock().timestamp())
            parts = urlsplit(due.url)
            headers = {
                "Host": parts.netloc,
                "Content-Type": "application/json",
                "User-Agent": "receiving-station-central",
                "webhook-id": str(due.event_id),
                "webhook-timestamp": str(timestamp),
                "webhook-signature": sign(due.secret, str(due.event_id), timestamp, body),
            }
            target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            connection.request("POST", target, body, headers)
            # A redirect is an answer like any other that is not 2xx: nobody is led elsewhere.
            return connection.getresponse().status
        finally:
            watchdog.cancel()
            watchdog.join()
            connection.close()

    def _note(self, due: _Due, answer: str, *, is_well: bool | None) -> None:
        """Note how a delivery ended; None: it was not tried."""
        now = self._clock()
        wait = timedelta(seconds=min(self._retry_first_s * 2 ** min(due.attempts, 30), RETRY_LAST_S))
        values: dict[str, object] = {"due_at": now + wait}
        if is_well is not None:
            values |= {"attempts": due.attempts + 1, "last_answer": answer}
        if is_well:
            values |= {"state": "delivered", "due_at": None}
        elif is_well is not None and now + wait > due.first_at + TRIED_FOR:
            log.warning("The %s event %s was given up for %s: %s", due.kind, due.event_id, due.endpoint_id, answer)
            values |= {"state": "given_up", "due_at": None}
        with self._sessions.write.begin() as session:
            session.execute(
                sa.update(WebhookDelivery)
                .where(
                    WebhookDelivery.event_id == due.event_id,
                    WebhookDelivery.endpoint_id == due.endpoint_id,
                    # A receiver that was disabled meanwhile keeps its peace.
                    WebhookDelivery.state == "waiting",
                )
                .values(**values)
            )


def _hang_up(line: socket.socket) -> None:
    with contextlib.suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
