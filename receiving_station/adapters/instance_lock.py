"""One station per data folder: a second copy is refused and told who runs."""

import json
import os
import platform
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from types import TracebackType

from filelock import FileLock, Timeout

from receiving_station.adapters.disk import make_private
from receiving_station.application.errors import StationError

LOCK_NAME = "station.lock"
OWNER_NAME = "station.owner.json"


class InstanceLock:
    """A lock that the system lets go of by itself when the process ends, however it ends.

    Keep the object for as long as the program runs: the lock goes with it.

    The owner's name lies in a file of its own: on Windows a locked file cannot be read by others.

    Args:
        data_dir: The folder that only one station may work on.
        started_at: When this one started (UTC), told to the one that is refused.
    """

    def __init__(self, data_dir: Path, started_at: datetime) -> None:
        self._owner_file = data_dir / OWNER_NAME
        self._started_at = started_at
        self._data_dir = data_dir
        # Not thread-local: taken at start-up, let go of by whichever thread closes the program.
        self._lock = FileLock(data_dir / LOCK_NAME, timeout=0, thread_local=False)

    def acquire(self) -> None:
        """Take the lock.

        Raises:
            StationError: ``already_running`` with ``pid``, ``since`` (ISO 8601, UTC) and ``host`` of the one
                that runs; ``data_folder_not_usable`` when the folder cannot be written.
        """
        try:
            make_private(self._data_dir)
            self._lock.acquire()
            self._name_owner()
        except Timeout as error:
            owner = self._owner()
            raise StationError(
                "already_running",
                pid=owner.get("pid", "?"),
                since=owner.get("since", "?"),
                host=owner.get("host", "?"),
            ) from error
        except OSError as error:
            self._lock.release()
            raise StationError("data_folder_not_usable", path=str(self._data_dir)) from error

    def release(self) -> None:
        """Let go of the lock; harmless when it is not held."""
        if self._lock.is_locked:
            self._owner_file.unlink(missing_ok=True)
            self._lock.release()

    def is_taken(self) -> bool:
        """Whether a station works on the folder now; nothing is left behind by asking."""
        if not (self._data_dir / LOCK_NAME).exists():
            return False
        try:
            self._lock.acquire()
        except (Timeout, OSError):
            return True
        self._lock.release()
        return False

    def __enter__(self) -> "InstanceLock":
        """Take the lock."""
        self.acquire()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Let go of it."""
        self.release()

    def _name_owner(self) -> None:
        owner = {
            "pid": os.getpid(),
            "since": self._started_at.isoformat(timespec="seconds"),
            "host": platform.node(),
        }
        temporary = self._owner_file.with_suffix(".new")
        temporary.write_text(json.dumps(owner), encoding="utf-8")
        temporary.replace(self._owner_file)

    def _owner(self) -> Mapping[str, object]:
        try:
            owner = json.loads(self._owner_file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            # It was refused in the moment between the other one's lock and its name.
            return {}
        return owner if isinstance(owner, dict) else {}
