"""A slice of the fault harness, and whether it would notice what it looks for."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from receiving_station.bench.faults.check import Findings, reckon
from receiving_station.bench.faults.goods import Goods
from receiving_station.bench.faults.plan import Fault, Plan
from receiving_station.bench.faults.run import Report, run
from receiving_station.cli import main

SEED = 20261122
PLAN = Plan(SEED, rate=0.6, kill_rate=0.06)
FAULTS = 70
MINUTES = 1.5
"""On a machine that does nothing else the faults befall in a third of this."""
PARCELS = 400


@dataclass(frozen=True)
class Slice:
    """What one short run left behind."""

    folder: Path
    report: Report

    def reckoned(self, folder: Path) -> Findings:
        """The same run's data, looked at again elsewhere."""
        goods = Goods(SEED)
        announced = [each for number in range(PARCELS) for each in goods.parcel(number).returns]
        return reckon(
            folder / "journal.jsonl",
            folder / "station",
            folder / "central",
            {each.return_id: each for each in announced},
            set(),
        )


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> Slice:
    folder = tmp_path_factory.mktemp("faults")
    return Slice(folder, run(folder, SEED, FAULTS, MINUTES, lambda _line: None, PLAN))


def test_what_was_told_as_saved_is_at_the_central_once_after_faults_and_kills(ran: Slice) -> None:
    found = ran.report.findings
    assert found.wrong == []
    assert (found.lost, found.twice, found.unsent) == (0, 0, 0)


def test_the_slice_is_no_walk_in_the_park(ran: Slice) -> None:
    assert ran.report.findings.units > 10
    assert ran.report.faults > 30
    assert ran.report.kills >= 1
    assert len(ran.report.by_fault) > 10


def test_the_fault_log_tells_each_fault_with_its_request(ran: Slice) -> None:
    lines = [json.loads(line) for line in (ran.folder / "faults.jsonl").read_text(encoding="utf-8").splitlines()]
    told = [line for line in lines if "fault" in line and not line["fault"].startswith("kill")]
    assert len(told) == ran.report.faults
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
        "insert into stock_movements select session_id, position + 500, sku, bucket, quantity, plate, moved_at"
        " from stock_movements limit 1",
        lambda found: found.twice == 1,
    ),
    "a refund of another amount": (
        "central/central.db",
        "update refunds set amount_cents = amount_cents + 1 where rowid = (select min(rowid) from refunds)",
        lambda found: any(line.startswith("refund") for line in found.wrong),
    ),
    "stock in another place": (
        "central/central.db",
        "update stock_movements set bucket = 'destroy' where rowid = (select min(rowid) from stock_movements)",
        lambda found: any(line.startswith("stock") for line in found.wrong),
    ),
    "something unsent": (
        "station/station.db",
        "update outbox set state = 'queued' where rowid = (select min(rowid) from outbox)",
        lambda found: found.unsent == 1,
    ),
    "another word at the bench": (
        "station/station.db",
        "update receipts set word = 'waiting' where rowid = (select min(rowid) from receipts)",
        lambda found: any("at the bench" in line for line in found.wrong),
    ),
    "a return that the feed did not tell": (
        "station/station.db",
        "delete from expected_returns where rowid = (select min(rowid) from expected_returns)",
        lambda found: any("copy differs" in line for line in found.wrong),
    ),
}


@pytest.mark.parametrize("what", SABOTAGE)
def test_the_reckoning_notices(ran: Slice, tmp_path: Path, what: str) -> None:
    database, statement, is_noticed = SABOTAGE[what]
    shutil.copytree(ran.folder, tmp_path / "copy")
    with closing(sqlite3.connect(tmp_path / "copy" / database)) as connection, connection:
        connection.execute(statement)
    assert is_noticed(ran.reckoned(tmp_path / "copy"))


def test_the_reckoning_notices_a_photo_that_became_another(ran: Slice, tmp_path: Path) -> None:
    shutil.copytree(ran.folder, tmp_path / "copy")
    told = {line["session_id"] for line in _journal(ran.folder) if line["kind"] == "told"}
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


def test_the_command_ends_with_one_line_of_json(capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["bench", "faults", "--json", "--seed", "3", "--faults", "4", "--minutes", "1"])
    (line,) = capsys.readouterr().out.splitlines()
    said = json.loads(line)
    wanted = {"seed": 3, "lost": 0, "twice": 0, "unsent": 0}
    assert (status, {key: said[key] for key in wanted}) == (0, wanted)
    assert said["faults"] >= 4
    assert {"kills", "units", "seconds"} <= said.keys()


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mine").write_text("keep me", encoding="utf-8")
    status = main(["bench", "faults", "--out", str(tmp_path)])
    assert (status, [path.name for path in tmp_path.iterdir()]) == (1, ["mine"])
    assert "not empty" in capsys.readouterr().err


def _journal(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (folder / "journal.jsonl").read_text(encoding="utf-8").splitlines()]
