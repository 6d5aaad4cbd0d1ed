"""The templates for group policies: drawn from the model, committed as drawn, and of the form that Windows reads.

The form is Microsoft's: [MS-GPREG] 7.1 to 7.3 (base types, policy definitions, files), told here as rules of our own.
"""

import re
import tomllib
from xml.etree import ElementTree as ET

import pytest

from installer.policy.__main__ import PROJECT, drawn, main
from installer.policy.model import Kind, Setting, tables
from installer.policy.templates import NAMESPACE, adml, admx, policy_file
from receiving_station.adapters.policy import POLICY_KEY, Policy
from receiving_station.adapters.settings import Settings, load_settings

ITEM = re.compile(r"\w+", re.UNICODE)
VERSION = re.compile(r"[0-9]{1,4}\.[0-9]{1,5}")
STRING, PRESENTATION = re.compile(r"\$\(string\.(\w+)\)"), re.compile(r"\$\(presentation\.(\w+)\)")
ORDER = {
    "policyDefinitions": [
        "policyNamespaces", "supersededAdm", "annotation", "resources", "supportedOn", "categories", "policies",
    ],
    "policyDefinitionResources": ["displayName", "description", "annotation", "resources"],
    "resources": ["stringTable", "presentationTable"],
    "policy": [
        "annotation", "parentCategory", "seeAlso", "keywords", "supportedOn",
        "enabledValue", "disabledValue", "enabledList", "disabledList", "elements",
    ],
}  # fmt: skip
"""Which children, in which order."""
NEEDED = {
    "policy": {"name", "class", "displayName", "key"}, "category": {"name", "displayName"},
    "definition": {"name", "displayName"}, "parentCategory": {"ref"}, "target": {"prefix", "namespace"},
    "text": {"id"}, "decimal": set(), "enum": {"id"}, "item": {"displayName"}, "string": set(),
    "textBox": {"refId"}, "decimalTextBox": {"refId"}, "dropdownList": {"refId"}, "presentation": {"id"},
}  # fmt: skip
BOXES = {"text": "textBox", "decimal": "decimalTextBox", "enum": "dropdownList"}
UNSIGNED = 2**32


def bare(element: ET.Element) -> str:
    assert element.tag.startswith(f"{{{NAMESPACE}}}")
    return element.tag.partition("}")[2]


def under(top: ET.Element, name: str) -> list[ET.Element]:
    return [each for each in top.iter() if bare(each) == name]


@pytest.fixture(scope="module")
def policies() -> ET.Element:
    return ET.fromstring(admx(tables()))


@pytest.fixture(scope="module")
def words() -> ET.Element:
    return ET.fromstring(adml(tables()))


