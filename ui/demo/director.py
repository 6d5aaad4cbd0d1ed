"""Lays the next sample parcel, and then its items, under the sample camera while a person works."""

from PySide6.QtCore import QObject, QTimer, Slot

from receiving_station.demo import SampleParcel
from receiving_station.domain.session import Session, Step
from receiving_station.samples.scene import BenchScene
from ui.viewmodels.bench import BenchViewModel

NEXT_MS = 1200
"""An empty bench is shown this long, so that the same code counts anew."""


class Director(QObject):
    """Follows the session as a pair of hands would; knows nothing that the person does not see."""

    def __init__(
        self, bench: BenchViewModel, scene: BenchScene, parcels: tuple[SampleParcel, ...], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._scene = scene
        self._parcels = parcels
        self._number = 0
        self._wanted = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(NEXT_MS)
        self._timer.timeout.connect(self._lay)
        bench.view_changed.connect(self._look)

    @Slot(object)
    def _look(self) -> None:
        session = self._bench.session
        wanted = self._what(session)
        if wanted == self._wanted:
            return
        if session.step is Step.DONE:
            self._number += 1
        self._wanted = wanted
        if session.step in {Step.IDLE, Step.DONE, Step.IDENTIFY, Step.REVIEW}:
            self._scene.place(None)
            self._timer.start()

    @Slot()
    def _lay(self) -> None:
        session = self._bench.session
        if self._number >= len(self._parcels):
            return
        parcel = self._parcels[self._number]
        if session.step in {Step.IDLE, Step.DONE}:
            self._scene.place(parcel.label)
        elif session.step in {Step.IDENTIFY, Step.REVIEW} and len(session.units) < len(parcel.items):
            self._scene.place(parcel.items[len(session.units)].picture)

    def _what(self, session: Session) -> str:
        if session.step in {Step.IDLE, Step.DONE}:
            return f"label {session.step} {session.session_id}"
        return f"item {len(session.units)} of {session.session_id}"
