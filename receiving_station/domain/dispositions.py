"""What the station suggests for a unit: where it goes, who answers for it, what evidence it needs.

One small table, and the brand's own rules before it. Unanswered means quarantine.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from receiving_station.domain.rules import BrandRules, Case, DispositionRule, Words
from receiving_station.domain.vocabulary import Disposition, FaultOwner, ItemCondition, LineState, Packaging

_D = Disposition
_I = ItemCondition


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the rules say about one unit.

    Attributes:
        disposition: Where it should go.
        reason: Catalogue code of the sentence that says why.
        alternatives: What the operator may choose instead, most likely first; never empty.
        fault_owner: Who most likely answers for its state.
        photos_needed: How many photos the unit needs before it is done.
        is_note_needed: Whether a sentence is asked for.
        words: The brand's own reason, which stands in place of ``reason``; None: the built-in one.
        is_held: Whether a brand's rule holds it; a supervisor's badge releases it.
    """

    disposition: Disposition
    reason: str
    alternatives: tuple[Disposition, ...]
    fault_owner: FaultOwner
    photos_needed: int
    is_note_needed: bool = False
    words: Words | None = None
    is_held: bool = False


_BY_ITEM: dict[ItemCondition, tuple[Disposition, str, tuple[Disposition, ...]]] = {
    _I.LIKE_NEW: (
        _D.CLEAN_REPACK, "why_repack", (_D.RESTOCK, _D.RESTOCK_AS_GRADE, _D.QUARANTINE, _D.HOLD_FOR_BRAND),
    ),
    _I.GOOD: (
        _D.RESTOCK_AS_GRADE, "why_grade", (_D.CLEAN_REPACK, _D.REFURBISH, _D.QUARANTINE, _D.HOLD_FOR_BRAND),
    ),
    _I.FAIR: (
        _D.REFURBISH, "why_fair", (_D.RESTOCK_AS_GRADE, _D.DONATE, _D.QUARANTINE, _D.HOLD_FOR_BRAND),
    ),
    _I.DIRTY: (
        _D.CLEAN_REPACK, "why_dirty", (_D.REFURBISH, _D.DONATE, _D.RECYCLE, _D.QUARANTINE, _D.HOLD_FOR_BRAND),
    ),
    _I.DAMAGED: (
        _D.QUARANTINE, "why_damaged",
        (_D.REFURBISH, _D.RECYCLE, _D.DESTROY, _D.RETURN_TO_CUSTOMER, _D.HOLD_FOR_BRAND),
    ),
    _I.DEFECTIVE: (
        _D.RTV, "why_defective", (_D.REFURBISH, _D.QUARANTINE, _D.RECYCLE, _D.DESTROY, _D.HOLD_FOR_BRAND),
    ),
    _I.UNSAFE: (_D.QUARANTINE, "why_unsafe", (_D.DESTROY,)),
}  # fmt: skip

_NEEDS_PHOTO = frozenset({_I.DAMAGED, _I.DEFECTIVE, _I.UNSAFE})
_NOT_ANNOUNCED = frozenset({LineState.UNDECLARED, LineState.WRONG_ITEM, LineState.WRONG_SERIAL, LineState.OVER})


def suggest(state: LineState, packaging: Packaging | None, item: ItemCondition | None) -> Suggestion:
    """The suggestion for a unit, as far as its questions are answered."""
    photos_needed = 1 if item in _NEEDS_PHOTO or state in _NOT_ANNOUNCED else 0
    fault_owner = _fault(packaging, item)
    if packaging is None or item is None:
        return Suggestion(_D.QUARANTINE, "why_unanswered", (_D.HOLD_FOR_BRAND,), fault_owner, photos_needed)
    if state in _NOT_ANNOUNCED:
        elsewhere = (_D.HOLD_FOR_BRAND, _D.RETURN_TO_CUSTOMER)
        return Suggestion(_D.QUARANTINE, "why_not_announced", elsewhere, fault_owner, photos_needed)
    disposition, reason, alternatives = _BY_ITEM[item]
    if item is _I.LIKE_NEW and packaging is Packaging.SEALED:
        alternatives = (_D.CLEAN_REPACK, *alternatives[1:])
        return Suggestion(_D.RESTOCK, "why_sealed", alternatives, fault_owner, photos_needed)
    return Suggestion(disposition, reason, alternatives, fault_owner, photos_needed)


