"""Where the central's announcements are kept: a page at a time, whole or not at all.

A page is one short transaction of prepared statements: drafts and receipts wait for it, so it must not last.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, Engine, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from receiving_station.adapters.db.engine import move_log, reading, writing
from receiving_station.adapters.db.schema import (
    expected_returns,
    feed_oddities,
    feed_state,
    house,
    products,
)
from receiving_station.adapters.db.values import BRAND_RULES, PERSON, PRODUCT, RETURN
from receiving_station.application.ports import (
    BrandChange,
    FeedChange,
    OddItem,
    PersonChange,
    ProductChange,
    ReturnChange,
)
from receiving_station.domain.codes import lookup_key
from receiving_station.domain.returns import ExpectedReturn, Product

LOG_MOVED_AFTER = 2000
"""Changes applied."""
SWEEP_ROWS = 500
"""Forgotten in one transaction."""
_RANK_RMA, _RANK_TRACKING, _RANK_ORDER, RANK_ITEM = 0, 1, 2, 3
_RANK_GTIN, _RANK_SKU = 0, 1
_GTIN_LENGTHS = {8, 12, 13, 14}
_GTIN_DIGITS = 14
_THE_ROW = 1
_BRAND, _PERSON = "brand", "person"

_OPEN_HERE = (
    " EXISTS (SELECT 1 FROM receipts WHERE receipts.return_id = expected_returns.return_id AND word != 'confirmed')"
)
_PUT_RETURN = """
INSERT INTO expected_returns (return_id, rma, json, generation, is_gone) VALUES (?, ?, ?, ?, 0)
ON CONFLICT (return_id) DO UPDATE SET rma = excluded.rma, json = excluded.json, generation = excluded.generation,
is_gone = 0
"""
_PUT_RETURN_CODE = "INSERT INTO return_codes (key, rank, return_id) VALUES (?, ?, ?)"
_MARK_GONE = "UPDATE expected_returns SET is_gone = 1, generation = ? WHERE return_id = ? AND" + _OPEN_HERE  # noqa: S608 (no value in it)
_FORGET_RETURN = "DELETE FROM expected_returns WHERE return_id = ? AND NOT" + _OPEN_HERE  # noqa: S608
_FORGET_GONE = "DELETE FROM expected_returns WHERE is_gone = 1 AND NOT" + _OPEN_HERE  # noqa: S608
_STALE = """
SELECT rowid, return_id FROM expected_returns WHERE rowid > ? AND generation < ? ORDER BY rowid LIMIT ?
"""
_PUT_PRODUCT = """
INSERT INTO products (sku, json, generation) VALUES (?, ?, ?)
ON CONFLICT (sku) DO UPDATE SET json = excluded.json, generation = excluded.generation
"""
_PUT_PRODUCT_CODE = "INSERT INTO product_codes (key, rank, sku) VALUES (?, ?, ?)"
_PUT_OF_HOUSE = """
INSERT INTO house (kind, id, json, generation) VALUES (?, ?, ?, ?)
ON CONFLICT (kind, id) DO UPDATE SET json = excluded.json, generation = excluded.generation
"""
_PUT_ODD = """
INSERT INTO feed_oddities (kind, id, json, problem, seen_at) VALUES (?, ?, ?, ?, ?)
ON CONFLICT (kind, id) DO UPDATE SET json = excluded.json, problem = excluded.problem, seen_at = excluded.seen_at
"""
_NO_LONGER_ODD = "DELETE FROM feed_oddities WHERE kind = ? AND id = ?"


class SqlFeedStore:
    """``ports.FeedStore`` on SQLite."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._swept_to = 0
        self._since_log_moved = 0

    def cursor(self) -> str:
        """How far the feed was read; "" at the very beginning."""
        with reading(self._engine) as connection:
            return connection.execute(select(feed_state.c.cursor)).scalar_one_or_none() or ""

    def apply(self, changes: Sequence[FeedChange], cursor: str, odd: Sequence[OddItem] = ()) -> None:
        """Apply one page in order and store its cursor, in one transaction: both or neither."""
        # What needs no lock is done before it is taken.
        page = _Page(changes)
        with writing(self._engine) as connection:
            page.put(connection, _generation(connection))
            if odd:
                rows = [(item.kind, item.item_id, item.json, item.problem, item.seen_at.isoformat()) for item in odd]
                connection.exec_driver_sql(_PUT_ODD, rows)
            row = insert(feed_state).values(id=_THE_ROW, cursor=cursor)
            connection.execute(row.on_conflict_do_update(index_elements=["id"], set_={"cursor": cursor}))
        self._since_log_moved += len(changes)
        if self._since_log_moved >= LOG_MOVED_AFTER:
            self._since_log_moved = 0
            move_log(self._engine)

    def begin_again(self) -> None:
        """Read the feed from its start; what is there stays until ``sweep``."""
        with writing(self._engine) as connection:
            again = {"cursor": "", "generation": _generation(connection) + 1}
            row = insert(feed_state).values(id=_THE_ROW, swept=0, **again)
            connection.execute(row.on_conflict_do_update(index_elements=["id"], set_=again))
        self._swept_to = 0

    def sweep(self) -> bool:
        """After a reading from the start came to its end: forget some of what it did not tell."""
        with reading(self._engine) as connection:
            state = connection.execute(select(feed_state.c.generation, feed_state.c.swept)).one_or_none()
            if state is None:
                return False
            generation = int(state.generation)
            is_swept = state.swept >= generation
            stale = [] if is_swept else self._stale(connection, generation)
            if is_swept and not self._has_gone(connection):
                return False
        with writing(self._engine) as connection:
            if stale:
                _forget_returns(connection, [return_id for _rowid, return_id in stale], generation)
                self._swept_to = stale[-1][0]
                return True
            connection.exec_driver_sql(_FORGET_GONE)
            if not is_swept:
                for table in (products, house):
                    connection.execute(delete(table).where(table.c.generation < generation))
                connection.execute(feed_state.update().values(swept=generation))
        return False

    def _stale(self, connection: Connection, generation: int) -> list[tuple[int, str]]:
        # Looked for without the write lock: among a million rows that takes a second.
        rows = connection.exec_driver_sql(_STALE, (self._swept_to, generation, SWEEP_ROWS))
        return [(int(row.rowid), str(row.return_id)) for row in rows]

    @staticmethod
    def _has_gone(connection: Connection) -> bool:
        gone = select(expected_returns.c.return_id).where(expected_returns.c.is_gone == 1).limit(1)
        return connection.execute(gone).first() is not None

    def odd_items(self) -> tuple[OddItem, ...]:
        """What of the feed could not be read."""
        query = select(feed_oddities).order_by(feed_oddities.c.seen_at, feed_oddities.c.kind, feed_oddities.c.id)
        with reading(self._engine) as connection:
            rows = connection.execute(query).all()
        return tuple(OddItem(row.kind, row.id, row.json, row.problem, row.seen_at) for row in rows)

    def readable(self, changes: Sequence[FeedChange]) -> None:
        """Odd items that can be read after all, as changes: applied, and no longer odd."""
        page = _Page(changes)
        with writing(self._engine) as connection:
            page.put(connection, _generation(connection))


