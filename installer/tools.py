"""Running what the builders need, and saying so: one line a step, with its seconds."""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]


class BuildError(Exception):
    """A package cannot be built; the text says why and what to do."""


def say(line: str) -> None:
    """One line, at once, also into a pipe."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


@contextmanager
def step(name: str) -> Iterator[None]:
    """Tell how long something took, once it is done."""
    began_s = time.monotonic()
    yield
    say(f"{time.monotonic() - began_s:7.1f} s  {name}")


def run(command: Sequence[str | Path], cwd: Path | None = None, env: Mapping[str, str] | None = None) -> str:
    """Run a program of this machine to its end; what it wrote to both outputs.

    Raises:
        BuildError: If it is missing, or its exit status is not 0; with the last of what it wrote.
    """
    words = [str(word) for word in command]
    if shutil.which(words[0]) is None:
        raise BuildError(f"{words[0]} is not installed. docs/it/build.md says which packages a build needs.")
    done = subprocess.run(
        words,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode != 0:
        raise BuildError(f"{' '.join(words[:4])} … ended with {done.returncode}:\n{done.stdout[-4000:]}")
    return done.stdout


def sha256(path: Path) -> str:
    """The file's SHA-256, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def pinned(path: Path, expected: str) -> Path:
    """The file, when it is the one that was pinned.

    Raises:
        BuildError: If it is another one.
    """
    found = sha256(path)
    if found != expected:
        raise BuildError(f"{path.name} is not the pinned file: its SHA-256 is {found}, expected {expected}.")
    return path


def emptied(folder: Path) -> Path:
    """The folder, empty."""
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    return folder


def megabytes(path: Path) -> float:
    """Size of a file, or of all files in a folder, in units of 1 000 000 bytes; a link counts nothing."""
    if path.is_file():
        return path.stat().st_size / 1e6
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file() and not file.is_symlink()) / 1e6
