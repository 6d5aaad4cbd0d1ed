"""The disk fills up at any write: it is told in words, the parcel is kept, and work goes on when there is room."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from receiving_station.application.messages import TEXTS
from tests.integration.station.small_disk import FILE_SIZE, ROOT, SWEEP, TMPFS, means

REFUSALS = {
    "photo": "photo_not_saved",
    "draft": "draft_not_saved",
    "receipt": "receipt_not_saved",
    "settings": "settings_not_saved",
    "backup": "backup_not_made",
    "new station": "database_trouble",
}


def _run(how: str, before: list[str], folder: Path) -> dict[str, Any]:
    command = [*before, sys.executable, "-m", "tests.integration.station.small_disk", str(folder), how]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=80)
    assert done.returncode == 0, f"{how}: {done.stderr[-2000:]}"
    result: dict[str, Any] = json.loads(done.stdout)
    return result


@pytest.fixture(scope="module", params=["the machine's best", FILE_SIZE])
def day(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Once with the most real limit that this machine lets us set, once with the one that every machine does."""
    folder = tmp_path_factory.mktemp("disk")
    how, before = (FILE_SIZE, []) if request.param == FILE_SIZE else means(folder)
    return {"how": how, **_run(how, before, folder)}


def test_every_write_that_a_full_disk_refuses_is_told_with_its_reason(day: dict[str, Any]) -> None:
    told = {name: code for name, (code, _) in day["told"].items()}
    assert told == REFUSALS, day["how"]
    reasons = {reason for _, reason in day["told"].values()}
    # A limit on files is told to SQLite as an error of the disk; a disk without room as what it is.
    assert reasons <= ({"disk_full"} if day["how"] == TMPFS else {"disk_full", "disk_error"}), day["how"]
    assert set(REFUSALS.values()) <= set(TEXTS)


def test_what_was_entered_before_the_disk_was_full_is_kept(day: dict[str, Any]) -> None:
    assert day["kept"], day["how"]


def test_every_write_is_done_when_there_is_room_again(day: dict[str, Any]) -> None:
    assert not any(day["again"].values()), day["how"]


def test_wherever_in_a_commit_the_disk_is_full_a_parcel_is_saved_once_or_told(day: dict[str, Any]) -> None:
    assert 0 < day["refused"] < len(SWEEP), day["how"]
    assert (day["is_all_there"], day["is_each_once_in_journal"], day["unsent"]) == (True, True, True), day["how"]
    assert day["incidents"] == [], day["how"]
