"""The plate printer over a real socket and a real device file; what it drew is read back by our own decoder."""

import os
import pty
import threading
import tty
from collections.abc import Iterator

import pytest

from receiving_station.adapters.decoder.cascade import Cascade
from receiving_station.adapters.decoder.crew import Crew
from receiving_station.adapters.printing import label_printer, link_for
from receiving_station.adapters.printing.zpl import zpl_of
from receiving_station.adapters.printing.zpl_printer import ZplPrinter
from receiving_station.adapters.settings import PrinterSection
from receiving_station.adapters.system import SystemClock
from receiving_station.application.errors import StationError
from receiving_station.application.plate_label import LabelSize, MatrixKind, PlateLabel, lay_out
from receiving_station.domain.plates import plate_for
from receiving_station.domain.vocabulary import UnitPlate
from tests.fakes.ids import CountingIds
from tests.fakes.zpl_printer import ZplSocketPrinter, draw_zpl, seen_by_a_camera

IDS = CountingIds()
FIRST, SECOND = (
    PlateLabel(plate_for(IDS.fresh()), "Restock as B", "Norrland", "#10234", "RMA-48213", "Trail jacket, olive, M"),
    PlateLabel(plate_for(IDS.fresh()), "Quarantine", "Ödegård & Söhne ^XA~JA_", "#99999999999999999999999", "RMA-2"),
)


@pytest.fixture
def device() -> Iterator[ZplSocketPrinter]:
    """A printer that is on."""
    printer = ZplSocketPrinter()
    yield printer
    printer.close()


def printer_at(address: str, done_s: float = 1.0) -> ZplPrinter:
    return ZplPrinter(link_for(address), LabelSize(), SystemClock(), done_s=done_s)


def read_back(label: object) -> set[tuple[str, str]]:
    found = Cascade(Crew.here()).decode(seen_by_a_camera(label))  # type: ignore[arg-type]
    return {(each.code.symbology.value, each.code.text) for each in found}


def refused(printer: ZplPrinter, label: PlateLabel = FIRST) -> StationError:
    with pytest.raises(StationError) as caught:
        printer.print(label)
    return caught.value


@pytest.mark.parametrize("dpi", [203, 300])
@pytest.mark.parametrize("matrix", MatrixKind)
@pytest.mark.parametrize("label", [FIRST, SECOND])
def test_what_the_printer_drew_reads_as_the_plate_in_both_codes(
    dpi: int, matrix: MatrixKind, label: PlateLabel
) -> None:
    text = zpl_of(lay_out(label, LabelSize(dpi=dpi), matrix), label.plate).decode()
    found = read_back(draw_zpl(text))
    assert {plate for _, plate in found} == {label.plate}
    assert len(found) == 2, found


def test_a_label_that_came_out_is_said_to_be_printed(device: ZplSocketPrinter) -> None:
    assert printer_at(device.address).print(FIRST).is_confirmed
    assert len(device.labels) == 1
    assert {plate for _, plate in read_back(device.labels[0])} == {FIRST.plate}


def test_a_second_print_is_that_label_and_not_the_first_one_again(device: ZplSocketPrinter) -> None:
    printer = printer_at(device.address)
    printer.print(FIRST)
    printer.print(SECOND)
    printer.print(SECOND)
    assert [{plate for _, plate in read_back(label)} for label in device.labels] == [
        {FIRST.plate},
        {SECOND.plate},
        {SECOND.plate},
    ]


def test_a_printer_that_is_off_never_says_printed(device: ZplSocketPrinter) -> None:
    address = device.address
    device.close()
    assert refused(printer_at(address)).code == "printer_off"


def test_a_printer_without_labels_says_so_and_gets_nothing(device: ZplSocketPrinter) -> None:
    device.is_paper_out = True
    error = refused(printer_at(device.address))
    assert (error.code, error.context["reason"]) == ("printer_out", "printer_paper")
    assert device.buffered == []


