"""Parcels that are not what was announced, or that nobody announced at all."""

import pytest

from receiving_station.domain.events import DiscardDraft, FindProduct
from receiving_station.domain.lookup import LookupSource
from receiving_station.domain.session import Step
from receiving_station.domain.vocabulary import (
    Disposition,
    LineState,
    ParcelState,
)
from tests.unit.domain.world import (
    CAP,
    CAP_EAN,
    EARLIER,
    JACKET,
    MUG,
    MUG_EAN,
    RADIO_SERIAL,
    RADIOS,
    SOCKS_EAN,
    THREE_SOCKS,
    TWO_ITEMS,
    UNDELIVERED,
    World,
    announced,
    barcode,
    committed,
    ean,
    typed,
)

# --- Parcels nobody announced


def test_an_unknown_parcel_is_parked_on_a_shelf_with_a_plate() -> None:
    bench = World()
    bench.scan(barcode("XX-1"))
    bench.shutter()
    bench.found(source=LookupSource.NOT_KNOWN_ANYWHERE)
    assert (bench.session.step, bench.told) == (Step.UNKNOWN, "parcel_unknown")
    bench.shelf("A-4 \udfff")
    receipt = committed(bench).receipt()
    assert (receipt.parcel, receipt.return_id, receipt.shelf) == (ParcelState.PARKED_UNKNOWN, None, "A-4 \ufffd")
    assert receipt.plate is not None


def test_a_second_code_finds_an_unknown_parcel() -> None:
    bench = World()
    bench.scan(barcode("XX-1"))
    session_id = bench.id
    bench.shutter()
    bench.found(source=LookupSource.COULD_NOT_ASK)
    assert bench.told == "parcel_unknown_not_asked"
    bench.scan(typed("RMA-100"))
    assert [code.text for code in bench.asked_lookup().codes] == ["XX-1", "RMA-100"]
    bench.found(TWO_ITEMS)
    assert (bench.session.step, bench.id) == (Step.IDENTIFY, session_id)


def test_an_unknown_parcels_own_label_is_silent_and_typed_again_is_a_new_question() -> None:
    bench = World()
    bench.scan(barcode("XX-1"))
    bench.shutter()
    bench.found(source=LookupSource.COULD_NOT_ASK)
    said = len(bench.heard)
    bench.scan(barcode("XX-1"))
    assert (bench.session.step, len(bench.heard)) == (Step.UNKNOWN, said)
    bench.scan(typed("xx-1"))
    assert bench.at(Step.LOOKING_UP)


def test_a_code_read_while_looking_up_is_looked_up_too() -> None:
    bench = World()
    bench.scan(barcode("42040216"))
    first = bench.session.question
    bench.scan(barcode("42040216"))
    assert bench.session.question == first
    bench.scan(barcode("RMA-100"))
    assert [code.text for code in bench.asked_lookup().codes] == ["42040216", "RMA-100"]
    assert bench.session.question != first


def test_a_unit_plate_in_an_unknown_parcel_does_not_close_the_parcel() -> None:
    bench = World()
    bench.scan(barcode("XX-1"))
    bench.found()
    bench.scan(typed("RS0000"))
    bench.plate_found()
    assert (bench.session.step, bench.told) == (Step.UNKNOWN, "plate_known")


def test_a_plate_scanned_while_idle_tells_its_story_and_opens_nothing() -> None:
    bench = World()
    bench.scan(typed("RS0000"))
    session_id = bench.id
    bench.plate_found()
    assert (bench.session.step, bench.effects) == (Step.IDLE, [DiscardDraft(session_id)])
    assert bench.heard[-1].context == (("operator", "K."), ("units", "2"), ("word", "sent"))


def test_a_plate_without_a_receipt_is_an_unknown_parcel() -> None:
    bench = World()
    bench.scan(typed("RS0000"))
    bench.plate_found(())
    assert bench.at(Step.UNKNOWN)


# --- Several matches, received before


