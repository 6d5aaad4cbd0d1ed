"""What one code can mean."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum


class Kind(StrEnum):
    """What a text is, in the order in which an operator most likely means it."""

    UNIT_PLATE = "unit_plate"
    """Our own label on a unit or a parked parcel."""
    RMA = "rma"
    ORDER_NUMBER = "order_number"
    TRACKING = "tracking"
    SSCC = "sscc"
    UNKNOWN = "unknown"
    """A text that follows no rule; it may still be a number that somebody announced."""
    GIAI = "giai"
    GRAI = "grai"
    GS1 = "gs1"
    """A GS1 element string without a key of its own, e.g. a serial and a lot."""
    DIGITAL_LINK = "digital_link"
    GTIN = "gtin"
    SQRL = "sqrl"
    """A unit's own record after ANSI MH10.8.2, category 12N."""
    POSTAL_ROUTING = "postal_routing"
    """Where a carrier sends the parcel; says nothing about which parcel it is."""
    OPERATOR_BADGE = "operator_badge"
    COMMAND = "command"
    SHELF = "shelf"
    """Where a parcel is put away."""


class Confidence(IntEnum):
    """How sure a reading is; more is surer."""

    NOTHING = 0
    """It follows no rule."""
    LENGTH_ONLY = 1
    """The right number of digits, nothing to verify."""
    CHECKED = 2
    """The right number of digits and the check digit holds: one in seven to eleven chance texts does that too."""
    SHAPED = 3
    """A prefix or form of its own, nothing to verify."""
    PROVEN = 4
    """A prefix or form of its own, and the check digit holds."""


_AFTER_UNKNOWN = 0.5
KIND_ORDER = {kind: place for place, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Reading:
    """One meaning of one code.

    Attributes:
        kind: What it is.
        text: The number in its canonical form: what a look-up should ask for.
        confidence: How sure that is.
        why: The reason in a few words: the rule's name, and what was verified.
        rule: The rule's id, or "".
        carrier: Who carries it, or "".
        service: The carrier's service, or "".
        is_return_service: Whether that service exists for returns only.
        parts: Names and values of what it was taken apart into, e.g. ``("postcode", "94107")``; dates are ISO 8601.
        also: Further forms in which the number may have been announced.
        is_from_print: Read from the printed line, not from bars: a question, never an answer.
    """

    kind: Kind
    text: str
    confidence: Confidence
    why: str
    rule: str = ""
    carrier: str = ""
    service: str = ""
    is_return_service: bool = False
    parts: tuple[tuple[str, str], ...] = ()
    also: tuple[str, ...] = ()
    is_from_print: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """Every form of the number, the canonical one first."""
        return (self.text, *self.also)

    def part(self, name: str) -> str:
        """The value of a part, or "" where it has none of that name."""
        return next((value for known, value in self.parts if known == name), "")


def likelihood(reading: Reading) -> tuple[float, int]:
    """Less is likelier true, among the readings of one code."""
    # Any ten digits have some carrier's length: "unknown" says more about them than that carrier's name.
    by_length = reading.kind is Kind.TRACKING and reading.confidence is Confidence.LENGTH_ONLY
    return (_AFTER_UNKNOWN if by_length else -reading.confidence, KIND_ORDER[reading.kind])


def ranked(readings: list[Reading]) -> tuple[Reading, ...]:
    """Best first, without repeats of one meaning."""
    best: dict[tuple[Kind, str, str], Reading] = {}
    for reading in sorted(readings, key=likelihood):
        best.setdefault((reading.kind, reading.carrier, reading.text), reading)
    return tuple(best.values())
