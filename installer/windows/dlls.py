"""Proves that no DLL is missing: each that a program or library asks for is in the tree or part of Windows 10.

Where Wine runs a program it lends its own runtimes, and hides one that was forgotten; this looks at the files.
"""

from collections.abc import Iterator
from pathlib import Path

import pefile

WINDOWS_10 = frozenset(
    [
        "advapi32",
        "authz",
        "avicap32",
        "avifil32",
        "bcrypt",
        "bcryptprimitives",
        "cabinet",
        "cfgmgr32",
        "comctl32",
        "comdlg32",
        "combase",
        "crypt32",
        "cryptbase",
        "d2d1",
        "d3d10",
        "d3d11",
        "d3d12",
        "d3d9",
        "dbghelp",
        "dcomp",
        "dhcpcsvc",
        "dnsapi",
        "dwmapi",
        "dwrite",
        "dxgi",
        "gdi32",
        "gdiplus",
        "hid",
        "icuuc",
        "imm32",
        "iphlpapi",
        "kernel32",
        "mf",
        "mfplat",
        "mfreadwrite",
        "mpr",
        "mscms",
        "msi",
        "msimg32",
        "msvcrt",
        "msvfw32",
        "ncrypt",
        "netapi32",
        "normaliz",
        "ntdll",
        "odbc32",
        "ole32",
        "oleacc",
        "oleaut32",
        "opengl32",
        "pdh",
        "powrprof",
        "propsys",
        "psapi",
        "rpcrt4",
        "secur32",
        "setupapi",
        "shcore",
        "shell32",
        "shlwapi",
        "ucrtbase",
        "uiautomationcore",
        "user32",
        "userenv",
        "usp10",
        "uxtheme",
        "version",
        "winhttp",
        "wininet",
        "winmm",
        "winspool.drv",
        "wintrust",
        "wldap32",
        "ws2_32",
        "wtsapi32",
    ]
)
"""Without ``.dll``; that a name is here says that every Windows 10 has it."""
_X64 = 0x8664
_ADDED = ("PySide6", "shiboken6", "numpy.libs")
"""Folders that the libraries themselves add to the search when they are imported."""


def missing_dlls(tree: Path, libraries: Path) -> list[str]:
    """What is asked for and is nowhere, a line each; empty: nothing.

    Args:
        tree: The program's folder; its DLLs are found by everybody.
        libraries: Where the libraries lie in it.
    """
    everywhere = _names(tree) | {name for folder in _ADDED for name in _names(libraries / folder)}
    trouble = []
    for file in sorted(tree.rglob("*")):
        if file.suffix.lower() not in {".dll", ".exe", ".pyd"}:
            continue
        here = everywhere | _names(file.parent)
        for asked in _asked_by(file):
            if asked not in here and not _is_windows(asked):
                trouble.append(f"{file.relative_to(tree)} asks for {asked}, which is nowhere")
    return trouble


def _asked_by(file: Path) -> Iterator[str]:
    image = pefile.PE(str(file), fast_load=True)
    try:
        if image.FILE_HEADER.Machine != _X64:
            yield f"a processor that is not x64 ({image.FILE_HEADER.Machine:#x})"
        image.parse_data_directories([pefile.DIRECTORY_ENTRY["IMAGE_DIRECTORY_ENTRY_IMPORT"]])
        for row in getattr(image, "DIRECTORY_ENTRY_IMPORT", ()):
            yield row.dll.decode("ascii").lower()
    finally:
        image.close()


def _is_windows(name: str) -> bool:
    return name.startswith(("api-ms-win-", "ext-ms-win-")) or {name, name.removesuffix(".dll")} & WINDOWS_10 != set()


def _names(folder: Path) -> set[str]:
    return {file.name.lower() for file in folder.iterdir() if file.is_file()} if folder.is_dir() else set()
