"""Label printers: ZPL over the network, a device file or the Windows spooler. Qt's printers are the window's."""

from receiving_station.adapters.printing.links import DeviceFile, Link, Tcp
from receiving_station.adapters.printing.spooler import Spooler
from receiving_station.adapters.printing.zpl_printer import ZplPrinter
from receiving_station.adapters.settings import PrinterSection
from receiving_station.application.errors import StationError
from receiving_station.application.plate_label import DrawsText
from receiving_station.application.ports import Clock, LabelPrinter

PORT = 9100


def label_printer(settings: PrinterSection, clock: Clock, draws: DrawsText | None = None) -> LabelPrinter | None:
    """The printer that the settings name, or None where there is none that speaks ZPL.

    Args:
        settings: Of the printer.
        clock: To wait by.
        draws: Draws lines that the printer has no letters for.

    Raises:
        StationError: ``setting_wrong`` where the address is none.
    """
    if settings.kind != "zpl":
        return None
    return ZplPrinter(
        link_for(settings.address),
        settings.size(),
        clock,
        matrix=settings.matrix(),
        darkness=settings.darkness,
        draws=draws,
    )


def link_for(address: str) -> Link:
    """``HOST``, ``HOST:PORT``, ``/dev/usb/lp0`` or ``windows:PRINTER NAME``.

    Raises:
        StationError: ``setting_wrong``.
    """
    if address.startswith("windows:"):
        return Spooler(address.removeprefix("windows:"))
    if address.startswith("/"):
        return DeviceFile(address)
    host, _, port = address.partition(":")
    if not host or not (port or str(PORT)).isdecimal():
        raise StationError("setting_wrong", place="printer.address", reason="it names no printer")
    return Tcp(host, int(port or PORT))
