"""The Linux program as one folder that needs no Python: PyInstaller, in a venv of exactly what the locks name."""

import os
import shutil
import sys
from pathlib import Path

from installer.content import BUILD_ONLY, CENTRAL_ONLY, copy_own
from installer.tools import PROJECT, emptied, run, sha256, step

HERE = Path(__file__).resolve().parent
BUILDERS = HERE / "requirements.txt"
RUNTIME = PROJECT / "requirements.lock"


def build_tree(work: Path, version: str) -> Path:
    """Build it; the folder with the program ``receiving-station`` in it.

    Args:
        work: For everything made on the way; kept, so that a second version is built sooner.
        version: What it says it is.

    Raises:
        BuildError: If a step fails.
    """
    python = _venv(work / "venv-linux")
    source = emptied(work / f"source-{version}")
    copy_own(source, version)
    # Within the source: from its own package PyInstaller would take the program that lies beside that.
    entry = source / "receiving_station_entry.py"
    shutil.copyfile(PROJECT / "installer" / "entry.py", entry)
    out = work / f"linux-{version}"
    environment = {
        "STATION_SOURCE": str(source),
        "STATION_ENTRY": str(entry),
        "STATION_EXCLUDED": " ".join((*CENTRAL_ONLY, *BUILD_ONLY)),
        "PYTHONPATH": str(source),
        "PYTHONHASHSEED": "0",
    }
    # Not from the project's folder: Python looks there first, and would find the program without its version.
    with step(f"PyInstaller, {version}"):
        folders = ("--distpath", emptied(out), "--workpath", work / f"pyinstaller-{version}")
        run([python, "-m", "PyInstaller", "--noconfirm", *folders, HERE / "station.spec"], cwd=work, env=environment)
    return out / "receiving-station"


def _venv(folder: Path) -> Path:
    """The Python of a venv with what the program needs and what builds it, from the lock files and nothing else."""
    python = folder / "bin" / "python"
    wanted = f"{sys.version} {sha256(RUNTIME)} {sha256(BUILDERS)}"
    stamp = folder / "installed"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return python
    with step("a venv of the locked libraries"):
        run([sys.executable, "-m", "venv", "--clear", folder])
        options = ["-qq", "--no-input", "--disable-pip-version-check", "--require-hashes"]
        # One after the other: each file names hashes for everything in it.
        for lock in (RUNTIME, BUILDERS):
            run([python, "-m", "pip", "install", *options, "-r", lock], env={"PATH": os.environ["PATH"]})
    stamp.write_text(wanted, encoding="utf-8")
    return python


def site_packages(work: Path) -> Path:
    """Where that venv has its libraries."""
    return work / "venv-linux" / "lib" / f"python{sys.version_info.major}.{sys.version_info.minor}" / "site-packages"
