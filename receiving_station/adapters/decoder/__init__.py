"""Decoding: the engines of this computer (``crew``), all of them as one (``cascade``, ``live``), and picture files.

Corners are four (x, y) pixels of the frame, clockwise. zxing-cpp and tapirscan start at the code's own top left;
pyzbar and OpenCV do not know which side is up and start at the corner nearest to the frame's top left. A screen
that outlines codes needs only the ring.
"""

import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from receiving_station.adapters.camera.pictures import pictures_in, read_picture
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Decoder
from receiving_station.domain.codes import Code


def decode_paths(paths: Iterable[Path], decoder: Decoder) -> Iterator[dict[str, Any]]:
    """Decode picture files, one JSON-ready answer each.

    A folder stands for every picture below it, sorted. Answers are ``{"path", "codes": [{"symbology",
    "text"}], "ms"}`` with the decoding time in milliseconds (reading the file not counted), or ``{"path",
    "error"}``; a GS1 code has its ``aim`` identifier, a retail code its ``add_on`` as well. Texts are always
    encodable as UTF-8.
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
    said = {"symbology": code.symbology.value, "text": code.text}
    # GS1's own identifiers only: what else an engine calls a code is the symbology over again.
    more = {"aim": code.aim if code.is_gs1 else "", "add_on": code.add_on}
    return said | {name: value for name, value in more.items() if value}
