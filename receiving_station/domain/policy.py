"""What each received unit means: what the customer gets, and where the goods go.

The central settles with ``decide``; a station may use it for a hint. Condition, disposition and resolution
are three questions with three answers; an unanswered one sends the goods to quarantine and asks a person.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from receiving_station.domain.codes import lookup_key
from receiving_station.domain.flags import ALERT_FLAGS, INFORMATIONAL, Flag
from receiving_station.domain.money import rounded
from receiving_station.domain.offers import (
    IN_MONEY,
    Offer,
    Policy,
    Reason,
    is_ours,
    less_label,
    offer_for,
    offer_for_rto,
    outcome_rule,
)
from receiving_station.domain.returns import ExpectedLine, ExpectedReturn, Money, Receipt, ReceivedUnit
from receiving_station.domain.rules import ShippingBack
from receiving_station.domain.vocabulary import (
    Bucket,
    Disposition,
    FaultOwner,
    ItemCondition,
    LineId,
    LineState,
    ParcelState,
    Resolution,
    ReturnKind,
    SessionId,
    Sku,
    UnitId,
    UnitPlate,
)

UNIDENTIFIED_SKU = Sku("unidentified")
"""Under which goods are booked that nobody could name."""

BUCKETS: Final[Mapping[Disposition, Bucket]] = MappingProxyType(
    {
        Disposition.RESTOCK: Bucket.SELLABLE,
        Disposition.RESTOCK_AS_GRADE: Bucket.SELLABLE_AS_GRADE,
        Disposition.CLEAN_REPACK: Bucket.REPACK,
        Disposition.REFURBISH: Bucket.REFURBISH,
        Disposition.RTV: Bucket.RTV,
        Disposition.QUARANTINE: Bucket.QUARANTINE,
        Disposition.HOLD_FOR_BRAND: Bucket.HOLD,
        Disposition.DONATE: Bucket.DONATE,
        Disposition.RECYCLE: Bucket.RECYCLE,
        Disposition.DESTROY: Bucket.DESTROY,
        Disposition.RETURN_TO_CUSTOMER: Bucket.OUTBOUND,
    }
)

_SELLABLE: Final = frozenset({Bucket.SELLABLE, Bucket.SELLABLE_AS_GRADE})


DEFAULT_POLICY: Final = Policy()


@dataclass(frozen=True, slots=True)
class Occupied:
    """Units of this receipt whose place was taken by an earlier one; only the central knows.

    Attributes:
        lines: Their line has no announced unit left.
        plates: Their plate is on a unit that was received before.
        serials: Their serial number was received before.
    """

    lines: frozenset[UnitId] = frozenset()
    plates: frozenset[UnitId] = frozenset()
    serials: frozenset[UnitId] = frozenset()


NOTHING_OCCUPIED: Final = Occupied()


@dataclass(frozen=True, slots=True)
class Known:
    """What else only the central knows of a return when it decides.

    Attributes:
        ordinals: The place of each unit on its line, from 1.
        returns_lately: Returns of this customer within the policy's time, this one included.
        is_label_paid: Whether an earlier receipt of the return gave money: the way back is paid for.
        shipping: What was paid for the way to the customer and not given back yet, or None.
        left_of_order: Units of the order for which no other receipt gave money, or None where no order is known.
    """

    ordinals: Mapping[UnitId, int] = field(default_factory=dict)
    returns_lately: int = 0
    is_label_paid: bool = False
    shipping: Money | None = None
    left_of_order: int | None = None


NOTHING_KNOWN: Final = Known()


@dataclass(frozen=True, slots=True)
class UnitDecision:
    """What one unit means.

    Attributes:
        unit_id: Which unit.
        plate: Its plate.
        line_id: The announced line that it fills, or None.
        sku: Under what it is booked.
        resolution: What the customer gets for it, or None while a person has to say.
        amount: What is given back in money; 0.00 for goods, work and return to origin; else None.
        bucket: Where it lies, or None for a unit that is booked already under the same plate.
        reason: Why.
        flags: What is unusual about it.
        bonus: On top of a store credit, or None.
        why: In words, with the numbers that made it.
        proposed: What the customer gets when a person approves it, or None where the policy has no answer.
    """

    unit_id: UnitId
    plate: UnitPlate
    line_id: LineId | None
    sku: Sku
    resolution: Resolution | None
    amount: Money | None
    bucket: Bucket | None
    reason: Reason
    flags: tuple[Flag, ...] = ()
    grade: ItemCondition | None = None
    """Of a unit that sells by its grade."""
    bonus: Money | None = None
    why: str = ""
    proposed: Offer | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What one receipt means.

    Attributes:
        units: In the receipt's order.
        flags: Of the parcel and all its units, without repeats.
        shipping: What is given back of the way to the customer, or None.
    """

    units: tuple[UnitDecision, ...]
    flags: tuple[Flag, ...]
    shipping: Money | None = None

    @property
    def needs_person(self) -> bool:
        """Whether somebody at the central has to decide something."""
        return any(flag not in INFORMATIONAL for flag in self.flags)


