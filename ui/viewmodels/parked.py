"""What waits on shelves, ready for its page: put aside to be gone on with, or announced since it was parked."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from receiving_station.application.desk import FoundAgain
from receiving_station.domain.codes import shown
from receiving_station.domain.session import Session
from receiving_station.domain.vocabulary import SessionId
from ui.viewmodels.details import moment_text
from ui.viewmodels.view import ChoiceView
from ui.viewmodels.words import tr

A_PAGE = 5
"""Parcels on one page: one a digit key; 9 turns the page, 0 writes the shelf."""
MORE, SHELF = "more", "shelf"
MORE_KEY, SHELF_KEY = "9", "0"


@dataclass(frozen=True, slots=True)
class Waiting:
    """One parcel that waits.

    Attributes:
        session_id: Which.
        title: What people call it.
        plate: Its plate where its return was announced meanwhile; "": it was put aside.
    """

    session_id: SessionId
    title: str
    plate: str = ""


@dataclass(frozen=True, slots=True)
class ParkedView:
    """The page.

    Attributes:
        title: "Put aside".
        body: What can be done.
        choices: A parcel each, and the next page.
        shelf_of: Whose shelf the field is, or "" where there is no such parcel.
        shelf: Where it stands.
    """

    title: str
    body: str
    choices: tuple[ChoiceView, ...] = ()
    shelf_of: str = ""
    shelf: str = ""


def title_of(draft: Session) -> str:
    """What people call a parcel: its return, or what is on its label."""
    if draft.expected is not None:
        return draft.expected.rma
    return shown(draft.codes[0].text, 32) if draft.codes else tr("Parcel without a code")


def parked_view(parked: Sequence[Session], found: Sequence[FoundAgain], page: int, now: datetime) -> ParkedView:
    """The page.

    Args:
        parked: Put aside, newest first.
        found: Parked as unknown, announced by now.
        page: Which page, from 0.
        now: The time of day (UTC).
    """
    every = [_found(one) for one in found] + [_parked(draft, now) for draft in parked]
    pages = max(1, -(-len(every) // A_PAGE))
    at = page % pages
    rows = every[at * A_PAGE : (at + 1) * A_PAGE]
    choices = [
        ChoiceView(value, str(number), label, detail, icon, tone)
        for number, (value, label, detail, icon, tone) in enumerate(rows, start=1)
    ]
    if pages > 1:
        text = tr("{number} of {total}").replace("{number}", str(at + 1)).replace("{total}", str(pages))
        choices.append(ChoiceView(MORE, MORE_KEY, tr("More"), text, "list"))
    if not every:
        return ParkedView(
            tr("Nothing is put aside"), tr("F6 puts the parcel on the bench aside; it waits here for you.")
        )
    newest = parked[0] if parked else None
    return ParkedView(
        title=tr("Put aside"),
        body=tr("Choose one to go on, or scan its label or plate. Anybody may."),
        choices=tuple(choices),
        shelf_of=title_of(newest) if newest is not None else "",
        shelf=newest.shelf if newest is not None else "",
    )


def waiting_of(parked: Sequence[Session], found: Sequence[FoundAgain]) -> tuple[Waiting, ...]:
    """The same in order, to be found by what was chosen."""
    return (
        *(Waiting(one.session_id, one.rma, one.plate) for one in found),
        *(Waiting(draft.session_id, title_of(draft)) for draft in parked if draft.session_id is not None),
    )


def _found(one: FoundAgain) -> tuple[str, str, str, str, str]:
    shelf = tr("shelf {shelf}").replace("{shelf}", shown(one.shelf, 20) or "–")
    detail = f"{tr('announced by now')} · {shelf} · {one.plate}"
    return str(one.session_id), shown(one.rma, 32), detail, "search", "attention"


def _parked(draft: Session, now: datetime) -> tuple[str, str, str, str, str]:
    brand = draft.expected.brand if draft.expected is not None else ""
    label = " · ".join(part for part in (title_of(draft), brand) if part)
    total = sum(line.quantity for line in draft.lines)
    done = tr("{done} of {total} looked at").replace("{done}", str(len(draft.units))).replace("{total}", str(total))
    since = tr("since {time}").replace("{time}", moment_text(draft.parked_at or now, now))
    facts = (
        tr("PRACTICE") if draft.is_practice else "",
        shown(draft.parked_by, 32),
        since,
        tr("shelf {shelf}").replace("{shelf}", shown(draft.shelf, 20)) if draft.shelf else tr("no shelf noted"),
        done if total else "",
    )
    icon = "practice" if draft.is_practice else "park"
    return str(draft.session_id), label, " · ".join(fact for fact in facts if fact), icon, "neutral"
