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
from installer.proof import NEW, OLD, Proof, changed_copy, now
from installer.signing import Signer, is_whole, sign, throw_away
from installer.tools import BuildError, emptied, megabytes
from installer.windows.msi import NAME, POLICY, RUN_KEY
from installer.windows.native import COMMAND, WINDOW
from installer.wine.prefix import Ended, Wine, screen_picture, windows_path

SERVER, STATION, CODE = "https://returns.example.com/eu", "Bench 7", "ABCD-EFGH"
INSTALLED = ("Program Files", NAME)
PROGRAM = rf"C:\Program Files\{NAME}\{COMMAND}"
DATA = ("ProgramData", NAME, "data")
_WINDOW_PX = 400
_MSI_SIZE_MB, _INSTALLED_MB, _SILENT_S, _READY_S = 110.0, 260.0, 15.0, 3.0


def prove_windows(proof: Proof, out: Path, is_kept: bool) -> None:  # noqa: FBT001 (one of a table of two)
    """Build, sign, install, run, upgrade, go back, remove."""
    packages = _packages(out, is_kept=is_kept)
    signer = throw_away(proof.work / "signer", now())
    for package in packages.values():
        if not is_whole(package, signer):
            sign(package, signer)
    _prove_signatures(proof, packages["msi", OLD], signer)
    proof.figure("MSI", megabytes(packages["msi", NEW]), "MB", _MSI_SIZE_MB)
    with _display(emptied(proof.work / "screen")) as display:
        wine = Wine(proof.work / "wine", display)
        wine.make()
        try:
            _Life(proof, wine, packages).msi()
            if ("setup", OLD) in packages:
                _Life(proof, wine, packages).setup()
        finally:
            wine.stop()


