"""The packaged program's modules in one file: they are found, say where they lie, and find their own files."""

import sys
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import pytest

from installer.windows.start import MODULES, Together, pack

SOURCES = {
    "benchside": (True, "from benchside.deep import inner"),
    "benchside.deep.inner": (False, "ANSWER = 42"),
}


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A folder of such a program, in the search for modules."""
    modules = {name: (is_package, compile(text, name, "exec")) for name, (is_package, text) in SOURCES.items()}
    (tmp_path / MODULES).write_bytes(pack(modules))
    (tmp_path / "benchside" / "deep").mkdir(parents=True)
    (tmp_path / "benchside" / "deep" / "words.txt").write_text("by its package")
    (tmp_path / "benchside" / "beside.py").write_text("PLACE = 'on the disk'")
    finder = Together(tmp_path / MODULES)
    sys.meta_path.insert(0, finder)
    yield tmp_path
    sys.meta_path.remove(finder)
    for name in [name for name in sys.modules if name.split(".")[0] == "benchside"]:
        del sys.modules[name]


def test_a_module_in_the_file_runs_and_says_that_it_lies_in_its_folder(folder: Path) -> None:
    import benchside  # type: ignore[import-not-found]  # noqa: PLC0415

    assert benchside.inner.ANSWER == 42
    assert Path(benchside.inner.__file__) == folder / "benchside" / "deep" / "inner.pyc"


def test_a_package_in_the_file_finds_its_data_and_modules_that_lie_on_the_disk(folder: Path) -> None:
    from benchside import beside, deep  # noqa: PLC0415

    assert files(deep).joinpath("words.txt").read_text() == "by its package"
    assert beside.PLACE == "on the disk"


def test_what_is_not_in_the_file_is_looked_for_elsewhere(folder: Path) -> None:
    assert Together(folder / MODULES).find_spec("nothing.of.the.kind") is None
