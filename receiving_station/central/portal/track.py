"""A return's own page, from "registered" to "your refund is here", and the page where its customer chooses their mails.

Both are opened by a link that nobody guesses. Nothing on them needs script; with it, the page renews itself.
"""

import json
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from http import HTTPStatus
from typing import Any, Final

from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse, StreamingResponse
from sqlalchemy.orm import Session
from starlette.concurrency import run_in_threadpool

from receiving_station.central.catalogue import find_brands
from receiving_station.central.portal.choices import Wants, choose
from receiving_station.central.portal.coming import in_words, what_comes
from receiving_station.central.portal.deliveries import (
    DAYS_AHEAD,
    Choice,
    TooLateError,
    can_choose,
    take_choice,
)
from receiving_station.central.portal.journey import Journey, read_journey
from receiving_station.central.portal.journey_models import AddressChoice
from receiving_station.central.portal.links import LinkProblem, Links
from receiving_station.central.portal.made import link_of
from receiving_station.central.portal.mails import condition_words, reason_words
from receiving_station.central.portal.models import PortalRequest
from receiving_station.central.portal.ratings import rate, stars_of
from receiving_station.central.portal.steps import Happened, Step
from receiving_station.central.portal.teller import MAILS
from receiving_station.central.portal.texts import moment
from receiving_station.central.portal.themes import Dress, theme_of
from receiving_station.central.portal.watching import ReturnsLive
from receiving_station.central.portal.web import HEADERS, Page, Portal
from receiving_station.domain.money import from_minor
from receiving_station.domain.return_states import ReturnState

_STATES: Final = {
    **dict.fromkeys((Step.WAITS, Step.DELAYED, Step.NOT_DELIVERED), "attention"),
    **dict.fromkeys((Step.REFUSED, Step.DECLINED, Step.CANCELLED), "stop"),
    **dict.fromkeys((Step.REFUNDED, Step.CREDITED, Step.EXCHANGED, Step.APPROVED, Step.DELIVERED), "good"),
}
_MARKS: Final = {"": "●", "good": "✓", "attention": "▲", "stop": "■"}
"""Each state has a shape of its own: nobody has to tell colours apart."""
_FORM_MOST: Final = 5000
_STARS: Final = tuple("12345")
_WORDS_MOST: Final = 1000
_Draw = Callable[[Page, str, str], Response]


@dataclass(frozen=True, slots=True)
class Line:
    """One item under a step: its name, what is said of it, its amount, and photos' names."""

    name: str
    said: str = ""
    amount: str = ""
    photos: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shown:
    """One step as the page shows it; ``state`` is "", "good", "attention" or "stop"."""

    title: str
    at: str
    since: str
    state: str
    mark: str
    more: tuple[str, ...]
    lines: tuple[Line, ...]


def track_pages(portal: Portal, live: ReturnsLive) -> APIRouter:
    """The routes of ``/t`` and ``/n``."""
    pages = _Track(portal, live)
    router = APIRouter(include_in_schema=False)
    router.add_api_route("/t/{token}", pages.show, methods=["GET"])
    router.add_api_route("/t/{token}/live", pages.stream, methods=["GET"])
    router.add_api_route("/t/{token}/photo/{sha256}", pages.photo, methods=["GET"])
    router.add_api_route("/t/{token}/choice", pages.decide, methods=["POST"])
    router.add_api_route("/t/{token}/stars", pages.rate, methods=["POST"])
    router.add_api_route("/n/{token}", pages.show_choice, methods=["GET"])
    router.add_api_route("/n/{token}", pages.choose, methods=["POST"])
    return router


