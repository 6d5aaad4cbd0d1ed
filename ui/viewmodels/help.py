"""The keys of the step at hand, in words."""

from dataclasses import dataclass

from ui.viewmodels.view import BenchView
from ui.viewmodels.words import tr

PRINT_SHEET, CHECK_PC, CLOSE = "sheet", "doctor", "close"
KEYS = {"1": PRINT_SHEET, "2": CHECK_PC, "Enter": CLOSE}
"""What a key chooses."""


@dataclass(frozen=True, slots=True)
class KeyHelp:
    """One key.

    Attributes:
        key: Its name.
        text: What it does now.
    """

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class HelpView:
    """The page.

    Attributes:
        title: "What the keys do now".
        body: The question at hand, or what is awaited.
        answers: Keys that answer it.
        actions: Keys that do something else.
        note: What became of the command sheet, or "".
    """

    title: str
    body: str
    answers: tuple[KeyHelp, ...]
    actions: tuple[KeyHelp, ...]
    note: str = ""


def help_view(view: BenchView, note: str = "") -> HelpView:
    """What can be pressed now; what does nothing now is left out.

    Args:
        view: What the bench shows.
        note: What became of the command sheet, or "".
    """
    question = view.question
    answers = [KeyHelp(choice.key, choice.label) for choice in question.choices] if question is not None else []
    answers += [KeyHelp(line.shortcut, line.name) for line in view.lines if line.shortcut]
    answers += [KeyHelp(row.shortcut, row.name) for row in view.settled if row.shortcut]
    actions = [KeyHelp(action.key, action.label) for action in view.actions if action.is_enabled]
    everywhere = [KeyHelp("F11", tr("My pace")), KeyHelp("End", tr("Sign out"))]
    asked = question.title if question is not None and question.title else view.title
    return HelpView(
        tr("What the keys do now"),
        asked or tr("Scan an item, or press a key."),
        tuple(one for one in answers if one.key),
        (*actions, *everywhere),
        note,
    )
