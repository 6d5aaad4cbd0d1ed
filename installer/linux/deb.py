"""The Debian package: the tree, what the desktop and the devices need, and what asks before anything is lost."""

import shutil
from pathlib import Path

from installer.tools import PROJECT, emptied, run, step

HERE = Path(__file__).resolve().parent
DEBIAN = HERE / "debian"
SCRIPTS = ("config", "preinst", "postinst", "prerm", "postrm")


def build_deb(tree: Path, papers: Path, out: Path, version: str, compression: str = "zstd") -> Path:
    """Build the package.

    Args:
        tree: The program's folder.
        papers: Licences and bill of materials, to lie in its documentation.
        out: The folder for it.
        version: Of the package.
        compression: dpkg-deb's name of it: ``zstd`` is fast, ``xz`` is what old tools read too.

    Raises:
        BuildError: If a step fails.
    """
    root = emptied(out / f"deb-{version}")
    lib = root / "usr" / "lib" / "receiving-station"
    shutil.copytree(tree, lib, symlinks=True)
    (root / "usr" / "bin").mkdir(parents=True)
    (root / "usr" / "bin" / "receiving-station").symlink_to("../lib/receiving-station/receiving-station")
    _place(DEBIAN / "receiving-station.desktop", root / "usr/share/applications/receiving-station.desktop")
    _place(DEBIAN / "60-receiving-station.rules", root / "usr/lib/udev/rules.d/60-receiving-station.rules")
    _place(DEBIAN / "receiving-station-session", root / "usr/bin/receiving-station-session", mode=0o755)
    for unit in ("receiving-station-update.service", "receiving-station-update.timer"):
        _place(DEBIAN / unit, root / "usr/lib/systemd/system" / unit)
    icon = "usr/share/icons/hicolor/scalable/apps/receiving-station.svg"
    _place(PROJECT / "installer" / "art" / "receiving-station.svg", root / icon)
    documents = root / "usr" / "share" / "doc" / "receiving-station"
    shutil.copytree(papers, documents)
    shutil.copy(PROJECT / "LICENSE", documents / "copyright")
    control = root / "DEBIAN"
    control.mkdir()
    for script in SCRIPTS:
        _place(DEBIAN / script, control / script, mode=0o755)
    _place(DEBIAN / "templates", control / "templates")
    kilobytes = sum(file.lstat().st_size for file in root.rglob("*") if not file.is_dir()) // 1024
    text = (DEBIAN / "control").read_text(encoding="utf-8")
    text = text.replace("@VERSION@", version).replace("@KILOBYTES@", str(kilobytes))
    (control / "control").write_text(text, encoding="utf-8")
    package = out / f"receiving-station_{version}_amd64.deb"
    with step(f"{package.name}, {compression}"):
        run(["dpkg-deb", "--root-owner-group", f"-Z{compression}", "--build", root, package])
    shutil.rmtree(root)
    return package


def _place(source: Path, target: Path, mode: int = 0o644) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(mode)
