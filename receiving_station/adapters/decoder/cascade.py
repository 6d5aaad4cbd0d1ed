"""All engines as one decoder: a cheap glance at the whole picture, stronger looks only while something stays unread."""

import time
from dataclasses import dataclass

import cv2
import numpy as np

from receiving_station.adapters.decoder.crew import Crew
from receiving_station.adapters.decoder.engine import EVERY, LINEAR, MATRIX, Effort, Grey, grey_of, mapped_back, moved
from receiving_station.adapters.decoder.flatten import block_of, blocks, corners_of, flattened, seen_aslant
from receiving_station.adapters.decoder.locate import Region, bar_regions, holds, upright
from receiving_station.adapters.decoder.votes import Votes, contains, middle
from receiving_station.application.ports import Frame
from receiving_station.domain.codes import FoundCode, Symbology
from receiving_station.domain.scan_gate import identity

ZXING, TAPIR, OPENCV = "zxing-cpp", "tapirscan", "opencv"

_BARS = LINEAR | {Symbology.PDF_417}
_ESCAPING = frozenset({Symbology.PDF_417})
_MAXICODE = frozenset({Symbology.MAXICODE})
_QR = frozenset({Symbology.QR})
_MARGIN = 0.12
"""Of a region's width, kept on both sides: codes need their quiet zones, and bars at the ends are missed."""


_CLOSER, _CLOSE_PX = 1.5, 800
"""So many times as large is a code that is looked at closely, unless its longer side has so many pixels by then."""
_ASKEW, _UPRIGHT = 15.0, 90.0
"""Degrees from rows or columns beyond which sweeping engines miss bars."""
_REACH_PX = 24
_LEAST_PIECE_PX = 24
_SQUARE = 1.35
_CONTRAST_LIMIT, _PARTS = 4.0, (8, 8)


@dataclass(frozen=True, slots=True)
class Look:
    """One engine's look at the whole picture.

    Attributes:
        engine: By name; a look of a missing engine finds nothing.
        wanted: The kinds of code looked for.
        effort: Of the engine.
        is_halved: At half the picture's size: big and blurred codes read better, and it costs a quarter.
        is_evened: With the contrast of every part of the picture made alike: shaded and faint codes read better.
        is_for_level: It sweeps rows and columns only: in vain where all bars lie askew.
        is_flattened: At each block of print by itself, its perspective undone.
    """

    engine: str
    wanted: frozenset[Symbology]
    effort: Effort
    is_halved: bool
    is_evened: bool = False
    is_for_level: bool = False
    is_flattened: bool = False


LOOKS = (
    Look(ZXING, EVERY, Effort.FULL, is_halved=True),
    Look(ZXING, MATRIX, Effort.FULL, is_halved=False, is_flattened=True),
    Look(ZXING, LINEAR, Effort.GLANCE, is_halved=False, is_evened=True, is_for_level=True),
    Look(TAPIR, LINEAR, Effort.GLANCE, is_halved=True, is_evened=True),
    Look(TAPIR, _MAXICODE, Effort.GLANCE, is_halved=True),
    Look(TAPIR, _QR, Effort.GLANCE, is_halved=True),
    Look(TAPIR, LINEAR, Effort.FULL, is_halved=True),
    Look(ZXING, EVERY, Effort.FULL, is_halved=False, is_for_level=True),
)
"""What is tried, in this order, while the picture has given nothing; by what each gained for its time on pictures."""


_MAXICODE_LOOK = Look(TAPIR, _MAXICODE, Effort.GLANCE, is_halved=True)


