"""The MSI, by wixl, and what wixl cannot say by msibuild afterwards: conditions, what stays for good, rights.

Properties: ``SERVER``, ``STATION`` and ``ENROLCODE`` become policy values, kept when the package goes; ``AUTOSTART=1``
opens the bench at log-on and is remembered over upgrades (``AUTOSTART=0`` ends it).
"""

import hashlib
from pathlib import Path
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from installer.tools import run
from installer.windows.native import WINDOW

UPGRADE_CODE = UUID("5d0f3c1e-7d0b-4a52-9b1f-0f6f4e0a9c31")
"""Names the product for ever; every version has it."""
MAKER, NAME = "Returns Bench", "Receiving Station"
POLICY = rf"Software\Policies\{MAKER}\{NAME}"
OWN_KEY = rf"Software\{MAKER}\{NAME}"
RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
EVENT_KEY = rf"SYSTEM\CurrentControlSet\Services\EventLog\Application\{NAME}"
EVENT_TEXTS = r"[WindowsFolder]Microsoft.NET\Framework64\v4.0.30319\EventLogMessages.dll"
"""Part of every Windows 10: shows a record's own text."""
RIGHTS = "D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1301bf;;;BU)"
"""Of the data: system and administrators everything; users read, write and delete, and cannot change the rights."""
ASKED = {"SERVER": ("central", "url"), "STATION": ("station", "name"), "ENROLCODE": ("central", "enrol_code")}
"""Property to policy."""
STARTS = 'AUTOSTART = "1" OR (NOT AUTOSTART AND REMEMBERED = "1")'

_PERMANENT, _IN_64_BIT, _BY_REGISTRY = 16, 256, 4
_WIX = "http://schemas.microsoft.com/wix/2006/wi"


def build_msi(tree: Path, icon: Path, out: Path, version: str) -> Path:
    """Build it.

    Args:
        tree: The program's folder.
        icon: Its icon.
        out: For the package.
        version: Three numbers.

    Raises:
        BuildError: If wixl or msibuild refuses.
    """
    package = out / f"receiving-station-{version}.msi"
    package.unlink(missing_ok=True)
    product = _product(icon, version)
    _harvest(tree, _find(product, "INSTALLDIR"), _find(product, "Main"), "")
    wix = Element("Wix", xmlns=_WIX)
    wix.append(product)
    indent(wix)
    source = out / f"msi-{version}.wxs"
    source.write_bytes(tostring(wix, encoding="utf-8", xml_declaration=True))
    # wixl finds files by relative paths only.
    run(["wixl", "-a", "x64", "-o", package.name, source.name], cwd=out)
    for statement in _after():
        run(["msibuild", package.name, "-q", statement], cwd=out)
    return package


def _product(icon: Path, version: str) -> Element:
    product = Element("Product", Id="*", Name=NAME, Language="1033", Version=version, Manufacturer=MAKER)
    product.set("UpgradeCode", str(UPGRADE_CODE).upper())
    package = {"InstallerVersion": "500", "Compressed": "yes", "InstallScope": "perMachine", "Platform": "x64"}
    told = "SERVER= STATION= ENROLCODE= AUTOSTART=1; data is never removed"
    SubElement(product, "Package", package, Description=NAME, Comments=told)
    newer = "A newer version of the receiving station is installed; it was left as it is."
    SubElement(product, "MajorUpgrade", DowngradeErrorMessage=newer)
    SubElement(product, "Media", Id="1", Cabinet="station.cab", EmbedCab="yes")
    SubElement(product, "Icon", Id="station.ico", SourceFile=icon.name)
    SubElement(product, "Property", Id="ARPPRODUCTICON", Value="station.ico")
    SubElement(product, "Property", Id="ARPNOMODIFY", Value="1")
    remembered = SubElement(product, "Property", Id="REMEMBERED")
    at: dict[str, str] = {"Root": "HKLM", "Key": OWN_KEY, "Name": "Autostart", "Type": "raw", "Win64": "yes"}
    SubElement(remembered, "RegistrySearch", {"Id": "SearchAutostart", **at})
    root = SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    programs = SubElement(root, "Directory", Id="ProgramFiles64Folder")
    _own_component(SubElement(programs, "Directory", Id="INSTALLDIR", Name=NAME))
    common = SubElement(root, "Directory", Id="CommonAppDataFolder")
    data = SubElement(
        SubElement(common, "Directory", Id="MAKERDATA", Name=NAME), "Directory", Id="DATADIR", Name="data"
    )
    SubElement(_component(data, "Data"), "CreateFolder")
    _menu(SubElement(root, "Directory", Id="ProgramMenuFolder"))
    feature = SubElement(product, "Feature", Id="Main", Title=NAME, Level="1")
    for each in ("Own", "Events", "Autostart", *(f"Policy{name}" for name in ASKED), "Data", "Menu"):
        SubElement(feature, "ComponentRef", Id=each)
    return product


