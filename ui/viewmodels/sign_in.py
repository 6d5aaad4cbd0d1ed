"""Signing in: a badge at any time, or a name and a PIN on keys or tiles; Qt shows it, ``SignIn`` decides."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.application.sign_in import PIN_MAX, PIN_MIN, PinAnswer, SignIn
from receiving_station.domain.codes import shown
from receiving_station.domain.events import Message, Severity
from receiving_station.domain.people import Person, PersonId
from ui.viewmodels.view import MessageView
from ui.viewmodels.words import sentence, tr

A_PAGE = 9
"""People on one page: one a digit key; 0 turns the page."""
DOT = "●"


@dataclass(frozen=True, slots=True)
class NameView:
    """One person to choose.

    Attributes:
        key: Digit key.
        person_id: What ``chosen`` is emitted with.
        name: As the badge has it.
        detail: "supervisor", or "".
    """

    key: str
    person_id: str
    name: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class SignInView:
    """The page.

    Attributes:
        is_shown: Whether the page lies in the bench's place.
        title: "Who works here?", or the chosen name.
        body: One calm sentence.
        names: People to choose from; empty while a PIN is typed.
        page_text: "1 of 3" where there are more people than keys, or "".
        person_id: Whose PIN is typed, or "".
        dots: A dot for each digit typed.
        can_enter: Whether Enter tries the PIN.
        is_busy: Whether a PIN is being checked.
        message: What just happened, or None.
        hint: The demo's people and their PINs, or "".
        note: What is due at this bench at the start of a shift, or "".
    """

    is_shown: bool = False
    title: str = ""
    body: str = ""
    names: tuple[NameView, ...] = ()
    page_text: str = ""
    person_id: str = ""
    dots: str = ""
    can_enter: bool = False
    is_busy: bool = False
    message: MessageView | None = None
    hint: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class _State:
    person_id: PersonId | None = None
    pin: str = ""
    page: int = 0
    is_busy: bool = False
    message: Message | None = None


class SignInViewModel(QObject):
    """Lives on the main thread.

    Signals:
        view_changed: The ``SignInView`` to render.
        pin_given: A ``PersonId`` and the PIN, to be checked on the people thread.
        signed_in: The ``Person``, once it was told.
        entered: The ``Person`` who works here from now on, and the one before or None.
        left: Nobody works here any more.
        told: A ``Message`` for the bench's message line while the page is not shown.
        sounded: A ``Severity``.
    """

    view_changed = Signal(object)
    pin_given = Signal(object, str)
    entered = Signal(object, object)
    signed_in = Signal(object)
    left = Signal()
    told = Signal(object)
    sounded = Signal(object)

    def __init__(self, sign_in: SignIn, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sign_in = sign_in
        self._state = _State()
        self._hint = ""
        self.unsent = 0
        self._is_check_due = False
        self._view = self._present()

    @property
    def view(self) -> SignInView:
        """What the page shows now."""
        return self._view

    @property
    def is_locked(self) -> bool:
        """Whether somebody has to sign in before anything else."""
        return self._sign_in.is_needed

    def set_hint(self, hint: str) -> None:
        """Tell the demo's PINs below the names."""
        self._hint = hint
        self._show()

    @Slot(bool)
    def set_check_due(self, is_due: bool) -> None:  # noqa: FBT001 (a slot)
        """Whether the bench check is offered to whoever signs in."""
        if is_due != self._is_check_due:
            self._is_check_due = is_due
            self._show()

    def begin(self) -> None:
        """Show the page where it is wanted."""
        self._show()

    def say_again(self) -> None:
        """The language changed."""
        self._show()

    @Slot(object)
    def people_read(self, _people: tuple[Person, ...]) -> None:
        """The central told who may sign in; the first people ever are asked to."""
        self._show()

    # --- badge ---

    def badge(self, text: str) -> bool:
        """A badge was scanned; False where nobody has it."""
        person = self._sign_in.who_is(text)
        if person is not None:
            self.badge_of(person)
        return person is not None

    @Slot(object)
    def badge_of(self, person: Person) -> None:
        """This person's badge was scanned: they go on from here, whoever worked before."""
        now = self._sign_in.person
        if now is not None and now.person_id == person.person_id:
            self._tell(Message("already_signed_in", Severity.INFO, (("name", person.name),)))
        else:
            self._enter(person)

    def refuse(self, code: str) -> None:
        """Something else was scanned, or a badge that nobody has."""
        self._tell(Message(code, Severity.ATTENTION))

    # --- keys and tiles ---

    @Slot(str)
    def press(self, key: str) -> None:
        """A key while the page is shown."""
        if self._state.is_busy:
            return
        if self._state.person_id is None:
            for name in self._view.names:
                if name.key == key:
                    self.choose(name.person_id)
                    return
            if key == "0":
                self.choose("more")
            return
        match key:
            case "Backspace":
                self._set(replace(self._state, pin=self._state.pin[:-1]))
            case "Esc":
                self._set(replace(self._state, person_id=None, pin=""))
            case "Enter":
                self.choose("enter")
            case digit if digit.isdecimal() and len(digit) == 1 and len(self._state.pin) < PIN_MAX:
                self._set(replace(self._state, pin=self._state.pin + digit))
            case _:
                pass

    @Slot(str)
    def choose(self, value: str) -> None:
        """A tile: a person's id, a digit ("#5"), "more", "back", "erase" or "enter"."""
        if self._state.is_busy:
            return
        match value:
            case "more":
                pages = -(-len(self._sign_in.people) // A_PAGE)
                self._set(replace(self._state, page=(self._state.page + 1) % max(1, pages)))
            case "back":
                self.press("Esc")
            case "erase":
                self.press("Backspace")
            case "enter":
                if self._state.person_id is not None and len(self._state.pin) >= PIN_MIN:
                    pin = self._state.pin
                    self._set(replace(self._state, pin="", is_busy=True))
                    self.pin_given.emit(self._state.person_id, pin)
            case digit if digit.startswith("#"):
                self.press(digit.removeprefix("#"))
            case _:
                person = next((one for one in self._sign_in.people if one.person_id == value), None)
                if person is None:
                    return
                if not person.pin_hash:
                    self._tell(Message("pin_none", Severity.ATTENTION))
                    return
                self._set(_State(person.person_id, page=self._state.page))

    @Slot(object)
    def answered(self, answer: PinAnswer) -> None:
        """The PIN was looked at."""
        self._state = replace(self._state, is_busy=False)
        if answer.person is not None:
            self._enter(answer.person)
        else:
            self._tell(answer.message)

    @Slot()
    def leave(self) -> None:
        """The person goes; the parcel on the bench stays as it is, and what is unsent is told."""
        if self.unsent:
            self._go(Message("left_with_unsent", Severity.ATTENTION, (("count", str(self.unsent)),)))
        else:
            self._go(Message("left_the_bench", Severity.INFO))

    @Slot()
    def lock(self) -> None:
        """Nothing happened for a while."""
        self._go(Message("locked_idle", Severity.INFO))

    def _go(self, message: Message) -> None:
        if self._sign_in.person is None:
            return
        self._sign_in.leave()
        self._state = _State(message=message)
        self.left.emit()
        self._show()

    def _enter(self, person: Person) -> None:
        before = self._sign_in.person
        self._sign_in.enter(person)
        self._state = _State()
        self.entered.emit(person, before)
        code = "operator_changed" if before is not None else "signed_in"
        message = Message(code, Severity.ACCEPTED, (("name", person.name),))
        self.told.emit(message)
        self.signed_in.emit(person)
        self._show()

    def _tell(self, message: Message) -> None:
        if not self.is_locked:
            self.told.emit(message)
            return
        self._state = replace(self._state, message=message)
        self.sounded.emit(message.severity)
        self._show()

    def _set(self, state: _State) -> None:
        self._state = state
        self._show()

    def _show(self) -> None:
        self._view = replace(self._present(), hint=self._demo_hint(), note=self._due())
        self.view_changed.emit(self._view)

    def _due(self) -> str:
        is_said = self._is_check_due and self._state.person_id is None
        return tr("This bench was not checked today. F8 does it once you are signed in.") if is_said else ""

    def _demo_hint(self) -> str:
        return tr("Demo PINs: {pins}").replace("{pins}", self._hint) if self._hint else ""

    def _present(self) -> SignInView:
        state = self._state
        message = None
        if state.message is not None:
            context = {gap: shown(value) for gap, value in state.message.context}
            message = MessageView(sentence(state.message.code, context), state.message.severity)
        people = self._sign_in.people
        chosen = next((one for one in people if one.person_id == state.person_id), None)
        if chosen is not None:
            body = tr("The PIN is being checked …") if state.is_busy else tr("Type your PIN, then press Enter.")
            return SignInView(
                self.is_locked,
                shown(chosen.name, 40),
                body,
                person_id=chosen.person_id,
                dots=DOT * len(state.pin),
                can_enter=len(state.pin) >= PIN_MIN and not state.is_busy,
                is_busy=state.is_busy,
                message=message,
            )
        pages = -(-len(people) // A_PAGE)
        page = min(state.page, max(0, pages - 1))
        names = tuple(
            NameView(
                str(number),
                person.person_id,
                shown(person.name, 40),
                tr("supervisor") if person.may_override else "",
            )
            for number, person in enumerate(people[page * A_PAGE : (page + 1) * A_PAGE], start=1)
        )
        page_text = ""
        if pages > 1:
            page_text = tr("{number} of {total}").replace("{number}", str(page + 1)).replace("{total}", str(pages))
        return SignInView(
            self.is_locked,
            tr("Who works here?"),
            tr("Scan your badge with the scanner or the camera, or choose your name."),
            names,
            page_text,
            message=message,
        )
