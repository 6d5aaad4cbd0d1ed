"""The lamp's estimate changes its mind slowly on a line that comes and goes."""

from receiving_station.sync.connectivity import CALM_AFTER, Connectivity


def after(said: str, start: Connectivity | None = None) -> Connectivity:
    """The estimate after answers (``+``) and failures (``-``)."""
    line = start if start is not None else Connectivity()
    for each in said:
        line = line.reached() if each == "+" else line.missed()
    return line


def test_the_first_answer_ever_is_online() -> None:
    assert after("+").is_online


def test_one_failure_is_not_an_outage() -> None:
    assert [after("+-").is_online, after("+--").is_online] == [True, False]


def test_after_an_outage_one_answer_is_not_enough() -> None:
    assert [after("+--+").is_online, after("+--++").is_online] == [False, True]


def test_the_more_outages_the_more_answers_it_takes() -> None:
    twice = after("+--++--")
    assert [after("++", twice).is_online, after("+++", twice).is_online] == [False, True]


def test_a_long_calm_is_as_if_nothing_had_been() -> None:
    calm = after("+" * CALM_AFTER, after("+--++--"))
    assert (calm.outages, calm.is_online) == (0, True)


def test_a_good_manual_sync_clears_the_history() -> None:
    flapping = after("+", after("+--++--"))
    assert [flapping.is_online, flapping.forgiven().is_online, flapping.forgiven().outages] == [False, True, 0]


def test_a_bad_manual_sync_makes_nothing_online() -> None:
    assert not after("+--").forgiven().is_online
