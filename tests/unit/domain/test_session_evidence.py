"""Photos on their way, late answers, codes that stay in view, and how much a receipt holds."""

from dataclasses import replace
from uuid import UUID

import pytest

from receiving_station.domain.events import (
    Accepted,
    LookupAnswered,
    PhotoTaken,
    ProductAnswered,
    ReceiptNotSaved,
    ReceiptSaved,
    SaveDraft,
)
from receiving_station.domain.leaving import PHOTO_PATIENCE
from receiving_station.domain.lookup import LookupResult, LookupSource
from receiving_station.domain.returns import PhotoRef
from receiving_station.domain.session import (
    CODES_LIMIT,
    PHOTOS_LIMIT,
    UNITS_LIMIT,
    Session,
    Step,
    receipt_of,
)
from receiving_station.domain.vocabulary import Disposition, PhotoKind, ReturnKind, SessionId, Sha256
from tests.unit.domain.world import (
    BENCH,
    CAP_EAN,
    JACKET_EAN,
    MUG,
    MUG_EAN,
    SOCKS_EAN,
    THREE_SOCKS,
    TWO_ITEMS,
    UNDELIVERED,
    World,
    announced,
    barcode,
    ean,
    line,
    typed,
)

# --- Photos on their way


def test_a_photo_of_a_unit_that_was_undone_is_dropped() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.space()
    ask = bench.asked_photo()
    bench.back()
    said = len(bench.heard)
    bench.shutter(ask)
    assert (bench.session.photos, bench.session.photos_pending, len(bench.heard)) == ((), 0, said)


def test_a_photo_that_comes_after_its_unit_was_done_stays_with_it_however_far_one_goes_back() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.answer("opened", "good")
    bench.space()
    ask = bench.asked_photo()
    bench.enter()
    bench.scan(ean(JACKET_EAN))
    bench.shutter(ask)
    bench.back()
    assert len(bench.session.units[0].photos) == 1
    bench.back()
    assert (bench.session.step, len(bench.current.photos)) == (Step.DISPOSITION, 1)


def test_a_photo_of_the_parcel_before_is_not_put_to_the_next_one() -> None:
    bench = World()
    bench.scan(barcode("RMA-100"))
    ask = bench.asked_photo()
    bench.escape()
    bench.scan(barcode("RMA-200"))
    bench.shutter(ask)
    assert (bench.session.photos, bench.session.photos_pending) == ((), 1)
    bench.no_photo(ask)
    assert bench.session.photos_pending == 1


def test_a_photo_of_an_undone_unit_is_still_waited_for() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.space()
    bench.back()
    assert bench.session.photos_pending == 1


def test_saving_waits_for_a_photo_on_its_way() -> None:
    bench = World()
    bench.scan(barcode("XX-1"))
    ask = bench.asked_photo()
    bench.found(source=LookupSource.NOT_KNOWN_ANYWHERE)
    bench.enter()
    assert (bench.session.step, bench.told) == (Step.UNKNOWN, "photo_on_its_way")
    bench.shutter(ask)
    bench.enter()
    assert len(bench.receipt().photos) == 1


def test_a_photo_that_nobody_answers_for_holds_the_parcel_ten_seconds_and_no_longer() -> None:
    bench = World()
    bench.scan(barcode("XX-1"))
    bench.found(source=LookupSource.NOT_KNOWN_ANYWHERE)
    at, event_id = bench.stamp()
    bench.do(Accepted(at + PHOTO_PATIENCE, event_id))
    assert (bench.session.step, bench.told) == (Step.UNKNOWN, "photo_no_picture")
    bench.enter()
    assert bench.at(Step.COMMITTING)


def test_a_needed_photo_that_nobody_answers_for_does_not_hold_the_unit_either() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.answer("opened", "damaged")
    bench.space()
    bench.enter()
    assert bench.told == "photo_on_its_way"
    at, event_id = bench.stamp()
    bench.do(Accepted(at + PHOTO_PATIENCE, event_id))
    assert bench.told == "photo_or_set_aside"
    bench.enter()
    assert bench.session.units[0].disposition is Disposition.QUARANTINE


def test_a_photo_taken_while_leaving_is_asked_about_does_not_leave_the_photo_question_without_answer() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.answer("opened", "damaged")
    bench.space()
    ask = bench.asked_photo()
    bench.escape()
    bench.shutter(ask)
    bench.escape()
    assert bench.at(Step.PHOTO)
    bench.enter()
    assert bench.at(Step.DISPOSITION)
    assert all(snapshot.step is not Step.CONFIRM_DISCARD for snapshot in bench.session.past)


def test_a_photo_of_the_parcel_is_taken_when_no_unit_is_in_hand() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.space()
    assert bench.asked_photo().kind is PhotoKind.PARCEL
    bench.shutter()
    assert [taken.kind for taken in bench.session.photos] == [PhotoKind.PARCEL]
    bench.space()
    bench.no_photo(reason="photo_not_saved")
    assert (bench.session.photos_pending, bench.told) == (0, "photo_not_saved")


# --- Late answers


def test_an_answer_to_another_question_changes_nothing_and_says_nothing() -> None:
    bench = World()
    bench.scan(typed("RMA-100"))
    looking = bench.session
    outcome = bench.do(LookupAnswered(*bench.stamp(), UUID(int=9), LookupResult((TWO_ITEMS,), LookupSource.LOCAL)))
    assert (outcome.session, outcome.effects, outcome.message) == (looking, (), None)
    bench.found(TWO_ITEMS)
    bench.scan(ean(MUG_EAN))
    asking = bench.session
    outcome = bench.do(ProductAnswered(*bench.stamp(), UUID(int=9), MUG))
    assert (outcome.session, outcome.message) == (asking, None)


