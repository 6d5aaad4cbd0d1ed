"""Settlement: decide, refund, restock, mark; each once, through any crash, at any line.

With the ledgers built in, all of it is rows of one database: many receipts are settled in one transaction, which
is there whole or not at all (decision 016). With a provider outside, ``durable`` does it step by step.
"""

import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from uuid import UUID

import sqlalchemy as sa
from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from receiving_station.central.catalogue import find_brands
from receiving_station.central.database import Sessions
from receiving_station.central.events import tell_settled
from receiving_station.central.ledgers import RefundOrder, StockOrder, write_movements, write_refunds
from receiving_station.central.models import AnnouncedReturn, ReceiptRow, ReceiptUnit
from receiving_station.domain.policy import DEFAULT_POLICY, Decision, Flag, Occupied, Policy, decide
from receiving_station.domain.rules import BrandRules
from receiving_station.domain.vocabulary import Resolution, UnitId
from receiving_station.wire import ReceiptWire, ReturnWire, Settlement
from receiving_station.wire_mapping import receipt_from_wire, return_from_wire

log = logging.getLogger(__name__)

BATCH = 50
"""Receipts settled in one transaction at most: a fraction of a second of SQLite's only writer."""
RETRY_FIRST_S = 1
RETRY_LAST_S = 15 * 60


class Plan(BaseModel):
    """What a receipt's settlement will do; JSON between durable steps."""

    model_config = ConfigDict(frozen=True)
    refunds: tuple[RefundOrder, ...]
    stock: tuple[StockOrder, ...]
    flags: tuple[str, ...]
    needs_person: bool


@dataclass(frozen=True, slots=True)
class Due:
    """A receipt that waits for its settlement. ``attempts`` failed before."""

    session_id: UUID
    return_id: str | None
    payload: str
    attempts: int


class LedgerSettler:
    """Settles with the ledgers built in.

    Args:
        sessions: On the central's database.
        clock: The time of day, UTC.
        checkpoint: Called with a step's name after it: "decide", "refund" and "restock" inside the transaction,
            "mark" after its commit; tests end the process there.
    """

    def __init__(self, sessions: Sessions, clock: Callable[[], datetime], checkpoint: Callable[[str], None]) -> None:
        self._sessions = sessions
        self._clock = clock
        self._checkpoint = checkpoint

    def settle_due(self) -> bool:
        """Settle what is due, up to one batch.

        Returns:
            Whether more may be due right now.
        """
        try:
            return self._settle(due_receipts(self._clock(), BATCH)) == BATCH
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

    def _settle(self, asked: "sa.Select[UUID, str | None, str, int]") -> int:
        now = self._clock()
        with self._sessions.write.begin() as session:
            # What another worker has is passed by; it is settled when that worker commits.
            found = session.execute(asked.with_for_update(skip_locked=True))
            due = [Due(row.session_id, row.return_id, row.payload, row.attempts) for row in found]
            if not due:
                return 0
            plans = make_plans(session, due)
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
            tell_settled(session, plans, refused, now)
        self._checkpoint("mark")
        return len(due)


