"""Drafts and finished parcels."""

import json
import logging
from uuid import uuid5

from sqlalchemy import Connection, Engine, Row, Select, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from receiving_station.adapters.db.engine import reading, writing
from receiving_station.adapters.db.outbox import renew_blocks
from receiving_station.adapters.db.schema import (
    drafts,
    expected_returns,
    outbox,
    photos,
    receipts,
    unit_plates,
)
from receiving_station.adapters.db.values import RECEIPT, SESSION
from receiving_station.adapters.db.words import renew_words
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
_FINISHED = [Step.IDLE, Step.DONE]


class SqlDrafts:
    """``ports.Drafts`` on SQLite."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def save(self, session: Session) -> None:
        """Keep this snapshot in place of the session's last one; durable when it returns.

        Raises:
            StationError: ``draft_not_saved`` with ``reason``; the last snapshot is kept.
        """
        if session.session_id is None:
            raise BugError("an idle session has no draft")
        text = SESSION.dump(session)
        with writing(self._engine, "draft_not_saved") as connection:
            newest = connection.execute(select(func.max(drafts.c.saved_no))).scalar_one() or 0
            values = {"saved_no": newest + 1, "step": session.step, "json": text}
            row = insert(drafts).values(session_id=session.session_id, **values)
            connection.execute(row.on_conflict_do_update(index_elements=["session_id"], set_=values))

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

    def discard(self, session_id: SessionId) -> None:
        """Forget a draft."""
        with writing(self._engine, "draft_not_saved") as connection:
            connection.execute(delete(drafts).where(drafts.c.session_id == session_id))


class SqlReceipts:
    """``ports.Receipts`` on SQLite."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def commit(self, receipt: Receipt) -> None:
        """Write receipt, units, photos' rows and outbox entries, and drop the draft, in one transaction.

        Calling it again with the same session changes nothing.

        Raises:
            StationError: ``receipt_not_saved`` with ``reason``; nothing was written, the draft is kept.
        """
        entries = _entries_for(receipt)
        text = RECEIPT.dump(receipt)
        with writing(self._engine, "receipt_not_saved") as connection:
            is_new = connection.execute(
                insert(receipts)
                .values(
                    session_id=receipt.session_id,
                    return_id=receipt.return_id,
                    parcel=receipt.parcel,
                    title=_title(connection, receipt),
                    operator=receipt.operator,
                    units=len(receipt.units),
                    occurred_at=receipt.occurred_at,
                    json=text,
                    word=Word.WAITING,
                    since=receipt.occurred_at,
                )
                .on_conflict_do_nothing()
            ).rowcount
            if is_new:
                _insert_all(connection, receipt, entries)
                if receipt.supersedes is not None:
                    _supersede(connection, receipt.supersedes, receipt)
            connection.execute(delete(drafts).where(drafts.c.session_id == receipt.session_id))

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


def earlier_by_return(connection: Connection, return_id: str) -> tuple[EarlierReceipt, ...]:
    """What this station received under a return, newest first."""
    rows = connection.execute(
        select(receipts).where(receipts.c.return_id == return_id).order_by(receipts.c.occurred_at.desc())
    )
    return tuple(_earlier(row) for row in rows)


def earlier_by_plate(connection: Connection, plate: UnitPlate) -> EarlierReceipt | None:
    """The receipt in which this plate was given."""
    row = connection.execute(
        select(receipts).join_from(unit_plates, receipts).where(unit_plates.c.plate == plate)
    ).one_or_none()
    return None if row is None else _earlier(row)


def _entries_for(receipt: Receipt) -> list[dict[str, object]]:
    # Ids are made of the session and what is sent: a commit repeated after a crash makes the same rows.
    shared = {
        "session_id": receipt.session_id,
        "state": EntryState.QUEUED,
        "attempts": 0,
        "next_attempt_at": receipt.occurred_at,
        "problem": "",
        "blocked": 0,
        "occurred_at": receipt.occurred_at,
        "app_version": receipt.app_version,
    }
    entries: list[dict[str, object]] = [
        {
            **shared,
            "entry_id": uuid5(receipt.session_id, f"photo:{photo.sha256}"),
            "seq": seq,
            "kind": EntryKind.PHOTO,
            "payload": json.dumps({"sha256": photo.sha256}),
            "depends_on": "[]",
        }
        for seq, photo in enumerate(receipt.all_photos())
    ]
    return [
        *entries,
        {
            **shared,
            "entry_id": uuid5(receipt.session_id, "receipt"),
            "seq": len(entries),
            "blocked": int(bool(entries)),
            "kind": EntryKind.RECEIPT,
            "payload": receipt_to_wire(receipt).model_dump_json(),
            "depends_on": json.dumps([str(entry["entry_id"]) for entry in entries]),
            "supersedes": None if receipt.supersedes is None else uuid5(receipt.supersedes, "receipt"),
        },
    ]


def _supersede(connection: Connection, corrected: SessionId, receipt: Receipt) -> None:
    """What was not taken of the corrected receipt is not sent any more; what the central has stays as it is."""
    connection.execute(
        update(outbox)
        .where(outbox.c.session_id == corrected, outbox.c.state != EntryState.DELIVERED)
        .values(state=EntryState.SUPERSEDED, leased_until=None)
    )
    known = select(outbox.c.payload).where(
        outbox.c.session_id == corrected, outbox.c.kind == EntryKind.PHOTO, outbox.c.state == EntryState.DELIVERED
    )
    connection.execute(
        update(outbox)
        .where(
            outbox.c.session_id == receipt.session_id,
            outbox.c.kind == EntryKind.PHOTO,
            outbox.c.payload.in_(known.scalar_subquery()),
        )
        .values(state=EntryState.DELIVERED)
    )
    connection.execute(
        update(receipts).where(receipts.c.session_id == corrected).values(superseded_by=receipt.session_id)
    )
    renew_blocks(connection, [receipt.session_id])
    renew_words(connection, [receipt.session_id], receipt.occurred_at)
    word = select(receipts.c.word).where(receipts.c.session_id == receipt.session_id).scalar_subquery()
    connection.execute(
        update(receipts).where(receipts.c.session_id == corrected).values(word=word, since=receipt.occurred_at)
    )


def _insert_all(connection: Connection, receipt: Receipt, entries: list[dict[str, object]]) -> None:
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
    connection.execute(insert(outbox), entries)


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


def _earlier(row: Row[tuple[object, ...]]) -> EarlierReceipt:
    return EarlierReceipt(
        session_id=SessionId(row.session_id),
        occurred_at=row.occurred_at,
        operator=row.operator,
        units=row.units,
        word=Word(row.word),
    )


def _flags(status_json: str | None) -> tuple[str, ...]:
    return () if status_json is None else ReceiptStatus.model_validate_json(status_json).flags
