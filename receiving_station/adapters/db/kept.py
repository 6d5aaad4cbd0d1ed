"""A parcel as it is kept outside the database: its receipt and what tells the central of it.

The journal and the bundle hold these. Putting one into a database twice changes nothing: a receipt's key is its
session, an entry's its id.
"""

import json
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict
from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from receiving_station.adapters.db.corrections import supersede
from receiving_station.adapters.db.outbox import renew_blocks
from receiving_station.adapters.db.schema import outbox, photos, receipts, unit_plates
from receiving_station.adapters.db.sums import keep_sums
from receiving_station.adapters.db.values import RECEIPT
from receiving_station.adapters.db.words import renew_words
from receiving_station.application.ports import EntryKind, EntryState
from receiving_station.domain.returns import Receipt
from receiving_station.domain.vocabulary import Word


class KeptEntry(BaseModel):
    """An outbox entry without what became of it so far."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    entry_id: UUID
    seq: int
    kind: EntryKind
    payload: str
    depends_on: tuple[UUID, ...] = ()
    supersedes: UUID | None = None
    occurred_at: AwareDatetime
    app_version: str


class KeptParcel(BaseModel):
    """One parcel's receipt with its entries; or entries alone that came to a parcel later.

    Attributes:
        session_id: Which.
        title: How the list calls it.
        receipt: The receipt's stored JSON; None where only entries are added.
        entries: At least one.
        is_taken_back: The operator took exactly this receipt back, before anything of it was sent.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    session_id: UUID
    title: str
    receipt: str | None
    entries: tuple[KeptEntry, ...]
    is_taken_back: bool = False


@dataclass(frozen=True, slots=True)
class Put:
    """What a parcel added.

    Attributes:
        is_new: Its receipt was not there before.
        entries: How many of its entries were not.
        is_orphan: Its entries have no receipt to go with; nothing was added.
    """

    is_new: bool = False
    entries: int = 0
    is_orphan: bool = False


_INSERT_ENTRY = insert(outbox).on_conflict_do_nothing().execution_options(preserve_rowcount=True)


def put_parcel(connection: Connection, parcel: KeptParcel, undo_window: timedelta = timedelta()) -> Put:
    """Add what is not there yet, in the caller's transaction; what is there stays as it is.

    Args:
        connection: Of a transaction that writes.
        parcel: What to add.
        undo_window: So long nothing of it is sent, and the operator can take it back.

    Raises:
        BugError: If the receipt's text is none of ours.
    """
    is_new = False
    if parcel.receipt is not None:
        receipt = RECEIPT.load(parcel.receipt)
        is_new = _insert_receipt(connection, receipt, parcel)
        if is_new:
            _insert_parts(connection, receipt)
            keep_sums(connection, {parcel.session_id: parcel.receipt})
    elif connection.execute(select(receipts.c.word).where(receipts.c.session_id == parcel.session_id)).first() is None:
        return Put(is_orphan=True)
    added = 0
    if parcel.entries:
        rows = [
            {
                "entry_id": entry.entry_id,
                "session_id": parcel.session_id,
                "seq": entry.seq,
                "kind": entry.kind,
                "payload": entry.payload,
                "depends_on": json.dumps([str(needed) for needed in entry.depends_on]),
                "supersedes": entry.supersedes,
                "state": EntryState.QUEUED,
                "attempts": 0,
                "next_attempt_at": entry.occurred_at + undo_window,
                "problem": "",
                "occurred_at": entry.occurred_at,
                "app_version": entry.app_version,
            }
            for entry in parcel.entries
        ]
        added = connection.execute(_INSERT_ENTRY, rows).rowcount
        keep_sums(connection, {entry.entry_id: entry.payload for entry in parcel.entries})
    if added:
        renew_blocks(connection, [parcel.session_id])
    if added and not is_new:
        renew_words(connection, [parcel.session_id], parcel.entries[-1].occurred_at)
    if is_new and receipt.supersedes is not None:
        supersede(connection, receipt.supersedes, receipt)
    return Put(is_new, added)


def read_parcel(connection: Connection, session_id: UUID) -> KeptParcel:
    """The parcel as the database has it, every entry of it."""
    row = connection.execute(select(receipts.c.title, receipts.c.json).where(receipts.c.session_id == session_id)).one()
    entries = connection.execute(select(outbox).where(outbox.c.session_id == session_id).order_by(outbox.c.seq))
    return KeptParcel(
        session_id=session_id,
        title=row.title,
        receipt=row.json,
        entries=tuple(
            KeptEntry(
                entry_id=entry.entry_id,
                seq=entry.seq,
                kind=EntryKind(entry.kind),
                payload=entry.payload,
                depends_on=tuple(UUID(text) for text in json.loads(entry.depends_on)),
                supersedes=entry.supersedes,
                occurred_at=entry.occurred_at,
                app_version=entry.app_version,
            )
            for entry in entries
        ),
    )


def _insert_receipt(connection: Connection, receipt: Receipt, parcel: KeptParcel) -> bool:
    added = connection.execute(
        insert(receipts)
        .values(
            session_id=receipt.session_id,
            return_id=receipt.return_id,
            parcel=receipt.parcel,
            title=parcel.title,
            operator=receipt.operator,
            units=len(receipt.units),
            occurred_at=receipt.occurred_at,
            json=parcel.receipt,
            word=Word.WAITING,
            since=receipt.occurred_at,
        )
        .on_conflict_do_nothing()
    ).rowcount
    return added > 0


def _insert_parts(connection: Connection, receipt: Receipt) -> None:
    plates = [unit.plate for unit in receipt.units] + ([receipt.plate] if receipt.plate else [])
    if plates:
        connection.execute(
            insert(unit_plates).on_conflict_do_nothing(),
            [{"plate": plate, "session_id": receipt.session_id} for plate in plates],
        )
    taken = receipt.all_photos()
    if taken:
        connection.execute(
            insert(photos).on_conflict_do_nothing(),
            [
                {
                    "sha256": photo.sha256,
                    "kind": photo.kind,
                    "taken_at": photo.taken_at,
                    "size_bytes": photo.size_bytes,
                    "session_id": receipt.session_id,
                }
                for photo in taken
            ],
        )
