"""A return's way as its customer sees it: made of what the ledgers, receipts and decisions say, whenever it is asked.

Nothing of it is kept twice: a timeline that is read tomorrow is right by what was corrected until then.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.models import (
    AnnouncedReturn,
    Approval,
    DecisionRow,
    ExchangeOrder,
    ReceiptRow,
    Refund,
)
from receiving_station.central.portal.journey_models import ReturnStep
from receiving_station.central.portal.models import PortalRequest
from receiving_station.central.portal.steps import ORDER, Happened, Step, step_id
from receiving_station.domain.offers import IN_KIND
from receiving_station.domain.return_states import ReturnState
from receiving_station.domain.vocabulary import Resolution
from receiving_station.wire import ReturnWire, Settlement

_STEP_OF: Final = {Resolution.STORE_CREDIT: Step.CREDITED, **dict.fromkeys(IN_KIND, Step.EXCHANGED)}
"""What a refund of this kind is to the customer; all others are money."""
_BEGINS: Final = frozenset({Step.REQUESTED, Step.NOT_DELIVERED, Step.ON_ITS_WAY})
"""With which a return may begin; one that a shop announced begins with its announcement."""
_NO: Final = frozenset({"rejected", "closed"})
"""An approval's states after a person said no."""


@dataclass(frozen=True, slots=True)
class Journey:
    """A return and what happened to it.

    Attributes:
        return_id: Of the return.
        brand: Its brand.
        rma: Its number.
        order_number: Its order's.
        carrier: Who carries it, or "".
        tier: The customer's, or "".
        window_ends: The last day on which it may come, or None.
        state: Where it stands; None: it is not announced, a person is asked first, or said no.
        steps: What happened, oldest first.
    """

    return_id: str
    brand: str
    rma: str
    order_number: str
    carrier: str
    tier: str
    window_ends: date | None
    state: ReturnState | None
    steps: tuple[Happened, ...]

    @property
    def is_over(self) -> bool:
        """Whether nothing more is to come."""
        is_declined = self.state is None and self.last(Step.DECLINED) is not None
        return is_declined or self.state in {ReturnState.SETTLED, ReturnState.CANCELLED}

    def last(self, *steps: Step) -> Happened | None:
        """The last of these that happened."""
        return next((each for each in reversed(self.steps) if each.step in steps), None)


def read_journey(session: Session, return_id: str) -> Journey | None:
    """One return's way; None: there is no such return."""
    return read_journeys(session, [return_id]).get(return_id)


def read_journeys(session: Session, return_ids: Collection[str]) -> dict[str, Journey]:
    """The ways of these returns, in as many questions as for one."""
    returns = session.scalars(sa.select(AnnouncedReturn).where(AnnouncedReturn.return_id.in_(return_ids))).all()
    facts = _Facts(session, return_ids)
    known = {row.return_id: _journey(row, facts) for row in returns}
    asked = sa.select(PortalRequest).where(PortalRequest.return_id.in_(set(return_ids) - known.keys()))
    return known | {row.return_id: _asked(row, facts) for row in session.scalars(asked)}


def reference_of(session_id: UUID, position: int) -> str:
    """The number under which a refund, a credit or an exchange is found again: of its place in the ledger."""
    return f"{session_id.hex[:8]}-{position + 2}".upper()


@dataclass(frozen=True, slots=True)
class _Decided:
    number: int
    at: datetime
    plan: Mapping[str, Any]


