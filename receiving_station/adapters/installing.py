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
OPEN_TASK = "Receiving Station open"
"""Windows' task that opens the bench for whoever is logged on; the package makes it."""
_BUSY = 1618
"""Windows Installer's "another installation is running"."""
_TRIES, _WAIT_S = 20, 30


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


def windows_script(
    new: Path, old: Path, version: str, before: str, trial: Path, program: Path, *, reopens: bool = False
) -> str:
    """What the system's command processor does; settings and data stay when a package goes.

    Args:
        new: The package to install.
        old: The way back.
        version: Of the new one.
        before: Of the old one.
        trial: Where the line goes.
        program: The program for terminals, where the package puts it.
        reopens: Whether the bench closed itself for this, and is to be opened again.
    """
    # Windows Installer takes an older one only where the newer one is gone.
    goes_back = _is_older(version, before)
    install = _in_place(old, new) if goes_back else (_install(new),)
    opens = (f'schtasks /run /tn "{OPEN_TASK}" >nul 2>nul',) if reopens else ()
    lines = (
        "@echo off",
        'set "autostart=0"',
        r'reg query "HKLM\Software\Returns Bench\Receiving Station" /v Autostart >nul 2>nul && set "autostart=1"',
        *install,
        "if errorlevel 1 if not errorlevel 3010 goto back",
        f'"{program}" self-test >nul 2>nul',
        "if errorlevel 1 goto back",
        f'>"{trial}" echo {"done" if goes_back else "trial"} {version} {before}',
        *opens,
        "exit /b 0",
        ":back",
        *_in_place(new, old),
        f'>"{trial}" echo failed {version} {before}',
        *opens,
        "exit /b 1",
        # Somebody else's installation runs: that one is waited for, it says nothing about ours.
        ":install",
        "set tries=0",
        ":again",
        "msiexec %* /qn /norestart",
        f"if not errorlevel {_BUSY} exit /b %errorlevel%",
        f"if errorlevel {_BUSY + 1} exit /b %errorlevel%",
        "set /a tries=%tries%+1",
        f"if %tries% == {_TRIES} exit /b {_BUSY}",
        f"ping -n {_WAIT_S + 1} 127.0.0.1 >nul",
        "goto again",
    )
    return "\r\n".join(lines) + "\r\n"


def _install(package: Path) -> str:
    return f'call :install /i "{package}"'


def _in_place(gone: Path, come: Path) -> tuple[str, ...]:
    return (f'call :install /x "{gone}"', f"{_install(come)} AUTOSTART=%autostart%")


def _is_older(version: str, before: str) -> bool:
    return [int(number) for number in version.split(".")] < [int(number) for number in before.split(".")]


def hand_over(new: Path, old: Path, version: str, before: str, folder: Path, *, reopens: bool) -> NoReturn:
    """Install; this process ends here.

    Args:
        new: The verified package.
        old: The verified package of what is installed.
        version: Of the new one.
        before: Of the old one.
        folder: The updater's own.
        reopens: Whether the bench closed itself for this. On Linux its session opens it again.

    Raises:
        OSError: The script could not be written; nothing was changed.
    """
    trial = folder / TRIAL
    if sys.platform == "win32":
        script = folder / "install.cmd"
        program = Path(sys.executable).with_name("receiving-station.exe")
        text = windows_script(new, old, version, before, trial, program, reopens=reopens)
        write_durably(script, text.encode())
        quiet = subprocess.CREATE_NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP
        subprocess.Popen(["cmd.exe", "/d", "/c", str(script)], creationflags=quiet, close_fds=True, cwd=folder)  # noqa: S603, S607 (Windows' own)
        raise SystemExit(0)
    script = folder / "install.sh"
    write_durably(script, debian_script(new, old, version, before, trial).encode())
    os.chdir(folder)
    # In this process's place: whoever waits for the updater waits for the installation, and nothing of the program
    # that is replaced is open any more.
    os.execv("/bin/sh", ["/bin/sh", str(script)])  # noqa: S606 (our own script, in a folder of root's)


def open_bench() -> None:
    """Have Windows open the bench for whoever is logged on; nothing where nobody is, or elsewhere."""
    if sys.platform == "win32":
        quiet = subprocess.CREATE_NO_WINDOW
        subprocess.run(["schtasks.exe", "/run", "/tn", OPEN_TASK], creationflags=quiet, check=False, timeout=60)  # noqa: S603, S607 (Windows' own)
