"""Pictures of labels as a phone takes them, drawn from a seed: another seed is a set that nobody tuned anything on.

Labels with one or two codes on cardboard, cloth or a desk: in perspective, turned by anything, shaded, out of focus
or shaken, noisy, and saved as JPEG. The file convention is that of ``samples.codes``: a folder for each kind of code.
"""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
import zxingcpp

from receiving_station.samples.codes import Picture
from receiving_station.samples.faults import smeared

_F = zxingcpp.BarcodeFormat
WIDTH_PX, HEIGHT_PX = 1280, 720
EMPTY_SHARE = 0.08
_DIGITS, _SIGNS = "0123456789", "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Print:
    """One kind of code as labels bear it: the writer's format, module size in pixels (least, most), its share."""

    name: str
    form: zxingcpp.BarcodeFormat
    module_px: tuple[float, float]
    share: float


PRINTS = (
    Print("code128", _F.Code128, (1.9, 3.6), 0.2),
    Print("itf", _F.ITF, (1.9, 3.6), 0.08),
    Print("ean13", _F.EAN13, (2.0, 4.5), 0.18),
    Print("upca", _F.UPCA, (2.0, 4.5), 0.12),
    Print("qr", _F.QRCode, (3.0, 7.0), 0.16),
    Print("datamatrix", _F.DataMatrix, (3.2, 7.0), 0.12),
    Print("pdf417", _F.PDF417, (1.9, 3.4), 0.08),
    Print("aztec", _F.Aztec, (3.2, 7.0), 0.06),
)
_LINEAR = {"code128", "itf", "ean13", "upca"}


def phone_pictures(seed: int, count: int) -> Iterator[tuple[str, Picture, tuple[tuple[str, str], ...]]]:
    """So many pictures, BGR: each with the kind of its main code and all (kind, text) on it; the same each time.

    A picture without codes has the kind ``falsepositives``.
    """
    for place in range(count):
        rng = np.random.default_rng((seed, place))
        if rng.uniform() < EMPTY_SHARE:
            yield "falsepositives", _taken(_lettered(rng), rng), ()
            continue
        kinds = rng.choice(len(PRINTS), size=int(rng.integers(1, 3)), p=[each.share for each in PRINTS])
        made = [(PRINTS[kind], _text(PRINTS[kind].name, rng)) for kind in dict.fromkeys(kinds.tolist())]
        paper = _label([_drawn(kind, text, rng) for kind, text in made], rng)
        yield made[0][0].name, _taken(paper, rng), tuple((kind.name, text) for kind, text in made)


def write_phone_pictures(folder: Path, seed: int, count: int) -> tuple[Path, ...]:
    """Write them with what they hold beside each; the pictures' files."""
    written = []
    for place, (kind, picture, codes) in enumerate(phone_pictures(seed, count)):
        target = folder / f"{kind}-phone"
        target.mkdir(parents=True, exist_ok=True)
        path = target / f"{place:04}.jpg"
        quality = int(np.random.default_rng((seed, place, 1)).integers(60, 93))
        path.write_bytes(bytes(cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, quality])[1]))
        if codes:
            path.with_suffix(".codes.json").write_text(json.dumps(codes), encoding="utf-8")
        written.append(path)
    return tuple(written)


def _text(name: str, rng: np.random.Generator) -> str:
    def some(signs: str, least: int, most: int) -> str:
        return "".join(signs[place] for place in rng.integers(0, len(signs), int(rng.integers(least, most + 1))))

    match name:
        case "itf":
            return _checked(some(_DIGITS, 13, 13))
        case "ean13":
            return _checked("9" + some(_DIGITS, 11, 11))
        case "upca":
            return _checked(some(_DIGITS, 11, 11))
        case "code128":
            return str(rng.choice(["1Z", "RMA-", "JD0", ""])) + some(_SIGNS, 8, 18)
        case "qr":
            return f"https://r.example.com/{some(_SIGNS, 6, 40)}"
        case "pdf417":
            return some(_SIGNS, 20, 90)
        case _:
            return some(_SIGNS, 6, 40)


def _checked(digits: str) -> str:
    total = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(digits)))
    return digits + str(-total % 10)


def _drawn(kind: Print, text: str, rng: np.random.Generator) -> Picture:
    modules = np.array(zxingcpp.create_barcode(text, kind.form).to_image(scale=1, add_quiet_zones=False), np.uint8)
    module_px = float(np.exp(rng.uniform(*np.log(kind.module_px))))
    height, width = modules.shape
    if kind.name in _LINEAR:
        modules, height = modules[:1], round(width * float(rng.uniform(0.2, 0.6)))
    # Twice as fine as it is shown: edges then fall between pixels.
    size = (round(width * module_px * 2), round(height * module_px * 2))
    drawn = cv2.resize(modules, size, interpolation=cv2.INTER_NEAREST)
    room = round(module_px * 2 * (10 if kind.name in _LINEAR else 4))
    return np.asarray(cv2.copyMakeBorder(drawn, room, room, room, room, cv2.BORDER_CONSTANT, value=255), np.uint8)


