"""The running window: threads, workers and view-models, wired together here and nowhere else."""

import logging
import os
import signal
import sys
from dataclasses import replace

import cv2
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox

from receiving_station import __version__
from receiving_station.adapters.places import updates_folder
from receiving_station.adapters.update_files import ask_reopening
from receiving_station.application.ports import ParcelRow
from receiving_station.bootstrap import Station
from receiving_station.domain.codes import Code
from receiving_station.domain.events import PlateNotPrinted, PlatePrinted, ReadPrintedText, StartLookup, TakePhoto
from receiving_station.domain.people import Person
from receiving_station.domain.rules import Rulebook
from receiving_station.domain.session import Step
from receiving_station.domain.vocabulary import SessionId
from receiving_station.sync.engine import PassReport
from ui.bridge import qt_log
from ui.bridge.collector import MainThreadCollector
from ui.bridge.crash import CrashRelay
from ui.bridge.devices import Devices
from ui.bridge.housekeeping import HousekeepingWorker
from ui.bridge.keyboard import KeyboardFilter
from ui.bridge.language import Languages
from ui.bridge.mailbox import Mailbox
from ui.bridge.outbox import OutboxWorker
from ui.bridge.pictures import Pictures, PictureWorker
from ui.bridge.pool import JobPool
from ui.bridge.sounds import SoundPlayer
from ui.bridge.store import Correct, ReadHouse, ShowParcels, StoreWorker
from ui.bridge.sync import SyncWorker
from ui.bridge.threads import WorkerThreads
from ui.bridge.updates import UpdateWorker
from ui.camera_desk import SET_UP, CameraDesk
from ui.check_desk import CHECK, CheckDesk
from ui.doctor_desk import DOCTOR, DoctorDesk
from ui.floor_desk import FLOOR, FloorDesk
from ui.help_desk import HELP, HelpDesk
from ui.leaving_desk import LEAVING, LeavingDesk
from ui.pages import Pages
from ui.parcels_desk import DETAILS, LIST, ParcelsDesk
from ui.parked_desk import PARKED, ParkedDesk
from ui.people import PeopleAtTheBench
from ui.style.sheet import apply_style
from ui.update_desk import RESTART, UpdateDesk
from ui.viewmodels.bench import BenchViewModel
from ui.viewmodels.commands import CHECK_CODES
from ui.viewmodels.presenter import Surroundings
from ui.viewmodels.status import NOTHING_YET, parcel_rows, status_of
from ui.viewmodels.view import BenchView
from ui.viewmodels.words import tr
from ui.views.main_window import MainWindow
from ui.views.trouble import TroublePanel

log = logging.getLogger(__name__)

PARCELS_SHOWN = 200
_SWITCH_S = 0.001


