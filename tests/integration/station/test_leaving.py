"""Leaving a station for good: what is unsent is counted, carried, and never removed without a word."""

import json
from pathlib import Path

import pytest

from receiving_station.adapters.db import StationDatabase
from receiving_station.cli import main
from receiving_station.domain.session import Session, Step
from tests.fakes.parcels import NOON, a_receipt, session_id

UNFINISHED = Session(session_id=session_id("open"), step=Step.UNKNOWN, started_at=NOON)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A station's folder with one saved parcel in it."""
    place = tmp_path / "station"
    place.mkdir()
    database = StationDatabase(place / "station.db")
    database.open().receipts.commit(a_receipt())
    database.close()
    return place


def run(*words: object) -> int:
    return main([str(word) for word in words])


def test_an_uninstaller_is_told_what_is_unsent(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("unsent", "--data-folder", folder) == 3
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("1 parcels with 1 units")
    assert json.loads(said[-1])["parcels"] == 1


def test_a_station_that_was_never_used_is_left_without_a_word(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("unsent", "--data-folder", tmp_path, "--json") == 0
    assert json.loads(capsys.readouterr().out)["parcels"] == 0


def test_a_reset_is_refused_while_something_is_unsent(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("reset", "--data-folder", folder) == 3
    assert "Nothing was changed" in capsys.readouterr().out
    assert (folder / "station.db").exists()


def test_a_reset_that_takes_it_along_leaves_an_empty_station_and_deletes_nothing(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bundle = tmp_path / "unsent.zip"
    assert run("reset", "--data-folder", folder, "--carry", bundle) == 0
    seal = capsys.readouterr().out.split("the seal ")[1].split()[0]
    assert run("unsent", "--data-folder", folder) == 0
    (aside,) = folder.glob("*.before-*")
    assert (aside / "station.db").exists()
    assert run("import", bundle, "--seal", seal, "--data-folder", tmp_path / "second") == 0
    assert run("unsent", "--data-folder", tmp_path / "second") == 3


def test_a_parcel_that_is_not_finished_keeps_the_station_from_being_emptied(folder: Path, tmp_path: Path) -> None:
    database = StationDatabase(folder / "station.db")
    database.open().drafts.save(UNFINISHED)
    database.close()
    assert run("reset", "--data-folder", folder, "--carry", tmp_path / "unsent.zip") == 3
    assert (folder / "station.db").exists()
