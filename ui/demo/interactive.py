"""The demo with a display: a person finishes the sample parcels by keyboard."""

import sys
from pathlib import Path

from receiving_station.adapters.camera import open_source
from receiving_station.adapters.system import SystemClock
from receiving_station.application.errors import StationError
from receiving_station.bootstrap import build_station
from receiving_station.demo import DemoCentral, demo_folder, sample_parcels
from receiving_station.resources import resource
from receiving_station.samples.people import PEOPLE
from receiving_station.samples.scene import BenchScene
from ui.app import StationWindow, make_application
from ui.demo.director import Director
from ui.demo.headless import demo_settings

PIN_HINT = " · ".join(f"{one.name} {one.pin}" for one in PEOPLE)


def run_interactive(out: Path, camera: str) -> int:
    """Show the window against an embedded central until it is closed.

    Args:
        out: For the data of both programs; emptied first.
        camera: A camera setting; "" takes the PC's camera, or the sample camera where there is none.
    """
    source = camera or _a_camera()
    with demo_folder(out, SystemClock().now()) as folder, DemoCentral(folder / "central") as central:
        station = build_station(demo_settings(folder / "station", central, source))
        sys.stdout.write(f"central: {central.url}\n")
        application = make_application(["receiving-station"])
        window = StationWindow(station, application)
        window.people.sign_in.set_hint(PIN_HINT)
        application.aboutToQuit.connect(window.stop)
        if isinstance(station.source, BenchScene):
            sys.stdout.write("No camera: sample parcels are shown one after another.\n")
            Director(window.bench, station.source, sample_parcels(), lambda: window.people.is_locked, window)
        else:
            sys.stdout.write(f"Show the camera a label from {resource('samples', 'labels')}.\n")
        sys.stdout.flush()
        window.start(is_maximised=True)
        status = application.exec()
        station.close()
    return status


def _a_camera() -> str:
    try:
        source = open_source("camera:0")
    except StationError:
        return "sample"
    source.close()
    return "camera:0"
