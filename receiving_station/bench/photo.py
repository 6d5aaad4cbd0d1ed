"""``bench photo``: what photo quality gets right, on pictures spoilt on purpose, and what it costs."""

import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from receiving_station.adapters.camera.pictures import pictures_in, read_picture
from receiving_station.adapters.vision.quality import measure
from receiving_station.application.errors import StationError
from receiving_station.application.picture_quality import LIMITS, Hint, Quality, verdict
from receiving_station.resources import resource
from receiving_station.samples import faults
from receiving_station.samples.bench import Picture

COST_ROUNDS, COST_EVERY = 12, 4
_TABLE_ROWS = 9
_SMALLEST_PX = 480
"""A narrower picture from elsewhere is a drawing or a cut-out, not a photograph of a bench."""


@dataclass(frozen=True, slots=True)
class Case:
    """One labelled picture: which question it answers, whether the fault is there, its numbers, and its half."""

    question: str
    level: float
    is_fault: bool
    quality: Quality
    is_for_setting: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """What one limit decides.

    Attributes:
        name: For the table.
        field: Of ``Limits``; questions with the same one share their limit.
        score: From the numbers to one that is higher the worse it is.
        limit: Where ``verdict`` calls it a fault, in the score's sense.
        fine: Levels that must not be told.
        faulty: Levels that must be told.
        spoil: Makes a picture, and the frame before it, at a level.
    """

    name: str
    field: str
    score: Callable[[Quality], float]
    limit: float
    fine: tuple[float, ...]
    faulty: tuple[float, ...]
    spoil: Callable[[Picture, float, np.random.Generator], tuple[Picture, Picture | None]]


def _blurred(picture: Picture, level: float, _rng: np.random.Generator) -> tuple[Picture, None]:
    return faults.blurred(picture, level), None


def _smeared(picture: Picture, level: float, rng: np.random.Generator) -> tuple[Picture, None]:
    return faults.smeared(picture, level, float(rng.uniform(0, 180))), None


def _exposed(picture: Picture, level: float, rng: np.random.Generator) -> tuple[Picture, None]:
    return faults.exposed(picture, level, rng), None


def _glared(picture: Picture, level: float, rng: np.random.Generator) -> tuple[Picture, None]:
    # Half of them as bright as they are, with paper at the limit: what is white must not be called glare.
    lit = picture if level == 0 and rng.uniform() < 0.5 else faults.exposed(picture, -0.4, rng)  # noqa: PLR2004 (half)
    return faults.glared(lit, level, rng), None


def _far(picture: Picture, level: float, _rng: np.random.Generator) -> tuple[Picture, None]:
    return faults.far_away(picture, level), None


def _empty(picture: Picture, level: float, rng: np.random.Generator) -> tuple[Picture, None]:
    if level == 1:
        return faults.bare(int(rng.integers(3)), rng), None
    # A thing blurred or far away is still a thing.
    there = faults.far_away(picture, level) if level else picture
    return faults.blurred(there, float(rng.uniform(0, 3))), None


def _moved(picture: Picture, level: float, rng: np.random.Generator) -> tuple[Picture, Picture]:
    angle = float(rng.uniform(0, 2 * np.pi))
    before = faults.shifted(picture, level * float(np.cos(angle)), level * float(np.sin(angle)))
    return faults.noisy(picture, rng), faults.noisy(before, rng)


