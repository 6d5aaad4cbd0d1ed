"""What is said before the station is left with unsent work."""

from receiving_station.application.ports import Counts
from ui.viewmodels.view import ChoiceView, LeavingView
from ui.viewmodels.words import tr

STAY, EXPORT, LEAVE = "stay", "export", "leave"
KEYS = {"Enter": STAY, "Esc": STAY, "1": EXPORT, "2": LEAVE}
"""What a key chooses."""


def unsent(counts: Counts) -> int:
    """Parcels that the central has not: waiting ones, and refused ones that wait for a person."""
    return counts.waiting + counts.needs_you


def leaving_view(count: int, note: str = "") -> LeavingView:
    """The page.

    Args:
        count: Parcels that the central has not.
        note: What came of the export, or "".
    """
    title = tr("1 parcel is not sent yet") if count == 1 else tr("{count} parcels are not sent yet")
    return LeavingView(
        title=title.replace("{count}", str(count)),
        body=tr("They stay on this PC and go out by themselves after the next start. No refund starts before that."),
        choices=(
            ChoiceView(STAY, "Enter", tr("Stay"), tr("let them be sent first"), "check", is_suggested=True),
            ChoiceView(EXPORT, "1", tr("Take them along"), tr("one signed file for another station"), "shield"),
            ChoiceView(LEAVE, "2", tr("Close all the same"), tr("they wait here for the next start"), "power"),
        ),
        note=note,
    )
