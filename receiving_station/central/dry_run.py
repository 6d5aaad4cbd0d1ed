"""What changed rules would have decided on the receipts of the past; nothing is written."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

import sqlalchemy as sa
from pydantic import TypeAdapter
from sqlalchemy.orm import Session

from receiving_station.central.models import AnnouncedReturn, ReceiptRow
from receiving_station.central.plans import Due, Plan, make_plans
from receiving_station.domain.money import from_minor, said
from receiving_station.domain.rules import BrandRules

_RULES_JSON = TypeAdapter(BrandRules)
_BATCH = 200


@dataclass(frozen=True, slots=True)
class Outcome:
    """What rules decide on one receipt.

    Attributes:
        refunds: Each as "KIND AMOUNT CURRENCY", in the units' order.
        flags: Why a person is asked, and what else is unusual.
        needs_person: Whether one is.
        cents: Given back, by currency.
    """

    refunds: tuple[str, ...]
    flags: tuple[str, ...]
    needs_person: bool
    cents: Counter[str]


@dataclass(frozen=True, slots=True)
class Compared:
    """One receipt under the rules in force and under the changed ones."""

    session_id: UUID
    return_id: str
    now: Outcome
    then: Outcome

    @property
    def differs(self) -> bool:
        """Whether the change would have changed anything here."""
        return self.now != self.then


def read_rules(text: bytes) -> BrandRules:
    """A brand's rules as the feed has them.

    Raises:
        ValueError: It is no JSON of them.
    """
    return _RULES_JSON.validate_json(text)


def compare(session: Session, rules: BrandRules) -> Iterator[Compared]:
    """Every receipt of the brand's returns, decided with the rules in force and with these instead."""
    after = UUID(int=0)
    while True:
        rows = session.execute(
            sa.select(ReceiptRow.session_id, ReceiptRow.return_id, ReceiptRow.payload, ReceiptRow.supersedes)
            .join(AnnouncedReturn, AnnouncedReturn.return_id == ReceiptRow.return_id)
            .where(AnnouncedReturn.brand == rules.brand, ReceiptRow.session_id > after)
            .order_by(ReceiptRow.session_id)
            .limit(_BATCH)
        ).all()
        if not rows:
            return
        due = [Due(row.session_id, row.return_id, row.payload, 0, row.supersedes) for row in rows]
        now = make_plans(session, due, is_dry=True)
        then = make_plans(session, due, {rules.brand: rules}, is_dry=True)
        for row in rows:
            yield Compared(row.session_id, row.return_id, _outcome(now[row.session_id]), _outcome(then[row.session_id]))
        after = rows[-1].session_id


def _outcome(plan: Plan) -> Outcome:
    cents: Counter[str] = Counter()
    for order in plan.refunds:
        cents[order.currency] += order.amount_cents
    refunds = tuple(f"{order.kind} {said(from_minor(order.amount_cents, order.currency))}" for order in plan.refunds)
    return Outcome(refunds, plan.flags, plan.needs_person, cents)
