"""What the station suggests for a unit: where it goes, who answers for it, what evidence it needs.

One small table; the brand's own rules replace it through the feed later. Unanswered means quarantine.
"""

from dataclasses import dataclass

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
    """

    disposition: Disposition
    reason: str
    alternatives: tuple[Disposition, ...]
    fault_owner: FaultOwner
    photos_needed: int


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
