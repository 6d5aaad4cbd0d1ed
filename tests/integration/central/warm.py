"""Processes that begin where the imports are done: each is forked from one that has them, and runs alone from there.

A central of its own takes two seconds of this machine before its first line runs. What is tested of it begins after
that: so the tests' many centrals share the imports and nothing else. Where there is no fork (Windows), and for a
supervisor, which starts processes itself, a process begins from nothing, as one of every day.
"""

import multiprocessing
import os
import runpy
import subprocess
import sys
import warnings
from collections.abc import Sequence
from multiprocessing.connection import Connection
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parents[3]
HAS_FORK = "forkserver" in multiprocessing.get_all_start_methods()
PRELOADED = [
    "receiving_station.central.server",
    "receiving_station.central.photos_s3",
    "alembic.command",
    "psycopg",
    "sqlalchemy.dialects.postgresql.psycopg",
    "sqlalchemy.dialects.sqlite",
    "uvicorn.protocols.http.httptools_impl",
    "uvicorn.lifespan.on",
]


class WarmProcess:
    """As much of ``subprocess.Popen`` as the tests use, on a process that was forked with its imports done."""

    def __init__(self, what: Sequence[str], env: dict[str, str]) -> None:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(PRELOADED)
        out, its_out = context.Pipe(duplex=False)
        errors, its_errors = context.Pipe(duplex=False)
        self._process = context.Process(target=_run, args=(list(what), env, its_out, its_errors))
        self._process.start()
        its_out.close()
        its_errors.close()
        self.stdout: IO[str] = os.fdopen(os.dup(out.fileno()), encoding="utf-8")
        self.stderr: IO[str] = os.fdopen(os.dup(errors.fileno()), encoding="utf-8")
        out.close()
        errors.close()
        self.pid = self._process.pid or 0

    def poll(self) -> int | None:
        """Its exit status, or None while it runs."""
        return self._process.exitcode

    def wait(self, timeout: float) -> int:
        """Its exit status once it ends; minus the signal that ended it."""
        self._process.join(timeout)
        status = self._process.exitcode
        if status is None:
            raise subprocess.TimeoutExpired("central", timeout)
        return status

    def terminate(self) -> None:
        """Ask it to stop."""
        self._process.terminate()

    def kill(self) -> None:
        """End it between two instructions."""
        self._process.kill()


def _run(what: list[str], env: dict[str, str], out: Connection, errors: Connection) -> None:
    os.environ.clear()
    os.environ.update(env)
    for stream, number in ((out, 1), (errors, 2)):
        os.dup2(stream.fileno(), number)
        stream.close()
    os.chdir(ROOT)
    sys.path.insert(0, str(ROOT))
    sys.stdout = os.fdopen(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", buffering=1, closefd=False)
    warnings.resetwarnings()
    warnings.simplefilter("error")
    if what[0] == "-m":
        sys.argv = what[1:]
        runpy.run_module(what[1], run_name="__main__", alter_sys=True)
    else:
        sys.argv = list(what)
        runpy.run_path(what[0], run_name="__main__")
