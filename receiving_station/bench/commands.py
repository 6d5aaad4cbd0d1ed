"""The ``receiving-station bench`` commands that need no window."""

import argparse
import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from receiving_station.adapters.decoder.cascade import Cascade
from receiving_station.adapters.decoder.crew import Alone, Crew
from receiving_station.application.ports import Decoder
from receiving_station.bench import camera, data, decode, photo
from receiving_station.samples.codes import write_code_pictures
from receiving_station.samples.phone import write_phone_pictures

_Say = Callable[[str], None]


def bench(options: argparse.Namespace, say: _Say) -> int:
    """Run one of them; the last line said is the report as one JSON object."""
    if options.kind == "faults":
        return _faults(options, say)
    kinds = {"decode": _decode, "camera": _camera, "photo": _photo, "data": _data, "central": _central, "board": _board}
    report = kinds[options.kind](options, say)
    say(json.dumps(report, ensure_ascii=False))
    return 0


def _decode(options: argparse.Namespace, say: _Say) -> dict[str, Any]:
    crew = Crew.here()
    decoders: list[Decoder] = [*(Alone(engine) for engine in crew.engines), Cascade(crew)]
    sizes = [_size(each) for each in options.size.split(",")]
    turns = [float(each) for each in options.turn.split(",")]
    with tempfile.TemporaryDirectory() as drawn:
        folders = [*options.paths]
        if options.generated is not None:
            _progress(f"drawing {options.count} pictures")
            folders.append(Path(drawn) / f"generated-{options.generated}")
            write_phone_pictures(folders[-1], options.generated, options.count)
        if not folders:
            folders.append(Path(drawn))
            write_code_pictures(folders[-1])
        report = decode.bench_decode(folders, decoders, sizes=sizes, turns=turns, tell=_progress)
    report = {"bench": "decode", "engines": [engine.name for engine in crew.engines], "out": crew.out, **report}
    if not options.json:
        for line in decode.table(report):
            say(line)
    return report


def _camera(options: argparse.Namespace, say: _Say) -> dict[str, Any]:
    report = {"bench": "camera", **camera.bench_camera(Crew.here(), tell=_progress)}
    if not options.json:
        for line in camera.table(report):
            say(line)
    return report


def _central(options: argparse.Namespace, say: _Say) -> dict[str, Any]:
    # Imported only here: it starts databases and servers, which the other measurements need not know.
    from receiving_station.bench import central  # noqa: PLC0415

    report = central.run(options.scale, tell=_progress)
    if not options.json:
        for line in central.lines_of(report):
            say(line)
    return report


def _board(options: argparse.Namespace, say: _Say) -> dict[str, Any]:
    # Imported only here, as above.
    from receiving_station.bench import board  # noqa: PLC0415

    report = board.run(options.scale, tell=_progress)
    if not options.json:
        for line in board.lines_of(report):
            say(line)
    return report


def _photo(options: argparse.Namespace, say: _Say) -> dict[str, Any]:
    report = {"bench": "photo", **photo.run(options.folders)}
    if not options.json:
        for line in photo.lines_of(report):
            say(line)
    return report


def _data(options: argparse.Namespace, say: _Say) -> dict[str, Any]:
    report = {"bench": "data", **data.bench_data(options.receipts, options.returns, _progress)}
    if not options.json:
        for line in data.table(report):
            say(line)
    return report


def _faults(options: argparse.Namespace, say: _Say) -> int:
    # Only now: it brings both programs with it.
    from receiving_station.bench.faults import command  # noqa: PLC0415

    return command.faults(options, say, _progress)


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    return int(width), int(height)


def _progress(line: str) -> None:
    sys.stderr.write(line + "\n")
