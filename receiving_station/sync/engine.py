"""One bounded pass between the station and the central. No thread, no Qt: a worker calls ``run_pass`` per tick.

What the rules of a pass guard against:

- the reply is lost after the central applied it: the same key is sent again, the central answers as before;
- the program dies between the reply and its row: the lease runs out, the same key is sent again;
- one entry that always fails: it waits by itself, longer each time, and the next pass begins with another;
- "in progress" is neither done nor failed: asked again in a later pass with the same key, never in a loop;
- nobody answers: one question per pass finds that out, and no entry is the worse for it.

Every database call is a transaction of its own that ends before the next HTTP call begins.
"""

import logging
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from receiving_station.application.bench_check import BenchCheckReport
from receiving_station.application.bench_now import BenchReport
from receiving_station.application.ports import Clock, Counts, FeedStore, Outbox, Photos
from receiving_station.application.upkeep import Skew
from receiving_station.application.watch import Watch, tell_it
from receiving_station.domain.events import Message, Severity
from receiving_station.domain.session import Bench
from receiving_station.domain.vocabulary import SessionId
from receiving_station.sync.central_api import CentralApi
from receiving_station.sync.checks import bench_to_wire, check_to_wire
from receiving_station.sync.feed_reader import FeedReader
from receiving_station.sync.line import Line
from receiving_station.sync.sender import Sender
from receiving_station.sync.settings import SyncSettings
from receiving_station.wire import NAME_LIMIT, Heartbeat, Settlement, StatusReply

__all__ = ["PassReport", "SyncEngine", "SyncSettings"]

log = logging.getLogger(__name__)

