"""Whole parcels at the bench, as the session machine sees them."""

from receiving_station.domain.events import CommitSession, SaveDraft, ShowConfirmation
from receiving_station.domain.returns import MissingUnits
from receiving_station.domain.session import Step
from receiving_station.domain.vocabulary import (
    Disposition,
    FaultOwner,
    ItemCondition,
    LineState,
    Packaging,
    ParcelState,
    PhotoKind,
)
from tests.unit.domain.world import (
    CAP,
    CAP_EAN,
    JACKET,
    JACKET_EAN,
    SOCKS,
    SOCKS_EAN,
    THREE_SOCKS,
    TWO_ITEMS,
    World,
    announced,
    barcode,
    committed,
    ean,
    typed,
)

# --- Clean parcels


def test_a_clean_return_is_received_unit_by_unit_and_saved() -> None:
    bench = World()
    bench.scan(barcode("RMA-100"))
    label = bench.asked_photo()
    bench.found(TWO_ITEMS)
    bench.shutter(label)
    bench.scan(ean(JACKET_EAN))
    bench.graded("sealed", "like_new")
    bench.scan(ean(CAP_EAN))
    bench.graded("opened", "like_new")
    receipt = committed(bench).receipt()
    assert receipt.parcel is ParcelState.DONE
    assert receipt.return_id == TWO_ITEMS.return_id
    assert [(unit.name, unit.disposition) for unit in receipt.units] == [
        ("jacket", Disposition.RESTOCK),
        ("cap", Disposition.CLEAN_REPACK),
    ]
    assert [taken.kind for taken in receipt.photos] == [PhotoKind.LABEL]
    bench.saved()
    assert (bench.session.step, bench.told, bench.effects) == (Step.DONE, "parcel_saved", [ShowConfirmation()])
    bench.confirmed()
    assert bench.at(Step.IDLE)


def test_an_item_under_the_camera_before_any_label_opens_no_parcel() -> None:
    bench = World()
    bench.scan(ean(JACKET_EAN))
    assert (bench.session.step, bench.told) == (Step.IDLE, "item_not_parcel")


def test_a_label_with_a_retail_code_beside_it_and_a_retail_code_typed_by_hand_open_a_parcel() -> None:
    for codes in ((ean(JACKET_EAN), barcode("RMA-100")), (typed(JACKET_EAN),)):
        bench = World()
        bench.scan(*codes)
        assert bench.at(Step.LOOKING_UP)


def test_three_equal_units_of_one_line_are_three_units() -> None:
    bench = World().opened(THREE_SOCKS)
    for _ in range(3):
        bench.scan(ean(SOCKS_EAN))
        bench.graded("sealed", "like_new")
    receipt = committed(bench).receipt()
    assert len({unit.plate for unit in receipt.units}) == 3
    assert {unit.state for unit in receipt.units} == {LineState.RECEIVED}
    assert receipt.missing == ()


def test_what_is_not_in_the_parcel_is_declared_missing() -> None:
    bench = World().opened(THREE_SOCKS)
    bench.scan(ean(SOCKS_EAN))
    bench.graded("sealed", "like_new")
    bench.rest_missing()
    receipt = committed(bench).receipt()
    assert len(receipt.units) == 1
    assert receipt.missing == (MissingUnits(SOCKS.line_id, 2),)


def test_a_unit_declared_missing_that_turns_up_is_received_and_no_longer_missing() -> None:
    bench = World().opened(THREE_SOCKS)
    bench.rest_missing()
    for _ in range(2):
        bench.scan(ean(SOCKS_EAN))
        bench.graded("sealed", "like_new")
    receipt = committed(bench).receipt()
    assert [unit.state for unit in receipt.units] == [LineState.RECEIVED, LineState.RECEIVED]
    assert receipt.missing == (MissingUnits(SOCKS.line_id, 1),)


def test_only_the_line_that_turned_up_is_taken_from_the_missing_ones() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.rest_missing()
    bench.scan(ean(CAP_EAN))
    assert bench.session.missing == (MissingUnits(JACKET.line_id, 1),)


def test_f2_with_nothing_open_declares_nothing() -> None:
    bench = World().opened(announced("900"))
    bench.rest_missing()
    assert (bench.session.step, bench.told) == (Step.IDENTIFY, "nothing_open")


def test_a_return_announced_without_lines_can_be_finished() -> None:
    bench = World().opened(announced("900"))
    bench.enter()
    assert committed(bench).receipt().units == ()


def test_a_unit_is_picked_by_its_number_when_it_has_no_code() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.answer(JACKET.line_id)
    assert (bench.current.name, bench.current.code) == ("jacket", None)


def test_enter_takes_the_only_open_line_and_no_other() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.enter()
    assert bench.told == "scan_or_pick"
    bench.answer(CAP.line_id)
    bench.graded("sealed", "like_new")
    bench.enter()
    assert (bench.session.step, bench.current.name) == (Step.PACKAGING, "jacket")


def test_enter_takes_like_new_for_a_sealed_unit_and_nothing_for_an_opened_one() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.enter()
    assert bench.told == "answer_needed"
    bench.answer("sealed")
    bench.enter()
    assert bench.current.item is ItemCondition.LIKE_NEW
    bench.back()
    bench.back()
    bench.answer("opened")
    bench.enter()
    assert (bench.session.step, bench.told) == (Step.ITEM, "answer_needed")


