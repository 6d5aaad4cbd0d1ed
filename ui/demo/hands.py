"""Key presses as they arrive from a keyboard: at the window's handle, with their text and their own time."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow


def type_character(handle: QWindow, character: str, at_ms: int = 0) -> None:
    """Press and let go of the key of one character, shift included where it takes one.

    Args:
        handle: Of the window that has the keys.
        character: One character.
        at_ms: When the keyboard sent it, on the window system's clock; 0 for "now".
    """
    shift = Qt.KeyboardModifier.ShiftModifier if character.isupper() else Qt.KeyboardModifier.NoModifier
    if character.isupper():
        send_key(handle, Qt.Key.Key_Shift, at_ms, modifiers=shift)
    key = Qt.Key(ord(character.upper())) if character.isascii() else Qt.Key.Key_unknown
    send_key(handle, key, at_ms, character, shift)


def send_key(
    handle: QWindow,
    key: Qt.Key,
    at_ms: int = 0,
    text: str = "",
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press and let go of one key."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, modifiers, text)
        event.setTimestamp(at_ms)
        QCoreApplication.sendEvent(handle, event)
