"""Writes a drawn month into a central, fast.

Parcels long settled are written in bulk, in the rows and the JSON that intake and settlement would have left; what a
person is asked about in the last days goes through intake and settlement themselves. All of it is counted as ever.
"""

import hashlib
import json
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

import sqlalchemy as sa
from sqlalchemy.orm import Session

from receiving_station.central.board.models import BoardUnit, Regrade, StationState
from receiving_station.central.board.rollups import count_due
from receiving_station.central.board.sample import APP, WORK_FROM, WORK_UNTIL, Month, Parcel
from receiving_station.central.board.sample_goods import OPERATORS, STATIONS, Good
from receiving_station.central.database import Sessions
from receiving_station.central.imports import import_rows
from receiving_station.central.intake import Intake
from receiving_station.central.models import (
    AnnouncedReturn,
    BenchChecked,
    LineBalance,
    ReceiptRow,
    ReceiptUnit,
    Refund,
    ReturnCode,
    StationSeen,
    StockMovement,
    UnitPlateRow,
    UnitSlot,
)
from receiving_station.central.settlement import LedgerSettler
from receiving_station.domain.codes import lookup_key
from receiving_station.domain.policy import BUCKETS
from receiving_station.domain.vocabulary import Disposition, ItemCondition
from receiving_station.wire import BenchCheckWire, BenchPartWire, ReceiptWire

BULK: Final = 2500
"""Parcels written in one transaction."""
_Rows = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Sample:
    """What was written.

    Attributes:
        units: Received.
        parcels: They came in.
        spoilt_sku: The product with something wrong.
        until: The last instant of it (UTC).
    """

    units: int
    parcels: int
    spoilt_sku: str
    until: datetime


