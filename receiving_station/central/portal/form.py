"""The return form: say what comes back and why, choose what you get, send it.

Each step is a page of its own and works without script; what was filled in is kept as a draft of the order.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from fastapi import APIRouter, Request, Response
from fastapi.responses import FileResponse, RedirectResponse
from pydantic import ValidationError
from sqlalchemy.orm import Session
from starlette.datastructures import FormData, UploadFile

from receiving_station.central.orders import NotSoldError
from receiving_station.central.pictures import picture_file
from receiving_station.central.portal import made, texts
from receiving_station.central.portal.answers import (
    Answer,
    answer,
    variants_of,
)
from receiving_station.central.portal.drafts import (
    PHOTOS_MOST,
    TEXT_LIMIT,
    Draft,
    DraftLine,
    load_draft,
    save_draft,
)
from receiving_station.central.portal.items import follow_up, item_list, picture_of
from receiving_station.central.portal.made import Case
from receiving_station.central.portal.models import PortalRequest
from receiving_station.central.portal.snapshots import SnapshotError, clean_photo, keep_photo, note_photo, photos_of
from receiving_station.central.portal.themes import FormReason
from receiving_station.central.portal.web import HEADERS, OrderWork, Page, Portal, form_of, text_in
from receiving_station.domain.money import to_minor
from receiving_station.domain.vocabulary import Resolution


def form_pages(portal: Portal) -> APIRouter:
    """The form's routes."""
    pages = _Form(portal)
    router = APIRouter(prefix="/r/{slug}", include_in_schema=False)
    for path, method, endpoint in (
        ("/o/{token}", "GET", pages.items),
        ("/o/{token}", "POST", pages.choose),
        ("/o/{token}/why/{number}", "GET", pages.why),
        ("/o/{token}/why/{number}", "POST", pages.tell_why),
        ("/o/{token}/outcome", "GET", pages.outcome),
        ("/o/{token}/outcome", "POST", pages.wish),
        ("/o/{token}/check", "GET", pages.check),
        ("/o/{token}/check", "POST", pages.send),
        ("/o/{token}/picture/{number}", "GET", pages.picture),
        ("/o/{token}/photo/{sha256}", "GET", pages.photo),
    ):
        router.add_api_route(path, endpoint, methods=[method])
    return router


