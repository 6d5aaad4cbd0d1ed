"""What a receipt's settlement will do: the domain's decision, of what the database holds, as orders for the ledgers."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType
from uuid import UUID

import sqlalchemy as sa
from pydantic import BaseModel, ConfigDict, TypeAdapter
from sqlalchemy.orm import Session

from receiving_station.central.catalogue import find_brands, shipping_line_of
from receiving_station.central.corrections import Booked, booked_before, chain_of, settle_difference
from receiving_station.central.ledgers import RefundOrder, StockOrder
from receiving_station.central.models import (
    AnnouncedReturn,
    Approval,
    DecisionRow,
    LineBalance,
    OrderLine,
    ReceiptRow,
    ReceiptUnit,
    Refund,
)
from receiving_station.central.orders import SHIPPING
from receiving_station.domain.flags import Flag
from receiving_station.domain.money import from_minor, to_minor
from receiving_station.domain.offers import IN_MONEY, Policy
from receiving_station.domain.policy import Decision, Known, Occupied, UnitDecision, decide
from receiving_station.domain.returns import Money
from receiving_station.domain.rules import BrandRules, ReturnRules, ShippingBack
from receiving_station.domain.vocabulary import Resolution, UnitId
from receiving_station.wire import ReceiptWire, ReturnWire
from receiving_station.wire_mapping import receipt_from_wire, return_from_wire

SHIPPING_POSITION = -1
"""Where in a receipt's refunds the way to the customer stands: before its units."""
RULES_JSON = TypeAdapter(BrandRules)
_NOTHING = frozenset({Resolution.NONE_RTO, Resolution.REJECT})


class UnitWords(BaseModel):
    """What was decided of one unit, in words."""

    model_config = ConfigDict(frozen=True)
    sku: str
    plate: str
    line_id: str | None
    resolution: Resolution | None
    flags: tuple[str, ...]
    why: str
    reason: str = ""
    """``offers.Reason`` of what is given or proposed; "" in decisions of before it was kept."""


class Inputs(BaseModel):
    """All that a decision was made of, beside the receipt itself and the policy: decided again, it is the same."""

    model_config = ConfigDict(frozen=True)
    announced: ReturnWire | None
    is_cancelled: bool
    occupied: Occupied
    known: Known


