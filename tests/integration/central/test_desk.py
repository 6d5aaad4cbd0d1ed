"""Orders and returns are imported, people decide what waits for them, and every decision can be explained."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError

from receiving_station.central.access import Who
from receiving_station.central.catalogue import cancel_return, put_brand
from receiving_station.central.database import Sessions, open_engine
from receiving_station.central.govern import main
from receiving_station.central.models import AnnouncedReturn, OrderLine
from receiving_station.domain.returns import ExpectedReturn, ReceivedUnit
from receiving_station.domain.rules import BrandRules, Case, OutcomeRule, ReturnRules, ShippingBack, Words
from receiving_station.domain.vocabulary import Disposition, FaultOwner, ItemCondition, Resolution, SessionId
from receiving_station.wire import LookupReply, ReceiptStatus
from receiving_station.wire_mapping import return_from_wire
from tests.fakes.parcels import made_receipt, made_unit
from tests.integration.central.process import DEADLINE_S, CentralProcess, writing_to
from tests.integration.central.test_govern import as_, token_for, where

R = Resolution
ORDER = "brand,order_number,line,sku,name,quantity,currency,unit_price,discount,tax,shipping,channel,customer,serials\n"
RETURN = "brand,rma,order_number,sku,quantity,reason,reason_text,wish,carrier,tracking_numbers,boxes\n"


def imported(central: CentralProcess, what: str, text: str, who: Who = Who.ADMIN, brand: str | None = None) -> Any:
    """The report on CSV that somebody sent."""
    reply = central.http.post(
        f"{central.url}/v1/imports/{what}",
        text.encode(),
        headers={"Authorization": f"Bearer {token_for(central, who, brand)}", "Content-Type": "text/csv"},
        timeout=DEADLINE_S,
    )
    assert reply.status_code == 200, reply.text
    return reply.json()


def rules_of(central: CentralProcess, brand: str, **rules: Any) -> None:
    with writing_to(central.home) as session:
        put_brand(session, BrandRules(brand, version=3, returns=ReturnRules(**rules)))


def looked_up(central: CentralProcess, code: str) -> ExpectedReturn:
    (found,) = LookupReply.model_validate_json(central.get("/v1/lookup", code=code).content).matches
    return return_from_wire(found)


def a_return(
    central: CentralProcess, brand: str, *, price: str = "24.90", quantity: int = 1, wish: str = "", shipping: str = "0"
) -> ExpectedReturn:
    """An order of one line, imported, and a return of all of it, as a station looks it up."""
    order = f"{brand},O-{brand},1,SKU-{brand},Jacket,{quantity},EUR,{price},0,0,{shipping},shop,cust-{brand},\n"
    assert imported(central, "orders", ORDER + order)["problems"] == []
    row = f"{brand},RMA-{brand},O-{brand},SKU-{brand},{quantity},size_too_small,,{wish},UPS,T1-{brand}|T2-{brand},2\n"
    assert imported(central, "returns", RETURN + row)["problems"] == []
    return looked_up(central, f"RMA-{brand}")


def money(status: ReceiptStatus) -> list[tuple[str, str]]:
    return [(refund.kind.value, str(refund.amount.amount)) for refund in status.refunds]


def state_of(central: CentralProcess, expected: ExpectedReturn) -> str:
    with writing_to(central.home) as session:
        return session.get_one(AnnouncedReturn, expected.return_id).state


# --- imports ---


def test_good_rows_are_taken_and_each_bad_one_is_told_by_row_field_and_what_was_done(central: CentralProcess) -> None:
    text = ORDER + (
        "Imp,O-1,1,SKU-1,Cap,2,EUR,10.00,1.00,0.50,0,shop,c1,\n"
        "Imp,O-1,2,SKU-2,Belt,0,EUR,10.00,0,0,0,shop,c1,\n"
        "Imp,O-1,3,SKU-3,Sock,1,EUR,10.005,0,0,0,shop,c1,\n"
        "Imp,O-1,4,SKU-4,Hat,1,USD,10.00,0,0,0,shop,c1,\n"
        "Imp,O-1,1,SKU-1,Cap,1,EUR,10.00,0,0,0,shop,c1,\n"
        "Imp,O-2,1,SKU-1,Cap,1,EUR,5.00,9.00,0,0,shop,c1,\n"
        ",O-3,1,SKU-1,Cap,1,EUR,5.00,0,0,0,shop,c1,\n"
        "Imp,O-4,1,SKU-1,Cap,1,EUR,5.00,0,0,0,amazon,c1,SN-1|SN-2\n"
    )
    report = imported(central, "orders", text)
    again = imported(central, "orders", text)

    assert [(each["row"], each["field"]) for each in report["problems"]] == [
        (3, "quantity"),
        (4, "unit_price"),
        (5, "currency"),
        (6, "line"),
        (7, "unit_price"),
        (8, "brand"),
    ]
    assert report["problems"][1]["problem"] == "an amount in EUR has at most 2 decimals"
    assert {each["done"] for each in report["problems"]} == {"This row was left out; the others were taken."}
    assert [report[name] for name in ("rows", "new", "unchanged")] == [8, 2, 0]
    assert [again[name] for name in ("rows", "new", "changed", "unchanged")] == [8, 0, 0, 2]


def test_a_return_is_made_of_its_order_with_prices_reasons_boxes_and_channel(central: CentralProcess) -> None:
    rules_of(central, "Made", reasons={"itchy": Words({"en": "It itches"})})
    imported(central, "orders", ORDER + "Made,O-1,1,SKU-1,Cap,3,EUR,10.00,20.00,0.01,0,amazon,c1,SN-1|SN-2\n")
    report = imported(
        central,
        "returns",
        RETURN
        + "Made,RMA-made,O-1,SKU-1,2,itchy,,exchange,UPS,T1|T2,2\n"
        + "Made,RMA-2,O-1,SKU-1,2,unwanted,,,,,\n"
        + "Made,RMA-3,O-9,SKU-1,1,unwanted,,,,,\n"
        + "Made,RMA-4,O-1,SKU-1,1,scratchy,,,,,\n"
        + "Made,RMA-5,O-1,SKU-1,1,unwanted,,,,,\n",
    )
    expected = looked_up(central, "RMA-made")
    (line,) = expected.lines
    last = looked_up(central, "RMA-5").lines[0]

    assert [(each["row"], each["field"]) for each in report["problems"]] == [
        (3, "quantity"),
        (4, "order_number"),
        (5, "reason"),
    ]
    assert (expected.channel, expected.carrier, expected.tracking_numbers, expected.boxes) == (
        "amazon",
        "UPS",
        ("T1", "T2"),
        2,
    )
    assert (line.reason_code, line.reason, line.serials) == ("itchy", "It itches", ("SN-1", "SN-2"))
    # 30.00 - 20.00 + 0.01 were paid for three: the parts of two returns add up to it.
    assert [str(each.amount) for each in (line.unit_price, last.unit_price)] == ["3.33", "3.34"]
    assert line.line_paid is None or str(line.line_paid.amount) == "6.67"


def test_rows_of_another_brand_are_not_taken_from_a_brands_people(central: CentralProcess) -> None:
    text = ORDER + "Mine,O-1,1,S,Cap,1,EUR,1,0,0,0,,,\nTheirs,O-1,1,S,Cap,1,EUR,1,0,0,0,,,\n"
    report = imported(central, "orders", text, Who.BRAND, "Mine")

    assert ([(each["row"], each["field"]) for each in report["problems"]], report["new"]) == ([(3, "brand")], 1)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [(b"\xff\xfe", "text/csv"), (b'a,"b\nc', "text/csv"), (b"{}", "application/json"), (b"[1]", "application/json")],
)
def test_what_is_no_file_of_rows_is_refused_whole(central: CentralProcess, body: bytes, content_type: str) -> None:
    reply = central.http.post(
        f"{central.url}/v1/imports/orders",
        body,
        headers={"Authorization": f"Bearer {token_for(central, Who.ADMIN)}", "Content-Type": content_type},
        timeout=DEADLINE_S,
    )
    assert (reply.status_code, reply.headers["content-type"]) == (422, "application/problem+json")


def test_rows_come_as_json_too_and_from_the_command_line(
    central: CentralProcess, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    row = {"brand": "Json", "order_number": "O-1", "line": "1", "sku": "S", "currency": "EUR", "unit_price": "5.00"}
    reply = as_(central, token_for(central, Who.ADMIN), "POST", "/v1/imports/orders", json=[row, {**row, "tax": 1.5}])
    file = tmp_path / "orders.csv"
    file.write_text("brand;order_number;line;sku;currency;unit_price\nJson;O-1;1;S;EUR;5.00\nJson;O-2;1;S;EUR;x\n")
    status = main(["import", "orders", str(file), *where(central.home)])
    told, counts = capsys.readouterr().out.splitlines()

    assert reply.status_code in {200, 422}
    assert (status, json.loads(counts)["new"] + json.loads(counts)["unchanged"]) == (1, 1)
    assert told.startswith("row 3, unit_price: ")


# --- orders' money ---


def test_the_database_refuses_more_than_the_order_was_paid_whatever_the_returns_say(central: CentralProcess) -> None:
    expected = a_return(central, "Cap")
    receipt = made_receipt(expected, made_unit(expected.lines[0]))
    central.settle(receipt)
    with writing_to(central.home) as session:
        line = session.scalars(sa.select(OrderLine).where(OrderLine.sku == "SKU-Cap")).one()
        session.execute(
            sa.text("UPDATE line_balances SET paid_cents = 999999 WHERE line_id = :line"),
            {"line": expected.lines[0].line_id},
        )
    assert (line.paid_cents, line.refunded_cents) == (2490, 2490)
    engine = open_engine(central.home.place.database_url)
    with pytest.raises(DBAPIError, match="not_above_paid"), Sessions.on(engine).write.begin() as session:
        session.execute(
            sa.text(
                "INSERT INTO refunds (session_id, position, return_id, rma, line_id, ordinal, kind, amount_cents, "
                "currency, issued_at) SELECT session_id, 77, return_id, rma, line_id, 77, kind, 1, currency, issued_at "
                "FROM refunds WHERE line_id = :line"
            ),
            {"line": expected.lines[0].line_id},
        )
    engine.dispose()


def test_units_of_a_line_that_does_not_divide_are_refunded_to_the_last_cent(central: CentralProcess) -> None:
    imported(central, "orders", ORDER + "Cent,O-1,1,SKU-1,Cap,3,EUR,10.00,20.00,0,0,,,\n")
    imported(central, "returns", RETURN + "Cent,RMA-cent,O-1,SKU-1,3,,,,,,\n")
    expected = looked_up(central, "RMA-cent")
    given = [money(central.settle(made_receipt(expected, made_unit(expected.lines[0]))))[0][1] for _ in range(3)]

    assert given == ["3.33", "3.33", "3.34"]


def test_the_way_back_is_paid_once_and_the_way_there_given_back_with_the_last_of_the_order(
    central: CentralProcess,
) -> None:
    rules_of(central, "Ship", label_fee={"EUR": Decimal("4.90")}, shipping_back=ShippingBack.WHOLE_ORDER)
    expected = a_return(central, "Ship", quantity=2, shipping="3.00")
    receipts = [made_receipt(expected, made_unit(expected.lines[0])) for _ in range(2)]
    for receipt in receipts:
        central.send(receipt)

    assert [money(central.settled(receipt)) for receipt in receipts] == [
        [("refund_less_fee", "20.00")],
        [("refund_full", "27.90")],
    ]
    assert state_of(central, expected) == "settled"


def test_a_store_credits_bonus_is_on_top_and_an_exchange_is_an_order_of_its_own(central: CentralProcess) -> None:
    rules_of(central, "Bonus", credit_bonus_percent=Decimal(10))
    credit = a_return(central, "Bonus", wish="store_credit")
    exchange = a_return(central, "Swap", wish="exchange")
    given = [money(central.settle(made_receipt(each, made_unit(each.lines[0])))) for each in (credit, exchange)]
    orders = as_(central, token_for(central, Who.ADMIN), "GET", f"/v1/exchanges?return_id={exchange.return_id}").json()
    made = [(each["kind"], each["sku"], each["state"]) for each in orders["exchanges"]]

    assert given == [[("store_credit", "27.39")], [("exchange", "0.00")]]
    assert made == [("exchange", "SKU-Swap", "issued")]


# --- without an RMA ---


@pytest.mark.parametrize("is_taken", [False, True])
def test_an_orders_goods_come_without_an_rma(central: CentralProcess, *, is_taken: bool) -> None:
    brand = f"Blind{is_taken}"
    rules_of(central, brand, takes_without_rma=is_taken)
    imported(central, "orders", ORDER + f"{brand},O-{brand},1,SKU-1,Cap,2,EUR,10.00,0,0,0,,,\n")
    expected = looked_up(central, f"O-{brand}")
    status = central.settle(made_receipt(expected, made_unit(expected.lines[0])))

    assert (money(status), status.flags) == (([("refund_full", "10.00")], ()) if is_taken else ([], ("without_rma",)))
    assert state_of(central, expected) == ("partly_settled" if is_taken else "needs_person")


def test_too_many_returns_of_one_customer_wait_for_a_person(central: CentralProcess) -> None:
    rules_of(central, "Many", most_returns=1, most_within_days=3650)
    for number in (1, 2):
        imported(central, "orders", ORDER + f"Many,O-{number},1,S,Cap,1,EUR,5.00,0,0,0,,same,\n")
        imported(central, "returns", RETURN + f"Many,RMA-many-{number},O-{number},S,1,,,,,,\n")
    expected = looked_up(central, "RMA-many-2")

    assert central.settle(made_receipt(expected, made_unit(expected.lines[0]))).flags == ("too_many_returns",)


def test_what_was_received_cannot_be_withdrawn(central: CentralProcess) -> None:
    expected = a_return(central, "Late")
    central.settle(made_receipt(expected, made_unit(expected.lines[0])))
    with writing_to(central.home) as session:
        is_withdrawn = cancel_return(session, expected.return_id)

    assert (is_withdrawn, state_of(central, expected)) == (False, "settled")


# --- a person's word ---


def asked(central: CentralProcess, session_ids: Sequence[UUID], verdict: str) -> list[str]:
    body = {"session_ids": [str(each) for each in session_ids], "verdict": verdict, "note": "looked at it"}
    reply = as_(central, token_for(central, Who.SUPERVISOR), "POST", "/v1/approvals", json=body)
    assert reply.status_code == 200, reply.text
    changed: list[str] = reply.json()["session_ids"]
    return changed


def test_what_needs_approval_is_given_when_it_is_released_in_bulk_and_not_before(central: CentralProcess) -> None:
    rules_of(central, "Ask", approval_from={"EUR": Decimal(20)})
    expected = a_return(central, "Ask", quantity=3)
    receipts = [made_receipt(expected, made_unit(expected.lines[0])) for _ in range(3)]
    before = [(central.settle(receipt).flags, money(central.status(receipt.session_id))) for receipt in receipts]
    token = token_for(central, Who.BRAND, "Ask")
    waiting = as_(central, token, "GET", "/v1/approvals").json()["approvals"]
    ids = [receipt.session_id for receipt in receipts]
    approved, rejected = asked(central, ids[:2], "approve"), asked(central, ids[2:], "reject")
    again = asked(central, ids, "reject")
    unreleased = money(central.status(ids[0]))
    as_(central, token, "POST", "/v1/approvals/release", json={})
    after = [central.settled(receipt) for receipt in receipts]

    assert before == [(("needs_approval",), [])] * 3
    assert [each["proposed"] for each in waiting] == [["refund full 24.90 EUR"]] * 3
    assert (len(approved), len(rejected), again, unreleased) == (2, 1, [], [])
    assert [(str(each.settlement), money(each), len(each.stock)) for each in after] == [
        ("settled", [("refund_full", "24.90")], 1),
        ("settled", [("refund_full", "24.90")], 1),
        ("settled", [], 1),
    ]
    assert state_of(central, expected) == "settled"


def test_a_brands_people_decide_nothing_of_another_brand(central: CentralProcess) -> None:
    rules_of(central, "Theirs", approval_from={"EUR": Decimal(1)})
    expected = a_return(central, "Theirs")
    receipt = made_receipt(expected, made_unit(expected.lines[0]))
    central.settle(receipt)
    body = {"session_ids": [str(receipt.session_id)], "verdict": "approve"}
    reply = as_(central, token_for(central, Who.BRAND, "Mine"), "POST", "/v1/approvals", json=body)

    assert reply.json() == {"session_ids": []}


def test_the_command_line_approves_releases_and_explains(
    central: CentralProcess, capsys: pytest.CaptureFixture[str]
) -> None:
    rules_of(central, "Cli", outcomes=(OutcomeRule(Case(), approval=True, why=Words({"en": "We look at all."})),))
    expected = a_return(central, "Cli")
    receipt = made_receipt(expected, made_unit(expected.lines[0], item=ItemCondition.DIRTY))
    central.settle(receipt)
    place = where(central.home)
    statuses = [
        main(["approvals", "approve", *place, "--receipt", str(receipt.session_id), "--note", "fair enough"]),
        main(["approvals", "release", *place]),
    ]
    given = money(central.settled(receipt))
    capsys.readouterr()
    statuses.append(main(["explain", expected.return_id, *place]))
    told = capsys.readouterr().out

    assert (statuses, given) == ([0, 0, 0], [("refund_less_fee", "21.16")])
    for words in (
        "Return RMA-Cli of Cli, order O-Cli bought at shop: settled.",
        "policy Cli version 3",
        "Paid 24.90 EUR, came back dirty: 15 % kept back, 21.16 EUR back. We look at all.",
        "Decided again from what was kept: the same.",
        "Done by admin",
        "fair enough",
        "Ledger: refund less fee 21.16 EUR",
    ):
        assert words in told


def test_an_explanation_stands_when_the_rules_have_changed_since(central: CentralProcess) -> None:
    expected = a_return(central, "Stand")
    central.settle(made_receipt(expected, made_unit(expected.lines[0], item=ItemCondition.FAIR)))
    with writing_to(central.home) as session:
        put_brand(session, BrandRules("Stand", version=9, fee_percent=Decimal(90)))
    path = f"/v1/returns/{expected.return_id}/explanation"
    (receipt,) = as_(central, token_for(central, Who.ADMIN), "GET", path).json()["receipts"]
    (decision,) = receipt["decisions"]

    assert (decision["policy"].startswith("the built-in policy"), decision["is_reproduced"]) == (True, True)
    assert "15 % kept back" in decision["units"][0]["why"]


# --- corrections ---


def corrected(central: CentralProcess, expected: ExpectedReturn, first: ReceivedUnit, *then: ReceivedUnit) -> Any:
    """A receipt and its correction, both settled."""
    receipt = made_receipt(expected, first)
    central.settle(receipt)
    correction = made_receipt(expected, *then, supersedes=SessionId(receipt.session_id))
    return central.settle(correction), receipt


def stock_of(central: CentralProcess, sku: str) -> dict[str, int]:
    lines = central.get("/v1/stock").json()["stock"]
    return {line["bucket"]: line["quantity"] for line in lines if line["sku"] == sku}


def test_a_better_grade_later_gives_the_difference_and_moves_the_unit(central: CentralProcess) -> None:
    expected = a_return(central, "Up")
    dirty = made_unit(expected.lines[0], item=ItemCondition.DIRTY, disposition=Disposition.CLEAN_REPACK)
    good = replace(dirty, item=ItemCondition.GOOD, disposition=Disposition.RESTOCK)
    status, first = corrected(central, expected, dirty, good)
    again = central.settle(made_receipt(expected, good, supersedes=SessionId(status.session_id)))

    assert (money(central.status(first.session_id)), money(status)) == (
        [("refund_less_fee", "21.16")],
        [("refund_full", "3.74")],
    )
    assert (status.flags, stock_of(central, "SKU-Up")) == ((), {"sellable": 1})
    assert (str(again.settlement), money(again), again.stock) == ("settled", [], ())


def test_a_worse_grade_later_takes_no_money_back_by_itself(central: CentralProcess) -> None:
    expected = a_return(central, "Down")
    good = made_unit(expected.lines[0])
    worn = replace(good, item=ItemCondition.FAIR, disposition=Disposition.RESTOCK_AS_GRADE)
    status, _first = corrected(central, expected, good, worn)

    assert (status.flags, money(status), stock_of(central, "SKU-Down")) == (
        ("correction",),
        [],
        {"sellable_as_grade": 1},
    )


def test_a_unit_that_was_not_there_leaves_stock_and_its_place_and_asks_a_person_for_its_money(
    central: CentralProcess,
) -> None:
    expected = a_return(central, "Gone")
    status, _first = corrected(central, expected, made_unit(expected.lines[0]))
    later = central.settle(made_receipt(expected, made_unit(expected.lines[0])))

    assert (status.flags, stock_of(central, "SKU-Gone")) == (("correction",), {"sellable": 1})
    # Its place is free again; its money is not there twice.
    assert (later.flags, money(later)) == (("refund_above_paid",), [])


def test_a_correction_answers_what_a_person_was_asked(central: CentralProcess) -> None:
    expected = a_return(central, "Answer")
    open_question = made_unit(expected.lines[0], item=None)
    status, first = corrected(central, expected, open_question, replace(open_question, item=ItemCondition.GOOD))
    before = central.status(first.session_id)

    assert (money(status), str(before.settlement), before.flags) == (
        [("refund_full", "24.90")],
        "settled",
        ("unanswered", "superseded"),
    )
    assert asked(central, [first.session_id], "approve") == []


def test_a_second_correction_of_the_same_receipt_is_for_a_person(central: CentralProcess) -> None:
    expected = a_return(central, "Twice")
    dirty = made_unit(expected.lines[0], item=ItemCondition.DIRTY)
    _status, first = corrected(central, expected, dirty, replace(dirty, item=ItemCondition.GOOD))
    second = made_receipt(expected, replace(dirty, item=ItemCondition.GOOD), supersedes=SessionId(first.session_id))

    assert (money(central.settle(second)), central.status(second.session_id).flags) == (
        [],
        ("correction", "plate_seen_before"),
    )


def test_an_earlier_day_of_delivery_is_in_the_decision(central: CentralProcess) -> None:
    rules_of(central, "Day", window_days=14)
    head = ORDER.replace("serials", "delivered_on")
    imported(central, "orders", head + f"Day,O-1,1,S,Cap,1,EUR,5.00,0,0,0,,,{date(2026, 4, 1)}\n")
    imported(central, "returns", RETURN + "Day,RMA-day,O-1,S,1,,,,,,\n")
    expected = looked_up(central, "RMA-day")
    receipt = made_receipt(expected, made_unit(expected.lines[0], fault_owner=FaultOwner.UNKNOWN))

    assert central.settle(receipt).flags == ("outside_window",)
