"""What can happen to a session, and what it asks of the world."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from receiving_station.domain.codes import Code
from receiving_station.domain.lookup import EarlierReceipt, LikelyOwner, LookupResult, Suggestion
from receiving_station.domain.people import Person
from receiving_station.domain.returns import ExpectedReturn, PhotoRef, Product, Receipt
from receiving_station.domain.session import Session
from receiving_station.domain.vocabulary import Disposition, FaultOwner, PhotoKind, SessionId, UnitId, UnitPlate

# --- What can happen ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened.

    Attributes:
        at: When, UTC.
        event_id: A fresh id; whatever the event creates (session, unit, question) takes it.
    """

    at: datetime
    event_id: UUID


@dataclass(frozen=True, slots=True)
class CodesScanned(Event):
    """The camera or a scanner read codes that belong to one look."""

    codes: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class LookupAnswered(Event):
    """The look-up of the parcel's codes came back."""

    question: UUID
    result: LookupResult


@dataclass(frozen=True, slots=True)
class ProductAnswered(Event):
    """The catalogue said what a code is that fits no line; None: not in the catalogue.

    Attributes:
        question: Which question.
        product: What it is.
        others: Announced returns of the same order or parcel that carry it and are not open here.
        earlier: What this station received under those before.
    """

    question: UUID
    product: Product | None
    others: tuple[ExpectedReturn, ...] = ()
    earlier: tuple[EarlierReceipt, ...] = ()