class Plan(BaseModel):
    """What a receipt's settlement will do; JSON between durable steps.

    ``held`` is what is done when a person approves it. ``number`` counts the decisions on a receipt, from 0.
    """

    model_config = ConfigDict(frozen=True)
    refunds: tuple[RefundOrder, ...] = ()
    stock: tuple[StockOrder, ...] = ()
    flags: tuple[str, ...] = ()
    needs_person: bool = False
    held: tuple[RefundOrder, ...] = ()
    units: tuple[UnitWords, ...] = ()
    number: int = 0
    return_id: str | None = None
    brand: str = ""
    policy_sha256: str = ""
    policy: BrandRules | None = None
    inputs: Inputs | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A receipt that waits for its settlement. ``attempts`` failed before."""

    session_id: UUID
    return_id: str | None
    payload: str
    attempts: int
    supersedes: UUID | None = None


@dataclass(frozen=True, slots=True)
class _Return:
    """An announced return as the plan needs it."""

    wire: ReturnWire
    is_cancelled: bool
    customer: str
    order_id: str | None


def _sha256(rules: BrandRules) -> str:
    return hashlib.sha256(RULES_JSON.dump_json(rules)).hexdigest()


def make_plans(
    session: Session,
    due: Sequence[Due],
    instead: Mapping[str, BrandRules] = MappingProxyType({}),
    *,
    is_dry: bool = False,
) -> dict[UUID, Plan]:
    """Decide each receipt by what the database holds.

    Of several receipts of one return or order only the first is decided where the second depends on it: those without a
    plan stay due.

    Args:
        session: On the central's database.
        due: The receipts.
        instead: Other rules for some brands.
        is_dry: Whether to decide all, and as if nobody had approved anything.
    """
    returns = _returns(session, {each.return_id for each in due if each.return_id is not None})
    units = _units(session, [each.session_id for each in due])
    brands = {"": BrandRules("", version=0)}
    brands |= find_brands(session, {found.wire.brand for found in returns.values()})
    brands |= instead
    names = {rules.brand: _sha256(rules) for rules in brands.values()}
    plans = {} if is_dry else _released(session, [each.session_id for each in due])
    booked = booked_before(session, [(each.session_id, each.supersedes) for each in due if each.supersedes])
    first: set[str] = set()
    for each in due:
        if each.session_id in plans:
            continue
        found = returns.get(each.return_id or "")
        rules = brands["" if found is None else found.wire.brand]
        depends = bool(rules.returns.label_fee) or rules.returns.shipping_back is not ShippingBack.NEVER
        if depends and found is not None and not is_dry:
            turn = found.order_id or found.wire.return_id
            if turn in first:
                continue
            first.add(turn)
        own = units.get(each.session_id, [])
        inputs = Inputs(
            announced=None if found is None else found.wire,
            is_cancelled=found is not None and found.is_cancelled,
            occupied=_occupied(own),
            known=_known(session, each, found, own, rules.returns, is_dry=is_dry),
        )
        plans[each.session_id] = plan_of(each.payload, inputs, rules, booked.get(each.session_id)).model_copy(
            update={"policy_sha256": names[rules.brand], "return_id": each.return_id}
        )
    return plans


def plan_of(payload: str, inputs: Inputs, rules: BrandRules, booked: Booked | None = None) -> Plan:
    """The plan for one receipt; pure: the same inputs give the same plan.

    Args:
        payload: The receipt's JSON.
        inputs: What else it is decided of.
        rules: The brand's.
        booked: What the receipts that it corrects gave and booked, or None where it corrects none.
    """
    announced = inputs.announced
    decision = decide(
        None if announced is None else return_from_wire(announced),
        receipt_from_wire(ReceiptWire.model_validate_json(payload)),
        inputs.occupied,
        policy=Policy.of(rules),
        cancelled=inputs.is_cancelled,
        known=inputs.known,
    )
    plan = _orders(decision, announced, inputs.known.ordinals)
    if booked is not None:
        plan = _difference(plan, booked)
    return plan.model_copy(
        update={
            "brand": "" if announced is None else announced.brand,
            "policy": rules,
            "inputs": inputs,
        }
    )


def _difference(plan: Plan, booked: Booked) -> Plan:
    difference = settle_difference(plan.refunds, plan.held, plan.stock, booked)
    flags = tuple(dict.fromkeys((*plan.flags, *((Flag.CORRECTION,) if difference.is_open else ()))))
    return plan.model_copy(
        update={
            "refunds": difference.refunds,
            "held": difference.held,
            "stock": difference.stock,
            "flags": flags,
            "needs_person": plan.needs_person or difference.is_open,
        }
    )


def _orders(decision: Decision, announced: ReturnWire | None, ordinals: Mapping[UnitId, int]) -> Plan:
    refunds: list[RefundOrder] = []
    held: list[RefundOrder] = []
    stock: list[StockOrder] = []
    flags = list(decision.flags)
    for position, unit in enumerate(decision.units):
        if unit.bucket is not None:
            grade = unit.grade or ""
            stock.append(StockOrder(position=position, sku=unit.sku, bucket=unit.bucket, plate=unit.plate, grade=grade))
        order = None if announced is None else _order(position, unit, announced, ordinals.get(unit.unit_id))
        if order is not None:
            (refunds if unit.resolution is not None else held).append(order)
        elif announced is not None and unit.resolution not in {None, *_NOTHING}:
            flags.append(Flag.UNKNOWN_LINE)  # Announced only after the unit came: it took no place then.
    if decision.shipping is not None and announced is not None:
        refunds.insert(0, _shipping_order(decision.shipping, announced))
    return Plan(
        refunds=tuple(refunds),
        held=tuple(held),
        stock=tuple(stock),
        flags=tuple(dict.fromkeys(flags)),
        needs_person=decision.needs_person or Flag.UNKNOWN_LINE in flags,
        units=tuple(
            UnitWords(
                sku=unit.sku,
                plate=unit.plate,
                line_id=unit.line_id,
                resolution=unit.resolution,
                flags=unit.flags,
                why=unit.why,
                reason=unit.reason if unit.proposed is None else unit.proposed.reason,
            )
            for unit in decision.units
        ),
    )


def _order(position: int, unit: UnitDecision, announced: ReturnWire, ordinal: int | None) -> RefundOrder | None:
    kind, amount, bonus = unit.resolution, unit.amount, unit.bonus
    if unit.proposed is not None:
        kind, amount, bonus = unit.proposed.resolution, unit.proposed.amount, unit.proposed.bonus
    if kind is None or kind in _NOTHING or amount is None or unit.line_id is None or ordinal is None:
        return None
    line = next(line for line in announced.lines if line.line_id == unit.line_id)
    return RefundOrder(
        position=position,
        return_id=announced.return_id,
        rma=announced.rma,
        line_id=unit.line_id,
        ordinal=ordinal,
        kind=kind,
        amount_cents=to_minor(amount),
        currency=amount.currency,
        bonus_cents=0 if bonus is None else to_minor(bonus),
        sku=line.exchange_sku or line.sku if kind is Resolution.EXCHANGE else line.sku,
    )


def _shipping_order(shipping: Money, announced: ReturnWire) -> RefundOrder:
    return RefundOrder(
        position=SHIPPING_POSITION,
        return_id=announced.return_id,
        rma=announced.rma,
        line_id=shipping_line_of(announced.return_id),
        ordinal=1,
        kind=Resolution.REFUND_FULL,
        amount_cents=to_minor(shipping),
        currency=shipping.currency,
    )


def _released(session: Session, session_ids: Iterable[UUID]) -> dict[UUID, Plan]:
    """What a person decided: what was held is done as it was shown to them, or not at all."""
    asked = (
        sa.select(Approval.session_id, Approval.state, DecisionRow.plan, DecisionRow.number)
        .join(DecisionRow, DecisionRow.session_id == Approval.session_id)
        .where(Approval.session_id.in_(session_ids), Approval.state.in_(("released", "rejected")))
        .order_by(DecisionRow.session_id, DecisionRow.number)
    )
    plans = {}
    for row in session.execute(asked):
        shown = Plan.model_validate_json(row.plan)
        is_given = row.state == "released"
        plans[row.session_id] = shown.model_copy(
            update={
                "refunds": shown.held if is_given else (),
                "held": (),
                "stock": (),
                "needs_person": False,
                "number": row.number + 1,
            }
        )
    return plans


def _returns(session: Session, return_ids: Iterable[str]) -> dict[str, _Return]:
    columns = (AnnouncedReturn.return_id, AnnouncedReturn.payload, AnnouncedReturn.is_cancelled)
    asked = sa.select(*columns, AnnouncedReturn.customer, AnnouncedReturn.order_id)
    return {
        row.return_id: _Return(
            ReturnWire.model_validate_json(row.payload), row.is_cancelled, row.customer, row.order_id
        )
        for row in session.execute(asked.where(AnnouncedReturn.return_id.in_(return_ids)))
    }


def _units(session: Session, session_ids: Sequence[UUID]) -> dict[UUID, list[ReceiptUnit]]:
    units: dict[UUID, list[ReceiptUnit]] = {}
    for unit in session.scalars(
        sa.select(ReceiptUnit)
        .where(ReceiptUnit.session_id.in_(session_ids))
        .order_by(ReceiptUnit.session_id, ReceiptUnit.position)
    ):
        units.setdefault(unit.session_id, []).append(unit)
    return units


def _occupied(units: Sequence[ReceiptUnit]) -> Occupied:
    return Occupied(
        lines=frozenset(UnitId(unit.unit_id) for unit in units if unit.is_line_full),
        plates=frozenset(UnitId(unit.unit_id) for unit in units if unit.is_plate_seen),
        serials=frozenset(UnitId(unit.unit_id) for unit in units if unit.is_serial_seen),
    )


def _known(
    session: Session,
    due: Due,
    found: _Return | None,
    units: Sequence[ReceiptUnit],
    rules: ReturnRules,
    *,
    is_dry: bool,
) -> Known:
    """What the policy needs of the return's past; what it does not need is not asked for."""
    ordinals = {UnitId(unit.unit_id): unit.ordinal for unit in units if unit.ordinal is not None}
    if found is None:
        return Known(ordinals)
    own = (due.session_id, *(() if due.supersedes is None else chain_of(session, due.supersedes)))
    is_label_paid = bool(rules.label_fee) and _is_label_paid(session, due, found.wire.return_id, own, is_dry=is_dry)
    shipping, left = None, None
    if rules.shipping_back is not ShippingBack.NEVER and found.order_id is not None:
        shipping = _shipping_left(session, found, own)
        left = _left_of_order(session, found.order_id, own)
    return Known(ordinals, _returns_lately(session, due, found, rules), is_label_paid, shipping, left)


