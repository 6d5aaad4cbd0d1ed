"""Every decision is kept with its policy, its inputs and its reasons, and can be told and decided again from them."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from pydantic import AwareDatetime, BaseModel
from sqlalchemy.orm import Session

from receiving_station.central.database import add_new
from receiving_station.central.ledgers import RefundOrder, refunds_by_session
from receiving_station.central.models import AnnouncedReturn, Approval, DecisionRow, PolicyRow, ReceiptRow
from receiving_station.central.plans import RULES_JSON, Inputs, Plan, inputs_json, plan_json, plan_of
from receiving_station.domain.money import from_minor, said
from receiving_station.wire import RefundWire, ReturnWire


class UnitExplained(BaseModel):
    """What was decided of one unit, and why."""

    sku: str
    plate: str
    resolution: str | None
    why: str


class DecisionExplained(BaseModel):
    """One decision. ``is_reproduced``: decided again from what was kept, it is the same."""

    decided_at: AwareDatetime
    policy: str
    facts: tuple[str, ...]
    units: tuple[UnitExplained, ...]
    given: tuple[str, ...]
    held: tuple[str, ...]
    is_reproduced: bool


class ReceiptExplained(BaseModel):
    """One receipt and what became of it."""

    session_id: UUID
    station: str
    received_at: AwareDatetime
    settlement: str
    flags: tuple[str, ...]
    corrects: UUID | None
    decisions: tuple[DecisionExplained, ...]
    person: str


class Explanation(BaseModel):
    """A return, and why its customer got what they got."""

    return_id: str
    rma: str
    brand: str
    channel: str
    order_number: str
    state: str
    receipts: tuple[ReceiptExplained, ...]
    refunds: tuple[RefundWire, ...]


def record(session: Session, plans: Mapping[UUID, Plan], now: datetime) -> None:
    """Keep decisions, in the transaction in which they are made; what was kept before stays as it was."""
    policies = {
        plan.policy_sha256: {
            "sha256": plan.policy_sha256,
            "brand": plan.policy.brand,
            "version": plan.policy.version,
            "payload": RULES_JSON.dump_json(plan.policy).decode(),
        }
        for plan in plans.values()
        if plan.policy is not None
    }
    there = set(session.scalars(sa.select(PolicyRow.sha256).where(PolicyRow.sha256.in_(policies))))
    fresh = [policies[sha256] for sha256 in sorted(policies.keys() - there)]
    add_new(session, PolicyRow.__table__, fresh, PolicyRow.sha256)
    rows = [
        {
            "session_id": session_id,
            "number": plan.number,
            "return_id": plan.return_id,
            "policy_sha256": plan.policy_sha256,
            "inputs": "" if plan.inputs is None else inputs_json(plan.inputs),
            "plan": plan_json(plan),
            "decided_at": now,
        }
        for session_id, plan in sorted(plans.items())
    ]
    add_new(session, DecisionRow.__table__, rows, DecisionRow.session_id)


def explain(session: Session, return_id: str, brand: str | None = None) -> Explanation | None:
    """Why a return's customer got what they got; None: there is no such return, or it is not that brand's."""
    row = session.get(AnnouncedReturn, return_id)
    if row is None or brand not in {None, row.brand}:
        return None
    wire = ReturnWire.model_validate_json(row.payload)
    receipts = session.scalars(
        sa.select(ReceiptRow).where(ReceiptRow.return_id == return_id).order_by(ReceiptRow.received_at)
    )
    refunds = refunds_by_session(session, return_id=return_id)
    return Explanation(
        return_id=return_id,
        rma=wire.rma,
        brand=wire.brand,
        channel=wire.channel,
        order_number=wire.order_number,
        state=row.state,
        receipts=tuple(_explained(session, receipt) for receipt in receipts),
        refunds=tuple(refund for _session_id, refund in refunds),
    )


def in_words(explained: Explanation) -> str:
    """The explanation as lines for a person."""
    where = f" bought at {explained.channel}" if explained.channel else ""
    lines = [
        f"Return {explained.rma} of {explained.brand}, order {explained.order_number}{where}: "
        f"{explained.state.replace('_', ' ')}."
    ]
    for receipt in explained.receipts:
        what = f", which corrects {receipt.corrects}" if receipt.corrects else ""
        flags = f" ({', '.join(receipt.flags).replace('_', ' ')})" if receipt.flags else ""
        lines.append(
            f"Receipt {receipt.session_id}{what}, at {receipt.station}, {receipt.received_at:%Y-%m-%d %H:%M} UTC: "
            f"{receipt.settlement.replace('_', ' ')}{flags}."
        )
        for decision in receipt.decisions:
            lines.append(f"  Decided {decision.decided_at:%Y-%m-%d %H:%M:%S} UTC by {decision.policy}.")
            lines += [f"    {fact}" for fact in decision.facts]
            lines += [f"    {unit.sku} {unit.plate}: {unit.why}" for unit in decision.units]
            lines += [f"    Given: {each}." for each in decision.given]
            lines += [f"    Held for a person: {each}." for each in decision.held]
            again = "the same" if decision.is_reproduced else "NOT the same: the program decides differently now"
            lines.append(f"    Decided again from what was kept: {again}.")
        lines += [f"  {receipt.person}"] if receipt.person else []
    lines += [f"Ledger: {_words(each.kind)} {each.amount.amount} {each.amount.currency}" for each in explained.refunds]
    return "\n".join(lines)


def order_words(order: RefundOrder) -> str:
    """What an order gives, on one line."""
    money = said(from_minor(order.amount_cents, order.currency))
    bonus = f" and {said(from_minor(order.bonus_cents, order.currency))} on top" if order.bonus_cents else ""
    goods = f" of {order.sku}" if order.sku and not order.amount_cents else ""
    return f"{_words(order.kind)}{goods} {money}{bonus}"


def _explained(session: Session, receipt: ReceiptRow) -> ReceiptExplained:
    rows = session.execute(
        sa.select(DecisionRow, PolicyRow)
        .join(PolicyRow, PolicyRow.sha256 == DecisionRow.policy_sha256)
        .where(DecisionRow.session_id == receipt.session_id)
        .order_by(DecisionRow.number)
    ).all()
    approval = session.get(Approval, receipt.session_id)
    return ReceiptExplained(
        session_id=receipt.session_id,
        station=receipt.station,
        received_at=receipt.received_at,
        settlement=receipt.state,
        flags=tuple(receipt.flag_list),
        corrects=receipt.supersedes,
        decisions=tuple(_decision(receipt.payload, decision, policy) for decision, policy in rows),
        person=_person(approval),
    )


def _decision(payload: str, row: DecisionRow, policy: PolicyRow) -> DecisionExplained:
    plan = Plan.model_validate_json(row.plan)
    facts: tuple[str, ...] = ("A person decided what was held.",)
    is_reproduced = True
    if row.inputs:
        inputs = Inputs.model_validate_json(row.inputs)
        facts = tuple(_facts(inputs))
        again = plan_of(payload, inputs, RULES_JSON.validate_json(policy.payload)).units
        if not any(unit.reason for unit in plan.units):
            again = tuple(unit.model_copy(update={"reason": ""}) for unit in again)  # Decided before it was kept.
        is_reproduced = again == plan.units
    rules = f"policy {policy.brand} version {policy.version}" if policy.version else "the built-in policy"
    return DecisionExplained(
        decided_at=row.decided_at,
        policy=f"{rules} ({row.policy_sha256[:12]})",
        facts=facts,
        units=tuple(
            UnitExplained(sku=unit.sku, plate=unit.plate, resolution=unit.resolution, why=unit.why)
            for unit in (plan.units if row.inputs else ())
        ),
        given=tuple(order_words(order) for order in plan.refunds),
        held=tuple(order_words(order) for order in plan.held),
        is_reproduced=is_reproduced,
    )


def _facts(inputs: Inputs) -> list[str]:
    announced, known = inputs.announced, inputs.known
    if announced is None:
        return ["No return was known."]
    wish = f"Wished: {_words(announced.wish)}; {_words(announced.kind)}"
    facts = [f"{wish}; tier {announced.tier}." if announced.tier else f"{wish}."]
    for line in announced.lines:
        paid = line.line_paid or line.unit_price
        each = "together" if line.line_paid else "each"
        reason = f", because: {line.reason or _words(line.reason_code)}" if line.reason or line.reason_code else ""
        facts.append(f"Line {line.sku} x {line.quantity}: {paid.amount} {paid.currency} {each}{reason}.")
    if announced.window_ends or announced.delivered_on:
        facts.append(
            f"Delivered {announced.delivered_on or 'unknown'}; window ends {announced.window_ends or 'by rule'}."
        )
    if inputs.is_cancelled:
        facts.append("The announcement was withdrawn.")
    if known.returns_lately:
        facts.append(f"Returns of this customer lately: {known.returns_lately}.")
    return facts


def _person(approval: Approval | None) -> str:
    if approval is None:
        return ""
    if approval.decided_at is None:
        return f"A person is asked since {approval.asked_at:%Y-%m-%d %H:%M} UTC."
    note = f": {approval.note}" if approval.note else ""
    who = approval.decided_by or "the central"
    return f"{_words(approval.state).capitalize()} by {who}, {approval.decided_at:%Y-%m-%d %H:%M} UTC{note}."


def _words(stored: str) -> str:
    return stored.replace("_", " ")
