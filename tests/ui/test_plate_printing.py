"""Plates on their own thread: PDF pages that read back, and what the bench hears of a printer in trouble."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
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
from tests.fakes.zpl_printer import ZplSocketPrinter, seen_by_a_camera
from ui.bridge.label_paint import PdfPrinter, QtPrinter, drawn_text, paint_label
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


KOREAN = PlateLabel(LABEL.plate, "창고 3 · 再梱包", "노스트레일", "NT-100482", "RMA-48213", "등산 재킷, 올리브, M")


def printed_by(device: ZplSocketPrinter, label: PlateLabel) -> NDArray[np.uint8]:
    ZplPrinter(link_for(device.address), LabelSize(), SystemClock(), draws=drawn_text).print(label)
    return np.asarray(device.labels[-1])


def test_a_printer_without_korean_letters_prints_korean_and_japanese_words_all_the_same(
    device: ZplSocketPrinter, qtbot: QtBot
) -> None:
    """The lines come out dot for dot as this computer draws them, and both codes still read."""
    label = printed_by(device, KOREAN)
    drawn = [box for box in lay_out(KOREAN, LabelSize()).texts if not box.text.isascii()]
    assert len(drawn) == 3
    for box in drawn:
        ink = drawn_text(box)
        place = label[box.y : box.y + box.height, box.x : box.x + box.width] < 128
        assert ((~place if box.is_inverse else place) == ink).all()
        assert 0.05 < float(ink.mean()) < 0.5
    found = Cascade(Crew.here()).decode(seen_by_a_camera(device.labels[-1]))
    assert [each.code.text for each in found] == [LABEL.plate] * 2


@pytest.mark.parametrize(
    "other",
    [
        replace(KOREAN, goes_to="창고 4 · 再梱包"),
        replace(KOREAN, brand="노스트레인"),
        replace(KOREAN, name="등산 조끼, 올리브, M"),
    ],
)
def test_another_word_is_another_print_and_no_row_of_empty_boxes(
    device: ZplSocketPrinter, qtbot: QtBot, other: PlateLabel
) -> None:
    assert (printed_by(device, KOREAN) != printed_by(device, other)).any()


def test_a_latin_label_stays_text_that_the_printer_writes(device: ZplSocketPrinter, qtbot: QtBot) -> None:
    printed_by(device, replace(KOREAN, goes_to="Zurück an Händler", brand="Ødegård & Söhne", name="Señal"))
    assert "^GF" not in device.texts[-1]


def test_a_long_korean_name_is_cut_to_its_room() -> None:
    long = replace(KOREAN, name="방수 등산 재킷 남성용 올리브색 " * 4)
    boxes = lay_out(long, LabelSize()).texts
    assert all(box.x + box.width <= LabelSize().width_dots for box in boxes)
    assert boxes[-1].text.endswith("…")
    assert len(boxes[-1].text) < 25


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
