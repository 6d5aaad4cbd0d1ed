"""Proving that an order is one's own: a one-time code to the address that the shop told, never to one that was typed.

Nobody learns here which orders exist: whatever was typed, the answer is the same, and so is its time, as the mail goes
out behind it. There is no captcha: tries are counted, for an address, for an order and for a code.
"""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.models import Order
from receiving_station.central.portal.contacts import Contact, contact_of, is_theirs
from receiving_station.central.portal.links import Links
from receiving_station.central.portal.models import PortalChallenge
from receiving_station.domain.codes import lookup_key

LASTS: Final = timedelta(minutes=15)
"""A code is good for so long."""
TRIES: Final = 5
"""Wrong codes before it is good for nothing."""
CODES: Final = 4
"""Codes for one order within ``PER``: nobody's mail box is filled."""
WRONG_FINDS: Final = 30
"""Orders that were not theirs, from one address within ``PER``; an office has one address, too."""
PER: Final = timedelta(hours=1)
KEPT: Final = timedelta(days=1)
DIGITS: Final = 6


class Outcome(StrEnum):
    """What became of a code that was typed."""

    OPEN = "open"
    WRONG = "wrong"
    OVER = "over"
    """Too late, tried too often, or used."""


@dataclass(frozen=True, slots=True)
class Challenge:
    """What is sent and where; ``code`` "": nothing is sent, and only the page looks the same.

    Attributes:
        token: Names it on the page.
        order_id: The order, or None.
        contact: Who is to have the code, or None.
        code: Six digits.
    """

    token: str
    order_id: str | None
    contact: Contact | None
    code: str


def challenge(
    session: Session, links: Links, brand: str, order_number: str, told: str, address: str, now: datetime
) -> Challenge | None:
    """Begin to prove that an order is one's own; None: there were too many tries from that address.

    Args:
        session: A transaction that writes.
        links: For what is sealed.
        brand: Whose page it is.
        order_number: As it was typed.
        told: A mail address or a phone number, as it was typed.
        address: Where the request comes from.
        now: The time of day (UTC).
    """
    sealed = links.seal("address", address)
    session.execute(sa.delete(PortalChallenge).where(PortalChallenge.made_at < now - KEPT))
    wrong = (
        sa.select(sa.func.count())
        .select_from(PortalChallenge)
        .where(
            PortalChallenge.address == sealed,
            PortalChallenge.made_at > now - PER,
            PortalChallenge.order_id.is_(None),
        )
    )
    if (session.scalar(wrong) or 0) >= WRONG_FINDS:
        return None
    order_id = find_order_id(session, brand, order_number)
    if order_id is not None and not is_theirs(session, order_id, told):
        order_id = None
    contact = None if order_id is None else contact_of(session, order_id)
    many = (
        sa.select(sa.func.count())
        .select_from(PortalChallenge)
        .where(PortalChallenge.order_id == order_id, PortalChallenge.made_at > now - PER)
    )
    if order_id is not None and (session.scalar(many) or 0) >= CODES:
        # The codes that were sent still open it.
        contact = None
    token, code = secrets.token_urlsafe(24), f"{secrets.randbelow(10**DIGITS):0{DIGITS}}"
    is_sent = contact is not None and bool(contact.email)
    session.add(
        PortalChallenge(
            sha256=links.seal("challenge", token),
            brand=brand,
            order_id=order_id,
            address=sealed,
            code_seal=links.seal("code", f"{token} {code}") if is_sent else "",
            made_at=now,
            tries=0,
            used_at=None,
        )
    )
    session.flush()
    return Challenge(token, order_id, contact if is_sent else None, code if is_sent else "")


def prove(
    session: Session, links: Links, brand: str, token: str, code: str, now: datetime
) -> tuple[Outcome, str | None]:
    """Try a code; the order that it opens. A code opens once."""
    row = session.get(PortalChallenge, links.seal("challenge", token), with_for_update=True)
    if row is None or row.brand != brand:
        return Outcome.OVER, None
    if row.tries >= TRIES or row.used_at is not None or now - row.made_at > LASTS:
        return Outcome.OVER, None
    row.tries += 1
    digits = "".join(each for each in code if each.isdigit() and each.isascii())
    is_right = secrets.compare_digest(links.seal("code", f"{token} {digits}"), row.code_seal)
    if not is_right or row.order_id is None:
        return Outcome.WRONG if row.tries < TRIES else Outcome.OVER, None
    row.used_at = now
    return Outcome.OPEN, row.order_id


def find_order_id(session: Session, brand: str, order_number: str) -> str | None:
    """The id of a brand's order by its number, however it is written; None: there is none, or there are several."""
    key = lookup_key(order_number)
    if not key:
        return None
    asked = sa.select(Order.order_id, Order.order_number).where(Order.lookup_key == key, Order.brand == brand)
    rows = session.execute(asked.limit(10)).all()
    exact = [row.order_id for row in rows if row.order_number == order_number.strip()]
    found = exact or [row.order_id for row in rows]
    return found[0] if len(found) == 1 else None
