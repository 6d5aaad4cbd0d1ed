"""The central is ended by kill -9 at every step and at odd instants: each receipt is settled once."""

import contextlib
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
import requests

from receiving_station.domain.returns import Receipt
from receiving_station.wire import RefundList, StockList
from tests.fakes.parcels import made_line, made_receipt, made_return, made_unit
from tests.integration.central.process import CentralProcess, announce

CRASHING = str(Path(__file__).with_name("crashing.py"))
Start = Callable[..., CentralProcess]


@pytest.mark.parametrize("step", ["receive", "decide", "refund", "restock", "mark"])
def test_a_kill_after_any_step_leaves_one_refund_and_one_movement(tmp_path: Path, start: Start, step: str) -> None:
    doomed = start(program=(CRASHING, str(tmp_path), step))
    expected = made_return("crash", made_line("crash", quantity=2))
    announce(tmp_path, expected)
    receipt, key = made_receipt(expected, made_unit(expected.lines[0])), uuid4()
    with contextlib.suppress(requests.ConnectionError):  # The reply may be lost with the process.
        doomed.send(receipt, key)
    doomed_exit = doomed.wait()

    again = start()
    resent = again.send(receipt, key).status_code
    again.settled(receipt)
    refunds = RefundList.model_validate_json(again.get("/v1/refunds").content).refunds
    stock = StockList.model_validate_json(again.get("/v1/stock").content).stock

    assert (doomed_exit, resent, [str(r.amount.amount) for r in refunds], [s.quantity for s in stock]) == (
        -9,
        200,
        ["24.90"],
        [1],
    )


def test_a_receipt_that_nobody_sends_again_is_settled_after_the_kill(tmp_path: Path, start: Start) -> None:
    doomed = start(program=(CRASHING, str(tmp_path), "receive"))
    receipt = made_receipt(None, made_unit())
    with contextlib.suppress(requests.ConnectionError):
        doomed.send(receipt)
    doomed.wait()

    assert start().settled(receipt).flags == ("unknown_parcel", "undeclared_unit")


def test_kills_at_odd_instants_settle_every_receipt_once(tmp_path: Path, start: Start) -> None:
    first = start()
    expected = made_return("storm", *(made_line("storm", number) for number in range(40)))
    announce(tmp_path, expected)
    receipts: list[Receipt] = [made_receipt(expected, made_unit(line)) for line in expected.lines]
    keys = {receipt.session_id: uuid4() for receipt in receipts}
    central = first
    for number, receipt in enumerate(receipts):
        assert central.send(receipt, keys[receipt.session_id]).status_code == 201
        if number in {4, 11, 13, 29}:
            central.kill()
            central = start()
    for receipt in receipts:
        assert central.send(receipt, keys[receipt.session_id]).status_code == 200
        central.settled(receipt)
    refunds = RefundList.model_validate_json(central.get("/v1/refunds").content).refunds
    stock = StockList.model_validate_json(central.get("/v1/stock").content).stock

    assert (
        Counter(str(r.amount.amount) for r in refunds),
        {(s.bucket.value, s.quantity) for s in stock},
        len(stock),
    ) == (Counter({"24.90": 40}), {("sellable", 1)}, 40)


def test_a_central_that_is_told_to_stop_in_the_middle_of_its_work_goes_on_with_it_later(start: Start) -> None:
    central = start()
    receipts = [made_receipt(None, made_unit()) for _ in range(20)]
    for receipt in receipts:
        central.send(receipt)
    stopped = (central.stop(), central.errors)
    again = start()

    assert (stopped, {again.settled(receipt).settlement for receipt in receipts}) == ((0, []), {"needs_person"})


def test_a_second_start_keeps_the_token_and_everything_else(start: Start) -> None:
    first = start(sample=True)
    receipt = made_receipt(None)
    first.settle(receipt)
    feed = first.get("/v1/feed").json()
    first.stop()
    second = start(sample=True)

    assert (second.token, second.get("/v1/feed").json(), second.send(receipt).status_code) == (
        first.token,
        feed,
        200,
    )


def test_the_token_is_for_its_owner_and_the_database_has_only_its_hash(tmp_path: Path, start: Start) -> None:
    central = start()
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("central.db*"))
    mode = (tmp_path / "station-token").stat().st_mode & 0o777

    assert (mode, central.token.encode() in kept) == (0o600, False)


def test_a_taken_port_is_told_in_words(tmp_path: Path, start: Start) -> None:
    port = start().url.rsplit(":")[-1]
    program = ("-m", "receiving_station.central", str(tmp_path / "second"), "--port", port)

    with pytest.raises(AssertionError, match="The central did not start"):
        start(program=program)


@pytest.mark.parametrize("failures", [1, 4])
def test_a_step_that_fails_is_done_again_until_it_is_done_once(tmp_path: Path, start: Start, failures: int) -> None:
    central = start(program=(CRASHING, str(tmp_path), "refund", str(failures)))
    expected = made_return("faulty")
    announce(tmp_path, expected)
    status = central.settle(made_receipt(expected, made_unit(expected.lines[0])))

    assert ([str(r.amount.amount) for r in status.refunds], len(status.stock)) == (["24.90"], 1)
