"""An empty Wine that says Windows 10, with the four things that Windows 10 has and Wine 8 lacks.

Wine lends its own C++ runtimes; they are switched off, so that a runtime that was forgotten is missed here as well.
"""

import os
import shutil
import struct
import subprocess
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pefile
from PIL import Image

from installer.tools import BuildError, run, step
from installer.windows.native import GCC

HERE = Path(__file__).resolve().parent
BUILTINS = Path("/usr/lib/x86_64-linux-gnu/wine/x86_64-windows")
# Bodies for functions that Wine 8 stops at, in x64 machine code: the parts of complex numbers, which come in a pointer
# (double) or a register (float), and "no" for colour profiles.
_PARTS = {
    "ucrtbase.dll": {"crealf": "660f6ec1c3", "cimagf": "48c1e920660f6ec1c3", "cimag": "f20f104108c3"},
    "mscms.dll": {"WcsCreateIccProfile": "31c0c3"},
}
_RUNTIMES = ("concrt140", "msvcp140", "msvcp140_1", "msvcp140_2", "vcruntime140", "vcruntime140_1")
_MARK, _OTHER_MARK = b"Wine builtin DLL", b"Wine patched DLL"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a program ended.

    Attributes:
        status: Its exit status.
        output: What it wrote to both outputs.
        seconds: How long it took.
    """

    status: int
    output: str
    seconds: float


class Wine:
    """One prefix.

    Args:
        prefix: Its folder; made anew.
        display: An X display; a window without one never ends.
    """

    def __init__(self, prefix: Path, display: str) -> None:
        self.prefix = prefix
        runtimes = ";".join(f"{name}=n" for name in _RUNTIMES)
        self._environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("QT_", "PYTHON"))},
            "WINEPREFIX": str(prefix),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": f"mscoree=;mshtml=;winemenubuilder.exe=;msvcr120=;{runtimes}",
            "DISPLAY": display,
        }

    @property
    def drive(self) -> Path:
        """Drive C."""
        return self.prefix / "drive_c"

    def make(self) -> None:
        """A new prefix.

        Raises:
            BuildError: If Wine is missing, or is another one than the stand-ins are for.
        """
        if self.prefix.exists():
            shutil.rmtree(self.prefix)
        with step("an empty Windows 10 of Wine's"):
            self._quietly("wineboot", "-i")
            self._quietly("winecfg", "-v", "win10")
            system = self.drive / "windows" / "system32"
            for name in ("icuuc", "bcryptprimitives"):
                target = system / f"{name}.dll"
                target.unlink(missing_ok=True)
                run([GCC, "-shared", "-O2", "-s", HERE / f"{name}.c", "-o", target, "-ladvapi32"])
            for name, parts in _PARTS.items():
                target = system / name
                target.unlink(missing_ok=True)
                target.write_bytes(_patched(BUILTINS / name, parts))
                key = r"HKCU\Software\Wine\DllOverrides"
                self._quietly("reg", "add", key, "/v", name.removesuffix(".dll"), "/d", "native", "/f")
            self.stop()
            # A Windows that is on: its services do not end with each program, and do not begin with the next.
            subprocess.run(["wineserver", "-p"], env=self._environment, check=True)

    def run(self, *words: str | Path, timeout_s: float = 180.0, env: Mapping[str, str] | None = None) -> Ended:
        """Run a Windows program to its end.

        Wine's own services keep a pipe open for longer than the program lives, so its end is not waited for.
        """
        began_s = time.monotonic()
        process = subprocess.Popen(
            ["wine", *(str(word) for word in words)],
            env={**self._environment, **(env or {})},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=self.prefix,
        )
        heard: list[bytes] = []
        reader = threading.Thread(target=_read, args=(process, heard), daemon=True)
        reader.start()
        try:
            status = process.wait(timeout_s)
        except subprocess.TimeoutExpired:
            process.kill()
            status = process.wait()
        took_s = time.monotonic() - began_s
        reader.join(0.5)
        return Ended(status, b"".join(heard).decode("utf-8", "replace").replace("\r", ""), took_s)

    def start(self, *words: str | Path) -> "subprocess.Popen[bytes]":
        """Begin a program and leave it running."""
        command = ["wine", *(str(word) for word in words)]
        nothing = subprocess.DEVNULL
        return subprocess.Popen(command, env=self._environment, stdin=nothing, stdout=nothing, stderr=nothing)

    def stop(self) -> None:
        """End everything in this prefix."""
        subprocess.run(["wineserver", "-k"], env=self._environment, check=False, stderr=subprocess.DEVNULL)
        subprocess.run(["wineserver", "-w"], env=self._environment, check=False, stderr=subprocess.DEVNULL)

    def values(self, key: str) -> dict[str, str]:
        """The texts and numbers below a key of the registry; empty where there is none."""
        told = self.run("reg", "query", key, "/reg:64").output
        rows = (line.strip().split("    ", 2) for line in told.splitlines() if line.startswith("    "))
        return {row[0]: row[2] if len(row) > 2 else "" for row in rows if len(row) > 1}  # noqa: PLR2004 (name, kind, value)

    def titles(self) -> str:
        """The names of the windows on the screen."""
        command = ["xwininfo", "-root", "-tree"]
        return subprocess.run(command, env=self._environment, capture_output=True, text=True, check=False).stdout

    def _quietly(self, *words: str) -> None:
        nothing = subprocess.DEVNULL
        try:
            subprocess.run(
                ["wine", *words],
                env=self._environment,
                stdin=nothing,
                stdout=nothing,
                stderr=nothing,
                timeout=120,
                check=True,
            )
        except (OSError, subprocess.SubprocessError) as error:
            raise BuildError(f"wine {words[0]} did not work: {error}") from error


def screen_picture(frame_buffer: Path, target: Path) -> bool:
    """Keep what Xvfb shows as a PNG; whether there is more on it than an empty screen.

    Args:
        frame_buffer: Xvfb's own file, in xwd's format: a header of big-endian numbers, colours, rows of BGRX.
        target: The PNG.

    Source: X11/XWDFile.h.
    """
    raw = frame_buffer.read_bytes()
    numbers = struct.unpack(">25I", raw[:100])
    header_bytes, width, height, row_bytes, colours = numbers[0], numbers[4], numbers[5], numbers[12], numbers[19]
    at = header_bytes + colours * 12
    image = Image.frombytes("RGB", (width, height), raw[at : at + row_bytes * height], "raw", "BGRX", row_bytes)
    image.save(target)
    return len(image.getcolors(width * height) or ()) > 4  # noqa: PLR2004 (an empty screen is one)


def windows_path(path: Path) -> str:
    """How a program in Wine names a file of this machine."""
    return "Z:" + str(path.resolve()).replace("/", "\\")


def _read(process: "subprocess.Popen[bytes]", heard: list[bytes]) -> None:
    if process.stdout is not None:
        while some := os.read(process.stdout.fileno(), 65_536):
            heard.append(some)


def _patched(source: Path, parts: Mapping[str, str]) -> bytes:
    """One of Wine's own DLLs with other bodies for some functions, not marked as Wine's own any more."""
    image = pefile.PE(str(source))
    data = bytearray(source.read_bytes())
    left = dict(parts)
    for symbol in image.DIRECTORY_ENTRY_EXPORT.symbols:
        code = left.pop((symbol.name or b"").decode("ascii"), "")
        if code:
            at = image.get_offset_from_rva(symbol.address)
            data[at : at + len(code) // 2] = bytes.fromhex(code)
    image.close()
    at = data.find(_MARK)
    if left or at < 0:
        raise BuildError(f"{source} is of another Wine than version 8; the tests' stand-ins are made for that one.")
    data[at : at + len(_MARK)] = _OTHER_MARK
    return bytes(data)