def due_receipts(now: datetime, limit: int) -> "sa.Select[UUID, str | None, str, int]":
    """The question for receipts whose settlement is due, oldest first; the columns are those of ``Due``."""
    return (
        sa.select(ReceiptRow.session_id, ReceiptRow.return_id, ReceiptRow.payload, ReceiptRow.attempts)
        .where(ReceiptRow.due_at.is_not(None), ReceiptRow.due_at <= now)
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


def make_plans(
    session: Session, due: Sequence[Due], instead: Mapping[str, BrandRules] = MappingProxyType({})
) -> dict[UUID, Plan]:
    """Decide each receipt by what the database holds; ``instead``: other rules for some brands."""
    return_ids = {receipt.return_id for receipt in due if receipt.return_id is not None}
    announced: dict[str, tuple[ReturnWire, bool]] = {
        row.return_id: (ReturnWire.model_validate_json(row.payload), row.is_cancelled)
        for row in session.execute(
            sa.select(AnnouncedReturn.return_id, AnnouncedReturn.payload, AnnouncedReturn.is_cancelled).where(
                AnnouncedReturn.return_id.in_(return_ids)
            )
        )
    }
    units: dict[UUID, list[ReceiptUnit]] = {}
    for unit in session.scalars(
        sa.select(ReceiptUnit)
        .where(ReceiptUnit.session_id.in_([receipt.session_id for receipt in due]))
        .order_by(ReceiptUnit.session_id, ReceiptUnit.position)
    ):
        units.setdefault(unit.session_id, []).append(unit)
    policies = {
        brand: Policy.of(rules)
        for brand, rules in {
            **find_brands(session, {wire.brand for wire, _ in announced.values()}),
            **instead,
        }.items()
    }
    return {
        receipt.session_id: _plan_of(
            receipt, announced.get(receipt.return_id or ""), units.get(receipt.session_id, []), policies
        )
        for receipt in due
    }


def mark_settled(session: Session, settled: Sequence[tuple[UUID, Plan, bool]], now: datetime) -> None:
    """Note how each receipt ended, once: session, plan, and whether the ledger refused a part of it."""
    rows = []
    for session_id, plan, is_refused in settled:
        flags = (*plan.flags, Flag.REFUND_ABOVE_PAID) if is_refused else plan.flags
        state = Settlement.NEEDS_PERSON if plan.needs_person or is_refused else Settlement.SETTLED
        rows.append({"key": session_id, "state": state, "flags": json.dumps(flags), "settled_at": now, "due_at": None})
    session.connection().execute(
        sa.update(ReceiptRow.__table__)  # type: ignore[arg-type]  # SQLAlchemy types it wider than a table
        .where(ReceiptRow.session_id == sa.bindparam("key"), ReceiptRow.state == Settlement.RECEIVED)
        .values({name: sa.bindparam(name) for name in ("state", "flags", "settled_at", "due_at")}),
        rows,
    )


def _plan_of(
    receipt: Due,
    found: tuple[ReturnWire, bool] | None,
    units: Sequence[ReceiptUnit],
    policies: Mapping[str, Policy],
) -> Plan:
    announced, is_cancelled = found or (None, False)
    decision = decide(
        None if announced is None else return_from_wire(announced),
        receipt_from_wire(ReceiptWire.model_validate_json(receipt.payload)),
        Occupied(
            lines=frozenset(UnitId(unit.unit_id) for unit in units if unit.is_line_full),
            plates=frozenset(UnitId(unit.unit_id) for unit in units if unit.is_plate_seen),
            serials=frozenset(UnitId(unit.unit_id) for unit in units if unit.is_serial_seen),
        ),
        policy=DEFAULT_POLICY if announced is None else policies[announced.brand],
        cancelled=is_cancelled,
    )
    return _plan(decision, announced, [unit.ordinal for unit in units])


def _plan(decision: Decision, announced: ReturnWire | None, ordinals: list[int | None]) -> Plan:
    refunds: list[RefundOrder] = []
    flags = list(decision.flags)
    stock: list[StockOrder] = []
    for position, (unit, ordinal) in enumerate(zip(decision.units, ordinals, strict=True)):
        if unit.bucket is not None:
            grade = unit.grade or ""
            stock.append(StockOrder(position=position, sku=unit.sku, bucket=unit.bucket, plate=unit.plate, grade=grade))
        if unit.resolution is None or unit.resolution is Resolution.NONE_RTO or announced is None:
            continue
        if unit.line_id is None or ordinal is None or unit.amount is None:
            flags.append(Flag.UNKNOWN_LINE)  # Announced only after the unit came: it took no place then.
        else:
            refunds.append(
                RefundOrder(
                    position=position,
                    return_id=announced.return_id,
                    rma=announced.rma,
                    line_id=unit.line_id,
                    ordinal=ordinal,
                    kind=unit.resolution,
                    amount_cents=int(unit.amount.amount * 100),
                    currency=unit.amount.currency,
                )
            )
    return Plan(
        refunds=tuple(refunds),
        stock=tuple(stock),
        flags=tuple(dict.fromkeys(flags)),
        needs_person=decision.needs_person or Flag.UNKNOWN_LINE in flags,
    )
