"""A unit on the bench, as far as its questions are answered."""

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from receiving_station.domain.codes import Code
from receiving_station.domain.dispositions import Suggestion, UnitCase, suggest, suggest_by
from receiving_station.domain.plates import plate_for
from receiving_station.domain.returns import CheckAnswer, Hold, Override, PhotoRef, ReceivedUnit
from receiving_station.domain.rules import BrandRules
from receiving_station.domain.vocabulary import (
    Disposition,
    FaultOwner,
    ItemCondition,
    LineId,
    LineState,
    Packaging,
    ReturnId,
    Sku,
    UnitId,
    UnitPlate,
)


class PlateState(StrEnum):
    """How far a unit's own label is."""

    NONE = "none"
    """No printer is set."""
    ASKED = "asked"
    PRINTED = "printed"
    TO_COME = "to_come"
    """The printer did not take it; the unit waits for its label."""
    CHECKED = "checked"
    """Scanned back."""
    RELEASED = "released"
    """A supervisor let it go without."""


PLATE_OPEN = frozenset({PlateState.ASKED, PlateState.PRINTED, PlateState.TO_COME})


@dataclass(frozen=True, slots=True)
class UnitWork:
    """A unit being looked at, or looked at already. None: not answered.

    Attributes:
        unit_id: Ours.
        received_at: When it was identified (UTC).
        state: received, undeclared, wrong_item, wrong_serial or over.
        line_id: The line it fills.
        sku: What it is, where known.
        name: What the screen calls it.
        picture: Name of a reference picture, or None.
        code: What identified it.
        serial: The serial number read.
        packaging: First axis.
        item: Second axis.
        fault_owner: As the operator chose.
        disposition: Where it goes.
        photos: Evidence.
        photo_failed: The camera or the disk gave no photo of it: it may go to quarantine without one.
        note: The operator's sentence.
        operator: Who looks at it.
        return_id: The return that an unannounced unit came under; None: the parcel's first.
        category: Of the product.
        price: Of one unit, or None where nobody knows.
        has_serials: Whether its line announced serial numbers.
        checks: Answers to the brand's checks.
        item_suggested: The grade that they suggest.
        ruled: What the brand's rules say about it, as of its last answer; None: the built-in table.
        hold: What it waits for.
        overrides: What a supervisor released.
        rules_version: Of the brand's rules.
        plate_state: How far its label is.
        count: So many equal units are in hand; each becomes one of its own when it is done.
    """

    unit_id: UnitId
    received_at: datetime
    state: LineState
    line_id: LineId | None
    sku: Sku | None
    name: str
    picture: str | None
    code: Code | None = None
    serial: str | None = None
    packaging: Packaging | None = None
    item: ItemCondition | None = None
    fault_owner: FaultOwner | None = None
    disposition: Disposition | None = None
    photos: tuple[PhotoRef, ...] = ()
    photo_failed: bool = False
    note: str = ""
    operator: str = ""
    return_id: ReturnId | None = None
    category: str = ""
    price: Decimal | None = None
    has_serials: bool = False
    checks: tuple[CheckAnswer, ...] = ()
    item_suggested: ItemCondition | None = None
    ruled: Suggestion | None = None
    hold: Hold | None = None
    overrides: tuple[Override, ...] = ()
    rules_version: int = 0
    plate_state: PlateState = PlateState.NONE
    count: int = 1

    @property
    def suggestion(self) -> Suggestion:
        """What the rules say about it."""
        return self.ruled or suggest(self.state, self.packaging, self.item)

    @property
    def plate(self) -> UnitPlate:
        """Its own plate."""
        return plate_for(self.unit_id)

    @property
    def photos_lacking(self) -> int:
        """How many photos it still needs."""
        return 0 if self.is_released("evidence") else max(0, self.suggestion.photos_needed - len(self.photos))

    @property
    def is_note_lacking(self) -> bool:
        """Whether the sentence that the brand asks for is not written."""
        return self.suggestion.is_note_needed and not self.note.strip() and not self.is_released("evidence")

    @property
    def grade_suggested(self) -> ItemCondition | None:
        """The grade that Enter takes: the worst that the checks say; like new for what is still sealed."""
        if self.item_suggested is not None:
            return self.item_suggested
        return ItemCondition.LIKE_NEW if self.packaging is Packaging.SEALED else None

    def is_released(self, what: str) -> bool:
        """Whether a supervisor released it."""
        return any(override.what == what for override in self.overrides)

    def judged(self, rules: BrandRules) -> "UnitWork":
        """The unit with what its brand's rules say about it now."""
        case = UnitCase(
            self.state, self.packaging, self.item, self.category, self.price,
            is_released=self.is_released("hold"),
            is_serial_lacking=self.has_serials and self.serial is None,
            answers=tuple((given.check_id, given.answer) for given in self.checks),
        )  # fmt: skip
        return replace(self, ruled=suggest_by(rules, case), rules_version=rules.version)

    def received(self) -> ReceivedUnit:
        """The unit as the receipt tells it: what nobody answered goes to quarantine."""
        suggestion = self.suggestion
        answered = self.packaging is not None and self.item is not None
        disposition = (self.disposition or suggestion.disposition) if answered else Disposition.QUARANTINE
        held_by_rule = disposition is Disposition.HOLD_FOR_BRAND and self.hold is None
        return ReceivedUnit(
            unit_id=self.unit_id,
            plate=self.plate,
            line_id=self.line_id,
            sku=self.sku,
            name=self.name,
            state=self.state,
            code=self.code,
            serial=self.serial,
            packaging=self.packaging,
            item=self.item,
            fault_owner=self.fault_owner or suggestion.fault_owner,
            disposition=disposition,
            disposition_suggested=suggestion.disposition,
            photos=self.photos,
            note=self.note,
            received_at=self.received_at,
            operator=self.operator,
            checks=self.checks,
            item_suggested=self.item_suggested,
            hold=Hold("brand", self.note or suggestion.reason) if held_by_rule else self.hold,
            overrides=self.overrides,
            rules_version=self.rules_version,
            is_plate_checked=self.plate_state is PlateState.CHECKED,
        )
