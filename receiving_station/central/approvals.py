"""What waits for a person: one row for each receipt, decided by somebody, released one by one or all at once."""

import json
from collections.abc import Collection, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

import sqlalchemy as sa
from pydantic import AwareDatetime, BaseModel, Field
from sqlalchemy import orm
from sqlalchemy.orm import Session

from receiving_station.central import audit
from receiving_station.central.cursors import BadCursorError, is_after, read_cursor_at, write_cursor
from receiving_station.central.database import add_new
from receiving_station.central.decisions import order_words
from receiving_station.central.models import Approval, DecisionRow, ReceiptRow
from receiving_station.central.plans import Plan
from receiving_station.domain.flags import Flag
from receiving_station.wire import Name, Settlement, WireModel

LIST_LIMIT = 500


class Step(StrEnum):
    """How far a person is with a receipt."""

    WAITING = "waiting"
    APPROVED = "approved"
    """Approved and not released yet."""
    RELEASED = "released"
    """Being done."""
    REJECTED = "rejected"
    DONE = "done"
    CLOSED = "closed"
    """Rejected, and nothing was given."""
    SUPERSEDED = "superseded"
    """A later receipt corrects it: there is nothing to decide any more."""


class Waiting(BaseModel):
    """A receipt that a person is asked about."""

    session_id: UUID
    return_id: str | None
    brand: str
    step: str
    flags: tuple[str, ...]
    proposed: tuple[str, ...]
    """What is given when it is approved; nothing: there is nothing to approve, only to take note of."""
    units: tuple[str, ...]
    asked_at: AwareDatetime
    decided_by: str
    note: str


class ApprovalList(BaseModel):
    """A page of them, those asked first before the others."""

    approvals: tuple[Waiting, ...]
    next_cursor: str = ""
    """Where the next page begins; "": this was the last."""


class Verdict(WireModel):
    """A person's word on some receipts."""

    session_ids: Annotated[tuple[UUID, ...], Field(min_length=1, max_length=LIST_LIMIT)]
    verdict: Literal["approve", "reject"]
    note: Name = ""


class Release(WireModel):
    """Do what was approved: of these receipts, or of all."""

    session_ids: Annotated[tuple[UUID, ...], Field(max_length=LIST_LIMIT)] = ()
    """None named: every approved one."""


class Changed(BaseModel):
    """Which receipts a call changed; the others asked for stand elsewhere, or are not there."""

    session_ids: tuple[UUID, ...]


def ask_person(session: Session, plans: Sequence[tuple[UUID, Plan]], now: datetime) -> None:
    """Put receipts before a person, in the transaction that decided them."""
    rows = [
        {
            "session_id": session_id,
            "brand": plan.brand,
            "return_id": plan.return_id,
            "state": Step.WAITING,
            "asked_at": now,
            "decided_by": "",
            "note": "",
        }
        for session_id, plan in sorted(plans, key=lambda pair: pair[0])
    ]
    add_new(session, Approval.__table__, rows, Approval.session_id)
    # What was released and could not be done whole is asked again.
    session.execute(
        sa.update(Approval)
        .where(Approval.session_id.in_([row["session_id"] for row in rows]), Approval.state == Step.DONE)
        .values(state=Step.WAITING)
    )


def close_approvals(session: Session, session_ids: Collection[UUID], now: datetime) -> None:
    """Receipts were settled: what a person had decided of them is done, and what they correct is asked no more."""
    for before, after in ((Step.RELEASED, Step.DONE), (Step.REJECTED, Step.CLOSED)):
        session.execute(
            sa.update(Approval)
            .where(Approval.session_id.in_(session_ids), Approval.state == before)
            .values(state=after)
        )
    corrected = session.scalars(
        sa.select(ReceiptRow.supersedes).where(
            ReceiptRow.session_id.in_(session_ids), ReceiptRow.supersedes.is_not(None)
        )
    ).all()
    if not corrected:
        return
    session.execute(
        sa.update(Approval)
        .where(Approval.session_id.in_(corrected), Approval.state.in_((Step.WAITING, Step.APPROVED)))
        .values(state=Step.SUPERSEDED, decided_at=now)
    )
    for row in session.scalars(
        sa.select(ReceiptRow).where(ReceiptRow.session_id.in_(corrected), ReceiptRow.state == Settlement.NEEDS_PERSON)
    ):
        row.state, row.flags = Settlement.SETTLED, json.dumps([*row.flag_list, Flag.SUPERSEDED])


