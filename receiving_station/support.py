"""The support bundle: one file for whoever helps from afar, with nothing of a customer and no secret in it."""

import json
import platform
import sys
import zipfile
from collections.abc import Iterable, Mapping
from contextlib import suppress
from importlib.metadata import distributions
from pathlib import Path

from receiving_station import __version__
from receiving_station.adapters.bench_check import CheckFile
from receiving_station.adapters.clean_text import clean
from receiving_station.adapters.db.station import FILE_NAME, StationDatabase
from receiving_station.adapters.disk import reason_of, write_durably
from receiving_station.adapters.logs import log_files
from receiving_station.adapters.policy import Policy
from receiving_station.adapters.settings import Settings
from receiving_station.adapters.settings_file import shown_settings
from receiving_station.application.errors import StationError
from receiving_station.application.health import HealthReport
from receiving_station.bootstrap import token_of
from receiving_station.doctor import CHECK_FILE, as_json

README = """Support bundle of a returns bench.

doctor.json      what the station found of itself
settings.json    the settings in force, without passwords and codes, and which of them IT has locked
statistics.json  numbers about the database and the folders, nothing of what stands in them
versions.json    the program, Python, the system, the libraries
logs/            the program's own log

No customer's data, no photo, no token, no PIN is in it.
"""
_PEOPLE = {("station", "operator")}
_FOLDERS = ("photos", "films", "pictures", "journal", "backups", "damaged", "exports", "logs")


def make_support_bundle(path: Path, settings: Settings, policy: Policy, report: HealthReport) -> None:
    """Write the bundle.

    Args:
        path: The file to make; a zip archive.
        settings: In force.
        policy: What of them is locked.
        report: What the doctor found.

    Raises:
        StationError: ``support_not_written`` with ``path`` and ``reason``; nothing is left behind.
    """
    secrets = tuple(_secrets(settings))
    parts: dict[str, str] = {
        "README.txt": README,
        "doctor.json": as_json(report),
        "settings.json": _json({"settings": shown_settings(settings, hidden=_PEOPLE), "locked": _locked(policy)}),
        "statistics.json": _json(_statistics(settings)),
        "versions.json": _json(_versions()),
    }
    new = path.with_name(f".{path.name}.new")
    try:
        for file in log_files(settings.data.folder):
            parts[f"logs/{file.name}"] = file.read_text(encoding="utf-8", errors="replace")
        path.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as bundle:
            for name, text in parts.items():
                bundle.writestr(name, clean(text, secrets))
        write_durably(path, new.read_bytes())
    except OSError as error:
        raise StationError("support_not_written", path=str(path), reason=reason_of(error)) from error
    finally:
        # Where the folder itself is none, there is nothing to take away.
        with suppress(OSError):
            new.unlink()


def _locked(policy: Policy) -> Mapping[str, object]:
    return {"source": policy.source, "settings": policy.names}


def _secrets(settings: Settings) -> Iterable[str]:
    yield settings.central.enrol_code
    yield settings.station.operator if settings.station.operator != "Operator" else ""
    try:
        yield token_of(settings)
    except StationError:
        return


def _statistics(settings: Settings) -> dict[str, object]:
    folder = settings.data.folder
    database = StationDatabase(folder / FILE_NAME)
    numbers: dict[str, object] = {"folders": {name: _size(folder / name) for name in _FOLDERS}}
    check = CheckFile(folder / CHECK_FILE).last()
    if check is not None:
        states = {part.value: [result.state.value, result.code] for part, result in check.parts.items()}
        numbers["bench_check"] = {"at": check.checked_at.isoformat(), "parts": states}
    try:
        found = database.look()
        if found is not None:
            numbers["revision"], numbers["is_sound"] = found.revision, found.is_sound
            numbers["size_bytes"] = database.path.stat().st_size
            numbers["copies"] = [copy.made_at.isoformat() for copy in database.backups.all()]
        if found is not None and found.is_newest and found.is_sound:
            numbers.update(database.numbers().all())
    except StationError as error:
        numbers["trouble"] = error.code
    finally:
        database.close()
    return numbers


def _size(folder: Path) -> dict[str, int]:
    sizes = [file.stat().st_size for file in folder.rglob("*") if file.is_file()] if folder.is_dir() else []
    return {"files": len(sizes), "bytes": sum(sizes)}


def _versions() -> dict[str, object]:
    libraries = {found.metadata["Name"]: found.version for found in distributions() if found.metadata["Name"]}
    return {
        "program": __version__,
        "python": sys.version,
        "system": platform.platform(),
        "machine": platform.machine(),
        "libraries": dict(sorted(libraries.items())),
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
