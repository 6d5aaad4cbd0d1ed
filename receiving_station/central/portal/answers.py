"""What the brand's policy answers to a return before it is sent: by the very rules that decide when it has come.

It decides an imagined receipt: every item as its customer says it is, received now.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.models import AnnouncedReturn, OrderLine
from receiving_station.central.orders import SHIPPING, Asked, OrderFacts, order_id_of, return_of
from receiving_station.central.portal.models import ProductVariant
from receiving_station.central.portal.themes import FormReason
from receiving_station.domain.flags import Flag
from receiving_station.domain.money import from_minor, to_minor
from receiving_station.domain.offers import IN_KIND, Policy, Reason, outcome_rule, price_of
from receiving_station.domain.policy import Decision, Known, UnitDecision, decide
from receiving_station.domain.returns import ExpectedReturn, Money, Receipt, ReceivedUnit
from receiving_station.domain.rules import BrandRules, Words
from receiving_station.domain.vocabulary import (
    Disposition,
    FaultOwner,
    ItemCondition,
    LineId,
    LineState,
    Packaging,
    ParcelState,
    Resolution,
    ReturnReason,
    SessionId,
    Sku,
    UnitId,
    UnitPlate,
)
from receiving_station.wire import ReturnWire
from receiving_station.wire_mapping import return_from_wire

NEW_RETURN: Final = "portal:new"
"""Stands for the return that is not there yet."""
WISHES: Final = (
    Resolution.REFUND_FULL,
    Resolution.EXCHANGE,
    Resolution.STORE_CREDIT,
    Resolution.REPLACE,
    Resolution.REPAIR,
)
"""In the order in which they are offered."""
GIFT_WISHES: Final = (Resolution.EXCHANGE, Resolution.STORE_CREDIT, Resolution.REPLACE)
"""What the receiver of a gift may choose of: the money stays with who paid."""
_BROKEN: Final = frozenset({ReturnReason.DEFECTIVE, ReturnReason.DAMAGED_ON_ARRIVAL})


class Asks(StrEnum):
    """Why a person looks at a request first."""

    LATE = "late"
    MANY = "many"
    REASON = "reason"
    UNCLEAR = "unclear"
    """The policy has no answer to it."""


class Refusal(StrEnum):
    """Why a line is not taken back."""

    FINAL_SALE = "final_sale"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Chosen:
    """A line that its customer wants to send back."""

    line: str
    quantity: int
    reason: FormReason
    exchange_sku: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """A line that is not taken back; ``words`` are the brand's own, or none."""

    line: str
    why: Refusal
    words: Words


@dataclass(frozen=True, slots=True)
class Option:
    """What the customer would get.

    Attributes:
        wish: What they choose.
        paid: What was paid for what they send.
        fee: Kept back of it.
        label: Kept back for the way back.
        bonus: On top of a credit.
        shipping: Given back of the way to them.
        total: What they get in all; zero for goods and work.
        is_looked_at: Whether a person looks before it is given.
    """

    wish: Resolution
    paid: Money
    fee: Money
    label: Money
    bonus: Money
    shipping: Money
    total: Money
    is_looked_at: bool = False


@dataclass(frozen=True, slots=True)
class Answer:
    """The policy's answer.

    Attributes:
        accepted: What is taken back.
        refused: What is not.
        options: What the customer can get for what is.
        asks: Why a person looks first; nothing: it is agreed on at once.
        until: The last day of the brand's window, or None.
        send_by: The last day on which it may be sent.
    """

    accepted: tuple[Chosen, ...]
    refused: tuple[Refused, ...]
    options: tuple[Option, ...]
    asks: tuple[Asks, ...]
    until: date | None
    send_by: date

    def option(self, wish: Resolution | None) -> Option | None:
        """One of the options."""
        return next((each for each in self.options if each.wish is wish), None)


@dataclass(frozen=True, slots=True)
class Question:
    """Whose return it is, and by which rules.

    Attributes:
        facts: The order.
        rules: The brand's.
        tier: The customer's loyalty tier, or "".
        now: The time of day (UTC).
        today: The brand's own day.
        send_days: How long they have to send it.
        is_gift: Whether they are not the buyer.
    """

    facts: OrderFacts
    rules: BrandRules
    tier: str
    now: datetime
    today: date
    send_days: int
    is_gift: bool = False


