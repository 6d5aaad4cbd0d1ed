"""Both Windows packages from one tree: the MSI for everything that manages PCs, the setup program for a person."""

from datetime import datetime
from pathlib import Path

from installer.papers import LICENCES, OFFER, Part, python_parts, write_papers
from installer.tools import BuildError, megabytes, run, say, step
from installer.windows.dlls import missing_dlls
from installer.windows.inputs import read_pins
from installer.windows.msi import build_msi, build_video_msi
from installer.windows.native import write_icon
from installer.windows.tree import all_libraries, build_tree, libraries_of, video_library

HERE = Path(__file__).resolve().parent


def build_packages(
    out: Path, version: str, python_zip: Path | None, python_sha256: str, at: datetime, *, setup: str = "small"
) -> list[Path]:
    """Build them.

    Args:
        out: For the packages and what is made on the way.
        version: Three numbers.
        python_zip: A newer embeddable Python than the pinned, or None.
        python_sha256: What that must be.
        at: Now (UTC).
        setup: How the setup program is packed: ``small`` takes minutes, ``quick`` is larger, ``none`` builds none.

    Raises:
        BuildError: If a step fails, or a DLL would be missing.
    """
    pins = read_pins()
    tree, python = build_tree(pins, out, version, python_zip, python_sha256)
    missing = missing_dlls(tree, libraries_of(tree))
    if missing:
        raise BuildError("\n".join(missing))
    say(f"{megabytes(tree):7.1f} MB  {tree}; every DLL is there")
    papers = out / f"papers-windows-{version}"
    parts = python_parts(all_libraries(out))
    parts.append(Part("CPython", python, "PSF-2.0", purl_kind="generic"))
    parts.append(Part("zbar", pins.zbar_version, "LGPL-2.1-or-later", (("offer", OFFER),), purl_kind="generic"))
    write_papers(papers, version, parts, at)
    for paper in papers.iterdir():
        (tree / paper.name).write_bytes(paper.read_bytes())
    icon = out / "station.ico"
    write_icon(icon)
    with step("MSI"):
        made = [build_msi(tree, icon, out, version)]
    with step("video MSI"):
        made.append(build_video_msi(video_library(out), out, version))
    if setup != "none":
        with step("setup program"):
            made.append(_build_setup(tree, icon, out, version, is_quick=setup == "quick"))
    return made


def _build_setup(tree: Path, icon: Path, out: Path, version: str, *, is_quick: bool) -> Path:
    setup = out / f"receiving-station-{version}-setup.exe"
    kilobytes = round(megabytes(tree) * 1000)
    given = {
        "VERSION": version,
        "TREE": tree,
        "OUT": setup,
        "ICON": icon,
        "KILOBYTES": kilobytes,
        "LICENCE": tree / LICENCES,
    }
    quick = ["-DQUICK"] if is_quick else []
    run(["makensis", "-V2", *quick, *(f"-D{name}={value}" for name, value in given.items()), HERE / "setup.nsi"])
    return setup
