"""The templates themselves: ADMX and ADML for Windows' group policies, a file for Linux, a table for people.

Source: Microsoft, "ADMX Policy Definition Schema" and "ADMX File Schema" ([MS-GPREG], sections 7.2 and 7.3).
"""

from collections.abc import Sequence
from xml.etree import ElementTree as ET

from installer.policy.model import DWORD_MOST, Kind, Setting, Table
from receiving_station.adapters.policy import POLICY_FILE, POLICY_KEY

NAMESPACE = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
OWN = "ReturnsBench.Policies.ReceivingStation"
PREFIX = "rs"
REVISION = "1.0"
ROOT = "ReceivingStation"
SUPPORTED = "SUPPORTED_ReceivingStation"
PRODUCT = "Receiving Station"
TEXT_MOST = 1023


def admx(tables: Sequence[Table]) -> str:
    """The policies; their words are in the ADML."""
    top = _top("policyDefinitions")
    namespaces = _sub(top, "policyNamespaces")
    _sub(namespaces, "target", prefix=PREFIX, namespace=OWN)
    _sub(top, "resources", minRequiredRevision=REVISION)
    definitions = _sub(_sub(top, "supportedOn"), "definitions")
    _sub(definitions, "definition", name=SUPPORTED, displayName=_string(SUPPORTED))
    categories = _sub(top, "categories")
    _sub(categories, "category", name=ROOT, displayName=_string(ROOT))
    for table in tables:
        name = f"{ROOT}_{table.name}"
        category = _sub(
            categories, "category", name=name, displayName=_string(name), explainText=_string(f"{name}_help")
        )
        _sub(category, "parentCategory", ref=ROOT)
    policies = _sub(top, "policies")
    for table in tables:
        for setting in table.settings:
            _policy(policies, setting)
    return _written(top)


def adml(tables: Sequence[Table]) -> str:
    """The words in English, which Windows falls back to in every language."""
    top = _top("policyDefinitionResources")
    _sub(top, "displayName").text = PRODUCT
    _sub(top, "description").text = "Settings of the returns bench that IT locks for a PC."
    resources = _sub(top, "resources")
    strings = _sub(resources, "stringTable")
    presentations = _sub(resources, "presentationTable")

    def say(name: str, text: str) -> None:
        _sub(strings, "string", id=name).text = text

    say(SUPPORTED, f"{PRODUCT} 0.1 or newer, on Windows 10 or newer")
    say(ROOT, PRODUCT)
    for table in tables:
        say(f"{ROOT}_{table.name}", table.name.capitalize())
        say(f"{ROOT}_{table.name}_help", table.about)
        for setting in table.settings:
            say(setting.identity, setting.name)
            say(f"{setting.identity}_help", explained(setting))
            for choice in setting.choices:
                say(f"{setting.identity}_{choice}", choice)
            _presentation(presentations, setting)
    return _written(top)


def policy_file(tables: Sequence[Table]) -> str:
    """A file for Linux with every setting, all of them switched off."""
    lines = [
        f"# {POLICY_FILE}: what stands here is locked; no screen, option or variable changes it.",
        "# File and folder must belong to root, and nobody else may write them; else the station does not start.",
    ]
    for table in tables:
        lines += ["", f"# {table.about}", f"[{table.name}]"]
        for setting in table.settings:
            lines += [f"# {line}" for line in explained(setting).splitlines()]
            lines.append(f"#{setting.key} = {_toml(setting)}")
    return "\n".join(lines) + "\n"


def policy_page(tables: Sequence[Table]) -> str:
    """The table for people (docs/it/policy.md)."""
    lines = [
        "# Every setting, and how IT locks it",
        "",
        "Drawn from the settings model by `python -m installer.policy`; a test holds this page to it.",
        "",
        f"- **Windows**: values below `HKEY_LOCAL_MACHINE\\{POLICY_KEY}\\SECTION`, by group policy",
        "  with the templates in `installer/policy` (`ReceivingStation.admx`, `en-US/ReceivingStation.adml`), by",
        "  Intune, or by hand.",
        f"- **Linux**: `{POLICY_FILE}`, owned by root and writable by nobody else;",
        "  `installer/policy/policy.toml` is one to begin with.",
        "",
        "A locked value wins over the settings file, the environment and the command line. What is locked, and",
        "where, is shown by `receiving-station settings`, by the PC check (help, then 2), and at the camera's set-up.",
    ]
    for table in tables:
        lines += ["", f"## {table.name}", "", table.about, ""]
        lines += ["| setting | what it does | value | default |", "|---|---|---|---|"]
        for setting in table.settings:
            about = setting.about.replace("|", "\\|")
            lines.append(f"| `{setting.key}` | {about} | {_values(setting)} | {_shown_default(setting)} |")
    return "\n".join(lines) + "\n"