class _Form:
    """The endpoints; what asks the database runs on threads."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal
        self._central = portal.central

    # --- what comes back ---

    async def items(self, request: Request, slug: str, token: str) -> Response:
        """The order's items."""
        return await self._order(request, slug, token, self._items)

    def _items(self, page: Page, case: Case, way: str, told: str = "", status: int = 200) -> Response:
        with self._central.sessions.read() as session:
            draft = load_draft(session, case.draft_id)
            items = item_list(session, page, case, draft, self._central.clock())
            requests = self._requests(session, page, case)
        title = page.say("form.items_title")
        facts = {"items": items, "requests": requests, "way": way, "is_gift": case.is_gift}
        return page.html("form_items.html", status, title=title, told=told, order=case.facts.order_number, **facts)

    async def choose(self, request: Request, slug: str, token: str) -> Response:
        """How many of which."""
        form = await form_of(request)

        def work(page: Page, case: Case, way: str) -> Response:
            now = self._central.clock()
            with self._central.sessions.write.begin() as session:
                draft = load_draft(session, case.draft_id)
                lines = []
                for item in item_list(session, page, case, draft, self._central.clock()):
                    count = min(_whole(text_in(form, f"count_{item.line}")), item.left)
                    before = draft.line(item.line) or DraftLine(line=item.line, quantity=1)
                    if count > 0:
                        lines.append(before.model_copy(update={"quantity": count}))
                fresh = draft.model_copy(update={"lines": tuple(lines), "wish": None, "language": page.language})
                save_draft(session, case.draft_id, case.order_id, fresh, now)
            if not lines:
                return self._items(page, case, way, page.say("form.items_none"), 422)
            return RedirectResponse(page.link(f"{way}/why/1"), 303, headers=HEADERS)

        return await self._order(request, slug, token, work)

    # --- why ---

    async def why(self, request: Request, slug: str, token: str, number: int) -> Response:
        """Why one of the items comes back."""
        return await self._order(request, slug, token, lambda page, case, way: self._why(page, case, way, number))

    def _why(
        self, page: Page, case: Case, way: str, number: int, told: Sequence[str] = (), given: DraftLine | None = None
    ) -> Response:
        with self._central.sessions.read() as session:
            draft = load_draft(session, case.draft_id)
            if not 1 <= number <= len(draft.lines):
                return RedirectResponse(page.link(way), 303, headers=HEADERS)
            line = given or draft.lines[number - 1]
            items = {item.line: item for item in item_list(session, page, case, draft, self._central.clock())}
        reasons = [
            (reason, made.reason_words(case, reason, page.language, page.say), *follow_up(page, reason))
            for reason in case.theme.reason_list()
        ]
        return page.html(
            "form_why.html",
            422 if told else 200,
            title=page.say("form.why_title"),
            told=told,
            item=items[line.line],
            line=line,
            number=number,
            count=len(draft.lines),
            reasons=reasons,
            way=way,
            most=PHOTOS_MOST,
            picture=self._picture_number(case, line.line),
        )

    async def tell_why(self, request: Request, slug: str, token: str, number: int) -> Response:
        """A reason, what was asked then, words and photos."""
        form = await form_of(request, files=2 * PHOTOS_MOST)
        uploads = [await each.read() for each in form.getlist("photo") if isinstance(each, UploadFile) and each.size]
        await form.close()

        def work(page: Page, case: Case, way: str) -> Response:
            with self._central.sessions.read() as session:
                draft = load_draft(session, case.draft_id)
            if not 1 <= number <= len(draft.lines):
                return RedirectResponse(page.link(way), 303, headers=HEADERS)
            told: list[str] = []
            line = self._with_photos(page, case, _why_told(form, draft.lines[number - 1]), form, uploads, told)
            reason = case.reason(line.reason)
            if reason is None:
                told.append(page.say("form.why_none"))
            elif not _is_answered(page, reason, line.follow_up):
                told.append(page.say("form.follow_none"))
            elif len(line.photos) < reason.photos:
                told.append(page.say("form.photo_needed", n=reason.photos))
            with self._central.sessions.write.begin() as session:
                draft = load_draft(session, case.draft_id).with_line(line)
                save_draft(session, case.draft_id, case.order_id, draft, self._central.clock())
            if told:
                return self._why(page, case, way, number, told, line)
            follows = f"{way}/why/{number + 1}" if number < len(draft.lines) else f"{way}/outcome"
            return RedirectResponse(page.link(follows), 303, headers=HEADERS)

        return await self._order(request, slug, token, work)

    def _with_photos(
        self, page: Page, case: Case, line: DraftLine, form: FormData, uploads: Sequence[bytes], told: list[str]
    ) -> DraftLine:
        removed = {each for each in form.getlist("remove") if isinstance(each, str)}
        kept = [each for each in line.photos if each not in removed]
        for content in uploads:
            if len(kept) >= PHOTOS_MOST:
                told.append(page.say("form.photo_many", n=PHOTOS_MOST))
                break
            try:
                body = clean_photo(content)
            except SnapshotError as error:
                told.append(page.say(error.key))
                continue
            sha256 = keep_photo(self._central.photos, body)
            with self._central.sessions.write.begin() as session:
                note_photo(session, case.order_id, sha256, len(body), self._central.clock())
            if sha256 not in kept:
                kept.append(sha256)
        return line.model_copy(update={"photos": tuple(kept)})

    # --- what they get ---

    async def outcome(self, request: Request, slug: str, token: str) -> Response:
        """The policy's answer."""
        return await self._order(request, slug, token, self._outcome)

    def _outcome(self, page: Page, case: Case, way: str, told: str = "") -> Response:
        found = self._answered(page, case, way)
        if isinstance(found, Response):
            return found
        draft, answered = found
        with self._central.sessions.read() as session:
            skus = {line.line: line for line in case.facts.lines}
            swaps = [
                (each, skus[each.line].name, variants_of(session, case.facts.brand, skus[each.line].sku))
                for each in answered.accepted
            ]
        return page.html(
            "form_outcome.html",
            422 if told else 200,
            title=page.say("form.outcome_title" if answered.accepted else "form.refused_title"),
            told=told,
            answer=answered,
            draft=draft,
            swaps=swaps,
            names={line.line: line.name for line in case.facts.lines},
            refusals=[(each, _refusal(page, each.words.said_in(page.language), each.why)) for each in answered.refused],
            asks=[
                page.say(f"form.asks_{each}", brand=page.theme.name, day=_day(page, answered.until))
                for each in answered.asks
            ],
            way=way,
            is_gift=case.is_gift,
        )

    async def wish(self, request: Request, slug: str, token: str) -> Response:
        """What was chosen."""
        form = await form_of(request)

        def work(page: Page, case: Case, way: str) -> Response:
            found = self._answered(page, case, way)
            if isinstance(found, Response):
                return found
            draft, answered = found
            option = next((each for each in answered.options if each.wish == text_in(form, "wish")), None)
            if option is None:
                return self._outcome(page, case, way, page.say("form.outcome_none"))
            lines = []
            with self._central.sessions.write.begin() as session:
                skus = {line.line: line.sku for line in case.facts.lines}
                for line in draft.lines:
                    sku = ""
                    if option.wish is Resolution.EXCHANGE and any(each.line == line.line for each in answered.accepted):
                        has = {each.sku for each in variants_of(session, case.facts.brand, skus[line.line])}
                        sku = next((each for each in (text_in(form, f"swap_{line.line}"),) if each in has), "")
                        if not sku:
                            return self._outcome(page, case, way, page.say("form.swap_none"))
                    lines.append(line.model_copy(update={"exchange_sku": sku}))
                changed = draft.model_copy(update={"lines": tuple(lines), "wish": option.wish})
                save_draft(session, case.draft_id, case.order_id, changed, self._central.clock())
            return RedirectResponse(page.link(f"{way}/check"), 303, headers=HEADERS)

        return await self._order(request, slug, token, work)

    # --- sending it ---

    async def check(self, request: Request, slug: str, token: str) -> Response:
        """Everything once more, and how it is sent."""
        return await self._order(request, slug, token, self._check)

    def _check(self, page: Page, case: Case, way: str, told: str = "", status: int = 200) -> Response:
        found = self._answered(page, case, way)
        if isinstance(found, Response):
            return found
        draft, answered = found
        option = answered.option(draft.wish)
        if option is None:
            return RedirectResponse(page.link(f"{way}/outcome"), 303, headers=HEADERS)
        lines = {line.line: line for line in case.facts.lines}
        accepted = []
        for each in answered.accepted:
            words = made.reason_words(case, each.reason, page.language, page.say)
            line = draft.line(each.line)
            follow = "" if line is None else made.follow_up_words(each.reason, line.follow_up, page.language, page.say)
            accepted.append((lines[each.line].name, each.quantity, ": ".join(part for part in (words, follow) if part)))
        return page.html(
            "form_check.html",
            status,
            title=page.say("form.check_title"),
            told=told,
            accepted=accepted,
            answer=answered,
            option=option,
            promised=to_minor(option.total),
            draft=draft,
            days=pickup_days(page, self._central.clock()),
            way=way,
            is_gift=case.is_gift,
        )

    async def send(self, request: Request, slug: str, token: str) -> Response:
        """Make the return."""
        form = await form_of(request)

        def work(page: Page, case: Case, way: str) -> Response:
            central, now = self._central, self._central.clock()
            told = self._send_as(page, case, form, now)
            if told:
                return self._check(page, case, way, told, 422)
            try:
                with central.sessions.write.begin() as session:
                    promised = _whole(text_in(form, "promised"))
                    row = made.make(session, case, promised, now, central.fresh_id)
            except made.ChangedError:
                return self._outcome(page, case, way, page.say("form.changed"))
            if row is None:
                return RedirectResponse(page.link(way), 303, headers=HEADERS)
            own = made.link_of(self._portal.links, row.return_id, now)
            self._portal.book(row.return_id)
            return RedirectResponse(page.link(f"l/{own}"), 303, headers=HEADERS)

        return await self._order(request, slug, token, work)

    def _send_as(self, page: Page, case: Case, form: FormData, now: datetime) -> str:
        """Keep how it is sent; what is wrong with it, or ""."""
        theme, how = page.theme, text_in(form, "way")
        days = {day.isoformat(): day for day in pickup_days(page, now)}
        fetched = days.get(text_in(form, "pickup_on")) if how == "pickup" else None
        if how == "pickup" and fetched is None:
            return page.say("form.pickup_none")
        if how not in {"label", "pickup", *(("code",) if theme.drop_off else ())}:
            return page.say("form.way_none")
        boxes = min(max(_whole(text_in(form, "boxes")), 1), theme.boxes)
        email = text_in(form, "email").strip()[:200]
        if case.is_gift and "@" not in email:
            return page.say("form.gift_email_none")
        with self._central.sessions.write.begin() as session:
            draft = load_draft(session, case.draft_id)
            if draft.lines:
                change = {"way": how, "pickup_on": fetched, "boxes": boxes, "language": page.language, "email": email}
                save_draft(session, case.draft_id, case.order_id, draft.model_copy(update=change), now)
        return ""

    # --- pictures ---

    async def picture(self, request: Request, slug: str, token: str, number: int) -> Response:
        """The picture of one of the order's products."""

        def work(page: Page, case: Case, _way: str) -> Response:
            if not 0 <= number < len(case.facts.lines):
                return self._portal.nothing(page.request)
            with self._central.sessions.read() as session:
                name = picture_of(session, case.facts.lines[number].sku)
            file = None if name is None else picture_file(self._central.pictures, name)
            if file is None:
                return self._portal.nothing(page.request)
            return FileResponse(
                file, headers={"X-Content-Type-Options": "nosniff", "Cache-Control": "private, max-age=600"}
            )

        return await self._order(request, slug, token, work)

    async def photo(self, request: Request, slug: str, token: str, sha256: str) -> Response:
        """A photo that they gave."""

        def work(page: Page, case: Case, _way: str) -> Response:
            with self._central.sessions.read() as session:
                is_theirs = sha256 in photos_of(session, case.order_id)
            body = self._central.photos.get(sha256) if is_theirs else None
            if body is None:
                return self._portal.nothing(page.request)
            return Response(body, media_type="image/jpeg", headers={**HEADERS, "Cache-Control": "private, max-age=600"})

        return await self._order(request, slug, token, work)

    # --- what they have in common ---

    async def _order(self, request: Request, slug: str, token: str, work: OrderWork) -> Response:
        """Do something with a proven order of this brand."""
        return await self._portal.order(request, slug, token, work)

    def _answered(self, page: Page, case: Case, way: str) -> tuple[Draft, Answer] | Response:
        """The policy's answer to what was filled in, or where it has to be filled in first."""
        with self._central.sessions.read() as session:
            draft = load_draft(session, case.draft_id)
            if not draft.lines:
                return RedirectResponse(page.link(way), 303, headers=HEADERS)
            chosen = case.chosen(draft)
            missing = next((at for at, each in enumerate(draft.lines, 1) if case.reason(each.reason) is None), None)
            if missing is not None:
                return RedirectResponse(page.link(f"{way}/why/{missing}"), 303, headers=HEADERS)
            try:
                return draft, answer(session, case.question(self._central.clock()), chosen)
            except NotSoldError:
                pass
        return self._items(page, case, way, page.say("form.items_gone"), 409)

    def _requests(self, session: Session, page: Page, case: Case) -> list[tuple[PortalRequest, str, str]]:
        now = self._central.clock()
        found = made.requests_of(session, case.order_id)
        return [
            (
                row,
                page.link(f"l/{made.link_of(self._portal.links, row.return_id, now)}"),
                page.say(f"form.state_{row.state}"),
            )
            for row in found
        ]

    @staticmethod
    def _picture_number(case: Case, line: str) -> int:
        return next(at for at, each in enumerate(case.facts.lines) if each.line == line)


