"""The pages in a real browser, on a drawn month: what they show, to whom, and how they renew themselves."""

import csv
import html
import io
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
import requests
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pyarrow import parquet
from PySide6.QtCore import QLocale

from receiving_station.adapters.boards import CentralBoards
from receiving_station.adapters.central_http import CentralClient
from receiving_station.adapters.system import SystemClock
from receiving_station.application.boards import BoardQuestion
from receiving_station.central.board.commands import SAMPLE_PIN
from receiving_station.central.board.commands import main as board_command
from receiving_station.central.board.sample import Month
from receiving_station.domain.vocabulary import SessionId
from tests.fakes.parcels import made_receipt
from tests.integration.central.browser import open_browser
from tests.integration.central.process import CentralProcess, Home
from ui.style.tokens import DARK, LIGHT
from ui.viewmodels.floor import FloorModel

PAGES = ("floor", "times", "backlog", "quality", "regrades", "inbox", "reasons")
SUPERVISOR, NORTHTRAIL = "sample-supervisor", "sample-northtrail"
UNITS = 6000
"""Fewer, and luck would explain the product with something wrong."""
CSS = Path(__file__).resolve().parents[3] / "resources" / "web" / "board.css"


@dataclass(frozen=True)
class Site:
    """A served month."""

    central: CentralProcess
    spoilt_sku: str

    def signed(self, person: str, secret: str = SAMPLE_PIN) -> requests.Session:
        """A caller that is signed in, without a browser."""
        http = requests.Session()
        reply = http.post(f"{self.central.url}/board/signin", {"person": person, "secret": secret}, timeout=30)
        assert reply.status_code == 200
        return http

    def get(self, http: requests.Session, path: str) -> requests.Response:
        return http.get(f"{self.central.url}/board/{path}", timeout=30)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[Site]:
    folder = tmp_path_factory.mktemp("site")
    assert board_command(["sample", str(folder), "--units", str(UNITS), "--seed", "7"]) == 0
    process = CentralProcess(Home(folder))
    yield Site(process, Month(7, UNITS, datetime.now(UTC)).spoilt.sku)
    assert (process.stop(), process.errors) == (0, [])


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as running:
        yield running


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A window of 1280×800; a word of complaint in its console fails the test, so does a request to elsewhere."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, color_scheme="light")
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("requestfailed", lambda request: complaints.append(f"{request.url}: {request.failure}"))
    yield opened
    context.close()
    assert [each for each in complaints if "ERR_ABORTED" not in each] == []


@pytest.fixture
def supervisor(site: Site, page: Page) -> Page:
    """The page with the supervisor signed in."""
    return sign_in(site, page, SUPERVISOR)


def sign_in(site: Site, page: Page, person: str) -> Page:
    page.goto(f"{site.central.url}/board")
    page.get_by_label("Your id").fill(person)
    page.get_by_label("PIN or token").fill(SAMPLE_PIN)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/board/(floor|times|backlog)"))
    return page


def show(page: Page, site: Site, path: str) -> Page:
    page.goto(f"{site.central.url}/board/{path}")
    return page


def test_every_page_is_without_a_finding_of_axe_in_light_and_dark(site: Site, supervisor: Page, tmp_path: Path) -> None:
    findings = {}
    units = f"units?sku={site.spoilt_sku}"
    for name in (*PAGES, units, "wall", "floor dark", "quality dark", "inbox dark"):
        path, _, scheme = name.partition(" ")
        supervisor.emulate_media(color_scheme="dark" if scheme else "light")
        show(supervisor, site, path)
        supervisor.screenshot(path=tmp_path / f"{name.partition('?')[0]}.png", full_page=True)
        found = Axe().run(supervisor)
        if found.violations_count:
            findings[name] = found.generate_report()

    assert findings == {}


@pytest.mark.parametrize("name", PAGES)
def test_no_page_is_wider_than_a_window_of_1280(site: Site, supervisor: Page, name: str) -> None:
    show(supervisor, site, name)

    assert supervisor.evaluate("document.documentElement.scrollWidth") <= 1280