class _Track:
    """The endpoints; what asks the database runs on threads."""

    def __init__(self, portal: Portal, live: ReturnsLive) -> None:
        self._portal = portal
        self._central = portal.central
        self._live = live

    # --- a return ---

    async def show(self, request: Request, token: str) -> Response:
        """The page."""
        return await self._opened(request, token, self._show)

    async def stream(self, request: Request, token: str) -> Response:
        """The page's changing part again, whenever it changed."""
        found = await run_in_threadpool(self._find, request, token)
        if isinstance(found, Response):
            return Response(status_code=403, headers=HEADERS)
        page, return_id = found
        events = self._live.watch(return_id, partial(self._part, page, return_id, token))
        body = _while_there(request, events)
        return StreamingResponse(body, media_type="text/event-stream", headers=HEADERS)

    async def photo(self, request: Request, token: str, sha256: str) -> Response:
        """One of the bench's photos of this return, where the brand shows them."""

        def work(page: Page, return_id: str, _token: str) -> Response:
            with self._central.sessions.read() as session:
                journey = read_journey(session, return_id)
            known = () if journey is None or not page.theme.shows_photos else _photos(journey)
            body = self._central.photos.get(sha256) if sha256 in known else None
            if body is None:
                return Response(status_code=404, headers=HEADERS)
            headers = {**HEADERS, "Cache-Control": "private, max-age=86400"}
            return Response(body, media_type="image/jpeg", headers=headers)

        return await self._opened(request, token, work)

    async def _opened(self, request: Request, token: str, draw: _Draw) -> Response:
        if not await self._portal.pages.lets(f"portal {self._portal.address(request)}"):
            return self._portal.nobodys(request).message("common.too_often", 429)

        def work() -> Response:
            found = self._find(request, token)
            return found if isinstance(found, Response) else draw(*found, token)

        return await run_in_threadpool(work)

    def _find(self, request: Request, token: str) -> tuple[Page, str] | Response:
        with self._central.sessions.read() as session:
            return_id = Links.find(session, token, self._central.clock())
            if isinstance(return_id, LinkProblem):
                return self._portal.closed(self._portal.nobodys(request), return_id)
            journey = read_journey(session, return_id)
            dress = None if journey is None else theme_of(session, journey.brand)
        if dress is None:
            return self._portal.closed(self._portal.nobodys(request), LinkProblem.EXPIRED)
        return Page(self._portal, request, dress), return_id

    def _show(self, page: Page, return_id: str, token: str, told: str = "", status: int = 200) -> Response:
        facts = self._facts(page, return_id, token)
        title, stream = page.say("track.title"), page.link(f"/t/{token}/live")
        now = self._central.clock()
        with self._central.sessions.read() as session:
            asks, stars = can_choose(session, return_id), stars_of(session, return_id)
        facts |= {"told": told, "is_good": status == HTTPStatus.OK, "asks": asks, "stars": stars}
        facts |= {"first": now.date() + timedelta(days=1), "last": now.date() + timedelta(days=DAYS_AHEAD)}
        return page.html("track.html", status, title=title, stream=stream, **facts)

    def _part(self, page: Page, return_id: str, token: str) -> str:
        answer = page.html("track_live.html", title="", **self._facts(page, return_id, token))
        return bytes(answer.body).decode()

    def _facts(self, page: Page, return_id: str, token: str) -> dict[str, Any]:
        now = self._central.clock()
        with self._central.sessions.read() as session:
            journey = read_journey(session, return_id)
            assert journey is not None  # noqa: S101 (it was found just now, and is never deleted)
            coming = what_comes(session, journey, now)
            asked_here = session.get(PortalRequest, return_id)
            perks = _perks(session, journey, page)
        has_label = asked_here is not None and asked_here.state == "made" and journey.state is ReturnState.ANNOUNCED
        promised = None if coming.expected is None or coming.expected.is_late else coming.expected
        shown = [_shown(step, page) for step in reversed(journey.steps)]
        return {
            "token": token,
            "journey": journey,
            "headline": _headline(journey, page),
            "next": in_words(coming, page.say, page.language, page.theme),
            "usual": "" if promised is None else page.say("track.so_usual", n=promised.n),
            "perks": perks,
            "label": page.link(f"l/{link_of(self._portal.links, return_id, now)}") if has_label else "",
            "steps": shown,
        }

    # --- what they answer ---

    async def decide(self, request: Request, token: str) -> Response:
        """What should happen to an order that could not be delivered."""
        form = dict((await request.form(max_fields=10, max_files=0, max_part_size=_FORM_MOST)).items())
        kind = str(form.get("kind", ""))

        def work(page: Page, return_id: str, token: str) -> Response:
            try:
                said = {"kind": kind, "where": str(form.get(f"where_{kind}", "")), "day": form.get("day") or None}
                choice = Choice.model_validate(said if kind == "day" else {**said, "day": None})
                with self._central.sessions.write.begin() as session:
                    take_choice(session, return_id, choice, self._central.clock())
            except TooLateError:
                return self._answered(page, return_id, token, "too_late", 409)
            except ValueError:
                return self._answered(page, return_id, token, "not_chosen", 422)
            return self._answered(page, return_id, token, "chosen")

        return await self._opened(request, token, work)

    async def rate(self, request: Request, token: str) -> Response:
        """How they found it; once."""
        form = dict((await request.form(max_fields=10, max_files=0, max_part_size=_FORM_MOST)).items())
        stars, words = str(form.get("stars", "")), str(form.get("words", ""))[:_WORDS_MOST].strip()

        def work(page: Page, return_id: str, token: str) -> Response:
            if stars not in _STARS:
                return self._answered(page, return_id, token, "not_rated", 422)
            with self._central.sessions.write.begin() as session:
                rate(session, return_id, page.theme.brand, int(stars), words, self._central.clock())
            return self._answered(page, return_id, token, "rated")

        return await self._opened(request, token, work)

    def _answered(self, page: Page, return_id: str, token: str, key: str, status: int = 200) -> Response:
        told = page.say(f"after.{key}", **({"brand": page.theme.name} if key == "rated" else {}))
        return self._show(page, return_id, token, told, status)

    # --- which mails ---

    async def show_choice(self, request: Request, token: str) -> Response:
        """The form. Nothing changes by looking at it: mail programs look at links, too."""

        def work() -> Response:
            found = self._address(request, token)
            if isinstance(found, Response):
                return found
            page, brand, address = found
            with self._central.sessions.read() as session:
                row = session.get(AddressChoice, (brand, address))
            return _choice(page, Wants.ALL if row is None else Wants(row.wants), "")

        return await run_in_threadpool(work)

    async def choose(self, request: Request, token: str) -> Response:
        """What they chose; from a mail program's own button: none at all."""
        form = dict((await request.form(max_fields=10, max_files=0, max_part_size=_FORM_MOST)).items())
        is_one_click = form.get("List-Unsubscribe") == "One-Click"
        told = str(form.get("wants", ""))

        def work() -> Response:
            found = self._address(request, token)
            if isinstance(found, Response):
                return found
            page, brand, address = found
            wants = Wants.NOTHING if is_one_click else Wants(told) if told in set(Wants) else None
            if wants is None:
                return _choice(page, Wants.ALL, "", 422)
            with self._central.sessions.write.begin() as session:
                choose(session, brand, address, wants, self._central.clock())
            if is_one_click:
                return PlainTextResponse("", headers=dict(HEADERS))
            stopped = wants is Wants.NOTHING
            said = page.say("mails.stopped", brand=page.theme.name) if stopped else page.say("mails.saved")
            return _choice(page, wants, said)

        return await run_in_threadpool(work)

    def _address(self, request: Request, token: str) -> tuple[Page, str, str] | Response:
        subject = self._portal.links.read(MAILS, token, self._central.clock())
        if isinstance(subject, LinkProblem):
            return self._portal.closed(self._portal.nobodys(request), subject)
        brand, address = json.loads(subject)
        with self._central.sessions.read() as session:
            dress: Dress = theme_of(session, brand)
        return Page(self._portal, request, dress), brand, address


