"""Shipping and return labels, printed 6 × 4 inches, stuck on a carton."""

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from receiving_station.domain.codes import Symbology
from receiving_station.domain.vocabulary import ReturnKind
from receiving_station.samples.bench import LAYER_SIZE
from receiving_station.samples.story import HEARTH, NORTHTRAIL, Parcel, Printed
from receiving_station.samples.symbols import LINEAR, linear, matrix

LABEL_SIZE = (1860, 1160)
_INK = 24
_MARGIN = 44
_COLUMN = 1180
"""Where the right column starts."""
_BAND = 150
_RULE_Y = 640

_SHIP_TO = {
    (NORTHTRAIL, "us"): ("NORTHTRAIL RETURNS", "DOCK 12, 2200 LARCH GATE DRIVE", "LARKFIELD KY 40216", "USA"),
    (NORTHTRAIL, "eu"): ("NORTHTRAIL RETOUREN", "HALLE 4, AM LAERCHENTOR 22", "40999 LERCHENFELD", "GERMANY"),
    (HEARTH, "us"): ("HEARTH & CO", "UNIT 7, 815 KILN LANE", "FERNDALE HARBOR WA 98109", "USA"),
    (HEARTH, "eu"): ("HEARTH & CO RETURNS", "UNIT 7, KILN LANE", "MARROW BRIDGE ZZ1 4QX", "UNITED KINGDOM"),
    ("", "us"): ("RETURNS DEPARTMENT", "DOCK 12, 2200 LARCH GATE DRIVE", "LARKFIELD KY 40216", "USA"),
}
_US_CARRIERS = frozenset({"UPS", "USPS", "FedEx"})
_STREETS = (
    "14 ALDER LANE", "3 QUARRY STEPS", "88 MILLPOND ROAD", "5 OLD FERRY ROW", "27 SAFFRON COURT", "61 HERON WALK",
    "9 CANDLEMAKERS YARD", "40 WESTERLY RISE", "2 THISTLE MEWS", "73 PEBBLE STREET", "18 ORCHARD END", "6 LANTERN HILL",
)  # fmt: skip


