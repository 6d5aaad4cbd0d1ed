"""The label with a unit's plate: what stands on it, and where, in the printer's dots."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from unicodedata import east_asian_width

import numpy as np
from numpy.typing import NDArray

from receiving_station.domain.vocabulary import UnitPlate

_QR_MODULES = 21
"""Version 1 holds 20 capitals and digits at level M; a plate has 14."""
_MATRIX_MODULES = 16
"""A Data Matrix of 16 by 16 holds a plate in any of its encodings."""
_QUIET_MODULES = 5
"""Beside the bars, on each side; the liner beside the label is light too, so this is more than it looks."""
_SMALLEST_SHARE = 0.7
_LETTER_SHARE = 0.72
"""Width of a capital letter by its height, in the printers' scalable font and in common sans-serif ones."""


_WIDE = 1 / _LETTER_SHARE
"""A Chinese, Japanese or Korean character is as wide as it is high."""


class MatrixKind(StrEnum):
    """The square code of the label."""

    QR = "qr"
    DATAMATRIX = "datamatrix"


@dataclass(frozen=True, slots=True)
class PlateLabel:
    """What one label says; made anew for every print, so that a second print is the same label.

    Attributes:
        plate: The plate.
        goes_to: Where the unit goes, in words.
        brand: Whose goods.
        order_number: The shop's order, or "".
        rma: The return's number, or "".
        name: What the item is called, or "".
    """

    plate: UnitPlate
    goes_to: str
    brand: str = ""
    order_number: str = ""
    rma: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class LabelSize:
    """The paper and the head.

    Attributes:
        width_in: Across, inches.
        height_in: Along, inches.
        dpi: Dots an inch, 203 or 300.
    """

    width_in: float = 2.0
    height_in: float = 1.0
    dpi: int = 203

    @property
    def width_dots(self) -> int:
        """Across."""
        return round(self.width_in * self.dpi)

    @property
    def height_dots(self) -> int:
        """Along."""
        return round(self.height_in * self.dpi)


@dataclass(frozen=True, slots=True)
class TextBox:
    """One line of print.

    Attributes:
        x: Left, dots.
        y: Top, dots.
        width: Room, dots.
        height: Height of the letters' line, dots.
        text: What it says, cut to the room.
        letter_width: Nominal width of a letter, dots: narrower than usual where the text is long.
        is_inverse: White on black.
    """

    x: int
    y: int
    width: int
    height: int
    text: str
    letter_width: int
    is_inverse: bool = False


DrawsText = Callable[[TextBox], NDArray[np.bool_]]
"""The line's room as dots, ``height`` by ``width``, True where there is ink of the letters."""


@dataclass(frozen=True, slots=True)
class CodeBox:
    """A code: top left corner, dots a module, and for bars their height."""

    x: int
    y: int
    module: int
    height: int


@dataclass(frozen=True, slots=True)
class PlateLayout:
    """Where everything stands."""

    size: LabelSize
    matrix_kind: MatrixKind
    matrix: CodeBox
    bars: CodeBox
    texts: tuple[TextBox, ...]


def bars_modules(plate: str) -> int:
    """Modules of a Code 128 in subset B: start, characters, check (11 each) and stop (13)."""
    return 11 * (len(plate) + 2) + 13


def lay_out(label: PlateLabel, size: LabelSize, matrix: MatrixKind = MatrixKind.QR) -> PlateLayout:
    """Square code top left, words beside it, bars over the whole width below."""
    width, height = size.width_dots, size.height_dots
    margin = max(4, height // 22)
    bar_module = max(1, width // (bars_modules(label.plate) + 2 * _QUIET_MODULES))
    bar_width = bar_module * bars_modules(label.plate)
    bar_height = round(height * 0.29)
    bars = CodeBox((width - bar_width) // 2, height - margin - bar_height, bar_module, bar_height)
    top_room = bars.y - 2 * margin
    modules = _QR_MODULES if matrix is MatrixKind.QR else _MATRIX_MODULES
    module = max(1, min(top_room, width // 3) // modules)
    square = CodeBox(2 * margin, margin, module, module * modules)
    left = square.x + square.height + 2 * margin
    room = width - left - margin
    lines = (
        (label.plate, 0.30, False),
        (label.goes_to, 0.26, True),
        (" · ".join(part for part in (label.brand, label.order_number) if part), 0.18, False),
        (" · ".join(part for part in (label.rma, label.name) if part), 0.18, False),
    )
    texts, y = [], margin
    for text, share, is_inverse in lines:
        tall = round(top_room * share)
        if text:
            texts.append(_fitted(text, left, y, room, tall, is_inverse=is_inverse))
        y += tall + max(1, round(top_room * 0.02))
    return PlateLayout(size, matrix, square, bars, tuple(texts))


def _fitted(text: str, x: int, y: int, width: int, height: int, *, is_inverse: bool) -> TextBox:
    letter = min(height, round(width / (_letters(text) * _LETTER_SHARE)))
    smallest = round(height * _SMALLEST_SHARE)
    if letter < smallest:
        letter = smallest
        fits = max(2.0, width / (letter * _LETTER_SHARE))
        whole = text
        while _letters(text) > fits - (text is not whole):
            text = text[:-1]
        text = text if text is whole else text + "…"
    return TextBox(x, y, width, height, text, letter, is_inverse)


def _letters(text: str) -> float:
    """How long a text is, in usual letters."""
    return sum(_WIDE if east_asian_width(character) in "WF" else 1.0 for character in text)
