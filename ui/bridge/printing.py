"""Prints plates on a thread of its own: a printer that is off keeps nobody waiting."""

import logging
from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.application.errors import StationError
from receiving_station.application.plate_label import PlateLabel
from receiving_station.application.ports import Clock, Ids, LabelPrinter
from receiving_station.domain.events import Message, PlateNotPrinted, PlatePrinted, PrintPlate, Severity

log = logging.getLogger(__name__)


class PrinterWorker(QObject):
    """Lives on the printer thread; one label after the other.

    Args:
        printer: What it prints on.
        label: What a label says, in the bench's language.
        clock: When things happened.
        ids: For the events.

    Signals:
        answered: ``PlatePrinted`` or ``PlateNotPrinted``.
        told: A ``Message`` with the sentence on what the printer said.
        checked: Catalogue code of a trouble, "" when the printer is ready, for the bench check.
    """

    answered = Signal(object)
    told = Signal(object)
    checked = Signal(str)

    def __init__(
        self, printer: LabelPrinter, label: Callable[[PrintPlate], PlateLabel], clock: Clock, ids: Ids
    ) -> None:
        super().__init__()
        self._printer = printer
        self._label = label
        self._clock = clock
        self._ids = ids
        self._last: tuple[UUID, str, float] | None = None

    @Slot()
    def start(self) -> None:
        """Nothing to open: each label has its own connection."""

    @Slot()
    def stop(self) -> None:
        """Nothing to close."""

    @Slot(object)
    def print_plate(self, wanted: PrintPlate) -> None:
        """Print it and say what came of it."""
        at_s = self._clock.monotonic_s()
        if self._is_echo(wanted, at_s):
            return
        try:
            self._printer.print(self._label(wanted))
        except StationError as error:
            log.warning("plate %s not printed: %s", wanted.plate, error)
            self._last = None
            context = tuple((gap, str(value)) for gap, value in error.context.items())
            self.answered.emit(
                PlateNotPrinted(self._clock.now(), self._ids.fresh(), wanted.session_id, wanted.plate, error.code)
            )
            self.told.emit(Message(error.code, Severity.ATTENTION, context))
            return
        self._last = (wanted.session_id, wanted.plate, self._clock.monotonic_s())
        self.answered.emit(PlatePrinted(self._clock.now(), self._ids.fresh(), wanted.session_id, wanted.plate))

    @Slot()
    def check(self) -> None:
        """Ask the printer how it is, for the bench check."""
        try:
            self._printer.check()
        except StationError as error:
            self.checked.emit(str(error.context.get("reason", error.code)))
        else:
            self.checked.emit("")

    def _is_echo(self, wanted: PrintPlate, at_s: float) -> bool:
        # An impatient second key press that waited while the label came out is no wish for a second label. The
        # queue is worked off at once: only what was pressed meanwhile is asked within this time.
        return (
            self._last is not None
            and self._last[:2] == (wanted.session_id, wanted.plate)
            and (at_s - self._last[2] < ECHO_S)
        )


ECHO_S = 0.3
"""The same plate again this soon after its label came out is the same wish."""
