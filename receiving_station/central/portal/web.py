"""What all pages of customers have in common, and the routes to them: branded, without script, without third parties.

No cookie is set: who may see something has a signed link to it.
"""

import logging
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from smtplib import SMTPException
from typing import Any, Final
from urllib.parse import urlencode

import jinja2
from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from receiving_station.central.board.draw import WEB
from receiving_station.central.core import Central
from receiving_station.central.portal import texts
from receiving_station.central.portal.links import LinkProblem, Links
from receiving_station.central.portal.made import Case, book_labels, open_case
from receiving_station.central.portal.models import ReturnLabel
from receiving_station.central.portal.post import Mail
from receiving_station.central.portal.texts import Language, Say
from receiving_station.central.portal.themes import Dress, css_of, default_theme, find_by_slug, logo_of
from receiving_station.central.rates import Limit, limit
from receiving_station.domain.returns import Money

CSP: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    # Its address is what opens a page: it is told to nobody.
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "geolocation=(), microphone=(), interest-cohort=()",
    "X-Robots-Tag": "noindex, nofollow",
    "Cache-Control": "no-store",
}
FIELDS_MOST: Final = 600
PAGES_PER_S: Final = 25.0
"""Pages a second for one address; a burst of twice as many."""
_STATIC: Final = {
    "portal.css": "text/css; charset=utf-8",
    "portal.js": "text/javascript; charset=utf-8",
    "track.css": "text/css; charset=utf-8",
}
log = logging.getLogger(__name__)
_NOBODY: Final = Dress(default_theme(""))


Work = Callable[["Page"], Response]
OrderWork = Callable[["Page", Case, str], Response]


class Page:
    """One request of a customer: which brand, which language, and how the answer is drawn."""

    def __init__(self, portal: "Portal", request: Request, dress: Dress) -> None:
        self.portal = portal
        self.request = request
        self.dress = dress
        self.theme = dress.theme
        asked = request.query_params.get("lang")
        accepted = request.headers.get("accept-language", "")
        self.language: Language = texts.choose(asked, accepted, self.theme.languages)
        self.say: Say = texts.texts(self.language, self.theme.words)
        self._is_chosen = asked == self.language

    def link(self, path: str, **query: str) -> str:
        """An address under this page's brand that keeps the chosen language; "" is the brand's first page."""
        more = {**query, **({"lang": self.language} if self._is_chosen else {})}
        place = path if path.startswith("/") else f"/r/{self.theme.slug}{'/' if path else ''}{path}"
        return place + (f"?{urlencode(more)}" if more else "")

    def html(self, template: str, status: int = 200, **facts: Any) -> HTMLResponse:  # noqa: ANN401 (what it needs)
        """A template with these facts."""
        same = [(name, value) for name, value in self.request.query_params.multi_items() if name != "lang"]
        usual: dict[str, Any] = {
            "page": self,
            "theme": self.theme,
            "say": self.say,
            "lang": self.language,
            "link": self.link,
            "css": f"/r/{self.theme.slug}/theme.css?v={self.dress.version}",
            "logo": f"/r/{self.theme.slug}/logo?v={self.dress.version}" if self.dress.has_logo else "",
            "others": [
                (code, texts.NAMES[code], f"{self.request.url.path}?{urlencode([*same, ('lang', code)])}")
                for code in self.theme.languages
            ],
            "own": lambda words: self.theme.said(words, self.language),
            "day": lambda value: texts.day(self.local(value), self.language),
            "moment": lambda value: texts.moment(value.astimezone(self.theme.tz), self.language),
            "money": lambda value: texts.money(value, self.language),
            "is_branded": self.dress is not _NOBODY,
        }
        body = self.portal.environment.get_template(template).render(usual | facts)
        return HTMLResponse(body, status, headers={**HEADERS, "Content-Language": self.language})

    def local(self, value: date | datetime) -> date:
        """A day as it is at the brand's."""
        return value.astimezone(self.theme.tz) if isinstance(value, datetime) else value

    def message(self, key: str, status: int, **values: object) -> HTMLResponse:
        """A page that says one thing: ``AREA.key`` is its title, ``AREA.key_more`` what to do."""
        more = self.say(f"{key}_more", **values)
        return self.html("message.html", status, title=self.say(key, **values), more=more)

    def money(self, value: Money) -> str:
        """An amount as this customer writes it."""
        return texts.money(value, self.language)


