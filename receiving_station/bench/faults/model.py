"""The plain ledger: what the central's books must say after these receipts, in one loop over them."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from receiving_station.domain.codes import lookup_key
from receiving_station.domain.offers import IN_KIND, IN_MONEY
from receiving_station.domain.policy import Decision, Occupied, decide
from receiving_station.domain.returns import ExpectedReturn, Receipt, ReceivedUnit
from receiving_station.domain.vocabulary import LineState, Resolution, ReturnId, UnitId

RefundRow = tuple[str, int, str, str, int]
"""Session, position, line, resolution, cents."""
StockRow = tuple[str, int, str, str, str]
"""Session, position, SKU, bucket, plate."""
_Key = tuple[str, str]
"""Line and plate."""
_Order = tuple[int, Resolution, int]
"""Position, resolution, cents."""
_Lies = tuple[int, str, str]
"""Position, SKU, bucket."""
_NOTHING = frozenset({Resolution.NONE_RTO, Resolution.REJECT})
_DROPPED = -2000
"""From here on down, movements out of units that a correction no longer has."""


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
    newest: dict[str, _Settled] = {}
    for receipt in receipts:
        expected = announced.get(receipt.return_id) if receipt.return_id is not None else None
        session, corrected = str(receipt.session_id), str(receipt.supersedes)
        # Each record is corrected once, then its correction is; what comes besides is a record as any other.
        before = newest.pop(corrected, None)
        occupied, placed = places.take(receipt, corrected if before is not None else None)
        decision = decide(expected, receipt, occupied)
        settled = _Settled.of(decision, placed)
        newest[session] = settled
        is_open = settled.book(books, session, before)
        books.needs_person.discard(corrected if before is not None else "")
        if decision.needs_person or is_open:
            books.needs_person.add(session)
    return books


@dataclass(slots=True)
class _Settled:
    """What a record gives and books. ``given``: by line and plate, what it came to with what it corrects."""

    now: dict[_Key, _Order] = field(default_factory=dict)
    held: dict[_Key, _Order] = field(default_factory=dict)
    lies: dict[str, _Lies] = field(default_factory=dict)
    given: dict[_Key, tuple[Resolution, int]] = field(default_factory=dict)

    @staticmethod
    def of(decision: Decision, placed: set[UnitId]) -> "_Settled":
        made = _Settled()
        for position, unit in enumerate(decision.units):
            if unit.bucket is not None:
                made.lies[unit.plate] = (position, unit.sku, unit.bucket)
            given = unit.proposed or unit
            kind = given.resolution
            if kind is None or kind in _NOTHING or given.amount is None or unit.unit_id not in placed:
                continue
            orders = made.held if unit.resolution is None else made.now
            orders[unit.line_id or "", unit.plate] = (position, kind, int(given.amount.amount * 100))
        return made

    def book(self, books: Books, session: str, before: "_Settled | None") -> bool:
        """Write the difference to what was given and booked before; whether a part of it is for a person."""
        given = {} if before is None else dict(before.given)
        is_open = any(
            (cents or kind in IN_KIND) and key not in self.now and key not in self.held
            for key, (kind, cents) in given.items()
        )
        for key, (_position, kind, cents) in self.held.items():
            is_open = is_open or (key in given and not _fits(given[key], kind, cents))
        for key, (position, kind, cents) in self.now.items():
            was = given.get(key)
            if was is not None and not _fits(was, kind, cents):
                is_open = True
            elif was is None or cents > was[1]:
                books.refunds[session, position, key[0], kind, cents - (0 if was is None else was[1])] += 1
                given[key] = (kind, cents)
        self.given = given
        lay = {} if before is None else before.lies
        for plate, (position, sku, bucket) in self.lies.items():
            was_there = lay.get(plate)
            if was_there is not None and was_there[1:] == (sku, bucket):
                continue
            if was_there is not None:
                books.stock[session, -2 - position, *was_there[1:], plate] += 1
            books.stock[session, position, sku, bucket, plate] += 1
        for number, plate in enumerate(sorted(lay.keys() - self.lies.keys())):
            books.stock[session, _DROPPED - number, *lay[plate][1:], plate] += 1
        return is_open


def _fits(was: tuple[Resolution, int], kind: Resolution, cents: int) -> bool:
    """Whether more of the same can be given: nothing is taken back, and goods do not become money."""
    return cents >= was[1] and (was[0] is kind or {was[0], kind} <= IN_MONEY)


class _Places:
    """Who was here before."""

    def __init__(self, announced: Mapping[ReturnId, ExpectedReturn]) -> None:
        self._lines = {line.line_id: (each.return_id, line) for each in announced.values() for line in each.lines}
        self._came: Counter[str] = Counter()
        self._plates: set[str] = set()
        self._serials: set[tuple[str, str]] = set()
        self._took: dict[str, _Took] = {}

    def take(self, receipt: Receipt, corrected: str | None) -> tuple[Occupied, set[UnitId]]:
        """The receipt's units take their places: those whose place was taken, and those that have one on a line."""
        lines, plates, serials, placed = set(), set(), set(), set()
        old, took = self._took.pop(corrected or "", _Took()), _Took()
        self._took[str(receipt.session_id)] = took
        announced: dict[str, str | None] = {
            unit.plate: unit.line_id for unit in receipt.units if unit.state is LineState.RECEIVED
        }
        for plate, line_id in old.lines.items():
            if announced.get(plate) != line_id:
                self._came[line_id] -= 1
        self._serials -= old.serials
        for unit in receipt.units:
            is_inherited = unit.plate in old.plates and unit.plate not in took.plates
            if not is_inherited and unit.plate in self._plates:
                plates.add(unit.unit_id)
                continue
            self._plates.add(unit.plate)
            took.plates.add(unit.plate)
            if unit.state is not LineState.RECEIVED:
                continue
            keeps = is_inherited and unit.line_id is not None and old.lines.get(unit.plate) == unit.line_id
            if not keeps and self._is_full(unit, receipt.return_id):
                lines.add(unit.unit_id)
            elif unit.line_id is not None and self._lines.get(unit.line_id, (None,))[0] == receipt.return_id:
                took.lines[unit.plate] = unit.line_id
                placed.add(unit.unit_id)
            if self._is_serial_known(unit, took):
                serials.add(unit.unit_id)
        return Occupied(frozenset(lines), frozenset[UnitId](plates), frozenset(serials)), placed

    def _is_full(self, unit: ReceivedUnit, return_id: ReturnId | None) -> bool:
        owner, line = self._lines.get(unit.line_id, (None, None)) if unit.line_id is not None else (None, None)
        if line is None or owner != return_id:
            return False
        if self._came[line.line_id] >= line.quantity:
            return True
        self._came[line.line_id] += 1
        return False

    def _is_serial_known(self, unit: ReceivedUnit, took: "_Took") -> bool:
        key = lookup_key(unit.serial or "")
        if not key or not unit.sku:
            return False
        known = (str(unit.sku), key) in self._serials
        if not known:
            self._serials.add((str(unit.sku), key))
            took.serials.add((str(unit.sku), key))
        return known


@dataclass(slots=True)
class _Took:
    """The places that one record has; ``lines`` by plate."""

    plates: set[str] = field(default_factory=set)
    lines: dict[str, str] = field(default_factory=dict)
    serials: set[tuple[str, str]] = field(default_factory=set)
