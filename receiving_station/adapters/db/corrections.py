"""A receipt that corrects another one takes its place; what was recorded stays as it is."""

from sqlalchemy import Connection, select, update

from receiving_station.adapters.db.outbox import renew_blocks
from receiving_station.adapters.db.schema import outbox, receipts
from receiving_station.adapters.db.words import renew_words
from receiving_station.application.ports import EntryKind, EntryState
from receiving_station.domain.returns import Receipt
from receiving_station.domain.vocabulary import SessionId


def supersede(connection: Connection, corrected: SessionId, receipt: Receipt) -> None:
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
