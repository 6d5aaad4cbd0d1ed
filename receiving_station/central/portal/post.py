"""Mails to customers: what one is, and who takes it: an SMTP server, or a folder while there is none."""

import re
import smtplib
import ssl
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from email.utils import format_datetime
from pathlib import Path
from typing import Final, Protocol
from urllib.parse import unquote, urlsplit

from receiving_station.central.files import write_durably

TIMEOUT_S: Final = 15.0
KEPT_S: Final = 30.0
"""So long a connection is kept for the next mail."""
_OK: Final = 250


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail to one customer.

    Attributes:
        mail_id: Its own for life; the Message-ID is made of it, so that a second one can be known.
        to: Mail address.
        to_name: Or "".
        sender: Mail address; "" for the post's own.
        sender_name: The brand as customers know it.
        reply_to: Or "".
        subject: One line.
        text: As plain text.
        html: The same as a page without script; "" for text alone.
        at: When it was written (UTC).
        headers: Others, as List-Unsubscribe.
    """

    mail_id: str
    to: str
    subject: str
    text: str
    at: datetime
    html: str = ""
    to_name: str = ""
    sender: str = ""
    sender_name: str = ""
    reply_to: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


class Post(Protocol):
    """Takes mails; may be called by any thread."""

    def send(self, mail: Mail) -> None:
        """Hand it over.

        Raises:
            Exception: It was not taken, or nobody knows.
        """
        ...


class BadAddressError(ValueError):
    """No mail can go there: it is no mail address."""


def message_of(mail: Mail, sender: str) -> EmailMessage:
    """The mail as it goes out.

    Raises:
        BadAddressError: One of its addresses is none.
    """
    message = EmailMessage(policy=SMTP_POLICY)
    own = mail.sender or sender
    message["From"] = _address(mail.sender_name, own)
    message["To"] = _address(mail.to_name, mail.to)
    if mail.reply_to:
        message["Reply-To"] = _address("", mail.reply_to)
    message["Subject"] = _line(mail.subject)
    message["Date"] = format_datetime(mail.at)
    message["Message-ID"] = f"<{_plain(mail.mail_id)}@{own.rpartition('@')[2]}>"
    # No machine answers this one: neither an absence nor a list.
    message["Auto-Submitted"] = "auto-generated"
    for name, value in mail.headers.items():
        message[name] = _line(value)
    message.set_content(mail.text)
    if mail.html:
        message.add_alternative(mail.html, subtype="html")
    return message


class SmtpPost:
    """An SMTP server; connections are kept for a while, for the next mails. For many threads.

    Args:
        url: ``smtp://HOST:PORT``, ``smtps://`` (TLS from the start) or ``smtp+starttls://``, with USER:PASSWORD@.
        sender: The address that mails are from, unless a brand has its own.

    Raises:
        ValueError: The address is none of these.
    """

    def __init__(self, url: str, sender: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"smtp", "smtps", "smtp+starttls"} or not parts.hostname or "@" not in sender:
            raise ValueError("Mail goes to smtp://HOST:PORT, smtps:// or smtp+starttls://, from an address of its own.")
        self._scheme, self._host = parts.scheme, parts.hostname
        self._port = parts.port or {"smtps": 465, "smtp+starttls": 587}.get(parts.scheme, 25)
        self._user, self._password = unquote(parts.username or ""), unquote(parts.password or "")
        self._sender = sender
        self._idle: list[tuple[smtplib.SMTP, float]] = []
        self._lock = threading.Lock()

    def send(self, mail: Mail) -> None:
        """Hand it to the server.

        Raises:
            BadAddressError: One of its addresses is none.
            OSError: The server did not answer, or did not take it (``smtplib.SMTPException``).
        """
        message = message_of(mail, self._sender)
        server = self._kept() or self._connect()
        try:
            server.send_message(message)
        except (smtplib.SMTPResponseException, smtplib.SMTPRecipientsRefused):
            self._keep(server)  # It said no, and listens on.
            raise
        except BaseException:
            server.close()
            raise
        self._keep(server)

    def close(self) -> None:
        """Close what is kept."""
        with self._lock:
            idle, self._idle = self._idle, []
        for server, _since in idle:
            server.close()

    def _kept(self) -> smtplib.SMTP | None:
        """A kept connection that still answers; None: there is none."""
        while True:
            with self._lock:
                if not self._idle:
                    return None
                server, since_s = self._idle.pop()
            # Asked before anything is sent on it: once a mail is under way, nobody could say whether it was taken.
            if time.monotonic() - since_s < KEPT_S and _answers(server):
                return server
            server.close()

    def _keep(self, server: smtplib.SMTP) -> None:
        if server.sock is None:
            return
        with self._lock:
            self._idle.append((server, time.monotonic()))

    def _connect(self) -> smtplib.SMTP:
        context = ssl.create_default_context()
        server = (
            smtplib.SMTP_SSL(self._host, self._port, timeout=TIMEOUT_S, context=context)
            if self._scheme == "smtps"
            else smtplib.SMTP(self._host, self._port, timeout=TIMEOUT_S)
        )
        try:
            if self._scheme == "smtp+starttls":
                server.starttls(context=context)
            if self._user:
                server.login(self._user, self._password)
        except BaseException:
            server.close()
            raise
        return server


def _answers(server: smtplib.SMTP) -> bool:
    try:
        return server.noop()[0] == _OK
    except OSError:
        return False


class FolderPost:
    """A folder that mails are laid into, as files that mail programs open: for a try-out without a server."""

    def __init__(self, folder: Path, sender: str = "returns@example.invalid") -> None:
        self._folder = folder
        self._sender = sender

    def send(self, mail: Mail) -> None:
        """Lay it there.

        Raises:
            BadAddressError: One of its addresses is none.
            OSError: The folder cannot be written.
        """
        message = message_of(mail, self._sender)
        self._folder.mkdir(parents=True, exist_ok=True)
        write_durably(self._folder / f"{mail.at:%Y%m%dT%H%M%S}-{_plain(mail.mail_id)}.eml", message.as_bytes())


def _address(name: str, address: str) -> Address:
    try:
        return Address(_line(name), addr_spec=address)
    except (ValueError, IndexError, MessageError) as error:
        raise BadAddressError("this is no mail address") from error


def _line(text: str) -> str:
    return " ".join(text.split())


def _plain(text: str) -> str:
    return re.sub("[^A-Za-z0-9._-]", "-", text)[:80] or "mail"


class NoPost:
    """There is nobody to take mails."""

    def send(self, mail: Mail) -> None:  # noqa: ARG002 (the port's)
        """Take none.

        Raises:
            OSError: Always.
        """
        raise OSError("this central has no mail server: start it with --mail")