def _label(codes: list[Picture], rng: np.random.Generator) -> Picture:
    """The codes one below the other, with lines of print between them."""
    width = max(code.shape[1] for code in codes) + 60
    rows = []
    for code in codes:
        left = int(rng.integers(0, width - code.shape[1] + 1))
        right = width - code.shape[1] - left
        rows.append(cv2.copyMakeBorder(code, 10, 10, left, right, cv2.BORDER_CONSTANT, value=255))
        rows.append(_words(width, rng))
    return np.asarray(np.vstack(rows), np.uint8)


def _words(width: int, rng: np.random.Generator) -> Picture:
    strip = np.full((int(rng.integers(50, 110)), width), 255, np.uint8)
    for base in range(36, strip.shape[0], 40):
        words = "".join(_SIGNS[place] for place in rng.integers(0, len(_SIGNS), 30))
        cv2.putText(strip, words, (14, base), cv2.FONT_HERSHEY_SIMPLEX, float(rng.uniform(0.7, 1.2)), 30, 2)
    return strip


def _lettered(rng: np.random.Generator) -> Picture:
    return np.asarray(np.vstack([_words(900, rng) for _ in range(6)]), np.uint8)


def _taken(paper: Picture, rng: np.random.Generator) -> Picture:
    """The paper on its ground as the phone saved it, before JPEG."""
    view = _view(paper, rng)
    size = (WIDTH_PX * 2, HEIGHT_PX * 2)
    ink, white = float(rng.uniform(10, 70)), float(rng.uniform(150, 245))
    toned = np.asarray(ink + paper.astype(np.float32) / 255 * (white - ink), np.float32)
    cover = cv2.warpPerspective(np.ones_like(toned), view, size, flags=cv2.INTER_LINEAR)
    shown = cv2.warpPerspective(toned, view, size, flags=cv2.INTER_LINEAR)
    scene = _ground(rng, size) * (1 - cover) + shown * cover
    small = cv2.resize(scene, (WIDTH_PX, HEIGHT_PX), interpolation=cv2.INTER_AREA)
    lit = np.asarray(small * _shade(rng), np.float32)[:, :, None] * rng.uniform(0.9, 1.05, 3).astype(np.float32)
    soft = np.asarray(cv2.GaussianBlur(lit, (0, 0), float(rng.gamma(2.0, 0.35)) + 0.2).clip(0, 255), np.uint8)
    if rng.uniform() < 0.3:  # noqa: PLR2004 (three in ten are shaken)
        soft = smeared(soft, float(rng.uniform(1, 5)), float(rng.uniform(0, 180)))
    noise = rng.normal(0, float(rng.uniform(1, 8)), soft.shape).astype(np.float32)
    return np.asarray((soft.astype(np.float32) + noise).clip(0, 255), np.uint8)


def _view(paper: Picture, rng: np.random.Generator) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    """Upright more often than not, else turned by anything; a little tilted; as large as it is, or as fits."""
    height, width = paper.shape
    turn = float(rng.normal(0, 6)) if rng.uniform() < 0.55 else float(rng.uniform(0, 360))  # noqa: PLR2004 (the share)
    angle = math.radians(turn)
    reach_x = abs(width * math.cos(angle)) + abs(height * math.sin(angle))
    reach_y = abs(width * math.sin(angle)) + abs(height * math.cos(angle))
    scale = min(1.0, WIDTH_PX * 2 / reach_x, HEIGHT_PX * 2 / reach_y)
    flat = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], np.float64) * (width / 2, height / 2) * scale
    flat *= 1 - rng.uniform(0, 0.12, (4, 1))
    around = np.array([[math.cos(angle), math.sin(angle)], [-math.sin(angle), math.cos(angle)]])
    free = np.array([max(0.0, WIDTH_PX * 2 - reach_x), max(0.0, HEIGHT_PX * 2 - reach_y)]) * 0.4
    corners = flat @ around + (WIDTH_PX, HEIGHT_PX) + rng.uniform(-1, 1, 2) * free
    whole = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    return np.asarray(cv2.getPerspectiveTransform(whole, corners.astype(np.float32)), np.float64)


def _ground(rng: np.random.Generator, size: tuple[int, int]) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """Cardboard, cloth or a desk: a tone with coarse and fine grain."""
    coarse = rng.normal(0, float(rng.uniform(4, 22)), (18, 24)).astype(np.float32)
    fine = rng.normal(0, float(rng.uniform(2, 14)), (size[1] // 4, size[0] // 4)).astype(np.float32)
    grain = cv2.resize(coarse, size, interpolation=cv2.INTER_CUBIC) + cv2.resize(fine, size)
    return np.asarray(grain + float(rng.uniform(50, 190)), np.float32)


def _shade(rng: np.random.Generator) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    """Light from one side, and in some a hand's shadow with a soft edge."""
    x, y = np.meshgrid(np.linspace(-1, 1, WIDTH_PX, dtype=np.float32), np.linspace(-1, 1, HEIGHT_PX, dtype=np.float32))
    way = float(rng.uniform(0, 2 * math.pi))
    along = x * math.cos(way) + y * math.sin(way)
    light = 1 - float(rng.uniform(0, 0.4)) * (along + 1) / 2
    if rng.uniform() < 0.3:  # noqa: PLR2004 (the share)
        edge = (along - float(rng.uniform(-0.6, 0.6))) * float(rng.uniform(6, 40))
        light *= 1 - float(rng.uniform(0.2, 0.6)) / (1 + np.exp(-edge))
    return np.asarray(light * float(rng.uniform(0.6, 1.05)), np.float32)
