"""The mail about one step of a return: as text and as a page, in the brand's words and the customer's language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, Final

import jinja2

from receiving_station.central.board.draw import WEB
from receiving_station.central.portal.post import Mail
from receiving_station.central.portal.steps import Step
from receiving_station.central.portal.texts import Language, Say, day, has_text, moment, money, texts
from receiving_station.central.portal.themes import Theme
from receiving_station.domain.money import from_minor

_WITH_NEXT: Final = frozenset({Step.ON_ITS_WAY, Step.ARRIVED, Step.INSPECTED, Step.WAITS, Step.DELAYED})
"""After which there is something to wait for."""
_BUTTONS: Final = {
    Step.NOT_DELIVERED: "notice.button_choose",
    Step.LABEL: "notice.button_label",
    Step.ASKED: "notice.button_rate",
}


@dataclass(frozen=True, slots=True)
class Told:
    """What one mail is about.

    Attributes:
        mail_id: Its own for life.
        step: What happened.
        at: When (UTC).
        data: What else is known of it (``journey``).
        rma: The return's number.
        order: The order's.
        to: Mail address.
        to_name: Or "".
        language: Of the mail.
        page: The address of the return's page.
        choose: The address where the customer chooses which mails they get.
        next: What comes next, as a sentence, or "".
    """

    mail_id: str
    step: Step
    at: datetime
    data: Mapping[str, Any]
    rma: str
    order: str
    to: str
    to_name: str
    language: Language
    page: str
    choose: str
    next: str = ""


def make_mail(told: Told, theme: Theme, now: datetime) -> Mail:
    """The mail (``now``: UTC, when it is sent)."""
    say = texts(told.language, theme.words)
    values = _values(told, theme)
    key = f"notice.{_key_of(told)}"
    facts = {
        "say": say,
        "lang": told.language,
        "theme": theme,
        "title": say(f"{key}_title", **values),
        "body": say(f"{key}_body", **values),
        "more": list(_more(told, say, values)),
        "items": list(_items(told, say, theme)),
        "next": told.next if told.step in _WITH_NEXT else "",
        "button": say(_BUTTONS.get(told.step, "notice.button")),
        "page": told.page,
        "choose": told.choose,
        "of_return": say("notice.of_return", rma=told.rma, order=told.order),
        "footer": say("notice.footer", brand=theme.name),
        "choose_mails": say("notice.choose_mails"),
    }
    return Mail(
        mail_id=told.mail_id,
        to=told.to,
        to_name=told.to_name,
        sender=theme.sender,
        sender_name=theme.name,
        reply_to=theme.contact_email,
        subject=say(f"{key}_subject", **values),
        text=_environment().get_template("mail.txt").render(facts),
        html=_environment().get_template("mail.html").render(facts),
        at=now,
        # One click in the mail program, as RFC 8058 has it: the same address takes a POST.
        headers={
            "List-Unsubscribe": f"<{told.choose}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
    )


def reason_words(reason: str, say: Say) -> str:
    """Why somebody got what they got, or "" where it is not known."""
    return say(f"track.why_{reason}") if reason and has_text(f"track.why_{reason}") else ""


def condition_words(item: Mapping[str, Any], say: Say, *, shows_grade: bool) -> str:
    """How a unit was found, as a brand shows it."""
    keys = [f"track.state_{item.get('state', '')}"]
    if shows_grade:
        keys += [f"track.item_{item.get('item', '')}", f"track.packaging_{item.get('packaging', '')}"]
    return ", ".join(say(key) for key in keys if has_text(key))


def _key_of(told: Told) -> str:
    if told.step is Step.DELAYED:
        return "delayed_here" if told.data.get("is_here") else "delayed_way"
    return told.step.value


def _values(told: Told, theme: Theme) -> dict[str, object]:
    local = told.at.astimezone(theme.tz)
    since = told.data.get("since")
    if told.step is Step.DELAYED and since is not None:
        local = datetime.fromisoformat(since).astimezone(theme.tz)
    values: dict[str, object] = {
        "brand": theme.name,
        "rma": told.rma,
        "order": told.order,
        "day": day(local, told.language),
        "moment": moment(local, told.language),
        "reference": told.data.get("reference", ""),
    }
    if (currency := told.data.get("currency")) is not None:
        total = told.data["amount"] + told.data.get("bonus", 0)
        values["amount"] = money(from_minor(total, currency), told.language)
        values["bonus"] = money(from_minor(told.data.get("bonus", 0), currency), told.language)
    return values


def _more(told: Told, say: Say, values: Mapping[str, object]) -> Iterator[str]:
    if told.data.get("bonus"):
        yield say("notice.bonus_line", **values)
    for each in told.data.get("missing", ()):
        yield say("notice.missing_line", name=each["name"], count=each["n"])


def _items(told: Told, say: Say, theme: Theme) -> Iterator[tuple[str, str, str]]:
    """Name, what is said of it, and its amount."""
    for item in told.data.get("items", ()):
        name, said, amount = item["name"], "", ""
        match told.step:
            case Step.INSPECTED:
                said = condition_words(item, say, shows_grade=theme.shows_grade)
            case Step.REFUSED:
                said = reason_words(item.get("reason", ""), say)
            case Step.REFUNDED | Step.CREDITED:
                amount = money(from_minor(item["amount"], told.data["currency"]), told.language)
                said = reason_words(item.get("reason", ""), say)
            case Step.EXCHANGED:
                said = say(f"track.kind_{item['kind']}")
            case _ if item.get("n", 1) > 1:
                amount = f"× {item['n']}"
        yield name or say("track.shipping"), said, amount


@cache
def _environment() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.FileSystemLoader(WEB / "portal"),
        autoescape=jinja2.select_autoescape(["html"]),
        undefined=jinja2.StrictUndefined,
        auto_reload=False,
        trim_blocks=True,
        lstrip_blocks=True,
    )
