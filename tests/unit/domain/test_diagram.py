"""ARCHITECTURE.md shows the machine as it is."""

import runpy
from pathlib import Path

import pytest

from receiving_station.domain import diagram as module
from receiving_station.domain.diagram import diagram
from receiving_station.domain.moves import MOVES
from receiving_station.domain.session import Step

ARCHITECTURE = Path(__file__).resolve().parents[3] / "ARCHITECTURE.md"
BEGIN, END = "<!-- moves: begin -->\n```mermaid\n", "```\n<!-- moves: end -->"


def test_the_diagram_in_the_architecture_is_printed_from_the_table() -> None:
    text = ARCHITECTURE.read_text(encoding="utf-8")
    assert text.partition(BEGIN)[2].partition(END)[0] == diagram()


def test_the_diagram_shows_every_step_and_every_way_forward() -> None:
    text = diagram()
    assert [step for step in Step if f"    {step} -->" not in text] == []
    forward = {
        (step, target, event.__name__)
        for step, moves in MOVES.items()
        for event, targets in moves.items()
        for target in targets
        if event.__name__ not in {"Undone", "DiscardAsked"}
    }
    drawn = [line for line in text.splitlines() if " --> " in line]
    assert [
        move for move in forward if not any(f"{move[0]} --> {move[1]}:" in line and move[2] in line for line in drawn)
    ] == []


def test_the_module_prints_the_diagram(capsys: pytest.CaptureFixture[str]) -> None:
    runpy.run_path(str(module.__file__), run_name="__main__")
    assert capsys.readouterr().out == diagram()
