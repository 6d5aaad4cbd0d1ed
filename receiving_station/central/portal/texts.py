"""What the customers' pages say, in five languages: one file of texts for each area of them.

A text is found as ``AREA.key``; where it counts something (``n``) and there is a ``key_one``, that one is taken for 1.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from string import Formatter
from types import MappingProxyType
from typing import Final, Literal, Protocol, get_args

from receiving_station.central.board.draw import WEB
from receiving_station.domain.money import rounded
from receiving_station.domain.returns import Money

Language = Literal["en", "ko", "ja", "es", "de"]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
NAMES: Final[Mapping[Language, str]] = {
    "en": "English",
    "ko": "한국어",
    "ja": "日本語",
    "es": "Español",
    "de": "Deutsch",
}
FOLDER: Final = WEB / "portal" / "texts"
_SIGNS: Final = {"EUR": "€", "USD": "$", "GBP": "£", "KRW": "₩", "JPY": "¥"}
_COMMA: Final = frozenset({"de", "es"})
"""Languages that write 24,90 €."""


class Say(Protocol):
    """One language's texts."""

    def __call__(self, key: str, **values: object) -> str:
        """The text of ``AREA.key`` with these values.

        Raises:
            KeyError: There is no such text, or it needs another value.
        """
        ...


def texts(language: Language, own: Mapping[str, Mapping[Language, str]] = MappingProxyType({})) -> Say:
    """The texts of a language; ``own`` are a brand's words in the place of some of them."""
    known = _known()

    def say(key: str, **values: object) -> str:
        if values.get("n") == 1 and f"{key}_one" in known:
            key = f"{key}_one"
        return (own.get(key, {}).get(language) or known[key][language]).format(**values)

    return say


def text_of(key: str, language: Language = "en") -> str:
    """A text as it stands, with its placeholders.

    Raises:
        KeyError: There is no such text.
    """
    return _known()[key][language]


def has_text(key: str) -> bool:
    """Whether there is a text of that name."""
    return key in _known()


def text_files() -> Iterable[Path]:
    """The files, one for each area."""
    return sorted(FOLDER.glob("*.json"))


def placeholders(text: str) -> frozenset[str]:
    """The names of the values that a text needs."""
    return frozenset(name for _literal, name, _format, _conversion in Formatter().parse(text) if name)


def choose(asked: str | None, accepted: str, spoken: tuple[Language, ...]) -> Language:
    """The language to speak: what was asked for, else what the browser likes best, else the brand's own.

    Args:
        asked: What ``?lang=`` says.
        accepted: The header Accept-Language.
        spoken: What the brand speaks, its own language first.
    """
    known: dict[str, Language] = {each: each for each in spoken}
    if asked in known:
        return known[asked]
    liked: list[tuple[float, str]] = []
    for part in accepted[:200].split(","):
        name, _, quality = part.strip().partition(";q=")
        try:
            liked.append((-float(quality or 1), name.partition("-")[0].lower()))
        except ValueError:
            continue
    return next((known[name] for quality, name in sorted(liked, key=_quality) if name in known and quality), spoken[0])


def _quality(liked: tuple[float, str]) -> float:
    return liked[0]


def day(value: date | datetime, language: Language) -> str:
    """A day as people write it: 3 December 2026. Of an instant, the day that it has in its own zone."""
    say = texts(language)
    return say("common.day", d=value.day, month=say(f"common.month_{value.month}"), y=value.year)


def moment(value: datetime, language: Language) -> str:
    """Day and time of day, in the instant's own zone."""
    return texts(language)("common.moment", day=day(value, language), time=f"{value:%H:%M}")


def money(value: Money, language: Language) -> str:
    """An amount as people write it: €24.90, 24,90 €."""
    number = f"{rounded(value.amount, value.currency).amount:,}"
    sign = _SIGNS.get(value.currency)
    if language in _COMMA:
        number = number.translate({ord(","): ".", ord("."): ","})
        return f"{number} {sign or value.currency}"
    return f"{sign}{number}" if sign else f"{number} {value.currency}"


@cache
def _known() -> Mapping[str, Mapping[Language, str]]:
    known: dict[str, Mapping[Language, str]] = {}
    for file in text_files():
        area: Mapping[str, Mapping[Language, str]] = json.loads(file.read_text(encoding="utf-8"))
        known |= {f"{file.stem}.{key}": said for key, said in area.items()}
    return known
