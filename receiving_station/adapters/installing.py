"""Puts a verified package in and takes it out again when it does not even start; one small script a system.

The script goes on where this process ends, because the program's own files change meanwhile. It ends in one line of
``trial``: ``trial NEW OLD``, ``done NEW OLD`` where an older one was wanted, ``failed NEW OLD`` when the one before was
put back.
"""

import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

from receiving_station.adapters.disk import write_durably
from receiving_station.adapters.places import is_packaged
from receiving_station.adapters.update_files import TRIAL

DEBIAN, MSI = "debian-amd64", "windows-msi"
SELF_TEST_S = 180


def system_here() -> str:
    """What packages fit here, or "" where this program came by none."""
    if not is_packaged():
        return ""
    return MSI if sys.platform == "win32" else DEBIAN


def debian_script(new: Path, old: Path, version: str, before: str, trial: Path) -> str:
    """What root's shell does.

    Args:
        new: The package to install.
        old: The way back; apt takes an older one where it is told to.
        version: Of the new one.
        before: Of the old one.
        trial: Where the line goes.
    """
    then = "done" if _is_older(version, before) else "trial"
    words = {name: shlex.quote(str(value)) for name, value in (("new", new), ("old", old), ("trial", trial))}
    install = "apt-get install -q -y --allow-downgrades -o Dpkg::Options::=--force-confold"
    return f"""#!/bin/sh
export DEBIAN_FRONTEND=noninteractive
say() {{ printf '%s {version} {before}\\n' "$1" >{words["trial"]}.new && mv {words["trial"]}.new {words["trial"]}; }}
if {install} {words["new"]} && [ "$(receiving-station --version)" = {version} ] &&
    timeout {SELF_TEST_S} receiving-station self-test; then
    say {then}
else
    {install} {words["old"]}
    say failed
    exit 1
fi
"""


def windows_script(new: Path, old: Path, version: str, before: str, trial: Path, program: Path) -> str:
    """What the system's command processor does; settings and data stay when a package goes.

    Args:
        new: The package to install.
        old: The way back.
        version: Of the new one.
        before: Of the old one.
        trial: Where the line goes.
        program: The program for terminals, where the package puts it.
    """
    # Windows Installer takes an older one only where the newer one is gone.
    goes_back = _is_older(version, before)
    install = _in_place(old, new, "AUTOSTART=%autostart%") if goes_back else (_install(new),)
    lines = (
        "@echo off",
        'set "autostart=0"',
        r'reg query "HKLM\Software\Returns Bench\Receiving Station" /v Autostart >nul 2>nul && set "autostart=1"',
        *install,
        "if errorlevel 1 if not errorlevel 3010 goto back",
        f'"{program}" self-test >nul 2>nul',
        "if errorlevel 1 goto back",
        f'>"{trial}" echo {"done" if goes_back else "trial"} {version} {before}',
        "exit /b 0",
        ":back",
        f'msiexec /x "{new}" /qn /norestart',
        f'msiexec /i "{old}" /qn /norestart AUTOSTART=%autostart%',
        f'>"{trial}" echo failed {version} {before}',
        "exit /b 1",
    )
    return "\r\n".join(lines) + "\r\n"


def _install(package: Path) -> str:
    return f'msiexec /i "{package}" /qn /norestart'


def _in_place(gone: Path, come: Path, words: str) -> tuple[str, ...]:
    return (f'msiexec /x "{gone}" /qn /norestart', f"{_install(come)} {words}")


def _is_older(version: str, before: str) -> bool:
    return [int(number) for number in version.split(".")] < [int(number) for number in before.split(".")]


def hand_over(new: Path, old: Path, version: str, before: str, folder: Path) -> NoReturn:
    """Install; this process ends here.

    Args:
        new: The verified package.
        old: The verified package of what is installed.
        version: Of the new one.
        before: Of the old one.
        folder: The updater's own.

    Raises:
        OSError: The script could not be written; nothing was changed.
    """
    trial = folder / TRIAL
    if sys.platform == "win32":
        script = folder / "install.cmd"
        program = Path(sys.executable).with_name("receiving-station.exe")
        write_durably(script, windows_script(new, old, version, before, trial, program).encode())
        quiet = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
        subprocess.Popen(["cmd.exe", "/d", "/c", str(script)], creationflags=quiet, close_fds=True, cwd=folder)  # noqa: S603, S607 (Windows' own)
        raise SystemExit(0)
    script = folder / "install.sh"
    write_durably(script, debian_script(new, old, version, before, trial).encode())
    os.chdir(folder)
    # In this process's place: whoever waits for the updater waits for the installation, and nothing of the program
    # that is replaced is open any more.
    os.execv("/bin/sh", ["/bin/sh", str(script)])  # noqa: S606 (our own script, in a folder of root's)
