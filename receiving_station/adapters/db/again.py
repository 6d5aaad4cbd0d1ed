"""What comes back to the bench: parked parcels, parcels found again."""

import logging
from collections.abc import Sequence

from sqlalchemy import Connection, Row, bindparam, func, select
from sqlalchemy.dialects.sqlite import insert

from receiving_station.adapters.db.schema import drafts, receipts
from receiving_station.adapters.db.values import RECEIPT, SESSION
from receiving_station.application.errors import BugError
from receiving_station.domain.lookup import EarlierReceipt
from receiving_station.domain.returns import Receipt
from receiving_station.domain.session import Session
from receiving_station.domain.vocabulary import LineId, LineState, ParcelState, SessionId, Word

log = logging.getLogger(__name__)

PARKED = "parked"
"""In place of the step of a draft that was put aside."""


def step_of(session: Session) -> str:
    """What a draft's row says of its step."""
    return PARKED if session.parked_at is not None else session.step


_NEXT_NO = select(func.coalesce(func.max(drafts.c.saved_no), 0) + 1).scalar_subquery()
_INSERT_DRAFT = insert(drafts).values(
    saved_no=_NEXT_NO, session_id=bindparam("session_id"), step=bindparam("step"), json=bindparam("json")
)
_PUT_DRAFT = _INSERT_DRAFT.on_conflict_do_update(
    index_elements=["session_id"],
    set_={name: _INSERT_DRAFT.excluded[name] for name in ("saved_no", "step", "json")},
)
"""Made once: it runs with every key."""


def put_draft(connection: Connection, session: Session) -> str:
    """Keep this snapshot as the newest; the text it is kept as."""
    text = SESSION.dump(session)
    connection.execute(_PUT_DRAFT, {"session_id": session.session_id, "step": step_of(session), "json": text})
    return text


def parked_drafts(connection: Connection) -> tuple[Session, ...]:
    """Parcels that were put aside, newest first; one that cannot be read is kept, logged and passed over."""
    query = select(drafts.c.session_id, drafts.c.json).where(drafts.c.step == PARKED).order_by(drafts.c.saved_no.desc())
    found = []
    for row in connection.execute(query):
        try:
            found.append(SESSION.load(row.json))
        except BugError:
            log.exception("draft %s cannot be read by this version; it is kept", row.session_id)
    return tuple(found)


def find_receipt(connection: Connection, session_id: SessionId) -> Receipt | None:
    """A receipt as it was saved."""
    text = connection.execute(select(receipts.c.json).where(receipts.c.session_id == session_id)).scalar_one_or_none()
    return None if text is None else RECEIPT.load(text)


def parked_unknown(connection: Connection, limit: int) -> tuple[Receipt, ...]:
    """The newest parcels that nobody announced."""
    query = (
        select(receipts.c.json)
        .where(receipts.c.parcel == ParcelState.PARKED_UNKNOWN, receipts.c.superseded_by.is_(None))
        .order_by(receipts.c.occurred_at.desc())
        .limit(limit)
    )
    return tuple(RECEIPT.load(text) for text in connection.execute(query).scalars())


def without_corrected(rows: Sequence[Row[tuple[object, ...]]]) -> tuple[EarlierReceipt, ...]:
    """Receipts as what came before; one that was corrected is told by its correction alone."""
    corrected = {RECEIPT.load(row.json).supersedes for row in rows}
    return tuple(earlier_of(row) for row in rows if row.session_id not in corrected)


def earlier_of(row: Row[tuple[object, ...]]) -> EarlierReceipt:
    """A receipt's row as what came before."""
    receipt = RECEIPT.load(row.json)
    counts: dict[LineId, int] = {}
    for unit in receipt.units:
        if unit.line_id is not None and unit.state is not LineState.OVER:
            counts[unit.line_id] = counts.get(unit.line_id, 0) + 1
    is_parked = receipt.parcel is ParcelState.PARKED_UNKNOWN
    return EarlierReceipt(
        session_id=SessionId(row.session_id),
        occurred_at=row.occurred_at,
        operator=row.operator,
        units=row.units,
        word=Word(row.word),
        return_id=receipt.return_id,
        lines=tuple(counts.items()),
        shelf=receipt.shelf,
        parcel=receipt.parcel,
        codes=receipt.codes if is_parked else (),
    )
