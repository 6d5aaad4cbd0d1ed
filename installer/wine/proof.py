"""Both Windows packages from an empty prefix to nothing left, signed by a throw-away authority."""

import json
import re
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from installer.build import main as build
from installer.proof import EVERYBODY, NEW, OLD, Proof, changed_copy, now, served
from installer.repository import Repository
from installer.signing import Signer, is_whole, sign, throw_away
from installer.tools import BuildError, emptied, megabytes, run
from installer.windows.msi import (
    EVENT_KEY,
    NAME,
    POLICY,
    RIGHTS,
    RUN_KEY,
    UPDATES_RIGHTS,
    VIDEO_FOLDER,
)
from installer.windows.native import COMMAND, GCC, WINDOW
from installer.windows.tasks import FILES
from installer.windows.tree import VIDEO
from installer.wine.prefix import HERE, Ended, Wine, screen_picture, windows_path
from receiving_station.adapters.db.station import known_revisions
from receiving_station.adapters.installing import windows_script

SERVER, STATION, CODE = "https://returns.example.com/eu", "Bench 7", "ABCD-EFGH"
INSTALLED = ("Program Files", NAME)
PROGRAM = rf"C:\Program Files\{NAME}\{COMMAND}"
DATA = ("ProgramData", NAME, "data")
_WINDOW_PX = 400
UPDATES = ("ProgramData", NAME, "updates")
_MSI_SIZE_MB, _INSTALLED_MB, _SILENT_S, _READY_S = 110.0, 260.0, 15.0, 3.0
_SCRIPT_S = 240.0


def prove_windows(proof: Proof, out: Path) -> None:
    """Build, sign, install, run, upgrade, go back, remove."""
    packages = _packages(proof, out)
    signer = throw_away(proof.work / "signer", now())
    for package in packages.values():
        if not is_whole(package, signer):
            sign(package, signer)
    _prove_signatures(proof, packages["msi", OLD], signer)
    proof.figure("MSI", megabytes(packages["msi", OLD]), "MB", _MSI_SIZE_MB)
    with _display(emptied(proof.work / "screen")) as display:
        wine = Wine(proof.work / "wine", display)
        wine.make()
        try:
            _prove_rights(proof, wine)
            life = _Life(proof, wine, packages)
            life.msi()
            if not proof.is_short:
                life.setup()
        finally:
            wine.stop()


