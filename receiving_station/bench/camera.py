"""What a live camera costs and how soon it reads, on generated sequences of 30 frames a second.

The clock is the frames' own: frame n is at n / 30 s, whatever the computer is slower or faster at. CPU time per
frame is measured beside it, and a frame whose decoding takes longer than a frame's time makes the decoder miss
the frames that come meanwhile, as the one-slot mailbox does.
"""

import math
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from receiving_station.adapters.decoder.cascade import Cascade
from receiving_station.adapters.decoder.crew import Crew
from receiving_station.adapters.decoder.live import LiveDecoder
from receiving_station.application.ports import Frame
from receiving_station.domain.scan_gate import ScanGate, identity
from receiving_station.samples.bench import HEIGHT_PX, WIDTH_PX, bench
from receiving_station.samples.codes import SPECIMENS, Specimen, laid, sheet

FPS = 30
_FRAME_S = 1 / FPS
_SLIDE_FRAMES = 6
"""A label comes in within so many frames; "in the picture" is from the first frame that holds all of it."""
_WAIT_FRAMES = 45
_EMPTY_FRAMES = 300
_NOISE = 2.5
_SEED = 4711


@dataclass(frozen=True, slots=True)
class Way:
    """How a label lies when it comes to rest."""

    name: str
    turn: float
    tilt: float
    blur: float


WAYS = (
    Way("sharp", 2.0, 0.0, 0.6),
    Way("turned", 37.0, 0.0, 0.6),
    Way("tilted", 14.0, 0.16, 0.7),
    Way("askew", 52.0, 0.2, 0.7),
)


def bench_camera(
    crew: Crew, specimens: Sequence[Specimen] = SPECIMENS, *, tell: Callable[[str], None] = lambda _: None
) -> dict[str, Any]:
    """Measure empty frames, still and moving, and the time from a code's entering to its acceptance.

    Returns:
        JSON-ready: ``idle`` and ``moving`` with CPU milliseconds a frame and the share of a core at 30 frames a
        second; ``latency`` by way with milliseconds (median, p95), codes not accepted within 1.5 s, and texts
        accepted that were not there.
    """
    tell("empty bench")
    report: dict[str, Any] = {
        "idle": _cost(crew, idle_frames(_EMPTY_FRAMES)),
        "moving": _cost(crew, moving_frames(_EMPTY_FRAMES)),
        "latency": {},
    }
    for way in WAYS:
        tell(f"labels, {way.name}")
        report["latency"][way.name] = _latency(crew, specimens, way)
    return report


def idle_frames(count: int) -> Iterator[Frame]:
    """The empty bench with a camera's noise."""
    return (_noisy(bench_frame, place) for place, bench_frame in enumerate([bench()] * count))


def moving_frames(count: int) -> Iterator[Frame]:
    """A hand-sized blank carton and a pen moved over the bench: always something new, never a code."""
    ground = bench()
    for place in range(count):
        frame = ground.copy()
        x, y = round(640 + 420 * math.sin(place / 9)), round(360 + 180 * math.cos(place / 7))
        cv2.rectangle(frame, (x - 200, y - 120), (x + 200, y + 120), (112, 158, 197), -1)
        cv2.rectangle(frame, (x - 200, y - 18), (x + 200, y + 18), (160, 205, 226), -1)
        for line in range(5):
            cv2.putText(frame, "FRAGILE", (x - 150, y - 70 + line * 34), cv2.FONT_HERSHEY_SIMPLEX, 1, (40, 40, 40), 2)
        yield _noisy(np.asarray(frame, np.uint8), place)


def _cost(crew: Crew, frames: Iterable[Frame]) -> dict[str, Any]:
    live = LiveDecoder(Cascade(crew))
    spent: list[float] = []
    read = 0
    for frame in frames:
        started_s = time.process_time()
        read += len(live.decode(frame))
        spent.append((time.process_time() - started_s) * 1000)
    mean = float(np.mean(spent))
    return {
        "frames": len(spent),
        "cpu_ms_mean": round(mean, 2),
        "cpu_ms_p95": round(float(np.percentile(spent, 95)), 2),
        "share_of_core": round(mean * FPS / 1000, 4),
        "wrong": read,
    }


