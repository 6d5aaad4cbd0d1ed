"""Reads printed lines with RapidOCR's small models, which lie inside its wheel (extra ``ocr``)."""

import importlib.util
import logging
from typing import TYPE_CHECKING

from receiving_station.application.ports import Frame, PrintedLine

if TYPE_CHECKING:
    from rapidocr import RapidOCR

log = logging.getLogger(__name__)

_NEEDED = ("rapidocr", "onnxruntime")
_THREADS = 1
"""The bench goes on decoding meanwhile."""
_CORNERS = 4


class RapidPrintedText:
    """``ports.PrintedText``; the models are loaded at the first reading, which takes about a second more.

    A 1280×720 label takes 1 to 2 s of one core, and half a gigabyte while it is read.
    """

    name = "rapidocr"

    def __init__(self) -> None:
        self._engine: RapidOCR | None = None
        self._is_broken = False

    def read(self, frame: Frame) -> tuple[PrintedLine, ...]:
        """Every printed line in the picture, at any angle; empty where the engine cannot be loaded (it is logged)."""
        engine = self._loaded()
        if engine is None:
            return ()
        answer = engine(frame)
        boxes, texts, scores = (getattr(answer, name, None) for name in ("boxes", "txts", "scores"))
        if boxes is None or texts is None or scores is None:
            return ()
        return tuple(
            PrintedLine(text, float(score), _corners(box.tolist()))
            for box, text, score in zip(boxes, texts, scores, strict=True)
        )

    def _loaded(self) -> "RapidOCR | None":
        if self._engine is None and not self._is_broken:
            try:
                from rapidocr import RapidOCR  # noqa: PLC0415 - an extra, and seconds to import

                limits = {"intra_op_num_threads": _THREADS, "inter_op_num_threads": _THREADS}
                params = {f"EngineConfig.onnxruntime.{name}": value for name, value in limits.items()}
                self._engine = RapidOCR(params={**params, "Global.log_level": "critical"})
            except (ImportError, OSError, RuntimeError):
                # A missing library of the system shows only here. Labels are then read by their bars alone.
                log.exception("printed text cannot be read: %s does not load", self.name)
                self._is_broken = True
        return self._engine


def printed_text() -> RapidPrintedText | None:
    """The reader of printed lines, or None where the extra ``ocr`` is not installed (it is logged)."""
    missing = [name for name in _NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        log.info("printed text is not read: %s not installed", ", ".join(missing))
        return None
    return RapidPrintedText()


def _corners(box: list[list[float]]) -> tuple[tuple[int, int], tuple[int, int], tuple[int, int], tuple[int, int]]:
    first, second, third, fourth = ((round(x), round(y)) for x, y in box[:_CORNERS])
    return (first, second, third, fourth)
