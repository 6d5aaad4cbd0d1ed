"""The demo without a display: the same window offscreen, a scripted operator, and the central's word for it."""

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QApplication

from receiving_station.adapters.settings import Settings, load_settings
from receiving_station.adapters.system import SystemClock
from receiving_station.bootstrap import build_station
from receiving_station.demo import DemoCentral, demo_folder, result_of, sample_parcels
from receiving_station.samples.scene import BenchScene
from ui.app import StationWindow, make_application
from ui.demo.driver import ScriptDriver
from ui.demo.operator import Operator

EXIT_FAILED = 1
WINDOW_SIZE_PX = (1280, 800)
HEADLESS_CAMERA = "sample:15"
"""Nobody watches the picture move: fifteen frames a second read as well and leave the PC half as busy."""


def demo_settings(data: Path, central: DemoCentral, camera: str, undo_s: float = 0.0) -> Settings:
    """The station's settings for a demo: nothing of this PC's own is used; a script takes nothing back."""
    values = {
        "station.name": "Bench 07",
        "station.operator": "M.",
        "station.theme": "light",
        "central.url": central.url,
        "central.token_file": str(central.token_file),
        "camera.source": camera,
        "data.folder": str(data),
        "sync.interval_s": "0.5",
        "sync.undo_s": str(undo_s),
    }
    return load_settings(environ={}, overrides=values)


class _Ending(QObject):
    """Keeps how the script ended, and ends the event loop."""

    problem = ""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application

    @Slot(str)
    def ended(self, problem: str) -> None:
        """Called by the driver."""
        self.problem = problem
        self._application.quit()


def run_headless(out: Path, *, is_quiet: bool) -> int:
    """Work through the sample parcels offscreen.

    Args:
        out: For screenshots and the data of both programs; emptied first.
        is_quiet: Print the JSON object only.

    Returns:
        0 only when the central settled every parcel as its sample says it must be.
    """
    parcels = sample_parcels()
    with demo_folder(out, SystemClock().now()) as folder, DemoCentral(folder / "central") as central:
        station = build_station(demo_settings(folder / "station", central, HEADLESS_CAMERA))
        assert isinstance(station.source, BenchScene)  # noqa: S101 (the setting above says so)
        application = make_application(["receiving-station"])
        window = StationWindow(station, application)
        window.window.resize(*WINDOW_SIZE_PX)
        operator = Operator(window, station.source, station.clock, parcels, folder)
        driver = ScriptDriver(operator.script(), station.clock, application)
        ending = _Ending(application)
        driver.ended.connect(ending.ended)
        began_s = time.monotonic()
        window.start()
        driver.start()
        application.exec()
        window.stop()
        seconds = time.monotonic() - began_s
        result = result_of(central, parcels, window.rows, seconds, operator.shots)
        station.close()
    problems = [*([ending.problem] if ending.problem else []), *result.differences]
    if not is_quiet:
        sys.stdout.write(result.table + "\n\n")
    for problem in problems:
        sys.stderr.write(f"not as it must be: {problem}\n")
    if window.bench.view.message is not None and ending.problem:
        sys.stderr.write(f"the screen said: {window.bench.view.message.text}\n")
    sys.stdout.write(json.dumps(result.summary) + "\n")
    return EXIT_FAILED if problems else 0
