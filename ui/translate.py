"""The way of every word on screen into Qt Linguist's files: ``make translations`` or ``python -m ui.translate``.

Reads the words out of the source, writes ``resources/translations/bench_LANGUAGE.ts`` and compiles the ``.qm`` files.
What no language has yet is written to ``translations-missing.json``; fill the empty strings in and run it again: they
are merged and the file goes. English has the plural forms only.
"""

import argparse
import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6

from receiving_station.application.messages import TEXTS
from receiving_station.resources import resource
from ui.viewmodels.locale import LANGUAGES

ROOT = Path(__file__).resolve().parents[1]
FOLDER = resource("translations")
MISSING = ROOT / "translations-missing.json"
FORMS = {"en": 2, "de": 2, "es": 2, "ko": 1, "ja": 1}
"""Plural forms as Qt counts them."""
_GAP = re.compile(r"\{\w*\}|%n")


@dataclass(frozen=True, slots=True, order=True)
class Phrase:
    """One text to be translated.

    Attributes:
        context: "bench", "messages", or the widget class that says it.
        source: In English.
        is_plural: Whether it has ``%n`` and a form for each number.
    """

    context: str
    source: str
    is_plural: bool = False


@dataclass(slots=True)
class Catalogue:
    """A language's phrases: each with its forms, or none where it is not translated."""

    language: str
    forms: dict[Phrase, tuple[str, ...]] = field(default_factory=dict)

    @property
    def path(self) -> Path:
        """Its Linguist file."""
        return FOLDER / f"bench_{self.language}.ts"


class SourceError(Exception):
    """A word on screen is put together in a way that nobody can translate."""


def phrases() -> tuple[Phrase, ...]:
    """Everything that the program says on screen, sorted.

    Raises:
        SourceError: If a text is no literal.
    """
    found = {Phrase("messages", text) for text in TEXTS.values()}
    for path in sorted((ROOT / "ui").rglob("*.py")):
        if path.name.startswith("gallery") or path == Path(__file__).resolve():
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= set(_said_in(tree, "", path))
    return tuple(sorted(found))


def _said_in(node: ast.AST, class_name: str, path: Path) -> Iterator[Phrase]:
    if isinstance(node, ast.ClassDef):
        class_name = node.name
    if isinstance(node, ast.Call):
        kind = _kind_of(node.func)
        if kind is not None:
            text = node.args[0] if node.args else None
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield Phrase(class_name if kind == "self" else "bench", text.value, kind == "plural")
            else:
                raise SourceError(f"{path.name}:{node.lineno}: a text to translate must be written out")
    for child in ast.iter_child_nodes(node):
        yield from _said_in(child, class_name, path)


def _kind_of(function: ast.expr) -> str | None:
    if isinstance(function, ast.Name):
        return {"tr": "bench", "trn": "plural"}.get(function.id)
    is_own = isinstance(function, ast.Attribute) and function.attr == "tr"
    return "self" if is_own else None


def wanted_in(language: str) -> tuple[Phrase, ...]:
    """What a language's file must have: English the plural forms, any other everything."""
    return tuple(phrase for phrase in phrases() if language != "en" or phrase.is_plural)


def read(language: str) -> Catalogue:
    """A language's file as it is; empty where there is none."""
    made = Catalogue(language)
    if not made.path.exists():
        return made
    for context in ET.parse(made.path).getroot().iter("context"):  # noqa: S314 (our own file)
        name = context.findtext("name", "")
        for message in context.iter("message"):
            phrase = Phrase(name, message.findtext("source", ""), message.get("numerus") == "yes")
            target = message.find("translation")
            if target is None or target.get("type") == "unfinished":
                continue
            forms = (
                [form.text or "" for form in target.iter("numerusform")] if phrase.is_plural else [target.text or ""]
            )
            made.forms[phrase] = tuple(forms)
    return made


