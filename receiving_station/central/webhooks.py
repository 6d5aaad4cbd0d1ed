"""Telling other systems what happened: an outbox in the database, and a worker that several processes share.

An event is written in the transaction in which it became true, with one delivery per receiver. A delivery is signed
as Standard Webhooks are (``webhook-id``, ``webhook-timestamp``, ``webhook-signature: v1,…`` over
``id.timestamp.body``) and repeated until the receiver answers 2xx, for a day: at least once, always with one id.
"""

import base64
import hashlib
import hmac
import ipaddress
import json
import secrets
import socket
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid5

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.database import add_new
from receiving_station.central.models import Notice, OutboxEvent, WebhookDelivery, WebhookEndpoint

_SPACE = UUID("0f3e6b8a-2a44-4a39-9c0e-6d7f1f0f6b52")
_PREFIX = "whsec_"
LOG_LINES = 100


class Kind(StrEnum):
    """What is told, in the order in which it happens."""

    RECEIVED = "received"
    GRADED = "graded"
    DECIDED = "decided"
    REFUNDED = "refunded"
    RESTOCKED = "restocked"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that became so for one receipt. ``data`` is JSON; ``number`` counts the decisions on it, from 0."""

    kind: Kind
    session_id: UUID
    return_id: str | None
    brand: str
    data: Mapping[str, object]
    number: int = 0

    @property
    def event_id(self) -> UUID:
        """The same for the same fact, however often it is written."""
        again = f":{self.number}" if self.number else ""
        return uuid5(_SPACE, f"{self.kind}:{self.session_id}{again}")


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A receiver, as an admin sees it."""

    endpoint_id: str
    url: str
    brand: str | None
    kinds: tuple[str, ...]
    secret: str
    disabled_at: datetime | None


def add_endpoint(
    session: Session, now: datetime, url: str, kinds: Iterable[Kind], brand: str | None = None
) -> Endpoint:
    """Tell an address from now on.

    Raises:
        ValueError: The address is none that is told (see ``check_url``).
    """
    check_url(url, may_be_near=True)
    row = WebhookEndpoint(
        endpoint_id=f"ep_{secrets.token_hex(6)}",
        url=url,
        secret=_PREFIX + base64.b64encode(secrets.token_bytes(32)).decode(),
        brand=brand,
        events=json.dumps([kind.value for kind in kinds]),
        created_at=now,
    )
    session.add(row)
    session.flush()
    return _endpoint(row)


def endpoints(session: Session) -> list[Endpoint]:
    """Every receiver, oldest first."""
    return [_endpoint(row) for row in session.scalars(sa.select(WebhookEndpoint).order_by(WebhookEndpoint.created_at))]


def disable_endpoint(session: Session, endpoint_id: str, now: datetime) -> None:
    """Tell this receiver no more; what waits for it is kept for a replay.

    Raises:
        ValueError: There is none.
    """
    row = _the_endpoint(session, endpoint_id)
    row.disabled_at = now
    session.execute(
        sa.update(WebhookDelivery)
        .where(WebhookDelivery.endpoint_id == endpoint_id, WebhookDelivery.due_at.is_not(None))
        .values(due_at=None, state="given_up")
    )


def tell(session: Session, events: Sequence[Event], now: datetime, *, has_notifier: bool = False) -> None:
    """Write events once, and whom they are for, in the transaction of what they tell.

    Args:
        session: That transaction.
        events: What happened, in any order.
        now: The time of day (UTC).
        has_notifier: Whether somebody outside is told each of them (``notices.NoticeTeller``).
    """
    told = [_endpoint(row) for row in session.scalars(sa.select(WebhookEndpoint).where(_ACTIVE))]
    wanted = [(event, [each for each in told if _wants(each, event)]) for event in events]
    wanted.sort(key=lambda pair: pair[0].event_id)
    rows = [
        {
            "event_id": event.event_id,
            "kind": event.kind.value,
            "brand": event.brand,
            "payload": json.dumps(
                {
                    "id": str(event.event_id),
                    "type": event.kind.value,
                    "timestamp": now.isoformat(),
                    "data": {
                        "session_id": str(event.session_id),
                        "return_id": event.return_id,
                        "brand": event.brand,
                        **event.data,
                    },
                }
            ),
            "occurred_at": now,
        }
        for event, _who in wanted
    ]
    fresh = {row.event_id for row in add_new(session, OutboxEvent.__table__, rows, OutboxEvent.event_id)}
    deliveries = [
        {
            "event_id": event.event_id,
            "endpoint_id": endpoint.endpoint_id,
            "state": "waiting",
            "due_at": now,
            "first_at": now,
            "attempts": 0,
            "last_answer": "",
        }
        for event, who in wanted
        if event.event_id in fresh
        for endpoint in who
    ]
    if deliveries:
        session.connection().execute(sa.insert(WebhookDelivery.__table__), deliveries)  # type: ignore[arg-type]
    notices = [
        {
            "event_id": event.event_id,
            "about": event.return_id or str(event.session_id),
            "noted_at": now,
            "place": _PLACES[event.kind],
            "due_at": now,
        }
        for event, _who in wanted
        if has_notifier and event.event_id in fresh
    ]
    if notices:
        session.connection().execute(sa.insert(Notice.__table__), notices)  # type: ignore[arg-type]


