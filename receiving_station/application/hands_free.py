"""A photo that nobody has to press a key for: the thing was moved, and now lies still and sharp."""

from dataclasses import replace

from receiving_station.application.picture_quality import Hint, Quality, verdict

STILL_LOOKS = 2
"""Looks in a row at a still, sharp, well-lit picture; the camera is looked at twice a second."""
_MOVED = frozenset({Hint.HOLD_STILL, Hint.EMPTY})


class HandsFree:
    """Decides when a wanted photo takes itself.

    Only after something moved since the photo was wished for, or since the last one: what lay there before the
    question is not yet what the question is about, and two photos of the same view are no two photos.
    """

    def __init__(self) -> None:
        self._wish = ""
        self._has_moved = False
        self._still = 0

    def sees(self, quality: Quality, wish: str) -> bool:
        """Whether to take the photo now.

        Args:
            quality: Of the newest picture.
            wish: What a photo is wanted of; the same text while it is the same wish, "" while none is wanted.
        """
        if wish != self._wish:
            # What differs from the look before may have moved before the question was there.
            self._wish, self._has_moved, self._still = wish, False, 0
            quality = replace(quality, is_other=False)
        if not wish:
            return False
        hint = verdict(quality)
        # A hand can be quicker than two looks: then the view is another one all the same.
        if hint in _MOVED or (quality.is_other and not self._has_moved):
            self._has_moved, self._still = True, 0
        self._still = self._still + 1 if hint is Hint.OK else 0
        if not self._has_moved or self._still < STILL_LOOKS:
            return False
        self._has_moved, self._still = False, 0
        return True
