"""What each received unit means: what the customer gets, and where the goods go.

The central settles with ``decide``; a station may use it for a hint. Condition, disposition and resolution
are three questions with three answers; an unanswered one sends the goods to quarantine and asks a person.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from decimal import ROUND_HALF_EVEN, Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from receiving_station.domain.returns import ExpectedLine, ExpectedReturn, Money, Receipt, ReceivedUnit
from receiving_station.domain.rules import BrandRules, TierRule
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

CENT = Decimal("0.01")
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


class Flag(StrEnum):
    """What is unusual about a unit or a parcel. All but ``MISSING_UNITS`` need a person."""

    UNANSWERED = "unanswered"
    UNSAFE_ITEM = "unsafe_item"
    DAMAGED_BY_CUSTOMER = "damaged_by_customer"
    """Damaged, and the customer or nobody known answers for it."""
    UNDECLARED_UNIT = "undeclared_unit"
    OVER_QUANTITY = "over_quantity"
    WRONG_ITEM = "wrong_item"
    WRONG_SERIAL = "wrong_serial"
    UNKNOWN_LINE = "unknown_line"
    """The unit names a line that its return does not have."""
    DUPLICATE_UNIT = "duplicate_unit"
    """Every announced unit of the line was received before."""
    PLATE_SEEN_BEFORE = "plate_seen_before"
    SERIAL_SEEN_BEFORE = "serial_seen_before"
    OUTSIDE_WINDOW = "outside_window"
    WISH_UNCLEAR = "wish_unclear"
    """What the customer asked for is nothing that a customer can get."""
    CANCELLED_RETURN = "cancelled_return"
    UNKNOWN_RETURN = "unknown_return"
    UNKNOWN_PARCEL = "unknown_parcel"
    REFUND_ABOVE_PAID = "refund_above_paid"
    """The ledger refused: the line's money was given back before."""
    MISSING_UNITS = "missing_units"
    CORRECTION = "correction"
    """It corrects an earlier receipt of units that are booked already: what differs is for a person."""


INFORMATIONAL = frozenset({Flag.MISSING_UNITS})


class Reason(StrEnum):
    """Why a unit got its resolution."""

    AS_WISHED = "as_wished"
    LESS_FEE = "less_fee"
    NOT_THE_CUSTOMERS_FAULT = "not_the_customers_fault"
    DEFECTIVE = "defective"
    RETURN_TO_ORIGIN = "return_to_origin"
    WAITS_FOR_PERSON = "waits_for_person"


@dataclass(frozen=True, slots=True)
class Policy:
    """A brand's numbers.

    Attributes:
        fee_percent: Kept back from what was paid when an item comes back fair or dirty.
        paid_in_money: Wishes that give the unit's price.
        given_in_kind: Wishes that give goods or work, at 0.00.
        tiers: What the customer's loyalty tier softens.
    """

    fee_percent: Decimal = Decimal(15)
    paid_in_money: frozenset[Resolution] = frozenset({Resolution.REFUND_FULL, Resolution.STORE_CREDIT})
    given_in_kind: frozenset[Resolution] = frozenset({Resolution.EXCHANGE, Resolution.REPLACE, Resolution.REPAIR})
    tiers: tuple[TierRule, ...] = ()

    @staticmethod
    def of(rules: BrandRules) -> "Policy":
        """The numbers of a brand's rules: the bench and the central decide by the same ones."""
        return Policy(fee_percent=rules.fee_percent, tiers=rules.tiers)

    def tier_of(self, expected: ExpectedReturn | None) -> TierRule:
        """What the tier of a return's customer softens; nothing for an unknown one."""
        name = expected.tier.casefold() if expected is not None else ""
        return next((tier for tier in self.tiers if tier.tier.casefold() == name), TierRule(""))


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


@dataclass(frozen=True, slots=True)
class Decision:
    """What one receipt means.

    Attributes:
        units: In the receipt's order.
        flags: Of the parcel and all its units, without repeats.
    """

    units: tuple[UnitDecision, ...]
    flags: tuple[Flag, ...]

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
) -> Decision:
    """What a receipt means under a policy. Never gives back more than was paid for the announced units.

    Args:
        expected: The announced return, or None when it is not known.
        receipt: What was received.
        occupied: What earlier receipts took.
        policy: The brand's numbers.
        cancelled: Whether the announcement was withdrawn.
    """
    parcel_flags = _parcel_flags(expected, receipt, policy, cancelled=cancelled)
    case = _Case(expected, receipt, occupied, policy, blocked=bool(parcel_flags))
    units = tuple(case.decide_unit(unit) for unit in receipt.units)
    every = (*parcel_flags, *(flag for unit in units for flag in unit.flags))
    if receipt.supersedes is not None and occupied.plates:
        every = (Flag.CORRECTION, *every)
    if receipt.missing:
        every = (*every, Flag.MISSING_UNITS)
    return Decision(units, tuple(dict.fromkeys(every)))


def hint(expected: ExpectedReturn, unit: ReceivedUnit, at: datetime, policy: Policy) -> UnitDecision:
    """What the central will likely make of one unit that is on the bench now (``at``, UTC): the same decision."""
    receipt = Receipt(
        SessionId(unit.unit_id), ParcelState.DONE, expected.return_id, None, "", (), (unit,), (), (), "", "", at, at, ""
    )
    decision = decide(expected, receipt, policy=policy)
    of_parcel = tuple(flag for flag in decision.flags if flag not in decision.units[0].flags)
    return replace(decision.units[0], flags=(*of_parcel, *decision.units[0].flags))


