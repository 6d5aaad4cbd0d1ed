"""The outbox: what waits to be told, and the one honest word on each parcel.

A parcel's word is stored with its receipt and renewed in the same transaction as whatever changed it, so that
lists and counts are one indexed query. So is what blocks an entry: the next due ones are read off an index,
whatever the backlog.
"""

import json
from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Engine, Row, Select, bindparam, case, func, select, update

from receiving_station.adapters.db.engine import reading, writing
from receiving_station.adapters.db.schema import outbox, receipts
from receiving_station.adapters.db.words import renew_words
from receiving_station.application.ports import Counts, EntryKind, EntryState, OutboxEntry
from receiving_station.domain.vocabulary import EntryId, SessionId, Sha256, Word
from receiving_station.wire import ReceiptStatus

LONGEST_WAIT = timedelta(hours=2)
_FREE, _PHOTOS, _OTHERS = 0, 1, 2
"""Values of ``blocked``."""


class SqlOutbox:
    """``ports.Outbox`` on SQLite."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def recover(self) -> int:
        """SENDING back to QUEUED at start-up; how many there were."""
        with writing(self._engine) as connection:
            return connection.execute(
                update(outbox)
                .where(outbox.c.kind.in_(list(EntryKind)), outbox.c.state == EntryState.SENDING)
                .values(state=EntryState.QUEUED, leased_until=None)
            ).rowcount

    def lease(
        self,
        now: datetime,
        lease_s: float,
        limit: int,
        kind: EntryKind | None = None,
        *,
        without_photos: bool = False,
    ) -> tuple[OutboxEntry, ...]:
        """Up to ``limit`` due entries, marked SENDING: dependencies delivered, time come, photos first.

        An entry whose lease has run out is due again: its key makes sending it twice harmless.
        """
        kinds = (EntryKind.PHOTO, EntryKind.RECEIPT) if kind is None else (kind,)
        blocked = (_FREE, _PHOTOS) if without_photos else (_FREE,)
        due = [query for each in kinds for level in blocked for query in _due(each, level, now)]
        with reading(self._engine) as connection:
            # Most passes find nothing: they ask without taking the write lock.
            if not any(connection.execute(query.limit(1)).first() for query in due):
                return ()
        rows: list[Row[tuple[object, ...]]] = []
        with writing(self._engine) as connection:
            for query in due:
                if len(rows) < limit:
                    rows += connection.execute(query.limit(limit - len(rows))).all()
            if rows:
                connection.execute(
                    update(outbox)
                    .where(outbox.c.entry_id.in_([row.entry_id for row in rows]))
                    .values(
                        state=EntryState.SENDING,
                        leased_until=now + timedelta(seconds=lease_s),
                        tries=outbox.c.tries + 1,
                        tried_at=now,
                    )
                )
        return tuple(_entry(row) for row in rows)

    def release(self, entry_ids: Sequence[EntryId]) -> None:
        """These were leased and not sent: due again, as if they had not been taken."""
        if not entry_ids:
            return
        with writing(self._engine) as connection:
            connection.execute(
                update(outbox)
                .where(outbox.c.entry_id.in_(entry_ids), outbox.c.state == EntryState.SENDING)
                .values(state=EntryState.QUEUED, leased_until=None, tries=outbox.c.tries - 1)
            )

    def hurry(self, now: datetime) -> int:
        """Whatever waits for a later time is due now; how many there were."""
        with writing(self._engine) as connection:
            return connection.execute(
                update(outbox)
                .where(
                    outbox.c.kind.in_(list(EntryKind)),
                    outbox.c.state == EntryState.QUEUED,
                    outbox.c.next_attempt_at > now,
                )
                .values(next_attempt_at=now)
            ).rowcount

    def delivered(self, entry_id: EntryId, now: datetime, status: int) -> None:
        """The central has it, whatever was believed before."""
        self.delivered_many([(entry_id, status)], now)

    def delivered_many(self, entries: Sequence[tuple[EntryId, int]], now: datetime) -> None:
        """The central has these, each with its status; one transaction."""
        if not entries:
            return
        with writing(self._engine) as connection:
            connection.execute(
                update(outbox)
                .where(outbox.c.entry_id == bindparam("entry"))
                .values(state=EntryState.DELIVERED, leased_until=None, problem="", answer="")
                .values(last_status=bindparam("status")),
                [{"entry": entry_id, "status": status} for entry_id, status in entries],
            )
            sessions = _sessions_of(connection, [entry_id for entry_id, _status in entries])
            renew_blocks(connection, sessions)
            renew_words(connection, sessions, now)

    def later(
        self,
        entry_id: EntryId,
        next_attempt_at: datetime,
        status: int | None,
        *,
        costs_attempt: bool,
        answer: str = "",
    ) -> None:
        """Back to QUEUED until a time."""
        with writing(self._engine) as connection:
            connection.execute(
                update(outbox)
                .where(outbox.c.entry_id == entry_id, outbox.c.state == EntryState.SENDING)
                .values(
                    state=EntryState.QUEUED,
                    leased_until=None,
                    next_attempt_at=next_attempt_at,
                    last_status=status,
                    attempts=outbox.c.attempts + int(costs_attempt),
                    answer=answer,
                )
            )

    def needs_person(self, entry_id: EntryId, now: datetime, status: int, problem: str, answer: str = "") -> None:
        """Refused: waits for a person with its reason (a catalogue code); nothing is deleted."""
        with writing(self._engine) as connection:
            connection.execute(
                update(outbox)
                .where(outbox.c.entry_id == entry_id, outbox.c.state == EntryState.SENDING)
                .values(
                    state=EntryState.NEEDS_PERSON,
                    leased_until=None,
                    last_status=status,
                    problem=problem,
                    attempts=outbox.c.attempts + 1,
                    answer=answer,
                )
            )
            renew_words(connection, _sessions_of(connection, [entry_id]), now)

    def photos_missing(self, entry_id: EntryId, sha256s: Sequence[Sha256], now: datetime) -> int:
        """Queue again the delivered photos that an entry depends on and the central lacks; none named: all."""
        with writing(self._engine) as connection:
            needs = connection.execute(select(outbox.c.depends_on).where(outbox.c.entry_id == entry_id)).scalar_one()
            photos = connection.execute(
                select(outbox.c.entry_id, outbox.c.payload).where(
                    outbox.c.entry_id.in_([UUID(text) for text in json.loads(needs)]),
                    outbox.c.kind == EntryKind.PHOTO,
                    outbox.c.state == EntryState.DELIVERED,
                )
            ).all()
            lost = [row.entry_id for row in photos if not sha256s or json.loads(row.payload)["sha256"] in sha256s]
            # The central has said what it lacks: no question whether it has them comes before the bytes.
            connection.execute(
                update(outbox)
                .where(outbox.c.entry_id.in_(lost))
                .values(state=EntryState.QUEUED, next_attempt_at=now, tries=0)
            )
            renew_blocks(connection, _sessions_of(connection, [entry_id]))
            return len(lost)

    def try_again(self, session_id: SessionId, now: datetime) -> int:
        """A person says so: the session's refused entries are due again; how many there were."""
        with writing(self._engine) as connection:
            count = connection.execute(
                update(outbox)
                .where(outbox.c.session_id == session_id, outbox.c.state == EntryState.NEEDS_PERSON)
                .values(state=EntryState.QUEUED, next_attempt_at=now, attempts=0, problem="")
            ).rowcount
            renew_words(connection, [session_id], now)
            return count

    def counts(self) -> Counts:
        """Parcels by word."""
        with reading(self._engine) as connection:
            rows = connection.execute(select(receipts.c.word, func.count()).group_by(receipts.c.word)).all()
        by_word = {str(row.word): int(row[1]) for row in rows}
        return Counts(
            waiting=by_word.get(Word.WAITING, 0),
            sent=by_word.get(Word.SENT, 0),
            confirmed=by_word.get(Word.CONFIRMED, 0),
            needs_you=by_word.get(Word.NEEDS_YOU, 0),
        )

    def unsettled(self, limit: int) -> tuple[SessionId, ...]:
        """Delivered receipts that the central has not settled yet, the longest not asked for first.

        One that waits for a person at the central is among them: that person will settle it.
        """
        open_at_central = select(outbox.c.session_id).where(
            outbox.c.session_id == receipts.c.session_id,
            outbox.c.kind == EntryKind.RECEIPT,
            outbox.c.state == EntryState.DELIVERED,
        )
        found: list[tuple[datetime | None, datetime, UUID]] = []
        with reading(self._engine) as connection:
            # Only these two words can be open at the central; each is a walk along the index.
            for word in (Word.SENT, Word.NEEDS_YOU):
                query = (
                    select(receipts.c.session_id, receipts.c.asked_at, receipts.c.occurred_at)
                    .where(receipts.c.word == word, open_at_central.exists())
                    .order_by(receipts.c.asked_at, receipts.c.occurred_at)
                    .limit(limit)
                )
                found += ((row.asked_at, row.occurred_at, row.session_id) for row in connection.execute(query))
        found.sort(key=lambda row: (row[0] is not None, row[0] or row[1], row[1]))
        return tuple(SessionId(session_id) for _asked, _occurred, session_id in found[:limit])

    def lost(self, session_id: SessionId, now: datetime, next_attempt_at: datetime) -> None:
        """The central knows nothing of a delivered receipt (a restored backup): queue it again, same key."""
        with writing(self._engine) as connection:
            connection.execute(
                update(outbox)
                .where(
                    outbox.c.session_id == session_id,
                    outbox.c.kind == EntryKind.RECEIPT,
                    outbox.c.state == EntryState.DELIVERED,
                )
                .values(state=EntryState.QUEUED, next_attempt_at=next_attempt_at)
            )
            renew_words(connection, [session_id], now)

    def status_asked(self, session_ids: Sequence[SessionId], now: datetime) -> None:
        """These were just asked for: ``unsettled`` gives the others first."""
        with writing(self._engine) as connection:
            connection.execute(update(receipts).where(receipts.c.session_id.in_(session_ids)).values(asked_at=now))

    def settled(self, session_id: SessionId, now: datetime, status_json: str) -> None:
        """Store the central's ``wire.ReceiptStatus`` for a session (settled or needs a person)."""
        self.settled_many([(session_id, status_json)], now)

    def settled_many(self, statuses: Sequence[tuple[SessionId, str]], now: datetime) -> None:
        """The same for several, in one transaction."""
        if not statuses:
            return
        with writing(self._engine) as connection:
            connection.execute(
                update(receipts)
                .where(receipts.c.session_id == bindparam("session"))
                .values(settlement=bindparam("settlement"), central_status=bindparam("status")),
                [
                    {
                        "session": session_id,
                        "settlement": ReceiptStatus.model_validate_json(status_json).settlement,
                        "status": status_json,
                    }
                    for session_id, status_json in statuses
                ],
            )
            renew_words(connection, [session_id for session_id, _json in statuses], now)


