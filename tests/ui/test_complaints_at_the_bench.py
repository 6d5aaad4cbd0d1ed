"""What people complain of that befalls a whole bench: window, camera, queue and central together.

The complaints of the field notes are numbered; those of the session alone are in ``tests/unit/domain``. The last test
holds the list of all of them against the tests there are.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from receiving_station.domain.receipts import receipts_of
from receiving_station.domain.session import Step
from receiving_station.domain.vocabulary import Word
from receiving_station.wire_mapping import receipt_to_wire
from tests.fakes.fake_central import TOKEN, FakeCentral
from tests.ui.test_station_window import Running, announce_samples, settings_of
from ui.demo.hands import send_key
from ui.views.gallery_world import BENCH, JACKET, NOW, ONE, Hands

TESTS = Path(__file__).parents[1]


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Any]:
    running: list[Running] = []

    def started(**settings: str) -> Running:
        announce_samples(tmp_path)
        running.append(Running(settings_of(tmp_path, **settings), qtbot, qapp))
        return running[-1]

    yield started
    for one in running:
        one.stop()


def test_after_a_search_all_later_scans_are_ignored(start: Any, qtbot: QtBot) -> None:
    bench = start()
    bench.press(Qt.Key.Key_F9)
    bench.press(Qt.Key.Key_0)
    qtbot.waitUntil(lambda: bool(bench.window.window.parcels.findChildren(QAbstractButton)))
    send_key(bench.handle, Qt.Key.Key_X, 500)
    bench.scan("NOBODY-4711")
    bench.wait_step(Step.UNKNOWN)
    assert (bench.window.window.overlay, bench.window.bench.session.codes[0].text) == ("", "NOBODY-4711")


def test_the_scanners_trigger_presses_a_button(start: Any, qtbot: QtBot) -> None:
    bench = start()
    bench.window.window.activateWindow()
    qtbot.waitUntil(bench.window.window.isActiveWindow)
    for _ in range(4):
        bench.press(Qt.Key.Key_Tab)
    assert isinstance(QApplication.focusWidget(), QAbstractButton)
    pressed: list[str] = []
    bench.window.window.action.connect(pressed.append)
    bench.scan("NOBODY-4711")
    bench.wait_step(Step.UNKNOWN)
    assert (pressed, isinstance(QApplication.focusWidget(), QAbstractButton)) == ([], False)


def test_pending_uploads_are_invisible_and_the_queue_sits_until_one_more_scan(
    start: Any, qtbot: QtBot, tmp_path: Path
) -> None:
    token = tmp_path / "token"
    token.write_text(TOKEN, encoding="utf-8")
    with FakeCentral() as central:
        central.answer_next("/v1/receipts", 503, times=2)
        wishes = {"central.url": central.url, "central.token_file": str(token), "sync.interval_s": "0.2"}
        bench = start(**wishes, **{"sync.undo_s": "0", "sync.retry_first_s": "0.1"})
        bench.scan("NOBODY-4711")
        bench.wait_step(Step.UNKNOWN)
        bench.press(Qt.Key.Key_Return)
        bench.wait_step(Step.DONE)
        qtbot.waitUntil(lambda: [row.word for row in bench.window.rows] == [Word.WAITING], timeout=15_000)
        # Nobody touches it again: it goes by itself, and the list says so.
        qtbot.waitUntil(lambda: next(row.word for row in bench.window.rows) is Word.CONFIRMED, timeout=20_000)
        bench.stop()


def test_a_photo_taken_at_three_and_sent_at_seven_is_stamped_seven() -> None:
    hands = Hands().opened(ONE).item(JACKET).says("opened", "damaged").photos(2).note("seam open").enter().enter()
    (receipt,) = receipts_of(hands.enter().session, BENCH)
    sent = receipt_to_wire(receipt)
    stamps = {photo.taken_at for unit in sent.units for photo in unit.photos}
    assert stamps == {NOW}
    assert all(photo.taken_at < sent.occurred_at + timedelta(hours=4) for photo in sent.units[0].photos)
    assert [photo.sha256 for photo in sent.units[0].photos] == [photo.sha256 for photo in receipt.units[0].photos]


COMPLAINTS: dict[str, tuple[str, ...]] = {
    "1 no-RMA return wrecks the order": ("test_no_rma_return_wrecks_the_order",),
    "2 cannot receive without refunding": ("test_cannot_receive_without_refunding",),
    "3 double refund": (
        "test_a_unit_received_at_two_benches_is_refunded_once",
        "test_a_reply_lost_after_the_central_applied_it_does_not_refund_twice",
    ),
    "4 double restock": ("test_the_same_unit_in_a_second_session_is_neither_refunded_nor_booked_again",),
    "5 already-returned quantity forgotten": ("test_already_returned_quantity_forgotten",),
    "6 serials": (
        "test_same_serial_twice",
        "test_return_without_serial_creates_no_new_stock",
        "test_another_serial_than_announced_is_a_wrong_serial_and_stays_out_of_stock",
        "test_a_serial_number_that_came_before_waits_for_a_person",
    ),
    "7 one box, many orders": ("test_one_box_many_orders_is_one_session_and_a_receipt_for_each",),
    "8 scan lands in the wrong place": (
        "test_scan_lands_in_the_wrong_place",
        "test_a_scan_while_a_field_has_the_focus_does_not_land_in_the_field",
        "test_after_a_search_all_later_scans_are_ignored",
        "test_marks_and_control_characters_from_a_scanner_become_an_unknown_parcel_not_a_crash",
        "test_the_scanners_trigger_presses_a_button",
    ),
    "9 offline": (
        "test_with_the_central_down_the_station_works_from_what_it_has_and_says_so",
        "test_what_was_received_offline_is_sent_when_the_network_is_back",
        "test_pending_uploads_are_invisible_and_the_queue_sits_until_one_more_scan",
        "test_a_parcel_just_saved_is_taken_back_by_one_key_though_the_sync_runs",
    ),
    "10 photos": (
        "test_pending_uploads_are_invisible_and_the_queue_sits_until_one_more_scan",
        "test_photos_go_before_their_receipt",
        "test_a_photo_is_stored_once",
        "test_a_photo_that_is_refused_keeps_only_its_own_parcel",
        "test_a_photo_taken_at_three_and_sent_at_seven_is_stamped_seven",
    ),
    "11 camera": (
        "test_the_next_camera_is_chosen_by_name_and_remembered_by_id",
        "test_a_small_picture_is_told_with_its_size",
        "test_another_camera_is_opened_without_a_restart",
    ),
    "12 manual status chores": (
        "test_a_status_has_to_be_set_by_hand_after_every_step",
        "test_equal_units_are_counted_and_each_is_one_of_its_own",
        "test_items_without_a_serial_number_cannot_be_returned",
    ),
    "13 return hidden from the receive list": (
        "test_a_return_is_found_by_any_of_its_numbers",
        "test_a_known_number_is_answered_without_the_central",
    ),
    "14 duplicate lines, partial wrong": (
        "test_duplicate_lines_of_one_item_are_filled_one_after_the_other",
        "test_several_boxes_for_one_return",
    ),
    "15 over-receipt not allowed or not offered": ("test_over_receipt_not_allowed_or_not_offered",),
    "16 labels": (
        "test_a_label_counts_as_printed_when_it_was_scanned_back",
        "test_a_printer_out_of_labels_is_told_with_its_reason_and_the_unit_waits",
        "test_a_reprint_is_of_that_label",
        "test_an_impatient_second_press_prints_one_label",
    ),
    "17 instructions not read, grading drifts": (
        "test_checks_come_one_at_a_time_and_the_worst_answer_caps_the_grade",
        "test_a_grade_other_than_the_checks_suggest_is_recorded_beside_it",
    ),
    "18 silent skip, a parcel waits because nobody tells the brand": (
        "test_a_blank_shelf_skips_the_parcel_silently",
        "test_a_hold_says_for_whom_and_why",
    ),
    "19 several steps, wrong contents": (
        "test_work_that_is_put_aside_is_gone_on_with_where_it_stood",
        "test_what_must_not_be_handled_stops_the_work_and_is_told",
    ),
}


def test_every_complaint_has_tests_that_exist() -> None:
    written = {
        name
        for path in TESTS.rglob("test_*.py")
        for name in re.findall(r"^(?:async )?def (test_\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert [name for names in COMPLAINTS.values() for name in names if name not in written] == []
    assert [int(complaint.split()[0]) for complaint in COMPLAINTS] == list(range(1, 20))
