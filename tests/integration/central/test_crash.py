"""The central is ended by kill -9 at every step and at odd instants: each receipt is settled once."""

import contextlib
import hashlib
import os
from collections import Counter
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest
import requests
import sqlalchemy as sa

from receiving_station.central.approvals import Release, Verdict, judge, release
from receiving_station.central.catalogue import put_brand
from receiving_station.central.models import StationToken
from receiving_station.central.photos import PhotoFolder
from receiving_station.domain.returns import Receipt
from receiving_station.domain.rules import BrandRules, ReturnRules
from receiving_station.wire import RefundList, StockList
from tests.fakes.parcels import AT, made_line, made_receipt, made_return, made_unit
from tests.integration.central.process import CentralProcess, Home, announce, jpeg, writing_to

CRASHING = str(Path(__file__).with_name("crashing.py"))
Start = Callable[..., CentralProcess]


# On PostgreSQL what lies between "receive" and "mark" is one transaction too: one step stands for all of it.
@pytest.mark.parametrize(
    ("home", "step"),
    [
        *(("embedded", step) for step in ("receive", "decide", "refund", "restock", "mark")),
        *(("grown up", step) for step in ("receive", "refund", "mark")),
    ],
    indirect=["home"],
)
def test_a_kill_after_any_step_leaves_one_refund_and_one_movement(home: Home, start: Start, step: str) -> None:
    doomed = start(program=(CRASHING, step, *home.options))
    expected = made_return("crash", made_line("crash", quantity=2))
    announce(home, expected)
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


def test_a_receipt_that_nobody_sends_again_is_settled_after_the_kill(home: Home, start: Start) -> None:
    doomed = start(program=(CRASHING, "receive", *home.options))
    receipt = made_receipt(None, made_unit())
    with contextlib.suppress(requests.ConnectionError):
        doomed.send(receipt)
    doomed.wait()

    assert start().settled(receipt).flags == ("unknown_parcel", "undeclared_unit")


def test_kills_at_odd_instants_settle_every_receipt_once(home: Home, start: Start) -> None:
    first = start()
    expected = made_return("storm", *(made_line("storm", number) for number in range(40)))
    announce(home, expected)
    receipts: list[Receipt] = [made_receipt(expected, made_unit(line)) for line in expected.lines]
    keys = {receipt.session_id: uuid4() for receipt in receipts}
    central = first
    for number, receipt in enumerate(receipts):
        assert central.send(receipt, keys[receipt.session_id]).status_code == 201
        if number in {11, 29}:
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


def test_the_token_is_for_its_owner_and_the_database_has_only_its_hash(central: CentralProcess) -> None:
    with writing_to(central.home) as session:
        kept = session.scalars(sa.select(StationToken.sha256)).all()
    mode = (central.home.data_dir / "station-token").stat().st_mode & 0o777

    assert (mode, hashlib.sha256(central.token.encode()).hexdigest() in kept, central.token in kept) == (
        0o600,
        True,
        False,
    )


def test_a_taken_port_is_told_in_words(central: CentralProcess, tmp_path: Path) -> None:
    program = ("-m", "receiving_station.central", str(tmp_path), "--port", central.url.rsplit(":")[-1])

    with pytest.raises(AssertionError, match="The central did not start"):
        CentralProcess(Home(tmp_path), program=program)


def test_a_step_that_fails_is_done_again_until_it_is_done_once(home: Home, start: Start) -> None:
    central = start(program=(CRASHING, "--failures", "4", "refund", *home.options))
    expected = made_return("faulty")
    announce(home, expected)
    status = central.settle(made_receipt(expected, made_unit(expected.lines[0])))

    assert ([str(r.amount.amount) for r in status.refunds], len(status.stock)) == (["24.90"], 1)


def bank(home: Home) -> list[str]:
    """What the provider outside was told and asked, without the orders' keys."""
    lines = (home.data_dir / "bank.txt").read_text(encoding="utf-8").splitlines()
    return [" ".join((line.split()[0], *line.split()[2:])) for line in lines]


@pytest.mark.parametrize("step", ["refund", "mark"])
def test_a_kill_between_a_providers_steps_leaves_each_done_once(home: Home, start: Start, step: str) -> None:
    doomed = start(program=(CRASHING, "--outside", step, *home.options))
    expected = made_return("outside", made_line("outside", quantity=2))
    announce(home, expected)
    receipt = made_receipt(expected, made_unit(expected.lines[0]))
    with contextlib.suppress(requests.ConnectionError):
        doomed.send(receipt)
    doomed_exit = doomed.wait()

    # Another process, with another name: on PostgreSQL it waits until the dead one's lease has run out.
    status = start(program=(CRASHING, "--outside", "none", *home.options)).settled(receipt)

    assert (doomed_exit, [str(r.amount.amount) for r in status.refunds], [s.quantity for s in status.stock]) == (
        -9,
        ["24.90"],
        [1],
    )
    assert bank(home) == ["do 2490 EUR"]


def test_a_provider_whose_answer_is_lost_is_asked_before_it_is_told_again(home: Home, start: Start) -> None:
    central = start(program=(CRASHING, "--outside", "--failures", "1", "told", *home.options))
    expected = made_return("timeout")
    announce(home, expected)
    status = central.settle(made_receipt(expected, made_unit(expected.lines[0])))

    assert ([(r.state, str(r.amount.amount)) for r in status.refunds], bank(home)) == (
        [("issued", "24.90")],
        ["do 2490 EUR", "asked"],
    )


def test_what_a_person_released_is_told_to_the_provider_once(home: Home, start: Start) -> None:
    expected = made_return("released")
    central = start(program=(CRASHING, "--outside", "none", *home.options))
    announce(home, expected)
    limit = ReturnRules(approval_from={"EUR": Decimal(1)})
    with writing_to(home) as session:
        put_brand(session, BrandRules(expected.brand, returns=limit))
    receipt = made_receipt(expected, made_unit(expected.lines[0]))
    held = central.settle(receipt)
    is_told_before = (home.data_dir / "bank.txt").exists()
    said = Verdict(session_ids=(receipt.session_id,), verdict="approve")
    with writing_to(home) as session:
        judge(session, said, "test", AT)
        release(session, Release(), "test", AT)
    done = central.settled(receipt)

    assert (held.flags, is_told_before) == (("needs_approval",), False)
    assert ([str(r.amount.amount) for r in done.refunds], len(done.stock), bank(home)) == (
        ["24.90"],
        1,
        ["do 2490 EUR"],
    )


def test_a_provider_that_fails_is_asked_again_until_it_did_it_once(home: Home, start: Start) -> None:
    central = start(program=(CRASHING, "--outside", "--failures", "2", "refund", *home.options))
    expected = made_return("failing")
    announce(home, expected)
    status = central.settle(made_receipt(expected, made_unit(expected.lines[0])))

    assert ([str(r.amount.amount) for r in status.refunds], len(status.stock)) == (["24.90"], 1)


def test_a_photo_is_said_to_be_kept_when_file_and_every_folder_above_it_are_synced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    fsync = os.fsync

    def noting(handle: int) -> None:
        synced.append(os.fstat(handle).st_ino)
        fsync(handle)

    monkeypatch.setattr(os, "fsync", noting)
    folder = PhotoFolder(tmp_path / "photos")
    body = jpeg(17)
    sha256 = hashlib.sha256(body).hexdigest()
    folder.put(sha256, body)
    kept = folder.path(sha256)
    needed = [kept, kept.parent, tmp_path / "photos", tmp_path] if os.name == "posix" else [kept]

    assert [path for path in needed if path.stat().st_ino not in synced] == []