class StationWindow(QObject):
    """One station on screen; lives on the main thread.

    Signals:
        parcels_changed: The rows of the parcels list were read anew.
    """

    parcels_changed = Signal(object)
    store_wanted = Signal(object)
    typed = Signal(str)

    def __init__(self, station: Station, application: QApplication) -> None:
        super().__init__()
        self._station = station
        self._application = application
        self.report: PassReport | None = None
        self.rows: tuple[ParcelRow, ...] = ()
        self._is_dark = self._starts_dark()
        apply_style(application, dark=self._is_dark)
        self.languages = Languages(application, station.settings.station.language)
        self.languages.use("")
        self.window = MainWindow()
        self._mailbox = Mailbox()
        self._threads = WorkerThreads()
        self.store = StoreWorker(station.desk, station.stores.house)
        self.housekeeping = HousekeepingWorker(station.housekeeping)
        self.sync = SyncWorker(station.engine, station.settings.sync.interval_s) if station.engine is not None else None
        self.pool = JobPool(station.desk, station.photos.path, self.window.thumbnails, self)
        self.devices = Devices(station.settings, self._mailbox, station.photos, station.clock, station.ids, self)
        self._picture_worker = PictureWorker(
            station.pictures, station.picture_client, station.stores.returns, station.stores.album, station.clock
        )
        self.pictures = Pictures(station.pictures, self._picture_worker, station.photos.path, station.clock, self)
        around = Surroundings(station.bench, self.pictures.path, station.photos.path)
        self.bench = BenchViewModel(around, station.clock, station.ids, self)
        self.pages = Pages(self.window, self.bench, self)
        self.eye = CameraDesk(station, self.window, self.bench, self._mailbox, self._is_away, self)
        self.camera, self.setup, self.decode = self.eye.worker, self.eye.setup, self.eye.decode
        self.keyboard = KeyboardFilter(self.window, station.clock)
        self.parked = ParkedDesk(self.window, self.bench, station.clock, self)
        self.people = PeopleAtTheBench(
            station, self.window, self.bench, self.languages, self.parked.shelve, parent=self
        )
        self._sounds = SoundPlayer(station.settings.data.folder / "sounds", self)
        self._undo_over = QTimer(self, singleShot=True)
        self._crash = CrashRelay(self)
        self._panel = TroublePanel(self.window)
        self._collector = MainThreadCollector(self)
        self._outbox_worker = OutboxWorker(lambda: station.outbox_desk)
        self.desk = ParcelsDesk(
            self._outbox_worker,
            self.window,
            station.clock,
            lambda: (station.sign_in.person, station.sign_in.people),
            can_correct=True,
            parent=self,
        )
        self.help = HelpDesk(self.window, self.bench, station.settings.data.folder / "exports", self)
        self.doctor = DoctorDesk(self.window, station.settings, station.clock, self)
        self.floor = FloorDesk(station.boards, self.window, station.clock, self)
        self.checks = CheckDesk(station, self.window, self.devices, self)
        self.check = self.checks.model
        self._leaving = LeavingDesk(station, self.window, self)
        self.updates = UpdateWorker(station.settings.data.folder, updates_folder(), __version__)
        self.update_desk = UpdateDesk(self._is_free, station.clock, self)
        self._connect()
        self._connect_people()
        self._connect_devices()
        self._connect_pages()

    def start(self, *, is_maximised: bool = False) -> None:
        """Show the window, go on with a draft, start the threads."""
        self._crash.install()
        self._collector.start()
        if is_maximised and self._station.settings.station.kiosk:
            self.window.showFullScreen()
        elif is_maximised:
            self.window.showMaximized()
        else:
            self.window.show()
        self.keyboard.start()
        self.bench.set_rules(self._station.stores.house.rulebook())
        self.bench.begin(self._station.desk.draft())
        self.people.begin()
        for incident in reversed(self._station.incidents):  # The gravest is said last, and stays.
            self.bench.tell(incident.message())
        self._show_status()
        self._threads.run("people", self.people.worker)
        self._threads.run("store", self.store)
        self._threads.run("outbox", self._outbox_worker)
        self.eye.run(self._threads)
        self.devices.run(self._threads)
        self.checks.run(self._threads)
        self._threads.run("boards", self.floor.worker, is_awaited=False)
        self._threads.run("pictures", self._picture_worker, is_awaited=False)
        self._threads.run("housekeeping", self.housekeeping, is_awaited=False)
        self._threads.run("updates", self.updates, is_awaited=False)
        if self.sync is not None:
            self._threads.run("sync", self.sync, is_awaited=False)
        self._read_parcels()
        self.parked.begin()
        self.checks.offer()
        if self.bench.session.step is Step.IDLE:
            self.checks.remind("")

    @Slot()
    def stop(self) -> None:
        """End every thread; what was entered is on disk afterwards."""
        self.keyboard.stop()
        self.people.stop()
        if self._station.engine is not None:
            self._station.engine.request_stop()
        self._station.housekeeping.request_stop()
        self.floor.stop()
        self.bench.stop()
        self._undo_over.stop()
        self._threads.stop()
        self.pool.finish()
        self._leaving.finish()
        self.help.finish()
        self.doctor.finish()
        self._collector.stop()
        self._crash.uninstall()
        self.languages.close()

    def _connect(self) -> None:
        window, bench = self.window, self.bench
        window.answered.connect(bench.answer)
        window.action.connect(bench.act)
        window.field_edited.connect(bench.field_edited)
        window.field_entered.connect(bench.field_entered)
        window.theme_toggled.connect(self._toggle_theme)
        self._crash.crashed.connect(self._panel.show_trouble)
        self.keyboard.misheard.connect(bench.take_key_back)
        self.keyboard.scanned.connect(self.decode.typed, Qt.ConnectionType.DirectConnection)
        bench.view_changed.connect(self._show_view)
        bench.store_wanted.connect(self.store.carry_out)
        bench.job_wanted.connect(self._start_job)
        bench.sounded.connect(self._sounds.play)
        bench.toggled.connect(self.pages.toggle)
        bench.number_entered.connect(self.decode.typed, Qt.ConnectionType.DirectConnection)
        self.store_wanted.connect(self.store.carry_out)
        self.store.answered.connect(bench.handle)
        self.store.told.connect(bench.tell)
        self.store.rules_read.connect(self._take_rules)
        self.housekeeping.told.connect(bench.tell)
        self.updates.ready.connect(self.update_desk.ready)
        self.update_desk.leaving.connect(self._leave_for_update)
        self.keyboard.pressed.connect(self.update_desk.touched)
        self.decode.scanned.connect(self.update_desk.touched)
        window.action.connect(self.update_desk.touched)
        window.answered.connect(self.update_desk.touched)
        self.store.parcels_read.connect(self._show_parcels)
        self.pool.answered.connect(bench.handle, Qt.ConnectionType.QueuedConnection)
        if self.sync is not None:
            self._undo_over.setInterval(round(self._station.settings.sync.undo_s * 1000))
            self._undo_over.timeout.connect(self.sync.hurry)
            self.store.committed.connect(self._undo_over.start)
            self.sync.passed.connect(self._passed)
            self.sync.told.connect(bench.tell)
        self.store.committed.connect(self._read_parcels)

    def _connect_people(self) -> None:
        """Keys and scans go by whoever is signed in."""
        people, window = self.people, self.window
        self.keyboard.pressed.connect(people.press)
        self.decode.scanned.connect(people.codes.sort)
        people.key_passed.connect(self.pages.press)
        people.scan_passed.connect(self._scanned)
        people.overlay_toggled.connect(self.pages.toggle)
        people.changed.connect(self._people_changed)
        people.sign_in.sounded.connect(self._sounds.play)
        people.sign_in.signed_in.connect(self._shift_begins)
        self.checks.due_changed.connect(people.sign_in.set_check_due)
        window.action.connect(people.touched)
        window.answered.connect(people.touched)
        window.field_edited.connect(people.touched)

    def _connect_devices(self) -> None:
        window, bench = self.window, self.bench
        bench.device_wanted.connect(self.devices.carry_out)
        self.devices.happened.connect(bench.handle)
        self.devices.happened.connect(self._note_printer)
        self.devices.told.connect(bench.tell)
        self.devices.filming.connect(window.film.set_running)
        self.pictures.changed.connect(bench.refresh)
        self.pictures.references_changed.connect(window.references.set_references)

    def _connect_pages(self) -> None:
        """The pages that lie over the session's."""
        pages, desk = self.pages, self.desk
        pages.take_keys(SET_UP, self.setup.press)
        pages.take_keys(CHECK, self.check.press)
        pages.take_keys(LIST, self.window.parcels.press)
        pages.take_keys(LEAVING, self._leaving.press)
        pages.take_keys(DETAILS, desk.press)
        pages.take_keys(HELP, self.help.press)
        pages.take_keys(DOCTOR, self.doctor.press)
        pages.take_keys(FLOOR, self.floor.press)
        self.floor.closed.connect(pages.close)
        pages.changed.connect(self.floor.follow)
        pages.coming.connect(self._page_comes)
        pages.changed.connect(self.eye.follow)
        pages.changed.connect(self.parked.follow)
        self.eye.judged.connect(self.checks.judge)
        self.eye.looked.connect(self.checks.look)
        self.checks.closed.connect(pages.close)
        self.checks.told.connect(self.bench.tell)
        self._leaving.overlay_wanted.connect(pages.show)
        desk.overlay_wanted.connect(pages.show)
        desk.told.connect(self.bench.tell)
        desk.correction_wanted.connect(self.correct)
        pages.take_keys(PARKED, self.parked.press)
        self.parked.wanted.connect(self.store.carry_out)
        self.parked.closed.connect(pages.close)
        self.store.waiting_read.connect(self.parked.take)
        desk.changed.connect(self._read_parcels)
        if self.sync is not None:
            desk.changed.connect(self.sync.hurry)
        self.help.closed.connect(pages.close)
        self.help.doctor_wanted.connect(self.doctor.open)
        self.doctor.overlay_wanted.connect(pages.show)

    # --- from the workers, on the main thread ---

    @Slot(object)
    def _show_view(self, view: BenchView) -> None:
        self.window.render(view)
        session = self.bench.session
        self.devices.follow(session)
        self.pictures.show_for(session.current.sku if session.current is not None else None)

    @Slot(object)
    def _note_printer(self, event: object) -> None:
        if self._station.desk.now is not None and isinstance(event, PlatePrinted | PlateNotPrinted):
            self._station.desk.now.printer_is("ok" if isinstance(event, PlatePrinted) else "out")

    @Slot(object)
    def _start_job(self, effect: StartLookup | ReadPrintedText | TakePhoto) -> None:
        frame = self._mailbox.latest() if isinstance(effect, ReadPrintedText | TakePhoto) else None
        self.pool.start(effect, frame)

    @Slot(object)
    def _passed(self, report: PassReport) -> None:
        changed = self.report is None or report.counts != self.report.counts or report.settled > 0
        self.report = report
        self.people.sign_in.unsent = report.counts.waiting
        self._show_status()
        if changed:
            self._read_parcels()
        if report.feed_items:
            self.people.people_may_have_changed()
            self.store_wanted.emit(ReadHouse())

    @Slot(object)
    def _take_rules(self, rules: Rulebook) -> None:
        self.bench.set_rules(rules)

    @Slot(object)
    def correct(self, session_id: SessionId) -> None:
        """Open a saved receipt to be corrected; only while no other parcel is on the bench."""
        self.pages.close()
        self.store_wanted.emit(Correct(session_id))

    @Slot(object)
    def _show_parcels(self, rows: tuple[ParcelRow, ...]) -> None:
        self.rows = rows
        self.window.render_parcels(parcel_rows(rows))
        self.parcels_changed.emit(rows)
        self.desk.follow()

    # --- the window's own ---

    @Slot(str)
    def _page_comes(self, name: str) -> None:
        if name == HELP:
            self.help.opened()
        elif name == CHECK:
            self.checks.begin()
        elif name == PARKED:
            self.parked.begin()

    @Slot()
    def _leave_for_update(self) -> None:
        try:
            ask_reopening(self._station.settings.data.folder)
        except OSError:
            log.warning("not left for a new version: nobody would know to open the bench again", exc_info=True)
            return
        QApplication.exit(RESTART)

    def _is_free(self) -> bool:
        """Whether the bench may close by itself: nothing on it, nobody signed in or nobody known."""
        nobody = self.people.is_locked or not self._station.sign_in.people
        return nobody and not self.window.overlay and self.bench.session.step is Step.IDLE

    def _is_away(self) -> bool:
        return self.people.is_locked or bool(self.window.overlay)

    @Slot(object)
    def _shift_begins(self, person: Person) -> None:
        if self.bench.session.step is Step.IDLE:
            self.checks.remind(person.name)

    @Slot()
    def _people_changed(self) -> None:
        self.checks.offer()
        self.window.set_has_people(has=bool(self._station.sign_in.people))
        self._show_status()
        self.window.render_parcels(parcel_rows(self.rows))
        self.setup.say_again()

    @Slot()
    def _read_parcels(self) -> None:
        self.store_wanted.emit(ShowParcels(PARCELS_SHOWN))

    def _show_status(self) -> None:
        report = self.report
        bench = self._station.sign_in.bench()
        if self.people.is_locked:
            bench = replace(bench, operator=tr("nobody signed in"))
        status = status_of(
            bench,
            report.counts if report is not None else NOTHING_YET,
            is_online=report.online if report is not None else (None if self.sync is not None else False),
            reason=report.reason if report is not None else "",
        )
        self.window.render_status(status)

    @Slot(object)
    def _scanned(self, codes: tuple[Code, ...]) -> None:
        """A scan goes to the session and shows it; only the camera's set-up keeps it for itself."""
        if self.window.overlay == SET_UP:
            self.setup.read_codes(codes)
            return
        if self.window.overlay == CHECK:
            self.check.read_codes(codes)
            return
        if any(code.text.upper() in CHECK_CODES for code in codes):
            # Its card under the camera asks for the bench check; while a parcel is open it means nothing.
            if self.bench.session.step is Step.IDLE:
                self.pages.show(CHECK)
                self.check.read_codes(codes)
            return
        self.pages.close()
        self.bench.scanned(codes)

    @Slot()
    def _toggle_theme(self) -> None:
        self._is_dark = not self._is_dark
        apply_style(self._application, dark=self._is_dark)

    def _starts_dark(self) -> bool:
        theme = self._station.settings.station.theme
        if theme == "auto":
            return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return theme == "dark"