class Cascade:
    """Every code in a still picture, with the effort it takes and no more.

    Args:
        crew: The engines.
    """

    name = "cascade"

    def __init__(self, crew: Crew) -> None:
        self._crew = crew

    @property
    def crew(self) -> Crew:
        """The engines."""
        return self._crew

    def decode(self, frame: Frame) -> tuple[FoundCode, ...]:
        """All codes found, in no order; a weak code only when two looks agree on it."""
        grey, votes = grey_of(frame), Votes()
        self.glance(grey, votes)
        is_askew = self.cut_out(grey, votes)
        self.look_on(grey, votes, 0, is_askew=is_askew)
        return votes.accepted()

    def glance(self, grey: Grey, votes: Votes) -> None:
        """The cheap look: matrix codes, and bars at any angle where an engine can."""
        self.glance_at_matrix(grey, votes)
        self.glance_at_bars(grey, votes)

    def glance_at_matrix(self, grey: Grey, votes: Votes) -> None:
        """The half of the cheap look that reads matrix codes."""
        votes.take(self._crew.read(ZXING, grey, MATRIX, Effort.GLANCE))

    def glance_at_bars(self, grey: Grey, votes: Votes) -> None:
        """The half of the cheap look that reads line codes."""
        if not self._crew.has(TAPIR):
            votes.take(self._crew.read(ZXING, grey, LINEAR, Effort.FULL))
            return
        votes.take(self._crew.read(TAPIR, grey, LINEAR, Effort.GLANCE), is_sure=True)
        if any(each.code.symbology is Symbology.CODE_128 for each in votes.accepted()):
            # A MaxiCode stands on a carrier's label, beside one.
            self._whole(_MAXICODE_LOOK, grey, votes)

    def cut_out(self, grey: Grey, votes: Votes) -> bool:
        """Cut out bars that were not read, stand them upright and look again; whether all of them lay askew."""
        regions = unread(bar_regions_of(grey), votes)
        # tapirscan's glance has seen every line code that zxing-cpp can read standing upright.
        wanted = _ESCAPING if self._crew.has(TAPIR) else _BARS
        for region in regions:
            cut, affine = upright(grey, region, _MARGIN)
            found = self._crew.read(ZXING, cut, wanted, Effort.CUT)
            votes.take(mapped_back(each, affine) for each in found)
        return bool(regions) and all(_ASKEW < abs(region.degrees) < _UPRIGHT - _ASKEW for region in regions)

    def look_on(self, grey: Grey, votes: Votes, start: int, *, is_askew: bool, until_s: float | None = None) -> int:
        """Go on with the stronger looks while nothing is accepted.

        Args:
            grey: The picture, or a later frame of the same scene.
            votes: What was read so far.
            start: The place in ``LOOKS`` to begin at.
            is_askew: Whether all that ``cut_out`` saw lay askew.
            until_s: No look is begun after this CPU time of the thread; None for no limit.

        Returns:
            The place to go on at; ``len(LOOKS)`` when there is nothing more to try.
        """
        for place in range(start, len(LOOKS)):
            self.settle(grey, votes)
            if votes.accepted():
                return len(LOOKS)
            if until_s is not None and time.thread_time() >= until_s:
                return place
            if not (is_askew and LOOKS[place].is_for_level):
                self._whole(LOOKS[place], grey, votes)
        self.settle(grey, votes)
        return len(LOOKS)

    def settle(self, grey: Grey, votes: Votes) -> None:
        """Look closely at each code that is one vote short, with every engine, until one agrees or differs."""
        for found in votes.unsure():
            key = identity(found.code)
            if key in votes.settled:
                continue
            votes.settled.add(key)
            self.look_closely(found, grey, votes)

    def look_closely(self, found: FoundCode, grey: Grey, votes: Votes) -> None:
        """Enlarge the place of a code, unless it is large, and ask the engines until one reads bars or its kind.

        Where none does, once more with its contrast evened out. A PDF417 is looked at as from straight above.
        """
        if found.code.symbology is Symbology.PDF_417:
            self._flat_again(found, grey, votes)
            return
        piece, left, top = piece_round(found, grey)
        if min(piece.shape) < _LEAST_PIECE_PX:
            return
        scale = min(_CLOSER, _CLOSE_PX / max(piece.shape))
        way = cv2.INTER_CUBIC if scale > 1 else cv2.INTER_AREA
        close = np.asarray(cv2.resize(piece, None, fx=scale, fy=scale, interpolation=way), np.uint8)
        wanted = LINEAR if found.code.symbology in LINEAR else frozenset({found.code.symbology})
        every = [engine.name for engine in reversed(self._crew.engines)]
        for name, picture in (*((name, close) for name in every), (TAPIR, evened(close))):
            reads = self._crew.read(name, picture, wanted, Effort.FULL)
            if name == OPENCV:
                # Alone it is wrong on one picture in thirty: it may agree with another engine and not dispute it.
                reads = tuple(each for each in reads if identity(each.code) == identity(found.code))
            if reads:
                votes.take(moved(each, scale=1 / scale, x=left, y=top) for each in reads)
                return

    def flatten(self, grey: Grey, votes: Votes) -> None:
        """Look at each block in which nothing was read as from straight above; a square one may be a MaxiCode."""
        read = votes.accepted()
        for block in blocks(halved(grey)):
            if any(contains(corners_of(block), middle(each.corners)) for each in read):
                continue
            flat, view = flattened(grey, block)
            found = self._crew.read(ZXING, flat, MATRIX, Effort.CUT)
            if not found and max(flat.shape) <= _SQUARE * min(flat.shape):
                found = self._crew.read(TAPIR, flat, _MAXICODE, Effort.GLANCE)
            votes.take(seen_aslant(each, view) for each in found)

    def _flat_again(self, found: FoundCode, grey: Grey, votes: Votes) -> None:
        wanted = frozenset({found.code.symbology})
        flat, view = flattened(grey, block_of(found.corners), _CLOSER)
        for engine in self._crew.engines:
            reads = self._crew.read(engine.name, flat, wanted, Effort.CUT)
            if reads:
                votes.take(seen_aslant(each, view) for each in reads)
                return

    def _whole(self, look: Look, grey: Grey, votes: Votes) -> None:
        if look.is_flattened:
            self.flatten(grey, votes)
            return
        picture = halved(grey) if look.is_halved else grey
        picture = evened(picture) if look.is_evened else picture
        found = self._crew.read(look.engine, picture, look.wanted, look.effort)
        votes.take(moved(each, scale=2.0) if look.is_halved else each for each in found)


