"""Customers are told each step of their return by mail: once, in order, in their language, when they want to hear it.

The mails go to a real SMTP server; the database is real, on both set-ups.
"""

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from uuid import uuid4

import pytest
import sqlalchemy as sa

from receiving_station.central.catalogue import Beside, put_return
from receiving_station.central.core import nothing
from receiving_station.central.database import Sessions, open_engine
from receiving_station.central.intake import Intake
from receiving_station.central.orders import order_id_of
from receiving_station.central.portal.choices import Wants, choose, hash_of, take_bounce
from receiving_station.central.portal.contacts import Contact, put_contact
from receiving_station.central.portal.journey_models import AddressChoice, CustomerNotice, ReturnNews
from receiving_station.central.portal.keeper import NewsKeeper
from receiving_station.central.portal.links import keep_key
from receiving_station.central.portal.mails import make_mail
from receiving_station.central.portal.post import SmtpPost
from receiving_station.central.portal.steps import Step, follow, note_step
from receiving_station.central.portal.teller import GIVEN_UP_AFTER, MailTeller
from receiving_station.central.portal.themes import default_theme, put_theme
from receiving_station.central.settlement import LedgerSettler
from receiving_station.domain.returns import ExpectedReturn, Receipt
from receiving_station.domain.vocabulary import ItemCondition, Packaging
from receiving_station.wire_mapping import receipt_to_wire, return_to_wire
from tests.fakes.parcels import AT, made_receipt, made_return, made_unit
from tests.integration.central.portal.post_office import PostOffice, post_office
from tests.integration.central.process import CentralProcess, Home, wait_for
from tests.integration.central.test_crash import CRASHING

PUBLIC = "https://returns.example"
USUAL = ["registered", "arrived", "looked at", "€24.90 back"]


@dataclass
class Desk:
    """A central's parts on one database, a clock that is set by hand, and the post."""

    sessions: Sessions
    office: PostOffice
    post: SmtpPost
    now: datetime = AT

    def clock(self) -> datetime:
        return self.now

    def requested(self, label: str, email: str = "", **changes: str) -> ExpectedReturn:
        """A return that its customer has just asked for."""
        expected = made_return(label)
        with self.sessions.write.begin() as session:
            put_return(session, return_to_wire(expected), Beside(self.now))
            contact = Contact(email or f"{label}@customer.example", "", "Mara Muster", changes.get("language", ""))
            put_contact(session, order_id_of(expected.brand, expected.order_number), contact, self.now)
            note_step(session, expected.return_id, Step.REQUESTED, self.now, {}, is_answer=True)
            follow(session, expected.return_id, expected.brand, self.now, language=changes.get("language", ""))
        return expected

    def receive(self, expected: ExpectedReturn, **changes: object) -> Receipt:
        """It comes to the bench as it was sent."""
        unit = made_unit(expected.lines[0], **changes)
        receipt = made_receipt(expected, unit, started_at=self.now, occurred_at=self.now)
        self.take(receipt)
        return receipt

    def take(self, receipt: Receipt) -> None:
        Intake(self.sessions, self.clock).receive(uuid4(), receipt_to_wire(receipt))
        LedgerSettler(self.sessions, self.clock, nothing).settle_due()

    def keep(self) -> None:
        keeper = NewsKeeper(self.sessions, self.clock)
        while keeper.settle_due():
            pass

    def tell(self, checkpoint: Callable[[str], None] = nothing) -> None:
        """What became known is written down and sent."""
        self.keep()
        teller = MailTeller(self.sessions, self.post, PUBLIC, self.clock, checkpoint)
        while teller.settle_due():
            pass
        teller.stop()

    def states(self, expected: ExpectedReturn) -> list[str]:
        asked = sa.select(CustomerNotice.state).where(CustomerNotice.return_id == expected.return_id)
        with self.sessions.read() as session:
            return list(session.scalars(asked.order_by(CustomerNotice.place)))

    def mails(self, expected: ExpectedReturn) -> list[EmailMessage]:
        return [mail for mail in self.office.mails if expected.rma in str(mail["Subject"])]


@pytest.fixture
def office() -> Iterator[PostOffice]:
    with post_office() as running:
        yield running


@pytest.fixture
def desk(sqlite_template: Path, tmp_path: Path, office: PostOffice) -> Iterator[Desk]:
    """On SQLite: what is said, to whom and when."""
    shutil.copy(sqlite_template, tmp_path)
    with a_desk(Home(tmp_path), office) as made:
        yield made