def test_the_product_with_something_wrong_is_the_first_that_quality_names(site: Site, supervisor: Page) -> None:
    show(supervisor, site, "quality")

    expect(supervisor.locator(".sentence")).to_contain_text(site.spoilt_sku)
    supervisor.get_by_text("The numbers of this plot").first.click()
    expect(supervisor.locator("#scroll-skus tbody tr").first).to_contain_text(site.spoilt_sku)


def test_from_a_number_one_comes_to_the_units_and_from_a_unit_to_its_story(site: Site, supervisor: Page) -> None:
    show(supervisor, site, f"units?sku={site.spoilt_sku}&item=defective")
    plate = supervisor.locator("#scroll-units tbody a").first.inner_text()
    supervisor.locator("#scroll-units tbody a").first.click()

    expect(supervisor.locator(".sentence")).to_contain_text(plate)
    expect(supervisor.locator("ol.story")).to_contain_text("Found defective")


def test_pages_are_walked_by_keyboard_alone(site: Site, supervisor: Page) -> None:
    show(supervisor, site, "floor")
    supervisor.keyboard.press("Tab")
    assert supervisor.evaluate("document.activeElement.textContent") == "To the page"
    for _ in range(3):
        supervisor.keyboard.press("Tab")
    supervisor.keyboard.press("Enter")

    expect(supervisor).to_have_url(re.compile("/board/backlog$"))


def test_a_receipt_is_seen_on_the_open_floor_within_two_seconds(site: Site, supervisor: Page) -> None:
    show(supervisor, site, "floor")
    today = supervisor.locator(".figure", has_text="Units today").locator(".note")
    before = int(re.sub(r"\D", "", today.inner_text()))
    now = datetime.now(UTC)
    receipt = made_receipt(None, session_id=SessionId(uuid4()), started_at=now, occurred_at=now, station="Bench 01")
    assert site.central.send(receipt).status_code == 201

    expect(today).to_have_text(f"{before + 1} parcels", timeout=2000)


def test_the_slider_asks_what_more_benches_would_do(site: Site, supervisor: Page) -> None:
    show(supervisor, site, "backlog?waiting=500")
    slider = supervisor.get_by_label("What if so many benches work")
    benches = int(slider.input_value())
    slider.focus()
    supervisor.keyboard.press("ArrowRight")

    expect(supervisor.locator("#scroll-forecast tbody tr").first.locator("td").first).to_have_text(str(benches + 1))


def test_what_needs_a_person_is_approved_from_the_page_and_recorded(site: Site, supervisor: Page) -> None:
    show(supervisor, site, "inbox")
    row = supervisor.locator("form.panel tbody tr", has_text="mismatch").first
    name = row.locator("a").inner_text()
    row.get_by_role("checkbox").check()
    supervisor.get_by_label("Note, for whoever asks later").fill("looked at it")
    supervisor.get_by_role("button", name="Approve", exact=True).click()

    expect(supervisor.get_by_role("status")).to_have_text("1 approved.")
    expect(supervisor.locator("form.panel tbody tr", has_text=name)).to_contain_text("approved")


def test_nothing_is_done_without_a_choice(site: Site, supervisor: Page) -> None:
    show(supervisor, site, "inbox")
    supervisor.get_by_role("button", name="Reject").click()

    expect(supervisor.get_by_role("status")).to_contain_text("Nothing was changed")


def test_the_wallboard_has_five_numbers_and_a_sentence_for_the_whole_hall(site: Site, supervisor: Page) -> None:
    supervisor.set_viewport_size({"width": 1920, "height": 1080})
    show(supervisor, site, "wall")

    assert supervisor.locator(".figure dd").count() == 5
    heights = [box["height"] for box in (each.bounding_box() for each in supervisor.locator(".figure dd").all()) if box]
    assert min(heights) > 100
    assert supervisor.evaluate("document.documentElement.scrollHeight") <= 1080


