"""What the owner of an address wants to hear of a brand, and whether mail reaches them."""

import email
import email.policy
import hashlib
import re
from datetime import datetime
from email.message import EmailMessage
from enum import StrEnum
from typing import Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.portal.journey_models import AddressChoice, CustomerNotice
from receiving_station.central.portal.steps import Step

_MESSAGE_ID: Final = re.compile(r"<([0-9a-f]{8}-[0-9a-f-]{27})@")
_BOUNCE_MOST: Final = 300
_STALE_STATES: Final = ("told", "waiting")


class Wants(StrEnum):
    """How much the owner of an address wants to hear."""

    ALL = "all"
    OUTCOME = "outcome"
    """Only what came out of it, and what they are asked."""
    NOTHING = "nothing"


_OUTCOMES: Final = frozenset(
    {
        Step.REQUESTED,
        Step.DECLINED,
        Step.LABEL,
        Step.NOT_DELIVERED,
        Step.REFUNDED,
        Step.CREDITED,
        Step.EXCHANGED,
        Step.REFUSED,
    }
)


def wants_of(session: Session, brand: str, address: str) -> Wants:
    """What they want; who never said anything wants to hear all."""
    row = session.get(AddressChoice, (brand, hash_of(address)))
    return Wants.ALL if row is None else Wants(row.wants)


def choose(session: Session, brand: str, address_sha256: str, wants: Wants, now: datetime) -> None:
    """Keep what they want from now on."""
    row = session.get(AddressChoice, (brand, address_sha256), with_for_update=True)
    if row is None:
        row = AddressChoice(brand=brand, address_sha256=address_sha256)
        session.add(row)
    row.wants, row.changed_at = wants, now
    session.flush()


def unwanted(session: Session, brand: str, address: str, step: Step) -> str:
    """Why this step is not told to this address; "": it is."""
    row = session.get(AddressChoice, (brand, hash_of(address)))
    if row is None:
        return ""
    if row.bounced_at is not None:
        return "address_bounced"
    wants = Wants(row.wants)
    if wants is Wants.NOTHING or (wants is Wants.OUTCOME and step not in _OUTCOMES):
        return "not_wanted"
    return ""


def note_bounce(session: Session, brand: str, address_sha256: str, why: str, now: datetime) -> None:
    """This address does not exist: it is written to no more, until somebody tells another."""
    row = session.get(AddressChoice, (brand, address_sha256), with_for_update=True)
    if row is None:
        row = AddressChoice(brand=brand, address_sha256=address_sha256, wants=Wants.ALL, changed_at=now)
        session.add(row)
    row.bounced_at, row.bounce = now, why[:_BOUNCE_MOST]
    session.flush()


def take_bounce(session: Session, mail: bytes, now: datetime) -> UUID | None:
    """Take a mail that says that one of ours did not arrive; the notice that it is about, or None: it is no such mail.

    Only a failure for good counts: a mail server that tries again says so with another status.

    Source: RFC 3464, sections 2.1 and 2.3.
    """
    read = email.message_from_bytes(mail, policy=email.policy.default)
    report = next((part for part in read.walk() if part.get_content_type() == "message/delivery-status"), None)
    if report is None:
        return None
    fields = [part for part in report.walk() if part is not report]
    failed = next((part for part in fields if str(part.get("Action", "")).strip().lower() == "failed"), None)
    found = _MESSAGE_ID.search(_original_id(read))
    if failed is None or found is None:
        return None
    notice = session.get(CustomerNotice, UUID(found[1]), with_for_update=True)
    if notice is None or notice.state not in _STALE_STATES:
        return None
    status = str(failed.get("Status", "")).strip()
    why = f"{status} {failed.get('Diagnostic-Code', '')}".strip()
    recipient = str(failed.get("Original-Recipient") or failed.get("Final-Recipient") or "").rpartition(";")[2].strip()
    notice.state, notice.due_at, notice.last_error = "bounced", None, why[:_BOUNCE_MOST]
    if recipient and status.startswith("5.1"):
        note_bounce(session, notice.brand, hash_of(recipient), why, now)
    return notice.notice_id


def hash_of(address: str) -> str:
    """What an address is kept as: the same however it is written."""
    return hashlib.sha256(address.strip().casefold().encode()).hexdigest()


def _original_id(mail: EmailMessage) -> str:
    """The Message-ID of the mail that did not arrive: of its copy, or of its headers."""
    for part in mail.walk():
        if part.get_content_type() in {"message/rfc822", "text/rfc822-headers"}:
            content = part.get_content()
            if isinstance(content, EmailMessage):
                return str(content.get("Message-ID", ""))
            headers = content.encode() if isinstance(content, str) else bytes(content)
            return str(email.message_from_bytes(headers, policy=email.policy.default).get("Message-ID", ""))
    return str(mail.get("In-Reply-To", ""))


def notices_of(session: Session, return_id: str) -> list[CustomerNotice]:
    """What a return's customer was told and is to be told, in its order."""
    asked = sa.select(CustomerNotice).where(CustomerNotice.return_id == return_id).order_by(CustomerNotice.place)
    return list(session.scalars(asked))