class _Life:
    """One package's way, from nothing to nothing."""

    def __init__(self, proof: Proof, wine: Wine, packages: dict[tuple[str, str], Path]) -> None:
        self._proof, self._wine, self._packages = proof, wine, packages
        self._installed = wine.drive.joinpath(*INSTALLED)
        self._data = wine.drive.joinpath(*DATA)
        self._updater = wine.drive.joinpath(*UPDATES)
        self._frame_buffer = proof.work / "screen" / "Xvfb_screen0"

    def msi(self) -> None:
        holds, wine = self._proof.holds, self._wine
        asked = (f"SERVER={SERVER}", f"STATION={STATION}", f"ENROLCODE={CODE}", "AUTOSTART=1", "KIOSK=1")
        done = self._msiexec("/i", OLD, *asked)
        holds("MSI: installs silently", is_so=done.status == 0 and self._installed.is_dir(), told=str(done))
        self._proof.figure("MSI: silent install", done.seconds, "s", _SILENT_S)
        self._proof.figure("installed", megabytes(self._installed), "MB", _INSTALLED_MB)
        self._runs("MSI", OLD)
        self._policies("MSI")
        self._computer("MSI")
        run_key = wine.values(rf"HKLM\{RUN_KEY}")
        holds("MSI: opens at log-on, as it was asked", is_so=NAME in run_key, told=str(run_key))
        self._works()
        self._window()
        if not self._proof.is_short:
            self._video()
        self._unsent()
        self._starts()
        before = self._fingerprint()
        if not self._proof.is_short:
            self._updates(before)
            self._taken_back(before)
        done = self._msiexec("/x", OLD)
        holds("MSI: uninstalls", is_so=done.status == 0 and not self._installed.exists(), told=self._left())
        self._policies("MSI, uninstalled")
        holds("MSI: the tasks are gone", is_so=not self._tasks(), told=str(self._tasks()))
        holds("MSI: unsent work stays", is_so=self._fingerprint() == before)
        holds("MSI: opens nothing at log-on any more", is_so=NAME not in wine.values(rf"HKLM\{RUN_KEY}"))
        shutil.rmtree(self._data)

    def setup(self) -> None:
        holds = self._proof.holds
        wine = self._wine
        wine.run("reg", "delete", rf"HKLM\{POLICY}", "/f", "/reg:64")
        done = self._setup(
            OLD, f'/SERVER="{SERVER}"', f'/STATION="{STATION}"', f"/ENROLCODE={CODE}", "/AUTOSTART=1", "/KIOSK=1"
        )
        holds("setup: installs silently", is_so=done.status == 0 and self._installed.is_dir(), told=str(done))
        self._proof.figure("setup: silent install", done.seconds, "s", _SILENT_S)
        self._runs("setup", OLD)
        self._policies("setup")
        self._computer("setup")
        self._unsent()
        before = self._fingerprint()
        done = self._setup(NEW)
        holds("setup: upgrades", is_so=done.status == 0 and self._version() == NEW, told=str(done))
        holds("setup: the upgrade touches no unsent work", is_so=self._fingerprint() == before)
        done = self._setup(OLD)
        holds("setup: refuses an older version", is_so=done.status != 0 and self._version() == NEW, told=str(done))
        done = self._remove("/PURGE")
        holds("setup: does not delete unsent work", is_so=self._installed.is_dir() and self._fingerprint() == before)
        done = self._remove()
        holds("setup: uninstalls", is_so=not self._installed.exists(), told=self._left())
        holds("setup: unsent work stays", is_so=self._fingerprint() == before)
        holds("setup: the tasks are gone", is_so=not self._tasks(), told=str(self._tasks()))
        self._policies("setup, uninstalled")

    def _msiexec(self, what: str, version: str, *words: str) -> Ended:
        return self._wine.run("msiexec", what, windows_path(self._packages["msi", version]), "/qn", *words)

    def _setup(self, version: str, *words: str) -> Ended:
        # Quotes within a word reach a program as they are typed only from a script.
        line = " ".join((f'"{windows_path(self._packages["setup", version])}"', "/S", *words))
        script = self._wine.drive / "setup.cmd"
        script.write_text(f"@{line}\r\n@exit /b %errorlevel%\r\n", encoding="utf-8", newline="")
        return self._wine.run("cmd", "/c", r"C:\setup.cmd")

    def _remove(self, *words: str) -> Ended:
        """The uninstaller goes on in a copy of itself after it came back, so its end is looked for."""
        done = self._wine.run(rf"C:\Program Files\{NAME}\uninstall.exe", "/S", *words)
        until_s = time.monotonic() + (8 if words else 60)
        while self._installed.exists() and time.monotonic() < until_s:
            time.sleep(0.2)
        return done

    def _runs(self, how: str, version: str) -> None:
        self._proof.holds(f"{how}: says its version", is_so=self._version() == version, told=self._version())
        test = self._wine.run(PROGRAM, "self-test", "--json", "--asked-at", str(time.time()))
        self._proof.holds(f"{how}: reads labels, opens data, draws", is_so=test.status == 0, told=test.output)
        if test.status == 0:
            found = json.loads(test.output.strip().splitlines()[-1])
            self._proof.figure(f"{how}: first start of all, to a painted window", found["ready_s"], "s")
            engines = ", ".join(found["engines"])
            self._proof.holds(f"{how}: every engine is there ({engines})", is_so="pyzbar" in found["engines"])
        doctor = self._wine.run(PROGRAM, "doctor", "--json")
        is_report = doctor.output.strip().startswith("{")
        self._proof.holds(f"{how}: the doctor answers", is_so=is_report and doctor.status < 3, told=doctor.output)  # noqa: PLR2004 (3: nothing known)
        if is_report:
            locked = next(each for each in json.loads(doctor.output)["parts"] if each["part"] == "settings")
            named = locked["values"].get("names", "")
            self._proof.holds(
                f"{how}: the program sees what IT locked",
                is_so="central.url" in named and "station.kiosk" in named,
                told=str(locked),
            )

    def _works(self) -> None:
        """The packaged program works through the sample parcels: pixels to refunds, against its own central."""
        out = self._wine.drive / "demo"
        done = self._wine.run(PROGRAM, "demo", "--headless", "--json", "--out", r"C:\demo", timeout_s=600)
        told = done.output.strip().splitlines()[-1:] or [""]
        is_good = done.status == 0 and told[0].startswith("{")
        self._proof.holds("the sample parcels: refunds and stock as expected", is_so=is_good, told=done.output)
        self._proof.figure("the sample parcels in Wine", done.seconds, "s")
        if not is_good:
            raise BuildError("What follows needs the work of the sample parcels.")
        if is_good:
            (self._proof.work / "demo-windows.json").write_text(told[0], encoding="utf-8")
        shutil.copytree(out, self._proof.work / "demo-windows", dirs_exist_ok=True)

    def _window(self) -> None:
        """A real window on Windows' own platform plug-in; its picture is for a person to look at."""
        wine, shot = self._wine, self._proof.work / "window-windows.png"
        shown = wine.start(
            rf"C:\Program Files\{NAME}\{WINDOW}", "run", "--camera-source", "sample", "--central-url", ""
        )
        is_seen = False
        until_s = time.monotonic() + 60
        while not is_seen and time.monotonic() < until_s and shown.poll() is None:
            time.sleep(0.5)
            is_seen = has_window(wine.titles())
        time.sleep(3)
        is_taken = screen_picture(self._frame_buffer, shot)
        self._proof.holds(f"a window is on the screen: {shot}", is_so=is_seen and is_taken, told=wine.titles())
        wine.run("taskkill", "/f", "/im", WINDOW)
        shown.kill()
        shown.wait()

    def _unsent(self) -> None:
        """Work that no central has, where the package keeps it: the sample bench's, one receipt set back."""
        self._data.mkdir(parents=True, exist_ok=True)
        shutil.copytree(self._proof.work / "demo-windows" / "station", self._data, dirs_exist_ok=True)
        set_back(self._data / "station.db")
        told = self._wine.run(PROGRAM, "unsent", "--data-folder", "C:\\" + "\\".join(DATA))
        self._proof.holds("unsent work is told before anything is removed", is_so=told.status == 3, told=str(told))  # noqa: PLR2004 (EXIT_UNSENT)

    def _starts(self) -> None:
        """A start as on every morning, on data that is there."""
        nothing = self._wine.run("cmd", "/c", "exit").seconds
        test = self._wine.run(PROGRAM, "self-test", "--json", "--asked-at", str(time.time()))
        is_good = test.status == 0 and '"has_data": true' in test.output
        self._proof.holds("starts on the work that is there", is_so=is_good, told=test.output)
        if is_good:
            ready_s = json.loads(test.output.strip().splitlines()[-1])["ready_s"]
            self._proof.figure("cold start to a painted window", ready_s, "s", _READY_S)
            self._proof.figure("of that Wine's own start of any program", nothing, "s")

    def _video(self) -> None:
        """The package beside it: FFmpeg comes and goes."""
        holds, library = self._proof.holds, self._installed.joinpath(*VIDEO_FOLDER)
        done = self._wine.run("msiexec", "/i", windows_path(self._packages["video", OLD]), "/qn")
        holds("video MSI: installs", is_so=done.status == 0 and any(library.glob(VIDEO)), told=str(done))
        done = self._wine.run("msiexec", "/x", windows_path(self._packages["video", OLD]), "/qn")
        holds("video MSI: uninstalls", is_so=done.status == 0 and not any(library.glob(VIDEO)), told=str(done))

    def _updates(self, before: dict[str, int]) -> None:
        """By the program's own updater, from a repository that is really served."""
        holds, wine = self._proof.holds, self._wine
        with served(emptied(self._proof.work / "updates-windows")) as (folder, url):
            depot = Repository(folder / "published", folder / "keys", now())
            depot.init()
            for version in (OLD, NEW):
                depot.add(self._packages["msi", version], version, EVERYBODY, known_revisions()[-1])
            shutil.copy(folder / "published" / "metadata" / "1.root.json", self._updater / "root.json")
            wine.run("reg", "add", rf"HKLM\{POLICY}\updates", "/v", "url", "/d", url, "/f", "/reg:64")
            told, trial = self._update()
            is_on_trial = trial == f"trial {NEW} {OLD}" and self._version() == NEW
            holds("updater: installs the new version", is_so=is_on_trial, told=f"{trial}\n{told}")
            holds("updater: touches no unsent work", is_so=self._fingerprint() == before)
            holds("MSI: the upgrade still opens at log-on", is_so=NAME in wine.values(rf"HKLM\{RUN_KEY}"))
            self._policies("MSI, upgraded")
            self._computer("MSI, upgraded")
            done = self._msiexec("/i", OLD)
            holds("MSI: refuses an older version", is_so=done.status != 0 and self._version() == NEW, told=str(done))
            depot.change(OLD, {"go_back_from": [NEW]})
            package = next((folder / "published" / "targets").glob(f"*{self._packages['msi', OLD].name}"))
            good = package.read_bytes()
            package.write_bytes(good[:-1] + bytes([good[-1] ^ 1]))
            for fetched in (self._updater / "packages").glob(f"*{OLD}*"):
                fetched.unlink()
            told, trial = self._update(is_refused=True)
            holds("updater: a flipped bit is refused", is_so=not trial and self._version() == NEW, told=told)
            package.write_bytes(good)
            told, trial = self._update()
            is_back = trial == f"done {OLD} {NEW}" and self._version() == OLD
            holds("updater: goes back when it is ordered to", is_so=is_back, told=f"{trial}\n{told}")
            holds("updater: touches no unsent work", is_so=self._fingerprint() == before)

    def _taken_back(self, before: dict[str, int]) -> None:
        """What becomes of a version that does not start: the script asks a program that is not there."""
        packages = [Path(windows_path(self._packages["msi", version])) for version in (NEW, OLD)]
        trial = Path("C:\\trial")
        text = windows_script(packages[0], packages[1], NEW, OLD, trial, Path(r"C:\nothing.exe"))
        (self._wine.drive / "install.cmd").write_bytes(text.encode())
        done = self._wine.run("cmd", "/d", "/c", r"C:\install.cmd", timeout_s=_SCRIPT_S)
        said = (self._wine.drive / "trial").read_text().strip() if done.status == 1 else str(done)
        is_back = said == f"failed {NEW} {OLD}" and self._version() == OLD
        self._proof.holds("a version that does not start is taken back", is_so=is_back, told=said)
        self._proof.holds("and unsent work is untouched", is_so=self._fingerprint() == before)

    def _update(self, *, is_refused: bool = False) -> tuple[str, str]:
        """One round of the updater; what it said, and what its script did after it: that one runs on by itself."""
        trial = self._updater / "trial"
        trial.unlink(missing_ok=True)
        done = self._wine.run(PROGRAM, "update", "--now")
        until_s = time.monotonic() + _SCRIPT_S
        while not (is_refused or done.status) and not trial.is_file() and time.monotonic() < until_s:
            time.sleep(0.3)
        return done.output, trial.read_text(encoding="utf-8").strip() if trial.is_file() else ""

    def _computer(self, how: str) -> None:
        """What a package makes for the whole computer."""
        wine = self._wine
        told = str(self._tasks())
        self._proof.holds(f"{how}: the scheduler has its tasks", is_so=self._tasks() == set(FILES), told=told)
        events = wine.values(rf"HKLM\{EVENT_KEY}")
        is_source = "EventLogMessages.dll" in events.get("EventMessageFile", "") and "TypesSupported" in events
        self._proof.holds(f"{how}: the event log knows the program", is_so=is_source, told=str(events))
        self._proof.holds(f"{how}: its folders are there", is_so=self._data.is_dir() and self._updater.is_dir())

    def _tasks(self) -> set[str]:
        system = self._wine.drive / "windows" / "system32"
        return {file.name for folder in system.glob("[Tt]asks") for file in folder.iterdir()} & set(FILES)

    def _policies(self, how: str) -> None:
        central = self._wine.values(rf"HKLM\{POLICY}\central")
        named = self._wine.values(rf"HKLM\{POLICY}\station")
        wanted = central == {"url": SERVER, "enrol_code": CODE} and named == {"name": STATION, "kiosk": "1"}
        self._proof.holds(f"{how}: the policies are there", is_so=wanted, told=f"{central} {named}")

    def _version(self) -> str:
        return self._wine.run(PROGRAM, "--version").output.strip()

    def _fingerprint(self) -> dict[str, int]:
        if not self._data.is_dir():
            return {}
        with closing(sqlite3.connect(self._data / "station.db")) as database:
            rows = database.execute("SELECT count(*), sum(state = 'queued') FROM outbox").fetchone()
        return {"entries": rows[0], "queued": rows[1] or 0}

    def _left(self) -> str:
        return "\n".join(str(path) for path in list(self._installed.rglob("*"))[:20])


