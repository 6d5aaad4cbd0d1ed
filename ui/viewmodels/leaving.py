"""What is said before the station is left with unsent work."""

from receiving_station.application.upkeep import Unsent
from ui.viewmodels.view import ChoiceView, LeavingView
from ui.viewmodels.words import tr

STAY, EXPORT, LEAVE = "stay", "export", "leave"
KEYS = {"Enter": STAY, "Esc": STAY, "1": EXPORT, "2": LEAVE}
"""What a key chooses."""


def leaving_view(unsent: Unsent | None, note: str = "") -> LeavingView:
    """The page.

    Args:
        unsent: What the central does not have; None where it could not be counted.
        note: What came of the export, or "".
    """
    kept = tr("They stay on this PC and go out by themselves after the next start. No refund starts before that.")
    if unsent is None:
        title, body = tr("What is unsent cannot be counted"), tr("What was saved is kept on this PC.")
    elif unsent.parcels:
        title = tr("1 parcel is not sent yet") if unsent.parcels == 1 else tr("{count} parcels are not sent yet")
        title = title.replace("{count}", str(unsent.parcels))
        body = tr("{units} units, {photos} photos.").replace("{units}", str(unsent.units))
        body = f"{body.replace('{photos}', str(unsent.photos))} {kept}"
    else:
        title = tr("A parcel is not finished")
        body = tr("It is kept as it is and comes back at the next start. Nothing of it was sent.")
    is_finished = unsent is None or bool(unsent.parcels)
    stay = tr("let them be sent first") if is_finished else tr("finish it first")
    leave = tr("they wait here for the next start") if is_finished else tr("it waits here for the next start")
    along = ChoiceView(EXPORT, "1", tr("Take them along"), tr("one signed file for another station"), "shield")
    return LeavingView(
        title=title,
        body=body,
        choices=(
            ChoiceView(STAY, "Enter", tr("Stay"), stay, "check", is_suggested=True),
            *((along,) if is_finished else ()),
            ChoiceView(LEAVE, "2", tr("Close all the same"), leave, "power"),
        ),
        note=note,
    )
