"""Announced returns by the items in them, by their sender, by their id."""

from collections.abc import Sequence

from sqlalchemy import Engine, and_, func, or_, select

from receiving_station.adapters.db.engine import reading
from receiving_station.adapters.db.feed import RANK_ITEM, gtin_key
from receiving_station.adapters.db.receipts import earlier_by_return
from receiving_station.adapters.db.schema import expected_returns, return_codes
from receiving_station.adapters.db.values import RETURN
from receiving_station.domain.lookup import EarlierReceipt
from receiving_station.domain.returns import ExpectedReturn
from receiving_station.domain.vocabulary import ReturnId

_LAST_CHARACTER = "\U0010ffff"


class SqlOpenReturns:
    """``owners.OpenReturns`` on SQLite."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def with_items(self, gtins: Sequence[str], prefixes: Sequence[str], limit: int) -> tuple[ExpectedReturn, ...]:
        """Returns that announce items with these GTINs, those with the most of them and of these senders first."""
        keys = {gtin_key(gtin) for gtin in gtins} - {""}
        if not keys:
            return ()
        number = return_codes.alias()
        begins = [and_(number.c.key >= prefix, number.c.key < prefix + _LAST_CHARACTER) for prefix in prefixes]
        is_of_sender = (
            select(number.c.key).where(number.c.return_id == return_codes.c.return_id, or_(*begins)).exists()
            if begins
            else None
        )
        items = func.count(return_codes.c.key.distinct()).desc()
        order = (items,) if is_of_sender is None else (items, is_of_sender.desc())
        found = (
            select(return_codes.c.return_id)
            .where(return_codes.c.key.in_(keys), return_codes.c.rank == RANK_ITEM)
            .group_by(return_codes.c.return_id)
            .order_by(*order, return_codes.c.return_id)
            .limit(limit)
        )
        with reading(self._engine) as connection:
            ids = connection.execute(found).scalars().all()
            query = select(expected_returns.c.return_id, expected_returns.c.json).where(
                expected_returns.c.return_id.in_(ids), expected_returns.c.is_gone == 0
            )
            by_id = {row.return_id: row.json for row in connection.execute(query)}
        return tuple(RETURN.load(by_id[return_id]) for return_id in ids if return_id in by_id)

    def of_sender(self, prefix: str, limit: int) -> tuple[ExpectedReturn, ...]:
        """Returns with a tracking number that begins so."""
        if not prefix:
            return ()
        query = (
            select(expected_returns.c.json)
            .join_from(return_codes, expected_returns)
            .where(
                return_codes.c.key >= prefix,
                return_codes.c.key < prefix + _LAST_CHARACTER,
                return_codes.c.rank < RANK_ITEM,
                expected_returns.c.is_gone == 0,
            )
            .limit(limit)
        )
        with reading(self._engine) as connection:
            return tuple(RETURN.load(text) for text in dict.fromkeys(connection.execute(query).scalars()))

    def earlier(self, return_id: ReturnId) -> tuple[EarlierReceipt, ...]:
        """What this station received under a return, newest first."""
        with reading(self._engine) as connection:
            return earlier_by_return(connection, return_id)
