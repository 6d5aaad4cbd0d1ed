"""Counts what changed into the boards' sums: once each, in the order of a queue that triggers write (decision 034).

The queue is written in the transaction of what it names. A worker counts it half a second later at most (``LAG_S``), a
batch in a transaction: what the receipts counted before is taken out of the sums, what they are now is put in.
"""

import json
import logging
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import date, datetime
from typing import Any, Final, TypeVar
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy import orm
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from receiving_station.central.board.facts import (
    Key,
    ParcelFact,
    ReceiptNow,
    Sums,
    UnitFact,
    add_up,
    cells_of,
    facts_of,
    sold_cells,
)
from receiving_station.central.board.models import (
    BoardCell,
    BoardDue,
    BoardHead,
    BoardParcel,
    BoardSold,
    BoardUnit,
)
from receiving_station.central.board.regrades import draw_due
from receiving_station.central.board.site import Site, read_site
from receiving_station.central.database import Sessions
from receiving_station.central.models import AnnouncedReturn, Order, OrderLine, ReceiptRow, Refund
from receiving_station.central.orders import SHIPPING

log = logging.getLogger(__name__)

LAG_S: Final = 0.5
"""So long at most a change waits before it is counted, while the worker keeps up."""
BATCH: Final = 200
"""Changes counted in one transaction at most: a fraction of a second of SQLite's only writer."""
_LOCK: Final = 0x626F617264
"""PostgreSQL's advisory lock under which one process at a time counts: "board" in ASCII."""
_PART: Final = 200
Fact = TypeVar("Fact", ParcelFact, UnitFact)
_NOTHING: Final = Sums()


