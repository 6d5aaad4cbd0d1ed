"""Looks at a station part by part, beside the one that runs: ``receiving-station doctor``, and the window's page."""

import json
import logging
import os
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import requests

from receiving_station import __version__
from receiving_station.adapters.bench_check import CheckFile
from receiving_station.adapters.camera.listing import find_camera, list_cameras
from receiving_station.adapters.central_http import CentralClient
from receiving_station.adapters.db.station import FILE_NAME, StationDatabase
from receiving_station.adapters.http_session import session_for
from receiving_station.adapters.instance_lock import InstanceLock
from receiving_station.adapters.places import updates_folder
from receiving_station.adapters.policy import Policy
from receiving_station.adapters.printing import label_printer
from receiving_station.adapters.scale import scale_for
from receiving_station.adapters.settings import Settings
from receiving_station.adapters.update_files import read_state
from receiving_station.application import bench_check
from receiving_station.application.bench_check import BenchCheckReport, PartState
from receiving_station.application.errors import StationError
from receiving_station.application.health import (
    Finding,
    Health,
    HealthReport,
    Part,
    clock_finding,
    disk_finding,
    line_finding,
    scanner_finding,
    unsent_finding,
)
from receiving_station.application.messages import told
from receiving_station.application.ports import Clock, FrameSource, ReplyKind
from receiving_station.application.updates import version_finding
from receiving_station.bootstrap import make_source, token_of
from receiving_station.sync.replies import Action, verdict

log = logging.getLogger(__name__)

EXIT_UNKNOWN = 3
CHECK_FILE = "bench-check.json"
_FRAMES = 60
_WEIGHTS = 6
_RECENT = timedelta(days=7)
_SKEW_KEPT = timedelta(days=1)
_DATE_ROUNDS_S = 0.5
"""The header ``Date`` has whole seconds."""
Camera = Callable[[], FrameSource]


def examine(settings: Settings, policy: Policy, clock: Clock, camera: Camera | None = None) -> HealthReport:
    """Look at everything; seconds, and nothing is changed. Not for the main thread.

    Args:
        settings: In force.
        policy: What of them is locked.
        clock: Times of day.
        camera: Makes the camera to look at; None: as the settings say.
    """
    folder = settings.data.folder
    is_running = InstanceLock(folder, clock.now()).is_taken()
    database = StationDatabase(folder / FILE_NAME)
    last = CheckFile(folder / CHECK_FILE).last()
    try:
        of_database, is_readable = _database(database, clock)
        line, skew_s = _central(settings, clock)
        kept = database.stores().upkeep.skew() if is_readable and skew_s is None else None
        if kept is not None and clock.now() - kept.measured_at < _SKEW_KEPT:
            skew_s = kept.skew_s
        findings = (
            _settings(policy),
            line,
            clock_finding(skew_s),
            _unsent(database, settings, clock) if is_readable else _unknown(Part.UNSENT, of_database),
            of_database,
            _disk(database, folder, clock, is_readable=is_readable),
            _camera(settings, clock, camera, is_running=is_running),
            scanner_finding(_age_s(last, bench_check.Part.SCANNER, clock)),
            _printer(settings, clock, last),
            _scale(settings, is_running=is_running),
            version_finding(__version__, read_state(updates_folder()), clock.now()),
        )
    finally:
        database.close()
    return HealthReport(clock.now(), settings.station.name, __version__, findings)


def unexamined(error: StationError, clock: Clock) -> HealthReport:
    """What can be said where the settings cannot be read."""
    context = tuple((gap, str(value)) for gap, value in error.context.items())
    version = Finding(Part.VERSION, Health.OK, "doctor_version", (("version", __version__),))
    return HealthReport(
        clock.now(), "", __version__, (Finding(Part.SETTINGS, Health.BROKEN, error.code, context), version)
    )


def as_json(report: HealthReport) -> str:
    """One object; its form is part of what monitoring relies on (docs/it/doctor.md)."""
    return json.dumps(
        {
            "checked_at": report.at.isoformat(timespec="seconds"),
            "station": report.station,
            "version": report.version,
            "status": report.worst.value,
            "exit_status": report.exit_status,
            "parts": [
                {
                    "part": finding.part.value,
                    "state": finding.health.value,
                    "code": finding.code,
                    "text": told(finding.code, dict(finding.context)),
                    "values": dict(finding.context),
                }
                for finding in report.findings
            ],
        },
        ensure_ascii=False,
    )


