"""The ``receiving-station`` command."""

import argparse
import gc
import json
import logging
import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from receiving_station import __version__
from receiving_station.application.errors import StationError
from receiving_station.application.messages import text_of, told
from receiving_station.application.ports import Decoder
from receiving_station.application.updates import version_finding
from receiving_station.bench.parsers import add_bench

EXIT_FAILED = 1
EXIT_USAGE = 2
EXIT_UNKNOWN = 3

_DESCRIPTION = """The returns bench: receives parcels at a packing station and tells the central what it saw.

commands (each explains itself with --help):
  run       open the station's window (the default)
  demo      try it out: an embedded central with sample data and the station against it
  decode    read every code in picture files
  cameras   list the cameras of this computer by name and stable id
  bench     measure what the station reads and judges, and at what cost
  central   run the embedded central returns system
  enrol     get this station's token for a one-time code of the central
  conformance
            ask a central for every promise of the contract
  command-sheet  print the codes that stand for keys, as a PDF
  badges    print the badges of the people that this station knows, as a PDF
  export    put everything unsent into one signed file, to carry it away
  unsent    say what the central does not have yet; asked before anything is removed
  reset     empty this station, once nothing is unsent
  import    take such a file into this station, or into the central
  settings  show the settings in force, and which of them IT has locked
  doctor    look at camera, printer, disk, central and the rest; for people and for monitoring
  update    look for a new version, fetch and install it; for root's timer, not for operators
  self-test try whether this program works on this computer; nothing is changed
  support-bundle
            put logs, settings and numbers into one file for whoever helps, without customers' data
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status."""
    parser = _parser()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["central"]:
        # The central knows its own options; the station's half is not imported for it.
        from receiving_station.central.__main__ import main as central_main

        return central_main(given[1:])
    options = _parsed(parser, given or ["run"])
    logging.basicConfig(
        level=logging.DEBUG if options.verbose else logging.WARNING,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        stream=sys.stderr,
    )
    try:
        status: int = options.command(options)
    except StationError as error:
        _complain(told(error.code, error.context))
        return EXIT_FAILED
    return status


def _parsed(parser: argparse.ArgumentParser, given: list[str]) -> argparse.Namespace:
    try:
        return parser.parse_args(given)
    except SystemExit as left:
        # Two would tell monitoring that the station is broken, when only the question was.
        if given[:1] == ["doctor"] and left.code:
            raise SystemExit(EXIT_UNKNOWN) from None
        raise