def renew_blocks(connection: Connection, session_ids: Collection[UUID]) -> None:
    """Work out anew what blocks the undelivered entries of these sessions."""
    needed = outbox.alias("needed")
    named = func.json_each(outbox.c.depends_on).table_valued("value").alias("named")
    level = func.max(case((needed.c.kind == EntryKind.PHOTO, _PHOTOS), else_=_OTHERS))
    blocked = (
        select(func.coalesce(level, _FREE))
        .join_from(named, needed, needed.c.entry_id == named.c.value)
        .where(needed.c.state != EntryState.DELIVERED)
        .scalar_subquery()
    )
    connection.execute(
        update(outbox)
        .where(
            outbox.c.session_id.in_(session_ids),
            outbox.c.depends_on != "[]",
            outbox.c.state != EntryState.DELIVERED,
        )
        .values(blocked=blocked)
    )


def _due(kind: EntryKind, blocked: int, now: datetime) -> tuple[Select[tuple[object, ...]], ...]:
    """What is due in one lane, each a range of the index, soonest first."""
    lane = select(outbox).where(outbox.c.kind == kind, outbox.c.blocked == blocked)
    queued = lane.where(outbox.c.state == EntryState.QUEUED).order_by(outbox.c.next_attempt_at, outbox.c.seq)
    sending = lane.where(outbox.c.state == EntryState.SENDING)
    # No wait is ever that long: such a time was written while the computer's clock ran ahead.
    impossible = now + LONGEST_WAIT
    lease_is_over: ColumnElement[bool] = (outbox.c.leased_until <= now) | (outbox.c.leased_until > impossible)
    return (
        queued.where(outbox.c.next_attempt_at <= now),
        queued.where(outbox.c.next_attempt_at > impossible),
        sending.where(lease_is_over).order_by(outbox.c.next_attempt_at, outbox.c.seq),
    )


def _sessions_of(connection: Connection, entry_ids: Sequence[EntryId]) -> list[UUID]:
    query = select(outbox.c.session_id).where(outbox.c.entry_id.in_(entry_ids)).distinct()
    return list(connection.execute(query).scalars())


def _entry(row: Row[tuple[object, ...]]) -> OutboxEntry:
    return OutboxEntry(
        entry_id=EntryId(row.entry_id),
        session_id=SessionId(row.session_id),
        seq=row.seq,
        kind=EntryKind(row.kind),
        payload=row.payload,
        depends_on=tuple(EntryId(UUID(text)) for text in json.loads(row.depends_on)),
        attempts=row.attempts,
        tries=row.tries + 1,
    )
