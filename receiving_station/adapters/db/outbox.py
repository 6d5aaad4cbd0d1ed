"""The outbox: what waits to be told, and the one honest word on each parcel.

A parcel's word is stored with its receipt and renewed in the same transaction as whatever changed it, so that
lists and counts are one indexed query.
"""

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Column, ColumnElement, Connection, Engine, Row, func, or_, select, update

from receiving_station.adapters.db.engine import reading, writing
from receiving_station.adapters.db.schema import outbox, receipts
from receiving_station.application.ports import Counts, EntryKind, EntryState, OutboxEntry
from receiving_station.domain.vocabulary import EntryId, SessionId, Sha256, Word
from receiving_station.wire import ReceiptStatus, Settlement

LONGEST_WAIT = timedelta(hours=2)


class SqlOutbox:
    """``ports.Outbox`` on SQLite."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def recover(self) -> int:
        """SENDING back to QUEUED at start-up; how many there were."""
        with writing(self._engine) as connection:
            return connection.execute(
                update(outbox)
                .where(outbox.c.state == EntryState.SENDING)
                .values(state=EntryState.QUEUED, leased_until=None)
            ).rowcount

    def lease(self, now: datetime, lease_s: float, limit: int) -> tuple[OutboxEntry, ...]:
        """Up to ``limit`` due entries, marked SENDING: dependencies delivered, time come, photos first.

        An entry whose lease has run out is due again: its key makes sending it twice harmless.
        """
        needed = outbox.alias("needed")
        named = func.json_each(outbox.c.depends_on).table_valued("value").alias("named")
        undelivered = (
            select(needed.c.entry_id)
            .join_from(named, needed, needed.c.entry_id == named.c.value)
            .where(needed.c.state != EntryState.DELIVERED)
            .exists()
        )
        due = (
            select(outbox)
            .where(
                or_(
                    (outbox.c.state == EntryState.QUEUED) & _is_come(outbox.c.next_attempt_at, now),
                    (outbox.c.state == EntryState.SENDING) & _is_come(outbox.c.leased_until, now),
                ),
                ~undelivered,
            )
            .order_by(outbox.c.kind != EntryKind.PHOTO, outbox.c.next_attempt_at, outbox.c.seq)
            .limit(limit)
        )
        with writing(self._engine) as connection:
            rows = connection.execute(due).all()
            if rows:
                connection.execute(
                    update(outbox)
                    .where(outbox.c.entry_id.in_([row.entry_id for row in rows]))
                    .values(state=EntryState.SENDING, leased_until=now + timedelta(seconds=lease_s))
                )
        return tuple(_entry(row) for row in rows)

    def delivered(self, entry_id: EntryId, now: datetime, status: int) -> None:
        """The central has it, whatever was believed before."""
        with writing(self._engine) as connection:
            connection.execute(
                update(outbox)
                .where(outbox.c.entry_id == entry_id)
                .values(state=EntryState.DELIVERED, leased_until=None, last_status=status, problem="")
            )
            _renew_word_of_entry(connection, entry_id, now)

    def later(self, entry_id: EntryId, next_attempt_at: datetime, status: int | None, *, costs_attempt: bool) -> None:
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
                )
            )

    def needs_person(self, entry_id: EntryId, now: datetime, status: int, problem: str) -> None:
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
                )
            )
            _renew_word_of_entry(connection, entry_id, now)

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
            connection.execute(
                update(outbox).where(outbox.c.entry_id.in_(lost)).values(state=EntryState.QUEUED, next_attempt_at=now)
            )
            return len(lost)

    def try_again(self, session_id: SessionId, now: datetime) -> int:
        """A person says so: the session's refused entries are due again; how many there were."""
        with writing(self._engine) as connection:
            count = connection.execute(
                update(outbox)
                .where(outbox.c.session_id == session_id, outbox.c.state == EntryState.NEEDS_PERSON)
                .values(state=EntryState.QUEUED, next_attempt_at=now, attempts=0, problem="")
            ).rowcount
            renew_word(connection, session_id, now)
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
        # Only these two words can be open at the central; the index on it keeps this off the many confirmed.
        query = (
            select(receipts.c.session_id)
            .where(receipts.c.word.in_([Word.SENT, Word.NEEDS_YOU]), open_at_central.exists())
            .order_by(receipts.c.asked_at, receipts.c.occurred_at)
            .limit(limit)
        )
        with reading(self._engine) as connection:
            return tuple(SessionId(row.session_id) for row in connection.execute(query))

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
            renew_word(connection, session_id, now)

    def status_asked(self, session_ids: Sequence[SessionId], now: datetime) -> None:
        """These were just asked for: ``unsettled`` gives the others first."""
        with writing(self._engine) as connection:
            connection.execute(update(receipts).where(receipts.c.session_id.in_(session_ids)).values(asked_at=now))

    def settled(self, session_id: SessionId, now: datetime, status_json: str) -> None:
        """Store the central's ``wire.ReceiptStatus`` for a session (settled or needs a person)."""
        status = ReceiptStatus.model_validate_json(status_json)
        with writing(self._engine) as connection:
            connection.execute(
                update(receipts)
                .where(
                    receipts.c.session_id == session_id,
                    receipts.c.central_status.is_distinct_from(status_json),
                )
                .values(settlement=status.settlement, central_status=status_json)
            )
            renew_word(connection, session_id, now)


def renew_word(connection: Connection, session_id: UUID, now: datetime) -> None:
    """Work out a parcel's word anew; ``since`` moves only with the word."""
    states = set(connection.execute(select(outbox.c.state).where(outbox.c.session_id == session_id)).scalars())
    settlement = connection.execute(
        select(receipts.c.settlement).where(receipts.c.session_id == session_id)
    ).scalar_one()
    word = _word(states, settlement)
    connection.execute(
        update(receipts)
        .where(receipts.c.session_id == session_id, receipts.c.word != word)
        .values(word=word, since=now)
    )


def _is_come(column: Column[datetime], now: datetime) -> ColumnElement[bool]:
    # No wait is ever that long: such a time was written while the computer's clock ran ahead.
    return or_(column <= now, column > now + LONGEST_WAIT)


def _word(states: set[str], settlement: str | None) -> Word:
    if EntryState.NEEDS_PERSON in states or settlement == Settlement.NEEDS_PERSON:
        return Word.NEEDS_YOU
    if states - {EntryState.DELIVERED}:
        return Word.WAITING
    return Word.CONFIRMED if settlement == Settlement.SETTLED else Word.SENT


def _renew_word_of_entry(connection: Connection, entry_id: EntryId, now: datetime) -> None:
    session_id = connection.execute(select(outbox.c.session_id).where(outbox.c.entry_id == entry_id)).scalar_one()
    renew_word(connection, session_id, now)


def _entry(row: Row[tuple[object, ...]]) -> OutboxEntry:
    return OutboxEntry(
        entry_id=EntryId(row.entry_id),
        session_id=SessionId(row.session_id),
        seq=row.seq,
        kind=EntryKind(row.kind),
        payload=row.payload,
        depends_on=tuple(EntryId(UUID(text)) for text in json.loads(row.depends_on)),
        attempts=row.attempts,
    )
