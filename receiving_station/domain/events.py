"""What can happen to a session, and what it asks of the world."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID

from receiving_station.domain.codes import Code
from receiving_station.domain.lookup import LookupResult, Suggestion
from receiving_station.domain.returns import PhotoRef, Product
from receiving_station.domain.session import Session
from receiving_station.domain.vocabulary import FaultOwner, PhotoKind, SessionId, UnitId

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
    """The catalogue said what a code is that fits no line; None: not in the catalogue."""

    question: UUID
    product: Product | None


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
    """

    unit_id: UnitId | None
    photo: PhotoRef
    session_id: SessionId | None = None


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
    """Ask the catalogue what this code is; answer with ``ProductAnswered``."""

    question: UUID
    code: Code


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


Effect = (
    StartLookup
    | ReadPrintedText
    | FindProduct
    | SaveDraft
    | TakePhoto
    | CommitSession
    | DiscardDraft
    | ShowConfirmation
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an event led to."""

    session: Session
    effects: tuple[Effect, ...] = ()
    message: Message | None = None