def as_lines(report: HealthReport) -> Iterator[str]:
    """The same for a person at a terminal."""
    yield f"{report.station or 'Station'}, version {report.version}: {report.worst.value}"
    for finding in report.findings:
        sentence = told(finding.code, dict(finding.context))
        yield f"{finding.health.value.upper():9} {finding.part.value:9} {sentence}"


def _unknown(part: Part, database: Finding) -> Finding:
    is_new = database.code == "doctor_database_none"
    return Finding(part, Health.ABSENT, database.code if is_new else "doctor_not_told")


def _settings(policy: Policy) -> Finding:
    if not policy.values:
        return Finding(Part.SETTINGS, Health.OK, "doctor_settings_free")
    context = (("count", str(len(policy.values))), ("path", policy.source), ("names", ", ".join(policy.names)))
    return Finding(Part.SETTINGS, Health.OK, "doctor_settings_locked", context)


def _database(database: StationDatabase, clock: Clock) -> tuple[Finding, bool]:
    """How it is, and whether its rows can be asked."""
    try:
        found = database.look()
    except StationError as error:
        reason = str(error.context["reason"])
        return Finding(Part.DATABASE, Health.ATTENTION, error.code, (("reason", reason),)), False
    if found is None:
        return Finding(Part.DATABASE, Health.ABSENT, "doctor_database_none"), False
    if not found.is_sound:
        return Finding(Part.DATABASE, Health.BROKEN, "doctor_database_damaged"), False
    if found.is_newer:
        path = (("path", str(database.path)),)
        return Finding(Part.DATABASE, Health.BROKEN, "database_newer", path), False
    if not found.is_newest:
        return Finding(Part.DATABASE, Health.OK, "doctor_database_older"), False
    befell = next(iter(database.stores().upkeep.incidents(1)), None)
    if befell is not None and clock.now() - befell.at < _RECENT:
        return Finding(Part.DATABASE, Health.ATTENTION, befell.code, befell.context), True
    size = f"{database.path.stat().st_size / 1e6:.0f}"
    newest = next(iter(database.backups.all()), None)
    if newest is None:
        return Finding(Part.DATABASE, Health.OK, "doctor_database_sound", (("size_mb", size),)), True
    hours = f"{(clock.now() - newest.made_at).total_seconds() / 3600:.0f}"
    return Finding(Part.DATABASE, Health.OK, "doctor_database_copied", (("size_mb", size), ("hours", hours))), True


def _unsent(database: StationDatabase, settings: Settings, clock: Clock) -> Finding:
    oldest = database.numbers().oldest_unsent()
    age_s = None if oldest is None else max(0.0, (clock.now() - oldest).total_seconds())
    return unsent_finding(database.stores().upkeep.unsent(), age_s, has_central=bool(settings.central.url))


def _disk(database: StationDatabase, folder: Path, clock: Clock, *, is_readable: bool) -> Finding:
    try:
        there = next((place for place in (folder, *folder.parents) if place.is_dir()), folder)
        if folder.is_dir() and not os.access(folder, os.W_OK):
            return Finding(Part.DISK, Health.BROKEN, "data_folder_not_usable", (("path", str(folder)),))
        days = database.disk_room().days(clock.now()) if is_readable else None
        return disk_finding(days, shutil.disk_usage(there).free)
    except (OSError, StationError) as error:
        log.warning("disk not measured: %s", type(error).__name__)
        return Finding(Part.DISK, Health.ATTENTION, "data_folder_not_usable", (("path", str(folder)),))


def _central(settings: Settings, clock: Clock) -> tuple[Finding, float | None]:
    """How the central answers, and how its clock differs (seconds) where it told."""
    url = settings.central.url
    if not url:
        return Finding(Part.CENTRAL, Health.ABSENT, "doctor_central_none"), None
    try:
        token = token_of(settings)
    except StationError:
        return Finding(Part.CENTRAL, Health.BROKEN, "doctor_not_enrolled"), None
    dates: list[str] = []

    def hear(answer: requests.Response, *_args: object, **_named: object) -> None:
        dates.append(answer.headers.get("Date", ""))

    session = session_for(settings.network, url)
    session.hooks["response"].append(hear)
    client = CentralClient(url, token, session)
    try:
        began, began_s = clock.now(), clock.monotonic_s()
        # The smallest question that needs the token; it changes nothing there.
        reply = client.feed("", 1)
        took_s = clock.monotonic_s() - began_s
    finally:
        client.close()
    heard = verdict(reply, 0, 0.0)
    skew_s = None
    if reply.kind is ReplyKind.ANSWERED and dates:
        skew_s = _skew_s(dates[-1], began + timedelta(seconds=took_s / 2))
    if heard.action is not Action.DELIVERED:
        return line_finding(heard.cause or heard.reason), skew_s
    code = "doctor_central_trusted" if url.startswith("https") else "doctor_central_plain"
    return Finding(Part.CENTRAL, Health.OK, code, (("ms", f"{took_s * 1000:.0f}"),)), skew_s


