"""The way into the return form: find the order, and prove by a one-time code that it is one's own."""

from datetime import datetime, timedelta
from typing import Final
from uuid import uuid5

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.background import BackgroundTask

from receiving_station.central.portal import confirm, texts
from receiving_station.central.portal.post import Mail
from receiving_station.central.portal.web import HEADERS, Page, Portal, form_of, text_in

OPEN_FOR: Final = timedelta(hours=2)
"""A proven order stays open for so long."""


def entry_pages(portal: Portal) -> APIRouter:
    """The routes of the way in."""
    pages = _Entry(portal)
    router = APIRouter(prefix="/r/{slug}", include_in_schema=False)
    router.add_api_route("", pages.start, methods=["GET"])
    router.add_api_route("", pages.find, methods=["POST"])
    router.add_api_route("/c/{token}", pages.show_code, methods=["GET"])
    router.add_api_route("/c/{token}", pages.try_code, methods=["POST"])
    return router


class _Entry:
    """The endpoints; what asks the database runs on threads."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal
        self._central = portal.central

    async def start(self, request: Request, slug: str) -> Response:
        """The first page."""
        return await self._portal.answer(request, slug, self._start)

    def _start(self, page: Page, told: str = "", number: str = "", status: int = 200) -> Response:
        title = page.say("form.start_title")
        return page.html("form_start.html", status, title=title, told=told, number=number[:200])

    async def find(self, request: Request, slug: str) -> Response:
        """An order number and a mail address or phone."""
        form = await form_of(request)
        number, told = text_in(form, "order").strip()[:200], text_in(form, "contact").strip()[:200]

        def work(page: Page) -> Response:
            if not number or not told:
                return self._start(page, page.say("form.start_missing"), number, 422)
            with self._central.sessions.write.begin() as session:
                now = self._central.clock()
                where = self._portal.address(request)
                made_one = confirm.challenge(session, self._portal.links, page.theme.brand, number, told, where, now)
            if made_one is None:
                return page.message("common.too_often", 429)
            task = BackgroundTask(self._send_code, page, made_one) if made_one.code else None
            address = page.link(f"c/{made_one.token}")
            return RedirectResponse(address, 303, headers=HEADERS, background=task)

        return await self._portal.answer(request, slug, work)

    def _send_code(self, page: Page, challenge: confirm.Challenge) -> None:
        contact, now = challenge.contact, self._central.clock()
        if contact is None or challenge.order_id is None:
            return
        spoken = contact.language if contact.language in page.theme.languages else page.language
        language = texts.choose(spoken, "", page.theme.languages)
        say = texts.texts(language, page.theme.words)
        token = self._portal.links.sign("order", challenge.order_id, now + OPEN_FOR)
        link = f"{self._portal.base(page.request)}/r/{page.theme.slug}/o/{token}?lang={language}"
        facts = {"code": challenge.code, "brand": page.theme.name, "link": link}
        self._portal.post_mail(
            Mail(
                mail_id=f"code-{uuid5(self._central.fresh_id(), challenge.token)}",
                to=contact.email,
                to_name=contact.name,
                sender=page.theme.sender,
                sender_name=page.theme.name,
                reply_to=page.theme.contact_email,
                subject=say("form.mail_subject", **facts),
                text=say("form.mail_text", **facts),
                html=page.portal.environment.get_template("form_mail.html").render(
                    say=say, lang=language, theme=page.theme, **facts
                ),
                at=now,
            )
        )

    async def show_code(self, request: Request, slug: str, token: str) -> Response:
        """Where the code is typed."""
        return await self._portal.answer(request, slug, lambda page: self._code(page, token))

    def _code(self, page: Page, token: str, told: str = "", status: int = 200) -> Response:
        title = page.say("form.code_title")
        return page.html("form_code.html", status, title=title, told=told, token=token[:100])

    async def try_code(self, request: Request, slug: str, token: str) -> Response:
        """The code that was typed."""
        code = text_in(await form_of(request), "code")[:40]

        def work(page: Page) -> Response:
            now = self._central.clock()
            with self._central.sessions.write.begin() as session:
                outcome, order_id = confirm.prove(session, self._portal.links, page.theme.brand, token, code, now)
            if order_id is not None:
                return RedirectResponse(page.link(f"o/{self._sign(order_id, now)}"), 303, headers=HEADERS)
            if outcome is confirm.Outcome.WRONG:
                return self._code(page, token, page.say("form.code_wrong"), 422)
            return page.message("form.code_over", 403)

        return await self._portal.answer(request, slug, work)

    def _sign(self, order_id: str, now: datetime) -> str:
        return self._portal.links.sign("order", order_id, now + OPEN_FOR)
