"""Goods as they come out of a parcel: in their bag or box, with the tag that carries their EAN-13."""

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from receiving_station.domain.codes import Symbology
from receiving_station.domain.vocabulary import Packaging
from receiving_station.samples.bench import LAYER_SIZE
from receiving_station.samples.goods import drawn
from receiving_station.samples.story import HEARTH, Sample
from receiving_station.samples.symbols import linear

_BOXED = frozenset({"shoes", "boots", "bottle", "teapot", "headphones", "mug", "kettle"})
_ACCENT = {"Northtrail": (45, 74, 62), HEARTH: (150, 84, 52)}
_PAPER = (250, 249, 245)
_INK = (28, 30, 34)
_TAG = (720, 560)
_KRAFT, _KRAFT_DARK = (201, 163, 117), (146, 108, 68)
_Point = tuple[float, float]


def _font(size: float) -> ImageFont.FreeTypeFont | ImageFont.ImageFont:
    return ImageFont.load_default(size)


def item_layer(
    sample: Sample, packaging: Packaging, rng: np.random.Generator, *, is_broken: bool = False
) -> Image.Image:
    """One unit on a transparent layer, RGBA, ``LAYER_SIZE``."""
    layer = Image.new("RGBA", LAYER_SIZE, (0, 0, 0, 0))
    if sample.art in _BOXED:
        _boxed(layer, sample, packaging, is_broken=is_broken)
    else:
        _bagged(layer, sample, packaging, rng)
    return layer


def tag(sample: Sample) -> Image.Image:
    """The card with brand, name and EAN-13, RGB."""
    image = Image.new("RGB", _TAG, _PAPER)
    pen = ImageDraw.Draw(image)
    accent = _ACCENT[sample.brand]
    pen.rectangle((0, 0, _TAG[0], 92), fill=accent)
    pen.text((34, 46), sample.brand, fill=_PAPER, font=_font(50), anchor="lm", stroke_width=1)
    name = sample.name.replace("–", "-")
    pen.text((34, 130), name, fill=_INK, font=_font(40), anchor="lm", stroke_width=1)
    pen.text((34, 178), sample.sku, fill=(96, 100, 106), font=_font(30), anchor="lm")
    price = f"{sample.currency} {sample.price}"
    pen.text((_TAG[0] - 34, 178), price, fill=_INK, font=_font(34), anchor="rm", stroke_width=1)
    bars = linear(Symbology.EAN_13, sample.gtin, 6, 252)
    x = (_TAG[0] - bars.width) // 2
    image.paste(bars, (x, 214))
    digits = sample.gtin
    shown = f"{digits[0]}   {'  '.join(digits[1:7])}    {'  '.join(digits[7:])}"
    pen.text((_TAG[0] / 2, 506), shown, fill=_INK, font=_font(44), anchor="mm")
    pen.rectangle((0, 0, _TAG[0] - 1, _TAG[1] - 1), outline=(206, 203, 194), width=3)
    return image


def _put_shaded(layer: Image.Image, picture: Image.Image, x: int, y: int, blur: float = 14) -> None:
    """Paste with a soft shadow on whatever lies below (the bench's own shadow comes later)."""
    alpha = picture.getchannel("A")
    shadow = Image.new("RGBA", LAYER_SIZE, (0, 0, 0, 0))
    shadow.paste((14, 16, 20, 120), (x + 10, y + 16), alpha)
    softened = shadow.filter(ImageFilter.GaussianBlur(blur))
    # Inside what is there already: outside of it this shadow would double the bench's.
    softened.putalpha(Image.composite(softened.getchannel("A"), Image.new("L", LAYER_SIZE, 0), layer.getchannel("A")))
    layer.alpha_composite(softened)
    layer.alpha_composite(picture, (x, y))


def _tag_with_hole(sample: Sample) -> Image.Image:
    image = Image.new("RGBA", (_TAG[0], _TAG[1] + 70), (0, 0, 0, 0))
    pen = ImageDraw.Draw(image)
    pen.polygon([(60, 80), (140, 2), (_TAG[0] - 140, 2), (_TAG[0] - 60, 80)], fill=(*_PAPER, 255))
    pen.ellipse((_TAG[0] / 2 - 17, 22, _TAG[0] / 2 + 17, 56), fill=(92, 96, 100, 255))
    image.paste(tag(sample), (0, 70))
    return image