class BoardKeeper:
    """Keeps the sums; for a runner's thread.

    Args:
        sessions: On the central's database.
        clock: The time of day, UTC.
    """

    def __init__(self, sessions: Sessions, clock: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._clock = clock

    def settle_due(self) -> bool:
        """Count what changed, up to one batch; whether more may wait."""
        with self._sessions.read() as session:
            if session.execute(sa.select(BoardDue.seq).limit(1)).first() is None:
                return False
        with self._sessions.write.begin() as session:
            return count_due(session, self._clock()) == BATCH


def count_due(session: Session, now: datetime, limit: int = BATCH) -> int:
    """Count up to so many changes; how many there were. Another process that counts now is left to it."""
    if session.connection().dialect.name == "postgresql":
        is_ours = session.scalar(sa.select(sa.func.pg_try_advisory_xact_lock(_LOCK)))
        if not is_ours:
            return 0
    # Taken away before they are looked at: what commits later has a row of its own that stays.
    oldest = sa.select(BoardDue.seq).order_by(BoardDue.seq).limit(limit)
    taken = session.execute(
        sa.delete(BoardDue).where(BoardDue.seq.in_(oldest)).returning(BoardDue.kind, BoardDue.key)
    ).all()
    if not taken:
        return 0
    site = read_site(session)
    cells: dict[Key, Sums] = {}
    _count_receipts(session, {UUID(key) for kind, key in taken if kind == "receipt"}, site, cells, now)
    _count_orders(session, {key for kind, key in taken if kind == "order"}, site, cells)
    _add(session, cells)
    session.execute(sa.update(BoardHead).values(version=BoardHead.version + 1, changed_at=now))
    return len(taken)


def forget_all(session: Session) -> None:
    """Empty every sum and queue everything there is, to be counted from scratch."""
    for table in (BoardDue, BoardParcel, BoardUnit, BoardCell, BoardSold):
        session.execute(sa.delete(table))
    key = sa.cast(ReceiptRow.session_id, sa.Text())
    for kind, asked in (("receipt", sa.select(key)), ("order", sa.select(Order.order_id))):
        named = asked.add_columns(sa.literal(kind)).subquery()
        session.execute(
            sa.insert(BoardDue).from_select(["key", "kind"], sa.select(*named.c)),
        )


def _count_receipts(
    session: Session, session_ids: Collection[UUID], site: Site, cells: dict[Key, Sums], at: datetime
) -> None:
    for some in _parts(sorted(session_ids)):
        parcels = {row.session_id: row for row in _facts(session, ParcelFact, BoardParcel, some)}
        units: dict[UUID, list[UnitFact]] = defaultdict(list)
        for unit in _facts(session, UnitFact, BoardUnit, some):
            units[unit.session_id].append(unit)
        for session_id, parcel in parcels.items():
            add_up(cells_of(parcel, units[session_id]), -1, cells)
        now = [(each, _read(each, site)) for each in _receipts_now(session, some)]
        known = [facts for _receipt, facts in now if facts is not None]
        for parcel, own in known:
            add_up(cells_of(parcel, own), 1, cells)
        kept = {unit for own in units.values() for unit in own}
        fresh = {unit for _parcel, own in known for unit in own}
        _keep(session, BoardParcel, set(parcels.values()), {parcel for parcel, _own in known}, ("session_id",))
        _keep(session, BoardUnit, kept, fresh, ("session_id", "position"))
        draw_due(session, at, site.second_looks, [(each, *facts) for each, facts in now if facts is not None])


def _read(now: ReceiptNow, site: Site) -> tuple[ParcelFact, tuple[UnitFact, ...]] | None:
    try:
        receipt: Mapping[str, Any] = json.loads(now.payload)
        occurred_at = datetime.fromisoformat(receipt["occurred_at"])
        return facts_of(now, receipt, site.day_of(occurred_at))
    except (ValueError, KeyError):
        # Not of this program: the wire lets in nothing else.
        log.warning("The receipt of session %s cannot be read, and the boards do not count it", now.session_id)
        return None


def _receipts_now(session: Session, session_ids: Sequence[UUID]) -> list[ReceiptNow]:
    later = orm.aliased(ReceiptRow)
    asked = (
        sa.select(
            ReceiptRow.session_id,
            ReceiptRow.payload,
            ReceiptRow.state,
            ReceiptRow.flags,
            AnnouncedReturn.payload,
            AnnouncedReturn.region,
        )
        .outerjoin(AnnouncedReturn, AnnouncedReturn.return_id == ReceiptRow.return_id)
        .where(ReceiptRow.session_id.in_(session_ids))
        # What was corrected is what the correction says.
        .where(~sa.exists().where(later.supersedes.is_not(None), later.supersedes == ReceiptRow.session_id))
    )
    given: dict[UUID, dict[int, tuple[int, str]]] = defaultdict(dict)
    refunds = sa.select(Refund.session_id, Refund.position, Refund.amount_cents, Refund.currency)
    for session_id, position, cents, currency in session.execute(refunds.where(Refund.session_id.in_(session_ids))):
        given[session_id][position] = (cents, currency)
    return [
        ReceiptNow(
            session_id=session_id,
            payload=payload,
            settlement=state,
            flags=flags,
            announced=None if announced is None else json.loads(announced),
            given=given[session_id],
            region=region or "",
        )
        for session_id, payload, state, flags, announced, region in session.execute(asked)
    ]


def _count_orders(session: Session, order_ids: Collection[str], site: Site, cells: dict[Key, Sums]) -> None:
    for some in _parts(sorted(order_ids)):
        before = {
            row.order_id: (row.brand, row.day, row.units)
            for row in session.scalars(sa.select(BoardSold).where(BoardSold.order_id.in_(some)))
        }
        lines: dict[str, dict[str, int]] = defaultdict(dict)
        heads: dict[str, tuple[str, date]] = {}
        asked = (
            sa.select(Order.order_id, Order.brand, Order.imported_at, OrderLine.sku, OrderLine.quantity)
            .join(OrderLine, OrderLine.order_id == Order.order_id)
            .where(Order.order_id.in_(some), OrderLine.line != SHIPPING)
        )
        for order_id, brand, imported_at, sku, quantity in session.execute(asked):
            heads[order_id] = (brand, site.day_of(imported_at))
            lines[order_id][sku] = lines[order_id].get(sku, 0) + quantity
        now = {order_id: (*head, json.dumps(lines[order_id], sort_keys=True)) for order_id, head in heads.items()}
        for sold, sign in ((before, -1), (now, 1)):
            for brand, day, units in sold.values():
                add_up(sold_cells(brand, day, json.loads(units)), sign, cells)
        session.execute(sa.delete(BoardSold).where(BoardSold.order_id.in_(some)))
        rows = [
            {"order_id": order_id, "brand": brand, "day": day, "units": units}
            for order_id, (brand, day, units) in sorted(now.items())
        ]
        _insert(session, BoardSold, rows)


def _facts(
    session: Session, kind: type[Fact], table: type[BoardParcel] | type[BoardUnit], session_ids: Sequence[UUID]
) -> list[Fact]:
    columns = [getattr(table, field.name) for field in fields(kind)]
    return [kind(*row) for row in session.execute(sa.select(*columns).where(table.session_id.in_(session_ids)))]


def _keep(
    session: Session,
    table: type[BoardParcel] | type[BoardUnit],
    before: set[Fact],
    now: set[Fact],
    names: Sequence[str],
) -> None:
    gone = [{f"key_{name}": getattr(fact, name) for name in names} for fact in before - now]
    if gone:
        of = [getattr(table, name) == sa.bindparam(f"key_{name}") for name in names]
        session.connection().execute(sa.delete(table.__table__).where(*of), gone)  # type: ignore[arg-type]  # wider
    _insert(session, table, [asdict(fact) for fact in now - before])


def _insert(session: Session, table: type[Any], rows: Sequence[Mapping[str, Any]]) -> None:
    if rows:
        session.connection().execute(sa.insert(table.__table__), list(rows))


def _add(session: Session, cells: Mapping[Key, Sums]) -> None:
    rows = [
        {**key._asdict(), **sums._asdict()} for key, sums in sorted(cells.items()) if sums != _NOTHING
    ]  # fmt: skip
    add_cells(session, rows)
    # A sum that came back to nothing is as if it had never been.
    emptied = [{f"key_{name}": value for name, value in key._asdict().items()} for key in _shrunk(cells)]
    if emptied:
        table = BoardCell.__table__
        of = [table.c[name] == sa.bindparam(f"key_{name}") for name in Key._fields]
        empty = [table.c[name] == 0 for name in Sums._fields]
        session.connection().execute(sa.delete(table).where(*of, *empty), emptied)  # type: ignore[arg-type]  # wider


def _shrunk(cells: Mapping[Key, Sums]) -> Iterable[Key]:
    return (key for key, sums in cells.items() if any(each < 0 for each in sums))


def add_cells(session: Session, rows: Sequence[Mapping[str, Any]]) -> None:
    """Add to sums; rows in the order of their keys, each key once."""
    if not rows:
        return
    table: Any = BoardCell.__table__
    connection = session.connection()
    made: Any = postgresql.insert(table) if connection.dialect.name == "postgresql" else sqlite.insert(table)
    more = {name: table.c[name] + made.excluded[name] for name in Sums._fields}
    connection.execute(made.on_conflict_do_update(index_elements=list(Key._fields), set_=more), list(rows))


Part = TypeVar("Part")


def _parts(values: Sequence[Part]) -> Iterable[Sequence[Part]]:
    return (values[start : start + _PART] for start in range(0, len(values), _PART))
