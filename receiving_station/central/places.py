"""The natural keys that received units take: place on the line, plate, serial number.

Set by set for many receipts at once; within the sets, earlier units come first, as if each had come alone.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.corrections import inherit_places
from receiving_station.central.database import add_new
from receiving_station.central.models import LineBalance, ReceiptUnit, UnitPlateRow, UnitSerial, UnitSlot
from receiving_station.domain.codes import lookup_key
from receiving_station.domain.vocabulary import LineState
from receiving_station.wire import ReceiptWire, UnitWire

_PARAMETERS = 500
"""Values in one question: older SQLite takes 999."""


@dataclass(slots=True)
class _Place:
    session_id: UUID
    position: int
    return_id: str | None
    unit: UnitWire
    is_plate_seen: bool = False
    is_line_full: bool = False
    is_serial_seen: bool = False
    ordinal: int | None = None
    is_inherited: bool = False

    @property
    def owner(self) -> dict[str, UUID | int]:
        return {"session_id": self.session_id, "position": self.position}

    @property
    def is_announced(self) -> bool:
        return self.unit.state is LineState.RECEIVED and not self.is_plate_seen


def take_places(
    session: Session, receipts: Sequence[ReceiptWire], taken_over: Mapping[UUID, UUID] = MappingProxyType({})
) -> None:
    """Take a place for each unit of new receipts, or note at the unit that there is none.

    Args:
        session: The transaction in which the receipts become durable.
        receipts: Those.
        taken_over: Corrections, and the receipts whose places they take over.
    """
    places = [
        _Place(receipt.session_id, position, receipt.return_id, unit)
        for receipt in receipts
        for position, unit in enumerate(receipt.units)
    ]
    if not places and not taken_over:
        return
    for session_id, corrected in sorted(taken_over.items()):
        _inherit(session, corrected, [place for place in places if place.session_id == session_id])
    _take_plates(session, [place for place in places if not place.is_inherited])
    _take_slots(session, places)
    _take_serials(session, places)
    if not places:
        return
    session.connection().execute(
        sa.insert(ReceiptUnit.__table__),  # type: ignore[arg-type]  # SQLAlchemy types it wider than a table
        [
            {
                **place.owner,
                "unit_id": place.unit.unit_id,
                "plate": place.unit.plate,
                "line_id": place.unit.line_id,
                "ordinal": place.ordinal,
                "is_line_full": place.is_line_full,
                "is_plate_seen": place.is_plate_seen,
                "is_serial_seen": place.is_serial_seen,
            }
            for place in places
        ],
    )


def _inherit(session: Session, corrected: UUID, places: Sequence[_Place]) -> None:
    kept = {place.unit.plate: place.unit.line_id if place.is_announced else None for place in places}
    session_id = places[0].session_id if places else corrected
    inherited = inherit_places(session, session_id, corrected, kept)
    for place in places:
        if place.unit.plate in inherited and not any(
            other.is_inherited for other in places if other.unit.plate == place.unit.plate
        ):
            place.is_inherited, place.ordinal = True, inherited[place.unit.plate]


def _take_plates(session: Session, places: Sequence[_Place]) -> None:
    first: dict[str, _Place] = {}
    for place in places:
        place.is_plate_seen = first.setdefault(place.unit.plate, place) is not place
    rows = [{"plate": plate, **place.owner} for plate, place in sorted(first.items())]
    taken = {row.plate for row in add_new(session, UnitPlateRow.__table__, rows, UnitPlateRow.plate)}
    for plate, place in first.items():
        place.is_plate_seen = plate not in taken


def _take_slots(session: Session, places: Sequence[_Place]) -> None:
    wanted = {place.unit.line_id for place in places if place.is_announced and place.unit.line_id is not None}
    lines: dict[str, tuple[str, int]] = {}
    taken: dict[str, set[int]] = {}
    for some in _parts(sorted(wanted)):
        # Locked in the order of their ids: two processes cannot give the same place, nor wait for each other.
        asked = (
            sa.select(LineBalance.line_id, LineBalance.return_id, LineBalance.quantity)
            .where(LineBalance.line_id.in_(some))
            .order_by(LineBalance.line_id)
            .with_for_update()
        )
        lines |= {row.line_id: (row.return_id, row.quantity) for row in session.execute(asked)}
        slots = sa.select(UnitSlot.line_id, UnitSlot.ordinal).where(UnitSlot.line_id.in_(some))
        for row in session.execute(slots):
            taken.setdefault(row.line_id, set()).add(row.ordinal)
    # Downwards, so that pop() gives the smallest.
    free = {
        line_id: sorted({*range(1, quantity + 1)} - taken.get(line_id, set()), reverse=True)
        for line_id, (_return_id, quantity) in lines.items()
    }
    rows = []
    for place in places:
        line_id = place.unit.line_id
        if not place.is_announced or line_id not in lines or lines[line_id][0] != place.return_id:
            continue
        if place.ordinal is not None:
            continue
        if not free[line_id]:
            place.is_line_full = True
            continue
        place.ordinal = free[line_id].pop()
        rows.append({"line_id": line_id, "ordinal": place.ordinal, **place.owner})
    if rows:
        session.connection().execute(sa.insert(UnitSlot.__table__), rows)  # type: ignore[arg-type]  # as above


def _take_serials(session: Session, places: Sequence[_Place]) -> None:
    first: dict[tuple[str, str], _Place] = {}
    for place in places:
        key = lookup_key(place.unit.serial or "")
        if place.is_announced and key and place.unit.sku:
            place.is_serial_seen = first.setdefault((place.unit.sku, key), place) is not place
    rows = [{"sku": sku, "serial_key": key, **place.owner} for (sku, key), place in sorted(first.items(), key=_by_key)]
    returned = (UnitSerial.sku, UnitSerial.serial_key)
    taken = {(row.sku, row.serial_key) for row in add_new(session, UnitSerial.__table__, rows, *returned)}
    for identity, place in first.items():
        place.is_serial_seen = identity not in taken


def _by_key(item: tuple[tuple[str, str], _Place]) -> tuple[str, str]:
    return item[0]


def _parts(values: Sequence[str]) -> Iterable[Sequence[str]]:
    return (values[start : start + _PARAMETERS] for start in range(0, len(values), _PARAMETERS))