def replay(session: Session, endpoint_id: str, since: datetime, now: datetime, *, with_delivered: bool) -> int:
    """Tell a receiver again what happened since an instant; how many events.

    Raises:
        ValueError: There is no such receiver, or it is told no more.
    """
    if _the_endpoint(session, endpoint_id).disabled_at is not None:
        raise ValueError(f"{endpoint_id} is disabled")
    asked = sa.select(OutboxEvent.event_id).where(OutboxEvent.occurred_at >= since)
    states = ("delivered", "given_up") if with_delivered else ("given_up",)
    done = session.execute(
        sa.update(WebhookDelivery)
        .where(
            WebhookDelivery.endpoint_id == endpoint_id,
            WebhookDelivery.event_id.in_(asked),
            WebhookDelivery.state.in_(states),
        )
        .values(state="waiting", due_at=now, first_at=now, attempts=0)
        .returning(WebhookDelivery.event_id)
    )
    return len(done.all())


def delivery_log(session: Session, endpoint_id: str) -> list[dict[str, Any]]:
    """The last deliveries to a receiver, newest first.

    Raises:
        ValueError: There is none.
    """
    _the_endpoint(session, endpoint_id)
    rows = session.execute(
        sa.select(OutboxEvent, WebhookDelivery)
        .join(WebhookDelivery, WebhookDelivery.event_id == OutboxEvent.event_id)
        .where(WebhookDelivery.endpoint_id == endpoint_id)
        .order_by(OutboxEvent.occurred_at.desc(), OutboxEvent.event_id)
        .limit(LOG_LINES)
    )
    return [
        {
            "id": str(event.event_id),
            "type": event.kind,
            "at": event.occurred_at.isoformat(),
            "state": delivery.state,
            "attempts": delivery.attempts,
            "last_answer": delivery.last_answer,
        }
        for event, delivery in rows
    ]


def sign(secret: str, event_id: str, timestamp: int, body: bytes) -> str:
    """The value of ``webhook-signature``."""
    key = base64.b64decode(secret.removeprefix(_PREFIX))
    digest = hmac.new(key, f"{event_id}.{timestamp}.".encode() + body, hashlib.sha256).digest()
    return "v1," + base64.b64encode(digest).decode()


def check_url(url: str, *, may_be_near: bool) -> tuple[str, int, str]:
    """Host, port and scheme of an address that may be told.

    Args:
        url: The address.
        may_be_near: Whether plain HTTP to this machine is let through.

    Raises:
        ValueError: It is not https, or has a name and a password in it.
    """
    parts = urlsplit(url)
    host = parts.hostname or ""
    is_near = host == "localhost" or _is_loopback(host)
    if parts.username or parts.password or not host or parts.fragment:
        raise ValueError("a receiver's address is https://HOST/PATH, without a name or password in it")
    if parts.scheme != "https" and not (parts.scheme == "http" and is_near and may_be_near):
        raise ValueError("a receiver's address begins with https://")
    return host, parts.port or (443 if parts.scheme == "https" else 80), parts.scheme


def resolve(host: str, port: int, *, may_be_near: bool) -> str:
    """The address to connect to, looked up once: what was checked is what is connected to.

    Raises:
        ValueError: One of the host's addresses is none of the public internet.
        OSError: It has none.
    """
    found = [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    for text in found:
        address = ipaddress.ip_address(text.partition("%")[0])
        mapped = getattr(address, "ipv4_mapped", None)
        is_public = (mapped or address).is_global and not (mapped or address).is_multicast
        if not is_public and not may_be_near:
            raise ValueError(f"{host} is at {address}, which is no address of the public internet")
    return found[0]


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _wants(endpoint: Endpoint, event: Event) -> bool:
    return event.kind.value in endpoint.kinds and endpoint.brand in {None, event.brand}


def _the_endpoint(session: Session, endpoint_id: str) -> WebhookEndpoint:
    row = session.get(WebhookEndpoint, endpoint_id)
    if row is None:
        raise ValueError(f"there is no receiver {endpoint_id}")
    return row


def _endpoint(row: WebhookEndpoint) -> Endpoint:
    return Endpoint(row.endpoint_id, row.url, row.brand, tuple(json.loads(row.events)), row.secret, row.disabled_at)


_ACTIVE = WebhookEndpoint.disabled_at.is_(None)
_PLACES = {kind: place for place, kind in enumerate(Kind)}
