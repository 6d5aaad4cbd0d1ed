"""Closing the window of a running station: what is unsent is counted, told, and taken along where that is wanted."""

from PySide6.QtCore import QObject, Qt, Signal, Slot

from receiving_station.adapters.bundle import Exported
from receiving_station.application.upkeep import Unsent
from receiving_station.bootstrap import Station
from receiving_station.domain.events import Message
from ui.bridge.leaving import LeavingJobs
from ui.viewmodels.leaving import EXPORT, KEYS, LEAVE, leaving_view
from ui.viewmodels.words import sentence
from ui.views.main_window import MainWindow

LEAVING = "leaving"


class LeavingDesk(QObject):
    """Lives on the main thread; what reads the disk does not.

    Signals:
        overlay_wanted: Name of the page to show, or "".
    """

    overlay_wanted = Signal(str)

    def __init__(self, station: Station, window: MainWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._station = station
        self._window = window
        self._unsent: Unsent | None = None
        self._jobs = LeavingJobs(station.unsent, station.export_bundle, self)
        self._jobs.counted.connect(self._counted, Qt.ConnectionType.QueuedConnection)
        self._jobs.exported.connect(self._exported, Qt.ConnectionType.QueuedConnection)
        self._jobs.failed.connect(self._not_exported, Qt.ConnectionType.QueuedConnection)
        window.hold_open(on=True)
        # In a kiosk nobody at the bench closes it; logging off and the system's own end do not come this way.
        if not station.settings.station.kiosk:
            window.close_refused.connect(self._ask)
        window.leaving.answered.connect(self._leave)
        window.spoken.connect(self._say_again)

    def finish(self) -> None:
        """Wait for what was started; the window may close."""
        self._jobs.finish()
        self._window.hold_open(on=False)

    def press(self, key: str) -> bool:
        """A key while the page is shown; whether it is one of its own."""
        if key in KEYS:
            self._leave(KEYS[key])
        return key in KEYS

    @Slot()
    def _ask(self) -> None:
        # What was asked for last comes with the answer: the disk decides whether there is anything to say.
        self._jobs.count()

    @Slot(object)
    def _counted(self, unsent: Unsent | None) -> None:
        if unsent is not None and unsent.is_nothing:
            self._leave(LEAVE)
            return
        self._unsent = unsent
        self._window.leaving.render_leaving(leaving_view(unsent))
        self.overlay_wanted.emit(LEAVING)

    @Slot(str)
    def _leave(self, answer: str) -> None:
        if answer == LEAVE:
            self._window.hold_open(on=False)
            self._window.close()
        elif answer == EXPORT:
            moment = self._station.clock.now().strftime("%Y-%m-%d-%H%M%S")
            self._jobs.export(self._station.settings.data.folder / "exports" / f"unsent-{moment}.zip")
        else:
            self.overlay_wanted.emit("")

    @Slot(object)
    def _exported(self, made: Exported) -> None:
        context = {"path": str(made.path), "seal": made.seal, "parcels": str(made.parcels)}
        self._window.leaving.render_leaving(leaving_view(self._unsent, sentence("bundle_made", context)))

    @Slot(object)
    def _not_exported(self, message: Message) -> None:
        said = sentence(message.code, dict(message.context))
        self._window.leaving.render_leaving(leaving_view(self._unsent, said))

    @Slot()
    def _say_again(self) -> None:
        if self._window.overlay == LEAVING:
            self._window.leaving.render_leaving(leaving_view(self._unsent))
