"""Drafts and finished parcels."""

import json
import logging
from collections.abc import Sequence
from datetime import timedelta
from uuid import uuid5

from sqlalchemy import Connection, Engine, Row, Select, delete, select

from receiving_station.adapters.db.again import (
    PARKED,
    earlier_of,
    find_receipt,
    parked_drafts,
    parked_unknown,
    put_draft,
    without_corrected,
)
from receiving_station.adapters.db.engine import reading, writing
from receiving_station.adapters.db.journal import Journal
from receiving_station.adapters.db.kept import KeptEntry, KeptParcel, put_parcel, read_parcel
from receiving_station.adapters.db.schema import (
    drafts,
    expected_returns,
    outbox,
    receipts,
    unit_plates,
)
from receiving_station.adapters.db.taken_back import may_be_taken_back, take_back
from receiving_station.adapters.db.values import RECEIPT, SESSION
from receiving_station.application.errors import BugError
from receiving_station.application.ports import (
    EntryKind,
    EntryState,
    ParcelRow,
)
from receiving_station.domain.codes import shown
from receiving_station.domain.lookup import EarlierReceipt
from receiving_station.domain.returns import Receipt
from receiving_station.domain.session import Session, Step
from receiving_station.domain.vocabulary import SessionId, UnitPlate, Word
from receiving_station.wire import ReceiptStatus, Settlement
from receiving_station.wire_mapping import receipt_to_wire

log = logging.getLogger(__name__)

CENTRAL_NEEDS_PERSON = "central_needs_person"
"""Catalogue code: the central has the receipt, and somebody there has to decide."""
_FINISHED = [Step.IDLE, Step.DONE, PARKED]


class SqlDrafts:
    """``ports.Drafts`` on SQLite; the newest one is copied beside the database."""

    def __init__(self, engine: Engine, journal: Journal) -> None:
        self._engine = engine
        self._journal = journal

    def save(self, session: Session) -> None:
        """Keep this snapshot in place of the session's last one; durable when it returns.

        Raises:
            StationError: ``draft_not_saved`` with ``reason``; the last snapshot is kept.
        """
        if session.session_id is None:
            raise BugError("an idle session has no draft")
        with writing(self._engine, "draft_not_saved") as connection:
            text = put_draft(connection, session)
        if session.parked_at is None:
            self._journal.keep_draft(text)
        else:
            self._journal.drop_draft()

    def newest(self) -> Session | None:
        """The draft to go on with after a start, or None.

        A draft that this program's version cannot read is kept, logged and passed over.
        """
        committed = select(receipts.c.session_id)
        query = (
            select(drafts.c.session_id, drafts.c.json)
            .where(drafts.c.step.not_in(_FINISHED), drafts.c.session_id.not_in(committed))
            .order_by(drafts.c.saved_no.desc())
        )
        with reading(self._engine) as connection:
            rows = connection.execute(query).all()
        for row in rows:
            try:
                return SESSION.load(row.json)
            except BugError:
                log.exception("draft %s cannot be read by this version; it is kept", row.session_id)
        return None

    def parked(self) -> tuple[Session, ...]:
        """Parcels that were put aside, newest first."""
        with reading(self._engine) as connection:
            return parked_drafts(connection)

    def discard(self, session_id: SessionId) -> None:
        """Forget a draft."""
        with writing(self._engine, "draft_not_saved") as connection:
            connection.execute(delete(drafts).where(drafts.c.session_id == session_id))
        self._journal.drop_draft()


class SqlReceipts:
    """``ports.Receipts`` on SQLite; what is saved is in the journal too, before it is called saved.

    Args:
        engine: The database.
        journal: Beside it.
        undo_window: So long after the operator's word nothing is sent, and it can be taken back.
    """

    def __init__(self, engine: Engine, journal: Journal, undo_window: timedelta = timedelta()) -> None:
        self._engine = engine
        self._journal = journal
        self._undo_window = undo_window

    def commit(self, receipt: Receipt, *beside: Receipt) -> None:
        """Write receipts, units, photos' rows and outbox entries, and drop the draft, in one transaction.

        Calling it again with the same session changes nothing.

        Raises:
            StationError: ``receipt_not_saved`` with ``reason``; nothing was written, the draft is kept.
        """
        code = "receipt_not_saved"
        with self._journal.keeping(code) as keep, writing(self._engine, code) as connection:
            for one in (receipt, *beside):
                parcel = kept_parcel(one, _title(connection, one))
                if put_parcel(connection, parcel, self._undo_window).is_new:
                    keep(parcel)
            connection.execute(delete(drafts).where(drafts.c.session_id == receipt.session_id))

    def find(self, session_id: SessionId) -> Receipt | None:
        """A receipt as it was saved."""
        with reading(self._engine) as connection:
            return find_receipt(connection, session_id)

    def parked_unknown(self, limit: int) -> tuple[Receipt, ...]:
        """The newest parcels that nobody announced, newest first."""
        with reading(self._engine) as connection:
            return parked_unknown(connection, limit)

    def retract(self, session_ids: Sequence[SessionId], draft: Session) -> bool:
        """Take back receipts that were just saved; False: something of them is on its way.

        Raises:
            StationError: ``receipt_not_saved`` with ``reason``; nothing was changed.
        """
        code = "receipt_not_saved"
        with self._journal.keeping(code) as keep, writing(self._engine, code) as connection:
            if not may_be_taken_back(connection, session_ids):
                return False
            parcels = [read_parcel(connection, session_id) for session_id in session_ids]
            for parcel in parcels:
                keep(parcel.model_copy(update={"is_taken_back": True}))
            take_back(connection, session_ids, parcels[0].entries[-1].occurred_at)
            text = put_draft(connection, draft)
        self._journal.keep_draft(text)
        return True

    def rows(self, limit: int) -> tuple[ParcelRow, ...]:
        """The newest parcels, newest first."""
        with reading(self._engine) as connection:
            return tuple(parcel_row(row) for row in connection.execute(parcel_query().limit(limit)))


