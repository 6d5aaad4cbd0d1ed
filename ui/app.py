"""The running window: threads, workers and view-models, wired together here and nowhere else."""

import logging
import signal
import sys
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QMessageBox

from receiving_station.adapters.bundle import Exported
from receiving_station.application.bench_check import BenchCheckReport
from receiving_station.application.picture_quality import Hint, Quality
from receiving_station.application.ports import ParcelRow, Weight
from receiving_station.application.upkeep import Unsent
from receiving_station.bootstrap import Station, make_source
from receiving_station.domain.codes import Code, FoundCode, lookup_key
from receiving_station.domain.events import Message, ReadPrintedText, Severity, StartLookup, TakePhoto
from receiving_station.domain.rules import Rulebook
from receiving_station.domain.scan_gate import ScanGate
from receiving_station.domain.session import Step
from receiving_station.domain.vocabulary import SessionId
from receiving_station.sync.engine import PassReport
from ui.bridge import qt_log
from ui.bridge.bench_check import CheckWorker
from ui.bridge.camera import CameraWorker, HintTeller
from ui.bridge.collector import MainThreadCollector
from ui.bridge.crash import CrashRelay
from ui.bridge.decode import DecodeWorker, Look
from ui.bridge.devices import Devices
from ui.bridge.housekeeping import HousekeepingWorker
from ui.bridge.keyboard import KeyboardFilter
from ui.bridge.language import Languages
from ui.bridge.leaving import LeavingJobs
from ui.bridge.mailbox import Mailbox
from ui.bridge.outbox import OutboxWorker
from ui.bridge.pictures import Pictures, PictureWorker
from ui.bridge.pool import JobPool
from ui.bridge.sounds import SoundPlayer
from ui.bridge.store import Correct, ReadHouse, ShowParcels, StoreWorker
from ui.bridge.sync import SyncWorker
from ui.bridge.threads import WorkerThreads
from ui.doctor_desk import DoctorDesk
from ui.help_desk import HelpDesk
from ui.parcels_desk import ParcelsDesk
from ui.people import PeopleAtTheBench
from ui.style.sheet import apply_style
from ui.viewmodels.bench import BenchViewModel
from ui.viewmodels.bench_check import BenchCheckModel
from ui.viewmodels.camera_setup import CameraSetup, CameraSetupView
from ui.viewmodels.commands import CHECK_CODES
from ui.viewmodels.leaving import EXPORT, KEYS, LEAVE, leaving_view
from ui.viewmodels.meaning import meaning_text
from ui.viewmodels.presenter import Surroundings
from ui.viewmodels.status import NOTHING_YET, parcel_rows, status_of
from ui.viewmodels.view import BenchView, OutlineView
from ui.viewmodels.words import sentence, tr
from ui.views.main_window import MainWindow
from ui.views.trouble import TroublePanel

log = logging.getLogger(__name__)

PARCELS_SHOWN = 200
_SWITCH_S = 0.001


