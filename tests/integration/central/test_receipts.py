"""Receipts reach the central: each once, by its key and by its session; none is refused for what is in it."""

import gzip
import json
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import replace
from decimal import Decimal
from uuid import uuid4

import pytest
import sqlalchemy as sa
from pydantic import ValidationError

from receiving_station.domain.returns import ExpectedReturn, Money, PhotoRef
from receiving_station.domain.vocabulary import PhotoKind, Sha256
from receiving_station.wire import MoneyWire
from receiving_station.wire_mapping import receipt_to_wire
from tests.fakes.parcels import AT, made_line, made_receipt, made_return, made_unit
from tests.integration.central.process import DEADLINE_S, CentralProcess, announce, jpeg, writing_to


def test_a_receipt_is_applied_and_answered_with_201(central: CentralProcess) -> None:
    receipt = made_receipt(None)
    reply = central.send(receipt)

    assert (reply.status_code, reply.json()["session_id"], reply.json()["settlement"]) == (
        201,
        str(receipt.session_id),
        "received",
    )


def test_the_same_key_again_gets_the_first_answer_again(central: CentralProcess) -> None:
    receipt, key = made_receipt(None), uuid4()
    first = central.send(receipt, key)
    central.settled(receipt)
    again = central.send(receipt, key)

    assert (again.status_code, again.content) == (200, first.content)


def test_the_same_session_under_another_key_gets_the_first_answer_again(central: CentralProcess) -> None:
    receipt = made_receipt(None)
    first = central.send(receipt)
    again = central.send(receipt)

    assert (again.status_code, again.content) == (200, first.content)


def test_the_same_key_with_another_body_is_a_conflict(central: CentralProcess) -> None:
    key = uuid4()
    central.send(made_receipt(None), key)
    reply = central.send(made_receipt(None), key)

    assert (reply.status_code, reply.json()["field"]) == (409, "Idempotency-Key")


def test_the_same_session_with_another_body_is_a_conflict(central: CentralProcess) -> None:
    receipt = made_receipt(None)
    central.send(receipt)
    reply = central.send(replace(receipt, operator="Jonas"))

    assert (reply.status_code, reply.json()["field"]) == (409, "session_id")


def test_a_second_key_of_a_session_belongs_to_it_for_good(central: CentralProcess) -> None:
    receipt, second_key = made_receipt(None), uuid4()
    central.send(receipt)
    central.send(receipt, second_key)

    assert central.send(made_receipt(None), second_key).status_code == 409


def test_the_same_body_written_in_another_order_is_the_same_body(central: CentralProcess) -> None:
    receipt = made_receipt(None)
    central.send(receipt)
    turned = dict(reversed(receipt_to_wire(receipt).model_dump(mode="json").items()))

    assert central.send(json.dumps(turned, indent=3)).status_code == 200


def test_a_key_that_is_being_worked_on_is_answered_with_ask_again(central: CentralProcess) -> None:
    receipt, key = made_receipt(None), uuid4()
    with writing_to(central.home) as blocking:
        # The first of the two waits here: SQLite has one writer, and PostgreSQL's table is taken.
        if central.home.database:
            blocking.execute(sa.text("LOCK TABLE receipts IN EXCLUSIVE MODE"))
        else:
            blocking.connection()
        with ThreadPoolExecutor(2) as pool:
            both = [pool.submit(central.send, receipt, key) for _ in range(2)]
            done, waiting = wait(both, 1.0 if central.home.database else DEADLINE_S, FIRST_COMPLETED)
            early = [future.result() for future in done]
            blocking.rollback()
            late = [future.result() for future in waiting]
    codes = sorted(reply.status_code for reply in (*early, *late))

    # Two processes may have one each: then the second waits for the first, and gets its answer again.
    assert codes in ([[201, 202]] if central.home.database is None else [[201, 202], [200, 201]])


def test_a_receipt_waits_for_its_photos_and_is_told_which(central: CentralProcess) -> None:
    here, away = jpeg(1), "cd" * 32
    photo = PhotoRef(Sha256(central.put_photo(here).url.rsplit("/")[-1]), PhotoKind.LABEL, AT, 1, 1, 1)
    receipt = made_receipt(None, photos=(photo, replace(photo, sha256=Sha256(away))))
    reply = central.send(receipt)

    assert (reply.status_code, reply.json()["missing_photos"]) == (424, [away])


