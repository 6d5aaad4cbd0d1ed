"""Key presses as they arrive from a keyboard: at the window's handle, with their text."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow


def type_character(handle: QWindow, character: str) -> None:
    """Press and let go of the key of one character, shift included where it takes one."""
    shift = Qt.KeyboardModifier.ShiftModifier if character.isupper() else Qt.KeyboardModifier.NoModifier
    if character.isupper():
        _send(handle, Qt.Key.Key_Shift, shift, "")
    _send(handle, Qt.Key(ord(character.upper())) if character.isascii() else Qt.Key.Key_unknown, shift, character)


def _send(handle: QWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(handle, QKeyEvent(kind, key, modifiers, text))
