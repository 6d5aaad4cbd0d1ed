"""``python -m installer.build linux|windows``: what is shipped, from the lock file, by one command."""

import argparse
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path

from installer.papers import Part, python_parts, write_papers
from installer.tools import PROJECT, BuildError, megabytes, say
from receiving_station import __version__

OUT = PROJECT / "build" / "packages"


def main(arguments: list[str]) -> int:
    """Build what is named; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m installer.build", description=__doc__)
    parser.add_argument("system", choices=("linux", "windows"))
    parser.add_argument("--version", default=__version__, help="three numbers; else the program's own")
    parser.add_argument(
        "--out", type=Path, default=OUT, metavar="FOLDER", help="for packages and what is made on the way"
    )
    parser.add_argument("--compression", default="zstd", choices=("zstd", "xz", "gzip"), help="of the .deb")
    parser.add_argument("--python-zip", type=Path, metavar="FILE", help="windows: a newer embeddable Python …")
    parser.add_argument("--python-sha256", default="", metavar="HEX", help="… and its SHA-256")
    how = "windows: how the setup program is packed; small takes minutes"
    parser.add_argument("--setup", default="small", choices=("small", "quick", "none"), help=how)
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    out: Path = given.out.resolve()
    try:
        made = _linux(out, given) if given.system == "linux" else _windows(out, given)
    except BuildError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    for package in made:
        say(f"{megabytes(package):7.1f} MB  {package}")
    return 0


def _linux(out: Path, given: argparse.Namespace) -> list[Path]:
    from installer.linux.deb import build_deb  # noqa: PLC0415 (each system's own tools)
    from installer.linux.tree import build_tree, site_packages  # noqa: PLC0415

    tree = build_tree(out, given.version)
    say(f"{megabytes(tree):7.1f} MB  {tree}")
    papers = out / f"papers-linux-{given.version}"
    parts = python_parts(site_packages(out))
    parts.append(Part("CPython", platform.python_version(), "PSF-2.0", purl_kind="generic"))
    write_papers(papers, given.version, parts, _built_at())
    return [build_deb(tree, papers, out, given.version, given.compression)]


def _windows(out: Path, given: argparse.Namespace) -> list[Path]:
    from installer.windows.packages import build_packages  # noqa: PLC0415 (each system's own tools)

    return build_packages(out, given.version, given.python_zip, given.python_sha256, _built_at(), setup=given.setup)


def _built_at() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