def write(sessions: Sessions, month: Month, tell: Callable[[str], None]) -> Sample:
    """Write the month into a migrated database that is not served meanwhile, and count it."""
    parcels, units = 0, 0
    odd: list[Parcel] = []
    bulk: list[Parcel] = []

    def flush() -> None:
        with sessions.write.begin() as session:
            _write_bulk(session, bulk)
        tell(f"{units} units")
        bulk.clear()

    for parcel in month.parcels():
        parcels, units = parcels + 1, units + len(parcel.receipt["units"])
        (odd if parcel.is_odd else bulk).append(parcel)
        if len(bulk) == BULK:
            flush()
    flush()
    _write_odd(sessions, odd)
    with sessions.write.begin() as session:
        _write_announced(session, [(facts, at, state) for facts, at, state in month.announced_only(parcels // 40 + 20)])
        _write_sold(session, month)
        _write_stations(session, month)
    tell("counting")
    more = True
    while more:
        with sessions.write.begin() as session:
            more = count_due(session, month.until, BULK * 2) > 0
    with sessions.write.begin() as session:
        _write_regrades(session, month)
    return Sample(units, parcels, month.spoilt.sku, month.until)


def _write_bulk(session: Session, parcels: Iterable[Parcel]) -> None:
    rows: _Rows = defaultdict(list)
    for parcel in parcels:
        if parcel.announced is not None:
            _return_rows(rows, parcel.announced, parcel.at - timedelta(days=5), "settled", parcel.region)
        _receipt_rows(rows, parcel)
    _insert(session, rows)


def _insert(session: Session, rows: _Rows) -> None:
    connection = session.connection()
    tables = (AnnouncedReturn, ReturnCode, LineBalance, ReceiptRow, ReceiptUnit, UnitSlot, UnitPlateRow)
    for model in (*tables, Refund, StockMovement):
        if some := rows[model.__tablename__]:
            connection.execute(sa.insert(model.__table__), some)  # type: ignore[arg-type]  # wider than a table


def _return_rows(rows: _Rows, announced: Mapping[str, Any], at: datetime, state: str, region: str = "") -> None:
    return_id = announced["return_id"]
    rows["returns"].append(
        {
            "return_id": return_id,
            "rma": announced["rma"],
            "payload": json.dumps(announced),
            "is_cancelled": False,
            "brand": announced["brand"],
            "state": state,
            "announced_at": at,
            "region": region,
        }
    )
    for kind, code in (("rma", announced["rma"]), ("tracking", announced["tracking_numbers"][0])):
        rows["return_codes"].append({"return_id": return_id, "kind": kind, "lookup_key": lookup_key(code)})
    rows["line_balances"] += [
        {
            "line_id": line["line_id"],
            "return_id": return_id,
            "quantity": line["quantity"],
            "currency": "EUR",
            "paid_cents": _cents(line),
            "refunded_cents": 0,
        }
        for line in announced["lines"]
    ]


def _cents(line: Mapping[str, Any]) -> int:
    return round(float(line["unit_price"]["amount"]) * 100)


def _receipt_rows(rows: _Rows, parcel: Parcel) -> None:
    receipt, announced, settled_at = parcel.receipt, parcel.announced, parcel.at + timedelta(seconds=2)
    session_id = UUID(receipt["session_id"])
    payload = json.dumps(receipt)
    status = {"session_id": receipt["session_id"], "settlement": "received", "flags": [], "refunds": [], "stock": []}
    rows["receipts"].append(
        {
            "session_id": session_id,
            "body_sha256": hashlib.sha256(payload.encode()).hexdigest(),
            "payload": payload,
            "answer": json.dumps(status),
            "state": "settled",
            "return_id": receipt["return_id"],
            "station": receipt["station"],
            "flags": "[]",
            "received_at": parcel.at,
            "settled_at": settled_at,
            "due_at": None,
        }
    )
    lines = {line["line_id"]: line for line in (announced or {}).get("lines", ())}
    for position, unit in enumerate(receipt["units"]):
        own = {"session_id": session_id, "position": position}
        rows["receipt_units"].append(
            {
                **own,
                "unit_id": UUID(unit["unit_id"]),
                "plate": unit["plate"],
                "line_id": unit["line_id"],
                "ordinal": 1,
                "is_line_full": False,
                "is_plate_seen": False,
                "is_serial_seen": False,
            }
        )
        rows["unit_slots"].append({"line_id": unit["line_id"], "ordinal": 1, **own})
        rows["unit_plates"].append({"plate": unit["plate"], **own})
        bucket = BUCKETS[Disposition(unit["disposition"])]
        grade = unit["item"] if unit["disposition"] == Disposition.RESTOCK_AS_GRADE else ""
        rows["stock_movements"].append(
            {
                **own,
                "sku": unit["sku"],
                "bucket": bucket,
                "quantity": 1,
                "plate": unit["plate"],
                "moved_at": settled_at,
                "grade": grade,
            }
        )
        if announced is not None and announced["kind"] != "rto":
            rows["refunds"].append(
                {
                    **own,
                    "return_id": announced["return_id"],
                    "rma": announced["rma"],
                    "line_id": unit["line_id"],
                    "ordinal": 1,
                    "kind": "refund_full",
                    "amount_cents": _cents(lines[unit["line_id"]]),
                    "currency": "EUR",
                    "issued_at": settled_at,
                }
            )


def _write_odd(sessions: Sessions, odd: Sequence[Parcel]) -> None:
    by_day: dict[date, list[Parcel]] = defaultdict(list)
    for parcel in odd:
        by_day[parcel.at.date()].append(parcel)
    for day in sorted(by_day):
        last = by_day[day][-1].at
        with sessions.write.begin() as session:
            rows: _Rows = defaultdict(list)
            for parcel in by_day[day]:
                if parcel.announced is not None:
                    _return_rows(rows, parcel.announced, parcel.at - timedelta(days=5), "in_transit", parcel.region)
            _insert(session, rows)
        intake = Intake(sessions, lambda at=last: at)  # type: ignore[misc]  # mypy knows no default of a lambda
        some = [ReceiptWire.model_validate(parcel.receipt) for parcel in by_day[day]]
        intake.receive_many([(receipt.session_id, receipt) for receipt in some])
        settler = LedgerSettler(sessions, lambda at=last: at, lambda _step: None)  # type: ignore[misc]  # as above
        while settler.settle_due():
            pass


def _write_announced(session: Session, coming: Iterable[tuple[Mapping[str, Any], datetime, bool]]) -> None:
    rows: _Rows = defaultdict(list)
    for facts, at, is_shipped in coming:
        _return_rows(rows, facts, at, "in_transit" if is_shipped else "announced")
    _insert(session, rows)


def _write_sold(session: Session, month: Month) -> None:
    """One order a brand and day: what the shops sold, beside the orders of which something came back."""
    by_day: dict[tuple[str, date], list[tuple[Good, int]]] = defaultdict(list)
    for good, day, count in month.sold():
        by_day[good.brand, day].append((good, count))
    for (brand, day), some in sorted(by_day.items()):
        rows = [
            {
                "brand": brand,
                "order_number": f"SOLD-{day:%Y%m%d}",
                "currency": "EUR",
                "line": good.sku,
                "sku": good.sku,
                "name": good.name,
                "quantity": str(count),
                "unit_price": f"{good.cents / 100:.2f}",
                "category": good.category,
            }
            for good, count in some
        ]
        import_rows(session, "orders", rows, datetime.combine(day, WORK_UNTIL, UTC))


def _write_stations(session: Session, month: Month) -> None:
    now = month.until
    for number, station in enumerate(STATIONS):
        # One of them is away since two hours, one has lost its camera, one is out of labels.
        seen_at = now - (timedelta(hours=2) if number == 7 else timedelta(seconds=5 * number))
        operator = OPERATORS[number]
        session.merge(
            StationSeen(
                station=station,
                operator=operator,
                app_version=APP,
                unsent=(0, 0, 3, 0, 0, 0, 0, 41)[number],
                needs_you=1 if number == 2 else 0,
                seen_at=seen_at,
            )
        )
        session.merge(
            StationState(
                station=station,
                is_working=number not in {4, 7},
                since=seen_at - timedelta(minutes=(2, 1, 3, 1, 26, 4, 2, 5)[number]),
                parked=(0, 2, 0, 1, 0, 0, 0, 4)[number],
                camera="lost" if number == 2 else "ok",
                printer="out" if number == 5 else "ok",
            )
        )
        part = BenchPartWire(
            part="light", state="attention" if number == 6 else "ok", code="check_dark" * (number == 6)
        )
        checked_at = datetime.combine(now.date(), WORK_FROM, UTC)
        check = BenchCheckWire(checked_at=checked_at, operator=operator, parts=(part,))
        session.merge(BenchChecked(station=station, payload=check.model_dump_json()))


def _write_regrades(session: Session, month: Month) -> None:
    """Second looks at some units: one grader is stricter than the others, and it shows."""
    dice = random.Random(month.spoilt.sku)  # noqa: S311 (a sample, not a secret)
    asked = sa.select(BoardUnit).where(BoardUnit.item != "").order_by(BoardUnit.occurred_at.desc()).limit(4000)
    units = session.scalars(asked).all()
    order = [item.value for item in ItemCondition]
    for unit in units[:: max(1, len(units) // 400)]:
        second_by = dice.choice([name for name in OPERATORS if name != unit.operator])
        misses = 0.45 if OPERATORS[2] in {unit.operator, second_by} else 0.09
        place = order.index(unit.item)
        second = order[min(place + 1, len(order) - 1)] if dice.random() < misses else unit.item
        is_done = dice.random() < 0.93
        packaging = dice.choices(("sealed", "opened", "damaged", "none"), (20, 62, 10, 8))[0]
        session.add(
            Regrade(
                regrade_id=UUID(int=dice.getrandbits(128), version=4),
                session_id=unit.session_id,
                position=unit.position,
                plate=unit.plate,
                sku=unit.sku,
                name=unit.name,
                brand=unit.brand,
                asked_at=unit.occurred_at,
                first_by=unit.operator,
                first_packaging=packaging,
                first_item=unit.item,
                second_by=second_by if is_done else "",
                second_packaging=(packaging if dice.random() < 0.9 else "damaged") if is_done else "",
                second_item=second if is_done else "",
                done_at=unit.occurred_at + timedelta(hours=3) if is_done else None,
            )
        )
