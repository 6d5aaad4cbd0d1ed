"""Which decoding engines this computer has, all of them as one decoder, and decoding of picture files.

Corners are four (x, y) pixels of the frame, clockwise. zxing-cpp starts at the code's own top left, so a code
lying upside down starts at the lower right; pyzbar does not know which side is up and starts at the corner
nearest to the frame's top left. A screen that outlines codes needs only the ring.
"""

import importlib
import logging
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from receiving_station.adapters.camera.pictures import pictures_in, read_picture
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Decoder, Frame
from receiving_station.domain.codes import Code, FoundCode, Symbology
from receiving_station.domain.scan_gate import identity

log = logging.getLogger(__name__)

# Loaded by name: each brings a native library that an installation may lack.
_ENGINES = {
    "zxing-cpp": ("receiving_station.adapters.decoder.zxing", "ZxingDecoder"),
    "pyzbar": ("receiving_station.adapters.decoder.zbar", "ZbarDecoder"),
}
SHORTEST_ITF = 6
"""Both engines find two- and four-digit ITF codes in stripes of any kind; no label has one so short."""


def _load() -> tuple[tuple[Decoder, ...], dict[str, str]]:
    there: list[Decoder] = []
    missing: dict[str, str] = {}
    for name, (module, engine) in _ENGINES.items():
        try:
            there.append(getattr(importlib.import_module(module), engine)())
        except (ImportError, OSError) as error:
            # OSError: the Python part is there and its shared library is not.
            missing[name] = str(error)
            log.warning("decoding engine %s is not available: %s", name, error)
    return tuple(there), missing


def engines() -> tuple[Decoder, ...]:
    """The engines that work here, the best first; a missing one is logged by name."""
    return _load()[0]


def missing_engines() -> dict[str, str]:
    """The engines that do not work here, each with its reason."""
    return _load()[1]


class AllEngines:
    """Several engines as one.

    A code that two engines read is one code, with the first engine's text and corners. Where they read
    different texts at the same place, the first one is believed. ITF codes too short to be one are left out.

    Args:
        decoders: The most trusted first.
    """

    def __init__(self, decoders: Iterable[Decoder]) -> None:
        self._decoders = tuple(decoders)
        self.name = "+".join(decoder.name for decoder in self._decoders) or "none"

    def decode(self, frame: Frame) -> tuple[FoundCode, ...]:
        """All codes that any engine found, each once."""
        merged: dict[tuple[Symbology, str], FoundCode] = {}
        for decoder in self._decoders:
            earlier = tuple(merged.values())
            for found in decoder.decode(frame):
                if not _is_stray(found.code) and not any(_is_same_place(found, other) for other in earlier):
                    merged.setdefault(identity(found.code), found)
        return tuple(merged.values())


def _is_stray(code: Code) -> bool:
    return code.symbology is Symbology.ITF and len(code.text) < SHORTEST_ITF


def _is_same_place(found: FoundCode, other: FoundCode) -> bool:
    """Whether the middle of one lies inside the other: the same stripes, whoever read them."""
    xs, ys = [x for x, _ in found.corners], [y for _, y in found.corners]
    middle = ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)
    corners = other.corners
    sides = [
        (bx - ax) * (middle[1] - ay) - (by - ay) * (middle[0] - ax)
        for (ax, ay), (bx, by) in zip(corners, (*corners[1:], corners[0]), strict=True)
    ]
    return all(side >= 0 for side in sides) or all(side <= 0 for side in sides)


def decode_paths(paths: Iterable[Path], decoder: Decoder) -> Iterator[dict[str, Any]]:
    """Decode picture files, one JSON-ready answer each.

    A folder stands for every picture below it, sorted. Answers are ``{"path", "codes": [{"symbology",
    "text"}], "ms"}`` with the decoding time in milliseconds (reading the file not counted), or ``{"path",
    "error"}``. Texts are always encodable as UTF-8.
    """
    for path in paths:
        if path.is_dir():
            inside = pictures_in(path)
            if not inside:
                yield {"path": str(path), "error": "there is no picture in the folder"}
            for picture in inside:
                yield _answer(picture, decoder)
        else:
            yield _answer(path, decoder)


def _answer(path: Path, decoder: Decoder) -> dict[str, Any]:
    shown = str(path).encode("utf-8", "replace").decode("utf-8")
    try:
        frame = read_picture(path)
    except StationError as error:
        return {"path": shown, "error": error.context["reason"]}
    started_s = time.perf_counter()
    found = decoder.decode(frame)
    spent_ms = (time.perf_counter() - started_s) * 1000
    return {"path": shown, "codes": [_said(each.code) for each in found], "ms": round(spent_ms, 1)}


def _said(code: Code) -> dict[str, str]:
    return {"symbology": code.symbology.value, "text": code.text}
