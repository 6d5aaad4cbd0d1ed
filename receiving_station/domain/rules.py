"""A brand's rules for its goods, as data that the central feeds: checks, evidence, where goods go, tiers.

The same values are evaluated at the bench (offline too) and at the central. Texts come in several languages.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from receiving_station.domain.vocabulary import (
    Disposition,
    FaultOwner,
    ItemCondition,
    LineState,
    Packaging,
    Resolution,
)

FALLBACK_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Words:
    """A brand's own text.

    Attributes:
        by_language: Language code (``en``, ``ko``, ``ja``, ``es``, ``de``) to text; ``en`` is always there.
    """

    by_language: Mapping[str, str]

    def said_in(self, language: str) -> str:
        """The text in a language, else in English, else in any."""
        texts = self.by_language
        return texts.get(language) or texts.get(FALLBACK_LANGUAGE) or next(iter(texts.values()), "")


class CheckKind(StrEnum):
    """How a check is answered."""

    YES_NO = "yes_no"
    CHOICE = "choice"
    NUMBER = "number"
    TEXT = "text"
    PHOTO = "photo"
    TIMED = "timed"
    """Something to do for a while ("clean, 15 s"): its clock runs on the screen, then it is done."""


@dataclass(frozen=True, slots=True)
class CheckOption:
    """One answer of a choice; of a yes/no check the values are "yes" and "no".

    Attributes:
        value: What is stored.
        words: What the button says.
        at_best: The best grade that an item with this answer can have, or None where it says nothing about it.
    """

    value: str
    words: Words
    at_best: ItemCondition | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """One guided question about a unit.

    Attributes:
        check_id: Stable over versions of the rules.
        kind: How it is answered.
        words: The question.
        options: The answers of a yes/no or a choice check, at most nine.
        lowest: Smallest number within the good range, or None.
        highest: Largest number within the good range, or None.
        outside_at_best: The best grade with a number outside of that range, or None.
        seconds: How long a timed step takes.
        categories: Product categories that it is asked of; empty: all.
    """

    check_id: str
    kind: CheckKind
    words: Words
    options: tuple[CheckOption, ...] = ()
    lowest: Decimal | None = None
    highest: Decimal | None = None
    outside_at_best: ItemCondition | None = None
    seconds: int = 0
    categories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """Which units a rule is for; an empty tuple says nothing about its axis.

    Attributes:
        states: Of the unit.
        packagings: First condition axis.
        items: Second condition axis.
        categories: Of the product.
        price_from: Unit price from which on it holds, or None.
    """

    states: tuple[LineState, ...] = ()
    packagings: tuple[Packaging, ...] = ()
    items: tuple[ItemCondition, ...] = ()
    categories: tuple[str, ...] = ()
    price_from: Decimal | None = None


@dataclass(frozen=True, slots=True)
class EvidenceRule:
    """What evidence a unit needs before it is done.

    Attributes:
        case: Which units.
        photos: How many photos at least.
        note: Whether a sentence is asked for.
    """

    case: Case
    photos: int = 0
    note: bool = False


@dataclass(frozen=True, slots=True)
class DispositionRule:
    """Where goods go; the first rule that fits is taken.

    Attributes:
        case: Which units.
        disposition: The suggestion.
        why: The brand's reason, shown beside it.
        alternatives: What the operator may choose instead.
    """

    case: Case
    disposition: Disposition
    why: Words
    alternatives: tuple[Disposition, ...] = ()


@dataclass(frozen=True, slots=True)
class TierRule:
    """What a loyalty tier changes.

    Attributes:
        tier: Its name, as returns carry it.
        extra_days: How much later the return window ends.
        waives_fee: Whether a fair or dirty item comes back without a fee.
        free_label: Whether the way back costs them nothing.
        accepts: Grades that count as good for them.
    """

    tier: str
    extra_days: int = 0
    waives_fee: bool = False
    free_label: bool = False
    accepts: tuple[ItemCondition, ...] = ()


@dataclass(frozen=True, slots=True)
class OutcomeRule:
    """What the customer gets for goods of a case; the first rule that fits is taken.

    Attributes:
        case: Which units.
        faults: Whose fault; empty: anybody's.
        give: The resolution, or None for what the customer wished.
        fee_percent: Kept back, or None for the brand's own fee where it is due.
        approval: Whether a person has to approve it.
        why: The brand's reason.
    """

    case: Case
    faults: tuple[FaultOwner, ...] = ()
    give: Resolution | None = None
    fee_percent: Decimal | None = None
    approval: bool = False
    why: Words = field(default_factory=lambda: Words({}))


class ShippingBack(StrEnum):
    """When the customer gets back what the way to them cost."""

    NEVER = "never"
    OUR_FAULT = "our_fault"
    WHOLE_ORDER = "whole_order"
    """Our fault, or everything that was ordered came back."""


@dataclass(frozen=True, slots=True)
class ReturnRules:
    """What customers get back; the defaults are the built-in policy. Amounts are by currency (ISO 4217).

    Attributes:
        window_days: Days after the delivery within which goods come back; None: the announced day holds.
        window_days_by: The same by product category.
        final_sale: Product categories that are not taken back, unless it is not the customer's fault.
        final_sale_skus: Single products of that kind.
        options: What a customer can get; empty: everything.
        outcomes: First fit wins; none: as wished, with the fee for fair and dirty goods.
        credit_bonus_percent: On top of what is given as store credit.
        label_fee: What the way back costs, kept back once per return.
        label_free_for: Resolutions for which it costs nothing.
        shipping_back: When the outbound shipping is given back.
        rto: What a customer gets for a parcel that was never delivered.
        takes_without_rma: Whether an order's goods that nobody announced are settled without a person.
        approval_from: Money from which on a receipt waits for a person's approval.
        most_returns: Returns of one customer within ``most_within_days`` before a person looks; 0: any number.
        most_within_days: See ``most_returns``.
        reasons: The brand's own codes for why goods come back, and their words.
    """

    window_days: int | None = None
    window_days_by: Mapping[str, int] = field(default_factory=dict)
    final_sale: tuple[str, ...] = ()
    final_sale_skus: tuple[str, ...] = ()
    options: tuple[Resolution, ...] = ()
    outcomes: tuple[OutcomeRule, ...] = ()
    credit_bonus_percent: Decimal = Decimal(0)
    label_fee: Mapping[str, Decimal] = field(default_factory=dict)
    label_free_for: tuple[Resolution, ...] = ()
    shipping_back: ShippingBack = ShippingBack.NEVER
    rto: Resolution = Resolution.NONE_RTO
    takes_without_rma: bool = False
    approval_from: Mapping[str, Decimal] = field(default_factory=dict)
    most_returns: int = 0
    most_within_days: int = 90
    reasons: Mapping[str, Words] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BrandRules:
    """Everything a bench has to know about a brand.

    Attributes:
        brand: Its name, as returns and products carry it.
        version: Grows with every change; receipts name it.
        stripe: Brand colour as "#rrggbb", or "".
        sealed_skips_checks: Whether a sealed unit is taken as like new without a look inside.
        checks: Guided checks, in order.
        evidence: All that fit are added up to the most that one asks for.
        dispositions: First fit wins; none: the built-in table.
        fee_percent: Kept back from what was paid when an item comes back fair or dirty.
        tiers: Loyalty tiers.
        prohibited: Product categories that must not be opened or kept: a stop.
        renamed: Stored value ("restock_as_grade") to the brand's own word for it.
        returns: What customers get back.
    """

    brand: str
    version: int = 1
    stripe: str = ""
    sealed_skips_checks: bool = True
    checks: tuple[Check, ...] = ()
    evidence: tuple[EvidenceRule, ...] = ()
    dispositions: tuple[DispositionRule, ...] = ()
    fee_percent: Decimal = Decimal(15)
    tiers: tuple[TierRule, ...] = ()
    prohibited: tuple[str, ...] = ()
    renamed: Mapping[str, Words] = field(default_factory=dict)
    returns: ReturnRules = field(default_factory=ReturnRules)


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of every brand that this bench knows; what is not in it has the built-in rules."""

    brands: Mapping[str, BrandRules] = field(default_factory=dict)

    def of(self, brand: str) -> BrandRules:
        """A brand's rules."""
        return self.brands.get(brand) or BrandRules(brand, version=0)


NO_RULES = Rulebook()
