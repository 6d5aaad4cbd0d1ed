"""Whatever bytes a bad disk changes, a start gives every saved parcel back as it was saved, each once."""

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.db.rescue import open_or_rescue
from receiving_station.application.ports import ReturnChange
from tests.fakes.parcels import NOON, a_receipt, a_return

PARCELS = 20
SEEDS = [*range(8), 103]
"""103 breaks the schema so that the driver cannot say its error; 0 to 399 were tried when this was written."""

Saved = tuple[list[tuple[str, ...]], list[tuple[str, ...]]]


def saved(path: Path) -> Saved:
    with closing(sqlite3.connect(path)) as connection:
        return (
            connection.execute("SELECT session_id, json FROM receipts ORDER BY 1").fetchall(),
            connection.execute("SELECT entry_id, payload FROM outbox ORDER BY 1").fetchall(),
        )


@pytest.fixture(scope="module")
def stations(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Saved]:
    """One folder as a kill leaves it, with a log; one with everything in the main file."""
    folder = tmp_path_factory.mktemp("damage")
    database = StationDatabase(folder / "live" / "station.db")
    stores = database.open()
    stores.feed.apply([ReturnChange(each.return_id, each) for each in map(a_return, map(str, range(100)))], "1")
    for number in range(PARCELS):
        if number == PARCELS // 2:
            database.backups.make(NOON)
        stores.receipts.commit(a_receipt(str(number)))
    whole = saved(database.path)
    shutil.copytree(folder / "live", folder / "killed")
    database.close()
    shutil.copytree(folder / "live", folder / "closed")
    return folder, whole


def damage(path: Path, dice: random.Random) -> None:
    data = bytearray(path.read_bytes())
    start, length = dice.randrange(len(data)), dice.choice([16, 512, 4096, 20_000])
    kind = dice.choice(["bits", "noise", "cut", "zeros"])
    if kind == "bits":
        for _ in range(dice.choice([1, 5, 50])):
            data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
    elif kind == "cut":
        del data[start:]
    else:
        part = len(data[start : start + length])
        data[start : start + length] = dice.randbytes(part) if kind == "noise" else bytes(part)
    path.write_bytes(data)


@pytest.mark.parametrize("seed", SEEDS)
def test_no_damage_to_the_file_or_its_log_costs_a_saved_parcel(
    stations: tuple[Path, Saved], tmp_path: Path, seed: int
) -> None:
    folder, whole = stations
    dice = random.Random(seed)
    work = tmp_path / "station"
    shutil.copytree(folder / dice.choice(["killed", "closed"]), work)
    log = work / "station.db-wal"
    damage(log if log.exists() and dice.random() < 0.5 else work / "station.db", dice)
    database = StationDatabase(work / "station.db")
    opened = open_or_rescue(database, NOON)
    shown = len(opened.stores.receipts.rows(2 * PARCELS))
    found = saved(database.path)
    database.close()
    assert found == whole
    assert shown == PARCELS
    assert not any(incident.code.endswith("partly") for incident in opened.incidents)
