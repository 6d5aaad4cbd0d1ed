"""A camera's frames, one after the other: nothing is decoded twice for nothing, and hard codes get several frames."""

import time
from collections.abc import Iterable
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from receiving_station.adapters.decoder.cascade import LOOKS, Cascade, piece_round
from receiving_station.adapters.decoder.engine import Grey, grey_of, moved
from receiving_station.adapters.decoder.votes import Votes
from receiving_station.application.ports import Frame
from receiving_station.domain.codes import FoundCode, Symbology
from receiving_station.domain.scan_gate import STRONG, identity

BUDGET_S = 0.045
"""CPU time of one frame after which no stronger look is begun; the next frame goes on."""
_CELL_PX = 16
_STEP_PX = 4
_CHANGE = 9
"""Grey levels by which one cell of the thumbnail has to differ to count as a change."""
_VIEW_CELL_PX = 64
_VIEW_CHANGE = 15
_VIEW_SHARE = 0.05
"""A camera's arm that sways 3 px to each side changes up to 3 % of such cells so much, another thing 8 % or more."""
_CALM_FRAMES = 2
"""Frames without a change after which a picture counts as still: stronger looks at a moving hand are wasted."""
_FUSED = 6
"""Still frames that are averaged for a last round: noise goes down, glare and flicker even out."""
_LEAST_PIECE_PX = 24
_RESTLESS = 2
"""Changed frames without a code after which a glance is spread over two."""
_CONFIRMING_FRAMES = 8
"""Frames in which a weak code is looked for again at its place before it is given up."""

_Key = tuple[Symbology, str]


