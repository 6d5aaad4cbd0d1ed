"""What a customer would get for one unit of an announced line, and why, in words.

An offer says nothing of what holds it back: that is for ``policy.decide``.
"""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Final

from receiving_station.domain.dispositions import UnitCase, fits
from receiving_station.domain.money import from_minor, rounded, said, share, to_minor
from receiving_station.domain.returns import ExpectedLine, ExpectedReturn, Money, ReceivedUnit
from receiving_station.domain.rules import BrandRules, OutcomeRule, ReturnRules, TierRule
from receiving_station.domain.vocabulary import FaultOwner, ItemCondition, Resolution


class Reason(StrEnum):
    """Why a unit got its resolution."""

    AS_WISHED = "as_wished"
    LESS_FEE = "less_fee"
    NOT_THE_CUSTOMERS_FAULT = "not_the_customers_fault"
    DEFECTIVE = "defective"
    RETURN_TO_ORIGIN = "return_to_origin"
    FINAL_SALE = "final_sale"
    BRANDS_RULE = "brands_rule"
    WAITS_FOR_PERSON = "waits_for_person"


IN_MONEY: Final = frozenset({Resolution.REFUND_FULL, Resolution.REFUND_LESS_FEE})
"""Back to the original means of payment."""
IN_KIND: Final = frozenset({Resolution.EXCHANGE, Resolution.REPLACE, Resolution.REPAIR})
_WORN: Final = frozenset({ItemCondition.FAIR, ItemCondition.DIRTY})
_NOT_THEIRS: Final = frozenset({FaultOwner.CARRIER, FaultOwner.WAREHOUSE, FaultOwner.SUPPLIER})


@dataclass(frozen=True, slots=True)
class Policy:
    """A brand's numbers.

    Attributes:
        fee_percent: Kept back from what was paid when an item comes back fair or dirty.
        paid_in_money: Wishes that give the unit's price.
        given_in_kind: Wishes that give goods or work, at 0.00.
        tiers: What the customer's loyalty tier softens.
        returns: Everything else that says what customers get.
    """

    fee_percent: Decimal = Decimal(15)
    paid_in_money: frozenset[Resolution] = frozenset({Resolution.REFUND_FULL, Resolution.STORE_CREDIT})
    given_in_kind: frozenset[Resolution] = IN_KIND
    tiers: tuple[TierRule, ...] = ()
    returns: ReturnRules = field(default_factory=ReturnRules)

    @staticmethod
    def of(rules: BrandRules) -> "Policy":
        """The numbers of a brand's rules: the bench and the central decide by the same ones."""
        return Policy(fee_percent=rules.fee_percent, tiers=rules.tiers, returns=rules.returns)

    def tier_of(self, expected: ExpectedReturn | None) -> TierRule:
        """What the tier of a return's customer softens; nothing for an unknown one."""
        name = expected.tier.casefold() if expected is not None else ""
        return next((tier for tier in self.tiers if tier.tier.casefold() == name), TierRule(""))

    def window_ends(self, expected: ExpectedReturn, line: ExpectedLine | None) -> date | None:
        """The last day on which a line's goods may come; of the return as a whole without a line."""
        days = self.returns.window_days
        if line is not None:
            days = self.returns.window_days_by.get(line.category, days)
        ends = expected.window_ends
        if days is not None and expected.delivered_on is not None:
            ends = expected.delivered_on + timedelta(days=days)
        return None if ends is None else ends + timedelta(days=self.tier_of(expected).extra_days)


@dataclass(frozen=True, slots=True)
class Offer:
    """What the customer would get for one unit.

    Attributes:
        resolution: What.
        amount: In money or credit; zero for goods, work and nothing.
        bonus: On top of a credit, and never paid by anybody; or None.
        reason: Why.
        why: The same in words, with the numbers that made it.
        is_label_free: Whether the way back costs the customer nothing.
        is_approval_asked: Whether the brand wants a person to approve it.
    """

    resolution: Resolution
    amount: Money
    bonus: Money | None
    reason: Reason
    why: str
    is_label_free: bool = True
    is_approval_asked: bool = False