@pytest.fixture
def shared(home: Home, office: PostOffice) -> Iterator[Desk]:
    """On both set-ups: what two workers, or one that died, make of it."""
    with a_desk(home, office) as made:
        yield made


@contextmanager
def a_desk(home: Home, office: PostOffice) -> Iterator[Desk]:
    engine = open_engine(home.place.database_url)
    sessions = Sessions.on(engine)
    with sessions.write.begin() as session:
        keep_key(session)
    post = SmtpPost(office.url, "returns@central.example")
    yield Desk(sessions, office, post)
    post.close()
    engine.dispose()


def has_words(subjects: list[str], words: list[str]) -> bool:
    return len(subjects) == len(words) and all(word in subject for subject, word in zip(subjects, words, strict=True))


def plain(mail: EmailMessage, kind: str = "plain") -> str:
    part = mail.get_body((kind,))
    assert part is not None
    content = part.get_content()
    assert isinstance(content, str)
    return content


def test_each_step_is_told_once_and_in_order_however_often_it_is_looked_at(shared: Desk) -> None:
    expected = shared.requested("once")
    shared.tell()
    shared.receive(expected)
    shared.tell()
    first = list(shared.office.subjects)
    with shared.sessions.write.begin() as session:
        session.add(ReturnNews(return_id=expected.return_id))
    shared.tell()

    assert has_words(first, USUAL), first
    assert (shared.office.subjects, shared.states(expected)) == (first, ["told"] * 4)


def test_a_mail_is_the_brands_in_text_and_as_a_page_with_one_link_and_a_way_out(desk: Desk) -> None:
    theme = default_theme("Northtrail").model_copy(
        update={
            "sender": "care@northtrail.example",
            "contact_email": "help@northtrail.example",
            "name": "North & Trail",
        }
    )
    with desk.sessions.write.begin() as session:
        put_theme(session, theme, AT)
    expected = desk.requested("dressed")
    desk.receive(expected, item=ItemCondition.FAIR)
    desk.tell()
    mail = desk.mails(expected)[-1]
    text, page = plain(mail), plain(mail, "html")

    assert (mail["From"], mail["Reply-To"]) == ("North & Trail <care@northtrail.example>", "help@northtrail.example")
    assert str(mail["To"]) == "Mara Muster <dressed@customer.example>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert str(mail["List-Unsubscribe"]).startswith(f"<{PUBLIC}/n/")
    assert f"{PUBLIC}/t/" in text
    assert "Trail jacket: less the fee for signs of use (€21.16)" in text
    assert "North &amp; Trail" in page
    assert "src=" not in page


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("ko", "€24.90 환불: 반품 RMA-spoken"),
        ("ja", "€24.90 のご返金:返品 RMA-spoken"),
        ("es", "Le devolvemos 24,90 €: su devolución RMA-spoken"),
        ("de", "24,90 € zurück an Sie: Ihre Rücksendung RMA-spoken"),
    ],
)
def test_a_customer_is_written_to_in_their_language(desk: Desk, language: str, subject: str) -> None:
    expected = desk.requested("spoken", language=language)
    desk.receive(expected)
    desk.tell()

    assert desk.office.subjects[-1] == subject
    assert f'<html lang="{language}">' in plain(desk.mails(expected)[-1], "html")


def test_nobody_is_written_to_in_the_night_of_the_brand_but_who_asked_just_now(desk: Desk) -> None:
    with desk.sessions.write.begin() as session:
        put_theme(session, default_theme("Northtrail").model_copy(update={"zone": "Asia/Seoul"}), AT)
    desk.now = AT.replace(hour=13)  # 22:00 in Seoul
    expected = desk.requested("night")
    desk.receive(expected)
    desk.tell()
    at_night = len(desk.office.mails)
    desk.now = AT.replace(hour=22, minute=59)
    desk.tell()
    before_eight = len(desk.office.mails)
    desk.now = AT.replace(hour=23, minute=0)
    desk.tell()

    assert (at_night, before_eight) == (1, 1)
    assert has_words(desk.office.subjects, USUAL), desk.office.subjects


def test_a_mail_whose_answer_was_lost_is_sent_again_under_its_own_id_before_the_next(desk: Desk) -> None:
    expected = desk.requested("lost")
    desk.receive(expected)
    desk.office.answers_lost = 1
    desk.tell()
    between = len(desk.office.mails)
    desk.now += timedelta(minutes=1)
    desk.tell()
    ids = [mail["Message-ID"] for mail in desk.office.mails]

    assert between == 1
    assert (ids[0], len(set(ids))) == (ids[1], 4)
    assert has_words(desk.office.subjects[1:], USUAL), desk.office.subjects