def tell_refusal(text: str) -> None:
    """Say in a window of its own why the station does not start; for a PC where nobody sees a terminal."""
    application = make_application(["receiving-station"])
    box = QMessageBox(QMessageBox.Icon.Warning, application.applicationDisplayName(), text)
    box.exec()


def make_application(arguments: list[str]) -> QApplication:
    """The QApplication, named so that the desktop knows it."""
    # The main thread gets Python back from a worker within a millisecond, not within five.
    sys.setswitchinterval(_SWITCH_S)
    # Each worker is a thread already: a pool of OpenCV's own would only wait for the same processors.
    cv2.setNumThreads(1)
    QApplication.setApplicationName("receiving-station")
    QApplication.setApplicationDisplayName(tr("Returns bench"))
    qt_log.install()
    there = QApplication.instance()
    application = there if isinstance(there, QApplication) else QApplication(arguments)
    # Heard when Python runs next, which the collector's timer sees to within a second.
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _quit)
    return application


def _quit(_number: int, _frame: object) -> None:
    QApplication.quit()


def zoom_to(zoom: float) -> None:
    """Have everything drawn larger or smaller; Qt asks for it when the application is made, and never again."""
    if zoom != 1.0:
        os.environ.setdefault("QT_SCALE_FACTOR", f"{zoom:g}")


def run(station: Station) -> int:
    """Show the window until it is closed; the exit status."""
    zoom_to(station.settings.station.zoom)
    application = make_application(["receiving-station"])
    window = StationWindow(station, application)
    application.aboutToQuit.connect(window.stop)
    window.start(is_maximised=True)
    status = application.exec()
    station.close()
    return status
