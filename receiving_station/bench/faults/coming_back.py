"""What a station must show when it comes back after a kill: the parcel in hand, its photos, those put aside."""

import hashlib
from collections.abc import Iterable
from pathlib import Path

from receiving_station.application.desk import Desk
from receiving_station.bench.faults.journal import Mark, fingerprint, lines
from receiving_station.domain.returns import PhotoRef
from receiving_station.domain.session import Session


def wrongs_of(desk: Desk, draft: Session | None, drafts: set[str], marks: Iterable[Mark], path: Path) -> list[str]:
    """Everything that is not as the journal says, in words.

    Args:
        desk: Of the station that came back.
        draft: The parcel in hand that it shows.
        drafts: What it may show; see ``journal.allowed``.
        marks: Where those come from.
        path: The journal.
    """
    return [*_draft(draft, drafts, marks), *_photos(desk, draft), *_parked(desk, path)]


def photos_of(session: Session) -> list[PhotoRef]:
    """Every photo that a session names."""
    units = [*session.units, *([session.current] if session.current is not None else [])]
    return [*session.photos, *(photo for unit in units for photo in unit.photos)]


def _draft(draft: Session | None, drafts: set[str], marks: Iterable[Mark]) -> list[str]:
    if fingerprint(draft) in drafts:
        return []
    found = "nothing" if draft is None else f"{draft.step.value} of session {draft.session_id}"
    return [f"came back with {found}; the bench had stood at {' → '.join(mark.step for mark in marks)}"]


def _photos(desk: Desk, draft: Session | None) -> list[str]:
    wrong = []
    for photo in photos_of(draft) if draft is not None else []:
        path = desk.photos.path(photo.sha256)
        if not path.exists() or hashlib.sha256(path.read_bytes()).hexdigest() != photo.sha256:
            wrong.append(f"the draft names the photo {photo.sha256}, which is not whole on the disk")
    return wrong


def _parked(desk: Desk, path: Path) -> list[str]:
    put_aside: dict[str, str] = {}
    for line in lines(path):
        if line["kind"] == "parked":
            put_aside[line["session"]] = line["draft"]
        elif line["kind"] == "taken_up":
            put_aside.pop(line["session"], None)
    there = {str(each.session_id): fingerprint(each) for each in desk.parked()}
    return [
        f"the parcel of session {session} was put aside and is {'another' if session in there else 'gone'}"
        for session, draft in put_aside.items()
        if there.get(session) != draft
    ]
