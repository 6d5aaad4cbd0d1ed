"""What several looks at one picture agree on. A wrong read is worse than none."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from receiving_station.adapters.decoder.engine import LINEAR, Corners
from receiving_station.domain.codes import Code, FoundCode, Symbology
from receiving_station.domain.scan_gate import STRONG, identity

SHORTEST_ITF = 6
"""Engines find two- and four-digit ITF codes in stripes of any kind; no label has one so short."""
ENOUGH = 2

_Key = tuple[Symbology, str]


@dataclass(slots=True)
class _Place:
    """What was read at one place; the first read says where."""

    found: dict[_Key, FoundCode] = field(default_factory=dict)
    votes: dict[_Key, int] = field(default_factory=dict)

    def winner(self) -> FoundCode | None:
        ranked = sorted(self.votes.items(), key=lambda each: -each[1])
        (best, most), *others = ranked
        if most < ENOUGH or (others and others[0][1] == most):
            return None
        return self.found[best]


class Votes:
    """Collects reads of one picture and says which of them count.

    A code whose own check is strong counts at once; a weak one (retail codes, and those without a check
    character) when two reads agree on it or one sure read gives it. Reads that differ at one place dispute
    each other: the one with more votes counts, with as many none does.
    """

    def __init__(self) -> None:
        self._places: list[_Place] = []
        self.settled: set[_Key] = set()
        """Codes that were looked at closely already."""

    def take(self, reads: Iterable[FoundCode], *, is_sure: bool = False) -> None:
        """Take in what one look found.

        Args:
            reads: All from one look: they do not dispute each other.
            is_sure: Whether this look's weak codes count alone.
        """
        before = tuple(self._places)
        fresh: list[_Place] = []
        for read in reads:
            if is_stray(read.code):
                continue
            key = identity(read.code)
            place = next((each for each in before if _belongs(read, key, each)), None)
            if place is None:
                place = next((each for each in fresh if key in each.found), None)
            if place is None:
                place = _Place()
                fresh.append(place)
            counts = ENOUGH if is_sure or read.code.symbology in STRONG else 1
            place.found[key] = _fuller(place.found.get(key, read), read)
            place.votes[key] = place.votes.get(key, 0) + counts
        self._places.extend(fresh)

    def accepted(self) -> tuple[FoundCode, ...]:
        """The codes that count, each once."""
        winners = (winner for place in self._places if (winner := place.winner()) is not None)
        return tuple({identity(winner.code): winner for winner in winners}.values())

    def unsure(self) -> tuple[FoundCode, ...]:
        """Codes one vote short that nothing disputes."""
        return tuple(
            found
            for place in self._places
            if place.winner() is None and len(place.found) == 1
            for found in place.found.values()
        )

    def disputed(self) -> tuple[tuple[FoundCode, ...], ...]:
        """For each place where reads differ and none has the most votes: what was read there."""
        return tuple(
            tuple(place.found.values()) for place in self._places if place.winner() is None and len(place.found) > 1
        )


def _fuller(first: FoundCode, other: FoundCode) -> FoundCode:
    """The first read, with what only the other one knew: that it is GS1, its add-on."""
    known = first.code
    if (known.aim or not other.code.aim) and (known.add_on or not other.code.add_on):
        return first
    code = replace(known, aim=known.aim or other.code.aim, add_on=known.add_on or other.code.add_on)
    return FoundCode(code, first.corners)


def is_stray(code: Code) -> bool:
    """Whether this is no code that a label bears: an ITF too short, or of an odd number of digits."""
    return code.symbology is Symbology.ITF and (len(code.text) < SHORTEST_ITF or len(code.text) % 2 == 1)


def _belongs(read: FoundCode, key: _Key, place: _Place) -> bool:
    if key in place.found:
        return True
    return any(
        _is_alike(read.code, other.code) and is_same_place(read.corners, other.corners)
        for other in place.found.values()
    )


def _is_alike(one: Code, other: Code) -> bool:
    """Whether the same print could have been read as either: bars as bars, and a matrix as its own kind."""
    return one.symbology is other.symbology or (one.symbology in LINEAR and other.symbology in LINEAR)


def is_same_place(one: Corners, other: Corners) -> bool:
    """Whether the middle of one lies inside the other, either way: the same print, whoever read it."""
    return contains(other, middle(one)) or contains(one, middle(other))


def middle(corners: Corners) -> tuple[float, float]:
    """The middle of the rectangle round the corners."""
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def contains(corners: Corners, point: tuple[float, float]) -> bool:
    """Whether a point lies within a convex ring of corners."""
    sides = [
        (bx - ax) * (point[1] - ay) - (by - ay) * (point[0] - ax)
        for (ax, ay), (bx, by) in zip(corners, (*corners[1:], corners[0]), strict=True)
    ]
    return all(side >= 0 for side in sides) or all(side <= 0 for side in sides)
