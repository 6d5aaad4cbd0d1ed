"""Fixed words in another language while the window is open, and what a screen reader is told."""

from typing import Protocol, runtime_checkable

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


@runtime_checkable
class Speaks(Protocol):
    """A widget with words of its own; what it shows of a view is told to it anew."""

    def speak(self) -> None:
        """Say the fixed words in the language that is on; called once when made, and at every change."""
        ...


def speak_all(window: QWidget) -> None:
    """Let every widget in a window say its fixed words; what is painted is painted anew."""
    for widget in window.findChildren(QWidget):
        if isinstance(widget, Speaks):
            widget.speak()
        widget.update()


def announce(widget: QWidget, text: str, *, is_urgent: bool = False) -> None:
    """Have a screen reader say a text; one that says something else is interrupted by what is urgent."""
    event = QAccessibleAnnouncementEvent(widget, text)
    manners = QAccessible.AnnouncementPoliteness
    event.setPoliteness(manners.Assertive if is_urgent else manners.Polite)
    QAccessible.updateAccessibility(event)
