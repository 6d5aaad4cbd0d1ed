"""What the operator of the harness opens from a list: parcels put aside, and saved ones to be corrected."""

import random
from collections.abc import Sequence
from typing import Protocol

from receiving_station.application.desk import Desk
from receiving_station.application.outbox_desk import OutboxDesk, Remedy
from receiving_station.domain.events import CorrectionOpened
from receiving_station.domain.session import Session

NEWEST = 12
"""Nobody corrects what was saved long ago."""


class Lists(Protocol):
    """The window's two lists."""

    def parked(self) -> Sequence[Session]:
        """Parcels that were put aside."""
        ...

    def to_correct(self, dice: random.Random) -> CorrectionOpened | None:
        """A saved parcel, opened to be corrected; None: there is none that may be."""
        ...


class DeskLists:
    """The same of a real station, by the calls that its window makes."""

    def __init__(self, desk: Desk, outbox_desk: OutboxDesk) -> None:
        self._desk = desk
        self._outbox_desk = outbox_desk

    def parked(self) -> Sequence[Session]:
        """Parcels that were put aside."""
        return self._desk.parked()

    def to_correct(self, dice: random.Random) -> CorrectionOpened | None:
        """One of the newest that the status window offers to correct."""
        rows = [row for row in self._desk.receipts.rows(NEWEST) if row.superseded_by is None]
        if not rows:
            return None
        session_id = dice.choice(rows).session_id
        if Remedy.AMEND not in self._outbox_desk.details(session_id).remedies:
            return None
        opened = self._desk.correction(session_id)
        return opened if isinstance(opened, CorrectionOpened) else None
