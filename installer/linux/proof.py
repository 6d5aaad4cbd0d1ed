"""The Debian package from an empty Debian to nothing left: apt, the updater, its way back, and what is not deleted."""

import json
import shutil
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from installer.build import main as build
from installer.linux.apt import publish
from installer.proof import EVERYBODY, NEW, OLD, Proof, now, served
from installer.repository import Repository
from installer.tools import BuildError, emptied, megabytes, run, step
from receiving_station.adapters.db.station import known_revisions
from receiving_station.adapters.instance_lock import LOCK_NAME

BROKEN = "0.9.1"
SUITE = "bookworm"
OPERATOR, SERVER, STATION = "bench", "https://returns.example.com", 'Bench "7"'
STATE = "var/lib/receiving-station"
_READY_S = 3.0
_PACKAGE = "receiving-station"
_ANSWERS = f"""{_PACKAGE} {_PACKAGE}/server string {SERVER}
{_PACKAGE} {_PACKAGE}/station string {STATION}
{_PACKAGE} {_PACKAGE}/autostart boolean true
{_PACKAGE} {_PACKAGE}/kiosk boolean true
{_PACKAGE} {_PACKAGE}/operator string {OPERATOR}
"""


class Debian:
    """An empty Debian in a folder; only root can have one.

    Args:
        folder: Of it.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, command: str, *, user: str = "root") -> subprocess.CompletedProcess[str]:
        """Run a line of shell in it."""
        words = ["chroot", str(self.folder), "runuser", "-u", user, "--", "sh", "-c", command]
        clean = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        clean["HOME"] = "/root" if user == "root" else f"/home/{user}"
        told = subprocess.run(
            words, env=clean, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
        )
        return subprocess.CompletedProcess(words, told.returncode, told.stdout.decode("utf-8", "replace"), None)


def prove_linux(proof: Proof, out: Path) -> None:
    """Build, publish, install, run, upgrade, update, fall back, remove."""
    versions = (OLD,) if proof.is_short else (OLD, NEW)
    packages = {version: _package(out, version, is_kept=proof.is_kept) for version in versions}
    proof.figure("the .deb", megabytes(packages[OLD]), "MB")
    with _debian(out, proof.work / "debian") as debian, served(emptied(proof.work / "updates")) as (updates, url):
        life = _Life(proof, debian, packages)
        life.installs()
        life.works()
        life.keeps_what_is_unsent()
        if not proof.is_short:
            life.upgrades()
            life.updates(updates, url, _broken(packages[NEW], proof.work))
        life.goes()


class _Life:
    """One Debian's way."""

    def __init__(self, proof: Proof, debian: Debian, packages: dict[str, Path]) -> None:
        self._proof, self._debian, self._packages = proof, debian, packages
        self._apt = debian.folder / "srv" / "apt"
        self._home = proof.work / "gnupg"
        self._data = debian.folder / STATE / "data"

    def installs(self) -> None:
        """From a signed repository, with every answer given beforehand."""
        debian, holds = self._debian, self._proof.holds
        emptied(self._home).chmod(0o700)
        key = "Returns Bench packages (test)"
        run(
            [
                "gpg",
                "--homedir",
                self._home,
                "--batch",
                "--passphrase",
                "",
                "--quick-gen-key",
                key,
                "ed25519",
                "sign",
                "1d",
            ]
        )
        publish([self._packages[OLD]], self._apt, key, self._home, now())
        shutil.copy(self._apt / "receiving-station.asc", debian.folder / "usr/share/keyrings/receiving-station.asc")
        source = "deb [signed-by=/usr/share/keyrings/receiving-station.asc] file:/srv/apt stable main\n"
        (debian.folder / "etc/apt/sources.list.d/receiving-station.list").write_text(source)
        debian(f"useradd -m {OPERATOR}; apt-get -q install -y debconf-utils")
        (debian.folder / "answers").write_text(_ANSWERS)
        debian("debconf-set-selections </answers")
        listed = debian("apt-get -q update")
        holds("apt believes the signed list", is_so=listed.returncode == 0 and "NO_PUBKEY" not in listed.stdout)
        before_mb = megabytes(debian.folder / "usr")
        began_s = time.monotonic()
        done = debian(f"apt-get -q install -y --no-install-recommends {_PACKAGE}")
        self._proof.figure("apt install, with what it needs", time.monotonic() - began_s, "s")
        holds("installs by apt with nobody there", is_so=done.returncode == 0, told=done.stdout)
        self._proof.figure("installed", megabytes(debian.folder / "usr/lib/receiving-station"), "MB")
        self._proof.figure("installed, with what it needs", megabytes(debian.folder / "usr") - before_mb, "MB")
        release = self._apt / "dists" / "stable" / "InRelease"
        good = release.read_bytes()
        release.write_bytes(good.replace(b"amd64", b"amd65", 1))
        refused = debian("rm -rf /var/lib/apt/lists/*srv_apt*; apt-get -q update 2>&1")
        holds(
            "a changed list is refused",
            is_so="BADSIG" in refused.stdout or refused.returncode != 0,
            told=refused.stdout,
        )
        release.write_bytes(good)
        debian("apt-get -q update")

    def works(self) -> None:
        """What was answered is there, and the program works."""
        debian, holds = self._debian, self._proof.holds
        policy = (debian.folder / "etc/receiving-station/policy.toml").read_text(encoding="utf-8")
        holds(
            "the answers are policies",
            is_so=f'url = "{SERVER}"' in policy and r"\"7\"" in policy and "kiosk = true" in policy,
            told=policy,
        )
        autostart = debian.folder / "etc/xdg/autostart/receiving-station.desktop"
        holds("opens at log-on, as it was answered", is_so=autostart.is_file())
        owner = debian(f"stat -c '%U %a' /{STATE}/data").stdout.strip()
        holds("the work's folder is the operator's alone", is_so=owner == f"{OPERATOR} 700", told=owner)
        holds("says its version", is_so=self._version() == OLD, told=self._version())
        test = debian(f"receiving-station self-test --json --asked-at {time.time()}", user=OPERATOR)
        holds("reads labels, opens data, draws", is_so=test.returncode == 0, told=test.stdout)
        if test.returncode == 0:
            found = json.loads(test.stdout.strip().splitlines()[-1])
            self._proof.figure("cold start to a painted window", found["ready_s"], "s", _READY_S)
            holds(f"every engine is there ({', '.join(found['engines'])})", is_so="pyzbar" in found["engines"])
        doctor = debian("receiving-station doctor --json", user=OPERATOR)
        holds(
            "the doctor answers",
            is_so='"locked"' in doctor.stdout or "central.url" in doctor.stdout,
            told=doctor.stdout,
        )
        desktop = debian("cat /usr/share/applications/receiving-station.desktop").stdout
        holds("the desktop entry is there", is_so="Exec=receiving-station-session" in desktop)
        began_s = time.monotonic()
        demo = debian("receiving-station demo --headless --json --out /home/bench/demo", user=OPERATOR)
        holds("the sample parcels: refunds and stock as expected", is_so=demo.returncode == 0, told=demo.stdout)
        self._proof.figure("the sample parcels", time.monotonic() - began_s, "s")
        if demo.returncode != 0:
            raise BuildError("What follows needs the work of the sample parcels.")

    def keeps_what_is_unsent(self) -> None:
        """Work that no central has, where the package keeps it."""
        debian = self._debian
        debian(f"cp -a /home/{OPERATOR}/demo/station/. /{STATE}/data/", user=OPERATOR)
        self._set_state("queued")
        told = debian("receiving-station unsent", user=OPERATOR)
        self._proof.holds("unsent work is told", is_so=told.returncode == 3, told=told.stdout)  # noqa: PLR2004 (EXIT_UNSENT)

    def upgrades(self) -> None:
        """By apt; never under a bench that is open."""
        holds, debian = self._proof.holds, self._debian
        key = "Returns Bench packages (test)"
        publish([self._packages[NEW]], self._apt, key, self._home, now())
        debian("apt-get -q update")
        before = self._fingerprint()
        lock = f"/{STATE}/data/{LOCK_NAME}"
        busy = debian(f"flock {lock} apt-get -q install -y {_PACKAGE}")
        holds("no upgrade under an open bench", is_so=busy.returncode != 0 and self._version() == OLD, told=busy.stdout)
        began_s = time.monotonic()
        done = debian(f"apt-get -q install -y {_PACKAGE}")
        self._proof.figure("upgrade", time.monotonic() - began_s, "s")
        holds("upgrades by apt", is_so=done.returncode == 0 and self._version() == NEW, told=done.stdout)
        holds("the upgrade touches no unsent work", is_so=self._fingerprint() == before, told=str(self._fingerprint()))
        policy = (debian.folder / "etc/receiving-station/policy.toml").read_text(encoding="utf-8")
        holds("the policy stays", is_so=SERVER in policy)
        done = debian(f"apt-get -q install -y --allow-downgrades {_PACKAGE}={OLD}")
        holds("goes back by apt, when told to", is_so=done.returncode == 0 and self._version() == OLD, told=done.stdout)

    def updates(self, folder: Path, url: str, broken: Path) -> None:
        """By the program's own updater, from a repository that is really served."""
        holds, debian = self._proof.holds, self._debian
        depot = Repository(folder / "published", folder / "keys", now())
        depot.init()
        for version in (OLD, NEW):
            depot.add(self._packages[version], version, EVERYBODY, known_revisions()[-1])
        (debian.folder / STATE / "updates").mkdir(exist_ok=True)
        root = folder / "published" / "metadata" / "1.root.json"
        shutil.copy(root, debian.folder / STATE / "updates" / "root.json")
        with (debian.folder / "etc/receiving-station/policy.toml").open("a") as policy:
            policy.write(f'[updates]\nurl = "{url}"\n')
        before = self._fingerprint()
        with _held(debian, f"/{STATE}/data/{LOCK_NAME}"):
            told = debian("receiving-station update --now")
            waits = told.returncode == 0 and self._version() == OLD
            holds("updater: fetches, and waits for the bench to be closed", is_so=waits, told=told.stdout)
        doctor = debian("receiving-station doctor --json", user=OPERATOR).stdout
        holds("the doctor tells the version that waits", is_so="doctor_version_ready" in doctor, told=doctor)
        began_s = time.monotonic()
        told = debian("receiving-station update")
        self._proof.figure("updater: installs and tries", time.monotonic() - began_s, "s")
        holds("updater: installs the new version", is_so=self._version() == NEW, told=told.stdout)
        holds("updater: unsent work is untouched", is_so=self._fingerprint() == before)
        debian(f"rm /{STATE}/updates/trial")
        depot.add(broken, BROKEN, EVERYBODY, known_revisions()[-1])
        told = debian("receiving-station update --now")
        is_back = self._version() == NEW and "failed" in self._trial()
        holds("updater: a version that does not start is taken back by itself", is_so=is_back, told=told.stdout)
        told = debian("receiving-station update --now")
        holds("updater: and not tried again", is_so=self._version() == NEW, told=told.stdout)
        holds("updater: unsent work is untouched", is_so=self._fingerprint() == before)
        package = next((folder / "published" / "targets").glob(f"*{self._packages[OLD].name}"))
        depot.change(OLD, {"go_back_from": [NEW]})
        good = package.read_bytes()
        package.write_bytes(good[:-1] + bytes([good[-1] ^ 1]))
        debian(f"rm -f /{STATE}/updates/packages/*{OLD}*")
        told = debian("receiving-station update --now")
        holds(
            "updater: a flipped bit is refused", is_so=told.returncode == 1 and self._version() == NEW, told=told.stdout
        )
        package.write_bytes(good)
        told = debian("receiving-station update --now")
        holds("updater: goes back when it is ordered to", is_so=self._version() == OLD, told=told.stdout)

    def goes(self) -> None:
        """Removed and purged: with unsent work, and without."""
        holds, debian = self._proof.holds, self._debian
        before = self._fingerprint()
        told = debian(f"apt-get -q remove -y {_PACKAGE}")
        holds("removing tells what is unsent", is_so="not everything was sent" in told.stdout, told=told.stdout)
        told = debian(f"apt-get -q purge -y {_PACKAGE}")
        holds(
            "purging keeps unsent work", is_so=self._fingerprint() == before and told.returncode == 0, told=told.stdout
        )
        holds("purging takes the settings", is_so=not (debian.folder / "etc/receiving-station").exists())
        debian(f"apt-get -q install -y {_PACKAGE}")
        self._set_state("delivered")
        told = debian(f"apt-get -q purge -y {_PACKAGE}")
        left = debian(
            "find / -xdev -name '*receiving-station*' -not -path '/proc/*' -not -path '/srv/*'"
        ).stdout.split()
        known = (
            "/usr/share/keyrings/",
            "/etc/apt/",
            "/var/lib/apt/",
            "/var/cache/apt/",
            "/var/cache/debconf",
            "/home/",
        )
        left = [path for path in left if not path.startswith(known)]
        holds(
            "purging a station that sent everything leaves nothing",
            is_so=not left,
            told="\n".join([*left, told.stdout]),
        )

    def _version(self) -> str:
        return self._debian("receiving-station --version").stdout.strip()

    def _trial(self) -> str:
        with suppress(OSError):
            return (self._debian.folder / STATE / "updates" / "trial").read_text(encoding="utf-8")
        return ""

    def _set_state(self, state: str) -> None:
        with closing(sqlite3.connect(self._data / "station.db")) as database, database:
            database.execute("UPDATE outbox SET state = ? WHERE rowid = (SELECT max(rowid) FROM outbox)", (state,))

    def _fingerprint(self) -> tuple[int, int]:
        with suppress(sqlite3.Error), closing(sqlite3.connect(self._data / "station.db")) as database:
            rows = database.execute("SELECT count(*), sum(state = 'queued') FROM outbox").fetchone()
            return int(rows[0]), int(rows[1] or 0)
        return -1, -1