def _returns_lately(session: Session, due: Due, found: _Return, rules: ReturnRules) -> int:
    if not rules.most_returns or not found.customer:
        return 0
    at = ReceiptWire.model_validate_json(due.payload).started_at
    since = at - timedelta(days=rules.most_within_days)
    return _count(
        session,
        sa.select(sa.func.count())
        .select_from(AnnouncedReturn)
        .where(
            AnnouncedReturn.brand == found.wire.brand,
            AnnouncedReturn.customer == found.customer,
            AnnouncedReturn.announced_at > since,
            AnnouncedReturn.is_cancelled.is_(False),
        ),
    )


def _is_label_paid(session: Session, due: Due, return_id: str, own: Sequence[UUID], *, is_dry: bool) -> bool:
    """Whether the way back is not for this receipt to pay, nor for one of those that it corrects: ``own``."""
    gave = sa.select(Refund.session_id).where(
        Refund.return_id == return_id, Refund.kind.in_([*IN_MONEY, Resolution.STORE_CREDIT])
    )
    if not is_dry and (before := _first_inputs(session, gave, own)):
        # It corrects one that gave money: what that one had to pay stays paid, whatever came meanwhile.
        return Inputs.model_validate_json(before).known.is_label_paid
    others = gave.where(Refund.session_id.not_in(own))
    if is_dry:
        # The ledger knows by now what came later, too; when a receipt came is the nearest to when it was settled.
        received = sa.select(ReceiptRow.received_at).where(ReceiptRow.session_id == due.session_id).scalar_subquery()
        others = others.join(ReceiptRow, ReceiptRow.session_id == Refund.session_id)
        others = others.where(ReceiptRow.received_at <= received)
    return session.scalar(others.limit(1)) is not None


