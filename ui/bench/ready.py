"""Starts the station on a folder and says when it is ready to scan: ``python -m ui.bench.ready FOLDER BEGAN``.

BEGAN is the Unix time at which the process was asked for. What a start imports is imported within, as the
``run`` command does.
"""

import gc
import sys
import time


def ready_s(folder: str, began: float) -> float:
    """Seconds from BEGAN until the window was painted once; the station is closed again."""
    gc.disable()
    from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from receiving_station.adapters.policy import Policy  # noqa: PLC0415
    from receiving_station.adapters.settings import load_settings  # noqa: PLC0415
    from receiving_station.bootstrap import build_station  # noqa: PLC0415
    from ui.app import StationWindow, make_application  # noqa: PLC0415

    class FirstPaint(QObject):
        """Ends the program after the window was painted once."""

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            """Look for the first update request."""
            if event.type() == QEvent.Type.UpdateRequest:
                # Not quit(), which asks first and counts what is unsent.
                QTimer.singleShot(0, lambda: QApplication.exit(0))
            return False

    # What IT locked says nothing about how soon a window is there, and a central would want a token.
    overrides = {"data.folder": folder, "camera.source": "sample"}
    station = build_station(load_settings(environ={}, overrides=overrides, policy=Policy()))
    application = make_application(["receiving-station"])
    window = StationWindow(station, application)
    watch = FirstPaint(application)
    window.window.installEventFilter(watch)
    window.start()
    application.exec()
    took_s = time.time() - began
    window.stop()
    station.close()
    return took_s


if __name__ == "__main__":
    sys.stdout.write(f"{ready_s(sys.argv[1], float(sys.argv[2]))}\n")