def test_a_refused_receipt_left_nothing_behind_and_can_come_again(central: CentralProcess) -> None:
    body, key = jpeg(2), uuid4()
    photo = PhotoRef(Sha256("ef" * 32), PhotoKind.LABEL, AT, 1, 1, 1)
    receipt = made_receipt(None, photos=(photo,))
    refused = central.send(receipt, key)
    sha256 = Sha256(central.put_photo(body).url.rsplit("/")[-1])
    came = central.send(replace(receipt, photos=(replace(photo, sha256=sha256),)), key)

    assert (refused.status_code, came.status_code) == (424, 201)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"station": "x" * 201}, "station"),
        ({"session_id": "no"}, "session_id"),
        ({"surprise": 1}, "surprise"),
        ({"started_at": "2026-05-04T09:30:00"}, "started_at"),
        ({"units": [{}]}, "units.0.unit_id"),
        ({"operator": "\ud800"}, "operator"),
        ({"started_at": 0}, "started_at"),
        ({"started_at": "1777887000"}, "started_at"),
        ({"started_at": "9999-12-31T23:59:60Z"}, "started_at"),
        ({"weight_g": False}, "weight_g"),
        ({"weight_g": "12"}, "weight_g"),
        ({"weight_g": -1}, "weight_g"),
        ({"weight_g": 1.5}, "weight_g"),
        ({"weight_g": float("inf")}, "weight_g"),
        ({"missing": [{"line_id": "l", "quantity": 10_000}]}, "missing.0.quantity"),
        ({"missing": [{"line_id": "l", "quantity": 0}]}, "missing.0.quantity"),
    ],
)
def test_what_is_no_receipt_is_refused_and_the_field_is_named(
    central: CentralProcess, change: dict[str, object], field: str
) -> None:
    body = {**receipt_to_wire(made_receipt(None)).model_dump(mode="json"), **change}
    reply = central.send(body)

    assert (reply.status_code, reply.headers["Content-Type"], reply.json()["field"]) == (
        422,
        "application/problem+json",
        field,
    )


