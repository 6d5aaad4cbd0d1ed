"""A real SMTP server on loopback that keeps what it takes, and can refuse, lose its answer or be away."""

import asyncio
import email
import email.policy
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from email.message import EmailMessage

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


@dataclass
class PostOffice:
    """What came, and what goes wrong."""

    mails: list[EmailMessage] = field(default_factory=list)
    nobody: set[str] = field(default_factory=set)
    """Addresses that do not exist here."""
    refuses: list[str] = field(default_factory=list)
    """Answers to the next mails instead of taking them, the last one first."""
    answers_lost: int = 0
    """So many mails are taken, and the line breaks before anybody hears of it."""
    port: int = 0
    arrived: threading.Condition = field(default_factory=threading.Condition)

    async def handle_RCPT(  # noqa: N802 (the server's own names)
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        if address in self.nobody:
            return "550 5.1.1 No such user here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 (as above)
        if self.refuses:
            return self.refuses.pop()
        assert isinstance(envelope.content, bytes)
        with self.arrived:
            self.mails.append(email.message_from_bytes(envelope.content, policy=email.policy.default))
            self.arrived.notify_all()
        if self.answers_lost:
            self.answers_lost -= 1
            assert isinstance(server.transport, asyncio.Transport)
            server.transport.abort()
        return "250 OK"

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    @property
    def subjects(self) -> list[str]:
        return [str(mail["Subject"]) for mail in self.mails]


class _OnAnyPort(Controller):
    """Asks itself whether it answers under the port that it got, and not under 0."""

    def _trigger_server(self) -> None:
        assert isinstance(self.server, asyncio.Server)
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()  # type: ignore[no-untyped-call]


@contextmanager
def post_office() -> Iterator[PostOffice]:
    """A server of this test alone."""
    office = PostOffice()
    controller = _OnAnyPort(office, hostname="127.0.0.1", port=0)
    controller.start()
    try:
        office.port = controller.port
        yield office
    finally:
        controller.stop()
