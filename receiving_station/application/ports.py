"""What the station needs from outside, as protocols; adapters keep them, tests fake them.

Every error a port raises for the world's fault is a ``StationError`` with a catalogue code.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Generic, Protocol, TypeVar
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from receiving_station.application.plate_label import PlateLabel
from receiving_station.domain.codes import FoundCode
from receiving_station.domain.lookup import EarlierReceipt
from receiving_station.domain.people import Person, PersonId
from receiving_station.domain.returns import ExpectedReturn, PhotoRef, Product, Receipt
from receiving_station.domain.rules import BrandRules, Rulebook
from receiving_station.domain.session import Session
from receiving_station.domain.vocabulary import (
    EntryId,
    PhotoKind,
    ReturnId,
    SessionId,
    Sha256,
    Sku,
    UnitPlate,
    Word,
)

Frame = NDArray[np.uint8]
"""A picture, shape (height, width, 3), 8-bit BGR, as OpenCV delivers it."""


class Clock(Protocol):
    """Two clocks: one to tell, one to measure."""

    def now(self) -> datetime:
        """The time of day, UTC, aware."""
        ...

    def monotonic_s(self) -> float:
        """Seconds since an arbitrary start; never goes back."""
        ...


class Ids(Protocol):
    """Where new ids come from."""

    def fresh(self) -> UUID:
        """An id that nobody had before."""
        ...


class FrameSource(Protocol):
    """A camera, a video, a folder of pictures, a network stream."""

    name: str

    def open(self) -> None:
        """Make ready to read.

        Raises:
            StationError: ``camera_not_open`` with ``name``, ``reason`` and ``advice``.
        """
        ...

    def read(self) -> Frame | None:
        """The next frame; None where this one could not be had and the next may be tried.

        Raises:
            StationError: ``camera_lost`` when there will be no more frames; ``video_ended`` at a video's end.
        """
        ...

    def close(self) -> None:
        """Let go of the device; harmless when closed."""
        ...


class Decoder(Protocol):
    """Every code in a picture."""

    name: str

    def decode(self, frame: Frame) -> tuple[FoundCode, ...]:
        """All codes found, in no order; an empty tuple where there are none."""
        ...


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line of print in a picture.

    Attributes:
        text: As it was read; may be wrong.
        confidence: 0 to 1, the reader's own.
        corners: Four (x, y) points in pixels of the frame, clockwise from the line's own top left.
    """

    text: str
    confidence: float
    corners: tuple[tuple[int, int], tuple[int, int], tuple[int, int], tuple[int, int]]


class PrintedText(Protocol):
    """Reads print; seconds a picture, so never on the way of a frame, and only where no bars can be read."""

    name: str

    def read(self, frame: Frame) -> tuple[PrintedLine, ...]:
        """Every printed line, in no order."""
        ...


class Photos(Protocol):
    """JPEG files by content."""

    def save(self, frame: Frame, kind: PhotoKind, taken_at: datetime) -> PhotoRef:
        """Write the frame as JPEG; on disk (file and folder synced) before this returns.

        Raises:
            StationError: ``photo_not_saved`` with ``reason``.
        """
        ...

    def path(self, sha256: Sha256) -> Path:
        """Where that photo lies, whether or not it is there."""
        ...


@dataclass(frozen=True, slots=True)
class Printed:
    """A label went to the printer.

    Attributes:
        is_confirmed: Whether the printer itself said that it is done; else only the scan of the label proves it.
    """

    is_confirmed: bool


class LabelPrinter(Protocol):
    """Prints plates; seconds a label where the printer is slow or off, so never on the main thread."""

    name: str

    def print(self, label: PlateLabel) -> Printed:
        """Print exactly this label, once; nothing is sent again by itself.

        Raises:
            StationError: ``printer_off`` (nobody answers), ``printer_out`` with ``reason`` (printer_paper,
                printer_ribbon, printer_open, printer_paused), ``printer_refused`` with ``reason``,
                ``printer_unsure`` when it fell silent after the label was sent: look before printing again.
        """
        ...

    def check(self) -> bool:
        """Whether it is ready; False where it does not tell.

        Raises:
            StationError: ``printer_off``, ``printer_out``.
        """
        ...


