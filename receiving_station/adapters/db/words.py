"""The one honest word on each parcel, worked out from its entries and from what the central decided."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, Select, bindparam, delete, select, update

from receiving_station.adapters.db.schema import expected_returns, outbox, receipts
from receiving_station.application.ports import EntryState
from receiving_station.domain.vocabulary import Word
from receiving_station.wire import Settlement

OVER = (EntryState.DELIVERED, EntryState.SUPERSEDED)
"""Entries of which nothing is left to be sent."""


def renew_words(connection: Connection, session_ids: Collection[UUID], now: datetime) -> None:
    """Work out parcels' words anew; ``since`` moves only with the word."""
    states: dict[UUID, set[str]] = defaultdict(set)
    entries = select(outbox.c.session_id, outbox.c.state).where(outbox.c.session_id.in_(session_ids))
    for entry in connection.execute(entries):
        states[entry.session_id].add(entry.state)
    parcels = select(receipts.c.session_id, receipts.c.settlement, receipts.c.word, receipts.c.superseded_by).where(
        receipts.c.session_id.in_(session_ids)
    )
    changed = [
        {"session": row.session_id, "new_word": word, "new_since": now}
        for row in connection.execute(parcels).all()
        if row.superseded_by is None and (word := _word(states[row.session_id], row.settlement)) != row.word
    ]
    if not changed:
        return
    connection.execute(
        update(receipts)
        .where(receipts.c.session_id == bindparam("session"))
        .values(word=bindparam("new_word"), since=bindparam("new_since")),
        changed,
    )
    # A withdrawn return stayed for what was received under it; confirmed, it goes.
    connection.execute(delete(expected_returns).where(expected_returns.c.is_gone == 1, ~_open_here().exists()))
    # What is corrected has the word of its correction, and so on back to the first.
    words = {row["session"]: row["new_word"] for row in changed}
    while words:
        corrected = connection.execute(
            select(receipts.c.session_id, receipts.c.superseded_by).where(receipts.c.superseded_by.in_(words))
        ).all()
        words = {row.session_id: words[row.superseded_by] for row in corrected}
        for session_id, word in words.items():
            connection.execute(update(receipts).where(receipts.c.session_id == session_id).values(word=word, since=now))


def _open_here() -> Select[tuple[str | None]]:
    of_it = receipts.c.return_id == expected_returns.c.return_id
    return select(receipts.c.return_id).where(of_it, receipts.c.word != Word.CONFIRMED)


def _word(states: set[str], settlement: str | None) -> Word:
    if EntryState.NEEDS_PERSON in states or settlement == Settlement.NEEDS_PERSON:
        return Word.NEEDS_YOU
    if states - set(OVER):
        return Word.WAITING
    return Word.CONFIRMED if settlement == Settlement.SETTLED else Word.SENT