def price_of(line: ExpectedLine, ordinal: int | None) -> Money:
    """What was paid for the unit at a place of its line (from 1); an unknown place is taken for the first."""
    if line.line_paid is None:
        return rounded(line.unit_price.amount, line.unit_price.currency)
    place = min(max(ordinal or 1, 1), line.quantity)
    return from_minor(share(to_minor(line.line_paid), line.quantity, place, place), line.line_paid.currency)


def less_fee(price: Money, percent: Decimal) -> Money:
    """The price without a fee, rounded half to even to the currency's decimals."""
    return rounded(price.amount * (100 - percent) / 100, price.currency)


def is_ours(unit: ReceivedUnit) -> bool:
    """Whether the bench saw that it is not the customer's fault."""
    return unit.item is ItemCondition.DEFECTIVE or unit.fault_owner in _NOT_THEIRS


def outcome_rule(unit: ReceivedUnit, line: ExpectedLine, policy: Policy) -> OutcomeRule | None:
    """The brand's rule for these goods, or None."""
    case = UnitCase(unit.state, unit.packaging, unit.item, line.category, line.unit_price.amount)
    rules = (rule for rule in policy.returns.outcomes if not rule.faults or unit.fault_owner in rule.faults)
    return next((rule for rule in rules if fits(rule.case, case)), None)


def offer_for_rto(line: ExpectedLine, policy: Policy, ordinal: int | None) -> Offer:
    """What is given for goods that were never delivered."""
    give, price = policy.returns.rto, price_of(line, ordinal)
    if give in policy.paid_in_money:
        why = f"Never delivered; the policy gives {_word(give)} for that: {said(price)}."
        return Offer(give, price, None, Reason.RETURN_TO_ORIGIN, why)
    return Offer(
        Resolution.NONE_RTO, _nothing(price), None, Reason.RETURN_TO_ORIGIN, "Never delivered: nothing is given back."
    )


def offer_for(
    expected: ExpectedReturn, line: ExpectedLine, unit: ReceivedUnit, policy: Policy, ordinal: int | None
) -> Offer | None:
    """What the policy gives for a unit of a line; None when it does not have what was wished."""
    tier, price, rule = policy.tier_of(expected), price_of(line, ordinal), outcome_rule(unit, line, policy)
    rules, ours = policy.returns, is_ours(unit)
    is_final = line.is_final_sale or line.category in rules.final_sale or line.sku in rules.final_sale_skus
    if is_final and not ours:
        why = "Sold as final sale, and the goods are not at fault: nothing is given back."
        return Offer(Resolution.REJECT, _nothing(price), None, Reason.FINAL_SALE, why)
    give = expected.wish if rule is None or rule.give is None else rule.give
    if rule is not None and give is Resolution.REJECT:
        return _asked(Offer(give, _nothing(price), None, Reason.BRANDS_RULE, _rule_words(rule)), rule)
    if rules.options and give not in {*rules.options, Resolution.REFUND_LESS_FEE} and (rule is None or not rule.give):
        return None
    percent = _fee_percent(expected, unit, policy, tier, rule)
    if percent and (give not in policy.given_in_kind or rule is None or rule.give is None):
        # A fee is paid out of money: who wished for goods gets what is left of the price instead.
        give = give if give is Resolution.STORE_CREDIT else Resolution.REFUND_LESS_FEE
    if give in policy.given_in_kind:
        words = f"{_word(give).capitalize()}, as {'wished' if give is expected.wish else 'the policy says'}."
        offer = Offer(give, _nothing(price), None, _reason(unit, rule), words)
    elif give in policy.paid_in_money or give is Resolution.REFUND_LESS_FEE:
        offer = _in_money(unit, price, percent, give, rule)
    else:
        return None
    is_free = ours or tier.free_label or offer.resolution in rules.label_free_for
    return replace(_asked(_with_bonus(offer, rules), rule), is_label_free=is_free)


