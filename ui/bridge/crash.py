"""What nobody caught, from any thread: into the log, and onto the screen once."""

import logging
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from receiving_station.application.watch import IT_LOG

log = logging.getLogger(IT_LOG)


class CrashRelay(QObject):
    """Lives on the main thread.

    Signals:
        crashed: The traceback as text, for the panel with its copy button; the draft is on disk already.
    """

    crashed = Signal(str)

    def install(self) -> None:
        """Take over the three hooks of the interpreter."""
        sys.excepthook = self._from_main
        threading.excepthook = self._from_thread
        sys.unraisablehook = self._unraisable

    def uninstall(self) -> None:
        """Give them back."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__

    def _from_main(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._tell("".join(traceback.format_exception(kind, error, trace)), error)

    def _from_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            text = "".join(traceback.format_exception(args.exc_type, args.exc_value, args.exc_traceback))
            self._tell(text, args.exc_value)

    def _unraisable(self, args: "sys.UnraisableHookArgs") -> None:
        if args.exc_value is not None:
            text = "".join(traceback.format_exception(args.exc_type, args.exc_value, args.exc_traceback))
            self._tell(text, args.exc_value)

    def _tell(self, text: str, error: BaseException) -> None:
        # The screen shows its words; the log must not, they may be a customer's.
        log.critical("unexpected error", exc_info=error)
        self.crashed.emit(text)
