"""A wanted photo takes itself when the thing was moved and lies still and sharp; never before, never twice."""

from dataclasses import replace

from receiving_station.application.hands_free import HandsFree
from receiving_station.application.picture_quality import Quality

GOOD = Quality(0.8, 0.8, 0.5, 0.0, 0.5, 0.6, 0.1)
MOVING = Quality(0.8, 0.8, 0.5, 0.0, 0.5, 0.6, 9.0)
BARE = Quality(0.8, 0.8, 0.5, 0.0, 0.99, 0.0, 0.0)
BLURRED = Quality(0.2, 0.8, 0.5, 0.0, 0.5, 0.6, 0.1)


def seen(*pictures: Quality, wish: str = "damage") -> list[bool]:
    watching = HandsFree()
    return [watching.sees(picture, wish) for picture in pictures]


def test_what_lay_there_before_the_question_is_not_photographed() -> None:
    assert seen(GOOD, GOOD, GOOD) == [False, False, False]


def test_a_thing_that_was_moved_and_lies_still_for_two_looks_is() -> None:
    assert seen(MOVING, GOOD, GOOD) == [False, False, True]


def test_a_thing_laid_on_the_bare_bench_is() -> None:
    assert seen(BARE, GOOD, GOOD) == [False, False, True]


def test_a_thing_put_there_between_two_looks_is() -> None:
    assert seen(GOOD, replace(GOOD, is_other=True), GOOD) == [False, False, True]


def test_a_view_that_differs_at_every_look_and_yet_lies_still_is_photographed() -> None:
    other = replace(GOOD, is_other=True)
    assert seen(MOVING, other, other) == [False, False, True]


def test_what_changed_before_the_question_was_there_does_not_count() -> None:
    assert not any(seen(replace(GOOD, is_other=True), GOOD, GOOD))


def test_a_blurred_picture_is_waited_out() -> None:
    assert seen(MOVING, GOOD, BLURRED, GOOD, GOOD) == [False, False, False, False, True]


def test_the_second_photo_waits_until_the_thing_was_turned() -> None:
    assert seen(MOVING, GOOD, GOOD, GOOD, GOOD, MOVING, GOOD, GOOD).count(True) == 2
    assert seen(MOVING, GOOD, GOOD, GOOD, GOOD).count(True) == 1


def test_without_a_wish_nothing_is_photographed() -> None:
    assert not any(seen(MOVING, GOOD, GOOD, wish=""))


def test_a_movement_before_the_wish_does_not_count() -> None:
    watching = HandsFree()
    watching.sees(MOVING, "")
    watching.sees(MOVING, "damage of the first")
    assert [watching.sees(GOOD, "damage of the second") for _ in range(3)] == [False, False, False]
