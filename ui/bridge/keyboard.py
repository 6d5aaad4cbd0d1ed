"""Catches keys above the widgets: scanner bursts, and the keys of the bench."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from receiving_station.application.ports import Clock
from receiving_station.application.wedge import Burst, WedgeDetector
from ui.views.walk import let_go, press_by_key

_NAMES: dict[int, str] = {
    Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
    Qt.Key.Key_Space: "Space",
    Qt.Key.Key_Backspace: "Backspace",
    Qt.Key.Key_Escape: "Esc",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_PageUp: "PgUp",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    **{Qt.Key.Key_F1 + number: f"F{number + 1}" for number in range(12)},
    **{Qt.Key.Key_0 + digit: str(digit) for digit in range(10)},
}
_TERMINATORS = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab})
_NEVER_HELD = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Escape, Qt.Key.Key_Delete})
_MODIFIER_KEYS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock}
)
"""A scanner presses Shift in the middle of its burst."""
_NOT_TEXT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


@dataclass(frozen=True, slots=True)
class _Held:
    key: int
    modifiers: Qt.KeyboardModifier
    text: str
    is_repeat: bool


class KeyboardFilter(QObject):
    """Watches the window's handle, where keys from outside arrive before any widget sees them.

    It is not installed on the application: such a filter sees every event of every object, and PySide6 6.11.3
    crashes when it wraps one that is being destroyed.

    Signals:
        misheard: The last key pressed was the first of a burst, by a scanner slower than any heard before; the burst
            follows.
        scanned: The text of a scanner's burst.
        pressed: The name of a bench key ("1", "Enter", "F3", …).
    """

    misheard = Signal()
    scanned = Signal(str)
    pressed = Signal(str)

    def __init__(self, window: QWidget, clock: Clock) -> None:
        super().__init__(window)
        self._window = window
        self._clock = clock
        self._detector = WedgeDetector()
        self._held: list[_Held] = []
        self._held_when_expired = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._expired)

    def start(self) -> None:
        """Begin to watch; the window is shown already."""
        self._window.windowHandle().installEventFilter(self)

    def stop(self) -> None:
        """Watch no longer; what is held goes where it was meant to go."""
        self._timer.stop()
        self._give_on(self._detector.flush().count)
        self._window.windowHandle().removeEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Swallow what a scanner or a bench key sent; let a field keep what a person types into it."""
        if event.type() != QEvent.Type.KeyPress:
            return False
        assert isinstance(event, QKeyEvent)  # noqa: S101 (narrows the type; Qt says so by type())
        if event.key() in _MODIFIER_KEYS:
            return False
        # The keyboard's own time: a burst stays a burst however late a busy main thread gets to see it.
        at_s = event.timestamp() / 1000 if event.timestamp() else self._clock.monotonic_s()
        if event.key() in _TERMINATORS:
            end = self._detector.terminator(at_s)
            if isinstance(end, Burst):
                self._timer.stop()
                self._held.clear()
                let_go()
                if end.is_misheard:
                    self.misheard.emit()
                self.scanned.emit(end.text)
                return True
            self._give_on(end.count)
            return self._pressed(event)
        is_text = bool(event.text()) and event.key() not in _NEVER_HELD
        if is_text and (self._held or not event.modifiers() & _NOT_TEXT):
            self._give_on(self._detector.press(event.text(), at_s).count)
            self._held.append(_Held(event.key(), event.modifiers(), event.text(), event.isAutoRepeat()))
            self._timer.start(round(self._detector.hold_s * 1000) + 1)
            return True
        self._give_on(self._detector.flush().count)
        return self._pressed(event)

    @Slot()
    def _expired(self) -> None:
        # After a stall the rest of a burst may still be in the queue behind this timer: look once more.
        if self._held_when_expired != len(self._held):
            self._held_when_expired = len(self._held)
            self._timer.start(0)
            return
        self._held_when_expired = 0
        self._give_on(self._detector.flush().count)

    def _give_on(self, count: int) -> None:
        given, self._held = self._held[:count], self._held[count:]
        for held in given:
            # Made anew: Qt owns the event it delivered, and a copy of it lives no longer.
            event = QKeyEvent(QEvent.Type.KeyPress, held.key, held.modifiers, held.text, held.is_repeat)
            target = QApplication.focusWidget() or self._window
            if not self._pressed(event):
                QCoreApplication.sendEvent(target, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        name = _NAMES.get(event.key(), "")
        if name and not event.isAutoRepeat() and press_by_key(name):
            return True
        focus = QApplication.focusWidget()
        is_typing = isinstance(focus, QLineEdit | QPlainTextEdit)
        # Nothing is left to be deleted: the same key is the bench's undo.
        is_undo = name == "Backspace" and isinstance(focus, QLineEdit) and not focus.text()
        if not name or (is_typing and not is_undo and not name.startswith("F")) or event.modifiers() & _NOT_TEXT:
            return False
        if not event.isAutoRepeat():
            self.pressed.emit(name)
        return True
