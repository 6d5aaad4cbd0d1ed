"""Space takes a photo; one that shows nothing is refused once, and kept when the operator insists."""

import threading
from uuid import UUID

from receiving_station.application.picture_quality import Hint, Judge, verdict
from receiving_station.application.ports import Frame
from receiving_station.domain.events import TakePhoto
from receiving_station.domain.vocabulary import PhotoKind

REFUSED = frozenset({Hint.BLURRED, Hint.TOO_DARK, Hint.EMPTY, Hint.GLARE})
"""What makes a photo no evidence; the other hints are for the live picture."""


class Shutter:
    """Looks at what is about to be a photo; safe from any thread.

    Args:
        judge: Gives a picture its numbers.
    """

    def __init__(self, judge: Judge) -> None:
        self._judge = judge
        self._lock = threading.Lock()
        self._refused: tuple[UUID | None, UUID | None] | None = None

    def refusal(self, effect: TakePhoto, frame: Frame) -> str:
        """Catalogue code of why the photo should be taken again; "" where it is to be kept.

        Only photos that somebody asked for are looked at: the label's comes by itself, and nobody is there to take
        it again. The next one of the same thing is kept as it is: the operator knows better.
        """
        if effect.kind is PhotoKind.LABEL:
            return ""
        asked_for = (effect.session_id, effect.unit_id)
        with self._lock:
            if self._refused == asked_for:
                self._refused = None
                return ""
        hint = verdict(self._judge(frame))
        if hint not in REFUSED:
            return ""
        with self._lock:
            self._refused = asked_for
        return f"photo_{hint.value}"
