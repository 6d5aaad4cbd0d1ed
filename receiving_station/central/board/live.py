"""Pages that renew themselves: each is drawn once for all who look at it, and sent as a server-sent event."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Final

import sqlalchemy as sa
from starlette.concurrency import run_in_threadpool

from receiving_station.central.board.models import BoardHead
from receiving_station.central.database import Sessions
from receiving_station.central.problems import AWAY

log = logging.getLogger(__name__)

LOOK_S: Final = 0.25
"""How often it is looked whether anything was counted."""
LEAST_S: Final = 1.0
"""A page is drawn that often at most, ..."""
MOST_S: Final = 10.0
"""... and that often at least: clocks and absences go on without news."""
Draw = Callable[[], str]


@dataclass(slots=True)
class _Stream:
    """One page for one kind of viewer."""

    draw: Draw
    html: str = ""
    version: int = -1
    drawn_s: float = float("-inf")
    viewers: set["asyncio.Queue[str]"] = field(default_factory=set)


class Live:
    """All streams of one process; lives on its event loop."""

    def __init__(self, sessions: Sessions) -> None:
        self._sessions = sessions
        self._streams: dict[str, _Stream] = {}
        self._task: asyncio.Task[None] | None = None
        self._is_over = False

    @property
    def is_over(self) -> bool:
        """Whether the process ends."""
        return self._is_over

    def end(self) -> None:
        """The process ends: every viewer's connection is closed, and asks again elsewhere or later."""
        self._is_over = True

    async def watch(self, key: str, draw: Draw) -> AsyncIterator[bytes]:
        """The page as events, from now on, whenever it changes; ``draw`` is called on a thread.

        Args:
            key: Names the page and what its viewers may see: the same key, the same page.
            draw: Draws it.
        """
        stream = self._streams.setdefault(key, _Stream(draw))
        mine: asyncio.Queue[str] = asyncio.Queue(maxsize=1)
        stream.viewers.add(mine)
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._run())
        # Whoever comes has the page as it was sent; a line at once, so that proxies open the way.
        yield b"retry: 2000\n\n"
        try:
            while not self._is_over:
                try:
                    html = await asyncio.wait_for(mine.get(), 1.0)
                except TimeoutError:
                    continue
                yield _event(html)
        finally:
            stream.viewers.discard(mine)
            if not stream.viewers:
                self._streams.pop(key, None)

    async def _run(self) -> None:
        loop = asyncio.get_running_loop()
        while self._streams and not self._is_over:
            try:
                version = await run_in_threadpool(self._version)
                for stream in list(self._streams.values()):
                    age_s = loop.time() - stream.drawn_s
                    if age_s >= MOST_S or (version != stream.version and age_s >= LEAST_S):
                        await self._renew(stream, version, loop.time())
            except AWAY:
                log.warning("The boards are not renewed: the database is away")
            await asyncio.sleep(LOOK_S)

    async def _renew(self, stream: _Stream, version: int, now_s: float) -> None:
        html = await run_in_threadpool(stream.draw)
        stream.version, stream.drawn_s = version, now_s
        if html == stream.html:
            return
        stream.html = html
        for viewer in stream.viewers:
            if viewer.full():
                # They have not taken the one before: only the newest counts.
                viewer.get_nowait()
            viewer.put_nowait(html)

    def _version(self) -> int:
        with self._sessions.read() as session:
            return session.scalar(sa.select(BoardHead.version)) or 0


def _event(html: str) -> bytes:
    lines = "\n".join(f"data: {line}" for line in html.splitlines())
    return f"event: board\n{lines}\n\n".encode()
