"""``receiving-station bench bench``: what the software takes of a unit's time, and of the computer."""

import itertools
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from receiving_station.adapters.db.station import FILE_NAME, StationDatabase
from receiving_station.adapters.settings import load_settings
from receiving_station.bootstrap import Station, build_station
from receiving_station.demo import DemoCentral
from receiving_station.resources import resource
from receiving_station.samples.scene import BenchScene
from ui.app import StationWindow, make_application
from ui.bench.operator import BenchOperator
from ui.bench.preview import LEAST_FPS, PreviewWatch
from ui.bench.timing import Heartbeat, PaintWatch
from ui.bench.world import a_return, announce, pictures

LIMITS = {
    "unit_ms_median": 120, "unit_ms_p99": 300, "loop_lag_ms_p99": 16, "loop_lag_ms_max": 100, "lookup_ms_p99": 5,
    "scan_to_lines_ms_p95": 100, "start_s": 2.0, "rss_mb": 400, "rss_growth_mb": 5,
}  # fmt: skip
"""What the figures have to stay within."""
_LOOKUPS = 2000
_STARTS = 3
_MANY = 100
_TICK_MS = 2
_PATIENCE_S = 30.0
_WINDOW_PX = (1280, 800)
_PREVIEW_S, _SHORT_PREVIEW_S = 15, 2


class _Player(QObject):
    """Resumes the operator when what it waits for holds."""

    ended = Signal()

    def __init__(self, script: Iterator[Callable[[], bool]], parent: QObject) -> None:
        super().__init__(parent)
        self._script = script
        self._until: Callable[[], bool] = lambda: True
        self._since_s = 0.0
        self.problem = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin."""
        self._timer.start()

    @Slot()
    def _tick(self) -> None:
        if not self._until():
            if time.perf_counter() - self._since_s > _PATIENCE_S:
                self._end(f"waited {_PATIENCE_S:.0f} s for the screen")
            return
        try:
            self._until = next(self._script)
            self._since_s = time.perf_counter()
        except StopIteration:
            self._end("")

    def _end(self, problem: str) -> None:
        self.problem = problem
        self._timer.stop()
        self.ended.emit()


def bench_bench(units: int, returns: int, tell: Callable[[str], None]) -> dict[str, Any]:
    """Work through so many units with that many returns announced; sync, camera and photos go on meanwhile.

    Args:
        units: Units to work through.
        returns: Announced returns in the station's own data, at least half the units.
        tell: Hears how far it is.

    Returns:
        JSON-ready figures; ``by_event_ms`` has median and 99th percentile of each kind of event.

    Raises:
        RuntimeError: The window did not come to the step that a key leads to.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        announce(folder, max(returns, units), tell)
        lookups_ms = _look_ups(folder, max(returns, units))
        # The first one warms up.
        starts_s = [_start(folder) for _ in range(_STARTS + 1 if units >= _MANY else 2)][1:]
        tell(f"started in {statistics.median(starts_s):.2f} s")
        things = pictures(folder)
        with DemoCentral(folder / "central") as central:
            values = {
                "central.url": central.url,
                "central.token_file": str(central.token_file),
                "camera.source": "sample",
                "data.folder": str(folder),
            }
            station = build_station(load_settings(environ={}, overrides=values))
            operator, heartbeat, preview = _work(station, things, units)
            station.close()
    late_ms, unit_ms = heartbeat.late_ms, operator.unit_ms
    return {
        "returns": max(returns, units),
        "lookup_ms_p50": _share(lookups_ms, 0.5),
        "by_event_ms": {
            name: {"median": _share(all_ms, 0.5), "p99": _share(all_ms, 0.99)}
            for name, all_ms in operator.by_event_ms.items()
        },
        "unit_ms_median": _share(unit_ms, 0.5),
        "unit_ms_p99": _share(unit_ms, 0.99),
        "loop_lag_ms_p99": _share(late_ms, 0.99),
        "loop_lag_ms_max": round(max(late_ms), 2),
        "lookup_ms_p99": _share(lookups_ms, 0.99),
        "scan_to_lines_ms_p95": _share(operator.scan_ms, 0.95),
        "start_s": round(statistics.median(starts_s), 2),
        "rss_mb": round(operator.rss_end_mb, 1),
        "rss_growth_mb": round(operator.rss_end_mb - operator.rss_half_mb, 1),
        "units": len(unit_ms),
        "preview_fps": preview.fps,
        "preview_fps_mean": preview.fps_mean,
        "preview_looks": preview.looks,
        "preview_looks_with_codes": preview.looks_with_codes,
    }


def _work(station: Station, things: Sequence[Path], units: int) -> tuple[BenchOperator, Heartbeat, PreviewWatch]:
    application = make_application(["receiving-station"])
    window = StationWindow(station, application)
    window.window.resize(*_WINDOW_PX)
    watch = PaintWatch(window.window)
    window.bench.view_changed.connect(watch.changed)
    assert isinstance(station.source, BenchScene)  # noqa: S101 (the setting says so)
    operator = BenchOperator(window, watch, station.source, things, units)
    heartbeat = Heartbeat(window)
    labels = sorted(resource("samples", "labels").glob("*.jpg"))
    preview = PreviewWatch(window, station.source, labels, _PREVIEW_S if units >= _MANY else _SHORT_PREVIEW_S)
    player = _Player(itertools.chain(operator.script(), preview.script()), window)
    # Not quit(): that only asks, and a window with unsent work asks back.
    player.ended.connect(lambda: QApplication.exit(0))
    window.start()
    QTimer.singleShot(1000, player.start)
    QTimer.singleShot(1000, heartbeat.start)
    application.exec()
    heartbeat.stop()
    window.stop()
    if player.problem:
        raise RuntimeError(f"{player.problem}, at {window.bench.view.step} after {len(operator.unit_ms)} units")
    return operator, heartbeat, preview


def _look_ups(folder: Path, returns: int) -> list[float]:
    database = StationDatabase(folder / FILE_NAME)
    local = database.open().returns
    took_ms = []
    for number in range(_LOOKUPS):
        wanted = a_return(number * 7919 % returns)
        text = (wanted.rma, wanted.tracking_numbers[0], wanted.order_number)[number % 3]
        began_s = time.perf_counter()
        found = local.find_returns([text])
        took_ms.append((time.perf_counter() - began_s) * 1000)
        assert found and found[0].return_id == wanted.return_id  # noqa: S101, PT018 (else the figure says nothing)
    database.close()
    return took_ms


def _start(folder: Path) -> float:
    command = [sys.executable, "-m", "ui.bench.ready", str(folder), str(time.time())]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)  # noqa: S603 (our own)
    return float(done.stdout.strip().splitlines()[-1])


def _share(values: Sequence[float], share: float) -> float:
    ordered = sorted(values)
    return round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 2)


def table(report: dict[str, Any]) -> list[str]:
    """The figures beside their limits, and where a unit's milliseconds go."""
    lines = [f"{'figure':<24}{'is':>10}{'limit':>8}"]
    lines += [f"{name:<24}{report[name]:>10}{limit:>8}" for name, limit in LIMITS.items()]
    lines.append(f"{'preview_fps, at least':<24}{report['preview_fps']:>10}{LEAST_FPS:>8}")
    lines += [f"{'event':<24}{'median':>10}{'p99':>8}"]
    lines += [f"{name:<24}{each['median']:>10}{each['p99']:>8}" for name, each in report["by_event_ms"].items()]
    return lines
