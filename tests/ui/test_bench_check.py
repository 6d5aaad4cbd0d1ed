"""The bench check in the real window: opened by its key, a label printed and read back, skipped with a reason."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from receiving_station.adapters.bench_check import CheckFile
from receiving_station.adapters.decoder.cascade import Cascade
from receiving_station.adapters.decoder.crew import Crew
from receiving_station.application.bench_check import SCANNER_CODE, Part, PartState
from receiving_station.domain.session import Step
from tests.fakes.zpl_printer import ZplSocketPrinter, seen_by_a_camera
from tests.ui.test_station_window import Running, settings_of
from tests.ui.test_views_gallery import cut_words, overlapping, small_targets
from ui.style.sheet import apply_style


@pytest.fixture
def device() -> Iterator[ZplSocketPrinter]:
    printer = ZplSocketPrinter()
    yield printer
    printer.close()


@pytest.fixture
def bench(tmp_path: Path, device: ZplSocketPrinter, qtbot: QtBot, qapp: QApplication) -> Iterator[Running]:
    settings = settings_of(tmp_path, **{"printer.kind": "zpl", "printer.address": device.address})
    running = Running(settings, qtbot, qapp)
    yield running
    running.stop()


def row(bench: Running, part: Part) -> tuple[str, str]:
    found = next(row for row in bench.window.check.view.rows if row.part is part)
    return found.state, found.advice


def test_the_check_prints_a_label_and_is_content_when_it_was_scanned_back(
    bench: Running, device: ZplSocketPrinter, qtbot: QtBot
) -> None:
    bench.press(Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: row(bench, Part.PRINTER)[1] == "Scan the test label.")
    (plate,) = {found.code.text for found in Cascade(Crew.here()).decode(seen_by_a_camera(device.labels[0]))}
    bench.scan(plate)
    qtbot.waitUntil(lambda: row(bench, Part.PRINTER)[0] == "good")
    bench.scan(SCANNER_CODE)
    qtbot.waitUntil(lambda: row(bench, Part.SCANNER)[0] == "good")
    assert bench.window.bench.session.step is Step.IDLE


def test_a_check_that_is_left_out_is_kept_with_its_reason_and_the_bench_goes_on(
    bench: Running, qtbot: QtBot, tmp_path: Path
) -> None:
    assert bench.window.check.is_due()
    bench.press(Qt.Key.Key_F8)
    bench.press(Qt.Key.Key_2)
    qtbot.waitUntil(lambda: CheckFile(tmp_path / "bench-check.json").last() is not None)
    last = CheckFile(tmp_path / "bench-check.json").last()
    assert last is not None
    assert (last.skipped, last.parts[Part.SHARPNESS].state) == ("no_time", PartState.ABSENT)
    assert bench.window.window.overlay == ""
    assert not bench.window.check.is_due()


def test_the_page_fits_its_words_and_fingers_in_both_themes(bench: Running, qapp: QApplication) -> None:
    bench.press(Qt.Key.Key_F8)
    window = bench.window.window
    for dark in (False, True):
        apply_style(qapp, dark=dark)
        window.resize(1280, 800)
        qapp.sendPostedEvents()
        assert cut_words(window) == []
        assert small_targets(window) == []
        assert overlapping(window) == []