def test_a_brand_sees_its_own_alone(site: Site) -> None:
    inside, brand = site.signed(SUPERVISOR), site.signed(NORTHTRAIL)
    theirs = {name: site.get(brand, name) for name in PAGES}

    assert {name: reply.status_code for name, reply in theirs.items()} == {
        "floor": 403,
        "times": 403,
        "backlog": 200,
        "quality": 200,
        "regrades": 403,
        "inbox": 200,
        "reasons": 200,
    }
    assert "Hearth &amp; Co" in site.get(inside, "reasons").text
    assert all("Hearth" not in reply.text for reply in theirs.values())


def test_a_brand_does_not_get_another_brands_unit_or_its_evidence(site: Site) -> None:
    inside, brand = site.signed(SUPERVISOR), site.signed(NORTHTRAIL)
    rows = list(csv.DictReader(io.StringIO(site.get(inside, "export/units/units.csv").content.decode("utf-8-sig"))))
    plates = {row["brand"]: row["plate"] for row in rows}

    assert site.get(brand, f"unit/{plates['Northtrail']}").status_code == 200
    assert site.get(brand, f"unit/{plates['Hearth & Co']}").status_code == 404
    assert site.get(brand, f"unit/{plates['Hearth & Co']}/evidence.pdf").status_code == 404


@pytest.mark.parametrize("table", ["quality/skus", "reasons/products", "floor/stations", "inbox/inbox"])
def test_a_table_is_the_same_in_every_format(site: Site, table: str) -> None:
    http = site.signed(SUPERVISOR)
    text = site.get(http, f"export/{table}.csv")
    sheet = site.get(http, f"export/{table}.xlsx")
    columns = parquet.read_table(io.BytesIO(site.get(http, f"export/{table}.parquet").content))
    rows = list(csv.reader(io.StringIO(text.content.decode("utf-8-sig"))))

    assert rows[0] == columns.column_names
    assert len(rows) - 1 == columns.num_rows
    assert sheet.content[:2] == b"PK"


def test_the_app_gets_the_same_numbers_as_the_pages(site: Site) -> None:
    told = site.central.get("/v1/board/quality").json()
    text = site.get(site.signed(SUPERVISOR), "quality").text

    figures = {figure["name"]: figure["value"] for figure in told["figures"]}
    assert f"{figures['units']:,}" in text
    assert told["sentence"].split(" (")[0] in text


def test_pages_name_nobody_but_this_central_and_run_no_script_of_their_own(site: Site) -> None:
    reply = site.get(site.signed(SUPERVISOR), "floor")

    assert reply.headers["Content-Security-Policy"].startswith("default-src 'none'; script-src 'self'")
    assert re.findall(r"https?://(?!127\.0\.0\.1)[^\s\"<]+", reply.text) == []
    assert re.findall(r"<script(?![^>]* src=)|style=|onclick=", reply.text) == []


def test_a_bench_gets_four_pages_and_does_nothing_in_the_inbox(site: Site) -> None:
    told = {name: site.central.get(f"/v1/board/{name}").status_code for name in (*PAGES, "units")}
    act = {"session_ids": [str(uuid4())], "act": "approve"}

    assert {name for name, status in told.items() if status == 200} == {"floor", "times", "backlog", "quality"}
    assert set(told.values()) == {200, 403}
    headers = {"Authorization": f"Bearer {site.central.token}"}
    assert requests.post(f"{site.central.url}/v1/board/inbox", json=act, headers=headers, timeout=30).status_code == 403


def test_a_bench_that_asks_again_hears_only_what_changed(site: Site) -> None:
    headers = {"Authorization": f"Bearer {site.central.token}"}

    def ask(tag: str) -> requests.Response:
        return requests.get(
            f"{site.central.url}/v1/board/quality", headers={**headers, "If-None-Match": tag}, timeout=30
        )

    tags = [ask("").headers["ETag"]]
    answers = []
    for _ in range(3):
        # Every ten seconds the page is told anew, whatever happened.
        reply = ask(tags[-1])
        tags.append(reply.headers["ETag"])
        answers.append(reply.status_code)
    now = datetime.now(UTC)
    site.central.send(made_receipt(None, session_id=SessionId(uuid4()), started_at=now, occurred_at=now))

    def is_told() -> bool:
        return ask(tags[-1]).status_code == 200

    assert 304 in answers
    assert wait_until(is_told)


