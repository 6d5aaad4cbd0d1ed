"""Receipts come in: each once, by its key and by its session; every unit takes its natural place.

A received parcel is a fact. Nothing about its business makes the central refuse it: what does not fit is
noted at the unit, and the settlement flags it.
"""

import hashlib
import threading
from collections import deque
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError
from sqlalchemy.orm import Session

from receiving_station.central.awaited import close_superseded, settle_photographed
from receiving_station.central.catalogue import announce_from_orders
from receiving_station.central.corrections import taken_over
from receiving_station.central.database import Sessions, add_new
from receiving_station.central.events import tell_received
from receiving_station.central.models import AwaitedPhoto, IdempotencyKey, ReceiptRow
from receiving_station.central.photos import missing_photos
from receiving_station.central.places import take_places
from receiving_station.central.retold import retell
from receiving_station.central.states import move_all
from receiving_station.domain.return_states import ReturnEvent
from receiving_station.wire import ReceiptStatus, ReceiptWire, Settlement

_RACES = 5
"""How often other processes may take a natural key in between before it is an error (PostgreSQL only)."""
_TOGETHER = 64
"""Receipts in one transaction at most."""
_CAN_BE_RETRIED = {"40001", "40P01"}
"""PostgreSQL's serialization failure and deadlock."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The receipt is durable; ``answer`` is the first answer's JSON."""

    answer: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class InWork:
    """The same key is being worked on right now."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """The key or the session came before with another body."""

    field: str
    detail: str


@dataclass(frozen=True, slots=True)
class PhotosMissing:
    """Photos named in the receipt are not here yet."""

    sha256s: tuple[str, ...]


Outcome = Accepted | InWork | Conflict | PhotosMissing


@dataclass(frozen=True, slots=True)
class _Incoming:
    entry_id: UUID
    receipt: ReceiptWire
    payload: str
    digest: str
    photos: tuple[str, ...]
    photos_follow: bool

    @staticmethod
    def of(entry_id: UUID, receipt: ReceiptWire, *, photos_follow: bool) -> "_Incoming":
        payload = receipt.model_dump_json()
        photos = (*receipt.photos, *(photo for unit in receipt.units for photo in unit.photos))
        return _Incoming(
            entry_id,
            receipt,
            payload,
            hashlib.sha256(payload.encode()).hexdigest(),
            tuple(dict.fromkeys(photo.sha256 for photo in photos)),
            photos_follow,
        )


class _Ticket:
    """One caller's receipt while it waits for a transaction."""

    def __init__(self, incoming: _Incoming) -> None:
        self.incoming = incoming
        self.outcome: Outcome | None = None
        self.error: BaseException | None = None

    @property
    def is_done(self) -> bool:
        return self.outcome is not None or self.error is not None


class _RaceLostError(Exception):
    """Another process took a key of this batch in between."""


