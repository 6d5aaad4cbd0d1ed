"""A small drawing board: filled curves with gradients on a transparent square, smooth by supersampling."""

import re
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageFont

Colour = tuple[int, int, int]
UNITS = 480
"""Side of the board in its own units."""
_CURVE_STEPS = 24
_TOKEN = re.compile(r"[MLCQZ]|-?\d+(?:\.\d+)?")
_NUMBERS = {"M": 2, "L": 2, "Q": 4, "C": 6}
_RGB = 3


@dataclass(frozen=True, slots=True)
class Fade:
    """A gradient from the top of a shape to its bottom."""

    top: Colour
    bottom: Colour


Fill = Colour | Fade


def rgb(text: str) -> Colour:
    """The colour of six hexadecimal digits."""
    red, green, blue = bytes.fromhex(text)
    return red, green, blue


def mixed(one: Colour, other: Colour, share: float) -> Colour:
    """A colour between two; ``share`` 0 gives the first, 1 the other."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def darker(colour: Colour, share: float) -> Colour:
    """The colour nearer to black."""
    return mixed(colour, (18, 20, 26), share)


def lighter(colour: Colour, share: float) -> Colour:
    """The colour nearer to white."""
    return mixed(colour, (255, 255, 255), share)


def path_points(path: str) -> list[list[tuple[float, float]]]:
    """The outlines of a path in SVG's absolute commands M, L, Q, C and Z, curves cut into short lines."""
    tokens = _TOKEN.findall(path)
    outlines: list[list[tuple[float, float]]] = []
    command, place = "M", 0
    while place < len(tokens):
        if tokens[place].isalpha():
            command = tokens[place]
            place += 1
            if command == "Z":
                continue
        count = _NUMBERS[command]
        numbers = [float(token) for token in tokens[place : place + count]]
        place += count
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        if command == "M":
            outlines.append(points)
            command = "L"
        else:
            outlines[-1].extend(_bezier([outlines[-1][-1], *points]) if len(points) > 1 else points)
    return outlines


def _bezier(control: list[tuple[float, float]]) -> list[tuple[float, float]]:
    out = []
    for step in range(1, _CURVE_STEPS + 1):
        share = step / _CURVE_STEPS
        points = control
        while len(points) > 1:
            points = [(ax + (bx - ax) * share, ay + (by - ay) * share) for (ax, ay), (bx, by) in pairwise(points)]
        out.append(points[0])
    return out


@dataclass(frozen=True, slots=True)
class Shape:
    """A filled area that was drawn; later strokes can be kept inside it."""

    mask: Image.Image