class ChangeGate:
    """Whether a frame shows anything that the last one which counted did not.

    A thumbnail's cells are means of square pixels: sensor noise averages out, a hand does not.

    Args:
        cell_px: A cell's side in pixels of the frame.
        levels: Grey levels by which a cell has to differ.
        share: A change is where more than this share of all cells differ, 0..1.
    """

    def __init__(self, cell_px: int = _CELL_PX, levels: int = _CHANGE, share: float = 0.0) -> None:
        self._cell_px, self._levels, self._share = cell_px, levels, share
        self._before: NDArray[np.int16] | None = None

    @classmethod
    def of_views(cls) -> "ChangeGate":
        """One for looks half a second apart: another thing or side counts, a camera's swaying arm does not."""
        return cls(_VIEW_CELL_PX, _VIEW_CHANGE, _VIEW_SHARE)

    def is_changed(self, frame: Frame) -> bool:
        """Compare with the last frame that was changed, and remember this one if it is; the first one is."""
        # Green, every fourth pixel each way: a sixteenth of the picture says as much.
        sparse = np.ascontiguousarray(frame[::_STEP_PX, ::_STEP_PX, 1])
        height, width = (max(1, side * _STEP_PX // self._cell_px) for side in sparse.shape)
        thumbnail = cv2.resize(sparse, (width, height), interpolation=cv2.INTER_AREA).astype(np.int16)
        before = self._before
        if before is not None and before.shape == thumbnail.shape:
            differing = np.count_nonzero(np.abs(thumbnail - before) >= self._levels)
            if differing <= self._share * thumbnail.size:
                return False
        self._before = thumbnail
        return True


@dataclass(slots=True)
class _Scene:
    """What is known of the picture since it last changed."""

    is_matrix_seen: bool = False
    is_bars_seen: bool = False
    standing: dict[_Key, FoundCode] = field(default_factory=dict)
    confirming: dict[_Key, tuple[FoundCode, int]] = field(default_factory=dict)
    is_cut: bool = False
    is_askew: bool = False
    next_look: int = 0
    still_frames: int = 0
    mean: NDArray[np.float32] | None = None
    is_fused: bool = False


class LiveDecoder:
    """The cascade over a camera's frames; one thread's, one camera's.

    A frame that shows no change is not decoded: the codes of the last one stand. While a still picture keeps
    something unread, each frame pays for some of the stronger looks; weak codes are read again in a second
    frame before they stand. Text that engines dispute is kept back until two frames agree on one.

    Args:
        cascade: What looks.
        budget_s: CPU time a frame may cost before stronger looks wait for the next one.
    """

    def __init__(self, cascade: Cascade, budget_s: float = BUDGET_S) -> None:
        self._cascade = cascade
        self._budget_s = budget_s
        self._gate = ChangeGate()
        self._scene = _Scene()
        self._tracked: tuple[FoundCode, ...] = ()
        self._disputed: dict[_Key, int] = {}
        self._empty_changes = 0
        self.name = cascade.name

    def decode(self, frame: Frame) -> tuple[FoundCode, ...]:
        """The codes in this frame, in no order: those read now and those that stand."""
        if self._gate.is_changed(frame):
            return self._anew(frame)
        scene = self._scene
        scene.still_frames += 1
        if self._is_settled(scene):
            return tuple(scene.standing.values())
        return self._go_on(scene, grey_of(frame))

    def _is_settled(self, scene: _Scene) -> bool:
        return not scene.confirming and scene.is_cut and scene.next_look >= len(LOOKS) and scene.is_fused

    def _anew(self, frame: Frame) -> tuple[FoundCode, ...]:
        """The picture changed: a glance, and the places of the last codes."""
        self._scene = scene = _Scene()
        grey, votes = grey_of(frame), Votes()
        # Where nothing is read and all moves, the two halves of a glance take turns.
        is_whole, is_even = self._empty_changes < _RESTLESS, self._empty_changes % 2 == 0
        self._glance(scene, grey, votes, matrix=is_whole or is_even, bars=is_whole or not is_even)
        seen = {identity(each.code) for each in votes.accepted()}
        for lost in self._tracked:
            if identity(lost.code) not in seen:
                self._look_at_place(lost, grey, votes)
        self._tracked = self._sorted(scene, votes)
        self._empty_changes = 0 if self._tracked else self._empty_changes + 1
        return self._tracked

    def _glance(self, scene: _Scene, grey: Grey, votes: Votes, *, matrix: bool, bars: bool) -> None:
        if matrix and not scene.is_matrix_seen:
            self._cascade.glance_at_matrix(grey, votes)
            scene.is_matrix_seen = True
        if bars and not scene.is_bars_seen:
            self._cascade.glance_at_bars(grey, votes)
            scene.is_bars_seen = True

    def _go_on(self, scene: _Scene, grey: Grey) -> tuple[FoundCode, ...]:
        """The picture stands still and is not done: weak codes again, then stronger looks while there is time."""
        until_s = time.thread_time() + self._budget_s
        self._confirm(scene, grey)
        # A frame's own reads only: what an earlier frame read counts as an earlier frame, at the scan gate.
        votes = Votes()
        votes.take(scene.standing.values(), is_sure=True)
        self._glance(scene, grey, votes, matrix=True, bars=True)
        if scene.still_frames >= _CALM_FRAMES:
            self._stronger(scene, grey, votes, until_s)
        self._tracked = self._sorted(scene, votes)
        return self._tracked

    def _stronger(self, scene: _Scene, grey: Grey, votes: Votes, until_s: float) -> None:
        if not scene.is_cut:
            scene.is_askew = self._cascade.cut_out(grey, votes)
            scene.is_cut = True
        if scene.next_look < len(LOOKS):
            scene.next_look = self._cascade.look_on(
                grey, votes, scene.next_look, is_askew=scene.is_askew, until_s=until_s
            )
        elif scene.standing:
            # Once for each scene: a tilted grid beside what was read easily.
            self._cascade.flatten(grey, votes)
            scene.is_fused = True
        elif not scene.is_fused:
            self._fuse(scene, grey, votes)

    def _fuse(self, scene: _Scene, grey: Grey, votes: Votes) -> None:
        """Average still frames, then one last glance at their mean."""
        now = grey.astype(np.float32)
        if scene.mean is None:
            scene.mean, scene.still_frames = now, _CALM_FRAMES
            return
        count = scene.still_frames - _CALM_FRAMES + 1
        cv2.accumulateWeighted(now, scene.mean, 1 / count)
        if count >= _FUSED:
            mean = np.asarray(scene.mean.round(), np.uint8)
            self._cascade.glance(mean, votes)
            self._cascade.cut_out(mean, votes)
            scene.is_fused, scene.mean = True, None

    def _confirm(self, scene: _Scene, grey: Grey) -> None:
        """Look again for each weak code at its place; what is read in this frame too stands."""
        for key, (code, tries) in list(scene.confirming.items()):
            votes = Votes()
            self._look_at_place(code, grey, votes)
            again = next((each for each in _weighed(votes) if identity(each.code) == key), None)
            if again is not None:
                scene.standing[key] = again
            if again is not None or tries + 1 >= _CONFIRMING_FRAMES:
                del scene.confirming[key]
            else:
                scene.confirming[key] = (code, tries + 1)

    def _look_at_place(self, code: FoundCode, grey: Grey, votes: Votes) -> None:
        """A glance at where a code was, and a close look where that gives nothing."""
        piece, left, top = piece_round(code, grey)
        if min(piece.shape) < _LEAST_PIECE_PX:
            return
        inside = Votes()
        self._cascade.glance(piece, inside)
        votes.take(moved(each, x=left, y=top) for each in _weighed(inside))
        if not _weighed(inside):
            self._cascade.look_closely(code, grey, votes)

    def _sorted(self, scene: _Scene, votes: Votes) -> tuple[FoundCode, ...]:
        """What of these reads may be told of this frame; the strong stand, the weak wait for another frame."""
        told: dict[_Key, FoundCode] = {}
        for each in (*_weighed(votes), *self._agreed(votes.disputed())):
            key = identity(each.code)
            told[key] = each
            if each.code.symbology in STRONG:
                scene.standing[key] = each
            elif key not in scene.standing:
                scene.confirming.setdefault(key, (each, 0))
        return tuple(told.values())

    def _agreed(self, disputes: Iterable[tuple[FoundCode, ...]]) -> tuple[FoundCode, ...]:
        """Of the texts in dispute those that an earlier frame gave as well, and their rivals did not."""
        seen: dict[_Key, int] = {}
        agreed = []
        for rivals in disputes:
            counts = {identity(each.code): self._disputed.get(identity(each.code), 0) + 1 for each in rivals}
            seen.update(counts)
            often = [each for each in rivals if counts[identity(each.code)] > 1]
            agreed.extend(often if len(often) == 1 else [])
        self._disputed = seen
        return tuple(agreed)


def _weighed(votes: Votes) -> tuple[FoundCode, ...]:
    """What counts, and what is one vote short undisputed: the frame itself is the vote."""
    return (*votes.accepted(), *votes.unsure())
