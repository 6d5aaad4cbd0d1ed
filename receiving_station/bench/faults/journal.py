"""What happened at the bench, as it was told there: a file of lines that survives the station's death.

A line is written before what it announces is done; a kill therefore leaves the journal at or ahead of the database,
never behind it. Only ``told`` is synced to the disk, and only after the operator was told.
"""

import hashlib
import json
import os
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from receiving_station.adapters.db.values import SESSION
from receiving_station.domain.session import Session, Step

NO_DRAFT = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """The bench after one event.

    Attributes:
        draft: Fingerprint of the session that a restart must show, ``NO_DRAFT`` where there is none.
        step: Where it stood.
        is_key: The operator did it; else a worker answered.
    """

    draft: str
    step: str
    is_key: bool


class Journal:
    """Appends lines; any thread may."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("a", encoding="utf-8")
        self._lock = threading.Lock()

    def write(self, kind: str, *, durable: bool = False, **facts: Any) -> None:  # noqa: ANN401 (JSON)
        """One line; with ``durable`` it is on the disk when this returns."""
        with self._lock:
            self._file.write(json.dumps({"kind": kind, "at_s": round(time.monotonic(), 3), **facts}) + "\n")
            self._file.flush()
            if durable:
                os.fsync(self._file.fileno())

    def mark(self, session: Session, *, is_key: bool) -> None:
        """The bench as it is from now on."""
        self.write("at", draft=fingerprint(session), step=session.step.value, is_key=is_key)


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """Every whole line; the last one may have been cut by the kill."""
    if not path.exists():
        return
    with path.open(encoding="utf-8") as file:
        for text in file:
            if text.endswith("\n"):
                yield json.loads(text)


def saving_at_the_end(path: Path) -> int:
    """How many receipts were being saved when the bench was killed: none of them was told as saved."""
    saving = 0
    for line in lines(path):
        saving = 0 if line["kind"] == "told" else saving + (line["kind"] == "saving")
    return saving


def fingerprint(session: Session | None) -> str:
    """What a restart has to bring back of a session: all of it."""
    if session is None or session.session_id is None or session.step in {Step.IDLE, Step.DONE}:
        return NO_DRAFT
    return hashlib.sha256(SESSION.dump(session).encode()).hexdigest()


def allowed(path: Path) -> tuple[set[str], list[Mark]]:
    """The drafts that a restart may show: what the bench showed, or that without the last key press.

    Returns:
        Their fingerprints, and the marks they come from, newest last.
    """
    marks = [Mark(line["draft"], line["step"], line["is_key"]) for line in lines(path) if line["kind"] == "at"]
    keys = [place for place, mark in enumerate(marks) if mark.is_key]
    since = max(0, keys[-1] - 1) if keys else 0
    last = marks[since:]
    drafts = {mark.draft for mark in last} or {NO_DRAFT}
    if since == 0:
        drafts.add(NO_DRAFT)
    if any(mark.step == Step.COMMITTING for mark in last):
        drafts.add(NO_DRAFT)  # It was saved in the very moment of the kill.
    return drafts, last
