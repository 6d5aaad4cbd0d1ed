"""A slice of the fault harness, and whether it would notice what it looks for."""

import io
import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from receiving_station.bench.faults.check import Findings, reckon
from receiving_station.bench.faults.goods import Goods
from receiving_station.bench.faults.plan import Fault, Plan
from receiving_station.bench.faults.run import BENCHES
from receiving_station.cli import main

SEED = 17
"""Its plan kills each side within the first 75 requests."""
FAULTS = 40
MINUTES = 3
"""Enough on a very busy machine, where three programs take most of a minute to start; an idle one needs a seventh."""
PARCELS = 400


@dataclass(frozen=True)
class Slice:
    """What one short run left behind."""

    folder: Path
    status: int
    said: dict[str, Any]

    def reckoned(self, folder: Path | None = None) -> Findings:
        """This run's data, or a copy of it that somebody had his hands in."""
        where = self.folder if folder is None else folder
        returns = [
            each for bench in range(BENCHES) for n in range(PARCELS) for each in Goods(SEED, bench).parcel(n).returns
        ]
        announced = {each.return_id: each for each in returns}
        benches = [(where / f"journal{bench}.jsonl", where / f"station{bench}") for bench in range(BENCHES)]
        return reckon(benches, where / "central", announced, set())


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Slice:
    """The command as a person types it, once."""
    folder = tmp_path_factory.mktemp("faults")
    words = ["--seed", SEED, "--faults", FAULTS, "--minutes", MINUTES, "--out", folder]
    with redirect_stdout(io.StringIO()) as out:
        status = main(["bench", "faults", "--json", *map(str, words)])
    (line,) = out.getvalue().splitlines()
    return Slice(folder, status, json.loads(line))


def test_what_was_told_as_saved_is_at_the_central_once_after_faults_and_kills(ran: Slice) -> None:
    assert (ran.status, ran.said["lost"], ran.said["twice"], ran.said["unsent"], ran.said["wrong"]) == (0, 0, 0, 0, 0)
    assert ran.reckoned().wrong == []


def test_the_slice_is_no_walk_in_the_park(ran: Slice) -> None:
    assert ran.said["units"] > 3
    assert ran.said["faults"] > 10
    assert ran.said["kills"] >= 1


def test_the_last_line_has_the_facts_of_the_issue(ran: Slice) -> None:
    assert {"seed", "faults", "kills", "units", "lost", "twice", "unsent", "seconds"} <= ran.said.keys()
    assert ran.said["seed"] == SEED


def test_the_fault_log_tells_each_fault_with_its_request(ran: Slice) -> None:
    lines = [json.loads(line) for line in (ran.folder / "faults.jsonl").read_text(encoding="utf-8").splitlines()]
    told = [line for line in lines if "fault" in line and not line["fault"].startswith("kill")]
    assert len(told) >= ran.said["faults"]
    assert all({"n", "share", "method", "path"} <= line.keys() for line in told)


SABOTAGE: dict[str, tuple[str, str, Callable[[Findings], bool]]] = {
    "a unit that the central lost": (
        "central/central.db",
        "delete from receipt_units where rowid = (select min(rowid) from receipt_units)",
        lambda found: found.lost == 1,
    ),
    "a receipt that the central lost": (
        "central/central.db",
        "delete from receipts where rowid = (select min(rowid) from receipts)",
        lambda found: found.lost >= 1,
    ),
    "a unit in stock twice": (
        "central/central.db",
        "insert into stock_movements select session_id, position + 500, sku, bucket, quantity, plate, moved_at, grade"
        " from stock_movements limit 1",
        lambda found: found.twice == 1,
    ),
    "a refund of another amount": (
        "central/central.db",
        "drop trigger refunds_kept;"
        "update refunds set amount_cents = amount_cents + 1 where rowid = (select min(rowid) from refunds)",
        lambda found: any(line.startswith("refund") for line in found.wrong),
    ),
    "stock in another place": (
        "central/central.db",
        "update stock_movements set bucket = 'destroy' where rowid = (select min(rowid) from stock_movements)",
        lambda found: any(line.startswith("stock") for line in found.wrong),
    ),
    "something unsent": (
        "station0/station.db",
        "update outbox set state = 'queued' where rowid = (select min(rowid) from outbox)",
        lambda found: found.unsent == 1,
    ),
    "another word at the bench": (
        "station0/station.db",
        "update receipts set word = 'waiting'"
        " where rowid = (select min(rowid) from receipts where superseded_by is null)",
        lambda found: any("at the bench" in line for line in found.wrong),
    ),
    "a return that the feed did not tell": (
        "station0/station.db",
        "delete from expected_returns where rowid = (select min(rowid) from expected_returns)",
        lambda found: any("copy differs" in line for line in found.wrong),
    ),
}


@pytest.mark.parametrize("what", SABOTAGE)
def test_the_reckoning_notices(ran: Slice, tmp_path: Path, what: str) -> None:
    database, statement, is_noticed = SABOTAGE[what]
    shutil.copytree(ran.folder, tmp_path / "copy")
    with closing(sqlite3.connect(tmp_path / "copy" / database)) as connection, connection:
        connection.executescript(statement)
    assert is_noticed(ran.reckoned(tmp_path / "copy"))


def test_the_reckoning_notices_a_photo_that_became_another(ran: Slice, tmp_path: Path) -> None:
    shutil.copytree(ran.folder, tmp_path / "copy")
    told = {each for line in _journal(ran.folder) if line["kind"] == "told" for each in line["sessions"]}
    saved = [line["receipt"] for line in _journal(ran.folder) if line["kind"] == "saving"]
    sha256 = next(photo["sha256"] for each in saved if each["session_id"] in told for photo in each["photos"])
    photo = tmp_path / "copy" / "central" / "photos" / sha256[:2] / f"{sha256}.jpg"
    photo.write_bytes(photo.read_bytes()[:-1] + b"x")
    assert any("another picture" in line for line in ran.reckoned(tmp_path / "copy").wrong)


def test_the_same_seed_is_the_same_plan_and_the_same_goods() -> None:
    assert [Plan(7).trouble(n) for n in range(500)] == [Plan(7).trouble(n) for n in range(500)]
    assert [Goods(7).parcel(n) for n in range(50)] == [Goods(7).parcel(n) for n in range(50)]
    assert Plan(7).trouble(3) != Plan(8).trouble(3) or Goods(7).parcel(1) != Goods(8).parcel(1)


def test_every_fault_befalls_somebody_sooner_or_later() -> None:
    befell = {trouble.fault for number in range(20_000) if (trouble := Plan(1).trouble(number)) is not None}
    assert befell == set(Fault)


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine").write_text("keep me", encoding="utf-8")
    status = main(["bench", "faults", "--out", str(tmp_path)])
    assert (status, [path.name for path in tmp_path.iterdir()]) == (1, ["mine"])
    assert "not empty" in capsys.readouterr().err


def _journal(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "journal0.jsonl").read_text(encoding="utf-8").splitlines()]
