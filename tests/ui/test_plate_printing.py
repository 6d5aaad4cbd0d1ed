"""Plates on their own thread: PDF pages that read back, and what the bench hears of a printer in trouble."""

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from receiving_station.adapters.decoder.cascade import Cascade
from receiving_station.adapters.decoder.crew import Crew
from receiving_station.adapters.printing import link_for
from receiving_station.adapters.printing.zpl_printer import ZplPrinter
from receiving_station.adapters.system import SystemClock, SystemIds
from receiving_station.application.errors import StationError
from receiving_station.application.plate_label import LabelSize, MatrixKind, PlateLabel, lay_out
from receiving_station.domain.events import Event, Message, PlateNotPrinted, PlatePrinted, PrintPlate
from receiving_station.domain.plates import plate_for
from receiving_station.domain.vocabulary import Disposition, SessionId, UnitId
from tests.fakes.ids import CountingIds
from tests.fakes.zpl_printer import ZplSocketPrinter
from ui.bridge.label_paint import PdfPrinter, QtPrinter, paint_label
from ui.bridge.printing import PrinterWorker
from ui.bridge.threads import WorkerThreads
from ui.viewmodels.plates import label_of

IDS = CountingIds()
SESSION, UNIT = SessionId(IDS.fresh()), UnitId(IDS.fresh())
WANTED = PrintPlate(SESSION, UNIT, plate_for(UNIT), "Trail jacket", Disposition.RESTOCK_AS_GRADE, "RMA-48213")
LABEL = label_of(WANTED, None)


class Running(QObject):
    """A printer's worker on its thread."""

    wanted = Signal(object)

    def __init__(self, address: str) -> None:
        super().__init__()
        self.heard: list[Event] = []
        self.told: list[Message] = []
        clock = SystemClock()
        printer = ZplPrinter(link_for(address), LabelSize(), clock)
        self.worker = PrinterWorker(printer, lambda wanted: label_of(wanted, None), clock, SystemIds())
        self.threads = WorkerThreads()
        self.wanted.connect(self.worker.print_plate)
        self.worker.answered.connect(self._hear)
        self.worker.told.connect(self._tell)
        self.threads.run("printer", self.worker)

    @Slot(object)
    def _hear(self, event: Event) -> None:
        self.heard.append(event)

    @Slot(object)
    def _tell(self, message: Message) -> None:
        self.told.append(message)


@pytest.fixture
def device() -> Iterator[ZplSocketPrinter]:
    printer = ZplSocketPrinter()
    yield printer
    printer.close()


@pytest.fixture
def running(device: ZplSocketPrinter, qtbot: QtBot) -> Iterator[Running]:
    running = Running(device.address)
    yield running
    running.threads.stop()


def test_a_plate_is_printed_off_the_main_thread_and_the_bench_hears_it(
    running: Running, device: ZplSocketPrinter, qtbot: QtBot
) -> None:
    running.wanted.emit(WANTED)
    qtbot.waitUntil(lambda: bool(running.heard))
    assert isinstance(running.heard[0], PlatePrinted)
    assert running.heard[0].plate == WANTED.plate
    assert len(device.labels) == 1


def test_an_impatient_second_press_prints_one_label(running: Running, device: ZplSocketPrinter, qtbot: QtBot) -> None:
    other = PrintPlate(SESSION, None, plate_for(SESSION), "")
    running.wanted.emit(WANTED)
    running.wanted.emit(WANTED)
    running.wanted.emit(other)
    qtbot.waitUntil(lambda: len(running.heard) == 2)
    assert len(device.labels) == 2


def test_a_printer_out_of_labels_is_told_with_its_reason_and_the_unit_waits(
    running: Running, device: ZplSocketPrinter, qtbot: QtBot
) -> None:
    device.is_paper_out = True
    running.wanted.emit(WANTED)
    qtbot.waitUntil(lambda: bool(running.told))
    (event,) = running.heard
    assert isinstance(event, PlateNotPrinted)
    assert event.reason == "printer_out"
    assert ("reason", "printer_paper") in running.told[0].context


@pytest.mark.parametrize("matrix", MatrixKind)
def test_a_painted_label_reads_as_its_plate_in_both_codes(matrix: MatrixKind, qtbot: QtBot) -> None:
    layout = lay_out(LABEL, LabelSize(), matrix)
    image = QImage(526, 323, QImage.Format.Format_BGR888)
    image.fill("grey")
    painter = QPainter(image)
    painter.translate(60, 60)
    paint_label(painter, layout, LABEL.plate)
    painter.end()
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(323, image.bytesPerLine())[:, : 526 * 3]
    found = Cascade(Crew.here()).decode(np.ascontiguousarray(pixels.reshape(323, 526, 3)))
    assert [each.code.text for each in found] == [LABEL.plate] * 2


def test_a_pdf_page_is_as_large_as_the_label(tmp_path: Path, qtbot: QtBot) -> None:
    printer = PdfPrinter(tmp_path / "labels", LabelSize(), SystemClock())
    printer.print(LABEL)
    printer.print(PlateLabel(LABEL.plate, "창고 3 · 再梱包"))
    files = sorted((tmp_path / "labels").glob("*.pdf"))
    assert len(files) == 2
    # Points: 72 an inch.
    assert re.search(rb"MediaBox \[0 0 144(\.0+)? 72(\.0+)?\]", files[0].read_bytes())


def test_a_system_printer_of_another_name_is_refused_in_words(qtbot: QtBot) -> None:
    with pytest.raises(StationError) as caught:
        QtPrinter("There is no such printer", LabelSize()).print(LABEL)
    assert caught.value.context["reason"] == "printer_unknown"


def test_a_folder_that_cannot_be_made_is_a_printer_that_is_off(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "labels").write_text("a file")
    with pytest.raises(StationError) as caught:
        PdfPrinter(tmp_path / "labels", LabelSize(), SystemClock()).print(LABEL)
    assert caught.value.code == "printer_off"
