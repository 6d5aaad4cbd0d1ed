"""Sends customers' mails: each once as far as SMTP lets one know, and a return's in their order (decision 038).

Several processes share the work as ``notices.NoticeTeller`` does: whoever claims a notice holds it for a moment. A mail
server cannot be asked whether it has a mail. So a mail whose answer was lost, or whose sender was killed, is sent again
under the Message-ID that it had: nothing is lost, and whoever gets it twice can know it by that.
"""

import json
import logging
import smtplib
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import orm
from sqlalchemy.orm import Session

from receiving_station.central.database import Sessions
from receiving_station.central.models import AnnouncedReturn
from receiving_station.central.portal.choices import hash_of, note_bounce, unwanted
from receiving_station.central.portal.coming import in_words, what_comes
from receiving_station.central.portal.contacts import Contact, contact_of
from receiving_station.central.portal.journey import Journey, read_journeys
from receiving_station.central.portal.journey_models import CustomerNotice, Follower
from receiving_station.central.portal.links import LASTS, Links
from receiving_station.central.portal.mails import Told, make_mail
from receiving_station.central.portal.post import BadAddressError, Post
from receiving_station.central.portal.quiet import when_allowed
from receiving_station.central.portal.steps import Step
from receiving_station.central.portal.texts import LANGUAGES, Language, texts
from receiving_station.central.portal.themes import Theme, theme_of

log = logging.getLogger(__name__)

LEASE_S: Final = 120.0
"""Longer than a batch takes."""
BATCH: Final = 24
"""Mails claimed at a time: what a killed process may send again."""
WORKERS: Final = 4
RETRY_FIRST_S: Final = 2
RETRY_LAST_S: Final = 15 * 60
GIVEN_UP_AFTER: Final = timedelta(days=5)
"""As mail servers do; what it was about is on the return's page."""
_PERMANENT: Final = range(500, 600)
MAILS: Final = "mails"
"""The purpose of the links where somebody chooses which mails they get."""


@dataclass(frozen=True, slots=True)
class _Claimed:
    notice_id: UUID
    brand: str
    told: Told
    theme: Theme
    attempts: int


class MailTeller:
    """A ``runner.SettlesDue``: each round claims what is due and sends it.

    Args:
        sessions: On the central's database.
        post: Who takes the mails.
        public_url: Where customers reach this central, as ``https://returns.example``.
        clock: The time of day, UTC.
        checkpoint: Called with "mail" when a mail was taken and before that is noted; tests end the process there.
        lease_s: After that long without a word a worker counts as dead.
    """

    def __init__(
        self,
        sessions: Sessions,
        post: Post,
        public_url: str,
        clock: Callable[[], datetime],
        checkpoint: Callable[[str], None],
        lease_s: float = LEASE_S,
    ) -> None:
        self._sessions = sessions
        self._post = post
        self._url = public_url.rstrip("/")
        self._links = Links(sessions)
        self._clock = clock
        self._checkpoint = checkpoint
        self._lease = timedelta(seconds=lease_s)
        self._threads = ThreadPoolExecutor(WORKERS, thread_name_prefix="mail")

    def settle_due(self) -> bool:
        """Claim mails of different returns and send them; whether more may be due right now."""
        count, claimed = self._claim()
        for _done in self._threads.map(self._send, claimed):
            pass
        return count > 0

    def stop(self) -> None:
        """Begin no more; what is under way is finished."""
        self._threads.shutdown()

    def _claim(self) -> tuple[int, list[_Claimed]]:
        now = self._clock()
        is_due = (CustomerNotice.due_at.is_not(None), CustomerNotice.due_at <= now)
        with self._sessions.read() as session:
            if session.execute(sa.select(CustomerNotice.notice_id).where(*is_due).limit(1)).first() is None:
                return 0, []
        earlier = orm.aliased(CustomerNotice)
        is_held_up = sa.exists().where(
            earlier.return_id == CustomerNotice.return_id,
            earlier.due_at.is_not(None),
            earlier.place < CustomerNotice.place,
        )
        with self._sessions.write.begin() as session:
            rows = session.scalars(
                sa.select(CustomerNotice)
                .where(*is_due, ~is_held_up)
                .order_by(CustomerNotice.due_at)
                .limit(BATCH)
                .with_for_update(skip_locked=True, of=CustomerNotice)
            ).all()
            claimed = [each for each in _Batch(session, rows, self._links, self._url, now).claims() if each is not None]
            for row in rows:
                if row.state == "waiting" and row.due_at is not None and row.due_at <= now:
                    row.begun_at, row.due_at = row.begun_at or now, now + self._lease
        return len(rows), claimed

    def _send(self, claimed: _Claimed) -> None:
        values: dict[str, object] = {"attempts": claimed.attempts + 1}
        bounce = ""
        try:
            self._post.send(make_mail(claimed.told, claimed.theme, self._clock()))
            self._checkpoint("mail")
        except (BadAddressError, smtplib.SMTPRecipientsRefused) as error:
            bounce = _refusal(error)
            ended = {"state": "bounced", "due_at": None, "last_error": bounce}
            values |= ended if bounce else self._later(claimed, error)
        except smtplib.SMTPDataError as error:
            log.warning("Mail %s was refused with %s", claimed.notice_id, error.smtp_code)
            said = f"{error.smtp_code} {_text(error.smtp_error)}"
            is_final = error.smtp_code in _PERMANENT
            ended = {"state": "refused", "due_at": None, "last_error": said}
            values |= ended if is_final else self._later(claimed, error)
        except OSError as error:
            log.warning("Mail %s was not taken (%s); later again", claimed.notice_id, type(error).__name__)
            values |= self._later(claimed, error)
        except Exception as error:  # worker boundary: the next mail's turn
            log.exception("Mail %s was not made, or its answer was lost; later again", claimed.notice_id)
            values |= self._later(claimed, error)
        else:
            values |= {"state": "told", "due_at": None, "told_at": self._clock()}
        with self._sessions.write.begin() as session:
            session.execute(
                sa.update(CustomerNotice).where(CustomerNotice.notice_id == claimed.notice_id).values(**values)
            )
            if bounce:
                note_bounce(session, claimed.brand, hash_of(claimed.told.to), bounce, self._clock())

    def _later(self, claimed: _Claimed, error: Exception) -> dict[str, object]:
        wait = timedelta(seconds=min(RETRY_FIRST_S * 2 ** min(claimed.attempts, 20), RETRY_LAST_S))
        return {"due_at": self._clock() + wait, "last_error": type(error).__name__}