QUESTIONS = (
    Question(
        "blurred",
        "sharpness_min",
        lambda q: -q.sharpness,
        -LIMITS.sharpness_min,
        (0.0, 0.5, 1.0),
        (2.5, 3.0, 4.0, 6.0),
        _blurred,
    ),
    Question(
        "smeared",
        "sharpness_min",
        lambda q: -q.sharpness,
        -LIMITS.sharpness_min,
        (0.0, 2.0),
        (10.0, 14.0, 18.0),
        _smeared,
    ),
    Question(
        "too_dark",
        "highlights_min",
        lambda q: -q.highlights,
        -LIMITS.highlights_min,
        (0.0, -1.0),
        (-2.5, -3.0, -4.0),
        _exposed,
    ),
    Question(
        "too_bright", "midtones_max", lambda q: q.midtones, LIMITS.midtones_max, (0.0, 0.5), (2.0, 2.5, 3.0), _exposed
    ),
    Question("glare", "glare_min", lambda q: q.glare, LIMITS.glare_min, (0.0,), (0.01, 0.02, 0.05, 0.1), _glared),
    Question(
        "hold_still",
        "motion_max_px",
        lambda q: q.motion_px,
        LIMITS.motion_max_px,
        (0.0, 0.5, 1.0),
        (8.0, 12.0, 20.0),
        _moved,
    ),
    Question("empty", "emptiness_min", lambda q: q.emptiness, LIMITS.emptiness_min, (0.0, 0.25, 0.5), (1.0,), _empty),
    Question("too_far", "subject_min", lambda q: -q.subject, -LIMITS.subject_min, (1.0, 0.7, 0.5), (0.25, 0.15), _far),
)
"""Between the levels that are fine and those that are not lies what either answer may be given to."""


def sample_pictures() -> Iterator[tuple[str, Picture]]:
    """Every sample label and item, by name."""
    for folder in ("labels", "items"):
        for path in pictures_in(resource("samples", folder)):
            yield f"{folder}/{path.name}", read_picture(path)


def cases(pictures: Iterable[tuple[str, Picture]], questions: Sequence[Question] = QUESTIONS) -> Iterator[Case]:
    """The labelled set, measured; the same each time."""
    for place, (name, picture) in enumerate(pictures):
        for question in questions:
            for level in (*question.fine, *question.faulty):
                rng = np.random.default_rng(zlib.crc32(f"{name} {question.name} {level}".encode()))
                spoilt, before = question.spoil(picture, level, rng)
                yield Case(question.name, level, level in question.faulty, measure(spoilt, before), place % 2 == 0)


def halves(measured: Sequence[Case]) -> tuple[list[Case], list[Case]]:
    """The cases in two halves by their picture: limits are set on the first and scored on the second."""
    setting = [case for case in measured if case.is_for_setting]
    return setting, [case for case in measured if not case.is_for_setting]


def limits_from(setting: Sequence[Case], questions: Sequence[Question] = QUESTIONS) -> dict[str, float]:
    """The limits that these cases speak for: by field of ``Limits``, in its own sense.

    Each is where most faults are found for the fewest false alarms, and there the middle of the widest gap.
    """
    found: dict[str, float] = {}
    for field in dict.fromkeys(question.field for question in questions):
        asked = {question.name: question for question in questions if question.field == field}
        scored = [
            (asked[case.question].score(case.quality), case.is_fault) for case in setting if case.question in asked
        ]
        bad = np.array([score for score, is_fault in scored if is_fault])
        good = np.array([score for score, is_fault in scored if not is_fault])
        every = np.unique(np.concatenate([bad, good]))
        gaps = [
            (float((bad > low).mean() - (good > low).mean()), float(high - low), float(low + high) / 2)
            for low, high in pairwise(every)
        ]
        limit = max(gaps)[2]
        found[field] = round(limit * (1 if next(iter(asked.values())).limit > 0 else -1), 4)
    return found


def roc(question: Question, measured: Sequence[Case]) -> dict[str, Any]:
    """What each threshold would cost and gain, and the area under that curve.

    Args:
        question: Which.
        measured: Cases; those of other questions are left out.
    """
    scored = [(question.score(case.quality), case.is_fault) for case in measured if case.question == question.name]
    bad = np.array([score for score, is_fault in scored if is_fault])
    good = np.array([score for score, is_fault in scored if not is_fault])
    every = np.unique(np.concatenate([bad, good]))
    chosen = np.unique(np.quantile(every, np.linspace(0, 1, _TABLE_ROWS)))
    table = [_rates(float(limit), bad, good) for limit in sorted({*map(float, chosen), question.limit})]
    pairs = bad[:, None] - good[None, :]
    return {
        "question": question.name,
        "faults": int(bad.size),
        "fine": int(good.size),
        # The chance that a faulty picture scores worse than a fine one; ties count half.
        "auc": round(float((pairs > 0).mean() + (pairs == 0).mean() / 2), 4),
        "in_force": _rates(question.limit, bad, good),
        "table": table,
    }


