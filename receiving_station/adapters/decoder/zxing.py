"""The engine zxing-cpp."""

import zxingcpp

from receiving_station.adapters.decoder.engine import EVERY, Corners, Effort, EngineError, Grey
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

_WRITTEN = {
    Symbology.AZTEC: (_FORMATS.Aztec,),
    Symbology.CODABAR: (_FORMATS.Codabar,),
    Symbology.CODE_39: (_FORMATS.Code39,),
    Symbology.CODE_93: (_FORMATS.Code93,),
    Symbology.CODE_128: (_FORMATS.Code128,),
    Symbology.DATA_MATRIX: (_FORMATS.DataMatrix,),
    Symbology.DATABAR: (_FORMATS.DataBarOmni, _FORMATS.DataBarStk, _FORMATS.DataBarStkOmni, _FORMATS.DataBarLtd),
    Symbology.DATABAR_EXPANDED: (_FORMATS.DataBarExp, _FORMATS.DataBarExpStk),
    Symbology.EAN_8: (_FORMATS.EAN8,),
    Symbology.EAN_13: (_FORMATS.EAN13,),
    Symbology.ITF: (_FORMATS.ITF,),
    Symbology.MAXICODE: (_FORMATS.MaxiCode,),
    Symbology.MICRO_QR: (_FORMATS.MicroQRCode,),
    Symbology.PDF_417: (_FORMATS.PDF417,),
    Symbology.QR: (_FORMATS.QRCode,),
    Symbology.UPC_A: (_FORMATS.UPCA,),
    Symbology.UPC_E: (_FORMATS.UPCE,),
}


class ZxingEngine:
    """Reads every symbology of the station; corners start at the code's own top left.

    It sweeps rows and columns: codes lying askew escape it, linear ones from about 15° on.
    """

    name = "zxing-cpp"
    reads = EVERY

    def read(self, grey: Grey, wanted: frozenset[Symbology], effort: Effort) -> tuple[FoundCode, ...]:
        """All codes found, in no order; a glance sweeps rows only (matrix codes are found in any direction).

        Raises:
            EngineError: The library failed.
        """
        formats = zxingcpp.BarcodeFormats([form for symbology in wanted & self.reads for form in _WRITTEN[symbology]])
        try:
            # Plain, not HRI: a GS1 code keeps its separators and gets no brackets.
            found = zxingcpp.read_barcodes(
                grey,
                formats=formats,
                text_mode=zxingcpp.TextMode.Plain,
                try_rotate=effort is Effort.FULL,
                try_downscale=effort is not Effort.CUT,
                try_invert=effort is not Effort.CUT,
                ean_add_on_symbol=zxingcpp.EanAddOnSymbol.Read,
            )
        except (RuntimeError, ValueError, TypeError) as error:
            raise EngineError(str(error)) from error
        codes = tuple(_found(each) for each in found)
        # It sweeps in several ways, and not every one meets the add-on.
        whole = {each.code for each in codes if each.code.add_on}
        return tuple(each for each in codes if each.code.add_on or each.code not in whole)


def _found(barcode: zxingcpp.Barcode) -> FoundCode:
    symbology = _SYMBOLOGIES.get(barcode.format, Symbology.OTHER)
    raw = bytes(barcode.bytes)
    is_binary = barcode.content_type is zxingcpp.ContentType.Binary
    text = raw.decode("latin-1") if is_binary else safe_text(barcode.text)
    add_on = str(barcode.extra.get("EanAddOn", "")) if isinstance(barcode.extra, dict) else ""
    if add_on:
        # It comes as the end of the text; the article's number is the same without it.
        text, raw = text.removesuffix(add_on), raw.removesuffix(add_on.encode())
    return FoundCode(Code(symbology, text, raw, barcode.symbology_identifier, add_on), _corners(barcode.position))


def _corners(place: zxingcpp.Position) -> Corners:
    corners = (place.top_left, place.top_right, place.bottom_right, place.bottom_left)
    first, second, third, fourth = ((corner.x, corner.y) for corner in corners)
    return first, second, third, fourth