def parcel_query() -> Select[tuple[object, ...]]:
    """Parcels with what ``parcel_row`` needs, newest first."""
    problem = (
        select(outbox.c.problem)
        .where(outbox.c.session_id == receipts.c.session_id, outbox.c.state == EntryState.NEEDS_PERSON)
        .order_by(outbox.c.seq)
        .limit(1)
        .scalar_subquery()
    )
    query = select(receipts, problem.label("problem"))
    return query.order_by(receipts.c.occurred_at.desc(), receipts.c.session_id)


def kept_parcel(receipt: Receipt, title: str) -> KeptParcel:
    """The receipt with the entries that tell the central of it."""
    text = RECEIPT.dump(receipt)
    return KeptParcel(session_id=receipt.session_id, title=title, receipt=text, entries=_entries_for(receipt))


def earlier_by_return(connection: Connection, return_id: str) -> tuple[EarlierReceipt, ...]:
    """What this station received under a return, newest first."""
    rows = connection.execute(
        select(receipts).where(receipts.c.return_id == return_id).order_by(receipts.c.occurred_at.desc())
    )
    return without_corrected(rows.all())


def earlier_by_plate(connection: Connection, plate: UnitPlate) -> EarlierReceipt | None:
    """The receipt in which this plate was given, or the newest that corrects it."""
    row = connection.execute(
        select(receipts).join_from(unit_plates, receipts).where(unit_plates.c.plate == plate)
    ).one_or_none()
    while row is not None and row.superseded_by is not None:
        row = connection.execute(select(receipts).where(receipts.c.session_id == row.superseded_by)).one()
    return None if row is None else earlier_of(row)


def _entries_for(receipt: Receipt) -> tuple[KeptEntry, ...]:
    # Ids are made of the session and what is sent: a commit repeated after a crash makes the same rows.
    photos = tuple(
        KeptEntry(
            entry_id=uuid5(receipt.session_id, f"photo:{photo.sha256}"),
            seq=seq,
            kind=EntryKind.PHOTO,
            payload=json.dumps({"sha256": photo.sha256}),
            occurred_at=receipt.occurred_at,
            app_version=receipt.app_version,
        )
        for seq, photo in enumerate(receipt.all_photos())
    )
    told = KeptEntry(
        entry_id=uuid5(receipt.session_id, "receipt"),
        seq=len(photos),
        kind=EntryKind.RECEIPT,
        payload=receipt_to_wire(receipt).model_dump_json(),
        depends_on=tuple(photo.entry_id for photo in photos),
        supersedes=None if receipt.supersedes is None else uuid5(receipt.supersedes, "receipt"),
        occurred_at=receipt.occurred_at,
        app_version=receipt.app_version,
    )
    return (*photos, told)


def _title(connection: Connection, receipt: Receipt) -> str:
    rma = connection.execute(
        select(expected_returns.c.rma).where(expected_returns.c.return_id == receipt.return_id)
    ).scalar_one_or_none()
    first_code = shown(receipt.codes[0].text) if receipt.codes else ""
    return rma or receipt.plate or first_code or str(receipt.return_id or receipt.session_id)


def parcel_row(row: Row[tuple[object, ...]]) -> ParcelRow:
    """A row of ``parcel_query`` for a list."""
    central_problem = CENTRAL_NEEDS_PERSON if row.settlement == Settlement.NEEDS_PERSON else ""
    return ParcelRow(
        session_id=SessionId(row.session_id),
        title=row.title,
        parcel=row.parcel,
        units=row.units,
        occurred_at=row.occurred_at,
        word=Word(row.word),
        since=row.since,
        outcome=_outcome(row.central_status),
        problem=row.problem or central_problem,
        flags=_flags(row.central_status),
        handed_to=row.handed_to or "",
        superseded_by=None if row.superseded_by is None else SessionId(row.superseded_by),
    )


def _outcome(status_json: str | None) -> tuple[str, ...]:
    if status_json is None:
        return ()
    status = ReceiptStatus.model_validate_json(status_json)
    stock: dict[str, int] = {}
    for movement in status.stock:
        stock[movement.bucket] = stock.get(movement.bucket, 0) + movement.quantity
    return (
        *(f"{refund.kind} {refund.amount.amount} {refund.amount.currency}" for refund in status.refunds),
        *(f"{bucket} {quantity}" for bucket, quantity in stock.items()),
    )


def _flags(status_json: str | None) -> tuple[str, ...]:
    return () if status_json is None else ReceiptStatus.model_validate_json(status_json).flags
