"""A return's own page in a real browser: what it shows, to whom, and that it renews itself."""

import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest
import requests
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect

from receiving_station.central.catalogue import Beside, put_return
from receiving_station.central.database import Sessions, open_engine
from receiving_station.central.orders import OrderFacts, OrderLineFacts, order_id_of, put_order
from receiving_station.central.portal.choices import Wants, hash_of, wants_of
from receiving_station.central.portal.contacts import Contact, put_contact
from receiving_station.central.portal.deliveries import DeliveryFacts, Happening, take_delivery
from receiving_station.central.portal.journey_models import BrandPace
from receiving_station.central.portal.links import Links
from receiving_station.central.portal.steps import Step, follow, note_step
from receiving_station.central.portal.teller import MAILS
from receiving_station.central.portal.texts import LANGUAGES
from receiving_station.central.portal.themes import Theme, default_theme, put_theme
from receiving_station.domain.returns import ExpectedReturn, PhotoRef, Receipt
from receiving_station.domain.vocabulary import ItemCondition, PhotoKind, RtoReason, Sha256
from receiving_station.wire_mapping import return_to_wire
from tests.fakes.parcels import made_line, made_receipt, made_return, made_unit
from tests.integration.central.browser import open_browser
from tests.integration.central.process import CentralProcess, Home, jpeg, writing_to

DAY: Final = timedelta(days=1)
PHONE: Final = ViewportSize(width=360, height=740)
DESK: Final = ViewportSize(width=1280, height=800)


@dataclass(frozen=True)
class Brand:
    """A served central with returns of one brand, and what leads to their pages."""

    central: CentralProcess
    links: Links

    def theme(self, **changes: object) -> None:
        """How the brand is from now on; mails go at any hour."""
        theme: Theme = default_theme("Northtrail")
        usual = {"quiet_from": theme.quiet_until, "zone": "Europe/Berlin", "contact_email": "help@northtrail.example"}
        with writing_to(self.central.home) as session:
            put_theme(session, theme.model_copy(update=usual | changes), datetime.now(UTC))

    def announce(self, expected: ExpectedReturn, *, language: str = "en", days_ago: int = 3) -> str:
        """The path of the page of a return that its customer asked for days ago."""
        now = datetime.now(UTC)
        then = now - days_ago * DAY
        with writing_to(self.central.home) as session:
            put_return(session, return_to_wire(expected), Beside(then, is_shipped=True))
            items = [{"name": line.name, "n": line.quantity} for line in expected.lines]
            note_step(session, expected.return_id, Step.REQUESTED, then, {"items": items}, is_answer=True)
            note_step(session, expected.return_id, Step.ON_ITS_WAY, then + DAY, {"carrier": "UPS"})
            contact = Contact("mara@customer.example", "", "Mara", language)
            put_contact(session, order_id_of(expected.brand, expected.order_number), contact, now)
            follow(session, expected.return_id, expected.brand, then, language=language)
            token = self.links.keep(session, expected.return_id, now + 700 * DAY)
        return f"/t/{token}"

    def undelivered(self, number: str) -> str:
        """The path of the page of an order that could not be handed over today."""
        now = datetime.now(UTC)
        line = OrderLineFacts(line="1", sku="SKU-1", name="Trail jacket", quantity=1, unit_price=Decimal("24.90"))
        order = OrderFacts(brand="Northtrail", order_number=number, currency="EUR", lines=(line,))
        parcel = number.replace("ORDER-", "1Z")
        facts = DeliveryFacts(
            brand="Northtrail",
            order_number=number,
            tracking_number=parcel,
            what=Happening.FAILED,
            at=now,
            carrier="UPS",
            reason=RtoReason.NOT_AT_HOME,
        )
        with writing_to(self.central.home) as session:
            put_order(session, order, now)
            return_id = take_delivery(session, facts, now).return_id
            return f"/t/{self.links.keep(session, return_id, now + 700 * DAY)}"

    def photographed(self, expected: ExpectedReturn, **changes: object) -> tuple[Receipt, str]:
        """A receipt of all its lines, the first of them with a photo, and the photo's name."""
        body, now = jpeg(120, (320, 240)), datetime.now(UTC)
        sha256 = Sha256(hashlib.sha256(body).hexdigest())
        assert self.central.put_photo(body, sha256).ok
        photo = PhotoRef(sha256, PhotoKind.ITEM, now, len(body), 320, 240)
        units = [
            made_unit(line, photos=() if number else (photo,), **changes) for number, line in enumerate(expected.lines)
        ]
        return made_receipt(expected, *units, started_at=now, occurred_at=now), sha256

    def get(self, path: str, **headers: str) -> requests.Response:
        return requests.get(self.central.url + path, headers=headers, timeout=30)


