"""What customers' pages stand on: their texts, how brands look, links that nobody guesses, mails that go out."""

import email
import email.policy
import io
import json
import re
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from uuid import uuid4

import pytest
from PIL import Image
from pydantic import ValidationError

from receiving_station.central.core import Place, prepare
from receiving_station.central.database import Sessions, open_engine
from receiving_station.central.portal import contacts, texts, themes
from receiving_station.central.portal.links import LinkProblem, Links
from receiving_station.central.portal.post import BadAddressError, FolderPost, Mail, SmtpPost
from receiving_station.domain.returns import Money

NOW = datetime(2026, 12, 3, 12, 30, tzinfo=UTC)
WEB = texts.FOLDER.parents[1]


@pytest.fixture
def sessions(tmp_path: Path) -> Iterator[Sessions]:
    prepare(Place(tmp_path), clock=lambda: NOW, fresh_id=uuid4, fresh_token=lambda: "token")
    engine = open_engine(Place(tmp_path).database_url)
    yield Sessions.on(engine)
    engine.dispose()


@pytest.mark.parametrize("file", texts.text_files(), ids=lambda file: file.stem)
def test_every_text_is_there_in_five_languages_with_the_same_values(file: Path) -> None:
    area = json.loads(file.read_text(encoding="utf-8"))
    for key, said in area.items():
        assert set(said) == set(texts.LANGUAGES), key
        needed = {texts.placeholders(text) for text in said.values()}
        assert len(needed) == 1, key
        assert all(text.strip() for text in said.values()), key


def test_a_day_and_an_amount_are_written_as_each_language_writes_them() -> None:
    day, amount = date(2026, 12, 3), Money(Decimal("1234.5"), "EUR")
    assert [texts.day(day, language) for language in ("en", "ko", "de")] == [
        "3 December 2026",
        "2026년 12월 3일",
        "3. Dezember 2026",
    ]
    assert texts.money(amount, "en") == "€1,234.50"
    assert texts.money(amount, "de") == "1.234,50 €"
    assert texts.money(Money(Decimal(12000), "KRW"), "ko") == "₩12,000"


@pytest.mark.parametrize(
    ("asked", "accepted", "spoken"),
    [
        ("ja", "de", "ja"),
        (None, "fr;q=0.9, ko-KR, en;q=0.8", "ko"),
        ("tlh", "es-MX;q=0.3", "es"),
        (None, ";;,q=x,*", "de"),
        (None, "en;q=0", "de"),
    ],
)
def test_the_language_is_what_was_asked_for_then_the_browsers_then_the_brands(
    asked: str | None, accepted: str, spoken: str
) -> None:
    assert texts.choose(asked, accepted, ("de", "en", "ko", "ja", "es")) == spoken


def test_a_theme_whose_buttons_cannot_be_read_is_refused() -> None:
    with pytest.raises(ValidationError, match="contrast"):
        themes.Theme(brand="Pale", slug="pale", name="Pale", accent="#ffee00", on_accent="#ffffff")


@pytest.mark.parametrize("stripe", ["#ffee00", "#2f6f4f", "#777777", "#000000", "#ffffff", "#e4003a"])
def test_a_brands_colour_can_be_read_on_light_and_dark_pages(stripe: str) -> None:
    theme = themes.default_theme("A brand", stripe)
    light, dark = (
        dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", part)) for part in themes.css_of(theme).split("@media")
    )
    assert themes.contrast(light["button"], light["on-button"]) >= themes.CONTRAST
    assert themes.contrast(dark["button"], dark["on-button"]) >= themes.CONTRAST
    assert themes.contrast(light["link"], "#ffffff") >= themes.CONTRAST
    assert themes.contrast(dark["link"], "#19222b") >= themes.CONTRAST


def test_the_pages_tokens_are_those_of_the_boards() -> None:
    def tokens(name: str) -> list[dict[str, str]]:
        css = (WEB / name).read_text(encoding="utf-8").split("* {")[0].replace(':root[data-theme="dark"]', "@media")
        return [dict(re.findall(r"--([a-z0-9-]+): ([^;]+);", part)) for part in css.split("@media")[:2]]

    for own, boards in zip(tokens("portal/portal.css"), tokens("board.css"), strict=True):
        shared = own.keys() - {"brand", "link", "button", "on-button"}
        assert shared <= boards.keys()
        assert {name: own[name] for name in shared} == {name: boards[name] for name in shared}


def test_a_brand_may_say_a_text_in_its_own_words_and_fill_in_no_value_that_nobody_knows() -> None:
    base = {"brand": "B", "slug": "b", "name": "B"}
    theme = themes.Theme(**base, words={"common.help": {"en": "Ask the bears"}})
    assert texts.texts("en", theme.words)("common.help") == "Ask the bears"
    assert texts.texts("de", theme.words)("common.help") == "Fragen?"
    with pytest.raises(ValidationError, match="nobody fills in"):
        themes.Theme(**base, words={"common.help": {"en": "Ask {boss}"}})
    with pytest.raises(ValidationError, match="no text"):
        themes.Theme(**base, words={"common.nonsense": {"en": "x"}})