def test_a_worker_that_dies_after_a_mail_was_taken_loses_none_and_repeats_that_one_only(shared: Desk) -> None:
    expected = shared.requested("dies")
    shared.receive(expected)
    shared.keep()
    teller = MailTeller(shared.sessions, shared.post, PUBLIC, shared.clock, nothing, lease_s=1)
    count, claimed = teller._claim()
    shared.post.send(make_mail(claimed[0].told, claimed[0].theme, shared.now))  # And nobody notes it: killed.
    teller.stop()
    shared.tell()
    while_held = len(shared.office.mails)
    shared.now += timedelta(seconds=2)
    shared.tell()

    assert (count, while_held) == (1, 1)
    assert has_words(shared.office.subjects[1:], USUAL), shared.office.subjects
    assert len({mail["Message-ID"] for mail in shared.office.mails}) == 4


def test_while_the_mail_server_is_away_nothing_is_lost_and_the_order_stays(desk: Desk) -> None:
    expected = desk.requested("away")
    desk.receive(expected)
    desk.office.refuses = ["451 4.3.0 Later", "421 4.3.2 Going down"]
    desk.tell()
    desk.now += timedelta(minutes=1)
    desk.tell()
    desk.now += timedelta(minutes=1)
    desk.tell()

    assert has_words(desk.office.subjects, USUAL), desk.office.subjects


def test_an_address_that_does_not_exist_is_noted_and_written_to_no_more(desk: Desk) -> None:
    desk.office.nobody = {"nobody@customer.example"}
    lost, fine = desk.requested("nobody"), desk.requested("somebody")
    for expected in (lost, fine):
        desk.receive(expected)
    desk.tell()
    with desk.sessions.read() as session:
        choice = session.get_one(AddressChoice, (lost.brand, hash_of("Nobody@Customer.example ")))

    assert desk.states(lost) == ["bounced", "address_bounced", "address_bounced", "address_bounced"]
    assert (choice.bounced_at, choice.bounce) == (AT, "550 5.1.1 No such user here")
    assert desk.states(fine) == ["told"] * 4


def test_a_mail_server_that_says_later_that_a_mail_did_not_arrive_is_heard(desk: Desk) -> None:
    expected = desk.requested("late")
    desk.tell()
    (sent,) = desk.office.mails
    report = f"""\
From: MAILER-DAEMON@mx.example
To: returns@central.example
Subject: Undelivered
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="cut"

--cut
Content-Type: text/plain

It did not arrive.
--cut
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; late@customer.example
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 No such user

--cut
Content-Type: text/rfc822-headers

Message-ID: {sent["Message-ID"]}
Subject: Your return

--cut--
"""
    with desk.sessions.write.begin() as session:
        about = take_bounce(session, report.encode(), AT)
        again = take_bounce(session, report.encode(), AT)
    desk.receive(expected)
    desk.tell()

    assert str(about) == str(sent["Message-ID"])[1:37]
    assert again is None
    assert desk.states(expected) == ["bounced", "address_bounced", "address_bounced", "address_bounced"]


def test_a_mail_that_is_no_report_changes_nothing(desk: Desk) -> None:
    with desk.sessions.write.begin() as session:
        assert take_bounce(session, b"Subject: Out of office\n\nBack on Monday.\n", AT) is None


@pytest.mark.parametrize(
    ("wants", "told"),
    [(Wants.OUTCOME, ["registered", "€24.90 back"]), (Wants.NOTHING, []), (Wants.ALL, USUAL)],
)
def test_who_chose_less_hears_less(desk: Desk, wants: Wants, told: list[str]) -> None:
    with desk.sessions.write.begin() as session:
        choose(session, "Northtrail", hash_of("less@customer.example"), wants, AT)
    expected = desk.requested("less")
    desk.receive(expected)
    desk.tell()

    assert has_words(desk.office.subjects, told), desk.office.subjects


def test_a_return_that_waits_for_a_person_is_explained_and_then_told_as_late_three_times(desk: Desk) -> None:
    expected = desk.requested("late")
    desk.receive(expected, packaging=None)
    desk.tell()
    at_once = desk.office.subjects[-1]
    told = len(desk.office.mails)
    for _ in range(30):
        desk.now += timedelta(days=1)
        desk.tell()
    late = desk.office.mails[told:]

    assert "taking a closer look" in at_once
    assert [str(mail["Subject"]) for mail in late] == ["Your return RMA-late takes longer than we would like"] * 3
    assert "Nothing happened since 4 May 2026. Your return is here and safe" in plain(late[0])