@pytest.fixture(scope="module")
def brand(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[Brand]:
    process = CentralProcess(Home(tmp_path_factory.mktemp("brand")))
    engine = open_engine(process.home.place.database_url)
    made = Brand(process, Links(Sessions.on(engine)))
    made.theme()
    yield made
    engine.dispose()
    assert (process.stop(), process.errors) == (0, [])


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as running:
        yield running


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """A window of a phone; a word of complaint in its console fails the test."""
    context = browser.new_context(viewport=PHONE, color_scheme="light", has_touch=True)
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    yield opened
    context.close()
    assert complaints == []


def three(label: str) -> ExpectedReturn:
    """A return of three different things."""
    lines = [
        made_line(label, 1, name="Trail jacket, olive, M"),
        made_line(label, 2, name="Wool cap, grey"),
        made_line(label, 3, name="Belt, 90"),
    ]
    return made_return(label, *lines, window_ends=None)


def test_the_page_renews_itself_within_two_seconds_of_the_bench(brand: Brand, phone: Page) -> None:
    expected = three("live")
    path = brand.announce(expected)
    phone.goto(brand.central.url + path)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Your parcel is on its way to us")
    receipt, _photo = brand.photographed(expected)
    assert brand.central.send(receipt).status_code == 201
    expect(phone.get_by_role("heading", level=1)).to_have_text(re.compile("€74.70 is on its way"), timeout=2000)
    expect(phone.get_by_role("heading", name="Inspected")).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_reads_well_on_a_phone_and_at_a_desk_in_every_language(
    brand: Brand, phone: Page, language: str, tmp_path: Path
) -> None:
    expected = three(f"read-{language}")
    path = brand.announce(expected, language=language)
    receipt, _photo = brand.photographed(expected, item=ItemCondition.FAIR)
    brand.central.settle(receipt)
    findings = []
    for name, size, scheme in (("phone", PHONE, "light"), ("desk", DESK, "dark")):
        phone.set_viewport_size(size)
        phone.emulate_media(color_scheme="light" if scheme == "light" else "dark")
        phone.goto(f"{brand.central.url}{path}?lang={language}")
        expect(phone.get_by_role("heading", level=1)).to_contain_text("63")
        phone.screenshot(path=tmp_path / f"{language}-{name}.png", full_page=True)
        assert phone.evaluate("document.documentElement.scrollWidth") <= size["width"]
        findings += [Axe().run(phone).generate_report()] if Axe().run(phone).violations_count else []
    assert phone.evaluate("document.documentElement.lang") == language
    assert findings == []


def test_without_script_the_page_says_everything_and_asks_nobody_else(brand: Brand, browser: Browser) -> None:
    expected = three("plain")
    path = brand.announce(expected)
    receipt, photo = brand.photographed(expected)
    brand.central.settle(receipt)
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page, asked = context.new_page(), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(brand.central.url + path)
    text = page.locator("main").inner_text()
    context.close()

    assert "€74.70 is on its way back to you" in text
    assert "Reference" in text
    assert all(url.startswith(brand.central.url) for url in asked)
    assert any(url.endswith(photo) for url in asked)


def test_a_page_weighs_little_and_tells_its_address_to_nobody(brand: Brand) -> None:
    path = brand.announce(three("light"))
    answer = brand.get(path)

    assert len(answer.content) < 20_000
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["Cache-Control"] == "no-store"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_another_token_leads_nowhere_and_another_returns_photo_is_not_shown(brand: Brand) -> None:
    own, other = three("own"), three("other")
    path, others = brand.announce(own), brand.announce(other)
    receipt, photo = brand.photographed(own)
    brand.central.settle(receipt)
    guessed = path[:-1] + ("A" if path[-1] != "A" else "B")

    assert (brand.get(guessed).status_code, brand.get(f"{guessed}/live").status_code) == (403, 403)
    assert brand.get(f"{path}/photo/{photo}").status_code == 200
    assert brand.get(f"{others}/photo/{photo}").status_code == 404


def test_a_brand_that_shows_no_photos_and_no_grade_shows_none(brand: Brand) -> None:
    expected = three("modest")
    path = brand.announce(expected)
    receipt, photo = brand.photographed(expected, item=ItemCondition.FAIR)
    brand.central.settle(receipt)
    brand.theme(shows_photos=False, shows_grade=False)
    text, status = brand.get(path).text, brand.get(f"{path}/photo/{photo}").status_code
    brand.theme()

    assert "signs of use</span>" not in text.replace("less the fee for signs of use</span>", "")
    assert (status, photo in text) == (404, False)


def test_what_comes_next_is_told_as_a_range_of_what_others_took(brand: Brand) -> None:
    expected = three("soon")
    path = brand.announce(expected)
    before = brand.get(path).text
    hours = [hour * 3600 for hour in range(0, 101)]
    with writing_to(brand.central.home) as session:
        session.merge(
            BrandPace(
                brand="Northtrail", leg="travelled", n=340, seconds=json.dumps(hours), counted_at=datetime.now(UTC)
            )
        )
    after = brand.get(path).text

    assert "We tell you as soon as it is here." in before
    assert "We expect it here between" in after
    assert "So it was for eight in ten of the last 340 returns." in after


def choices(brand: Brand, address: str) -> str:
    token = brand.links.sign(MAILS, json.dumps(["Northtrail", hash_of(address)]), datetime.now(UTC) + DAY)
    return f"/n/{token}"


def wants(brand: Brand, address: str) -> Wants:
    with writing_to(brand.central.home) as session:
        return wants_of(session, "Northtrail", address)


def test_who_looks_at_the_way_out_stays_until_they_say_so(brand: Brand, phone: Page) -> None:
    address = "looks@customer.example"
    phone.goto(brand.central.url + choices(brand, address))
    looked = wants(brand, address)
    phone.get_by_role("radio", name="Only what matters").focus()
    phone.keyboard.press("Space")
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("status")).to_have_text("Saved. It holds from the next mail on.")

    assert (looked, wants(brand, address)) == (Wants.ALL, Wants.OUTCOME)
    assert Axe().run(phone).violations_count == 0