def answer(session: Session, question: Question, chosen: Sequence[Chosen]) -> Answer:
    """What the policy says to these lines.

    Raises:
        NotSoldError: The order does not have that any more.
    """
    first = _decided(session, question, chosen, Resolution.REFUND_FULL)
    refused = tuple(_refusals(first, chosen))
    gone = {each.line for each in refused}
    accepted = tuple(each for each in chosen if each.line not in gone)
    if not accepted:
        return Answer((), refused, (), (), None, question.today)
    options = [
        option
        for wish in _wishes(session, question, accepted)
        if (option := _option(session, question, accepted, wish)) is not None
    ]
    case = _decided(session, question, accepted, Resolution.REFUND_FULL)
    asks = {
        Asks.LATE: Flag.OUTSIDE_WINDOW in case.decision.flags,
        Asks.MANY: Flag.TOO_MANY_RETURNS in case.decision.flags,
        Asks.REASON: any(each.reason.asks_person for each in accepted),
        Asks.UNCLEAR: not options,
    }
    if not options:
        options = [_worth(case, Resolution.REFUND_FULL)]
    ends = [day for line in case.expected.lines if (day := case.policy.window_ends(case.expected, line)) is not None]
    until = min(ends, default=None)
    latest = question.today + timedelta(days=question.send_days)
    return Answer(
        accepted,
        refused,
        tuple(options),
        tuple(why for why, is_so in asks.items() if is_so),
        until,
        max(latest, until or latest),
    )


def window_of(session: Session, question: Question, line: str) -> date | None:
    """The last day on which a line may come back, or None: there is none, or nothing of it is left."""
    case = _expected(session, question, [Asked(line, 1)], Resolution.REFUND_FULL)
    policy = Policy.of(question.rules)
    return policy.window_ends(case, case.lines[0])


def is_final(question: Question, line: str) -> bool:
    """Whether a line was sold as not to be given back, unless it is not its customer's fault."""
    sold, rules = next(each for each in question.facts.lines if each.line == line), question.rules.returns
    return sold.is_final_sale or sold.category in rules.final_sale or sold.sku in rules.final_sale_skus


def wire_of(
    session: Session,
    question: Question,
    return_id: str,
    lines: Sequence[tuple[Chosen, str]],
    answered: Answer,
    **more: object,
) -> ReturnWire:
    """The return as it is announced to the stations.

    What was asked for in time is in time when it comes: the day until which it may be sent stands for the window.

    Args:
        session: A transaction that writes; the order is locked in it.
        question: Whose it is.
        return_id: Its id.
        lines: What comes back, each with the reason in words that the bench shows.
        answered: What the policy said.
        more: The other fields of ``ReturnWire``.

    Raises:
        NotSoldError: The order does not have that any more.
    """
    asked = [
        Asked(each.line, each.quantity, words, each.reason.code, exchange_sku=each.exchange_sku or None)
        for each, words in lines
    ]
    if answered.until is not None:
        more |= {"delivered_on": None, "window_ends": answered.send_by}
    return return_of(session, question.facts, return_id, asked, tier=question.tier, **more)


def tier_of(session: Session, facts: OrderFacts) -> str:
    """The loyalty tier that the shop last told of an order's customer, or ""."""
    if not facts.customer:
        return ""
    asked = (
        sa.select(AnnouncedReturn.payload)
        .where(AnnouncedReturn.brand == facts.brand, AnnouncedReturn.customer == facts.customer)
        .order_by(AnnouncedReturn.announced_at.desc())
        .limit(1)
    )
    kept = session.scalar(asked)
    return "" if kept is None else ReturnWire.model_validate_json(kept).tier