def waiting_page(
    session: Session, cursor: str, limit: int, step: Step = Step.WAITING, brand: str | None = None
) -> ApprovalList:
    """Receipts at a step, those asked first before the others.

    Raises:
        cursors.BadCursorError: The cursor is none that this central gave.
    """
    keys = (Approval.asked_at, Approval.session_id)
    every = orm.aliased(DecisionRow)
    last = sa.select(sa.func.max(every.number)).where(every.session_id == Approval.session_id).scalar_subquery()
    asked = (
        sa.select(Approval, DecisionRow.plan)
        .join(DecisionRow, DecisionRow.session_id == Approval.session_id)
        .where(Approval.state == step, DecisionRow.number == last)
        .order_by(*keys)
        .limit(limit + 1)
    )
    if brand is not None:
        asked = asked.where(Approval.brand == brand)
    if (after := read_cursor_at(cursor, 2)) is not None:
        try:
            asked = asked.where(Approval.asked_at >= after[0], is_after(keys, (after[0], UUID(after[1][0]))))
        except ValueError as error:
            raise BadCursorError(cursor) from error
    rows = session.execute(asked).all()
    page = tuple(_waiting(row, Plan.model_validate_json(plan)) for row, plan in rows[:limit])
    more = write_cursor(page[-1].asked_at.isoformat(), str(page[-1].session_id)) if len(rows) > limit else ""
    return ApprovalList(approvals=page, next_cursor=more)


def judge(session: Session, said: Verdict, by: str, now: datetime, brand: str | None = None) -> Changed:
    """Approve or reject receipts that wait; what is rejected is settled at once, with nothing given."""
    is_yes = said.verdict == "approve"
    rows = _locked(session, said.session_ids, Step.WAITING, brand)
    for row in rows:
        row.state = Step.APPROVED if is_yes else Step.REJECTED
        row.decided_by, row.decided_at, row.note = by, now, said.note
        audit.note(session, now, by, f"refund_{row.state}", str(row.session_id), {"note": said.note})
    session.flush()
    if not is_yes:
        _due_again(session, rows, now)
    return Changed(session_ids=tuple(row.session_id for row in rows))


def release(session: Session, asked: Release, by: str, now: datetime, brand: str | None = None) -> Changed:
    """Let what was approved be done."""
    rows = _locked(session, asked.session_ids or None, Step.APPROVED, brand)
    for row in rows:
        row.state = Step.RELEASED
    session.flush()
    if rows:
        what = {"receipts": [str(row.session_id) for row in rows]}
        audit.note(session, now, by, "refunds_released", str(len(rows)), what)
    _due_again(session, rows, now)
    return Changed(session_ids=tuple(row.session_id for row in rows))


def _locked(session: Session, session_ids: Collection[UUID] | None, step: Step, brand: str | None) -> list[Approval]:
    asked = sa.select(Approval).where(Approval.state == step).order_by(Approval.session_id).with_for_update()
    if session_ids is not None:
        asked = asked.where(Approval.session_id.in_(session_ids))
    if brand is not None:
        asked = asked.where(Approval.brand == brand)
    return list(session.scalars(asked))


def _due_again(session: Session, rows: Sequence[Approval], now: datetime) -> None:
    session.execute(
        sa.update(ReceiptRow)
        .where(ReceiptRow.session_id.in_([row.session_id for row in rows]))
        .values(state=Settlement.RECEIVED, due_at=now, attempts=0)
    )


def _waiting(row: Approval, plan: Plan) -> Waiting:
    return Waiting(
        session_id=row.session_id,
        return_id=row.return_id,
        brand=row.brand,
        step=row.state,
        flags=plan.flags,
        proposed=tuple(order_words(order) for order in plan.held),
        units=tuple(f"{unit.sku}: {unit.why}" for unit in plan.units if unit.resolution is None),
        asked_at=row.asked_at,
        decided_by=row.decided_by,
        note=row.note,
    )
