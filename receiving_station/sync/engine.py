"""One bounded pass between the station and the central. No thread, no Qt: a worker calls ``run_pass`` per tick.

What the rules of a pass guard against:

- the reply is lost after the central applied it: the same key is sent again, the central answers as before;
- the program dies between the reply and its row: the lease runs out, the same key is sent again;
- one entry that always fails: it waits by itself, longer each time, and the next pass begins with another;
- "in progress" is neither done nor failed: asked again in a later pass with the same key, never in a loop;
- nobody answers: one question per pass finds that out, and no entry is the worse for it.

Every database call is a transaction of its own that ends before the next HTTP call begins.
"""

import json
import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from receiving_station.application.errors import StationError
from receiving_station.application.ports import (
    BrandChange,
    Clock,
    Counts,
    EntryKind,
    FeedChange,
    FeedStore,
    Outbox,
    OutboxEntry,
    PersonChange,
    Photos,
    ProductChange,
    Reply,
    ReplyKind,
    ReturnChange,
)
from receiving_station.domain.people import PersonId
from receiving_station.domain.session import Bench
from receiving_station.domain.vocabulary import ReturnId, SessionId, Sha256, Sku
from receiving_station.sync.central_api import CentralApi
from receiving_station.sync.connectivity import Connectivity
from receiving_station.sync.replies import RETRY_FIRST_S, Action, Verdict, verdict
from receiving_station.wire import (
    NAME_LIMIT,
    BrandItem,
    FeedItem,
    Heartbeat,
    PersonItem,
    ReceiptStatus,
    ReturnItem,
    Settlement,
    StatusReply,
)
from receiving_station.wire_mapping import product_from_wire, return_from_wire

log = logging.getLogger(__name__)

STATUS_LIMIT = 100
"""The contract's most sessions per question."""
LOST_AGAIN_S = 60.0
_SERVER_TROUBLE = 500
_CURSOR = "cursor"
_NO_STATUS = 0
"""Stored for an entry that needs a person before it could be sent."""


@dataclass(frozen=True, slots=True)
class SyncSettings:
    """How much a pass does and how often it asks; seconds of the monotonic clock.

    Attributes:
        entries_per_pass: The most outbox entries sent.
        budget_s: No entry is begun after this long.
        lease_s: How long an entry is held; longer than a pass can take.
        feed_pages_per_pass: The most pages of the feed read.
        feed_page_size: Items per page asked for.
        feed_every_s: Between two readings of a feed that was read to its end.
        status_every_s: Between two questions while receipts are sent and not settled.
        status_idle_every_s: The same while all that is open waits for a person at the central.
        heartbeat_every_s: Between two heartbeats.
        retry_first_s: The first wait of an entry that was not taken; longer each time.
        lost_again_s: A receipt that the central took and does not know is sent again this much later.
    """

    entries_per_pass: int = 20
    budget_s: float = 30.0
    lease_s: float = 120.0
    feed_pages_per_pass: int = 5
    feed_page_size: int = 200
    feed_every_s: float = 10.0
    status_every_s: float = 5.0
    status_idle_every_s: float = 60.0
    heartbeat_every_s: float = 30.0
    retry_first_s: float = RETRY_FIRST_S
    lost_again_s: float = LOST_AGAIN_S


@dataclass(frozen=True, slots=True)
class PassReport:
    """What one pass did and how things stand.

    Attributes:
        online: The estimate whether the central can be reached.
        reason: Catalogue code of what is in the way, or "".
        delivered: Entries that the central took in this pass.
        settled: Receipts it confirmed in this pass.
        feed_items: Changes read from its feed in this pass.
        counts: Parcels by word, after the pass.
        skew_s: The central's clock minus this one's, or None before the first heartbeat.
    """

    online: bool
    reason: str
    delivered: int
    settled: int
    feed_items: int
    counts: Counts
    skew_s: float | None

    @property
    def waiting(self) -> int:
        """Parcels that wait to be sent."""
        return self.counts.waiting


@dataclass(slots=True)
class _Tally:
    delivered: int = 0
    receipts: int = 0
    settled: int = 0
    feed_items: int = 0


