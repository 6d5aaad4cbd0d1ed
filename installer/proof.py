"""``make test-packages``: every package is installed, run, upgraded and removed, not only built.

Two versions of everything; Windows' packages in an empty Wine, the Debian package in an empty Debian. What only a real
Windows can show is a list for a person: docs/it/windows-checklist.md.
"""

import argparse
import shutil
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from installer.build import OUT
from installer.tools import BuildError, say

OLD, NEW = "0.8.0", "0.9.0"
"""The two versions that the proof builds of what is here; no release is called so."""
EVERYBODY = {"pilot": 100, "early": 100, "all": 100}
"""Shares of the rings."""


class Proof:
    """Facts, one a line; any that does not hold fails the whole.

    Args:
        work: For everything that is made.
        is_kept: Packages that are there already are used.
        is_short: One version, from its installation to its removal: what fits behind the tests of every change.
    """

    def __init__(self, work: Path, *, is_kept: bool = False, is_short: bool = False) -> None:
        self.work = work
        self.is_kept = is_kept
        self.is_short = is_short
        self.failed = 0
        self.count = 0
        self._began_s = time.monotonic()

    def holds(self, fact: str, *, is_so: bool, told: str = "") -> None:
        """Say whether a fact holds; what was told is shown where it does not."""
        self.count += 1
        self.failed += not is_so
        say(f"{time.monotonic() - self._began_s:7.1f} s  {'ok    ' if is_so else 'FAILED'}  {fact}")
        if not is_so and told:
            say(told[-3000:])

    def figure(self, what: str, value: float, unit: str, reach: float | None = None) -> None:
        """Say a measure, and what was to be reached."""
        goal = "" if reach is None else f"  (reach: {reach:g} {unit}{', missed' if value > reach else ''})"
        say(f"{time.monotonic() - self._began_s:7.1f} s  {value:7.1f} {unit}  {what}{goal}")


def main(arguments: list[str]) -> int:
    """Prove what is named; 1 where a fact does not hold."""
    parser = argparse.ArgumentParser(prog="python -m installer.proof", description=__doc__)
    parser.add_argument("what", nargs="*", choices=("linux", "windows", []), metavar="linux|windows", help="else both")
    parser.add_argument("--out", type=Path, default=OUT, metavar="FOLDER")
    parser.add_argument("--keep", action="store_true", help="use packages that are there already")
    parser.add_argument("--short", action="store_true", help="one version, installed, run and removed")
    given = parser.parse_args(arguments)
    from installer.linux.proof import prove_linux  # noqa: PLC0415 (each system's own tools)
    from installer.wine.proof import prove_windows  # noqa: PLC0415

    parts: dict[str, Callable[[Proof, Path], None]] = {"linux": prove_linux, "windows": prove_windows}
    out: Path = given.out.resolve()
    proof = Proof(out / "proof", is_kept=given.keep, is_short=given.short)
    proof.work.mkdir(parents=True, exist_ok=True)
    for name in given.what or parts:
        try:
            parts[name](proof, out)
        except (BuildError, OSError) as error:
            proof.holds(f"{name} is proved to its end", is_so=False, told=str(error))
    say(f"{proof.count - proof.failed} passed, {proof.failed} failed")
    return 1 if proof.failed else 0


def now() -> datetime:
    """UTC, whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)


def changed_copy(package: Path, folder: Path) -> Path:
    """A copy with one changed bit in its middle."""
    folder.mkdir(parents=True, exist_ok=True)
    copy = folder / package.name
    shutil.copyfile(package, copy)
    with copy.open("r+b") as file:
        file.seek(package.stat().st_size // 2)
        byte = file.read(1)[0]
        file.seek(-1, 1)
        file.write(bytes([byte ^ 1]))
    return copy


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_args: object) -> None:
        """Nothing on the terminal."""


@contextmanager
def served(folder: Path) -> Iterator[tuple[Path, str]]:
    """A folder whose ``published`` is served on loopback."""
    (folder / "published").mkdir()
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder / "published")))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield folder, f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
