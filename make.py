"""Everything a newcomer runs: ``python3 make.py demo`` or ``test``; the first run sets the machine up.

Only the standard library is used here, because nothing else is there yet. The file must stay readable for
older Pythons as well, so that they can say which version is needed instead of failing on syntax.
"""

import hashlib
import importlib.util
import os
import shlex
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

OLDEST = (3, 11)
if sys.version_info < OLDEST:
    sys.exit(
        "The receiving station needs Python {}.{} or newer; this is Python {}.{}. "
        "Install a newer one and start this with it, for example: make demo PYTHON=python3.12".format(
            *OLDEST, *sys.version_info[:2]
        )
    )

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
TOOLS = ROOT / ".venv-tools"
STAMP = "set-up"
UNFINISHED = "unfinished"
LOCKS = {"runtime": "requirements.lock", "dev": "requirements-dev.lock"}
PYTHON = f"{sys.version_info.major}.{sys.version_info.minor}"

# What the wheels of Qt and of the code readers load from the system, and fonts for the scripts on labels.
# apt-get takes these names on Debian 12 and 13 and Ubuntu 24.04: what a release calls NAMEt64 provides NAME.
SYSTEM_PACKAGES = (
    "libegl1",
    "libgl1",
    "libglib2.0-0",
    "libdbus-1-3",
    "libfontconfig1",
    "libwayland-cursor0",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
    "libzbar0",
    "fonts-noto-core",
    "fonts-noto-cjk",
)

# Tests run the central on a throw-away PostgreSQL and look at its pages in Chromium; what is here needs no package.
TEST_PACKAGES = ("postgresql",)
TEST_BROWSER = ("chromium",)

HELP = """\
make demo    set up, then run the demo              (make demo ARGS="--headless --json")
make test    set up, then every check and every test
make check   set up, then the fast half: lint, types, layers, unit tests
make setup   only set up: system libraries, .venv
make lock    write both lock files again            (make lock ARGS="--upgrade")
make packages      build the .deb, the MSI and the setup program  (ARGS="linux|windows --version 1.2.3")
make test-packages install, run, upgrade, update and remove them  (ARGS="linux|windows"; root, minutes)
make translations  words on screen into Qt Linguist files, and what is missing  (ARGS="FILLED.json")
make clean   remove .venv and everything that was built
Without make: python3 make.py TARGET [ARGS]; on Windows: make.bat TARGET [ARGS]"""


class SetUpError(Exception):
    """The set-up cannot go on; the text says what happened and what to do."""


@dataclass(frozen=True)
class Stage:
    """One command of a check.

    Attributes:
        is_live: Its output goes straight to the terminal instead of being kept for the report.
    """

    name: str
    command: tuple[str, ...]
    is_live: bool = False


@dataclass(frozen=True)
class Result:
    """How a stage ended."""

    name: str
    seconds: float
    exit_status: int
    output: str


def say(text: str, end: str = "\n") -> None:
    """Print at once, also into a pipe."""
    sys.stdout.write(text + end)
    sys.stdout.flush()


def missing_packages(wanted: tuple[str, ...], installed: set[str]) -> list[str]:
    """Those of ``wanted`` that are installed under neither this name nor their 64-bit-time name."""
    return [name for name in wanted if not {name, f"{name}t64"} & installed]


def installed_packages(wanted: tuple[str, ...]) -> set[str]:
    """What dpkg has installed of ``wanted`` and of their 64-bit-time names."""
    names = [*wanted, *(f"{name}t64" for name in wanted)]
    query = ["dpkg-query", "-W", "-f", "${db:Status-Status} ${Package}\n", *names]
    # Its exit status only says that some name is unknown, which is the question.
    told = subprocess.run(query, capture_output=True, text=True, check=False).stdout
    return {line.split()[1] for line in told.splitlines() if line.startswith("installed ")}


def apt_script(packages: list[str]) -> str:
    """The shell words that install ``packages``, to be run as root."""
    names = shlex.join(packages)
    return f"apt-get update && apt-get install -y --no-install-recommends {names}"


def apt_command(packages: list[str], has_sudo: bool) -> str:  # noqa: FBT001 (a fact of the machine)
    """The one command that a person pastes to install ``packages``."""
    return f"{'sudo sh' if has_sudo else 'su root'} -c {shlex.quote(apt_script(packages))}"


