"""The pages that lie over the session's: which one is shown, and whose keys these are then."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from ui.viewmodels.bench import BenchViewModel
from ui.views.main_window import MainWindow

Press = Callable[[str], bool]
"""Takes a key; whether it is one of the page's."""


class Pages(QObject):
    """Lives on the main thread.

    Signals:
        coming: The name of a page that was not there before; it is told before it is shown.
        changed: The name of the page that lies there now, and of the one before; "" for none.
    """

    coming = Signal(str)
    changed = Signal(str, str)

    def __init__(self, window: MainWindow, bench: BenchViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._bench = bench
        self._keys: dict[str, Press] = {}

    def take_keys(self, name: str, press: Press) -> None:
        """Give a page its keys."""
        self._keys[name] = press

    @Slot(str)
    def show(self, name: str) -> None:
        """Show a page, or with "" the session's."""
        before = self._window.overlay
        if name and name != before:
            self.coming.emit(name)
        self._window.show_overlay(name)
        self.changed.emit(name, before)

    @Slot()
    def close(self) -> None:
        """Show the session's page."""
        self.show("")

    @Slot(str)
    def toggle(self, action: str) -> None:
        """An action that is a page's name shows it, or lets it go."""
        if action in self._window.overlays:
            self.show("" if self._window.overlay == action else action)

    @Slot(str)
    def press(self, key: str) -> None:
        """A key of the bench; while a page lies over the session's, nothing is answered unseen."""
        overlay = self._window.overlay
        if not overlay:
            self._bench.press(key)
        elif key == "Esc":
            self.close()
        elif overlay not in self._keys or not self._keys[overlay](key):
            names = (action.name for action in self._bench.view.actions if action.key == key)
            name = next((name for name in names if name in self._window.overlays), None)
            if name is not None:
                # At an empty bench F8 is the check's; once more it is help, and again the check.
                self.toggle("help" if overlay == name == "check" else name)