class SyncEngine:
    """Tells the central what happened here, and learns what it announced and decided.

    Args:
        central: The central's calls; used by this engine alone.
        outbox: What waits to be told.
        feed: Where announcements are kept.
        photos: Where photos lie.
        clock: Times of day for rows, monotonic seconds for intervals.
        jitter: A number from 0 up to 1, drawn anew for every wait.
        bench: Who works here now, for the heartbeat.
        settings: Limits and intervals.
    """

    def __init__(
        self,
        *,
        central: CentralApi,
        outbox: Outbox,
        feed: FeedStore,
        photos: Photos,
        clock: Clock,
        jitter: Callable[[], float],
        bench: Callable[[], Bench],
        settings: SyncSettings | None = None,
    ) -> None:
        self._central = central
        self._outbox = outbox
        self._feed = feed
        self._photos = photos
        self._clock = clock
        self._jitter = jitter
        self._bench = bench
        self._settings = settings if settings is not None else SyncSettings()
        self._connectivity = Connectivity()
        self._reason = ""
        self._skew_s: float | None = None
        start_s = clock.monotonic_s()
        self._feed_at_s = self._status_at_s = self._heartbeat_at_s = start_s
        self._stop_asked = threading.Event()

    def recover(self) -> int:
        """At start-up: what was being sent when the program ended is sent again; how many entries."""
        return self._outbox.recover()

    def request_stop(self) -> None:
        """From any thread: a pass that runs ends after the call it is in; later ones do nothing."""
        self._stop_asked.set()

    def run_pass(self) -> PassReport:
        """Send, read, ask and say hello, as far as one pass goes.

        Raises:
            StationError: ``database_trouble`` with ``reason``; what was not stored is sent again.
        """
        tally = _Tally()
        # While the token is refused, only the heartbeat asks whether it still is.
        steps = (self._say_hello,) if self._reason == "signed_out" else ()
        for step in (*steps, self._send_entries, self._read_feed, self._ask_statuses, self._say_hello):
            if self._stop_asked.is_set() or not step(tally) or self._reason == "signed_out":
                break
        return PassReport(
            online=self._connectivity.is_online,
            reason=self._reason,
            delivered=tally.delivered,
            settled=tally.settled,
            feed_items=tally.feed_items,
            counts=self._outbox.counts(),
            skew_s=self._skew_s,
        )

    # --- the four steps: each says whether the pass goes on ---

    def _send_entries(self, tally: _Tally) -> bool:
        # All leases of a pass are asked for as of its beginning: what is put off within it is not due again in it.
        began = self._clock.now()
        until_s = self._clock.monotonic_s() + self._settings.budget_s
        for _ in range(self._settings.entries_per_pass):
            if self._stop_asked.is_set() or self._clock.monotonic_s() >= until_s:
                break
            leased = self._outbox.lease(began, self._settings.lease_s, 1)
            if not leased:
                break
            if not self._send(leased[0], tally):
                return False
        return True

    def _read_feed(self, tally: _Tally) -> bool:
        if self._clock.monotonic_s() < self._feed_at_s:
            return True
        for _ in range(self._settings.feed_pages_per_pass):
            reply = self._central.feed(self._feed.cursor(), self._settings.feed_page_size)
            heard = self._hear(reply)
            page = reply.body
            if heard.reason == "refused" and reply.field == _CURSOR:
                # Another central, or one restored from a backup, did not give this cursor: read from the start.
                self._feed.apply((), "")
                return True
            if page is None:
                self._feed_at_s = self._clock.monotonic_s() + self._settings.feed_every_s
                return not heard.ends_pass
            self._feed.apply([_change(item) for item in page.items], page.next_cursor)
            tally.feed_items += len(page.items)
            if not page.more:
                self._feed_at_s = self._clock.monotonic_s() + self._settings.feed_every_s
                break
        return True

    def _ask_statuses(self, tally: _Tally) -> bool:
        if not tally.receipts and self._clock.monotonic_s() < self._status_at_s:
            return True
        session_ids = self._outbox.unsettled(STATUS_LIMIT)
        if session_ids:
            reply = self._central.receipt_statuses(session_ids)
            heard = self._hear(reply)
            if reply.body is not None:
                self._keep_statuses(session_ids, reply.body, tally)
            self._outbox.status_asked(session_ids, self._clock.now())
            if heard.ends_pass:
                return False
        some_sent = self._outbox.counts().sent > 0
        every_s = self._settings.status_every_s if some_sent else self._settings.status_idle_every_s
        self._status_at_s = self._clock.monotonic_s() + every_s
        return True

    def _say_hello(self, tally: _Tally) -> bool:  # noqa: ARG002 (the same form as the other steps)
        if self._clock.monotonic_s() < self._heartbeat_at_s:
            return True
        counts = self._outbox.counts()
        bench = self._bench()
        sent_at = self._clock.now()
        began_s = self._clock.monotonic_s()
        reply = self._central.heartbeat(
            Heartbeat(
                station=bench.station[:NAME_LIMIT],
                operator=bench.operator[:NAME_LIMIT],
                app_version=bench.app_version[:NAME_LIMIT],
                sent_at=sent_at,
                unsent=counts.waiting,
                needs_you=counts.needs_you,
            )
        )
        ended_s = self._clock.monotonic_s()
        self._heartbeat_at_s = ended_s + self._settings.heartbeat_every_s
        heard = self._hear(reply)
        if reply.body is not None:
            # The central looked at its clock about half way through the call.
            middle = sent_at + timedelta(seconds=(ended_s - began_s) / 2)
            self._skew_s = (reply.body.received_at - middle).total_seconds()
        return not heard.ends_pass

    # --- one entry ---

    def _send(self, entry: OutboxEntry, tally: _Tally) -> bool:
        try:
            reply, status = self._put(entry)
        except StationError as error:
            # The photo's file is gone. Its parcel waits for a person; the others go on.
            log.warning("entry %s of session %s: %s", entry.entry_id, entry.session_id, error.code)
            self._outbox.needs_person(entry.entry_id, self._clock.now(), _NO_STATUS, error.code)
            return True
        heard = self._hear(reply, entry)
        now = self._clock.now()
        if heard.action is Action.DELIVERED:
            self._outbox.delivered(entry.entry_id, now, reply.status or _NO_STATUS)
            tally.delivered += 1
            tally.receipts += entry.kind is EntryKind.RECEIPT
            if status is not None and status.session_id == entry.session_id:
                self._keep_status(status, tally)
        elif heard.action is Action.NEEDS_PERSON:
            self._outbox.needs_person(entry.entry_id, now, reply.status or _NO_STATUS, heard.reason)
        else:
            if heard.action is Action.SEND_PHOTOS_AGAIN:
                self._outbox.photos_missing(entry.entry_id, reply.missing_photos, now)
            due = now + timedelta(seconds=heard.delay_s)
            self._outbox.later(entry.entry_id, due, reply.status, costs_attempt=heard.costs_attempt)
        log.info(
            "entry %s of session %s: %s, status %s, attempt %d",
            entry.entry_id,
            entry.session_id,
            heard.action,
            reply.status,
            entry.attempts,
        )
        return not heard.ends_pass

    def _put(self, entry: OutboxEntry) -> tuple[Reply[object], ReceiptStatus | None]:
        if entry.kind is EntryKind.PHOTO:
            sha256 = Sha256(json.loads(entry.payload)["sha256"])
            return self._central.put_photo(sha256, self._photos.path(sha256)), None
        reply = self._central.post_receipt(entry.entry_id, entry.payload)
        return reply, reply.body

    def _keep_statuses(self, asked: Sequence[SessionId], reply: StatusReply, tally: _Tally) -> None:
        by_session = {SessionId(status.session_id): status for status in reply.statuses}
        for session_id in asked:
            status = by_session.get(session_id)
            if status is not None:
                self._keep_status(status, tally)
            else:
                log.warning("session %s: the central took it and does not know it; sent again", session_id)
                now = self._clock.now()
                self._outbox.lost(session_id, now, now + timedelta(seconds=self._settings.lost_again_s))

    def _keep_status(self, status: ReceiptStatus, tally: _Tally) -> None:
        if status.settlement is Settlement.RECEIVED:
            return
        session_id = SessionId(status.session_id)
        self._outbox.settled(session_id, self._clock.now(), status.model_dump_json())
        tally.settled += status.settlement is Settlement.SETTLED

    def _hear(self, reply: Reply[object], entry: OutboxEntry | None = None) -> Verdict:
        attempts = entry.attempts if entry is not None else 0
        heard = verdict(reply, attempts, self._jitter(), self._settings.retry_first_s)
        is_central = reply.kind is ReplyKind.ANSWERED and (reply.status or 0) < _SERVER_TROUBLE
        self._connectivity = self._connectivity.reached() if is_central else self._connectivity.missed()
        if heard.action is not Action.NEEDS_PERSON:
            self._reason = heard.reason
        elif entry is None:
            # Only entries can be refused; a central that refuses to be asked speaks another contract.
            self._reason = "not_the_central"
        return heard


def _change(item: FeedItem) -> FeedChange:
    if isinstance(item, BrandItem):
        return BrandChange(item.id, item.value)
    if isinstance(item, PersonItem):
        return PersonChange(PersonId(item.id), item.value)
    if isinstance(item, ReturnItem):
        return ReturnChange(ReturnId(item.id), None if item.value is None else return_from_wire(item.value))
    return ProductChange(Sku(item.id), None if item.value is None else product_from_wire(item.value))
