"""The bench check of a running station: offered, done with its devices, kept."""

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.application.bench_check import BenchCheckReport
from receiving_station.application.picture_quality import Quality
from receiving_station.application.ports import Weight
from receiving_station.bootstrap import Station
from receiving_station.domain.events import Message, Severity
from ui.bridge.bench_check import CheckWorker
from ui.bridge.decode import Look
from ui.bridge.devices import Devices
from ui.bridge.threads import WorkerThreads
from ui.viewmodels.bench_check import BenchCheckModel
from ui.views.main_window import MainWindow

CHECK = "check"


class CheckDesk(QObject):
    """Lives on the main thread; what measures the disk does not.

    Signals:
        closed: The page is to go.
        told: A ``Message``.
        due_changed: Whether nobody looked at the bench today.
    """

    due_changed = Signal(bool)
    closed = Signal()
    told = Signal(object)

    def __init__(self, station: Station, window: MainWindow, devices: Devices, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._worker = CheckWorker(station.database.disk_room(), station.check_file, station.clock)
        self.model = BenchCheckModel(
            lambda: station.sign_in.bench().operator,
            station.clock,
            station.ids,
            has_printer=devices.printer is not None,
            has_scale=devices.scale is not None,
            last=station.check_file.last(),
            parent=self,
        )
        self._connect(devices)

    def _connect(self, devices: Devices) -> None:
        model, page = self.model, self._window.bench_check
        devices.happened.connect(model.hear)
        devices.weighed.connect(self._weigh)
        model.print_wanted.connect(devices.carry_out)
        model.view_changed.connect(page.render_check)
        model.finished.connect(self._worker.keep)
        model.finished.connect(self._finished)
        model.measure_wanted.connect(self._worker.measure)
        self._worker.measured.connect(model.know_days)
        page.chosen.connect(model.choose)
        self._window.spoken.connect(model.say_again)

    def run(self, threads: WorkerThreads) -> None:
        """Start its thread."""
        threads.run("check", self._worker)

    def offer(self) -> None:
        """Show the way to it where it is due, on the idle page and to whoever signs in."""
        is_due = self.model.is_due()
        self._window.offer_check(is_due=is_due)
        self.due_changed.emit(is_due)

    def remind(self, name: str) -> None:
        """A shift begins.

        Args:
            name: Who signed in, or "" where nobody does.
        """
        if self.model.is_due():
            context = (("name", name),)
            self.told.emit(
                Message("check_due_signed_in", Severity.ACCEPTED, context)
                if name
                else Message("check_due", Severity.INFO)
            )

    def begin(self) -> None:
        """The page comes."""
        self.model.begin()

    @Slot(object)
    def judge(self, quality: Quality) -> None:
        """A picture was measured."""
        if self._window.overlay == CHECK:
            self.model.judge(quality)

    @Slot(object)
    def look(self, look: Look) -> None:
        """A picture was looked at."""
        if self._window.overlay == CHECK:
            self.model.look(look.found, look.width_px)

    @Slot(object)
    def _weigh(self, weight: Weight | None) -> None:
        if self._window.overlay == CHECK:
            self.model.weigh(weight)

    @Slot(object)
    def _finished(self, _report: BenchCheckReport) -> None:
        self.closed.emit()
        self.offer()
        self.told.emit(Message("check_kept", Severity.ACCEPTED))