def _bagged(layer: Image.Image, sample: Sample, packaging: Packaging, rng: np.random.Generator) -> None:
    goods = drawn(sample.art, 1180)
    x, y = 260, 150
    if packaging is not Packaging.SEALED:
        _bag(layer, (x - 60, y - 60, 1360, 1290), rng, opacity=110, is_open=True)
    hole = (1500 + _TAG[0] / 2, 560 + 39)
    if packaging is not Packaging.SEALED:
        pen = ImageDraw.Draw(layer)
        pen.line([(x + 700, y + 420), (1420, 470), hole], fill=(54, 50, 44, 255), width=7, joint="curve")
    _put_shaded(layer, goods, x, y)
    if packaging is Packaging.SEALED:
        _bag(layer, (x - 70, y - 70, 2080, 1300), rng, opacity=46, is_open=False)
        sticker = tag(sample).convert("RGBA")
        _put_shaded(layer, sticker, 1500, 640, 6)
        return
    card = _tag_with_hole(sample)
    _put_shaded(layer, card, 1500, 560, 8)


def _bag(
    layer: Image.Image, box: tuple[int, int, int, int], rng: np.random.Generator, *, opacity: int, is_open: bool
) -> None:
    """A clear bag: a pale film with bright creases; a sealed one has its welded strip."""
    x, y, width, height = box
    film = Image.new("RGBA", LAYER_SIZE, (0, 0, 0, 0))
    pen = ImageDraw.Draw(film)
    if is_open:
        teeth = [
            (x + width * place / 12, y + float(rng.uniform(-10, 46)) + (26 if place % 2 else 0)) for place in range(13)
        ]
        pen.polygon([*teeth, (x + width + 30, y + height), (x - 20, y + height)], fill=(226, 233, 236, opacity))
    else:
        pen.rounded_rectangle((x, y, x + width, y + height), radius=34, fill=(232, 240, 244, opacity))
    creases = Image.new("RGBA", LAYER_SIZE, (255, 255, 255, 0))
    lines = ImageDraw.Draw(creases)
    for _ in range(11):
        start = (x + float(rng.uniform(0.02, 0.98)) * width, y + float(rng.uniform(0.05, 0.9)) * height)
        end = (start[0] + float(rng.uniform(-180, 180)), start[1] + float(rng.uniform(60, 300)))
        lines.line(
            [start, _inside(end, box)], fill=(255, 255, 255, int(rng.uniform(50, 120))), width=int(rng.uniform(5, 16))
        )
    film.alpha_composite(creases.filter(ImageFilter.GaussianBlur(7)))
    if not is_open:
        pen = ImageDraw.Draw(film)
        pen.rounded_rectangle((x, y, x + width, y + height), radius=34, outline=(255, 255, 255, 150), width=7)
        pen.rectangle((x + 12, y + 26, x + width - 12, y + 58), fill=(255, 255, 255, 96))
    layer.alpha_composite(film)


def _inside(point: _Point, box: tuple[int, int, int, int]) -> _Point:
    x, y, width, height = box
    return min(max(point[0], x + 20), x + width - 20), min(max(point[1], y + 20), y + height - 20)


def _boxed(layer: Image.Image, sample: Sample, packaging: Packaging, *, is_broken: bool) -> None:
    pen = ImageDraw.Draw(layer)
    if packaging is Packaging.SEALED:
        _retail_box(layer, sample)
        _put_shaded(layer, tag(sample).convert("RGBA"), 1540, 660, 5)
        return
    if packaging is Packaging.DAMAGED:
        _crushed_box(pen)
    else:
        _open_box(pen)
    _put_shaded(layer, drawn(sample.art, 1060, is_broken=is_broken), 330, 210, 18)
    _put_shaded(layer, _tag_with_hole(sample), 1600, 640, 9)


