"""The worker thread: settles what is due, as soon as it is known here, and what other processes received."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from typing import Protocol

log = logging.getLogger(__name__)

POLL_S = 0.5
"""How often receipts are looked for that came to another process, or that are due again."""
GATHER_S = 0.05
"""A woken worker waits that long for what comes with the first: a batch costs little more than one receipt."""
AFTER_FAILURE_S = 5.0
TIDY_S = 600.0
RUSH_RECEIPTS = 20
RUSH_S = 0.5
GIVE_WAY_S = 1.0
"""In a rush one batch is settled in so much time: receipts get their answer first, settling never stands still."""


class Rush:
    """Whether receipts come in by the batch, as from a bench that was offline for days; any thread may ask."""

    def __init__(self) -> None:
        self._came_s: deque[float] = deque(maxlen=RUSH_RECEIPTS)

    def came(self, receipts: int) -> None:
        """So many receipts came just now."""
        self._came_s.extend([time.monotonic()] * min(receipts, RUSH_RECEIPTS))

    def is_on(self) -> bool:
        """Whether ``RUSH_RECEIPTS`` came in the last ``RUSH_S``."""
        # Once full it stays so: another thread's receipts cannot empty it between the two looks.
        return len(self._came_s) == RUSH_RECEIPTS and time.monotonic() - self._came_s[0] < RUSH_S


class SettlesDue(Protocol):
    """One way of settling."""

    def settle_due(self) -> bool:
        """Settle or start what is due, up to one batch; whether more may be due right now."""
        ...


class SettlementRunner:
    """Runs one way of settling in a thread of its own.

    Args:
        settler: What settles.
        tidy: Called at the start and now and then: what a process that was killed left half done, or what nobody
            needs any more.
        rush: Before whose receipts it gives way.
    """

    def __init__(
        self, settler: SettlesDue, tidy: Sequence[Callable[[], object]] = (), rush: Rush | None = None
    ) -> None:
        self._settler = settler
        self._tidy = tidy
        self._rush = rush or Rush()
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="settlement", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._wake.set()
        self._thread.start()

    def wake(self) -> None:
        """There is a new receipt."""
        self._wake.set()

    def stop(self) -> None:
        """Begin no more; the batch at hand is finished."""
        self._stopping.set()
        self._wake.set()
        self._thread.join()

    def _run(self) -> None:
        wait_s, tidy_at_s = POLL_S, time.monotonic()
        while not self._stopping.is_set():
            if self._wake.wait(wait_s):
                self._stopping.wait(GATHER_S)
            self._wake.clear()
            wait_s = POLL_S
            try:
                if time.monotonic() >= tidy_at_s:
                    tidy_at_s = time.monotonic() + TIDY_S
                    for tidy in self._tidy:
                        tidy()
                is_more = True
                while is_more and not self._stopping.is_set():
                    self._give_way()
                    is_more = self._settler.settle_due()
            except Exception:  # worker boundary: the next round tries again
                log.exception("Settlements could not be looked for; trying again in %s s", AFTER_FAILURE_S)
                self._stopping.wait(AFTER_FAILURE_S)

    def _give_way(self) -> None:
        until_s = time.monotonic() + GIVE_WAY_S
        while self._rush.is_on() and time.monotonic() < until_s and not self._stopping.wait(GATHER_S):
            pass
