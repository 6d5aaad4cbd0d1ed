"""Every engine and the cascade on the same pictures, in one run: recall, wrong reads, CPU time."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from receiving_station.adapters.camera.pictures import read_picture
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Decoder
from receiving_station.bench.pictures import EMPTY_PREFIX, KnownPicture, Verdict, fitted, judged, known_pictures, turned

SIZES = ((1280, 720), (1920, 1080))
ALL = "all"


@dataclass(slots=True)
class _Sum:
    read: int = 0
    wanted: int = 0
    pictures: int = 0
    wrong_pictures: int = 0
    cpu_ms: list[float] = field(default_factory=list)

    def add(self, verdict: Verdict, cpu_ms: float) -> None:
        self.read += verdict.read
        self.wanted += verdict.wanted
        self.pictures += 1
        self.wrong_pictures += bool(verdict.wrong)
        self.cpu_ms.append(cpu_ms)

    def figures(self) -> dict[str, Any]:
        return {
            "pictures": self.pictures,
            "read": self.read,
            "wanted": self.wanted,
            "recall": round(self.read / self.wanted, 4) if self.wanted else None,
            "wrong": self.wrong_pictures,
            "cpu_ms_mean": round(float(np.mean(self.cpu_ms)), 1),
            "cpu_ms_p95": round(float(np.percentile(self.cpu_ms, 95)), 1),
        }


def bench_decode(
    folders: Sequence[Path],
    decoders: Sequence[Decoder],
    *,
    sizes: Sequence[tuple[int, int]] = SIZES,
    turns: Sequence[float] = (0.0,),
    tell: Callable[[str], None] = lambda _: None,
) -> dict[str, Any]:
    """Let every decoder read every known picture below the folders.

    The order of the decoders rotates from picture to picture, so that none profits from another's warm caches.

    Args:
        folders: In the file convention of ``bench.pictures``.
        decoders: What is compared, by name.
        sizes: Width and height in pixels of the frame that pictures are fitted into.
        turns: Degrees by which pictures are turned before they are fitted.
        tell: Takes a line of progress or a table's row.

    Returns:
        JSON-ready: ``pictures``, ``not_read`` (files), and ``runs``, one for each size and turn, with figures by
        decoder over all, ``formats`` and ``folders``, and ``to_zxing``, recall and time as multiples of zxing-cpp's;
        times are CPU milliseconds of the whole process a picture.
    """
    pictures = known_pictures(folders)
    not_read: dict[str, str] = {}
    runs = [_run(pictures, decoders, size, turn, not_read, tell) for size in sizes for turn in turns]
    return {"pictures": len(pictures), "not_read": not_read, "runs": runs}


def _run(
    pictures: Sequence[KnownPicture],
    decoders: Sequence[Decoder],
    size: tuple[int, int],
    turn: float,
    not_read: dict[str, str],
    tell: Callable[[str], None],
) -> dict[str, Any]:
    sums: dict[tuple[str, str, str], _Sum] = {}
    wrong: list[dict[str, Any]] = []
    missed: list[str] = []
    names = [decoder.name for decoder in decoders]
    for place, (picture, name, verdict, cpu_ms) in enumerate(_reads(pictures, decoders, size, turn, not_read)):
        for kind, group in _groups(picture):
            sums.setdefault((kind, group, name), _Sum()).add(verdict, cpu_ms)
        shown = f"{picture.folder}/{picture.path.name}"
        if verdict.wrong:
            wrong.append({"decoder": name, "picture": shown, "texts": list(verdict.wrong)})
        if name == names[-1] and verdict.read < verdict.wanted:
            missed.append(shown)
        if place % (len(decoders) * 100) == 0:
            tell(f"{size[0]} × {size[1]}, turned {turn:g}°: {place // len(decoders)} of {len(pictures)}")
    run: dict[str, Any] = {"size": list(size), "turn": turn}
    for kind in ("all", "formats", "folders"):
        groups = dict.fromkeys(group for its_kind, group, _ in sums if its_kind == kind)
        table = {
            group: {name: sums[kind, group, name].figures() for name in names if (kind, group, name) in sums}
            for group in sorted(groups)
        }
        run[kind] = table.get(ALL, {}) if kind == ALL else table
    return {**run, "to_zxing": _to_zxing(run["all"]), "wrong": wrong, "missed_by_last": missed}


def _to_zxing(figures: dict[str, dict[str, Any]]) -> dict[str, dict[str, float]]:
    """Each decoder's recall and time over zxing-cpp's own in this run: figures that another computer's load leaves."""
    base = figures.get("zxing-cpp")
    if base is None or not base["recall"] or not base["cpu_ms_mean"]:
        return {}
    return {
        name: {
            "recall": round(each["recall"] / base["recall"], 3),
            "cpu": round(each["cpu_ms_mean"] / base["cpu_ms_mean"], 2),
        }
        for name, each in figures.items()
    }


def _groups(picture: KnownPicture) -> Iterable[tuple[str, str]]:
    yield ALL, ALL
    yield "formats", picture.form
    yield "folders", picture.folder
    if picture.form != EMPTY_PREFIX:
        yield "folders", f"{picture.path.parent.parent.name}/"


def _reads(
    pictures: Sequence[KnownPicture],
    decoders: Sequence[Decoder],
    size: tuple[int, int],
    turn: float,
    not_read: dict[str, str],
) -> Iterator[tuple[KnownPicture, str, Verdict, float]]:
    for place, picture in enumerate(pictures):
        try:
            frame = fitted(turned(read_picture(picture.path), turn), *size)
        except StationError as error:
            not_read[str(picture.path)] = str(error.context["reason"])
            continue
        first = place % len(decoders)
        for decoder in (*decoders[first:], *decoders[:first]):
            started_s = time.process_time()
            found = decoder.decode(frame)
            cpu_ms = (time.process_time() - started_s) * 1000
            yield picture, decoder.name, judged(picture, found), cpu_ms


def table(report: dict[str, Any]) -> Iterator[str]:
    """The report for people: a block a run, a line a format and one over all."""
    for run in report["runs"]:
        width, height = run["size"]
        yield f"{width} × {height}, turned {run['turn']:g}° (codes read, wrong pictures, CPU ms mean / p95)"
        for group, figures in (*run["formats"].items(), *_sets(run["folders"]), (ALL, run["all"])):
            yield f"  {group}"
            for name, each in figures.items():
                recall = "   –  " if each["recall"] is None else f"{each['recall']:6.1%}"
                yield (
                    f"    {name:12} {recall} {each['read']:4}/{each['wanted']:<4} {each['wrong']:3}w "
                    f"{each['cpu_ms_mean']:7.1f} / {each['cpu_ms_p95']:.1f}"
                )
        for name, each in run["to_zxing"].items():
            yield f"  {name:12} {each['recall']:.2f} × zxing-cpp's recall, {each['cpu']:.2f} × its time"


def _sets(folders: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    return ((name, figures) for name, figures in folders.items() if name.endswith("/"))