class StationWindow(QObject):
    """One station on screen; lives on the main thread.

    Signals:
        parcels_changed: The rows of the parcels list were read anew.
        frame_wanted: Private: the last preview was painted.
    """

    parcels_changed = Signal(object)
    store_wanted = Signal(object)
    typed = Signal(str)
    setup_toggled = Signal(bool)

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
        wishes = station.settings.camera.wishes()
        self.camera = CameraWorker(
            station.camera,
            self._mailbox,
            station.clock,
            lambda source, capture: make_source(source, station.clock, capture),
            station.keep_camera,
        )
        self.camera.opened_as(wishes)
        self.setup = CameraSetup(wishes, self, station.locked("camera"))
        self._hints = HintTeller()
        self._trouble = ""
        self.decode = DecodeWorker(station.decoder, ScanGate(), self._mailbox, station.clock)
        self.store = StoreWorker(station.desk, station.stores.house)
        self.housekeeping = HousekeepingWorker(station.housekeeping)
        self.sync = SyncWorker(station.engine, station.settings.sync.interval_s) if station.engine is not None else None
        self.pool = JobPool(station.desk, self)
        self._leaving = LeavingJobs(station.unsent, station.export_bundle, self)
        self._unsent: Unsent | None = None
        self.devices = Devices(station.settings, self._mailbox, station.photos, station.clock, station.ids, self)
        self._picture_worker = PictureWorker(
            station.pictures, station.picture_client, station.stores.returns, station.stores.album, station.clock
        )
        self.pictures = Pictures(station.pictures, self._picture_worker, station.photos.path, station.clock, self)
        around = Surroundings(station.bench, self.pictures.path, station.photos.path)
        self.bench = BenchViewModel(around, station.clock, station.ids, self)
        self.keyboard = KeyboardFilter(self.window, station.clock)
        self.people = PeopleAtTheBench(station, self.window, self.bench, self.languages, self)
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
            parent=self,
        )
        self.help = HelpDesk(self.window, self.bench, station.settings.data.folder / "exports", self)
        self.doctor = DoctorDesk(self.window, station.settings, station.clock, self)
        self._check_worker = CheckWorker(station.database.disk_room(), station.check_file, station.clock)
        self.check = BenchCheckModel(
            station.bench,
            station.clock,
            station.ids,
            has_printer=self.devices.printer is not None,
            has_scale=self.devices.scale is not None,
            last=station.check_file.last(),
            parent=self,
        )
        self._keys: dict[str, Callable[[str], bool]] = {
            "camera": self.setup.press,
            "check": self.check.press,
            "parcels": self.window.parcels.press,
            "leaving": self._leaving_key,
            "details": self.desk.press,
            "help": self.help.press,
            "doctor": self.doctor.press,
        }
        """Which keys a page over the session's takes."""
        self._connect()
        self._connect_people()
        self._connect_devices()
        self._connect_pages()

    def start(self, *, is_maximised: bool = False) -> None:
        """Show the window, go on with a draft, start the threads."""
        self._crash.install()
        self._collector.start()
        if is_maximised:
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
        self._threads.run("decode", self.decode)
        self._threads.run("camera", self.camera)
        self.devices.run(self._threads)
        self._threads.run("check", self._check_worker)
        self._threads.run("pictures", self._picture_worker)
        self._threads.run("housekeeping", self.housekeeping)
        if self.sync is not None:
            self._threads.run("sync", self.sync)
        self._read_parcels()
        self.window.offer_check(is_due=self.check.is_due())
        if self.check.is_due() and self.bench.session.step is Step.IDLE:
            self.bench.tell(Message("check_due", Severity.INFO))

    @Slot()
    def stop(self) -> None:
        """End every thread; what was entered is on disk afterwards."""
        self.keyboard.stop()
        self.people.stop()
        if self._station.engine is not None:
            self._station.engine.request_stop()
        self._station.housekeeping.request_stop()
        self.bench.stop()
        self._undo_over.stop()
        self._threads.stop()
        self.pool.finish()
        self._leaving.finish()
        self.help.finish()
        self.doctor.finish()
        self.window.hold_open(on=False)
        self._collector.stop()
        self._crash.uninstall()
        self.languages.close()

    def _connect(self) -> None:
        window, bench = self.window, self.bench
        window.answered.connect(bench.answer)
        window.action.connect(bench.act)
        window.field_edited.connect(bench.field_edited)
        window.field_entered.connect(bench.field_entered)
        window.hold_open(on=True)
        window.close_refused.connect(self._ask_to_leave)
        self._leaving.counted.connect(self._counted, Qt.ConnectionType.QueuedConnection)
        self._leaving.exported.connect(self._exported, Qt.ConnectionType.QueuedConnection)
        self._leaving.failed.connect(self._not_exported, Qt.ConnectionType.QueuedConnection)
        window.leaving.answered.connect(self._leave)
        window.theme_toggled.connect(self._toggle_theme)
        window.camera.tapped.connect(bench.code_tapped)
        window.camera.frame_painted.connect(self.camera.preview_painted)
        self._crash.crashed.connect(self._panel.show_trouble)
        self.keyboard.scanned.connect(self.decode.typed, Qt.ConnectionType.DirectConnection)
        bench.view_changed.connect(self._show_view)
        bench.store_wanted.connect(self.store.carry_out)
        bench.job_wanted.connect(self._start_job)
        bench.sounded.connect(self._sounds.play)
        bench.toggled.connect(self._toggled)
        bench.number_entered.connect(self.decode.typed, Qt.ConnectionType.DirectConnection)
        self.store_wanted.connect(self.store.carry_out)
        self.store.answered.connect(bench.handle)
        self.store.told.connect(bench.tell)
        self.store.rules_read.connect(self._take_rules)
        self.housekeeping.told.connect(bench.tell)
        self.store.parcels_read.connect(self._show_parcels)
        self.pool.answered.connect(bench.handle, Qt.ConnectionType.QueuedConnection)
        self.camera.frame_arrived.connect(self.decode.look)
        self.camera.preview_ready.connect(self._show_frame)
        self.camera.problem_found.connect(self._show_camera_problem)
        self.camera.trouble_found.connect(self._show_camera_trouble)
        self.camera.judged.connect(self._show_hint)
        self.camera.cameras_listed.connect(self.setup.list_cameras)
        self.camera.kept.connect(self._camera_kept)
        self.setup.wished.connect(self.camera.use)
        self.setup.save_wanted.connect(self.camera.keep)
        self.setup.view_changed.connect(self._show_setup)
        self.setup_toggled.connect(self.camera.set_up)
        window.camera_setup.chosen.connect(self.setup.choose)
        window.region.drawn.connect(self.setup.drag)
        self.decode.looked.connect(self._show_look)
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
        people.key_passed.connect(self._pressed)
        people.scan_passed.connect(self._scanned)
        people.overlay_toggled.connect(self._toggled)
        people.changed.connect(self._people_changed)
        people.sign_in.sounded.connect(self._sounds.play)
        window.action.connect(people.touched)
        window.answered.connect(people.touched)
        window.field_edited.connect(people.touched)

    def _connect_devices(self) -> None:
        window, bench = self.window, self.bench
        bench.device_wanted.connect(self.devices.carry_out)
        self.devices.happened.connect(bench.handle)
        self.devices.told.connect(bench.tell)
        self.devices.happened.connect(self.check.hear)
        self.devices.weighed.connect(self._show_weight)
        self.check.print_wanted.connect(self.devices.carry_out)
        self.check.view_changed.connect(window.bench_check.render_check)
        self.check.finished.connect(self._keep_check)
        window.bench_check.chosen.connect(self.check.choose)
        self.pictures.changed.connect(bench.refresh)
        self.pictures.references_changed.connect(window.references.set_references)
        self.check.finished.connect(self._check_worker.keep)
        self.check.measure_wanted.connect(self._check_worker.measure)
        self._check_worker.measured.connect(self.check.know_days)

    def _connect_pages(self) -> None:
        """The pages that lie over the session's."""
        desk = self.desk
        desk.overlay_wanted.connect(self._show_overlay)
        desk.told.connect(self.bench.tell)
        desk.changed.connect(self._read_parcels)
        if self.sync is not None:
            desk.changed.connect(self.sync.hurry)
        self.help.closed.connect(self._close_overlay)
        self.help.doctor_wanted.connect(self.doctor.open)
        self.doctor.overlay_wanted.connect(self._show_overlay)
        self.window.spoken.connect(self._say_again)

    # --- from the workers, on the main thread ---

    @Slot(object)
    def _show_view(self, view: BenchView) -> None:
        self.window.render(view)
        session = self.bench.session
        self.devices.follow(session)
        self.pictures.show_for(session.current.sku if session.current is not None else None)

    @Slot(object)
    def _start_job(self, effect: StartLookup | ReadPrintedText | TakePhoto) -> None:
        frame = self._mailbox.latest() if isinstance(effect, ReadPrintedText | TakePhoto) else None
        self.pool.start(effect, frame)

    @Slot(object)
    def _show_frame(self, image: QImage) -> None:
        self.window.region.set_aspect(image.width(), image.height())
        self.window.camera.show_frame(image)

    @Slot(object)
    def _show_camera_problem(self, message: Message | None) -> None:
        self.window.camera.show_problem("" if message is None else sentence(message.code, dict(message.context)))

    @Slot(object)
    def _show_camera_trouble(self, message: Message | None) -> None:
        self._trouble = "" if message is None else sentence(message.code, dict(message.context))
        self.window.show_hint(self._trouble)

    @Slot(object)
    def _show_hint(self, quality: Quality) -> None:
        hint = self._hints.told(quality)
        self.window.show_hint(self._trouble or ("" if hint is Hint.OK else sentence(f"hint_{hint.value}")))
        if self.window.overlay == "camera":
            self.setup.judge(quality)
        elif self.window.overlay == "check":
            self.check.judge(quality)

    @Slot(object)
    def _show_setup(self, view: CameraSetupView) -> None:
        self.window.camera_setup.render_setup(view)
        self.window.region.set_region(view.region)

    @Slot(object)
    def _camera_kept(self, message: Message) -> None:
        self.setup.saved(sentence(message.code, dict(message.context)))

    @Slot(object)
    def _show_look(self, look: Look) -> None:
        if self.window.overlay == "camera":
            # The picture shown is the whole one; these lie in the part that is looked at.
            self.window.camera.show_outlines((), look.width_px, look.height_px)
            return
        if self.window.overlay == "check":
            self.check.look(look.found, look.width_px)
        outlines = tuple(
            OutlineView(
                found.corners,
                meaning_text(found.code, self._station.meaning(found.code)),
                self._is_ours(found),
                found.code,
            )
            for found in look.found
        )
        self.window.camera.show_outlines(outlines, look.width_px, look.height_px)

    def _is_ours(self, found: FoundCode) -> bool:
        session = self.bench.session
        key = lookup_key(found.code.text)
        expected = session.expected
        if expected is None:
            return any(lookup_key(code.text) == key for code in session.codes)
        numbers = (expected.rma, expected.order_number, *expected.tracking_numbers)
        goods = (number for line in expected.lines for number in (*line.gtins, line.sku, *line.serials))
        units = (unit.code.text for unit in session.units if unit.code is not None)
        return any(lookup_key(number) == key for number in (*numbers, *goods, *units))

    @Slot(object)
    def _passed(self, report: PassReport) -> None:
        changed = self.report is None or report.counts != self.report.counts or report.settled > 0
        self.report = report
        self._show_status()
        if changed:
            self._read_parcels()
        if report.feed_items:
            self.people.people_may_have_changed()
            self.store_wanted.emit(ReadHouse())

    @Slot(object)
    def _take_rules(self, rules: Rulebook) -> None:
        self.bench.set_rules(rules)

    def correct(self, session_id: SessionId) -> None:
        """Open a saved receipt to be corrected; only while no other parcel is on the bench."""
        self._show_overlay("")
        self.store_wanted.emit(Correct(session_id))

    @Slot(object)
    def _show_parcels(self, rows: tuple[ParcelRow, ...]) -> None:
        self.rows = rows
        self.window.render_parcels(parcel_rows(rows))
        self.parcels_changed.emit(rows)
        self.desk.follow()

    # --- the bench check ---

    @Slot(object)
    def _show_weight(self, weight: Weight | None) -> None:
        if self.window.overlay == "check":
            self.check.weigh(weight)

    @Slot(object)
    def _keep_check(self, _report: BenchCheckReport) -> None:
        self._show_overlay("")
        self.window.offer_check(is_due=self.check.is_due())
        self.bench.tell(Message("check_kept", Severity.ACCEPTED))

    # --- the window's own ---

    @Slot()
    def _close_overlay(self) -> None:
        self._show_overlay("")

    @Slot()
    def _say_again(self) -> None:
        """Another language: what pages were told as values is told again."""
        self.check.say_again()
        if self.window.overlay == "leaving":
            self.window.leaving.render_leaving(leaving_view(self._unsent))

    @Slot()
    def _people_changed(self) -> None:
        self.window.offer_check(is_due=self.check.is_due())
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

    @Slot(str)
    def _pressed(self, key: str) -> None:
        """A key of the bench; while a page lies over the session's, nothing is answered unseen."""
        overlay = self.window.overlay
        if not overlay:
            self.bench.press(key)
        elif key == "Esc":
            self._show_overlay("")
        elif overlay not in self._keys or not self._keys[overlay](key):
            names = (action.name for action in self.bench.view.actions if action.key == key)
            name = next((name for name in names if name in self.window.overlays), None)
            if name is not None:
                # At an empty bench F8 is the check's; once more it is help, and again the check.
                self._toggled("help" if overlay == name == "check" else name)

    @Slot(object)
    def _scanned(self, codes: tuple[Code, ...]) -> None:
        """A scan goes to the session and shows it; only the camera's set-up keeps it for itself."""
        if self.window.overlay == "camera":
            self.setup.read_codes(codes)
            return
        if self.window.overlay == "check":
            self.check.read_codes(codes)
            return
        if any(code.text.upper() in CHECK_CODES for code in codes):
            # Its card under the camera asks for the bench check; while a parcel is open it means nothing.
            if self.bench.session.step is Step.IDLE:
                self._show_overlay("check")
                self.check.read_codes(codes)
            return
        self._show_overlay("")
        self.bench.scanned(codes)

    @Slot(str)
    def _toggled(self, action: str) -> None:
        if action in self.window.overlays:
            self._show_overlay("" if self.window.overlay == action else action)

    # --- leaving with unsent work ---

    @Slot()
    def _ask_to_leave(self) -> None:
        # What was asked for last comes with the answer: the disk decides whether there is anything to say.
        self._leaving.count()

    @Slot(object)
    def _counted(self, unsent: Unsent | None) -> None:
        if unsent is not None and unsent.is_nothing:
            self._leave(LEAVE)
            return
        self._unsent = unsent
        self.window.leaving.render_leaving(leaving_view(unsent))
        self._show_overlay("leaving")

    def _leaving_key(self, key: str) -> bool:
        if key in KEYS:
            self._leave(KEYS[key])
        return key in KEYS

    @Slot(str)
    def _leave(self, answer: str) -> None:
        if answer == LEAVE:
            self.window.hold_open(on=False)
            self.window.close()
        elif answer == EXPORT:
            moment = self._station.clock.now().strftime("%Y-%m-%d-%H%M%S")
            self._leaving.export(self._station.settings.data.folder / "exports" / f"unsent-{moment}.zip")
        else:
            self._show_overlay("")

    @Slot(object)
    def _exported(self, made: Exported) -> None:
        context = {"path": str(made.path), "seal": made.seal, "parcels": str(made.parcels)}
        self.window.leaving.render_leaving(leaving_view(self._unsent, sentence("bundle_made", context)))

    @Slot(object)
    def _not_exported(self, message: Message) -> None:
        said = sentence(message.code, dict(message.context))
        self.window.leaving.render_leaving(leaving_view(self._unsent, said))

    @Slot(str)
    def _show_overlay(self, name: str) -> None:
        if name == "help" and self.window.overlay != "help":
            self.help.opened()
        if name == "check" and self.window.overlay != "check":
            self.check.begin()
        was_camera, is_camera = self.window.overlay == "camera", name == "camera"
        self.window.show_overlay(name)
        if was_camera is not is_camera:
            self.setup.opened()
            self.setup_toggled.emit(is_camera)

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


def run(station: Station) -> int:
    """Show the window until it is closed; the exit status."""
    application = make_application(["receiving-station"])
    window = StationWindow(station, application)
    application.aboutToQuit.connect(window.stop)
    window.start(is_maximised=True)
    status = application.exec()
    station.close()
    return status
