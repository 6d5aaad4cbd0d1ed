"""The station's own copy of what the central announced."""

import re
from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import Engine, func, select

from receiving_station.adapters.db.engine import reading
from receiving_station.adapters.db.feed import RANK_ITEM, gtin_key
from receiving_station.adapters.db.receipts import earlier_by_plate, earlier_by_return
from receiving_station.adapters.db.schema import expected_returns, product_codes, products, return_codes
from receiving_station.adapters.db.values import PRODUCT, RETURN
from receiving_station.domain.codes import lookup_key
from receiving_station.domain.lookup import EarlierReceipt
from receiving_station.domain.returns import ExpectedReturn, Product
from receiving_station.domain.vocabulary import ReturnId, UnitPlate

_MATCH_LIMIT = 50
_LIKE_LIMIT = 20
_LITERAL_START = re.compile(r"[^?*]+")
_LAST_CHARACTER = "\U0010ffff"


class SqlReturns:
    """``ports.LocalReturns`` on SQLite."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def find_returns(self, texts: Sequence[str]) -> tuple[ExpectedReturn, ...]:
        """Returns that carry one of these numbers, by RMA, then tracking, then order number; at most 50."""
        keys = [key for key in dict.fromkeys(lookup_key(text) for text in texts) if key]
        if not keys:
            return ()
        query = (
            select(return_codes.c.key, return_codes.c.rank, expected_returns.c.return_id, expected_returns.c.json)
            .join_from(return_codes, expected_returns)
            .where(return_codes.c.key.in_(keys), return_codes.c.rank < RANK_ITEM)
            .order_by(return_codes.c.rank, expected_returns.c.return_id)
        )
        with reading(self._engine) as connection:
            rows = connection.execute(query).all()
        ranked = sorted(rows, key=lambda row: (row.rank, keys.index(row.key)))
        by_id = {row.return_id: row.json for row in reversed(ranked)}
        best_first = list(reversed(by_id.values()))[:_MATCH_LIMIT]
        return tuple(RETURN.load(text) for text in best_first)

    def find_return(self, return_id: ReturnId) -> ExpectedReturn | None:
        """The return of this id."""
        query = select(expected_returns.c.json).where(expected_returns.c.return_id == return_id)
        with reading(self._engine) as connection:
            found = connection.execute(query).scalar_one_or_none()
        return None if found is None else RETURN.load(found)

    def find_like(self, pattern: str) -> tuple[ExpectedReturn, ...]:
        """Returns with a number that fits a pattern of ``?`` and ``*``; at most 20.

        Where the pattern begins readable, only that range of the index is read; else the whole index, once.
        """
        prefix = _LITERAL_START.match(pattern)
        glob = pattern.replace("[", "[[]")
        query = (
            select(expected_returns.c.json)
            .join_from(return_codes, expected_returns)
            .where(return_codes.c.key.op("GLOB")(glob), return_codes.c.rank < RANK_ITEM)
            .group_by(expected_returns.c.return_id)
            .order_by(
                func.min(return_codes.c.rank), func.min(func.length(return_codes.c.key)), return_codes.c.return_id
            )
            .limit(_LIKE_LIMIT)
        )
        if prefix is not None:
            start = prefix.group()
            query = query.where(return_codes.c.key >= start, return_codes.c.key < start + _LAST_CHARACTER)
        with reading(self._engine) as connection:
            rows = connection.execute(query).scalars().all()
        return tuple(RETURN.load(text) for text in rows)

    def find_product(self, code: str) -> Product | None:
        """The product with this GTIN (8, 12, 13 or 14 digits alike) or SKU."""
        query = (
            select(products.c.json)
            .join_from(product_codes, products)
            .where(product_codes.c.key.in_({gtin_key(code), lookup_key(code)} - {""}))
            .order_by(product_codes.c.rank, products.c.sku)
            .limit(1)
        )
        with reading(self._engine) as connection:
            found = connection.execute(query).scalar_one_or_none()
        return None if found is None else PRODUCT.load(found)

    def unit_weights(self, skus: Collection[str]) -> Mapping[str, int]:
        """What one unit of each of these SKUs weighs in grams, for those that are known."""
        query = select(products.c.json).where(products.c.sku.in_(set(skus)))
        with reading(self._engine) as connection:
            found = [PRODUCT.load(text) for text in connection.execute(query).scalars()]
        return {product.sku: product.weight_g for product in found if product.weight_g is not None}

    def earlier_receipts(self, return_id: str) -> tuple[EarlierReceipt, ...]:
        """What this station received under a return, newest first."""
        with reading(self._engine) as connection:
            return earlier_by_return(connection, return_id)

    def receipt_by_plate(self, plate: UnitPlate) -> EarlierReceipt | None:
        """The receipt in which a unit, or a parked parcel itself, got this plate."""
        with reading(self._engine) as connection:
            return earlier_by_plate(connection, plate)
