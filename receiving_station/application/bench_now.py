"""How a bench is right now, and where a unit's time went: what the central's boards are told of it.

Seen from the snapshots that pass to the disk anyway; no keys, no names. What is seen here is sent with the receipt and
the heartbeat; the operator's own hour is ``pace``'s.
"""

import threading
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Literal

from receiving_station.application.pace import share_of
from receiving_station.application.ports import Clock
from receiving_station.domain.returns import Receipt, Spent
from receiving_station.domain.session import Session
from receiving_station.domain.vocabulary import SessionId, Share, UnitId

CameraState = Literal["ok", "lost", "absent"]
PrinterState = Literal["ok", "out", "absent"]
STEP_MOST = timedelta(minutes=10)
"""Longer at one step, and nobody was there: such a while is counted for no unit."""
WAIT_MOST = timedelta(hours=1)
"""Longer without a parcel is a break or a shift's end, and told of none."""
_KEPT = 50
"""Parcels whose times are remembered while they are put aside."""


@dataclass(frozen=True, slots=True)
class BenchReport:
    """How the bench is.

    Attributes:
        is_working: A parcel is on it.
        since: Since when that is so (UTC).
        camera: Whether it has a picture.
        printer: Whether it prints.
    """

    is_working: bool
    since: datetime
    camera: CameraState
    printer: PrinterState


@dataclass(slots=True)
class _Work:
    """One parcel's times: of finished units, and of what comes next."""

    waited_s: float | None
    units: dict[UnitId, dict[Share, float]] = field(default_factory=dict)
    open: dict[Share, float] = field(default_factory=dict)


class BenchNow:
    """May be told and asked from any thread."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._works: dict[SessionId, _Work] = {}
        self._at: SessionId | None = None
        self._share: Share | None = None
        self._seen_s = 0.0
        self._idle_s: float | None = None
        self._since = clock.now()
        self._camera: CameraState = "absent"
        self._printer: PrinterState = "absent"

    def report(self) -> BenchReport:
        """How it is at this moment."""
        with self._lock:
            return BenchReport(self._at is not None, self._since, self._camera, self._printer)

    def camera_is(self, state: CameraState) -> None:
        """The camera's picture came or went."""
        with self._lock:
            self._camera = state

    def printer_is(self, state: PrinterState) -> None:
        """The printer answered."""
        with self._lock:
            self._printer = state

    def see(self, session: Session) -> None:
        """A snapshot was saved."""
        if session.session_id is None or session.parked_at is not None:
            self.leave()
            return
        with self._lock:
            now_s = self._clock.monotonic_s()
            self._count(now_s)
            if self._at != session.session_id:
                self._begin(session.session_id, now_s)
            self._share = share_of(session.step.value)
            work = self._works[session.session_id]
            new = [unit.unit_id for unit in session.units if unit.unit_id not in work.units]
            for unit_id in new:
                # Equal units in one hand are finished together: each took its part.
                work.units[unit_id] = {share: spent_s / len(new) for share, spent_s in work.open.items()}
            if new:
                work.open = {}

    def leave(self) -> None:
        """The parcel is off the bench: done, put aside or forgotten."""
        with self._lock:
            if self._at is None:
                return
            now_s = self._clock.monotonic_s()
            self._count(now_s)
            self._at, self._share, self._idle_s = None, None, now_s
            self._since = self._clock.now()

    def timed(self, receipt: Receipt) -> Receipt:
        """The receipt with where its units' time went, as far as that was seen; what came after the last is its."""
        with self._lock:
            now_s = self._clock.monotonic_s()
            self._count(now_s)
            work = self._works.get(receipt.parcel_id or receipt.session_id)
            if work is None:
                return receipt
            if work.open and work.units:
                last = work.units[next(reversed(work.units))]
                for share, spent_s in work.open.items():
                    last[share] = last.get(share, 0.0) + spent_s
                work.open = {}
            units = tuple(replace(unit, spent=_spent(work.units.get(unit.unit_id))) for unit in receipt.units)
            is_first = receipt.parcel_id in {None, receipt.session_id}
            waited_ms = None if work.waited_s is None or not is_first else round(work.waited_s * 1000)
            return replace(receipt, units=units, waited_ms=waited_ms)

    def _begin(self, session_id: SessionId, now_s: float) -> None:
        if session_id not in self._works:
            waited_s = None if self._at is not None or self._idle_s is None else max(0.0, now_s - self._idle_s)
            is_break = waited_s is not None and waited_s > WAIT_MOST.total_seconds()
            self._works[session_id] = _Work(None if is_break else waited_s)
            while len(self._works) > _KEPT:
                del self._works[next(iter(self._works))]
        if self._at is None:
            self._since = self._clock.now()
        self._at = session_id

    def _count(self, now_s: float) -> None:
        spent_s, self._seen_s = now_s - self._seen_s, now_s
        work = None if self._at is None else self._works.get(self._at)
        if work is None or self._share is None or not 0.0 < spent_s <= STEP_MOST.total_seconds():
            return
        work.open[self._share] = work.open.get(self._share, 0.0) + spent_s


def _spent(seconds: dict[Share, float] | None) -> Spent | None:
    if seconds is None:
        return None
    return Spent(**{f"{share}_ms": round(spent_s * 1000) for share, spent_s in seconds.items()})
