"""Other systems are told: signed, at least once, in the transaction's own words; by real calls to a real receiver."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from receiving_station.central.catalogue import put_return
from receiving_station.central.core import nothing
from receiving_station.central.database import Sessions, open_engine
from receiving_station.central.govern import main
from receiving_station.central.intake import Intake
from receiving_station.central.sender import TRIED_FOR, WebhookSender
from receiving_station.central.settlement import LedgerSettler
from receiving_station.central.webhooks import (
    Event,
    Kind,
    add_endpoint,
    check_url,
    delivery_log,
    replay,
    resolve,
    tell,
)
from receiving_station.wire_mapping import receipt_to_wire, return_to_wire
from tests.fakes.parcels import made_line, made_receipt, made_return, made_unit
from tests.integration.central.process import CentralProcess, Home, wait_for
from tests.integration.central.receiver import Receiver, certificate, receiver


class Desk:
    """A central's database, a clock that a test moves, and a sender."""

    def __init__(self, home: Home) -> None:
        if home.database is None:
            main(["verify-audit", str(home.data_dir)])
        self.engine = open_engine(home.place.database_url)
        self.sessions = Sessions.on(self.engine)
        self.now = datetime.now(UTC).replace(microsecond=0)
        self.sender = self.another()
        self.senders = [self.sender]

    def clock(self) -> datetime:
        return self.now

    def another(self) -> WebhookSender:
        return WebhookSender(self.sessions, self.clock, may_be_near=True, timeout_s=0.3)

    def listen(self, url: str, brand: str | None = None, kinds: Any = tuple(Kind)) -> tuple[str, str]:
        with self.sessions.write.begin() as session:
            made = add_endpoint(session, self.now, url, kinds, brand)
        return made.endpoint_id, made.secret

    def happen(self, brand: str = "Northtrail", session_id: UUID | None = None) -> Event:
        event = Event(Kind.RECEIVED, session_id or uuid4(), "ret-1", brand, {"units": 1})
        with self.sessions.write.begin() as session:
            tell(session, [event], self.now)
        return event

    def log(self, endpoint_id: str) -> list[dict[str, Any]]:
        with self.sessions.read() as session:
            return delivery_log(session, endpoint_id)

    def send(self, endpoint_id: str, attempts: int) -> list[dict[str, Any]]:
        """Send what is due, until the log tells of so many attempts."""
        self.sender.settle_due()
        return wait_for(lambda: self.log(endpoint_id), lambda log: sum(line["attempts"] for line in log) >= attempts)

    def later(self, **wait: float) -> None:
        wait_for(lambda: self.sender._busy, lambda busy: not busy)
        self.now += timedelta(**wait)

    def close(self) -> None:
        for sender in self.senders:
            sender.stop()
        self.engine.dispose()


@pytest.fixture
def desk(home: Home) -> Iterator[Desk]:
    made = Desk(home)
    yield made
    made.close()


@pytest.fixture
def told() -> Iterator[Receiver]:
    with receiver() as running:
        yield running


def test_an_event_comes_once_signed_and_with_its_id(desk: Desk, told: Receiver) -> None:
    endpoint, secret = desk.listen(told.url)
    event = desk.happen()
    (line,) = desk.send(endpoint, 1)
    desk.later(days=2)
    desk.sender.settle_due()
    assert (line["state"], line["last_answer"], len(told.calls)) == ("delivered", "204", 1)
    assert told.is_signed(0, secret)
    assert not told.is_signed(0, "whsec_" + "A" * 44)
    assert told.calls[0][0]["webhook-id"] == told.events[0]["id"] == str(event.event_id)
    assert told.calls[0][0]["webhook-timestamp"] == str(int((desk.now - timedelta(days=2)).timestamp()))


