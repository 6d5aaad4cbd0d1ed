"""The bench check at the start of a shift: what has to be right before the first parcel, in twenty seconds."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from math import dist

from receiving_station.application.picture_quality import LIMITS, Hint, Quality, verdict
from receiving_station.application.ports import Weight
from receiving_station.domain.codes import Code, FoundCode, Symbology
from receiving_station.domain.labels.own import command_for

CARD_CODE = command_for("testcard")
"""The square code of the test card."""
CARD_SIDE_MM = 40.0
SCANNER_CODE = command_for("testscan")
"""The bars of the test card, for the hand scanner."""
PX_PER_MM_MIN = 3.0
"""Bars of a third of a millimetre need at least one pixel each to be read at all."""
VIEW_MM_MIN = 150.0
"""The camera sees less than this across: it hangs too low for a carrier's label, four by six inches."""
DAYS_MIN = 3.0
"""Days of offline work that a disk should have left."""
ZERO_G = 5
_CARD_LIMITS = replace(LIMITS, midtones_max=0.97)
"""The card is white paper and may fill half of the picture: only paper that burns out is too bright."""
RESERVE_BYTES = 1_000_000_000
"""Left to the system."""


class Part(StrEnum):
    """What is looked at, in this order."""

    SHARPNESS = "sharpness"
    LIGHT = "light"
    DISTANCE = "distance"
    SCANNER = "scanner"
    PRINTER = "printer"
    SCALE = "scale"
    DISK = "disk"


class PartState(StrEnum):
    """How a part is."""

    WAITING = "waiting"
    """Nothing is known yet."""
    OK = "ok"
    ATTENTION = "attention"
    """Work can go on, less well."""
    ABSENT = "absent"
    """This bench has none, or it was not tried."""


@dataclass(frozen=True, slots=True)
class PartResult:
    """What came of one part.

    Attributes:
        state: How it is.
        code: Catalogue code of the sentence that says so and what to do.
        value: What was measured, for the sentence's gap ``{value}``: "4.2", "18"; or "".
    """

    state: PartState = PartState.WAITING
    code: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class BenchCheckReport:
    """What goes to the central.

    Attributes:
        checked_at: When it was finished (UTC).
        operator: Who did it.
        parts: Every part's result.
        skipped: Why it was left out, or "".
    """

    checked_at: datetime
    operator: str
    parts: Mapping[Part, PartResult]
    skipped: str = ""

    @property
    def is_good(self) -> bool:
        """Whether nothing wants attention."""
        return not self.skipped and all(
            result.state in {PartState.OK, PartState.ABSENT} for result in self.parts.values()
        )


def days_left(free_bytes: int, bytes_a_day: float | None) -> float | None:
    """Days of work without a network that the disk has room for; None where nobody knows what a day takes."""
    if bytes_a_day is None or bytes_a_day <= 0:
        return None
    return max(0.0, (free_bytes - RESERVE_BYTES) / bytes_a_day)


def _waiting() -> dict[Part, PartResult]:
    codes = {
        Part.SHARPNESS: "check_card_wanted",
        Part.LIGHT: "check_card_wanted",
        Part.DISTANCE: "check_card_wanted",
        Part.SCANNER: "check_scan_wanted",
        Part.PRINTER: "check_printer_absent",
        Part.SCALE: "check_scale_absent",
        Part.DISK: "check_disk_unknown",
    }
    absent = {Part.PRINTER, Part.SCALE}
    return {
        part: PartResult(PartState.ABSENT if part in absent else PartState.WAITING, code)
        for part, code in codes.items()
    }


