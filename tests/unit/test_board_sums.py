"""What the boards reckon: forecasts, agreement, outliers, and tables as files."""

import csv
import io
import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from receiving_station.central.board.forecast import clears_at
from receiving_station.central.board.kappa import agreement
from receiving_station.central.board.quality import binomial_tail, outliers
from receiving_station.central.board.tables import Column, Kind, Table, defused, export

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SLOT = timedelta(minutes=5)


def test_what_waits_is_done_when_the_pace_says() -> None:
    found = clears_at(120, [5] * 36, SLOT, NOW, benches=4, with_benches=4)

    assert found is not None
    assert (found.at, found.per_hour) == (NOW + timedelta(hours=2), 60)
    assert found.early < found.at < found.late


def test_one_bench_more_is_sooner_by_its_share() -> None:
    found = clears_at(120, [5] * 36, SLOT, NOW, benches=4, with_benches=5)

    assert found is not None
    assert found.at == NOW + timedelta(hours=1.6)


@pytest.mark.parametrize("slots", [[], [3] * 5, [0] * 20])
def test_from_too_little_nothing_is_foretold(slots: list[int]) -> None:
    assert clears_at(10, slots, SLOT, NOW, benches=1, with_benches=1) is None


def test_four_times_out_of_five_it_ends_within_the_told_times() -> None:
    dice = random.Random(5)
    within = 0
    for _ in range(600):
        slots = [sum(dice.random() < 0.06 for _ in range(100)) for _ in range(36)]
        found = clears_at(200, slots, SLOT, NOW, benches=3, with_benches=3)
        assert found is not None
        done, took = 0, 0
        while done < 200:
            done += sum(dice.random() < 0.06 for _ in range(100))
            took += 1
        within += found.early <= NOW + took * SLOT <= found.late + SLOT

    assert 0.72 <= within / 600 <= 0.92


def test_kappa_is_that_of_cohens_own_example() -> None:
    # J. Cohen, 1960, as it is told everywhere: 20 yes/yes, 5 yes/no, 10 no/yes, 15 no/no.
    pairs = [("y", "y")] * 20 + [("y", "n")] * 5 + [("n", "y")] * 10 + [("n", "n")] * 15

    assert agreement(pairs).kappa == pytest.approx(0.4)


def test_graders_who_say_one_word_only_tell_nothing_of_agreement() -> None:
    assert agreement([("good", "good")] * 9).kappa is None


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), max_size=60))
def test_kappa_does_not_ask_who_was_first(pairs: list[tuple[str, str]]) -> None:
    there, back = agreement(pairs), agreement([(second, first) for first, second in pairs])

    assert there.kappa == (None if back.kappa is None else pytest.approx(back.kappa))


@pytest.mark.parametrize(
    ("count", "hits", "chance", "tail"), [(10, 8, 0.5, 56 / 1024), (20, 20, 0.5, 0.5**20), (5, 0, 0.2, 1)]
)
def test_luck_is_what_the_binomial_says(count: int, hits: int, chance: float, tail: float) -> None:
    assert binomial_tail(count, hits, chance) == pytest.approx(tail)


def test_the_product_that_is_bad_comes_before_one_that_is_only_frequent() -> None:
    counts = {("B", f"S{number}"): (100, 4) for number in range(30)}
    counts["B", "MANY"], counts["B", "SPOILT"] = (5000, 200), (120, 40)

    assert outliers(counts)[0].sku == "SPOILT"


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r@x"])
def test_what_a_spreadsheet_would_run_is_defused(text: str) -> None:
    assert str(defused(text)).startswith("'")


@pytest.mark.parametrize("cell", ["Trail jacket", "1-2", "", 5, -5.5, None, NOW])
def test_what_no_spreadsheet_runs_is_left_as_it_is(cell: object) -> None:
    assert defused(cell) is cell  # type: ignore[arg-type]  # a cell of some kind


def test_an_exported_product_cannot_start_a_program() -> None:
    table = Table("t", "T", (Column("name", "Name"), Column("n", "N", Kind.COUNT)), (("=cmd|' /C calc'!A0", -3),))
    rows = list(csv.reader(io.StringIO(export(table, "csv").decode("utf-8-sig"))))

    assert rows == [["name", "n"], ["'=cmd|' /C calc'!A0", "-3"]]
