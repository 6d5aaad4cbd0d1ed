"""What is compiled for Windows, with mingw-w64: libzbar without Visual C++ 2013, and the program's own launchers."""

from pathlib import Path

from installer.tools import PROJECT, run, step
from installer.windows.inputs import Pins, zbar_source

HERE = Path(__file__).resolve().parent
GCC = "x86_64-w64-mingw32-gcc"
WINDRES = "x86_64-w64-mingw32-windres"
COMMAND = "receiving-station.exe"
"""For terminals and scripts."""
WINDOW = "receiving-station-window.exe"
"""For the start menu: no terminal opens."""
_HARDENED = ("-Wl,--dynamicbase", "-Wl,--nxcompat", "-Wl,--high-entropy-va")
_SCANNER = (
    *("config", "convert", "decoder", "error", "image", "img_scanner", "misc", "refcnt", "scanner", "symbol"),
    *(f"decoder/{name}" for name in ("codabar", "code128", "code39", "code93", "databar", "ean", "i25", "qr_finder")),
    *(f"qrcode/{name}" for name in ("bch15_5", "binarize", "isaac", "qrdec", "qrdectxt", "rs", "util")),
)


def build_zbar(pins: Pins, work: Path) -> Path:
    """``libzbar-64.dll``; it needs nothing but Windows' own DLLs.

    Raises:
        BuildError: If its source cannot be got, or does not compile.
    """
    dll = work / "libzbar-64.dll"
    if dll.is_file():
        return dll
    source = zbar_source(pins, work)
    own = HERE / "zbar"
    major, minor, patch = pins.zbar_version.split(".")
    words = [GCC, "-shared", "-O2", "-s", "-w", "-static-libgcc", "-D_WIN32_WINNT=0x0A00"]
    words += [f'-DZBAR_VERSION="{pins.zbar_version}"', f"-DZBAR_VERSION_MAJOR={major}"]
    words += [f"-DZBAR_VERSION_MINOR={minor}", f"-DZBAR_VERSION_PATCH={patch}"]
    words += [f"-I{own}", "-include", str(own / "config.h"), f"-I{source / 'include'}", f"-I{source / 'zbar'}"]
    files = [*(source / "zbar" / f"{name}.c" for name in _SCANNER), own / "iconv.c", own / "missing.c"]
    with step("libzbar for Windows"):
        run([*words, *_HARDENED, "-Wl,--export-all-symbols", *files, "-o", dll])
    return dll


def build_launchers(tree: Path, work: Path, tag: str, version: str) -> None:
    """Both programs, into the tree.

    Args:
        tree: Where ``pythonXYZ.dll`` lies.
        work: For what is made on the way.
        tag: Python's, like 311.
        version: Shown in their properties.

    Raises:
        BuildError: If one does not compile.
    """
    folder = work / f"launcher-{version}"
    folder.mkdir(parents=True, exist_ok=True)
    icon = folder / "station.ico"
    write_icon(icon)
    with step("the launchers"):
        for name, flags in ((COMMAND, ("-DIN_TERMINAL",)), (WINDOW, ("-mwindows",))):
            text = (HERE / "station.rc").read_text(encoding="utf-8")
            numbers = f"{version},0".replace(".", ",")
            for gap, value in (("@NUMBERS@", numbers), ("@VERSION@", version), ("@FILE@", name)):
                text = text.replace(gap, value)
            script = folder / f"{name}.rc"
            script.write_text(text, encoding="utf-8")
            (folder / "station.manifest").write_bytes((HERE / "station.manifest").read_bytes())
            run([WINDRES, script.name, "-O", "coff", "-o", f"{name}.res"], cwd=folder)
            common = ["-O2", "-s", "-static", "-municode", "-DUNICODE", "-D_UNICODE", *_HARDENED, *flags]
            dll = f'-DPYTHON_DLL=L"python{tag}.dll"'
            run([GCC, *common, dll, HERE / "launcher.c", folder / f"{name}.res", "-o", tree / name])


def write_icon(path: Path) -> None:
    """The program's icon in the sizes that Windows asks for, drawn from its one drawing.

    Raises:
        BuildError: If the drawing cannot be drawn here.
    """
    from PIL import Image  # noqa: PLC0415 (Qt is only wanted where an icon is drawn)
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415

    drawing = QSvgRenderer(str(PROJECT / "installer" / "art" / "receiving-station.svg"))
    sizes = (16, 24, 32, 48, 64, 256)
    pictures = []
    for size in sizes:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        drawing.render(painter)
        painter.end()
        drawn = path.with_name(f"{path.stem}-{size}.png")
        image.save(str(drawn))
        pictures.append(Image.open(drawn))
    pictures[-1].save(path, "ICO", sizes=[(size, size) for size in sizes], append_images=pictures[:-1])
