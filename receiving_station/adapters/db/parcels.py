"""Recorded parcels as the outbox screen asks for them."""

from datetime import datetime

from sqlalchemy import Engine, Row, select, update

from receiving_station.adapters.db.engine import reading, writing
from receiving_station.adapters.db.receipts import parcel_query, parcel_row
from receiving_station.adapters.db.schema import outbox, receipts
from receiving_station.adapters.db.values import RECEIPT
from receiving_station.application.outbox_desk import EntryDetail, ParcelFilter, StoredParcel
from receiving_station.application.ports import EntryKind, EntryState, ParcelRow
from receiving_station.domain.vocabulary import EntryId, SessionId


class SqlParcels:
    """``outbox_desk.Parcels`` on SQLite."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def rows(self, wanted: ParcelFilter, limit: int) -> tuple[ParcelRow, ...]:
        """Those that fit, newest first."""
        query = parcel_query().limit(limit)
        if wanted.words:
            query = query.where(receipts.c.word.in_(wanted.words))
        if wanted.text:
            query = query.where(receipts.c.title.icontains(wanted.text, autoescape=True))
        if wanted.with_supervisor is not None:
            handed = receipts.c.handed_at.is_not(None)
            query = query.where(handed if wanted.with_supervisor else ~handed)
        if not wanted.with_corrected:
            query = query.where(receipts.c.superseded_by.is_(None))
        with reading(self._engine) as connection:
            return tuple(parcel_row(row) for row in connection.execute(query))

    def parcel(self, session_id: SessionId) -> StoredParcel | None:
        """One with all its entries."""
        entries = select(outbox).where(outbox.c.session_id == session_id).order_by(outbox.c.seq)
        with reading(self._engine) as connection:
            row = connection.execute(parcel_query().where(receipts.c.session_id == session_id)).one_or_none()
            if row is None:
                return None
            details = tuple(_detail(entry) for entry in connection.execute(entries))
        return StoredParcel(
            row=parcel_row(row),
            receipt=RECEIPT.load(row.json),
            entries=details,
            handed_note=row.handed_note or "",
            handed_at=row.handed_at,
        )

    def hand_over(self, session_id: SessionId, to: str, note: str, now: datetime) -> bool:
        """Note who was asked; False where there is no such parcel."""
        with writing(self._engine) as connection:
            asked = update(receipts).where(receipts.c.session_id == session_id)
            return connection.execute(asked.values(handed_to=to, handed_note=note, handed_at=now)).rowcount == 1


def _detail(row: Row[tuple[object, ...]]) -> EntryDetail:
    return EntryDetail(
        entry_id=EntryId(row.entry_id),
        kind=EntryKind(row.kind),
        state=EntryState(row.state),
        sent=row.payload,
        problem=row.problem,
        status=row.last_status,
        answer=row.answer,
        tries=row.tries,
        tried_at=row.tried_at,
        next_attempt_at=row.next_attempt_at,
    )
