"""``bench sync``: a station's database, photos and sync engine against a real central on this computer."""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from receiving_station.adapters.central_http import CentralClient
from receiving_station.adapters.db import StationDatabase, Stores
from receiving_station.adapters.photo_files import PhotoFiles
from receiving_station.adapters.system import SystemClock, system_jitter
from receiving_station.application.errors import StationError
from receiving_station.application.ports import EntryKind, Outbox, OutboxEntry
from receiving_station.bench.sync_goods import NOON, received
from receiving_station.domain.returns import PhotoRef
from receiving_station.domain.session import Bench, Session, Step
from receiving_station.domain.vocabulary import PhotoKind, Sha256
from receiving_station.sync.engine import SyncEngine, SyncSettings

RETURNS = 1_000_000
RECEIPTS = 10_000
PHOTOS_EACH = 2
DELTA = 100
IDLE_PASSES = 20
PHOTO_BYTES = 200_000
PHOTOS_AT_A_TIME = 2
STUCK_S = 60.0
"""A drain that delivers nothing for so long is given up."""
_DRAFT_EVERY_S = 0.05
_RECEIPT_EVERY = 5
"""Drafts."""
_SWITCH_S = 0.001
"""As in the window: a thread gives Python back after this long."""

_Tell = Callable[[str], None]


def bench_sync(*, scale: float = 1.0, folder: Path | None = None, tell: _Tell = lambda _: None) -> dict[str, Any]:
    """Measure feed, photos, receipts and an idle pass.

    Args:
        scale: Of the full measure: 1,000,000 returns, 10,000 receipts and 20,000 photos.
        folder: Where to work; some 9 GB at full scale. None: the platform's place for temporary files.
        tell: Takes a line of progress.

    Returns:
        JSON-ready; times in seconds or milliseconds as the names say, counts as they were measured.
    """
    with tempfile.TemporaryDirectory(prefix="bench-sync-", dir=folder) as made:
        return _Bench(Path(made), scale, tell).run()


