"""The supervisor's screen of a running station: asked every second while it is shown, and never otherwise."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from receiving_station.application.boards import BoardAnswer, BoardQuestion, TellsBoards
from receiving_station.application.ports import Clock
from ui.bridge.boards import BoardWorker
from ui.viewmodels.floor import CLOSE, FEWER, MORE, NEXT, PAGE_KEYS, FloorModel
from ui.views.main_window import MainWindow

FLOOR = "floor"
EVERY_MS = 1000
"""What was counted is seen a second later; while nothing was, the central answers with one row."""
_KEYS = {**PAGE_KEYS, "Space": NEXT, "6": FEWER, "7": MORE, "Enter": CLOSE}
_SCROLLS = {"Up": -1, "Down": 1}


class FloorDesk(QObject):
    """Lives on the main thread.

    Args:
        boards: Asks the central.
        window: Has the page.
        clock: Times of day.
        parent: Owner.

    Signals:
        wanted: A question for the boards' thread.
        closed: The page is to go.
    """

    wanted = Signal(object)
    closed = Signal()

    def __init__(self, boards: TellsBoards, window: MainWindow, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._clock = clock
        self._model = FloorModel()
        self._asked: BoardQuestion | None = None
        self.worker = BoardWorker(boards)
        self._again = QTimer(self)
        self._again.setInterval(EVERY_MS)
        self._again.timeout.connect(self._ask)
        self.wanted.connect(self.worker.ask)
        self.worker.answered.connect(self._heard)
        window.floor.chosen.connect(self.choose)
        window.spoken.connect(self._show)

    @Slot(str, str)
    def follow(self, now: str, before: str) -> None:
        """Another page lies over the session's: ask while it is this one."""
        if now == FLOOR:
            self._show()
            self._ask()
            self._again.start()
        elif before == FLOOR:
            self._model.leave()
            self._again.stop()

    def stop(self) -> None:
        """Ask no more."""
        self._again.stop()

    def press(self, key: str) -> bool:
        """A key while the page is shown; whether it is one of its own."""
        if key in _SCROLLS:
            self._window.floor.scroll_by(_SCROLLS[key])
        elif key in _KEYS:
            self.choose(_KEYS[key])
        # Nothing else is for the bench behind it, which cannot be seen.
        return key in _SCROLLS or key in _KEYS

    @Slot(str)
    def choose(self, value: str) -> None:
        """One of its buttons."""
        if value == CLOSE:
            self.closed.emit()
        elif self._model.choose(value):
            self._show()
            self._ask()

    @Slot()
    def _ask(self) -> None:
        question = self._model.question
        # One at a time: where each waits for the network, they would only pile up.
        if self._asked != question:
            self._asked = question
            self.wanted.emit(question)

    @Slot(object)
    def _heard(self, answer: BoardAnswer) -> None:
        if answer.question == self._asked:
            self._asked = None
        if answer.question == self._model.question:
            self._model.hear(answer)
            self._show()

    @Slot()
    def _show(self) -> None:
        self._window.floor.render_floor(self._model.view(self._clock.now()))
