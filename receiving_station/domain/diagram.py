"""The session machine's moves as a mermaid diagram: ``python -m receiving_station.domain.diagram``."""

import sys

from receiving_station.domain.moves import MOVES
from receiving_station.domain.session import Step

_GOING_BACK = frozenset({"Undone", "DiscardAsked"})
_BACK_NOTE = """\
    note right of confirm_discard
        Undone (Backspace) takes back one step, DiscardAsked (Esc) leaves the parcel.
        Neither is drawn where it only goes back.
    end note"""


def diagram() -> str:
    """Every move to another step, in the table's order; the same text for the same table.

    Going back to an earlier step is left out, or the ways forward could not be seen.
    """
    lines = ["stateDiagram-v2", f"    [*] --> {Step.IDLE}"]
    for step, moves in MOVES.items():
        events_to: dict[Step, list[str]] = {}
        for event, targets in moves.items():
            for target in targets:
                if event.__name__ not in _GOING_BACK or target in {Step.CONFIRM_DISCARD, Step.IDLE}:
                    events_to.setdefault(target, []).append(event.__name__)
        lines += [f"    {step} --> {target}: {', '.join(names)}" for target, names in events_to.items()]
    return "\n".join((*lines, _BACK_NOTE)) + "\n"


if __name__ == "__main__":
    sys.stdout.write(diagram())