def gtin_key(text: str) -> str:
    """A GTIN in its 14-digit form, in which all its lengths are alike; "" for what is not one."""
    key = lookup_key(text)
    is_gtin = len(key) in _GTIN_LENGTHS and key.isascii() and key.isdigit()
    return key.zfill(_GTIN_DIGITS) if is_gtin else ""


class _Page:
    """A page's changes as rows, the last word on each thing."""

    def __init__(self, changes: Sequence[FeedChange]) -> None:
        returns: dict[str, ExpectedReturn | None] = {}
        sold: dict[str, Product | None] = {}
        self._of_house: dict[tuple[str, str], str | None] = {}
        for change in changes:
            match change:
                case ReturnChange():
                    returns[change.return_id] = change.value
                case ProductChange():
                    sold[change.sku] = change.value
                case BrandChange():
                    self._of_house[_BRAND, change.brand] = (
                        None if change.value is None else BRAND_RULES.dump(change.value)
                    )
                case PersonChange():
                    self._of_house[_PERSON, change.person_id] = (
                        None if change.value is None else PERSON.dump(change.value)
                    )
        self._returns = [(key, value.rma, RETURN.dump(value)) for key, value in returns.items() if value is not None]
        self._return_codes = [row for key, value in returns.items() if value is not None for row in _codes(key, value)]
        self._no_returns = [key for key, value in returns.items() if value is None]
        self._products = [(key, PRODUCT.dump(value)) for key, value in sold.items() if value is not None]
        self._product_codes = [row for key, value in sold.items() if value is not None for row in _gtins(key, value)]
        self._no_products = [(key,) for key, value in sold.items() if value is None]
        self._told = [
            *(("return", key) for key in returns),
            *(("product", key) for key in sold),
            *self._of_house,
        ]

    def put(self, connection: Connection, generation: int) -> None:
        """Write the rows."""
        if self._returns:
            _forget_codes(connection, "return_codes", "return_id", [(row[0],) for row in self._returns])
            connection.exec_driver_sql(_PUT_RETURN, [(*row, generation) for row in self._returns])
        if self._return_codes:
            connection.exec_driver_sql(_PUT_RETURN_CODE, self._return_codes)
        if self._no_returns:
            _forget_returns(connection, self._no_returns, generation)
        if self._products:
            _forget_codes(connection, "product_codes", "sku", [(row[0],) for row in self._products])
            connection.exec_driver_sql(_PUT_PRODUCT, [(*row, generation) for row in self._products])
        if self._product_codes:
            connection.exec_driver_sql(_PUT_PRODUCT_CODE, self._product_codes)
        if self._no_products:
            connection.exec_driver_sql("DELETE FROM products WHERE sku = ?", self._no_products)
        for (kind, key), text in self._of_house.items():
            if text is None:
                connection.execute(delete(house).where(house.c.kind == kind, house.c.id == key))
            else:
                connection.exec_driver_sql(_PUT_OF_HOUSE, (kind, key, text, generation))
        if self._told and connection.execute(select(feed_oddities.c.kind).limit(1)).first() is not None:
            connection.exec_driver_sql(_NO_LONGER_ODD, self._told)


