"""A USB-HID scale: usage page 0x8D (point of sale), report 3, data weight.

Source: USB-IF, HID Point of Sale Usage Tables 1.02, chapter 4: status, unit, scaling exponent, weight.
"""

from decimal import Decimal
from typing import Any

import hid

from receiving_station.application.errors import StationError
from receiving_station.application.ports import Weight

USAGE_PAGE = 0x8D
READ_MS = 400
_DATA_REPORT = 3
_LENGTH = 6
_UNDER_ZERO, _ZERO, _STABLE, _MOVING, _OVER = 5, 2, 4, 3, 6
_GRAMS: dict[int, Decimal] = {
    1: Decimal("0.001"),
    2: Decimal(1),
    3: Decimal(1000),
    11: Decimal("28.349523125"),
    12: Decimal("453.59237"),
}
"""Units of the usage table: milligram, gram, kilogram, ounce, pound."""


def weight_in_report(report: bytes) -> Weight | None:
    """The weight of a data report; None where it is another report or tells none."""
    if len(report) < _LENGTH or report[0] != _DATA_REPORT:
        return None
    status, unit, exponent = report[1], report[2], int.from_bytes(report[3:4], signed=True)
    if status == _OVER:
        return Weight(0, is_stable=False, is_overload=True)
    if status not in {_ZERO, _MOVING, _STABLE, _UNDER_ZERO} or unit not in _GRAMS:
        return None
    grams = Decimal(int.from_bytes(report[4:6], "little")).scaleb(exponent) * _GRAMS[unit]
    return Weight(round(-grams if status == _UNDER_ZERO else grams), is_stable=status != _MOVING)


class HidScale:
    """``ports.Scale`` on USB.

    Args:
        serial_number: Of the device, where several are plugged in; "" takes the first.
    """

    def __init__(self, serial_number: str = "") -> None:
        self.name = serial_number or "USB"
        self._serial_number = serial_number
        # The library has no types.
        self._device: Any = None

    def open(self) -> None:
        """Make ready to read.

        Raises:
            StationError: ``scale_not_open``.
        """
        self.close()
        path = self._path()
        device = hid.device()
        try:
            device.open_path(path)
        except OSError as error:
            raise StationError("scale_not_open", name=self.name, reason="scale_no_right") from error
        self._device = device

    def is_there(self) -> bool:
        """Whether it is plugged in, whoever uses it."""
        try:
            return bool(self._path())
        except StationError:
            return False

    def read(self) -> Weight | None:
        """The newest weight; None where nothing new came.

        Raises:
            StationError: ``scale_lost``.
        """
        if self._device is None:
            raise StationError("scale_lost", name=self.name)
        try:
            report = bytes(self._device.read(64, READ_MS))
            while more := bytes(self._device.read(64, 1)):
                report = more
        except (OSError, ValueError) as error:
            self.close()
            raise StationError("scale_lost", name=self.name) from error
        return weight_in_report(report)

    def close(self) -> None:
        """Let go of the device; harmless when closed."""
        device, self._device = self._device, None
        if device is not None:
            device.close()

    def _path(self) -> bytes:
        for found in hid.enumerate():
            if found["usage_page"] == USAGE_PAGE and self._serial_number in {"", found["serial_number"]}:
                return bytes(found["path"])
        raise StationError("scale_not_open", name=self.name, reason="scale_absent")
