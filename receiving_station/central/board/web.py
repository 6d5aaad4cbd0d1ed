"""The pages over HTTP: signed in by a cookie, no third party, no script but what is served here."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, get_args
from urllib.parse import parse_qs, urlencode
from uuid import UUID
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse, StreamingResponse
from pydantic import ValidationError
from starlette.concurrency import run_in_threadpool

from receiving_station.central.access import Caller
from receiving_station.central.board.draw import WEB, Drawer
from receiving_station.central.board.evidence import evidence_pdf, gather
from receiving_station.central.board.floor import By
from receiving_station.central.board.inbox import InboxSaid
from receiving_station.central.board.live import Live
from receiving_station.central.board.pages import (
    DAYS,
    PAGES,
    NotForYouError,
    make_board,
    may_see,
    name_of,
)
from receiving_station.central.board.regrades import DrawMore, SecondLook, draw_more, grade_again
from receiving_station.central.board.rematch import NoMatchError, do_act
from receiving_station.central.board.sign_in import COOKIE, LASTS, SignIns, csrf_of, is_csrf, is_inside
from receiving_station.central.board.site import read_site
from receiving_station.central.board.tables import Board, Format, NoParquetError, State, export
from receiving_station.central.board.telling import told_events
from receiving_station.central.core import Central
from receiving_station.central.story import tell_story
from receiving_station.domain.vocabulary import ItemCondition, Packaging

CSP: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS: Final = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
_STATIC: Final = {
    "board.css": "text/css; charset=utf-8",
    "board.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
_MEDIA: Final = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "parquet": "application/vnd.apache.parquet",
}
_NAV: Final = ("floor", "times", "backlog", "quality", "regrades", "inbox", "reasons")
_FORM_MOST: Final = 200_000
_PARAM_MOST: Final = 200
_DONE: Final = {
    "approve": "approved",
    "reject": "rejected",
    "release": "being done",
    "ask_brand": "put to the brand",
    "re_match": "put under the other return",
}


@dataclass(frozen=True, slots=True)
class _AskField:
    """One thing that a page can be asked."""

    name: str
    title: str
    value: str
    choices: Sequence[tuple[str, str]] = ()
    range: int = 0


@dataclass(frozen=True, slots=True)
class _Signed:
    """Somebody signed in."""

    caller: Caller
    cookie: str


def board_pages(central: Central, live: Live) -> APIRouter:
    """The pages' routes, and nothing of the api's."""
    pages = _Pages(central, live)
    router = APIRouter(prefix="/board", include_in_schema=False)
    router.add_api_route("", pages.home, methods=["GET"])
    router.add_api_route("/static/{name}", pages.static, methods=["GET"])
    router.add_api_route("/signin", pages.show_sign_in, methods=["GET"])
    router.add_api_route("/signin", pages.sign_in, methods=["POST"])
    router.add_api_route("/signout", pages.sign_out, methods=["POST"])
    router.add_api_route("/wall", pages.wall, methods=["GET"])
    router.add_api_route("/live/{name}", pages.stream, methods=["GET"])
    router.add_api_route("/export/{name}/{table}.{kind}", pages.export, methods=["GET"])
    router.add_api_route("/unit/{plate}", pages.unit, methods=["GET"])
    router.add_api_route("/unit/{plate}/evidence.pdf", pages.evidence, methods=["GET"])
    router.add_api_route("/unit/{plate}/photo/{sha256}", pages.photo, methods=["GET"])
    router.add_api_route("/receipt/{session_id}", pages.receipt, methods=["GET"])
    router.add_api_route("/inbox", pages.act, methods=["POST"])
    router.add_api_route("/regrades", pages.look_again, methods=["POST"])
    router.add_api_route("/{name}", pages.page, methods=["GET"])
    return router


class _Pages:
    """The endpoints. Those that ask the database run on threads."""

    def __init__(self, central: Central, live: Live) -> None:
        self._central = central
        self._live = live
        self._drawer = Drawer()
        self._sign_ins = SignIns(central.sessions, central.clock)
        self._statics = {name: (WEB / name).read_bytes() for name in _STATIC}

    # --- who is there ---

    def _signed(self, request: Request) -> _Signed | None:
        cookie = request.cookies.get(COOKIE, "")
        caller = self._sign_ins.caller(cookie) if cookie else None
        return None if caller is None else _Signed(caller, cookie)

    def static(self, name: str) -> Response:
        """What the pages are made of."""
        if name not in self._statics:
            return self._message("There is nothing here", "The address is not one of this program's.", 404)
        headers = {"X-Content-Type-Options": "nosniff", "Cache-Control": "public, max-age=3600"}
        return Response(self._statics[name], media_type=_STATIC[name], headers=headers)

    def home(self, request: Request) -> Response:
        """The first page that is for them."""
        signed = self._signed(request)
        if signed is None:
            return _to_sign_in()
        first = next((name for name in _NAV if may_see(signed.caller, name)), None)
        return RedirectResponse(f"/board/{first}", 303) if first else self._not_for_you(signed)

    def show_sign_in(self) -> Response:
        """The form."""
        return self._html("signin.html", _UTC, title="Sign in", person="")

    async def sign_in(self, request: Request) -> Response:
        """Id and PIN, or id and token."""
        form = await _form(request)
        person, secret = form.get("person", [""])[0], form.get("secret", [""])[0]
        address = request.client.host if request.client else ""
        cookie = await self._sign_ins.open(person.strip(), secret.strip(), address)
        if cookie is None:
            told = "That was not right, or there were too many tries. Wait a minute, then try again."
            return self._html("signin.html", _UTC, 403, title="Sign in", person=person[:_PARAM_MOST], told=told)
        answer = RedirectResponse("/board", 303)
        is_https = request.url.scheme == "https"
        age_s = int(LASTS.total_seconds())
        answer.set_cookie(COOKIE, cookie, age_s, path="/board", secure=is_https, httponly=True, samesite="strict")
        return answer

    async def sign_out(self, request: Request) -> Response:
        """Closed in every process."""
        signed, form = await run_in_threadpool(self._signed, request), await _form(request)
        if signed is not None and is_csrf(signed.cookie, form.get("csrf", [""])[0]):
            await run_in_threadpool(self._sign_ins.close, signed.cookie)
        answer = _to_sign_in()
        answer.delete_cookie(COOKIE, path="/board")
        return answer

    # --- what there is to see ---

    def page(self, request: Request, name: str) -> Response:
        """One of the pages."""
        signed = self._signed(request)
        if signed is None:
            return _to_sign_in()
        params = _params(request)
        if name not in PAGES:
            return self._message("There is nothing here", "The address is not one of this program's.", 404)
        try:
            board, zone = self._board(name, signed.caller, params)
        except NotForYouError as error:
            return self._not_for_you(signed, str(error))
        query = f"?{urlencode(params)}" if params else ""
        facts = self._facts(signed, name, board, params)
        facts["stream"] = f"/board/live/{name}{query}" if PAGES[name].is_live else ""
        return self._html("board.html", zone, **facts)

    def wall(self, request: Request) -> Response:
        """The floor, to be read from across the hall."""
        signed = self._signed(request)
        if signed is None:
            return _to_sign_in()
        try:
            board, zone = self._board("floor", signed.caller, {})
        except NotForYouError:
            return self._not_for_you(signed)
        return self._html("wall.html", zone, title="The floor", board=board, worst=_worst(board), is_wall=True)

    def stream(self, request: Request, name: str) -> Response:
        """The page again, whenever it changed."""
        signed = self._signed(request)
        page = "floor" if name == "wall" else name
        if signed is None or not may_see(signed.caller, page) or not PAGES[page].is_live:
            return Response(status_code=403, headers=HEADERS)
        params, caller = _params(request), signed.caller
        kinds = ",".join(sorted(caller.who))
        person = "" if is_inside(caller) else caller.name
        key = f"{name}?{urlencode(sorted(params.items()))}|{caller.brand}|{kinds}|{person}"

        def draw() -> str:
            board, zone = self._board(page, caller, params)
            if name == "wall":
                return self._drawer.html("wall_live.html", zone, board=board, worst=_worst(board), title="The floor")
            return self._drawer.html("live.html", zone, **self._facts(signed, page, board, params))

        return StreamingResponse(
            self._watched(request, signed, self._live.watch(key, draw)), media_type="text/event-stream", headers=HEADERS
        )

    async def _watched(self, request: Request, signed: _Signed, events: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
        async for event in events:
            # Who signed out, or is nobody any more, sees nothing further.
            if await run_in_threadpool(self._sign_ins.caller, signed.cookie) is None or await request.is_disconnected():
                return
            yield event

    def export(self, request: Request, name: str, table: str, kind: str) -> Response:
        """A table as a file."""
        signed = self._signed(request)
        if signed is None:
            return _to_sign_in()
        known: tuple[Format, ...] = get_args(Format)
        formats: dict[str, Format] = {each: each for each in known}
        try:
            wanted = formats[kind]
            board, _zone = self._board(name, signed.caller, _params(request))
            body = export(board.table(table), wanted)
        except NotForYouError:
            return self._not_for_you(signed)
        except KeyError:
            return self._message("There is nothing here", "There is no such table or format.", 404)
        except NoParquetError:
            told = "Parquet needs a library that is not installed here: pip install receiving-station[parquet]."
            return self._message("Not as Parquet here", told, 501)
        file = f"{name}-{table}-{board.at:%Y%m%d-%H%M}.{kind}"
        headers = {**HEADERS, "Content-Disposition": f'attachment; filename="{file}"'}
        return Response(body, media_type=_MEDIA[wanted], headers=headers)

    # --- one unit ---

    def unit(self, request: Request, plate: str) -> Response:
        """Everything that is known of a unit."""
        signed = self._signed(request)
        if signed is None:
            return _to_sign_in()
        if not may_see(signed.caller, "units"):
            return self._not_for_you(signed)
        with self._central.sessions.read() as session:
            story, zone = tell_story(session, plate, signed.caller.brand), read_site(session).tz
        if story is None:
            return self._message("There is no such unit", "The plate is on no unit that came here.", 404)
        events = told_events(story, with_people=signed.caller.brand is None)
        name = next((event.unit.name for event in story.events if event.unit is not None), "")
        facts = self._facts(signed, "reasons", None, {})
        return self._html(
            "unit.html", zone, **{**facts, "title": f"Unit {plate}"}, story=story, events=events, name=name
        )

    def evidence(self, request: Request, plate: str) -> Response:
        """The unit's evidence as a PDF, made for disputes."""
        signed = self._signed(request)
        if signed is None:
            return _to_sign_in()
        if not may_see(signed.caller, "units"):
            return self._not_for_you(signed)
        with self._central.sessions.read() as session:
            found = gather(session, self._central.photos, plate, signed.caller.brand, self._central.clock())
        if found is None:
            return self._message("There is no such unit", "The plate is on no unit that came here.", 404)
        headers = {**HEADERS, "Content-Disposition": f'attachment; filename="evidence-{_plain(plate)}.pdf"'}
        return Response(evidence_pdf(found), media_type="application/pdf", headers=headers)

    def photo(self, request: Request, plate: str, sha256: str) -> Response:
        """A photo of a unit: only through a unit that they may see."""
        signed = self._signed(request)
        if signed is None or not may_see(signed.caller, "units"):
            return Response(status_code=403, headers=HEADERS)
        with self._central.sessions.read() as session:
            story = tell_story(session, plate, signed.caller.brand)
        units = () if story is None else (event.unit for event in story.events if event.unit is not None)
        named = {photo.sha256 for unit in units for photo in unit.photos}
        body = self._central.photos.get(sha256) if sha256 in named else None
        if body is None:
            return Response(status_code=404, headers=HEADERS)
        headers = {**HEADERS, "Cache-Control": "private, max-age=86400"}
        return Response(body, media_type="image/jpeg", headers=headers)

    def receipt(self, request: Request, session_id: UUID) -> Response:
        """A receipt's first unit, or what is known of its parcel."""
        signed = self._signed(request)
        if signed is None:
            return _to_sign_in()
        found = self._central.statuses([session_id], signed.caller.brand)
        plate = found[0].stock[0].plate if found and found[0].stock else None
        if plate is None:
            return self._message("No unit", "No unit of this receipt is booked: the parcel stands as it came.", 404)
        return RedirectResponse(f"/board/unit/{plate}", 303)

    # --- what there is to do ---

    async def act(self, request: Request) -> Response:
        """Approve, reject, release, or ask the brand: recorded with who did it."""
        signed, form = await run_in_threadpool(self._signed, request), await _form(request)
        if signed is None:
            return _to_sign_in()
        caller = signed.caller
        if not is_csrf(signed.cookie, form.get("csrf", [""])[0]) or not may_see(caller, "inbox"):
            return self._not_for_you(signed)
        try:
            said = InboxSaid.model_validate(
                {
                    "session_ids": form.get("session_id", []),
                    "act": form.get("act", [""])[0],
                    "note": form.get("note", [""])[0],
                    "match": form.get("match", [""])[0],
                }
            )
        except ValidationError:
            told = "Nothing was changed: choose at least one receipt, then what to do with it."
            return await run_in_threadpool(self._inbox, signed, told)
        if said.act == "ask_brand" and caller.brand is not None:
            return self._not_for_you(signed)
        try:
            done = await run_in_threadpool(do_act, self._central, said, caller.name, caller.brand)
        except NoMatchError as error:
            return await run_in_threadpool(self._inbox, signed, f"Nothing was changed: {error}")
        left = len(set(said.session_ids)) - len(done)
        told = f"{len(done)} {_DONE[said.act]}." + (f" {left} stood elsewhere and stay as they are." if left else "")
        return await run_in_threadpool(self._inbox, signed, told)

    def _inbox(self, signed: _Signed, told: str) -> Response:
        board, zone = self._board("inbox", signed.caller, {})
        return self._html("board.html", zone, **self._facts(signed, "inbox", board, {}), told=told)

    async def look_again(self, request: Request) -> Response:
        """A second look, or that more are drawn."""
        signed, form = await run_in_threadpool(self._signed, request), await _form(request)
        if signed is None:
            return _to_sign_in()
        told = {name: values[0] for name, values in form.items()}
        if not is_csrf(signed.cookie, told.get("csrf", "")) or not may_see(signed.caller, "regrades"):
            return self._not_for_you(signed)
        try:
            said = (
                DrawMore(count=int(told.get("count", "")))
                if told.get("act") == "draw"
                else SecondLook.model_validate({name: told.get(name) for name in SecondLook.model_fields})
            )
        except ValueError:
            return await run_in_threadpool(self._regrades, signed, "Nothing was changed: answer both questions.")
        if isinstance(said, DrawMore) and not is_inside(signed.caller):
            return self._not_for_you(signed)
        return await run_in_threadpool(self._look_again, signed, said)

    def _look_again(self, signed: _Signed, said: SecondLook | DrawMore) -> Response:
        now = self._central.clock()
        try:
            with self._central.sessions.write.begin() as session:
                if isinstance(said, DrawMore):
                    count = draw_more(session, now, said.count, f"person {signed.caller.name}")
                    told = f"{count} more are to be looked at again." if count else "There is no unit left to draw."
                else:
                    is_kept = grade_again(session, said, name_of(session, signed.caller), now)
                    told = "Recorded. Thank you." if is_kept else "Nothing was changed: somebody has looked already."
        except NotForYouError:
            return self._not_for_you(signed)
        return self._regrades(signed, told)

    def _regrades(self, signed: _Signed, told: str) -> Response:
        board, zone = self._board("regrades", signed.caller, {})
        return self._html("board.html", zone, **self._facts(signed, "regrades", board, {}), told=told)

    # --- how it is drawn ---

    def _board(self, name: str, caller: Caller, params: dict[str, str]) -> tuple[Board, ZoneInfo]:
        with self._central.sessions.read() as session:
            return make_board(session, name, caller, params, self._central.clock()), read_site(session).tz

    def _facts(self, signed: _Signed, name: str, board: Board | None, params: dict[str, str]) -> dict[str, Any]:
        caller = signed.caller
        return {
            "title": PAGES[name].title,
            "here": name,
            "board": board,
            "params": params,
            "pages": [(each, PAGES[each].title) for each in _NAV if may_see(caller, each)],
            "who": caller.name + (f" · {caller.brand}" if caller.brand else ""),
            "csrf": csrf_of(signed.cookie),
            "asks": _asks(name, params, board),
            "may_ask": caller.brand is None,
            "asked_plate": params.get("plate", "").strip().upper(),
            "packagings": tuple(Packaging),
            "items": tuple(ItemCondition),
            "may_draw": is_inside(caller),
        }

    def _html(self, template: str, zone: ZoneInfo, status: int = 200, **facts: Any) -> Response:  # noqa: ANN401 (as draw)
        return HTMLResponse(self._drawer.html(template, zone, **facts), status, headers=HEADERS)

    def _message(self, title: str, told: str, status: int) -> Response:
        return self._html("message.html", _UTC, status, title=title, told=told)

    def _not_for_you(self, signed: _Signed, told: str = "") -> Response:
        told = told or f"{signed.caller.name} is signed in, and this page is for others. Nothing was changed."
        return self._message("Not for you", told, 403)


