"""Settlement: decide, refund, restock, mark; each once, through any crash, at any line.

One durable DBOS workflow per receipt, named by its session. A step whose process died after its commit and
before its check mark runs again and finds its rows there: the ledgers' keys come from the receipt alone.
"""

import json
import logging
import threading
import time
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from dbos import DBOS, DBOSConfig, DBOSConfiguredInstance, SetWorkflowID, StepOptions, WorkflowStatusString
from pydantic import BaseModel, ConfigDict

from receiving_station.central.catalogue import find_brand, find_return
from receiving_station.central.database import Sessions
from receiving_station.central.ledgers import Inventory, RefundOrder, RefundProvider, StockOrder
from receiving_station.central.models import ReceiptRow, ReceiptUnit
from receiving_station.domain.policy import DEFAULT_POLICY, Decision, Flag, Occupied, Policy, decide
from receiving_station.domain.vocabulary import Resolution, UnitId
from receiving_station.wire import ReceiptWire, ReturnWire, Settlement
from receiving_station.wire_mapping import receipt_from_wire, return_from_wire

log = logging.getLogger(__name__)

SWEEP_S = 5.0
"""How often receipts are looked for that nobody woke us for."""
BATCH = 1000
WORKERS = 2
"""Settlements at a time: SQLite has one writer, and the receipts that come in need it too."""
_UNDER_WAY = frozenset(
    status.value
    for status in (WorkflowStatusString.PENDING, WorkflowStatusString.ENQUEUED, WorkflowStatusString.DELAYED)
)


class Plan(BaseModel):
    """What a receipt's settlement will do; the first step's result, kept as JSON."""

    model_config = ConfigDict(frozen=True)
    refunds: tuple[RefundOrder, ...]
    stock: tuple[StockOrder, ...]
    flags: tuple[str, ...]
    needs_person: bool


@DBOS.dbos_class()
class Settler(DBOSConfiguredInstance):
    """The workflow and its steps.

    Args:
        sessions: On the central's database.
        refunds: Gives money back.
        inventory: Counts stock.
        clock: The time of day, UTC.
        checkpoint: Called with a step's name after its commit and before its check mark; tests end the
            process there.
    """

    def __init__(
        self,
        sessions: Sessions,
        refunds: RefundProvider,
        inventory: Inventory,
        clock: Callable[[], datetime],
        checkpoint: Callable[[str], None],
    ) -> None:
        super().__init__("central")
        self._sessions = sessions
        self._refunds = refunds
        self._inventory = inventory
        self._clock = clock
        self._checkpoint = checkpoint

    @DBOS.workflow(name="settle")
    def settle(self, session_id: str) -> None:
        """Settle one receipt; arguments and results of the steps are plain JSON."""
        plan = DBOS.run_step(_step("decide"), self._decide, session_id)
        refused = DBOS.run_step(_step("refund"), self._refund, session_id, plan)
        DBOS.run_step(_step("restock"), self._restock, session_id, plan)
        DBOS.run_step(_step("mark"), self._mark, session_id, plan, refused)

    def _decide(self, session_id: str) -> str:
        with self._sessions.read() as session:
            row = session.get_one(ReceiptRow, UUID(session_id))
            wire = ReceiptWire.model_validate_json(row.payload)
            found = None if row.return_id is None else find_return(session, row.return_id)
            units = session.scalars(
                sa.select(ReceiptUnit).where(ReceiptUnit.session_id == row.session_id).order_by("position")
            ).all()
            announced, is_cancelled = found or (None, False)
            policy = DEFAULT_POLICY if announced is None else Policy.of(find_brand(session, announced.brand))
        decision = decide(
            None if announced is None else return_from_wire(announced),
            receipt_from_wire(wire),
            Occupied(
                lines=frozenset(UnitId(unit.unit_id) for unit in units if unit.is_line_full),
                plates=frozenset(UnitId(unit.unit_id) for unit in units if unit.is_plate_seen),
                serials=frozenset(UnitId(unit.unit_id) for unit in units if unit.is_serial_seen),
            ),
            policy=policy,
            cancelled=is_cancelled,
        )
        plan = _plan(decision, announced, [unit.ordinal for unit in units])
        self._checkpoint("decide")
        return plan.model_dump_json()

    def _refund(self, session_id: str, plan_json: str) -> list[int]:
        plan = Plan.model_validate_json(plan_json)
        refused = self._refunds.issue(UUID(session_id), plan.refunds) if plan.refunds else ()
        self._checkpoint("refund")
        return list(refused)

    def _restock(self, session_id: str, plan_json: str) -> None:
        plan = Plan.model_validate_json(plan_json)
        if plan.stock:
            self._inventory.book(UUID(session_id), plan.stock)
        self._checkpoint("restock")

    def _mark(self, session_id: str, plan_json: str, refused: list[int]) -> None:
        plan = Plan.model_validate_json(plan_json)
        flags = (*plan.flags, Flag.REFUND_ABOVE_PAID) if refused else plan.flags
        state = Settlement.NEEDS_PERSON if plan.needs_person or refused else Settlement.SETTLED
        with self._sessions.write.begin() as session:
            session.execute(
                sa.update(ReceiptRow)
                .where(ReceiptRow.session_id == UUID(session_id), ReceiptRow.state == Settlement.RECEIVED)
                .values(state=state, flags=json.dumps(flags), settled_at=self._clock())
            )
        self._checkpoint("mark")


