"""A signed apt repository: the layout that apt expects, every file of it covered by one signature."""

import gzip
import shutil
from collections.abc import Sequence
from datetime import datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from installer.tools import run, step

SUITE = "stable"
VALID = timedelta(days=30)
"""After that apt refuses it: an old list cannot be kept before a station for ever. Publish again within it."""


def publish(packages: Sequence[Path], repository: Path, key: str, home: Path | None, at: datetime) -> None:
    """Add packages to a repository, which may be new, and sign it.

    Args:
        packages: Debian packages; one that is there already is replaced.
        repository: Its folder, to be served over HTTPS as it is.
        key: Name or fingerprint of the key that signs.
        home: GnuPG's folder, where that is not the user's own.
        at: Now (UTC).

    Raises:
        BuildError: If a step fails.
    """
    pool = repository / "pool"
    pool.mkdir(parents=True, exist_ok=True)
    for package in packages:
        shutil.copy(package, pool)
    lists = repository / "dists" / SUITE / "main" / "binary-amd64"
    lists.mkdir(parents=True, exist_ok=True)
    with step(f"apt repository with {len(list(pool.glob('*.deb')))} packages"):
        listing = run(["apt-ftparchive", "packages", "pool"], cwd=repository)
        (lists / "Packages").write_text(listing, encoding="utf-8")
        (lists / "Packages.gz").write_bytes(gzip.compress(listing.encode(), mtime=0))
        release = repository / "dists" / SUITE
        options = {
            "Origin": "Returns Bench",
            "Label": "Receiving Station",
            "Suite": SUITE,
            "Codename": SUITE,
            "Architectures": "amd64",
            "Components": "main",
            "Valid-Until": format_datetime(at + VALID, usegmt=True),
        }
        for name in ("Release", "InRelease", "Release.gpg"):
            (release / name).unlink(missing_ok=True)
        words = [f"-oAPT::FTPArchive::Release::{name}={value}" for name, value in options.items()]
        text = run(["apt-ftparchive", *words, "release", release])
        (release / "Release").write_text(text, encoding="utf-8")
        gpg = ["gpg", "--batch", "--yes", *(["--homedir", str(home)] if home else [])]
        signing = [*gpg, "--armor", "--local-user", key]
        run([*signing, "--output", release / "InRelease", "--clearsign", release / "Release"])
        run([*signing, "--output", release / "Release.gpg", "--detach-sign", release / "Release"])
        run([*gpg, "--armor", "--output", repository / "receiving-station.asc", "--export", key])