_UTC: Final = ZoneInfo("UTC")


def _asks(name: str, params: dict[str, str], board: Board | None) -> list[_AskField]:
    asks = []
    if PAGES[name].days and name != "units":
        chosen = params.get("days", str(PAGES[name].days))
        words = {1: "today", 7: "7 days", 30: "30 days", 90: "90 days"}
        asks.append(_AskField("days", "Time", chosen, [(str(days), words[days]) for days in DAYS]))
    if name == "times":
        choices = [(by, by.capitalize()) for by in get_args(By)]
        asks.append(_AskField("by", "By", params.get("by", "station"), choices))
    if name == "backlog" and board is not None:
        benches = board.figure("benches").value
        asks.append(_AskField("benches", "What if so many benches work", str(benches or 1), range=20))
        asks.append(_AskField("waiting", "Parcels in the yard, if you counted them", params.get("waiting", "")))
    return asks


def _worst(board: Board) -> State:
    found = {figure.state for figure in board.figures}
    return State.STOP if State.STOP in found else State.PLAIN


def _params(request: Request) -> dict[str, str]:
    return {name[:40]: value[:_PARAM_MOST] for name, value in request.query_params.items() if value}


async def _form(request: Request) -> dict[str, list[str]]:
    body = await request.body()
    if len(body) > _FORM_MOST:
        return {}
    return parse_qs(body.decode("utf-8", "replace"), keep_blank_values=True, max_num_fields=2000)


def _to_sign_in() -> Response:
    return RedirectResponse("/board/signin", 303, headers={"Cache-Control": "no-store"})


def _plain(plate: str) -> str:
    return "".join(letter for letter in plate if letter.isascii() and letter.isalnum())[:40]
