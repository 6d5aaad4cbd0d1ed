"""Reads the central's feed, page by page, as far as a pass goes."""

import logging
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor

from receiving_station.application.ports import (
    BrandChange,
    Clock,
    FeedChange,
    FeedStore,
    OddItem,
    PersonChange,
    ProductChange,
    ReturnChange,
)
from receiving_station.domain.people import PersonId
from receiving_station.domain.vocabulary import ReturnId, Sku
from receiving_station.sync.central_api import CentralApi
from receiving_station.sync.line import Line
from receiving_station.sync.settings import SyncSettings
from receiving_station.wire import BrandItem, FeedItem, PersonItem, ReturnItem, read_feed_item
from receiving_station.wire_mapping import product_from_wire, return_from_wire

log = logging.getLogger(__name__)

_CURSOR = "cursor"
_APPLIED_S = (0.025, 0.060)
"""A page is applied within about this; for half of it no draft can be saved."""
_PAGE_FIRST = 400
_PAGE_MIN = 100


class FeedReader:
    """One reader of one feed.

    Args:
        central: The central's calls.
        feed: Where announcements are kept.
        clock: Measures, and dates what cannot be read.
        line: Hears the replies.
        settings: Limits and intervals.
        is_stopping: Whether the program is about to end.
    """

    def __init__(
        self,
        central: CentralApi,
        feed: FeedStore,
        clock: Clock,
        line: Line,
        settings: SyncSettings,
        is_stopping: Callable[[], bool],
    ) -> None:
        self._central = central
        self._feed = feed
        self._clock = clock
        self._line = line
        self._settings = settings
        self._is_stopping = is_stopping
        self._due_at_s = clock.monotonic_s()
        self._page_size = min(settings.feed_page_size, _PAGE_FIRST)
        self._sweeps = True

    def recover(self) -> int:
        """At start-up: what an older version could not read may be readable now; how many items were."""
        found = [item for odd in self._feed.odd_items() if (item := read_feed_item(odd.json)) is not None]
        if found:
            self._feed.readable([_change(item) for item in found])
        return len(found)

    def hurry(self, *, from_the_start: bool = False) -> None:
        """Read at the next pass, whenever it was read last."""
        self._due_at_s = self._clock.monotonic_s()
        if from_the_start:
            self._feed.begin_again()

    def read(self) -> "Reading":
        """Read on."""
        began_s = self._clock.monotonic_s()
        done = Reading()
        if began_s < self._due_at_s:
            return done
        with ThreadPoolExecutor(1, thread_name_prefix="feed") as ahead:
            return self._read_pages(began_s, done, ahead)

    def _read_pages(self, began_s: float, done: "Reading", ahead: Executor) -> "Reading":
        cursor, coming = self._feed.cursor(), None
        for _ in range(self._settings.feed_pages_per_pass):
            reply = self._central.feed(cursor, self._page_size) if coming is None else coming.result()
            coming = None
            heard = self._line.hear(reply)
            page = reply.body
            if heard.reason == "refused" and reply.field == _CURSOR:
                # Another central, or one restored from a backup, did not give this cursor: read from the start.
                self._feed.begin_again()
                self._sweeps = True
                self._line.reason = self._line.cause = ""
                return done
            if page is None:
                self._due_at_s = self._clock.monotonic_s() + self._settings.feed_every_s
                done.goes_on = not heard.ends_pass
                return done
            now = self._clock.now()
            odd = [OddItem(item.kind, item.item_id, item.json, item.problem, now) for item in page.unread]
            for item in odd:
                # Without its id: it may be what stands on a customer's label. The row has it.
                log.warning("an item of the feed (%s) cannot be read: %s", item.kind, item.problem)
            cursor = page.next_cursor
            is_last = not page.more or self._is_over(began_s)
            if not is_last:
                # The next page is asked for while this one is applied: both take their time, mostly not Python's.
                coming = ahead.submit(self._central.feed, cursor, self._page_size)
            if page.items or odd or page.more:
                self._apply([_change(item) for item in page.items], page.next_cursor, odd)
            done.items += len(page.items)
            done.odd += len(odd)
            if not page.more:
                return self._end(done, began_s)
            if is_last:
                break
        done.is_unfinished = True
        return done

    def _is_over(self, began_s: float) -> bool:
        return self._is_stopping() or self._clock.monotonic_s() - began_s > self._settings.feed_budget_s

    def _end(self, done: "Reading", began_s: float) -> "Reading":
        self._sweeps = self._sweeps or done.items > 0
        while self._sweeps:
            self._sweeps = self._feed.sweep()
            if self._is_over(began_s):
                break
        done.is_unfinished = self._sweeps
        if not self._sweeps:
            self._due_at_s = self._clock.monotonic_s() + self._settings.feed_every_s
        return done

    def _apply(self, changes: list[FeedChange], cursor: str, odd: list[OddItem]) -> None:
        began_s = self._clock.monotonic_s()
        self._feed.apply(changes, cursor, odd)
        took_s = self._clock.monotonic_s() - began_s
        quick_s, slow_s = _APPLIED_S
        if took_s > slow_s:
            self._page_size = min(max(_PAGE_MIN, self._page_size // 2), self._settings.feed_page_size)
        elif took_s < quick_s and len(changes) >= self._page_size:
            self._page_size = min(self._page_size + self._page_size // 2 + 1, self._settings.feed_page_size)


class Reading:
    """What one reading did.

    Attributes:
        items: Changes applied.
        odd: Items that could not be read.
        goes_on: Whether the pass goes on.
        is_unfinished: Whether there is more to read at once.
    """

    __slots__ = ("goes_on", "is_unfinished", "items", "odd")

    def __init__(self) -> None:
        self.items = 0
        self.odd = 0
        self.goes_on = True
        self.is_unfinished = False


def _change(item: FeedItem) -> FeedChange:
    if isinstance(item, ReturnItem):
        return ReturnChange(ReturnId(item.id), None if item.value is None else return_from_wire(item.value))
    if isinstance(item, BrandItem):
        return BrandChange(item.id, item.value)
    if isinstance(item, PersonItem):
        return PersonChange(PersonId(item.id), item.value)
    return ProductChange(Sku(item.id), None if item.value is None else product_from_wire(item.value))
