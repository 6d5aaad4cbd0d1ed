"""The conformance command passes a central that keeps its word, and fails one just where it does not."""

import json
from pathlib import Path

import pytest

from receiving_station.cli import main
from receiving_station.conformance.report import Verdict, run_cases
from receiving_station.wire_mapping import product_to_wire, return_to_wire
from tests.contract.broken import BROKEN, Whole
from tests.fakes.fake_central import FakeCentral
from tests.fakes.parcels import a_product, a_return


def fill(central: FakeCentral) -> None:
    central.announce(*(return_to_wire(a_return(f"contract-{index}")) for index in range(5)))
    central.sell(*(product_to_wire(a_product(f"CAP-{index}", ())) for index in range(3)))


@pytest.mark.parametrize("kind", [Whole, *BROKEN], ids=lambda kind: kind.__name__)
def test_a_central_that_breaks_one_promise_fails_just_there(kind: type[Whole]) -> None:
    with kind() as central:
        fill(central)
        results = list(run_cases(central.url, central.token))
    failed = {result.case.name: result.why for result in results if result.verdict is not Verdict.PASS}
    assert failed.keys() == kind.names, failed


def test_the_command_prints_every_clause_and_its_exit_status_tells(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    token = tmp_path / "token"
    statuses = []
    for kind in (Whole, BROKEN[0]):
        with kind() as central:
            fill(central)
            token.write_text(central.token, encoding="utf-8")
            statuses.append(main(["conformance", central.url, "--token-file", str(token)]))
    last = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert (statuses, last["fail"]) == ([0, 1], 1)


def test_a_central_with_nothing_announced_is_told_what_was_not_tried() -> None:
    with Whole() as central:
        verdicts = {result.case.name: result.verdict for result in run_cases(central.url, central.token)}
    assert verdicts["settle.once"] is Verdict.NOT_TRIED
    assert Verdict.FAIL not in verdicts.values()