def explained(setting: Setting) -> str:
    """What it does, what may be set, what holds where nobody sets it."""
    rest = f"Without this policy: {setting.default or 'not set'}, or what the station's own settings say."
    return f"{setting.about}\nValues: {_values(setting)}.\n{rest}"


def _policy(policies: ET.Element, setting: Setting) -> None:
    facts = {
        "name": setting.identity,
        "class": "Machine",
        "displayName": _string(setting.identity),
        "explainText": _string(f"{setting.identity}_help"),
        "key": rf"{POLICY_KEY}\{setting.section}",
    }
    if setting.kind is Kind.SWITCH:
        policy = _sub(policies, "policy", **facts, valueName=setting.key)
    else:
        policy = _sub(policies, "policy", **facts, presentation=f"$(presentation.{setting.identity})")
    _sub(policy, "parentCategory", ref=f"{ROOT}_{setting.section}")
    _sub(policy, "supportedOn", ref=SUPPORTED)
    if setting.kind is Kind.SWITCH:
        _sub(_sub(policy, "enabledValue"), "decimal", value="1")
        _sub(_sub(policy, "disabledValue"), "decimal", value="0")
        return
    elements = _sub(policy, "elements")
    place = {"id": setting.identity, "valueName": setting.key}
    match setting.kind:
        case Kind.NUMBER:
            most = DWORD_MOST if setting.most is None else int(setting.most)
            least = int(setting.least or 0)
            _sub(elements, "decimal", **place, required="true", minValue=str(least), maxValue=str(most))
        case Kind.CHOICE:
            choice = _sub(elements, "enum", **place, required="true")
            for value in setting.choices:
                item = _sub(choice, "item", displayName=_string(f"{setting.identity}_{value}"))
                _sub(_sub(item, "value"), "string").text = value
        case _:
            longest = TEXT_MOST if setting.longest is None else setting.longest
            _sub(elements, "text", **place, required="true", maxLength=str(longest))


def _presentation(presentations: ET.Element, setting: Setting) -> None:
    if setting.kind is Kind.SWITCH:
        return
    page = _sub(presentations, "presentation", id=setting.identity)
    label = f"{setting.key}:"
    match setting.kind:
        case Kind.NUMBER:
            box = _sub(page, "decimalTextBox", refId=setting.identity, defaultValue=setting.default or "0")
            box.text = label
        case Kind.CHOICE:
            at = setting.choices.index(setting.default) if setting.default in setting.choices else 0
            box = _sub(page, "dropdownList", refId=setting.identity, noSort="true", defaultItem=str(at))
            box.text = label
        case _:
            box = _sub(page, "textBox", refId=setting.identity)
            _sub(box, "label").text = label
            if setting.default:
                _sub(box, "defaultValue").text = setting.default


def _values(setting: Setting) -> str:
    match setting.kind:
        case Kind.SWITCH:
            return "true or false (1 or 0)"
        case Kind.CHOICE:
            return ", ".join(setting.choices)
        case _:
            kind = "a whole number" if setting.kind is Kind.NUMBER else "text"
            if setting.least is not None and setting.most is not None:
                kind = kind if setting.kind is Kind.NUMBER else "a number"
                return f"{kind}, {setting.least:.10g} to {setting.most:.10g}"
            if setting.least is not None:
                return f"{kind}, {setting.least:.10g} or more"
            return kind if setting.longest is None else f"{kind}, {setting.longest} characters at most"


def _shown_default(setting: Setting) -> str:
    return f"`{setting.default}`" if setting.default else "not set"


def _toml(setting: Setting) -> str:
    number = setting.kind is Kind.NUMBER or setting.kind is Kind.SWITCH
    number = number or (setting.kind is Kind.CHOICE and all(choice.isdecimal() for choice in setting.choices))
    return setting.default if number and setting.default else f'"{setting.default}"'


def _string(name: str) -> str:
    return f"$(string.{name})"


def _top(name: str) -> ET.Element:
    facts = {"xmlns": NAMESPACE, "revision": REVISION, "schemaVersion": "1.0"}
    return ET.Element(name, facts)


def _sub(parent: ET.Element, tag: str, /, **facts: str) -> ET.Element:
    return ET.SubElement(parent, tag, facts)


def _written(top: ET.Element) -> str:
    ET.indent(top, "  ")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(top, encoding="unicode") + "\n"