def less_label(offer: Offer, fee: Money) -> tuple[Offer, Money]:
    """The offer after the way back was paid out of it, and what is left to pay."""
    taken = min(fee.amount, offer.amount.amount)
    if offer.is_label_free or taken <= 0 or fee.currency != offer.amount.currency:
        return offer, fee
    kept = Money(offer.amount.amount - taken, fee.currency)
    give = Resolution.REFUND_LESS_FEE if offer.resolution is Resolution.REFUND_FULL else offer.resolution
    words = f"{offer.why} Less {said(Money(taken, fee.currency))} for the way back: {said(kept)}."
    # A bonus never outgrows what it comes on top of.
    bonus = None if offer.bonus is None else Money(min(offer.bonus.amount, kept.amount), fee.currency)
    return (
        replace(offer, resolution=give, amount=kept, bonus=bonus, why=words),
        Money(fee.amount - taken, fee.currency),
    )


def _fee_percent(
    expected: ExpectedReturn, unit: ReceivedUnit, policy: Policy, tier: TierRule, rule: OutcomeRule | None
) -> Decimal:
    if rule is not None and rule.fee_percent is not None:
        return rule.fee_percent
    is_worn = unit.item in _WORN and unit.item not in tier.accepts
    is_due = (is_worn and not tier.waives_fee) or expected.wish is Resolution.REFUND_LESS_FEE
    return policy.fee_percent if is_due else Decimal(0)


def _in_money(unit: ReceivedUnit, price: Money, percent: Decimal, give: Resolution, rule: OutcomeRule | None) -> Offer:
    item = "not graded" if unit.item is None else unit.item.value.replace("_", " ")
    if percent:
        kept = less_fee(price, percent)
        why = f"Paid {said(price)}, came back {item}: {percent.normalize():f} % kept back, {said(kept)} {_as(give)}."
        return Offer(give, kept, None, Reason.LESS_FEE, _rule_words(rule, why))
    if give is Resolution.REFUND_LESS_FEE:
        give = Resolution.REFUND_LESS_FEE if rule is None else Resolution.REFUND_FULL
    why = f"Paid {said(price)}, came back {item}: {said(price)} {_as(give)}."
    return Offer(give, price, None, _reason(unit, rule), _rule_words(rule, why))


def _with_bonus(offer: Offer, rules: ReturnRules) -> Offer:
    if offer.resolution is not Resolution.STORE_CREDIT or not rules.credit_bonus_percent:
        return offer
    percent = min(rules.credit_bonus_percent, Decimal(100))
    bonus = rounded(offer.amount.amount * percent / 100, offer.amount.currency)
    return replace(offer, bonus=bonus, why=f"{offer.why} And {said(bonus)} on top, for taking credit.")


def _asked(offer: Offer, rule: OutcomeRule | None) -> Offer:
    return replace(offer, is_approval_asked=rule is not None and rule.approval)


def _reason(unit: ReceivedUnit, rule: OutcomeRule | None) -> Reason:
    if rule is not None and rule.give is not None:
        return Reason.BRANDS_RULE
    if unit.item is ItemCondition.DEFECTIVE:
        return Reason.DEFECTIVE
    return Reason.NOT_THE_CUSTOMERS_FAULT if unit.item is ItemCondition.DAMAGED else Reason.AS_WISHED


def _rule_words(rule: OutcomeRule | None, why: str = "The brand's rule for these goods gives nothing back.") -> str:
    own = "" if rule is None else rule.why.said_in("en")
    return f"{why} {own}".strip()


def _as(give: Resolution) -> str:
    return "as store credit" if give is Resolution.STORE_CREDIT else "back"


def _word(give: Resolution) -> str:
    return give.value.replace("_", " ")


def _nothing(price: Money) -> Money:
    return rounded(Decimal(0), price.currency)
