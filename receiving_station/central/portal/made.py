"""A return that its customer asked for: announced as any other, or waiting for a person first; then its labels."""

import json
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.catalogue import Beside, find_brands, find_return, put_return
from receiving_station.central.database import Sessions
from receiving_station.central.models import Order
from receiving_station.central.orders import NotSoldError, OrderFacts, find_order
from receiving_station.central.portal.answers import Answer, Chosen, Question, answer, tier_of, wire_of
from receiving_station.central.portal.carriers import Booked, Carrier, Parcel
from receiving_station.central.portal.drafts import Asking, Draft, DraftLine, drop_draft, load_draft
from receiving_station.central.portal.links import Links
from receiving_station.central.portal.models import PortalRequest, ReturnLabel
from receiving_station.central.portal.steps import Step, follow, note_step
from receiving_station.central.portal.texts import Language, Say, has_text, texts
from receiving_station.central.portal.themes import FormReason, Theme, theme_of
from receiving_station.domain.money import to_minor
from receiving_station.domain.rules import BrandRules
from receiving_station.domain.vocabulary import Resolution
from receiving_station.wire import NAME_LIMIT, ReturnWire

_CROCKFORD: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RMA_LETTERS: Final = 9
_ATTEMPTS: Final = 20


class ChangedError(Exception):
    """What the page promised does not hold any more: nothing was made; the page shows what holds now."""


@dataclass(frozen=True, slots=True)
class Case:
    """An order, and all that is needed to answer for it.

    Attributes:
        order_id: The order's id.
        facts: The order.
        theme: The brand's.
        rules: The brand's.
        tier: The customer's, or "".
        is_gift: Whether the customer is not the buyer.
    """

    order_id: str
    facts: OrderFacts
    theme: Theme
    rules: BrandRules
    tier: str
    is_gift: bool = False

    @property
    def draft_id(self) -> str:
        """Its draft's id."""
        return f"{'gift' if self.is_gift else 'order'}:{self.order_id}"

    def question(self, now: datetime) -> Question:
        """What the policy is asked."""
        today = now.astimezone(self.theme.tz).date()
        return Question(self.facts, self.rules, self.tier, now, today, self.theme.send_days, self.is_gift)

    def reason(self, code: str) -> FormReason | None:
        """One of the brand's reasons."""
        return next((each for each in self.theme.reason_list() if each.code == code), None)

    def chosen(self, draft: Draft) -> tuple[Chosen, ...]:
        """The draft's lines whose reason is told and known."""
        return tuple(
            Chosen(each.line, each.quantity, reason, each.exchange_sku)
            for each in draft.lines
            if (reason := self.reason(each.reason)) is not None
        )


def open_case(session: Session, order_id: str, *, is_gift: bool = False) -> Case | None:
    """An order's case; None: there is no such order any more."""
    kept = session.scalar(sa.select(Order.payload).where(Order.order_id == order_id))
    if kept is None:
        return None
    facts = OrderFacts.model_validate_json(kept)
    rules = find_brands(session, {facts.brand})[facts.brand]
    return Case(order_id, facts, theme_of(session, facts.brand).theme, rules, tier_of(session, facts), is_gift)


def reason_words(case: Case, reason: FormReason, language: Language, say: Say) -> str:
    """A reason as the customer reads it: the brand's own words, else the built-in ones."""
    own = case.rules.returns.reasons.get(reason.code)
    if own is not None:
        return own.said_in(language)
    key = f"form.reason_{reason.code}"
    return say(key) if has_text(key) else reason.code.replace("_", " ")


def follow_up_words(reason: FormReason, value: str, language: Language, say: Say) -> str:
    """What was chosen of the follow-up's answers, in words."""
    if not value:
        return ""
    if reason.follow_up is not None and value in reason.follow_up.options:
        said = reason.follow_up.options[value]
        return said.get(language) or next(iter(said.values()), "")
    key = f"form.follow_{reason.code}_{value}"
    return say(key) if has_text(key) else ""


