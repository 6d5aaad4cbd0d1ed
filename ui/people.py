"""The people of a running window: who is signed in, their language, their codes, their own pace."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from receiving_station.application.pace import Pace, Stopwatch
from receiving_station.bootstrap import Station
from receiving_station.domain.codes import Code
from receiving_station.domain.events import Message, Severity
from receiving_station.domain.people import Person, PersonId
from receiving_station.domain.session import Step
from ui.bridge.language import Languages
from ui.bridge.people import PeopleWorker, ReadPeople, ShowPace, TryPin
from ui.viewmodels.actions import FLOOR_KEY
from ui.viewmodels.bench import BenchViewModel
from ui.viewmodels.commands import OwnCodes, can_press
from ui.viewmodels.locale import LANGUAGES
from ui.viewmodels.pace import pace_view
from ui.viewmodels.sign_in import SignInView, SignInViewModel
from ui.viewmodels.view import BenchView
from ui.views.main_window import MainWindow

SIGN_OUT_KEY = "End"
PACE_KEY = "F11"
PACE = "pace"
FLOOR = "floor"
_MINUTE_MS = 60_000


def no_shelf(_shelf: str) -> bool:
    """Nothing waits on a shelf."""
    return False


class PeopleAtTheBench(QObject):
    """Stands between keys, scans and the bench; lives on the main thread.

    Signals:
        wanted: A request for the people thread.
        changed: Somebody else works here now: the status line says so.
        key_passed: A key that is the bench's.
        scan_passed: Codes that are the bench's.
        overlay_toggled: A page that is to lie over the bench, or to go.
    """

    wanted = Signal(object)
    changed = Signal()
    key_passed = Signal(str)
    scan_passed = Signal(object)
    overlay_toggled = Signal(str)

    def __init__(
        self,
        station: Station,
        window: MainWindow,
        bench: BenchViewModel,
        languages: Languages,
        shelve: Callable[[str], bool] = no_shelf,
        parent: QObject | None = None,
    ) -> None:
        """Make it.

        Args:
            station: Whose people.
            window: Has their pages.
            bench: What they work on.
            languages: Theirs.
            shelve: Notes on which shelf the parcel stands that was put aside last; False where none is.
            parent: Owner.
        """
        super().__init__(parent)
        self._shelve = shelve
        self._station = station
        self._window = window
        self._bench = bench
        self._languages = languages
        self._stopwatch = Stopwatch()
        self._floor_of = ""
        self.worker = PeopleWorker(station.sign_in, station.stores.people, station.clock)
        self.sign_in = SignInViewModel(station.sign_in, self)
        self.codes = OwnCodes(station.sign_in.who_is, self)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(station.settings.station.lock_after_min * _MINUTE_MS)
        self._idle.timeout.connect(self._lock)
        self._connect()

    def _connect(self) -> None:
        self.wanted.connect(self.worker.carry_out)
        self.worker.people_read.connect(self._people_read)
        self.worker.answered.connect(self.sign_in.answered)
        self.worker.pace_read.connect(self._show_pace)
        self.sign_in.view_changed.connect(self._show_sign_in)
        self.sign_in.pin_given.connect(self._try_pin)
        self.sign_in.entered.connect(self._entered)
        self.sign_in.left.connect(self._left)
        self.sign_in.told.connect(self._bench.tell)
        self.codes.scanned.connect(self._scanned)
        self.codes.pressed.connect(self._commanded)
        self.codes.badge_shown.connect(self._badge)
        self.codes.badge_unknown.connect(self._badge_unknown)
        self.codes.shelf_shown.connect(self._shelf)
        self.codes.told.connect(self._tell)
        self._bench.view_changed.connect(self._bench_changed)
        window = self._window
        window.sign_in.chosen.connect(self._chosen)
        window.sign_out_asked.connect(self._sign_out)
        window.pace_asked.connect(self._toggle_pace)
        window.floor_asked.connect(self._toggle_floor)
        window.language_asked.connect(self._next_language)
        window.spoken.connect(self._say_again)

    def begin(self) -> None:
        """The window is shown: ask who works here, where somebody is known."""
        self._follow()
        self.sign_in.begin()

    def stop(self) -> None:
        """Nothing locks by itself any more."""
        self._idle.stop()

    def people_may_have_changed(self) -> None:
        """The feed brought something."""
        self.wanted.emit(ReadPeople())

    @property
    def is_locked(self) -> bool:
        """Whether somebody has to sign in first."""
        return self.sign_in.is_locked

    # --- what hands do ---

    @Slot(str)
    def press(self, key: str) -> None:
        """A key of the bench: the sign-in page's while it is shown."""
        self._active()
        if self.is_locked:
            self.sign_in.press(key)
        elif key == SIGN_OUT_KEY:
            self._sign_out()
        elif key == PACE_KEY:
            self._toggle_pace()
        elif key == FLOOR_KEY:
            self._toggle_floor()
        else:
            self.key_passed.emit(key)

    @Slot(object)
    def _scanned(self, codes: tuple[Code, ...]) -> None:
        self._active()
        if self.is_locked:
            self.sign_in.refuse("sign_in_first")
        else:
            self.scan_passed.emit(codes)

    @Slot(str)
    def _commanded(self, key: str) -> None:
        is_ours = key in {SIGN_OUT_KEY, PACE_KEY}
        if self.is_locked or is_ours or self._window.overlay or can_press(self._bench.view, key):
            self.press(key)
        else:
            self._tell(Message("command_idle", Severity.ATTENTION))

    @Slot(object)
    def _badge(self, person: Person) -> None:
        self._active()
        # A supervisor's badge first answers what a rule holds; without such a question it signs in.
        if not self.is_locked and person.may_override and self._bench.override_by(person):
            return
        self.sign_in.badge_of(person)

    @Slot()
    def _badge_unknown(self) -> None:
        self._tell(Message("badge_unknown", Severity.ATTENTION))

    @Slot(str)
    def _shelf(self, shelf: str) -> None:
        if self.is_locked:
            self.sign_in.refuse("sign_in_first")
        elif self._bench.view.field == "shelf":
            self._bench.field_edited("shelf", shelf)
            self._tell(Message("shelf_noted", Severity.ACCEPTED, (("shelf", shelf),)))
        elif self._bench.view.step in {Step.IDLE, Step.DONE} and self._shelve(shelf):
            pass
        else:
            self._tell(Message("shelf_idle", Severity.ATTENTION))

    @Slot(str)
    def _chosen(self, value: str) -> None:
        self._active()
        self.sign_in.choose(value)

    @Slot()
    def _sign_out(self) -> None:
        if self._station.sign_in.person is not None:
            self.sign_in.leave()

    @Slot()
    def _next_language(self) -> None:
        at = LANGUAGES.index(self._languages.language) if self._languages.language in LANGUAGES else -1
        self._speak(LANGUAGES[(at + 1) % len(LANGUAGES)])

    @Slot()
    def _toggle_pace(self) -> None:
        if self.is_locked:
            return
        if self._window.overlay != PACE:
            self._show_pace(Pace())
            self.wanted.emit(ShowPace(self._person_id))
        self.overlay_toggled.emit(PACE)

    @Slot()
    def _toggle_floor(self) -> None:
        person = self._station.sign_in.person
        if person is not None and person.may_override and not self.is_locked:
            # The feed may bring people at any time: only another one at the bench closes it.
            self._floor_of = self._person_id
            self.overlay_toggled.emit(FLOOR)
        else:
            self._tell(Message("floor_supervisors", Severity.ATTENTION))

    # --- what comes of it ---

    @Slot(object)
    def _people_read(self, people: tuple[Person, ...]) -> None:
        self._follow()
        self.sign_in.people_read(people)

    @Slot(object, str)
    def _try_pin(self, person_id: PersonId, pin: str) -> None:
        self.wanted.emit(TryPin(person_id, pin))

    @Slot(object, object)
    def _entered(self, _person: Person, _before: Person | None) -> None:
        self._follow()

    @Slot()
    def _left(self) -> None:
        self._stopwatch.pause()
        self._follow()

    @Slot(object)
    def _show_sign_in(self, view: SignInView) -> None:
        self._window.render_sign_in(view)

    @Slot(object)
    def _show_pace(self, pace: Pace) -> None:
        self._window.render_pace(pace_view(pace))

    @Slot(object)
    def _bench_changed(self, view: BenchView) -> None:
        clock = self._station.clock
        if self.is_locked:
            return
        if view.is_practice:
            # Practice is in nobody's figures.
            self._stopwatch.pause()
            return
        done = self._stopwatch.see(
            view.step.value, len(self._bench.session.units), clock.monotonic_s(), clock.now(), self._person_id
        )
        if done is not None:
            self.wanted.emit(done)
            if self._window.overlay == PACE:
                self.wanted.emit(ShowPace(self._person_id))

    @Slot()
    def _lock(self) -> None:
        # A stop on the screen is never covered.
        if self._bench.view.step is Step.STOP:
            self._active()
        else:
            self.sign_in.lock()

    @Slot()
    def _say_again(self) -> None:
        self.sign_in.say_again()
        self._bench.set_bench(self._station.sign_in.bench(), self._languages.language)
        if self._window.overlay == PACE:
            self.wanted.emit(ShowPace(self._person_id))
        self.changed.emit()

    def _tell(self, message: Message) -> None:
        if self.is_locked:
            self.sign_in.refuse(message.code)
        else:
            self._bench.tell(message)

    def _follow(self) -> None:
        """Whoever works here now: receipts, language, the lock's clock, the status line."""
        person = self._station.sign_in.person
        if self._window.overlay == PACE or (self._window.overlay == FLOOR and self._person_id != self._floor_of):
            self.overlay_toggled.emit(self._window.overlay)
        self._window.set_may_supervise(may=person is not None and person.may_override)
        self._speak(person.language if person is not None else "")
        self._bench.set_bench(self._station.sign_in.bench(), self._languages.language)
        self._active()
        self.changed.emit()

    def _speak(self, language: str) -> None:
        self._languages.use(language)
        self._window.show_language(self._languages.language)
        if not self._languages.is_drawable:
            self._tell(Message("fonts_missing", Severity.ATTENTION))

    def _active(self) -> None:
        if self._idle.interval() and self._station.sign_in.person is not None:
            self._idle.start()
        else:
            self._idle.stop()

    @Slot()
    def touched(self) -> None:
        """A finger did something on the window."""
        self._active()

    @property
    def _person_id(self) -> str:
        person = self._station.sign_in.person
        return person.person_id if person is not None else ""