class Intake:
    """The one door for receipts; safe to call from many threads and, on PostgreSQL, from many processes.

    Receipts that come at the same time share a transaction: whoever has the turn takes along all who wait.
    Each is answered only after the commit.

    Args:
        sessions: On the central's database.
        clock: The time of day, UTC.
        has_notifier: See ``webhooks.tell``.
    """

    def __init__(self, sessions: Sessions, clock: Callable[[], datetime], *, has_notifier: bool = False) -> None:
        self._sessions = sessions
        self._clock = clock
        self._has_notifier = has_notifier
        self._lock = threading.Lock()
        # Only to answer "ask again" early: what decides between processes are the database's keys.
        self._in_work: set[UUID] = set()
        self._waiting: deque[_Ticket] = deque()
        self._turn = threading.Lock()

    def receive(self, entry_id: UUID, receipt: ReceiptWire, *, photos_follow: bool = False) -> Outcome:
        """Make a receipt durable, or say why not. What is durable will be settled.

        Args:
            entry_id: Its idempotency key.
            receipt: The receipt.
            photos_follow: Take it without photos that are not here; its settlement waits for them.
        """
        (outcome,) = self.receive_many([(entry_id, receipt)], {entry_id} if photos_follow else ())
        return outcome

    def receive_many(
        self, entries: Sequence[tuple[UUID, ReceiptWire]], photos_follow: Collection[UUID] = ()
    ) -> tuple[Outcome, ...]:
        """The same for several, each by its own key and with its own outcome, in the order given.

        Args:
            entries: Keys and receipts.
            photos_follow: The keys of those that may come before their photos.
        """
        with self._working_on([entry_id for entry_id, _receipt in entries]) as ours:
            tickets = [
                _Ticket(_Incoming.of(entry_id, receipt, photos_follow=entry_id in photos_follow)) if is_ours else None
                for (entry_id, receipt), is_ours in zip(entries, ours, strict=True)
            ]
            mine = [ticket for ticket in tickets if ticket is not None]
            if mine:
                # Who has none of its own takes no turn: "ask again" is said at once.
                self._waiting.extend(mine)
                with self._turn:
                    while not all(ticket.is_done for ticket in mine):
                        self._serve([self._waiting.popleft() for _ in range(min(_TOGETHER, len(self._waiting)))])
        return tuple(InWork() if ticket is None else _result(ticket) for ticket in tickets)

    @contextmanager
    def _working_on(self, entry_ids: Sequence[UUID]) -> Iterator[list[bool]]:
        ours: list[bool] = []
        with self._lock:
            for entry_id in entry_ids:
                ours.append(entry_id not in self._in_work)
                self._in_work.add(entry_id)
        try:
            yield ours
        finally:
            with self._lock:
                self._in_work -= {entry_id for entry_id, is_ours in zip(entry_ids, ours, strict=True) if is_ours}

    def _serve(self, tickets: list[_Ticket]) -> None:
        try:
            outcomes = self._receive([ticket.incoming for ticket in tickets])
        except Exception as error:  # noqa: BLE001 (worker boundary: the error goes to whose receipt it is)
            if len(tickets) == 1 or isinstance(error, OperationalError):  # The database is away for all of them.
                for ticket in tickets:
                    ticket.error = error
                return
            for ticket in tickets:
                self._serve([ticket])
            return
        for ticket, outcome in zip(tickets, outcomes, strict=True):
            ticket.outcome = outcome

    def _receive(self, incoming: Sequence[_Incoming]) -> list[Outcome]:
        for _ in range(_RACES - 1):
            try:
                return self._receive_once(incoming)
            except (_RaceLostError, IntegrityError):
                continue
            except DBAPIError as error:
                if getattr(error.orig, "sqlstate", None) not in _CAN_BE_RETRIED:
                    raise
        return self._receive_once(incoming)

    def _receive_once(self, incoming: Sequence[_Incoming]) -> list[Outcome]:
        now = self._clock()
        with self._sessions.write.begin() as session:
            known = _Known(session, incoming)
            outcomes = [known.judge(item) for item in incoming]
            known.keep(now)
            returns = {item.receipt.return_id for item in known.new if item.receipt.return_id}
            announce_from_orders(session, returns, now)
            move_all(session, returns, ReturnEvent.RECEIVE)
            take_places(session, [item.receipt for item in known.new], known.taken_over)
            tell_received(session, [item.receipt for item in known.new], now, has_notifier=self._has_notifier)
        if known.awaited:
            # A photo that came in between did not see that it was waited for.
            settle_photographed(self._sessions, now, {sha256 for sha256, _session_id in known.awaited})
        retell(self._sessions, _return_ids(known.new))
        return outcomes


