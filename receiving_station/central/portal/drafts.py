"""What a customer fills in, as it is kept: a draft until it is sent, then what was asked for."""

from datetime import date, datetime
from typing import Annotated

import sqlalchemy as sa
from pydantic import BaseModel, ConfigDict, Field
from sqlalchemy.orm import Session

from receiving_station.central.portal.models import PortalDraft
from receiving_station.central.portal.texts import Language
from receiving_station.domain.vocabulary import Resolution

TEXT_LIMIT = 1000
PHOTOS_MOST = 4
"""Of one item."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DraftLine(_Part):
    """One line of the order.

    Attributes:
        line: Its name in the order.
        quantity: How many units come back.
        reason: Code of one of the brand's reasons; "": not told yet.
        follow_up: The value that was chosen of the follow-up's, or "".
        text: In the customer's own words.
        photos: SHA-256 of each.
        exchange_sku: What they want instead, or "".
    """

    line: str
    quantity: Annotated[int, Field(ge=1)]
    reason: str = ""
    follow_up: str = ""
    text: Annotated[str, Field(max_length=TEXT_LIMIT)] = ""
    photos: Annotated[tuple[str, ...], Field(max_length=PHOTOS_MOST)] = ()
    exchange_sku: str = ""


class Draft(_Part):
    """What was filled in so far.

    Attributes:
        lines: In the order's order.
        wish: What the customer chose to get, or None.
        way: "label" to print, "code" to show at a drop-off, or "pickup".
        pickup_on: The day of the pick-up.
        boxes: How many parcels it will be.
        language: That they read.
        email: Where a gift's receiver is told; of a buyer, their contact is known.
    """

    lines: tuple[DraftLine, ...] = ()
    wish: Resolution | None = None
    way: Annotated[str, Field(pattern="^(label|code|pickup)$")] = "label"
    pickup_on: date | None = None
    boxes: Annotated[int, Field(ge=1, le=20)] = 1
    language: Language = "en"
    email: Annotated[str, Field(max_length=200)] = ""

    def line(self, name: str) -> DraftLine | None:
        """A line by its name, or None: it stays with them."""
        return next((each for each in self.lines if each.line == name), None)

    def with_line(self, changed: DraftLine) -> "Draft":
        """The draft with one line changed; what was chosen for the old one is to be chosen again."""
        lines = tuple(changed if each.line == changed.line else each for each in self.lines)
        return self.model_copy(update={"lines": lines, "wish": None})


class Asking(_Part):
    """What was asked for.

    Attributes:
        draft: As it was sent.
        is_gift: Whether the sender is not the buyer.
        tier: The customer's, as it was then.
        given: What the page promised, in minor units and words that the wish has.
        currency: Of that amount.
        refused: Lines that were asked for and not taken, with why.
        is_erased: Whether what named a person was erased since.
    """

    draft: Draft
    is_gift: bool = False
    tier: str = ""
    given: int = 0
    currency: str = ""
    refused: dict[str, str] = {}
    is_erased: bool = False


def load_draft(session: Session, draft_id: str) -> Draft:
    """What was filled in so far; nothing, where nobody began."""
    kept = session.scalar(sa.select(PortalDraft.payload).where(PortalDraft.draft_id == draft_id))
    return Draft() if kept is None else Draft.model_validate_json(kept)


def save_draft(session: Session, draft_id: str, order_id: str, draft: Draft, now: datetime) -> None:
    """Keep it."""
    payload = draft.model_dump_json()
    session.merge(PortalDraft(draft_id=draft_id, order_id=order_id, payload=payload, changed_at=now))


def drop_draft(session: Session, draft_id: str) -> None:
    """It was sent."""
    session.execute(sa.delete(PortalDraft).where(PortalDraft.draft_id == draft_id))
