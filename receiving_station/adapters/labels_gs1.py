"""Which texts are GS1 element strings or Digital Links; ``gs1_elements`` reads those, and only those load biip."""

import importlib
import re

from receiving_station.domain.codes import Code, Symbology
from receiving_station.domain.labels.readings import Reading

_TEXT_MAX = 256
_SEPARATOR = "\x1d"
_SEPARATORS_MAX = 24
_AIM_ANY = re.compile(r"\][A-Za-z][0-9A-Za-z]")
# Without FNC1, brackets or prefix a text is taken for GS1 only where a key with a check digit begins it.
_PLAIN_START = re.compile(r"00\d{18}$|01\d{14}|8003\d{14}")


def read_gs1(code: Code) -> tuple[Reading, ...]:
    """The readings of a GS1 text; empty for every other text, and where it breaks GS1's rules. Never raises."""
    text = code.text.strip(" \r\n\t\0")
    if not text or len(text) > _TEXT_MAX or text.count(_SEPARATOR) > _SEPARATORS_MAX:
        return ()
    is_link = "://" in text
    prefix = _AIM_ANY.match(text)
    bare = text if prefix is None else text[prefix.end() :]
    is_in_brackets = bare.startswith("(")
    is_marked = code.is_gs1 or bare.startswith(_SEPARATOR) or code.symbology is Symbology.DATABAR_EXPANDED
    has_separator = _SEPARATOR in bare and not bare.startswith("[)>")
    if not (is_link or is_in_brackets or is_marked or has_separator or _PLAIN_START.match(bare)):
        return ()
    from receiving_station.adapters import gs1_elements  # noqa: PLC0415 (see ``prepare``)

    if is_link:
        return gs1_elements.digital_link(text)
    if is_in_brackets:
        return gs1_elements.in_brackets(bare)
    return gs1_elements.message(bare.lstrip(_SEPARATOR), is_marked=is_marked)


def prepare() -> None:
    """Have the parser ready: it takes 0.15 s to load, which neither a start nor the first GS1 label should wait for."""
    importlib.import_module("receiving_station.adapters.gs1_elements")
