"""The housekeeping thread's tick goes on whatever one round meets."""

from datetime import timedelta
from pathlib import Path

from pytestqt.qtbot import QtBot

from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.adapters.system import SystemClock
from receiving_station.application.upkeep import Housekeeping, ThinningRule
from receiving_station.domain.events import Message
from ui.bridge.housekeeping import HousekeepingWorker


def test_a_copy_that_cannot_be_made_is_told_and_the_next_round_makes_it(tmp_path: Path, qtbot: QtBot) -> None:
    database = StationDatabase(tmp_path / "station.db")
    stores = database.open()
    (tmp_path / "backups").write_text("in the way")
    rule = ThinningRule(timedelta(days=1), 1, 0)
    house = Housekeeping(stores.upkeep, PhotoFiles(tmp_path / "photos"), database.backups, rule, SystemClock())
    worker = HousekeepingWorker(house, 0, 20)
    told: list[Message] = []
    worker.told.connect(told.append)
    worker.start()
    qtbot.waitUntil(lambda: bool(told), timeout=20_000)
    (tmp_path / "backups").unlink()
    qtbot.waitUntil(lambda: bool(database.backups.all()), timeout=20_000)
    worker.stop()
    database.close()
    assert [message.code for message in told] == ["backup_not_made"]
