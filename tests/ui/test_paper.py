"""The printed command sheet and badges: rendered to pixels, read by the station's own cascade."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from receiving_station.adapters.decoder.cascade import Cascade
from receiving_station.adapters.decoder.crew import Crew
from receiving_station.application.errors import StationError
from receiving_station.application.ports import Frame
from receiving_station.domain.codes import Code
from receiving_station.samples.people import PEOPLE
from ui.bridge.language import Languages
from ui.paper.command import badge_cells
from ui.paper.sheets import write_badges, write_command_sheet
from ui.viewmodels.commands import COMMANDS, OwnCodes, command_words

DPI = 150
"""Far coarser than any printer."""


@pytest.fixture
def languages(qapp: QApplication) -> Iterator[Languages]:
    made = Languages(qapp)
    yield made
    made.close()


def pages(file: Path) -> list[Frame]:
    document = pypdfium2.PdfDocument(file)
    made = [np.asarray(page.render(scale=DPI / 72).to_pil().convert("RGB"))[:, :, ::-1].copy() for page in document]
    document.close()
    return made


def cells(page: Frame, columns: int, rows: int) -> Iterator[Frame]:
    """What the camera sees of one code when the others are covered."""
    height, width = page.shape[:2]
    margin, head = round(12 / 25.4 * DPI), round(28 / 25.4 * DPI)
    for row in range(rows):
        for column in range(columns):
            top, bottom = (head + (height - head - margin) * step // rows for step in (row, row + 1))
            left, right = (margin + (width - 2 * margin) * step // columns for step in (column, column + 1))
            cell = page[top:bottom, left:right]
            yield np.pad(cell, ((40, 40), (40, 40), (0, 0)), constant_values=255)


def read(file: Path, columns: int, rows: int) -> list[str]:
    decoder = Cascade(Crew.here())
    found = [decoder.decode(cell) for page in pages(file) for cell in cells(page, columns, rows)]
    return [codes[0].code.text for codes in found if len(codes) == 1]


def test_every_code_of_the_printed_sheet_is_read_and_presses_its_key(languages: Languages, tmp_path: Path) -> None:
    languages.use("ko")
    file = tmp_path / "commands.pdf"
    write_command_sheet(file)
    pressed: list[str] = []
    codes = OwnCodes(lambda _text: None)
    codes.pressed.connect(pressed.append)
    for text in read(file, 4, 6):
        codes.sort((Code.typed(text),))
    assert pressed == [command.key for command in COMMANDS]


def test_every_command_has_words() -> None:
    assert set(command_words()) == {command.name for command in COMMANDS}


def test_a_sheet_lying_under_the_camera_presses_nothing(qapp: QApplication) -> None:
    codes = OwnCodes(lambda _text: None)
    pressed: list[str] = []
    told: list[object] = []
    codes.pressed.connect(pressed.append)
    codes.told.connect(told.append)
    codes.sort(tuple(Code.typed(command.text) for command in COMMANDS[:3]))
    assert (pressed, len(told)) == ([], 1)


def test_badge_cards_hold_the_badges_of_their_people(languages: Languages, tmp_path: Path) -> None:
    languages.use("en")
    file = tmp_path / "badges.pdf"
    write_badges(file, badge_cells([one.person for one in PEOPLE]))
    assert read(file, 2, 4) == [one.badge for one in PEOPLE]


def test_a_sheet_that_cannot_be_written_is_told(tmp_path: Path, languages: Languages) -> None:
    with pytest.raises(StationError, match="paper_not_written"):
        write_command_sheet(tmp_path / "nowhere" / "commands.pdf")
