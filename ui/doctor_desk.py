"""The PC check of a running station: looked at off the main thread, and put into a bundle when somebody asks."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot

from receiving_station.adapters.policy import read_policy
from receiving_station.adapters.settings import Settings
from receiving_station.application.health import HealthReport
from receiving_station.application.ports import Clock
from receiving_station.doctor import examine
from receiving_station.domain.events import Message
from receiving_station.support import make_support_bundle
from ui.bridge.doctor import DoctorJobs
from ui.viewmodels.doctor import AGAIN, BUNDLE, KEYS, doctor_view
from ui.viewmodels.words import sentence
from ui.views.main_window import MainWindow

DOCTOR = "doctor"


class DoctorDesk(QObject):
    """Lives on the main thread.

    Args:
        window: Has the page.
        settings: Of the station.
        clock: Times of day.
        parent: Owner.

    Signals:
        overlay_wanted: The page is to be shown ("doctor"), or to go ("").
    """

    overlay_wanted = Signal(str)

    def __init__(self, window: MainWindow, settings: Settings, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._folder = settings.data.folder / "exports"
        self._clock = clock
        self._report: HealthReport | None = None
        self._told: Message | None = None
        self._is_busy = False
        self._jobs = DoctorJobs(_examination(settings, clock), _bundling(settings), self)
        self._jobs.examined.connect(self._examined, Qt.ConnectionType.QueuedConnection)
        self._jobs.told.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        window.doctor.chosen.connect(self.choose)
        window.spoken.connect(self._show)

    @Slot()
    def open(self) -> None:
        """Show the page and look."""
        self._told = None
        self._look()
        self.overlay_wanted.emit(DOCTOR)

    def finish(self) -> None:
        """Wait for what was begun."""
        self._jobs.finish()

    def press(self, key: str) -> bool:
        """A key while the page is shown; whether it is one of its own."""
        if key in KEYS:
            self.choose(KEYS[key])
        return key in KEYS

    @Slot(str)
    def choose(self, value: str) -> None:
        """One of its buttons."""
        if value not in {BUNDLE, AGAIN}:
            self.overlay_wanted.emit("")
        elif self._is_busy:
            return
        elif value == AGAIN:
            self._look()
        elif self._report is not None:
            self._is_busy = True
            moment = self._clock.now().strftime("%Y-%m-%d-%H%M%S")
            self._jobs.bundle(self._folder / f"support-{moment}.zip", self._report)
            self._show()

    def _look(self) -> None:
        self._is_busy = True
        self._jobs.examine()
        self._show()

    @Slot(object)
    def _examined(self, report: HealthReport) -> None:
        self._report, self._is_busy = report, False
        self._show()

    @Slot(object)
    def _tell(self, message: Message) -> None:
        self._told, self._is_busy = message, False
        self._show()

    @Slot()
    def _show(self) -> None:
        told = self._told
        note = "" if told is None else sentence(told.code, dict(told.context))
        self._window.doctor.render_doctor(doctor_view(self._report, note, is_busy=self._is_busy))


def _examination(settings: Settings, clock: Clock) -> Callable[[], HealthReport]:
    return lambda: examine(settings, read_policy(), clock)


def _bundling(settings: Settings) -> Callable[[Path, HealthReport], None]:
    return lambda path, report: make_support_bundle(path, settings, read_policy(), report)
