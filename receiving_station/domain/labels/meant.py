"""Of all codes in view, the one that the operator means."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from receiving_station.domain.codes import Code, lookup_key
from receiving_station.domain.labels.reader import ReadsGs1, no_gs1, read_code
from receiving_station.domain.labels.readings import KIND_ORDER, Confidence, Kind, Reading, likelihood


@dataclass(frozen=True, slots=True)
class Look:
    """One code in view and what it says.

    Attributes:
        code: As it was read.
        reading: What it is taken for.
        readings: Everything it can mean, the surest first.
    """

    code: Code
    reading: Reading
    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """What the station took, and what could be chosen in its place.

    Attributes:
        taken: The code meant, or None where no code in view says anything.
        others: The other codes, the likelier first; none of them twice.
    """

    taken: Look | None
    others: tuple[Look, ...] = ()

    @property
    def looks(self) -> tuple[Look, ...]:
        """The one taken, then the others."""
        return () if self.taken is None else (self.taken, *self.others)

    def taking(self, code: Code) -> "Choice":
        """The same codes with another one taken; unchanged where that code is not in view."""
        chosen = next((look for look in self.looks if look.code == code), None)
        if chosen is None:
            return self
        return Choice(chosen, tuple(look for look in self.looks if look != chosen))


def what_is_meant(looks: Sequence[Code], known: AbstractSet[str] = frozenset(), gs1: ReadsGs1 = no_gs1) -> Choice:
    """Our own label before an order number, that before a carrier's number, that before routing codes.

    Args:
        looks: Every code in view.
        known: ``lookup_key`` of the numbers that somebody expects; such a one goes before every rule.
        gs1: Reads what GS1 wrote.
    """
    seen: dict[tuple[Kind, str], Look] = {}
    for code in dict.fromkeys(looks):
        readings = read_code(code, gs1)
        if not readings:
            continue
        best = min(readings, key=lambda reading: (not _is_known(reading, known), *likelihood(reading)))
        key = (best.kind, lookup_key(best.text))
        # The same number twice on a label, as bars and in a QR code, is one thing to choose.
        if key not in seen:
            seen[key] = Look(code, best, readings)
    in_order = sorted(seen.values(), key=lambda look: _weight(look.reading, known))
    return Choice(in_order[0], tuple(in_order[1:])) if in_order else Choice(None)


def _weight(reading: Reading, known: AbstractSet[str]) -> tuple[bool, int, bool, int]:
    """Less is likelier meant, among several codes."""
    # Digits that happen to fit a carrier are no likelier meant than a text that follows no rule.
    is_weak = reading.kind in {Kind.TRACKING, Kind.SSCC} and reading.confidence <= Confidence.CHECKED
    place = KIND_ORDER[Kind.SSCC] if is_weak else KIND_ORDER[reading.kind]
    return (not _is_known(reading, known), place, not reading.is_return_service, -reading.confidence)


def _is_known(reading: Reading, known: AbstractSet[str]) -> bool:
    return bool(known) and any(lookup_key(text) in known for text in reading.texts)