def _font(size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    # The font that comes with Pillow: no font file to license or to miss. It has the ASCII characters only.
    return ImageFont.load_default(size)


class _Sheet:
    """White paper and a pen with two weights."""

    def __init__(self) -> None:
        self.image = Image.new("L", LABEL_SIZE, 250)
        self.pen = ImageDraw.Draw(self.image)

    def write(self, x: float, y: float, words: str, size: float, *, bold: bool = False, ink: int = _INK) -> None:
        ascii_words = words.replace("–", "-")
        self.pen.text((x, y), ascii_words, fill=ink, font=_font(size), stroke_width=round(size / 22) if bold else 0)

    def rule(self, x: float, y: float, to_x: float, to_y: float, width: int = 5) -> None:
        self.pen.line((x, y, to_x, to_y), fill=_INK, width=width)

    def width(self, words: str, size: float) -> float:
        return self.pen.textlength(words, font=_font(size))

    def paste(self, picture: Image.Image, x: float, y: float) -> None:
        self.image.paste(picture, (round(x), round(y)))


def spaced(number: str) -> str:
    """A tracking number as people read it: in groups."""
    if number.startswith("1Z"):
        return f"1Z {number[2:5]} {number[5:8]} {number[8:10]} {number[10:14]} {number[14:]}"
    if number[:2].isalpha() and number[-2:].isalpha():
        return f"{number[:2]} {number[2:5]} {number[5:8]} {number[8:11]} {number[11:]}"
    return " ".join(number[place : place + 4] for place in range(0, len(number), 4))


def label(parcel: Parcel) -> Image.Image:
    """The label as printed, grey scale, ``LABEL_SIZE``."""
    sheet = _Sheet()
    region = "us" if parcel.carrier in _US_CARRIERS else "eu"
    _band(sheet, parcel)
    _addresses(sheet, parcel, region)
    first, *others = parcel.codes
    side = next((code for code in parcel.codes if code.symbology not in LINEAR), first)
    _side_code(sheet, parcel, side)
    rest = [code for code in (first, *others) if code is not side]
    _main_code(sheet, rest[0])
    _foot(sheet, parcel, rest[1:])
    sheet.pen.rectangle((6, 6, LABEL_SIZE[0] - 7, LABEL_SIZE[1] - 7), outline=_INK, width=5)
    return sheet.image


def _band(sheet: _Sheet, parcel: Parcel) -> None:
    filled = parcel.number % 2 == 1
    if filled:
        sheet.pen.rectangle((0, 0, LABEL_SIZE[0], _BAND), fill=_INK)
    else:
        sheet.rule(0, _BAND, LABEL_SIZE[0], _BAND, 9)
    ink = 250 if filled else _INK
    sheet.write(_MARGIN, 34, parcel.carrier.upper(), 78, bold=True, ink=ink)
    sheet.write(LABEL_SIZE[0] - _MARGIN - sheet.width(parcel.service, 44), 56, parcel.service, 44, ink=ink)


def _addresses(sheet: _Sheet, parcel: Parcel, region: str) -> None:
    sender = f"ORDER {parcel.order_number}" if parcel.order_number else "SENDER NOT STATED"
    sheet.write(_MARGIN, _BAND + 30, "FROM", 26, bold=True)
    sheet.write(_MARGIN + 120, _BAND + 30, sender, 28)
    sheet.write(_MARGIN + 120, _BAND + 66, _STREETS[parcel.number - 1], 28)
    sheet.write(_MARGIN, _BAND + 140, "SHIP TO", 26, bold=True)
    lines = _SHIP_TO[parcel.brand, region]
    for place, line in enumerate(lines):
        sheet.write(_MARGIN + 120, _BAND + 140 + place * 68, line, 50 if place else 54, bold=place in {0, 2})
    sheet.write(_MARGIN + 120, _RULE_Y - 62, f"1 OF 1     {1.2 + parcel.number * 0.4:.1f} KG", 30)
    sheet.rule(0, _RULE_Y, LABEL_SIZE[0], _RULE_Y, 7)
    sheet.rule(_COLUMN, _BAND, _COLUMN, _RULE_Y)


def _side_code(sheet: _Sheet, parcel: Parcel, code: Printed) -> None:
    left, top, width = _COLUMN + 40, _BAND + 26, LABEL_SIZE[0] - _COLUMN - 80
    sheet.write(left, top, code.caption, 28, bold=True)
    if code.symbology in LINEAR:
        picture = linear(code.symbology, code.text, 4, 220)
    else:
        picture = matrix(code.symbology, code.text, width if code.symbology is Symbology.PDF_417 else 320)
    if code.symbology is Symbology.PDF_417:
        picture = picture.resize((picture.width, picture.height * 5 // 3), Image.Resampling.NEAREST)
    y = top + 56 + max(0, (320 - picture.height) // 2)
    sheet.paste(picture, left + (width - picture.width) / 2, y)
    if parcel.kind is ReturnKind.CUSTOMER_RETURN:
        sheet.write(left + (width - sheet.width(code.text, 46)) / 2, top + 394, code.text, 46, bold=True)


def _main_code(sheet: _Sheet, code: Printed) -> None:
    sheet.write(_MARGIN, _RULE_Y + 22, code.caption, 28, bold=True)
    readable = spaced(code.text)
    sheet.write(_MARGIN + 60 + sheet.width(code.caption, 28), _RULE_Y + 16, readable, 40, bold=True)
    room = LABEL_SIZE[0] - 2 * _MARGIN - 120
    thin = linear(code.symbology, code.text, 1, 1).width
    picture = linear(code.symbology, code.text, min(7, room // thin), 230)
    sheet.paste(picture, (LABEL_SIZE[0] - picture.width) / 2, _RULE_Y + 76)
    sheet.rule(0, _RULE_Y + 330, LABEL_SIZE[0], _RULE_Y + 330)


def _foot(sheet: _Sheet, parcel: Parcel, codes: list[Printed]) -> None:
    top = _RULE_Y + 346
    x = _MARGIN + 30
    for code in codes:
        sheet.write(x, top, code.caption, 22, bold=True)
        sheet.paste(linear(code.symbology, code.text, 5, 96), x, top + 34)
        x += 760
    if parcel.kind is ReturnKind.RTO:
        sheet.pen.rectangle((1010, top + 8, LABEL_SIZE[0] - 40, top + 138), outline=_INK, width=8)
        sheet.write(1040, top + 22, "RETURN TO SENDER", 50, bold=True)
        sheet.write(1040, top + 86, "UNDELIVERABLE AS ADDRESSED", 34)
        return
    if not parcel.known:
        sheet.write(x, top + 40, "NO PACKING SLIP", 40)
        return
    sheet.write(x, top + 18, parcel.brand.upper(), 58, bold=True)
    sheet.write(x, top + 92, f"RETURN {parcel.rma}    ORDER {parcel.order_number}", 34)


def parcel_layer(parcel: Parcel, rng: np.random.Generator) -> Image.Image:
    """A carton with its label, RGBA, ``LAYER_SIZE``."""
    layer = Image.new("RGBA", LAYER_SIZE, (0, 0, 0, 0))
    width, height = 2190, 1290
    carton = _carton(width, height, rng)
    left, top = (LAYER_SIZE[0] - width) // 2, (LAYER_SIZE[1] - height) // 2
    layer.paste(carton, (left, top))
    paper = Image.merge("RGB", (label(parcel),) * 3)
    x = left + (width - LABEL_SIZE[0]) // 2 + int(rng.integers(-50, 50))
    y = top + (height - LABEL_SIZE[1]) // 2 + int(rng.integers(-26, 26))
    shadow = Image.new("RGBA", LAYER_SIZE, (0, 0, 0, 0))
    ImageDraw.Draw(shadow).rectangle((x - 2, y, x + LABEL_SIZE[0] + 8, y + LABEL_SIZE[1] + 10), fill=(40, 24, 8, 110))
    layer.alpha_composite(shadow.filter(ImageFilter.GaussianBlur(7)))
    layer.paste(paper, (x, y))
    return layer


def _carton(width: int, height: int, rng: np.random.Generator) -> Image.Image:
    """The top of a carton: kraft paper with its fluting, and a strip of tape."""
    fibres = rng.normal(0, 1, (height // 4, width // 24, 1)).astype(np.float32)
    stretched = Image.fromarray(((fibres[:, :, 0] * 5) + 128).clip(0, 255).astype(np.uint8)).resize((width, height))
    tone = (np.asarray(stretched, np.float32) - 128)[:, :, None]
    rows = np.sin(np.arange(height, dtype=np.float32) / 7)[:, None, None] * 2.2
    kraft = np.array([197, 158, 112], np.float32) + tone + rows
    image = Image.fromarray(kraft.clip(0, 255).astype(np.uint8))
    glaze = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    pen = ImageDraw.Draw(glaze)
    middle = height // 2 + int(rng.integers(-30, 30))
    pen.rectangle((0, middle - 120, width, middle + 120), fill=(226, 205, 160, 120))
    pen.line((0, middle, width, middle), fill=(120, 84, 48, 120), width=6)
    pen.rectangle((0, 0, width - 1, height - 1), outline=(132, 96, 58, 200), width=9)
    return Image.alpha_composite(image.convert("RGBA"), glaze).convert("RGB")
