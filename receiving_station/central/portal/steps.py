"""What happens to a return, as its customer sees it; what is in no other table is noted here."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID, uuid5

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.database import add_new
from receiving_station.central.models import AnnouncedReturn
from receiving_station.central.portal.journey_models import Follower, ReturnStep

_SPACE: Final = UUID("6d1f6a0e-3f0b-4a3c-9c52-8a55b4e2c7d1")
ANSWER: Final = "is_answer"
"""In a step's data: the customer did it themselves just now."""


class Step(StrEnum):
    """What happens to a return, in the order in which it usually does."""

    REQUESTED = "requested"
    APPROVED = "approved"
    DECLINED = "declined"
    """A person said no before anything was sent back."""
    LABEL = "label"
    NOT_DELIVERED = "not_delivered"
    """The carrier could not deliver the order: the customer is asked what now."""
    CHOSEN = "chosen"
    """What they answered."""
    ON_ITS_WAY = "on_its_way"
    ARRIVED = "arrived"
    INSPECTED = "inspected"
    WAITS = "waits"
    """Somebody has to look at it."""
    REFUNDED = "refunded"
    CREDITED = "credited"
    EXCHANGED = "exchanged"
    """An exchange, a replacement or a repair was ordered."""
    REFUSED = "refused"
    """Nothing is given for some of it."""
    DELAYED = "delayed"
    DELIVERED = "delivered"
    """After all: what could not be delivered is with its customer."""
    CANCELLED = "cancelled"
    ASKED = "asked"
    """How it was."""
    RATED = "rated"


ORDER: Final = tuple(Step)


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened.

    Attributes:
        step_id: The same for the same fact, however often it is looked at.
        step: What.
        at: When (UTC).
        data: What else is known; JSON.
        is_told: Whether the customer is told by mail.
    """

    step_id: UUID
    step: Step
    at: datetime
    data: Mapping[str, Any] = field(default_factory=dict)
    is_told: bool = True

    @property
    def is_answer(self) -> bool:
        """Whether the customer did it themselves just now."""
        return bool(self.data.get(ANSWER))


def step_id(step: Step, *about: object) -> UUID:
    """The id of a fact, made of what it is about."""
    return uuid5(_SPACE, ":".join((step, *map(str, about))))


def follow(
    session: Session, return_id: str, brand: str, now: datetime, *, language: str, email: str = "", phone: str = ""
) -> None:
    """Tell this return's customer of it from now on; again: in the new language, at the new address.

    Args:
        session: A transaction that writes; where the return is announced in it, too, that came first.
        return_id: The return.
        brand: Its brand.
        now: The time of day (UTC); what happened long before is told to nobody.
        language: In which they are told, one of ``texts.LANGUAGES``; "": the order's, else the brand's own.
        email: Where; "": the order's address.
        phone: The same.
    """
    # Locked: whoever moves the return meanwhile waits, and sees that it is followed.
    session.get(AnnouncedReturn, return_id, with_for_update=True)
    row = session.get(Follower, return_id)
    if row is None:
        row = Follower(return_id=return_id, brand=brand, since=now, version=0)
        session.add(row)
    row.language, row.email, row.phone = language, email, phone
    session.flush()


def forget(session: Session, return_id: str) -> None:
    """Tell this return's customer no more, and keep nothing of how they are reached."""
    session.execute(
        sa.update(Follower).where(Follower.return_id == return_id).values(email="", phone="", language="", look_at=None)
    )


def note_step(
    session: Session,
    return_id: str,
    step: Step,
    at: datetime,
    data: Mapping[str, Any] | None = None,
    *,
    about: object = "",
    is_answer: bool = False,
) -> bool:
    """Note that something happened, in the transaction in which it did; whether it is new.

    Args:
        session: That transaction.
        return_id: The return; it need not be followed.
        step: What happened.
        at: When (UTC).
        data: What else is known; JSON.
        about: Tells things of one kind apart: a second parcel's label, the third failed delivery.
        is_answer: Whether the customer did it themselves just now: the mail about it waits for no morning.
    """
    known = {**(data or {}), **({ANSWER: True} if is_answer else {})}
    row = {
        "step_id": step_id(step, return_id, about),
        "return_id": return_id,
        "step": step.value,
        "at": at,
        "data": json.dumps(known),
    }
    return bool(add_new(session, ReturnStep.__table__, [row], ReturnStep.step_id))
