"""The folders that a package makes for the whole computer; a checkout has none of them."""

import os
import sys
from pathlib import Path

LINUX = Path("/var/lib/receiving-station")


def is_packaged() -> bool:
    """Whether this program came as a package, not from a checkout."""
    return bool(getattr(sys, "frozen", False))


def machine_folder() -> Path:
    """Where the package keeps what belongs to the computer and to none of its users; it may not be there."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMDATA", r"C:\ProgramData")) / "Receiving Station"
    return LINUX


def shared_data_folder() -> Path | None:
    """The computer's own folder for the station's work, where the package made it and this user may work there."""
    folder = machine_folder() / "data"
    return folder if is_packaged() and folder.is_dir() and os.access(folder, os.W_OK | os.X_OK) else None


def updates_folder() -> Path:
    """What the updater keeps; everybody may read its state, only an administrator writes it."""
    return machine_folder() / "updates"


def own_command() -> list[str]:
    """The words that start this program again; a packaged one has no Python beside it."""
    return [sys.executable] if is_packaged() else [sys.executable, "-m", "receiving_station"]
