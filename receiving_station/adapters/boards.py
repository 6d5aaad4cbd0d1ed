"""The central's boards over HTTP; what was told last stays on disk, for a bench without a network."""

import logging
from pathlib import Path
from typing import Final

from pydantic import TypeAdapter, ValidationError

from receiving_station.adapters.central_http import CentralClient
from receiving_station.application.boards import BoardAnswer, BoardPage, BoardQuestion, Heard
from receiving_station.application.ports import Clock, ReplyKind

log = logging.getLogger(__name__)

KEPT_EVERY_S: Final = 30.0
"""A page that is looked at changes every second; as of half a minute ago is good enough after a restart."""
_PAGE: Final = TypeAdapter(BoardPage)
# What a central without boards, or one that does not let a bench ask, says.
_REFUSED: Final = frozenset({401, 403, 404})


class CentralBoards:
    """``application.boards.TellsBoards`` over HTTP; for one thread.

    Args:
        client: Of this thread alone.
        folder: Where the last pages are kept; made when there is something to keep.
        clock: To know when one was kept.
    """

    def __init__(self, client: CentralClient, folder: Path, clock: Clock) -> None:
        self._client = client
        self._folder = folder
        self._clock = clock
        self._known: dict[BoardQuestion, tuple[str, BoardPage]] = {}
        self._kept_s: dict[str, float] = {}

    def ask(self, question: BoardQuestion) -> BoardAnswer:
        """The page now, or as it was known last."""
        tag, known = self._known.get(question, ("", None))
        reply = self._client.board(question.page, dict(question.params), tag)
        if reply.kind is ReplyKind.ANSWERED and known is not None and reply.status == 304:  # noqa: PLR2004 (as it was)
            return BoardAnswer(question, known, Heard.FRESH)
        if reply.body is not None:
            try:
                page = _PAGE.validate_json(reply.body.content)
            except ValidationError:
                log.warning("the page %s of the board is not one that this version can read", question.page)
                return BoardAnswer(question, known, Heard.REFUSED)
            self._known[question] = (reply.body.tag, page)
            self._keep(question, reply.body.content)
            return BoardAnswer(question, page, Heard.FRESH)
        heard = Heard.REFUSED if reply.kind is ReplyKind.ANSWERED and reply.status in _REFUSED else Heard.OFFLINE
        return BoardAnswer(question, known or self._kept(question), heard)

    def _path(self, question: BoardQuestion) -> Path:
        return self._folder / f"{question.page}.json"

    def _keep(self, question: BoardQuestion, content: bytes) -> None:
        now_s = self._clock.monotonic_s()
        last_s = self._kept_s.get(question.page)
        # Only the page as it opens: what else was asked of it is asked again.
        if question.params or (last_s is not None and now_s - last_s < KEPT_EVERY_S):
            return
        self._kept_s[question.page] = now_s
        path = self._path(question)
        fresh = path.with_suffix(".new")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            fresh.write_bytes(content)
            fresh.replace(path)
        except OSError:
            # Not a record of anything: the central has it.
            log.warning("a page of the board was not kept", exc_info=True)

    def _kept(self, question: BoardQuestion) -> BoardPage | None:
        if question.params:
            return None
        try:
            page = _PAGE.validate_json(self._path(question).read_bytes())
        except (OSError, ValidationError):
            return None
        self._known[question] = ("", page)
        return page
