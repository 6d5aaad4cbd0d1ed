"""``bench data``: what keeping the station's data whole costs, on a real file of a given size."""

import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from receiving_station.adapters.db.engine import make_engine, writing
from receiving_station.adapters.db.kept import put_parcel
from receiving_station.adapters.db.receipts import kept_parcel
from receiving_station.adapters.db.rescue import open_or_rescue
from receiving_station.adapters.db.station import FILE_NAME, StationDatabase, Stores
from receiving_station.application.ports import ReturnChange
from receiving_station.domain.codes import Code
from receiving_station.domain.plates import plate_for
from receiving_station.domain.returns import ExpectedLine, ExpectedReturn, Money, PhotoRef, Receipt, ReceivedUnit
from receiving_station.domain.session import Session, Step
from receiving_station.domain.vocabulary import (
    Disposition,
    FaultOwner,
    ItemCondition,
    LineId,
    LineState,
    Packaging,
    ParcelState,
    PhotoKind,
    Resolution,
    ReturnId,
    ReturnKind,
    RmaNumber,
    SessionId,
    Sha256,
    Sku,
    UnitId,
)

ROUNDS = 200
_SPACE = UUID("7d2b7f8e-40a5-4f53-9c7e-6a3f0c6d5b11")
_AT = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
_PAGE = 1000
_HEADER_BYTES = 100
_MB = 1_000_000


