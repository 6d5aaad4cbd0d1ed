"""The measurement of the sync, at a tiny scale."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FIGURES = {
    "receipts_per_s",
    "photos_per_s",
    "rss_mb",
    "cost_ratio_10k_1k",
    "idle_pass_cpu_ms",
    "feed_1m_s",
    "delta_100_ms",
}


def test_bench_sync_prints_its_figures_as_the_last_line(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "receiving_station", "bench", "sync", "--json", "--scale", "0.0002"]
    done = subprocess.run(
        [*command, "--folder", str(tmp_path)], cwd=ROOT, capture_output=True, text=True, timeout=85, check=True
    )
    report = json.loads(done.stdout.splitlines()[-1])
    assert set(report) >= FIGURES
    assert (report["returns"], report["receipts"], report["photos"]) == (200, 20, 40)
    assert report["idle_pass_cpu_ms"] > 0
