"""The plain ledger: what the central's books must say after these receipts, in one loop over them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from receiving_station.domain.codes import lookup_key
from receiving_station.domain.policy import Occupied, decide
from receiving_station.domain.returns import ExpectedReturn, Receipt, ReceivedUnit
from receiving_station.domain.vocabulary import LineState, Resolution, ReturnId, UnitId

RefundRow = tuple[str, int, str, str, int]
"""Session, position, line, resolution, cents."""
StockRow = tuple[str, int, str, str, str]
"""Session, position, SKU, bucket, plate."""


@dataclass(slots=True)
class Books:
    """What ought to be there.

    Attributes:
        refunds: Every refund, once.
        stock: Every movement, once.
        needs_person: Sessions that somebody has to look at.
    """

    refunds: Counter[RefundRow] = field(default_factory=Counter)
    stock: Counter[StockRow] = field(default_factory=Counter)
    needs_person: set[str] = field(default_factory=set)


def books_of(receipts: Iterable[Receipt], announced: Mapping[ReturnId, ExpectedReturn]) -> Books:
    """The books after these receipts.

    Args:
        receipts: In the order in which the central took them: the first one takes a place that two claim.
        announced: Every return that was ever announced and not withdrawn.
    """
    books, places = Books(), _Places(announced)
    for receipt in receipts:
        expected = announced.get(receipt.return_id) if receipt.return_id is not None else None
        session = str(receipt.session_id)
        decision = decide(expected, receipt, places.take(receipt))
        if decision.needs_person:
            books.needs_person.add(session)
        for position, unit in enumerate(decision.units):
            if unit.bucket is not None:
                books.stock[session, position, unit.sku, unit.bucket, unit.plate] += 1
            if unit.resolution not in {None, Resolution.NONE_RTO} and unit.amount is not None:
                cents = int(unit.amount.amount * 100)
                books.refunds[session, position, unit.line_id or "", unit.resolution or "", cents] += 1
    return books


class _Places:
    """Who was here before."""

    def __init__(self, announced: Mapping[ReturnId, ExpectedReturn]) -> None:
        self._lines = {line.line_id: (each.return_id, line) for each in announced.values() for line in each.lines}
        self._came: Counter[str] = Counter()
        self._plates: set[str] = set()
        self._serials: set[tuple[str, str]] = set()

    def take(self, receipt: Receipt) -> Occupied:
        """The receipt's units take their places; those whose place was taken."""
        lines, plates, serials = set(), set(), set()
        for unit in receipt.units:
            if unit.plate in self._plates:
                plates.add(unit.unit_id)
                continue
            self._plates.add(unit.plate)
            if unit.state is not LineState.RECEIVED:
                continue
            if self._is_full(unit, receipt.return_id):
                lines.add(unit.unit_id)
            if self._is_serial_known(unit):
                serials.add(unit.unit_id)
        return Occupied(frozenset(lines), frozenset[UnitId](plates), frozenset(serials))

    def _is_full(self, unit: ReceivedUnit, return_id: ReturnId | None) -> bool:
        owner, line = self._lines.get(unit.line_id, (None, None)) if unit.line_id is not None else (None, None)
        if line is None or owner != return_id:
            return False
        if self._came[line.line_id] >= line.quantity:
            return True
        self._came[line.line_id] += 1
        return False

    def _is_serial_known(self, unit: ReceivedUnit) -> bool:
        key = lookup_key(unit.serial or "")
        if not key or not unit.sku:
            return False
        known = (str(unit.sku), key) in self._serials
        self._serials.add((str(unit.sku), key))
        return known