def _rates(limit: float, bad: NDArray[np.float64], good: NDArray[np.float64]) -> dict[str, float]:
    return {
        "threshold": round(limit, 4),
        "true_positive_rate": round(float((bad > limit).mean()), 4),
        "false_positive_rate": round(float((good > limit).mean()), 4),
    }


def cost_ms(pictures: Sequence[Picture], rounds: int = COST_ROUNDS) -> dict[str, float]:
    """What all numbers of a 1920 × 1080 picture and the frame before it cost, CPU milliseconds."""
    spent = []
    for picture in pictures:
        frame = np.asarray(cv2.resize(picture, (1920, 1080), interpolation=cv2.INTER_LINEAR), np.uint8)
        before = faults.shifted(frame, 1, 1)
        measure(frame, before)
        for _ in range(rounds):
            began = time.process_time()
            measure(frame, before)
            spent.append((time.process_time() - began) * 1000)
    return {"mean": round(float(np.mean(spent)), 2), "p95": round(float(np.percentile(spent, 95)), 2)}


def elsewhere(folder: Path) -> dict[str, object]:
    """What is said of pictures that nobody labelled: how many of each verdict, and which are not fine.

    Args:
        folder: Pictures from elsewhere; small ones and those that cannot be read are left out.
    """
    said: dict[str, list[str]] = {}
    for path in pictures_in(folder):
        try:
            picture = read_picture(path)
        except StationError:
            continue
        if picture.shape[1] >= _SMALLEST_PX:
            said.setdefault(verdict(measure(picture)).value, []).append(path.relative_to(folder).as_posix())
    counts = {hint: len(names) for hint, names in sorted(said.items())}
    return {"folder": folder.name, "verdicts": counts, "told": {k: v for k, v in said.items() if k != Hint.OK}}


def run(folders: Sequence[Path]) -> dict[str, Any]:
    """The whole bench, ready for JSON."""
    pictures = list(sample_pictures())
    measured = list(cases(pictures))
    setting, scoring = halves(measured)
    return {
        "bench": "photo",
        "pictures": len(pictures),
        "cases": len(measured),
        "limits": asdict(LIMITS),
        "limits_of_setting_half": limits_from(setting),
        "cost_ms_1080p": cost_ms([picture for _, picture in pictures[::COST_EVERY]]),
        "unspoilt": {
            hint.value: count
            for hint in Hint
            if (count := sum(verdict(measure(picture)) is hint for _, picture in pictures))
        },
        "roc": [roc(question, scoring) for question in QUESTIONS],
        "roc_setting_half": [roc(question, setting) for question in QUESTIONS],
        "elsewhere": [elsewhere(folder) for folder in folders],
    }


def lines_of(result: dict[str, Any]) -> Iterator[str]:
    """A result of ``run`` as tables to read: what is in force, then each question's ROC."""
    cost = result["cost_ms_1080p"]
    yield f"{result['cases']} cases of {result['pictures']} pictures; limits set on one half, scored on the other:"
    yield ", ".join(f"{name} {each} ms" for name, each in cost.items()) + " a 1080p picture"
    for field, limit in result["limits"].items():
        yield f"{field:<15} {limit:>7.3f} in force, {result['limits_of_setting_half'][field]:.3f} by the setting half"
    yield "question     auc     limit  found  false alarms"
    for row in result["roc"]:
        at = row["in_force"]
        yield f"{row['question']:<11} {row['auc']:.4f} {_rates_said(at)}"
    for row in result["roc"]:
        yield f"{row['question']}: {row['faults']} faulty, {row['fine']} fine"
        for at in row["table"]:
            yield f"{'':<18} {_rates_said(at)}"
    for other in result["elsewhere"]:
        yield f"{other['folder']}: {other['verdicts']}"


def _rates_said(at: dict[str, float]) -> str:
    found, false = at["true_positive_rate"], at["false_positive_rate"]
    return f"{at['threshold']:>7.3f} {found:>6.1%} {false:>8.1%}"
