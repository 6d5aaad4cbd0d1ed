"""The MSI, by wixl, and what wixl cannot say by msibuild afterwards: conditions, what stays for good, rights.

Properties: ``SERVER``, ``STATION``, ``ENROLCODE`` and ``KIOSK`` become policy values, kept when the package goes;
``AUTOSTART=1`` opens the bench at log-on and is remembered over upgrades (``AUTOSTART=0`` ends it).
"""

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from uuid import UUID, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from installer.tools import run
from installer.windows.native import WINDOW
from installer.windows.tasks import FILES

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
UPDATES_RIGHTS = "D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;BU)"
"""Of the updater's folder: users read what it says, and change nothing."""
ASKED = {
    "SERVER": ("central", "url"),
    "STATION": ("station", "name"),
    "ENROLCODE": ("central", "enrol_code"),
    "KIOSK": ("station", "kiosk"),
}
"""Property to policy."""
VIDEO_FOLDER = ("Lib", "site-packages", "cv2")
"""Where OpenCV looks for its film library, below the program's folder."""
STARTS = 'AUTOSTART = "1" OR (NOT AUTOSTART AND REMEMBERED = "1")'

_PERMANENT, _IN_64_BIT, _BY_REGISTRY = 16, 256, 4
# A program by its whole command line; as the system's account, within the installation; failing it stops nothing: a PC
# whose scheduler is switched off gets the program all the same.
_COMMAND_LINE, _DEFERRED, _AS_SYSTEM, _MAY_FAIL = 34, 1024, 2048, 64
# In the table of steps: behind all files, and before any is removed; the older version's removal within the one
# transaction, so that an installation that fails leaves the older one as it was.
_TASKS_COME_AT, _TASKS_GO_AT, _OLDER_GOES_AT = 5900, 3400, 1501
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
    return _made(product, package, out, _after())


def _made(product: Element, package: Path, out: Path, after: Iterable[str]) -> Path:
    wix = Element("Wix", xmlns=_WIX)
    wix.append(product)
    indent(wix)
    source = out / f"{package.stem}.wxs"
    source.write_bytes(tostring(wix, encoding="utf-8", xml_declaration=True))
    # wixl finds files by relative paths only.
    run(["wixl", "-a", "x64", "-o", package.name, source.name], cwd=out)
    statements = list(after)
    if statements:
        # At once: each call writes the whole package anew.
        run(["msibuild", package.name, "-q", *statements], cwd=out)
    return package


def _beside(file: Path, out: Path) -> str:
    return os.path.relpath(file, out)


def _product(icon: Path, version: str) -> Element:
    product = Element("Product", Id="*", Name=NAME, Language="1033", Version=version, Manufacturer=MAKER)
    product.set("UpgradeCode", str(UPGRADE_CODE).upper())
    package = {"InstallerVersion": "500", "Compressed": "yes", "InstallScope": "perMachine", "Platform": "x64"}
    told = "SERVER= STATION= ENROLCODE= AUTOSTART=1 KIOSK=1; data is never removed"
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
    own = SubElement(common, "Directory", Id="MAKERDATA", Name=NAME)
    for each, key, folder in (("Data", "DATADIR", "data"), ("Updates", "UPDATESDIR", "updates")):
        SubElement(_component(SubElement(own, "Directory", Id=key, Name=folder), each), "CreateFolder")
    _menu(SubElement(root, "Directory", Id="ProgramMenuFolder"))
    feature = SubElement(product, "Feature", Id="Main", Title=NAME, Level="1")
    for each in ("Own", "Events", "Autostart", *(f"Policy{name}" for name in ASKED), "Data", "Updates", "Menu"):
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
    rows += [
        f"UPDATE `Component` SET `Attributes` = {_PERMANENT | _IN_64_BIT} WHERE `Component` = '{component}'"
        for component in ("Data", "Updates")
    ]
    secure = ";".join(sorted((*ASKED, "AUTOSTART", "WIX_DOWNGRADE_DETECTED", "WIX_UPGRADE_DETECTED")))
    rows.append(f"UPDATE `Property` SET `Value` = '{secure}' WHERE `Property` = 'SecureCustomProperties'")
    rows.append("INSERT INTO `Property` (`Property`, `Value`) VALUES ('MsiHiddenProperties', 'ENROLCODE')")
    rows.append(
        "CREATE TABLE `MsiLockPermissionsEx` (`MsiLockPermissionsEx` CHAR(72) NOT NULL, "
        "`LockObject` CHAR(72) NOT NULL, `Table` CHAR(32) NOT NULL, `SDDLText` CHAR(0) NOT NULL, `Condition` CHAR(255) "
        "PRIMARY KEY `MsiLockPermissionsEx`)"
    )
    rows += [
        "INSERT INTO `MsiLockPermissionsEx` (`MsiLockPermissionsEx`, `LockObject`, `Table`, `SDDLText`) "
        f"VALUES ('{name}', '{folder}', 'CreateFolder', '{rights}')"
        for name, folder, rights in (("DataRights", "DATADIR", RIGHTS), ("UpdatesRights", "UPDATESDIR", UPDATES_RIGHTS))
    ]
    rows.append(
        f"UPDATE `InstallExecuteSequence` SET `Sequence` = {_OLDER_GOES_AT} WHERE `Action` = 'RemoveExistingProducts'"
    )
    return [*rows, *_tasks()]


