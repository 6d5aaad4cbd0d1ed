"""``receiving-station bench faults``."""

import argparse
import json
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from receiving_station.application.errors import StationError
from receiving_station.bench.faults.run import Report, run

_Say = Callable[[str], None]
_SHOWN = 20


def faults(options: argparse.Namespace, say: _Say, tell: _Say) -> int:
    """One run; 0 when everything is as it must be.

    Args:
        options: ``seed``, ``faults``, ``minutes``, ``out`` (None: a folder that goes when all is well), ``json``.
        say: Takes the report's lines, the last one JSON.
        tell: Takes lines of progress.

    Raises:
        StationError: ``setting_wrong``: the folder is not empty.
    """
    folder = _empty(options.out)
    report = run(folder, options.seed, options.faults, options.minutes, tell)
    if not options.json:
        for line in lines_of(report):
            say(line)
    if not report.is_good:
        for line in report.findings.wrong[:_SHOWN]:
            tell(f"not as it must be: {line}")
        tell(f"Kept: {folder} (faults.jsonl is the fault log). The same again: --seed {report.seed}")
    elif options.out is None:
        shutil.rmtree(folder)
    say(json.dumps(report.summary))
    return 0 if report.is_good else 1


def lines_of(report: Report) -> Iterator[str]:
    """The report for people."""
    yield f"Seed {report.seed}: {report.faults} faults and {report.kills} kills in {report.seconds:.0f} s"
    for fault, count in report.by_fault.items():
        yield f"  {fault:16} {count:6}"
    found = report.findings
    yield f"Units told as saved: {found.units}; lost {found.lost}, twice {found.twice}, unsent {found.unsent}"


def _empty(wanted: Path | None) -> Path:
    if wanted is None:
        return Path(tempfile.mkdtemp(prefix="receiving-station-faults-"))
    wanted.mkdir(parents=True, exist_ok=True)
    if any(wanted.iterdir()):
        raise StationError("setting_wrong", place="--out", reason=f"{wanted} is not empty")
    return wanted.resolve()
