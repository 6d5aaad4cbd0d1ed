"""The sync thread's tick goes on whatever one pass meets."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from receiving_station.adapters.central_http import CentralClient
from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.adapters.system import SystemClock
from receiving_station.domain.events import Message
from receiving_station.domain.session import Bench
from receiving_station.sync.engine import SyncEngine
from ui.bridge.sync import SyncWorker


def test_a_pass_that_cannot_read_its_database_is_told_and_the_next_one_comes(tmp_path: Path, qtbot: QtBot) -> None:
    database = StationDatabase(tmp_path / "station.db")
    stores = database.open()
    client = CentralClient("http://127.0.0.1:9", "t")
    engine = SyncEngine(
        central=client,
        outbox=stores.outbox,
        feed=stores.feed,
        photos=PhotoFiles(tmp_path / "photos"),
        clock=SystemClock(),
        jitter=lambda: 0.0,
        bench=lambda: Bench("Bench 7", "M.", "1"),
    )
    worker = SyncWorker(engine, 0.05)
    told: list[Message] = []
    reports: list[object] = []
    worker.told.connect(told.append)
    worker.passed.connect(reports.append)
    database.close()
    hidden = tmp_path / "hidden.db"
    (tmp_path / "station.db").rename(hidden)
    (tmp_path / "station.db").mkdir()
    worker.start()
    qtbot.waitUntil(lambda: len(told) >= 2, timeout=20_000)
    (tmp_path / "station.db").rmdir()
    hidden.rename(tmp_path / "station.db")
    qtbot.waitUntil(lambda: bool(reports), timeout=20_000)
    worker.stop()
    client.close()
    database.close()
    assert {message.code for message in told} == {"database_trouble"}
