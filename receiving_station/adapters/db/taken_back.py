"""Receipts taken back by the operator who just saved them, while nothing of them was sent."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, delete, select

from receiving_station.adapters.db.corrections import not_superseded
from receiving_station.adapters.db.kept import KeptParcel
from receiving_station.adapters.db.schema import outbox, photos, receipts, sums, unit_plates
from receiving_station.application.ports import EntryState

_NEVER_SENT = (EntryState.QUEUED, EntryState.DELIVERED)
"""Of those never leased, one is delivered only as its photo was, with the receipt that this one corrects."""


def may_be_taken_back(connection: Connection, session_ids: Collection[UUID]) -> bool:
    """Whether every one of them is there, corrected by none, and nothing of them was ever leased."""
    standing = select(receipts.c.session_id).where(
        receipts.c.session_id.in_(session_ids), receipts.c.superseded_by.is_(None)
    )
    touched = select(outbox.c.entry_id).where(
        outbox.c.session_id.in_(session_ids), (outbox.c.tries > 0) | outbox.c.state.not_in(_NEVER_SENT)
    )
    all_stand = len(connection.execute(standing).all()) == len(set(session_ids))
    return all_stand and connection.execute(touched.limit(1)).first() is None


def take_back(connection: Connection, session_ids: Collection[UUID], at: datetime) -> None:
    """Receipts, plates, photos' rows, entries and sums gone; what they corrected stands again."""
    not_superseded(connection, session_ids, at)
    entry_ids = select(outbox.c.entry_id).where(outbox.c.session_id.in_(session_ids))
    # A parcel saved again has the same ids and another text: a sum left behind would call it damaged.
    connection.execute(delete(sums).where(sums.c.key.in_(entry_ids) | sums.c.key.in_(session_ids)))
    for table in (outbox, photos, unit_plates, receipts):
        connection.execute(delete(table).where(table.c.session_id.in_(session_ids)))


def forget_parcel(connection: Connection, parcel: KeptParcel) -> bool:
    """What the journal says was taken back; True where it was there. One saved again since is another, and stays."""
    query = select(receipts.c.session_id).where(
        receipts.c.session_id == parcel.session_id, receipts.c.json == parcel.receipt
    )
    if connection.execute(query).first() is None or not may_be_taken_back(connection, [parcel.session_id]):
        return False
    take_back(connection, [parcel.session_id], parcel.entries[-1].occurred_at)
    return True
