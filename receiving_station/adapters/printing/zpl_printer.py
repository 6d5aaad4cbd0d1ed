"""A ZPL printer: asked before and after, so that "printed" is the printer's word and not a hope."""

import logging

from receiving_station.adapters.printing.links import Line, Link
from receiving_station.adapters.printing.zpl import (
    CANCEL_ALL,
    STATUS_QUESTION,
    HostStatus,
    is_whole_status,
    read_status,
    zpl_of,
)
from receiving_station.application.errors import StationError
from receiving_station.application.plate_label import DrawsText, LabelSize, MatrixKind, PlateLabel, lay_out
from receiving_station.application.ports import Clock, Printed

log = logging.getLogger(__name__)

ANSWER_S = 1.5
"""A printer that can tell its state does so in a few hundredths of a second."""
_BETWEEN_S = 0.05
DONE_S = 6.0
"""The longest a label of this size is waited for."""


class ZplPrinter:
    """``ports.LabelPrinter`` for ZPL II; one connection a label.

    Args:
        link: Where it is.
        size: Its paper and head.
        clock: To measure the waiting.
        matrix: The square code.
        darkness: 0 to 30, or None for the printer's own.
        done_s: How long the printer may take for a label.
        draws: Draws lines that the printer has no letters for, or None.
    """

    def __init__(
        self,
        link: Link,
        size: LabelSize,
        clock: Clock,
        *,
        matrix: MatrixKind = MatrixKind.QR,
        darkness: int | None = None,
        done_s: float = DONE_S,
        draws: DrawsText | None = None,
    ) -> None:
        self.name = link.name
        self._link = link
        self._size = size
        self._clock = clock
        self._matrix = matrix
        self._darkness = darkness
        self._done_s = done_s
        self._draws = draws
        self._is_mute = False

    def check(self) -> bool:
        """Whether it is ready; False where it does not tell.

        Raises:
            StationError: ``printer_off``, ``printer_out``.
        """
        self._is_mute = False
        with self._link.line() as line:
            try:
                return self._ready(line) is not None
            except OSError as error:
                raise StationError("printer_off", name=self.name) from error

    def print(self, label: PlateLabel) -> Printed:
        """Print exactly this label, once.

        Raises:
            StationError: ``printer_off``, ``printer_out``, ``printer_refused``, ``printer_unsure``.
        """
        data = zpl_of(lay_out(label, self._size, self._matrix), label.plate, self._darkness, self._draws)
        with self._link.line() as line:
            try:
                answers = self._ready(line) is not None
            except OSError as error:
                raise StationError("printer_off", name=self.name) from error
            try:
                line.send(data)
                if not answers:
                    return Printed(is_confirmed=False)
                return self._wait_until_done(line)
            except OSError as error:
                # Part of it may be on paper: nobody but the person there can see that.
                log.warning("printer %s fell silent: %s", self.name, type(error).__name__)
                raise StationError("printer_unsure", name=self.name) from error

    def _ready(self, line: Line) -> HostStatus | None:
        if self._is_mute:
            return None
        line.send(STATUS_QUESTION)
        status = self._status(line)
        # A printer that does not answer is not asked before every label: it would cost a second each time.
        self._is_mute = status is None
        if status is not None and status.trouble:
            raise StationError("printer_out", reason=status.trouble, name=self.name)
        return status

    def _wait_until_done(self, line: Line) -> Printed:
        until_s = self._clock.monotonic_s() + self._done_s
        while self._clock.monotonic_s() < until_s:
            line.send(STATUS_QUESTION)
            status = self._status(line)
            if status is None:
                return Printed(is_confirmed=False)
            if status.trouble:
                self._forget(line)
                raise StationError("printer_out", reason=status.trouble, name=self.name)
            if status.waiting == 0:
                return Printed(is_confirmed=True)
            line.receive(_BETWEEN_S)
        self._forget(line)
        raise StationError("printer_refused", reason="printer_slow", name=self.name)

    def _forget(self, line: Line) -> None:
        line.send(CANCEL_ALL + STATUS_QUESTION)
        # Its answer says that the first half was heard as well.
        self._status(line)

    def _status(self, line: Line) -> HostStatus | None:
        answer = b""
        until_s = self._clock.monotonic_s() + ANSWER_S
        while not is_whole_status(answer) and (left_s := until_s - self._clock.monotonic_s()) > 0:
            came = line.receive(left_s)
            if not came:
                break
            answer += came
        return read_status(answer)