def _tasks() -> Iterator[str]:
    """The scheduler's tasks come with the program and go with it; an upgrade writes them anew."""
    kind = _COMMAND_LINE | _DEFERRED | _AS_SYSTEM | _MAY_FAIL
    program = '"[System64Folder]schtasks.exe"'
    for number, (task, file) in enumerate(FILES.items()):
        come = f'{program} /create /f /tn "{task}" /xml "[INSTALLDIR]{file}"'
        gone = f'{program} /delete /f /tn "{task}"'
        steps = (
            (f"TaskComes{number}", come, "NOT REMOVE", _TASKS_COME_AT),
            (f"TaskGoes{number}", gone, 'REMOVE="ALL" AND NOT UPGRADINGPRODUCTCODE', _TASKS_GO_AT),
        )
        for name, line, condition, at in steps:
            yield (
                "INSERT INTO `CustomAction` (`Action`, `Type`, `Source`, `Target`) "
                f"VALUES ('{name}', {kind}, 'INSTALLDIR', '{line}')"
            )
            yield (
                "INSERT INTO `InstallExecuteSequence` (`Action`, `Condition`, `Sequence`) "
                f"VALUES ('{name}', '{condition}', {at + number})"
            )


def build_video_msi(library: Path, out: Path, version: str) -> Path:
    """A package of its own with FFmpeg, for PCs with network cameras or where films shall be small.

    Args:
        library: OpenCV's film library.
        out: For the package.
        version: Three numbers; any goes with any version of the program that has the same OpenCV.

    Raises:
        BuildError: If wixl or msibuild refuses.
    """
    package = out / f"receiving-station-video-{version}.msi"
    package.unlink(missing_ok=True)
    name = f"{NAME}, video"
    product = Element("Product", Id="*", Name=name, Language="1033", Version=version, Manufacturer=MAKER)
    product.set("UpgradeCode", str(uuid5(UPGRADE_CODE, "video")).upper())
    about = {"InstallerVersion": "500", "Compressed": "yes", "InstallScope": "perMachine", "Platform": "x64"}
    SubElement(product, "Package", about, Description=name, Comments="Network cameras, smaller films")
    SubElement(product, "MajorUpgrade", DowngradeErrorMessage="A newer version is installed; it was left as it is.")
    SubElement(product, "Media", Id="1", Cabinet="video.cab", EmbedCab="yes")
    SubElement(product, "Property", Id="ARPNOMODIFY", Value="1")
    directory = SubElement(product, "Directory", Id="TARGETDIR", Name="SourceDir")
    directory = SubElement(directory, "Directory", Id="ProgramFiles64Folder")
    for number, folder in enumerate((NAME, *VIDEO_FOLDER)):
        directory = SubElement(directory, "Directory", Id=f"Folder{number}", Name=folder)
    component = _component(directory, f"video/{library.name}")
    component.set("Id", "Video")
    SubElement(component, "File", Id="Video", Source=_beside(library, out), KeyPath="yes")
    feature = SubElement(product, "Feature", Id="Main", Title=name, Level="1")
    SubElement(feature, "ComponentRef", Id="Video")
    return _made(product, package, out, ())


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
