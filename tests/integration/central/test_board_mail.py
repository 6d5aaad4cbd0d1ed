"""The day's report through a real mail server: once a day, whoever sends it and whatever breaks."""

import asyncio
import email
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from uuid import uuid4

import pytest
from aiosmtpd.smtp import SMTP, Envelope, Session

from receiving_station.bench.postgres import Cluster
from receiving_station.central.board.commands import main as board_command
from receiving_station.central.board.mail import LEASE, DailyMailer, MailTold, write_mail
from receiving_station.central.board.site import Site, write_site
from receiving_station.central.core import nothing
from receiving_station.central.database import sqlite_url
from tests.fakes.parcels import made_receipt, made_unit
from tests.integration.central.test_board_rollups import Floor, a_return, floor_on

DAY = datetime(2026, 5, 5, tzinfo=UTC)
AT_0629, AT_0631 = DAY + timedelta(hours=4, minutes=29), DAY + timedelta(hours=4, minutes=31)
"""In Berlin, two hours before Greenwich in May."""


class MailServer:
    """A mail server on loopback that keeps what it gets."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.answer = "250 taken"
        self.refused: set[str] = set()
        self._loop = asyncio.new_event_loop()
        self._server = self._loop.run_until_complete(
            self._loop.create_server(lambda: SMTP(self, loop=self._loop), "127.0.0.1", 0)
        )
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()

    @property
    def port(self) -> int:
        return int(self._server.sockets[0].getsockname()[1])

    async def handle_RCPT(  # noqa: N802 (the library's name)
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address in self.refused:
            return "550 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 (the library's name)
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        if self.answer.startswith("250"):
            content = envelope.original_content
            assert content is not None
            mail = email.message_from_bytes(content, policy=default)
            assert isinstance(mail, EmailMessage)
            self.mails.append(mail)
        return self.answer

    def stop(self) -> None:
        async def close() -> None:
            self._server.close()
            await self._server.wait_closed()
            for task in asyncio.all_tasks() - {asyncio.current_task()}:
                task.cancel()

        asyncio.run_coroutine_threadsafe(close(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


@pytest.fixture
def server() -> Iterator[MailServer]:
    running = MailServer()
    yield running
    running.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def floor(request: pytest.FixtureRequest, tmp_path: Path, server: MailServer) -> Iterator[Floor]:
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("sqlite_template"), tmp_path / "central.db")
        url = sqlite_url(tmp_path / "central.db")
    else:
        cluster: Cluster = request.getfixturevalue("cluster")
        url = cluster.url(cluster.create(request.getfixturevalue("template")))
    with floor_on(url) as made:
        tell(made, server)
        yield made


def tell(floor: Floor, server: MailServer) -> None:
    told = MailTold("boss@example.com, brand@example.com", "returns@example.com", "06:30", "127.0.0.1", server.port)
    with floor.sessions.write.begin() as session:
        write_site(session, Site(zone="Europe/Berlin"))
        write_mail(session, replace(told, security="none"))


class Clock:
    """The time of day, as the test has it."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def mailer(floor: Floor, clock: Clock, checkpoint: Callable[[str], None] = nothing) -> DailyMailer:
    return DailyMailer(floor.sessions, clock, uuid4, checkpoint)


def test_the_report_comes_at_the_sites_hour_once_a_day_from_whichever_process(floor: Floor, server: MailServer) -> None:
    clock = Clock(AT_0629)
    both = [mailer(floor, clock), mailer(floor, clock)]
    came = []
    for now in (
        AT_0629,
        AT_0631,
        AT_0631 + timedelta(hours=9),
        AT_0629 + timedelta(days=1),
        AT_0631 + timedelta(days=1),
    ):
        clock.now = now
        for each in both:
            each.settle_due()
        came.append(len(server.mails))

    assert came == [0, 1, 1, 1, 2]


def test_processes_that_look_at_the_same_instant_send_one_mail(floor: Floor, server: MailServer) -> None:
    gate = threading.Barrier(4)

    def look() -> None:
        one = mailer(floor, Clock(AT_0631))
        gate.wait()
        one.settle_due()

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(server.mails) == 1


class PulledPlugError(BaseException):
    """The process ends here."""


@pytest.mark.parametrize(("at", "mails"), [("mail handed", 0), ("mail sent", 1)])
def test_a_process_that_ends_while_it_hands_over_sends_nothing_twice(
    floor: Floor, server: MailServer, at: str, mails: int
) -> None:
    clock = Clock(AT_0631)

    def pull(step: str) -> None:
        if step == at:
            raise PulledPlugError

    with pytest.raises(PulledPlugError):
        mailer(floor, clock, pull).settle_due()
    for _ in range(5):
        clock.now += LEASE
        mailer(floor, clock).settle_due()

    assert len(server.mails) == mails


def test_what_no_server_took_is_tried_again_as_the_same_mail(floor: Floor, server: MailServer) -> None:
    clock, answers = Clock(AT_0631), []
    server.answer = "451 later"
    one = mailer(floor, clock)
    one.settle_due()
    answers.append(len(server.mails))
    server.answer = "250 taken"
    for minutes in (1, 4, 30):
        clock.now += timedelta(minutes=minutes)
        one.settle_due()
        answers.append(len(server.mails))

    assert answers == [0, 1, 1, 1]


def test_one_address_that_is_refused_keeps_the_mail_from_nobody_else(floor: Floor, server: MailServer) -> None:
    server.refused = {"brand@example.com"}
    mailer(floor, Clock(AT_0631)).settle_due()

    assert len(server.mails) == 1


def test_the_report_has_yesterdays_numbers_as_text_and_as_a_page(floor: Floor, server: MailServer) -> None:
    expected = a_return(1)
    floor.announce(expected)
    for hour in (-20, -12, -4):
        unit = made_unit(expected.lines[0])
        floor.receive(made_receipt(expected, unit, occurred_at=DAY + timedelta(hours=hour), station="Bench 07"))
    floor.drain()
    mailer(floor, Clock(AT_0631)).settle_due()
    (mail,) = server.mails
    text, page = mail.get_body(("plain",)), mail.get_body(("html",))
    assert text is not None
    assert page is not None

    assert (mail["Subject"], mail["To"]) == (
        "Returns, Mon 04 May 2026: 3 units",
        "boss@example.com, brand@example.com",
    )
    assert "Units yesterday: 3" in text.get_content()
    assert "Bench 07  3  3" in text.get_content()
    assert ">Units yesterday</th>" in page.get_content()


def test_what_cannot_be_is_refused_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = [
        board_command(["board", str(tmp_path), *options])
        for options in (
            ["--mail-to", "boss at example.com"],
            ["--mail-to", "boss@example.com"],
            ["--mail-at", "half past six"],
            ["--smtp", "mail.example.com"],
        )
    ]

    assert told == [1, 1, 1, 1]
    assert capsys.readouterr().err.count("Nothing was changed: ") == 4