def pickup_days(page: Page, now: datetime) -> list[date]:
    """The days on which the brand's carrier can fetch a parcel: working days from tomorrow on."""
    today = now.astimezone(page.theme.tz).date()
    days = (today + timedelta(days=ahead) for ahead in range(1, page.theme.pickup_days + 1))
    return [day for day in days if day.weekday() < 5]  # noqa: PLR2004 (Saturday)


def _is_answered(page: Page, reason: FormReason, value: str) -> bool:
    """Whether a reason's follow-up has an answer that it knows; one that is answered in words may have none."""
    answers = follow_up(page, reason)[1]
    return not answers or value in {known for known, _words in answers}


def _why_told(form: FormData, before: DraftLine) -> DraftLine:
    code = text_in(form, "reason")[:60]
    try:
        return DraftLine(
            line=before.line,
            quantity=before.quantity,
            reason=code,
            follow_up=text_in(form, f"follow_{code}")[:60],
            text=text_in(form, "text").replace("\r\n", "\n").strip()[:TEXT_LIMIT],
            photos=before.photos,
        )
    except ValidationError:
        return before


def _refusal(page: Page, own: str, why: str) -> str:
    return own or page.say(f"form.refused_{why}")


def _day(page: Page, value: date | None) -> str:
    return "" if value is None else texts.day(value, page.language)


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 16 else 0  # noqa: PLR2004 (a 64-bit number)
