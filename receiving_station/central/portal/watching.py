"""Who looks at a return's page hears within a second that something changed: one question for all who look."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import AsyncIterator, Callable
from typing import Final

import sqlalchemy as sa
from starlette.concurrency import run_in_threadpool

from receiving_station.central.database import Sessions
from receiving_station.central.models import AnnouncedReturn
from receiving_station.central.portal.journey_models import Follower
from receiving_station.central.problems import AWAY

log = logging.getLogger(__name__)

LOOK_S: Final = 0.5
VIEWERS_MOST: Final = 2000
"""Of one process; who comes then has the page without news."""
_Version = tuple[str, int]


class ReturnsLive:
    """The pages of one process that are looked at; lives on its event loop.

    Args:
        sessions: On the central's database.
        is_over: Whether the process ends: every viewer's connection is closed then, and asks again elsewhere or later.
    """

    def __init__(self, sessions: Sessions, is_over: Callable[[], bool]) -> None:
        self._sessions = sessions
        self._is_over = is_over
        self._viewers: dict[str, set[asyncio.Event]] = defaultdict(set)
        self._task: asyncio.Task[None] | None = None

    async def watch(self, return_id: str, draw: Callable[[], str]) -> AsyncIterator[bytes]:
        """A return's page as server-sent events, whenever it changed; ``draw`` is called on a thread."""
        if sum(map(len, self._viewers.values())) >= VIEWERS_MOST:
            return
        mine = asyncio.Event()
        self._viewers[return_id].add(mine)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._look())
        shown = ""
        # Looked at once more: what changed between the page and this line is not missed.
        mine.set()
        yield b"retry: 2000\n\n"
        try:
            while not self._is_over():
                try:
                    await asyncio.wait_for(mine.wait(), 1.0)
                except TimeoutError:
                    continue
                mine.clear()
                html = await run_in_threadpool(draw)
                if html != shown:
                    shown = html
                    yield _event(html)
        finally:
            self._viewers[return_id].discard(mine)
            if not self._viewers[return_id]:
                del self._viewers[return_id]

    async def _look(self) -> None:
        known: dict[str, _Version] = {}
        while self._viewers and not self._is_over():
            try:
                now = await run_in_threadpool(self._versions, list(self._viewers))
            except AWAY:
                log.warning("Customers' pages are not renewed: the database is away")
                now = known
            for return_id in now.keys() & known.keys():
                if now[return_id] != known[return_id]:
                    for viewer in self._viewers.get(return_id, ()):
                        viewer.set()
            known = now
            await asyncio.sleep(LOOK_S)

    def _versions(self, return_ids: list[str]) -> dict[str, _Version]:
        states = sa.select(AnnouncedReturn.return_id, AnnouncedReturn.state)
        news = sa.select(Follower.return_id, Follower.version)
        with self._sessions.read() as session:
            rows = session.execute(states.where(AnnouncedReturn.return_id.in_(return_ids)))
            state_of = dict(rows.all())
            numbers = session.execute(news.where(Follower.return_id.in_(return_ids)))
            version_of = dict(numbers.all())
        return {each: (state_of.get(each, ""), version_of.get(each, 0)) for each in return_ids}


def _event(html: str) -> bytes:
    lines = "\n".join(f"data: {line}" for line in html.splitlines())
    return f"event: page\n{lines}\n\n".encode()
