"""Decodes on a thread of its own and feeds the scan gate."""

import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.application.ports import Clock, Decoder
from receiving_station.domain.codes import Code, FoundCode
from receiving_station.domain.scan_gate import ScanGate
from ui.bridge.mailbox import Mailbox


@dataclass(frozen=True, slots=True)
class Look:
    """What one frame held.

    Attributes:
        found: Every code and where it lies.
        width_px: Of the frame.
        height_px: Of the frame.
    """

    found: tuple[FoundCode, ...]
    width_px: int
    height_px: int


class DecodeWorker(QObject):
    """Lives on the decode thread.

    Signals:
        looked: A ``Look``, for the outlines.
        scanned: A tuple of ``Code`` that became certain together.
    """

    looked = Signal(object)
    scanned = Signal(object)

    def __init__(
        self,
        decoder: Decoder,
        gate: ScanGate,
        mailbox: Mailbox,
        clock: Clock,
        prepare: Callable[[], object] = lambda: None,
    ) -> None:
        """Make it.

        Args:
            decoder: Reads the frames.
            gate: Lets a code through once.
            mailbox: Where the newest frame lies.
            clock: Its monotonic side tells the gate.
            prepare: Called on the worker's thread before the first frame: loads what a label's reading needs.
        """
        super().__init__()
        self._prepare = prepare
        self._decoder = decoder
        self._gate = gate
        self._gate_lock = threading.Lock()
        self._mailbox = mailbox
        self._clock = clock

    @Slot()
    def start(self) -> None:
        """Have ready what the first label needs."""
        self._prepare()

    @Slot()
    def look(self) -> None:
        """Decode the newest frame; frames that came meanwhile are skipped, not queued."""
        frame = self._mailbox.take()
        if frame is None:
            return
        found = self._decoder.decode(frame)
        height, width = frame.shape[:2]
        self.looked.emit(Look(found, width, height))
        with self._gate_lock:
            codes = self._gate.see(found, self._clock.monotonic_s())
        self._pass_on(codes)

    @Slot(str)
    def typed(self, text: str) -> None:
        """A keyboard-wedge scanner or a person sent a number: through the same gate.

        From any thread: a typed number need not wait until the frame in work is decoded.
        """
        with self._gate_lock:
            codes = self._gate.typed(Code.typed(text), self._clock.monotonic_s())
        self._pass_on(codes)

    def _pass_on(self, codes: tuple[Code, ...]) -> None:
        if codes:
            self.scanned.emit(codes)