def test_a_return_that_its_customer_has_not_sent_is_never_late(desk: Desk) -> None:
    desk.requested("unsent")
    desk.tell()
    desk.now += timedelta(days=30)
    desk.tell()

    assert has_words(desk.office.subjects, ["registered"])


def test_a_shop_that_says_a_return_is_on_its_way_is_told_on(desk: Desk) -> None:
    expected = desk.requested("shipped")
    desk.now += timedelta(days=1)
    with desk.sessions.write.begin() as session:
        put_return(session, return_to_wire(expected), Beside(AT, is_shipped=True))
    desk.tell()
    desk.now += timedelta(days=6)
    desk.tell()

    assert has_words(desk.office.subjects, ["registered", "is on its way", "still on its way"]), desk.office.subjects


def test_what_is_refused_says_why_and_how_to_object(desk: Desk) -> None:
    expected = desk.requested("final")
    line = expected.lines[0]
    with desk.sessions.write.begin() as session:
        wire = return_to_wire(expected)
        lines = tuple(each.model_copy(update={"is_final_sale": True}) for each in wire.lines)
        put_return(session, wire.model_copy(update={"lines": lines}), Beside(AT))
    desk.receive(expected)
    desk.tell()
    mail = desk.office.mails[-1]

    assert "nothing can be given" in str(mail["Subject"])
    assert f"{line.name}: sold as final sale" in plain(mail)
    assert "answer this mail" in plain(mail)


def test_several_workers_send_each_mail_once(shared: Desk) -> None:
    several = [shared.requested(f"shared{number}") for number in range(12)]
    for expected in several:
        shared.receive(expected)
    shared.keep()
    tellers = [MailTeller(shared.sessions, shared.post, PUBLIC, shared.clock, nothing) for _ in range(2)]

    def work(teller: MailTeller) -> None:
        while teller.settle_due():
            pass

    threads = [threading.Thread(target=work, args=(teller,)) for teller in tellers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    shared.tell()
    for teller in tellers:
        teller.stop()

    assert len(shared.office.mails) == 48
    for expected in several:
        subjects = [
            str(mail["Subject"]) for mail in shared.mails(expected) if f"{expected.rma}" in str(mail["Subject"])
        ]
        own = [each for each in subjects if each.split(expected.rma)[1][:1] in {"", " "}]
        assert has_words(own, USUAL), own


def test_a_mail_that_nobody_took_for_days_is_given_up_and_said_so(desk: Desk) -> None:
    expected = desk.requested("old")
    desk.keep()
    desk.now += GIVEN_UP_AFTER + timedelta(minutes=1)
    desk.tell()

    assert (desk.office.mails, desk.states(expected)) == ([], ["given_up"])


def test_what_happened_long_before_somebody_followed_is_not_told(desk: Desk) -> None:
    expected = made_return("joined")
    with desk.sessions.write.begin() as session:
        put_return(session, return_to_wire(expected), Beside(AT))
    desk.receive(expected, packaging=Packaging.SEALED)
    desk.now += timedelta(days=3)
    with desk.sessions.write.begin() as session:
        follow(session, expected.return_id, expected.brand, desk.now, language="en", email="late@customer.example")
    desk.tell()

    assert desk.office.mails == []


def test_a_central_killed_after_a_mail_was_taken_tells_the_rest_and_only_that_one_twice(
    shared: Desk, home: Home, start: Callable[..., CentralProcess]
) -> None:
    with shared.sessions.write.begin() as session:
        theme = default_theme("Northtrail")
        put_theme(session, theme.model_copy(update={"quiet_from": theme.quiet_until}), AT)
    shared.now = datetime.now(UTC)
    shared.receive(shared.requested("killed"))
    doomed = start(program=(CRASHING, "--post", shared.office.url, "mail", *home.options), token="-")
    doomed.wait()
    first = len(shared.office.mails)
    central = start(program=(CRASHING, "--post", shared.office.url, "none", *home.options), token="-")
    wait_for(lambda: shared.office.subjects, lambda told: len(told) == first + 4)
    status = central.stop()
    ids = [str(mail["Message-ID"]) for mail in shared.office.mails]

    assert (first, status) == (1, 0)
    assert (ids[0], len(set(ids))) == (ids[1], 4)
    assert has_words(shared.office.subjects[1:], [*USUAL[:-1], "closer look"]), shared.office.subjects