def variants_of(session: Session, brand: str, sku: str) -> Sequence[ProductVariant]:
    """Other sizes and colours of a product that the shop has, best known first."""
    style = sa.select(ProductVariant.style).where(ProductVariant.brand == brand, ProductVariant.sku == sku)
    asked = sa.select(ProductVariant).where(
        ProductVariant.brand == brand,
        ProductVariant.style == style.scalar_subquery(),
        ProductVariant.sku != sku,
        ProductVariant.in_stock > 0,
    )
    return session.scalars(asked.order_by(ProductVariant.colour, ProductVariant.size, ProductVariant.sku)).all()


@dataclass(frozen=True, slots=True)
class _Imagined:
    """A receipt that was imagined, and what it would mean."""

    expected: ExpectedReturn
    policy: Policy
    receipt: Receipt
    known: Known
    decision: Decision


def _decided(session: Session, question: Question, chosen: Sequence[Chosen], wish: Resolution) -> _Imagined:
    asked = [Asked(each.line, each.quantity, "", each.reason.code) for each in chosen]
    expected = _expected(session, question, asked, wish)
    units: list[ReceivedUnit] = []
    ordinals: dict[UnitId, int] = {}
    for each, line in zip(chosen, expected.lines, strict=True):
        for place in range(1, each.quantity + 1):
            unit = _unit(UnitId(UUID(int=len(units) + 1)), line.line_id, line.sku, each.reason, question.now)
            units.append(unit)
            ordinals[unit.unit_id] = place
    receipt = Receipt(
        session_id=SessionId(UUID(int=0)),
        parcel=ParcelState.DONE,
        return_id=expected.return_id,
        plate=None,
        shelf="",
        codes=(),
        units=tuple(units),
        missing=(),
        photos=(),
        station="",
        operator="",
        started_at=question.now,
        occurred_at=question.now,
        app_version="",
    )
    policy = Policy.of(question.rules)
    known = _known(session, question, ordinals)
    return _Imagined(expected, policy, receipt, known, decide(expected, receipt, policy=policy, known=known))


def _expected(session: Session, question: Question, asked: Sequence[Asked], wish: Resolution) -> ExpectedReturn:
    return return_from_wire(return_of(session, question.facts, NEW_RETURN, asked, wish=wish, tier=question.tier))


def _unit(unit_id: UnitId, line_id: LineId, sku: Sku, reason: FormReason, now: datetime) -> ReceivedUnit:
    item, fault = ItemCondition.LIKE_NEW, FaultOwner.CUSTOMER
    if reason.ours:
        fault = FaultOwner.WAREHOUSE
    if reason.code == ReturnReason.DAMAGED_ON_ARRIVAL:
        item, fault = ItemCondition.DAMAGED, FaultOwner.CARRIER
    elif reason.code == ReturnReason.DEFECTIVE:
        item, fault = ItemCondition.DEFECTIVE, FaultOwner.SUPPLIER
    return ReceivedUnit(
        unit_id=unit_id,
        plate=UnitPlate(""),
        line_id=line_id,
        sku=sku,
        name="",
        state=LineState.RECEIVED,
        code=None,
        serial=None,
        packaging=Packaging.OPENED,
        item=item,
        fault_owner=fault,
        disposition=Disposition.QUARANTINE,
        disposition_suggested=Disposition.QUARANTINE,
        photos=(),
        note="",
        received_at=now,
    )


def _known(session: Session, question: Question, ordinals: dict[UnitId, int]) -> Known:
    facts, rules = question.facts, question.rules.returns
    lately = 0
    if rules.most_returns and facts.customer:
        count = (
            sa.select(sa.func.count())
            .select_from(AnnouncedReturn)
            .where(
                AnnouncedReturn.brand == facts.brand,
                AnnouncedReturn.customer == facts.customer,
                AnnouncedReturn.announced_at > question.now - timedelta(days=rules.most_within_days),
                AnnouncedReturn.is_cancelled.is_(False),
            )
        )
        lately = int(session.scalar(count) or 0) + 1
    order_id = order_id_of(facts.brand, facts.order_number)
    line = session.execute(
        sa.select(OrderLine.paid_cents - OrderLine.refunded_cents).where(
            OrderLine.order_id == order_id, OrderLine.line == SHIPPING
        )
    ).scalar()
    left = sum(each.quantity for each in facts.lines)
    return Known(ordinals, lately, False, None if line is None else from_minor(int(line), facts.currency), left)  # noqa: FBT003


