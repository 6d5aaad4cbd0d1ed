"""Is the camera all right? Judged from a few numbers of every frame and monotonic time; knows no pixels, no threads."""

from dataclasses import dataclass
from enum import StrEnum

FROZEN_AFTER_S = 2.0
BLACK_AFTER_S = 1.0
WRONG_LENS_AFTER_S = 3.0
NEVER_SHARP_AFTER_S = 20.0
BLACK_BELOW = 0.06
"""Brightness of the brightest twentieth, 0 to 1."""
DARK_CORNERS_BELOW = 0.25
"""Brightness of the corners against that of the middle: a lens made for a smaller sensor leaves them black."""
NEVER_SHARP_BELOW = 0.25
"""``Quality.sharpness``: more than 3 px of blur on everything in the picture."""
SMALLEST_PIXELS = 1280 * 720


class Trouble(StrEnum):
    """What is wrong with a camera that gives pictures; each has its sentence under ``camera_…``."""

    BLACK = "camera_black"
    FROZEN = "camera_frozen"
    WRONG_LENS = "camera_wrong_lens"
    NEVER_SHARP = "camera_never_sharp"
    LOW_RESOLUTION = "camera_low_resolution"


@dataclass(frozen=True, slots=True)
class FrameFacts:
    """What is asked of a frame, as the camera gave it.

    Attributes:
        width_px: Of the frame.
        height_px: Of the frame.
        fingerprint: Equal only for frames that are equal.
        highlights: Brightness of the brightest twentieth, 0 to 1.
        corners: Brightness of the corners against the middle's, 1 for alike.
    """

    width_px: int
    height_px: int
    fingerprint: int
    highlights: float
    corners: float


class CameraHealth:
    """Remembers since when something is wrong; one for each opening of a camera.

    Args:
        now_s: Monotonic seconds.
    """

    def __init__(self, now_s: float) -> None:
        self._fingerprint: int | None = None
        self._changed_s = self._lit_s = self._covered_s = now_s
        self._unsharp_since_s: float | None = None

    def see(self, facts: FrameFacts, now_s: float) -> Trouble | None:
        """What is wrong now, the worst first; None where nothing is, or not for long enough.

        Args:
            facts: Of the newest frame.
            now_s: Monotonic seconds.
        """
        if facts.fingerprint != self._fingerprint:
            self._fingerprint, self._changed_s = facts.fingerprint, now_s
        if facts.highlights >= BLACK_BELOW:
            self._lit_s = now_s
        if facts.corners >= DARK_CORNERS_BELOW or facts.highlights < BLACK_BELOW:
            self._covered_s = now_s
        if now_s - self._lit_s >= BLACK_AFTER_S:
            return Trouble.BLACK
        if now_s - self._changed_s >= FROZEN_AFTER_S:
            return Trouble.FROZEN
        if now_s - self._covered_s >= WRONG_LENS_AFTER_S:
            return Trouble.WRONG_LENS
        if self._unsharp_since_s is not None and now_s - self._unsharp_since_s >= NEVER_SHARP_AFTER_S:
            return Trouble.NEVER_SHARP
        if facts.width_px * facts.height_px < SMALLEST_PIXELS:
            return Trouble.LOW_RESOLUTION
        return None

    def judged(self, sharpness: float, now_s: float, *, is_telling: bool) -> None:
        """A picture's sharpness was measured.

        Args:
            sharpness: ``Quality.sharpness``.
            now_s: Monotonic seconds.
            is_telling: False for an empty, dark or moving picture: it says nothing about the lens.
        """
        if not is_telling or sharpness >= NEVER_SHARP_BELOW:
            self._unsharp_since_s = None
        elif self._unsharp_since_s is None:
            self._unsharp_since_s = now_s
