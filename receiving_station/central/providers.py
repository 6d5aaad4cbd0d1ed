"""Telling whoever gives money, credit or goods outside of this database: each order once, whatever gets lost."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from receiving_station.central.database import Sessions
from receiving_station.central.ledgers import Provider, RefundOrder, write_refunds
from receiving_station.central.models import ExchangeOrder, Refund
from receiving_station.domain.offers import IN_KIND
from receiving_station.domain.vocabulary import Resolution


@dataclass(frozen=True, slots=True)
class Providers:
    """Who does what outside; None: the ledger built in is all.

    Attributes:
        money: Refunds to the original means of payment.
        credit: Store credit, with its bonus.
        goods: Exchanges, replacements and repairs.
    """

    money: Provider | None = None
    credit: Provider | None = None
    goods: Provider | None = None

    @property
    def is_any(self) -> bool:
        """Whether anybody outside does anything."""
        return not (self.money is self.credit is self.goods is None)

    def of(self, kind: Resolution) -> Provider | None:
        """Who does this kind of order."""
        if kind is Resolution.STORE_CREDIT:
            return self.credit
        return self.goods if kind in IN_KIND else self.money


def key_of(session_id: UUID, order: RefundOrder) -> str:
    """An order's key for life."""
    return f"{session_id}:{order.position}"


def issue(
    sessions: Sessions,
    providers: Providers,
    session_id: UUID,
    orders: Sequence[RefundOrder],
    clock: Callable[[], datetime],
) -> tuple[int, ...]:
    """Do each order once; called again after a crash or a timeout it goes on where it was.

    The ledger comes first: what its constraints refuse is told to nobody. That a provider is about to be told is
    durable before it is; whoever finds that note and no answer asks the provider first.

    Returns:
        The positions that the ledger refused.
    """
    outside = [order for order in orders if providers.of(order.kind) is not None]
    inside = [order for order in orders if providers.of(order.kind) is None]
    with sessions.write.begin() as session:
        now = clock()
        refused = write_refunds(session, [(session_id, order) for order in inside], now)
        refused |= write_refunds(session, [(session_id, order) for order in outside], now, is_done=False)
    for order in outside:
        if (session_id, order.position) not in refused:
            _tell(sessions, providers, session_id, order, clock)
    return tuple(position for _session_id, position in sorted(refused))


def _tell(
    sessions: Sessions, providers: Providers, session_id: UUID, order: RefundOrder, clock: Callable[[], datetime]
) -> None:
    provider, key = providers.of(order.kind), key_of(session_id, order)
    assert provider is not None  # noqa: S101 (chosen for it)
    with sessions.write.begin() as session:
        row = session.get_one(Refund, (session_id, order.position), with_for_update=True)
        if row.state == "issued":
            return
        was_told = row.told_at is not None
        row.told_at = row.told_at or clock()
    if not (was_told and provider.was_done(key)):
        provider.do(key, order)
    with sessions.write.begin() as session:
        row = session.get_one(Refund, (session_id, order.position))
        row.state, row.issued_at = "issued", clock()
        goods = session.get(ExchangeOrder, (session_id, order.position))
        if goods is not None:
            goods.state = "issued"
