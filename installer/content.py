"""What of the project and of its libraries a package holds; the same on every system."""

import re
import shutil
from pathlib import Path

from installer.tools import PROJECT, BuildError

OWN = ("receiving_station", "ui", "resources")
NOT_SHIPPED = ("__pycache__", "screenshots", "*.ts")

# The central of a network of sites runs from a checkout or a container; a bench needs none of its stores. The
# embedded one, which the try-out starts, is in the package.
CENTRAL_ONLY = (
    *("boto3", "botocore", "dbos", "croniter", "jmespath", "psycopg"),
    *("psycopg_binary", "s3transfer", "dateutil", "python_dateutil", "six", "yaml", "_yaml", "pyyaml"),
)
BUILD_ONLY = ("setuptools", "pip", "pkg_resources", "_distutils_hack")

_VERSION = re.compile(r"[0-9]+\.[0-9]+\.[0-9]+")
_VERSION_LINE = re.compile(r'^__version__ = ".*"$', re.MULTILINE)


def copy_own(target: Path, version: str) -> None:
    """Copy the program's own packages into a folder, as that version.

    Args:
        target: Where they go; made.
        version: Three numbers, what both Debian and Windows Installer can order.

    Raises:
        BuildError: If the version has another form.
    """
    if not _VERSION.fullmatch(version):
        raise BuildError(f"A version is three numbers, like 1.4.0; {version!r} is not.")
    target.mkdir(parents=True, exist_ok=True)
    for name in OWN:
        shutil.copytree(PROJECT / name, target / name, ignore=shutil.ignore_patterns(*NOT_SHIPPED))
    stamped = target / "receiving_station" / "__init__.py"
    text, many = _VERSION_LINE.subn(f'__version__ = "{version}"', stamped.read_text(encoding="utf-8"))
    if many != 1:
        raise BuildError(f"{stamped} has no line with the version.")
    stamped.write_text(text, encoding="utf-8")
