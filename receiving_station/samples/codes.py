"""Pictures of single codes in hard conditions, beside each the text it holds: a test set that anyone can draw again.

The file convention is that of published sets: a folder ``FORMAT-CONDITION``, in it ``STEM.png`` with ``STEM.txt``;
``falsepositives-drawn`` holds pictures without codes.
"""

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import zxingcpp
from numpy.typing import NDArray

from receiving_station.domain.codes import Code, Symbology
from receiving_station.samples.bench import HEIGHT_PX, WIDTH_PX, bench

_FORMATS = zxingcpp.BarcodeFormat
_SEED = 20261
_LINEAR_HEIGHT = 50
"""Of a linear code, in modules."""

Picture = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Specimen:
    """One code to draw: its kind, the writer's format, the text, and pixels per module in the frame."""

    symbology: Symbology
    form: zxingcpp.BarcodeFormat
    text: str
    module_px: float

    @property
    def code(self) -> Code:
        """What a decoder reads in it."""
        text = "0016000004979" if self.symbology is Symbology.UPC_E else self.text
        return Code(self.symbology, text, text.encode())


SPECIMENS = (
    Specimen(Symbology.CODE_128, _FORMATS.Code128, "1Z9NT4229012345677", 2.4),
    Specimen(Symbology.CODE_39, _FORMATS.Code39, "RMA-20931", 2.4),
    Specimen(Symbology.CODABAR, _FORMATS.Codabar, "A31117013206375B", 2.4),
    Specimen(Symbology.ITF, _FORMATS.ITF, "148391000270", 2.4),
    Specimen(Symbology.EAN_13, _FORMATS.EAN13, "9520100001017", 2.8),
    Specimen(Symbology.EAN_8, _FORMATS.EAN8, "95201016", 2.8),
    Specimen(Symbology.UPC_E, _FORMATS.UPCE, "01649709", 2.8),
    Specimen(Symbology.DATABAR, _FORMATS.DataBarOmni, "0109520100001017", 2.8),
    Specimen(Symbology.DATABAR_EXPANDED, _FORMATS.DataBarExp, "010952010000101710AB", 2.4),
    Specimen(Symbology.QR, _FORMATS.QRCode, "HTTPS://ID.EXAMPLE.COM/01/09520100001017", 4.0),
    Specimen(Symbology.MICRO_QR, _FORMATS.MicroQRCode, "RMA-1", 5.0),
    Specimen(Symbology.DATA_MATRIX, _FORMATS.DataMatrix, "RMA-20931-7", 5.0),
    Specimen(Symbology.PDF_417, _FORMATS.PDF417, "NT-RMA-20931-1Z9NT4229012345677", 3.0),
    Specimen(Symbology.MAXICODE, _FORMATS.MaxiCode, "RMA-20931", 1.4),
    Specimen(Symbology.AZTEC, _FORMATS.Aztec, "RMA-20931-7", 5.0),
)


@dataclass(frozen=True, slots=True)
class Condition:
    """How the code lies: turned (degrees), tilted away (share of its far side's length), blurred (pixels, sigma)."""

    name: str
    turn: float = 0.0
    tilt: float = 0.0
    blur: float = 0.6


CONDITIONS = (
    Condition("upright"),
    Condition("turned", turn=33.0),
    Condition("tilted", turn=12.0, tilt=0.14),
    Condition("blurred", turn=4.0, blur=1.3),
)


def code_picture(specimen: Specimen, condition: Condition) -> Picture:
    """The code on paper on the drawn bench, BGR 1280 × 720."""
    return laid(sheet(specimen), condition.turn, condition.tilt, condition.blur, (WIDTH_PX / 2, HEIGHT_PX / 2))


def laid(sheet: Picture, turn: float, tilt: float, blur: float, middle: tuple[float, float]) -> Picture:
    """A sheet of paper (grey) on the bench, its middle at that place of the frame."""
    height, width = sheet.shape
    pinch = width * tilt / 2
    flat = np.array([(pinch, 0), (width - pinch, 0), (width, height), (0, height)], np.float32) - (
        width / 2,
        height / 2,
    )
    angle = np.radians(turn)
    around = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]], np.float32)
    corners = np.asarray(flat @ around + middle, np.float32)
    whole = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    view = cv2.getPerspectiveTransform(whole, corners)
    size = (WIDTH_PX, HEIGHT_PX)
    cover = cv2.warpPerspective(np.full_like(sheet, 255), view, size, flags=cv2.INTER_LINEAR)
    paper = cv2.warpPerspective(sheet, view, size, flags=cv2.INTER_AREA)
    share = cover.astype(np.float32)[:, :, None] / 255
    frame = bench().astype(np.float32) * (1 - share) + paper.astype(np.float32)[:, :, None] * share * 0.93
    soft = cv2.GaussianBlur(frame, (0, 0), blur)
    noise = np.random.default_rng(_SEED).normal(0, 2.5, frame.shape)
    return np.asarray((soft + noise).clip(0, 255), np.uint8)


def sheet(specimen: Specimen) -> Picture:
    """The code on white paper with room around, at the size it has in the frame."""
    written = zxingcpp.create_barcode(_content(specimen), specimen.form)
    # MaxiCode's hexagons need more than a pixel each to be told apart.
    fineness = 4 if specimen.symbology is Symbology.MAXICODE else 1
    modules = np.array(written.to_image(scale=fineness, add_quiet_zones=False), np.uint8)
    if specimen.symbology in _ROWS:
        modules = np.repeat(modules[:1], _LINEAR_HEIGHT, axis=0)
    scale = specimen.module_px / fineness
    size = (round(modules.shape[1] * scale), round(modules.shape[0] * scale))
    drawn = cv2.resize(modules, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_NEAREST)
    room = max(28, round(specimen.module_px * 12))
    return np.asarray(cv2.copyMakeBorder(drawn, room, room, room, room, cv2.BORDER_CONSTANT, value=255), np.uint8)


_ROWS = frozenset(
    {Symbology.CODE_128, Symbology.CODE_39, Symbology.CODABAR, Symbology.ITF, Symbology.EAN_13, Symbology.EAN_8}
) | {Symbology.UPC_E, Symbology.DATABAR}


def _content(specimen: Specimen) -> str:
    """What zxing-cpp's writer takes for the text that is read."""
    match specimen.symbology:
        case Symbology.DATABAR:
            return specimen.text.removeprefix("01")
        case Symbology.DATABAR_EXPANDED:
            return "[01]09520100001017[10]AB"
        case _:
            return specimen.text


def write_code_pictures(folder: Path) -> tuple[Path, ...]:
    """Write every specimen in every condition, and the empty bench; the pictures' files."""
    written = []
    for specimen in SPECIMENS:
        for condition in CONDITIONS:
            target = folder / f"{specimen.symbology.value}-{condition.name}"
            target.mkdir(parents=True, exist_ok=True)
            written.append(_write(target / "1.png", code_picture(specimen, condition)))
            (target / "1.txt").write_text(specimen.text, encoding="utf-8")
    empty = folder / "falsepositives-drawn"
    empty.mkdir(parents=True, exist_ok=True)
    written.append(_write(empty / "bench.png", bench()))
    return tuple(written)


def _write(path: Path, picture: Picture) -> Path:
    path.write_bytes(bytes(cv2.imencode(".png", picture)[1]))
    return path
