"""The form in a real browser, as a person on a phone and at a desk sees it, in five languages and without script."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from receiving_station.central.portal.texts import LANGUAGES, Language
from tests.integration.central.browser import open_browser
from tests.integration.central.portal.shop import Shop
from tests.integration.central.portal.test_form import link_for
from tests.integration.central.process import jpeg

PHONE: ViewportSize = {"width": 360, "height": 740}
LOOKED_AT = ("en", "ja")
"""Languages whose pages axe looks at: the marks are the same in all, and a look takes a second."""
DESK: ViewportSize = {"width": 1280, "height": 800}


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as running:
        yield running


@pytest.fixture
def phone(browser: Browser) -> Iterator[BrowserContext]:
    """A window as wide as a small phone's; a word in its console fails the test."""
    context = browser.new_context(viewport=PHONE, device_scale_factor=2, java_script_enabled=True)
    complaints: list[str] = []
    context.on("console", lambda said: complaints.append(said.text) if said.type in {"error", "warning"} else None)
    context.on("requestfailed", lambda request: complaints.append(f"{request.url}: {request.failure}"))
    yield context
    context.close()
    # A form that is refused says so with its page.
    assert [each for each in complaints if "422" not in each and "ERR_ABORTED" not in each] == []


@pytest.fixture
def dressed(shop: Shop) -> Shop:
    """A brand with an order of the sample's products, everything on, and pick-ups."""
    shop.theme(
        name="Northtrail",
        accent="#2f6f4f",
        contact_email="help@northtrail.example",
        contact_phone="+49 40 123456",
        pickup_days=5,
    )
    shop.rows(
        "variants",
        *({"sku": f"NT-TRJ-OLV-{s}", "style": "TRJ", "size": s, "colour": "olive", "in_stock": "3"} for s in "SML"),
    )
    shop.order(
        "NT-100482",
        {"sku": "NT-TRJ-OLV-M", "name": "Trail jacket, olive, M", "unit_price": "129.90"},
        {"sku": "NT-CAP-GRY", "name": "Wool cap, grey", "unit_price": "29.90", "quantity": "2", "is_final_sale": "yes"},
    )
    return shop


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_fits_a_phone_and_axe_finds_nothing(
    phone: BrowserContext, dressed: Shop, language: Language, tmp_path: Path
) -> None:
    page = phone.new_page()
    base = dressed.central.url
    findings: dict[str, object] = {}

    def look(name: str) -> None:
        page.screenshot(path=tmp_path / f"{language}-{name}.png", full_page=True)
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"], name
        assert page.evaluate("document.documentElement.lang") == language
        if language not in LOOKED_AT:
            return
        found = Axe().run(page)
        if found.violations_count:
            findings[name] = found.generate_report()

    page.goto(f"{base}/r/{dressed.slug}?lang={language}")
    look("start")
    page.goto(f"{base}/r/{dressed.slug}/c/x?lang={language}")
    look("code")
    page.goto(f"{base}/r/{dressed.slug}/privacy?lang={language}")
    look("privacy")
    page.goto(f"{base}{link_for(dressed, 'NT-100482')}?lang={language}")
    look("items")
    page.get_by_role("checkbox").check()
    page.get_by_role("combobox").select_option("1")
    page.locator("button.main").click()
    page.locator("[value=size_too_small]").check()
    page.locator("[name=follow_size_too_small][value=one_size]").check()
    look("why")
    page.locator("button.main").click()
    page.locator("[value=unwanted]").check()
    page.locator("[name=follow_unwanted][value=no_need]").check()
    page.locator("button.main").click()
    page.locator("[value=exchange]").check()
    look("outcome")
    page.locator("select[name=swap_1]").select_option("NT-TRJ-OLV-L")
    page.locator("button.main").click()
    page.locator("[name=way][value=pickup]").check()
    look("check")
    page.locator("[name=way][value=code]").check()
    page.locator("button.main").click()
    expect(page.locator("img.qr")).to_be_visible()
    page.wait_for_function("document.querySelector('img.qr').naturalWidth > 0")
    look("return")

    assert findings == {}


def test_the_form_is_filled_in_by_keyboard_alone_at_a_desk(browser: Browser, dressed: Shop, tmp_path: Path) -> None:
    page = browser.new_page(viewport=DESK, java_script_enabled=False, color_scheme="dark")
    page.goto(dressed.central.url + link_for(dressed, "NT-100482") + "?lang=de")
    keys = page.keyboard
    keys.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.get_by_role("checkbox").focus()
    keys.press("Space")
    keys.press("Tab")
    keys.press("Tab")
    keys.press("Enter")
    expect(page).to_have_url(re.compile(r"/why/1"))
    page.get_by_role("radio").first.focus()
    keys.press("Space")
    keys.press("Tab")
    keys.press("Space")
    page.set_input_files(
        "input[type=file]", {"name": "a.jpg", "mimeType": "image/jpeg", "buffer": jpeg(size=(640, 480))}
    )
    page.screenshot(path=tmp_path / "why-dark.png", full_page=True)
    page.locator("button.main").focus()
    keys.press("Enter")
    expect(page).to_have_url(re.compile(r"/outcome"))
    page.screenshot(path=tmp_path / "outcome-dark.png", full_page=True)
    page.get_by_role("radio").first.focus()
    keys.press("Space")
    keys.press("Enter")
    expect(page).to_have_url(re.compile(r"/check"))
    page.locator("button.main").focus()
    keys.press("Enter")
    expect(page.locator(".big")).to_contain_text("RMA-")
    page.screenshot(path=tmp_path / "return-dark.png", full_page=True)
    page.close()


def test_what_was_not_chosen_is_not_asked_about(phone: BrowserContext, dressed: Shop) -> None:
    page: Page = phone.new_page()
    page.goto(dressed.central.url + link_for(dressed, "NT-100482"))
    page.get_by_role("checkbox").check()
    page.locator("button.main").click()
    expect(page.locator(".follow:visible")).to_have_count(0)
    page.locator("[value=damaged_on_arrival]").check()
    expect(page.locator(".follow:visible")).to_have_count(1)
    expect(page.locator(".follow:visible")).to_contain_text("Please add a photo")
