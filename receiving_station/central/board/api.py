"""The boards as JSON, for the app and for anybody's own screens: the same pages, the same numbers."""

from typing import Annotated
from uuid import UUID

import sqlalchemy as sa
from fastapi import APIRouter, Path, Request, Response
from pydantic import BaseModel

from receiving_station.central.access import Caller
from receiving_station.central.board.inbox import InboxSaid
from receiving_station.central.board.live import MOST_S
from receiving_station.central.board.models import BoardHead
from receiving_station.central.board.pages import PAGES, NotForYouError, make_board, may_see
from receiving_station.central.board.rematch import NoMatchError, do_act
from receiving_station.central.board.tables import Board, board_json
from receiving_station.central.core import Central
from receiving_station.central.problems import ProblemError, problem_docs

_PARAM_MOST = 200


class Done(BaseModel):
    """The receipts that an act changed; the others stand elsewhere."""

    session_ids: tuple[UUID, ...]


def board_router(central: Central) -> APIRouter:
    """``/v1/board/…``: asked with a station's or a person's token."""
    router = APIRouter()

    @router.get(
        "/board/{page}",
        response_model=Board,
        responses={304: {"description": "As it was told last: the same ETag"}, **problem_docs(404)},
    )
    def board(page: Annotated[str, Path(max_length=40)], request: Request) -> Response:
        """A page's figures and tables. ``days``, ``by``, ``benches``, ``waiting``, ``sku`` … as on the page itself.

        With the ETag of the last answer in If-None-Match it may be asked every second: while nothing was counted since,
        and for ten seconds at most, the answer is 304 and costs one row.
        """
        caller: Caller = request.state.caller
        params = {name[:40]: value[:_PARAM_MOST] for name, value in request.query_params.items()}
        if page not in PAGES:
            raise ProblemError(404, "There is no such page.", field="page")
        try:
            with central.sessions.read() as session:
                now = central.clock()
                version = session.scalar(sa.select(BoardHead.version)) or 0
                tag = f'W/"{version}-{int(now.timestamp() // MOST_S)}"'
                if request.headers.get("if-none-match") == tag and may_see(caller, page):
                    return Response(status_code=304, headers={"ETag": tag})
                made = make_board(session, page, caller, params, now)
        except NotForYouError as error:
            raise ProblemError(403, str(error) or "This page is not for this token.") from error
        return Response(board_json(made), media_type="application/json", headers={"ETag": tag})

    @router.post("/board/inbox", response_model=Done, responses=problem_docs(413))
    def act(said: InboxSaid, request: Request) -> Done:
        """Approve, reject, release, put to the brand, or put under another return; recorded with who did it."""
        caller: Caller = request.state.caller
        if said.act == "ask_brand" and caller.brand is not None:
            raise ProblemError(403, "The brand is asked by the site.")
        try:
            return Done(session_ids=do_act(central, said, caller.name, caller.brand))
        except NoMatchError as error:
            raise ProblemError(422, str(error), field="match") from error

    return router