def test_a_theme_is_kept_with_its_logo_and_found_by_its_address(sessions: Sessions) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (2000, 500), "#2f6f4f").save(picture, "JPEG", comment=b"taken by Nora", quality=50)
    theme = themes.Theme(brand="눈꽃", slug="snow", name="눈꽃")
    with sessions.write.begin() as session:
        assert themes.put_theme(session, theme, NOW, picture.getvalue()) == 1
        assert themes.put_theme(session, theme, NOW) == 2
        dress = themes.find_by_slug(session, "snow")
        logo = themes.logo_of(session, "눈꽃")
    assert dress == themes.Dress(theme, 2, has_logo=True)
    assert logo is not None
    assert b"Nora" not in logo
    with Image.open(io.BytesIO(logo)) as opened:
        assert (opened.format, opened.size) == ("PNG", (640, 160))


@pytest.mark.parametrize("brand", [" ", "\t!", "  Two  ", "눈꽃", "x" * 200, ""])
def test_a_brand_of_any_name_has_pages(brand: str) -> None:
    theme = themes.default_theme(brand)
    assert theme.brand == brand
    assert (
        themes.Theme.model_validate_json(theme.model_copy(update={"brand": "B"}).model_dump_json()).slug == theme.slug
    )


def test_two_brands_have_no_address_in_common(sessions: Sessions) -> None:
    with sessions.write.begin() as session:
        themes.put_theme(session, themes.Theme(brand="One", slug="same", name="One"), NOW)
    with sessions.write.begin() as session, pytest.raises(themes.ThemeError, match="One's"):
        themes.put_theme(session, themes.Theme(brand="Two", slug="same", name="Two"), NOW)


@pytest.mark.parametrize("content", [b"<svg onload=alert(1)/>", b"", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, b"x" * 600_000])
def test_a_logo_that_is_no_picture_is_refused(content: bytes) -> None:
    with pytest.raises(themes.ThemeError):
        themes.clean_logo(content)


def test_a_signed_link_opens_its_purpose_until_its_time_and_nothing_else(sessions: Sessions) -> None:
    links = Links(sessions)
    until = NOW + timedelta(hours=2)
    token = links.sign("order", "주문 1", until)
    assert links.read("order", token, until) == "주문 1"
    assert links.read("erase", token, NOW) is LinkProblem.WRONG
    assert links.read("order", token, until + timedelta(seconds=1)) is LinkProblem.EXPIRED
    assert Links(sessions).read("order", token, NOW) == "주문 1"


def test_a_link_with_any_letter_changed_opens_nothing(sessions: Sessions) -> None:
    links = Links(sessions)
    token = links.sign("order", "order-1", NOW + timedelta(hours=2))
    for place in range(len(token)):
        letter = "A" if token[place] != "A" else "B"
        assert links.read("order", token[:place] + letter + token[place + 1 :], NOW) is LinkProblem.WRONG
    for wrong in ("", "x", "…", token[:-4], token + "AAAA", "A" * 5000):
        assert links.read("order", wrong, NOW) is LinkProblem.WRONG


def test_a_returns_short_link_is_one_for_life_and_leads_nowhere_unasked(sessions: Sessions) -> None:
    links = Links(sessions)
    with sessions.write.begin() as session:
        token = links.keep(session, "ret-1", NOW + timedelta(days=1))
        assert links.keep(session, "ret-1", NOW + timedelta(days=2)) == token
        assert links.find(session, token, NOW + timedelta(days=2)) == "ret-1"
        assert links.find(session, token, NOW + timedelta(days=3)) is LinkProblem.EXPIRED
        assert links.find(session, links.short("ret-2"), NOW) is LinkProblem.WRONG
    assert len(token) == 20


def test_a_buyer_is_known_by_mail_or_phone_however_they_write_it(sessions: Sessions) -> None:
    with sessions.write.begin() as session:
        contacts.put_contact(session, "o", contacts.Contact("Maria@Example.com", "+49 (170) 123 4567"), NOW)
        assert contacts.is_theirs(session, "o", " maria@example.COM ")
        assert contacts.is_theirs(session, "o", "0170 1234567")
        assert not contacts.is_theirs(session, "o", "0170 1234568")
        assert not contacts.is_theirs(session, "o", "")
        assert not contacts.is_theirs(session, "other", "maria@example.com")
        assert contacts.erase_contact(session, "o")
        assert not contacts.is_theirs(session, "o", "maria@example.com")
    assert contacts.masked("maria@example.com") == "m…a@e…e.com"


def test_a_mail_goes_out_once_known_and_to_one_address_only(tmp_path: Path) -> None:
    post = FolderPost(tmp_path / "mail")
    post.send(
        Mail("id 1", "nora@example.com", "Größe\r\nBcc: x@y.z", "Hallo", NOW, html="<p>Hallo</p>", sender_name="눈꽃")
    )
    (file,) = (tmp_path / "mail").iterdir()
    message = email.message_from_bytes(file.read_bytes(), policy=email.policy.default)
    assert message["Subject"] == "Größe Bcc: x@y.z"
    assert message["Bcc"] is None
    assert message["Message-ID"] == "<id-1@example.invalid>"
    with pytest.raises(BadAddressError):
        post.send(Mail("id-2", "nora@example.com\r\nBcc: x@y.z", "s", "t", NOW))
    with pytest.raises(ValueError, match="smtp"):
        SmtpPost("http://example.com", "a@b.c")
