"""The bench check's view-model: devices and pictures in, rows of word, icon and advice out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.application.bench_check import BenchCheck, BenchCheckReport, Part, PartResult, PartState
from receiving_station.application.picture_quality import Quality
from receiving_station.application.ports import Clock, Ids, Weight
from receiving_station.domain.codes import Code, FoundCode
from receiving_station.domain.events import PlateNotPrinted, PlatePrinted, PrintPlate
from receiving_station.domain.plates import plate_for
from receiving_station.domain.vocabulary import SessionId
from ui.viewmodels.locale import day_text, time_text
from ui.viewmodels.words import sentence, tr

SKIP_KEYS = {"1": "no_card", "2": "no_time", "3": "device_broken"}
"""Why a check is left out: key and stored reason."""
_LOOKS = {
    PartState.WAITING: ("clock", "text_quiet"),
    PartState.OK: ("check-circle", "accepted"),
    PartState.ATTENTION: ("alert", "attention"),
    PartState.ABSENT: ("circle", "text_quiet"),
}


@dataclass(frozen=True, slots=True)
class CheckRowView:
    """One part of the bench.

    Attributes:
        part: Identity.
        icon: Icon name.
        tone: Token of its colour.
        title: "Camera: sharp".
        state: Its word.
        advice: What was found, and what to do.
    """

    part: Part
    icon: str
    tone: str
    title: str
    state: str
    advice: str


@dataclass(frozen=True, slots=True)
class BenchCheckView:
    """The page.

    Attributes:
        rows: In a fixed order and place.
        is_complete: Whether everything was looked at.
        is_good: Whether nothing wants attention.
        last: When it was done last, or "".
    """

    rows: tuple[CheckRowView, ...]
    is_complete: bool
    is_good: bool
    last: str


class BenchCheckModel(QObject):
    """Lives on the main thread.

    Signals:
        view_changed: The ``BenchCheckView``.
        print_wanted: A ``PrintPlate`` for the test label.
        finished: The ``BenchCheckReport``.
        measure_wanted: How long does the disk last?
    """

    view_changed = Signal(object)
    print_wanted = Signal(object)
    finished = Signal(object)
    measure_wanted = Signal()

    def __init__(
        self,
        operator: Callable[[], str],
        clock: Clock,
        ids: Ids,
        *,
        has_printer: bool,
        has_scale: bool,
        last: BenchCheckReport | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._operator = operator
        self._clock = clock
        self._ids = ids
        self._has_printer = has_printer
        self._has_scale = has_scale
        self._last = last
        self._check = BenchCheck()
        self._asked: SessionId | None = None

    @property
    def view(self) -> BenchCheckView:
        """What is to be shown now."""
        results = self._check.parts
        last = self._last
        return BenchCheckView(
            rows=tuple(_row(part, results[part]) for part in Part),
            is_complete=self._check.is_complete,
            is_good=all(result.state is not PartState.ATTENTION for result in results.values()),
            last=_moment(last.checked_at) if last is not None else "",
        )

    def is_due(self) -> bool:
        """Whether nobody looked at this bench today, or said why not."""
        today = self._clock.now().astimezone().date()
        return self._last is None or self._last.checked_at.astimezone().date() != today

    def begin(self) -> None:
        """The page is opened: everything is looked at anew, and a test label comes out."""
        self._check = BenchCheck()
        self.measure_wanted.emit()
        if self._has_scale:
            self._check = self._check.with_scale()
        if self._has_printer:
            self._asked = SessionId(self._ids.fresh())
            plate = plate_for(self._asked)
            self._check = self._check.printing(plate)
            self.print_wanted.emit(PrintPlate(self._asked, None, plate, tr("Test label"), shelf=tr("bench check")))
        self._show()

    @Slot(object)
    def judge(self, quality: Quality) -> None:
        """A picture was measured."""
        self._take(self._check.judged(quality))

    def look(self, found: tuple[FoundCode, ...], width_px: int) -> None:
        """Codes in the picture."""
        self._take(self._check.looked(found, width_px))

    @Slot(object)
    def read_codes(self, codes: tuple[Code, ...]) -> None:
        """Codes that became certain; they open no parcel here."""
        self._take(self._check.scanned(codes))

    @Slot(object)
    def know_days(self, days: float | None) -> None:
        """Days of offline work that the disk has room for."""
        self._take(self._check.disk(days))

    @Slot(object)
    def weigh(self, weight: Weight | None) -> None:
        """The scale shows something."""
        self._take(self._check.weighed(weight))

    @Slot(object)
    def hear(self, event: object) -> None:
        """What came of the test label."""
        match event:
            case PlatePrinted(session_id=session_id) if session_id == self._asked:
                self._take(self._check.printed(""))
            case PlateNotPrinted(session_id=session_id, reason=reason) if session_id == self._asked:
                self._take(self._check.printed(reason))
            case _:
                pass

    def press(self, key: str) -> bool:
        """A key of the bench; whether it is one of this page's."""
        if key in SKIP_KEYS:
            self.choose(SKIP_KEYS[key])
        elif key == "Enter" and self._check.is_complete:
            self.choose("done")
        return key in {*SKIP_KEYS, "Enter"}

    def say_again(self) -> None:
        """The language changed."""
        self._show()

    @Slot(str)
    def choose(self, name: str) -> None:
        """Done, or the reason why it is left out."""
        report = self._check.report(self._clock.now(), self._operator(), "" if name == "done" else name)
        self._last = report
        self.finished.emit(report)

    def _take(self, check: BenchCheck) -> None:
        if check != self._check:
            self._check = check
            self._show()

    def _show(self) -> None:
        self.view_changed.emit(self.view)


def _moment(at: datetime) -> str:
    return f"{day_text(at.astimezone().date())}, {time_text(at)}"


def _row(part: Part, result: PartResult) -> CheckRowView:
    icon, tone = _LOOKS[result.state]
    advice = sentence(result.code, {"value": result.value})
    return CheckRowView(part, icon, tone, _title(part), _state_word(result.state), advice)


def _title(part: Part) -> str:
    return {
        Part.SHARPNESS: tr("Camera: focus"),
        Part.LIGHT: tr("Camera: light"),
        Part.DISTANCE: tr("Camera: distance"),
        Part.SCANNER: tr("Hand scanner"),
        Part.PRINTER: tr("Label printer"),
        Part.SCALE: tr("Scale"),
        Part.DISK: tr("Disk"),
    }[part]


def _state_word(state: PartState) -> str:
    return {
        PartState.WAITING: tr("to do"),
        PartState.OK: tr("good"),
        PartState.ATTENTION: tr("look here"),
        PartState.ABSENT: tr("not here"),
    }[state]
