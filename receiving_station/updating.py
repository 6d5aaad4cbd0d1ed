"""``receiving-station update``: what root's timer, or Windows' task of the system's account, runs every hour.

It reads the signed list, fetches in quiet hours, installs while no bench is open, and decides what becomes of a
version on trial. An operator cannot make it do anything: it believes the signed list, IT's policy and itself.
"""

import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from receiving_station.adapters.db.station import FILE_NAME, StationDatabase
from receiving_station.adapters.instance_lock import InstanceLock
from receiving_station.adapters.settings import Settings
from receiving_station.adapters.update_feed import UpdateFeed
from receiving_station.adapters.update_files import (
    end_reopening,
    end_trial,
    read_opened,
    read_state,
    read_trial,
    reopening_asked_at,
    write_state,
)
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Clock
from receiving_station.application.updates import (
    QuietHours,
    Release,
    Ring,
    Trial,
    UpdateState,
    Verdict,
    can_read,
    choose,
    judge,
)

log = logging.getLogger(__name__)

PATIENCE = timedelta(minutes=10)
"""So long a bench that closed itself stays closed for a version that does not come; two rounds of the updater's."""


class Install(Protocol):
    """Puts a package in; does not come back when it does."""

    def __call__(self, new: Path, old: Path, version: str, before: str, folder: Path, *, reopens: bool) -> None:
        """``installing.hand_over``."""
        ...


@dataclass(frozen=True, slots=True)
class Here:
    """What is installed, and where.

    Attributes:
        version: The program's.
        system: What packages fit.
        folder: The updater's own.
        local: Now, by this computer's clock.
        open_bench: Has the bench opened, where the system needs to be asked for it.
    """

    version: str
    system: str
    folder: Path
    local: Callable[[], datetime]
    open_bench: Callable[[], None]


