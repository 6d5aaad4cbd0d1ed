"""What each received unit means: the policy's table, and what holds for every receipt."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receiving_station.domain.flags import Flag
from receiving_station.domain.offers import Reason, less_fee
from receiving_station.domain.policy import (
    BUCKETS,
    UNIDENTIFIED_SKU,
    Decision,
    Occupied,
    UnitDecision,
    decide,
)
from receiving_station.domain.returns import MissingUnits, ReceivedUnit
from receiving_station.domain.vocabulary import (
    Bucket,
    Disposition,
    FaultOwner,
    ItemCondition,
    LineId,
    LineState,
    Packaging,
    ParcelState,
    Resolution,
    ReturnId,
    ReturnKind,
)
from tests.fakes.parcels import eur, made_line, made_receipt, made_return, made_unit


def settle_one(wish: Resolution = Resolution.REFUND_FULL, **unit: Any) -> UnitDecision:
    expected = made_return(wish=wish)
    return decide(expected, made_receipt(expected, made_unit(expected.lines[0], **unit))).units[0]


@pytest.mark.parametrize(
    ("item", "fault", "wish", "resolution", "amount", "reason"),
    [
        ("like_new", "unknown", "refund_full", "refund_full", "24.90", "as_wished"),
        ("good", "customer", "refund_full", "refund_full", "24.90", "as_wished"),
        ("good", "unknown", "store_credit", "store_credit", "24.90", "as_wished"),
        ("good", "unknown", "exchange", "exchange", "0.00", "as_wished"),
        ("good", "unknown", "replace", "replace", "0.00", "as_wished"),
        ("good", "unknown", "repair", "repair", "0.00", "as_wished"),
        ("good", "unknown", "refund_less_fee", "refund_less_fee", "21.16", "less_fee"),
        ("fair", "unknown", "refund_full", "refund_less_fee", "21.16", "less_fee"),
        ("dirty", "unknown", "refund_full", "refund_less_fee", "21.16", "less_fee"),
        ("dirty", "unknown", "store_credit", "store_credit", "21.16", "less_fee"),
        ("dirty", "unknown", "exchange", "refund_less_fee", "21.16", "less_fee"),
        ("damaged", "carrier", "refund_full", "refund_full", "24.90", "not_the_customers_fault"),
        ("damaged", "warehouse", "store_credit", "store_credit", "24.90", "not_the_customers_fault"),
        ("damaged", "supplier", "exchange", "exchange", "0.00", "not_the_customers_fault"),
        ("defective", "unknown", "refund_full", "refund_full", "24.90", "defective"),
        ("defective", "customer", "repair", "repair", "0.00", "defective"),
    ],
)
def test_a_unit_that_answers_everything_gets_what_the_table_says(
    item: str, fault: str, wish: str, resolution: str, amount: str, reason: str
) -> None:
    unit = settle_one(Resolution(wish), item=ItemCondition(item), fault_owner=FaultOwner(fault))

    assert (unit.resolution, unit.amount, unit.reason, unit.flags) == (
        Resolution(resolution),
        eur(amount),
        Reason(reason),
        (),
    )


@pytest.mark.parametrize(
    ("unit", "flag"),
    [
        ({"item": ItemCondition.DAMAGED, "fault_owner": FaultOwner.CUSTOMER}, Flag.DAMAGED_BY_CUSTOMER),
        ({"item": ItemCondition.DAMAGED, "fault_owner": FaultOwner.UNKNOWN}, Flag.DAMAGED_BY_CUSTOMER),
        ({"item": ItemCondition.UNSAFE}, Flag.UNSAFE_ITEM),
        ({"item": None}, Flag.UNANSWERED),
        ({"packaging": None}, Flag.UNANSWERED),
        ({"state": LineState.UNDECLARED}, Flag.UNDECLARED_UNIT),
        ({"state": LineState.OVER}, Flag.OVER_QUANTITY),
        ({"state": LineState.WRONG_ITEM}, Flag.WRONG_ITEM),
        ({"state": LineState.WRONG_SERIAL}, Flag.WRONG_SERIAL),
        ({"state": LineState.MISSING}, Flag.UNDECLARED_UNIT),
        ({"line_id": LineId("line-of-another")}, Flag.UNKNOWN_LINE),
        ({"line_id": None}, Flag.UNDECLARED_UNIT),
    ],
)
def test_a_unit_that_does_not_fit_waits_for_a_person_and_refunds_nothing(unit: dict[str, Any], flag: Flag) -> None:
    decided = settle_one(**unit)

    assert (decided.resolution, decided.amount, decided.flags, decided.reason) == (
        None,
        None,
        (flag,),
        Reason.WAITS_FOR_PERSON,
    )


@pytest.mark.parametrize("wish", [Resolution.REJECT, Resolution.NONE_RTO])
def test_a_wish_that_no_customer_can_get_waits_for_a_person(wish: Resolution) -> None:
    assert settle_one(wish).flags == (Flag.WISH_UNCLEAR,)


@pytest.mark.parametrize("disposition", list(Disposition))
def test_every_disposition_has_its_bucket(disposition: Disposition) -> None:
    assert settle_one(disposition=disposition).bucket is BUCKETS[disposition]


@pytest.mark.parametrize(
    ("said", "bucket"),
    [
        (Disposition.RESTOCK, Bucket.QUARANTINE),
        (Disposition.RESTOCK_AS_GRADE, Bucket.QUARANTINE),
        (Disposition.DESTROY, Bucket.DESTROY),
    ],
)
def test_goods_that_nobody_could_name_are_booked_as_unidentified_and_never_sellable(
    said: Disposition, bucket: Bucket
) -> None:
    decision = decide(None, made_receipt(None, made_unit(disposition=said)))

    assert (decision.units[0].sku, decision.units[0].bucket) == (UNIDENTIFIED_SKU, bucket)


def test_a_parked_unknown_parcel_waits_for_a_person_and_books_nothing() -> None:
    decision = decide(None, made_receipt(None))

    assert decision == Decision((), (Flag.UNKNOWN_PARCEL,))


def test_a_parked_parcel_of_a_known_return_waits_for_a_person() -> None:
    expected = made_return()
    parked = made_receipt(expected, parcel=ParcelState.PARKED_UNKNOWN)

    assert decide(expected, parked).flags == (Flag.UNKNOWN_PARCEL,)


def test_a_return_that_the_central_does_not_know_waits_for_a_person() -> None:
    receipt = made_receipt(made_return(), return_id=ReturnId("ret-nobody"))

    assert decide(None, receipt).flags == (Flag.UNKNOWN_RETURN,)


def test_a_cancelled_return_is_received_and_refunds_nothing() -> None:
    expected = made_return()
    receipt = made_receipt(expected, made_unit(expected.lines[0]))
    decision = decide(expected, receipt, cancelled=True)

    assert (decision.flags, decision.units[0].resolution, decision.units[0].bucket) == (
        (Flag.CANCELLED_RETURN,),
        None,
        Bucket.SELLABLE,
    )


def received_at_the_end_of(window_ends: date | None, started_at: datetime) -> Decision:
    expected = made_return(window_ends=window_ends)
    return decide(expected, made_receipt(expected, made_unit(expected.lines[0]), started_at=started_at))


@pytest.mark.parametrize(
    ("window_ends", "day", "flags"),
    [
        (date(2026, 5, 4), 4, ()),
        (date(2026, 5, 4), 5, (Flag.OUTSIDE_WINDOW,)),
        (None, 5, ()),
    ],
)
def test_the_last_day_of_the_window_still_counts(window_ends: date | None, day: int, flags: tuple[Flag, ...]) -> None:
    assert received_at_the_end_of(window_ends, datetime(2026, 5, day, 23, 59, tzinfo=UTC)).flags == flags


def test_what_comes_after_the_window_refunds_nothing_by_itself() -> None:
    late = received_at_the_end_of(date(2026, 5, 4), datetime(2026, 5, 5, tzinfo=UTC))

    assert (late.units[0].resolution, late.needs_person) == (None, True)


@pytest.mark.parametrize("is_told_by", ["return", "parcel"])
def test_a_parcel_returned_to_origin_refunds_nothing_and_needs_nobody(is_told_by: str) -> None:
    kind = ReturnKind.RTO if is_told_by == "return" else ReturnKind.CUSTOMER_RETURN
    parcel = ParcelState.RTO if is_told_by == "parcel" else ParcelState.DONE
    expected = made_return(kind=kind, window_ends=date(2020, 1, 1))
    decision = decide(expected, made_receipt(expected, made_unit(expected.lines[0]), parcel=parcel))
    unit = decision.units[0]

    assert (unit.resolution, unit.amount, unit.bucket, decision.needs_person) == (
        Resolution.NONE_RTO,
        eur("0.00"),
        Bucket.SELLABLE,
        False,
    )


def test_an_unsafe_item_needs_a_person_also_when_it_was_never_delivered() -> None:
    expected = made_return(kind=ReturnKind.RTO)
    unsafe = made_unit(expected.lines[0], item=ItemCondition.UNSAFE)

    assert decide(expected, made_receipt(expected, unsafe)).flags == (Flag.UNSAFE_ITEM,)


def test_missing_units_are_told_and_need_nobody() -> None:
    expected = made_return()
    receipt = made_receipt(expected, missing=(MissingUnits(expected.lines[0].line_id, 1),))
    decision = decide(expected, receipt)

    assert (decision.flags, decision.needs_person) == ((Flag.MISSING_UNITS,), False)


def test_the_second_unit_of_a_line_of_one_is_a_duplicate_and_lies_in_quarantine() -> None:
    expected = made_return()
    units = [made_unit(expected.lines[0]) for _ in range(2)]
    second = decide(expected, made_receipt(expected, *units)).units[1]

    assert (second.flags, second.amount, second.bucket) == ((Flag.DUPLICATE_UNIT,), None, Bucket.QUARANTINE)


@pytest.mark.parametrize(
    ("kind", "flag", "bucket"),
    [
        ("lines", Flag.DUPLICATE_UNIT, Bucket.QUARANTINE),
        ("serials", Flag.SERIAL_SEEN_BEFORE, Bucket.QUARANTINE),
        ("plates", Flag.PLATE_SEEN_BEFORE, None),
    ],
)
def test_a_place_that_an_earlier_receipt_took_is_not_given_twice(kind: str, flag: Flag, bucket: Bucket | None) -> None:
    expected = made_return()
    unit = made_unit(expected.lines[0])
    places: dict[str, Any] = {kind: frozenset({unit.unit_id})}
    taken = Occupied(**places)
    decided = decide(expected, made_receipt(expected, unit), taken).units[0]

    assert (decided.flags, decided.resolution, decided.bucket) == ((flag,), None, bucket)


@pytest.mark.parametrize(
    ("price", "fee", "kept"),
    [("24.90", 15, "21.16"), ("0.30", 15, "0.26"), ("0.10", 25, "0.08"), ("0.50", 1, "0.50"), ("9.99", 0, "9.99")],
)
def test_a_fee_is_rounded_half_to_even_to_cents(price: str, fee: int, kept: str) -> None:
    assert less_fee(eur(price), Decimal(fee)) == eur(kept)


def test_one_odd_unit_does_not_hold_back_the_refund_of_the_others() -> None:
    expected = made_return()
    decision = decide(expected, made_receipt(expected, made_unit(expected.lines[0]), made_unit()))

    assert [(unit.resolution, unit.flags) for unit in decision.units] == [
        (Resolution.REFUND_FULL, ()),
        (None, (Flag.UNDECLARED_UNIT,)),
    ]


EXPECTED = made_return("H", made_line("H", 1, quantity=2), made_line("H", 2, unit_price=eur("0.05")))
UNITS = st.builds(
    lambda line, state, packaging, item, fault, disposition: made_unit(
        line, state=state, packaging=packaging, item=item, fault_owner=fault, disposition=disposition
    ),
    st.sampled_from([None, *EXPECTED.lines]),
    st.sampled_from([LineState.RECEIVED, LineState.RECEIVED, *LineState]),
    st.sampled_from([None, *Packaging]),
    st.sampled_from([None, *ItemCondition]),
    st.sampled_from(list(FaultOwner)),
    st.sampled_from(list(Disposition)),
)


@given(st.lists(UNITS, max_size=12), st.sampled_from(list(Resolution)), st.sampled_from(list(ReturnKind)))
def test_no_receipt_gives_back_more_than_was_paid_for_a_line(
    units: list[ReceivedUnit], wish: Resolution, kind: ReturnKind
) -> None:
    expected = made_return("H", *EXPECTED.lines, wish=wish, kind=kind)
    decision = decide(expected, made_receipt(expected, *units))
    given_back = {
        line.line_id: sum(u.amount.amount for u in decision.units if u.amount and u.line_id == line.line_id)
        for line in expected.lines
    }

    assert all(given_back[line.line_id] <= line.unit_price.amount * line.quantity for line in expected.lines)


@given(st.lists(UNITS, max_size=12))
def test_what_was_not_answered_lies_in_quarantine_whatever_else_is_said(units: list[ReceivedUnit]) -> None:
    decision = decide(EXPECTED, made_receipt(EXPECTED, *units))
    unanswered = [
        decided.bucket
        for unit, decided in zip(units, decision.units, strict=True)
        if unit.packaging is None or unit.item is None
    ]

    assert set(unanswered) <= {Bucket.QUARANTINE}


@given(st.lists(UNITS, max_size=12))
def test_only_an_unflagged_unit_gets_a_resolution_by_itself(units: list[ReceivedUnit]) -> None:
    decision = decide(EXPECTED, made_receipt(EXPECTED, *units))

    assert all((unit.resolution is None) == bool(unit.flags) for unit in decision.units)