@dataclass(frozen=True, slots=True)
class ReturnsAnswered(Event):
    """Returns that another label in this box belongs to; none: it is no return's label.

    Attributes:
        question: Which question.
        matches: The returns.
        earlier: What this station received under them before.
    """

    question: UUID
    matches: tuple[ExpectedReturn, ...]
    earlier: tuple[EarlierReceipt, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnersAnswered(Event):
    """Open returns that a parcel which nobody announced may belong to.

    Attributes:
        question: Which question.
        owners: The likeliest first.
        earlier: What this station received under them before.
    """

    question: UUID
    owners: tuple[LikelyOwner, ...]
    earlier: tuple[EarlierReceipt, ...] = ()


@dataclass(frozen=True, slots=True)
class CodesAsked(Event):
    """The operator wants another of the codes that were read."""


@dataclass(frozen=True, slots=True)
class CodeMeant(Event):
    """A code in the picture was tapped: it is the parcel's."""

    code: Code


@dataclass(frozen=True, slots=True)
class PrintedTextAsked(Event):
    """No bars can be read: read what is printed on the label."""


@dataclass(frozen=True, slots=True)
class PrintedTextRead(Event):
    """The printed lines were read.

    Attributes:
        question: Whose answer it is.
        suggestions: Expected returns that the lines name, the likeliest first.
        has_reader: Whether this station can read print at all.
    """

    question: UUID
    suggestions: tuple[Suggestion, ...]
    has_reader: bool = True


Answer = str
"""A ``ReturnId`` when choosing a match, a ``LineId`` when identifying, else the step's own enumeration."""


@dataclass(frozen=True, slots=True)
class Answered(Event):
    """The operator answered the step's question."""

    value: Answer


@dataclass(frozen=True, slots=True)
class Accepted(Event):
    """Enter: the suggestion is taken, or what is on the screen is confirmed."""


@dataclass(frozen=True, slots=True)
class ExtraDeclared(Event):
    """F3: the unit in hand was not announced, or is one too many."""


@dataclass(frozen=True, slots=True)
class WrongItemDeclared(Event):
    """F1: the unit in hand came in place of the first open line's."""


@dataclass(frozen=True, slots=True)
class RestMissing(Event):
    """F2: whatever is still open is not in the parcel."""


@dataclass(frozen=True, slots=True)
class WrongSerialDeclared(Event):
    """F1 while a unit is in hand: its serial number is not the announced one."""


@dataclass(frozen=True, slots=True)
class RestLater(Event):
    """F11: what is still open comes in another box or is looked at on another bench."""


@dataclass(frozen=True, slots=True)
class CountGiven(Event):
    """So many equal units as the one in hand, itself included.

    Attributes:
        count: At least 1; more than are open is told and cut.
    """

    count: int


@dataclass(frozen=True, slots=True)
class UnitDropped(Event):
    """Delete: the unit in hand is not one; nothing of it is recorded."""


@dataclass(frozen=True, slots=True)
class HoldAsked(Event):
    """F4: the unit in hand waits for somebody."""


@dataclass(frozen=True, slots=True)
class ParkAsked(Event):
    """F6: the parcel is put aside as it stands, to be gone on with by anybody."""


@dataclass(frozen=True, slots=True)
class Resumed(Event):
    """A parked parcel is gone on with.

    Attributes:
        draft: As it was parked.
        question: The look-up that found it, or None where it was picked from the list.
    """

    draft: Session
    question: UUID | None = None


@dataclass(frozen=True, slots=True)
class CorrectionOpened(Event):
    """A receipt that was sent is corrected by a new one.

    Attributes:
        receipt: What it said.
        expected: Its return, or None where nobody announced it.
    """

    receipt: Receipt
    expected: ExpectedReturn | None


@dataclass(frozen=True, slots=True)
class StopAsked(Event):
    """F12: empty, prohibited, hazardous or opened by a stranger."""


@dataclass(frozen=True, slots=True)
class OverrideGiven(Event):
    """A supervisor's badge or PIN was shown: what a rule holds at this step is released, in the person's name."""

    person: Person


@dataclass(frozen=True, slots=True)
class PrintAsked(Event):
    """F7: print the plate of this unit or parcel, again where it was printed before."""


@dataclass(frozen=True, slots=True)
class PlatePrinted(Event):
    """The printer took the plate.

    Attributes:
        session_id: The session that asked.
        plate: Which.
    """

    session_id: SessionId
    plate: UnitPlate


@dataclass(frozen=True, slots=True)
class PlateNotPrinted(Event):
    """The printer did not take the plate.

    Attributes:
        session_id: The session that asked.
        plate: Which.
        reason: Catalogue code of the sentence that says why and what to do.
    """

    session_id: SessionId
    plate: UnitPlate
    reason: str


@dataclass(frozen=True, slots=True)
class WeightRead(Event):
    """The scale came to rest with this parcel on it; grams."""

    grams: int


@dataclass(frozen=True, slots=True)
class RecordAsked(Event):
    """The opening of this parcel is to be filmed."""


@dataclass(frozen=True, slots=True)
class PracticeToggled(Event):
    """From here on parcels are for practice, or no longer."""


@dataclass(frozen=True, slots=True)
class FaultChosen(Event):
    """The operator says who answers for the unit's state."""

    owner: FaultOwner


@dataclass(frozen=True, slots=True)
class NoteWritten(Event):
    """The operator's sentence about the current unit."""

    text: str


@dataclass(frozen=True, slots=True)
class ShelfWritten(Event):
    """Where the unknown parcel is put."""

    text: str


@dataclass(frozen=True, slots=True)
class PhotoRequested(Event):
    """Space: take a photo of what is under the camera."""


@dataclass(frozen=True, slots=True)
class PhotoTaken(Event):
    """A photo is on disk.

    Attributes:
        unit_id: The unit it was taken of, or None for the parcel; a photo of a unit that is gone is dropped.
        photo: Where and what.
        session_id: The session that asked for it; a photo for another one is dropped. None: the one at hand.
        is_still: A film's own, which nobody waits for: it is not told, and no step back takes it away.
    """

    unit_id: UnitId | None
    photo: PhotoRef
    session_id: SessionId | None = None
    is_still: bool = False


@dataclass(frozen=True, slots=True)
class PhotoNotTaken(Event):
    """No photo: no picture from the camera, or it could not be written.

    Attributes:
        reason: Catalogue code.
        unit_id: The unit it was asked of, or None for the parcel.
        session_id: The session that asked for it. None: the one at hand.
    """

    reason: str
    unit_id: UnitId | None = None
    session_id: SessionId | None = None


@dataclass(frozen=True, slots=True)
class ReceiptSaved(Event):
    """Receipt and outbox rows are on disk."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class ReceiptNotSaved(Event):
    """They are not; the draft is kept.

    Attributes:
        session_id: Which.
        reason: Catalogue code.
    """

    session_id: SessionId
    reason: str


@dataclass(frozen=True, slots=True)
class Retracted(Event):
    """The receipt that was just saved is taken back, with everything that waited to be sent."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class NotRetracted(Event):
    """It is on its way already; a correction is the way then.

    Attributes:
        session_id: Which.
        reason: Catalogue code.
    """

    session_id: SessionId
    reason: str


@dataclass(frozen=True, slots=True)
class Undone(Event):
    """Backspace: one step back."""


@dataclass(frozen=True, slots=True)
class DiscardAsked(Event):
    """The operator wants to forget this parcel's session; its label has to be scanned again to confirm."""


@dataclass(frozen=True, slots=True)
class ConfirmationShown(Event):
    """The green confirmation was on the screen long enough."""


# --- What it asks of the world --------------------------------------------------------------------


class Severity(StrEnum):
    """How loud a message is."""

    INFO = "info"
    ACCEPTED = "accepted"
    ATTENTION = "attention"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence for the operator, by catalogue code; also says which sound to make."""

    code: str
    severity: Severity
    context: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class StartLookup:
    """Ask what is known about the parcel's codes; answer with ``LookupAnswered``."""

    question: UUID
    codes: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class ReadPrintedText:
    """Read the printed lines under the camera; answer with ``PrintedTextRead``."""

    question: UUID


@dataclass(frozen=True, slots=True)
class FindProduct:
    """Ask the catalogue what this code is; answer with ``ProductAnswered``.

    Attributes:
        question: Its id.
        code: What was scanned.
        beside: Numbers of this parcel (orders, carriers'): other returns under them may carry the item.
        open_returns: Ids of the returns that are open here; they are no answer.
    """

    question: UUID
    code: Code
    beside: tuple[str, ...] = ()
    open_returns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FindReturns:
    """Ask local data alone whether a code in the box is another return's; answer with ``ReturnsAnswered``."""

    question: UUID
    codes: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class FindOwners:
    """Ask the open returns whose a parcel may be by what was read on and in it; answer with ``OwnersAnswered``."""

    question: UUID
    codes: tuple[Code, ...]


@dataclass(frozen=True, slots=True)
class SaveDraft:
    """Keep this snapshot; durable before the next event is heard."""

    session: Session


@dataclass(frozen=True, slots=True)
class TakePhoto:
    """Take the frame under the camera now; answer with ``PhotoTaken`` or ``PhotoNotTaken``, same ids."""

    unit_id: UnitId | None
    kind: PhotoKind
    session_id: SessionId | None = None


@dataclass(frozen=True, slots=True)
class CommitSession:
    """Write receipt and outbox rows at once; answer with ``ReceiptSaved`` or ``ReceiptNotSaved``."""

    session: Session


@dataclass(frozen=True, slots=True)
class DiscardDraft:
    """Forget the draft."""

    session_id: SessionId


@dataclass(frozen=True, slots=True)
class ShowConfirmation:
    """Keep the green confirmation for two seconds, then say ``ConfirmationShown``."""


@dataclass(frozen=True, slots=True)
class Retract:
    """Take back the receipt that was just saved, while nothing of it was sent; one transaction.

    Answer with ``Retracted`` or ``NotRetracted``.

    Attributes:
        session: As it was committed; becomes the draft again.
    """

    session: Session


@dataclass(frozen=True, slots=True)
class PrintPlate:
    """Print a plate label; answer with ``PlatePrinted`` or ``PlateNotPrinted``.

    Attributes:
        session_id: Which parcel's work.
        unit_id: The unit, or None for the parcel itself.
        plate: What its code says.
        name: What it is, for the eye.
        goes_to: Where the goods go, or None for a parcel.
        title: The return's RMA, or "" where nobody knows it.
        shelf: Where a parked parcel stands, or "".
    """

    session_id: SessionId
    unit_id: UnitId | None
    plate: UnitPlate
    name: str
    goes_to: Disposition | None = None
    title: str = ""
    shelf: str = ""


@dataclass(frozen=True, slots=True)
class RecordOpening:
    """Keep a short video of the opening; a bench without a recorder says so."""

    session_id: SessionId


Effect = (
    StartLookup
    | ReadPrintedText
    | FindProduct
    | FindReturns
    | FindOwners
    | SaveDraft
    | TakePhoto
    | CommitSession
    | DiscardDraft
    | ShowConfirmation
    | Retract
    | PrintPlate
    | RecordOpening
)
DeviceEffect = PrintPlate | RecordOpening
"""What a printer or a recorder does."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an event led to."""

    session: Session
    effects: tuple[Effect, ...] = ()
    message: Message | None = None
