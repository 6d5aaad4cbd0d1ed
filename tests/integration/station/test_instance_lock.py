"""One station per data folder, with real second processes."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from receiving_station.adapters.instance_lock import OWNER_NAME, InstanceLock
from receiving_station.application.errors import StationError
from tests.fakes.parcels import NOON

OTHER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from receiving_station.adapters.instance_lock import InstanceLock
lock = InstanceLock(Path(sys.argv[1]), datetime(2026, 11, 21, 12, 0, tzinfo=UTC))
lock.acquire()
print("running", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def other(tmp_path: Path) -> Iterator["subprocess.Popen[str]"]:
    process = subprocess.Popen(
        [sys.executable, "-c", OTHER, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[3],
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "running\n"
        yield process
        process.kill()


def test_a_second_station_is_refused_and_told_who_runs(tmp_path: Path, other: "subprocess.Popen[str]") -> None:
    with pytest.raises(StationError) as refused:
        InstanceLock(tmp_path, NOON).acquire()
    assert refused.value.code == "already_running"
    assert (refused.value.context["pid"], refused.value.context["since"]) == (
        other.pid,
        "2026-11-21T12:00:00+00:00",
    )


def test_a_killed_stations_folder_is_free_again(tmp_path: Path, other: "subprocess.Popen[str]") -> None:
    other.kill()
    other.wait()
    with InstanceLock(tmp_path, NOON):
        assert (tmp_path / OWNER_NAME).is_file()


def test_a_station_that_ended_leaves_no_name_behind(tmp_path: Path) -> None:
    with InstanceLock(tmp_path, NOON):
        pass
    assert not (tmp_path / OWNER_NAME).exists()


def test_two_stations_on_two_folders_run_side_by_side(tmp_path: Path, other: "subprocess.Popen[str]") -> None:
    with InstanceLock(tmp_path / "second", NOON) as lock:
        assert lock is not None


@pytest.mark.parametrize("text", ["", "[]", "{"])
def test_an_owners_file_that_cannot_be_read_still_refuses(
    tmp_path: Path, other: "subprocess.Popen[str]", text: str
) -> None:
    (tmp_path / OWNER_NAME).write_text(text)
    with pytest.raises(StationError) as refused:
        InstanceLock(tmp_path, NOON).acquire()
    assert (refused.value.code, refused.value.context["pid"]) == ("already_running", "?")


def test_a_folder_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StationError) as refused:
        InstanceLock(tmp_path / "file", NOON).acquire()
    assert refused.value.code == "data_folder_not_usable"