def decide(
    expected: ExpectedReturn | None,
    receipt: Receipt,
    occupied: Occupied = NOTHING_OCCUPIED,
    *,
    policy: Policy = DEFAULT_POLICY,
    cancelled: bool = False,
    known: Known = NOTHING_KNOWN,
) -> Decision:
    """What a receipt means under a policy. Never gives back more than was paid for the announced units.

    Args:
        expected: The announced return, or None when it is not known.
        receipt: What was received.
        occupied: What earlier receipts took.
        policy: The brand's numbers.
        cancelled: Whether the announcement was withdrawn.
        known: What else only the central knows.
    """
    parcel_flags = _parcel_flags(expected, receipt, policy, known, cancelled=cancelled)
    case = _Case(expected, receipt, occupied, policy, known)
    looked = _less_label_fee([case.look_at(unit) for unit in receipt.units], policy, known)
    if _needs_approval(looked, policy):
        looked = [_with_flag(each, Flag.NEEDS_APPROVAL) for each in looked]
    units = tuple(_decided(each, parcel_flags) for each in looked)
    every = (*parcel_flags, *(flag for unit in units for flag in unit.flags))
    if receipt.supersedes is not None and occupied.plates:
        every = (Flag.CORRECTION, *every)
    if receipt.missing:
        every = (*every, Flag.MISSING_UNITS)
    return Decision(units, tuple(dict.fromkeys(every)), _shipping(looked, units, policy, known))


def hint(expected: ExpectedReturn, unit: ReceivedUnit, at: datetime, policy: Policy) -> UnitDecision:
    """What the central will likely make of one unit that is on the bench now (``at``, UTC): the same decision."""
    receipt = Receipt(
        SessionId(unit.unit_id), ParcelState.DONE, expected.return_id, None, "", (), (unit,), (), (), "", "", at, at, ""
    )
    decision = decide(expected, receipt, policy=policy)
    of_parcel = tuple(flag for flag in decision.flags if flag not in decision.units[0].flags)
    return replace(decision.units[0], flags=(*of_parcel, *decision.units[0].flags))


def bucket_for(unit: ReceivedUnit) -> Bucket:
    """Where a unit lies.

    Quarantine, whatever was said, when a condition question was not answered; and never sellable while nobody
    can say what it is.
    """
    if unit.packaging is None or unit.item is None:
        return Bucket.QUARANTINE
    bucket = BUCKETS[unit.disposition]
    return Bucket.QUARANTINE if unit.sku is None and bucket in _SELLABLE else bucket


def _parcel_flags(
    expected: ExpectedReturn | None, receipt: Receipt, policy: Policy, known: Known, *, cancelled: bool
) -> tuple[Flag, ...]:
    flags: list[Flag] = []
    rules = policy.returns
    if cancelled:
        flags.append(Flag.CANCELLED_RETURN)
    elif expected is None:
        flags.append(Flag.UNKNOWN_PARCEL if receipt.return_id is None else Flag.UNKNOWN_RETURN)
    elif not _is_rto(expected, receipt):
        if not rules.window_days_by and _is_late(receipt, policy.window_ends(expected, None)):
            flags.append(Flag.OUTSIDE_WINDOW)
        if rules.most_returns and known.returns_lately > rules.most_returns:
            flags.append(Flag.TOO_MANY_RETURNS)
        if expected.without_rma and not rules.takes_without_rma:
            flags.append(Flag.WITHOUT_RMA)
    if receipt.parcel is ParcelState.PARKED_UNKNOWN and Flag.UNKNOWN_PARCEL not in flags:
        flags.append(Flag.UNKNOWN_PARCEL)
    return (*flags, *dict.fromkeys(ALERT_FLAGS[alert] for alert in receipt.alerts if alert in ALERT_FLAGS))


