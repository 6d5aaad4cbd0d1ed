"""The bench's view-model: holds the session, feeds the machine, hands effects to the workers."""

import logging
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from receiving_station.application.ports import Clock, Ids
from receiving_station.domain.codes import Code
from receiving_station.domain.events import (
    Answered,
    CodeMeant,
    CodesScanned,
    CommitSession,
    ConfirmationShown,
    Event,
    Message,
    NoteWritten,
    Outcome,
    OverrideGiven,
    PrintPlate,
    ReadPrintedText,
    RecordOpening,
    SaveDraft,
    Severity,
    ShelfWritten,
    ShowConfirmation,
    StartLookup,
    TakePhoto,
)
from receiving_station.domain.machine import advance, resume
from receiving_station.domain.people import Person
from receiving_station.domain.rules import Check, Rulebook
from receiving_station.domain.session import Bench, Session, Step
from ui.viewmodels.actions import event_for
from ui.viewmodels.presenter import Surroundings, present
from ui.viewmodels.questions import DROP, NEXT_FAULT, ONE_FEWER, ONE_MORE, check_of
from ui.viewmodels.view import BenchView

log = logging.getLogger(__name__)

CONFIRMATION_MS = 4000
"""How long the green confirmation stays when nothing else happens; so long a parcel can be taken back."""
TICK_MS = 250
"""How often a clock on the screen is looked at."""
KEPT_MS = 25
"""So long after a key the draft is written, on its own thread; two keys of a person are further apart."""
SCAN_S = 2.0
"""No scanner's burst takes longer."""
SOON_MS = 80
"""A worker that answers within this time is not shown to be working."""
_ANSWERED_SOON = (StartLookup, ReadPrintedText, TakePhoto, CommitSession)

_OF_ITS_QUESTION = frozenset(
    {"not_long_enough", "not_a_number", "not_a_choice", "answer_needed", "note_needed", "hold_reason_needed", "not_now"}
)
"""What a question still lacked: said no longer when it is answered."""


def _checks_of(session: Session) -> int:
    return len(session.current.checks) if session.current is not None else 0