def test_a_mail_programs_own_button_unsubscribes_with_one_click(brand: Brand) -> None:
    address = "click@customer.example"
    url = brand.central.url + choices(brand, address)
    answer = requests.post(url, {"List-Unsubscribe": "One-Click"}, timeout=30)

    assert (answer.status_code, wants(brand, address)) == (200, Wants.NOTHING)


def test_a_way_out_that_was_changed_is_refused(brand: Brand) -> None:
    path = choices(brand, "changed@customer.example")

    assert brand.get(path[:-2] + "AA").status_code == 403


def test_a_customer_says_on_their_phone_what_should_happen_to_a_parcel_that_was_not_delivered(
    brand: Brand, phone: Page, tmp_path: Path
) -> None:
    path = brand.undelivered("ORDER-RTO")
    phone.goto(brand.central.url + path)
    phone.get_by_role("radio", name="Send it to another address").check()
    phone.get_by_label("Name, street, postcode, city, country").fill("Mara\nNeue Straße 1\n10115 Berlin")
    phone.screenshot(path=tmp_path / "choose.png", full_page=True)
    findings = Axe().run(phone)
    phone.get_by_role("button", name="Tell us").click()
    expect(phone.get_by_role("status")).to_contain_text("We have your answer")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Thank you, we have your answer")
    phone.screenshot(path=tmp_path / "chosen.png", full_page=True)

    assert findings.violations_count == 0, findings.generate_report()
    answers = brand.central.get("/v1/lookup", code="1ZRTO").json()["matches"]
    assert answers[0]["lines"][0]["reason"].endswith("sent to another address")


def test_a_choice_without_an_address_is_asked_again_and_changes_nothing(brand: Brand) -> None:
    path = brand.undelivered("ORDER-EMPTY")
    answer = requests.post(f"{brand.central.url}{path}/choice", {"kind": "address"}, timeout=30)

    assert (answer.status_code, "nothing was changed" in answer.text) == (422, True)


def test_a_return_that_is_done_is_rated_once_with_the_keyboard(brand: Brand, phone: Page, tmp_path: Path) -> None:
    expected = three("rated")
    path = brand.announce(expected)
    receipt, _photo = brand.photographed(expected)
    brand.central.settle(receipt)
    phone.goto(brand.central.url + path)
    phone.get_by_role("radio", name="1 star: bad").focus()
    for _ in range(3):
        phone.keyboard.press("ArrowRight")
    phone.screenshot(path=tmp_path / "stars.png", full_page=True)
    phone.keyboard.press("Tab")
    phone.keyboard.type("Quick.")
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    expect(phone.get_by_role("status")).to_have_text("Thank you. Northtrail reads this.")
    again = requests.post(f"{brand.central.url}{path}/stars", {"stars": "1"}, timeout=30)

    assert "You gave 4 of 5 stars." in again.text
    assert Axe().run(phone).violations_count == 0
