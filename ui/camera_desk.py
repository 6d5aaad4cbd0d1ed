"""The camera of a running station: its picture, what is read in it, what would help it, and its set-up."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QImage

from receiving_station.application.hands_free import HandsFree
from receiving_station.application.picture_quality import Hint, Quality
from receiving_station.bootstrap import Station, make_source
from receiving_station.domain.codes import Code, FoundCode, lookup_key
from receiving_station.domain.events import Message
from receiving_station.domain.scan_gate import ScanGate
from ui.bridge.camera import CameraWorker, HintTeller
from ui.bridge.decode import DecodeWorker, Look
from ui.bridge.mailbox import Mailbox
from ui.bridge.threads import WorkerThreads
from ui.viewmodels.bench import BenchViewModel
from ui.viewmodels.camera_setup import CameraSetup, CameraSetupView
from ui.viewmodels.meaning import meaning_text
from ui.viewmodels.view import OutlineView
from ui.viewmodels.words import sentence
from ui.views.main_window import MainWindow

SET_UP = "camera"


class CameraDesk(QObject):
    """Lives on the main thread; camera and decoder do not.

    Signals:
        judged: The ``Quality`` of a picture.
        looked: The ``Look`` at a picture.
        setup_toggled: Whether the set-up is open.
    """

    judged = Signal(object)
    looked = Signal(object)
    setup_toggled = Signal(bool)

    def __init__(
        self,
        station: Station,
        window: MainWindow,
        bench: BenchViewModel,
        mailbox: Mailbox,
        is_away: Callable[[], bool],
        parent: QObject | None = None,
    ) -> None:
        """Make it.

        Args:
            station: Whose camera.
            window: Has the picture.
            bench: What is worked on.
            mailbox: Where the newest frame lies.
            is_away: Whether nobody sees the session's page: no photo takes itself then.
            parent: Owner.
        """
        super().__init__(parent)
        self._is_away = is_away
        self._hands_free = HandsFree()
        self._station = station
        self._window = window
        self._bench = bench
        self._hints = HintTeller()
        self._trouble = ""
        wishes = station.settings.camera.wishes()
        self.worker = CameraWorker(
            station.camera,
            mailbox,
            station.clock,
            lambda source, capture: make_source(source, station.clock, capture),
            station.keep_camera,
        )
        self.worker.opened_as(wishes)
        self.decode = DecodeWorker(station.decoder, ScanGate(), mailbox, station.clock, station.prepare_reading)
        self.setup = CameraSetup(wishes, self, station.locked("camera"))
        self._connect()

    def _connect(self) -> None:
        worker, window, setup = self.worker, self._window, self.setup
        worker.frame_arrived.connect(self.decode.look)
        worker.preview_ready.connect(self._show_frame)
        worker.problem_found.connect(self._show_problem)
        worker.trouble_found.connect(self._show_trouble)
        worker.judged.connect(self._show_hint)
        worker.cameras_listed.connect(setup.list_cameras)
        worker.kept.connect(self._kept)
        setup.wished.connect(worker.use)
        setup.save_wanted.connect(worker.keep)
        setup.view_changed.connect(self._show_setup)
        self.setup_toggled.connect(worker.set_up)
        self.decode.looked.connect(self._show_look)
        window.camera_setup.chosen.connect(setup.choose)
        window.region.drawn.connect(setup.drag)
        window.camera.frame_painted.connect(worker.preview_painted, Qt.ConnectionType.DirectConnection)
        window.camera.tapped.connect(self._bench.code_tapped)

    def run(self, threads: WorkerThreads) -> None:
        """Start both threads."""
        threads.run("decode", self.decode, is_awaited=False)
        threads.run("camera", self.worker)

    @Slot(str, str)
    def follow(self, overlay: str, before: str) -> None:
        """Another page lies over the session's."""
        if (overlay == SET_UP) is not (before == SET_UP):
            self.setup.opened()
            self.setup_toggled.emit(overlay == SET_UP)

    @Slot(object)
    def _show_frame(self, image: QImage) -> None:
        if self._station.desk.now is not None:
            self._station.desk.now.camera_is("ok")
        self._window.region.set_aspect(image.width(), image.height())
        self._window.camera.show_frame(image)

    @Slot(object)
    def _show_problem(self, message: Message | None) -> None:
        if self._station.desk.now is not None and message is not None:
            self._station.desk.now.camera_is("lost")
        self._window.camera.show_problem("" if message is None else sentence(message.code, dict(message.context)))

    @Slot(object)
    def _show_trouble(self, message: Message | None) -> None:
        self._trouble = "" if message is None else sentence(message.code, dict(message.context))
        self._window.show_hint(self._trouble)

    @Slot(object)
    def _show_hint(self, quality: Quality) -> None:
        hint = self._hints.told(quality)
        self._window.show_hint(self._trouble or ("" if hint is Hint.OK else sentence(f"hint_{hint.value}")))
        if self._window.overlay == SET_UP:
            self.setup.judge(quality)
        self.judged.emit(quality)
        if self._hands_free.sees(quality, self._photo_wish()):
            self._bench.act("photo")

    def _photo_wish(self) -> str:
        """What a photo is wanted of now that may take itself; "" for none."""
        question, session = self._bench.view.question, self._bench.session
        is_away = self._is_away() or session.photos_pending > 0
        if not self._station.settings.camera.hands_free or is_away or question is None or question.sign != "camera":
            return ""
        return f"{session.session_id} {len(session.units)} {question.title}"

    @Slot(object)
    def _show_setup(self, view: CameraSetupView) -> None:
        self._window.camera_setup.render_setup(view)
        self._window.region.set_region(view.region)

    @Slot(object)
    def _kept(self, message: Message) -> None:
        self.setup.saved(sentence(message.code, dict(message.context)))

    @Slot(object)
    def _show_look(self, look: Look) -> None:
        if self._window.overlay == SET_UP:
            # The picture shown is the whole one; these lie in the part that is looked at.
            self._window.camera.show_outlines((), look.width_px, look.height_px)
            return
        self.looked.emit(look)
        outlines = tuple(self._outline(found) for found in look.found)
        self._window.camera.show_outlines(outlines, look.width_px, look.height_px)

    def _outline(self, found: FoundCode) -> OutlineView:
        text = meaning_text(found.code, self._station.meaning(found.code))
        return OutlineView(found.corners, text, self._is_ours(found.code), found.code)

    def _is_ours(self, code: Code) -> bool:
        session = self._bench.session
        key = lookup_key(code.text)
        expected = session.expected
        if expected is None:
            return any(lookup_key(known.text) == key for known in session.codes)
        numbers = (expected.rma, expected.order_number, *expected.tracking_numbers)
        goods = (number for line in expected.lines for number in (*line.gtins, line.sku, *line.serials))
        units = (unit.code.text for unit in session.units if unit.code is not None)
        return any(lookup_key(number) == key for number in (*numbers, *goods, *units))