class Board:
    """A transparent square of 480 × 480 units.

    Args:
        side_px: Pixels per side of what ``finished`` returns; drawing happens at twice that.
    """

    def __init__(self, side_px: int) -> None:
        self._side_px = side_px
        self._scale = side_px * 2 / UNITS
        self._full = side_px * 2
        self.image = Image.new("RGBA", (self._full, self._full), (0, 0, 0, 0))

    def shape(
        self, path: str, fill: Fill, *, within: Shape | None = None, opacity: float = 1.0, soft: float = 0.0
    ) -> Shape:
        """Fill a path; ``within`` clips it, ``soft`` blurs its edge by so many units."""
        mask = Image.new("L", self.image.size, 0)
        pen = ImageDraw.Draw(mask)
        for outline in path_points(path):
            pen.polygon([(x * self._scale, y * self._scale) for x, y in outline], fill=255)
        return self._paint(mask, fill, within, opacity, soft)

    def stroke(
        self,
        path: str,
        colour: Colour,
        width: float,
        *,
        within: Shape | None = None,
        opacity: float = 1.0,
        dash: float = 0.0,
        soft: float = 0.0,
    ) -> Shape:
        """Draw along a path; ``dash`` breaks it into stitches of so many units."""
        mask = Image.new("L", self.image.size, 0)
        pen = ImageDraw.Draw(mask)
        for outline in path_points(path):
            for piece in _dashes(outline, dash) if dash else [outline]:
                scaled = [(x * self._scale, y * self._scale) for x, y in piece]
                pen.line(scaled, fill=255, width=max(1, round(width * self._scale)))
                radius = width * self._scale / 2
                for x, y in scaled:
                    pen.ellipse((x - radius, y - radius, x + radius, y + radius), fill=255)
        return self._paint(mask, colour, within, opacity, soft)

    def ellipse(
        self,
        x: float,
        y: float,
        radius_x: float,
        radius_y: float,
        fill: Fill,
        *,
        within: Shape | None = None,
        opacity: float = 1.0,
        soft: float = 0.0,
    ) -> Shape:
        """Fill an ellipse round a centre."""
        mask = Image.new("L", self.image.size, 0)
        box = (x - radius_x, y - radius_y, x + radius_x, y + radius_y)
        ImageDraw.Draw(mask).ellipse([value * self._scale for value in box], fill=255)
        return self._paint(mask, fill, within, opacity, soft)

    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        fill: Fill,
        *,
        radius: float = 0.0,
        within: Shape | None = None,
        opacity: float = 1.0,
        soft: float = 0.0,
    ) -> Shape:
        """Fill a rectangle with round corners."""
        mask = Image.new("L", self.image.size, 0)
        corners = [value * self._scale for value in (x, y, x + width, y + height)]
        ImageDraw.Draw(mask).rounded_rectangle(corners, radius=radius * self._scale, fill=255)
        return self._paint(mask, fill, within, opacity, soft)

    def text(self, x: float, y: float, words: str, size: float, colour: Colour, *, opacity: float = 1.0) -> None:
        """Write words centred on a point."""
        mask = Image.new("L", self.image.size, 0)
        font = ImageFont.load_default(size * self._scale)
        width = round(size * self._scale / 18)
        ImageDraw.Draw(mask).text(
            (x * self._scale, y * self._scale), words, fill=255, font=font, anchor="mm", stroke_width=width
        )
        self._paint(mask, colour, None, opacity, 0.0)

    def finished(self) -> Image.Image:
        """The drawing at its final size, RGBA."""
        return self.image.resize((self._side_px, self._side_px), Image.Resampling.LANCZOS)

    def _paint(self, mask: Image.Image, fill: Fill, within: Shape | None, opacity: float, soft: float) -> Shape:
        shape = Shape(mask)
        if soft:
            mask = mask.filter(ImageFilter.GaussianBlur(soft * self._scale))
        if within is not None:
            mask = ImageChops.multiply(mask, within.mask)
        if opacity < 1:
            mask = mask.point([round(value * opacity) for value in range(256)])
        bounds = mask.getbbox()
        if bounds is not None:
            layer = _filled(fill, bounds).convert("RGBA")
            layer.putalpha(mask.crop(bounds))
            self.image.alpha_composite(layer, bounds[:2])
        return shape


def _filled(fill: Fill, bounds: tuple[int, int, int, int]) -> Image.Image:
    width, height = bounds[2] - bounds[0], bounds[3] - bounds[1]
    if isinstance(fill, Fade):
        return Image.fromarray(gradient(fill, width, height))
    return Image.new("RGB", (width, height), fill)


def gradient(fade: Fade, width: int, height: int) -> NDArray[np.uint8]:
    """A vertical gradient, shape (height, width, 3), RGB."""
    share = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    top, bottom = (np.array(colour, np.float32) for colour in (fade.top, fade.bottom))
    column = top + (bottom - top) * share
    return np.broadcast_to(column.round().astype(np.uint8), (height, width, _RGB)).copy()


def _dashes(outline: list[tuple[float, float]], length: float) -> list[list[tuple[float, float]]]:
    pieces: list[list[tuple[float, float]]] = []
    travelled, piece = 0.0, [outline[0]]
    for (ax, ay), (bx, by) in pairwise(outline):
        distance = float(np.hypot(bx - ax, by - ay))
        steps = max(1, int(distance))
        for step in range(1, steps + 1):
            point = (ax + (bx - ax) * step / steps, ay + (by - ay) * step / steps)
            travelled += distance / steps
            piece.append(point)
            if travelled >= length:
                pieces.append(piece)
                piece, travelled = [point], 0.0
    return pieces[::2]
