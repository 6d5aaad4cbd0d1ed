"""What the sync engine asks of the central; the HTTP client keeps it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from receiving_station.application.ports import Reply
from receiving_station.domain.vocabulary import EntryId, SessionId, Sha256
from receiving_station.wire import (
    BatchReply,
    Heartbeat,
    HeartbeatReply,
    KnownPhotosReply,
    ReadPage,
    ReceiptStatus,
    StatusReply,
)


class CentralApi(Protocol):
    """The wire contract's calls. None raises for what the network or the central does."""

    def feed(self, cursor: str, limit: int) -> Reply[ReadPage]:
        """One page of changes since a cursor; "" is the beginning."""
        ...

    def put_photo(self, sha256: Sha256, path: Path, offset: int = 0) -> Reply[None]:
        """Send a photo's bytes, from the offset on if the central still has those before it.

        Raises:
            StationError: ``photo_missing`` when the file cannot be read.
        """
        ...

    def known_photos(self, sha256s: Sequence[Sha256]) -> Reply[KnownPhotosReply]:
        """Which of these photos the central has, whole or in part; at most 500."""
        ...

    def post_receipt(self, entry_id: EntryId, json_text: str, *, photos_follow: bool = False) -> Reply[ReceiptStatus]:
        """Send a receipt; the entry's id is its idempotency key."""
        ...

    def post_receipts(
        self, receipts: Sequence[tuple[EntryId, str]], *, photos_follow: bool = False
    ) -> Reply[BatchReply]:
        """Send several receipts, at most 100; each has its own answer."""
        ...

    def receipt_statuses(self, session_ids: Sequence[SessionId]) -> Reply[StatusReply]:
        """Where these receipts stand; at most 100."""
        ...

    def heartbeat(self, beat: Heartbeat) -> Reply[HeartbeatReply]:
        """Say that the station is there; the answer has the central's time."""
        ...