def less_fee(price: Money, policy: Policy = DEFAULT_POLICY) -> Money:
    """The price without the policy's fee, rounded half to even to cents."""
    kept = price.amount * (100 - policy.fee_percent) / 100
    return Money(kept.quantize(CENT, ROUND_HALF_EVEN), price.currency)


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
    expected: ExpectedReturn | None, receipt: Receipt, policy: Policy, *, cancelled: bool
) -> tuple[Flag, ...]:
    flags: list[Flag] = []
    if cancelled:
        flags.append(Flag.CANCELLED_RETURN)
    elif expected is None:
        flags.append(Flag.UNKNOWN_PARCEL if receipt.return_id is None else Flag.UNKNOWN_RETURN)
    elif (
        not _is_rto(expected, receipt)
        and expected.window_ends is not None
        and receipt.started_at.date() > expected.window_ends + timedelta(days=policy.tier_of(expected).extra_days)
    ):
        flags.append(Flag.OUTSIDE_WINDOW)
    if receipt.parcel is ParcelState.PARKED_UNKNOWN and Flag.UNKNOWN_PARCEL not in flags:
        flags.append(Flag.UNKNOWN_PARCEL)
    return tuple(flags)


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


_CUSTOMER_ANSWERS: Final = frozenset({FaultOwner.CUSTOMER, FaultOwner.UNKNOWN})


@dataclass(slots=True)
class _Case:
    """One receipt being decided; counts the places of each line as its units come."""

    expected: ExpectedReturn | None
    receipt: Receipt
    occupied: Occupied
    policy: Policy
    blocked: bool
    taken: Counter[LineId] = field(default_factory=Counter)

    def decide_unit(self, unit: ReceivedUnit) -> UnitDecision:
        line = self._line(unit)
        flags = self._identity_flags(unit, line)
        if self.expected is not None and _is_rto(self.expected, self.receipt):
            flags += self._unsafe(unit)
            resolution: Resolution | None = Resolution.NONE_RTO
            amount = None if line is None else Money(Decimal("0.00"), line.unit_price.currency)
            reason = Reason.RETURN_TO_ORIGIN
        else:
            flags += self._condition_flags(unit)
            resolution, amount, reason = None, None, Reason.WAITS_FOR_PERSON
            if self.expected is not None and line is not None and not flags and not self.blocked:
                resolution, amount, reason = self._resolve(unit, line, self.expected.wish)
                if resolution is None:
                    flags.append(Flag.WISH_UNCLEAR)
        bucket = self._bucket(unit, flags)
        return UnitDecision(
            unit_id=unit.unit_id,
            plate=unit.plate,
            line_id=None if line is None else line.line_id,
            sku=unit.sku or UNIDENTIFIED_SKU,
            resolution=resolution,
            amount=amount,
            bucket=bucket,
            reason=reason,
            flags=tuple(flags),
            grade=unit.item if bucket is Bucket.SELLABLE_AS_GRADE else None,
        )

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
        return flags

    @staticmethod
    def _unsafe(unit: ReceivedUnit) -> list[Flag]:
        return [Flag.UNSAFE_ITEM] if unit.item is ItemCondition.UNSAFE else []

    def _condition_flags(self, unit: ReceivedUnit) -> list[Flag]:
        flags = self._unsafe(unit)
        if unit.packaging is None or unit.item is None:
            flags.append(Flag.UNANSWERED)
        if unit.item is ItemCondition.DAMAGED and unit.fault_owner in {
            FaultOwner.CUSTOMER,
            FaultOwner.UNKNOWN,
        }:
            flags.append(Flag.DAMAGED_BY_CUSTOMER)
        return flags

    def _resolve(
        self, unit: ReceivedUnit, line: ExpectedLine, wish: Resolution
    ) -> tuple[Resolution | None, Money | None, Reason]:
        price = line.unit_price
        credit_wished = wish is Resolution.STORE_CREDIT
        is_worn = unit.item in {ItemCondition.FAIR, ItemCondition.DIRTY}
        is_waived = self.policy.tier_of(self.expected).waives_fee
        if (is_worn and not is_waived) or wish is Resolution.REFUND_LESS_FEE:
            kind = Resolution.STORE_CREDIT if credit_wished else Resolution.REFUND_LESS_FEE
            return kind, less_fee(price, self.policy), Reason.LESS_FEE
        reason = Reason.AS_WISHED
        if unit.item is ItemCondition.DEFECTIVE:
            reason = Reason.DEFECTIVE
        elif unit.item is ItemCondition.DAMAGED:
            reason = Reason.NOT_THE_CUSTOMERS_FAULT
        if wish in self.policy.paid_in_money:
            return wish, Money(price.amount.quantize(CENT), price.currency), reason
        if wish in self.policy.given_in_kind:
            return wish, Money(Decimal("0.00"), price.currency), reason
        return None, None, Reason.WAITS_FOR_PERSON

    @staticmethod
    def _bucket(unit: ReceivedUnit, flags: list[Flag]) -> Bucket | None:
        # A plate is one physical unit: booked before means that it is in stock already.
        if Flag.PLATE_SEEN_BEFORE in flags:
            return None
        # Perhaps the same thing received twice: never sellable before somebody looked.
        if Flag.DUPLICATE_UNIT in flags or Flag.SERIAL_SEEN_BEFORE in flags:
            return Bucket.QUARANTINE
        return bucket_for(unit)
