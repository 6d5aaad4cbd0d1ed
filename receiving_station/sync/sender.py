"""Sends outbox entries: receipts as soon as they may go, several in one call; photos between them, two at a time."""

import json
import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from queue import SimpleQueue

from receiving_station.application.errors import StationError
from receiving_station.application.ports import Clock, EntryKind, Outbox, OutboxEntry, Photos, Reply, ReplyKind
from receiving_station.domain.vocabulary import EntryId, SessionId, Sha256
from receiving_station.sync.central_api import CentralApi
from receiving_station.sync.line import Line
from receiving_station.sync.replies import RETRY_FIRST_S, Action, Verdict
from receiving_station.sync.settings import SyncSettings
from receiving_station.wire import BatchAnswer, ReceiptStatus, Settlement

log = logging.getLogger(__name__)

BATCH_FROM = 5
"""Fewer receipts go one by one: a batch that nobody answers is sent again whole."""
_NO_STATUS = 0
"""Stored for an entry that needs a person before it could be sent."""
_PHOTOS_MIN, _PHOTOS_MAX = 4, 32
_PHOTOS_S = (0.5, 2.0)
"""A round of photos takes about this long: a receipt that comes meanwhile waits for it."""
_NOT_SPOKEN = {HTTPStatus.NOT_FOUND, HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.NOT_IMPLEMENTED}
"""A central of an older contract."""


@dataclass(slots=True)
class Sent:
    """What was sent in a pass.

    Attributes:
        delivered: Entries that the central took.
        receipts: Receipts among them.
        settled: Receipts that it settled at once.
        left: Entries that this pass may still begin.
        until_s: When it begins no more.
        is_unfinished: Whether more was due than the pass could do.
    """

    left: int
    until_s: float
    delivered: int = 0
    receipts: int = 0
    settled: int = 0
    is_unfinished: bool = False


