"""What IT has locked: the policy keys of Windows' registry, or a file under ``/etc`` that only root can change.

A locked value wins over the settings file, the environment and the command line, and no screen changes it.
"""

import os
import stat
import sys
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import TypeVar

from receiving_station.application.errors import StationError

POLICY_FILE = Path("/etc/receiving-station/policy.toml")
POLICY_KEY = r"Software\Policies\Returns Bench\Receiving Station"
"""Below HKEY_LOCAL_MACHINE, where only an administrator writes; each section is a key, each setting a value."""
ROOT = 0

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Policy:
    """What is locked.

    Attributes:
        source: Where it stands, for people: who changes it changes it there.
        values: (section, key) to value.
    """

    source: str = ""
    values: Mapping[tuple[str, str], object] = field(default_factory=dict)

    def locks(self, section: str, key: str) -> bool:
        """Whether a setting is locked."""
        return (section, key) in self.values

    @property
    def names(self) -> tuple[str, ...]:
        """``section.key`` of everything locked, in order."""
        return tuple(sorted(f"{section}.{key}" for section, key in self.values))


def read_policy() -> Policy:
    """This computer's policy.

    Raises:
        StationError: As ``policy_in_file``.
    """
    if sys.platform == "win32":
        import winreg  # noqa: PLC0415 (there on Windows only)

        return policy_in_registry(winreg)
    return policy_in_file(POLICY_FILE)


def policy_in_file(path: Path, owner: int = ROOT) -> Policy:
    """The policy in a TOML file of the settings' own form.

    Args:
        path: The file; nothing is locked where there is none.
        owner: The user id that must own file and folder, with nobody else able to write them.

    Raises:
        StationError: ``setting_wrong`` where it cannot be read, or where others than its owner can change it: what
            anybody may have written locks nothing, and going on without it would unlock everything.
    """
    try:
        with path.open("rb") as file:
            held = (os.fstat(file.fileno()), path.parent.stat())
            text = file.read().decode("utf-8")
    except FileNotFoundError:
        return Policy()
    except (OSError, UnicodeDecodeError) as error:
        raise StationError("setting_wrong", place=str(path), reason=f"it cannot be read ({error})") from error
    if any(found.st_uid != owner or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH) for found in held):
        reason = "others than root can change it or its folder; give both to root and let nobody else write them"
        raise StationError("setting_wrong", place=str(path), reason=reason)
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise StationError("setting_wrong", place=str(path), reason=str(error)) from error
    return Policy(str(path), dict(_pairs(tables)))


def _pairs(tables: Mapping[str, object]) -> list[tuple[tuple[str, str], object]]:
    out: list[tuple[tuple[str, str], object]] = []
    for section, table in tables.items():
        # A key outside a table is named as what it is: no such setting.
        rows = table.items() if isinstance(table, dict) else (("", table),)
        out += [((section, str(key)), value) for key, value in rows]
    return out


def policy_in_registry(registry: ModuleType) -> Policy:
    """The policy in Windows' registry.

    Args:
        registry: The module ``winreg``.
    """
    values: dict[tuple[str, str], object] = {}
    for section in _listed(registry, POLICY_KEY, lambda key, at: str(registry.EnumKey(key, at))):
        found = _listed(registry, rf"{POLICY_KEY}\{section}", _value_of(registry))
        values.update({(section.lower(), name.lower()): value for name, value in found})
    return Policy(rf"HKEY_LOCAL_MACHINE\{POLICY_KEY}", values) if values else Policy()


def _value_of(registry: ModuleType) -> Callable[[object, int], tuple[str, object]]:
    def read(key: object, at: int) -> tuple[str, object]:
        name, value, _kind = registry.EnumValue(key, at)
        return str(name), value

    return read


def _listed(registry: ModuleType, path: str, entry: Callable[[object, int], T]) -> list[T]:
    out: list[T] = []
    try:
        # The 64-bit view: there is no second policy for 32-bit programs.
        access = registry.KEY_READ | registry.KEY_WOW64_64KEY
        with registry.OpenKey(registry.HKEY_LOCAL_MACHINE, path, 0, access) as key:
            while True:
                out.append(entry(key, len(out)))
    except OSError:  # No such key, or no more entries.
        return out