def test_a_saved_receipt_of_another_session_ends_nothing() -> None:
    bench = World()
    bench.scan(typed("XX-1"))
    bench.found()
    bench.enter()
    saving = bench.session
    other = SessionId(UUID(int=9))
    assert bench.do(ReceiptSaved(*bench.stamp(), other)).session == saving
    assert bench.do(ReceiptNotSaved(*bench.stamp(), other, "receipt_not_saved")).session == saving


# --- Codes in view


def test_the_labels_own_codes_are_silent_later() -> None:
    bench = World()
    bench.scan(barcode("RMA-100"), barcode("42040216"), ean("4006381333931"))
    bench.found(TWO_ITEMS)
    said = len(bench.heard)
    bench.scan(barcode("42040216"))
    bench.scan(barcode("1Z-100"))
    bench.scan(ean("4006381333931"))
    bench.scan(typed("42040216"))
    assert (len(bench.heard), bench.session.step) == (said, Step.IDENTIFY)
    assert barcode("1Z-100") in bench.session.codes


def test_a_product_scanned_by_hand_counts_though_the_labels_first_look_held_its_code() -> None:
    bench = World()
    bench.scan(barcode("RMA-100"), ean(MUG_EAN))
    bench.found(TWO_ITEMS)
    bench.scan(typed(MUG_EAN))
    assert bench.session.pending_code == typed(MUG_EAN)


def test_the_unit_in_hand_may_stay_in_view_and_another_is_told_to_wait() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    said = len(bench.heard)
    bench.scan(ean(CAP_EAN), barcode("RMA-100"), barcode("Q-1"))
    bench.scan(typed("0" + CAP_EAN))
    assert len(bench.heard) == said
    bench.scan(barcode("RMA-100"), ean(JACKET_EAN))
    assert bench.told == "finish_unit_first"


def test_a_look_without_codes_is_nothing_and_an_unreadable_one_is_told() -> None:
    bench = World()
    assert bench.scan().message is None
    bench.scan(typed("\x1d\x1e"))
    assert (bench.session, bench.told) == (Session(), "code_unreadable")


# --- Limits of the contract


def test_a_receipt_carries_no_more_codes_than_the_contract_allows_and_the_next_is_still_looked_up() -> None:
    bench = World()
    bench.scan(*(barcode(f"C-{number}") for number in range(60)))
    assert len(bench.session.codes) == CODES_LIMIT
    bench.found()
    bench.scan(typed("RMA-100"))
    assert typed("RMA-100") in bench.asked_lookup().codes


def _photos(count: int) -> tuple[PhotoRef, ...]:
    bench = World().opened(TWO_ITEMS)
    for _ in range(count):
        bench.space()
        bench.shutter()
    return bench.session.photos


def test_more_photos_than_a_receipt_carries_are_declined() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.session = replace(bench.session, photos=_photos(PHOTOS_LIMIT))
    bench.space()
    assert (bench.session.photos_pending, bench.told) == (0, "photos_enough")
    bench.scan(ean(CAP_EAN))
    bench.space()
    assert bench.session.photos_pending == 1


def test_a_full_parcel_takes_no_label_photo_when_it_is_looked_up_again() -> None:
    bench = World()
    bench.scan(typed("XX-1"))
    bench.found()
    bench.session = replace(bench.session, photos=_photos(PHOTOS_LIMIT))
    bench.scan(barcode("XX-2"))
    assert bench.session.photos_pending == 0


def test_more_units_than_a_receipt_carries_are_declined_and_told() -> None:
    many = announced("600", line("bolts", UNITS_LIMIT + 1, (SOCKS_EAN,)), kind=ReturnKind.RTO)
    bench = World().opened(many)
    bench.enter()
    assert (bench.session.step, bench.told) == (Step.RTO, "parcel_full")
    bench.answer("check_each")
    bench.scan(ean(SOCKS_EAN))
    bench.graded("sealed", "like_new")
    bench.session = replace(bench.session, units=bench.session.units * UNITS_LIMIT)
    bench.scan(ean(SOCKS_EAN))
    assert bench.told == "parcel_full"
    bench.extra()
    assert (bench.session.step, bench.told) == (Step.IDENTIFY, "parcel_full")


def test_a_session_that_is_not_finished_has_no_receipt() -> None:
    with pytest.raises(ValueError, match="not finished"):
        receipt_of(World().opened(THREE_SOCKS).session, BENCH)


def test_every_change_is_saved_before_anything_else_is_asked() -> None:
    bench = World()
    outcome = bench.scan(barcode("RMA-400"))
    assert outcome.effects[0] == SaveDraft(outcome.session)
    assert bench.found(UNDELIVERED).effects == (SaveDraft(bench.session),)


# --- Stills of a film


def test_a_films_still_is_not_told_waits_for_nobody_and_outlives_a_step_back() -> None:
    bench = World().opened(TWO_ITEMS)
    bench.scan(ean(CAP_EAN))
    bench.space()
    said, pending = len(bench.heard), bench.session.photos_pending
    at, event_id = bench.stamp()
    still = PhotoRef(Sha256("5" * 64), PhotoKind.PARCEL, at, 1000, 1280, 720)
    bench.do(PhotoTaken(at, event_id, None, still, bench.session.session_id, is_still=True))
    assert (len(bench.heard), bench.session.photos_pending) == (said, pending)
    bench.back()
    assert still in bench.session.photos
