"""Every setting as a policy sees it, read off the settings model and what is written beside its fields."""

import ast
import inspect
import re
from dataclasses import dataclass
from enum import Enum
from typing import Any, Literal, get_args, get_origin

from annotated_types import Ge, Le, MaxLen
from pydantic.fields import FieldInfo

from receiving_station.adapters import settings as model
from receiving_station.adapters.settings import Section, Settings

DWORD_MOST = 2**32 - 1
_CODE = re.compile(r"``([^`]+)``")


class Kind(Enum):
    """What a policy's value is."""

    TEXT = "text"
    NUMBER = "number"
    SWITCH = "switch"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting.

    Attributes:
        section: Its table.
        key: Its name in the table.
        kind: What its value is.
        about: What it does, one sentence or two.
        default: As it is written in a file, or "" where it depends on the PC or is not set.
        choices: What may be chosen.
        least: The smallest number, or None.
        most: The largest number, or None.
        longest: The most characters of a text, or None.
    """

    section: str
    key: str
    kind: Kind
    about: str
    default: str
    choices: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None
    longest: int | None = None

    @property
    def name(self) -> str:
        """``section.key``."""
        return f"{self.section}.{self.key}"

    @property
    def identity(self) -> str:
        """A name of letters, digits and underscores."""
        return f"{self.section}_{self.key}"


@dataclass(frozen=True, slots=True)
class Table:
    """One table of settings.

    Attributes:
        name: In the file.
        about: What it is about.
        settings: In the model's order.
    """

    name: str
    about: str
    settings: tuple[Setting, ...]


def tables() -> tuple[Table, ...]:
    """All of them, in the model's order.

    Raises:
        ValueError: If a setting has no words beside it.
        TypeError: If something in the model is no table.
    """
    words = _words_beside_fields()
    found = []
    for name, field in Settings.model_fields.items():
        kind = field.annotation
        if not (isinstance(kind, type) and issubclass(kind, Section)):
            raise TypeError(f"{name} is no table")
        about = _plain(inspect.getdoc(kind) or "").partition("\n\n")[0].replace("\n", " ")
        rows = (_setting(name, key, each, words) for key, each in kind.model_fields.items())
        found.append(Table(name, about, tuple(rows)))
    return tuple(found)


def _setting(section: str, key: str, field: FieldInfo, words: dict[tuple[str, str], str]) -> Setting:
    owner = type(Settings.model_fields[section].get_default(call_default_factory=True)).__name__
    if (owner, key) not in words:
        raise ValueError(f"{section}.{key} has no words beside it")
    kind, choices = _kind(field)
    bounds = {type(each): each for each in field.metadata}
    least = bounds[Ge].ge if Ge in bounds else None
    most = bounds[Le].le if Le in bounds else None
    longest = bounds[MaxLen].max_length if MaxLen in bounds else None
    return Setting(
        section,
        key,
        kind,
        words[owner, key],
        _default(field),
        choices,
        None if least is None else float(least),
        None if most is None else float(most),
        longest,
    )


def _kind(field: FieldInfo) -> tuple[Kind, tuple[str, ...]]:
    kind: Any = field.annotation
    if get_origin(kind) is Literal:
        return Kind.CHOICE, tuple(str(choice) for choice in get_args(kind))
    if kind is bool:
        return Kind.SWITCH, ()
    # A whole number that may be left out is typed in as text: a number's box has no empty state.
    return (Kind.NUMBER if kind is int else Kind.TEXT), ()


def _default(field: FieldInfo) -> str:
    if field.default_factory is not None or field.default is None:
        return ""
    match field.default:
        case bool():
            return str(field.default).lower()
        case tuple():
            return ",".join(f"{share:g}" for share in field.default)
        case float():
            return f"{field.default:g}"
        case _:
            return str(field.default)


def _words_beside_fields() -> dict[tuple[str, str], str]:
    """(class, field) to the string that follows the field in the source."""
    found: dict[tuple[str, str], str] = {}
    for node in ast.parse(inspect.getsource(model)).body:
        if not isinstance(node, ast.ClassDef):
            continue
        for field, after in zip(node.body, node.body[1:], strict=False):
            if not (isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name)):
                continue
            if isinstance(after, ast.Expr) and isinstance(after.value, ast.Constant):
                found[node.name, field.target.id] = " ".join(_plain(str(after.value.value)).split())
    return found


def _plain(text: str) -> str:
    return _CODE.sub(r"\1", text)