def test_what_is_committed_is_what_the_model_draws(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0, capsys.readouterr().out
    assert {name: (PROJECT / name).read_text(encoding="utf-8") for name in drawn()} == drawn()


def test_every_setting_of_the_model_is_a_policy_and_a_row() -> None:
    wanted = {
        f"{section}.{key}"
        for section, field in Settings.model_fields.items()
        for key in field.annotation.model_fields  # type: ignore[union-attr]
    }
    found = {setting.name for table in tables() for setting in table.settings}
    page = (PROJECT / "docs/it/policy.md").read_text(encoding="utf-8")
    assert found == wanted
    assert all(f"| `{name.partition('.')[2]}` |" in page for name in wanted)


@pytest.mark.parametrize("which", ["policies", "words"])
def test_elements_come_in_the_order_of_the_schema_with_what_they_need(
    request: pytest.FixtureRequest, which: str
) -> None:
    top: ET.Element = request.getfixturevalue(which)
    for element in top.iter():
        name = bare(element)
        if name in ORDER and (name != "resources" or len(element)):
            places = [ORDER[name].index(bare(child)) for child in element]
            assert places == sorted(places)
        assert NEEDED.get(name, set()) <= set(element.attrib), (name, element.attrib)
    assert VERSION.fullmatch(top.attrib["revision"])
    assert VERSION.fullmatch(top.attrib["schemaVersion"])


def test_names_are_unique_and_of_the_characters_that_are_allowed(policies: ET.Element, words: ET.Element) -> None:
    for top, kinds in ((policies, ("policy", "category", "definition")), (words, ("presentation",))):
        for kind in kinds:
            names = [each.attrib.get("name", each.attrib.get("id", "")) for each in under(top, kind)]
            assert len(set(names)) == len(names)
            assert all(ITEM.fullmatch(name) for name in names)


def test_every_reference_leads_somewhere_and_no_words_are_left_over(policies: ET.Element, words: ET.Element) -> None:
    texts = ET.tostring(policies, encoding="unicode")
    assert set(STRING.findall(texts)) == {each.attrib["id"] for each in under(words, "string")}
    assert set(PRESENTATION.findall(texts)) == {each.attrib["id"] for each in under(words, "presentation")}
    categories = {each.attrib["name"] for each in under(policies, "category")}
    assert {each.attrib["ref"] for each in under(policies, "parentCategory")} <= categories
    supports = {each.attrib["name"] for each in under(policies, "definition")}
    assert {each.attrib["ref"] for each in under(policies, "supportedOn") if each.attrib} == supports
    assert all(each.text for each in under(words, "string"))


def test_every_element_of_a_policy_has_its_box(policies: ET.Element, words: ET.Element) -> None:
    boxes = {
        each.attrib["id"]: {bare(box): box.attrib["refId"] for box in each} for each in under(words, "presentation")
    }
    for policy in under(policies, "policy"):
        elements = [each for group in policy if bare(group) == "elements" for each in group]
        if not elements:
            values = {bare(child): [bare(value) for value in child] for child in policy}
            assert (values["enabledValue"], values["disabledValue"]) == (["decimal"], ["decimal"])
            assert "valueName" in policy.attrib
            continue
        (element,) = elements
        (shown,) = PRESENTATION.findall(policy.attrib["presentation"])
        assert boxes[shown] == {BOXES[bare(element)]: element.attrib["id"]}


def test_numbers_fit_what_windows_keeps_and_texts_are_no_longer_than_they_may_be(
    policies: ET.Element, words: ET.Element
) -> None:
    for element in under(policies, "decimal"):
        values = [int(element.attrib[name]) for name in ("value", "minValue", "maxValue") if name in element.attrib]
        assert all(0 <= value < UNSIGNED for value in values)
        assert values == sorted(values)
    for box in under(words, "decimalTextBox"):
        (number,) = (each for each in under(policies, "decimal") if each.attrib.get("id") == box.attrib["refId"])
        assert int(number.attrib["minValue"]) <= int(box.attrib["defaultValue"]) <= int(number.attrib["maxValue"])
    strings = [each.text or "" for value in under(policies, "value") for each in value if bare(each) == "string"]
    assert max(map(len, strings)) <= 255
    keys = [each.attrib["key"] for each in under(policies, "policy")]
    assert all(key.startswith(f"{POLICY_KEY}\\") and each.attrib["class"] == "Machine"
               for key, each in zip(keys, under(policies, "policy"), strict=True))  # fmt: skip


def sample(setting: Setting) -> object:
    """A value as Windows hands it over: a DWORD or a string."""
    match setting.kind:
        case Kind.SWITCH:
            return 1
        case Kind.CHOICE:
            return setting.choices[-1]
        case Kind.NUMBER:
            return int(setting.most) if setting.most is not None else int(setting.default or 0)
        case _:
            special = {
                "central.url": "https://c.example", "camera.source": "camera:1", "camera.region": "0.1,0.1,0.5,0.5",
                "network.proxy_address": "http://p.example:3128", "printer.address": "zebra",
            }  # fmt: skip
            return special.get(setting.name) or (f"{setting.least:g}" if setting.least is not None else "7")


def test_a_value_of_every_policy_is_taken_by_the_settings() -> None:
    every = [setting for table in tables() for setting in table.settings]
    values = {(setting.section, setting.key): sample(setting) for setting in every}
    values["printer", "kind"], values["network", "pac"] = "zpl", "http://p.example/proxy.pac"
    values["camera", "rotation"] = 90
    values["updates", "url"] = "https://updates.example"
    values["updates", "quiet"] = "20:00-05:30"
    settings = load_settings(environ={}, policy=Policy("HKLM", values))
    assert (settings.printer.dpi, settings.camera.region, settings.log.format) == (300, (0.1, 0.1, 0.5, 0.5), "json")


def test_the_file_for_linux_is_taken_when_its_lines_are_switched_on() -> None:
    text = re.sub(r"(?m)^#(\w+ = .+)$", r"\1", policy_file(tables()))
    for unset in ("token_file", "focus", "exposure", "folder", "darkness", "root_file"):
        text = re.sub(rf'(?m)^{unset} = ""\n', "", text)
    rows = tomllib.loads(text)
    assert Settings.model_validate(rows).sync == Settings().sync


def test_every_test_that_the_security_page_names_is_there() -> None:
    page = (PROJECT / "docs/it/security.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(test_\w+)`", page))
    files = set(re.findall(r"`((?:tests|ui)/[\w/.]+)`", page))
    written = "\n".join(path.read_text(encoding="utf-8") for path in (PROJECT / "tests").rglob("test_*.py"))
    assert len(named) > 10
    assert [name for name in named if f"def {name}(" not in written] == []
    assert [name for name in files if not (PROJECT / name).is_file()] == []