def _skew_s(date: str, asked: datetime) -> float | None:
    try:
        told_at = parsedate_to_datetime(date)
    except ValueError:
        return None
    return None if told_at.tzinfo is None else (told_at - asked).total_seconds() + _DATE_ROUNDS_S


def _camera(settings: Settings, clock: Clock, camera: Camera | None, *, is_running: bool) -> Finding:
    source = settings.camera.source
    kind, _, rest = source.partition(":")
    if kind == "camera" and is_running:
        # The station has it open, and a camera bears one.
        cameras = list_cameras()
        found = find_camera(rest, cameras) or (cameras[0] if cameras and rest.isdecimal() else None)
        if found is not None:
            return Finding(Part.CAMERA, Health.OK, "doctor_camera_used", (("name", found.name),))
        return Finding(Part.CAMERA, Health.ATTENTION, "camera_lost", (("name", rest or source),))
    try:
        opened = make_source(source, clock, settings.camera.wishes().capture) if camera is None else camera()
        try:
            opened.open()
            frame = next((frame for _ in range(_FRAMES) if (frame := opened.read()) is not None), None)
        finally:
            opened.close()
    except StationError as error:
        # An address may hold a password.
        context = {**error.context, "name": kind if kind == "rtsp" else error.context.get("name", kind)}
        return Finding(
            Part.CAMERA, Health.ATTENTION, error.code, tuple((gap, str(value)) for gap, value in context.items())
        )
    if frame is None:
        return Finding(Part.CAMERA, Health.ATTENTION, "camera_lost", (("name", kind),))
    height, width = frame.shape[:2]
    size = (("width", str(width)), ("height", str(height)))
    return Finding(Part.CAMERA, Health.OK, "doctor_camera_good", size)


def _printer(settings: Settings, clock: Clock, last: BenchCheckReport | None) -> Finding:
    printer = settings.printer
    if printer.kind == "none":
        return Finding(Part.PRINTER, Health.ABSENT, "check_printer_absent")
    try:
        zpl = label_printer(printer, clock)
        if zpl is not None:
            code = "doctor_printer_ready" if zpl.check() else "doctor_printer_mute"
            return Finding(Part.PRINTER, Health.OK, code, (("name", printer.address),))
    except StationError as error:
        name = ("name", printer.address)
        if error.code == "printer_out":
            return Finding(
                Part.PRINTER,
                Health.ATTENTION,
                "doctor_printer_out",
                (name, ("reason", str(error.context.get("reason", "")))),
            )
        return Finding(Part.PRINTER, Health.ATTENTION, "doctor_printer_off", (name,))
    age_s = _age_s(last, bench_check.Part.PRINTER, clock)
    if age_s is None:
        return Finding(Part.PRINTER, Health.ABSENT, "doctor_printer_unknown")
    return Finding(Part.PRINTER, Health.OK, "doctor_printer_tried", (("days", f"{age_s / 86_400:.0f}"),))


def _scale(settings: Settings, *, is_running: bool) -> Finding:
    scale = scale_for(settings.scale)
    if scale is None:
        return Finding(Part.SCALE, Health.ABSENT, "check_scale_absent")
    name = ("name", scale.name)
    if is_running:
        if scale.is_there():
            return Finding(Part.SCALE, Health.OK, "doctor_scale_used", (name,))
        return Finding(Part.SCALE, Health.ATTENTION, "scale_not_open", (name, ("reason", "scale_absent")))
    try:
        try:
            scale.open()
            weight = next((weight for _ in range(_WEIGHTS) if (weight := scale.read()) is not None), None)
        finally:
            scale.close()
    except StationError as error:
        context = tuple((gap, str(value)) for gap, value in error.context.items())
        return Finding(Part.SCALE, Health.ATTENTION, error.code, context)
    if weight is None:
        return Finding(Part.SCALE, Health.ATTENTION, "doctor_scale_silent", (name,))
    return Finding(Part.SCALE, Health.OK, "doctor_scale_good", (("grams", str(weight.grams)),))


def _age_s(last: BenchCheckReport | None, part: bench_check.Part, clock: Clock) -> float | None:
    """How long ago a part was found good at the bench, seconds; None where it was not."""
    if last is None or part not in last.parts or last.parts[part].state is not PartState.OK:
        return None
    return max(0.0, (clock.now() - last.checked_at).total_seconds())