def _own_component(directory: Element) -> None:
    own = _component(directory, "Own")
    _value(own, OWN_KEY, "InstallDir", "[INSTALLDIR]", is_key=True)
    _value(own, OWN_KEY, "InstalledBy", "msi")
    events = _component(directory, "Events")
    _value(events, EVENT_KEY, "EventMessageFile", EVENT_TEXTS, is_key=True)
    _value(events, EVENT_KEY, "TypesSupported", "7", kind="integer")
    autostart = _component(directory, "Autostart")
    _value(autostart, RUN_KEY, NAME, f'"[INSTALLDIR]{WINDOW}" run', is_key=True)
    _value(autostart, OWN_KEY, "Autostart", "1")
    for name, (section, key) in ASKED.items():
        _value(_component(directory, f"Policy{name}"), rf"{POLICY}\{section}", key, f"[{name}]", is_key=True)


def _menu(directory: Element) -> None:
    menu = _component(directory, "Menu")
    target = f"[INSTALLDIR]{WINDOW}"
    SubElement(menu, "Shortcut", Id="MenuLink", Name=NAME, Target=target, Arguments="run", Icon="station.ico")
    _value(menu, OWN_KEY, "Menu", "1", kind="integer", is_key=True)


def _after() -> list[str]:
    """What wixl 0.101 has no words for."""
    conditions = {f"Policy{name}": name for name in ASKED}
    kept = _PERMANENT | _IN_64_BIT | _BY_REGISTRY
    rows = [
        f"UPDATE `Component` SET `Condition` = '{condition}', `Attributes` = {kept} WHERE `Component` = '{component}'"
        for component, condition in conditions.items()
    ]
    rows.append(f"UPDATE `Component` SET `Condition` = '{STARTS}' WHERE `Component` = 'Autostart'")
    rows.append(f"UPDATE `Component` SET `Attributes` = {_PERMANENT | _IN_64_BIT} WHERE `Component` = 'Data'")
    secure = ";".join(sorted((*ASKED, "AUTOSTART", "WIX_DOWNGRADE_DETECTED", "WIX_UPGRADE_DETECTED")))
    rows.append(f"UPDATE `Property` SET `Value` = '{secure}' WHERE `Property` = 'SecureCustomProperties'")
    rows.append("INSERT INTO `Property` (`Property`, `Value`) VALUES ('MsiHiddenProperties', 'ENROLCODE')")
    rows.append(
        "CREATE TABLE `MsiLockPermissionsEx` (`MsiLockPermissionsEx` CHAR(72) NOT NULL, "
        "`LockObject` CHAR(72) NOT NULL, `Table` CHAR(32) NOT NULL, `SDDLText` CHAR(0) NOT NULL, `Condition` CHAR(255) "
        "PRIMARY KEY `MsiLockPermissionsEx`)"
    )
    rows.append(
        "INSERT INTO `MsiLockPermissionsEx` (`MsiLockPermissionsEx`, `LockObject`, `Table`, `SDDLText`) "
        f"VALUES ('DataRights', 'DATADIR', 'CreateFolder', '{RIGHTS}')"
    )
    return rows


def _harvest(folder: Path, directory: Element, feature: Element, place: str) -> None:
    """One component a folder, with ids that the same path has in every version."""
    files = sorted(path for path in folder.iterdir() if path.is_file())
    if files:
        name = f"c{_short(place)}"
        component = SubElement(directory, "Component", Id=name, Guid=_guid(f"files/{place}"), Win64="yes")
        for number, file in enumerate(files):
            within = f"{place}/{file.name}"
            row = SubElement(component, "File", Id=f"f{_short(within)}", Source=f"{_base(folder, place)}{within}")
            if number == 0:
                row.set("KeyPath", "yes")
        SubElement(feature, "ComponentRef", Id=name)
    for each in sorted(path for path in folder.iterdir() if path.is_dir()):
        within = f"{place}/{each.name}"
        _harvest(each, SubElement(directory, "Directory", Id=f"d{_short(within)}", Name=each.name), feature, within)


def _base(folder: Path, place: str) -> str:
    depth = place.count("/")
    return folder.parents[depth - 1].name if depth else folder.name


def _component(directory: Element, name: str) -> Element:
    return SubElement(directory, "Component", Id=name, Guid=_guid(name), Win64="yes")


def _value(component: Element, key: str, name: str, value: str, *, kind: str = "string", is_key: bool = False) -> None:
    row = SubElement(component, "RegistryValue", Root="HKLM", Key=key, Name=name, Type=kind, Value=value)
    if is_key:
        row.set("KeyPath", "yes")


def _find(product: Element, name: str) -> Element:
    return next(each for each in product.iter() if each.get("Id") == name)


def _guid(name: str) -> str:
    return str(uuid5(UPGRADE_CODE, name)).upper()


def _short(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]