def _choice(page: Page, wants: Wants, told: str, status: int = 200) -> Response:
    return page.html("mails.html", status, title=page.say("mails.title"), wants=wants, all=tuple(Wants), told=told)


async def _while_there(request: Request, events: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    async for event in events:
        if await request.is_disconnected():
            return
        yield event


def _perks(session: Session, journey: Journey, page: Page) -> tuple[str, ...]:
    """What the customer's tier gives them, in words; nothing where it gives nothing."""
    rules = find_brands(session, {journey.brand})[journey.brand]
    tier = next((each for each in rules.tiers if each.tier.casefold() == journey.tier.casefold()), None)
    if tier is None or not journey.tier:
        return ()
    say, perks = page.say, list[str]()
    if tier.extra_days:
        perks.append(say("after.tier_days", days=tier.extra_days))
    if tier.free_label and rules.returns.label_fee:
        perks.append(say("after.tier_label"))
    if tier.waives_fee and rules.fee_percent:
        perks.append(say("after.tier_fee"))
    if tier.accepts:
        perks.append(say("after.tier_accepts"))
    return (say("after.tier", tier=tier.tier), *perks) if perks else ()


def _headline(journey: Journey, page: Page) -> str:
    asked = journey.last(Step.NOT_DELIVERED, Step.CHOSEN)
    if journey.state is ReturnState.ANNOUNCED and asked is not None and asked.step is Step.NOT_DELIVERED:
        return page.say("track.now_not_delivered")
    if journey.state is ReturnState.ANNOUNCED and asked is not None:
        return page.say("track.now_carried")
    if journey.state is ReturnState.CANCELLED and journey.last(Step.DELIVERED):
        return page.say("track.now_delivered")
    if journey.state is ReturnState.SETTLED:
        for step, key in ((Step.REFUNDED, "track.now_refunded"), (Step.CREDITED, "track.now_credited")):
            given = [each.data for each in journey.steps if each.step is step]
            currencies = {each["currency"] for each in given}
            if len(currencies) == 1:
                total = sum(each["amount"] + each.get("bonus", 0) for each in given)
                return page.say(key, amount=page.money(from_minor(total, currencies.pop())))
    if journey.state is None:
        return page.say("track.now_declined" if journey.is_over else "track.now_asked")
    return page.say(f"track.now_{journey.state}")


def _photos(journey: Journey) -> set[str]:
    items = (item for step in journey.steps for item in step.data.get("items", ()))
    return {photo for item in items for photo in item.get("photos", ())}


def _shown(step: Happened, page: Page) -> Shown:
    say, data = page.say, step.data
    amount = ""
    if "currency" in data:
        amount = page.money(from_minor(data["amount"] + data.get("bonus", 0), data["currency"]))
    state = _STATES.get(step.step, "")
    return Shown(
        title=say(f"track.step_{step.step}", amount=amount),
        at=_moment(step.at, page),
        since=step.at.isoformat(),
        state=state,
        mark=_MARKS[state],
        more=tuple(_more(step, page)),
        lines=tuple(_line(step.step, item, data, page) for item in data.get("items", ())),
    )


def _more(step: Happened, page: Page) -> list[str]:
    say, data = page.say, step.data
    more = [str(data[name]) for name in ("carrier", "place", "note") if data.get(name)]
    if data.get("reason"):
        more.append(say(f"track.reason_{data['reason']}"))
    if data.get("choice"):
        more.append(say(f"after.{data['choice']}"))
    if data.get("stars"):
        more.append(say("after.your_stars", stars=data["stars"]))
    if data.get("bonus"):
        more.append(say("track.bonus", bonus=page.money(from_minor(data["bonus"], data["currency"]))))
    more += [say("track.missing", name=each["name"], count=each["n"]) for each in data.get("missing", ())]
    if data.get("reference"):
        more.append(say("track.reference", reference=data["reference"]))
    if step.step is Step.REFUSED:
        more.append(say("track.object"))
    return more


def _line(step: Step, item: Mapping[str, Any], data: Mapping[str, Any], page: Page) -> Line:
    say, said, amount = page.say, "", ""
    match step:
        case Step.INSPECTED:
            said = condition_words(item, say, shows_grade=page.theme.shows_grade)
        case Step.REFUSED:
            said = reason_words(item.get("reason", ""), say)
        case Step.REFUNDED | Step.CREDITED:
            amount = page.money(from_minor(item["amount"], data["currency"]))
            said = reason_words(item.get("reason", ""), say)
        case Step.EXCHANGED:
            said = say(f"track.kind_{item['kind']}")
        case _ if item.get("n", 1) > 1:
            amount = f"× {item['n']}"
    photos = tuple(item.get("photos", ())) if page.theme.shows_photos and step in {Step.INSPECTED, Step.REFUSED} else ()
    return Line(item["name"] or say("track.shipping"), said, amount, photos)


def _moment(at: datetime, page: Page) -> str:
    return moment(at.astimezone(page.theme.tz), page.language)
