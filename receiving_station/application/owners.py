"""Whose a parcel that nobody announced may be: open returns, ranked by the items in it and by its sender."""

from collections.abc import Sequence
from datetime import date
from typing import Protocol

from receiving_station.domain.codes import Code, lookup_key
from receiving_station.domain.labels import Kind, ReadsGs1, no_gs1, read_code
from receiving_station.domain.labels.readings import Reading
from receiving_station.domain.lookup import EarlierReceipt, LikelyOwner
from receiving_station.domain.returns import ExpectedReturn
from receiving_station.domain.vocabulary import ReturnId, Word

OWNERS_MAX = 8
"""One a digit key; the ninth says none of these."""
LOOKED_AT = 50
SHIPPER = "shipper"
"""The part of a carrier's number that names the carrier's customer."""


class OpenReturns(Protocol):
    """Announced returns, asked by other things than their own numbers."""

    def with_items(self, gtins: Sequence[str], prefixes: Sequence[str], limit: int) -> tuple[ExpectedReturn, ...]:
        """Returns that announce items with these GTINs, those with the most of them and of these senders first.

        Args:
            gtins: In any of their forms.
            prefixes: How a tracking number of such a sender begins, as ``lookup_key`` has it.
            limit: How many at most.
        """
        ...

    def of_sender(self, prefix: str, limit: int) -> tuple[ExpectedReturn, ...]:
        """Returns with a tracking number that begins so."""
        ...

    def earlier(self, return_id: ReturnId) -> tuple[EarlierReceipt, ...]:
        """What this station received under a return."""
        ...


class LikelyOwners:
    """Ranks; it takes nothing.

    Args:
        returns: The station's own copy.
        gs1: Reads what GS1 wrote.
    """

    def __init__(self, returns: OpenReturns, gs1: ReadsGs1 = no_gs1) -> None:
        self._returns = returns
        self._gs1 = gs1

    def of(self, codes: Sequence[Code]) -> tuple[LikelyOwner, ...]:
        """At most ``OWNERS_MAX`` open returns, the likeliest first.

        A sender alone counts only where few open returns are of it: a shop's account names thousands.

        Raises:
            StationError: ``database_trouble``.
        """
        readings = [reading for code in codes for reading in read_code(code, self._gs1)]
        gtins = tuple(dict.fromkeys(reading.text for reading in readings if reading.kind is Kind.GTIN))
        prefixes = tuple(dict.fromkeys(prefix for reading in readings if (prefix := _sender(reading))))
        found = {known.return_id: known for known in self._of_items(gtins, prefixes)}
        for prefix in prefixes:
            same = self._returns.of_sender(prefix, OWNERS_MAX + 1)
            if len(same) <= OWNERS_MAX:
                found |= {known.return_id: known for known in same}
        owners = [
            LikelyOwner(known, _items(known, gtins), _is_of(known, prefixes))
            for known in found.values()
            if self._is_open(known)
        ]
        return tuple(sorted(owners, key=_rank)[:OWNERS_MAX])

    def earlier_of(self, owners: Sequence[LikelyOwner]) -> tuple[EarlierReceipt, ...]:
        """What this station received under them before."""
        return tuple(entry for owner in owners for entry in self._returns.earlier(owner.expected.return_id))

    def _of_items(self, gtins: Sequence[str], prefixes: Sequence[str]) -> tuple[ExpectedReturn, ...]:
        return self._returns.with_items(gtins, prefixes, LOOKED_AT) if gtins else ()

    def _is_open(self, known: ExpectedReturn) -> bool:
        waiting: dict[str, int] = {}
        for entry in self._returns.earlier(known.return_id):
            for line_id, count in entry.lines:
                waiting[line_id] = waiting.get(line_id, 0) + (count if entry.word is Word.WAITING else 0)
        return any(line.quantity > line.received + waiting.get(line.line_id, 0) for line in known.lines)


def _sender(reading: Reading) -> str:
    """How tracking numbers of the same carrier's customer begin, or ""."""
    shipper = reading.part(SHIPPER)
    key = lookup_key(reading.text)
    at = key.find(lookup_key(shipper)) if shipper else -1
    return key[: at + len(shipper)] if at >= 0 else ""


def _items(known: ExpectedReturn, gtins: Sequence[str]) -> int:
    own = {_gtin(gtin) for line in known.lines for gtin in line.gtins}
    return len(own & {_gtin(gtin) for gtin in gtins})


def _gtin(text: str) -> str:
    return lookup_key(text).zfill(14)


def _is_of(known: ExpectedReturn, prefixes: Sequence[str]) -> bool:
    return any(lookup_key(number).startswith(prefix) for number in known.tracking_numbers for prefix in prefixes)


def _rank(owner: LikelyOwner) -> tuple[int, bool, date, str]:
    # Among equals the one whose window ends first: it has waited longest.
    return (-owner.items, not owner.is_same_sender, owner.expected.window_ends or date.max, owner.expected.rma)
