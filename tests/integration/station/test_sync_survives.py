"""Whatever the line and the power do: every parcel is applied once and ends as confirmed."""

import subprocess
import sys
import tempfile
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from receiving_station.domain.vocabulary import Word
from receiving_station.wire import MoneyWire
from tests.fakes.clock import FakeClock
from tests.fakes.fake_central import FakeCentral
from tests.integration.station.bench import Station

EUR_24_90 = MoneyWire(amount=Decimal("24.90"), currency="EUR")
APPLIED_WITHIN_S = 30.0

ONE_PASS = """
import sys
from pathlib import Path
from receiving_station.adapters.central_http import CentralClient
from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.adapters.system import SystemClock, system_jitter
from receiving_station.domain.session import Bench
from receiving_station.sync.engine import SyncEngine

url, token, folder = sys.argv[1:]
stores = StationDatabase(Path(folder) / "station.db").open()
SyncEngine(
    central=CentralClient(url, token), outbox=stores.outbox, feed=stores.feed,
    photos=PhotoFiles(Path(folder) / "photos"), clock=SystemClock(), jitter=system_jitter,
    bench=lambda: Bench("Bench 07", "M.", "1.2.3"),
).run_pass()
"""


@pytest.mark.parametrize("path", ["/photos", "/receipts", "/receipts/status", "/feed"])
def test_a_power_cut_while_the_reply_is_awaited_refunds_once(tmp_path: Path, path: str) -> None:
    clock = FakeClock()
    with FakeCentral() as central:
        station = Station.start(central, tmp_path, clock)
        receipt = station.receive("1", photos=(station.photo(),))
        central.hang_after_next(path)
        command = [sys.executable, "-c", ONE_PASS, central.url, central.token, str(tmp_path)]
        with subprocess.Popen(command, cwd=Path(__file__).resolve().parents[3]) as process:
            assert central.applied.wait(APPLIED_WITHIN_S)
            process.kill()
        station = station.restart()
        for _ in range(10):
            station.sync_once()
            clock.advance(60)
        assert central.refunds("RMA-1") == [EUR_24_90]
        assert station.word(receipt) is Word.CONFIRMED
        station.close()


FAULTS: dict[str, Callable[[FakeCentral], None]] = {
    "none": lambda _central: None,
    "dropped after it was applied": lambda central: central.drop_next_reply(),
    "receipt dropped after it was applied": lambda central: central.drop_next_reply("/receipts"),
    "in progress": lambda central: central.in_progress_next(),
    "busy": lambda central: central.answer_next("", 503),
    "too many": lambda central: central.answer_next("", 429, headers={"Retry-After": "9"}),
    "photos lost": lambda central: central.photos.clear(),
    "portal": lambda central: central.html_next("", 200, times=3),
    "signed out": lambda central: central.answer_next("", 401),
}
STEPS = st.lists(st.sampled_from([*FAULTS, "offline", "killed while sending", "parcel"]), max_size=12)


@settings(max_examples=15)
@given(steps=STEPS)
def test_no_order_of_faults_loses_a_parcel_or_applies_one_twice(steps: list[str]) -> None:
    clock = FakeClock()
    with tempfile.TemporaryDirectory() as folder, FakeCentral() as central:
        station = Station.start(central, Path(folder), clock)
        receipts = [station.receive("0", photos=(station.photo(0), station.photo(1)))]
        for step in steps:
            central.offline = step == "offline"
            if step == "parcel":
                name = str(len(receipts))
                receipts.append(station.receive(name, photos=(station.photo(len(receipts)),)))
            elif step == "killed while sending":
                station.lease_all()
                station = station.restart()
            elif step in FAULTS:
                FAULTS[step](central)
            station.sync_once()
        central.offline = False
        for _ in range(30):
            station.sync_once()
            clock.advance(60)
        assert [station.word(receipt) for receipt in receipts] == [Word.CONFIRMED] * len(receipts)
        assert [central.refunds(f"RMA-{index}") for index in range(len(receipts))] == [[EUR_24_90]] * len(receipts)
        station.close()