def _is_late(receipt: Receipt, window_ends: date | None) -> bool:
    return window_ends is not None and receipt.started_at.date() > window_ends


def _is_rto(expected: ExpectedReturn, receipt: Receipt) -> bool:
    return expected.kind is ReturnKind.RTO or receipt.parcel is ParcelState.RTO


_BY_STATE: Final[Mapping[LineState, Flag]] = MappingProxyType(
    {
        LineState.UNDECLARED: Flag.UNDECLARED_UNIT,
        LineState.OVER: Flag.OVER_QUANTITY,
        LineState.WRONG_ITEM: Flag.WRONG_ITEM,
        LineState.WRONG_SERIAL: Flag.WRONG_SERIAL,
    }
)


@dataclass(frozen=True, slots=True)
class _Looked:
    """One unit, what is unusual about it, and what the policy offers for it."""

    unit: ReceivedUnit
    line: ExpectedLine | None
    flags: tuple[Flag, ...]
    offer: Offer | None
    is_rto: bool


@dataclass(slots=True)
class _Case:
    """One receipt being decided; counts the places of each line as its units come."""

    expected: ExpectedReturn | None
    receipt: Receipt
    occupied: Occupied
    policy: Policy
    known: Known
    taken: Counter[LineId] = field(default_factory=Counter)

    def look_at(self, unit: ReceivedUnit) -> _Looked:
        """What is unusual about a unit, and what is offered for it."""
        line = self._line(unit)
        flags = self._identity_flags(unit, line)
        is_rto = self.expected is not None and _is_rto(self.expected, self.receipt)
        is_itself = not flags and line is not None
        offer: Offer | None = None
        if self.expected is not None and line is not None:
            if is_rto:
                offer = offer_for_rto(line, self.policy, self.known.ordinals.get(unit.unit_id))
            elif is_itself and unit.packaging is not None and unit.item is not None:
                ordinal = self.known.ordinals.get(unit.unit_id)
                offer = offer_for(self.expected, line, unit, self.policy, ordinal)
        if is_rto:
            flags += self._unsafe(unit)
        else:
            flags += self._condition_flags(unit, line)
            flags += self._late_flags(line)
        if is_itself and not flags and offer is None:
            flags.append(Flag.WISH_UNCLEAR)
        if not flags and offer is not None and offer.is_approval_asked:
            flags.append(Flag.NEEDS_APPROVAL)
        return _Looked(unit, line, tuple(flags), offer, is_rto)

    def _line(self, unit: ReceivedUnit) -> ExpectedLine | None:
        lines = () if self.expected is None else self.expected.lines
        return next((line for line in lines if line.line_id == unit.line_id), None)

    def _identity_flags(self, unit: ReceivedUnit, line: ExpectedLine | None) -> list[Flag]:
        flags: list[Flag] = []
        if unit.unit_id in self.occupied.plates:
            flags.append(Flag.PLATE_SEEN_BEFORE)
        if unit.state is not LineState.RECEIVED:
            return [*flags, _BY_STATE.get(unit.state, Flag.UNDECLARED_UNIT)]
        if line is None:
            return [*flags, Flag.UNKNOWN_LINE if unit.line_id is not None else Flag.UNDECLARED_UNIT]
        if unit.unit_id in self.occupied.lines or self.taken[line.line_id] >= line.quantity:
            flags.append(Flag.DUPLICATE_UNIT)
        else:
            self.taken[line.line_id] += 1
        if unit.unit_id in self.occupied.serials:
            flags.append(Flag.SERIAL_SEEN_BEFORE)
        if unit.serial and line.serials and lookup_key(unit.serial) not in map(lookup_key, line.serials):
            flags.append(Flag.WRONG_SERIAL)
        return flags

    @staticmethod
    def _unsafe(unit: ReceivedUnit) -> list[Flag]:
        return [Flag.UNSAFE_ITEM] if unit.item is ItemCondition.UNSAFE else []

    def _condition_flags(self, unit: ReceivedUnit, line: ExpectedLine | None) -> list[Flag]:
        flags = self._unsafe(unit)
        if unit.packaging is None or unit.item is None:
            flags.append(Flag.UNANSWERED)
        if unit.hold is not None:
            flags.append(Flag.ON_HOLD)
        if unit.item is ItemCondition.DAMAGED and unit.fault_owner in {FaultOwner.CUSTOMER, FaultOwner.UNKNOWN}:
            is_ruled = line is not None and outcome_rule(unit, line, self.policy) is not None
            if not is_ruled and unit.item not in self.policy.tier_of(self.expected).accepts:
                flags.append(Flag.DAMAGED_BY_CUSTOMER)
        return flags

    def _late_flags(self, line: ExpectedLine | None) -> list[Flag]:
        # Without categories of their own all lines end on one day, and the parcel says so.
        if self.expected is None or line is None or not self.policy.returns.window_days_by:
            return []
        return [Flag.OUTSIDE_WINDOW] if _is_late(self.receipt, self.policy.window_ends(self.expected, line)) else []


