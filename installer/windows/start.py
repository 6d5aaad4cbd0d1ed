"""Where the packaged program starts on Windows. Every compiled module lies in one file beside this one.

A start reads a thousand modules. One by one each is looked for, opened and, on a real Windows, scanned; together they
are one file that is mapped once. Only the code comes from there: each module says that it lies where its package's
folder is, so data files, extension modules and resources are found as ever.
"""

import marshal
import mmap
import multiprocessing
import os
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec, SourcelessFileLoader
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType

MODULES = "receiving_station_modules.bin"
"""Eight bytes: the length of the index. The index: name to whether it is a package, where, how long. The code."""
_HEAD_BYTES = 8

Index = dict[str, tuple[bool, int, int]]


def pack(modules: dict[str, tuple[bool, CodeType]]) -> bytes:
    """What such a file holds.

    Args:
        modules: Name to whether it is a package, and its code.
    """
    index: Index = {}
    parts: list[bytes] = []
    at = 0
    # A package without a file of its own (a namespace) is one here: nothing else would look into it.
    parents = {name[:at] for name in modules for at, letter in enumerate(name) if letter == "."}
    for name, (is_package, code) in (
        dict.fromkeys(parents, (True, compile("", "<no file>", "exec"))) | modules
    ).items():
        parts.append(marshal.dumps(code))
        index[name] = (is_package, at, len(parts[-1]))
        at += len(parts[-1])
    listed = marshal.dumps(index)
    return b"".join((len(listed).to_bytes(_HEAD_BYTES, "little"), listed, *parts))


class Together:
    """A finder of modules in such a file.

    Args:
        file: The file; its folder is where the modules seem to lie.
    """

    def __init__(self, file: Path) -> None:
        with file.open("rb") as opened:
            self._all = memoryview(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ))
        self._code_at = _HEAD_BYTES + int.from_bytes(self._all[:_HEAD_BYTES], "little")
        self._index: Index = marshal.loads(self._all[_HEAD_BYTES : self._code_at])  # noqa: S302 (our own file)
        self._folder = str(file.parent)

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """How to load it; None where it is not in the file."""
        row = self._index.get(name)
        if row is None:
            return None
        place = os.path.join(self._folder, *name.split("."))  # noqa: PTH118 (a thousand times at a start)
        file = f"{place}{os.sep}__init__.pyc" if row[0] else f"{place}.pyc"
        return spec_from_file_location(
            name, file, loader=_Loader(name, file, self), submodule_search_locations=[place] if row[0] else None
        )

    def code(self, name: str) -> CodeType:
        """The module's code."""
        _, at, length = self._index[name]
        at += self._code_at
        code: CodeType = marshal.loads(self._all[at : at + length])  # noqa: S302 (our own file)
        return code


class _Loader(SourcelessFileLoader):
    def __init__(self, name: str, file: str, together: Together) -> None:
        super().__init__(name, file)
        self._together = together

    def get_code(self, fullname: str) -> CodeType:
        return self._together.code(fullname)


if __name__ == "__main__":
    # Said before anything asks: the same word makes multiprocessing start its helpers through the program.
    sys.frozen = True  # type: ignore[attr-defined]
    # Nobody adds plug-ins to a packaged program; looking for some reads every library's papers.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
    sys.meta_path.insert(0, Together(Path(__file__).with_name(MODULES)))
    multiprocessing.freeze_support()
    from receiving_station.cli import main

    raise SystemExit(main())
