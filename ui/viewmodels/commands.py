"""Codes of ours that are no parcel: a badge, a command, a shelf. They act here before the session hears of them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from receiving_station.application.bench_check import CARD_CODE, SCANNER_CODE
from receiving_station.domain.codes import Code
from receiving_station.domain.events import Message, Severity
from receiving_station.domain.labels.own import command_for, read_own
from receiving_station.domain.labels.readings import Kind
from receiving_station.domain.people import Person
from ui.viewmodels.actions import PRACTICE_KEY
from ui.viewmodels.view import BenchView
from ui.viewmodels.words import tr


@dataclass(frozen=True, slots=True)
class Command:
    """One code of the command sheet.

    Attributes:
        name: In the code: ``RSC1:NAME``.
        key: The key that it stands for.
    """

    name: str
    key: str

    @property
    def text(self) -> str:
        """What the code holds."""
        return command_for(self.name)


CHECK_CODES = frozenset({CARD_CODE, SCANNER_CODE})
COMMANDS: tuple[Command, ...] = (
    Command("ENTER", "Enter"),
    Command("SPACE", "Space"),
    Command("UNDO", "Backspace"),
    Command("LEAVE", "Esc"),
    *(Command(str(digit), str(digit)) for digit in (*range(1, 10), 0)),
    *(Command(f"F{number}", f"F{number}") for number in range(1, 9)),
    Command("PARCELS", "F9"),
    Command("PACE", "F11"),
    Command("STOP", "F12"),
    Command("PRACTICE", PRACTICE_KEY),
    Command("SIGN_OUT", "End"),
)
"""In the order in which the sheet has them."""
_KEYS = {command.name: command.key for command in COMMANDS}


def command_words() -> dict[str, str]:
    """What stands below each code, in the operator's language."""
    digits = {str(digit): tr("Answer {number}").replace("{number}", str(digit)) for digit in range(10)}
    return digits | {
        "ENTER": tr("Take it · Save · Next"),
        "SPACE": tr("Photo"),
        "UNDO": tr("Undo"),
        "LEAVE": tr("Leave"),
        "F1": tr("Wrong item"),
        "F2": tr("Missing"),
        "F3": tr("Extra item"),
        "F4": f"{tr('Hold')} · {tr('Rest later')}",
        "F5": tr("Other code"),
        "F6": tr("Put aside"),
        "F7": f"{tr('Film')} · {tr('Print')}",
        "F8": tr("Help"),
        "PARCELS": tr("Parcels"),
        "PACE": tr("My pace"),
        "STOP": tr("Stop"),
        "PRACTICE": tr("Practice"),
        "SIGN_OUT": tr("Sign out"),
    }


def key_of(action: str) -> str:
    """The key that a command's name stands for, or "" where there is none."""
    return _KEYS.get(action.upper(), "")


def can_press(view: BenchView, key: str) -> bool:
    """Whether a key does something on the bench as it is shown."""
    choices = view.question.choices if view.question is not None else ()
    return (
        any(choice.key == key for choice in choices)
        or any(line.shortcut == key for line in view.lines)
        or any(action.key == key and action.is_enabled for action in view.actions)
    )


class OwnCodes(QObject):
    """Sorts what was scanned; lives on the main thread.

    Signals:
        scanned: Codes that are none of ours, for the session.
        pressed: The key that a command stands for.
        badge_shown: The ``Person`` whose badge it is.
        badge_unknown: A badge of our form that nobody here has.
        shelf_shown: A shelf's name.
        told: A ``Message``.
    """

    scanned = Signal(object)
    pressed = Signal(str)
    badge_shown = Signal(object)
    badge_unknown = Signal()
    shelf_shown = Signal(str)
    told = Signal(object)

    def __init__(self, who_is: Callable[[str], Person | None], parent: QObject | None = None) -> None:
        """Make it.

        Args:
            who_is: Whose badge a text is, or None; asked on the main thread for every code, so it must be quick.
            parent: Owner.
        """
        super().__init__(parent)
        self._who_is = who_is

    @Slot(object)
    def sort(self, codes: tuple[Code, ...]) -> None:
        """Act on codes of ours; give on the rest together, as it became certain together."""
        rest: list[Code] = []
        actions: list[str] = []
        for code in codes:
            person = self._who_is(code.text)
            if person is not None:
                self.badge_shown.emit(person)
                continue
            reading = read_own(code.text)
            # The bench check's own codes have the form of a command and are none.
            if reading is None or code.text.upper() in CHECK_CODES:
                rest.append(code)
            elif reading.kind is Kind.COMMAND:
                actions.append(reading.part("action"))
            elif reading.kind is Kind.SHELF:
                self.shelf_shown.emit(reading.part("shelf"))
            else:
                self.badge_unknown.emit()
        if rest:
            self.scanned.emit(tuple(rest))
        self._do(tuple(dict.fromkeys(actions)))

    def _do(self, actions: tuple[str, ...]) -> None:
        if not actions:
            return
        if len(actions) > 1:
            # A sheet lies under the camera: nobody knows which of them is meant.
            self.told.emit(Message("commands_several", Severity.ATTENTION))
            return
        key = key_of(actions[0])
        if key:
            self.pressed.emit(key)
        else:
            self.told.emit(Message("command_unknown", Severity.ATTENTION))
