"""How much a pass does, and how often it asks."""

from dataclasses import dataclass

from receiving_station.sync.replies import RETRY_FIRST_S

LOST_AGAIN_S = 60.0


@dataclass(frozen=True, slots=True)
class SyncSettings:
    """Limits and intervals; seconds of the monotonic clock.

    Attributes:
        entries_per_pass: The most outbox entries sent.
        budget_s: No entry is begun after this long.
        lease_s: How long an entry is held; longer than a batch can take.
        receipt_batch: The most receipts in one call; the contract allows 100.
        feed_pages_per_pass: The most pages of the feed read.
        feed_page_size: The most items per page asked for; fewer where a page would keep drafts waiting.
        feed_budget_s: No page is begun after this long.
        feed_every_s: Between two readings of a feed that was read to its end.
        status_every_s: Between two questions while receipts are sent and not settled.
        status_idle_every_s: The same while all that is open waits for a person at the central.
        heartbeat_every_s: Between two heartbeats.
        retry_first_s: The first wait of an entry that was not taken; longer each time.
        lost_again_s: A receipt that the central took and does not know is sent again this much later.
        defer_photos: The line is paid for by the byte: receipts go without their photos, which wait.
    """

    entries_per_pass: int = 1000
    budget_s: float = 5.0
    lease_s: float = 120.0
    receipt_batch: int = 50
    feed_pages_per_pass: int = 1000
    feed_page_size: int = 500
    feed_budget_s: float = 2.0
    feed_every_s: float = 10.0
    status_every_s: float = 5.0
    status_idle_every_s: float = 60.0
    heartbeat_every_s: float = 30.0
    retry_first_s: float = RETRY_FIRST_S
    lost_again_s: float = LOST_AGAIN_S
    defer_photos: bool = False