@pytest.mark.parametrize(("flag", "reason"), [("is_ribbon_out", "printer_ribbon"), ("is_paused", "printer_paused")])
def test_ribbon_and_pause_are_told_apart(device: ZplSocketPrinter, flag: str, reason: str) -> None:
    setattr(device, flag, True)
    assert refused(printer_at(device.address)).context["reason"] == reason


def test_paper_that_ends_at_this_label_does_not_print_it_twice_after_the_refill(device: ZplSocketPrinter) -> None:
    device.runs_out_after = 0
    printer = printer_at(device.address)
    assert refused(printer).context["reason"] == "printer_paper"
    device.refill()
    printer.print(FIRST)
    assert len(device.labels) == 1


def test_a_printer_that_goes_off_within_a_label_asks_for_a_look_and_sends_nothing_again(
    device: ZplSocketPrinter,
) -> None:
    device.hangs_up_in_label = True
    assert refused(printer_at(device.address)).code == "printer_unsure"
    assert device.labels == []


def test_a_label_that_stays_in_the_buffer_is_not_success(device: ZplSocketPrinter) -> None:
    device.never_done = True
    error = refused(printer_at(device.address, done_s=0.2))
    assert (error.code, error.context["reason"]) == ("printer_refused", "printer_slow")


def test_a_printer_that_tells_nothing_prints_and_only_the_scan_proves_it(device: ZplSocketPrinter) -> None:
    device.answers = False
    printer = printer_at(device.address)
    assert not printer.print(FIRST).is_confirmed
    assert not printer.print(SECOND).is_confirmed
    # The bytes are under way when the call returns.
    while len(device.labels) < 2 and device._thread.is_alive():
        device._thread.join(0.01)
    assert len(device.labels) == 2


def test_the_check_of_the_bench_prints_nothing(device: ZplSocketPrinter) -> None:
    assert printer_at(device.address).check()
    assert device.labels == []


def test_a_usb_printer_is_its_device_file() -> None:
    ours, theirs = pty.openpty()
    tty.setraw(ours)
    tty.setraw(theirs)
    try:
        got = bytearray()

        def listen() -> None:
            while b"^XZ" not in got:
                data = os.read(ours, 4096)
                got.extend(data)
                if data.startswith(b"~HS"):
                    os.write(ours, b"\x02030,0,0,0203,000,0,0,0,000,0,0,0\x03\r\n")
                    os.write(ours, b"\x02001,0,0,1,1,2,4,0,00000000,1,000\x03\r\n\x021234,0\x03\r\n")
                    return

        thread = threading.Thread(target=listen)
        thread.start()
        error = refused(printer_at(os.ttyname(theirs)))
        thread.join(5)
        assert error.context["reason"] == "printer_ribbon"
    finally:
        os.close(ours)
        os.close(theirs)


def test_a_device_file_that_is_not_there_is_a_printer_that_is_off() -> None:
    assert refused(printer_at("/dev/usb/there-is-no-such-printer")).code == "printer_off"


def test_the_settings_name_the_printer(device: ZplSocketPrinter) -> None:
    assert label_printer(PrinterSection(), SystemClock()) is None
    made = label_printer(PrinterSection(kind="zpl", address=device.address, dpi=300), SystemClock())
    assert made is not None
    made.print(FIRST)
    assert device.labels[0].size == (600, 300)


def test_an_address_that_is_none_is_told() -> None:
    with pytest.raises(StationError) as caught:
        label_printer(PrinterSection(kind="zpl", address="printer:nine"), SystemClock())
    assert caught.value.code == "setting_wrong"


def test_what_is_no_plate_is_never_printed_as_one() -> None:
    label = PlateLabel(UnitPlate("RS^XA"), "Restock")
    with pytest.raises(ValueError, match="no plate"):
        zpl_of(lay_out(label, LabelSize()), label.plate)
