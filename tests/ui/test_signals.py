"""PySide6 6.12.0 dropped a reference at every emit and aborted; ours is pinned below, and this watches it."""

import sys

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

EMITS = 10_000


class _Sender(QObject):
    told = Signal(bool)
    gave = Signal(object)
    said = Signal(str)


class _Receiver(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.heard = 0

    @Slot(bool)
    def on_told(self, _value: bool) -> None:  # noqa: FBT001 (the signal's own type)
        self.heard += 1

    @Slot(object)
    def on_gave(self, _value: object) -> None:
        self.heard += 1

    @Slot(str)
    def on_said(self, _value: str) -> None:
        self.heard += 1


def test_ten_thousand_emits_drop_no_reference(qapp: QApplication) -> None:
    sender, receiver = _Sender(), _Receiver()
    sender.told.connect(receiver.on_told)
    sender.gave.connect(receiver.on_gave)
    sender.said.connect(receiver.on_said)
    value, text = object(), "x" * 50
    watched = (True, None, value, text)
    before = [sys.getrefcount(thing) for thing in watched]
    for _ in range(EMITS):
        sender.told.emit(True)  # noqa: FBT003 (the signal's own type)
        sender.gave.emit(value)
        sender.said.emit(text)
    after = [sys.getrefcount(thing) for thing in watched]
    assert receiver.heard == 3 * EMITS
    assert all(abs(new - old) < EMITS / 100 for new, old in zip(after, before, strict=True)), (before, after)
