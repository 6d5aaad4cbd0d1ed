"""Several processes on one port: started together, replaced when one dies, stopped together."""

import contextlib
import logging
import multiprocessing
import os
import signal
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from receiving_station.central.observe import SHARED_FOLDER
from receiving_station.central.server import GRACE_S, Options, serve_one_of_many

log = logging.getLogger(__name__)

START_S = 60
REPLACE_AFTER_S = 1.0
"""A process that died is replaced after that long: one that cannot live does not eat the machine."""


class ProcessesDidNotStartError(OSError):
    """One of the processes ended before it answered; its own words are in the log."""


def supervise(options: Options, listening: socket.socket, ready: Callable[[], None]) -> None:
    """Keep ``options.processes`` processes answering on a socket until SIGTERM or SIGINT.

    Raises:
        ProcessesDidNotStartError: They did not start.
    """
    # Told before they import the library: they count together, and each can tell all the numbers.
    with tempfile.TemporaryDirectory(prefix="central-metrics-") as folder:
        os.environ[SHARED_FOLDER] = folder
        listening.listen(2048)
        crew: list[_Child] = []
        try:
            crew.extend(_Child(options, listening) for _ in range(options.processes))
            until_s = time.monotonic() + START_S
            if not all(child.is_ready(until_s - time.monotonic()) for child in crew):
                raise ProcessesDidNotStartError("one of the processes ended before it answered; the log says why")
            ready()
            _keep(options, listening, crew)
        finally:
            _stop(crew)
            os.environ.pop(SHARED_FOLDER, None)


def _keep(options: Options, listening: socket.socket, crew: list["_Child"]) -> None:
    while True:
        # A signal ends this by its exception, within the second at the latest.
        if not wait([child.process.sentinel for child in crew], timeout=1.0):
            continue
        for number, child in enumerate(crew):
            if not child.process.is_alive():
                log.error("Process %s ended with status %s; another takes its place", child.pid, child.process.exitcode)
                child.close()
                time.sleep(REPLACE_AFTER_S)
                crew[number] = _Child(options, listening)


def _stop(crew: list["_Child"]) -> None:
    for child in crew:
        child.process.terminate()
    until_s = time.monotonic() + GRACE_S + 10
    for child in crew:
        child.process.join(max(until_s - time.monotonic(), 0))
        if child.process.is_alive():
            child.process.kill()
            child.process.join()
        child.close()


class _Child:
    """One of the processes; a pipe tells when it answers, and tells it when its parent is gone."""

    def __init__(self, options: Options, listening: socket.socket) -> None:
        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe()
        self.process: SpawnProcess = context.Process(
            target=_run, args=(options, listening, theirs), name="central", daemon=True
        )
        self.process.start()
        self.pid = self.process.pid
        theirs.close()

    def is_ready(self, within_s: float) -> bool:
        """Wait until it answers; False when it ended, or is late."""
        try:
            return self._ours.poll(max(within_s, 0)) and bool(self._ours.recv())
        except (EOFError, OSError):
            return False

    def close(self) -> None:
        """Give back what was held for it; it has ended."""
        self._ours.close()
        self.process.close()


def _run(options: Options, listening: socket.socket, parent: Connection) -> None:
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    # A terminal's Ctrl-C reaches all; the parent tells when it is time.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_stop_with, args=(parent,), name="parent watch", daemon=True).start()
    serve_one_of_many(options, listening, lambda: parent.send("ready"))


def _stop_with(parent: Connection) -> None:
    with contextlib.suppress(EOFError, OSError):
        parent.recv()  # Nothing is ever sent: this ends when the parent does.
    signal.raise_signal(signal.SIGTERM)
