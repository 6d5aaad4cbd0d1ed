"""The files by which updater, installer and station know of each other.

In the updater's folder: ``state.json`` (written by the updater only, read by everybody) and ``trial`` (one line,
written by the script that installs). In the data folder: ``opened.json``, written by the station: how often which
version was opened, and whether it ran for a while; and ``reopen``, where the bench closed itself for a new version.
"""

import json
from datetime import UTC, datetime
from pathlib import Path

from receiving_station.adapters.disk import write_durably
from receiving_station.application.updates import UpdateState

STATE, TRIAL, OPENED, REOPEN = "state.json", "trial", "opened.json", "reopen"


def read_state(folder: Path) -> UpdateState | None:
    """What the updater knew last; None where there is no updater, or what it left cannot be read."""
    try:
        said = json.loads((folder / STATE).read_text(encoding="utf-8"))
        at = said["checked_at"]
        return UpdateState(
            ring=str(said["ring"]),
            checked_at=None if at is None else datetime.fromisoformat(at),
            ready=str(said["ready"]),
            offered=str(said["offered"]),
            trouble=str(said["trouble"]),
            stuck=str(said["stuck"]),
            failed=tuple(str(each) for each in said["failed"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_state(folder: Path, state: UpdateState) -> None:
    """Keep it, readable for everybody.

    Raises:
        OSError: It was not kept.
    """
    text = {
        "ring": state.ring,
        "checked_at": None if state.checked_at is None else state.checked_at.isoformat(),
        "ready": state.ready,
        "offered": state.offered,
        "trouble": state.trouble,
        "stuck": state.stuck,
        "failed": list(state.failed),
    }
    write_durably(folder / STATE, json.dumps(text).encode())
    (folder / STATE).chmod(0o644)


def read_trial(folder: Path) -> tuple[str, str, str] | None:
    """What the installing script said: ``trial`` or ``failed``, the version, and the one before it."""
    try:
        words = (folder / TRIAL).read_text(encoding="utf-8").split()
    except (OSError, UnicodeDecodeError):
        return None
    return (words[0], words[1], words[2]) if len(words) == 3 else None  # noqa: PLR2004 (as above)


def end_trial(folder: Path) -> None:
    """The trial is decided."""
    (folder / TRIAL).unlink(missing_ok=True)


def read_opened(data: Path, version: str) -> tuple[int, bool]:
    """How often a version was opened on a data folder, and whether it ran for a while."""
    try:
        said = json.loads((data / OPENED).read_text(encoding="utf-8"))
        if said["version"] != version:
            return 0, False
        return int(said["starts"]), bool(said["is_healthy"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0, False


def tell_opened(data: Path, version: str) -> None:
    """This version was opened once more; called before anything else can go wrong.

    Raises:
        OSError: It was not kept.
    """
    (data / REOPEN).unlink(missing_ok=True)
    starts, is_healthy = read_opened(data, version)
    _tell(data, version, starts + 1, is_healthy=is_healthy)


def ask_reopening(data: Path) -> None:
    """The bench closes itself for a new version and is to be opened again.

    Raises:
        OSError: It was not kept; then nobody would open it.
    """
    write_durably(data / REOPEN, b"")


def reopening_asked_at(data: Path) -> datetime | None:
    """Since when a bench that closed itself waits to be opened again (UTC); None where none does."""
    try:
        return datetime.fromtimestamp((data / REOPEN).stat().st_mtime, UTC)
    except OSError:
        return None


def end_reopening(data: Path) -> None:
    """It was seen to."""
    (data / REOPEN).unlink(missing_ok=True)


def tell_healthy(data: Path, version: str) -> None:
    """This version has run for a while.

    Raises:
        OSError: It was not kept.
    """
    starts, is_healthy = read_opened(data, version)
    if not is_healthy:
        _tell(data, version, starts, is_healthy=True)


def _tell(data: Path, version: str, starts: int, *, is_healthy: bool) -> None:
    text = json.dumps({"version": version, "starts": starts, "is_healthy": is_healthy})
    write_durably(data / OPENED, text.encode())