def _parser() -> argparse.ArgumentParser:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--verbose", action="store_true", help="log what happens, to standard error")
    parser = argparse.ArgumentParser(
        prog="receiving-station", description=_DESCRIPTION, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)

    settings = argparse.ArgumentParser(add_help=False)
    settings.add_argument("--settings", type=Path, metavar="FILE", help="the settings file instead of the platform's")
    for option, text in _OVERRIDES.items():
        settings.add_argument(
            f"--{option.replace('.', '-').replace('_', '-')}", dest=option, metavar="VALUE", help=text
        )

    run = commands.add_parser("run", parents=[common, settings], help="open the station's window")
    run.set_defaults(command=_run)

    demo = commands.add_parser(
        "demo",
        parents=[common],
        help="try it out with sample parcels",
        description="Starts the embedded central with sample data and the station against it. With a display a "
        "person works through the sample parcels; without one a scripted operator does, by keys and clicks.",
    )
    demo.add_argument("--headless", action="store_true", help="no display: a scripted operator works offscreen")
    demo.add_argument("--json", action="store_true", help="print nothing but the last line's JSON object")
    demo.add_argument("--out", type=Path, default=Path("demo-out"), metavar="DIR", help="for screenshots and data")
    demo.add_argument(
        "--camera", default="", metavar="SOURCE", help="with a display: camera:0, video:FILE, sample … (else: guess)"
    )
    demo.set_defaults(command=_demo)

    decode = commands.add_parser(
        "decode",
        parents=[common],
        help="read every code in picture files",
        description="Prints what is read in each picture; folders are searched. Exit status 1: a file cannot be read.",
    )
    decode.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    decode.add_argument("--json", action="store_true", help="one JSON object a picture, a line each")
    decode.add_argument("--engine", metavar="NAME", help="one engine instead of all")
    decode.set_defaults(command=_decode)

    card = commands.add_parser(
        "test-card", parents=[common], help="write the test card of the bench check, to print at 100 %"
    )
    card.add_argument("file", type=Path, metavar="FILE", help="a PDF, A5 across")
    card.set_defaults(command=_test_card)

    cameras = commands.add_parser("cameras", parents=[common], help="list the cameras of this computer by name")
    cameras.add_argument("--json", action="store_true", help="one JSON object a camera, a line each")
    cameras.set_defaults(command=_cameras)

    bench = commands.add_parser("bench", help="measure what the station reads and judges")
    add_bench(bench.add_subparsers(metavar="WHAT", required=True), common, _bench_window)

    commands.add_parser("central", help="run the embedded central returns system", add_help=False)

    _add_central(commands, common, settings)
    for name, text, what in (
        ("command-sheet", "print the codes that stand for keys, as a PDF", _command_sheet),
        ("badges", "print the badges of the people that this station knows, as a PDF", _badges),
    ):
        paper = commands.add_parser(name, parents=[common, settings], help=text)
        paper.add_argument("file", type=Path, metavar="FILE", help="the PDF, A4")
        paper.add_argument("--language", default="", metavar="CODE", help="en, ko, ja, es or de (else the bench's)")
        paper.set_defaults(command=what)
    export = commands.add_parser(
        "export",
        parents=[common, settings],
        help="put everything unsent into one signed file",
        description="Receipts and photos that the central does not have yet, in one signed file. They are kept here "
        "too; what is sent from both places counts once. The window has to be closed.",
    )
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument("--json", action="store_true", help="print nothing but the last line's JSON object")
    export.set_defaults(command=_export)

    _add_leaving(commands, [common, settings])

    take_in = commands.add_parser(
        "import",
        parents=[common, settings],
        help="take such a file into this station, or into the central",
        description="Without --seal it says what the file holds and changes nothing (exit status 2). Taking the same "
        "file in again changes nothing. The window has to be closed, unless --central is given.",
    )
    take_in.add_argument("file", type=Path, metavar="FILE")
    take_in.add_argument("--seal", default="", metavar="SEAL", help="the seal that was shown where the file was made")
    take_in.add_argument(
        "--central", action="store_true", help="straight into the central of the settings, past this station"
    )
    take_in.set_defaults(command=_import)

    show = commands.add_parser("settings", parents=[common, settings], help="show the settings in force")
    show.add_argument("--json", action="store_true", help="print nothing but one JSON object, without secrets")
    show.set_defaults(command=_show_settings)
    _add_doctor(commands, common, settings)
    _add_updates(commands, common, settings)
    return parser


def _add_leaving(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", parents: list[argparse.ArgumentParser]
) -> None:
    unsent = commands.add_parser(
        "unsent",
        parents=parents,
        help="say what the central does not have yet (exit status 3: something)",
        description="To be asked before this program or its data is removed. The window has to be closed.",
    )
    unsent.add_argument("--json", action="store_true", help="print nothing but the last line's JSON object")
    unsent.set_defaults(command=_unsent)
    reset = commands.add_parser(
        "reset",
        parents=parents,
        help="empty this station; refused while anything is unsent",
        description="Moves everything of this station aside, into a folder beside it; nothing is deleted. The window "
        "has to be closed.",
    )
    reset.add_argument("--carry", type=Path, metavar="FILE", help="put what is unsent into this signed file first")
    reset.set_defaults(command=_reset)


def _add_doctor(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    settings: argparse.ArgumentParser,
) -> None:
    doctor = commands.add_parser(
        "doctor",
        parents=[common, settings],
        help="look at camera, printer, disk, central and the rest",
        description="Looks at every part, beside a station that runs; nothing is changed. Exit status: 0 all is well, "
        "1 somebody should look, 2 something does not get well by itself, 3 it could not be looked at.",
    )
    doctor.add_argument("--json", action="store_true", help="print nothing but one JSON object")
    doctor.set_defaults(command=_doctor)
    bundle = commands.add_parser(
        "support-bundle",
        parents=[common, settings],
        help="put logs, settings and numbers into one file",
        description="One zip file with the log, the settings without secrets, what the doctor finds and numbers about "
        "the database. No customer's data, photo, token or PIN is in it.",
    )
    bundle.add_argument("file", type=Path, metavar="FILE")
    bundle.set_defaults(command=_support_bundle)