def has_window(listed: str) -> bool:
    """Whether xwininfo lists a window of the program's that a person could read."""
    sizes = re.findall(rf'\("{WINDOW}" "{WINDOW}"\)\s+(\d+)x(\d+)', listed)
    return any(int(width) >= _WINDOW_PX for width, _ in sizes)


def set_back(database: Path) -> None:
    """One entry of an outbox is not sent again."""
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE outbox SET state = 'queued' WHERE rowid = (SELECT max(rowid) FROM outbox)")


def _prove_rights(proof: Proof, wine: Wine) -> None:
    """What the MSI says of its folders' rights, as Wine's own reader of them understands it."""
    program = wine.drive / "rights.exe"
    run([GCC, "-municode", "-O2", "-s", HERE / "rights.c", "-o", program, "-ladvapi32"])
    system, administrators, users = "S-1-5-18", "S-1-5-32-544", "S-1-5-32-545"
    above = [f"0 3 001f01ff {system}", f"0 3 001f01ff {administrators}"]
    for name, rights, mask in (("work", RIGHTS, "001301bf"), ("updates", UPDATES_RIGHTS, "001200a9")):
        told = wine.run(r"C:\rights.exe", rights).output.split("\n")
        wanted = ["inherits nothing", *above, f"0 3 {mask} {users}"]
        proof.holds(f"the rights of {name} say what is meant", is_so=[*filter(None, told)] == wanted, told=str(told))