class _Life:
    """One package's way, from nothing to nothing."""

    def __init__(self, proof: Proof, wine: Wine, packages: dict[tuple[str, str], Path]) -> None:
        self._proof, self._wine, self._packages = proof, wine, packages
        self._installed = wine.drive.joinpath(*INSTALLED)
        self._data = wine.drive.joinpath(*DATA)
        self._frame_buffer = proof.work / "screen" / "Xvfb_screen0"

    def msi(self) -> None:
        holds, wine = self._proof.holds, self._wine
        done = self._msiexec("/i", OLD, f"SERVER={SERVER}", f"STATION={STATION}", f"ENROLCODE={CODE}", "AUTOSTART=1")
        holds("MSI: installs silently", is_so=done.status == 0 and self._installed.is_dir(), told=str(done))
        self._proof.figure("MSI: silent install", done.seconds, "s", _SILENT_S)
        self._proof.figure("installed", megabytes(self._installed), "MB", _INSTALLED_MB)
        self._runs("MSI", OLD)
        self._policies("MSI")
        run_key = wine.values(rf"HKLM\{RUN_KEY}")
        holds("MSI: opens at log-on, as it was asked", is_so=NAME in run_key, told=str(run_key))
        self._works()
        self._window()
        self._unsent()
        before = self._fingerprint()
        done = self._msiexec("/i", NEW)
        holds("MSI: upgrades", is_so=done.status == 0 and self._version() == NEW, told=str(done))
        holds("MSI: the upgrade touches no unsent work", is_so=self._fingerprint() == before)
        holds("MSI: the upgrade still opens at log-on", is_so=NAME in wine.values(rf"HKLM\{RUN_KEY}"))
        self._policies("MSI, upgraded")
        done = self._msiexec("/i", OLD)
        holds("MSI: refuses an older version", is_so=done.status != 0 and self._version() == NEW, told=str(done))
        self._goes_back()
        done = self._msiexec("/x", OLD)
        holds("MSI: uninstalls", is_so=done.status == 0 and not self._installed.exists(), told=self._left())
        self._policies("MSI, uninstalled")
        holds("MSI: unsent work stays", is_so=self._fingerprint() == before)
        holds("MSI: opens nothing at log-on any more", is_so=NAME not in wine.values(rf"HKLM\{RUN_KEY}"))
        shutil.rmtree(self._data)

    def setup(self) -> None:
        holds = self._proof.holds
        wine = self._wine
        wine.run("reg", "delete", rf"HKLM\{POLICY}", "/f", "/reg:64")
        done = self._setup(OLD, f'/SERVER="{SERVER}"', f'/STATION="{STATION}"', f"/ENROLCODE={CODE}", "/AUTOSTART=1")
        holds("setup: installs silently", is_so=done.status == 0 and self._installed.is_dir(), told=str(done))
        self._proof.figure("setup: silent install", done.seconds, "s", _SILENT_S)
        self._runs("setup", OLD)
        self._policies("setup")
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
        test = self._wine.run(PROGRAM, "self-test", "--json")
        self._proof.holds(f"{how}: reads labels, opens data, draws", is_so=test.status == 0, told=test.output)
        if test.status == 0:
            found = json.loads(test.output.strip().splitlines()[-1])
            self._proof.figure(f"{how}: cold start to a painted window", found["ready_s"], "s", _READY_S)
            engines = ", ".join(found["engines"])
            self._proof.holds(f"{how}: every engine is there ({engines})", is_so="pyzbar" in found["engines"])
        doctor = self._wine.run(PROGRAM, "doctor", "--json")
        is_report = doctor.output.strip().startswith("{")
        self._proof.holds(f"{how}: the doctor answers", is_so=is_report and doctor.status < 3, told=doctor.output)  # noqa: PLR2004 (3: nothing known)
        if is_report:
            locked = next(each for each in json.loads(doctor.output)["parts"] if each["part"] == "settings")
            named = locked["values"].get("names", "")
            self._proof.holds(f"{how}: the program sees what IT locked", is_so="central.url" in named, told=str(locked))

    def _works(self) -> None:
        """The packaged program works through the sample parcels: pixels to refunds, against its own central."""
        out = self._wine.drive / "demo"
        done = self._wine.run(PROGRAM, "demo", "--headless", "--json", "--out", r"C:\demo", timeout_s=600)
        told = done.output.strip().splitlines()[-1:] or [""]
        is_good = done.status == 0 and told[0].startswith("{")
        self._proof.holds("the sample parcels: refunds and stock as expected", is_so=is_good, told=done.output)
        self._proof.figure("the sample parcels in Wine", done.seconds, "s")
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

    def _goes_back(self) -> None:
        """What the updater's script does when an older version is wanted."""
        gone, come = self._msiexec("/x", NEW), self._msiexec("/i", OLD)
        is_back = (gone.status, come.status) == (0, 0) and self._version() == OLD
        self._proof.holds("MSI: goes back, newer out and older in", is_so=is_back, told=f"{gone} {come}")

    def _policies(self, how: str) -> None:
        central = self._wine.values(rf"HKLM\{POLICY}\central")
        named = self._wine.values(rf"HKLM\{POLICY}\station")
        wanted = central == {"url": SERVER, "enrol_code": CODE} and named == {"name": STATION}
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


def _prove_signatures(proof: Proof, package: Path, signer: Signer) -> None:
    proof.holds("the signature is whole", is_so=is_whole(package, signer))
    changed = changed_copy(package, proof.work / "changed")
    proof.holds("a flipped bit is refused", is_so=not is_whole(changed, signer))


def _packages(out: Path, *, is_kept: bool) -> dict[tuple[str, str], Path]:
    found = {}
    for version in (OLD, NEW):
        msi = out / f"receiving-station-{version}.msi"
        if not (is_kept and msi.is_file()) and build(["windows", "--version", version, "--out", str(out)]):
            raise BuildError(f"The Windows packages of {version} were not built.")
        found["msi", version] = msi
        setup = out / f"receiving-station-{version}-setup.exe"
        if setup.is_file():
            found["setup", version] = setup
    return found


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
