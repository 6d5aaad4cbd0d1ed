"""The station's own storage and sync against each central, to the end."""

from pathlib import Path

from receiving_station.adapters.central_http import CentralClient
from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.adapters.system import SystemClock, system_jitter
from receiving_station.domain.session import Bench
from receiving_station.domain.vocabulary import PhotoKind, Word
from receiving_station.sync.engine import SyncEngine, SyncSettings
from tests.contract.conftest import CentralUnderTest
from tests.contract.test_central_contract import SETTLED_WITHIN_S, received
from tests.fakes.parcels import NOON, a_frame


def test_a_parcel_received_before_the_central_was_reached_is_confirmed_with_its_refund(
    central: CentralUnderTest, client: CentralClient, tmp_path: Path
) -> None:
    database = StationDatabase(tmp_path / "station.db")
    stores = database.open()
    photos = PhotoFiles(tmp_path / "photos")
    clock = SystemClock()
    receipt = received(central.take_return(), (photos.save(a_frame(249), PhotoKind.ITEM, NOON),))
    stores.receipts.commit(receipt)
    engine = SyncEngine(
        central=client,
        outbox=stores.outbox,
        feed=stores.feed,
        photos=photos,
        clock=clock,
        jitter=system_jitter,
        bench=lambda: Bench("Bench 07", "M.", "1.2.3"),
        settings=SyncSettings(status_every_s=0.0),
    )
    until_s = clock.monotonic_s() + SETTLED_WITHIN_S
    report = engine.run_pass()
    while report.counts.confirmed == 0 and clock.monotonic_s() < until_s:
        report = engine.run_pass()
    (row,) = stores.receipts.rows(10)
    assert (row.word, report.reason) == (Word.CONFIRMED, "")
    assert row.outcome[0].startswith("refund_full ")
    assert stores.returns.find_returns([row.title])
    database.close()