def has_postgresql() -> bool:
    """Whether PostgreSQL's programs are installed, in PATH or where Debian and Ubuntu keep them."""
    return shutil.which("initdb") is not None or any(Path("/usr/lib/postgresql").glob("*/bin/initdb"))


def has_browser() -> bool:
    """Whether there is a Chromium, by one of the names that it goes by."""
    return any(shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"))


def provide_system_packages(level: str) -> None:
    """Install what Linux lacks for ``level``, or say what it is.

    Raises:
        SetUpError: If only an administrator can install it; the text holds the command.
    """
    if not sys.platform.startswith("linux"):
        return
    wanted: tuple[str, ...] = SYSTEM_PACKAGES
    if level == "dev" and not has_postgresql():
        wanted = (*wanted, *TEST_PACKAGES)
    if level == "dev" and not has_browser():
        wanted = (*wanted, *TEST_BROWSER)
    if importlib.util.find_spec("ensurepip") is None:  # Debian and Ubuntu keep it in a package of its own
        wanted = (f"python{PYTHON}-venv", *wanted)
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        if not (VENV / STAMP).exists():
            say(f"This Linux has no apt-get. Needed, by their Debian names: {' '.join(wanted)}")
        return
    missing = missing_packages(wanted, installed_packages(wanted))
    if not missing:
        return
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    has_sudo = shutil.which("sudo") is not None
    if sudo and not (has_sudo and quietly([*sudo, "true"]).returncode == 0):
        raise SetUpError(
            "System packages are missing, and only an administrator can install them. "
            f"Run this, then start again:\n\n  {apt_command(missing, has_sudo)}\n"
        )
    step(
        f"installing system packages: {' '.join(missing)}",
        [*sudo, "sh", "-c", apt_script(missing)],
    )


def fingerprint(root: Path, python: str) -> str:
    """The SHA-256 of what decides about ``.venv``: the locks, the project file, Python's version."""
    digest = hashlib.sha256(python.encode())
    for name in (*LOCKS.values(), "pyproject.toml"):
        digest.update(hashlib.sha256((root / name).read_bytes()).digest())
    return digest.hexdigest()


def is_set_up(stamp: str, wanted: str, level: str) -> bool:
    """Whether ``stamp`` tells that at least ``level`` was installed for the fingerprint ``wanted``."""
    return stamp in {f"{wanted} {level}", f"{wanted} dev"}


def read_stamp(venv: Path) -> str:
    """What the last set-up of ``venv`` left behind; empty where there was none."""
    path = venv / STAMP
    return path.read_text(encoding="utf-8") if path.exists() else ""


def is_usable(venv: Path, python: str) -> bool:
    """Whether packages can be added to ``venv``: finished, of this version, its Python still there."""
    told = venv / "pyvenv.cfg"
    if read_stamp(venv) == UNFINISHED or not (told.exists() and program(venv, "python").exists()):
        return False
    pairs = (line.partition("=") for line in told.read_text(encoding="utf-8").splitlines())
    versions = [value.strip() for key, _, value in pairs if key.strip() in {"version", "version_info"}]
    return any(version.split(".")[:2] == python.split(".") for version in versions)


def program(venv: Path, name: str) -> Path:
    """Where ``venv`` keeps a program."""
    return venv / "Scripts" / f"{name}.exe" if sys.platform == "win32" else venv / "bin" / name


def pins(lock: str) -> dict[str, str]:
    """Package and version of every requirement in the text of a lock file."""
    lines = (line.split()[0].partition("==") for line in lock.splitlines() if "==" in line and line[0].isalnum())
    return {name: version for name, _, version in lines}


def set_up(level: str) -> None:
    """Bring the system libraries and ``.venv`` to what ``level`` needs; no work where they are there.

    Args:
        level: A key of ``LOCKS``.

    Raises:
        SetUpError: If something could not be installed.
    """
    provide_system_packages(level)
    wanted = fingerprint(ROOT, PYTHON)
    if is_set_up(read_stamp(VENV), wanted, level):
        return
    fresh = not is_usable(VENV, PYTHON)
    if fresh:
        if VENV.exists():
            shutil.rmtree(VENV)
        VENV.mkdir()
    (VENV / STAMP).write_text(UNFINISHED, encoding="utf-8")
    if fresh:
        step(f"making .venv with Python {PYTHON}", [sys.executable, "-m", "venv", str(VENV)])
    name = LOCKS[level]
    count = len(pins((ROOT / name).read_text(encoding="utf-8")))
    # -qq: warnings about somebody's own pip settings say nothing about this project; errors are still shown.
    pip = [
        str(program(VENV, "python")),
        "-m",
        "pip",
        "install",
        "-qq",
        "--no-input",
        "--disable-pip-version-check",
    ]
    step(f"installing {count} packages from {name}", [*pip, "--require-hashes", "-r", name])
    step("installing the receiving station", [*pip, "--no-deps", "--no-build-isolation", "-e", "."])
    (VENV / STAMP).write_text(f"{wanted} {level}", encoding="utf-8")


def quietly(command: list[str]) -> "subprocess.CompletedProcess[str]":
    """Run and keep the output, errors and all in one text."""
    return subprocess.run(
        command,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        env={**os.environ, "DEBIAN_FRONTEND": "noninteractive"},
    )


def step(text: str, command: list[str]) -> None:
    """One step of the set-up: its line, its seconds; its output only when it failed.

    Raises:
        SetUpError: If the command failed.
    """
    say(f"{text} ...", end=" ")
    start = time.monotonic()
    done = quietly(command)
    say(f"{time.monotonic() - start:.1f} s" if done.returncode == 0 else "FAILED")
    if done.returncode != 0:
        say(done.stdout)
        raise SetUpError(f"Stopped while {text}: the reason is above. Once it is mended, the same command goes on.")


def tool(name: str, *arguments: str) -> tuple[str, ...]:
    """The command line of a program in ``.venv``."""
    return (str(program(VENV, name)), *arguments)


def run_stage(stage: Stage) -> Result:
    """Run one stage and print its line."""
    start = time.monotonic()
    if stage.is_live:
        say(f"{stage.name}:")
        done = subprocess.run(stage.command, cwd=ROOT, check=False, text=True)
    else:
        done = quietly(list(stage.command))
    result = Result(stage.name, time.monotonic() - start, done.returncode, done.stdout or "")
    say(summary_line(result))
    return result


def run_lanes(*lanes: tuple[Stage, ...]) -> list[Result]:
    """Run the lanes side by side, each one's stages in turn; every stage runs, whatever failed."""
    with ThreadPoolExecutor(len(lanes)) as threads:
        return [result for lane in threads.map(lambda lane: [run_stage(s) for s in lane], lanes) for result in lane]


def summary_line(result: Result) -> str:
    """A stage's name, verdict, seconds and closing line."""
    lines = result.output.strip().splitlines()
    closing = lines[-1].strip("= ") if lines else ""
    verdict = "ok" if result.exit_status == 0 else f"FAILED (exit status {result.exit_status})"
    return f"{result.name:<14} {result.seconds:6.1f} s  {verdict}  {closing}".rstrip()


def report(results: list[Result]) -> int:
    """Print what failed and why, then the summary; the exit status for all of it."""
    failed = [result for result in results if result.exit_status != 0]
    for result in failed:
        if result.output:
            say(f"\n--- {result.name} ---\n{result.output.rstrip()}")
    say("\nSummary")
    for result in results:
        say(f"  {summary_line(result)}")
    say(f"{len(results) - len(failed)} of {len(results)} stages passed")
    return 1 if failed else 0


TYPES = (Stage("mypy", tool("mypy")),)
LINT = (
    Stage("ruff check", tool("ruff", "check")),
    Stage("ruff format", tool("ruff", "format", "--check")),
    Stage("lint-imports", tool("lint-imports")),
)


def check(arguments: list[str]) -> int:
    """The fast half; ``arguments`` go to pytest."""
    set_up("dev")
    return report(run_lanes(TYPES, (*LINT, Stage("unit tests", tool("pytest", "tests/unit", *arguments)))))


def test(arguments: list[str]) -> int:
    """Every check, then every test; ``arguments`` go to pytest."""
    set_up("dev")
    results = run_lanes(TYPES, LINT)
    workers = str(min(os.cpu_count() or 1, 4))
    results += run_lanes((Stage("all tests", tool("pytest", "-n", workers, *arguments), is_live=True),))
    return report(results)


def demo(arguments: list[str]) -> int:
    """Run the product's demo; it chooses by itself whether there is a screen."""
    set_up("runtime")
    return subprocess.run(tool("receiving-station", "demo", *arguments), cwd=ROOT, check=False).returncode


def setup(_arguments: list[str]) -> int:
    """Only set up, with the tools for development."""
    set_up("dev")
    return 0


def lock(arguments: list[str]) -> int:
    """Write both lock files again, the development one on top of the other; ``arguments`` go to uv."""
    uv = shutil.which("uv")
    if uv is None:
        uv = str(program(TOOLS, "uv"))
        if not Path(uv).exists():
            step("making .venv-tools", [sys.executable, "-m", "venv", "--clear", str(TOOLS)])
            step("installing uv", [str(program(TOOLS, "python")), "-m", "pip", "install", "-qq", "uv"])
    compiling = [uv, "pip", "compile", "pyproject.toml", "--quiet", "--universal", "--python-version", "3.11"]
    compiling += ["--generate-hashes", "--no-header", "--no-annotate", "--no-emit-index-url", *arguments]
    runtime, dev = LOCKS["runtime"], LOCKS["dev"]
    step(f"writing {runtime}", [*compiling, "--extra", "build", "-o", runtime])
    step(f"writing {dev}", [*compiling, "--extra", "build", "--extra", "dev", "-c", runtime, "-o", dev])
    return 0


def clean(_arguments: list[str]) -> int:
    """Remove what the other targets made."""
    made = [VENV, TOOLS, *(ROOT / name for name in ("build", "dist", "htmlcov", "demo-out"))]
    made += [path for pattern in (".*_cache", ".hypothesis", "*.egg-info", ".coverage*") for path in ROOT.glob(pattern)]
    made += [path for path in ROOT.rglob("__pycache__") if VENV not in path.parents and TOOLS not in path.parents]
    for path in made:
        if path.is_dir():
            shutil.rmtree(path)
        elif path.exists():
            path.unlink()
    return 0


def show_help(_arguments: list[str]) -> int:
    """Say what there is."""
    say(HELP)
    return 0


def translations(arguments: list[str]) -> int:
    """Bring Qt Linguist's files up to date; ``arguments`` are filled JSON files to merge."""
    set_up("dev")
    return subprocess.run(
        [str(program(VENV, "python")), "-m", "ui.translate", *arguments], cwd=ROOT, check=False
    ).returncode


# What building and proving packages takes beside the test packages; all of Debian's own.
PACKAGE_TOOLS = (
    *(
        "apt-utils",
        "binutils",
        "debootstrap",
        "desktop-file-utils",
        "gcc-mingw-w64-x86-64",
        "gnupg",
        "msitools",
        "nsis",
    ),
    *("osslsigncode", "wine", "wine64", "wixl", "x11-utils", "xvfb", "zstd"),
)


def packages(arguments: list[str]) -> int:
    """Build what ``arguments`` name, or everything."""
    set_up_packages()
    python = str(program(VENV, "python"))
    wanted = [[arguments[0], *arguments[1:]]] if arguments[:1] in (["linux"], ["windows"]) else [["linux"], ["windows"]]
    extra = arguments if len(wanted) > 1 else []
    return max(
        subprocess.run([python, "-m", "installer.build", *words, *extra], cwd=ROOT, check=False).returncode
        for words in wanted
    )


def test_packages(arguments: list[str]) -> int:
    """Install, run, upgrade and remove every package; ``arguments`` go to the proof."""
    set_up_packages()
    command = [str(program(VENV, "python")), "-m", "installer.proof", *arguments]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def set_up_packages() -> None:
    """The tools for development, and what builds packages.

    Raises:
        SetUpError: If something could not be installed.
    """
    set_up("dev")
    missing = missing_packages(PACKAGE_TOOLS, installed_packages(PACKAGE_TOOLS))
    if missing and os.geteuid() != 0:
        has_sudo = shutil.which("sudo") is not None
        raise SetUpError(f"Packages are built with more tools. Run this:\n\n  {apt_command(missing, has_sudo)}\n")
    if missing:
        step(f"installing system packages: {' '.join(missing)}", ["sh", "-c", apt_script(missing)])


TARGETS = {
    "packages": packages,
    "test-packages": test_packages,
    "translations": translations,
    "demo": demo,
    "test": test,
    "check": check,
    "setup": setup,
    "lock": lock,
    "clean": clean,
    "help": show_help,
}


def main(arguments: list[str]) -> int:
    """Run the target named first; the exit status."""
    name, *rest = arguments or ["help"]
    if name not in TARGETS:
        say(f"There is no target {name!r}.\n{HELP}")
        return 2
    if name in {"test", "check"}:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"  # a desktop may have set another one
    try:
        return TARGETS[name](rest)
    except SetUpError as error:
        say(str(error))
        return 1
    except KeyboardInterrupt:
        say("\nStopped.")
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
