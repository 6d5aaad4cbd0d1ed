"""The engine tapirscan: linear codes at any angle. Young and optional (the extra ``tapirscan``)."""

import tapirscan

from receiving_station.adapters.decoder.engine import Corners, Effort, EngineError, Grey
from receiving_station.adapters.decoder.texts import RETAIL, upc_e_as_gtin13
from receiving_station.domain.codes import Code, FoundCode, Symbology, safe_text

_FORMATS: dict[Symbology, tuple[tapirscan.Format, ...]] = {
    Symbology.AZTEC: ("Aztec",),
    Symbology.CODABAR: ("Codabar",),
    Symbology.CODE_39: ("Code39",),
    Symbology.CODE_93: ("Code93",),
    Symbology.CODE_128: ("Code128",),
    Symbology.DATA_MATRIX: ("DataMatrix",),
    Symbology.DATABAR: ("DataBar", "DataBarLimited"),
    Symbology.DATABAR_EXPANDED: ("DataBarExpanded",),
    Symbology.EAN_8: ("EAN8",),
    Symbology.EAN_13: ("EAN13",),
    Symbology.ITF: ("ITF",),
    Symbology.MAXICODE: ("MaxiCode",),
    Symbology.MICRO_QR: ("MicroQRCode",),
    Symbology.PDF_417: ("PDF417",),
    Symbology.QR: ("QRCode",),
    Symbology.UPC_A: ("UPCA",),
    Symbology.UPC_E: ("UPCE",),
}
_SYMBOLOGIES = {form: symbology for symbology, forms in _FORMATS.items() for form in forms}
_MODES: dict[Effort, tapirscan.Mode] = {Effort.CUT: "low", Effort.GLANCE: "low", Effort.FULL: "medium"}
_AIM_OF_GS1 = {
    Symbology.AZTEC: "]z1",
    Symbology.CODE_128: "]C1",
    Symbology.DATA_MATRIX: "]d2",
    Symbology.DATABAR: "]e0",
    Symbology.DATABAR_EXPANDED: "]e0",
    Symbology.QR: "]Q3",
}
"""It says that a code is GS1, not with which identifier; source: ISO/IEC 15424."""
_LEAST_SIDE_PX = 3
LEAST_SUPPORT = 3
"""Scan lines that must agree on a retail code at a glance: its one check digit lets a tenth of wrong reads pass."""


class TapirEngine:
    """Reads every symbology; finds linear codes and PDF417 whichever way they lie."""

    name = "tapirscan"
    reads = frozenset(_FORMATS)

    def __init__(self) -> None:
        # One thread: the station's other threads need the second core.
        self._scanners = {
            effort: tapirscan.Scanner(mode, ean_add_on_policy="read", parallel=False) for effort, mode in _MODES.items()
        }

    def read(self, grey: Grey, wanted: frozenset[Symbology], effort: Effort) -> tuple[FoundCode, ...]:
        """All codes found, in no order; a glance is its mode "low", the full effort "medium".

        Raises:
            EngineError: The library failed.
        """
        formats = [form for symbology in sorted(wanted & self.reads) for form in _FORMATS[symbology]]
        if not formats or min(grey.shape) < _LEAST_SIDE_PX:
            return ()
        try:
            found = self._scanners[effort].scan(grey, formats=formats).barcodes
        except (RuntimeError, ValueError, TypeError, OSError) as error:
            raise EngineError(str(error)) from error
        return tuple(
            FoundCode(_code(each), _corners(each))
            for each in found
            if each.support >= LEAST_SUPPORT or effort is Effort.FULL or _SYMBOLOGIES.get(each.format) not in RETAIL
        )


def _code(found: tapirscan.Barcode) -> Code:
    symbology = _SYMBOLOGIES.get(found.format, Symbology.OTHER)
    text = safe_text(found.text)
    if found.codabar_start_stop:
        # The other engines give the two letters as part of the text.
        text = f"{found.codabar_start_stop[0]}{text}{found.codabar_start_stop[-1]}"
    if symbology is Symbology.UPC_A:
        # As zxing-cpp gives it, so that a code keeps its name from frame to frame.
        symbology, text = Symbology.EAN_13, "0" + text
    if symbology is Symbology.UPC_E:
        text = upc_e_as_gtin13(text)
    raw = found.payload_bytes if found.payload_bytes is not None else text.encode("utf-8")
    aim = _AIM_OF_GS1.get(symbology, "") if found.gs1 else ""
    return Code(symbology, text, raw, aim, found.ean_add_on or "")


def _corners(found: tapirscan.Barcode) -> Corners:
    first, second, third, fourth = ((round(point.x), round(point.y)) for point in found.polygon)
    return first, second, third, fourth
