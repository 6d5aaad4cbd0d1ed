"""Undo, discard and restart."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from receiving_station.domain.events import (
    CommitSession,
    DiscardDraft,
    FindProduct,
    Message,
    Outcome,
    Severity,
    StartLookup,
)
from receiving_station.domain.machine import resume
from receiving_station.domain.session import (
    UNDO_DEPTH,
    Session,
    Step,
    receipt_of,
)
from receiving_station.domain.vocabulary import FaultOwner
from tests.unit.domain.world import (
    BENCH,
    CAP,
    CAP_EAN,
    MUG_EAN,
    SOCKS_EAN,
    TWO_ITEMS,
    World,
    announced,
    barcode,
    ean,
    line,
    typed,
)

# --- Undo


def test_every_answer_of_a_parcel_can_be_taken_back_one_by_one() -> None:
    bench = World().opened(TWO_ITEMS)
    opened = bench.session
    snapshots: list[Session] = []
    deeds: tuple[Callable[[], Outcome], ...] = (
        lambda: bench.scan(ean(CAP_EAN)),
        lambda: bench.answer("damaged"),
        lambda: bench.answer("good"),
        bench.enter,
        bench.rest_missing,
    )
    for deed in deeds:
        snapshots.append(bench.session)
        deed()
    for before in reversed(snapshots):
        bench.back()
        assert bench.session == before
    assert bench.session == opened
    bench.back()
    assert (bench.session, bench.told) == (opened, "nothing_to_undo")


def test_undo_reaches_back_only_so_far() -> None:
    bench = World().opened(announced("700", line("bolts", 40, (SOCKS_EAN,))))
    for _ in range(20):
        bench.scan(ean(SOCKS_EAN))
        bench.graded("sealed", "like_new")
    assert len(bench.session.past) == UNDO_DEPTH
    assert all(snapshot.past == () for snapshot in bench.session.past)


def test_undo_keeps_what_was_written_about_the_unit_and_who_answers_for_it() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.answer("opened")
    bench.note("scratched")
    bench.fault(FaultOwner.SUPPLIER)
    bench.back()
    assert (bench.current.note, bench.current.fault_owner) == ("scratched", FaultOwner.SUPPLIER)


def test_undo_takes_back_a_photo_and_asks_for_it_again() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.answer("opened", "damaged")
    bench.space()
    bench.shutter()
    bench.back()
    assert (bench.session.step, bench.current.photos) == (Step.PHOTO, ())


# --- Leaving


def test_a_parcel_of_which_nothing_is_recorded_is_left_at_once() -> None:
    bench = World().opened(TWO_ITEMS)
    session_id = bench.id
    bench.escape()
    assert (bench.session, bench.effects) == (Session(), [DiscardDraft(session_id)])


def test_a_parcel_with_a_unit_is_forgotten_only_after_its_own_label() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.escape()
    assert (bench.session.step, bench.told) == (Step.CONFIRM_DISCARD, "scan_to_discard")
    bench.scan(typed("RMA-200"))
    assert (bench.session.step, bench.told) == (Step.CONFIRM_DISCARD, "scan_this_parcel")
    bench.scan(typed("rma 100"))
    assert (bench.session.step, bench.told) == (Step.IDLE, "parcel_discarded")


@pytest.mark.parametrize("key", ["escape", "back"])
def test_leaving_is_called_off_with_a_key(key: str) -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    before = bench.session
    bench.escape()
    bench.escape() if key == "escape" else bench.back()
    assert bench.session == before


def test_an_unknown_parcel_with_a_shelf_is_not_forgotten_by_one_key() -> None:
    bench = World()
    bench.scan(typed("XX-1"))
    bench.found()
    bench.shelf("A-4")
    bench.escape()
    assert bench.at(Step.CONFIRM_DISCARD)


def test_an_answer_lost_while_leaving_was_asked_about_is_asked_for_again() -> None:
    bench = World()
    bench.scan(typed("XX-1"))
    bench.found()
    bench.shelf("A-4")
    bench.scan(typed("XX-2"))
    bench.escape()
    bench.found(TWO_ITEMS)
    assert bench.at(Step.CONFIRM_DISCARD)
    bench.back()
    assert (bench.session.step, bench.asked_lookup().question) == (Step.LOOKING_UP, bench.session.question)
    bench.found(TWO_ITEMS)
    assert bench.at(Step.IDENTIFY)


# --- Restart


def test_a_restart_while_looking_up_asks_again() -> None:
    bench = World()
    bench.scan(barcode("RMA-100"))
    outcome = resume(bench.session)
    question = bench.session.question
    assert question is not None
    assert outcome.effects == (StartLookup(question, bench.session.codes),)
    assert outcome.session == replace(bench.session, photos_pending=0)
    assert outcome.message == Message("draft_resumed", Severity.INFO)


def test_a_restart_while_saving_saves_again_and_the_same_receipt() -> None:
    bench = World().opened(announced("800", CAP))
    bench.scan(ean(CAP_EAN))
    bench.graded("sealed", "like_new")
    bench.enter()
    (effect,) = resume(bench.session).effects
    assert isinstance(effect, CommitSession)
    assert receipt_of(effect.session, BENCH) == bench.receipt()


def test_a_restart_with_an_open_product_question_asks_the_catalogue_again() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(MUG_EAN))
    question = bench.session.question
    assert question is not None
    asked = FindProduct(question, ean(MUG_EAN), ("ORDER-100", "1Z-100"), ("return-100",))
    assert resume(bench.session).effects == (asked,)


def test_a_restart_in_the_middle_of_a_unit_only_shows_it() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    assert (resume(bench.session).session, resume(bench.session).effects) == (bench.session, ())
