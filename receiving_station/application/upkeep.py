"""Keeping the station's data whole: what befell it, what is unsent, which photos may go.

Policy only; times are UTC, sizes are bytes.
"""

import logging
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from receiving_station.application.errors import StationError
from receiving_station.application.ports import Clock
from receiving_station.application.watch import tell_it
from receiving_station.domain.events import Message, Severity
from receiving_station.domain.vocabulary import SessionId, Sha256

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Incident:
    """Something that befell the station's data.

    Attributes:
        at: When it was found (UTC).
        code: Catalogue code.
        context: Values for the sentence's gaps.
    """

    at: datetime
    code: str
    context: tuple[tuple[str, str], ...] = ()

    def message(self) -> Message:
        """What the operator is told of it."""
        return Message(self.code, Severity.ATTENTION, self.context)


@dataclass(frozen=True, slots=True)
class Skew:
    """How two clocks differ.

    Attributes:
        measured_at: When, by this computer's clock (UTC).
        skew_s: The central's clock minus this computer's, seconds.
    """

    measured_at: datetime
    skew_s: float


@dataclass(frozen=True, slots=True)
class Unsent:
    """What the central does not have yet; asked before the station is closed, signed out of, reset or uninstalled.

    Attributes:
        parcels: Finished parcels of which something is unsent.
        units: Units in them.
        photos: Photos unsent.
        needs_you: Parcels among them that wait for a person.
        in_hand: Parcels that are not finished; they are kept as drafts and are in no bundle.
    """

    parcels: int
    units: int
    photos: int
    needs_you: int
    in_hand: int

    @property
    def is_nothing(self) -> bool:
        """The station can be left without a word."""
        return not (self.parcels or self.photos or self.in_hand)


@dataclass(frozen=True, slots=True)
class Confirmed:
    """A photo that the central has and whose parcel it settled.

    Attributes:
        sha256: Which.
        size_bytes: Of the file.
        since: Since when the parcel is confirmed (UTC).
    """

    sha256: Sha256
    size_bytes: int
    since: datetime


class UpkeepStore(Protocol):
    """What is kept about the station's own health."""

    def note(self, incident: Incident) -> None:
        """Keep what befell the data."""
        ...

    def incidents(self, limit: int) -> tuple[Incident, ...]:
        """What befell the data, newest first."""
        ...

    def measured(self, skew: Skew) -> None:
        """Keep a measured difference of the clocks, when it is news."""
        ...

    def skew(self) -> Skew | None:
        """The difference last kept."""
        ...

    def unsent(self) -> Unsent:
        """What would be left behind if the station were left now."""
        ...

    def unsent_sessions(self) -> tuple[SessionId, ...]:
        """The parcels of which something is unsent, oldest first."""
        ...

    def confirmed_photos(self) -> tuple[Confirmed, ...]:
        """Photos that are safe at the central and needed by nothing here; the longest confirmed first."""
        ...

    def thinned(self, sha256s: Iterable[Sha256], now: datetime) -> None:
        """Of these only the thumbnails are left."""
        ...

    def unreadable_drafts(self) -> int:
        """Drafts that this version cannot show; they are kept."""
        ...


class PhotoShelf(Protocol):
    """The photo files, as far as thinning goes."""

    def used_bytes(self) -> int:
        """What the photos take on the disk."""
        ...

    def free_bytes(self) -> int:
        """What the disk has left for this program."""
        ...

    def thin(self, sha256: Sha256) -> int:
        """Put a thumbnail in a photo's place; bytes won. Nothing for a photo asked for in this run.

        Raises:
            StationError: ``photo_not_thinned`` with ``reason``; the photo is as it was.
        """
        ...


class BackupShelf(Protocol):
    """The database's copies."""

    def is_due(self, now: datetime) -> bool:
        """Whether a copy should be made."""
        ...

    def make(self, now: datetime) -> None:
        """Make and verify a copy; the oldest goes.

        Raises:
            StationError: ``backup_not_made`` with ``reason``; earlier copies and the journal are as they were.
        """
        ...

    def request_stop(self) -> None:
        """From any thread: a copy that is being made is given up."""
        ...


@dataclass(frozen=True, slots=True)
class ThinningRule:
    """Which confirmed photos go. Unconfirmed ones never do.

    Attributes:
        keep: A photo stays at least this long after its parcel was confirmed, while there is room.
        most_bytes: What all photos may take.
        least_free_bytes: What has to stay free on the disk.
    """

    keep: timedelta
    most_bytes: int
    least_free_bytes: int


def to_thin(
    confirmed: Sequence[Confirmed], rule: ThinningRule, now: datetime, used_bytes: int, free_bytes: int
) -> tuple[Confirmed, ...]:
    """The photos to thin now, longest confirmed first: those past their time, then as many as room asks for."""
    past = [photo for photo in confirmed if now - photo.since > rule.keep]
    over = max(used_bytes - rule.most_bytes, rule.least_free_bytes - free_bytes) - sum(p.size_bytes for p in past)
    for photo in confirmed[len(past) :]:
        if over <= 0:
            break
        past.append(photo)
        over -= photo.size_bytes
    return tuple(past)


class Housekeeping:
    """One bounded round of what keeps the data whole; for a thread of its own, every minute or so.

    Args:
        store: What is kept about the station's health.
        photos: The photo files.
        backups: The database's copies.
        rule: Which photos go.
        clock: Times of day.
    """

    def __init__(
        self,
        store: UpkeepStore,
        photos: PhotoShelf,
        backups: BackupShelf,
        rule: ThinningRule,
        clock: Clock,
    ) -> None:
        self._store = store
        self._photos = photos
        self._backups = backups
        self._rule = rule
        self._clock = clock
        self._stop_asked = threading.Event()
        self._told: set[str] = set()

    def request_stop(self) -> None:
        """From any thread: a round that runs ends soon, and leaves the rest to the next start."""
        self._stop_asked.set()
        self._backups.request_stop()

    def round(self) -> tuple[Message, ...]:
        """Thin what may go, copy what is due; what a person has to know, each once until it is over."""
        messages: list[Message] = []
        for step in (self._thin, self._back_up):
            try:
                told = step()
            except StationError as error:
                log.warning("housekeeping: %s", error)
                context = tuple((key, str(value)) for key, value in error.context.items())
                told = Message(error.code, Severity.ATTENTION, context)
            if told is None:
                self._told.discard(step.__name__)
            elif step.__name__ not in self._told:
                self._told.add(step.__name__)
                messages.append(told)
        tell_it(message.code for message in messages)
        return tuple(messages)

    def _thin(self) -> Message | None:
        now = self._clock.now()
        free = self._photos.free_bytes()
        thinned: list[Sha256] = []
        for photo in to_thin(self._store.confirmed_photos(), self._rule, now, self._photos.used_bytes(), free):
            if self._stop_asked.is_set():
                break
            if self._photos.thin(photo.sha256):
                thinned.append(photo.sha256)
        self._store.thinned(thinned, now)
        if thinned:
            log.info("%d confirmed photos thinned", len(thinned))
        free = self._photos.free_bytes()
        if free < self._rule.least_free_bytes:
            return Message("disk_low", Severity.ATTENTION, (("free_mb", str(free // 1_000_000)),))
        return None

    def _back_up(self) -> Message | None:
        now = self._clock.now()
        if not self._stop_asked.is_set() and self._backups.is_due(now):
            self._backups.make(now)
        return None
