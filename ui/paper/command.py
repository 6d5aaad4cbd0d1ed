"""``receiving-station command-sheet`` and ``receiving-station badges``: paper without opening the window."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from receiving_station.domain.labels.own import badge_for
from receiving_station.domain.people import Person, badge_hash
from ui.bridge.language import Languages
from ui.paper.sheets import Cell, write_badges, write_command_sheet


def print_command_sheet(file: Path, language: str) -> None:
    """Write the command sheet.

    Args:
        file: The PDF.
        language: One of ours, or "auto".

    Raises:
        StationError: ``paper_not_written`` with ``path``.
    """
    languages = Languages(_application(), language)
    languages.use("")
    write_command_sheet(file)
    languages.close()


def print_badges(file: Path, people: Sequence[Person], language: str) -> int:
    """Write the badges of those whose badge is made from their id; a badge of another system cannot be told.

    Returns:
        How many cards were written; nothing is written for none.

    Raises:
        StationError: ``paper_not_written`` with ``path``.
    """
    cells = badge_cells(people)
    if cells:
        languages = Languages(_application(), language)
        languages.use("")
        write_badges(file, cells)
        languages.close()
    return len(cells)


def badge_cells(people: Sequence[Person]) -> tuple[Cell, ...]:
    """A card for each person whose badge this program can make."""
    cells = []
    for person in people:
        try:
            code = badge_for(person.person_id)
        except ValueError:
            continue
        if badge_hash(code) == person.badge_sha256:
            cells.append(Cell(code, person.name))
    return tuple(cells)


def _application() -> QGuiApplication:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    running = QGuiApplication.instance()
    return running if isinstance(running, QGuiApplication) else QGuiApplication(["receiving-station"])