def make(
    session: Session, case: Case, promised: int, now: datetime, fresh_id: Callable[[], UUID]
) -> PortalRequest | None:
    """Make the return that a case's draft asks for; None: it was sent already, or nothing was filled in.

    Args:
        session: A transaction that writes.
        case: Whose it is.
        promised: The total that the page showed, in minor units.
        now: The time of day (UTC).
        fresh_id: For its number.

    Raises:
        ChangedError: The policy answers otherwise by now, or somebody else returned it meanwhile.
    """
    # Locked: a form that is sent twice at once is made once.
    find_order(session, case.facts.brand, case.facts.order_number)
    draft = load_draft(session, case.draft_id)
    if not draft.lines:
        return None
    try:
        answered = answer(session, case.question(now), case.chosen(draft))
    except NotSoldError as error:
        raise ChangedError from error
    option = answered.option(draft.wish)
    if option is None or to_minor(option.total) != promised:
        raise ChangedError
    rma = fresh_rma(fresh_id())
    asking = Asking(
        draft=draft,
        is_gift=case.is_gift,
        tier=case.tier,
        given=promised,
        currency=option.total.currency,
        refused={each.line: each.why for each in answered.refused},
    )
    row = PortalRequest(
        return_id=f"{case.facts.brand}:{rma}",
        brand=case.facts.brand,
        order_id=case.order_id,
        state="waiting" if answered.asks else "made",
        asks=json.dumps(answered.asks),
        payload=asking.model_dump_json(),
        asked_at=now,
        decided_by="",
        note="",
    )
    session.add(row)
    session.flush()
    if not answered.asks:
        announce(session, case, row, answered, now)
    drop_draft(session, case.draft_id)
    tell_asked(session, case, row, now)
    return row


def announce(session: Session, case: Case, row: PortalRequest, answered: Answer, now: datetime) -> ReturnWire:
    """Announce a request's return: from here on it is one like any other, and the stations have it at once."""
    asking = Asking.model_validate_json(row.payload)
    draft = asking.draft
    say = texts("en", case.theme.words)
    lines = [(each, _words_for_bench(case, each, draft.line(each.line), say)) for each in answered.accepted]
    wire = wire_of(
        session,
        case.question(now),
        row.return_id,
        lines,
        answered,
        rma=row.return_id.removeprefix(f"{case.facts.brand}:"),
        wish=draft.wish or Resolution.REFUND_FULL,
        boxes=draft.boxes,
        **_booked(session, row.return_id),
    )
    put_return(session, wire, Beside(now, case.facts.customer))
    return wire


def tell_asked(session: Session, case: Case, row: PortalRequest, now: datetime) -> None:
    """What others do when a return was asked for, in its transaction; ``row.state`` is "made" or "waiting"."""
    asking = Asking.model_validate_json(row.payload)
    names = {line.line: line.name for line in case.facts.lines}
    items = [{"name": names.get(line.line, ""), "n": line.quantity} for line in asking.draft.lines]
    language, email = asking.draft.language, asking.draft.email
    note_step(session, row.return_id, Step.REQUESTED, now, {"items": items}, is_answer=True)
    follow(session, row.return_id, row.brand, now, language=language, email=email)


def tell_decided(session: Session, row: PortalRequest, now: datetime) -> None:
    """What others do when a person decided a request, in its transaction. ``row.state``: "made" or "refused"."""
    note_step(session, row.return_id, Step.APPROVED if row.state == "made" else Step.DECLINED, now)


def tell_label(session: Session, row: PortalRequest, labels: Sequence[ReturnLabel], now: datetime) -> None:
    """What others do when a return got its labels, in the transaction that keeps them."""
    # Labels that come with the request answer it; those that come after a person's approval wait for the morning.
    is_answer = row.decided_at is None
    note_step(session, row.return_id, Step.LABEL, now, {"carrier": labels[0].carrier}, is_answer=is_answer)


def decide_request(
    session: Session, return_id: str, verdict: str, by: str, note: str, now: datetime, brand: str | None = None
) -> PortalRequest | None:
    """A person approves or refuses what waits; None: it does not wait, or is another brand's.

    Raises:
        NotSoldError: It was returned otherwise meanwhile: nothing was decided.
    """
    row = session.get(PortalRequest, return_id, with_for_update=True)
    if row is None or row.state != "waiting" or (brand is not None and row.brand != brand):
        return None
    asking = Asking.model_validate_json(row.payload)
    case = open_case(session, row.order_id, is_gift=asking.is_gift)
    if case is None:
        return None
    row.decided_by, row.decided_at, row.note = by, now, note
    if verdict == "approve":
        find_order(session, case.facts.brand, case.facts.order_number)
        announce(session, case, row, answer(session, case.question(now), case.chosen(asking.draft)), now)
        row.state = "made"
    else:
        row.state = "refused"
    session.flush()
    tell_decided(session, row, now)
    return row


