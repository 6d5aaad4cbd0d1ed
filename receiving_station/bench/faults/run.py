"""The harness: starts the programs, lets the plan loose, restarts what is killed, waits, and reckons."""

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from receiving_station.bench.faults.check import Findings, is_settled, reckon
from receiving_station.bench.faults.goods import Goods, announce
from receiving_station.bench.faults.plan import Fault, Plan
from receiving_station.bench.faults.proxy import FaultProxy
from receiving_station.domain.returns import ExpectedReturn
from receiving_station.domain.vocabulary import ReturnId

BENCHES = 2
"""Stations at one central; some returns come to both."""
AHEAD = 60
"""Parcels are announced this many before they stand on the bench."""
BATCH = 100
NEVER_SENT = 30
STRAYS = 40
KILL_DELAY_MAX_S = 0.08
START_TIMEOUT_S = 60.0
STOP_TIMEOUT_S = 30.0
SETTLE_TIMEOUT_S = 240.0
TICK_S = 0.02
_Say = Callable[[str], None]


@dataclass(slots=True)
class Program:
    """One of the two programs: started, killed, started again.

    Attributes:
        name: For the log.
        command: How it is started; the life's number is appended where ``counts_lives``.
        log_path: Takes its standard error.
        lives: How often it was started.
        kills: How often it was killed.
    """

    name: str
    command: Callable[[int], Sequence[str]]
    log_path: Path
    lives: int = 0
    kills: int = 0
    process: "subprocess.Popen[str] | None" = None
    lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def is_running(self) -> bool:
        """Whether it can be killed."""
        return self.process is not None and self.process.poll() is None

    def spawn(self) -> None:
        """Start it; ``ready`` waits for its first line."""
        with self.log_path.open("a", encoding="utf-8") as log:
            self.process = subprocess.Popen(  # noqa: S603 (our own programs)
                [sys.executable, *self.command(self.lives)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                text=True,
                env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
            )
        self.lives += 1

    def ready(self) -> dict[str, Any] | None:
        """Its first line; None where it was killed before it wrote one.

        Raises:
            RuntimeError: It ended by itself without one.
        """
        process = self._here()
        assert process.stdout is not None  # noqa: S101 (asked for above)
        line = process.stdout.readline()
        if not line:
            if process.wait() == -signal.SIGKILL:
                return None
            raise RuntimeError(f"the {self.name} did not start: see {self.log_path}")
        facts: dict[str, Any] = json.loads(line)
        return facts

    def kill(self) -> bool:
        """End it between two instructions; False where it is down already."""
        with self.lock:
            if not self.is_running:
                return False
            process = self._here()
            process.kill()
            process.wait()
            self.kills += 1
            return True

    def bury(self) -> int | None:
        """How it ended, once; None while it runs or where nothing is to bury."""
        with self.lock:
            if self.process is None or self.process.poll() is None:
                return None
            status = self.process.returncode
            self._close_pipes()
            self.process = None
            return status

    def tell(self, word: str) -> None:
        """A word on its standard input."""
        process = self._here()
        assert process.stdin is not None  # noqa: S101 (asked for above)
        process.stdin.write(word + "\n")
        process.stdin.flush()

    def stop(self, *, by_signal: bool) -> int:
        """End it in good order; its exit status."""
        process = self._here()
        if by_signal:
            process.send_signal(signal.SIGTERM)
        elif process.stdin is not None:
            process.stdin.close()
        status = process.wait(STOP_TIMEOUT_S)
        self._close_pipes()
        self.process = None
        return status

    def end(self) -> None:
        """Make sure that nothing runs any more."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self._close_pipes()
            self.process = None

    def _here(self) -> "subprocess.Popen[str]":
        if self.process is None:
            raise RuntimeError(f"the {self.name} does not run")
        return self.process

    def _close_pipes(self) -> None:
        for pipe in (self.process.stdin, self.process.stdout) if self.process is not None else ():
            if pipe is not None:
                pipe.close()


@dataclass(slots=True)
class Report:
    """What a run came to; ``summary`` is its last line."""

    seed: int
    faults: int
    kills: int
    seconds: float
    by_fault: dict[str, int]
    findings: Findings

    @property
    def summary(self) -> dict[str, Any]:
        """The line's facts."""
        found = self.findings
        return {
            "bench": "faults",
            "seed": self.seed,
            "faults": self.faults,
            "kills": self.kills,
            "units": found.units,
            "lost": found.lost,
            "twice": found.twice,
            "unsent": found.unsent,
            "wrong": len(found.wrong),
            "seconds": round(self.seconds, 1),
        }

    @property
    def is_good(self) -> bool:
        """Whether everything is as it must be, and something was there to be lost."""
        found = self.findings
        return not (found.wrong or found.lost or found.twice or found.unsent) and found.units > 0


def run(folder: Path, seed: int, faults: int, minutes: float, tell: _Say, plan: Plan | None = None) -> Report:
    """Do everything once.

    Args:
        folder: Empty; keeps both programs' data, their logs, the journal and the fault log.
        seed: Decides goods, keys, faults and kills.
        faults: So many, kills not counted; then the line is good again.
        minutes: No longer than this, though fewer faults befell.
        tell: Takes a line of progress.
        plan: Another plan than the seed's usual one.
    """
    with ExitStack() as stack:
        harness = _Harness(folder, seed, plan or Plan(seed), stack)
        return harness.run(faults, minutes * 60, tell)


class _Harness:
    def __init__(self, folder: Path, seed: int, plan: Plan, stack: ExitStack) -> None:
        self._seed = seed
        self._goods = [Goods(seed, bench) for bench in range(BENCHES)]
        self._benches = [(folder / f"journal{bench}.jsonl", folder / f"station{bench}") for bench in range(BENCHES)]
        self._central_dir = folder / "central"
        self._proxy = stack.enter_context(FaultProxy(plan, folder / "faults.jsonl", self._kill))
        token = str(self._central_dir / "station-token")
        self._central = Program(
            "central",
            lambda _life: ("-m", "receiving_station.central", str(self._central_dir), "--port", "0"),
            folder / "central.log",
        )
        self._stations = [self._station(bench, folder, token) for bench in range(BENCHES)]
        stack.callback(self._central.end)
        for station in self._stations:
            stack.callback(station.end)
        self._announced: dict[ReturnId, ExpectedReturn] = {}
        self._withdrawn: set[str] = set()
        self._parcels = 0
        self._read_to = [0] * BENCHES
        self._taken_up = 0
        self._wrong: list[str] = []

    def _station(self, bench: int, folder: Path, token: str) -> Program:
        journal, data = self._benches[bench]
        return Program(
            f"station {bench}",
            lambda life: (
                "-m", "receiving_station.bench.faults.station", str(data), str(journal), "--central", self._proxy.url,
                "--token-file", token, "--seed", str(self._seed), "--life", str(life), "--bench", str(bench),
            ),
            folder / f"station{bench}.log",
        )  # fmt: skip

    @property
    def _programs(self) -> list[Program]:
        return [*self._stations, self._central]

    @property
    def _kills(self) -> int:
        return sum(program.kills for program in self._programs)

    def run(self, faults: int, limit_s: float, tell: _Say) -> Report:
        began_s = told_s = time.monotonic()
        self._start(self._central)
        self._announce_ahead()
        wait = threading.Event().wait
        while self._proxy.score.total < faults and time.monotonic() - began_s < limit_s:
            self._keep_alive()
            self._announce_ahead()
            wait(TICK_S)
            if time.monotonic() - told_s > 10:  # noqa: PLR2004 (a line every ten seconds)
                told_s = time.monotonic()
                tell(self._progress(told_s - began_s))
        befell = self._proxy.score.total
        self._proxy.is_quiet = True
        self._keep_alive()
        self._proxy.flush_late()
        self._settle()
        for program in self._programs:
            if status := program.stop(by_signal=program is self._central):
                self._wrong.append(f"the {program.name} ended with status {status} when told to stop")
        found = reckon(self._benches, self._central_dir, self._announced, self._withdrawn)
        found.wrong = [*self._wrong, *found.wrong]
        by_fault = dict(sorted(self._proxy.score.faults.items()))
        return Report(self._seed, befell, self._kills, time.monotonic() - began_s, by_fault, found)

    def _progress(self, seconds: float) -> str:
        return f"{seconds:.0f} s: {self._proxy.score.total} faults, {self._kills} kills, {self._taken_up} parcels"

    # --- the programs ---

    def _keep_alive(self) -> None:
        dead = [program for program in self._programs if self._is_dead(program)]
        for program in dead:
            program.spawn()
        for program in dead:
            self._started(program)

    def _is_dead(self, program: Program) -> bool:
        status = program.bury()
        if status is not None and status != -signal.SIGKILL:
            self._wrong.append(f"the {program.name} ended by itself with status {status}")
        return program.process is None

    def _start(self, program: Program) -> None:
        program.spawn()
        self._started(program)

    def _started(self, program: Program) -> None:
        facts = program.ready()
        if facts is None:
            return
        self._proxy.note(started=program.name, life=program.lives - 1)
        if program is self._central:
            at = urlsplit(facts["url"])
            self._proxy.target = (at.hostname or "", at.port or 0)

    def _kill(self, fault: Fault, share: float) -> None:
        if fault is not Fault.KILL_STATION:
            threading.Event().wait(share * KILL_DELAY_MAX_S)
            self._proxy.target = None
            self._note_kill(self._central)
        if fault is not Fault.KILL_CENTRAL:
            self._note_kill(self._stations[int(share * 1000) % BENCHES])

    def _note_kill(self, program: Program) -> None:
        if program.kill():
            self._proxy.note(killed=program.name, life=program.lives - 1)

    # --- what arrives ---

    def _announce_ahead(self) -> None:
        self._read_journals()
        if self._taken_up + AHEAD < self._parcels:
            return
        batch = range(self._parcels, self._parcels + BATCH)
        returns = [announced for goods in self._goods for number in batch for announced in goods.parcel(number).returns]
        first = self._goods[0]
        never = [
            first.never_sent(number)
            for number in range(batch.start * NEVER_SENT // BATCH, batch.stop * NEVER_SENT // BATCH)
        ]
        products = [first.product(number) for number in range(STRAYS)] if not self._parcels else []
        withdrawn = announce(self._central_dir / "central.db", [*returns, *never], products)
        self._announced |= {each.return_id: each for each in (*returns, *never) if each.return_id not in withdrawn}
        self._withdrawn |= withdrawn
        self._parcels = batch.stop

    def _read_journals(self) -> None:
        for bench, (journal, _station) in enumerate(self._benches):
            if not journal.exists():
                continue
            with journal.open("rb") as file:
                file.seek(self._read_to[bench])
                text = file.read()
            whole = text[: text.rfind(b"\n") + 1]
            self._read_to[bench] += len(whole)
            for line in whole.splitlines():
                if b'"parcel"' in line and (facts := json.loads(line))["kind"] == "parcel":
                    self._taken_up = max(self._taken_up, facts["parcel"])

    # --- the end ---

    def _settle(self) -> None:
        for station in self._stations:
            station.tell("finish")
        until_s = time.monotonic() + SETTLE_TIMEOUT_S
        quiet = 0
        wait = threading.Event().wait
        while time.monotonic() < until_s:
            self._keep_alive()
            # Twice in a row: the operator may just be finishing the last parcel.
            central_db = self._central_dir / "central.db"
            is_quiet = all(is_settled(data / "station.db", central_db) for _journal, data in self._benches)
            quiet = quiet + 1 if is_quiet else 0
            if quiet > 3:  # noqa: PLR2004
                return
            wait(0.3)
        self._wrong.append(f"not settled within {SETTLE_TIMEOUT_S:.0f} s after the last fault")