class BenchViewModel(QObject):
    """Lives on the main thread.

    Signals:
        view_changed: The ``BenchView`` to render.
        store_wanted: An ``Effect`` for the store thread.
        job_wanted: A ``StartLookup``, ``ReadPrintedText`` or ``TakePhoto`` for the pool.
        device_wanted: A ``PrintPlate`` or ``RecordOpening`` for a device.
        sounded: A ``Severity``, for the sound.
        toggled: Name of an action that is not the session's ("parcels").
        number_entered: A number typed by hand, to go through the scan gate.
    """

    view_changed = Signal(object)
    store_wanted = Signal(object)
    job_wanted = Signal(object)
    device_wanted = Signal(object)
    sounded = Signal(object)
    toggled = Signal(str)
    number_entered = Signal(str)

    def __init__(self, around: Surroundings, clock: Clock, ids: Ids, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._clock = clock
        self._ids = ids
        self._session = Session()
        self._message: Message | None = None
        self._view = present(self._session, None, around)
        self._confirmation = QTimer(self)
        self._confirmation.setSingleShot(True)
        self._confirmation.setInterval(CONFIRMATION_MS)
        self._confirmation.timeout.connect(self._confirmation_over)

        self._keyed: tuple[Session | None, Session | None, float] = (None, None, 0.0)
        self._draft: SaveDraft | None = None
        self._keeping = QTimer(self)
        self._keeping.setSingleShot(True)
        self._keeping.setTimerType(Qt.TimerType.PreciseTimer)
        self._keeping.setInterval(KEPT_MS)
        self._keeping.timeout.connect(self._keep_now)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(SOON_MS)
        self._late.timeout.connect(self._show)
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK_MS)
        self._ticking.timeout.connect(self._show)

    @property
    def session(self) -> Session:
        """The snapshot being worked on."""
        return self._session

    @property
    def view(self) -> BenchView:
        """What the bench shows now."""
        return self._view

    @property
    def check(self) -> Check | None:
        """The brand's check on the screen, or None."""
        return check_of(self._session, self._around.asking(self._session))

    def begin(self, draft: Session | None) -> None:
        """Show the idle bench, or go on with the draft of a station that stopped."""
        if draft is None:
            self._show()
        else:
            self._apply(resume(draft))

    def stop(self) -> None:
        """The window goes: nothing happens by itself any more, and what was entered is handed to the store."""
        self._keep_now()
        self._confirmation.stop()
        self._ticking.stop()
        self._late.stop()

    @Slot(object)
    def handle(self, event: Event) -> None:
        """Let something happen to the session."""
        self._apply(advance(self._session, event, self._around.rules, self._around.bench))

    @Slot(object)
    def scanned(self, codes: tuple[Code, ...]) -> None:
        """Codes that became certain together."""
        self.handle(CodesScanned(self._clock.now(), self._ids.fresh(), codes))

    @Slot(object)
    def code_tapped(self, code: Code) -> None:
        """A code in the live picture was tapped: it is the one that is meant."""
        self.handle(CodeMeant(self._clock.now(), self._ids.fresh(), code))

    @Slot()
    def take_key_back(self) -> None:
        """The key pressed just now was none: what it did is undone."""
        before, after, at_s = self._keyed
        if before is not after and self._session is after and self._clock.monotonic_s() - at_s < SCAN_S:
            self.act("undo")
        self._keyed = (None, None, 0.0)

    @Slot(str)
    def press(self, key: str) -> None:
        """A key of the bench: an answer, a line, or an action."""
        before = self._session
        self._press(key)
        self._keyed = (before, self._session, self._clock.monotonic_s())

    def _press(self, key: str) -> None:
        if self._late.isActive():
            # A key means what the screen will show, not what it showed.
            self._show()
        for choice in self._view.question.choices if self._view.question is not None else ():
            if choice.key == key:
                self.answer(choice.value)
                return
        for line in self._view.lines:
            if line.shortcut == key:
                self.answer(line.value)
                return
        for row in self._view.settled:
            if row.shortcut and row.shortcut == key:
                self.answer(row.value)
                return
        for action in self._view.actions:
            if action.key == key:
                self.act(action.name)
                return

    @Slot(str)
    def answer(self, value: str) -> None:
        """An answer to the question on the screen, or an action offered among the answers."""
        if value in {ONE_MORE, ONE_FEWER, NEXT_FAULT, DROP}:
            self.act(value)
            return
        self.handle(Answered(self._clock.now(), self._ids.fresh(), value))

    @Slot(str)
    def act(self, name: str) -> None:
        """An action of the bar."""
        event = event_for(name, self._session, self._clock.now(), self._ids.fresh())
        if event is not None:
            self.handle(event)
        else:
            self.toggled.emit(name)

    @Slot(str, str)
    def field_edited(self, field: str, text: str) -> None:
        """Text typed into a field of the page."""
        match field:
            case "note":
                self.handle(NoteWritten(self._clock.now(), self._ids.fresh(), text))
            case "shelf":
                self.handle(ShelfWritten(self._clock.now(), self._ids.fresh(), text))
            case _:
                pass

    @Slot(str, str)
    def field_entered(self, field: str, text: str) -> None:
        """Return pressed in a field."""
        match field:
            case "number" if text.strip():
                self.number_entered.emit(text.strip())
            case "check" if text.strip():
                self.answer(text.strip())
            case "shelf":
                self.act("accept")
            case "note" if self._session.step is Step.NOTE:
                self.act("accept")
            case _:
                pass

    def set_rules(self, rules: Rulebook) -> None:
        """The brands' rules as the feed told them last; a unit in hand is judged by them from its next answer on."""
        self._around = replace(self._around, rules=rules)
        self._show()

    def set_bench(self, bench: Bench, language: str = "") -> None:
        """Who stands there now, and whether plates are printed; the session goes on."""
        self._around = replace(self._around, bench=bench, language=language or self._around.language)
        self._show()

    @Slot(object)
    def tell(self, message: Message) -> None:
        """A worker has something to say; the session stays as it is."""
        self._message = message
        self.sounded.emit(message.severity)
        self._show()

    def override_by(self, person: Person) -> bool:
        """A supervisor's badge was scanned; True where it answers what a rule holds now."""
        given = OverrideGiven(self._clock.now(), self._ids.fresh(), person)
        outcome = advance(self._session, given, self._around.rules, self._around.bench)
        if outcome.session == self._session:
            return False
        self._apply(outcome)
        return True

    @Slot()
    def refresh(self) -> None:
        """Something that is shown changed outside of the session."""
        self._show()

    @Slot()
    def _confirmation_over(self) -> None:
        self.handle(ConfirmationShown(self._clock.now(), self._ids.fresh()))

    def _apply(self, outcome: Outcome) -> None:
        before, self._session = self._session, outcome.session
        if before.session_id != self._session.session_id:
            started_s = None if self._session.session_id is None else self._clock.monotonic_s()
            self._around = replace(self._around, started_s=started_s)
        if outcome.message is not None:
            self._message = outcome.message
            self.sounded.emit(outcome.message.severity)
        elif self._is_new_question(before):
            self._message = None
        if self._session.step is not Step.DONE:
            self._confirmation.stop()
        is_outside = False
        for effect in outcome.effects:
            match effect:
                case SaveDraft() if effect.session.parked_at is None:
                    self._keep_soon(effect)
                case StartLookup() | ReadPrintedText() | TakePhoto():
                    self.job_wanted.emit(effect)
                case PrintPlate() | RecordOpening():
                    is_outside = True
                    self.device_wanted.emit(effect)
                case ShowConfirmation():
                    self._confirmation.start()
                case _:
                    self._keep_now()
                    self.store_wanted.emit(effect)
        if is_outside:
            # A plate that is on paper, or a film that runs, is not forgotten by a kill.
            self._keep_now()
        if any(isinstance(effect, _ANSWERED_SOON) for effect in outcome.effects):
            # Painting "looking it up" would only hold up the answer, and flicker.
            self._late.start()
        else:
            self._show()

    def _keep_soon(self, effect: SaveDraft) -> None:
        # Once the key's answer is painted: writing it meanwhile held up the painting by a third.
        self._draft = effect
        if not self._keeping.isActive():
            self._keeping.start()

    @Slot()
    def _keep_now(self) -> None:
        draft, self._draft = self._draft, None
        self._keeping.stop()
        if draft is not None:
            self.store_wanted.emit(draft)

    def _is_new_question(self, before: Session) -> bool:
        told = self._message
        is_over = told is not None and (
            told.severity in {Severity.INFO, Severity.ACCEPTED} or told.code in _OF_ITS_QUESTION
        )
        is_new = before.step is not self._session.step or _checks_of(before) != _checks_of(self._session)
        return is_new and (is_over or self._session.step is Step.IDLE)

    @Slot()
    def _show(self) -> None:
        self._late.stop()
        now = self._clock.now() if self._session.current is not None else None
        view = present(self._session, self._message, replace(self._around, now=now))
        if view.clock_s and not self._ticking.isActive():
            self._ticking.start()
        elif not view.clock_s:
            self._ticking.stop()
        if view != self._view:
            self._view = view
        self.view_changed.emit(self._view)