def _prove_signatures(proof: Proof, package: Path, signer: Signer) -> None:
    proof.holds("the signature is whole", is_so=is_whole(package, signer))
    changed = changed_copy(package, proof.work / "changed")
    proof.holds("a flipped bit is refused", is_so=not is_whole(changed, signer))


def _packages(proof: Proof, out: Path) -> dict[tuple[str, str], Path]:
    found: dict[tuple[str, str], Path] = {}
    for version in (OLD,) if proof.is_short else (OLD, NEW):
        names = {"msi": f"-{version}.msi", "video": f"-video-{version}.msi", "setup": f"-{version}-setup.exe"}
        found |= {(kind, version): out / f"receiving-station{name}" for kind, name in names.items()}
        setup = "none" if proof.is_short else "quick"
        asked = ["windows", "--version", version, "--out", str(out), "--setup", setup]
        is_there = all(
            file.is_file()
            for (kind, of), file in found.items()
            if of == version and (kind != "setup" or setup != "none")
        )
        if not (proof.is_kept and is_there) and build(asked):
            raise BuildError(f"The Windows packages of {version} were not built.")
    return {key: file for key, file in found.items() if file.is_file()}


@contextmanager
def _display(folder: Path) -> Iterator[str]:
    """A screen that nobody sees."""
    screen = ["Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-fbdir", str(folder)]
    with subprocess.Popen(screen, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        number = server.stdout.readline().strip() if server.stdout is not None else ""
        if not number:
            raise BuildError("Xvfb gave no display.")
        try:
            yield f":{number}"
        finally:
            server.terminate()
