"""Receipts reach the central: each once, by its key and by its session; none is refused for what is in it."""

import json
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import replace
from uuid import uuid4

import pytest
import sqlalchemy as sa

from receiving_station.domain.returns import ExpectedReturn, PhotoRef
from receiving_station.domain.vocabulary import PhotoKind, Sha256
from receiving_station.wire_mapping import receipt_to_wire
from tests.fakes.parcels import AT, made_receipt, made_return, made_unit
from tests.integration.central.process import DEADLINE_S, CentralProcess, jpeg, writing_to


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