class Portal:
    """What the pages of one process share."""

    def __init__(self, central: Central) -> None:
        self.central = central
        self.links = Links(central.sessions)
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(WEB / "portal"),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.pages: Limit = limit(central.sessions, PAGES_PER_S)
        self._statics = {name: (WEB / "portal" / name).read_bytes() for name in _STATIC}

    async def answer(self, request: Request, slug: str, work: Work) -> Response:
        """Answer a request under a brand's address, on a thread, within what one address may ask."""
        if not await self.pages.lets(f"portal {self.address(request)}"):
            return self.nobodys(request).message("common.too_often", 429)
        return await run_in_threadpool(self._answer, request, slug, work)

    def _answer(self, request: Request, slug: str, work: Work) -> Response:
        page = self.page(request, slug)
        return self.nothing(request) if page is None else work(page)

    async def order(self, request: Request, slug: str, token: str, work: OrderWork) -> Response:
        """The same for an order of that brand that a token opens; a gift's token opens it for its receiver.

        The work is given the page, the order's case, and where under the brand's address its pages are.
        """

        def opened(page: Page) -> Response:
            now = self.central.clock()
            order_id, is_gift = self.links.read("order", token, now), False
            if order_id is LinkProblem.WRONG:
                order_id, is_gift = self.links.read("gift", token, now), True
            if isinstance(order_id, LinkProblem):
                return self.closed(page, order_id)
            with self.central.sessions.read() as session:
                case = open_case(session, order_id, is_gift=is_gift)
            if case is None or case.facts.brand != page.theme.brand:
                return self.closed(page, LinkProblem.WRONG)
            return work(page, case, f"o/{token}")

        return await self.answer(request, slug, opened)

    def base(self, request: Request) -> str:
        """The central's own address as customers reach it, without a slash at its end."""
        return (self.central.public_url or str(request.base_url)).rstrip("/")

    def post_mail(self, mail: Mail) -> None:
        """Hand a mail over; what goes wrong is told to the log, without its address."""
        try:
            self.central.post.send(mail)
        except (OSError, ValueError, SMTPException) as error:
            log.warning("The mail %s was not taken: %s", mail.mail_id, type(error).__name__)

    def book(self, return_id: str) -> Sequence[ReturnLabel]:
        """A return's labels, booked now where there are none; nothing while the carrier does not answer."""
        try:
            return book_labels(self.central.sessions, self.central.carrier, return_id, self.central.clock)
        except Exception:  # worker boundary: whoever asks for the label next books it
            log.exception("The carrier made no label for %s; asked again when its page is looked at", return_id)
            return ()

    def page(self, request: Request, slug: str) -> Page | None:
        """A request under a brand's address; None: there is no such brand."""
        with self.central.sessions.read() as session:
            dress = find_by_slug(session, slug)
        return None if dress is None else Page(self, request, dress)

    def nobodys(self, request: Request) -> Page:
        """A request under no brand's address."""
        return Page(self, request, _NOBODY)

    def nothing(self, request: Request) -> Response:
        """There is no such page."""
        return self.nobodys(request).message("common.nothing", 404)

    def closed(self, page: Page, problem: LinkProblem) -> Response:
        """A link that leads nowhere, and what to do."""
        return page.message(f"common.link_{problem}", 403)

    def address(self, request: Request) -> str:
        """The address that asks, as it is counted."""
        return request.client.host if request.client else ""

    # --- what is the same for all ---

    def static(self, request: Request, name: str) -> Response:
        """What the pages are made of."""
        if name not in self._statics:
            return self.nothing(request)
        headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "public, max-age=3600"}
        return Response(self._statics[name], media_type=_STATIC[name], headers=headers)

    def css(self, request: Request, slug: str) -> Response:
        """A brand's colours."""
        page = self.page(request, slug)
        if page is None:
            return self.nothing(request)
        headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "public, max-age=300"}
        return Response(css_of(page.theme), media_type="text/css; charset=utf-8", headers=headers)

    def logo(self, request: Request, slug: str) -> Response:
        """A brand's logo."""
        page = self.page(request, slug)
        with self.central.sessions.read() as session:
            picture = None if page is None else logo_of(session, page.theme.brand)
        if picture is None:
            return self.nothing(request)
        headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "public, max-age=300"}
        return Response(picture, media_type="image/png", headers=headers)


async def form_of(request: Request, files: int = 0) -> FormData:
    """What was sent; nothing where it is no form."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in {"application/x-www-form-urlencoded", "multipart/form-data"}:
        return FormData()
    return await request.form(max_files=files, max_fields=FIELDS_MOST)


def text_in(form: FormData, name: str) -> str:
    """A field's text; "" where there is none, or a file."""
    value = form.get(name, "")
    return value if isinstance(value, str) else ""