def _add_updates(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    settings: argparse.ArgumentParser,
) -> None:
    update = commands.add_parser(
        "update",
        parents=[common],
        help="look for a new version, fetch and install it",
        description="One round of the updater, as root's timer or the system's task runs it: what IT locked under "
        "[updates] says from where and in which ring. Installs only while no bench is open. Exit status 1: something "
        "was in the way; what runs here stays.",
    )
    update.add_argument("--now", action="store_true", help="do not wait for the quiet hours")
    update.set_defaults(command=_update)
    test = commands.add_parser(
        "self-test",
        parents=[common, settings],
        help="try whether this program works on this computer",
        description="Reads the sample labels, opens a copy of the data, draws the window. Nothing is changed.",
    )
    test.add_argument("--json", action="store_true", help="print nothing but one JSON object")
    test.add_argument(
        "--asked-at",
        type=float,
        metavar="UNIX_TIME",
        help="when this was asked for; the window's seconds count from it",
    )
    test.set_defaults(command=_self_test)


def _add_central(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    settings: argparse.ArgumentParser,
) -> None:
    enrol = commands.add_parser(
        "enrol",
        parents=[common, settings],
        help="get this station's token for a one-time code of the central",
        description="The code comes from: receiving-station central enrol-code --station NAME. The token is kept in "
        "the system's keyring, or in a file for this user only where there is none; the settings name the central. "
        "Nobody need be there: address and code may come from the settings, what IT has locked, or the environment. "
        "With --rotate and no code the token is exchanged for a new one. What was not sent yet stays and is sent.",
    )
    enrol.add_argument("url", metavar="URL", nargs="?", default="", help="the central (else: central.url)")
    enrol.add_argument("code", metavar="CODE", nargs="?", default="", help="(else: central.enrol_code)")
    enrol.add_argument("--code-file", type=Path, metavar="FILE", help="a file with the code, removed once it is used")
    enrol.add_argument("--feed", action="store_true", help="read everything that is announced, too, before returning")
    enrol.add_argument("--rotate", action="store_true", help="exchange the token for a new one")
    enrol.set_defaults(command=_enrol)

    conformance = commands.add_parser(
        "conformance",
        parents=[common],
        help="ask a central for every promise of the contract",
        description="Use a central for trying out: parcels are received there. Exit status 1: a promise was broken.",
    )
    conformance.add_argument("url", metavar="URL")
    conformance.add_argument("--enrol-code", default="", metavar="CODE", help="a one-time code for this run's token")
    conformance.add_argument("--token-file", type=Path, metavar="FILE", help="a station's token instead")
    conformance.add_argument("--json", action="store_true", help="print nothing but one JSON object")
    conformance.set_defaults(command=_conformance)


def _bench_window(options: argparse.Namespace) -> int:
    from ui.bench import run

    report = {"bench": "bench", **run.bench_bench(options.units, options.returns, _progress)}
    for line in () if options.json else run.table(report):
        sys.stdout.write(line + "\n")
    sys.stdout.write(json.dumps(report) + "\n")
    return 0


def _progress(line: str) -> None:
    sys.stderr.write(line + "\n")


_OVERRIDES = {
    "station.name": "name of this bench",
    "station.operator": "who works here",
    "station.theme": "auto, light or dark",
    "station.language": "auto, en, ko, ja, es or de",
    "central.url": "address of the central",
    "central.token_file": "file with this station's token",
    "camera.source": "camera:0, video:FILE, pictures:FOLDER, rtsp:ADDRESS",
    "data.folder": "where the station keeps its work",
    "sync.interval_s": "seconds between two talks with the central",
}


def _overrides(options: argparse.Namespace) -> dict[str, str]:
    return {option: value for option in _OVERRIDES if (value := getattr(options, option)) is not None}


