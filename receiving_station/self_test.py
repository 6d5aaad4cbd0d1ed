"""Whether this program works on this computer: asked after it was installed, before any bench opens it.

Everything is tried on copies: where it does not work, the version before finds its data as it left them.
"""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from receiving_station.adapters.db.station import FILE_NAME, StationDatabase
from receiving_station.adapters.decoder import decode_paths
from receiving_station.adapters.decoder.cascade import Cascade
from receiving_station.adapters.decoder.crew import Crew
from receiving_station.adapters.settings import Settings
from receiving_station.application.errors import StationError
from receiving_station.resources import resource

Window = Callable[[str, float], float]


def self_test(settings: Settings, window: Window, asked_at: float) -> dict[str, object]:
    """Open a copy of the data, draw the window, read labels; what was found, with times in seconds.

    Args:
        settings: In force; only the data folder is looked at.
        window: Opens the window on a folder, asked for at a Unix time; seconds until it was painted.
        asked_at: The Unix time at which this was asked for: ``ready_s`` counts from there.

    Raises:
        StationError: ``self_test_failed`` with ``reason``; ``database_newer``, ``database_damaged``, …
    """
    with TemporaryDirectory(prefix="receiving-station-") as name:
        has_data = _copy(settings.data.folder / FILE_NAME, Path(name) / FILE_NAME)
        # Before the window does: that one would mend a database that this version damages.
        database = StationDatabase(Path(name) / FILE_NAME)
        try:
            database.open()
        finally:
            database.close()
        ready_s = window(name, asked_at)
    labels = sorted(resource("samples", "labels").iterdir())
    crew = Crew.here()
    began_s = time.monotonic()
    rows = list(decode_paths(labels, Cascade(crew)))
    decoded_s = time.monotonic() - began_s
    unread = [Path(str(row["path"])).name for row in rows if not row.get("codes")]
    if unread:
        raise StationError("self_test_failed", reason=f"no code is read in {', '.join(unread)}")
    return {
        "labels": len(labels),
        "decode_s": round(decoded_s, 2),
        "engines": [engine.name for engine in crew.engines],
        "has_data": has_data,
        "ready_s": round(ready_s, 2),
    }


def _copy(source: Path, target: Path) -> bool:
    if not source.is_file():
        return False
    try:
        # Read-only: not even the files beside it are touched.
        address = f"{source.resolve().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True)) as there, closing(sqlite3.connect(target)) as copy:
            there.backup(copy)
    except sqlite3.Error as error:
        raise StationError("self_test_failed", reason=f"the data cannot be copied ({error})") from error
    return True
