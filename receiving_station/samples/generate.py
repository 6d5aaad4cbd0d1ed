"""Every sample picture and both JSON files, the same each time."""

import json
import zlib
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
from PIL import Image

from receiving_station.domain.vocabulary import ItemCondition
from receiving_station.samples.bench import Picture, View, photographed
from receiving_station.samples.goods import BROKEN, drawn
from receiving_station.samples.items import item_layer
from receiving_station.samples.labels import parcel_layer
from receiving_station.samples.parcels import PARCELS
from receiving_station.samples.story import SAMPLES, Parcel, Unit, catalogue_json, script_json

JPEG_QUALITY = 85
REFERENCE_SIDE_PX = 480
_PAPER = (241, 239, 234)


def _rng(name: str) -> np.random.Generator:
    """A generator that depends on the picture's name only, so that one picture can be made alone."""
    return np.random.default_rng(zlib.crc32(name.encode()))


def label_picture(parcel: Parcel) -> Picture:
    """The photograph of a parcel's label, BGR 1280 × 720."""
    rng = _rng(parcel.label)
    view = View(turn=float(rng.uniform(-3, 3)), tilt=float(rng.uniform(2, 11)), yaw=float(rng.uniform(-9, 9)))
    return photographed(parcel_layer(parcel, rng), view, rng)


def item_picture(unit: Unit) -> Picture:
    """The photograph of one unit as it comes out of the parcel, BGR 1280 × 720."""
    rng = _rng(unit.picture)
    view = View(turn=float(rng.uniform(-5, 5)), tilt=float(rng.uniform(2, 12)), yaw=float(rng.uniform(-8, 8)))
    is_broken = unit.item is ItemCondition.DAMAGED and unit.art in BROKEN
    layer = item_layer(SAMPLES[unit.art], unit.packaging, rng, is_broken=is_broken)
    return photographed(layer, view, rng)


def reference_picture(art: str, *, is_broken: bool = False) -> Image.Image:
    """A product on plain paper, for the screen: square, RGB, no code."""
    image = Image.new("RGB", (REFERENCE_SIDE_PX, REFERENCE_SIDE_PX), _PAPER)
    side = round(REFERENCE_SIDE_PX * 0.86)
    goods = drawn(art, side, is_broken=is_broken)
    image.paste(goods, ((REFERENCE_SIDE_PX - side) // 2, (REFERENCE_SIDE_PX - side) // 2), goods)
    return image


def write_all(folder: Path) -> Iterator[Path]:
    """Write all samples below a folder; yields each file's path when it is written."""
    for sub in ("labels", "items", "products"):
        (folder / sub).mkdir(parents=True, exist_ok=True)
    yield _write_json(folder / "catalogue.json", catalogue_json(PARCELS))
    yield _write_json(folder / "parcels.json", script_json(PARCELS))
    for art, sample in SAMPLES.items():
        path = folder / "products" / sample.picture
        reference_picture(art).save(path, "WEBP", quality=82, method=6)
        yield path
        for reference in sample.references:
            if reference.picture != sample.picture:
                worse = folder / "products" / reference.picture
                reference_picture(art, is_broken=True).save(worse, "WEBP", quality=82, method=6)
                yield worse
    for parcel in PARCELS:
        yield _write_jpeg(folder / parcel.label, label_picture(parcel))
        for unit in parcel.units:
            yield _write_jpeg(folder / unit.picture, item_picture(unit))


def _write_json(path: Path, value: object) -> Path:
    text = json.dumps(value, indent=2, ensure_ascii=False) + "\n"
    path.write_text(text, encoding="utf-8", newline="\n")
    return path


def _write_jpeg(path: Path, picture: Picture) -> Path:
    # Encoded in memory and written by pathlib: OpenCV's own file calls fail on non-ASCII Windows paths.
    _, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    path.write_bytes(data.tobytes())
    return path
