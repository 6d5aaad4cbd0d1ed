"""Whoever acts outside of this database, and telling them: each order once, whatever gets lost.

Money, credit and goods are a ``ledgers.Provider`` each, stock is a ``ledgers.Inventory``, and whoever tells customers
and brands is a ``Notifier``. All are told what the ledgers hold already, under a key for life.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID

from sqlalchemy.orm import Session

from receiving_station.central.database import Sessions
from receiving_station.central.ledgers import Provider, RefundOrder, write_refunds
from receiving_station.central.models import ExchangeOrder, Refund
from receiving_station.central.webhooks import Kind
from receiving_station.domain.offers import IN_KIND
from receiving_station.domain.vocabulary import Resolution


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that happened to a return, to be told once.

    Attributes:
        key: For life: of this kind of thing and this decision on this receipt.
        kind: What happened.
        session_id: Of the receipt.
        return_id: Its return, or None: a parcel of nobody's.
        brand: Its brand, or "".
        at: When it happened (UTC).
        data: What else is known, as in the webhook of the same kind.
    """

    key: UUID
    kind: Kind
    session_id: UUID
    return_id: str | None
    brand: str
    at: datetime
    data: Mapping[str, object]


class Notifier(Protocol):
    """Whoever tells a customer or a brand, outside of this database: by mail, say.

    It hears the notices of one return one after the other, in the order in which things happened, and answers within
    half a minute. One whose answer never came is asked for (``was_told``) before it is told again.
    """

    def was_told(self, key: UUID) -> bool:
        """Whether the notice with this key was told.

        Raises:
            Exception: Nobody answers; it is asked again later, and not told before.
        """
        ...

    def tell(self, notice: Notice) -> None:
        """Tell it.

        Raises:
            Exception: It is not known whether it was told.
        """
        ...


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


def reserve(
    session: Session, providers: Providers, session_id: UUID, orders: Sequence[RefundOrder], now: datetime
) -> set[tuple[UUID, int]]:
    """Enter each order in the ledger once, pending where a provider does it; session and position of the refused."""
    outside = [(session_id, order) for order in orders if providers.of(order.kind) is not None]
    inside = [(session_id, order) for order in orders if providers.of(order.kind) is None]
    return write_refunds(session, inside, now) | write_refunds(session, outside, now, is_done=False)


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
    with sessions.write.begin() as session:
        refused = reserve(session, providers, session_id, orders, clock())
    for order in orders:
        if providers.of(order.kind) is not None and (session_id, order.position) not in refused:
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
