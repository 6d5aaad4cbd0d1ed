"""The set-up of a fresh machine: make.py's pure parts, the lock files, the guard on the network."""

import re
import socket
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import make

ROOT = Path(__file__).resolve().parents[2]
RUNTIME = (ROOT / "requirements.lock").read_text(encoding="utf-8")
DEV = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def folder_with_inputs(folder: Path) -> Path:
    for name in ("requirements.lock", "requirements-dev.lock", "pyproject.toml"):
        (folder / name).write_text(f"what {name} says", encoding="utf-8")
    return folder


def made_venv(folder: Path, python: str = "3.11.7") -> Path:
    make.program(folder, "python").parent.mkdir(parents=True)
    make.program(folder, "python").touch()
    (folder / "pyvenv.cfg").write_text(f"home = /usr/bin\nversion = {python}\n", encoding="utf-8")
    return folder


def names_of(requirements: list[str]) -> set[str]:
    return {re.split(r"[^A-Za-z0-9._-]", text, maxsplit=1)[0].lower() for text in requirements}


def test_a_lock_file_is_read_as_packages_and_versions() -> None:
    lock = (
        "numpy==2.4.6 \\\n    --hash=sha256:aa==\ncolorama==0.4.6 ; sys_platform == 'win32' \\\n    --hash=sha256:bb\n"
    )

    assert make.pins(lock) == {"numpy": "2.4.6", "colorama": "0.4.6"}


def test_the_development_lock_holds_every_runtime_pin_unchanged() -> None:
    assert make.pins(RUNTIME).items() <= make.pins(DEV).items()


@pytest.mark.parametrize("lock", [RUNTIME, DEV], ids=["runtime", "dev"])
def test_every_pin_carries_a_hash(lock: str) -> None:
    entries = [entry for entry in re.split(r"\n(?=\S)", lock) if entry.strip()]

    assert [entry.split()[0] for entry in entries if "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("lock", [RUNTIME, DEV], ids=["runtime", "dev"])
def test_no_lock_names_an_address_or_an_index(lock: str) -> None:
    assert re.findall(r"://|--(?:extra-)?index-url|--find-links", lock) == []


def test_every_dependency_of_the_project_is_locked() -> None:
    extras = PROJECT["project"]["optional-dependencies"]
    runtime = names_of(PROJECT["project"]["dependencies"]) | names_of(extras["build"])

    assert (runtime - make.pins(RUNTIME).keys(), names_of(extras["dev"]) - make.pins(DEV).keys()) == (
        set(),
        set(),
    )


def test_the_locked_qt_is_not_the_release_that_drops_references() -> None:
    major, minor = make.pins(RUNTIME)["pyside6-essentials"].split(".")[:2]

    assert (int(major), int(minor)) < (6, 12)


def test_a_package_known_by_its_64_bit_time_name_is_not_missing() -> None:
    assert make.missing_packages(("libgl1", "libzbar0", "libegl1"), {"libgl1", "libzbar0t64"}) == ["libegl1"]


def test_a_person_with_sudo_is_given_one_command_to_paste() -> None:
    assert make.apt_command(["libgl1"], has_sudo=True) == (
        "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends libgl1'"
    )


def test_a_person_without_sudo_is_given_the_command_for_root() -> None:
    assert make.apt_command(["libgl1"], has_sudo=False).startswith("su root -c 'apt-get update && ")


@pytest.mark.parametrize("changed", ["requirements.lock", "requirements-dev.lock", "pyproject.toml"])
def test_a_changed_input_makes_the_set_up_run_again(tmp_path: Path, changed: str) -> None:
    before = make.fingerprint(folder_with_inputs(tmp_path), "3.11")
    (tmp_path / changed).write_text("changed", encoding="utf-8")

    assert make.fingerprint(tmp_path, "3.11") != before


def test_another_python_makes_the_set_up_run_again(tmp_path: Path) -> None:
    folder_with_inputs(tmp_path)

    assert make.fingerprint(tmp_path, "3.11") != make.fingerprint(tmp_path, "3.12")


@pytest.mark.parametrize(
    ("stamp", "level", "is_done"),
    [
        ("f00d runtime", "runtime", True),
        ("f00d dev", "dev", True),
        ("f00d dev", "runtime", True),
        ("f00d runtime", "dev", False),
        ("beef dev", "dev", False),
        (make.UNFINISHED, "runtime", False),
        ("", "runtime", False),
    ],
)
def test_the_stamp_tells_what_is_there_already(*, stamp: str, level: str, is_done: bool) -> None:
    assert make.is_set_up(stamp, "f00d", level) is is_done


def test_a_finished_environment_of_this_python_is_kept(tmp_path: Path) -> None:
    assert make.is_usable(made_venv(tmp_path / "venv"), "3.11")


def test_an_environment_of_another_python_is_made_again(tmp_path: Path) -> None:
    assert not make.is_usable(made_venv(tmp_path / "venv", "3.1.1"), "3.11")


def test_an_interrupted_environment_is_made_again(tmp_path: Path) -> None:
    venv = made_venv(tmp_path / "venv")
    (venv / make.STAMP).write_text(make.UNFINISHED, encoding="utf-8")

    assert not make.is_usable(venv, "3.11")


def test_an_environment_whose_python_was_removed_is_made_again(tmp_path: Path) -> None:
    venv = made_venv(tmp_path / "venv")
    make.program(venv, "python").unlink()

    assert not make.is_usable(venv, "3.11")


def test_a_failed_stage_fails_the_whole_run_and_shows_its_output(capsys: pytest.CaptureFixture[str]) -> None:
    results = [
        make.Result("mypy", 1.0, 0, "Success"),
        make.Result("unit tests", 2.0, 1, "E  wrong\n1 failed"),
    ]

    assert (make.report(results), "E  wrong" in capsys.readouterr().out) == (1, True)


def test_every_stage_runs_although_one_failed() -> None:
    fails, passes = (make.Stage(f"exit {n}", (sys.executable, "-c", f"raise SystemExit({n})")) for n in (3, 0))

    assert [result.exit_status for result in make.run_lanes((fails, passes), (fails,))] == [3, 0, 3]


def test_the_closing_line_of_the_tests_stands_in_the_summary() -> None:
    line = make.summary_line(make.Result("unit tests", 1.25, 0, "....\n===== 4 passed in 0.10s =====\n"))

    assert line.endswith("ok  4 passed in 0.10s")


def test_an_unknown_target_is_refused_with_the_list_of_targets() -> None:
    run = [sys.executable, "make.py", "tests"]
    done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False)

    assert (done.returncode, "make demo" in done.stdout) == (2, True)


def test_a_test_cannot_reach_another_machine() -> None:
    with socket.socket() as connection, pytest.raises(RuntimeError, match="tried to connect"):
        connection.connect(("192.0.2.1", 80))  # an address that is nobody's, by RFC 5737


def test_a_test_can_reach_a_server_of_its_own() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.socket() as connection:
        assert connection.connect_ex(server.getsockname()) == 0
