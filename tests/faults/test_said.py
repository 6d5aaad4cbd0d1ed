"""How the harness reads the benches' journals: what was saved, taken back, corrected."""

from dataclasses import replace
from typing import Any

from receiving_station.bench.faults.said import Said
from receiving_station.domain.returns import Receipt
from receiving_station.wire_mapping import receipt_to_wire
from tests.fakes.parcels import a_receipt, session_id

ONE = a_receipt("1")
SESSION = str(ONE.session_id)


def saving(receipt: Receipt = ONE) -> dict[str, Any]:
    return {"kind": "saving", "receipt": receipt_to_wire(receipt).model_dump(mode="json")}


def of(kind: str, session: str = SESSION) -> dict[str, Any]:
    return {"kind": kind, "sessions": [session]}


def heard(*lines: dict[str, Any]) -> Said:
    said = Said()
    said.hear(lines)
    return said


def test_what_was_told_is_saved() -> None:
    said = heard(saving(), of("told"))
    assert (said.told, set(said.saved)) == ({SESSION}, {SESSION})


def test_what_was_taken_back_is_neither_told_nor_saved() -> None:
    said = heard(saving(), of("told"), of("taking_back"), of("taken_back"))
    assert (said.told, said.saved, said.unsure) == (set(), {}, set())


def test_what_could_not_be_taken_back_stands() -> None:
    said = heard(saving(), of("told"), of("taking_back"), of("not_taken_back"))
    assert (said.told, said.unsure) == ({SESSION}, set())


def test_a_kill_while_it_was_taken_back_leaves_it_open() -> None:
    assert heard(saving(), of("told"), of("taking_back")).unsure == {SESSION}


def test_what_is_saved_anew_after_such_a_kill_was_taken_back() -> None:
    other = replace(ONE, shelf="another")
    said = heard(saving(), of("told"), of("taking_back"), saving(other))
    assert (said.unsure, said.told, said.wrong) == (set(), set(), [])
    assert said.saved[SESSION].shelf == "another"


def test_what_was_told_and_is_saved_with_another_body_is_wrong() -> None:
    assert heard(saving(), of("told"), saving(replace(ONE, shelf="another"))).wrong


def test_corrections_lead_back_to_the_first_record() -> None:
    second = replace(a_receipt("2"), supersedes=session_id("1"))
    third = replace(a_receipt("3"), supersedes=session_id("2"))
    said = heard(saving(), saving(second), saving(third))
    assert {said.root(session) for session in said.saved} == {SESSION}
    assert said.corrections() == {SESSION: [str(second.session_id)], str(second.session_id): [str(third.session_id)]}
