"""Where everything stands that was recorded here, and what can be done about what was refused. Knows no window."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from receiving_station.application.errors import StationError
from receiving_station.application.messages import text_of
from receiving_station.application.ports import (
    Clock,
    EntryKind,
    EntryState,
    Ids,
    Outbox,
    ParcelRow,
    Receipts,
)
from receiving_station.domain.returns import Receipt
from receiving_station.domain.session import Bench
from receiving_station.domain.vocabulary import EntryId, SessionId, Word

NOTE_LIMIT = 500


class Remedy(StrEnum):
    """What a person can do about a parcel."""

    RETRY = "retry"
    """Have what was refused sent again, as it is."""
    AMEND = "amend"
    """Record it anew: a correction goes, and what was recorded stays as it is."""
    HAND_OVER = "hand_over"
    """Ask a supervisor."""


@dataclass(frozen=True, slots=True)
class EntryDetail:
    """One thing that was to be sent, and what came of it.

    Attributes:
        entry_id: Its idempotency key.
        kind: photo or receipt.
        state: Where it stands.
        sent: What is sent, as JSON.
        problem: Catalogue code of why it waits for a person, or "".
        status: The last HTTP status, 0 where it was never sent, or None where nobody answered.
        answer: What came back, in the central's own words, or "".
        tries: How often it was sent.
        tried_at: When it was sent last (UTC), or None.
        next_attempt_at: When it is due (UTC); counts while it is queued.
    """

    entry_id: EntryId
    kind: EntryKind
    state: EntryState
    sent: str
    problem: str
    status: int | None
    answer: str
    tries: int
    tried_at: datetime | None
    next_attempt_at: datetime

    @property
    def problem_text(self) -> str:
        """Why it waits for a person, as a sentence, or ""."""
        return text_of(self.problem) if self.problem else ""


@dataclass(frozen=True, slots=True)
class ParcelDetail:
    """All that is known about one recorded parcel.

    Attributes:
        row: As it stands in the list: its word, since when, and why.
        receipt: What was recorded.
        entries: What was to be sent, in order.
        supersedes: The record that this one corrects, or None.
        handed_note: What was said to the supervisor, or "".
        handed_at: When a supervisor was asked (UTC), or None.
        remedies: What can be done now.
    """

    row: ParcelRow
    receipt: Receipt
    entries: tuple[EntryDetail, ...]
    supersedes: SessionId | None
    handed_note: str
    handed_at: datetime | None
    remedies: tuple[Remedy, ...]


@dataclass(frozen=True, slots=True)
class ParcelFilter:
    """Which parcels are wanted; what is left at its default does not matter.

    Attributes:
        words: These words only; empty: all.
        text: Part of the title, or "".
        with_supervisor: Handed over, or not; None: both.
        with_corrected: Also records that another one corrects.
    """

    words: tuple[Word, ...] = ()
    text: str = ""
    with_supervisor: bool | None = None
    with_corrected: bool = False


@dataclass(frozen=True, slots=True)
class StoredParcel:
    """A parcel as it is stored."""

    row: ParcelRow
    receipt: Receipt
    entries: tuple[EntryDetail, ...]
    handed_note: str
    handed_at: datetime | None


class Parcels(Protocol):
    """Reading and marking recorded parcels."""

    def rows(self, wanted: ParcelFilter, limit: int) -> tuple[ParcelRow, ...]:
        """Those that fit, newest first."""
        ...

    def parcel(self, session_id: SessionId) -> StoredParcel | None:
        """One with all its entries."""
        ...

    def hand_over(self, session_id: SessionId, to: str, note: str, now: datetime) -> bool:
        """Note who was asked; False where there is no such parcel."""
        ...


@dataclass(frozen=True, slots=True)
class OutboxDesk:
    """Lists, tells, and lets a person act; every method may be called from a worker thread."""

    parcels: Parcels
    outbox: Outbox
    receipts: Receipts
    bench: Bench
    clock: Clock
    ids: Ids

    def list(self, wanted: ParcelFilter | None = None, limit: int = 200) -> tuple[ParcelRow, ...]:
        """Recorded parcels with their word and since when, newest first.

        Raises:
            StationError: ``database_trouble``.
        """
        return self.parcels.rows(wanted if wanted is not None else ParcelFilter(), limit)

    def details(self, session_id: SessionId) -> ParcelDetail:
        """What was sent, what came back, and what can be done.

        Raises:
            StationError: ``parcel_not_here``, ``database_trouble``.
        """
        stored = self._stored(session_id)
        return ParcelDetail(
            row=stored.row,
            receipt=stored.receipt,
            entries=stored.entries,
            supersedes=stored.receipt.supersedes,
            handed_note=stored.handed_note,
            handed_at=stored.handed_at,
            remedies=_remedies(stored),
        )

    def retry(self, session_id: SessionId) -> int:
        """Have what was refused sent again with the same keys; how many entries that is.

        Raises:
            StationError: ``database_trouble``.
        """
        return self.outbox.try_again(session_id, self.clock.now())

    def amend(self, session_id: SessionId, corrected: Receipt) -> SessionId:
        """Record a parcel anew; what was recorded before is kept and never edited.

        Units that stay keep their ids and plates: by these the central knows what it has settled already.

        Args:
            session_id: The record that is wrong.
            corrected: As it should be; ids, times and names of the record itself are set here.

        Returns:
            The correction's id.

        Raises:
            StationError: ``parcel_not_here``; ``amended_before``; ``amend_later`` while the record may be under way;
                ``receipt_not_saved`` with ``reason``.
        """
        stored = self._stored(session_id)
        if stored.row.superseded_by is not None:
            raise StationError("amended_before")
        if Remedy.AMEND not in _remedies(stored):
            raise StationError("amend_later")
        fresh = SessionId(UUID(str(self.ids.fresh())))
        now = self.clock.now()
        self.receipts.commit(
            replace(
                corrected,
                session_id=fresh,
                supersedes=session_id,
                station=self.bench.station,
                operator=self.bench.operator,
                app_version=self.bench.app_version,
                # Never before what it corrects, whatever the clock says.
                occurred_at=max(now, stored.receipt.occurred_at),
            )
        )
        return fresh

    def hand_over(self, session_id: SessionId, to: str, note: str = "") -> None:
        """Ask a supervisor to decide. It waits, and is listed as theirs.

        Args:
            session_id: Which parcel.
            to: The supervisor's name.
            note: What to tell them.

        Raises:
            StationError: ``parcel_not_here``, ``database_trouble``.
        """
        if not self.parcels.hand_over(session_id, to[:200], note[:NOTE_LIMIT], self.clock.now()):
            raise StationError("parcel_not_here")

    def _stored(self, session_id: SessionId) -> StoredParcel:
        stored = self.parcels.parcel(session_id)
        if stored is None:
            raise StationError("parcel_not_here")
        return stored


def _remedies(stored: StoredParcel) -> tuple[Remedy, ...]:
    if stored.row.superseded_by is not None:
        return ()
    remedies: Sequence[Remedy] = ()
    if any(entry.state is EntryState.NEEDS_PERSON for entry in stored.entries):
        remedies = (Remedy.RETRY,)
    if not any(_may_be_under_way(entry) for entry in stored.entries):
        remedies = (*remedies, Remedy.AMEND)
    if stored.row.word is Word.NEEDS_YOU:
        remedies = (*remedies, Remedy.HAND_OVER)
    return tuple(remedies)


def _may_be_under_way(entry: EntryDetail) -> bool:
    """The central may have it without our knowing: a reply was lost, or is awaited."""
    if entry.kind is not EntryKind.RECEIPT:
        return entry.state is EntryState.SENDING
    return entry.state is EntryState.SENDING or (entry.state is EntryState.QUEUED and entry.tries > 0)