def _generation(connection: Connection) -> int:
    return connection.execute(select(func.max(feed_state.c.generation))).scalar_one() or 0


def _forget_codes(connection: Connection, table: str, column: str, keys: Sequence[tuple[str]]) -> None:
    connection.exec_driver_sql(f"DELETE FROM {table} WHERE {column} = ?", list(keys))  # noqa: S608 (our own names)


def _forget_returns(connection: Connection, return_ids: Iterable[str], generation: int) -> None:
    ids = list(return_ids)
    connection.exec_driver_sql(_MARK_GONE, [(generation, key) for key in ids])
    # Their codes go with them (ON DELETE CASCADE).
    connection.exec_driver_sql(_FORGET_RETURN, [(key,) for key in ids])


def _codes(return_id: str, value: ExpectedReturn) -> list[tuple[str, int, str]]:
    numbers = [
        (_RANK_RMA, value.rma),
        *((_RANK_TRACKING, number) for number in value.tracking_numbers),
        (_RANK_ORDER, value.order_number),
    ]
    keys = {(lookup_key(number), rank) for rank, number in numbers}
    keys |= {(gtin_key(gtin), RANK_ITEM) for line in value.lines for gtin in line.gtins}
    return [(key, rank, return_id) for key, rank in sorted(keys) if key]


def _gtins(sku: str, value: Product) -> list[tuple[str, int, str]]:
    keys = {(gtin_key(gtin), _RANK_GTIN) for gtin in value.gtins} | {(lookup_key(value.sku), _RANK_SKU)}
    return [(key, rank, sku) for key, rank in sorted(keys) if key]
