"""Lays the next sample parcel, and then its items, under the sample camera while a person works."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from receiving_station.demo import SampleParcel
from receiving_station.domain.session import Step
from receiving_station.samples.scene import BenchScene
from ui.viewmodels.bench import BenchViewModel

ITEM_MS = 1200
"""A moment to read the screen; the bench is clear meanwhile, so that an equal item's code counts anew."""
PARCEL_MS = 3000
"""Time to see what became of the last parcel."""


class Director(QObject):
    """Follows the session as a pair of hands would; knows nothing that the person does not see."""

    def __init__(
        self,
        bench: BenchViewModel,
        scene: BenchScene,
        parcels: tuple[SampleParcel, ...],
        is_locked: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._scene = scene
        self._parcels = parcels
        self._is_locked = is_locked
        self._number = 0
        self._seen = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._lay)
        bench.view_changed.connect(self._look)

    @Slot(object)
    def _look(self) -> None:
        session = self._bench.session
        if session.pending_code is not None:
            return
        seen = f"{session.step} {session.session_id} {len(session.units)}"
        if seen == self._seen:
            return
        self._seen = seen
        match session.step:
            case Step.DONE:
                self._number += 1
                self._scene.place(None)
            case Step.IDLE:
                self._timer.start(PARCEL_MS)
            case Step.IDENTIFY | Step.REVIEW:
                if session.units:
                    self._scene.place(None)
                self._timer.start(ITEM_MS)
            case _:
                self._timer.stop()

    @Slot()
    def _lay(self) -> None:
        if self._is_locked():
            # What is scanned before somebody signed in is refused, and the same code counts only once.
            self._timer.start(ITEM_MS)
            return
        session = self._bench.session
        if self._number >= len(self._parcels):
            return
        parcel = self._parcels[self._number]
        if session.step is Step.IDLE:
            self._scene.place(parcel.label)
        elif session.step in {Step.IDENTIFY, Step.REVIEW} and len(session.units) < len(parcel.items):
            self._scene.place(parcel.items[len(session.units)].picture)
