"""Receipts are settled: refunds and stock as the policy says, each once."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from receiving_station.domain.returns import ExpectedReturn
from receiving_station.domain.vocabulary import (
    Disposition,
    FaultOwner,
    ItemCondition,
    LineState,
    Packaging,
    Resolution,
    ReturnKind,
    Sku,
)
from receiving_station.wire import FeedPage, LookupReply, RefundList, ReturnItem, StockList
from tests.fakes.parcels import made_line, made_receipt, made_return, made_unit
from tests.integration.central.process import CentralProcess, announce, cancel


def outcome(central: CentralProcess, expected: ExpectedReturn, **unit: Any) -> tuple[Any, ...]:
    status = central.settle(made_receipt(expected, made_unit(expected.lines[0], **unit)))
    return (
        str(status.settlement),
        status.flags,
        [(refund.kind, str(refund.amount.amount)) for refund in status.refunds],
        [(movement.bucket, movement.quantity) for movement in status.stock],
    )


@pytest.mark.parametrize(
    ("unit", "expected_outcome"),
    [
        ({}, ("settled", (), [("refund_full", "24.90")], [("sellable", 1)])),
        (
            {"item": ItemCondition.DIRTY, "disposition": Disposition.CLEAN_REPACK},
            ("settled", (), [("refund_less_fee", "21.16")], [("repack", 1)]),
        ),
        (
            {
                "item": ItemCondition.DAMAGED,
                "fault_owner": FaultOwner.CARRIER,
                "disposition": Disposition.DESTROY,
            },
            ("settled", (), [("refund_full", "24.90")], [("destroy", 1)]),
        ),
        (
            {"item": ItemCondition.DAMAGED, "fault_owner": FaultOwner.CUSTOMER},
            ("needs_person", ("damaged_by_customer",), [], [("sellable", 1)]),
        ),
        (
            {"packaging": None, "disposition": Disposition.RESTOCK},
            ("needs_person", ("unanswered",), [], [("quarantine", 1)]),
        ),
        (
            {"state": LineState.WRONG_ITEM, "packaging": Packaging.SEALED},
            ("needs_person", ("wrong_item",), [], [("sellable", 1)]),
        ),
    ],
)
def test_a_unit_is_settled_as_the_policy_says(
    central: CentralProcess,
    announced: ExpectedReturn,
    unit: dict[str, Any],
    expected_outcome: tuple[Any, ...],
) -> None:
    assert outcome(central, announced, **unit) == expected_outcome


def test_an_exchange_stands_in_the_ledger_at_zero(central: CentralProcess) -> None:
    expected = made_return("exchange", wish=Resolution.EXCHANGE)
    announce(central.home, expected)

    assert outcome(central, expected)[2] == [("exchange", "0.00")]


def test_a_parcel_returned_to_origin_leaves_no_row_in_the_refund_ledger(central: CentralProcess) -> None:
    expected = made_return("rto", kind=ReturnKind.RTO)
    announce(central.home, expected)

    assert outcome(central, expected) == ("settled", (), [], [("sellable", 1)])


def test_units_of_one_return_are_one_line_of_the_ledger(central: CentralProcess) -> None:
    expected = made_return("sum", made_line("sum", 1, quantity=2), made_line("sum", 2))
    announce(central.home, expected)
    first, second = expected.lines
    central.settle(made_receipt(expected, made_unit(first), made_unit(first), made_unit(second)))
    reply = RefundList.model_validate_json(central.get("/v1/refunds", return_id=expected.return_id).content)

    assert [(r.rma, r.kind, str(r.amount.amount), r.amount.currency, r.state) for r in reply.refunds] == [
        ("RMA-sum", "refund_full", "74.70", "EUR", "issued")
    ]


def test_a_unit_received_at_two_benches_is_refunded_once(central: CentralProcess, announced: ExpectedReturn) -> None:
    first, second = (outcome(central, announced) for _ in range(2))

    assert (first[2], second) == (
        [("refund_full", "24.90")],
        ("needs_person", ("duplicate_unit",), [], [("quarantine", 1)]),
    )


def test_benches_that_received_of_one_return_are_all_told_how_much_came(
    central: CentralProcess, announced: ExpectedReturn
) -> None:
    for bench in ("Bench 07", "Bench 08"):
        unit = made_unit(announced.lines[0])
        central.settle(replace(made_receipt(announced, unit), station=bench))
    (known,) = LookupReply.model_validate_json(central.get("/v1/lookup", code=announced.rma).content).matches
    page = FeedPage.model_validate_json(central.get("/v1/feed", limit=2000).content)
    told = [item.value for item in page.items if isinstance(item, ReturnItem) and item.id == announced.return_id]

    assert known.lines[0].received == 1
    assert told == [known]


def test_the_same_unit_in_a_second_session_is_neither_refunded_nor_booked_again(
    central: CentralProcess,
) -> None:
    expected = made_return("plate", made_line("plate", 1, quantity=2))
    announce(central.home, expected)
    unit = made_unit(expected.lines[0])
    central.settle(made_receipt(expected, unit))
    again = central.settle(made_receipt(expected, unit))

    assert (again.flags, again.refunds, again.stock) == (("plate_seen_before",), (), ())


def test_a_plate_scanned_twice_leaves_the_place_on_the_line_free(central: CentralProcess) -> None:
    expected = made_return("free", made_line("free", 1, quantity=2))
    announce(central.home, expected)
    unit = made_unit(expected.lines[0])
    for units in ([unit], [unit], [made_unit(expected.lines[0])]):
        last = central.settle(made_receipt(expected, *units))

    assert str(last.refunds[0].amount.amount) == "24.90"


def test_a_serial_number_that_came_before_waits_for_a_person(central: CentralProcess) -> None:
    returns = [made_return(name, made_line(name, 1, sku=Sku("SKU-watch"))) for name in ("s1", "s2")]
    announce(central.home, *returns)
    outcomes = [
        outcome(central, expected, serial=serial, sku=Sku("SKU-watch"))
        for expected, serial in zip(returns, ("SN 0042-A", "sn0042a"), strict=True)
    ]

    assert [(each[0], each[1]) for each in outcomes] == [
        ("settled", ()),
        ("needs_person", ("serial_seen_before",)),
    ]


def test_what_comes_after_the_window_waits_for_a_person(central: CentralProcess, announced: ExpectedReturn) -> None:
    late = made_receipt(announced, made_unit(announced.lines[0]), started_at=datetime(2026, 6, 1, tzinfo=UTC))
    status = central.settle(late)

    assert (status.flags, status.refunds, len(status.stock)) == (("outside_window",), (), 1)


def test_stock_is_the_sum_of_the_movements(central: CentralProcess) -> None:
    sku = Sku("SKU-summed")
    central.settle(made_receipt(None, *(made_unit(sku=sku) for _ in range(3)), made_unit(sku=sku, item=None)))
    stock = StockList.model_validate_json(central.get("/v1/stock").content).stock

    assert [(line.bucket, line.quantity) for line in stock if line.sku == sku] == [
        ("quarantine", 1),
        ("sellable", 3),
    ]


def test_a_cancelled_return_is_received_and_waits_for_a_person(
    central: CentralProcess, announced: ExpectedReturn
) -> None:
    cancel(central.home, announced)

    assert outcome(central, announced) == ("needs_person", ("cancelled_return",), [], [("sellable", 1)])