def _less_label_fee(looked: list[_Looked], policy: Policy, known: Known) -> list[_Looked]:
    left = {currency: rounded(fee, currency) for currency, fee in policy.returns.label_fee.items()}
    if known.is_label_paid:
        return looked
    charged = []
    for each in looked:
        offer = each.offer
        if offer is not None and not each.is_rto and (fee := left.get(offer.amount.currency)) is not None:
            offer, left[fee.currency] = less_label(offer, fee)
        charged.append(replace(each, offer=offer))
    return charged


def _needs_approval(looked: Iterable[_Looked], policy: Policy) -> bool:
    total: dict[str, Decimal] = {}
    for each in looked:
        if each.offer is not None and not each.flags:
            amount = each.offer.amount
            total[amount.currency] = total.get(amount.currency, Decimal(0)) + amount.amount
    limits = policy.returns.approval_from
    return any(0 < limits[currency] <= amount for currency, amount in total.items() if currency in limits)


def _with_flag(looked: _Looked, flag: Flag) -> _Looked:
    is_plain = looked.offer is not None and not looked.flags and looked.offer.amount.amount
    return replace(looked, flags=(flag,)) if is_plain else looked


def _decided(looked: _Looked, parcel_flags: tuple[Flag, ...]) -> UnitDecision:
    unit, offer, line = looked.unit, looked.offer, looked.line
    flags = dict.fromkeys((*parcel_flags, *looked.flags))
    given = None if flags else offer
    bucket = _bucket(unit, looked.flags)
    base = UnitDecision(
        unit_id=unit.unit_id,
        plate=unit.plate,
        line_id=None if line is None else line.line_id,
        sku=unit.sku or UNIDENTIFIED_SKU,
        resolution=None if given is None else given.resolution,
        amount=None if given is None else given.amount,
        bucket=bucket,
        reason=Reason.WAITS_FOR_PERSON if given is None else given.reason,
        flags=looked.flags,
        grade=unit.item if bucket is Bucket.SELLABLE_AS_GRADE else None,
    )
    if given is not None:
        return replace(base, bonus=given.bonus, why=given.why)
    is_nothing = looked.is_rto and (offer is None or offer.resolution is Resolution.NONE_RTO)
    if is_nothing:
        nothing = None if line is None else rounded(Decimal(0), line.unit_price.currency)
        why = "Never delivered: nothing is given back."
        return replace(base, resolution=Resolution.NONE_RTO, amount=nothing, reason=Reason.RETURN_TO_ORIGIN, why=why)
    then = "nothing is proposed" if offer is None else f"proposed: {offer.why}"
    asked = ", ".join(flag.replace("_", " ") for flag in flags)
    return replace(base, proposed=offer, why=f"A person decides ({asked}); {then}")


def _shipping(looked: Iterable[_Looked], units: tuple[UnitDecision, ...], policy: Policy, known: Known) -> Money | None:
    rule, paid = policy.returns.shipping_back, known.shipping
    given = [each.unit for each, unit in zip(looked, units, strict=True) if unit.resolution in IN_MONEY]
    if rule is ShippingBack.NEVER or paid is None or not paid.amount or len(given) < len(units) or not given:
        return None
    is_whole = rule is ShippingBack.WHOLE_ORDER and known.left_of_order == len(given)
    return paid if is_whole or all(is_ours(unit) for unit in given) else None


def _bucket(unit: ReceivedUnit, flags: tuple[Flag, ...]) -> Bucket | None:
    # A plate is one physical unit: booked before means that it is in stock already.
    if Flag.PLATE_SEEN_BEFORE in flags:
        return None
    # Perhaps the same thing received twice: never sellable before somebody looked.
    if Flag.DUPLICATE_UNIT in flags or Flag.SERIAL_SEEN_BEFORE in flags:
        return Bucket.QUARANTINE
    return bucket_for(unit)
