"""The help page of a running station."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from receiving_station.domain.events import Message
from ui.bridge.paper import PaperJobs
from ui.paper.sheets import write_command_sheet
from ui.viewmodels.bench import BenchViewModel
from ui.viewmodels.help import CHECK_PC, KEYS, PRINT_SHEET, help_view
from ui.viewmodels.locale import current_language
from ui.viewmodels.words import sentence
from ui.views.main_window import MainWindow

HELP = "help"


class HelpDesk(QObject):
    """Lives on the main thread.

    Args:
        window: Has the page.
        bench: Whose keys are told.
        folder: Where the command sheet is written.
        parent: Owner.

    Signals:
        closed: The page is to go.
        doctor_wanted: The PC check is to come in its place.
    """

    closed = Signal()
    doctor_wanted = Signal()

    def __init__(self, window: MainWindow, bench: BenchViewModel, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._bench = bench
        self._folder = folder
        self._told: Message | None = None
        self._paper = PaperJobs(write_command_sheet, self)
        self._paper.written.connect(self._written, Qt.ConnectionType.QueuedConnection)
        window.help.chosen.connect(self.choose)
        window.spoken.connect(self._show)

    def opened(self) -> None:
        """The page comes: tell the keys of this moment."""
        self._told = None
        self._show()

    def finish(self) -> None:
        """Wait for what is being written."""
        self._paper.finish()

    def press(self, key: str) -> bool:
        """A key while the page is shown; whether it is one of its own."""
        if key in KEYS:
            self.choose(KEYS[key])
        return key in KEYS

    @Slot(str)
    def choose(self, value: str) -> None:
        """One of its buttons."""
        if value == PRINT_SHEET:
            self._paper.start(self._folder / f"command-sheet-{current_language()}.pdf")
        elif value == CHECK_PC:
            self.doctor_wanted.emit()
        else:
            self.closed.emit()

    @Slot(object)
    def _written(self, message: Message) -> None:
        self._told = message
        self._show()

    @Slot()
    def _show(self) -> None:
        told = self._told
        note = "" if told is None else sentence(told.code, dict(told.context))
        self._window.help.render_help(help_view(self._bench.view, note))
