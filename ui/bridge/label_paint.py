"""Plates on any Qt printer and as PDF, painted on the printer's thread from the same layout as ZPL."""

import logging
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import numpy as np
import zxingcpp
from numpy.typing import NDArray
from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from receiving_station.application.errors import StationError
from receiving_station.application.plate_label import (
    CodeBox,
    LabelSize,
    MatrixKind,
    PlateLabel,
    PlateLayout,
    TextBox,
    lay_out,
)
from receiving_station.application.ports import Clock, Printed
from ui.style.sheet import FAMILIES

log = logging.getLogger(__name__)

_LETTER_HEIGHT = 0.84
"""Of a line's room."""
_NARROWEST = 0.7
_INK = 150
"""Darker than this is a dot: a little more than half, or thin strokes break."""


def paint_label(painter: QPainter, layout: PlateLayout, plate: str) -> None:
    """Paint a label whose dots are the painter's units; any script that this computer has letters for."""
    painter.fillRect(QRectF(0, 0, layout.size.width_dots, layout.size.height_dots), QColor("white"))
    is_qr = layout.matrix_kind is MatrixKind.QR
    matrix = zxingcpp.BarcodeFormat.QRCode if is_qr else zxingcpp.BarcodeFormat.DataMatrix
    _paint_code(painter, layout.matrix, plate, matrix, height=None)
    _paint_code(painter, layout.bars, plate, zxingcpp.BarcodeFormat.Code128, height=layout.bars.height)
    for box in layout.texts:
        _paint_text(painter, box)


def _paint_code(painter: QPainter, box: CodeBox, plate: str, kind: zxingcpp.BarcodeFormat, height: int | None) -> None:
    code = zxingcpp.create_barcode(plate, kind)
    modules = np.asarray(code.to_image(scale=1, add_quiet_zones=False)) < 128  # noqa: PLR2004 (half of white)
    rows = modules if height is None else modules[:1]
    tall = box.module if height is None else height
    for row, line in enumerate(rows):
        for column in np.flatnonzero(line):
            # Whole dots: no print driver rounds one module to another width than its neighbour.
            painter.fillRect(
                QRectF(box.x + int(column) * box.module, box.y + row * tall, box.module, tall), QColor("black")
            )


def _paint_text(painter: QPainter, box: TextBox) -> None:
    ink, ground = (QColor("white"), QColor("black")) if box.is_inverse else (QColor("black"), None)
    if ground is not None:
        painter.fillRect(QRectF(box.x - 4, box.y - 1, box.width + 4, box.height), ground)
    painter.setPen(ink)
    _write(painter, box)


def _write(painter: QPainter, box: TextBox) -> None:
    """The letters in their room, narrower where the text is long, cut where that is not enough."""
    font = QFont(painter.font())
    font.setFamilies(list(FAMILIES))
    font.setPixelSize(max(1, round(box.height * _LETTER_HEIGHT)))
    font.setBold(box.is_inverse)
    painter.setFont(font)
    metrics = painter.fontMetrics()
    narrow = min(1.0, max(_NARROWEST, box.width / max(1, metrics.horizontalAdvance(box.text))))
    room = QRectF(0, 0, box.width / narrow, box.height)
    text = metrics.elidedText(box.text, Qt.TextElideMode.ElideRight, round(room.width()))
    painter.save()
    painter.translate(box.x, box.y)
    painter.scale(narrow, 1)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)
    painter.restore()


def drawn_text(box: TextBox) -> NDArray[np.bool_]:
    """``DrawsText`` with whatever letters this computer has."""
    image = QImage(box.width, box.height, QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.setPen(QColor("black"))
    _write(painter, replace(box, x=0, y=0))
    painter.end()
    grey = np.frombuffer(image.constBits(), np.uint8).reshape(box.height, image.bytesPerLine())
    return np.asarray(grey[:, : box.width] < _INK, np.bool_)


def _page(size: LabelSize) -> QPageLayout:
    inches = QPageSize(QSizeF(size.width_in, size.height_in), QPageSize.Unit.Inch)
    return QPageLayout(inches, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def _paint_on(device: QPdfWriter | QPrinter, layout: PlateLayout, plate: str) -> bool:
    painter = QPainter()
    if not painter.begin(device):
        return False
    try:
        scale = device.logicalDpiX() / layout.size.dpi
        painter.scale(scale, scale)
        paint_label(painter, layout, plate)
    finally:
        is_done = painter.end()
    return is_done


class PdfPrinter:
    """``ports.LabelPrinter`` that writes one PDF a label.

    Args:
        folder: Where they go.
        size: Of the page.
        clock: Names the files.
        matrix: The square code.
    """

    def __init__(self, folder: Path, size: LabelSize, clock: Clock, matrix: MatrixKind = MatrixKind.QR) -> None:
        self.name = str(folder)
        self._folder = folder
        self._size = size
        self._clock = clock
        self._matrix = matrix

    def check(self) -> bool:
        """Whether the folder is there to write to.

        Raises:
            StationError: ``printer_off``.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StationError("printer_off", name=self.name) from error
        return True

    def print(self, label: PlateLabel) -> Printed:
        """Write the PDF; a second print is a second file.

        Raises:
            StationError: ``printer_off``, ``printer_refused``.
        """
        self.check()
        file = self._folder / f"{label.plate}-{_stamp(self._clock.now())}.pdf"
        writer = QPdfWriter(str(file))
        writer.setTitle(label.plate)
        writer.setResolution(self._size.dpi)
        writer.setPageLayout(_page(self._size))
        is_done = _paint_on(writer, lay_out(label, self._size, self._matrix), label.plate)
        del writer
        if not is_done or not file.exists():
            raise StationError("printer_refused", reason="disk_error", name=self.name)
        return Printed(is_confirmed=True)


class QtPrinter:
    """``ports.LabelPrinter`` over the system's printing (CUPS, Windows).

    Args:
        printer: The system's name for it; "" is the default printer.
        size: Of the page.
        matrix: The square code.
    """

    def __init__(self, printer: str, size: LabelSize, matrix: MatrixKind = MatrixKind.QR) -> None:
        self.name = printer
        self._size = size
        self._matrix = matrix

    def _info(self) -> QPrinterInfo:
        info = QPrinterInfo.printerInfo(self.name) if self.name else QPrinterInfo.defaultPrinter()
        if info.isNull():
            raise StationError("printer_refused", reason="printer_unknown", name=self.name)
        return info

    def check(self) -> bool:
        """Whether the system knows it; what its state is, no system tells reliably.

        Raises:
            StationError: ``printer_refused``.
        """
        self._info()
        return False

    def print(self, label: PlateLabel) -> Printed:
        """Hand the label to the system's queue; only its scan proves that it came out.

        Raises:
            StationError: ``printer_refused``.
        """
        printer = QPrinter(self._info(), QPrinter.PrinterMode.HighResolution)
        printer.setPageLayout(_page(self._size))
        printer.setFullPage(True)
        if not _paint_on(printer, lay_out(label, self._size, self._matrix), label.plate):
            raise StationError("printer_refused", reason="printer_error", name=self.name)
        return Printed(is_confirmed=False)


def _stamp(at: datetime) -> str:
    return at.strftime("%Y%m%d-%H%M%S-%f")
