"""Settlement with a provider outside of this database: a durable DBOS workflow per receipt, step by step.

A step whose process died after it was done and before its check mark runs again: providers are called again
with the same orders, and by contract change nothing then. The workflow's id is the receipt's session.

Who works on a receipt holds a lease on it: its ``due_at`` lies ahead and is renewed. A lease that runs out is a
worker that died; whoever finds the receipt due again goes on with its workflow where that worker was.
"""

import logging
import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

import sqlalchemy as sa
from dbos import DBOS, DBOSConfig, DBOSConfiguredInstance, SetWorkflowID, StepOptions, WorkflowStatusString

from receiving_station.central.database import Sessions
from receiving_station.central.decisions import record
from receiving_station.central.events import tell_settled
from receiving_station.central.ledgers import Inventory
from receiving_station.central.models import DecisionRow, ReceiptRow
from receiving_station.central.plans import Due, Plan, make_plans, plan_json
from receiving_station.central.providers import Providers, issue, reserve
from receiving_station.central.settlement import due_receipts, mark_settled, put_off, take_turns
from receiving_station.wire import Settlement

log = logging.getLogger(__name__)

LEASE_S = 20.0
WORKERS = 4
"""Settlements at a time in one process: they wait for somebody else's network."""
KEPT_S = 24 * 3600.0
"""How long a finished workflow's record is kept for whoever looks into a complaint."""
_FORGET = 500
_ENDED = (WorkflowStatusString.SUCCESS.value, WorkflowStatusString.ERROR.value)


@DBOS.dbos_class()
class DurableSettler(DBOSConfiguredInstance):
    """The workflow, its steps, and what starts it.

    Args:
        sessions: On the central's database.
        providers: Who gives money, credit and goods.
        inventory: Counts stock.
        clock: The time of day, UTC.
        checkpoint: Called with a step's name when it is done and before its check mark; tests end the process
            there.
        lease_s: After that long without a sign a worker counts as dead.
        has_notifier: See ``webhooks.tell``.
    """

    def __init__(
        self,
        sessions: Sessions,
        providers: Providers,
        inventory: Inventory,
        clock: Callable[[], datetime],
        checkpoint: Callable[[str], None],
        lease_s: float = LEASE_S,
        *,
        has_notifier: bool = False,
    ) -> None:
        super().__init__("central")
        self._has_notifier = has_notifier
        self._sessions = sessions
        self._providers = providers
        self._inventory = inventory
        self._clock = clock
        self._checkpoint = checkpoint
        self._lease = timedelta(seconds=lease_s)
        self._lock = threading.Lock()
        self._mine: set[UUID] = set()

    @DBOS.workflow(name="settle")
    def settle(self, session_id: str) -> None:
        """Settle one receipt; arguments and results of the steps are plain JSON."""
        key = UUID(session_id)
        with self._lock:
            self._mine.add(key)  # However it came here, by a start or out of the queue: this process renews it.
        try:
            plan = DBOS.run_step(_step("decide"), self._decide, session_id)
            refused = DBOS.run_step(_step("refund"), self._refund, session_id, plan)
            DBOS.run_step(_step("restock"), self._restock, session_id, plan)
            DBOS.run_step(_step("mark"), self._mark, session_id, plan, refused)
        finally:
            with self._lock:
                self._mine.discard(key)

    def _decide(self, session_id: str) -> str:
        plan = decide_once(self._sessions, self._providers, UUID(session_id), self._clock)
        self._checkpoint("decide")
        return plan_json(plan)

    def _refund(self, session_id: str, plan_json: str) -> list[int]:
        plan = Plan.model_validate_json(plan_json)
        refused: tuple[int, ...] = ()
        if plan.refunds:
            refused = issue(self._sessions, self._providers, UUID(session_id), plan.refunds, self._clock)
        self._checkpoint("refund")
        return list(refused)

    def _restock(self, session_id: str, plan_json: str) -> None:
        plan = Plan.model_validate_json(plan_json)
        if plan.stock:
            self._inventory.book(UUID(session_id), plan.stock)
        self._checkpoint("restock")

    def _mark(self, session_id: str, plan_json: str, refused: list[int]) -> None:
        plan = Plan.model_validate_json(plan_json)
        with self._sessions.write.begin() as session:
            now = self._clock()
            mark_settled(session, [(UUID(session_id), plan, bool(refused))], now)
            places = {(UUID(session_id), place) for place in refused}
            tell_settled(session, {UUID(session_id): plan}, places, now, has_notifier=self._has_notifier)
        self._checkpoint("mark")

    def settle_due(self) -> bool:
        """Take leases on what is due and start its workflows; whether more may be due right now."""
        self._renew()
        room = WORKERS * 4 - len(self._mine)
        if room <= 0:
            return False
        now = self._clock()
        with self._sessions.write.begin() as session:
            asked = due_receipts(now, room).with_only_columns(ReceiptRow.session_id)
            due = session.scalars(asked.with_for_update(skip_locked=True)).all()
            session.execute(
                sa.update(ReceiptRow).where(ReceiptRow.session_id.in_(due)).values(due_at=now + self._lease)
            )
        for session_id in due:
            with self._lock:
                self._mine.add(session_id)
            try:
                self._start(session_id)
            except Exception:  # worker boundary: the next receipt's turn
                log.exception("The settlement of session %s did not start; it is tried again later", session_id)
                with self._lock:
                    self._mine.discard(session_id)
                put_off(self._sessions, session_id, now)
        return len(due) == room

    def _renew(self) -> None:
        with self._lock:
            mine = list(self._mine)
        if mine:
            with self._sessions.write.begin() as session:
                session.execute(
                    sa.update(ReceiptRow)
                    .where(ReceiptRow.session_id.in_(mine), ReceiptRow.due_at.is_not(None))
                    .values(due_at=self._clock() + self._lease)
                )

    def _start(self, session_id: UUID) -> None:
        workflow_id = str(session_id)
        known = DBOS.get_workflow_status(workflow_id)
        if known is None:
            with SetWorkflowID(workflow_id):
                DBOS.start_workflow(self.settle, workflow_id)
            return
        # It is in the queue of all workers from here on; whoever gets it renews its lease.
        with self._lock:
            self._mine.discard(session_id)
        if known.status in _ENDED:
            with self._sessions.read() as session:
                if session.get_one(ReceiptRow, session_id).state != Settlement.RECEIVED:
                    return
            # A person released what was held, or it failed, or the database came back from a backup: every step
            # again, and each of them knows what it did before.
            log.warning("The settlement of session %s ended as %s: again", session_id, known.status)
            DBOS.rewind_workflow(workflow_id)
        else:
            log.warning("The worker of session %s is gone: another one goes on", session_id)
            DBOS.resume_workflow(workflow_id)

    def forget_old(self) -> int:
        """Delete the records of workflows that ended long ago; how many it were."""
        before = self._clock() - timedelta(seconds=KEPT_S)
        ended = DBOS.list_workflows(
            status=WorkflowStatusString.SUCCESS.value,
            completed_before=before.isoformat(),
            limit=_FORGET,
            load_input=False,
            load_output=False,
        )
        ids = [workflow.workflow_id for workflow in ended]
        if ids:
            DBOS.delete_workflows(ids)
        return len(ids)


