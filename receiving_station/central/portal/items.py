"""An order's items as the form shows them, and what each reason leads to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.models import Change
from receiving_station.central.orders import NotSoldError, order_lines, returned_before
from receiving_station.central.portal import made, texts
from receiving_station.central.portal.answers import NEW_RETURN, is_final, window_of
from receiving_station.central.portal.drafts import Draft
from receiving_station.central.portal.made import Case
from receiving_station.central.portal.themes import FormReason
from receiving_station.central.portal.web import Page
from receiving_station.domain.money import from_minor
from receiving_station.wire import ProductWire

COUNT_MOST: Final = 99
FOLLOW_UPS: Final[Mapping[str, Sequence[str]]] = {
    "size_too_small": ("a_little", "one_size", "more"),
    "size_too_large": ("a_little", "one_size", "more"),
    "color": ("darker", "lighter", "other"),
    "unwanted": ("found_cheaper", "no_need", "ordered_several", "other"),
    "not_as_described": ("material", "size", "looks", "parts"),
    "damaged_on_arrival": ("parcel_and_item", "item_only"),
    "defective": ("from_start", "later"),
    "wrong_item": ("other_item", "other_size", "other_colour"),
    "arrived_late": ("still_wanted", "too_late"),
}
"""Answers to the built-in follow-up questions, by reason."""


@dataclass(frozen=True, slots=True)
class Item:
    """A line of the order as the form shows it."""

    line: str
    name: str
    quantity: int
    left: int
    chosen: int
    paid: str
    until: date | None
    is_late: bool
    is_final: bool
    has_picture: bool


def item_list(session: Session, page: Page, case: Case, draft: Draft, now: datetime) -> list[Item]:
    """The order's lines: what is left of each, until when, and how many of it were chosen."""
    question = case.question(now)
    gone = returned_before(session, case.order_id, NEW_RETURN)
    waiting = made.waiting_of(session, case.order_id)
    ids = {line.line: line.order_line_id for line in order_lines(session, case.order_id)}
    items = []
    for line in case.facts.lines:
        left = max(line.quantity - gone.get(ids.get(line.line, ""), 0) - waiting.get(line.line, 0), 0)
        kept = draft.line(line.line)
        try:
            until = window_of(session, question, line.line)
        except NotSoldError:
            until = None
        each = from_minor(line.paid_minor(case.facts.currency) // line.quantity, case.facts.currency)
        items.append(
            Item(
                line=line.line,
                name=line.name or line.sku,
                quantity=line.quantity,
                left=min(left, COUNT_MOST),
                chosen=0 if kept is None else kept.quantity,
                paid="" if case.is_gift else page.money(each),
                until=until,
                is_late=until is not None and until < question.today,
                is_final=is_final(question, line.line),
                has_picture=picture_of(session, line.sku) is not None,
            )
        )
    return items


def follow_up(page: Page, reason: FormReason) -> tuple[str, list[tuple[str, str]]]:
    """The question that a reason leads to, and its answers; none: it is answered in words of one's own."""
    if reason.follow_up is not None:
        options = [(value, page.theme.said(said, page.language)) for value, said in reason.follow_up.options.items()]
        return page.theme.said(reason.follow_up.question, page.language), options
    key = f"form.ask_{reason.code}"
    if not texts.has_text(key):
        return "", []
    return page.say(key), [
        (value, page.say(f"form.follow_{reason.code}_{value}")) for value in FOLLOW_UPS.get(reason.code, ())
    ]


def picture_of(session: Session, sku: str) -> str | None:
    """The name of a product's picture, or None."""
    kept = session.scalar(sa.select(Change.payload).where(Change.kind == "product", Change.entity_id == sku))
    return None if kept is None else ProductWire.model_validate_json(kept).picture
