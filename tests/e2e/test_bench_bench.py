"""The measured bench: a few units through the real window, and every figure that the report promises."""

import json
import os
import subprocess
import sys

from ui.bench.run import LIMITS


def test_a_few_units_are_worked_through_and_every_figure_is_told() -> None:
    command = [sys.executable, "-m", "receiving_station", "bench", "bench", "--units", "4", "--returns", "50", "--json"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout.splitlines()[-1])
    figures = {name: report[name] for name in LIMITS if name != "rss_growth_mb"}
    assert (report["units"], [name for name, value in figures.items() if value <= 0]) == (4, [])
    assert {"label", "scan_item", "packaging", "item", "photo", "disposition", "save"} <= set(report["by_event_ms"])
