"""Parcels that wait on shelves: listed, noted where they stand, gone on with."""

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.application.ports import Clock
from receiving_station.domain.codes import Code, Symbology
from ui.bridge.store import GoOn, Shelve, ShowParked, WaitingParcels
from ui.viewmodels.bench import BenchViewModel
from ui.viewmodels.parked import (
    MORE,
    MORE_KEY,
    SHELF_KEY,
    Waiting,
    parked_view,
    title_of,
    waiting_of,
)
from ui.viewmodels.view import ChoiceView
from ui.views.main_window import MainWindow

PARKED = "parked"


class ParkedDesk(QObject):
    """Lives on the main thread; the store reads and writes.

    Signals:
        wanted: A request for the store.
        closed: The page is to go.
    """

    wanted = Signal(object)
    closed = Signal()

    def __init__(self, window: MainWindow, bench: BenchViewModel, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._bench = bench
        self._clock = clock
        self._waiting = WaitingParcels()
        self._page = 0
        self._choices: tuple[ChoiceView, ...] = ()
        window.parked.chosen.connect(self.choose)
        window.parked.shelved.connect(self.shelve)
        window.spoken.connect(self._show)

    def begin(self) -> None:
        """The window is shown, or the page comes: read what waits."""
        self._page = 0
        self.wanted.emit(ShowParked())

    @Slot(str, str)
    def follow(self, overlay: str, before: str) -> None:
        """Another page lies over the session's."""
        if overlay == PARKED:
            self._show()
        elif before == PARKED:
            self._window.parked.leave()

    @Slot(object)
    def take(self, waiting: WaitingParcels) -> None:
        """What waits was read anew."""
        self._waiting = waiting
        self._show()

    def press(self, key: str) -> bool:
        """A key while the page is shown; whether it is one of its own."""
        if key == SHELF_KEY:
            self._window.parked.take_keys()
            return True
        value = next((choice.value for choice in self._choices if choice.key == key), "")
        if value:
            self.choose(value)
        return bool(value) or key == MORE_KEY or key.isdigit()

    @Slot(str)
    def choose(self, value: str) -> None:
        """A parcel, or the next page."""
        if value == MORE:
            self._page += 1
            self._show()
            return
        chosen = next((one for one in self._all() if str(one.session_id) == value), None)
        if chosen is None:
            return
        self.closed.emit()
        if chosen.plate:
            # As if its plate were scanned: that opens the return that was announced meanwhile.
            plate = Code(Symbology.TYPED, chosen.plate, chosen.plate.encode())
            self._bench.scanned((plate,))
        else:
            self.wanted.emit(GoOn(chosen.session_id))

    @Slot(str)
    def shelve(self, shelf: str) -> bool:
        """Note where the parcel that was put aside last stands; False: none is."""
        newest = self._waiting.parked[0] if self._waiting.parked else None
        if newest is None or newest.session_id is None:
            return False
        self.wanted.emit(Shelve(newest.session_id, shelf, title_of(newest)))
        return True

    def _all(self) -> tuple[Waiting, ...]:
        return waiting_of(self._waiting.parked, self._waiting.found)

    @Slot()
    def _show(self) -> None:
        waiting = self._waiting
        view = parked_view(waiting.parked, waiting.found, self._page, self._clock.now())
        self._choices = view.choices
        if self._window.overlay == PARKED:
            self._window.parked.render_parked(view)
        self._window.offer_parked(len(waiting.parked), len(waiting.found))
