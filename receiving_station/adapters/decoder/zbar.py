"""The engine zbar, through pyzbar: a second pair of eyes for linear codes and QR."""

import numpy as np
from pyzbar import pyzbar
from pyzbar.pyzbar_error import PyZbarError

from receiving_station.adapters.decoder.engine import Corners, Effort, EngineError, Grey, ring
from receiving_station.adapters.decoder.texts import upc_e_as_gtin13
from receiving_station.domain.codes import Code, FoundCode, Symbology

_TYPES = pyzbar.ZBarSymbol
# DataBar and PDF417 are left out: zbar's readers for them print failed assertions to stderr on ordinary
# pictures, and zxing-cpp reads both.
_SYMBOLOGIES = {
    "CODABAR": Symbology.CODABAR,
    "CODE39": Symbology.CODE_39,
    "CODE93": Symbology.CODE_93,
    "CODE128": Symbology.CODE_128,
    "EAN8": Symbology.EAN_8,
    "EAN13": Symbology.EAN_13,
    "I25": Symbology.ITF,
    "QRCODE": Symbology.QR,
    "UPCA": Symbology.UPC_A,
    "UPCE": Symbology.UPC_E,
}
_WEAK = frozenset({"EAN8", "EAN13", "I25", "UPCA", "UPCE"})
LEAST_QUALITY = 7
"""Scan lines that must agree on a retail or ITF code. On 400 published pictures every wrong read of zbar's had
six or fewer, and so had two right ones."""


class ZbarEngine:
    """Reads linear codes and QR; it does not know a code's own top, so corners start at the frame's."""

    name = "pyzbar"
    reads = frozenset(_SYMBOLOGIES.values())

    def read(self, grey: Grey, wanted: frozenset[Symbology], effort: Effort) -> tuple[FoundCode, ...]:  # noqa: ARG002 (it knows one)
        """All codes found, in no order.

        Raises:
            EngineError: The library failed.
        """
        height, width = grey.shape
        types = [_TYPES[name] for name, symbology in _SYMBOLOGIES.items() if symbology in wanted]
        if not types:
            return ()
        try:
            found = pyzbar.decode((grey.tobytes(), width, height), symbols=types)
        except PyZbarError as error:
            raise EngineError(str(error)) from error
        return tuple(
            FoundCode(_code(each), _corners(each))
            for each in found
            if each.type in _SYMBOLOGIES and (each.type not in _WEAK or each.quality >= LEAST_QUALITY)
        )


def _code(found: pyzbar.Decoded) -> Code:
    raw = bytes(found.data)
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        text = raw.decode("latin-1")
    if found.type == "UPCE":
        text = upc_e_as_gtin13(text)
    return Code(_SYMBOLOGIES[found.type], text, raw)


def _corners(found: pyzbar.Decoded) -> Corners:
    return ring(np.array([(point.x, point.y) for point in found.polygon] or [(0, 0)], np.float32))
