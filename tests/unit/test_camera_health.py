"""A camera that gives pictures, but no good ones, is told with its reason and taken back when it is over."""

from itertools import count

import numpy as np
import pytest

from receiving_station.adapters.vision.facts import facts_of
from receiving_station.application.camera_health import (
    BLACK_AFTER_S,
    FROZEN_AFTER_S,
    NEVER_SHARP_AFTER_S,
    WRONG_LENS_AFTER_S,
    CameraHealth,
    Trouble,
)
from receiving_station.application.messages import TEXTS
from receiving_station.application.ports import Frame
from receiving_station.samples.bench import bench

NUMBERS = count()


def noisy(frame: Frame) -> Frame:
    rng = np.random.default_rng(next(NUMBERS))
    return np.asarray((frame.astype(np.int16) + rng.integers(-2, 3, frame.shape)).clip(0, 255), np.uint8)


def in_a_tube(frame: Frame) -> Frame:
    """As through a lens made for a smaller sensor."""
    y, x = np.mgrid[-1 : 1 : frame.shape[0] * 1j, -1 : 1 : frame.shape[1] * 1j]
    lit = np.clip(1.6 - 1.6 * (x * x + y * y), 0, 1)
    return np.asarray(frame * lit[:, :, None], np.uint8)


def watched(frames: list[Frame], seconds: float) -> list[Trouble | None]:
    """What is said at the end of each stretch of so many seconds of frames like this."""
    health = CameraHealth(0.0)
    told, now_s = [], 0.0
    for frame in frames:
        for _ in range(int(seconds * 5) + 1):
            said = health.see(facts_of(noisy(frame)), now_s)
            now_s += 0.2
        told.append(said)
    return told


def test_a_good_camera_is_left_alone_for_as_long_as_it_runs() -> None:
    assert watched([bench()], 30) == [None]


def test_a_black_picture_is_told_and_taken_back_with_the_lens_cap() -> None:
    black = np.zeros_like(bench())
    assert watched([black, bench()], BLACK_AFTER_S) == [Trouble.BLACK, None]


def test_the_same_frame_for_two_seconds_is_frozen_and_not_before() -> None:
    health, facts = CameraHealth(0.0), facts_of(bench())
    said = [health.see(facts, at_s) for at_s in (0.0, FROZEN_AFTER_S - 0.1, FROZEN_AFTER_S)]
    assert said == [None, None, Trouble.FROZEN]


def test_a_frozen_picture_that_moves_again_is_taken_back() -> None:
    health = CameraHealth(0.0)
    health.see(facts_of(bench()), 0.0)
    health.see(facts_of(bench()), FROZEN_AFTER_S)
    assert health.see(facts_of(noisy(bench())), FROZEN_AFTER_S + 0.1) is None


def test_black_corners_all_round_are_a_wrong_lens() -> None:
    assert watched([in_a_tube(bench())], WRONG_LENS_AFTER_S) == [Trouble.WRONG_LENS]


def test_one_black_corner_is_a_box_and_no_lens() -> None:
    frame = bench().copy()
    frame[:240, :400] = 0
    assert watched([frame], WRONG_LENS_AFTER_S) == [None]


def test_a_small_picture_is_told() -> None:
    assert watched([bench()[::2, ::2]], 1) == [Trouble.LOW_RESOLUTION]


def test_a_camera_on_its_side_is_not_small() -> None:
    assert watched([np.ascontiguousarray(bench().transpose(1, 0, 2))], 1) == [None]


@pytest.mark.parametrize(("is_telling", "expected"), [(True, Trouble.NEVER_SHARP), (False, None)])
def test_nothing_sharp_for_long_is_a_matter_of_the_lens_where_a_picture_can_tell(
    is_telling: bool,  # noqa: FBT001 (a parameter of the test)
    expected: Trouble | None,
) -> None:
    health = CameraHealth(0.0)
    for at_s in (0.0, 10.0, NEVER_SHARP_AFTER_S):
        health.judged(0.1, at_s, is_telling=is_telling)
    assert health.see(facts_of(bench()), NEVER_SHARP_AFTER_S) is expected


def test_one_sharp_picture_clears_the_lens() -> None:
    health = CameraHealth(0.0)
    health.judged(0.1, 0.0, is_telling=True)
    health.judged(0.9, 15.0, is_telling=True)
    assert health.see(facts_of(bench()), NEVER_SHARP_AFTER_S) is None


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_has_its_sentence(trouble: Trouble) -> None:
    assert trouble.value in TEXTS
