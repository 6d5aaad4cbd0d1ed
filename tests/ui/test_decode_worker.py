"""The decode worker: the newest frame only, and every frame to the scan gate."""

import numpy as np
from pytestqt.qtbot import QtBot

from receiving_station.adapters.decoder.cascade import Cascade
from receiving_station.adapters.decoder.crew import Crew
from receiving_station.adapters.decoder.live import LiveDecoder
from receiving_station.adapters.system import SystemClock
from receiving_station.application.ports import Frame
from receiving_station.domain.codes import FoundCode
from receiving_station.domain.scan_gate import ScanGate
from receiving_station.samples.codes import CONDITIONS, SPECIMENS, code_picture
from ui.bridge.decode import DecodeWorker, Look
from ui.bridge.mailbox import Mailbox


class Remembers:
    """A decoder that keeps which frames it was given, by their brightness."""

    name = "remembers"

    def __init__(self) -> None:
        self.seen: list[int] = []

    def decode(self, frame: Frame) -> tuple[FoundCode, ...]:
        self.seen.append(int(frame[0, 0, 0]))
        return ()


def flat(level: int) -> Frame:
    return np.full((36, 64, 3), level, np.uint8)


def test_frames_that_came_while_the_engine_was_busy_are_skipped(qtbot: QtBot) -> None:
    mailbox, decoder = Mailbox(), Remembers()
    worker = DecodeWorker(decoder, ScanGate(), mailbox, SystemClock())
    for level in (1, 2, 3):
        mailbox.put(flat(level))
    for _ in range(3):
        worker.look()
    assert decoder.seen == [3]


def test_an_unchanged_picture_keeps_its_outlines(qtbot: QtBot) -> None:
    mailbox = Mailbox()
    worker = DecodeWorker(LiveDecoder(Cascade(Crew.here())), ScanGate(), mailbox, SystemClock())
    looks: list[Look] = []
    worker.looked.connect(looks.append)
    label = code_picture(SPECIMENS[0], CONDITIONS[0])
    for _ in range(4):
        mailbox.put(label)
        worker.look()
    assert [[found.code.text for found in look.found] for look in looks] == [["1Z9NT4229012345677"]] * 4
