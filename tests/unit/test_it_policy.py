"""What IT has locked holds over everything else, says where it stands, and cannot be written by just anybody."""

import json
import os
from pathlib import Path
from types import ModuleType
from typing import ClassVar

import pytest

from receiving_station.adapters import policy
from receiving_station.adapters.policy import POLICY_KEY, Policy, policy_in_file, policy_in_registry
from receiving_station.adapters.settings import load_settings
from receiving_station.application.camera import CameraWishes, Capture, Shape
from receiving_station.application.errors import StationError
from receiving_station.cli import main
from ui.viewmodels.camera_setup import held

LOCKS = '[central]\nurl = "https://central.example"\n[sync]\ninterval_s = 9\nmetered = true\n[printer]\ndpi = 300\n'


def locked_by(folder: Path, text: str = LOCKS) -> Path:
    """A policy file that only its owner can write, in a folder of the same kind."""
    home = folder / "etc"
    home.mkdir(mode=0o755)
    file = home / "policy.toml"
    file.write_text(text, encoding="utf-8")
    file.chmod(0o644)
    return file


def owned(file: Path) -> Policy:
    return policy_in_file(file, owner=file.stat().st_uid)


def test_a_locked_setting_wins_over_file_environment_and_command_line(tmp_path: Path) -> None:
    own = tmp_path / "station.toml"
    own.write_text('[central]\nurl = "https://own.example"\n[sync]\nundo_s = 7\n', encoding="utf-8")
    settings = load_settings(
        own,
        environ={"RECEIVING_STATION_SYNC_INTERVAL_S": "1"},
        overrides={"central.url": "https://option.example"},
        policy=owned(locked_by(tmp_path)),
    )
    assert (settings.central.url, settings.sync.interval_s, settings.sync.metered) == (
        "https://central.example",
        9,
        True,
    )
    assert (settings.printer.dpi, settings.sync.undo_s) == (300, 7)


def test_without_a_policy_nothing_is_locked(tmp_path: Path) -> None:
    assert policy_in_file(tmp_path / "none.toml") == Policy()


@pytest.mark.parametrize("which", ["file", "folder", "owner"])
def test_a_policy_that_others_can_change_is_refused_and_never_passed_over(tmp_path: Path, which: str) -> None:
    file = locked_by(tmp_path)
    if which == "file":
        file.chmod(0o666)
    elif which == "folder":
        file.parent.chmod(0o777)
    owner = file.stat().st_uid + (which == "owner")
    if os.name == "posix":
        with pytest.raises(StationError) as refused:
            policy_in_file(file, owner)
        assert "others than root can change it" in str(refused.value.context["reason"])


def test_a_wrong_value_in_the_policy_is_named_with_the_policys_place(tmp_path: Path) -> None:
    file = locked_by(tmp_path, "[sync]\ninterval_s = -4\n")
    with pytest.raises(StationError) as refused:
        load_settings(environ={}, policy=owned(file))
    assert refused.value.context["place"] == f"{file}, sync.interval_s"


def test_a_key_of_the_policy_that_is_no_setting_is_named(tmp_path: Path) -> None:
    with pytest.raises(StationError) as refused:
        load_settings(environ={}, policy=owned(locked_by(tmp_path, '[central]\nurll = "x"\n')))
    assert "central.urll" in refused.value.context["place"]


def test_the_settings_command_says_what_is_locked_and_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    file = locked_by(tmp_path)
    monkeypatch.setattr(policy, "POLICY_FILE", file)
    monkeypatch.setattr(policy.policy_in_file, "__defaults__", (file.stat().st_uid,))
    own = tmp_path / "station.toml"
    own.write_text('[central]\nenrol_code = "ABCDE-FGHJK"\n', encoding="utf-8")
    assert main(["settings", "--settings", str(own)]) == 0
    shown = capsys.readouterr().out
    assert 'url = "https://central.example"  # locked by IT' in shown
    assert f"# Locked by IT in {file}: 4" in shown
    assert "name = " in shown
    assert "ABCDE" not in shown
    assert main(["settings", "--settings", str(own), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["locked"]["settings"] == [
        "central.url", "printer.dpi", "sync.interval_s", "sync.metered",
    ]  # fmt: skip


def test_the_cameras_set_up_leaves_what_is_locked_as_it_is() -> None:
    before = CameraWishes("camera:0", Capture(), Shape())
    wished = CameraWishes("camera:1", Capture(1920, 1080, focus=7.0), Shape(rotation=90))
    found = held(wished, before, frozenset({"source", "width_px", "height_px", "rotation"}))
    assert found == CameraWishes("camera:0", Capture(1280, 720, focus=7.0), Shape())


class Registry(ModuleType):
    """Windows' registry as far as it is read here."""

    HKEY_LOCAL_MACHINE, KEY_READ, KEY_WOW64_64KEY = 1, 0x20019, 0x0100
    held: ClassVar[dict[str, dict[str, object]]] = {
        rf"{POLICY_KEY}\central": {"url": "https://central.example"},
        rf"{POLICY_KEY}\Sync": {"Metered": 1, "interval_s": "2.5"},
    }

    class Key(str):
        __slots__ = ()

        def __enter__(self) -> str:
            return self

        def __exit__(self, *_error: object) -> None:
            """It is closed."""

    def OpenKey(self, hive: int, path: str, reserved: int, access: int) -> Key:  # noqa: N802
        if hive != 1 or access != 0x20119 or not any(name.startswith(path) for name in self.held):
            raise FileNotFoundError
        return self.Key(path)

    def EnumKey(self, key: str, at: int) -> str:  # noqa: N802
        names = [name.rpartition("\\")[2] for name in self.held if name.rpartition("\\")[0] == key]
        if at >= len(names):
            raise OSError
        return names[at]

    def EnumValue(self, key: str, at: int) -> tuple[str, object, int]:  # noqa: N802
        values = list(self.held[key].items())
        if at >= len(values):
            raise OSError
        return (*values[at], 1)


def test_windows_policy_keys_lock_settings_too() -> None:
    found = policy_in_registry(Registry("winreg"))
    settings = load_settings(environ={}, policy=found)
    assert found.names == ("central.url", "sync.interval_s", "sync.metered")
    assert found.source == rf"HKEY_LOCAL_MACHINE\{POLICY_KEY}"
    assert (settings.central.url, settings.sync.metered, settings.sync.interval_s) == (
        "https://central.example",
        True,
        2.5,
    )
