"""The engine zbar, through pyzbar: a second pair of eyes for linear codes and QR."""

import cv2
import numpy as np
from pyzbar import pyzbar

from receiving_station.application.ports import Frame
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
_WANTED = tuple(_TYPES[name] for name in _SYMBOLOGIES)
_WEAK = frozenset({"EAN8", "EAN13", "I25", "UPCA", "UPCE"})
LEAST_QUALITY = 7
"""Scan lines that must agree on a retail or ITF code. On 400 published pictures every wrong read of zbar's had
six or fewer, and so had two right ones."""

_UPC_E_DIGITS = 8
_Corner = tuple[int, int]


class ZbarDecoder:
    """Reads linear codes and QR; it does not know a code's own top, so corners start at the frame's."""

    name = "pyzbar"

    def decode(self, frame: Frame) -> tuple[FoundCode, ...]:
        """All codes found, in no order."""
        grey = cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY)
        height, width = grey.shape
        found = pyzbar.decode((grey.tobytes(), width, height), symbols=_WANTED)
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


def upc_e_as_gtin13(text: str) -> str:
    """The GTIN-13 that eight digits of UPC-E stand for, as zxing-cpp gives it; other texts unchanged.

    Source: GS1 General Specifications, section 5.2.2.4.2 (zero suppression).
    """
    if len(text) != _UPC_E_DIGITS or not text.isdecimal():
        return text
    system, body, last, check = text[0], text[1:6], text[6], text[7]
    if last in "012":
        maker, item = body[:2] + last + "00", "00" + body[2:]
    elif last == "3":
        maker, item = body[:3] + "00", "000" + body[3:]
    elif last == "4":
        maker, item = body[:4] + "0", "0000" + body[4:]
    else:
        maker, item = body, "0000" + last
    return f"0{system}{maker}{item}{check}"


def _corners(found: pyzbar.Decoded) -> tuple[_Corner, _Corner, _Corner, _Corner]:
    points = np.array([(point.x, point.y) for point in found.polygon] or [(0, 0)], np.float32)
    box = cv2.boxPoints(cv2.minAreaRect(points))
    # Clockwise in the frame (y points down), starting at the corner nearest to the frame's top left.
    middle = box.mean(axis=0)
    order = np.argsort(np.arctan2(box[:, 1] - middle[1], box[:, 0] - middle[0]))
    ring = box[order]
    start = int(np.argmin(ring.sum(axis=1)))
    first, second, third, fourth = ((round(float(x)), round(float(y))) for x, y in np.roll(ring, -start, axis=0))
    return first, second, third, fourth