def _package(out: Path, version: str, *, is_kept: bool) -> Path:
    package = out / f"receiving-station_{version}_amd64.deb"
    if not (is_kept and package.is_file()) and build(["linux", "--version", version, "--out", str(out)]):
        raise BuildError(f"The Debian package of {version} was not built.")
    return package


def _broken(package: Path, work: Path) -> Path:
    """The same package as a version whose program cannot start."""
    folder = work / "broken"
    if folder.exists():
        shutil.rmtree(folder)
    with step("a version that does not start"):
        run(["dpkg-deb", "--raw-extract", package, folder])
        (folder / "usr/lib/receiving-station/_internal/base_library.zip").unlink()
        control = folder / "DEBIAN" / "control"
        text = control.read_text(encoding="utf-8").replace(f"Version: {NEW}", f"Version: {BROKEN}")
        control.write_text(text, encoding="utf-8")
        made = work / f"receiving-station_{BROKEN}_amd64.deb"
        run(["dpkg-deb", "--root-owner-group", "-Zzstd", "-z1", "--build", folder, made])
        shutil.rmtree(folder)
    return made


@contextmanager
def _debian(out: Path, folder: Path) -> Iterator[Debian]:
    """An empty Debian; its base is kept for the next time."""
    base = out / f"debian-{SUITE}"
    if not (base / "etc" / "debian_version").is_file():
        with step(f"an empty Debian ({SUITE})"):
            run(["debootstrap", "--variant=minbase", SUITE, emptied(base)])
    if folder.exists():
        run(["rm", "-rf", "--one-file-system", folder])
    run(["cp", "-a", base, folder])
    for name in ("etc/apt", "etc/resolv.conf", "etc/hosts"):
        source = Path("/") / name
        if source.is_dir():
            shutil.copytree(source, folder / name, dirs_exist_ok=True, symlinks=True)
        else:
            shutil.copyfile(source, folder / name)
    for key in Path("/usr/share/keyrings").iterdir():
        shutil.copy(key, folder / "usr/share/keyrings")
    # What else this machine installs from is none of the package's business.
    for other in (folder / "etc/apt/sources.list.d").iterdir():
        if not other.name.startswith("debian"):
            other.unlink()
    run(["mount", "-t", "proc", "proc", folder / "proc"])
    try:
        yield Debian(folder)
    finally:
        run(["umount", folder / "proc"])


@contextmanager
def _held(debian: Debian, lock: str) -> Iterator[None]:
    """Somebody works at the bench meanwhile."""
    words = ["chroot", str(debian.folder), "flock", lock, "sleep", "600"]
    with subprocess.Popen(words) as holder:
        until_s = time.monotonic() + 10
        while debian(f"flock --nonblock {lock} true").returncode == 0 and time.monotonic() < until_s:
            time.sleep(0.05)
        try:
            yield
        finally:
            subprocess.run(["pkill", "-P", str(holder.pid)], check=False)
            holder.terminate()