@pytest.mark.parametrize("is_trusted", [True, False])
def test_over_tls_only_who_can_prove_who_they_are_is_told(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, is_trusted: bool
) -> None:
    path = certificate(tmp_path)
    if is_trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(path))
    with receiver(path) as told:
        endpoint, secret = desk.listen(told.url)
        desk.happen()
        (line,) = desk.send(endpoint, 1)
        came = [told.is_signed(number, secret) for number in range(len(told.calls))]

    if is_trusted:
        assert (line["state"], line["last_answer"], came) == ("delivered", "204", [True])
    else:
        assert (line["state"], came) == ("waiting", [])
        assert "CERTIFICATE_VERIFY_FAILED" in line["last_answer"]


def test_a_receiver_that_fails_is_told_again_later_and_later_with_the_same_id(desk: Desk, told: Receiver) -> None:
    told.statuses = [500, 302, 404]
    endpoint, secret = desk.listen(told.url)
    event = desk.happen()
    for number, wait_s in enumerate((0, 5, 10, 20)):
        desk.later(seconds=max(wait_s - 1, 0))
        early = desk.sender.settle_due() if wait_s else False
        desk.later(seconds=min(wait_s, 1))
        (line,) = desk.send(endpoint, number + 1)
        assert not early
    assert (line["state"], line["attempts"]) == ("delivered", 4)
    assert {call["id"] for call in told.events} == {str(event.event_id)}
    assert all(told.is_signed(number, secret) for number in range(4))


def test_a_receiver_is_given_up_after_a_day_and_told_again_by_a_replay(desk: Desk, told: Receiver) -> None:
    told.statuses = [500] * 100
    endpoint, _secret = desk.listen(told.url)
    desk.happen()
    attempts, line = 0, {"state": "waiting"}
    while line["state"] == "waiting":
        attempts += 1
        (line,) = desk.send(endpoint, attempts)
        desk.later(hours=1)
    tried_for = desk.now - datetime.fromisoformat(str(line["at"]))
    told.statuses = []
    with desk.sessions.write.begin() as session:
        count = replay(session, endpoint, desk.now - timedelta(days=3), desk.now, with_delivered=False)
    (line,) = desk.send(endpoint, 1)
    assert (count, line["state"]) == (1, "delivered")
    assert TRIED_FOR - timedelta(hours=2) <= tried_for <= TRIED_FOR + timedelta(hours=1)


def test_a_receiver_that_hangs_is_hung_up_on_and_holds_up_nobody_else(desk: Desk, told: Receiver) -> None:
    with receiver() as hanging:
        hanging.hangs = True
        slow, _secret = desk.listen(hanging.url)
        quick, _secret = desk.listen(told.url)
        desk.happen()
        while desk.sender.settle_due():
            pass
        assert hanging.came.wait(10)
        (line,) = wait_for(lambda: desk.log(quick), lambda log: log[0]["attempts"] == 1)
        (late,) = wait_for(lambda: desk.log(slow), lambda log: log[0]["attempts"] == 1)
    assert (line["state"], late["state"]) == ("delivered", "waiting")
    assert late["last_answer"]


def test_two_senders_share_the_work_and_send_each_event_once(desk: Desk, told: Receiver) -> None:
    desk.senders.append(desk.another())
    endpoint, _secret = desk.listen(told.url)
    events = {str(desk.happen().event_id) for _ in range(12)}

    def round_of_both() -> list[dict[str, Any]]:
        for sender in desk.senders:
            sender.settle_due()
        return desk.log(endpoint)

    wait_for(round_of_both, lambda log: all(line["state"] == "delivered" for line in log))
    assert sorted(event["id"] for event in told.events) == sorted(events)


def test_a_brands_receiver_hears_of_its_brand_only_and_of_what_it_asked_for(desk: Desk, told: Receiver) -> None:
    endpoint, _secret = desk.listen(told.url, "Own")
    deaf, _secret = desk.listen(told.url, "Own", (Kind.REFUNDED,))
    own = desk.happen("Own")
    desk.happen("Other")
    desk.happen("")
    assert [line["id"] for line in desk.log(endpoint)] == [str(own.event_id)]
    assert desk.log(deaf) == []


