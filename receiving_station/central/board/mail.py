"""The day's report by mail: once, at the site's hour, whichever process gets to it first (decision 042).

A row for each day is leased by one process. The mail is marked as handed over after the server has taken sender and
recipients and before it gets the words: what fails earlier is tried again, what ends in between is not sent twice.
"""

import logging
import os
import re
import smtplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, fields
from datetime import date, datetime, time, timedelta
from email.message import EmailMessage
from email.policy import SMTP as SMTP_POLICY
from typing import Final, Literal, get_args
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.board.draw import Drawer
from receiving_station.central.board.models import DailyMail
from receiving_station.central.board.report import as_html, as_text, report_board
from receiving_station.central.board.site import Site, read_site
from receiving_station.central.database import Sessions, add_new
from receiving_station.central.models import Setting

log = logging.getLogger(__name__)

PASSWORD: Final = "RETURNS_SMTP_PASSWORD"  # noqa: S105 (a variable's name)
"""The environment's word for the mail server's password; it is kept nowhere else."""
LOOK_EVERY: Final = timedelta(seconds=20)
LEASE: Final = timedelta(minutes=5)
"""Longer than a mail takes with every time-out in it."""
TRIES_MOST: Final = 20
TIMEOUT_S: Final = 30.0
_WAITS: Final = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15))
_PREFIX: Final = "mail."
_ADDRESS: Final = re.compile(r"[^\s@,;<>\"]+@[^\s@,;<>\"]+")
_OK: Final = 250
_ACCEPTED: Final = frozenset({250, 251})
Security = Literal["starttls", "tls", "none"]


class MailError(ValueError):
    """What was told cannot be; nothing was changed."""


@dataclass(frozen=True, slots=True)
class MailTold:
    """Where the report goes.

    Attributes:
        to: Addresses, parted by commas; "": nowhere.
        sender: Its own address.
        at: The site's time of day, as "06:30".
        host: The mail server.
        port: Its port.
        security: "starttls" and "tls" check the server's certificate; "none" is for a server on the same machine.
        user: Whom to sign in as, with the password in ``RETURNS_SMTP_PASSWORD``; "": nobody.
    """

    to: str = ""
    sender: str = ""
    at: str = "06:30"
    host: str = ""
    port: int = 587
    security: Security = "starttls"
    user: str = ""

    @property
    def recipients(self) -> tuple[str, ...]:
        """Each address."""
        return tuple(part.strip() for part in self.to.split(",") if part.strip())


def read_mail(session: Session) -> MailTold:
    """What was told."""
    rows = session.scalars(sa.select(Setting).where(Setting.name.startswith(_PREFIX)))
    known = {row.name.removeprefix(_PREFIX): row.value for row in rows}
    usual = MailTold()
    security: Security = next((each for each in get_args(Security) if each == known.get("security")), usual.security)
    texts = {name: known[name] for name in ("to", "sender", "at", "host", "user") if name in known}
    return MailTold(port=int(known.get("port", usual.port)), security=security, **texts)


def write_mail(session: Session, told: MailTold) -> None:
    """Keep what was told.

    Raises:
        MailError: An address is none, the time of day is none, or there is no server.
    """
    try:
        time.fromisoformat(told.at)
    except ValueError as error:
        raise MailError(f"{told.at} is no time of day. Tell it as 06:30.") from error
    wrong = [each for each in told.recipients if not _ADDRESS.fullmatch(each)]
    if wrong:
        raise MailError(f"{wrong[0]} is no mail address.")
    if told.recipients and not (told.host and _ADDRESS.fullmatch(told.sender)):
        raise MailError("A report needs a mail server (--smtp HOST:PORT) and a sender (--mail-from ADDRESS).")
    for field in fields(MailTold):
        session.merge(Setting(name=_PREFIX + field.name, value=str(getattr(told, field.name))))