def test_of_several_matches_the_paper_inside_decides() -> None:
    bench = World()
    bench.scan(barcode("ORDER-7"))
    bench.found(TWO_ITEMS, THREE_SOCKS)
    assert (bench.session.step, bench.told) == (Step.CHOOSING_MATCH, "several_matches")
    bench.scan(barcode("RMA-200"))
    assert bench.session.expected == THREE_SOCKS


def test_of_several_matches_one_is_picked_by_hand_or_by_enter() -> None:
    bench = World()
    bench.scan(barcode("ORDER-7"))
    bench.found(TWO_ITEMS, THREE_SOCKS)
    bench.answer("nonsense")
    assert bench.told == "not_a_choice"
    bench.answer(THREE_SOCKS.return_id)
    assert bench.session.expected == THREE_SOCKS
    bench.back()
    bench.enter()
    assert bench.session.expected == TWO_ITEMS


def test_the_label_still_in_view_chooses_no_match() -> None:
    bench = World()
    bench.scan(barcode("RMA-200"), barcode("ORDER-7"))
    bench.found(TWO_ITEMS, THREE_SOCKS)
    said = len(bench.heard)
    bench.scan(barcode("RMA-200"))
    assert (bench.session.step, len(bench.heard)) == (Step.CHOOSING_MATCH, said)
    bench.scan(typed("RMA-999"))
    assert (bench.session.step, bench.told) == (Step.CHOOSING_MATCH, "several_matches")
    bench.scan(typed("RMA-200"))
    assert bench.session.expected == THREE_SOCKS


def test_a_return_received_here_before_says_so() -> None:
    bench = World()
    bench.scan(typed("RMA-100"))
    bench.found(TWO_ITEMS, earlier=(EARLIER,))
    assert (bench.session.step, bench.told) == (Step.IDENTIFY, "received_before")


def test_another_match_than_the_best_is_not_said_to_be_received_before() -> None:
    bench = World()
    bench.scan(typed("ORDER-7"))
    bench.found(TWO_ITEMS, THREE_SOCKS, earlier=(EARLIER,))
    bench.answer(THREE_SOCKS.return_id)
    assert (bench.session.earlier, bench.told) == ((), "return_opened")


# --- Undelivered parcels


@pytest.mark.parametrize("by_key", [True, False])
def test_an_undelivered_parcel_still_sealed_goes_back_to_stock_whole(by_key: bool) -> None:  # noqa: FBT001
    bench = World().opened(UNDELIVERED)
    assert (bench.session.step, bench.told) == (Step.RTO, "rto_arrived")
    if by_key:
        bench.enter()
    else:
        bench.answer("still_sealed")
    receipt = committed(bench).receipt()
    assert receipt.parcel is ParcelState.RTO
    assert len({unit.unit_id for unit in receipt.units}) == 4
    assert {unit.disposition for unit in receipt.units} == {Disposition.RESTOCK}


def test_an_undelivered_parcel_that_was_opened_is_checked_unit_by_unit() -> None:
    bench = World().opened(UNDELIVERED)
    bench.answer("check_each")
    bench.scan(ean(SOCKS_EAN))
    assert (bench.session.step, bench.session.units) == (Step.PACKAGING, ())


def test_an_item_scanned_before_the_rto_question_is_answered_is_not_swallowed() -> None:
    bench = World().opened(UNDELIVERED)
    bench.scan(ean(SOCKS_EAN))
    assert (bench.session.step, bench.told) == (Step.RTO, "answer_needed")
    bench.answer("perhaps")
    assert bench.told == "not_a_choice"


# --- What nobody announced


def test_an_undeclared_extra_goes_to_quarantine_with_a_photo() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(MUG_EAN))
    assert bench.asked_product().code == ean(MUG_EAN)
    bench.product(MUG)
    assert bench.heard[-1].context == (("item", "mug"),)
    bench.extra()
    bench.answer("sealed", "like_new")
    assert bench.at(Step.PHOTO)
    bench.space()
    bench.shutter()
    bench.enter()
    (unit,) = bench.session.units
    assert (unit.state, unit.line_id, unit.sku) == (LineState.UNDECLARED, None, MUG.sku)
    assert unit.disposition is Disposition.QUARANTINE


