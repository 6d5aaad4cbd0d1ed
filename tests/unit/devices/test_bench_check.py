"""The bench check as values, the test card as pixels that our own decoder reads, and the room on the disk."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from receiving_station.adapters.bench_check import CheckFile, draw_test_card, write_test_card
from receiving_station.adapters.db import StationDatabase
from receiving_station.adapters.decoder.cascade import Cascade
from receiving_station.adapters.decoder.crew import Crew
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.adapters.vision.quality import measure
from receiving_station.application.bench_check import (
    RESERVE_BYTES,
    SCANNER_CODE,
    BenchCheck,
    Part,
    PartState,
    days_left,
)
from receiving_station.application.errors import StationError
from receiving_station.application.messages import TEXTS
from receiving_station.application.ports import Frame, Weight
from receiving_station.domain.codes import Code
from receiving_station.domain.vocabulary import PhotoKind
from receiving_station.sync.checks import check_to_wire
from tests.fakes.parcels import NOON, a_frame, a_receipt

AT = datetime(2026, 3, 2, 7, 0, tzinfo=UTC)


def under_the_camera(px_per_mm: float, width_px: int = 1280) -> Frame:
    """The card on a brown table, in a picture 16 to 9."""
    card = draw_test_card()
    card = card.resize((round(210 * px_per_mm), round(148 * px_per_mm)), Image.Resampling.LANCZOS)
    table = Image.new("L", (width_px, width_px * 9 // 16), 110)
    if px_per_mm > 6:  # only its code is still in the picture
        card = card.crop((0, round(25 * px_per_mm), *card.size))
    # Paper is not as white as a screen.
    card = card.point(lambda grey: 20 + grey * 215 // 255)
    table.paste(card, (max(0, table.width - card.width) // 2, max(0, table.height - card.height) // 2))
    return np.ascontiguousarray(np.repeat(np.asarray(table, np.uint8)[:, :, None], 3, axis=2))


def looked_at(frame: Frame) -> BenchCheck:
    return BenchCheck().looked(Cascade(Crew.here()).decode(frame), frame.shape[1]).judged(measure(frame))


def test_the_card_under_a_good_camera_is_sharp_bright_and_near_enough() -> None:
    check = looked_at(under_the_camera(4.5))
    assert [check.result(part).state for part in (Part.SHARPNESS, Part.LIGHT, Part.DISTANCE)] == [PartState.OK] * 3
    assert float(check.result(Part.DISTANCE).value) == pytest.approx(4.5, abs=0.1)


@pytest.mark.parametrize(("px_per_mm", "code"), [(2.2, "check_too_far"), (9.5, "check_too_near")])
def test_a_camera_that_hangs_wrong_is_told_which_way(px_per_mm: float, code: str) -> None:
    result = looked_at(under_the_camera(px_per_mm)).result(Part.DISTANCE)
    assert (result.state, result.code) == (PartState.ATTENTION, code)


def test_a_dark_bench_is_told_while_the_card_is_still_read() -> None:
    frame = np.ascontiguousarray((under_the_camera(4.5) * 0.35).astype(np.uint8))
    assert looked_at(frame).result(Part.LIGHT).code == "hint_too_dark"


def test_without_the_card_nothing_is_said_about_the_camera() -> None:
    frame = a_frame(3)
    assert looked_at(frame).result(Part.SHARPNESS).state is PartState.WAITING


def test_the_hand_scanner_is_proven_by_its_own_scan_and_not_by_the_camera() -> None:
    read = Cascade(Crew.here()).decode(under_the_camera(4.5))
    by_camera = BenchCheck().scanned(tuple(found.code for found in read))
    assert SCANNER_CODE in {found.code.text for found in read}
    assert by_camera.result(Part.SCANNER).state is PartState.WAITING
    assert BenchCheck().scanned((Code.typed(SCANNER_CODE),)).result(Part.SCANNER).state is PartState.OK


def test_the_printer_is_good_only_when_its_label_was_read_back() -> None:
    check = BenchCheck().printing("RS1").printed("")
    assert check.result(Part.PRINTER).code == "check_scan_plate"
    assert check.scanned((Code.typed("RS2"),)).result(Part.PRINTER).state is PartState.WAITING
    assert check.scanned((Code.typed("RS1"),)).result(Part.PRINTER).state is PartState.OK


def test_a_printer_in_trouble_is_told_with_its_reason() -> None:
    result = BenchCheck().printing("RS1").printed("printer_off").result(Part.PRINTER)
    assert (result.state, result.value) == (PartState.ATTENTION, "printer_off")


@pytest.mark.parametrize(
    ("weight", "state", "code"),
    [
        (Weight(0, is_stable=True), PartState.OK, "check_scale_zero"),
        (Weight(120, is_stable=True), PartState.ATTENTION, "check_scale_not_zero"),
        (Weight(1, is_stable=False), PartState.WAITING, "check_scale_wanted"),
        (None, PartState.ATTENTION, "check_scale_gone"),
    ],
)
def test_the_empty_scale_stands_at_zero(weight: Weight | None, state: PartState, code: str) -> None:
    result = BenchCheck().with_scale().weighed(weight).result(Part.SCALE)
    assert (result.state, result.code) == (state, code)


def test_the_disk_is_told_in_days_and_an_unknown_day_is_said_to_be_so() -> None:
    assert days_left(RESERVE_BYTES + 10_000, 1000.0) == 10
    assert days_left(0, 1000.0) == 0
    assert days_left(10**12, None) is None
    assert BenchCheck().disk(1.4).result(Part.DISK).code == "check_disk_low"
    assert BenchCheck().disk(None).result(Part.DISK).code == "check_disk_unknown"


def test_a_day_is_what_the_days_before_took_on_this_station(tmp_path: Path) -> None:
    database = StationDatabase(tmp_path / "station.db")
    stores = database.open()
    room = database.disk_room()
    assert room.bytes_a_day(NOON) is None
    photos = PhotoFiles(tmp_path / "photos")
    total = 0
    for number, day in enumerate((1, 1, 3)):
        photo = photos.save(a_frame(number), PhotoKind.ITEM, NOON - timedelta(days=day))
        total += photo.size_bytes
        stores.receipts.commit(a_receipt(f"day-{number}", photos=(photo,), occurred_at=NOON - timedelta(days=day)))
    a_day = room.bytes_a_day(NOON)
    database.close()
    assert a_day is not None
    assert total / 2 < a_day < total / 2 + 3 * 2 * 3000


def test_the_result_is_kept_and_goes_into_the_heartbeat(tmp_path: Path) -> None:
    report = looked_at(under_the_camera(4.5)).disk(12).report(AT, "M.", "no_time")
    file = CheckFile(tmp_path / "check.json")
    file.keep(report)
    assert file.last() == report
    wire = check_to_wire(file.last())
    assert wire is not None
    assert {part.part: part.state for part in wire.parts}["scanner"] == "absent"
    assert wire.skipped == "no_time"


@pytest.mark.parametrize("text", ["", "{", '{"checked_at": 1}', "[]"])
def test_a_damaged_file_of_the_last_check_is_no_check(tmp_path: Path, text: str) -> None:
    (tmp_path / "check.json").write_text(text)
    assert CheckFile(tmp_path / "check.json").last() is None


def test_the_card_is_written_as_pdf_and_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    write_test_card(tmp_path / "card.pdf")
    assert (tmp_path / "card.pdf").read_bytes().startswith(b"%PDF")
    with pytest.raises(StationError) as caught:
        write_test_card(tmp_path / "none" / "card.pdf")
    assert caught.value.code in TEXTS


def test_every_sentence_of_the_check_is_in_the_catalogue() -> None:
    check = looked_at(under_the_camera(4.5)).with_scale().printing("RS1").disk(2)
    assert {result.code for result in check.parts.values()} <= set(TEXTS)