def _run(options: argparse.Namespace) -> int:
    # Nothing that a start imports is garbage; the window's own collector takes over where it is shown.
    gc.disable()
    from receiving_station.adapters.logs import begin_logging
    from receiving_station.adapters.policy import read_policy
    from receiving_station.adapters.settings import Settings, default_path, load_settings
    from receiving_station.application.watch import tell_it
    from receiving_station.bootstrap import build_station
    from receiving_station.first_start import is_first_start, lacks_token
    from ui.app import run, tell_refusal

    file = options.settings or default_path()

    def load() -> Settings:
        return load_settings(options.settings, overrides=_overrides(options), policy=read_policy())

    try:
        settings = load()
        begin_logging(settings.log, settings.data.folder, is_verbose=options.verbose)
        if lacks_token(settings) or (_has_display() and is_first_start(settings, file)):
            from ui.first_start import begin_station

            if not begin_station(settings, read_policy(), file, can_ask=_has_display()):
                return 0
            settings = load()
        _count_start(settings.data.folder)
        station = build_station(settings, file)
    except StationError as error:
        tell_it([error.code])
        if _has_display() and (sys.stderr is None or not sys.stderr.isatty()):
            tell_refusal(told(error.code, error.context))
        raise
    return run(station)


def _count_start(folder: Path) -> None:
    """Before anything of a new version can go wrong: one that never gets well is taken back."""
    from receiving_station.adapters.instance_lock import InstanceLock
    from receiving_station.adapters.system import SystemClock
    from receiving_station.adapters.update_files import tell_opened

    # A second window beside one that runs is no start; and a full disk is told by the bench itself.
    with suppress(OSError):
        if folder.is_dir() and not InstanceLock(folder, SystemClock().now()).is_taken():
            tell_opened(folder, __version__)


def _demo(options: argparse.Namespace) -> int:
    if options.headless or not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from ui.demo.headless import run_headless

        return run_headless(options.out, is_quiet=options.json)
    from ui.demo.interactive import run_interactive

    return run_interactive(options.out, options.camera)


def _decode(options: argparse.Namespace) -> int:
    from receiving_station.adapters.decoder import decode_paths
    from receiving_station.adapters.decoder.cascade import Cascade
    from receiving_station.adapters.decoder.crew import Alone, Crew

    crew = Crew.here()
    decoder: Decoder = Cascade(crew)
    if options.engine:
        engine = next((each for each in crew.engines if each.name == options.engine), None)
        if engine is None:
            names = ", ".join(each.name for each in crew.engines)
            _complain(f"There is no engine {options.engine}. Those here: {names}.")
            return EXIT_USAGE
        decoder = Alone(engine)
    status = 0
    for row in decode_paths(options.paths, decoder):
        if "error" in row:
            status = EXIT_FAILED
        _say(json.dumps(row, ensure_ascii=False) if options.json else _row_text(row))
    return status


def _test_card(options: argparse.Namespace) -> int:
    from receiving_station.adapters.bench_check import write_test_card

    write_test_card(options.file)
    _say(f"{options.file}: print it at 100 %, on paper that does not shine.")
    return 0


def _cameras(options: argparse.Namespace) -> int:
    from receiving_station.adapters.camera.listing import list_cameras

    found = list_cameras()
    for camera in found:
        row = {"source": f"camera:{camera.stable_id}", "name": camera.name, "device": camera.device}
        _say(json.dumps(row, ensure_ascii=False) if options.json else f"{row['source']}  {camera.name}")
    if not found and not options.json:
        _say("No camera is connected, or this system tells no names; camera:0 is the first one.")
    return 0