class Updater:
    """One round an hour.

    Args:
        settings: In force; the ring and the repository are the policy's.
        here: What is installed.
        clock: UTC.
        install: Puts a package in.
    """

    def __init__(self, settings: Settings, here: Here, clock: Clock, install: Install) -> None:
        self._settings = settings
        self._here = here
        self._clock = clock
        self._install = install
        self._data = settings.data.folder

    def round(self, *, is_asked: bool = False) -> UpdateState:
        """Do what is due; what is known afterwards. It does not come back from an installation.

        Args:
            is_asked: Somebody wants it now: the quiet hours are not waited for.

        Raises:
            StationError: ``data_folder_not_usable`` where the updater's own folder cannot be written.
        """
        updates = self._settings.updates
        state = read_state(self._here.folder) or UpdateState()
        state = replace(state, ring=updates.ring if updates.url else "", trouble="", stuck="")
        try:
            if not updates.url:
                return self._keep(state)
            state = self._round(state, is_asked=is_asked)
        except StationError as error:
            state = replace(state, trouble=error.code)
        self._open_again()
        return self._keep(state)

    def _round(self, state: UpdateState, *, is_asked: bool) -> UpdateState:
        updates, here = self._settings.updates, self._here
        state = self._after_installing(state)
        feed = UpdateFeed(updates.url, self._root(), here.folder, self._settings.network)
        releases = feed.releases()
        state = replace(state, checked_at=self._clock.now())
        present = _find(releases, here.version, here.system)
        state, is_decided = self._on_trial(state, feed, releases)
        if not is_decided:
            return state
        name = self._settings.station.name
        wanted = choose(releases, here.system, here.version, name, Ring(updates.ring), frozenset(state.failed))
        if wanted is None:
            return replace(state, offered="", ready="")
        state = replace(state, offered=wanted.version)
        if present is None:
            # Nothing is begun that has no way back.
            raise StationError("update_no_way_back", version=here.version)
        if not can_read(wanted, self._revision()):
            raise StationError("update_cannot_read", version=wanted.version)
        if not (is_asked or state.ready == wanted.version or QuietHours.parse(updates.quiet).has(here.local())):
            return replace(state, ready="")
        new, old = feed.package(wanted), feed.package(present)
        feed.keep_only(frozenset({wanted.name, present.name}))
        state = replace(state, ready=wanted.version)
        self._hand_over(state, new, old, wanted.version)
        return state

    def _after_installing(self, state: UpdateState) -> UpdateState:
        """What the script said, where it put the old one back at once."""
        said = read_trial(self._here.folder)
        if said is not None and said[0] == "failed":
            log.error("version %s did not start and was taken back", said[1])
            end_trial(self._here.folder)
            return replace(state, failed=_without_twice((*state.failed, said[1])), ready="", offered="")
        if said is not None and said[0] == "done":
            end_trial(self._here.folder)
            return replace(state, ready="", offered="")
        return state

    def _on_trial(
        self, state: UpdateState, feed: UpdateFeed, releases: tuple[Release, ...]
    ) -> tuple[UpdateState, bool]:
        """Decide about a version on trial; whether there is none any more."""
        said = read_trial(self._here.folder)
        if said is None or said[0] != "trial" or said[1] != self._here.version:
            return state, True
        _, version, before = said
        starts, is_healthy = read_opened(self._data, version)
        way_back = _find(releases, before, self._here.system)
        match judge(Trial(version, before, starts, is_healthy), way_back, self._revision()):
            case Verdict.KEEP:
                end_trial(self._here.folder)
                return replace(state, ready="", offered=""), True
            case Verdict.WAIT:
                return replace(state, ready="", offered=""), False
            case Verdict.STUCK:
                return replace(state, stuck=version), False
            case Verdict.GO_BACK:
                present = _find(releases, version, self._here.system)
                if way_back is None or present is None:
                    return replace(state, stuck=version), False
                failed = _without_twice((*state.failed, version))
                state = replace(state, failed=failed, ready=before)
                self._hand_over(state, feed.package(way_back), feed.package(present), before)
                return state, False

    def _hand_over(self, state: UpdateState, new: Path, old: Path, version: str) -> None:
        """Install, where no bench is open; whoever opens one meanwhile finds it locked and is told to wait."""
        lock = InstanceLock(self._data, self._clock.now())
        if not self._data.is_dir():
            self._keep(state)
            self._install(new, old, version, self._here.version, self._here.folder, reopens=False)
            return
        if lock.is_taken():
            return
        self._keep(replace(state, ready="", offered=""))
        reopens = reopening_asked_at(self._data) is not None
        self._install(new, old, version, self._here.version, self._here.folder, reopens=reopens)

    def _open_again(self) -> None:
        """A bench that closed itself is not left closed where nothing came of the installation."""
        asked_at = reopening_asked_at(self._data)
        if asked_at is not None and self._clock.now() - asked_at >= PATIENCE:
            end_reopening(self._data)
            if not InstanceLock(self._data, self._clock.now()).is_taken():
                self._here.open_bench()

    def _revision(self) -> str | None:
        """The form of the station's database, as its number; None where there is none."""
        database = StationDatabase(self._data / FILE_NAME)
        try:
            found = database.look()
        finally:
            database.close()
        return None if found is None else found.revision

    def _root(self) -> bytes:
        place = self._settings.updates.root_file
        try:
            return (place or self._here.folder / "root.json").read_bytes()
        except OSError as error:
            raise StationError("update_not_trusted", reason="no root of trust") from error

    def _keep(self, state: UpdateState) -> UpdateState:
        try:
            self._here.folder.mkdir(parents=True, exist_ok=True)
            with suppress(OSError):
                self._here.folder.chmod(0o755)
            write_state(self._here.folder, state)
        except OSError as error:
            raise StationError("data_folder_not_usable", path=str(self._here.folder)) from error
        return state


def _find(releases: tuple[Release, ...], version: str, system: str) -> Release | None:
    return next((each for each in releases if each.version == version and each.system == system), None)


def _without_twice(versions: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(versions))