class DailyMailer:
    """Sends the report; for a runner's thread.

    Args:
        sessions: On the central's database.
        clock: The time of day, UTC.
        fresh_id: An id that nobody had before.
        checkpoint: Called with "mail handed" after that is durable, and with "mail sent" before that is; for tests.
    """

    def __init__(
        self,
        sessions: Sessions,
        clock: Callable[[], datetime],
        fresh_id: Callable[[], UUID],
        checkpoint: Callable[[str], None],
    ) -> None:
        self._sessions = sessions
        self._clock = clock
        self._fresh_id = fresh_id
        self._checkpoint = checkpoint
        self._drawer = Drawer()
        self._look_at: datetime | None = None

    def settle_due(self) -> bool:
        """Send today's report if it is time and nobody has; nothing more is ever due right then."""
        now = self._clock()
        if self._look_at is not None and self._look_at - LOOK_EVERY <= now < self._look_at:
            return False
        self._look_at = now + LOOK_EVERY
        with self._sessions.read() as session:
            told, site = read_mail(session), read_site(session)
        local = now.astimezone(site.tz)
        if not told.recipients or local.time() < time.fromisoformat(told.at):
            return False
        message_id = self._claim(local.date(), now)
        if message_id is not None:
            self._send(local.date(), message_id, told, site, now)
        return False

    def _claim(self, day: date, now: datetime) -> str | None:
        """The mail's id where this process is to send it now."""
        row = {
            "day": day,
            "message_id": f"<{self._fresh_id().hex}@returns.invalid>",
            "leased_until": now,
            "tries": 0,
            "handed_at": None,
            "sent_at": None,
            "problem": "",
        }
        with self._sessions.read() as session:
            known = session.get(DailyMail, day)
            if known is not None and (known.handed_at is not None or known.tries >= TRIES_MOST):
                return None
        with self._sessions.write.begin() as session:
            add_new(session, DailyMail.__table__, [row], DailyMail.day)
            free = (DailyMail.handed_at.is_(None), DailyMail.tries < TRIES_MOST, DailyMail.leased_until <= now)
            return session.scalar(
                sa.update(DailyMail)
                .where(DailyMail.day == day, *free)
                .values(leased_until=now + LEASE, tries=DailyMail.tries + 1)
                .returning(DailyMail.message_id)
            )

    def _send(self, day: date, message_id: str, told: MailTold, site: Site, now: datetime) -> None:
        with self._sessions.read() as session:
            board = report_board(session, site, now)
        mail = EmailMessage(policy=SMTP_POLICY)
        mail["From"], mail["To"], mail["Message-ID"] = told.sender, ", ".join(told.recipients), message_id
        mail["Date"] = now
        mail["Subject"] = f"Returns, {day - timedelta(days=1):%a %d %b %Y}: {board.figures[0].value} units"
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content(as_text(board, site))
        mail.add_alternative(as_html(board, site, self._drawer), subtype="html")
        try:
            problem = send(told, mail, lambda: self._handed(day))
        except (OSError, smtplib.SMTPException) as error:
            self._failed(day, now, error)
            return
        self._checkpoint("mail sent")
        self._write(day, sent_at=self._clock(), problem=problem)
        log.info("The report of %s was sent to %s", day, ", ".join(told.recipients))

    def _handed(self, day: date) -> None:
        self._write(day, handed_at=self._clock())
        self._checkpoint("mail handed")

    def _failed(self, day: date, now: datetime, error: Exception) -> None:
        problem = f"{type(error).__name__}: {error}"[:500]
        with self._sessions.write.begin() as session:
            row = session.get_one(DailyMail, day)
            row.problem = problem
            if isinstance(error, smtplib.SMTPDataError):
                # It had the whole mail and does not want it: nobody has it.
                row.handed_at = None
            if row.handed_at is None:
                row.leased_until = now + _WAITS[min(row.tries, len(_WAITS)) - 1]
                told = "it is tried again"
            else:
                told = "it had been handed over and may have gone; it is not sent twice"
        log.warning("The report of %s was not sent: %s; %s", day, problem, told)

    def _write(self, day: date, **values: object) -> None:
        with self._sessions.write.begin() as session:
            session.execute(sa.update(DailyMail).where(DailyMail.day == day).values(values))


def send(told: MailTold, mail: EmailMessage, handing: Callable[[], None]) -> str:
    """Hand a mail to the server; what it said of recipients that it does not take, or "".

    Args:
        told: Where to.
        mail: What.
        handing: Called when the server has taken sender and recipients, before it gets the mail.

    Raises:
        OSError: The server cannot be reached.
        smtplib.SMTPException: It does not take the mail.
    """
    password = os.environ.get(PASSWORD, "")
    with _connected(told) as server:
        if told.user:
            server.login(told.user, password)
        code, words = server.mail(told.sender)
        if code != _OK:
            raise smtplib.SMTPSenderRefused(code, words, told.sender)
        answers = {address: server.rcpt(address) for address in told.recipients}
        refused = {address: answer for address, answer in answers.items() if answer[0] not in _ACCEPTED}
        if len(refused) == len(answers):
            raise smtplib.SMTPRecipientsRefused(refused)
        handing()
        code, words = server.data(mail.as_bytes())
        if code != _OK:
            raise smtplib.SMTPDataError(code, words)
    return "; ".join(f"{address}: {code}" for address, (code, _words) in refused.items())


@contextmanager
def _connected(told: MailTold) -> Iterator[smtplib.SMTP]:
    context = ssl.create_default_context()
    if told.security == "tls":
        server: smtplib.SMTP = smtplib.SMTP_SSL(told.host, told.port, timeout=TIMEOUT_S, context=context)
    else:
        server = smtplib.SMTP(told.host, told.port, timeout=TIMEOUT_S)
    try:
        if told.security == "starttls":
            server.starttls(context=context)
        server.ehlo_or_helo_if_needed()
        yield server
        # The mail is theirs by now: a server that hangs up without a word changes nothing.
        with suppress(OSError, smtplib.SMTPException):
            server.quit()
    finally:
        server.close()
