"""``receiving-station central backup | restore``."""

import argparse
import getpass
import json
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from sqlalchemy.exc import ArgumentError, DBAPIError

from receiving_station.central.backup import Report, back_up, restore
from receiving_station.central.core import Place
from receiving_station.central.database import NewerDatabaseError, OldDatabaseError
from receiving_station.central.problems import AWAY

_EXPECTED: tuple[type[Exception], ...] = (
    OSError,
    ValueError,
    ArgumentError,
    DBAPIError,
    NewerDatabaseError,
    OldDatabaseError,
    *AWAY,
)


def main(given: Sequence[str]) -> int:
    """Run one of the commands; its last line is JSON. Status 1: it did not work, or photos are lost."""
    options = _parser(given[0]).parse_args(given[1:])
    now = datetime.now(UTC)
    try:
        place = Place(options.data_dir, options.database, options.photos)
        if place.data_dir is None and not (place.database and place.photos):
            raise ValueError("say where the central is: DATA_DIR, or --database and --photos")
        if given[0] == "backup":
            report = back_up(place, options.folder, now)
        else:
            report = restore(options.folder, place, now, uuid4().hex, f"admin {options.by or getpass.getuser()}")
    except _EXPECTED as error:
        what = "There is no new backup" if given[0] == "backup" else "Nothing was restored"
        sys.stderr.write(f"{what}: {error}\n")
        return 1
    return _tell(report)


def _tell(report: Report) -> int:
    for sha256 in report.lost_photos:
        sys.stderr.write(f"Photo {sha256} is named in the database and could not be found whole.\n")
    facts = {
        "made_at": report.made_at.isoformat(),
        "rows": sum(report.rows.values()),
        "receipts": report.rows["receipts"],
        "photos": report.photos,
        "new_photos": report.new_photos,
        "lost_photos": len(report.lost_photos),
    }
    sys.stdout.write(json.dumps(facts) + "\n")
    return 1 if report.lost_photos else 0


def _parser(command: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"receiving-station central {command}")
    if command == "restore":
        parser.add_argument("folder", type=Path, metavar="FOLDER", help="the backup")
        parser.add_argument("--by", metavar="NAME", default=None, help="who does it, for the audit trail")
    parser.add_argument("data_dir", type=Path, metavar="DATA_DIR", nargs="?", help="the central's folder")
    parser.add_argument("--database", metavar="URL", help="its PostgreSQL database")
    parser.add_argument("--photos", metavar="URL", help="its photo store")
    if command == "backup":
        parser.add_argument(
            "--to", dest="folder", type=Path, required=True, metavar="FOLDER",
            help="where to: a new folder, or an older backup, of which the photos are kept",
        )  # fmt: skip
    return parser
