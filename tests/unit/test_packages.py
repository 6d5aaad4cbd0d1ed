"""What a package holds, as far as it is known without building one."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from installer.content import copy_own
from installer.tools import BuildError
from installer.windows import msi
from installer.windows.tasks import FILES, write_tasks


def test_a_package_says_the_version_that_it_was_built_as(tmp_path: Path) -> None:
    copy_own(tmp_path, "1.4.0")
    assert '__version__ = "1.4.0"' in (tmp_path / "receiving_station" / "__init__.py").read_text(encoding="utf-8")
    assert (tmp_path / "resources" / "samples" / "parcels.json").is_file()


@pytest.mark.parametrize("version", ["1.4", "1.4.0rc1", "1.4.0; echo"])
def test_a_version_that_windows_or_debian_could_not_order_is_refused(tmp_path: Path, version: str) -> None:
    with pytest.raises(BuildError):
        copy_own(tmp_path, version)


def test_the_msi_names_every_file_by_an_id_that_its_path_has_in_every_version(tmp_path: Path) -> None:
    tree = tmp_path / "windows-1.0.0"
    (tree / "Lib" / "of ours").mkdir(parents=True)
    for name in ("a.exe", "Lib/b.dll", "Lib/of ours/c.py"):
        (tree / name).touch()
    found = []
    for version in ("1.0.0", "1.1.0"):
        product = msi._product(tmp_path / "i.ico", version)
        msi._harvest(tree, msi._find(product, "INSTALLDIR"), msi._find(product, "Main"), "")
        found.append({file.get("Source"): file.get("Id") for file in product.iter("File")})
        named = [reference.get("Id") for reference in product.iter("ComponentRef")]
        assert sorted(str(name) for name in named) == sorted(str(c.get("Id")) for c in product.iter("Component"))
        assert ET.tostring(product)
    assert found[0] == found[1]
    assert sorted(str(source) for source in found[0]) == [
        "windows-1.0.0/Lib/b.dll",
        "windows-1.0.0/Lib/of ours/c.py",
        "windows-1.0.0/a.exe",
    ]


def test_the_scheduler_runs_the_updater_as_the_system_and_opens_the_bench_as_whoever_is_there(tmp_path: Path) -> None:
    write_tasks(tmp_path)
    found = {}
    for task, file in FILES.items():
        space = {"t": "http://schemas.microsoft.com/windows/2004/02/mit/task"}
        root = ET.parse(tmp_path / file).getroot()
        words = [root.findtext(f".//t:{name}", "", space) for name in ("UserId", "GroupId", "Command", "Arguments")]
        found[task] = words
    folder = r"%ProgramFiles%\Receiving Station"
    assert found == {
        "Receiving Station update": ["S-1-5-18", "", rf'"{folder}\receiving-station.exe"', "update"],
        "Receiving Station open": ["", "S-1-5-32-545", rf'"{folder}\receiving-station-window.exe"', "run"],
    }


def test_an_upgrade_leaves_the_tasks_and_only_a_removal_takes_them() -> None:
    rows = [row for row in msi._after() if "TaskGoes" in row and "Sequence" in row]
    assert len(rows) == len(FILES)
    assert all("NOT UPGRADINGPRODUCTCODE" in row for row in rows)
