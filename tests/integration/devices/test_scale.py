"""Scales: pyserial on a real terminal pair, and HID reports as they come off the wire."""

import os
import pty
import tty
from collections.abc import Iterator

import pytest

from receiving_station.adapters.scale.hid import HidScale, weight_in_report
from receiving_station.adapters.scale.lines import weight_in, weight_in_toledo
from receiving_station.adapters.scale.serial_line import SerialScale
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Weight


@pytest.fixture
def line() -> Iterator[tuple[int, str]]:
    """The scale's end, and the name of the port."""
    ours, theirs = pty.openpty()
    tty.setraw(ours)
    tty.setraw(theirs)
    name = os.ttyname(theirs)
    yield ours, name
    for handle in (ours, theirs):
        os.close(handle)


def newest(scale: SerialScale) -> Weight | None:
    """What it tells last; a busy kernel hands a burst over in pieces."""
    last = None
    while (weight := scale.read()) is not None:
        last = weight
    return last


@pytest.mark.parametrize(
    ("said", "weight"),
    [
        ("S S     1.2340 kg", Weight(1234, is_stable=True)),
        ("S D      812.5 g", Weight(812, is_stable=False)),
        ("S +", Weight(0, is_stable=False, is_overload=True)),
        ("S -", Weight(0, is_stable=False, is_overload=True)),
        ("S I", None),
        ("ST,GS,+  1.234kg", Weight(1234, is_stable=True)),
        ("US,GS,+  1.234kg", Weight(1234, is_stable=False)),
        ("ST,NT,-  0.050kg", Weight(-50, is_stable=True)),
        ("ST,GS,OL", Weight(0, is_stable=False, is_overload=True)),
        ("ST,+00123.4  g", Weight(123, is_stable=True)),
        ("OL,+9999999E+19", Weight(0, is_stable=False, is_overload=True)),
        ("  2.50 lb", Weight(1134, is_stable=True)),
        ("ES", None),
        ("", None),
        ("ST,GS,+  1.2", None),
    ],
)
def test_every_common_form_of_a_line_is_understood_and_half_a_line_says_nothing(
    said: str, weight: Weight | None
) -> None:
    assert weight_in(said) == weight


@pytest.mark.parametrize(
    ("frame", "weight"),
    [
        (b"\x02\x2d\x30\x20  1234    00\r", Weight(1234, is_stable=True)),
        (b"\x02\x2d\x38\x20  1234    00\r", Weight(1234, is_stable=False)),
        (b"\x02\x2d\x34\x20  1234    00\r", Weight(0, is_stable=False, is_overload=True)),
        (b"\x02\x2d\x32\x20    50    00\r", Weight(-50, is_stable=True)),
    ],
)
def test_the_continuous_frame_has_its_point_and_its_flags_in_the_status_words(frame: bytes, weight: Weight) -> None:
    assert weight_in_toledo(frame) == weight


@pytest.mark.parametrize(
    ("report", "weight"),
    [
        ("03040300e204", Weight(1250 * 1000, is_stable=True)),
        ("030402ff8813", Weight(500, is_stable=True)),
        ("0303020032 00", Weight(50, is_stable=False)),
        ("03020b00 0000", Weight(0, is_stable=True)),
        ("03040bff 7b00", Weight(349, is_stable=True)),
        ("030502000a00", Weight(-10, is_stable=True)),
        ("030602000000", Weight(0, is_stable=False, is_overload=True)),
        ("030102000000", None),
        ("010402000a00", None),
        ("0304", None),
    ],
)
def test_a_usb_scales_report_tells_weight_unit_and_rest(report: str, weight: Weight | None) -> None:
    assert weight_in_report(bytes.fromhex(report)) == weight


def test_a_scale_that_sends_by_itself_is_read_to_its_newest_line(line: tuple[int, str]) -> None:
    scale = SerialScale(line[1], 9600, asks=False)
    scale.open()
    os.write(line[0], b"US,GS,+  0.800kg\r\nUS,GS,+  1.100kg\r\nST,GS,+  1.234kg\r\nST,GS,+  1.2")
    assert newest(scale) == Weight(1234, is_stable=True)
    os.write(line[0], b"40kg\r\n")
    assert newest(scale) == Weight(1240, is_stable=True)
    scale.close()


def test_a_scale_that_is_asked_gets_the_question_and_gives_the_weight(line: tuple[int, str]) -> None:
    scale = SerialScale(line[1], 9600, asks=True)
    scale.open()
    os.write(line[0], b"S S      0.412 kg\r\n")
    assert scale.read() == Weight(412, is_stable=True)
    assert os.read(line[0], 16) == b"SI\r\n"
    scale.close()


def test_continuous_output_without_line_ends_is_read(line: tuple[int, str]) -> None:
    scale = SerialScale(line[1], 9600, asks=False)
    scale.open()
    os.write(line[0], b"\x02\x2d\x30\x20   900    00\r\x02\x2d\x30\x20   950    00\r")
    assert newest(scale) == Weight(950, is_stable=True)
    scale.close()


def test_a_silent_scale_gives_nothing_and_stays_open(line: tuple[int, str]) -> None:
    scale = SerialScale(line[1], 9600, asks=False)
    scale.open()
    assert scale.read() is None
    scale.close()


@pytest.mark.parametrize(("port", "reason"), [("/dev/ttyUSB-not-there", "scale_absent"), ("/dev/null", "scale_absent")])
def test_a_port_that_is_none_is_told(port: str, reason: str) -> None:
    with pytest.raises(StationError) as caught:
        SerialScale(port, 9600, asks=False).open()
    assert (caught.value.code, caught.value.context["reason"]) == ("scale_not_open", reason)


def test_a_scale_that_is_unplugged_is_lost_in_words() -> None:
    ours, theirs = pty.openpty()
    tty.setraw(theirs)
    scale = SerialScale(os.ttyname(theirs), 9600, asks=True)
    scale.open()
    os.close(ours)
    os.close(theirs)
    with pytest.raises(StationError) as caught:
        scale.read()
    assert caught.value.code == "scale_lost"
    scale.close()


def test_a_computer_without_a_usb_scale_says_so() -> None:
    with pytest.raises(StationError) as caught:
        HidScale("no such serial number").open()
    assert caught.value.context["reason"] == "scale_absent"