@dataclass(frozen=True, slots=True)
class Weight:
    """What a scale shows.

    Attributes:
        grams: Rounded; below zero where the zero has drifted.
        is_stable: Whether it stopped moving.
        is_overload: Whether it is more than the scale can bear; the grams mean nothing then.
    """

    grams: int
    is_stable: bool
    is_overload: bool = False


class Scale(Protocol):
    """A scale; used on a thread of its own."""

    name: str

    def open(self) -> None:
        """Make ready to read.

        Raises:
            StationError: ``scale_not_open`` with ``name`` and ``reason``.
        """
        ...

    def read(self) -> Weight | None:
        """The newest weight; None where nothing new came within half a second.

        Raises:
            StationError: ``scale_lost`` when there will be no more.
        """
        ...

    def close(self) -> None:
        """Let go of it; harmless when closed."""
        ...


class LocalReturns(Protocol):
    """The station's own copy of what the central announced."""

    def find_returns(self, texts: Sequence[str]) -> tuple[ExpectedReturn, ...]:
        """Returns that carry one of these numbers, by RMA, then tracking, then order number."""
        ...

    def find_return(self, return_id: ReturnId) -> ExpectedReturn | None:
        """The return of this id."""
        ...

    def find_like(self, pattern: str) -> tuple[ExpectedReturn, ...]:
        """Returns with a number that fits a damaged one, by RMA, then tracking, then order number; at most 20.

        Args:
            pattern: A ``lookup_key`` in which ``?`` stands for one character and ``*`` for any run of them.
        """
        ...

    def find_product(self, code: str) -> Product | None:
        """The product with this GTIN (8, 12, 13 or 14 digits alike) or SKU."""
        ...

    def unit_weights(self, skus: Collection[str]) -> Mapping[str, int]:
        """What one unit of each of these SKUs weighs in grams, for those that are known."""
        ...

    def earlier_receipts(self, return_id: str) -> tuple[EarlierReceipt, ...]:
        """What this station received under a return, newest first."""
        ...

    def receipt_by_plate(self, plate: UnitPlate) -> EarlierReceipt | None:
        """The receipt in which a unit got this plate."""
        ...


class Drafts(Protocol):
    """The session being worked on, saved after every event."""

    def save(self, session: Session) -> None:
        """Keep this snapshot in place of the session's last one; durable when it returns."""
        ...

    def newest(self) -> Session | None:
        """The draft to go on with after a start, or None."""
        ...

    def parked(self) -> tuple[Session, ...]:
        """Parcels that were put aside, the newest first; ``newest`` passes them over."""
        ...

    def discard(self, session_id: SessionId) -> None:
        """Forget a draft."""
        ...


@dataclass(frozen=True, slots=True)
class ParcelRow:
    """One finished parcel and its honest word, for the parcels list.

    Attributes:
        session_id: Which.
        title: RMA, tracking number or plate.
        parcel: done, parked_unknown or rto.
        units: How many units were received.
        occurred_at: When the operator finished it (UTC).
        word: waiting, sent, confirmed or needs_you.
        since: Since when it is that word (UTC).
        outcome: What the central settled, as short facts: ``("refund_full 24.90 EUR", "sellable 2")``.
        problem: Catalogue code of why it needs a person, or "".
        flags: What the central found unusual (``policy.Flag`` values), most important first.
        handed_to: The supervisor who was asked to decide, or "".
        superseded_by: The parcel's corrected record, or None.
    """

    session_id: SessionId
    title: str
    parcel: str
    units: int
    occurred_at: datetime
    word: Word
    since: datetime
    outcome: tuple[str, ...]
    problem: str
    flags: tuple[str, ...] = ()
    handed_to: str = ""
    superseded_by: SessionId | None = None


class Receipts(Protocol):
    """Finished parcels."""

    def commit(self, receipt: Receipt, *beside: Receipt) -> None:
        """Write receipts, units, photos' rows and outbox entries, and drop the draft, in one transaction.

        Calling it again with the same session changes nothing.

        Args:
            receipt: The one that has the session's id.
            beside: Those of further returns in the same box.

        Raises:
            StationError: ``receipt_not_saved`` with ``reason``; nothing was written, the draft is kept.
        """
        ...

    def rows(self, limit: int) -> tuple[ParcelRow, ...]:
        """The newest parcels, newest first."""
        ...

    def find(self, session_id: SessionId) -> Receipt | None:
        """A receipt as it was saved."""
        ...

    def parked_unknown(self, limit: int) -> tuple[Receipt, ...]:
        """The newest parcels that nobody announced, newest first."""
        ...

    def retract(self, session_ids: Sequence[SessionId], draft: Session) -> bool:
        """Take back receipts that were just saved, with all that waits to be sent; the draft is there again.

        One transaction. False: something of it was taken to be sent already; nothing was changed.
        """
        ...