class _Facts:
    """What the tables say of some returns."""

    def __init__(self, session: Session, return_ids: Collection[str]) -> None:
        self.kept: dict[str, list[ReturnStep]] = defaultdict(list)
        for step in session.scalars(sa.select(ReturnStep).where(ReturnStep.return_id.in_(return_ids))):
            self.kept[step.return_id].append(step)
        self.receipts: dict[str, list[ReceiptRow]] = defaultdict(list)
        receipts = sa.select(ReceiptRow).where(ReceiptRow.return_id.in_(return_ids))
        for receipt in session.scalars(receipts.order_by(ReceiptRow.received_at)):
            self.receipts[str(receipt.return_id)].append(receipt)
        self.decided: dict[UUID, list[_Decided]] = defaultdict(list)
        decisions = sa.select(DecisionRow.session_id, DecisionRow.number, DecisionRow.decided_at, DecisionRow.plan)
        for row in session.execute(decisions.where(DecisionRow.return_id.in_(return_ids)).order_by(DecisionRow.number)):
            self.decided[row.session_id].append(_Decided(row.number, row.decided_at, json.loads(row.plan)))
        self.refunds: dict[UUID, list[Refund]] = defaultdict(list)
        for refund in session.scalars(
            sa.select(Refund).where(Refund.return_id.in_(return_ids)).order_by(Refund.position)
        ):
            self.refunds[refund.session_id].append(refund)
        goods = sa.select(ExchangeOrder).where(ExchangeOrder.return_id.in_(return_ids))
        self.goods = {(each.session_id, each.position): each.sku for each in session.scalars(goods)}
        answers = sa.select(Approval.session_id, Approval.state).where(Approval.return_id.in_(return_ids))
        self.refused_by_person = {row.session_id for row in session.execute(answers) if row.state in _NO}


def _journey(row: AnnouncedReturn, facts: _Facts) -> Journey:
    announced = ReturnWire.model_validate_json(row.payload)
    steps = _kept(row.return_id, facts)
    if row.announced_at is not None and not any(each.step in _BEGINS for each in steps):
        items = [{"name": line.name, "n": line.quantity} for line in announced.lines]
        requested = step_id(Step.REQUESTED, row.return_id)
        steps.append(Happened(requested, Step.REQUESTED, row.announced_at, {"items": items}))
    receipts = facts.receipts[row.return_id]
    corrected = {receipt.supersedes for receipt in receipts}
    for receipt in receipts:
        steps += _Received(receipt, announced, facts).steps(is_current=receipt.session_id not in corrected)
    return Journey(
        return_id=row.return_id,
        brand=row.brand,
        rma=announced.rma,
        order_number=announced.order_number,
        carrier=announced.carrier,
        tier=announced.tier,
        window_ends=announced.window_ends,
        state=ReturnState(row.state),
        steps=_in_order(steps),
    )


def _asked(row: PortalRequest, facts: _Facts) -> Journey:
    """A return that a person is asked about before it is announced."""
    return Journey(
        return_id=row.return_id,
        brand=row.brand,
        rma=row.return_id.removeprefix(f"{row.brand}:"),
        order_number=json.loads(row.order_id)[1],
        carrier="",
        tier="",
        window_ends=None,
        state=None,
        steps=_in_order(_kept(row.return_id, facts)),
    )


def _kept(return_id: str, facts: _Facts) -> list[Happened]:
    kept = []
    for row in facts.kept[return_id]:
        data = json.loads(row.data)
        # The first attempt that fails is asked about; of the others the page tells.
        kept.append(Happened(row.step_id, Step(row.step), row.at, data, is_told=data.get("attempt", 1) == 1))
    return kept


def _in_order(steps: Iterable[Happened]) -> tuple[Happened, ...]:
    return tuple(sorted(steps, key=lambda each: (each.at, ORDER.index(each.step), each.step_id)))


