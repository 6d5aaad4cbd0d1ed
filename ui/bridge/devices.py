"""Printer, scale and recorder of the bench, where the settings name them; each on a thread of its own."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.adapters.films import FilmFiles
from receiving_station.adapters.printing import label_printer
from receiving_station.adapters.scale import scale_for
from receiving_station.adapters.settings import Settings
from receiving_station.application.plate_label import PlateLabel
from receiving_station.application.ports import Clock, Ids, LabelPrinter, Photos
from receiving_station.domain.events import Message, PrintPlate, RecordAsked, RecordOpening, WeightRead
from receiving_station.domain.session import Session, Step
from receiving_station.domain.vocabulary import Alert, SessionId
from ui.bridge.label_paint import PdfPrinter, QtPrinter, drawn_text
from ui.bridge.mailbox import Mailbox
from ui.bridge.printing import PrinterWorker
from ui.bridge.recorder import RecorderWishes, RecorderWorker
from ui.bridge.scale import ScaleWorker
from ui.bridge.threads import WorkerThreads
from ui.viewmodels.plates import label_of

_BEFORE_OPENING = frozenset({Step.IDENTIFY, Step.CHOOSING_MATCH, Step.LOOKING_UP, Step.RTO, Step.UNKNOWN})


def printer_of(settings: Settings, clock: Clock) -> LabelPrinter | None:
    """The printer that the settings name, or None.

    Raises:
        StationError: ``setting_wrong``.
    """
    printer = settings.printer
    match printer.kind:
        case "qt":
            return QtPrinter(printer.address, printer.size(), printer.matrix())
        case "pdf":
            folder = Path(printer.address) if printer.address else settings.data.folder / "labels"
            return PdfPrinter(folder, printer.size(), clock, printer.matrix())
        case _:
            return label_printer(printer, clock, drawn_text)


class Devices(QObject):
    """Lives on the main thread; its workers do not.

    Signals:
        happened: An ``Event`` for the session.
        told: A ``Message``.
        weighed: A ``Weight``, or None when the scale is gone; for the bench check.
        filming: The ``SessionId`` whose opening is filmed, or None.
        printer_checked: Catalogue code of a printer's trouble, or "".
    """

    happened = Signal(object)
    told = Signal(object)
    weighed = Signal(object)
    filming = Signal(object)
    printer_checked = Signal(str)
    _print = Signal(object)
    _check_printer = Signal()
    _film = Signal(object)
    _film_ends = Signal()

    def __init__(
        self,
        settings: Settings,
        mailbox: Mailbox,
        photos: Photos,
        clock: Clock,
        ids: Ids,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._ids = ids
        self._session = Session()
        self._when = settings.recorder.when
        printer, scale = printer_of(settings, clock), scale_for(settings.scale)
        self.printer = PrinterWorker(printer, self._label, clock, ids) if printer is not None else None
        self.scale = ScaleWorker(scale) if scale is not None else None
        keeps_ring = scale is not None or self._when == "always"
        wishes = RecorderWishes(
            settings.recorder.seconds,
            settings.recorder.before_s if keeps_ring else 0,
            settings.recorder.fps,
            settings.recorder.height_px,
        )
        films = FilmFiles(settings.data.folder / "films")
        self.recorder = RecorderWorker(wishes, mailbox, films, photos, clock, ids)
        self._connect()

    def _connect(self) -> None:
        self._film.connect(self.recorder.film)
        self._film_ends.connect(self.recorder.end)
        self.recorder.answered.connect(self._happen)
        self.recorder.told.connect(self._recorder_told)
        self.recorder.running.connect(self.filming)
        if self.printer is not None:
            self._print.connect(self.printer.print_plate)
            self._check_printer.connect(self.printer.check)
            self.printer.answered.connect(self._happen)
            self.printer.told.connect(self.told)
            self.printer.checked.connect(self.printer_checked)
        if self.scale is not None:
            self.scale.rested.connect(self._rested)
            self.scale.shown.connect(self.weighed)
            self.scale.problem_found.connect(self.told)

    def run(self, threads: WorkerThreads) -> None:
        """Start their threads."""
        if self.printer is not None:
            threads.run("printer", self.printer)
        if self.scale is not None:
            threads.run("scale", self.scale)
        threads.run("recorder", self.recorder)

    @Slot(object)
    def carry_out(self, effect: PrintPlate | RecordOpening) -> None:
        """What the session asks of a device."""
        match effect:
            case PrintPlate():
                self._print.emit(effect)
            case RecordOpening(session_id):
                self._film.emit(session_id)

    def check_printer(self) -> None:
        """Ask the printer how it is; the answer is ``printer_checked``."""
        self._check_printer.emit()

    def follow(self, session: Session) -> None:
        """The session changed: labels name its return, a film ends with its parcel."""
        before, self._session = self._session, session
        if before.session_id != session.session_id:
            self._film_ends.emit()
        is_light = Alert.UNDERWEIGHT in _alerts(session) and Alert.UNDERWEIGHT not in _alerts(before)
        is_opened = session.step is Step.IDENTIFY and before.step is not Step.IDENTIFY and not session.units
        if session.session_id is None:
            return
        if self._when != "asked" and is_light:
            # Not by the session: what is told of the weight stays on the screen.
            self._film.emit(session.session_id)
        elif self._when == "always" and is_opened:
            self.happened.emit(RecordAsked(self._clock.now(), self._ids.fresh()))

    @Slot(object)
    def _recorder_told(self, message: Message) -> None:
        if message.code != "film_running" or Alert.UNDERWEIGHT not in _alerts(self._session):
            self.told.emit(message)

    def film(self, session_id: SessionId) -> None:
        """Film from now on."""
        self._film.emit(session_id)

    @Slot(object)
    def _happen(self, event: object) -> None:
        self.happened.emit(event)

    @Slot(object)
    def _rested(self, grams: int) -> None:
        # Whatever lies there once a unit was looked at is no closed parcel.
        if self._session.step in _BEFORE_OPENING and not self._session.units and self._session.current is None:
            self.happened.emit(WeightRead(self._clock.now(), self._ids.fresh(), grams))

    def _label(self, wanted: PrintPlate) -> PlateLabel:
        session = self._session
        unit = next((unit for unit in session.units if unit.unit_id == wanted.unit_id), None)
        return label_of(wanted, session.expected if unit is None else session.return_of(unit))


def _alerts(session: Session) -> tuple[Alert, ...]:
    alerts: tuple[Alert, ...] = getattr(session, "alerts", ())
    return alerts