def _enrol(options: argparse.Namespace) -> int:
    from receiving_station.adapters.enrolment import TokenStore, next_token
    from receiving_station.adapters.policy import read_policy
    from receiving_station.adapters.settings import default_path, load_settings
    from receiving_station.adapters.system import SystemClock
    from receiving_station.first_start import enrol_station, keep_address, read_feed

    file = options.settings or default_path()
    policy = read_policy()
    there = options.settings if options.settings is None or options.settings.exists() else None
    settings = load_settings(there, overrides=_overrides(options), policy=policy)
    url = options.url or settings.central.url
    code = options.code or _code_in(options.code_file) or ("" if options.rotate else settings.central.enrol_code)
    if not url or bool(code) == options.rotate:
        _complain("Give the central's address and the code from it, or --rotate.")
        return EXIT_USAGE
    if options.rotate:
        store = TokenStore(settings.data.folder)
        old = store.find(url)
        if old is None:
            raise StationError("token_not_found", url=url)
        enrolled = next_token(url, old, settings.network)
        where = store.keep(url, enrolled.token)
        keep_address(policy, file, url)
        name = enrolled.station
    else:
        done = enrol_station(settings, policy, file, url, code)
        name, where = done.station, done.where
        if options.code_file is not None:
            options.code_file.unlink(missing_ok=True)
    _say(f"This station is {name or 'enrolled'} at {url}. Its token is kept in {where}.")
    if options.feed:
        again = load_settings(file if file.exists() else None, overrides=_overrides(options), policy=policy)
        _say(f"{read_feed(again, file, SystemClock())} announcements were read.")
    return 0


def _code_in(file: Path | None) -> str:
    if file is None:
        return ""
    try:
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise StationError("setting_wrong", place="--code-file", reason=str(error)) from error


def _conformance(options: argparse.Namespace) -> int:
    from receiving_station.adapters.enrolment import enrol
    from receiving_station.conformance.report import check_central

    if bool(options.enrol_code) == bool(options.token_file):
        _complain("Give --enrol-code or --token-file.")
        return EXIT_USAGE
    try:
        token = options.token_file.read_text(encoding="utf-8").strip() if options.token_file else ""
    except OSError as error:
        raise StationError("setting_wrong", place="--token-file", reason=str(error)) from error
    token = token or enrol(options.url, options.enrol_code).token
    return check_central(options.url, token, _say, as_json=options.json)


def _command_sheet(options: argparse.Namespace) -> int:
    from receiving_station.adapters.settings import load_settings
    from ui.paper.command import print_command_sheet

    settings = load_settings(options.settings, overrides=_overrides(options))
    print_command_sheet(options.file, options.language or settings.station.language)
    _say(told("paper_written", {"path": options.file}))
    return 0


def _badges(options: argparse.Namespace) -> int:
    from receiving_station.adapters.db.station import FILE_NAME, StationDatabase
    from receiving_station.adapters.settings import load_settings
    from ui.paper.command import print_badges

    settings = load_settings(options.settings, overrides=_overrides(options))
    database = StationDatabase(settings.data.folder / FILE_NAME)
    try:
        people = database.open().house.people()
    finally:
        database.close()
    if not print_badges(options.file, people, options.language or settings.station.language):
        _complain(text_of("badges_none"))
        return EXIT_FAILED
    _say(told("paper_written", {"path": options.file}))
    return 0


def _export(options: argparse.Namespace) -> int:
    from receiving_station.adapters.settings import load_settings
    from receiving_station.carrying import export_command

    return export_command(options, load_settings(options.settings, overrides=_overrides(options)), _say)


def _unsent(options: argparse.Namespace) -> int:
    from receiving_station.adapters.settings import load_settings
    from receiving_station.leaving import unsent_command

    return unsent_command(options, load_settings(options.settings, overrides=_overrides(options)), _say)


def _reset(options: argparse.Namespace) -> int:
    from receiving_station.adapters.settings import load_settings
    from receiving_station.leaving import reset_command

    return reset_command(options, load_settings(options.settings, overrides=_overrides(options)), _say)


def _import(options: argparse.Namespace) -> int:
    from receiving_station.adapters.settings import load_settings
    from receiving_station.bootstrap import token_of
    from receiving_station.carrying import import_command

    settings = load_settings(options.settings, overrides=_overrides(options))
    if options.central and not settings.central.url:
        raise StationError("setting_wrong", place="central.url", reason="--central needs the central's address")
    return import_command(options, settings, token_of(settings) if options.central else "", _say)