def wait_until(is_so: Callable[[], bool]) -> bool:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        if is_so():
            return True
    return False


def test_the_bench_has_the_numbers_of_the_web_in_every_figure(site: Site, tmp_path: Path) -> None:
    boards = CentralBoards(CentralClient(site.central.url, site.central.token), tmp_path, SystemClock())
    http = site.signed(SUPERVISOR)
    QLocale.setDefault(QLocale("en_US"))
    differing = {}
    for name in ("times", "backlog", "quality"):
        answer = boards.ask(BoardQuestion(name))
        model = FloorModel()
        model.choose(name)
        model.hear(answer)
        assert answer.page is not None
        titles = {figure.name: figure.title for figure in answer.page.figures}
        text = re.sub(r"<span.*?</span>", "", site.get(http, name).text)
        shown = {
            html.unescape(title): value.strip()
            for title, value in re.findall(r"<dt>(.*?)</dt>\s*<dd[^>]*>(.*?)</dd>", text)
        }
        for tile in model.view(datetime.now(UTC)).tiles:
            if shown[titles[tile.name]] != tile.text:
                differing[name, tile.name] = (shown[titles[tile.name]], tile.text)

    assert differing == {}


def test_a_unit_is_looked_at_again_from_the_page_without_the_first_grade(site: Site, page: Page) -> None:
    sign_in(site, page, SUPERVISOR)
    show(page, site, "regrades")
    row = page.locator("#scroll-due tbody tr").first
    plate = row.locator("td").nth(1).inner_text()
    page.get_by_label("Scan or type the unit's plate").fill(plate)
    page.keyboard.press("Enter")
    page.get_by_label("Opened").check()
    page.get_by_label("Like new").check()
    page.get_by_role("button", name="Record what I see").click()

    expect(page.get_by_role("status")).to_have_text("Recorded. Thank you.")
    expect(page.locator("#scroll-due tbody")).not_to_contain_text(plate)


def test_a_wrong_pin_is_refused_in_words_and_too_many_are_not_even_looked_at(site: Site) -> None:
    def attempt(pin: str) -> requests.Response:
        said = {"person": "sample-operator", "secret": pin}
        return requests.post(f"{site.central.url}/board/signin", said, timeout=30, allow_redirects=False)

    refused = [attempt("0000") for _ in range(8)]

    assert {reply.status_code for reply in refused} == {403}
    assert "Wait a minute" in refused[0].text
    assert attempt(SAMPLE_PIN).status_code == 403


def test_a_form_of_another_site_changes_nothing(site: Site) -> None:
    http = site.signed(SUPERVISOR)
    said = {"session_id": str(uuid4()), "act": "approve", "csrf": "guessed"}

    assert http.post(f"{site.central.url}/board/inbox", said, timeout=30).status_code == 403


def test_who_signs_out_is_out(site: Site) -> None:
    http = site.signed(SUPERVISOR)
    found = re.search(r'name="csrf" value="([0-9a-f]+)"', site.get(http, "floor").text)
    assert found is not None
    cookie = http.cookies["board"]
    http.post(f"{site.central.url}/board/signout", {"csrf": found[1]}, timeout=30)
    reply = requests.get(
        f"{site.central.url}/board/floor", cookies={"board": cookie}, timeout=30, allow_redirects=False
    )

    assert (reply.status_code, reply.headers["Location"]) == (303, "/board/signin")


@pytest.mark.parametrize(("tokens", "before"), [(LIGHT, 0), (DARK, 1), (DARK, 2)])
def test_the_pages_have_the_apps_colours(tokens: object, before: int) -> None:
    css = CSS.read_text(encoding="utf-8")
    blocks = re.findall(r"--surface: #.*?--shadow", css, re.DOTALL)
    told = dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", blocks[before]))
    named = {name: colour for name, colour in told.items() if not re.fullmatch(r"s\d", name)}

    assert named == {name: getattr(tokens, name.replace("-", "_")) for name in named}
