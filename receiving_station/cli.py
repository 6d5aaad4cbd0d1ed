"""The ``receiving-station`` command."""

import argparse
import gc
import json
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from receiving_station import __version__
from receiving_station.application.errors import StationError
from receiving_station.application.messages import text_of
from receiving_station.application.ports import Decoder
from receiving_station.bench.parsers import add_bench

EXIT_FAILED = 1
EXIT_USAGE = 2

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
  settings  show the settings in force and where they come from
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; its exit status."""
    parser = _parser()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["central"]:
        # The central knows its own options; the station's half is not imported for it.
        from receiving_station.central.__main__ import main as central_main

        return central_main(given[1:])
    options = parser.parse_args(given or ["run"])
    logging.basicConfig(
        level=logging.DEBUG if options.verbose else logging.WARNING,
        format="%(asctime)s %(levelname)s %(name)s: %(message)s",
        stream=sys.stderr,
    )
    try:
        status: int = options.command(options)
    except StationError as error:
        _complain(text_of(error.code), error.context)
        return EXIT_FAILED
    return status


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
    show.set_defaults(command=_show_settings)
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
        "With --rotate and no code the token is exchanged for a new one. What was not sent yet stays and is sent.",
    )
    enrol.add_argument("url", metavar="URL")
    enrol.add_argument("code", metavar="CODE", nargs="?", default="")
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
    from receiving_station.adapters.settings import default_path, load_settings
    from receiving_station.bootstrap import build_station
    from ui.app import run, tell_refusal

    try:
        station = build_station(
            load_settings(options.settings, overrides=_overrides(options)), options.settings or default_path()
        )
    except StationError as error:
        if _has_display() and (sys.stderr is None or not sys.stderr.isatty()):
            tell_refusal(_filled(text_of(error.code), error.context))
        raise
    return run(station)


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
            _complain(f"There is no engine {options.engine}. Those here: {names}.", {})
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
    from receiving_station.adapters.enrolment import TokenStore, enrol, next_token
    from receiving_station.adapters.settings import default_path, load_settings
    from receiving_station.adapters.settings_file import save_section

    if bool(options.code) == options.rotate:
        _complain("Give the code from the central, or --rotate.", {})
        return EXIT_USAGE
    file = options.settings or default_path()
    settings = load_settings(
        options.settings if options.settings is None or options.settings.exists() else None,
        overrides=_overrides(options),
    )
    store = TokenStore(settings.data.folder)
    if options.rotate:
        old = store.find(options.url)
        if old is None:
            raise StationError("token_not_found", url=options.url)
        enrolled = next_token(options.url, old)
    else:
        enrolled = enrol(options.url, options.code)
    where = store.keep(options.url, enrolled.token)
    save_section(file, "central", {"url": options.url, "token_file": None})
    _say(f"This station is {enrolled.station or 'enrolled'} at {options.url}. Its token is kept in {where}.")
    return 0


def _conformance(options: argparse.Namespace) -> int:
    from receiving_station.adapters.enrolment import enrol
    from receiving_station.conformance.report import check_central

    if bool(options.enrol_code) == bool(options.token_file):
        _complain("Give --enrol-code or --token-file.", {})
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
    _say(_filled(text_of("paper_written"), {"path": options.file}))
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
        _complain(text_of("badges_none"), {})
        return EXIT_FAILED
    _say(_filled(text_of("paper_written"), {"path": options.file}))
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
    from receiving_station.adapters.settings import default_path, load_settings

    settings = load_settings(options.settings, overrides=_overrides(options))
    _say(f"# {options.settings or default_path()}")
    for section, values in settings.model_dump(mode="json").items():
        _say(f"\n[{section}]")
        for key, value in values.items():
            _say(f"# {key} is not set" if value is None else f"{key} = {json.dumps(value, ensure_ascii=False)}")
    return 0


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def _complain(text: str, context: dict[str, object]) -> None:
    if sys.stderr is not None:
        sys.stderr.write(_filled(text, context) + "\n")


def _filled(text: str, context: dict[str, object]) -> str:
    for gap, value in context.items():
        word = text_of(str(value)) if gap == "reason" else str(value)
        text = text.replace(f"{{{gap}}}", word)
    return text


def _has_display() -> bool:
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    is_linux = sys.platform.startswith("linux")
    return not is_linux or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
