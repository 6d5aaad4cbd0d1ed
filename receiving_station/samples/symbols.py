"""Real bar codes as pictures, by zxing-cpp's writer."""

import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PIL import Image

from receiving_station.domain.codes import Symbology

_WRITERS = {
    Symbology.AZTEC: zxingcpp.BarcodeFormat.Aztec,
    Symbology.CODE_128: zxingcpp.BarcodeFormat.Code128,
    Symbology.DATA_MATRIX: zxingcpp.BarcodeFormat.DataMatrix,
    Symbology.EAN_13: zxingcpp.BarcodeFormat.EAN13,
    Symbology.ITF: zxingcpp.BarcodeFormat.ITF,
    Symbology.MAXICODE: zxingcpp.BarcodeFormat.MaxiCode,
    Symbology.PDF_417: zxingcpp.BarcodeFormat.PDF417,
    Symbology.QR: zxingcpp.BarcodeFormat.QRCode,
}
LINEAR = frozenset({Symbology.CODE_128, Symbology.EAN_13, Symbology.ITF})


def _modules(symbology: Symbology, text: str) -> NDArray[np.uint8]:
    barcode = zxingcpp.create_barcode(text, _WRITERS[symbology])
    return np.array(barcode.to_image(scale=1, add_quiet_zones=False), np.uint8)


def linear(symbology: Symbology, text: str, module_px: int, height_px: int) -> Image.Image:
    """A linear code, grey scale, without quiet zone: whole pixels per module."""
    row = _modules(symbology, text)[:1]
    return Image.fromarray(np.repeat(np.repeat(row, height_px, axis=0), module_px, axis=1))


def matrix(symbology: Symbology, text: str, side_px: int) -> Image.Image:
    """A two-dimensional code, grey scale, without quiet zone: at most so many pixels wide and high."""
    modules = _modules(symbology, text)
    module_px = max(1, side_px // max(modules.shape))
    return Image.fromarray(np.repeat(np.repeat(modules, module_px, axis=0), module_px, axis=1))
