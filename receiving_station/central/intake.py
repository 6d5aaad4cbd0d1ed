"""Receipts come in: each once, by its key and by its session; every unit takes its natural place.

A received parcel is a fact. Nothing about its business makes the central refuse it: what does not fit is
noted at the unit, and the settlement flags it.
"""

import hashlib
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from receiving_station.central.database import Sessions
from receiving_station.central.models import (
    IdempotencyKey,
    LineBalance,
    ReceiptRow,
    ReceiptUnit,
    UnitPlateRow,
    UnitSerial,
    UnitSlot,
)
from receiving_station.central.photos import missing_photos
from receiving_station.domain.codes import lookup_key
from receiving_station.domain.vocabulary import LineState
from receiving_station.wire import ReceiptStatus, ReceiptWire, Settlement, UnitWire
from receiving_station.wire_mapping import receipt_from_wire

_RACES = 5
"""How often two processes may meet on one natural key before it is an error (PostgreSQL only)."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """The receipt is durable; ``answer`` is the first answer's JSON."""

    answer: str
    is_new: bool


@dataclass(frozen=True, slots=True)
class InWork:
    """The same key is being worked on right now."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """The key or the session came before with another body."""

    field: str
    detail: str


@dataclass(frozen=True, slots=True)
class PhotosMissing:
    """Photos named in the receipt are not here yet."""

    sha256s: tuple[str, ...]


Outcome = Accepted | InWork | Conflict | PhotosMissing


class Intake:
    """The one door for receipts; safe to call from many threads."""

    def __init__(self, sessions: Sessions, clock: Callable[[], datetime]) -> None:
        self._sessions = sessions
        self._clock = clock
        self._lock = threading.Lock()
        self._in_work: set[UUID] = set()

    def receive(self, entry_id: UUID, receipt: ReceiptWire) -> Outcome:
        """Make a receipt durable, or say why not. What is durable will be settled."""
        with self._working_on(entry_id) as is_ours:
            if not is_ours:
                return InWork()
            for _ in range(_RACES - 1):
                try:
                    return self._receive_once(entry_id, receipt)
                except IntegrityError:
                    continue  # Another process took a natural key in between: look again.
            return self._receive_once(entry_id, receipt)

    @contextmanager
    def _working_on(self, entry_id: UUID) -> Iterator[bool]:
        with self._lock:
            is_ours = entry_id not in self._in_work
            self._in_work.add(entry_id)
        try:
            yield is_ours
        finally:
            if is_ours:
                with self._lock:
                    self._in_work.discard(entry_id)

    def _receive_once(self, entry_id: UUID, receipt: ReceiptWire) -> Outcome:
        payload = receipt.model_dump_json()
        digest = hashlib.sha256(payload.encode()).hexdigest()
        with self._sessions.write.begin() as session:
            key = session.get(IdempotencyKey, entry_id)
            row = session.get(ReceiptRow, receipt.session_id)
            if key is not None and key.session_id != receipt.session_id:
                return Conflict("Idempotency-Key", "This key came before with another receipt.")
            if row is not None and row.body_sha256 != digest:
                return Conflict("session_id", "This session came before with another body.")
            if row is None:
                photos = tuple(photo.sha256 for photo in receipt_from_wire(receipt).all_photos())
                missing = missing_photos(session, photos)
                if missing:
                    return PhotosMissing(missing)
            if key is None:
                new_key = IdempotencyKey(entry_id=entry_id, session_id=receipt.session_id)
            if row is not None:
                if key is None:
                    session.add(new_key)
                return Accepted(row.answer, is_new=False)
            answer = ReceiptStatus(session_id=receipt.session_id, settlement=Settlement.RECEIVED)
            answer_json = answer.model_dump_json()
            session.add(
                ReceiptRow(
                    session_id=receipt.session_id,
                    body_sha256=digest,
                    payload=payload,
                    answer=answer_json,
                    state=Settlement.RECEIVED,
                    return_id=receipt.return_id,
                    station=receipt.station,
                    flags="[]",
                    received_at=self._clock(),
                    settled_at=None,
                )
            )
            session.flush()
            session.add(new_key)
            _Places(session, receipt).take_all()
            return Accepted(answer_json, is_new=True)


class _Places:
    """The natural keys that a receipt's units take: place on the line, plate, serial number."""

    def __init__(self, session: Session, receipt: ReceiptWire) -> None:
        self._session = session
        self._receipt = receipt
        self._free: dict[str, list[int]] = {}

    def take_all(self) -> None:
        """Take a place for each unit, or note that there is none."""
        for position, unit in enumerate(self._receipt.units):
            is_plate_seen = self._is_plate_seen(unit, position)
            is_announced = unit.state is LineState.RECEIVED and not is_plate_seen
            ordinal, is_line_full = self._slot(unit, position) if is_announced else (None, False)
            self._session.add(
                ReceiptUnit(
                    session_id=self._receipt.session_id,
                    position=position,
                    unit_id=unit.unit_id,
                    plate=unit.plate,
                    line_id=unit.line_id,
                    ordinal=ordinal,
                    is_line_full=is_line_full,
                    is_plate_seen=is_plate_seen,
                    is_serial_seen=is_announced and self._is_serial_seen(unit, position),
                )
            )
        self._session.flush()

    def _is_plate_seen(self, unit: UnitWire, position: int) -> bool:
        if self._session.get(UnitPlateRow, unit.plate) is not None:
            return True
        self._session.add(UnitPlateRow(plate=unit.plate, session_id=self._receipt.session_id, position=position))
        return False

    def _slot(self, unit: UnitWire, position: int) -> tuple[int | None, bool]:
        line = None if unit.line_id is None else self._session.get(LineBalance, unit.line_id)
        if line is None or line.return_id != self._receipt.return_id:
            return None, False
        if line.line_id not in self._free:
            taken = self._session.scalars(sa.select(UnitSlot.ordinal).where(UnitSlot.line_id == line.line_id))
            # Downwards, so that pop() gives the smallest.
            self._free[line.line_id] = sorted({*range(1, line.quantity + 1)} - {*taken}, reverse=True)
        free = self._free[line.line_id]
        if not free:
            return None, True
        ordinal = free.pop()
        self._session.add(
            UnitSlot(
                line_id=line.line_id,
                ordinal=ordinal,
                session_id=self._receipt.session_id,
                position=position,
            )
        )
        return ordinal, False

    def _is_serial_seen(self, unit: UnitWire, position: int) -> bool:
        key = lookup_key(unit.serial or "")
        if not key or not unit.sku:
            return False
        if self._session.get(UnitSerial, (unit.sku, key)) is not None:
            return True
        self._session.add(
            UnitSerial(sku=unit.sku, serial_key=key, session_id=self._receipt.session_id, position=position)
        )
        return False
