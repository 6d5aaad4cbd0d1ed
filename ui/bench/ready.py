"""Starts the station on a folder and says when it is ready to scan: ``python -m ui.bench.ready FOLDER BEGAN``.

BEGAN is the Unix time at which the process was asked for.
"""

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer

from receiving_station.adapters.settings import load_settings
from receiving_station.bootstrap import build_station
from ui.app import StationWindow, make_application


class _FirstPaint(QObject):
    """Ends the program after the window was painted once."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look for the first update request."""
        if event.type() == QEvent.Type.UpdateRequest:
            QTimer.singleShot(0, _said)
        return False


def _said() -> None:
    application.quit()


if __name__ == "__main__":
    folder, began = sys.argv[1], float(sys.argv[2])
    station = build_station(load_settings(environ={}, overrides={"data.folder": folder, "camera.source": "sample"}))
    application = make_application(["receiving-station"])
    window = StationWindow(station, application)
    watch = _FirstPaint(application)
    window.window.installEventFilter(watch)
    window.start()
    application.exec()
    ready_s = time.time() - began
    window.stop()
    station.close()
    sys.stdout.write(f"{ready_s}\n")
