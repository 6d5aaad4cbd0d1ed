"""The engine zxing-cpp."""

import cv2
import zxingcpp

from receiving_station.application.ports import Frame
from receiving_station.domain.codes import Code, FoundCode, Symbology, safe_text

_FORMATS = zxingcpp.BarcodeFormat
_SYMBOLOGIES = {
    _FORMATS.Aztec: Symbology.AZTEC,
    _FORMATS.AztecCode: Symbology.AZTEC,
    _FORMATS.AztecRune: Symbology.AZTEC,
    _FORMATS.Codabar: Symbology.CODABAR,
    _FORMATS.Code32: Symbology.CODE_39,
    _FORMATS.Code39: Symbology.CODE_39,
    _FORMATS.Code39Ext: Symbology.CODE_39,
    _FORMATS.Code39Std: Symbology.CODE_39,
    _FORMATS.PZN: Symbology.CODE_39,
    _FORMATS.Code93: Symbology.CODE_93,
    _FORMATS.Code128: Symbology.CODE_128,
    _FORMATS.DataMatrix: Symbology.DATA_MATRIX,
    _FORMATS.DataBar: Symbology.DATABAR,
    _FORMATS.DataBarOmni: Symbology.DATABAR,
    _FORMATS.DataBarStk: Symbology.DATABAR,
    _FORMATS.DataBarStkOmni: Symbology.DATABAR,
    _FORMATS.DataBarLtd: Symbology.DATABAR,
    _FORMATS.DataBarExp: Symbology.DATABAR_EXPANDED,
    _FORMATS.DataBarExpStk: Symbology.DATABAR_EXPANDED,
    _FORMATS.EAN8: Symbology.EAN_8,
    _FORMATS.EAN13: Symbology.EAN_13,
    _FORMATS.ISBN: Symbology.EAN_13,
    _FORMATS.ITF: Symbology.ITF,
    _FORMATS.ITF14: Symbology.ITF,
    _FORMATS.MaxiCode: Symbology.MAXICODE,
    _FORMATS.MicroQRCode: Symbology.MICRO_QR,
    _FORMATS.PDF417: Symbology.PDF_417,
    _FORMATS.CompactPDF417: Symbology.PDF_417,
    _FORMATS.MicroPDF417: Symbology.PDF_417,
    _FORMATS.QRCode: Symbology.QR,
    _FORMATS.QRCodeModel1: Symbology.QR,
    _FORMATS.QRCodeModel2: Symbology.QR,
    _FORMATS.UPCA: Symbology.UPC_A,
    _FORMATS.UPCE: Symbology.UPC_E,
}


class ZxingDecoder:
    """Reads every symbology of the station; corners start at the code's own top left."""

    name = "zxing-cpp"

    def decode(self, frame: Frame) -> tuple[FoundCode, ...]:
        """All codes found, in no order."""
        grey = cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY)
        # Plain, not HRI: a GS1 code keeps its separators and gets no brackets.
        return tuple(_found(each) for each in zxingcpp.read_barcodes(grey, text_mode=zxingcpp.TextMode.Plain))


def _found(barcode: zxingcpp.Barcode) -> FoundCode:
    symbology = _SYMBOLOGIES.get(barcode.format, Symbology.OTHER)
    raw = bytes(barcode.bytes)
    is_binary = barcode.content_type is zxingcpp.ContentType.Binary
    text = raw.decode("latin-1") if is_binary else safe_text(barcode.text)
    place = barcode.position
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    first, second, third, fourth = ((corner.x, corner.y) for corner in corners)
    return FoundCode(Code(symbology, text, raw), (first, second, third, fourth))