@dataclass(frozen=True, slots=True)
class BenchCheck:
    """A check as far as it came; every method gives the next one.

    Attributes:
        parts: What is known.
        has_card: Whether the test card is in the picture.
        plate: The test label that has to be scanned back, or "".
    """

    parts: Mapping[Part, PartResult] = field(default_factory=_waiting)
    has_card: bool = False
    plate: str = ""

    def result(self, part: Part) -> PartResult:
        """What is known of one part."""
        return self.parts[part]

    @property
    def is_complete(self) -> bool:
        """Whether nothing is waited for but what may be left out."""
        return all(
            result.state is not PartState.WAITING for part, result in self.parts.items() if part is not Part.SCANNER
        )

    def judged(self, quality: Quality) -> "BenchCheck":
        """A picture was measured; it counts while the card is in it."""
        if not self.has_card:
            return self
        value = f"{quality.sharpness:.0%}"
        is_sharp = quality.sharpness >= LIMITS.sharpness_min
        after = (
            self.good(Part.SHARPNESS, "check_sharp", value)
            if is_sharp
            else self.bad(Part.SHARPNESS, "check_not_sharp", value)
        )
        hint = verdict(replace(quality, sharpness=1.0, motion_px=0.0, emptiness=0.0, subject=1.0), _CARD_LIMITS)
        if hint is Hint.OK:
            return after.good(Part.LIGHT, "check_light_good")
        return after.bad(Part.LIGHT, f"hint_{hint.value}")

    def looked(self, found: tuple[FoundCode, ...], width_px: int) -> "BenchCheck":
        """Codes in a picture: the card's own says how far away it lies."""
        card = next((code for code in found if code.code.text.upper() == CARD_CODE), None)
        if card is None:
            return replace(self, has_card=False)
        px_per_mm = _side_px(card) / CARD_SIDE_MM
        after = replace(self, has_card=True)
        value = f"{px_per_mm:.1f}"
        if px_per_mm < PX_PER_MM_MIN:
            return after.bad(Part.DISTANCE, "check_too_far", value)
        if width_px / px_per_mm < VIEW_MM_MIN:
            return after.bad(Part.DISTANCE, "check_too_near", value)
        return after.good(Part.DISTANCE, "check_distance_good", value)

    def scanned(self, codes: tuple[Code, ...]) -> "BenchCheck":
        """Codes came in by hand scanner or camera."""
        after = self
        for code in codes:
            text = code.text.upper()
            if code.symbology is Symbology.TYPED and text in {SCANNER_CODE, CARD_CODE}:
                after = after.good(Part.SCANNER, "check_scanner_good")
            if self.plate and text == self.plate:
                after = after.good(Part.PRINTER, "check_plate_read")
        return after

    def printing(self, plate: str) -> "BenchCheck":
        """A test label was asked for."""
        return replace(self._put(Part.PRINTER, PartResult(PartState.WAITING, "check_printing")), plate=plate)

    def printed(self, trouble: str) -> "BenchCheck":
        """The printer took the label ("") or says why not (catalogue code)."""
        if not self.plate or self.result(Part.PRINTER).state is PartState.OK:
            return self
        if trouble:
            return self.bad(Part.PRINTER, f"check_{trouble}", trouble)
        return self._put(Part.PRINTER, PartResult(PartState.WAITING, "check_scan_plate"))

    def with_scale(self) -> "BenchCheck":
        """This bench has a scale."""
        return self._put(Part.SCALE, PartResult(PartState.WAITING, "check_scale_wanted"))

    def weighed(self, weight: Weight | None) -> "BenchCheck":
        """The empty scale shows something; None: it is gone."""
        if weight is None:
            return self.bad(Part.SCALE, "check_scale_gone")
        if weight.is_overload or abs(weight.grams) > ZERO_G:
            return self.bad(Part.SCALE, "check_scale_not_zero", str(weight.grams))
        return self.good(Part.SCALE, "check_scale_zero") if weight.is_stable else self

    def disk(self, days: float | None) -> "BenchCheck":
        """Days of offline work that the disk has room for, or None where that is not known yet."""
        if days is None:
            return self._put(Part.DISK, PartResult(PartState.ABSENT, "check_disk_unknown"))
        value = "99+" if days > 99 else f"{days:.0f}"  # noqa: PLR2004 (more says no more)
        if days < DAYS_MIN:
            return self.bad(Part.DISK, "check_disk_low", value)
        return self.good(Part.DISK, "check_disk_good", value)

    def report(self, at: datetime, operator: str, skipped: str = "") -> BenchCheckReport:
        """The result; what was not tried is said to be so."""
        parts = {
            part: replace(result, state=PartState.ABSENT) if result.state is PartState.WAITING else result
            for part, result in self.parts.items()
        }
        return BenchCheckReport(at, operator, parts, skipped)

    def good(self, part: Part, code: str, value: str = "") -> "BenchCheck":
        """A part is as it should be."""
        return self._put(part, PartResult(PartState.OK, code, value))

    def bad(self, part: Part, code: str, value: str = "") -> "BenchCheck":
        """A part wants attention."""
        return self._put(part, PartResult(PartState.ATTENTION, code, value))

    def _put(self, part: Part, result: PartResult) -> "BenchCheck":
        return replace(self, parts={**self.parts, part: result})


def _side_px(found: FoundCode) -> float:
    corners = found.corners
    return sum(dist(corners[number], corners[(number + 1) % 4]) for number in range(4)) / 4