def write(catalogue: Catalogue) -> None:
    """Write a language's file: exactly the phrases that are wanted, those without words marked unfinished."""
    root = ET.Element("TS", version="2.1", language=catalogue.language, sourcelanguage="en")
    wanted = wanted_in(catalogue.language)
    for name in dict.fromkeys(phrase.context for phrase in wanted):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for phrase in wanted:
            if phrase.context != name:
                continue
            message = ET.SubElement(context, "message", {"numerus": "yes"} if phrase.is_plural else {})
            ET.SubElement(message, "source").text = phrase.source
            forms = catalogue.forms.get(phrase, ())
            target = ET.SubElement(message, "translation", {} if any(forms) else {"type": "unfinished"})
            if phrase.is_plural:
                for number in range(FORMS[catalogue.language]):
                    ET.SubElement(target, "numerusform").text = forms[number] if number < len(forms) else ""
            else:
                target.text = forms[0] if forms else ""
    ET.indent(root, " ")
    FOLDER.mkdir(parents=True, exist_ok=True)
    text = ET.tostring(root, encoding="unicode")
    catalogue.path.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{text}\n', encoding="utf-8")


def problems_of(catalogue: Catalogue) -> list[str]:
    """What is not translated, and what lost a gap on the way."""
    told = []
    for phrase in wanted_in(catalogue.language):
        forms = catalogue.forms.get(phrase, ())
        wanted = FORMS[catalogue.language] if phrase.is_plural else 1
        where = f"{catalogue.language}, {phrase.context}: {phrase.source!r}"
        if len(forms) != wanted or not all(forms):
            told.append(f"{where} is not translated")
            continue
        gaps = sorted(set(_GAP.findall(phrase.source)))
        told += [f"{where} has other gaps: {form!r}" for form in forms if sorted(set(_GAP.findall(form))) != gaps]
    return told


def missing_in(catalogue: Catalogue) -> dict[str, dict[str, str | list[str]]]:
    """What is not translated, by context, with empty places to fill in; a plural has one for each form."""
    out: dict[str, dict[str, str | list[str]]] = {}
    for phrase in wanted_in(catalogue.language):
        if phrase not in catalogue.forms:
            empty: str | list[str] = [""] * FORMS[catalogue.language] if phrase.is_plural else ""
            out.setdefault(phrase.context, {})[phrase.source] = empty
    return out


def merge(catalogue: Catalogue, filled: dict[str, dict[str, str | list[str]]]) -> None:
    """Take what somebody filled in; "*" as the context stands for every context that has the text."""
    wanted = wanted_in(catalogue.language)
    for context, texts in filled.items():
        for source, given in texts.items():
            forms = (given,) if isinstance(given, str) else tuple(given)
            for phrase in wanted:
                if phrase.source == source and context in {"*", phrase.context} and any(forms):
                    catalogue.forms[phrase] = forms


def compile_all() -> None:
    """The ``.qm`` files that the window loads.

    Raises:
        subprocess.CalledProcessError: If Qt's compiler refuses a file.
    """
    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    package = Path(str(PySide6.__file__)).parent
    program = next(path for path in (package / name, package / "Qt" / "libexec" / name) if path.exists())
    for language in LANGUAGES:
        path = Catalogue(language).path
        command = [str(program), "-silent", "-nounfinished", str(path), "-qm", str(path.with_suffix(".qm"))]
        subprocess.run(command, check=True)  # noqa: S603 (Qt's own program)


def main(arguments: list[str]) -> int:
    """Bring every file up to date; 1 while something is missing."""
    parser = argparse.ArgumentParser(prog="make translations", description=__doc__)
    parser.add_argument("filled", nargs="*", type=Path, help="JSON files to merge besides translations-missing.json")
    given = parser.parse_args(arguments)
    files = [*given.filled, *([MISSING] if MISSING.exists() else [])]
    filled = [json.loads(path.read_text(encoding="utf-8")) for path in files]
    missing: dict[str, dict[str, dict[str, str | list[str]]]] = {}
    problems: list[str] = []
    for language in LANGUAGES:
        catalogue = read(language)
        for one in filled:
            merge(catalogue, one.get(language, {}))
        write(catalogue)
        problems += problems_of(catalogue)
        lacking = missing_in(catalogue)
        if lacking:
            missing[language] = lacking
    compile_all()
    MISSING.unlink(missing_ok=True)
    if missing:
        MISSING.write_text(json.dumps(missing, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        count = sum(len(texts) for contexts in missing.values() for texts in contexts.values())
        sys.stdout.write(f"{count} texts are missing: fill in {MISSING.name}, then run this again.\n")
    for problem in problems if not missing else []:
        sys.stdout.write(f"{problem}\n")
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
