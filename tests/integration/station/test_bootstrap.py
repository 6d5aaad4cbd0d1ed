"""Building a station on a data folder that is not as one would wish."""

import os
from pathlib import Path

import pytest

from receiving_station.adapters.settings import load_settings
from receiving_station.application.errors import StationError
from receiving_station.bootstrap import build_station
from tests.fakes.parcels import a_receipt


def held_files(folder: Path) -> list[str]:
    """Files in the folder that this process has open; where the system does not tell, those that cannot be moved."""
    handles = Path("/proc/self/fd")
    if not handles.is_dir():
        moved = folder / "moved.db"
        (folder / "station.db").rename(moved)
        moved.rename(folder / "station.db")
        return []
    names = []
    for handle in handles.iterdir():
        try:
            names.append(os.readlink(handle))  # noqa: PTH115 (a handle may be gone, and is no path of ours)
        except FileNotFoundError:
            continue
    return [name for name in names if name.startswith(str(folder.resolve()))]


def test_a_station_that_cannot_be_built_lets_go_of_its_files(tmp_path: Path) -> None:
    overrides = {"data.folder": str(tmp_path), "camera.source": "sample", "central.url": "http://127.0.0.1:9"}
    with pytest.raises(StationError) as refused:
        build_station(load_settings(environ={}, overrides={**overrides, "central.token_file": str(tmp_path / "no")}))
    assert refused.value.code == "setting_wrong"
    assert held_files(tmp_path) == []


def test_a_station_on_a_damaged_file_starts_and_says_what_was_done(tmp_path: Path) -> None:
    settings = load_settings(environ={}, overrides={"data.folder": str(tmp_path), "camera.source": "sample"})
    station = build_station(settings)
    station.stores.receipts.commit(a_receipt("1"))
    station.housekeeping.round()
    station.stores.receipts.commit(a_receipt("2"))
    station.close()
    (tmp_path / "station.db").write_bytes(b"a photograph of a cat")
    station = build_station(settings)
    told = [incident.code for incident in station.incidents]
    unsent = station.unsent()
    bundle = station.export_bundle(tmp_path / "out" / "bundle")
    station.close()
    assert told == ["database_restored"]
    assert (unsent.parcels, bundle.parcels) == (2, 2)
