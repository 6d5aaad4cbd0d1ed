"""Where a bench check's result is kept, and the test card as PDF."""

import json
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import numpy as np
import zxingcpp
from PIL import Image, ImageDraw, ImageFont

from receiving_station.application.bench_check import (
    CARD_CODE,
    CARD_SIDE_MM,
    SCANNER_CODE,
    BenchCheckReport,
    Part,
    PartResult,
    PartState,
)
from receiving_station.application.errors import StationError

_DPI = 300
_MM = _DPI / 25.4


class CheckFile:
    """The last bench check, in one small file."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def keep(self, report: BenchCheckReport) -> None:
        """Write it in place of the last one; a disk that is full loses nothing but this."""
        value = {
            "checked_at": report.checked_at.isoformat(),
            "operator": report.operator,
            "skipped": report.skipped,
            "parts": {part.value: [result.state, result.code, result.value] for part, result in report.parts.items()},
        }
        temporary = self._path.with_suffix(".new")
        try:
            temporary.write_text(json.dumps(value), encoding="utf-8")
            temporary.replace(self._path)
        except OSError:
            temporary.unlink(missing_ok=True)

    def last(self) -> BenchCheckReport | None:
        """The last one, or None where there was none or it cannot be read."""
        try:
            value = json.loads(self._path.read_text(encoding="utf-8"))
            parts = {
                Part(name): PartResult(PartState(state), code, said)
                for name, (state, code, said) in value["parts"].items()
            }
            at = datetime.fromisoformat(value["checked_at"])
            return BenchCheckReport(at, value["operator"], parts, value["skipped"])
        except (OSError, ValueError, KeyError, TypeError):
            return None


def draw_test_card(words: Mapping[str, str] | None = None) -> Image.Image:
    """The test card, A5 across at 300 dpi: a code of known size, bars for the scanner, lines that show the focus.

    Args:
        words: Headings in another language: "title", "camera", "scanner", "size".
    """
    said = {
        "title": "Bench check: test card",
        "camera": "Lay it where parcels lie, this side up.",
        "scanner": "Scan these bars with the hand scanner.",
        "size": "Print at 100 %: the square code is 40 mm wide.",
        **(words or {}),
    }
    card = Image.new("L", (round(210 * _MM), round(148 * _MM)), 255)
    pen = ImageDraw.Draw(card)
    large, small = ImageFont.load_default(size=round(7 * _MM)), ImageFont.load_default(size=round(4 * _MM))
    pen.text((12 * _MM, 10 * _MM), said["title"], font=large, fill=0)
    pen.text((12 * _MM, 21 * _MM), said["camera"], font=small, fill=0)
    _paste(card, CARD_CODE, zxingcpp.BarcodeFormat.QRCode, (20, 38), CARD_SIDE_MM, None)
    pen.text((12 * _MM, 86 * _MM), said["size"], font=small, fill=0)
    _paste(card, SCANNER_CODE, zxingcpp.BarcodeFormat.Code128, (20, 108), 75, 22)
    pen.text((12 * _MM, 98 * _MM), said["scanner"], font=small, fill=0)
    for step, width_mm in enumerate((1.0, 0.7, 0.5, 0.35, 0.25)):
        top = (38 + step * 18) * _MM
        for line in range(8):
            for x, y, w, h in (
                (115 * _MM + 2 * line * width_mm * _MM, top, width_mm * _MM, 14 * _MM),
                (150 * _MM, top + 2 * line * width_mm * _MM, 14 * _MM, width_mm * _MM),
            ):
                pen.rectangle((x, y, x + w - 1, y + h - 1), fill=0)
        pen.text((180 * _MM, top + 4 * _MM), f"{width_mm:g}", font=small, fill=0)
    return card


def write_test_card(path: Path) -> None:
    """Write the card as PDF (or as a picture, by the file's ending).

    Raises:
        StationError: ``test_card_not_written`` with ``path``.
    """
    try:
        draw_test_card().save(path, resolution=_DPI)
    except (OSError, ValueError) as error:
        raise StationError("test_card_not_written", path=str(path)) from error


def _paste(
    card: Image.Image,
    text: str,
    kind: zxingcpp.BarcodeFormat,
    at_mm: tuple[float, float],
    width_mm: float,
    height_mm: float | None,
) -> None:
    code = np.asarray(zxingcpp.create_barcode(text, kind).to_image(scale=1, add_quiet_zones=False))
    rows = code if height_mm is None else code[:1]
    size = (round(width_mm * _MM), round((height_mm or width_mm) * _MM))
    place = (round(at_mm[0] * _MM), round(at_mm[1] * _MM))
    card.paste(Image.fromarray(np.ascontiguousarray(rows)).resize(size, Image.Resampling.NEAREST), place)
