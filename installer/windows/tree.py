"""The Windows program as one folder: embeddable Python, the locked libraries without what no bench uses, our own."""

import py_compile
import re
import shutil
import sys
from pathlib import Path

from installer.content import BUILD_ONLY, CENTRAL_ONLY, OWN, copy_own
from installer.tools import PROJECT, BuildError, emptied, step
from installer.windows.inputs import Pins, lay_libraries, lay_python
from installer.windows.native import build_launchers, build_zbar

ENTRY = "receiving_station_entry.py"
_LIBRARIES = Path("Lib") / "site-packages"
_QT = ("Core", "DBus", "Gui", "Network", "PrintSupport", "Svg", "Test", "Widgets")
_QT_FOLDERS = ("plugins", "translations")
_QT_PLUGINS = ("generic", "iconengines", "imageformats", "platforms", "printsupport", "styles", "tls")
_QT_LANGUAGES = re.compile(r"qtbase_(de|es|ja|ko)\.qm")
_QT_RUNTIME = re.compile(r"(msvcp140.*|vcruntime140.*|concrt140|pyside6\.abi3)\.dll")
_MSVC = ("msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll")
# By pattern within the libraries' folder; what is matched is not shipped.
_LEFT_OUT = (
    *("bin", "include", "**/tests", "**/test", "**/*.pyi", "**/*.pxd", "**/*.h", "**/*.lib", "**/*.exe", "**/*.c"),
    *(
        "numpy/f2py",
        "numpy/_core/include",
        "PySide6/opengl32sw.dll",
        "PySide6/plugins/imageformats/qpdf.dll",
    ),
    *(
        "PySide6/plugins/platforms/qdirect2d.dll",
        "shiboken6/vc*140.dll",
        "*.pth",
        "pyzbar/scripts",
        "cffi",
        "pycparser",
    ),
    *("PIL/_avif*.pyd", "setuptools", "greenlet/platform"),
)


def build_tree(pins: Pins, work: Path, version: str, python_zip: Path | None, python_sha256: str) -> tuple[Path, str]:
    """Build it.

    Args:
        pins: What is pinned.
        work: For everything made on the way; what does not depend on the version is kept for the next one.
        version: What the program says it is.
        python_zip: A newer embeddable Python than the pinned, or None.
        python_sha256: What that must be.

    Returns:
        The folder, and which Python is in it.

    Raises:
        BuildError: If a step fails.
    """
    if f"{sys.version_info.major}.{sys.version_info.minor}" != pins.abi:
        raise BuildError(f"Build with Python {pins.abi}: the package's own is of that kind, and it is compiled for it.")
    base = work / "windows-base"
    tree = emptied(work / f"windows-{version}")
    python = lay_python(pins, work, tree, python_zip, python_sha256)
    libraries = tree / _LIBRARIES
    if not (base / "done").is_file():
        lay_libraries(pins, emptied(base))
        (base / "done").touch()
    with step("the tree"):
        shutil.copytree(base, libraries, ignore=shutil.ignore_patterns("done", ".lock"))
        _slim(libraries)
        copy_own(libraries, version)
        shutil.copyfile(PROJECT / "installer" / "entry.py", libraries / ENTRY)
        # Nothing but what is listed here is ever imported: no site, no user folders, no PYTHONPATH.
        paths = f"python{pins.tag}.zip\n.\n{str(_LIBRARIES).replace('/', chr(92))}\n"
        (tree / f"python{pins.tag}._pth").write_text(paths, encoding="ascii")
        for name in ("python.exe", "pythonw.exe", "python.cat"):
            (tree / name).unlink(missing_ok=True)
        # zxing-cpp asks for the C++ runtime beside the program; PySide6 brings it.
        for name in _MSVC:
            shutil.copyfile(libraries / "PySide6" / name, tree / name)
    zbar = build_zbar(pins, work)
    # pyzbar opens a file of the second name first; its own needs a runtime that no Windows has.
    for name in ("libzbar-64.dll", "libiconv.dll"):
        shutil.copyfile(zbar, libraries / "pyzbar" / name)
    build_launchers(tree, work, pins.tag, version)
    with step("compiling"):
        _compile(libraries)
    return tree, python


def libraries_of(tree: Path) -> Path:
    """Where a tree has its libraries."""
    return tree / _LIBRARIES


def _slim(libraries: Path) -> None:
    for name in (*CENTRAL_ONLY, *BUILD_ONLY):
        for found in (libraries / name, libraries / f"{name}.libs", *libraries.glob(f"{name}-*.dist-info")):
            _remove(found)
    for pattern in _LEFT_OUT:
        for found in list(libraries.glob(pattern)):
            _remove(found)
    qt = libraries / "PySide6"
    for found in qt.iterdir():
        if not _is_used(found):
            _remove(found)
    for found in (qt / "plugins").iterdir():
        if found.name not in _QT_PLUGINS:
            _remove(found)
    for found in (qt / "translations").iterdir():
        if not _QT_LANGUAGES.fullmatch(found.name):
            _remove(found)


def _is_used(found: Path) -> bool:
    """Whether something in PySide6's folder is for a bench."""
    name = found.name
    if found.is_dir():
        return name in _QT_FOLDERS
    if name.startswith("Qt") and found.suffix in {".dll", ".pyd"}:
        return name.removeprefix("Qt6").removeprefix("Qt").removesuffix(found.suffix) in _QT
    return found.suffix == ".py" or _QT_RUNTIME.fullmatch(name) is not None


def _remove(found: Path) -> None:
    if found.is_dir():
        shutil.rmtree(found)
    else:
        found.unlink(missing_ok=True)


def _compile(folder: Path) -> None:
    """Every module, never checked against a source: nobody may write there when it runs.

    Of the libraries the compiled form is shipped instead of the source, half as many files and a tenth less to install.
    Our own sources stay beside it: the migrations are read as such. OpenCV reads its own, too.
    """
    mode = py_compile.PycInvalidationMode.UNCHECKED_HASH
    for source in sorted(folder.rglob("*.py")):
        within = source.relative_to(folder)
        is_source_kept = within.parts[0] in {*OWN, ENTRY, "cv2"} or "migrations" in str(within)
        target = None if is_source_kept else str(source.with_suffix(".pyc"))
        py_compile.compile(str(source), target, dfile=f"app/{within}", doraise=True, invalidation_mode=mode, quiet=1)
        if not is_source_kept:
            source.unlink()
