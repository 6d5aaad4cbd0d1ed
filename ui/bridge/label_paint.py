"""Plates on any Qt printer and as PDF, painted on the printer's thread from the same layout as ZPL."""

import logging
from datetime import datetime
from pathlib import Path

import numpy as np
import zxingcpp
from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPageLayout, QPageSize, QPainter, QPdfWriter
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

log = logging.getLogger(__name__)


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
    font = QFont(painter.font())
    font.setPixelSize(max(1, round(box.height * 0.8)))
    font.setBold(box.is_inverse)
    painter.setFont(font)
    room = QRectF(box.x, box.y, box.width, box.height)
    text = painter.fontMetrics().elidedText(box.text, Qt.TextElideMode.ElideRight, box.width)
    painter.setPen(ink)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)


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
