"""What a picture is worth, as numbers, and the one thing to say about it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from receiving_station.application.ports import Frame


class Hint(StrEnum):
    """What would help the camera most; ``OK`` where nothing would."""

    OK = "ok"
    EMPTY = "empty"
    TOO_DARK = "too_dark"
    TOO_BRIGHT = "too_bright"
    GLARE = "glare"
    HOLD_STILL = "hold_still"
    BLURRED = "blurred"
    TOO_FAR = "too_far"


@dataclass(frozen=True, slots=True)
class Quality:
    """The numbers of one picture; lengths are in pixels of a picture 1280 px wide, whatever its real size.

    Attributes:
        sharpness: 0 (nothing but smooth shapes) to 1 (edges one pixel wide), in the direction that is worst.
        highlights: Brightness of the brightest twentieth, 0 to 1.
        midtones: The median brightness, 0 to 1.
        glare: Share of the picture lost in burnt-out patches that shine into what is around them, 0 to 1.
        emptiness: Share of the picture without a strong edge, 0 to 1; 1 is a bare table.
        subject: Share of the picture that the box round all strong edges takes, 0 to 1.
        motion_px: How far things moved since the frame before, pixels; 0 where there was none.
        is_other: Whether the view is another one than at the last look, however that came about.
    """

    sharpness: float
    highlights: float
    midtones: float
    glare: float
    emptiness: float
    subject: float
    motion_px: float = 0.0
    is_other: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """Where each number becomes a fault.

    Set from one half of the generated set of ``receiving-station bench photo``, rounded; it says what that half speaks
    for, and what each limit costs and gains on the other.
    """

    highlights_min: float = 0.52
    midtones_max: float = 0.83
    glare_min: float = 0.0047
    emptiness_min: float = 0.98
    subject_min: float = 0.13
    sharpness_min: float = 0.58
    motion_max_px: float = 1.6


LIMITS = Limits()


class Judge(Protocol):
    """Gives a picture its numbers."""

    def __call__(self, frame: Frame, before: Frame | None = None) -> Quality:
        """The numbers of ``frame``; ``before`` is the frame just before it, for its motion."""
        ...


def verdict(quality: Quality, limits: Limits = LIMITS) -> Hint:
    """The one thing to say about a picture.

    Whether anything is there at all comes first: a dark table with nothing on it is no fault. Then the light,
    because nothing else can be told without it; a movement before the blur that comes of it.
    """
    if quality.emptiness > limits.emptiness_min:
        return Hint.EMPTY
    if quality.highlights < limits.highlights_min:
        return Hint.TOO_DARK
    if quality.midtones > limits.midtones_max:
        return Hint.TOO_BRIGHT
    if quality.motion_px > limits.motion_max_px:
        return Hint.HOLD_STILL
    if quality.sharpness < limits.sharpness_min:
        return Hint.BLURRED
    if quality.glare > limits.glare_min:
        return Hint.GLARE
    if quality.subject < limits.subject_min:
        return Hint.TOO_FAR
    return Hint.OK