def _fault(packaging: Packaging | None, item: ItemCondition | None) -> FaultOwner:
    if item is _I.DAMAGED:
        return FaultOwner.CARRIER if packaging is Packaging.DAMAGED else FaultOwner.CUSTOMER
    return FaultOwner.SUPPLIER if item is _I.DEFECTIVE else FaultOwner.UNKNOWN


@dataclass(frozen=True, slots=True)
class UnitCase:
    """What a brand's rules look at.

    Attributes:
        state: What the unit is.
        packaging: First axis, or None.
        item: Second axis, or None.
        category: Of the product, or "".
        price: Of one unit, or None where nobody knows.
        is_released: Whether a supervisor released what a rule holds.
        is_serial_lacking: Whether serial numbers were announced and none was read.
    """

    state: LineState
    packaging: Packaging | None
    item: ItemCondition | None
    category: str = ""
    price: Decimal | None = None
    is_released: bool = False
    is_serial_lacking: bool = False


def suggest_by(rules: BrandRules, unit: UnitCase) -> Suggestion:
    """The suggestion for a unit by its brand's rules, by the built-in table where they say nothing."""
    base = suggest(unit.state, unit.packaging, unit.item)
    evidence = [rule for rule in rules.evidence if fits(rule.case, unit)]
    base = replace(
        base,
        photos_needed=max((base.photos_needed, *(rule.photos for rule in evidence))),
        is_note_needed=any(rule.note for rule in evidence),
    )
    if unit.packaging is None or unit.item is None or unit.item is _I.UNSAFE:
        return base
    if unit.is_serial_lacking and unit.state is LineState.RECEIVED:
        # A unit that nobody can tell from another would be new stock out of nowhere.
        elsewhere = (_D.HOLD_FOR_BRAND, _D.RETURN_TO_CUSTOMER)
        return replace(base, disposition=_D.QUARANTINE, reason="why_no_serial", alternatives=elsewhere)
    rule = next((rule for rule in rules.dispositions if _rules_over(rule, unit)), None)
    return base if rule is None else _by_rule(base, rule)


def _rules_over(rule: DispositionRule, unit: UnitCase) -> bool:
    # What nobody announced is quarantined unless the brand names that very case.
    if unit.state in _NOT_ANNOUNCED and unit.state not in rule.case.states:
        return False
    return fits(rule.case, unit) and not (unit.is_released and rule.disposition is _D.HOLD_FOR_BRAND)


def _by_rule(base: Suggestion, rule: DispositionRule) -> Suggestion:
    is_held = rule.disposition is _D.HOLD_FOR_BRAND
    own = tuple(value for value in rule.alternatives if value is not rule.disposition)
    if is_held:
        alternatives = own or (_D.QUARANTINE,)
    else:
        usual = (base.disposition, *base.alternatives)
        alternatives = own or tuple(value for value in usual if value is not rule.disposition)
    return replace(
        base, disposition=rule.disposition, reason="why_brand", alternatives=alternatives, words=rule.why,
        is_held=is_held,
    )  # fmt: skip


def fits(case: Case, unit: UnitCase) -> bool:
    """Whether a rule's case is this unit's."""
    return (
        (not case.states or unit.state in case.states)
        and (not case.packagings or unit.packaging in case.packagings)
        and (not case.items or unit.item in case.items)
        and (not case.categories or unit.category in case.categories)
        and (case.price_from is None or (unit.price is not None and unit.price >= case.price_from))
    )
