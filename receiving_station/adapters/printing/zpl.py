"""ZPL II: a label as text for the printer, and the printer's answer to ``~HS``.

Source: Zebra, Programming Guide for ZPL II, commands ^A, ^BC, ^BQ, ^BX, ^FB, ^FH, ^GB, ^GF, ^JZ, ~HS.
"""

import re
from dataclasses import dataclass

import numpy as np

from receiving_station.application.plate_label import CodeBox, DrawsText, MatrixKind, PlateLayout, TextBox

STATUS_QUESTION = b"~HS"
CANCEL_ALL = b"~JA"
"""Forget what was received: a printer that ran out would print it after the refill, and the bench again."""
_STATUS_LINE = re.compile(rb"\x02([^\x02\x03]*)\x03")
_LINES = 3
_FIELDS = (11, 9)
_NOT_PLAIN = re.compile(r"[\^~_]")
_IN_THE_PRINTER = re.compile(r"[\x20-\u017f\u2010-\u2026\u20ac]*")
"""Letters of the font that every printer has: Latin with its accents, dashes, quotes, the euro."""


@dataclass(frozen=True, slots=True)
class HostStatus:
    """What the printer says of itself.

    Attributes:
        is_paper_out: No labels left.
        is_paused: Somebody pressed pause.
        is_ribbon_out: No ribbon left.
        is_open: The head is up.
        waiting: Labels received and not printed yet.
    """

    is_paper_out: bool
    is_paused: bool
    is_ribbon_out: bool
    is_open: bool
    waiting: int

    @property
    def trouble(self) -> str:
        """Catalogue code of why it does not print, or ""."""
        troubles = (
            (self.is_open, "printer_open"),
            (self.is_paper_out, "printer_paper"),
            (self.is_ribbon_out, "printer_ribbon"),
            (self.is_paused, "printer_paused"),
        )
        return next((code for is_so, code in troubles if is_so), "")


def is_whole_status(answer: bytes) -> bool:
    """Whether all three lines are there."""
    return len(_STATUS_LINE.findall(answer)) >= _LINES


def read_status(answer: bytes) -> HostStatus | None:
    """The printer's answer to ``~HS``; None where it is none."""
    lines = [line.split(b",") for line in _STATUS_LINE.findall(answer)[:2]]
    if len(lines) < len(_FIELDS) or any(len(line) < least for line, least in zip(lines, _FIELDS, strict=True)):
        return None
    first, second = lines
    try:
        waiting = int(first[4]) + int(second[8])
    except ValueError:
        return None
    return HostStatus(
        is_paper_out=first[1] == b"1",
        is_paused=first[2] == b"1",
        is_ribbon_out=second[3] == b"1",
        is_open=second[2] == b"1",
        waiting=waiting,
    )


def zpl_of(layout: PlateLayout, plate: str, darkness: int | None = None, draws: DrawsText | None = None) -> bytes:
    """One label, once, complete in itself: nothing of it is stored in the printer.

    Args:
        layout: Where everything stands.
        plate: What the codes say.
        darkness: 0 to 30; None leaves the printer's own.
        draws: Draws the lines that the printer's own font has no letters for; None sends them as text all the same.
    """
    size = layout.size
    parts = [
        *([f"~SD{darkness:02d}"] if darkness is not None else []),
        "^XA",
        "^CI28",  # texts are UTF-8
        "^JZN",  # no reprint by itself after a fault: the bench decides
        f"^PW{size.width_dots}^LL{size.height_dots}^LH0,0",
        _matrix(layout.matrix, layout.matrix_kind, plate),
        *(_text(box) if draws is None or has_letters_for(box.text) else _drawn(box, draws) for box in layout.texts),
        _bars(layout.bars, plate),
        "^PQ1,0,1,N",
        "^XZ",
    ]
    return "\n".join(parts).encode() + b"\n"


def _matrix(box: CodeBox, kind: MatrixKind, plate: str) -> str:
    if kind is MatrixKind.DATAMATRIX:
        return f"^FO{box.x},{box.y}^BXN,{box.module},200^FD{_field(plate)}^FS"
    # ^BQ draws ten dots below its field's origin.
    return f"^FO{box.x},{max(0, box.y - 10)}^BQN,2,{box.module}^FDMA,{_field(plate)}^FS"


def _bars(box: CodeBox, plate: str) -> str:
    # Subset B from the start (">:"), so that the width is known beforehand.
    return f"^FO{box.x},{box.y}^BY{box.module}^BCN,{box.height},N,N,N,N^FD>:{_field(plate)}^FS"


def _text(box: TextBox) -> str:
    place = f"^FO{box.x},{box.y}"
    words = f"^A0N,{round(box.height * 0.9)},{box.letter_width}^FB{box.width},1,0,L^FH_^FD{_hex(box.text)}^FS"
    if not box.is_inverse:
        return place + words
    ground = f"^FO{box.x - 4},{box.y - 1}^GB{box.width + 4},{box.height},{box.height}^FS"
    return f"{ground}{place}^FR{words}"


def has_letters_for(text: str) -> bool:
    """Whether the font that every printer has can write it."""
    return _IN_THE_PRINTER.fullmatch(text) is not None


def _drawn(box: TextBox, draws: DrawsText) -> str:
    """The line as a picture: no printer is asked to have Korean or Japanese letters."""
    ink = draws(box)
    left, top = box.x, box.y
    if box.is_inverse:
        # The ground that a written line has, down to its last row of letters.
        ink = ~np.pad(ink, ((1, 0), (4, 0)))
        left, top = box.x - 4, box.y - 1
    rows = np.packbits(ink, axis=1)
    size = f"{rows.size},{rows.size},{rows.shape[1]}"
    return f"^FO{left},{top}^GFA,{size},{rows.tobytes().hex().upper()}^FS"


def _field(plate: str) -> str:
    if not plate.isascii() or not plate.isalnum():
        raise ValueError(f"no plate: {plate!r}")
    return plate


def _hex(text: str) -> str:
    """The text for a ^FH_ field: what would be a command, and what nobody sees, as hexadecimal."""
    plain = "".join(character if character.isprintable() else " " for character in text)
    # ^FB reads a backslash as its own command.
    return _NOT_PLAIN.sub(lambda found: f"_{ord(found[0]):02X}", plain.replace("\\", "/"))
