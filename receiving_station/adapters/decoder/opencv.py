"""OpenCV's own reader of retail codes: any angle, no other kind."""

import cv2
import numpy as np

from receiving_station.adapters.decoder.engine import Effort, EngineError, Grey, ring
from receiving_station.domain.codes import Code, FoundCode, Symbology

_SYMBOLOGIES = {"EAN_13": Symbology.EAN_13, "EAN_8": Symbology.EAN_8, "UPC_A": Symbology.EAN_13}
_EAN_13_DIGITS = 13


class OpencvEngine:
    """Reads EAN-13, EAN-8 and UPC-A in any direction; corners start nearest to the frame's top left."""

    name = "opencv"
    reads = frozenset({Symbology.EAN_13, Symbology.EAN_8, Symbology.UPC_A})

    def __init__(self) -> None:
        self._detector = cv2.barcode.BarcodeDetector()

    def read(self, grey: Grey, wanted: frozenset[Symbology], effort: Effort) -> tuple[FoundCode, ...]:  # noqa: ARG002 (it knows one)
        """All codes found, in no order.

        Raises:
            EngineError: The library failed.
        """
        if not wanted & self.reads:
            return ()
        try:
            is_found, texts, kinds, places = self._detector.detectAndDecodeWithType(grey)
        except cv2.error as error:
            raise EngineError(str(error)) from error
        if not is_found or places is None:
            return ()
        return tuple(
            FoundCode(_code(text, _SYMBOLOGIES[kind]), ring(np.asarray(place, np.float32)))
            for text, kind, place in zip(texts, kinds, places, strict=True)
            if text and kind in _SYMBOLOGIES
        )


def _code(text: str, symbology: Symbology) -> Code:
    whole = text.zfill(_EAN_13_DIGITS) if symbology is Symbology.EAN_13 else text
    return Code(symbology, whole, text.encode("ascii", "replace"))