class EntryKind(StrEnum):
    """What an outbox entry sends."""

    PHOTO = "photo"
    RECEIPT = "receipt"


class EntryState(StrEnum):
    """Where an outbox entry stands (design section 5)."""

    QUEUED = "queued"
    SENDING = "sending"
    DELIVERED = "delivered"
    NEEDS_PERSON = "needs_person"
    SUPERSEDED = "superseded"
    """Never sent again: a correction took its place. It is kept."""


@dataclass(frozen=True, slots=True)
class OutboxEntry:
    """One thing to tell the central.

    Attributes:
        entry_id: Idempotency key for life.
        session_id: The parcel it belongs to; order is kept within one session only.
        seq: Its place within the session.
        kind: photo or receipt.
        payload: JSON text: a ``wire.ReceiptWire``, or ``{"sha256": …}`` for a photo.
        depends_on: Entries that must be delivered first.
        attempts: How often it was tried and got an answer other than "offline".
        tries: How often it was taken to be sent, this time included.
    """

    entry_id: EntryId
    session_id: SessionId
    seq: int
    kind: EntryKind
    payload: str
    depends_on: tuple[EntryId, ...]
    attempts: int
    tries: int = field(default=1, compare=False)


@dataclass(frozen=True, slots=True)
class Counts:
    """Parcels by word, for the sync lamp."""

    waiting: int
    sent: int
    confirmed: int
    needs_you: int


class Outbox(Protocol):
    """The rows that wait to be told. Times are UTC."""

    def recover(self) -> int:
        """SENDING back to QUEUED at start-up; how many there were."""
        ...

    def lease(
        self,
        now: datetime,
        lease_s: float,
        limit: int,
        kind: EntryKind | None = None,
        *,
        without_photos: bool = False,
    ) -> tuple[OutboxEntry, ...]:
        """Up to ``limit`` due entries, marked SENDING: dependencies delivered, time come, photos first.

        Args:
            now: The time.
            lease_s: How long they are held; after that they are due again.
            limit: The most entries.
            kind: Only these; None: photos, then receipts.
            without_photos: Receipts need not wait for their photos.
        """
        ...

    def release(self, entry_ids: Sequence[EntryId]) -> None:
        """These were leased and not sent: due again, as if they had not been taken."""
        ...

    def hurry(self, now: datetime) -> int:
        """Whatever waits for a later time is due now; how many there were."""
        ...

    def delivered(self, entry_id: EntryId, now: datetime, status: int) -> None:
        """The central has it."""
        ...

    def delivered_many(self, entries: Sequence[tuple[EntryId, int]], now: datetime) -> None:
        """The central has these, each with its status; one transaction."""
        ...

    def later(
        self,
        entry_id: EntryId,
        next_attempt_at: datetime,
        status: int | None,
        *,
        costs_attempt: bool,
        answer: str = "",
    ) -> None:
        """Back to QUEUED until a time; ``answer`` is what came back, in its own words."""
        ...

    def needs_person(self, entry_id: EntryId, now: datetime, status: int, problem: str, answer: str = "") -> None:
        """Refused: waits for a person with its reason (a catalogue code); nothing is deleted."""
        ...

    def counts(self) -> Counts:
        """Parcels by word."""
        ...

    def unsettled(self, limit: int) -> tuple[SessionId, ...]:
        """Delivered receipts that the central has not settled yet, the longest not asked for first."""
        ...

    def settled(self, session_id: SessionId, now: datetime, status_json: str) -> None:
        """Store the central's ``wire.ReceiptStatus`` for a session (settled or needs a person)."""
        ...

    def settled_many(self, statuses: Sequence[tuple[SessionId, str]], now: datetime) -> None:
        """The same for several, in one transaction."""
        ...

    def photos_missing(self, entry_id: EntryId, sha256s: Sequence[Sha256], now: datetime) -> int:
        """Queue again the delivered photos that an entry depends on and the central has not; none named: all.

        Returns:
            How many were queued again.
        """
        ...

    def try_again(self, session_id: SessionId, now: datetime) -> int:
        """A person says so: the session's refused entries are due again; how many there were."""
        ...

    def lost(self, session_id: SessionId, now: datetime, next_attempt_at: datetime) -> None:
        """The central knows nothing of a delivered receipt (a restored backup): queue it again, same key."""
        ...

    def status_asked(self, session_ids: Sequence[SessionId], now: datetime) -> None:
        """These were just asked for: ``unsettled`` gives the others first."""
        ...