def _first_inputs(session: Session, gave: "sa.Select[UUID]", own: Sequence[UUID]) -> str | None:
    """What the first of these receipts that gave money was decided of."""
    asked = (
        sa.select(DecisionRow.inputs)
        .where(DecisionRow.session_id.in_(gave.where(Refund.session_id.in_(own))), DecisionRow.number == 0)
        .order_by(DecisionRow.decided_at)
    )
    return session.scalar(asked.limit(1))


def _shipping_left(session: Session, found: _Return, own: Sequence[UUID]) -> Money | None:
    line_id = shipping_line_of(found.wire.return_id)
    row = session.execute(
        sa.select(OrderLine.paid_cents - OrderLine.refunded_cents, LineBalance.currency)
        .join(LineBalance, LineBalance.order_line_id == OrderLine.order_line_id)
        .where(LineBalance.line_id == line_id)
    ).one_or_none()
    if row is None:
        return None
    given = _count(
        session,
        sa.select(sa.func.coalesce(sa.func.sum(Refund.amount_cents), 0)).where(
            Refund.line_id == line_id, Refund.session_id.in_(own)
        ),
    )
    return from_minor(int(row[0]) + given, row[1])


def _left_of_order(session: Session, order_id: str, own: Sequence[UUID]) -> int:
    sold = _count(
        session,
        sa.select(sa.func.coalesce(sa.func.sum(OrderLine.quantity), 0)).where(
            OrderLine.order_id == order_id, OrderLine.line != SHIPPING
        ),
    )
    given = _count(
        session,
        sa.select(sa.func.count())
        .select_from(Refund)
        .join(LineBalance, LineBalance.line_id == Refund.line_id)
        .join(OrderLine, OrderLine.order_line_id == LineBalance.order_line_id)
        .where(
            OrderLine.order_id == order_id,
            OrderLine.line != SHIPPING,
            Refund.round == 0,
            Refund.kind.in_(IN_MONEY),
            Refund.session_id.not_in(own),
        ),
    )
    return sold - given


def _count(session: Session, asked: "sa.Select[int]") -> int:
    return int(session.scalar(asked) or 0)


def plan_json(plan: Plan) -> str:
    """The plan without what it was made of."""
    return plan.model_dump_json(exclude={"inputs", "policy"})


def inputs_json(inputs: Inputs) -> str:
    """What a decision was made of, as JSON with its sets in order: the same text for the same facts."""
    facts = json.loads(inputs.model_dump_json())
    for name in ("lines", "plates", "serials"):
        facts["occupied"][name].sort()
    return json.dumps(facts)