STATUS_LIMIT = 100
"""The contract's most sessions per question."""
QUESTIONS_PER_PASS = 5
SKEW_TOLD_S = 120.0
"""Clocks further apart than this are told."""
_JUMP_S = 30.0
"""The clock was set when it went this much otherwise than time did."""
_TOLD = frozenset(
    {
        "login_page",
        "not_the_central",
        "other_contract",
        "proxy_sign_in",
        "signed_out",
        "tls_expired",
        "tls_not_yet",
        "tls_trouble",
        "tls_untrusted",
        "tls_wrong_host",
    }
)
"""Trouble that somebody has to end; for the rest the lamp is enough."""


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
        cause: Catalogue code of the same more closely, where more is known, or "".
        is_unfinished: Whether more waits than one pass does: the next one may come at once.
        notices: What a person should read; each is told once until it changes.
    """

    online: bool
    reason: str
    delivered: int
    settled: int
    feed_items: int
    counts: Counts
    skew_s: float | None
    cause: str = ""
    is_unfinished: bool = False
    notices: tuple[Message, ...] = ()

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
    odd: int = 0
    is_unfinished: bool = False


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
        last_check: The last check of the bench, for the heartbeat.
        bench_now: How the bench is, and how many parcels are put aside; for the heartbeat.
        keep_skew: Keeps how the two clocks differ.
        uploaders: The central's calls on connections of their own, one for each photo at a time.
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
        last_check: Callable[[], BenchCheckReport | None] = lambda: None,
        bench_now: Callable[[], tuple[BenchReport, int]] | None = None,
        keep_skew: Callable[[Skew], None] = lambda _: None,
        uploaders: Sequence[CentralApi] = (),
    ) -> None:
        self._central = central
        self._outbox = outbox
        self._feed = feed
        self._clock = clock
        self._bench = bench
        self._last_check = last_check
        self._bench_now = bench_now
        self._keep_skew = keep_skew
        self._settings = settings if settings is not None else SyncSettings()
        self._line = Line(self._settings.retry_first_s)
        self._stop_asked = threading.Event()
        self._sync_asked = threading.Event()
        self._all_asked = threading.Event()
        self._photos_asked = threading.Event()
        self._reader = FeedReader(central, feed, clock, self._line, self._settings, self._stop_asked.is_set)
        self._sender = Sender(
            central=central,
            uploaders=uploaders,
            outbox=outbox,
            photos=photos,
            clock=clock,
            jitter=jitter,
            line=self._line,
            settings=self._settings,
            is_stopping=self._stop_asked.is_set,
        )
        self._skew_s: float | None = None
        self._told: frozenset[str] = frozenset()
        self._watch = Watch()
        self._clocks = (clock.now(), clock.monotonic_s())
        self._status_at_s = self._heartbeat_at_s = clock.monotonic_s()

    def recover(self) -> int:
        """At start-up: what was being sent when the program ended is sent again; how many entries."""
        self._reader.recover()
        return self._outbox.recover()

    def request_stop(self) -> None:
        """From any thread: a pass that runs ends after the call it is in; later ones do nothing."""
        self._stop_asked.set()

    def request_sync(self, *, everything: bool = False, with_photos: bool = False) -> None:
        """From any thread, when a person asks: the next pass tries all at once, however long it was to wait.

        Goes it well, earlier trouble with the line counts no more.

        Args:
            everything: Read the feed from its start, too; what is there stays meanwhile.
            with_photos: Send photos, though the line is metered, until all of them are there.
        """
        if everything:
            self._all_asked.set()
        if with_photos:
            self._photos_asked.set()
        self._sync_asked.set()

    def run_pass(self) -> PassReport:
        """Send, read, ask and say hello, as far as one pass goes.

        Raises:
            StationError: ``database_trouble`` with ``reason``; what was not stored is sent again.
        """
        tally = _Tally()
        self._look_at_the_clock()
        is_asked_for = self._sync_asked.is_set()
        self._sync_asked.clear()
        if is_asked_for:
            self._hurry()
        # While the token is refused, only the heartbeat asks whether it still is.
        steps = (self._say_hello,) if self._line.reason == "signed_out" else ()
        for step in (*steps, self._send_entries, self._read_feed, self._ask_statuses, self._say_hello):
            if self._stop_asked.is_set() or not step(tally) or self._line.reason == "signed_out":
                break
        else:
            if is_asked_for and not self._line.reason:
                self._line.connectivity = self._line.connectivity.forgiven()
        return PassReport(
            online=self._line.connectivity.is_online,
            reason=self._line.reason,
            delivered=tally.delivered,
            settled=tally.settled,
            feed_items=tally.feed_items,
            counts=self._outbox.counts(),
            skew_s=self._skew_s,
            cause=self._line.cause,
            is_unfinished=tally.is_unfinished and not self._line.reason,
            notices=self._notices(tally),
        )

    def _hurry(self) -> None:
        self._outbox.hurry(self._clock.now())
        self._reader.hurry(from_the_start=self._all_asked.is_set())
        self._all_asked.clear()
        self._status_at_s = self._heartbeat_at_s = self._clock.monotonic_s()

    def _look_at_the_clock(self) -> None:
        # Set by a person or a time server: what was to wait until then would wait for hours, or for ever.
        now, monotonic_s = self._clock.now(), self._clock.monotonic_s()
        then, then_s = self._clocks
        self._clocks = now, monotonic_s
        jump_s = (now - then).total_seconds() - (monotonic_s - then_s)
        if abs(jump_s) > _JUMP_S:
            log.warning("this computer's clock was set by %.0f s", jump_s)
            self._outbox.hurry(now)

    def _notices(self, tally: _Tally) -> tuple[Message, ...]:
        held: dict[str, Message] = {}
        trouble = self._line.cause or self._line.reason
        if trouble in _TOLD:
            held[trouble] = Message(trouble, Severity.ATTENTION)
        if self._skew_s is not None and abs(self._skew_s) > SKEW_TOLD_S:
            code = "clock_behind" if self._skew_s > 0 else "clock_ahead"
            held[code] = Message(code, Severity.ATTENTION, (("minutes", str(round(abs(self._skew_s) / 60))),))
        self._watch.hear((self._line.reason, self._line.cause, *held))
        new = tuple(message for code, message in held.items() if code not in self._told)
        self._told = frozenset(held)
        if tally.odd:
            tell_it(("feed_odd",))
            count = str(len(self._feed.odd_items()))
            new = (*new, Message("feed_odd", Severity.ATTENTION, (("count", count),)))
        return new

    # --- the four steps: each says whether the pass goes on ---

    def _send_entries(self, tally: _Tally) -> bool:
        with_photos = not self._settings.defer_photos or self._photos_asked.is_set()
        sent, goes_on = self._sender.send(with_photos=with_photos)
        tally.delivered += sent.delivered
        tally.receipts += sent.receipts
        tally.settled += sent.settled
        tally.is_unfinished = tally.is_unfinished or sent.is_unfinished
        if with_photos and not sent.is_unfinished and goes_on:
            self._photos_asked.clear()
        return goes_on

    def _read_feed(self, tally: _Tally) -> bool:
        reading = self._reader.read()
        tally.feed_items += reading.items
        tally.odd += reading.odd
        tally.is_unfinished = tally.is_unfinished or reading.is_unfinished
        return reading.goes_on

    def _ask_statuses(self, tally: _Tally) -> bool:
        if not tally.receipts and self._clock.monotonic_s() < self._status_at_s:
            return True
        for _ in range(QUESTIONS_PER_PASS):
            session_ids = self._outbox.unsettled(STATUS_LIMIT)
            if not session_ids:
                break
            settled_before = tally.settled
            reply = self._central.receipt_statuses(session_ids)
            heard = self._line.hear(reply)
            if reply.body is not None:
                self._keep_statuses(session_ids, reply.body, tally)
            self._outbox.status_asked(session_ids, self._clock.now())
            if heard.ends_pass:
                return False
            if len(session_ids) < STATUS_LIMIT or tally.settled == settled_before:
                break
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
                bench_check=check_to_wire(self._last_check()),
                bench=None if self._bench_now is None else bench_to_wire(*self._bench_now()),
            )
        )
        ended_s = self._clock.monotonic_s()
        self._heartbeat_at_s = ended_s + self._settings.heartbeat_every_s
        heard = self._line.hear(reply)
        if reply.body is not None:
            # The central looked at its clock about half way through the call.
            middle = sent_at + timedelta(seconds=(ended_s - began_s) / 2)
            self._skew_s = (reply.body.received_at - middle).total_seconds()
            self._keep_skew(Skew(self._clock.now(), self._skew_s))
        return not heard.ends_pass

    def _keep_statuses(self, asked: Sequence[SessionId], reply: StatusReply, tally: _Tally) -> None:
        by_session = {SessionId(status.session_id): status for status in reply.statuses}
        now = self._clock.now()
        decided = [
            (session_id, status)
            for session_id in asked
            if (status := by_session.get(session_id)) is not None and status.settlement is not Settlement.RECEIVED
        ]
        self._outbox.settled_many([(session_id, status.model_dump_json()) for session_id, status in decided], now)
        tally.settled += sum(status.settlement is Settlement.SETTLED for _session_id, status in decided)
        for session_id in asked:
            if session_id not in by_session:
                log.warning("session %s: the central took it and does not know it; sent again", session_id)
                self._outbox.lost(session_id, now, now + timedelta(seconds=self._settings.lost_again_s))