class SettlementRunner:
    """Starts a workflow for every receipt that is durable and not settled: at once, and after a crash."""

    def __init__(self, settler: Settler, sessions: Sessions) -> None:
        self._settler = settler
        self._sessions = sessions
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._started: set[UUID] = set()
        self._thread = threading.Thread(target=self._run, name="settlement", daemon=True)

    def start(self) -> None:
        """Begin; DBOS must have been launched."""
        self._wake.set()
        self._thread.start()

    def wake(self) -> None:
        """There is a new receipt."""
        self._wake.set()

    def stop(self) -> None:
        """Start no more workflows; what runs is finished now or after the next start."""
        self._stopping.set()
        self._wake.set()
        self._thread.join()

    def _run(self) -> None:
        next_sweep_s = 0.0
        while not self._stopping.is_set():
            self._wake.wait(max(0.0, next_sweep_s - time.monotonic()))
            self._wake.clear()
            is_sweep = time.monotonic() >= next_sweep_s
            if is_sweep:
                next_sweep_s = time.monotonic() + SWEEP_S
            try:
                self._start_due(is_sweep=is_sweep)
            except Exception:  # worker boundary: the next sweep tries again
                log.exception("Settlements could not be started; trying again in %s s", SWEEP_S)

    def _start_due(self, *, is_sweep: bool) -> None:
        with self._sessions.read() as session:
            due = session.scalars(
                sa.select(ReceiptRow.session_id)
                .where(ReceiptRow.state == Settlement.RECEIVED)
                .order_by(ReceiptRow.received_at)
                .limit(BATCH)
            ).all()
        self._started &= set(due)
        for session_id in due:
            if self._stopping.is_set():
                return
            if session_id not in self._started or is_sweep:
                self._start_one(session_id)
                self._started.add(session_id)

    def _start_one(self, session_id: UUID) -> None:
        workflow_id = str(session_id)
        workflow = DBOS.get_workflow_status(workflow_id)
        if workflow is None:
            with SetWorkflowID(workflow_id):
                DBOS.start_workflow(self._settler.settle, workflow_id)
        elif workflow.status not in _UNDER_WAY and self._is_due(session_id):
            # It failed, or the central's database came back from a backup: the ledgers make it safe.
            log.warning("The settlement of session %s ended as %s: again", session_id, workflow.status)
            DBOS.rewind_workflow(workflow_id)

    def _is_due(self, session_id: UUID) -> bool:
        with self._sessions.read() as session:
            return session.get_one(ReceiptRow, session_id).state == Settlement.RECEIVED


def launch_dbos(database_url: str) -> None:
    """Start the workflow engine; no telemetry, nothing leaves the machine.

    Args:
        database_url: Its SQLite file, or the central's PostgreSQL database, where it keeps a schema of its own.
    """
    config = DBOSConfig(
        name="receiving-central",
        system_database_url=database_url,
        application_version="settlement-1",
        executor_id="central",
        max_executor_threads=WORKERS,
        enable_otlp=False,
        log_level="WARNING",
    )
    DBOS(config=config)
    DBOS.launch()


def _step(name: str) -> StepOptions:
    return StepOptions(name=name, retries_allowed=True, max_attempts=3, interval_seconds=0.2)


def _plan(decision: Decision, announced: ReturnWire | None, ordinals: list[int | None]) -> Plan:
    refunds: list[RefundOrder] = []
    flags = list(decision.flags)
    stock: list[StockOrder] = []
    for position, (unit, ordinal) in enumerate(zip(decision.units, ordinals, strict=True)):
        if unit.bucket is not None:
            stock.append(StockOrder(position=position, sku=unit.sku, bucket=unit.bucket, plate=unit.plate))
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