@dataclass(frozen=True, slots=True)
class ReturnChange:
    """A return as the feed tells it; None: deleted."""

    return_id: ReturnId
    value: ExpectedReturn | None


@dataclass(frozen=True, slots=True)
class ProductChange:
    """A product as the feed tells it; None: deleted."""

    sku: Sku
    value: Product | None


@dataclass(frozen=True, slots=True)
class BrandChange:
    """A brand's rules as the feed tells them; None: deleted."""

    brand: str
    value: BrandRules | None


@dataclass(frozen=True, slots=True)
class PersonChange:
    """Somebody who may sign in, as the feed tells it; None: deleted."""

    person_id: PersonId
    value: Person | None


FeedChange = ReturnChange | ProductChange | BrandChange | PersonChange


@dataclass(frozen=True, slots=True)
class OddItem:
    """An item of the feed that cannot be read.

    Attributes:
        kind: As the central names it; "" where it does not.
        item_id: The central's id, or "".
        json: The item as it came.
        problem: What is wrong with it.
        seen_at: When it came (UTC).
    """

    kind: str
    item_id: str
    json: str
    problem: str
    seen_at: datetime


class House(Protocol):
    """What the central told about its brands and people; works offline."""

    def rulebook(self) -> Rulebook:
        """Every brand's rules."""
        ...

    def people(self) -> tuple[Person, ...]:
        """Everybody who may sign in, by name."""
        ...


class FeedStore(Protocol):
    """Where the central's announcements are kept."""

    def cursor(self) -> str:
        """How far the feed was read; "" at the very beginning."""
        ...

    def apply(self, changes: Sequence[FeedChange], cursor: str, odd: Sequence[OddItem] = ()) -> None:
        """Apply one page in order and store its cursor, in one transaction: both or neither.

        A return that the feed has no more stays, marked, while something received under it is not confirmed.

        Args:
            changes: What the page tells, oldest first.
            cursor: Where the next page begins.
            odd: Items of the page that this version cannot read: kept aside until they can be.
        """
        ...

    def begin_again(self) -> None:
        """Read the feed from its start; what is there stays until ``sweep``."""
        ...

    def sweep(self) -> bool:
        """After a reading from the start came to its end: forget some of what it did not tell.

        Returns:
            Whether there may be more of it.
        """
        ...

    def odd_items(self) -> tuple[OddItem, ...]:
        """What of the feed could not be read."""
        ...

    def readable(self, changes: Sequence[FeedChange]) -> None:
        """Odd items that can be read after all, as changes: applied, and no longer odd."""
        ...


class AsksCentral(Protocol):
    """A question to the central that somebody at the bench waits for."""

    def lookup(self, code: str, timeout_s: float) -> tuple[ExpectedReturn, ...] | None:
        """Returns that carry this number; None: the central could not be asked."""
        ...


class ReplyKind(StrEnum):
    """Who answered a call."""

    ANSWERED = "answered"
    """The central, or the proxy before it; ``status`` says what."""
    NO_ANSWER = "no_answer"
    """Nobody: no network, no such host, a time-out."""
    NOT_THE_CENTRAL = "not_the_central"
    """Somebody else: a captive portal, another program, another contract. Never a success."""


T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Reply(Generic[T_co]):
    """What came of one call to the central.

    Attributes:
        kind: Who answered.
        status: HTTP status, or None where nobody answered.
        body: The answer, for a success that has one.
        retry_after_s: Seconds the central wants to be left alone, or None.
        missing_photos: Photos that the central lacks (status 424).
        field: The field that the central names in a refusal, or "".
        reason: Catalogue code of what is in the way, where more is known than the kind says, or "".
        detail: A refusal in the central's own words, or "".
    """

    kind: ReplyKind
    status: int | None
    body: T_co | None = None
    retry_after_s: float | None = None
    missing_photos: tuple[Sha256, ...] = ()
    field: str = ""
    reason: str = ""
    detail: str = ""
