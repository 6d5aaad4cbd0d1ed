"""Settlement: decide, refund, restock, mark and tell; each once, through any crash, at any line.

With the ledgers built in, all of it is rows of one database: many receipts are settled in one transaction, which
is there whole or not at all (decision 016). With a provider outside, ``durable`` does it step by step.
"""

import json
import logging
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import orm
from sqlalchemy.orm import Session

from receiving_station.central.approvals import ask_person, close_approvals
from receiving_station.central.database import Sessions
from receiving_station.central.decisions import record
from receiving_station.central.events import tell_settled
from receiving_station.central.ledgers import write_movements, write_refunds
from receiving_station.central.models import AnnouncedReturn, Order, ReceiptRow
from receiving_station.central.plans import Due, Plan, make_plans
from receiving_station.central.states import move_decided, returns_of_sessions
from receiving_station.domain.flags import Flag
from receiving_station.wire import Settlement

log = logging.getLogger(__name__)

BATCH = 50
"""Receipts settled in one transaction at most: a fraction of a second of SQLite's only writer."""
RETRY_FIRST_S = 1
RETRY_LAST_S = 15 * 60


class LedgerSettler:
    """Settles with the ledgers built in.

    Args:
        sessions: On the central's database.
        clock: The time of day, UTC.
        checkpoint: Called with a step's name after it: "decide", "refund" and "restock" inside the transaction,
            "mark" after its commit; tests end the process there.
        has_notifier: See ``webhooks.tell``.
    """

    def __init__(
        self,
        sessions: Sessions,
        clock: Callable[[], datetime],
        checkpoint: Callable[[str], None],
        *,
        has_notifier: bool = False,
    ) -> None:
        self._has_notifier = has_notifier
        self._sessions = sessions
        self._clock = clock
        self._checkpoint = checkpoint

    def settle_due(self) -> bool:
        """Settle what is due, up to one batch.

        Returns:
            Whether more may be due right now.
        """
        try:
            return self._settle(due_receipts(self._clock(), BATCH))
        except Exception:  # worker boundary: one receipt's fault is not the others'
            log.exception("A batch of settlements failed, and nothing of it was done; going on one by one")
        with self._sessions.read() as session:
            due = session.scalars(due_receipts(self._clock(), BATCH).with_only_columns(ReceiptRow.session_id)).all()
        for session_id in due:
            try:
                self._settle(due_receipts(self._clock(), 1).where(ReceiptRow.session_id == session_id))
            except Exception:  # worker boundary: the next receipt's turn
                log.exception("The settlement of session %s failed; it is tried again later", session_id)
                put_off(self._sessions, session_id, self._clock())
        return False

    def _settle(self, asked: "sa.Select[UUID, str | None, str, int, UUID | None]") -> bool:
        now = self._clock()
        with self._sessions.write.begin() as session:
            # What another worker has is passed by; it is settled when that worker commits.
            found = session.execute(asked.with_for_update(skip_locked=True))
            due = [Due(*row) for row in found]
            if not due:
                return False
            take_turns(session, due)
            plans = make_plans(session, due)
            record(session, plans, now)
            self._checkpoint("decide")
            orders = [(session_id, order) for session_id, plan in plans.items() for order in plan.refunds]
            refused = write_refunds(session, orders, now)
            self._checkpoint("refund")
            write_movements(
                session, [(session_id, move) for session_id, plan in plans.items() for move in plan.stock], now
            )
            self._checkpoint("restock")
            refused_sessions = {session_id for session_id, _position in refused}
            mark_settled(
                session,
                [(session_id, plan, session_id in refused_sessions) for session_id, plan in plans.items()],
                now,
            )
            tell_settled(session, plans, refused, now, has_notifier=self._has_notifier)
        self._checkpoint("mark")
        return len(due) == BATCH or len(plans) < len(due)


def take_turns(session: Session, due: Sequence[Due]) -> None:
    """Wait until nobody else decides receipts of the same returns and orders, and keep others from it.

    What one receipt was given counts for the next (the label's fee, the way to the customer), so its decision and its
    rows in the ledgers are written in the transaction that holds this turn.
    """
    own = {receipt.return_id for receipt in due if receipt.return_id is not None}
    if not own:
        return
    asked = sa.select(AnnouncedReturn.order_id).where(AnnouncedReturn.return_id.in_(own))
    orders = {order_id for order_id in session.scalars(asked) if order_id is not None}
    # Orders before returns, as imports lock them; each in the order of their ids.
    session.execute(
        sa.select(Order.order_id).where(Order.order_id.in_(orders)).order_by(Order.order_id).with_for_update()
    )
    turn = sa.select(AnnouncedReturn.return_id).where(AnnouncedReturn.return_id.in_(own))
    session.execute(turn.order_by(AnnouncedReturn.return_id).with_for_update())


def due_receipts(now: datetime, limit: int) -> "sa.Select[UUID, str | None, str, int, UUID | None]":
    """The question for receipts whose settlement is due, oldest first; the columns are those of ``Due``.

    A correction is due when what it corrects is settled: only then is the difference known.
    """
    corrected = orm.aliased(ReceiptRow)
    unsettled = sa.exists().where(corrected.session_id == ReceiptRow.supersedes, corrected.state == Settlement.RECEIVED)
    columns = (ReceiptRow.session_id, ReceiptRow.return_id, ReceiptRow.payload, ReceiptRow.attempts)
    return (
        sa.select(*columns, ReceiptRow.supersedes)
        .where(ReceiptRow.due_at.is_not(None), ReceiptRow.due_at <= now)
        .where(sa.or_(ReceiptRow.supersedes.is_(None), ~unsettled))
        .order_by(ReceiptRow.due_at)
        .limit(limit)
    )


def put_off(sessions: Sessions, session_id: UUID, now: datetime) -> None:
    """A settlement failed: try it again later, later each time."""
    with sessions.write.begin() as session:
        row = session.get_one(ReceiptRow, session_id)
        if row.due_at is None:
            return
        wait_s = min(RETRY_FIRST_S * 2 ** min(row.attempts, 20), RETRY_LAST_S)
        row.attempts += 1
        row.due_at = now + timedelta(seconds=wait_s)


def mark_settled(session: Session, settled: Sequence[tuple[UUID, Plan, bool]], now: datetime) -> None:
    """Note how each receipt ended, once: session, plan, and whether the ledger refused a part of it."""
    rows, asked = [], []
    for session_id, plan, is_refused in settled:
        flags = (*plan.flags, Flag.REFUND_ABOVE_PAID) if is_refused else plan.flags
        needs_person = plan.needs_person or is_refused
        state = Settlement.NEEDS_PERSON if needs_person else Settlement.SETTLED
        rows.append({"key": session_id, "state": state, "flags": json.dumps(flags), "settled_at": now, "due_at": None})
        if needs_person:
            asked.append((session_id, plan))
    session.connection().execute(
        sa.update(ReceiptRow.__table__)  # type: ignore[arg-type]  # SQLAlchemy types it wider than a table
        .where(ReceiptRow.session_id == sa.bindparam("key"), ReceiptRow.state == Settlement.RECEIVED)
        .values({name: sa.bindparam(name) for name in ("state", "flags", "settled_at", "due_at")}),
        rows,
    )
    close_approvals(session, [session_id for session_id, _plan, _is_refused in settled], now)
    ask_person(session, asked, now)
    move_decided(session, returns_of_sessions(session, [session_id for session_id, _plan, _is_refused in settled]))
