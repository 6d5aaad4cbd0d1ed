"""The Windows program as one folder: embeddable Python, the locked libraries without what no bench uses, our own."""

import marshal
import py_compile
import re
import shutil
import sys
from pathlib import Path
from types import CodeType

from installer.content import BUILD_ONLY, CENTRAL_ONLY, copy_own
from installer.tools import PROJECT, BuildError, emptied, sha256, step
from installer.windows.inputs import Pins, lay_libraries, lay_python
from installer.windows.native import build_launchers, build_zbar
from installer.windows.start import MODULES, pack
from installer.windows.tasks import write_tasks

ENTRY = "receiving_station_entry.pyc"
CODE = "modules.marshal"
_MODE = py_compile.PycInvalidationMode.UNCHECKED_HASH
Modules = dict[str, tuple[bool, CodeType]]
_LIBRARIES = Path("Lib") / "site-packages"
_QT = ("Core", "Gui", "PrintSupport", "Svg", "Test", "Widgets")
_QT_FOLDERS = ("plugins", "translations")
_QT_PLUGINS = ("iconengines", "imageformats", "platforms", "printsupport", "styles")
_QT_PICTURES = ("qgif", "qico", "qjpeg", "qsvg", "qwebp")
_QT_LANGUAGES = re.compile(r"qtbase_(de|es|ja|ko)\.qm")
_QT_RUNTIME = re.compile(r"(msvcp140.*|vcruntime140.*|concrt140|pyside6\.abi3)\.dll")
_MSVC = ("msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll")
VIDEO = "opencv_videoio_ffmpeg*.dll"
"""OpenCV's film library, 31 MB; a package of its own."""
# By pattern within the libraries' folder; what is matched is not shipped.
_LEFT_OUT = (
    # What compilers, type checkers and the libraries' own tests read.
    *(
        "bin",
        "include",
        "**/tests",
        "**/test",
        "**/testing",
        "**/*.pyi",
        "**/*.pxd",
        "**/*.pyx",
        "**/*.lib",
        "**/*.exe",
    ),
    *("**/*.h", "**/*.hpp", "**/*.c", "**/*.cpp", "**/*.cmake", "**/py.typed", "*.pth", "*.dist-info/RECORD"),
    *("*.dist-info/REQUESTED", "*.dist-info/INSTALLER", "*.dist-info/WHEEL", "*.dist-info/sboms"),
    *("cffi", "pycparser", "greenlet/platform", "fastapi/.agents"),
    *("numpy/f2py", "numpy/distutils", "numpy/_core/include", "numpy/_core/_simd*.pyd", "numpy/_core/*_tests*.pyd"),
    "numpy/_pyinstaller",
    # PAC files are plain JavaScript: no TypeScript, no Babel, no React.
    *("dukpy/jsmodules", "securesystemslib/_vendor/ed25519/test_data", "dateutil/zoneinfo/*.tar.gz"),
    # SQLite, and PostgreSQL's words, which Alembic imports.
    *("sqlalchemy/dialects/mssql", "sqlalchemy/dialects/mysql", "sqlalchemy/dialects/oracle"),
    # PDFs of text and photos, in fonts that every reader has.
    *("reportlab/graphics", "reportlab/fonts"),
    *("PIL/_avif*.pyd", "PIL/_imagingtk*.pyd", "PIL/_imagingcms*.pyd", "PIL/_imagingmath*.pyd", "pyzbar/scripts"),
    # Its folder has one already; the C++ runtime lies beside the program once.
    *("shiboken6/msvcp140*.dll", "shiboken6/concrt140.dll", "shiboken6/vc*140*.dll", "PySide6/opengl32sw.dll"),
    *("PySide6/plugins/platforms/qdirect2d.dll", "PySide6/plugins/platforms/qminimal.dll"),
    *("receiving_station/decisions", f"cv2/{VIDEO}"),
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
    shipped = _shipped_libraries(pins, work)
    tree = emptied(work / f"windows-{version}")
    python = lay_python(pins, work, tree, python_zip, python_sha256)
    libraries = tree / _LIBRARIES
    with step("the tree"):
        shutil.copytree(shipped, libraries, ignore=shutil.ignore_patterns(CODE))
        own = emptied(work / f"own-{version}")
        copy_own(own, version)
        _remove_all(own)
        modules: Modules = marshal.loads((shipped / CODE).read_bytes())  # noqa: S302 (our own, of the same Python)
        (libraries / MODULES).write_bytes(pack(modules | _compiled(own)))
        shutil.copytree(own, libraries, dirs_exist_ok=True)
        start = Path(__file__).with_name("start.py")
        py_compile.compile(
            str(start), str(libraries / ENTRY), dfile=f"app/{ENTRY}", doraise=True, invalidation_mode=_MODE
        )
        # Nothing but what is listed here is ever imported: no site, no user folders, no PYTHONPATH.
        paths = f"python{pins.tag}.zip\n.\n{str(_LIBRARIES).replace('/', chr(92))}\n"
        (tree / f"python{pins.tag}._pth").write_text(paths, encoding="ascii")
        for name in ("python.exe", "pythonw.exe", "python.cat"):
            (tree / name).unlink(missing_ok=True)
        # zxing-cpp asks for the C++ runtime beside the program; PySide6 brings it.
        for name in _MSVC:
            shutil.copyfile(libraries / "PySide6" / name, tree / name)
    write_tasks(tree)
    build_launchers(tree, work, pins.tag, version)
    return tree, python


def libraries_of(tree: Path) -> Path:
    """Where a tree has its libraries."""
    return tree / _LIBRARIES


def all_libraries(work: Path) -> Path:
    """Where the libraries lie as they were installed, with their licences."""
    return work / "windows-base"


def video_library(work: Path) -> Path:
    """OpenCV's film library."""
    return next(all_libraries(work).glob(f"cv2/{VIDEO}"))


def _shipped_libraries(pins: Pins, work: Path) -> Path:
    """The libraries without what is left out, compiled; kept until lock file or rules change."""
    base, shipped = all_libraries(work), work / "windows-libraries"
    here = Path(__file__)
    lock = sha256(PROJECT / "requirements.lock")
    wanted = "\n".join((sys.version, lock, sha256(here), sha256(here.parents[1] / "content.py"), pins.zbar_sha256))
    stamp = work / "windows-libraries.txt"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted:
        return shipped
    installed = work / "windows-base.txt"
    if not (installed.is_file() and installed.read_text(encoding="utf-8") == lock):
        lay_libraries(pins, emptied(base))
        installed.write_text(lock, encoding="utf-8")
    with step("the libraries without what no bench uses"):
        if shipped.exists():
            shutil.rmtree(shipped)
        shutil.copytree(base, shipped, ignore=shutil.ignore_patterns(".lock"))
        _slim(shipped)
    zbar = build_zbar(pins, work)
    # pyzbar opens a file of the second name first; its own needs a runtime that no Windows has.
    for name in ("libzbar-64.dll", "libiconv.dll"):
        shutil.copyfile(zbar, shipped / "pyzbar" / name)
    with step("compiling them"):
        (shipped / CODE).write_bytes(marshal.dumps(_compiled(shipped)))
    stamp.write_text(wanted, encoding="utf-8")
    return shipped


def _slim(libraries: Path) -> None:
    for name in (*CENTRAL_ONLY, *BUILD_ONLY):
        for found in (
            libraries / name,
            libraries / f"{name}.py",
            libraries / f"{name}.libs",
            *libraries.glob(f"{name}-*.dist-info"),
        ):
            _remove(found)
    _remove_all(libraries)
    # Their texts are in one file of the package's own (installer/papers.py).
    for found in libraries.glob("*.dist-info/licen[cs]e*"):
        _remove(found)
    qt = libraries / "PySide6"
    for found in qt.iterdir():
        if not _is_used(found):
            _remove(found)
    for found in (qt / "plugins").iterdir():
        if found.name not in _QT_PLUGINS:
            _remove(found)
    for found in (qt / "plugins" / "imageformats").iterdir():
        if found.stem not in _QT_PICTURES:
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


def _remove_all(folder: Path) -> None:
    for pattern in _LEFT_OUT:
        for found in list(folder.glob(pattern)):
            _remove(found)


def _remove(found: Path) -> None:
    if found.is_dir():
        shutil.rmtree(found)
    else:
        found.unlink(missing_ok=True)


def _compiled(folder: Path) -> Modules:
    """The code of every module, which goes from the folder: it is shipped in one file (``start.py``).

    Migrations stay sources, they are read as such. OpenCV reads its own, too. Those are compiled beside their sources
    and never checked against them: nobody may write there when the program runs.
    """
    modules: Modules = {}
    for source in sorted(folder.rglob("*.py")):
        within = source.relative_to(folder)
        said = f"app/{within.as_posix()}"
        if within.parts[0] == "cv2" or "migrations" in within.parts:
            py_compile.compile(str(source), dfile=said, doraise=True, invalidation_mode=_MODE)
            continue
        is_package = source.name == "__init__.py"
        name = ".".join(within.parent.parts if is_package else within.with_suffix("").parts)
        modules[name] = (is_package, compile(source.read_bytes(), said, "exec", dont_inherit=True))
        source.unlink()
    for empty in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(empty.iterdir()):
            empty.rmdir()
    return modules