def decide_once(sessions: Sessions, providers: Providers, session_id: UUID, clock: Callable[[], datetime]) -> Plan:
    """Decide a receipt and enter what it gives in the ledger, in one transaction and one turn at its return.

    Whoever decides the next receipt of the return sees these rows, long before a provider has done what they say.
    Called again after a crash, it is the decision that was kept, whatever the policy says by then.
    """
    with sessions.write.begin() as session:
        row = session.get_one(ReceiptRow, session_id)
        due = Due(row.session_id, row.return_id, row.payload, row.attempts, row.supersedes)
        take_turns(session, [due])
        plans = make_plans(session, [due])
        kept = session.get(DecisionRow, (session_id, plans[session_id].number))
        if kept is not None:
            return Plan.model_validate_json(kept.plan)
        now = clock()
        record(session, plans, now)
        reserve(session, providers, session_id, plans[session_id].refunds, now)
    return plans[session_id]


def launch_dbos(database_url: str, executor_id: str) -> None:
    """Start the workflow engine; no telemetry, nothing leaves the machine.

    Args:
        database_url: Its SQLite file, or the central's PostgreSQL database, where it keeps a schema of its own.
        executor_id: This process's own name.
    """
    config = DBOSConfig(
        name="receiving-central",
        system_database_url=database_url,
        application_version="settlement-1",
        executor_id=executor_id,
        max_executor_threads=WORKERS,
        enable_otlp=False,
        log_level="WARNING",
    )
    DBOS(config=config)
    DBOS.launch()


def stop_dbos() -> None:
    """Stop the workflow engine; what is half done goes on at the next start, or at another worker."""
    DBOS.destroy()


def _step(name: str) -> StepOptions:
    return StepOptions(name=name, retries_allowed=True, max_attempts=3, interval_seconds=0.2)
