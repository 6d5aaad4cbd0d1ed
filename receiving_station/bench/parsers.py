"""The options of ``receiving-station bench``."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path


def add_bench(
    kinds: "argparse._SubParsersAction[argparse.ArgumentParser]",
    common: argparse.ArgumentParser,
    window_command: Callable[[argparse.Namespace], int],
) -> None:
    """Add a parser for each kind.

    Args:
        kinds: Where to.
        common: Options that every command has.
        window_command: Measures the real window; it is the ui's, which the core does not know.
    """
    figures = argparse.ArgumentParser(add_help=False)
    figures.add_argument("--json", action="store_true", help="print nothing but the last line's JSON object")
    decode = kinds.add_parser(
        "decode",
        parents=[common, figures],
        help="every engine and the cascade on pictures whose codes are known",
        description="Prints recall, wrong reads and CPU time. Beside each picture lies STEM.txt with its text, or "
        "STEM.codes.json; see the documentation. Without a folder, pictures drawn for the purpose are used.",
    )
    decode.add_argument("paths", nargs="*", type=Path, metavar="FOLDER")
    decode.add_argument("--turn", default="0", metavar="DEGREES", help="turn the pictures first, as 20,35,45")
    decode.add_argument(
        "--generated", type=int, metavar="SEED", help="pictures drawn from a seed, as a phone takes them"
    )
    decode.add_argument("--count", type=int, default=200, metavar="N", help="so many of them (default: 200)")
    decode.add_argument("--size", default="1280x720,1920x1080", metavar="WxH", help="frames they are fitted into")
    decode.set_defaults(command=_run, kind="decode")
    camera = kinds.add_parser(
        "camera",
        parents=[common, figures],
        help="the cost of empty frames and the time until a code is accepted",
        description="Runs generated sequences of 30 frames a second through the live decoder and the scan gate.",
    )
    camera.set_defaults(command=_run, kind="camera")
    photo = kinds.add_parser(
        "photo",
        parents=[common, figures],
        help="photo quality on pictures spoilt on purpose",
        description="Prints what each limit gains and costs (ROC), and the time a 1080p picture takes.",
    )
    photo.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="pictures from elsewhere to judge too")
    photo.set_defaults(command=_run, kind="photo")
    sync = kinds.add_parser(
        "sync",
        parents=[common, figures],
        help="a backlog and a feed against a central on this computer",
        description="Prints receipts and photos a second, the time of a feed of a million returns, memory and more. "
        "At full scale it takes some minutes and 9 GB.",
    )
    sync.add_argument("--scale", type=float, default=1.0, metavar="SHARE", help="of the full measure, as 0.05")
    sync.add_argument("--folder", type=Path, metavar="DIR", help="where to work (default: for temporary files)")
    sync.set_defaults(command=_run_sync)
    window = kinds.add_parser(
        "bench",
        parents=[common, figures],
        help="a scripted operator through the real window: what the software takes of a unit's time",
        description="Times each scan and key from the event to the painted screen while camera, photos and sync go on; "
        "also the main thread's lag, look-ups, the start, and memory.",
    )
    window.add_argument("--units", type=int, default=1000, metavar="N", help="units to work through")
    window.add_argument("--returns", type=int, default=1_000_000, metavar="N", help="announced returns in local data")
    window.set_defaults(command=window_command)
    data = kinds.add_parser(
        "data",
        parents=[common, figures],
        help="what keeping the data whole costs: saving, copying, starting, rescuing",
        description="Works on a database of its own, of the size given.",
    )
    data.add_argument("--receipts", type=int, default=10_000, metavar="N")
    data.add_argument("--returns", type=int, default=50_000, metavar="N")
    data.set_defaults(command=_run, kind="data")

    faults = kinds.add_parser(
        "faults",
        parents=[common, figures],
        help="the real station and central with a faulty line between them, both killed at random",
        description="A scripted operator works at a station of its own while the line drops, delays, doubles, cuts and "
        "reorders, and either side is killed. Then: what the operator was told was saved must be at the central once. "
        "Exit status 1: something is not as it must be; the run's folder is kept and its name is told.",
    )
    faults.add_argument("--seed", type=int, default=1, metavar="N", help="the same seed replays goods, keys and faults")
    faults.add_argument("--faults", type=int, default=5000, metavar="N", help="so many, kills not counted")
    faults.add_argument("--minutes", type=float, default=20.0, metavar="M", help="no longer, though fewer befell")
    faults.add_argument("--out", type=Path, metavar="DIR", help="keep journal, fault log and data here; must be empty")
    faults.set_defaults(command=_run, kind="faults")

    central = kinds.add_parser(
        "central",
        parents=[common, figures],
        help="how many receipts, stations and years of history a central on this machine carries",
        description="Starts centrals on throw-away databases (PostgreSQL's programs must be installed) and measures "
        "intake, settlement, look-up and a thousand stations.",
    )
    central.add_argument(
        "--scale", type=float, default=1.0, metavar="PART", help="a part of the whole: 0.01 takes about a minute"
    )
    central.set_defaults(command=_run, kind="central")

    board = kinds.add_parser(
        "board",
        parents=[common, figures],
        help="what the boards cost: a page's data at a million units, fifty viewers, from a bench to the board",
        description="Writes a sample of a million units into throw-away databases (PostgreSQL's programs must be "
        "installed) and asks every page for its data; then fifty viewers watch while receipts come in.",
    )
    board.add_argument(
        "--scale", type=float, default=1.0, metavar="PART", help="a part of the whole: 0.01 takes about a minute"
    )
    board.set_defaults(command=_run, kind="board")


def _run_sync(options: argparse.Namespace) -> int:
    # Not with the others: their decoders would be counted as this one's memory.
    import json  # noqa: PLC0415

    from receiving_station.bench.sync import bench_sync, lines_of  # noqa: PLC0415

    def tell(line: str) -> None:
        sys.stderr.write(line + "\n")

    report = {"bench": "sync", **bench_sync(scale=options.scale, folder=options.folder, tell=tell)}
    for line in () if options.json else lines_of(report):
        _say(line)
    _say(json.dumps(report, ensure_ascii=False))
    return 0


def _run(options: argparse.Namespace) -> int:
    # What is measured is imported only when it is.
    from receiving_station.bench.commands import bench  # noqa: PLC0415

    return bench(options, _say)


def _say(line: str) -> None:
    sys.stdout.write(line + "\n")
