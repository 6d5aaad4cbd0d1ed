"""The station and its central are separate processes; one is killed and nothing that was told is lost."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from receiving_station.adapters.db import StationDatabase
from receiving_station.domain.machine import resume
from receiving_station.domain.session import Step

LIMIT_S = 120


def _until(what: Callable[[], bool], process: subprocess.Popen[bytes]) -> bool:
    """Poll until it holds, the process ends, or the limit is over."""
    tick = threading.Event()
    for _ in range(LIMIT_S * 50):
        if what():
            return True
        if process.poll() is not None:
            return False
        tick.wait(0.02)
    return False


def _is_deciding(database: Path) -> bool:
    """Whether the draft on disk stands at a question about a unit, after one parcel was finished."""
    if not database.exists():
        return False
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        done = connection.execute("select count(*) from receipts").fetchone()[0]
        steps = {row[0] for row in connection.execute("select step from drafts")}
    except sqlite3.OperationalError:
        return False
    finally:
        connection.close()
    return done >= 1 and bool(steps & {"item", "disposition"})


def test_a_station_killed_in_the_middle_of_a_unit_comes_back_to_it_and_its_central_goes_too(tmp_path: Path) -> None:
    environ = {key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    out = tmp_path / "out"
    command = [sys.executable, "-m", "receiving_station", "demo", "--headless", "--out", str(out)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environ) as process:
        reached = _until(lambda: _is_deciding(out / "station" / "station.db"), process)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert reached
    database = StationDatabase(out / "station" / "station.db")
    stores = database.open()
    draft = stores.drafts.newest()
    rows = stores.receipts.rows(10)
    database.close()
    assert draft is not None
    assert draft.step in {Step.PACKAGING, Step.ITEM, Step.DISPOSITION, Step.IDENTIFY, Step.REVIEW}
    assert resume(draft).session.step is draft.step
    assert len(rows) >= 1