def test_the_same_fact_written_again_is_not_told_again(desk: Desk, told: Receiver) -> None:
    endpoint, _secret = desk.listen(told.url)
    session_id = uuid4()
    for _ in range(2):
        desk.happen(session_id=session_id)
    assert len(desk.log(endpoint)) == 1


def test_a_settlement_that_is_rolled_back_tells_nothing(desk: Desk, told: Receiver) -> None:
    endpoint, _secret = desk.listen(told.url)
    line = made_line("rolled-back")
    expected = made_return("rolled-back", line)
    with desk.sessions.write.begin() as session:
        put_return(session, return_to_wire(expected))
    receipt = made_receipt(expected, made_unit(line))
    Intake(desk.sessions, desk.clock).receive(uuid4(), receipt_to_wire(receipt))

    def fail(step: str) -> None:
        if step == "restock":
            raise RuntimeError(step)

    LedgerSettler(desk.sessions, desk.clock, fail).settle_due()
    before = {each["type"] for each in desk.log(endpoint)}
    desk.now += timedelta(minutes=1)
    LedgerSettler(desk.sessions, desk.clock, nothing).settle_due()
    after = {each["type"] for each in desk.log(endpoint)}
    assert (before, after) == ({"received", "graded"}, {kind.value for kind in Kind})


# --- where they may go ---


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com/hook",
        "http://127.0.0.1/hook",
        "http://10.0.0.1/hook",
        "ftp://example.com/",
        "https://name:word@example.com/",
        "https:///hook",
        "file:///etc/passwd",
    ],
)
def test_an_address_that_is_not_https_to_somebody_else_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="receiver"):
        check_url(url, may_be_near=False)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "10.1.2.3", "192.168.0.9", "169.254.169.254", "::1", "fe80::1", "::ffff:10.0.0.1", "224.0.0.1",
     "100.64.0.1", "0.0.0.0", "localhost", "2130706433"],
)  # fmt: skip
def test_no_name_leads_to_an_address_that_is_not_of_the_public_internet(host: str) -> None:
    with pytest.raises(ValueError, match="public internet"):
        resolve(host, 443, may_be_near=False)


def test_a_sender_that_may_not_be_near_tells_nobody_on_this_machine(desk: Desk, told: Receiver) -> None:
    endpoint, _secret = desk.listen(told.url)
    desk.happen()
    strict = WebhookSender(desk.sessions, desk.clock)
    desk.senders.append(strict)
    strict.settle_due()
    (line,) = wait_for(lambda: desk.log(endpoint), lambda log: log[0]["attempts"] == 1)
    assert (line["state"], told.calls) == ("waiting", [])
    assert "https" in line["last_answer"]


# --- all of it together ---


def test_a_parcel_is_told_from_its_receipt_to_its_stock(
    home: Home, start: Callable[..., CentralProcess], told: Receiver, capsys: pytest.CaptureFixture[str]
) -> None:
    where = [str(home.data_dir), *(("--database", home.database) if home.database else ())]
    assert main(["webhooks", "add", *where, "--url", told.url]) == 0
    made = json.loads(capsys.readouterr().out)
    central = start(more=("--webhooks-near",))
    line = made_line("told")
    expected = made_return("told", line)
    with Sessions.on(engine := open_engine(home.place.database_url)).write.begin() as session:
        put_return(session, return_to_wire(expected))
    engine.dispose()
    receipt = made_receipt(expected, made_unit(line))
    central.settle(receipt)
    events = wait_for(lambda: list(told.events), lambda events: len(events) >= len(Kind))
    assert {event["type"] for event in events} == {kind.value for kind in Kind}
    assert {event["data"]["session_id"] for event in events} == {str(receipt.session_id)}
    refunded = next(event for event in events if event["type"] == "refunded")
    assert [(each["amount"], each["currency"]) for each in refunded["data"]["refunds"]] == [("24.90", "EUR")]
    assert all(told.is_signed(number, made["secret"]) for number in range(len(told.calls)))