def _retail_box(layer: Image.Image, sample: Sample) -> None:
    """The front of a printed box: brand, picture, tape over the lid."""
    accent = _ACCENT[sample.brand]
    pen = ImageDraw.Draw(layer)
    left, top, right, bottom = 210, 130, 2350, 1310
    dark = tuple(round(value * 0.72) for value in accent)
    pen.polygon([(left, top + 40), (left + 46, top), (right - 46, top), (right, top + 40)], fill=(*dark, 255))
    pen.rounded_rectangle((left, top + 34, right, bottom), radius=10, fill=(*accent, 255))
    pen.rectangle((left + 70, top + 120, left + 1240, bottom - 80), fill=(236, 232, 222, 255))
    goods = drawn(sample.art, 900)
    layer.alpha_composite(goods, (left + 205, top + 150))
    brand_font = _font(104)
    pen.text(
        (right - 70, top + 210), sample.brand, fill=(246, 243, 234, 255), font=brand_font, anchor="rm", stroke_width=3
    )
    words = sample.name.replace("–", "-")
    pen.text((right - 70, top + 320), words, fill=(228, 222, 208, 255), font=_font(56), anchor="rm")
    tape = Image.new("RGBA", LAYER_SIZE, (0, 0, 0, 0))
    ImageDraw.Draw(tape).rectangle((left + 1290, top - 8, left + 1420, top + 400), fill=(240, 236, 220, 120))
    layer.alpha_composite(tape)


def _open_box(pen: ImageDraw.ImageDraw) -> None:
    """A carton from above, its four flaps folded out."""
    left, top, right, bottom = 330, 250, 1400, 1200
    for flap in (
        [(left, top), (right, top), (right - 50, top - 190), (left + 50, top - 190)],
        [(left, bottom), (right, bottom), (right - 50, bottom + 170), (left + 50, bottom + 170)],
        [(left, top), (left, bottom), (left - 210, bottom - 60), (left - 210, top + 60)],
        [(right, top), (right, bottom), (right + 180, bottom - 60), (right + 180, top + 60)],
    ):
        pen.polygon(flap, fill=(*_KRAFT, 255), outline=(*_KRAFT_DARK, 255), width=5)
    pen.rectangle((left, top, right, bottom), fill=(150, 116, 78, 255))
    pen.polygon([(left, top), (right, top), (right - 60, top + 90), (left + 60, top + 90)], fill=(112, 84, 54, 255))
    pen.polygon([(left, top), (left + 60, top + 90), (left + 60, bottom - 40), (left, bottom)], fill=(128, 97, 63, 255))
    pen.rectangle((left + 60, top + 90, right - 40, bottom - 40), fill=(171, 135, 93, 255))


def _crushed_box(pen: ImageDraw.ImageDraw) -> None:
    """A carton with a stove-in corner, creases and a tear."""
    outline = [
        (190, 200), (620, 150), (900, 190), (1180, 130), (1530, 190), (1560, 420), (1440, 520), (1570, 700),
        (1520, 1010), (1580, 1240), (1180, 1310), (820, 1260), (430, 1320),
        (170, 1260), (220, 980), (130, 760), (210, 520),
    ]  # fmt: skip
    pen.polygon(outline, fill=(*_KRAFT, 255), outline=(*_KRAFT_DARK, 255), width=8)
    dent = [(1180, 130), (1530, 190), (1560, 420), (1440, 520), (1290, 420), (1240, 280)]
    pen.polygon(dent, fill=(158, 122, 80, 255))
    for crease in (
        [(1240, 280), (1530, 190)], [(1290, 420), (1560, 420)], [(1240, 280), (1290, 420), (1440, 520)],
        [(210, 520), (420, 600), (380, 760), (130, 760)], [(430, 1320), (520, 1180), (820, 1260)],
        [(620, 150), (680, 260), (900, 190)], [(1520, 1010), (1400, 960), (1440, 520)],
    ):  # fmt: skip
        pen.line(crease, fill=(120, 88, 54, 255), width=9, joint="curve")
        pen.line([(x + 8, y + 8) for x, y in crease], fill=(226, 194, 150, 255), width=4, joint="curve")
    tear = [(170, 1260), (220, 980), (300, 1040), (270, 1110), (360, 1150), (320, 1210), (430, 1320)]
    pen.polygon(tear, fill=(74, 54, 34, 255))
    pen.line(tear[1:], fill=(236, 214, 178, 255), width=7, joint="curve")
