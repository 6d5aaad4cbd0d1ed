"""The scripts that install and take back: what they do is read here; that they do it, `make test-packages` shows."""

import os
import subprocess
from pathlib import Path

from receiving_station.adapters.installing import OPEN_TASK, debian_script, windows_script

PACKAGES = Path("/srv/with a blank/it's new.deb"), Path("/srv/old.deb")


def run(
    tmp_path: Path, apt: str, version: str, test: str, new: str = "1.1.0", before: str = "1.0.0"
) -> tuple[str, list[str]]:
    """Run the script with programs of ours in the place of apt and of the station."""
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    programs = {
        "apt-get": f'echo "$@" >>{tmp_path}/asked; {apt}',
        "receiving-station": f'case "$1" in --version) echo {version};; *) {test};; esac',
    }
    for name, text in programs.items():
        file = bin_folder / name
        file.write_text(f"#!/bin/sh\n{text}\n")
        file.chmod(0o755)
    script = tmp_path / "install.sh"
    trial = tmp_path / "a place" / "trial"
    trial.parent.mkdir()
    script.write_text(debian_script(*PACKAGES, new, before, trial))
    path = f"{bin_folder}{os.pathsep}/usr/bin{os.pathsep}/bin"
    subprocess.run(["/bin/sh", str(script)], env={"PATH": path}, check=False, timeout=30)
    asked = [line.rpartition("force-confold ")[2] for line in (tmp_path / "asked").read_text().splitlines()]
    return trial.read_text().strip(), asked


def test_a_version_that_works_is_on_trial(tmp_path: Path) -> None:
    assert run(tmp_path, "true", "1.1.0", "true") == ("trial 1.1.0 1.0.0", [str(PACKAGES[0])])


def test_an_older_version_that_was_wanted_is_no_trial(tmp_path: Path) -> None:
    assert run(tmp_path, "true", "1.0.0", "true", "1.0.0", "1.1.0")[0] == "done 1.0.0 1.1.0"


def test_a_version_whose_self_test_fails_is_taken_back(tmp_path: Path) -> None:
    told, asked = run(tmp_path, "true", "1.1.0", "exit 1")
    assert told == "failed 1.1.0 1.0.0"
    assert asked == [str(path) for path in PACKAGES]


def test_a_version_that_does_not_say_that_it_is_there_is_taken_back(tmp_path: Path) -> None:
    assert run(tmp_path, "true", "1.0.0", "true")[0] == "failed 1.1.0 1.0.0"


def test_a_package_that_apt_refuses_is_taken_back(tmp_path: Path) -> None:
    assert run(tmp_path, 'case "$*" in *new*) exit 100;; esac', "1.0.0", "true")[0] == "failed 1.1.0 1.0.0"


def windows(new: str, before: str, *, reopens: bool = False) -> list[str]:
    program = Path("C:/Program Files/Receiving Station/receiving-station.exe")
    text = windows_script(Path("new.msi"), Path("old.msi"), new, before, Path("trial"), program, reopens=reopens)
    return text.splitlines()


def test_on_windows_a_newer_one_goes_over_the_older_one() -> None:
    lines = windows("1.1.0", "1.0.0")
    assert lines.index('call :install /i "new.msi"') < lines.index('>"trial" echo trial 1.1.0 1.0.0')


def test_on_windows_the_newer_one_goes_before_an_older_one_comes() -> None:
    lines = windows("1.0.0", "1.1.0")
    gone = lines.index('call :install /x "old.msi"')
    assert lines[gone + 1] == 'call :install /i "new.msi" AUTOSTART=%autostart%'
    assert '>"trial" echo done 1.0.0 1.1.0' in lines


def test_on_windows_a_bench_that_closed_itself_is_opened_whatever_came_of_it() -> None:
    opening = f'schtasks /run /tn "{OPEN_TASK}" >nul 2>nul'
    assert windows("1.1.0", "1.0.0", reopens=True).count(opening) == 2
    assert opening not in windows("1.1.0", "1.0.0")