class _Batch:
    """Some notices that are due, each looked at once more: what was to be told may be so no longer."""

    def __init__(self, session: Session, rows: Sequence[CustomerNotice], links: Links, url: str, now: datetime) -> None:
        self._session = session
        self._rows = rows
        self._links = links
        self._url = url
        self._now = now
        return_ids = [row.return_id for row in rows]
        followers = session.scalars(sa.select(Follower).where(Follower.return_id.in_(return_ids)))
        self._followers = {row.return_id: row for row in followers}
        orders = sa.select(AnnouncedReturn.return_id, AnnouncedReturn.order_id)
        rows_of_orders = session.execute(orders.where(AnnouncedReturn.return_id.in_(return_ids)))
        self._orders = dict(rows_of_orders.all())
        self._themes = {brand: theme_of(session, brand).theme for brand in {row.brand for row in rows}}
        self._journeys = read_journeys(session, return_ids)

    def claims(self) -> list[_Claimed | None]:
        """What is to be sent; the others are put off, or will not be told, and their rows say so."""
        return [self._claim(row) for row in self._rows]

    def _claim(self, row: CustomerNotice) -> _Claimed | None:
        theme, follower, step = self._themes[row.brand], self._followers.get(row.return_id), Step(row.step)
        contact = self._contact(row.return_id, follower)
        journey = self._journeys.get(row.return_id)
        why = "no_address" if not contact.email else unwanted(self._session, row.brand, contact.email, step)
        if step is Step.DELAYED and journey is not None and journey.steps[-1].step is not Step.DELAYED:
            why = "overtaken"
        if row.noted_at < self._now - GIVEN_UP_AFTER:
            why = "given_up"
        if why or journey is None:
            row.state, row.due_at = why or "no_return", None
            return None
        allowed = when_allowed(self._now, theme.quiet_from, theme.quiet_until, theme.tz)
        if allowed > self._now and not row.is_answer:
            row.due_at = allowed
            return None
        return _Claimed(row.notice_id, row.brand, self._told(row, journey, contact, theme), theme, row.attempts)

    def _contact(self, return_id: str, follower: Follower | None) -> Contact:
        order_id = self._orders.get(return_id)
        of_order = None if order_id is None else contact_of(self._session, order_id)
        known = of_order or Contact()
        if follower is None:
            return Contact()
        language = follower.language or known.language
        if follower.email:
            return Contact(follower.email, follower.phone, "", language)
        return Contact(known.email, known.phone, known.name, language)

    def _told(self, row: CustomerNotice, journey: Journey, contact: Contact, theme: Theme) -> Told:
        spoken: dict[str, Language] = {each: each for each in LANGUAGES}
        language = spoken.get(contact.language, theme.languages[0])
        token = self._links.keep(self._session, row.return_id, self._now + LASTS)
        choose = self._links.sign(MAILS, json.dumps([row.brand, hash_of(contact.email)]), self._now + LASTS)
        say = texts(language, theme.words)
        return Told(
            mail_id=str(row.notice_id),
            step=Step(row.step),
            at=row.at,
            data=json.loads(row.data),
            rma=journey.rma,
            order=journey.order_number,
            to=contact.email,
            to_name=contact.name,
            language=language,
            page=f"{self._url}/t/{token}?lang={language}",
            choose=f"{self._url}/n/{choose}?lang={language}",
            next=in_words(what_comes(self._session, journey, self._now), say, language, theme),
        )


def _refusal(error: Exception) -> str:
    """Why an address is none that mail can go to; "": the server may take it later."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        answers = list(error.recipients.values())
        if not all(code in _PERMANENT for code, _said in answers):
            return ""
        return "; ".join(f"{code} {_text(said)}" for code, said in answers)
    return "no mail address"


def _text(said: bytes | str) -> str:
    return (said.decode("utf-8", "replace") if isinstance(said, bytes) else said)[:200]
