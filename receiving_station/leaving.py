"""Leaving a station for good: nothing that the central does not have is left behind without a word."""

import argparse
import json
import os
from collections.abc import Callable
from pathlib import Path

from receiving_station.adapters.db.rescue import open_or_rescue
from receiving_station.adapters.db.station import FILE_NAME, StationDatabase
from receiving_station.adapters.disk import sync_folder
from receiving_station.adapters.instance_lock import LOCK_NAME, OWNER_NAME, InstanceLock
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.adapters.settings import Settings
from receiving_station.adapters.system import SystemClock
from receiving_station.application.errors import StationError
from receiving_station.application.upkeep import Unsent
from receiving_station.carrying import PHOTOS, export_from

EXIT_UNSENT = 3
"""Something is unsent: whatever would remove the data must not."""

_Say = Callable[[str], None]


def unsent_command(options: argparse.Namespace, settings: Settings, say: _Say) -> int:
    """``receiving-station unsent``: what an uninstaller asks before it removes anything."""
    unsent = _left_in(settings.data.folder)
    if not options.json:
        for line in sentences(unsent):
            say(line)
    say(_json(unsent))
    return 0 if unsent.is_nothing else EXIT_UNSENT


def reset_command(options: argparse.Namespace, settings: Settings, say: _Say) -> int:
    """``receiving-station reset``: an empty station; what was there is moved aside and never deleted."""
    folder: Path = settings.data.folder
    clock = SystemClock()
    carried = None
    with InstanceLock(folder, clock.now()):
        if (folder / FILE_NAME).exists():
            database = StationDatabase(folder / FILE_NAME)
            try:
                open_or_rescue(database, clock.now())
                unsent = database.stores().upkeep.unsent()
                if unsent.parcels and options.carry is not None:
                    photos = PhotoFiles(folder / PHOTOS)
                    carried = export_from(database, photos, folder, options.carry, settings.station.name, clock)
            finally:
                database.close()
            # What is not finished is in no bundle.
            if unsent.in_hand or (unsent.parcels and carried is None):
                for line in sentences(unsent):
                    say(line)
                say("Nothing was changed. Send it, finish what is open, or take it along: reset --carry FILE")
                return EXIT_UNSENT
        aside = _move_aside(folder, f"{folder.name}.before-{clock.now():%Y%m%d-%H%M%S}")
    if carried is not None:
        say(f"{carried.parcels} parcels are in {carried.path}. Whoever takes them in must give the seal {carried.seal}")
    say(f"The station is empty. Everything that was here is in {aside}.")
    return 0


def sentences(unsent: Unsent) -> list[str]:
    """What is unsent, for people."""
    if unsent.is_nothing:
        return ["Nothing is unsent: the central has everything that was saved here."]
    lines = []
    if unsent.parcels or unsent.photos:
        lines.append(
            f"{unsent.parcels} parcels with {unsent.units} units and {unsent.photos} photos are not sent yet. "
            "They are kept here. Open the station while it is online, or take them along: "
            "receiving-station export FILE"
        )
    if unsent.in_hand:
        lines.append(f"{unsent.in_hand} parcels are not finished. They are kept here as they stand, and only here.")
    return lines


def _left_in(folder: Path) -> Unsent:
    if not (folder / FILE_NAME).exists():
        return Unsent(parcels=0, units=0, photos=0, needs_you=0, in_hand=0)
    clock = SystemClock()
    with InstanceLock(folder, clock.now()):
        database = StationDatabase(folder / FILE_NAME)
        try:
            open_or_rescue(database, clock.now())
            return database.stores().upkeep.unsent()
        finally:
            database.close()


def _move_aside(folder: Path, name: str) -> Path:
    aside = folder / name
    try:
        aside.mkdir()
        for each in sorted(folder.iterdir()):
            if each != aside and each.name not in {LOCK_NAME, OWNER_NAME} and ".before-" not in each.name:
                each.rename(aside / each.name)
        sync_folder(aside)
        sync_folder(folder)
    except OSError as error:
        raise StationError("data_folder_not_usable", path=str(folder), reason=os.strerror(error.errno or 0)) from error
    return aside


def _json(unsent: Unsent) -> str:
    return json.dumps(
        {
            "parcels": unsent.parcels,
            "units": unsent.units,
            "photos": unsent.photos,
            "needs_you": unsent.needs_you,
            "in_hand": unsent.in_hand,
        }
    )
