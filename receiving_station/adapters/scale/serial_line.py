"""A scale on a serial line (RS-232, or USB that looks like it)."""

import errno
import re
from pathlib import Path

import serial

from receiving_station.adapters.scale.lines import TOLEDO_LENGTH, weight_in, weight_in_toledo
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Weight

READ_S = 0.4
ASK = b"SI\r\n"
"""MT-SICS: the weight now, at rest or not."""
_KEPT_BYTES = 4096
_LINE_END = re.compile(rb"[\r\n]+")
_TOLEDO_FRAME = re.compile(rb"\x02[\x20-\x7f]{3}[ 0-9]{12}\r?")


class SerialScale:
    """``ports.Scale`` on a serial port.

    Args:
        port: ``/dev/ttyUSB0``, ``COM3``.
        baud: Bits a second.
        asks: Whether it is asked (MT-SICS) or sends by itself.
    """

    def __init__(self, port: str, baud: int, *, asks: bool) -> None:
        self.name = port
        self._baud = baud
        self._asks = asks
        self._port: serial.Serial | None = None
        self._heard = b""

    def open(self) -> None:
        """Make ready to read.

        Raises:
            StationError: ``scale_not_open``.
        """
        self.close()
        try:
            self._port = serial.Serial(self.name, self._baud, timeout=READ_S, write_timeout=READ_S, exclusive=True)
        except (serial.SerialException, OSError, ValueError) as error:
            reason = _reason(error)
            raise StationError("scale_not_open", name=self.name, reason=reason) from error

    def is_there(self) -> bool:
        """Whether the port exists, whoever uses it."""
        # Asks Windows' device library as it is imported; only a station with a serial scale should.
        from serial.tools.list_ports import comports  # noqa: PLC0415

        return Path(self.name).exists() or any(port.device == self.name for port in comports())

    def read(self) -> Weight | None:
        """The newest weight; None where nothing new came.

        Raises:
            StationError: ``scale_lost``.
        """
        if self._port is None:
            raise StationError("scale_lost", name=self.name)
        try:
            if self._asks:
                self._port.write(ASK)
            came = self._port.read(max(1, self._port.in_waiting))
            # The rest of a line is a few milliseconds behind its first byte.
            came += self._port.read(self._port.in_waiting) if came.endswith((b"\n", b"\r")) else self._port.read_until()
        except (serial.SerialException, OSError) as error:
            self.close()
            raise StationError("scale_lost", name=self.name) from error
        self._heard = (self._heard + came)[-_KEPT_BYTES:]
        return self._newest()

    def close(self) -> None:
        """Let go of the port; harmless when closed."""
        port, self._port = self._port, None
        self._heard = b""
        if port is not None:
            port.close()

    def _newest(self) -> Weight | None:
        frames = list(_TOLEDO_FRAME.finditer(self._heard))
        if frames:
            self._heard = self._heard[frames[-1].end() :]
            return weight_in_toledo(frames[-1][0][:TOLEDO_LENGTH])
        *lines, self._heard = _LINE_END.split(self._heard)
        for line in reversed(lines):
            weight = weight_in(line.decode("ascii", "replace"))
            if weight is not None:
                return weight
        return None


def _reason(error: Exception) -> str:
    match getattr(error, "errno", None):
        case errno.EACCES:
            return "scale_no_right"
        case errno.EBUSY | errno.EAGAIN:
            return "scale_busy"
        case _:
            return "scale_absent"
