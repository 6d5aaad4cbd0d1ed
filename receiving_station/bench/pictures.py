"""Pictures whose codes are known, in the file convention of published sets, and what a decoder made of them.

Beside each picture ``STEM.ext``: ``STEM.txt`` is the one text expected, or ``STEM.codes.json`` is
``[[format, text or null], …]``; ``STEM.also.json`` lists other texts really in the picture, neither needed nor
wrong. The folder's name up to the first ``-`` is the format; folders ``falsepositives-*`` hold no code at all.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from receiving_station.adapters.camera.pictures import pictures_in
from receiving_station.adapters.decoder.texts import upc_e_as_gtin13
from receiving_station.application.ports import Frame
from receiving_station.domain.codes import Code, FoundCode

EMPTY_PREFIX = "falsepositives"
_AIM_PREFIX = re.compile(r"^\][A-Za-z][0-9A-Za-z]")
_GTIN_13_DIGITS = 13
_FIRST_PRINTABLE = 32
_PAPER = (255, 255, 255)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A code that is to be read; ``text`` is None where any code of the format will do."""

    form: str
    text: str | None


@dataclass(frozen=True, slots=True)
class KnownPicture:
    """A picture and what is in it.

    Attributes:
        path: The picture file.
        folder: Its folder's name; the figures are told by it.
        form: The folder's name up to the first dash.
        wanted: Empty for a picture without codes.
        also: Texts that may be read and need not.
    """

    path: Path
    folder: str
    form: str
    wanted: tuple[Wanted, ...]
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one decoder made of one picture: codes read of those wanted, and the texts that are not there."""

    read: int
    wanted: int
    wrong: tuple[str, ...]


def known_pictures(folders: Iterable[Path]) -> tuple[KnownPicture, ...]:
    """Every picture below the folders whose content is told beside it, sorted by path within each folder."""
    return tuple(known for folder in folders for path in pictures_in(folder) if (known := _known(path)) is not None)


def _known(path: Path) -> KnownPicture | None:
    folder = path.parent.name
    form = folder.split("-")[0]
    also_path, codes_path, text_path = (path.with_suffix(end) for end in (".also.json", ".codes.json", ".txt"))
    also = tuple(json.loads(also_path.read_text("utf-8"))) if also_path.exists() else ()
    if form == EMPTY_PREFIX:
        wanted: tuple[Wanted, ...] = ()
    elif codes_path.exists():
        wanted = tuple(Wanted(each[0].lower(), each[1]) for each in json.loads(codes_path.read_text("utf-8")))
    elif text_path.exists():
        wanted = (Wanted(form, text_path.read_text("utf-8")),)
    else:
        return None
    return KnownPicture(path, folder, form, wanted, also)


def judged(picture: KnownPicture, found: Iterable[FoundCode]) -> Verdict:
    """Compare what was found with what is there; the same code read twice counts once."""
    codes = [each.code for each in found]
    read = sum(any(_is(code, wanted) for code in codes) for wanted in picture.wanted)
    strange = (
        code.text
        for code in codes
        if not any(_is(code, wanted) for wanted in picture.wanted)
        and not any(is_same(code.text, text) for text in picture.also)
    )
    return Verdict(read, len(picture.wanted), tuple(dict.fromkeys(strange)))


def _is(code: Code, wanted: Wanted) -> bool:
    return code.symbology.value == wanted.form if wanted.text is None else is_same(code.text, wanted.text)


def is_same(one: str, other: str) -> bool:
    """Whether two texts are one code's.

    Control characters, the AIM prefix and GS1 brackets do not count; a UPC-A or UPC-E is the EAN-13 it means.
    """
    first, second = _plain(one), _plain(other)
    return first == second or bool(_retail_forms(first) & _retail_forms(second))


def _plain(text: str) -> str:
    shorn = _AIM_PREFIX.sub("", text)
    return "".join(sign for sign in shorn if ord(sign) >= _FIRST_PRINTABLE and sign not in "()[]")


def _retail_forms(text: str) -> set[str]:
    return {text.zfill(_GTIN_13_DIGITS), upc_e_as_gtin13(text)} if text.isdecimal() else set()


def fitted(picture: Frame, width_px: int, height_px: int) -> Frame:
    """The picture as large as the frame allows, its sides in proportion."""
    height, width = picture.shape[:2]
    scale = min(width_px / width, height_px / height)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    resized = cv2.resize(picture, size, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    return np.asarray(resized, np.uint8)


def turned(picture: Frame, degrees: float) -> Frame:
    """The whole picture turned counter-clockwise, on white."""
    if not degrees:
        return picture
    height, width = picture.shape[:2]
    affine = np.asarray(cv2.getRotationMatrix2D((width / 2, height / 2), degrees, 1.0), np.float64)
    cosine, sine = abs(affine[0, 0]), abs(affine[0, 1])
    new_width, new_height = round(height * sine + width * cosine), round(height * cosine + width * sine)
    affine[:, 2] += (new_width - width) / 2, (new_height - height) / 2
    return np.asarray(cv2.warpAffine(picture, affine, (new_width, new_height), borderValue=_PAPER), np.uint8)
