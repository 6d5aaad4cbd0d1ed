"""Changed rules are tried on the past, and change nothing of it."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from receiving_station.central.catalogue import put_return
from receiving_station.central.govern import main
from receiving_station.domain.rules import BrandRules
from receiving_station.domain.vocabulary import ItemCondition
from receiving_station.wire_mapping import return_to_wire
from tests.fakes.parcels import made_line, made_receipt, made_return, made_unit
from tests.integration.central.process import CentralProcess, writing_to


def test_a_dry_run_tells_which_receipts_would_have_been_decided_otherwise_and_settles_nothing(
    central: CentralProcess, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sessions = []
    for label, brand, item in (
        ("fair", "Dry", ItemCondition.FAIR),
        ("new", "Dry", ItemCondition.LIKE_NEW),
        ("other", "Else", ItemCondition.FAIR),
    ):
        line = made_line(f"dry-{label}")
        expected = made_return(f"dry-{label}", line, brand=brand)
        with writing_to(central.home) as session:
            put_return(session, return_to_wire(expected))
        receipt = made_receipt(expected, made_unit(line, item=item))
        central.settle(receipt)
        sessions.append(str(receipt.session_id))
    ledger = central.get("/v1/refunds").json()
    file = tmp_path / "rules.json"
    file.write_bytes(TypeAdapter(BrandRules).dump_json(BrandRules("Dry", version=2, fee_percent=Decimal(50))))
    where = [str(central.home.data_dir), *(("--database", central.home.database) if central.home.database else ())]
    assert main(["dry-run", str(file), *where]) == 0
    *changed, summary = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["session_id"] for each in changed] == [sessions[0]]
    assert (summary["receipts"], summary["changed"]) == (2, 1)
    assert (summary["refunded_now"], summary["refunded_then"]) == ({"EUR": "46.06"}, {"EUR": "37.35"})
    assert central.get("/v1/refunds").json() == ledger


def test_rules_that_are_none_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "rules.json"
    file.write_text("[]", encoding="utf-8")
    assert main(["dry-run", str(file), str(tmp_path / "data")]) == 1
    assert "Nothing was changed" in capsys.readouterr().err