def _latency(crew: Crew, specimens: Sequence[Specimen], way: Way) -> dict[str, Any]:
    waits: list[float] = []
    missed: list[str] = []
    wrong: list[str] = []
    for specimen in specimens:
        waited_ms, strange = accepted_after_ms(crew, specimen, way)
        wrong.extend(strange)
        if waited_ms is None:
            missed.append(specimen.symbology.value)
        else:
            waits.append(waited_ms)
    return {
        "codes": len(specimens),
        "ms_median": round(float(np.median(waits)), 1) if waits else None,
        "ms_p95": round(float(np.percentile(waits, 95)), 1) if waits else None,
        "ms_worst": round(max(waits), 1) if waits else None,
        "missed": missed,
        "wrong": wrong,
    }


def accepted_after_ms(crew: Crew, specimen: Specimen, way: Way) -> tuple[float | None, tuple[str, ...]]:
    """The time from the code's being wholly in the picture to its acceptance, and what else was accepted."""
    live, gate = LiveDecoder(Cascade(crew)), ScanGate()
    wanted_key = identity(specimen.code)
    strange: list[str] = []
    free_at_s = 0.0
    entered_s = _SLIDE_FRAMES * _FRAME_S
    for place, frame in enumerate(entering_frames(specimen, way)):
        at_s = place * _FRAME_S
        if at_s < free_at_s:
            continue
        started_s = time.process_time()
        found = live.decode(frame)
        took_s = time.process_time() - started_s
        free_at_s = at_s + took_s
        for code in gate.see(found, at_s):
            if identity(code) == wanted_key:
                return max(0.0, at_s + took_s - entered_s) * 1000, tuple(strange)
            strange.append(code.text)
    return None, tuple(strange)


def entering_frames(specimen: Specimen, way: Way) -> Iterator[Frame]:
    """The empty bench, then a label that slides in from the right, blurred by its motion, and stays."""
    paper = sheet(specimen)
    ground = bench()
    yield _noisy(ground, 0)
    still: Frame | None = None
    for place in range(1, _SLIDE_FRAMES + _WAIT_FRAMES):
        left = max(0, _SLIDE_FRAMES - place)
        if left:
            middle = (WIDTH_PX / 2 + left**2 * 22, HEIGHT_PX / 2)
            frame = laid(paper, way.turn, way.tilt, way.blur, middle)
            reach = max(1, round(left * 22))
            yield _noisy(np.asarray(cv2.blur(frame, (reach, 1)), np.uint8), place)
        else:
            still = laid(paper, way.turn, way.tilt, way.blur, (WIDTH_PX / 2, HEIGHT_PX / 2)) if still is None else still
            yield _noisy(still, place)


_TILES = np.random.default_rng(_SEED).normal(0, _NOISE, (4, HEIGHT_PX, WIDTH_PX, 3)).round().astype(np.int8)


def _noisy(frame: Frame, place: int) -> Frame:
    return np.asarray(cv2.add(frame, _TILES[place % len(_TILES)], dtype=cv2.CV_8U), np.uint8)


def table(report: dict[str, Any]) -> Iterator[str]:
    """The report for people."""
    for name in ("idle", "moving"):
        each = report[name]
        yield (
            f"{name:7} bench: {each['cpu_ms_mean']:6.2f} ms a frame (p95 {each['cpu_ms_p95']:.2f}), "
            f"{each['share_of_core']:.1%} of a core at {FPS} frames a second"
        )
    for name, each in report["latency"].items():
        yield (
            f"{name:7} label: accepted after {each['ms_median']} ms (p95 {each['ms_p95']}, worst {each['ms_worst']}), "
            f"not accepted: {', '.join(each['missed']) or 'none'}, wrong: {len(each['wrong'])}"
        )