class _Known:
    """What the database and this batch say of keys, sessions and photos."""

    def __init__(self, session: Session, incoming: Sequence[_Incoming]) -> None:
        self._session = session
        self.new: list[_Incoming] = []
        self.awaited: list[tuple[str, UUID]] = []
        self.taken_over: dict[UUID, UUID] = {}
        self._new_keys: list[tuple[UUID, UUID]] = []
        asked = sa.select(IdempotencyKey.entry_id, IdempotencyKey.session_id).where(
            IdempotencyKey.entry_id.in_([item.entry_id for item in incoming])
        )
        self._owners: dict[UUID, UUID] = {row.entry_id: row.session_id for row in session.execute(asked)}
        receipts = sa.select(ReceiptRow.session_id, ReceiptRow.body_sha256, ReceiptRow.answer).where(
            ReceiptRow.session_id.in_([item.receipt.session_id for item in incoming])
        )
        self._receipts = {row.session_id: (row.body_sha256, row.answer) for row in session.execute(receipts)}
        self._missing = set(missing_photos(session, tuple(photo for item in incoming for photo in item.photos)))

    def judge(self, item: _Incoming) -> Outcome:
        """What becomes of one receipt; those before it in the batch count as received."""
        session_id = item.receipt.session_id
        owner = self._owners.get(item.entry_id)
        if owner is not None and owner != session_id:
            return Conflict("Idempotency-Key", "This key came before with another receipt.")
        known = self._receipts.get(session_id)
        if known is not None and known[0] != item.digest:
            return Conflict("session_id", "This session came before with another body.")
        missing = tuple(photo for photo in item.photos if photo in self._missing) if known is None else ()
        if missing and not item.photos_follow:
            return PhotosMissing(missing)
        self.awaited += [(photo, session_id) for photo in missing]
        if owner is None:
            self._owners[item.entry_id] = session_id
            self._new_keys.append((item.entry_id, session_id))
        if known is not None:
            return Accepted(known[1], is_new=False)
        answer = ReceiptStatus(session_id=session_id, settlement=Settlement.RECEIVED).model_dump_json()
        self._receipts[session_id] = (item.digest, answer)
        self.new.append(item)
        return Accepted(answer, is_new=True)

    def keep(self, now: datetime) -> None:
        """Write what is new.

        Raises:
            _RaceLostError: Another process wrote one of them first.
        """
        self.taken_over = taken_over(self._session, [item.receipt for item in self.new])
        close_superseded(self._session, now, self.taken_over.values())
        waiting = {session_id for _sha256, session_id in self.awaited}
        rows = [
            {
                "session_id": item.receipt.session_id,
                "body_sha256": item.digest,
                "payload": item.payload,
                "answer": self._receipts[item.receipt.session_id][1],
                "state": Settlement.RECEIVED,
                "return_id": item.receipt.return_id,
                "station": item.receipt.station,
                "flags": "[]",
                "received_at": now,
                "due_at": None if item.receipt.session_id in waiting else now,
                "supersedes": self.taken_over.get(item.receipt.session_id),
            }
            for item in sorted(self.new, key=lambda item: item.receipt.session_id)
        ]
        keys = [{"entry_id": entry, "session_id": session_id} for entry, session_id in sorted(self._new_keys)]
        written = (
            len(add_new(self._session, ReceiptRow.__table__, rows, ReceiptRow.session_id))
            + len(add_new(self._session, IdempotencyKey.__table__, keys, IdempotencyKey.entry_id))
        )  # fmt: skip
        if written < len(rows) + len(keys):
            raise _RaceLostError
        awaited = [{"sha256": sha256, "session_id": session_id} for sha256, session_id in sorted(self.awaited)]
        add_new(self._session, AwaitedPhoto.__table__, awaited, AwaitedPhoto.sha256)


def _return_ids(new: Sequence[_Incoming]) -> set[str]:
    return {item.receipt.return_id for item in new if item.receipt.return_id is not None and item.receipt.units}


def _result(ticket: _Ticket) -> Outcome:
    if ticket.error is not None:
        raise ticket.error
    assert ticket.outcome is not None  # noqa: S101 (its turn came)
    return ticket.outcome