def test_an_extra_that_no_catalogue_knows_is_named_by_its_code() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(typed("no\x1dproduct"))
    bench.product(None)
    bench.extra()
    assert (bench.current.name, bench.current.sku) == ("no⟨1D⟩product", None)


def test_an_extra_without_any_code_can_be_added_at_the_end() -> None:
    bench = World().opened(announced("800", CAP))
    bench.scan(ean(CAP_EAN))
    bench.graded("sealed", "like_new")
    bench.extra()
    assert (bench.current.state, bench.current.name) == (LineState.UNDECLARED, "")


def test_one_too_many_of_a_line_is_over_and_fills_no_place() -> None:
    bench = World().opened(announced("800", CAP))
    bench.scan(ean(CAP_EAN))
    bench.graded("sealed", "like_new")
    bench.scan(ean(CAP_EAN))
    bench.product(None)
    assert bench.told == "one_too_many"
    bench.extra()
    assert (bench.current.state, bench.current.name) == (LineState.OVER, "cap")


def test_a_wrong_item_takes_the_place_of_the_first_open_line() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(MUG_EAN))
    bench.product(MUG)
    bench.wrong_item()
    assert (bench.current.state, bench.current.line_id) == (LineState.WRONG_ITEM, CAP.line_id)
    assert bench.session.open_lines() == (JACKET,)


def test_a_wrong_item_needs_a_place_to_take() -> None:
    bench = World().opened(announced("900"))
    bench.wrong_item()
    assert bench.told == "nothing_open"


@pytest.mark.parametrize("key", ["enter", "rest_missing"])
def test_a_thing_scanned_and_not_decided_is_not_left_behind_by_a_key(key: str) -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(MUG_EAN))
    bench.product(MUG)
    bench.enter() if key == "enter" else bench.rest_missing()
    assert (bench.session.step, bench.told) == (Step.IDENTIFY, "not_in_return")
    assert bench.session.pending_product == MUG


def test_a_second_foreign_thing_does_not_push_the_first_away() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(MUG_EAN))
    bench.product(MUG)
    bench.scan(typed("OTHER"))
    assert (bench.session.pending_product, bench.told) == (MUG, "not_in_return")


def test_going_on_with_an_announced_item_says_what_was_left_undecided_and_backspace_returns_to_it() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(MUG_EAN))
    bench.scan(ean(CAP_EAN))
    assert (bench.session.step, bench.told) == (Step.PACKAGING, "left_undecided")
    bench.back()
    assert bench.session.pending_code == ean(MUG_EAN)
    assert any(isinstance(effect, FindProduct) for effect in bench.effects)


def test_a_foreign_thing_is_dismissed_with_backspace() -> None:
    bench = World().opened(announced("800", CAP))
    bench.scan(ean(MUG_EAN))
    bench.back()
    assert (bench.session.step, bench.session.pending_code) == (Step.IDENTIFY, None)
    bench.scan(ean(CAP_EAN))
    bench.graded("sealed", "like_new")
    bench.scan(ean(MUG_EAN))
    bench.back()
    assert bench.at(Step.REVIEW)


# --- Serial numbers


def test_a_serial_number_seen_with_the_item_or_later_is_recorded() -> None:
    bench = World().opened(RADIOS)
    bench.scan(typed("sn 771"))
    assert bench.current.serial == "sn 771"
    bench.graded("sealed", "like_new")
    bench.answer(RADIOS.lines[0].line_id)
    bench.scan(typed(RADIO_SERIAL))
    assert not bench.current.serial
    bench.scan(typed("SN-772"))
    assert (bench.current.serial, bench.told) == ("SN-772", "unit_identified")


def test_one_serial_number_is_never_two_units() -> None:
    bench = World().opened(RADIOS)
    bench.scan(typed(RADIO_SERIAL))
    bench.graded("sealed", "like_new")
    bench.scan(typed(RADIO_SERIAL))
    assert (bench.session.step, bench.told, len(bench.session.units)) == (Step.IDENTIFY, "serial_twice", 1)