class _Received:
    """One receipt, and what it meant to the customer."""

    def __init__(self, row: ReceiptRow, announced: ReturnWire, facts: _Facts) -> None:
        self._row = row
        self._facts = facts
        self._receipt: Mapping[str, Any] = json.loads(row.payload)
        self._units: Sequence[Mapping[str, Any]] = self._receipt["units"]
        self._names = {line.line_id: line.name for line in announced.lines}

    def steps(self, *, is_current: bool) -> Iterator[Happened]:
        """What happened; of a corrected receipt only what it gave."""
        row, receipt = self._row, self._receipt
        # A bench's clock may be wrong: what the central has cannot have come later.
        came, looked = (min(datetime.fromisoformat(receipt[each]), row.received_at) for each in _TIMES)
        if row.supersedes is None:
            told = {"parcel": receipt["parcel"], "units": len(self._units)}
            yield Happened(step_id(Step.ARRIVED, row.session_id), Step.ARRIVED, came, told)
        if is_current and (self._units or receipt["missing"]):
            seen = {"items": [self._seen(unit) for unit in self._units], "missing": self._missing()}
            is_told = row.supersedes is None
            yield Happened(step_id(Step.INSPECTED, row.session_id), Step.INSPECTED, looked, seen, is_told)
        decided = self._facts.decided[row.session_id]
        for each in decided:
            yield from self._given(each)
        if is_current and decided:
            yield from self._open(decided)

    def _given(self, decided: _Decided) -> Iterator[Happened]:
        positions = {order["position"] for order in decided.plan.get("refunds", ())}
        groups: dict[tuple[Step, str], list[Refund]] = defaultdict(list)
        for refund in self._facts.refunds[self._row.session_id]:
            if refund.position in positions:
                step = _STEP_OF.get(Resolution(refund.kind), Step.REFUNDED)
                groups[step, refund.currency].append(refund)
        why = [str(unit.get("reason", "")) for unit in decided.plan.get("units", ())]
        for (step, currency), refunds in groups.items():
            if any(refund.state != "issued" for refund in refunds):
                continue
            first, session_id = refunds[0], self._row.session_id
            data = {
                "amount": sum(refund.amount_cents for refund in refunds),
                "bonus": sum(refund.bonus_cents for refund in refunds),
                "currency": currency,
                "reference": reference_of(session_id, first.position),
                "items": [self._item(refund, why) for refund in refunds],
            }
            at = max(refund.issued_at for refund in refunds)
            yield Happened(step_id(step, session_id, decided.number, currency), step, at, data)

    def _open(self, decided: Sequence[_Decided]) -> Iterator[Happened]:
        last = decided[-1]
        is_asked = self._row.state == Settlement.NEEDS_PERSON
        for each in decided:
            if each.plan.get("needs_person") or (each is last and is_asked):
                flags = {"flags": each.plan.get("flags", [])}
                waits = step_id(Step.WAITS, self._row.session_id, each.number)
                yield Happened(waits, Step.WAITS, each.at, flags)
        said_no = self._row.session_id in self._facts.refused_by_person
        refused = [
            {**self._seen_by_plate(unit["plate"]), "reason": _reason(unit)}
            for unit in last.plan.get("units", ())
            if unit["resolution"] == Resolution.REJECT or (said_no and unit["resolution"] is None)
        ]
        if refused and not is_asked:
            no = step_id(Step.REFUSED, self._row.session_id, last.number)
            yield Happened(no, Step.REFUSED, last.at, {"items": refused})

    def _item(self, refund: Refund, why: Sequence[str]) -> dict[str, Any]:
        sku = self._facts.goods.get((refund.session_id, refund.position), "")
        return {
            # Without a name: what the way to the customer cost.
            "name": self._names.get(refund.line_id, ""),
            "kind": refund.kind,
            "amount": refund.amount_cents,
            "reason": why[refund.position] if 0 <= refund.position < len(why) else "",
            **({"sku": sku} if sku else {}),
        }

    def _seen(self, unit: Mapping[str, Any]) -> dict[str, Any]:
        return {
            "name": self._names.get(unit["line_id"] or "") or unit["name"],
            "plate": unit["plate"],
            "packaging": unit["packaging"] or "",
            "item": unit["item"] or "",
            "state": unit["state"],
            "photos": [photo["sha256"] for photo in unit["photos"]],
        }

    def _seen_by_plate(self, plate: str) -> dict[str, Any]:
        unit = next((unit for unit in self._units if unit["plate"] == plate), None)
        return {"name": ""} if unit is None else self._seen(unit)

    def _missing(self) -> list[dict[str, Any]]:
        return [
            {"name": self._names.get(each["line_id"], ""), "n": each["quantity"]} for each in self._receipt["missing"]
        ]


_TIMES: Final = ("started_at", "occurred_at")


def _reason(unit: Mapping[str, Any]) -> str:
    """Why a unit was refused; what a person said no to has no reason of the policy's."""
    return "waits_for_person" if unit["resolution"] is None else str(unit.get("reason", ""))
