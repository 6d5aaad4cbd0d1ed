"""A throw-away PostgreSQL of the installed programs, in a folder of its own; for measurements and tests."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg
from psycopg import sql

USER = "postgres"
_UNPRIVILEGED = ("postgres", "nobody")
_WATCH = """
import pathlib, shutil, subprocess, sys
sys.stdin.buffer.read()
_, pg_ctl, data, user = sys.argv
subprocess.run([pg_ctl, "-D", data, "-m", "immediate", "-w", "stop"], user=user or None, cwd="/" if user else None,
               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
shutil.rmtree(pathlib.Path(data).parent, ignore_errors=True)
"""
"""Waits for the end of whoever started it, then ends the server."""
HOW_TO_GET_IT = (
    "No PostgreSQL programs were found (initdb, pg_ctl): neither in PATH, nor where pg_config says, nor below "
    "/usr/lib/postgresql. On Debian or Ubuntu: apt-get install postgresql. Nothing of it needs to run as a service."
)


class NoPostgresError(Exception):
    """There are no PostgreSQL programs here, or they did not start; the text says what to do."""


class Cluster:
    """A running server. Nobody but this machine reaches it; it is gone with its folder."""

    def __init__(self, host: str, port: int, control: Callable[..., None]) -> None:
        self._control = control
        self._host = host
        self._port = port
        self._count = 0

    def stop(self) -> None:
        """End it at once, as a power cut would."""
        self._control("-m", "immediate", "stop")

    def start_again(self) -> None:
        """Start it on the data that it left."""
        self._control("start")

    def url(self, name: str) -> str:
        """The address of one of its databases, in SQLAlchemy's form."""
        return f"postgresql+psycopg://{USER}@/{name}?host={quote(self._host, safe='')}&port={self._port}"

    def connect(self, name: str = "postgres") -> "psycopg.Connection[tuple[object, ...]]":
        """A connection that commits each statement."""
        return psycopg.connect(host=self._host, port=self._port, user=USER, dbname=name, autocommit=True)

    def create(self, template: str = "template1") -> str:
        """A new database, a copy of another that nobody is connected to; its name."""
        self._count += 1
        name = f"central_{os.getpid()}_{self._count}"
        with self.connect() as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(sql.Identifier(name), sql.Identifier(template))
            )
        return name


def programs() -> Path:
    """The folder of initdb and pg_ctl.

    Raises:
        NoPostgresError: There is none.
    """
    places = [Path(found).parent for found in [shutil.which("initdb")] if found]
    if told := shutil.which("pg_config"):
        bindir = subprocess.run([told, "--bindir"], capture_output=True, text=True, check=True)  # noqa: S603 (in PATH)
        places.append(Path(bindir.stdout.strip()))
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: path.parent.name, reverse=True)
    suffix = ".exe" if sys.platform == "win32" else ""
    for place in places:
        if all((place / f"{name}{suffix}").exists() for name in ("initdb", "pg_ctl", "postgres")):
            return place
    raise NoPostgresError(HOW_TO_GET_IT)


@contextmanager
def throw_away_cluster(*, is_durable: bool = True) -> Iterator[Cluster]:
    """A new server for the time of this block.

    Args:
        is_durable: Whether a commit waits for the disk. Tests of other things may go without.

    Raises:
        NoPostgresError: There is no PostgreSQL here, or it did not start.
    """
    place = programs()
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    # PostgreSQL refuses to run as root.
    user = _unprivileged() if sys.platform != "win32" and os.geteuid() == 0 else None
    if user:
        shutil.chown(folder, user)
    data, log = folder / "data", folder / "log"
    host, port = (str(folder), 5432) if sys.platform != "win32" else ("127.0.0.1", _free_port())
    options = [f"-c port={port}", "-c max_connections=200", "-c shared_buffers=256MB"]
    if sys.platform != "win32":
        options += ["-c listen_addresses=''", f"-c unix_socket_directories={folder}"]
    if not is_durable:
        options += ["-c fsync=off", "-c full_page_writes=off"]
    try:
        _run([place / "initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C", "-N"], user)

        def control(*words: str) -> None:
            started: list[str | Path] = ["-l", log, "-o", " ".join(options)] if "start" in words else []
            _run([place / "pg_ctl", "-D", data, "-w", *started, *words], user, log)

        with _ended_with_us(place / "pg_ctl", data, user):
            control("start")
            yield Cluster(host, port, control)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _ended_with_us(pg_ctl: Path, data: Path, user: str | None) -> Iterator[None]:
    """A server that was started in this block is stopped after it, also when this process is killed in it."""
    watch = [sys.executable, "-c", _WATCH, str(pg_ctl), str(data), user or ""]
    # A session of its own: the terminal's Ctrl-C is for us.
    with subprocess.Popen(watch, stdin=subprocess.PIPE, start_new_session=True):  # noqa: S603 (this program)
        yield  # Its standard input closes when this block or this process ends.


def _run(command: list[str | Path], user: str | None, log: Path | None = None) -> None:
    # Output goes to a file: a server that inherits a pipe would keep it open.
    with tempfile.TemporaryFile("w+") as said:
        done = subprocess.run(  # noqa: S603 (programs found above)
            command,
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
            user=user,
            check=False,
            cwd=command[2] if isinstance(command[2], Path) and command[2].is_dir() else None,
        )
        if done.returncode:
            said.seek(0)
            more = log.read_text() if log is not None and log.exists() else ""
            raise NoPostgresError(f"{Path(command[0]).name} failed: {said.read().strip()}\n{more}")


def _unprivileged() -> str:
    import pwd  # noqa: PLC0415 (not there on Windows)

    known = {entry.pw_name for entry in pwd.getpwall()}
    for name in _UNPRIVILEGED:
        if name in known:
            return name
    raise NoPostgresError(f"PostgreSQL does not run as root, and there is no user of these: {_UNPRIVILEGED}")


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port
