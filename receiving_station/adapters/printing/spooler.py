"""The Windows print spooler, raw: a USB printer there is a name, not a file. It gives no answers back."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

from receiving_station.adapters.printing.links import Line
from receiving_station.application.errors import StationError


class Spooler:
    """A printer by its Windows name.

    Args:
        printer: As the system's settings show it.
    """

    def __init__(self, printer: str) -> None:
        self.name = printer

    @contextmanager
    def line(self) -> Iterator[Line]:
        """A connection for one label."""
        if sys.platform != "win32":
            raise StationError("printer_off", name=self.name)
        else:
            import ctypes  # noqa: PLC0415 (its Windows half is there on Windows only)
            from ctypes import wintypes  # noqa: PLC0415

            spool = ctypes.WinDLL("winspool.drv", use_last_error=True)
            printer = wintypes.HANDLE()
            if not spool.OpenPrinterW(ctypes.c_wchar_p(self.name), ctypes.byref(printer), None):
                raise StationError("printer_off", name=self.name)
            try:
                yield _SpoolerLine(spool, printer)
            finally:
                spool.ClosePrinter(printer)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    class _DocInfo(ctypes.Structure):
        _fields_ = (
            ("pDocName", wintypes.LPWSTR),
            ("pOutputFile", wintypes.LPWSTR),
            ("pDatatype", wintypes.LPWSTR),
        )

    class _SpoolerLine:
        def __init__(self, spool: ctypes.WinDLL, printer: wintypes.HANDLE) -> None:
            self._spool = spool
            self._printer = printer

        def send(self, data: bytes) -> None:
            document = _DocInfo("plate", None, "RAW")
            if not self._spool.StartDocPrinterW(self._printer, 1, ctypes.byref(document)):
                raise OSError(ctypes.get_last_error(), "the spooler takes no document")
            try:
                written = wintypes.DWORD()
                is_taken = self._spool.WritePrinter(self._printer, data, len(data), ctypes.byref(written))
                if not is_taken or written.value != len(data):
                    raise OSError(ctypes.get_last_error(), "the spooler did not take all of it")
            finally:
                self._spool.EndDocPrinter(self._printer)

        def receive(self, wait_s: float) -> bytes:  # noqa: ARG002 (the port's form)
            return b""