def _refusals(case: _Imagined, chosen: Sequence[Chosen]) -> Sequence[Refused]:
    lines = {line.line_id: each for line, each in zip(case.expected.lines, chosen, strict=True)}
    found: dict[str, Refused] = {}
    for unit, received in zip(case.decision.units, case.receipt.units, strict=True):
        given = unit.resolution or (None if unit.proposed is None else unit.proposed.resolution)
        if given is not Resolution.REJECT or unit.line_id is None:
            continue
        reason = unit.reason if unit.proposed is None else unit.proposed.reason
        line = next(each for each in case.expected.lines if each.line_id == unit.line_id)
        rule = outcome_rule(received, line, case.policy)
        is_final_sale = reason is Reason.FINAL_SALE
        own = Words({}) if rule is None or is_final_sale else rule.why
        why = Refusal.FINAL_SALE if is_final_sale else Refusal.RULE
        found[lines[unit.line_id].line] = Refused(lines[unit.line_id].line, why, own)
    return list(found.values())


def _wishes(session: Session, question: Question, chosen: Sequence[Chosen]) -> list[Resolution]:
    allowed = set(question.rules.returns.options or WISHES)
    if question.is_gift:
        allowed &= set(GIFT_WISHES)
    skus = {line.line: line.sku for line in question.facts.lines}
    brand = question.facts.brand
    if not all(variants_of(session, brand, skus[each.line]) for each in chosen):
        allowed.discard(Resolution.EXCHANGE)
    if not all(each.reason.ours for each in chosen):
        allowed.discard(Resolution.REPLACE)
    is_repair = Resolution.REPAIR in question.rules.returns.options
    if not is_repair or not all(each.reason.code in _BROKEN for each in chosen):
        allowed.discard(Resolution.REPAIR)
    return [wish for wish in WISHES if wish in allowed]


def _option(session: Session, question: Question, chosen: Sequence[Chosen], wish: Resolution) -> Option | None:
    case = _decided(session, question, chosen, wish)
    if any(unit.resolution is None and unit.proposed is None for unit in case.decision.units):
        return None
    option = _worth(case, wish)
    # Who wished for goods and would get money has another option for that.
    kinds = {_given(unit)[0] for unit in case.decision.units}
    return option if wish not in IN_KIND or kinds <= {wish} else None


def _worth(case: _Imagined, wish: Resolution) -> Option:
    currency = case.expected.lines[0].unit_price.currency
    without = replace(case.policy, returns=replace(case.policy.returns, label_fee={}))
    free = decide(case.expected, case.receipt, policy=without, known=case.known)
    lines = {line.line_id: line for line in case.expected.lines}
    paid = sum(
        to_minor(price_of(lines[unit.line_id], case.known.ordinals.get(unit.unit_id)))
        for unit in case.receipt.units
        if unit.line_id is not None
    )
    given, before = _sum(case.decision), _sum(free)
    bonus = sum(to_minor(part) for unit in case.decision.units if (part := _given(unit)[2]) is not None)
    shipping = 0 if case.decision.shipping is None else to_minor(case.decision.shipping)
    is_goods = wish in IN_KIND

    def money(count: int) -> Money:
        return from_minor(0 if is_goods else count, currency)

    return Option(
        wish=wish,
        paid=from_minor(paid, currency),
        fee=money(paid - before),
        label=money(before - given),
        bonus=money(bonus),
        shipping=money(shipping),
        total=money(given + bonus + shipping),
        is_looked_at=Flag.NEEDS_APPROVAL in case.decision.flags,
    )


def _sum(decision: Decision) -> int:
    return sum(to_minor(amount) for unit in decision.units if (amount := _given(unit)[1]) is not None)


def _given(unit: UnitDecision) -> tuple[Resolution | None, Money | None, Money | None]:
    if unit.proposed is not None:
        return unit.proposed.resolution, unit.proposed.amount, unit.proposed.bonus
    return unit.resolution, unit.amount, unit.bonus