def _row_text(row: dict[str, object]) -> str:
    if "error" in row:
        return f"{row['path']}: {row['error']}"
    codes = row["codes"]
    assert isinstance(codes, list)  # noqa: S101 (made by decode_paths)
    found = ", ".join(f"{code['symbology']} {code['text']!r}" for code in codes)
    return f"{row['path']}: {found or 'no code'} ({row['ms']} ms)"


def _show_settings(options: argparse.Namespace) -> int:
    from receiving_station.adapters.policy import read_policy
    from receiving_station.adapters.settings import default_path, load_settings
    from receiving_station.adapters.settings_file import shown_settings

    policy = read_policy()
    settings = load_settings(options.settings, overrides=_overrides(options), policy=policy)
    if options.json:
        locked = {"source": policy.source, "settings": list(policy.names)}
        _say(json.dumps({"settings": shown_settings(settings), "locked": locked}, ensure_ascii=False))
        return 0
    _say(f"# {options.settings or default_path()}")
    if policy.values:
        _say(f"# Locked by IT in {policy.source}: {len(policy.values)}")
    for section, values in shown_settings(settings).items():
        _say(f"\n[{section}]")
        for key, value in values.items():
            line = f"# {key} is not set" if value is None else f"{key} = {json.dumps(value, ensure_ascii=False)}"
            _say(f"{line}  # locked by IT" if policy.locks(section, key) else line)
    return 0


def _doctor(options: argparse.Namespace) -> int:
    from receiving_station import doctor
    from receiving_station.adapters.policy import read_policy
    from receiving_station.adapters.settings import load_settings
    from receiving_station.adapters.system import SystemClock

    clock = SystemClock()
    try:
        policy = read_policy()
        settings = load_settings(options.settings, overrides=_overrides(options), policy=policy)
    except StationError as error:
        report = doctor.unexamined(error, clock)
    else:
        report = doctor.examine(settings, policy, clock)
    for line in (doctor.as_json(report),) if options.json else doctor.as_lines(report):
        _say(line)
    return report.exit_status


def _update(options: argparse.Namespace) -> int:
    from receiving_station.adapters.installing import hand_over, open_bench, system_here
    from receiving_station.adapters.places import updates_folder
    from receiving_station.adapters.settings import load_settings
    from receiving_station.adapters.system import SystemClock
    from receiving_station.updating import Here, Updater

    clock = SystemClock()
    here = Here(__version__, system_here(), updates_folder(), lambda: clock.now().astimezone(), open_bench)
    if not here.system:
        raise StationError("update_not_here")
    state = Updater(load_settings(), here, clock, hand_over).round(is_asked=options.now)
    finding = version_finding(__version__, state, clock.now())
    code = state.trouble or finding.code
    _say(told(code, {"version": __version__, **dict(finding.context)}))
    return EXIT_FAILED if state.trouble or state.stuck else 0


def _self_test(options: argparse.Namespace) -> int:
    asked_at = options.asked_at or time.time()
    # What a start imports is no garbage, here as there.
    gc.disable()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from receiving_station.adapters.settings import load_settings
    from receiving_station.self_test import self_test
    from ui.bench.ready import ready_s

    found = self_test(load_settings(options.settings, overrides=_overrides(options)), ready_s, asked_at)
    if not options.json:
        _say(told("self_test_passed", {"version": __version__}))
    _say(json.dumps({"version": __version__, **found}))
    return 0


def _support_bundle(options: argparse.Namespace) -> int:
    from receiving_station.adapters.policy import read_policy
    from receiving_station.adapters.settings import load_settings
    from receiving_station.adapters.system import SystemClock
    from receiving_station.doctor import examine
    from receiving_station.support import make_support_bundle

    policy = read_policy()
    settings = load_settings(options.settings, overrides=_overrides(options), policy=policy)
    make_support_bundle(options.file, settings, policy, examine(settings, policy, SystemClock()))
    _say(told("support_written", {"path": options.file}))
    return 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _complain(text: str) -> None:
    if sys.stderr is not None:
        sys.stderr.write(text + "\n")


def _has_display() -> bool:
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    is_linux = sys.platform.startswith("linux")
    return not is_linux or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
