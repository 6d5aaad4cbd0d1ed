"""Codes as a camera or a scanner delivers them, before anyone knows what they mean."""

import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum
from typing import ClassVar

SHOWN_LIMIT = 48


class Symbology(StrEnum):
    """The kinds of bar code that the station tells apart."""

    AZTEC = "aztec"
    CODABAR = "codabar"
    CODE_39 = "code39"
    CODE_93 = "code93"
    CODE_128 = "code128"
    DATA_MATRIX = "datamatrix"
    DATABAR = "databar"
    DATABAR_EXPANDED = "databar_expanded"
    EAN_8 = "ean8"
    EAN_13 = "ean13"
    ITF = "itf"
    MAXICODE = "maxicode"
    MICRO_QR = "microqr"
    PDF_417 = "pdf417"
    QR = "qr"
    UPC_A = "upca"
    UPC_E = "upce"
    TYPED = "typed"
    """Typed by a person or sent by a keyboard-wedge scanner that does not say what it read."""
    OTHER = "other"


NO_CHECK_CHARACTER = frozenset({Symbology.CODABAR, Symbology.CODE_39, Symbology.ITF})
"""Symbologies whose text nothing inside the code verifies: two frames have to agree."""


_NOT_SHOWN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


AIM_OF_GS1 = ("]C1", "]d2", "]Q3", "]e0", "]e1", "]e2", "]J1", "]z1")
"""Symbology identifiers of codes whose data begins with FNC1: GS1's; source: ISO/IEC 15424."""


@dataclass(frozen=True, slots=True)
class Code:
    """One code as it came.

    Attributes:
        symbology: What kind of code it is.
        text: Its text; always encodable as UTF-8 (what was not is U+FFFD here, and whole in ``raw``).
        raw: The bytes as they came from the engine or the keyboard.
        aim: The symbology identifier of ISO/IEC 15424 that the engine gave (``]C1``, ``]d2``), or "". It tells GS1
            from other data, and not one code from another: engines that give none read the same code.
        add_on: The two or five digits printed beside a retail code, or "". The article is the code with or without.
    """

    symbology: Symbology
    text: str
    raw: bytes
    aim: str = field(default="", compare=False)
    add_on: str = field(default="", compare=False)
    # Told to whoever serialises a snapshot: bytes that are no text survive JSON as base64.
    __pydantic_config__: ClassVar[dict[str, str]] = {"ser_json_bytes": "base64", "val_json_bytes": "base64"}

    @property
    def is_gs1(self) -> bool:
        """Whether the engine, or the scanner in front of the text, says that this is GS1's."""
        return (self.aim or self.text).startswith(AIM_OF_GS1)

    @staticmethod
    def typed(text: str) -> "Code":
        """A code from a keyboard; lone surrogates survive in ``raw``."""
        return Code(Symbology.TYPED, safe_text(text), text.encode("utf-8", "surrogatepass"))


@dataclass(frozen=True, slots=True)
class FoundCode:
    """A code and where it lies in its frame.

    Attributes:
        code: What was read.
        corners: Four (x, y) points in pixels of the frame, clockwise from the code's own top left.
    """

    code: Code
    corners: tuple[tuple[int, int], tuple[int, int], tuple[int, int], tuple[int, int]]


def safe_text(text: str) -> str:
    """The text with every lone surrogate replaced by U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def lookup_key(text: str) -> str:
    """The form in which numbers are compared: upper case, no spaces, dashes, control or format marks.

    Empty where nothing is left: such a code names nothing and equals nothing.
    """
    if text.isascii() and text.isprintable():
        # Most numbers: of all this only spaces and hyphens can be in them.
        return text.replace(" ", "").replace("-", "").upper()
    kept = (
        character
        for character in unicodedata.normalize("NFKC", text)
        if not (category := unicodedata.category(character)).startswith(("C", "Z")) and category != "Pd"
    )
    return "".join(kept).upper()


def shown(text: str, limit: int = SHOWN_LIMIT) -> str:
    """The text as a screen may show it: controls, format marks, line ends and the unassigned escaped; cut.

    Args:
        text: Anything a label can hold.
        limit: The most characters shown; a cut text ends in an ellipsis.
    """
    out: list[str] = []
    for character in text[: limit * 2]:
        if unicodedata.category(character) in _NOT_SHOWN or character == "\N{REPLACEMENT CHARACTER}":
            out.append(f"⟨{ord(character):02X}⟩")
        else:
            out.append(character)
    escaped = "".join(out)
    return escaped if len(escaped) <= limit and len(text) <= limit * 2 else escaped[: limit - 1] + "…"
