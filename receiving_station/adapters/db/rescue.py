"""Opening the station's data whatever became of it: a damaged file is set aside, the last good copy put in its place.

Every step may be cut short by a kill; the next start goes on from there. Nothing is deleted: what is damaged lies
in ``damaged/<time>`` afterwards.
"""

import logging
import shutil
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from receiving_station.adapters.db.backup import Backup, is_whole
from receiving_station.adapters.db.station import StationDatabase, Stores
from receiving_station.adapters.db.values import SESSION
from receiving_station.adapters.disk import make_folder, reason_of, sync_file, sync_folder
from receiving_station.application.errors import BugError, StationError
from receiving_station.application.upkeep import Incident
from receiving_station.domain.session import Session, Step

log = logging.getLogger(__name__)

DAMAGED_FOLDER = "damaged"
_DAMAGED = {"database_damaged"}


@dataclass(frozen=True, slots=True)
class Opened:
    """The station's data, open.

    Attributes:
        stores: What it keeps.
        incidents: What was found on the way and has to be told, in order.
    """

    stores: Stores
    incidents: tuple[Incident, ...]


@dataclass(frozen=True, slots=True)
class _Rescue:
    kept: Path
    backup: Backup | None
    has_gap: bool


def open_or_rescue(database: StationDatabase, now: datetime) -> Opened:
    """Open the database; where it is damaged, from its last good copy and the journal.

    Args:
        database: Not open yet, and nobody else's.
        now: For names and incidents (UTC).

    Raises:
        StationError: As ``StationDatabase.open``; ``database_damaged`` only when the disk does not take the rescue.
    """
    incidents: list[Incident] = []
    try:
        stores = database.open()
    except StationError as error:
        if error.code not in _DAMAGED:
            raise
        log.warning("the database is damaged: %s", error.__cause__ or error)
        database.close()
        rescue = _set_aside_and_restore(database, now)
        stores = database.open()
        incidents.append(_told(database, rescue, now))
        incidents.extend(_draft_put_back(database, stores, now))
    else:
        if database.replayed.parcels:
            told = (("parcels", str(database.replayed.parcels)),)
            incidents.append(Incident(now, "journal_replayed", told))
        if database.replayed.damaged:
            incidents.append(Incident(now, "journal_damaged", (("lines", str(database.replayed.damaged)),)))
    unreadable = stores.upkeep.unreadable_drafts()
    for incident in incidents:
        stores.upkeep.note(incident)
    if unreadable:
        incidents.append(Incident(now, "draft_unreadable", (("drafts", str(unreadable)),)))
    return Opened(stores, tuple(incidents))


def _set_aside_and_restore(database: StationDatabase, now: datetime) -> _Rescue:
    folder = database.path.parent / DAMAGED_FOLDER / now.astimezone(UTC).strftime("%Y%m%dT%H%M%S%fZ")
    try:
        make_folder(folder)
        backup = _good_backup(database, folder)
        first = next(iter(database.journal.segments()), None)
        has_gap = first is None or first > (backup.segment if backup is not None else 1)
        # The log first: beside another database file it would be taken for that one's.
        for name in ("-wal", "-shm", ""):
            part = database.path.with_name(database.path.name + name)
            if part.exists():
                part.replace(folder / part.name)
        sync_folder(folder)
        sync_folder(database.path.parent)
        if backup is not None:
            new = database.path.with_name(f".{database.path.name}.restored")
            shutil.copyfile(backup.path, new)
            sync_file(new)
            new.replace(database.path)
        else:
            # The journal alone begins a new one; without this it would be called damaged for being gone.
            database.begin_anew()
        sync_folder(database.path.parent)
    except OSError as error:
        raise StationError("database_not_restored", path=str(database.path), reason=reason_of(error)) from error
    return _Rescue(folder, backup, has_gap)


def _good_backup(database: StationDatabase, folder: Path) -> Backup | None:
    for backup in database.backups.all():
        if is_whole(backup.path):
            return backup
        log.warning("the copy %s is damaged too", backup.path.name)
        backup.path.replace(folder / backup.path.name)
    return None


def _told(database: StationDatabase, rescue: _Rescue, now: datetime) -> Incident:
    replayed = database.replayed
    made_at = rescue.backup.made_at.isoformat(timespec="minutes") if rescue.backup is not None else ""
    context = (
        ("kept", str(rescue.kept)),
        ("backup_at", made_at),
        ("parcels", str(replayed.parcels)),
        ("lines", str(replayed.damaged)),
    )
    if rescue.has_gap or replayed.damaged:
        return Incident(now, "database_restored_partly", context)
    return Incident(now, "database_restored" if rescue.backup is not None else "database_begun_anew", context)


def _draft_put_back(database: StationDatabase, stores: Stores, now: datetime) -> list[Incident]:
    """The parcel that was in hand, from its copy; what is told of it."""
    text = database.journal.draft()
    draft = _draft(text)
    before = stores.drafts.newest()
    if draft is not None and draft.step not in {Step.IDLE, Step.DONE} and draft != before:
        stores.drafts.save(draft)
    if stores.drafts.newest() is not None:
        return [Incident(now, "draft_put_back")]
    # A committed or discarded parcel leaves no draft: most times there is none to put back.
    return [] if draft is not None or not text else [Incident(now, "draft_lost")]


def _draft(text: str) -> Session | None:
    try:
        return SESSION.load(text) if text else None
    except BugError:
        return None
