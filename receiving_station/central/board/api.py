"""The boards as JSON, for the app and for anybody's own screens: the same pages, the same numbers."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Request, Response
from pydantic import BaseModel

from receiving_station.central.access import Caller
from receiving_station.central.board.inbox import InboxSaid, act_on
from receiving_station.central.board.pages import PAGES, NotForYouError, make_board
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

    @router.get("/board/{page}", response_model=Board, responses=problem_docs(404))
    def board(page: Annotated[str, Path(max_length=40)], request: Request) -> Response:
        """A page's figures and tables. ``days``, ``by``, ``benches``, ``waiting``, ``sku`` … as on the page itself."""
        caller: Caller = request.state.caller
        params = {name[:40]: value[:_PARAM_MOST] for name, value in request.query_params.items()}
        if page not in PAGES:
            raise ProblemError(404, "There is no such page.", field="page")
        try:
            with central.sessions.read() as session:
                made = make_board(session, page, caller, params, central.clock())
        except NotForYouError as error:
            raise ProblemError(403, "This page is not for this token.") from error
        return Response(board_json(made), media_type="application/json")

    @router.post("/board/inbox", response_model=Done, responses=problem_docs(413))
    def act(said: InboxSaid, request: Request) -> Done:
        """Approve, reject, release, or put to the brand; recorded with who did it."""
        caller: Caller = request.state.caller
        if said.act == "ask_brand" and caller.brand is not None:
            raise ProblemError(403, "The brand is asked by the site.")
        with central.sessions.write.begin() as session:
            by = f"person {caller.name}"
            done = act_on(session, said, by, central.clock(), central.fresh_id, caller.brand)
        central.receipt_came()
        return Done(session_ids=done)

    return router