def test_an_alternative_may_be_chosen_and_nothing_else() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.answer("opened", "good")
    bench.answer("restock")
    assert (bench.session.step, bench.told) == (Step.DISPOSITION, "not_a_choice")
    bench.answer("hold_for_brand")
    assert bench.session.units[0].disposition is Disposition.HOLD_FOR_BRAND


def test_note_and_fault_reach_the_receipt() -> None:
    bench = World().opened(announced("800", CAP))
    bench.scan(ean(CAP_EAN))
    bench.fault(FaultOwner.CARRIER)
    bench.note("box torn \ud800")
    bench.graded("damaged", "good")
    (unit,) = committed(bench).receipt().units
    assert (unit.fault_owner, unit.note) == (FaultOwner.CARRIER, "box torn \ufffd")


def test_the_next_scan_after_saving_opens_the_next_parcel_at_once() -> None:
    bench = World().opened(announced("800", CAP))
    bench.scan(ean(CAP_EAN))
    bench.graded("sealed", "like_new")
    committed(bench)
    first = bench.id
    bench.saved()
    bench.scan(barcode("RMA-200"))
    assert (bench.session.step, bench.session.units) == (Step.LOOKING_UP, ())
    assert bench.id != first
    assert [code.text for code in bench.session.codes] == ["RMA-200"]


def test_an_item_still_under_the_camera_after_saving_is_not_the_next_parcel() -> None:
    bench = World().opened(announced("800", CAP))
    bench.scan(ean(CAP_EAN))
    bench.graded("sealed", "like_new")
    committed(bench)
    bench.saved()
    bench.scan(ean(CAP_EAN))
    assert bench.at(Step.DONE)
    bench.enter()
    assert bench.at(Step.IDLE)


# --- Damage and danger


def test_a_damaged_unit_needs_a_photo_before_it_goes_anywhere() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.answer("damaged", "damaged")
    assert (bench.session.step, bench.told) == (Step.PHOTO, "photo_needed")
    bench.enter()
    assert (bench.session.step, bench.told) == (Step.PHOTO, "photo_needed")
    bench.space()
    bench.shutter()
    assert (bench.session.step, bench.told) == (Step.DISPOSITION, "photo_taken")
    bench.enter()
    (unit,) = bench.session.units
    assert (unit.disposition, len(unit.photos)) == (Disposition.QUARANTINE, 1)
    assert unit.received().fault_owner is FaultOwner.CARRIER


def test_without_a_camera_a_damaged_unit_goes_to_quarantine_and_the_bench_goes_on() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.answer("opened", "damaged")
    bench.space()
    bench.no_photo()
    assert bench.told == "photo_or_set_aside"
    bench.enter()
    assert (bench.session.step, bench.told) == (Step.IDENTIFY, "unit_set_aside")
    assert bench.session.units[0].disposition is Disposition.QUARANTINE


def test_a_failed_photo_of_a_unit_that_needs_none_is_only_told() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.space()
    bench.no_photo(reason="photo_not_saved")
    assert (bench.session.step, bench.told) == (Step.PACKAGING, "photo_not_saved")


def test_an_unsafe_unit_is_set_aside_by_scanning_this_parcels_label() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.answer("opened", "unsafe")
    assert (bench.session.step, bench.told) == (Step.STOP, "stop_unsafe")
    bench.scan(typed("RMA-100"))
    assert bench.told == "stop_photo_first"
    bench.enter()
    assert bench.told == "photo_needed"
    bench.space()
    bench.shutter()
    bench.enter()
    assert bench.told == "scan_this_parcel"
    bench.scan(typed("RMA-200"))
    assert (bench.session.step, bench.told) == (Step.STOP, "scan_this_parcel")
    bench.scan(barcode("1Z-100"))
    assert (bench.session.step, bench.told) == (Step.IDENTIFY, "unit_set_aside")
    assert bench.session.units[0].disposition is Disposition.QUARANTINE


def test_without_a_camera_an_unsafe_unit_is_set_aside_all_the_same() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.answer("opened", "unsafe")
    bench.space()
    bench.no_photo()
    assert bench.told == "stop_photo_failed"
    bench.scan(typed("RMA-100"))
    assert bench.told == "unit_set_aside"


def test_a_blank_code_confirms_nothing() -> None:
    bench = World().opened(announced("100", CAP, JACKET, order_number=" "))
    bench.scan(ean(CAP_EAN))
    bench.answer("opened", "unsafe")
    bench.space()
    bench.shutter()
    bench.scan(typed(" \u202e"))
    assert (bench.session.step, bench.told) == (Step.STOP, "code_unreadable")


# --- Saving and its failure


def test_a_receipt_that_could_not_be_saved_leaves_everything_and_can_be_tried_again() -> None:
    bench = World().opened(announced("800", CAP))
    bench.scan(ean(CAP_EAN))
    bench.graded("sealed", "like_new")
    committed(bench)
    bench.scan(typed("RMA-200"))
    assert (bench.session.step, bench.told) == (Step.COMMITTING, "still_saving")
    bench.not_saved()
    assert (bench.session.step, bench.told, len(bench.session.units)) == (Step.REVIEW, "receipt_not_saved", 1)
    assert isinstance(bench.effects[0], SaveDraft)
    bench.enter()
    assert any(isinstance(effect, CommitSession) for effect in bench.effects)


def test_packaging_and_item_answers_are_the_words_of_the_vocabulary() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.answer("like_new")
    assert bench.told == "not_a_choice"
    bench.answer(Packaging.NONE)
    bench.answer("sealed")
    assert (bench.session.step, bench.told) == (Step.ITEM, "not_a_choice")
