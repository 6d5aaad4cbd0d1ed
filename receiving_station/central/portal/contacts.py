"""How the buyer of an order is reached: kept apart from the order, so that it can be erased and the ledgers stay."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.portal.models import OrderContact

_PHONE_DIGITS: Final = 8
"""Compared from the right: with the country's code or without, a phone is the same."""
_LEAST_DIGITS: Final = 6


@dataclass(frozen=True, slots=True)
class Contact:
    """How somebody is reached.

    Attributes:
        email: Or "".
        phone: As they told it, or "".
        name: Or "".
        language: Code of the language that they read, or "".
    """

    email: str = ""
    phone: str = ""
    name: str = ""
    language: str = ""

    @property
    def is_any(self) -> bool:
        """Whether anything is known."""
        return bool(self.email or self.phone)


def email_key(text: str) -> str:
    """A mail address as it is compared."""
    return text.strip().casefold()


def phone_key(text: str) -> str:
    """A phone number as it is compared, or "" where the text is none."""
    digits = re.sub(r"\D", "", text)
    return digits[-_PHONE_DIGITS:] if len(digits) >= _LEAST_DIGITS else ""


def put_contact(session: Session, order_id: str, contact: Contact, now: datetime) -> None:
    """Keep how an order's buyer is reached; a contact that says nothing changes nothing."""
    if not contact.is_any:
        return
    session.merge(
        OrderContact(
            order_id=order_id,
            email=contact.email.strip(),
            email_key=email_key(contact.email),
            phone=contact.phone.strip(),
            phone_key=phone_key(contact.phone),
            name=contact.name.strip(),
            language=contact.language,
            told_at=now,
        )
    )
    session.flush()


def contact_of(session: Session, order_id: str) -> Contact | None:
    """How an order's buyer is reached; None: nobody told, or it was erased."""
    row = session.get(OrderContact, order_id)
    return None if row is None else Contact(row.email, row.phone, row.name, row.language)


def is_theirs(session: Session, order_id: str, told: str) -> bool:
    """Whether a mail address or a phone number is the one of an order's buyer."""
    row = session.get(OrderContact, order_id)
    if row is None:
        return False
    if "@" in told:
        return bool(row.email_key) and row.email_key == email_key(told)
    return bool(row.phone_key) and row.phone_key == phone_key(told)


def erase_contact(session: Session, order_id: str) -> bool:
    """Forget who bought an order; whether anything was known."""
    gone = sa.delete(OrderContact).where(OrderContact.order_id == order_id).returning(OrderContact.order_id)
    return bool(session.execute(gone).all())


def masked(email: str) -> str:
    """A mail address that its owner knows again and nobody else learns: m…a@e…e.com."""
    name, _, host = email.partition("@")
    domain, dot, top = host.rpartition(".")
    return f"{_ends(name)}@{_ends(domain)}{dot}{top}"


def _ends(word: str) -> str:
    return f"{word[:1]}…{word[-1:]}" if word else ""