class Sender:
    """Sends what is due.

    Args:
        central: The central's calls; used by the caller's thread alone.
        uploaders: The same on connections of their own, one for each photo at a time; none: photos one by one.
        outbox: What waits to be told.
        photos: Where photos lie.
        clock: Times of day for rows, monotonic seconds for budgets.
        jitter: A number from 0 up to 1, drawn anew for every wait.
        line: Hears the replies.
        settings: Limits.
        is_stopping: Whether the program is about to end.
    """

    def __init__(
        self,
        *,
        central: CentralApi,
        uploaders: Sequence[CentralApi],
        outbox: Outbox,
        photos: Photos,
        clock: Clock,
        jitter: Callable[[], float],
        line: Line,
        settings: SyncSettings,
        is_stopping: Callable[[], bool],
    ) -> None:
        self._central = central
        self._uploaders = uploaders
        self._outbox = outbox
        self._photos = photos
        self._clock = clock
        self._jitter = jitter
        self._line = line
        self._settings = settings
        self._is_stopping = is_stopping
        self._speaks_batch = True
        self._speaks_known = True
        self._takes_without_photos = True
        self._round = _PHOTOS_MIN
        # How much of photos whose sending was cut the central has; of the round under way.
        self._begun: dict[Sha256, int] = {}

    def send(self, *, with_photos: bool) -> tuple[Sent, bool]:
        """Send what is due, receipts before photos wherever both may go.

        Args:
            with_photos: Photos may go; else receipts go without them.

        Returns:
            What was sent, and whether the pass goes on.
        """
        # All leases of a pass are asked for as of its beginning: what is put off within it is not due again in it.
        began = self._clock.now()
        sent = Sent(self._settings.entries_per_pass, self._clock.monotonic_s() + self._settings.budget_s)
        while True:
            if not self._send_receipts(began, sent, without_photos=self._takes_without_photos and not with_photos):
                return sent, False
            if not with_photos or not self._may_go_on(sent):
                return sent, True
            before = sent.left
            if not self._send_photos(began, sent):
                return sent, False
            if sent.left == before:
                return sent, True

    def _may_go_on(self, sent: Sent) -> bool:
        if sent.left > 0 and not self._is_stopping() and self._clock.monotonic_s() < sent.until_s:
            return True
        sent.is_unfinished = not self._is_stopping()
        return False

    def _lease(
        self, began: datetime, sent: Sent, most: int, kind: EntryKind, *, without_photos: bool = False
    ) -> list[OutboxEntry]:
        limit = min(most, sent.left)
        entries = self._outbox.lease(began, self._settings.lease_s, limit, kind, without_photos=without_photos)
        sent.left -= len(entries)
        return list(entries)

    # --- receipts ---

    def _send_receipts(self, began: datetime, sent: Sent, *, without_photos: bool) -> bool:
        in_batches = self._speaks_batch
        while self._may_go_on(sent):
            most = self._settings.receipt_batch if in_batches else 1
            entries = self._lease(began, sent, most, EntryKind.RECEIPT, without_photos=without_photos)
            if not entries:
                break
            with self._giving_back(entries, sent) as open_entries:
                if len(entries) >= BATCH_FROM:
                    goes_on, in_batches = self._send_batch(open_entries, sent, photos_follow=without_photos)
                else:
                    goes_on = self._send_one_by_one(open_entries, sent, photos_follow=without_photos)
            if not goes_on:
                return False
        return True

    def _send_one_by_one(self, entries: list[OutboxEntry], sent: Sent, *, photos_follow: bool) -> bool:
        for entry in tuple(entries):
            if self._is_stopping():
                return True
            entries.remove(entry)
            reply = self._central.post_receipt(entry.entry_id, entry.payload, photos_follow=photos_follow)
            if not self._take(entry, reply, reply.body, sent):
                return False
        return True

    def _send_batch(self, entries: list[OutboxEntry], sent: Sent, *, photos_follow: bool) -> tuple[bool, bool]:
        """Whether the pass goes on, and whether it goes on in batches."""
        reply = self._central.post_receipts(
            [(entry.entry_id, entry.payload) for entry in entries], photos_follow=photos_follow
        )
        answers = {} if reply.body is None else {answer.entry_id: answer for answer in reply.body.answers}
        if reply.body is None:
            if reply.status in _NOT_SPOKEN and reply.reason == "":
                self._speaks_batch = False
            is_for_all = reply.kind is not ReplyKind.ANSWERED or reply.reason or reply.status in _FOR_ALL
            if not is_for_all and (reply.status or 0) not in _NOT_SPOKEN:
                # One receipt may be the reason: each for itself shows which.
                return True, False
            if reply.status in _NOT_SPOKEN:
                return True, False
            entry = entries.pop(0)
            return self._take(entry, reply, None, sent), True
        self._line.hear(reply)
        goes_on = True
        done: list[tuple[EntryId, int]] = []
        statuses: list[tuple[SessionId, str]] = []
        for entry in tuple(entries):
            answer = answers.get(entry.entry_id)
            entries.remove(entry)
            if answer is None:
                due = self._clock.now() + timedelta(seconds=RETRY_FIRST_S)
                self._outbox.later(entry.entry_id, due, reply.status, costs_attempt=True)
                continue
            one = _reply_of(answer)
            heard = self._line.hear(one, entry.attempts, self._jitter(), is_entry=True)
            if heard.action is Action.DELIVERED:
                done.append((entry.entry_id, answer.status))
                if (text := _settled_text(entry, answer.receipt)) is not None:
                    statuses.append(text)
                    sent.settled += answer.receipt is not None and answer.receipt.settlement is Settlement.SETTLED
            else:
                goes_on = self._put_off(entry, one, heard) and goes_on
        now = self._clock.now()
        self._outbox.delivered_many(done, now)
        self._outbox.settled_many(statuses, now)
        sent.delivered += len(done)
        sent.receipts += len(done)
        return goes_on, True

    # --- photos ---

    def _send_photos(self, began: datetime, sent: Sent) -> bool:
        """One round of photos."""
        entries = self._lease(began, sent, self._round, EntryKind.PHOTO)
        if not entries:
            return True
        began_s = self._clock.monotonic_s()
        goes_on = True
        done: list[tuple[EntryId, int]] = []
        with self._giving_back(entries, sent) as open_entries:
            try:
                done += self._known(open_entries)
                for entry, reply in self._upload(tuple(open_entries)):
                    open_entries.remove(entry)
                    if isinstance(reply, StationError):
                        # The photo's file is gone. Its parcel waits for a person; the others go on.
                        log.warning("entry %s of session %s: %s", entry.entry_id, entry.session_id, reply.code)
                        self._outbox.needs_person(entry.entry_id, self._clock.now(), _NO_STATUS, reply.code)
                        continue
                    heard = self._line.hear(reply, entry.attempts, self._jitter(), is_entry=True)
                    if heard.action is Action.DELIVERED:
                        done.append((entry.entry_id, reply.status or _NO_STATUS))
                    elif not self._put_off(entry, reply, heard):
                        goes_on = False
                        break
            finally:
                self._outbox.delivered_many(done, self._clock.now())
                sent.delivered += len(done)
        took_s = self._clock.monotonic_s() - began_s
        quick_s, slow_s = _PHOTOS_S
        if took_s > slow_s:
            self._round = max(_PHOTOS_MIN, self._round // 2)
        elif took_s < quick_s:
            self._round = min(_PHOTOS_MAX, self._round * 2)
        return goes_on

    def _known(self, entries: list[OutboxEntry]) -> list[tuple[EntryId, int]]:
        """Of photos that were sent before, perhaps only their answer was lost: one question instead of the bytes."""
        self._begun = {}
        again = {_sha256(entry): entry for entry in entries if entry.tries > 1}
        if not again or not self._speaks_known:
            return []
        reply = self._central.known_photos(tuple(again))
        if reply.body is None:
            self._speaks_known = reply.status not in _NOT_SPOKEN
            return []
        self._begun = {Sha256(each.sha256): each.received_bytes for each in reply.body.begun}
        here = [again[sha256] for text in reply.body.sha256s if (sha256 := Sha256(text)) in again]
        for entry in here:
            entries.remove(entry)
        return [(entry.entry_id, HTTPStatus.OK.value) for entry in here]

    def _upload(self, entries: Sequence[OutboxEntry]) -> Iterator[tuple[OutboxEntry, Reply[None] | StationError]]:
        """Each photo's reply, in the order sent; none is begun after the caller has stopped listening."""
        if len(entries) < 2 or not self._uploaders:  # noqa: PLR2004 (nothing to do side by side)
            for entry in entries:
                if self._is_stopping():
                    return
                yield entry, self._put(self._central, entry)
            return
        free: SimpleQueue[CentralApi] = SimpleQueue()
        for uploader in self._uploaders:
            free.put(uploader)

        def put(entry: OutboxEntry) -> Reply[None] | StationError | None:
            if self._is_stopping():
                return None
            central = free.get()
            try:
                return self._put(central, entry)
            finally:
                free.put(central)

        with ThreadPoolExecutor(len(self._uploaders), thread_name_prefix="photos") as pool:
            running: list[tuple[OutboxEntry, Future[Reply[None] | StationError | None]]] = []
            waiting = list(entries)
            try:
                while running or waiting:
                    # No more is begun than can run: whoever stops listening stops the rest.
                    while waiting and len(running) <= len(self._uploaders):
                        entry = waiting.pop(0)
                        running.append((entry, pool.submit(put, entry)))
                    entry, future = running.pop(0)
                    reply = future.result()
                    if reply is None:
                        return
                    yield entry, reply
            finally:
                for _entry, future in running:
                    future.cancel()

    def _put(self, central: CentralApi, entry: OutboxEntry) -> Reply[None] | StationError:
        sha256 = _sha256(entry)
        try:
            return central.put_photo(sha256, self._photos.path(sha256), self._begun.get(sha256, 0))
        except StationError as error:
            return error

    # --- one entry ---

    def _take(self, entry: OutboxEntry, reply: Reply[object], status: ReceiptStatus | None, sent: Sent) -> bool:
        """Store what a reply means for its entry; whether the pass goes on."""
        heard = self._line.hear(reply, entry.attempts, self._jitter(), is_entry=True)
        if heard.action is not Action.DELIVERED:
            return self._put_off(entry, reply, heard)
        now = self._clock.now()
        self._outbox.delivered(entry.entry_id, now, reply.status or _NO_STATUS)
        sent.delivered += 1
        sent.receipts += 1
        if (text := _settled_text(entry, status)) is not None:
            self._outbox.settled_many([text], now)
            sent.settled += status is not None and status.settlement is Settlement.SETTLED
        return True

    def _put_off(self, entry: OutboxEntry, reply: Reply[object], heard: Verdict) -> bool:
        now = self._clock.now()
        said = reply.detail
        if heard.action is Action.NEEDS_PERSON:
            self._outbox.needs_person(entry.entry_id, now, reply.status or _NO_STATUS, heard.reason, said)
        else:
            if heard.action is Action.SEND_PHOTOS_AGAIN:
                # Asked to take it without, the central wants them all the same: receipts wait for theirs again.
                self._takes_without_photos = False
                self._outbox.photos_missing(entry.entry_id, reply.missing_photos, now)
            due = now + timedelta(seconds=heard.delay_s)
            self._outbox.later(entry.entry_id, due, reply.status, costs_attempt=heard.costs_attempt, answer=said)
        log.info(
            "entry %s of session %s: %s, status %s, attempt %d",
            entry.entry_id,
            entry.session_id,
            heard.action,
            reply.status,
            entry.attempts,
        )
        return not heard.ends_pass

    @contextmanager
    def _giving_back(self, entries: list[OutboxEntry], sent: Sent) -> Iterator[list[OutboxEntry]]:
        """Those still in the list at the end were not sent: they are due again."""
        left = list(entries)
        yield left
        self._outbox.release([entry.entry_id for entry in left])
        sent.left += len(left)


_FOR_ALL = {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS}


def _sha256(entry: OutboxEntry) -> Sha256:
    return Sha256(json.loads(entry.payload)["sha256"])


def _settled_text(entry: OutboxEntry, status: ReceiptStatus | None) -> tuple[SessionId, str] | None:
    if status is None or status.session_id != entry.session_id or status.settlement is Settlement.RECEIVED:
        return None
    return entry.session_id, status.model_dump_json()


def _reply_of(answer: BatchAnswer) -> Reply[ReceiptStatus]:
    problem = answer.problem
    if problem is None:
        return Reply(ReplyKind.ANSWERED, answer.status, answer.receipt)
    return Reply(
        ReplyKind.ANSWERED,
        answer.status,
        missing_photos=tuple(Sha256(sha256) for sha256 in problem.missing_photos),
        field=problem.field or "",
        detail=problem.words(),
    )