def bench_data(receipts: int, returns: int, tell: Callable[[str], None]) -> dict[str, Any]:
    """Seconds and milliseconds on a database of this many receipts and announced returns."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / FILE_NAME
        database = StationDatabase(path)
        stores = database.open()
        tell(f"filling it with {receipts} receipts and {returns} returns …")
        _fill(database, stores, receipts, returns)
        tell("committing, alone and while the file is copied …")
        alone = [_timed_ms(lambda n=number: stores.receipts.commit(a_receipt(n))) for number in _next(receipts)]  # type: ignore[misc]
        drafts = [_timed_ms(lambda n=number: stores.drafts.save(_draft(n))) for number in range(ROUNDS)]  # type: ignore[misc]
        began_s, began_cpu_s = time.perf_counter(), time.process_time()
        database.backups.make(_AT)
        backup_s, backup_cpu_s = time.perf_counter() - began_s, time.process_time() - began_cpu_s
        beside = _while_copied(database, stores, receipts + ROUNDS)
        size_bytes = path.stat().st_size
        database.close()
        tell("starting, healthy and damaged …")
        start_s = _start_s(path)
        with path.open("rb+") as file:
            file.write(bytes(_HEADER_BYTES))
        rescue_s = _start_s(path)
    return {
        "receipts": receipts,
        "returns": returns,
        "file_mb": round(size_bytes / _MB, 1),
        "commit_ms_p50": _p(alone, 50),
        "commit_ms_p95": _p(alone, 95),
        "commit_beside_copy_ms_p95": _p(beside, 95),
        "draft_ms_p50": _p(drafts, 50),
        "backup_s": round(backup_s, 2),
        "backup_cpu_s": round(backup_cpu_s, 2),
        "start_s": round(start_s, 2),
        "rescue_s": round(rescue_s, 2),
    }


def a_receipt(number: int) -> Receipt:
    """The receipt of one unit with two photos."""
    session_id = SessionId(uuid5(_SPACE, f"session {number}"))
    unit_id = UnitId(uuid5(_SPACE, f"unit {number}"))
    at = _AT + timedelta(seconds=number)
    photos = tuple(
        PhotoRef(Sha256(f"{number * 2 + side:064x}"), PhotoKind.ITEM, at, 200_000, 1280, 720) for side in (0, 1)
    )
    unit = ReceivedUnit(
        unit_id=unit_id,
        plate=plate_for(unit_id),
        line_id=LineId(f"line-{number}"),
        sku=Sku("CAP"),
        name="Wool cap, grey",
        state=LineState.RECEIVED,
        code=None,
        serial=None,
        packaging=Packaging.OPENED,
        item=ItemCondition.GOOD,
        fault_owner=FaultOwner.CUSTOMER,
        disposition=Disposition.RESTOCK_AS_GRADE,
        disposition_suggested=Disposition.RESTOCK_AS_GRADE,
        photos=photos,
        note="",
        received_at=at,
    )
    return Receipt(
        session_id=session_id,
        parcel=ParcelState.DONE,
        return_id=ReturnId(f"ret-{number}"),
        plate=None,
        shelf="",
        codes=(Code.typed(f"RMA-{number}"),),
        units=(unit,),
        missing=(),
        photos=(),
        station="Bench 1",
        operator="Operator",
        started_at=at,
        occurred_at=at,
        app_version="0",
    )


def a_return(number: int) -> ExpectedReturn:
    """An announced return of one cap."""
    line = ExpectedLine(
        line_id=LineId(f"line-{number}"),
        sku=Sku("CAP"),
        name="Wool cap, grey",
        quantity=1,
        gtins=("4006381333931",),
        serials=(),
        reason="too small",
        unit_price=Money(Decimal("24.90"), "EUR"),
        picture=None,
    )
    return ExpectedReturn(
        return_id=ReturnId(f"ret-{number}"),
        rma=RmaNumber(f"RMA-{number}"),
        order_number=f"ORD-{number}",
        tracking_numbers=(f"1Z{number:016d}",),
        brand="Northfold",
        kind=ReturnKind.CUSTOMER_RETURN,
        tier="",
        window_ends=date(2026, 12, 24),
        wish=Resolution.REFUND_FULL,
        carrier="UPS",
        lines=(line,),
    )


def table(report: dict[str, Any]) -> list[str]:
    """The report for a person."""
    return [f"{name:>28}  {value}" for name, value in report.items()]


def _fill(database: StationDatabase, stores: Stores, receipts: int, returns: int) -> None:
    for start in range(0, returns, _PAGE):
        page = [a_return(number) for number in range(start, min(returns, start + _PAGE))]
        stores.feed.apply([ReturnChange(value.return_id, value) for value in page], str(start))
    engine = make_engine(database.path)
    for start in range(0, receipts, _PAGE):
        with writing(engine) as connection:
            for number in range(start, min(receipts, start + _PAGE)):
                put_parcel(connection, kept_parcel(a_receipt(number), f"RMA-{number}"))
    engine.dispose()


def _next(first: int) -> range:
    return range(first, first + ROUNDS)


def _draft(number: int) -> Session:
    session = Session(session_id=SessionId(uuid5(_SPACE, "draft")), step=Step.ITEM, started_at=_AT)
    return replace(session, expected=a_return(number))


def _while_copied(database: StationDatabase, stores: Stores, first: int) -> list[float]:
    copying = threading.Thread(target=database.backups.make, args=(_AT + timedelta(hours=2),), name="copy")
    times: list[float] = []
    copying.start()
    number = first
    while copying.is_alive():
        receipt = a_receipt(number)
        times.append(_timed_ms(lambda r=receipt: stores.receipts.commit(r)))  # type: ignore[misc]
        number += 1
    copying.join()
    return times


def _timed_ms(work: Callable[[], object]) -> float:
    began_s = time.perf_counter()
    work()
    return (time.perf_counter() - began_s) * 1000


def _start_s(path: Path) -> float:
    database = StationDatabase(path)
    began_s = time.perf_counter()
    open_or_rescue(database, _AT + timedelta(hours=3))
    took_s = time.perf_counter() - began_s
    database.close()
    return took_s


def _p(times_ms: list[float], percent: int) -> float:
    if len(times_ms) < 2:  # noqa: PLR2004 (a copy over before the second commit has no spread)
        return round(sum(times_ms), 1)
    return round(statistics.quantiles(times_ms, n=100, method="inclusive")[percent - 1], 1)