def book_labels(
    sessions: Sessions, carrier: Carrier, return_id: str, clock: Callable[[], datetime]
) -> Sequence[ReturnLabel]:
    """A made return's labels, booked where that was not done yet. The carrier is asked outside of any transaction.

    Raises:
        Exception: The carrier's: nothing was kept, and it can be asked again.
    """
    with sessions.read() as session:
        labels, row = labels_of(session, return_id), session.get(PortalRequest, return_id)
        if row is None or row.state != "made":
            return labels
        asking = Asking.model_validate_json(row.payload)
        if len(labels) >= asking.draft.boxes:
            return labels
        theme = theme_of(session, row.brand).theme
        rma = return_id.removeprefix(f"{row.brand}:")
    for attempt in range(_ATTEMPTS):
        booked = [
            carrier.book(
                Parcel(
                    key=f"{return_id}#{box}",
                    carrier=theme.carrier,
                    rma=rma,
                    box=box,
                    country=theme.returns_to.country,
                    pickup_on=asking.draft.pickup_on if asking.draft.way == "pickup" else None,
                ),
                attempt,
            )
            for box in range(1, asking.draft.boxes + 1)
        ]
        with sessions.write.begin() as session:
            kept = _keep_labels(session, return_id, asking.draft, booked, clock())
        if kept is not None:
            return kept
    raise RuntimeError("the carrier gives numbers that are in use")


def requests_of(session: Session, order_id: str) -> Sequence[PortalRequest]:
    """What was asked for of an order, newest first."""
    asked = sa.select(PortalRequest).where(PortalRequest.order_id == order_id)
    return session.scalars(asked.order_by(PortalRequest.asked_at.desc())).all()


def waiting_of(session: Session, order_id: str) -> Mapping[str, int]:
    """How many units of each line wait for a person's answer."""
    counts: Counter[str] = Counter()
    for row in requests_of(session, order_id):
        if row.state == "waiting":
            for line in Asking.model_validate_json(row.payload).draft.lines:
                counts[line.line] += line.quantity
    return counts


def labels_of(session: Session, return_id: str) -> Sequence[ReturnLabel]:
    """A return's labels, in the order of its parcels."""
    asked = sa.select(ReturnLabel).where(ReturnLabel.return_id == return_id).order_by(ReturnLabel.box)
    return session.scalars(asked).all()


def fresh_rma(fresh: UUID) -> str:
    """A return's number: 45 bits that nobody guesses, in letters that are not mixed up."""
    number, letters = fresh.int >> 8, ""
    for _place in range(_RMA_LETTERS):
        number, digit = divmod(number, len(_CROCKFORD))
        letters += _CROCKFORD[digit]
    return f"RMA-{letters}"


def link_of(links: Links, return_id: str, now: datetime) -> str:
    """The token of a return's own page with its labels; good for half a year."""
    return links.sign("return", return_id, now + timedelta(days=180))


def _keep_labels(
    session: Session, return_id: str, draft: Draft, booked: Sequence[Booked], now: datetime
) -> Sequence[ReturnLabel] | None:
    """Keep them, and tell the stations their numbers; None: one of the numbers is another return's."""
    row = session.get_one(PortalRequest, return_id, with_for_update=True)
    if labels := labels_of(session, return_id):
        return labels
    numbers = [each.tracking_number for each in booked]
    taken = sa.select(ReturnLabel.tracking_number).where(ReturnLabel.tracking_number.in_(numbers))
    if session.scalar(taken.limit(1)) is not None or len(set(numbers)) < len(numbers):
        return None
    labels = [
        ReturnLabel(
            return_id=return_id,
            box=box,
            carrier=each.carrier,
            service=each.service,
            tracking_number=each.tracking_number,
            barcode=each.barcode,
            pickup_on=draft.pickup_on if draft.way == "pickup" else None,
            booked_at=now,
        )
        for box, each in enumerate(booked, 1)
    ]
    session.add_all(labels)
    session.flush()
    found = find_return(session, return_id)
    if found is not None and not found[1]:
        changed = found[0].model_copy(update=_booked(session, return_id))
        put_return(session, changed)
    tell_label(session, row, labels, now)
    return labels


def _booked(session: Session, return_id: str) -> Mapping[str, object]:
    labels = labels_of(session, return_id)
    numbers = dict.fromkeys(each.tracking_number for each in labels)
    return {"carrier": labels[0].carrier, "tracking_numbers": tuple(numbers)} if labels else {}


def _words_for_bench(case: Case, chosen: Chosen, line: DraftLine | None, say: Say) -> str:
    parts = [reason_words(case, chosen.reason, "en", say)]
    if line is not None:
        parts.append(follow_up_words(chosen.reason, line.follow_up, "en", say))
    return ": ".join(part for part in parts if part)[:NAME_LIMIT]
