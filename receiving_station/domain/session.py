"""One parcel's session as a frozen snapshot; ``machine.advance`` alone makes the next one."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from receiving_station.domain.codes import Code
from receiving_station.domain.dispositions import Suggestion, suggest
from receiving_station.domain.lookup import EarlierReceipt, LookupSource
from receiving_station.domain.lookup import Suggestion as LookupSuggestion
from receiving_station.domain.plates import plate_for
from receiving_station.domain.returns import (
    ExpectedLine,
    ExpectedReturn,
    MissingUnits,
    PhotoRef,
    Product,
    Receipt,
    ReceivedUnit,
)
from receiving_station.domain.vocabulary import (
    Disposition,
    FaultOwner,
    ItemCondition,
    LineId,
    LineState,
    Packaging,
    ParcelState,
    ReturnKind,
    SessionId,
    Sku,
    UnitId,
)

UNDO_DEPTH = 30
"""How many steps back a session remembers."""
CODES_LIMIT = 50
"""The most codes of a label that a receipt carries (as in the wire contract)."""
PHOTOS_LIMIT = 50
"""The most photos of one unit, and of the parcel itself."""
UNITS_LIMIT = 1000
"""The most units of one receipt."""


class Step(StrEnum):
    """Where a session stands; one question at a time."""

    IDLE = "idle"
    LOOKING_UP = "looking_up"
    CHOOSING_MATCH = "choosing_match"
    CHOOSING_CODE = "choosing_code"
    UNKNOWN = "unknown"
    RTO = "rto"
    IDENTIFY = "identify"
    PACKAGING = "packaging"
    ITEM = "item"
    PHOTO = "photo"
    DISPOSITION = "disposition"
    STOP = "stop"
    REVIEW = "review"
    CONFIRM_DISCARD = "confirm_discard"
    COMMITTING = "committing"
    DONE = "done"


class RtoCheck(StrEnum):
    """What an undelivered parcel looks like from outside."""

    STILL_SEALED = "still_sealed"
    CHECK_EACH = "check_each"


@dataclass(frozen=True, slots=True)
class UnitWork:
    """A unit being looked at, or looked at already. None: not answered."""

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
    """The camera or the disk gave no photo of it: it may go to quarantine without one."""
    note: str = ""

    @property
    def suggestion(self) -> Suggestion:
        """What the rules say about it."""
        return suggest(self.state, self.packaging, self.item)

    @property
    def photos_lacking(self) -> int:
        """How many photos it still needs."""
        return max(0, self.suggestion.photos_needed - len(self.photos))

    def received(self) -> ReceivedUnit:
        """The unit as the receipt tells it: what nobody answered goes to quarantine."""
        suggestion = self.suggestion
        answered = self.packaging is not None and self.item is not None
        return ReceivedUnit(
            unit_id=self.unit_id,
            plate=plate_for(self.unit_id),
            line_id=self.line_id,
            sku=self.sku,
            name=self.name,
            state=self.state,
            code=self.code,
            serial=self.serial,
            packaging=self.packaging,
            item=self.item,
            fault_owner=self.fault_owner or suggestion.fault_owner,
            disposition=(self.disposition or suggestion.disposition) if answered else Disposition.QUARANTINE,
            disposition_suggested=suggestion.disposition,
            photos=self.photos,
            note=self.note,
            received_at=self.received_at,
        )


@dataclass(frozen=True, slots=True)
class Session:
    """A snapshot of one parcel's work; everything that a restart needs.

    Attributes:
        session_id: None only while idle.
        step: The question on the screen.
        started_at: First scan (UTC).
        codes: Every code read on the parcel's label.
        question: Id of the look-up whose answer is awaited; any other answer is late and changes nothing.
        source: Who answered the look-up.
        matches: Returns to choose from.
        suggestions: Returns that a damaged number or a line of print may mean; chosen, never taken.
        taken: The code by which the parcel was looked up, of those read on it.
        expected: The return being worked on.
        earlier: Receipts that this station made under it before.
        units: Units done.
        current: The unit being looked at.
        pending_code: A product code that fits no open line, waiting for F1 or F3.
        pending_product: What the catalogue says it is.
        missing: Declared missing.
        photos: Photos of the parcel and its label.
        photos_pending: Photos asked for that are not on disk yet.
        photo_asked_at: When the newest of them was asked for (UTC).
        shelf: Where an unknown parcel is put.
        finished_at: When the operator said done (UTC).
        resume_at: The step that a confirmation goes back to.
        past: Earlier snapshots, newest last, each without a past of its own.
    """

    session_id: SessionId | None = None
    step: Step = Step.IDLE
    started_at: datetime | None = None
    codes: tuple[Code, ...] = ()
    question: UUID | None = None
    source: LookupSource | None = None
    matches: tuple[ExpectedReturn, ...] = ()
    suggestions: tuple[LookupSuggestion, ...] = ()
    taken: Code | None = None
    expected: ExpectedReturn | None = None
    earlier: tuple[EarlierReceipt, ...] = ()
    units: tuple[UnitWork, ...] = ()
    current: UnitWork | None = None
    pending_code: Code | None = None
    pending_product: Product | None = None
    missing: tuple[MissingUnits, ...] = ()
    photos: tuple[PhotoRef, ...] = ()
    photos_pending: int = 0
    photo_asked_at: datetime | None = None
    shelf: str = ""
    finished_at: datetime | None = None
    resume_at: Step | None = None
    past: tuple["Session", ...] = field(default=(), repr=False)

    def not_before(self, at: datetime) -> datetime:
        """The time, or the latest that this parcel has where the computer's clock was set back meanwhile."""
        units = self.units if self.current is None else (*self.units, self.current)
        known = [at, *(unit.received_at for unit in units)]
        return max(known if self.started_at is None else [*known, self.started_at])

    def open_quantity(self, line: ExpectedLine) -> int:
        """Announced units of a line that are neither received nor declared missing."""
        here = sum(1 for unit in self.units if unit.line_id == line.line_id)
        if self.current is not None and self.current.line_id == line.line_id:
            here += 1
        return max(0, line.quantity - here - self.missing_quantity(line))

    def missing_quantity(self, line: ExpectedLine) -> int:
        """Announced units of a line that are declared missing."""
        return sum(entry.quantity for entry in self.missing if entry.line_id == line.line_id)

    def open_lines(self) -> tuple[ExpectedLine, ...]:
        """Lines of which announced units are still open, in order."""
        lines = self.expected.lines if self.expected is not None else ()
        return tuple(line for line in lines if self.open_quantity(line) > 0)

    def remembered(self) -> "Session":
        """The same snapshot with itself as its newest past, so that what comes next can be undone."""
        return replace(self, past=(*self.past, replace(self, past=()))[-UNDO_DEPTH:])


@dataclass(frozen=True, slots=True)
class Bench:
    """Who works where, with what; every receipt says so."""

    station: str
    operator: str
    app_version: str


def receipt_of(session: Session, bench: Bench) -> Receipt:
    """The receipt that a finished session establishes.

    Raises:
        ValueError: If the session is not finished.
    """
    if session.session_id is None or session.started_at is None or session.finished_at is None:
        raise ValueError("a session that is not finished has no receipt")
    unknown = session.expected is None
    if unknown:
        parcel = ParcelState.PARKED_UNKNOWN
    else:
        is_rto = session.expected is not None and session.expected.kind is ReturnKind.RTO
        parcel = ParcelState.RTO if is_rto else ParcelState.DONE
    return Receipt(
        session_id=session.session_id,
        parcel=parcel,
        return_id=session.expected.return_id if session.expected is not None else None,
        plate=plate_for(session.session_id) if unknown else None,
        shelf=session.shelf,
        codes=session.codes,
        units=tuple(unit.received() for unit in session.units),
        missing=session.missing,
        photos=session.photos,
        station=bench.station,
        operator=bench.operator,
        started_at=session.started_at,
        occurred_at=session.finished_at,
        app_version=bench.app_version,
    )
