"""Carrying unsent work away: out of a station into a bundle, out of a bundle into a station or the central."""

import argparse
import json
import tempfile
import threading
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import TypeVar

from receiving_station import __version__
from receiving_station.adapters.bundle import Bundle, Exported, make_bundle, public_bytes, seal_of, station_key
from receiving_station.adapters.central_http import CentralClient
from receiving_station.adapters.db.rescue import open_or_rescue
from receiving_station.adapters.db.station import FILE_NAME, StationDatabase
from receiving_station.adapters.http_session import session_for
from receiving_station.adapters.instance_lock import InstanceLock
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.adapters.settings import Settings
from receiving_station.adapters.system import SystemClock
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Clock, EntryKind, Reply
from receiving_station.domain.vocabulary import EntryId

PHOTOS = "photos"
ASKED_AGAIN = 30
"""How often a central is asked again that is still at work on an entry, a second apart."""
_KINDS: dict[int, str] = {HTTPStatus.CREATED: "added", HTTPStatus.OK: "known"}
_LATER = {HTTPStatus.ACCEPTED, HTTPStatus.TOO_EARLY, HTTPStatus.TOO_MANY_REQUESTS, HTTPStatus.SERVICE_UNAVAILABLE}
EXIT_FAILED, EXIT_UNSEALED = 1, 2

T = TypeVar("T")
Say = Callable[[str], None]


def export_from(
    database: StationDatabase, photos: PhotoFiles, folder: Path, path: Path, station: str, clock: Clock
) -> Exported:
    """Write everything unsent into a bundle; the station keeps it too, and may send it: it counts once.

    Args:
        database: Open.
        photos: The station's.
        folder: The station's data folder, where its key is.
        path: The bundle to make.
        station: Name of the bench.
        clock: Tells when it is made.

    Raises:
        StationError: ``bundle_not_made`` with ``reason``.
    """
    stores = database.stores()
    parcels = database.carried().give_out(stores.upkeep.unsent_sessions())
    return make_bundle(
        path,
        parcels,
        photos,
        station_key(folder),
        station=station,
        app_version=__version__,
        made_at=clock.now(),
    )


def export_command(options: argparse.Namespace, settings: Settings, say: Say) -> int:
    """``receiving-station export FILE``."""
    clock = SystemClock()
    folder = settings.data.folder
    with InstanceLock(folder, clock.now()):
        database = StationDatabase(folder / FILE_NAME)
        try:
            open_or_rescue(database, clock.now())
            photos = PhotoFiles(folder / PHOTOS)
            made = export_from(database, photos, folder, options.file, settings.station.name, clock)
            in_hand = database.stores().upkeep.unsent().in_hand
        finally:
            database.close()
    if not options.json:
        say(f"{made.parcels} parcels with {made.units} units and {made.photos} photos are in {made.path}.")
        if made.photos_missing:
            say(f"{made.photos_missing} photos are not on this computer any more; the parcels say which.")
        if in_hand:
            say(f"{in_hand} parcels are not finished; they stay here and are not in the bundle.")
        say("All of it is kept here as well; what is sent from both places counts once.")
        say(f"The bundle's seal, which whoever takes it in must give: {made.seal}")
    say(
        json.dumps(
            {
                "file": str(made.path),
                "parcels": made.parcels,
                "units": made.units,
                "photos": made.photos,
                "photos_missing": made.photos_missing,
                "in_hand": in_hand,
                "seal": made.seal,
            }
        )
    )
    return 0


def import_command(options: argparse.Namespace, settings: Settings, token: str, say: Say) -> int:
    """``receiving-station import FILE``."""
    with Bundle(options.file) as bundle:
        facts = bundle.manifest
        if not options.seal:
            say(
                f"The bundle says: {len(facts.parcels)} parcels, {facts.units} units and {len(facts.photos)} photos, "
                f"made at {facts.station} on {facts.made_at:%Y-%m-%d %H:%M} UTC."
            )
            say("Nothing was taken in yet. Ask whoever made it for its seal, and give that: --seal XXXX-XXXX-XXXX-XXXX")
            return EXIT_UNSEALED
        bundle.verify(options.seal)
        if options.central:
            return _into_central(bundle, settings, token, say)
        return _into_station(bundle, settings, say)


def own_seal(folder: Path) -> str:
    """The seal of this station's bundles."""
    return seal_of(public_bytes(station_key(folder)))


def _into_station(bundle: Bundle, settings: Settings, say: Say) -> int:
    clock = SystemClock()
    folder = settings.data.folder
    with InstanceLock(folder, clock.now()):
        database = StationDatabase(folder / FILE_NAME)
        try:
            open_or_rescue(database, clock.now())
            photos = PhotoFiles(folder / PHOTOS)
            # Photos before the rows that name them, as at the bench.
            for sha256, data in bundle.photos():
                photos.take_in(sha256, data)
            taken = database.carried().take_in(bundle.parcels())
        finally:
            database.close()
    say(f"{taken.added} parcels were taken in and are sent by this station; {taken.known} were here already.")
    say(json.dumps({"added": taken.added, "known": taken.known, "photos": len(bundle.manifest.photos)}))
    return 0


def _into_central(bundle: Bundle, settings: Settings, token: str, say: Say) -> int:
    url = settings.central.url
    client = CentralClient(url, token, session_for(settings.network, url))
    counts = {"added": 0, "known": 0, "refused": 0}
    try:
        with tempfile.TemporaryDirectory() as folder:
            photo = Path(folder) / "photo.jpg"
            for sha256, data in bundle.photos():
                photo.write_bytes(data)
                _send(partial(client.put_photo, sha256, photo))
        for parcel in bundle.parcels():
            for entry in sorted(parcel.entries, key=lambda each: each.seq):
                if entry.kind is EntryKind.PHOTO:
                    continue
                reply = _send(partial(client.post_receipt, EntryId(entry.entry_id), entry.payload))
                kind = _KINDS.get(reply.status or 0, "refused")
                counts[kind] += 1
                if kind == "refused":
                    say(f"{parcel.title}: the central did not take it ({reply.status}). The bundle has it still.")
    finally:
        client.close()
    say(f"{counts['added']} records were taken by the central; {counts['known']} it had already.")
    say(json.dumps({**counts, "photos": len(bundle.manifest.photos)}))
    return EXIT_FAILED if counts["refused"] else 0


def _send(call: Callable[[], Reply[T]]) -> Reply[T]:
    """One call, asked again while the central is at work on it.

    Raises:
        StationError: ``central_not_reached``; what was taken before counts once, so all of it can be sent again.
    """
    pause = threading.Event()
    for _ in range(ASKED_AGAIN):
        reply = call()
        if reply.status is None or reply.status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
            break
        if reply.status not in _LATER:
            return reply
        pause.wait(min(5.0, reply.retry_after_s or 1.0))
    raise StationError("central_not_reached", reason="signed_out" if reply.status else "offline")
