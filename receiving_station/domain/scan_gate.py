"""From frames full of codes to scans: each code once per showing, and one label's codes together."""

from collections.abc import Iterable
from dataclasses import dataclass

from receiving_station.domain.codes import Code, FoundCode, Symbology

AGREE_WITHIN_S = 0.6
"""Two frames agree on a code only when they are this close together."""
LOOK_S = 0.15
"""Codes that become stable this close together are one look at one label."""
REARM_S = 0.8
"""A code counts again after it was out of sight this long."""
DOUBLE_TRIGGER_S = 0.25
"""The same text typed again this soon is a bouncing trigger, not a second scan."""

STRONG = frozenset(
    {
        Symbology.AZTEC,
        Symbology.CODE_128,
        Symbology.DATA_MATRIX,
        Symbology.MAXICODE,
        Symbology.MICRO_QR,
        Symbology.QR,
    }
)
"""Symbologies whose own check makes a wrong read so rare that one frame is enough. An EAN's single digit is
not that strong: one in ten wrong reads passes it, so retail codes wait for a second frame as well; and a PDF417 of a
low security level, half unreadable, is now and then corrected into nonsense."""

_UPC_A_DIGITS, _EAN_13_DIGITS = 12, 13


def identity(code: Code) -> tuple[Symbology, str]:
    """What makes two reads the same code: UPC-A and UPC-E are the EAN-13 with a zero before it.

    Args:
        code: A UPC-E with its text expanded to 13 digits, as the decoders give it.
    """
    match code.symbology, len(code.text):
        case Symbology.UPC_A, length if length == _UPC_A_DIGITS:
            return Symbology.EAN_13, "0" + code.text
        case ((Symbology.UPC_A | Symbology.UPC_E), length) if length == _EAN_13_DIGITS:
            return Symbology.EAN_13, code.text
        case _:
            return code.symbology, code.text


@dataclass(frozen=True, slots=True)
class _Sight:
    """One code in view. ``absent_since_s`` is the first frame without it, None while it is seen."""

    last_seen_s: float
    is_accepted: bool
    absent_since_s: float | None = None


class ScanGate:
    """Decides which codes count as scanned.

    Fed with every frame's codes, empty frames too, since absence has to be seen: a stalled camera re-arms
    nothing. Times are monotonic seconds of one clock and never go back. One call at a time.
    """

    def __init__(self) -> None:
        self._sights: dict[tuple[Symbology, str], _Sight] = {}
        self._held: list[Code] = []
        self._held_since_s = 0.0
        self._typed: tuple[str, float] | None = None

    def see(self, found: Iterable[FoundCode], at_s: float) -> tuple[Code, ...]:
        """Take in one frame; returns the codes of a finished look, most often none.

        Args:
            found: Every code in the frame.
            at_s: When the frame was taken.
        """
        in_frame = self._whole({identity(each.code): each.code for each in found})
        self._note_absences(in_frame.keys(), at_s)
        is_anything_new = False
        for key, code in in_frame.items():
            before = self._sights.get(key)
            is_accepted = before is not None and before.is_accepted
            is_stable = is_accepted or before is not None or code.symbology in STRONG
            self._sights[key] = _Sight(at_s, is_accepted=is_stable)
            if is_accepted:
                continue
            is_anything_new = True
            if is_stable:
                if not self._held:
                    self._held_since_s = at_s
                self._held.append(code)
        if self._held and (not is_anything_new or at_s - self._held_since_s >= LOOK_S):
            look = tuple(self._held)
            self._held.clear()
            return look
        return ()

    def typed(self, code: Code, at_s: float) -> tuple[Code, ...]:
        """Take in one code from a keyboard: it passes at once, unless the trigger bounced."""
        last, self._typed = self._typed, (code.text, at_s)
        if last is not None and last[0] == code.text and at_s - last[1] < DOUBLE_TRIGGER_S:
            return ()
        return (code,)

    def forget(self) -> None:
        """Re-arm everything: what is in view now counts again."""
        self._sights.clear()
        self._held.clear()
        self._typed = None

    def _whole(self, in_frame: dict[tuple[Symbology, str], Code]) -> dict[tuple[Symbology, str], Code]:
        """Without cut-off ITF reads: any even run of its digits passes for an ITF, so the longest one known counts."""
        lengths = [key for key in (*in_frame, *self._sights) if key[0] is Symbology.ITF]
        return {
            key: code
            for key, code in in_frame.items()
            if key[0] is not Symbology.ITF or not any(key[1] in text and key[1] != text for _, text in lengths)
        }

    def _note_absences(self, in_frame: Iterable[tuple[Symbology, str]], at_s: float) -> None:
        present = set(in_frame)
        kept: dict[tuple[Symbology, str], _Sight] = {}
        for key, sight in self._sights.items():
            absent_since_s = sight.absent_since_s
            if sight.is_accepted:
                if absent_since_s is None and key not in present:
                    absent_since_s = at_s
                if absent_since_s is None or at_s - absent_since_s < REARM_S:
                    kept[key] = _Sight(sight.last_seen_s, is_accepted=True, absent_since_s=absent_since_s)
            elif at_s - sight.last_seen_s <= AGREE_WITHIN_S:
                kept[key] = sight
        self._sights = kept
