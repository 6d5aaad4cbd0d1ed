"""Pages of big codes with words below them, as a PDF: the command sheet for hands-free work, and badge cards.

Vectors, made by Qt itself; a code is drawn module by module on whole dots of the paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import zxingcpp
from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from receiving_station.application.errors import StationError
from ui.style.sheet import FAMILIES
from ui.viewmodels.commands import COMMANDS, command_words
from ui.viewmodels.words import tr

_DPI = 300
_MM = _DPI / 25.4
_MARGIN_MM = 12.0
_TITLE_MM = 16.0
_QUIET_MODULES = 4
_INK = QColor("#000000")
_QUIET_INK = QColor("#444444")


@dataclass(frozen=True, slots=True)
class Cell:
    """One code of a page.

    Attributes:
        code: What it holds.
        word: Large, below it.
        detail: Smaller, below that, or "".
    """

    code: str
    word: str
    detail: str = ""


def command_cells() -> tuple[Cell, ...]:
    """Every command in the language that is on, with the key that it stands for."""
    words = command_words()
    return tuple(Cell(command.text, words[command.name], command.key) for command in COMMANDS)


def write_command_sheet(file: Path) -> None:
    """The command sheet, A4, in the language that is on.

    Raises:
        StationError: ``paper_not_written`` with ``path``.
    """
    hint = tr("Show one code to the scanner or the camera; cover the others.")
    write_pages(file, tr("Command sheet"), hint, command_cells(), columns=4, rows=6)


def write_badges(file: Path, people: Sequence[Cell]) -> None:
    """Badge cards, A4.

    Raises:
        StationError: ``paper_not_written`` with ``path``.
    """
    hint = tr("A badge is as good as a signature: give it to its person only.")
    write_pages(file, tr("Badges"), hint, people, columns=2, rows=4)


def write_pages(file: Path, title: str, hint: str, cells: Sequence[Cell], *, columns: int, rows: int) -> None:
    """As many A4 pages as the cells need.

    Args:
        file: Written anew.
        title: On every page.
        hint: Below the title.
        cells: In reading order.
        columns: Cells side by side.
        rows: Cells one below the other.

    Raises:
        StationError: ``paper_not_written`` with ``path``.
    """
    try:
        file.touch()
    except OSError as error:
        raise StationError("paper_not_written", path=str(file)) from error
    writer = QPdfWriter(str(file))
    writer.setResolution(_DPI)
    writer.setTitle(title)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    painter = QPainter(writer)
    a_page = columns * rows
    for start in range(0, len(cells), a_page):
        if start:
            writer.newPage()
        _draw_page(painter, writer, (title, hint), cells[start : start + a_page], (columns, rows))
    painter.end()


def _draw_page(
    painter: QPainter, writer: QPdfWriter, words: tuple[str, str], cells: Sequence[Cell], grid: tuple[int, int]
) -> None:
    margin = _MARGIN_MM * _MM
    whole = QRectF(margin, margin, writer.width() - 2 * margin, writer.height() - 2 * margin)
    title, hint = words
    _text(painter, QRectF(whole.left(), whole.top(), whole.width(), 8 * _MM), title, 6.0, is_bold=True)
    _text(painter, QRectF(whole.left(), whole.top() + 8 * _MM, whole.width(), 6 * _MM), hint, 3.6, is_bold=False)
    columns, rows = grid
    width = whole.width() / columns
    height = (whole.height() - _TITLE_MM * _MM) / rows
    for number, cell in enumerate(cells):
        row, column = divmod(number, columns)
        top = whole.top() + _TITLE_MM * _MM + row * height
        _draw_cell(painter, QRectF(whole.left() + column * width, top, width, height), cell)


def _draw_cell(painter: QPainter, place: QRectF, cell: Cell) -> None:
    gap = 2 * _MM
    frame = place.adjusted(gap, gap, -gap, -gap)
    painter.setPen(QPen(QColor("#bbbbbb"), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame, 2 * _MM, 2 * _MM)
    words = (12 if cell.detail else 8) * _MM
    side = min(frame.width(), frame.height() - words)
    _draw_code(painter, QRectF(frame.center().x() - side / 2, frame.top(), side, side), cell.code)
    below = QRectF(frame.left() + _MM, frame.bottom() - words, frame.width() - 2 * _MM, 7 * _MM)
    _text(painter, below, cell.word, 4.6, is_bold=True, is_centred=True)
    if cell.detail:
        low = QRectF(below.left(), below.bottom(), below.width(), 4.4 * _MM)
        _text(painter, low, cell.detail, 3.2, is_bold=False, is_centred=True)


def _draw_code(painter: QPainter, place: QRectF, text: str) -> None:
    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    modules = np.asarray(zxingcpp.write_barcode_to_image(made, scale=1, add_quiet_zones=False))
    count = modules.shape[0]
    # Whole dots: a module is as wide as its neighbour.
    module = int(place.width() // (count + 2 * _QUIET_MODULES))
    left = round(place.center().x() - module * count / 2)
    top = round(place.center().y() - module * count / 2)
    for row, column in np.argwhere(modules == 0):
        painter.fillRect(left + int(column) * module, top + int(row) * module, module, module, _INK)


def _text(
    painter: QPainter, place: QRectF, text: str, size_mm: float, *, is_bold: bool, is_centred: bool = False
) -> None:
    font = QFont()
    font.setFamilies(FAMILIES)
    font.setWeight(QFont.Weight.DemiBold if is_bold else QFont.Weight.Normal)
    align = Qt.AlignmentFlag.AlignVCenter
    align |= Qt.AlignmentFlag.AlignHCenter if is_centred else Qt.AlignmentFlag.AlignLeft
    size_px = round(size_mm * _MM)
    font.setPixelSize(size_px)
    painter.setFont(font)
    # A long word of another language is written smaller rather than cut.
    while size_px > 2 * _MM and painter.fontMetrics().horizontalAdvance(text) > place.width():
        size_px = round(size_px * 0.94)
        font.setPixelSize(size_px)
        painter.setFont(font)
    painter.setPen(_INK if is_bold else _QUIET_INK)
    painter.drawText(place, align, text)
