"""Licences of everything shipped in one file, and a bill of materials (CycloneDX) of the same."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import Distribution, distributions
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.factory.license import LicenseFactory
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL

from installer.content import BUILD_ONLY, CENTRAL_ONLY
from installer.tools import PROJECT, BuildError, emptied

PRODUCT = "receiving-station"
BOM = "sbom.cdx.json"
LICENCES = "THIRD-PARTY-LICENCES.txt"
_LINE = "=" * 78
_LONGEST_ID = 60
_PAPERS = ("licen", "copying", "notice", "copyright", "authors")

OFFER = """Libraries under the GNU Lesser General Public License are in this package as files of their own: Qt and
PySide6 (LGPL-3.0), libzbar where it is in here (LGPL-2.1), and the parts of FFmpeg within OpenCV (LGPL-2.1). You may
replace each by another version of your own: put the file in the place of the one that is there. For three years after
you got this package whoever gave it to you gives you their complete source on a medium customary for it, for no more
than what the sending costs; ask by the address in the package's own description."""


@dataclass(frozen=True, slots=True)
class Part:
    """Something shipped.

    Attributes:
        name: Its name.
        version: Its version.
        licence: As it says itself.
        texts: The licence files that came with it, with their names.
        purl_kind: Its kind in package URLs: ``pypi``, ``generic``, …
    """

    name: str
    version: str
    licence: str
    texts: tuple[tuple[str, str], ...] = ()
    purl_kind: str = "pypi"


def python_parts(site_packages: Path) -> list[Part]:
    """What of a folder of installed libraries is shipped: what the lock file names, less what no bench needs."""
    locked = re.findall(r"^([a-z0-9._-]+)==", (PROJECT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE)
    shipped = {_plain(name) for name in locked} - {_plain(name) for name in (*CENTRAL_ONLY, *BUILD_ONLY)}
    found = {_plain(each.name): each for each in distributions(path=[str(site_packages)])}
    return [_part(each) for name, each in sorted(found.items()) if name in shipped]


def write_papers(folder: Path, version: str, parts: Sequence[Part], at: datetime) -> None:
    """Write both papers.

    Args:
        folder: Emptied first.
        version: The program's own.
        parts: What is shipped beside it.
        at: When it was built (UTC).

    Raises:
        BuildError: If something shipped has no licence to name, or the bill of materials breaks its schema.
    """
    emptied(folder)
    nameless = [part.name for part in parts if not part.licence]
    if nameless:
        raise BuildError(f"No licence is named for {', '.join(nameless)}: it cannot be shipped.")
    (folder / LICENCES).write_text("\n".join(_licences(parts)), encoding="utf-8")
    text = _bill(version, parts, at)
    trouble = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if trouble is not None:
        raise BuildError(f"The bill of materials breaks its schema: {trouble}")
    (folder / BOM).write_text(text, encoding="utf-8")


def _licences(parts: Iterable[Part]) -> Iterable[str]:
    yield OFFER
    for part in parts:
        yield f"\n{_LINE}\n{part.name} {part.version}: {part.licence}\n{_LINE}"
        for name, text in part.texts:
            yield f"--- {name}\n{text.strip()}\n"


def _bill(version: str, parts: Sequence[Part], at: datetime) -> str:
    make = LicenseFactory()
    product = Component(name=PRODUCT, version=version, type=ComponentType.APPLICATION, bom_ref=PRODUCT)
    product.licenses.add(make.make_from_string("Apache-2.0"))
    bom = Bom(serial_number=uuid5(NAMESPACE_URL, f"{PRODUCT}/{version}/{at.isoformat()}"))
    bom.metadata.component, bom.metadata.timestamp = product, at
    components = []
    for part in parts:
        component = Component(
            name=part.name,
            version=part.version,
            type=ComponentType.LIBRARY,
            bom_ref=f"{part.name}@{part.version}",
            purl=PackageURL(part.purl_kind, None, part.name.lower(), part.version),
        )
        component.licenses.add(make.make_from_string(part.licence))
        components.append(component)
    bom.components.update(components)
    bom.register_dependency(product, components)
    return JsonV1Dot6(bom).output_as_string(indent=1)


def _part(each: Distribution) -> Part:
    said = each.metadata
    licence = next((str(said[name]) for name in ("License-Expression", "License") if said[name]), "")
    if not licence or len(licence) > _LONGEST_ID:  # Some put the whole text there.
        classified = [
            row.rpartition(" :: ")[2] for row in said.get_all("Classifier") or () if row.startswith("License")
        ]
        licence = " AND ".join(classified) or licence.partition("\n")[0]
    texts = tuple(
        (file.name, Path(str(file.locate())).read_text(encoding="utf-8", errors="replace"))
        for file in each.files or ()
        if ".dist-info" in str(file) and file.name.lower().startswith(_PAPERS) and Path(str(file.locate())).is_file()
    )
    return Part(each.name, each.version, licence.strip(), texts)


def _plain(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")
