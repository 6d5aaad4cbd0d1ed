"""One parcel's session as a frozen snapshot; ``machine.advance`` alone makes the next one."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from receiving_station.domain.codes import Code
from receiving_station.domain.lookup import EarlierReceipt, LikelyOwner, LookupSource
from receiving_station.domain.lookup import Suggestion as LookupSuggestion
from receiving_station.domain.plates import plate_for
from receiving_station.domain.returns import (
    ExpectedLine,
    ExpectedReturn,
    MissingUnits,
    PhotoRef,
    Product,
    Receipt,
)
from receiving_station.domain.rules import NO_RULES, BrandRules, Rulebook
from receiving_station.domain.unit_work import PLATE_OPEN
from receiving_station.domain.unit_work import UnitWork as UnitWork  # noqa: PLC0414 (part of the snapshot)
from receiving_station.domain.vocabulary import (
    Alert,
    ParcelState,
    PhotoKind,
    ReturnKind,
    RtoReason,
    SessionId,
    UnitPlate,
    Word,
)
from receiving_station.domain.weights import Tolerance

_USUAL = Tolerance()
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
    RTO_REASON = "rto_reason"
    RTO = "rto"
    IDENTIFY = "identify"
    PACKAGING = "packaging"
    CHECK = "check"
    ITEM = "item"
    PHOTO = "photo"
    NOTE = "note"
    DISPOSITION = "disposition"
    HOLD = "hold"
    PLATE = "plate"
    ALERT = "alert"
    STOP = "stop"
    REVIEW = "review"
    CONFIRM_DISCARD = "confirm_discard"
    COMMITTING = "committing"
    DONE = "done"
    RETRACTING = "retracting"


class RtoCheck(StrEnum):
    """What an undelivered parcel looks like from outside."""

    STILL_SEALED = "still_sealed"
    CHECK_EACH = "check_each"


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
        also: Further returns in the same box.
        beside_question: Id of the question whose return another label in the box is.
        rto_reason: Why the carrier brought it back.
        alerts: What is wrong with the parcel as a whole.
        alert: The one that stops the work now.
        photo_failed: No photo of the parcel could be taken: a stop may be left without one.
        weight_g: What it weighed before it was opened.
        is_rest_later: What is open comes in another box or is looked at elsewhere.
        is_practice: Never sent.
        supersedes: The receipt that this one corrects.
        parked_at: Since when it is put aside (UTC); None: it is on the bench.
        check_since: Since when the check on the screen is there (UTC).
        plate_asked_at: When a plate was last asked of the printer (UTC).
        parked_by: Who put it aside, or "".
        plate_kept: The plate that sticks on it since an earlier record, or "".
        owner_question: Id of the question whose it may be; any other answer is late.
        owners: Open returns that it may belong to, the likeliest first.
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
    also: tuple[ExpectedReturn, ...] = ()
    beside_question: UUID | None = None
    rto_reason: RtoReason | None = None
    alerts: tuple[Alert, ...] = ()
    alert: Alert | None = None
    photo_failed: bool = False
    weight_g: int | None = None
    is_rest_later: bool = False
    is_practice: bool = False
    supersedes: SessionId | None = None
    parked_at: datetime | None = None
    check_since: datetime | None = None
    plate_asked_at: datetime | None = None
    parked_by: str = ""
    owner_question: UUID | None = None
    owners: tuple[LikelyOwner, ...] = ()
    plate_kept: str = ""

    @property
    def plate(self) -> UnitPlate:
        """The parcel's own plate, for one that nobody announced; a correction keeps the one that sticks on it.

        Raises:
            ValueError: If the session is idle.
        """
        if self.session_id is None:
            raise ValueError("an idle session has no plate")
        return UnitPlate(self.plate_kept) if self.plate_kept else plate_for(self.session_id)

    @property
    def returns(self) -> tuple[ExpectedReturn, ...]:
        """Every return that is open here, the one on the label first."""
        return () if self.expected is None else (self.expected, *self.also)

    @property
    def lines(self) -> tuple[ExpectedLine, ...]:
        """The announced lines of all of them."""
        return tuple(line for expected in self.returns for line in expected.lines)

    def line_of(self, unit: UnitWork) -> ExpectedLine | None:
        """The line that a unit fills."""
        return next((line for line in self.lines if line.line_id == unit.line_id), None)

    def return_of(self, unit: UnitWork) -> ExpectedReturn | None:
        """The return that a unit belongs to: by its line, else the one it came under, else the first."""
        for expected in self.returns:
            if any(line.line_id == unit.line_id for line in expected.lines):
                return expected
        return next((known for known in self.returns if known.return_id == unit.return_id), self.expected)

    def received_before(self, line: ExpectedLine) -> int:
        """Units of a line that came before: as the central knows, and in what this station has not sent yet."""
        own = [(entry, count) for entry in self.earlier for known, count in entry.lines if known == line.line_id]
        waiting = sum(count for entry, count in own if entry.word is Word.WAITING)
        return max(line.received + waiting, sum(count for _entry, count in own))

    def not_before(self, at: datetime) -> datetime:
        """The time, or the latest that this parcel has where the computer's clock was set back meanwhile."""
        units = self.units if self.current is None else (*self.units, self.current)
        known = [at, *(unit.received_at for unit in units)]
        return max(known if self.started_at is None else [*known, self.started_at])

    def open_quantity(self, line: ExpectedLine) -> int:
        """Announced units of a line that are neither received, here or before, nor declared missing."""
        here = sum(1 for unit in self.units if unit.line_id == line.line_id)
        if self.current is not None and self.current.line_id == line.line_id:
            here += self.current.count
        return max(0, line.quantity - self.received_before(line) - here - self.missing_quantity(line))

    def missing_quantity(self, line: ExpectedLine) -> int:
        """Announced units of a line that are declared missing."""
        return sum(entry.quantity for entry in self.missing if entry.line_id == line.line_id)

    def open_lines(self) -> tuple[ExpectedLine, ...]:
        """Lines of which announced units are still open, in order."""
        return tuple(line for line in self.lines if self.open_quantity(line) > 0)

    @property
    def plates_open(self) -> tuple[UnitWork, ...]:
        """Units whose label is not scanned back."""
        return tuple(unit for unit in self.units if unit.plate_state in PLATE_OPEN)

    @property
    def is_photo_of_parcel_lacking(self) -> bool:
        """Whether a stop of the whole parcel still needs its photo."""
        return not self.photo_failed and not any(photo.kind is PhotoKind.PARCEL for photo in self.photos)

    def idle(self) -> "Session":
        """The bench after this parcel."""
        return Session(is_practice=self.is_practice)

    def remembered(self) -> "Session":
        """The same snapshot with itself as its newest past, so that what comes next can be undone."""
        return replace(self, past=(*self.past, replace(self, past=()))[-UNDO_DEPTH:])


@dataclass(frozen=True, slots=True)
class Bench:
    """Who works where, with what; every receipt says so."""

    station: str
    operator: str
    app_version: str
    plates: bool = False
    """Whether a printer is set: each unit's plate is printed and scanned back before the parcel is saved."""
    tolerance: Tolerance = _USUAL
    """How much lighter than announced a closed box may be on this bench's scale."""


NO_BENCH = Bench("", "", "")


@dataclass(frozen=True, slots=True)
class Where:
    """What the machine knows beside the session: the rules in force, and who stands at which bench."""

    book: Rulebook = NO_RULES
    bench: Bench = NO_BENCH

    def rules_of(self, session: Session, unit: UnitWork) -> BrandRules:
        """The rules of the brand whose return a unit belongs to."""
        expected = session.return_of(unit)
        return self.book.of(expected.brand if expected is not None else "")


def receipt_of(session: Session, bench: Bench) -> Receipt:
    """The receipt that a finished session establishes, as if one return alone were in the box.

    ``receipts.receipts_of`` tells them apart.

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
        plate=session.plate if unknown else None,
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
        rto_reason=session.rto_reason,
        alerts=session.alerts,
        weight_g=session.weight_g,
        supersedes=session.supersedes,
    )