@pytest.mark.parametrize("body", ["{", "[]", "null", "", "[" * 100_000, '{"a": NaN}', "\x00"])
def test_what_is_no_json_object_is_refused_as_a_problem(central: CentralProcess, body: str) -> None:
    reply = central.send(body)

    assert (reply.status_code // 100, reply.headers["Content-Type"]) == (4, "application/problem+json")


@pytest.mark.parametrize("encoding", ["", "gzip"])
def test_a_body_that_is_no_text_or_is_packed_is_refused_and_named(central: CentralProcess, encoding: str) -> None:
    packed = gzip.compress(b"[" * 50_000_000)
    headers = {"Idempotency-Key": str(uuid4()), "Content-Type": "application/json"}
    headers |= {"Content-Encoding": encoding} if encoding else {}
    reply = central.http.post(f"{central.url}/v1/receipts", packed, headers=headers, timeout=DEADLINE_S)

    assert (reply.status_code, reply.json()["field"]) == (422, "body")


@pytest.mark.parametrize("weight_g", [0, 2**31, 2**63, 10**400])
def test_a_number_at_any_edge_is_kept_or_refused_by_name(central: CentralProcess, weight_g: int) -> None:
    body = {**receipt_to_wire(made_receipt(None)).model_dump(mode="json"), "weight_g": weight_g}
    reply = central.send(body)

    assert reply.status_code == 201 or (reply.status_code, reply.json()["field"]) == (422, "weight_g")


def test_what_was_refused_left_no_row(start: Callable[..., CentralProcess]) -> None:
    central = start()
    good = receipt_to_wire(made_receipt(None)).model_dump(mode="json")
    unit = receipt_to_wire(made_receipt(None, made_unit())).model_dump(mode="json")["units"][0]
    half = [unit, {**unit, "received_at": 5}]
    bad: list[dict[str, object]] = [{"station": 1}, {"units": half}, {"photos": [{}]}, {"occurred_at": "soon"}]
    statuses = {central.send(good | change).status_code for change in bad}
    counts = central.get("/v1/overview").json()

    assert (statuses, set(counts.values())) == ({422}, {0})


@pytest.mark.parametrize(
    "amount", ["1.005", "-0.01", "10000000000.00", "NaN", "Infinity", "1E-3", "", "12,50", None, True]
)
def test_money_is_two_decimals_of_a_currency_or_it_is_refused_by_name(amount: object) -> None:
    with pytest.raises(ValidationError) as refused:
        MoneyWire.model_validate_json(json.dumps({"amount": amount, "currency": "EUR"}))
    assert refused.value.errors()[0]["loc"] == ("amount",)


@pytest.mark.parametrize("currency", ["eur", "EURO", "", "€", None, "E R"])
def test_a_currency_is_three_letters_or_it_is_refused_by_name(currency: object) -> None:
    with pytest.raises(ValidationError) as refused:
        MoneyWire.model_validate_json(json.dumps({"amount": "1.00", "currency": currency}))
    assert refused.value.errors()[0]["loc"] == ("currency",)


def test_lines_in_two_currencies_are_given_back_each_in_its_own(central: CentralProcess) -> None:
    lines = (made_line("two", 1), made_line("two", 2, unit_price=Money(Decimal("10.00"), "CHF")))
    expected = made_return("two", *lines)
    announce(central.home, expected)
    status = central.settle(made_receipt(expected, *(made_unit(line) for line in lines)))

    assert sorted(str(refund.amount.amount) + refund.amount.currency for refund in status.refunds) == [
        "10.00CHF",
        "24.90EUR",
    ]


@pytest.mark.parametrize("key", ["", "no-uuid"])
def test_a_receipt_without_a_good_key_is_refused(central: CentralProcess, key: str) -> None:
    headers = {"Idempotency-Key": key} if key else {}
    body = receipt_to_wire(made_receipt(None)).model_dump_json()
    reply = central.http.post(f"{central.url}/v1/receipts", body, headers=headers, timeout=DEADLINE_S)

    assert (reply.status_code, reply.json()["field"]) == (422, "Idempotency-Key")


def test_a_session_that_nobody_sent_has_no_status(central: CentralProcess) -> None:
    receipt = made_receipt(None)
    central.send(receipt)
    asked = [str(uuid4()), str(receipt.session_id), str(receipt.session_id)]
    statuses = central.get("/v1/receipts/status", session_id=asked).json()["statuses"]

    assert [status["session_id"] for status in statuses] == [str(receipt.session_id)]


def test_more_than_a_hundred_sessions_are_not_asked_for_at_once(central: CentralProcess) -> None:
    reply = central.get("/v1/receipts/status", session_id=[str(uuid4()) for _ in range(101)])

    assert (reply.status_code, reply.json()["field"]) == (422, "session_id")


def test_texts_with_nul_and_odd_marks_come_back_as_they_went(central: CentralProcess) -> None:
    odd = made_unit(plate="P\0\\u0000\\", serial="S\0\x1d", sku="SKU\0\\-odd", note="\0")
    status = central.settle(made_receipt(None, odd, station="B\0\\"))

    assert [(row.sku, row.plate) for row in status.stock] == [("SKU\0\\-odd", "P\0\\u0000\\")]


def test_a_receipt_of_a_thousand_units_is_taken(central: CentralProcess) -> None:
    status = central.settle(made_receipt(None, *(made_unit() for _ in range(1000))))

    assert sum(row.quantity for row in status.stock) == 1000


def test_every_receipt_of_a_return_is_taken_however_many_come(
    central: CentralProcess, announced: ExpectedReturn
) -> None:
    receipts = [made_receipt(announced, made_unit(announced.lines[0])) for _ in range(3)]

    assert [central.send(receipt).status_code for receipt in receipts] == [201, 201, 201]


def test_a_return_that_nobody_announced_is_taken_and_flagged(central: CentralProcess) -> None:
    stranger = made_return("stranger")
    status = central.settle(made_receipt(stranger, made_unit(stranger.lines[0])))

    assert (status.settlement, status.flags) == ("needs_person", ("unknown_return", "unknown_line"))