def piece_round(found: FoundCode, grey: Grey) -> tuple[Grey, int, int]:
    """The piece of the picture round a code's place with its quiet zones, and where its left and top are."""
    xs, ys = [x for x, _ in found.corners], [y for _, y in found.corners]
    reach = _REACH_PX + (max(xs) - min(xs) + max(ys) - min(ys)) // 12
    left, top = max(0, min(xs) - reach), max(0, min(ys) - reach)
    return np.ascontiguousarray(grey[top : max(0, max(ys) + reach), left : max(0, max(xs) + reach)]), left, top


def halved(grey: Grey) -> Grey:
    """The picture at half its size, each pixel the mean of four."""
    size = (max(1, grey.shape[1] // 2), max(1, grey.shape[0] // 2))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)


def evened(grey: Grey) -> Grey:
    """The picture with the contrast of each of its parts made alike, within limits (CLAHE)."""
    return np.asarray(cv2.createCLAHE(_CONTRAST_LIMIT, _PARTS).apply(grey), np.uint8)


def bar_regions_of(grey: Grey) -> tuple[Region, ...]:
    """What looks like bars at half the picture's size, where the bars of near codes stand close; in its own pixels."""
    return tuple(
        Region(each.x * 2, each.y * 2, each.width * 2, each.height * 2, each.degrees)
        for each in bar_regions(halved(grey))
    )


def unread(regions: tuple[Region, ...], votes: Votes) -> tuple[Region, ...]:
    """The regions in which no accepted code lies."""
    read = votes.accepted()
    return tuple(
        region
        for region in regions
        if not any(
            contains(each.corners, (region.x, region.y)) or holds(region, *middle(each.corners)) for each in read
        )
    )