class _Bench:
    def __init__(self, folder: Path, scale: float, tell: _Tell) -> None:
        self._folder = folder
        self._scale = scale
        self._tell = tell
        self._clock = SystemClock()
        self._photos = PhotoFiles(folder / "photos")
        self._committed = 0
        self._central_pid = 0

    def run(self) -> dict[str, Any]:
        sys.setswitchinterval(_SWITCH_S)
        returns, receipts = max(200, round(RETURNS * self._scale)), max(20, round(RECEIPTS * self._scale))
        central_dir = self._folder / "central"
        self._tell(f"a central that announces {returns} returns")
        _seed(central_dir, "--fill", str(returns))
        with _central(central_dir) as (url, token, self._central_pid):
            database = StationDatabase(self._folder / "station.db")
            self._stores = database.open()
            clients = [CentralClient(url, token) for _ in range(1 + PHOTOS_AT_A_TIME)]
            self._clients = clients
            try:
                report = {
                    **self._feed(returns),
                    **self._delta(central_dir),
                    **self._idle(),
                    **self._drain(receipts),
                }
            finally:
                for client in clients:
                    client.close()
                database.close()
        return {
            "scale": self._scale,
            "returns": returns,
            "receipts": receipts,
            "photos": receipts * PHOTOS_EACH,
            **report,
            "rss_mb": _rss_mb(),
        }

    def _engine(self, outbox: Outbox | None = None, settings: SyncSettings | None = None) -> SyncEngine:
        return SyncEngine(
            central=self._clients[0],
            outbox=outbox if outbox is not None else self._stores.outbox,
            feed=self._stores.feed,
            photos=self._photos,
            clock=self._clock,
            jitter=system_jitter,
            bench=lambda: Bench("Bench", "Bench", "0"),
            settings=settings,
            uploaders=self._clients[1:],
        )

    # --- the feed ---

    def _feed(self, returns: int) -> dict[str, Any]:
        self._tell("reading the feed while drafts are saved")
        engine = self._engine()
        items = 0
        with _work_meanwhile(self._stores, returns) as (drafts_ms, receipts_ms):
            began_s, cpu_s, central_s = time.perf_counter(), time.process_time(), _cpu_s(self._central_pid)
            while items < returns:
                items += _passed(engine).feed_items
            took_s, cpu_s = time.perf_counter() - began_s, time.process_time() - cpu_s
        self._tell(f"{items} returns in {took_s:.1f} s")
        while _passed(engine).is_unfinished:
            pass
        return {
            "feed_s": round(took_s, 2),
            "feed_1m_s": round(took_s / items * RETURNS, 1),
            "feed_cpu_us_each": round(cpu_s / items * 1e6, 1),
            "feed_central_cpu_us_each": round((_cpu_s(self._central_pid) - central_s) / items * 1e6, 1),
            "draft_ms_p99": _percentile(drafts_ms, 99),
            "draft_ms_max": _percentile(drafts_ms, 100),
            "receipt_ms_p99": _percentile(receipts_ms, 99),
            "receipt_ms_max": _percentile(receipts_ms, 100),
        }

    def _delta(self, central_dir: Path) -> dict[str, Any]:
        _seed(central_dir, "--touch", str(DELTA), "--tier", "gold")
        engine = self._engine()
        began_s = time.perf_counter()
        items = _passed(engine).feed_items
        took_ms = (time.perf_counter() - began_s) * 1000
        if items != DELTA:
            raise StationError("bench_broken", reason=f"{items} changes came instead of {DELTA}")
        return {"delta_100_ms": round(took_ms, 1)}

    def _idle(self) -> dict[str, Any]:
        engine = self._engine()
        _passed(engine)
        cpu_s = time.process_time()
        for _ in range(IDLE_PASSES):
            _passed(engine)
        return {"idle_pass_cpu_ms": round((time.process_time() - cpu_s) / IDLE_PASSES * 1000, 2)}

    # --- the backlog ---

    def _drain(self, receipts: int) -> dict[str, Any]:
        small = max(10, receipts // 10)
        first = self._drain_some(small)
        second = self._drain_some(receipts)
        return {
            "receipts_per_s": second["receipts_per_s"],
            "photos_per_s": second["photos_per_s"],
            "receipt_cpu_ms": second["receipt_cpu_ms"],
            "photo_cpu_ms": second["photo_cpu_ms"],
            "central_receipt_cpu_ms": second["central_receipt_cpu_ms"],
            "central_photo_cpu_ms": second["central_photo_cpu_ms"],
            "cost_ratio_10k_1k": round(
                (second["receipt_cpu_ms"] + PHOTOS_EACH * second["photo_cpu_ms"])
                / (first["receipt_cpu_ms"] + PHOTOS_EACH * first["photo_cpu_ms"]),
                2,
            ),
        }

    def _drain_some(self, receipts: int) -> dict[str, float]:
        self._tell(f"a backlog of {receipts} receipts and {receipts * PHOTOS_EACH} photos")
        for _ in range(receipts):
            refs = tuple(self._photo(self._committed * PHOTOS_EACH + place) for place in range(PHOTOS_EACH))
            self._stores.receipts.commit(received(self._committed, refs))
            self._committed += 1
        was_s = _cpu_s(self._central_pid)
        photos_s, photos_cpu_s = self._deliver(receipts * PHOTOS_EACH, _PhotosOnly(self._stores.outbox))
        then_s = _cpu_s(self._central_pid)
        receipts_s, receipts_cpu_s = self._deliver(receipts, self._stores.outbox)
        central_s = then_s - was_s, _cpu_s(self._central_pid) - then_s
        photos = receipts * PHOTOS_EACH
        self._tell(f"{photos / photos_s:.0f} photos/s, {receipts / receipts_s:.0f} receipts/s")
        return {
            "photos_per_s": round(photos / photos_s, 1),
            "receipts_per_s": round(receipts / receipts_s, 1),
            "photo_cpu_ms": round(photos_cpu_s / photos * 1000, 3),
            "receipt_cpu_ms": round(receipts_cpu_s / receipts * 1000, 3),
            "central_receipt_cpu_ms": round(central_s[1] / receipts * 1000, 3),
            "central_photo_cpu_ms": round(central_s[0] / photos * 1000, 3),
        }

    def _deliver(self, entries: int, outbox: Outbox) -> tuple[float, float]:
        # Statuses are asked for at leisure: what is measured is how fast the central has what was recorded.
        engine = self._engine(outbox, SyncSettings(feed_every_s=3600.0))
        delivered, progress_s = 0, time.perf_counter()
        began_s, cpu_s = time.perf_counter(), time.process_time()
        while delivered < entries:
            report = _passed(engine)
            delivered += report.delivered
            if report.delivered:
                progress_s = time.perf_counter()
            elif time.perf_counter() - progress_s > STUCK_S:
                raise StationError("bench_broken", reason=f"{delivered} of {entries} delivered, then none")
        return time.perf_counter() - began_s, time.process_time() - cpu_s

    def _photo(self, number: int) -> PhotoRef:
        # A trailer after the picture's end makes each another file; not synced, as only its bytes are needed here.
        data = _picture() + number.to_bytes(16, "big")
        sha256 = Sha256(hashlib.sha256(data).hexdigest())
        path = self._photos.path(sha256)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return PhotoRef(sha256, PhotoKind.ITEM, NOON, len(data), 1280, 960)


class _PhotosOnly:
    """An outbox in which no receipt is ever due."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 (whatever the outbox has)
        return getattr(self._outbox, name)

    def lease(
        self,
        now: datetime,
        lease_s: float,
        limit: int,
        kind: EntryKind | None = None,
        *,
        without_photos: bool = False,
    ) -> tuple[OutboxEntry, ...]:
        """Photos."""
        if kind is EntryKind.RECEIPT:
            return ()
        return self._outbox.lease(now, lease_s, limit, kind, without_photos=without_photos)


def lines_of(report: dict[str, Any]) -> Iterator[str]:
    """The report for people."""
    yield f"feed: 1,000,000 returns in {report['feed_1m_s']} s; 100 changes in {report['delta_100_ms']} ms"
    for what in ("draft", "receipt"):
        worst = f"p99 {report[f'{what}_ms_p99']} ms, longest {report[f'{what}_ms_max']} ms"
        yield f"a {what} saved meanwhile: {worst}"
    yield f"backlog: {report['receipts_per_s']} receipts/s, {report['photos_per_s']} photos/s"
    yield f"cost of an entry at {report['receipts']} receipts: {report['cost_ratio_10k_1k']} × that at a tenth"
    yield f"a pass with nothing to do: {report['idle_pass_cpu_ms']} ms of CPU; memory {report['rss_mb']} MB"


def _passed(engine: SyncEngine) -> Any:  # noqa: ANN401 (a PassReport; its name is the engine's own)
    report = engine.run_pass()
    if report.reason and report.reason != "central_busy":
        raise StationError("bench_broken", reason=f"the central cannot be reached: {report.cause or report.reason}")
    return report


@contextmanager
def _work_meanwhile(stores: Stores, returns: int) -> Iterator[tuple[list[float], list[float]]]:
    """Saves a draft twenty times a second and a parcel four times, and notes how long each took, in milliseconds."""
    # From the end on: the backlog's are from the beginning.
    numbers = iter(range(returns - 1, 0, -1))
    drafts_ms: list[float] = []
    receipts_ms: list[float] = []
    over = threading.Event()
    draft = Session(session_id=received(0, ()).session_id, step=Step.IDENTIFY, started_at=NOON)

    def save() -> None:
        while not over.wait(_DRAFT_EVERY_S):
            began_s = time.perf_counter()
            stores.drafts.save(draft)
            drafts_ms.append((time.perf_counter() - began_s) * 1000)
            if len(drafts_ms) % _RECEIPT_EVERY == 0:
                receipt = received(next(numbers), ())
                began_s = time.perf_counter()
                stores.receipts.commit(receipt)
                receipts_ms.append((time.perf_counter() - began_s) * 1000)

    thread = threading.Thread(target=save, name="work")
    thread.start()
    try:
        yield drafts_ms, receipts_ms
    finally:
        over.set()
        thread.join()


def _percentile(values: list[float], percent: float) -> float:
    return round(float(np.percentile(values, percent)), 1) if values else 0.0


_PICTURES: list[bytes] = []


def _picture() -> bytes:
    """A JPEG of about 200 kB."""
    if not _PICTURES:
        noise = np.random.default_rng(5).integers(0, 256, (960, 1280, 3), dtype=np.uint8)
        for blur in range(7, 40, 8):
            _made, data = cv2.imencode(".jpg", cv2.GaussianBlur(noise, (blur, blur), 0), [cv2.IMWRITE_JPEG_QUALITY, 88])
            if len(data) <= PHOTO_BYTES * 1.1:
                break
        _PICTURES.append(data.tobytes())
    return _PICTURES[0]


def _seed(data_dir: Path, *words: str) -> None:
    subprocess.run([sys.executable, "-m", "receiving_station.bench.sync_seed", str(data_dir), *words], check=True)  # noqa: S603 (our own program)


@contextmanager
def _central(data_dir: Path) -> Iterator[tuple[str, str, int]]:
    command: Sequence[str] = [sys.executable, "-m", "receiving_station.central", str(data_dir), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 (our own program)
        try:
            assert process.stdout is not None  # noqa: S101 (a pipe was asked for)
            ready = json.loads(process.stdout.readline())
            yield ready["url"], Path(ready["token_file"]).read_text(encoding="utf-8").strip(), process.pid
        finally:
            process.terminate()


def _cpu_s(pid: int) -> float:
    """CPU seconds that a process has used; 0 where the system does not tell."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _rss_mb() -> float | None:
    """The most memory that this process ever had, or None where the system does not tell."""
    if os.name != "posix":
        return None
    import resource  # noqa: PLC0415 (not on Windows)

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1024 if sys.platform != "darwin" else 1024 * 1024), 1)
