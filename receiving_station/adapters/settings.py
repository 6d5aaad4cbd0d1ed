"""The station's settings: one TOML file, overridden by the environment, overridden by the command line."""

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

from platformdirs import user_config_path, user_data_path
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from receiving_station.adapters.places import shared_data_folder
from receiving_station.adapters.policy import Policy, read_policy
from receiving_station.application.camera import ROTATIONS, WHOLE, CameraWishes, Capture, Region, Shape, clamped
from receiving_station.application.errors import StationError
from receiving_station.application.plate_label import LabelSize, MatrixKind
from receiving_station.application.updates import QuietHours

APP_NAME = "receiving-station"
ENVIRONMENT_PREFIX = "RECEIVING_STATION_"
_NEAR = 1e-6


class Section(BaseModel):
    """One table of the file; an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class StationSection(Section):
    """Which bench this is."""

    name: str = Field("Bench 1", min_length=1, max_length=60)
    """The bench's name, as the central and the people know it."""
    operator: str = Field("Operator", min_length=1, max_length=60)
    """Who works here where nobody signs in."""
    theme: Literal["auto", "light", "dark"] = "auto"
    """Light or dark; auto: as the system is set."""
    language: Literal["auto", "en", "ko", "ja", "es", "de"] = "auto"
    """The language on screen where nobody signs in; auto: the system's, where it is one of these, else English."""
    zoom: float = Field(1.0, ge=0.75, le=2.0)
    """How large everything is, times what the system is set to: 1.5 on a far 4K screen, 0.9 on 1920x1080 at 150 %."""
    lock_after_min: int = Field(10, ge=0, le=480)
    """Minutes without a key, a touch or a scan until somebody has to sign in again; 0: never."""
    kiosk: bool = False
    """The bench fills the screen without a frame and cannot be closed by who works at it; logging off ends it."""


class CentralSection(Section):
    """Where the central is; without an address the station works alone and keeps everything."""

    url: str = Field("", pattern=r"^(https?://\S+)?$")
    """The central's address; empty: the station works alone and keeps everything."""
    token_file: Path | None = None
    """A file with the station's token; not set: the system's keyring, where enrolling puts it."""
    enrol_code: str = Field("", max_length=40)
    """A one-time code that the first start exchanges for a token without asking; once used it is worth nothing."""


class CameraSection(Section):
    """Where pictures come from: ``camera:0``, ``camera:ID``, ``video:FILE``, ``pictures:FOLDER``, ``rtsp:ADDRESS``.

    Size, focus and exposure are asked of a device; rotation, mirror and region are done to every picture.
    """

    source: str = Field("camera:0", pattern=r"^(camera|video|pictures|rtsp|sample):?.*$")
    """``camera:0``, ``camera:ID`` (see ``cameras``), ``video:FILE``, ``pictures:FOLDER`` or ``rtsp:ADDRESS``."""
    width_px: int = Field(1280, ge=160, le=7680)
    """Width asked of the camera, pixels."""
    height_px: int = Field(720, ge=120, le=4320)
    """Height asked of the camera, pixels."""
    fps: float = Field(30.0, ge=1, le=240)
    """Pictures a second asked of the camera."""
    focus: float | None = None
    """Focus in the driver's own numbers; not set: automatic."""
    exposure: float | None = None
    """Exposure in the driver's own numbers; not set: automatic."""
    rotation: int = 0
    """How far every picture is turned: 0, 90, 180 or 270 degrees."""
    mirror: bool = False
    """Whether every picture is mirrored."""
    region: Region = WHOLE
    """The part of the picture that is looked at: left, top, width, height as shares of 1, "0,0,1,1" is all of it."""
    hands_free: bool = True
    """A photo that is asked for takes itself when the item was moved and lies still and sharp."""

    @field_validator("rotation")
    @classmethod
    def _a_quarter_turn(cls, value: int) -> int:
        if value not in ROTATIONS:
            raise ValueError("it must be 0, 90, 180 or 270")
        return value

    @field_validator("region", mode="before")
    @classmethod
    def _four_shares(cls, value: object) -> object:
        return value.split(",") if isinstance(value, str) else value

    @field_validator("region")
    @classmethod
    def _within_the_picture(cls, value: Region) -> Region:
        if any(abs(one - other) > _NEAR for one, other in zip(value, clamped(value), strict=True)):
            raise ValueError("it must be left, top, width and height within 0 to 1, a tenth wide and high at least")
        return value

    def wishes(self) -> CameraWishes:
        """The same in the application's words."""
        capture = Capture(self.width_px, self.height_px, self.fps, self.focus, self.exposure)
        return CameraWishes(self.source, capture, Shape(self.rotation, self.mirror, self.region))


class DataSection(Section):
    """Where the station keeps its work."""

    folder: Path = Field(default_factory=lambda: shared_data_folder() or user_data_path(APP_NAME, appauthor=False))
    """Database, photos, journal, copies, logs; not set: the package's folder for this PC, else the user's own."""


class PhotosSection(Section):
    """How long photos stay that the central has; one that it does not have is never thinned."""

    keep_days: float = Field(30.0, ge=0, le=3650)
    """Days that a photo stays after its parcel was settled."""
    most_mb: int = Field(20_000, ge=1)
    """What all photos may take on the disk, megabytes."""
    least_free_mb: int = Field(2_000, ge=0)
    """What has to stay free on the disk, megabytes."""


class BackupSection(Section):
    """How often the database is copied while work is saved."""

    interval_min: float = Field(60.0, ge=1, le=1440)
    """Minutes between two copies."""


class SyncSection(Section):
    """How often the station talks to the central."""

    interval_s: float = Field(3.0, ge=0.2, le=3600)
    """Seconds between two talks with the central."""
    photo_limit_kbit_s: int = Field(0, ge=0, le=10_000_000)
    """What photos may take of the line; 0: no limit."""
    metered: bool = False
    """The line is paid for by the byte: receipts go without their photos, which wait until a person sends them."""
    retry_first_s: float = Field(5.0, ge=0.05, le=600)
    """The first wait after a refusal; it doubles up to 180 times this."""
    undo_s: float = Field(4.0, ge=0, le=60)
    """So long after a parcel is saved nothing of it is sent, and one key takes it back."""


class PrinterSection(Section):
    """The plate printer: ``zpl`` needs an address, ``qt`` a system printer's name, ``pdf`` a folder.

    ZPL addresses: ``HOST``, ``HOST:PORT``, ``/dev/usb/lp0``, ``windows:PRINTER NAME``. ``qt`` without an address is
    the system's default printer; ``pdf`` without one writes to ``labels`` in the data folder.
    """

    kind: Literal["none", "zpl", "qt", "pdf"] = "none"
    """How plates are printed: ZPL, a printer of the system, PDF files, or not at all."""
    address: str = ""
    """zpl: ``HOST:PORT``, ``/dev/usb/lp0`` or ``windows:PRINTER NAME``; qt: the printer's name; pdf: a folder."""
    dpi: Literal[203, 300] = 203
    """Dots an inch of the printer's head."""
    width_in: float = Field(2.0, ge=1, le=4)
    """Width of a label, inches."""
    height_in: float = Field(1.0, ge=0.75, le=6)
    """Height of a label, inches."""
    darkness: int | None = Field(None, ge=0, le=30)
    """How dark a ZPL printer prints; not set: as the printer is set."""
    code: Literal["qr", "datamatrix"] = "qr"
    """The square code on a plate."""

    @field_validator("dpi", mode="before")
    @classmethod
    def _a_number(cls, value: object) -> object:
        return int(value) if isinstance(value, str) and value.isdecimal() else value

    @model_validator(mode="after")
    def _has_an_address(self) -> "PrinterSection":
        if self.kind == "zpl" and not self.address:
            raise ValueError("a ZPL printer needs an address")
        return self

    def size(self) -> LabelSize:
        """The paper and the head."""
        return LabelSize(self.width_in, self.height_in, self.dpi)

    def matrix(self) -> MatrixKind:
        """The square code."""
        return MatrixKind(self.code)


class ScaleSection(Section):
    """The scale, where there is one: ``serial`` with a port (``/dev/ttyUSB0``, ``COM3``), or ``hid``.

    ``protocol`` ``sics`` asks the scale (Mettler Toledo and those that speak like it), ``stream`` listens to one that
    sends by itself.
    """

    kind: Literal["none", "serial", "hid"] = "none"
    """How the scale is connected."""
    port: str = ""
    """A serial scale's port; of a USB scale the serial number, or empty for the only one."""
    baud: int = Field(9600, ge=300, le=921_600)
    """Bits a second of a serial scale."""
    protocol: Literal["sics", "stream"] = "stream"
    """sics: the scale is asked; stream: it sends by itself."""
    tolerance_percent: float = Field(10.0, ge=0, le=90)
    """A parcel counts as too light when it lacks more than this share of the announced weight …"""
    tolerance_g: int = Field(30, ge=0, le=10_000)
    """… and more than this, grams."""


class RecorderSection(Section):
    """The short video of an opening."""

    when: Literal["asked", "underweight", "always"] = "underweight"
    """When the opening of a parcel is filmed."""
    seconds: int = Field(30, ge=5, le=120)
    """The longest a film gets, seconds."""
    before_s: int = Field(4, ge=0, le=10)
    """Seconds before the moment that are in it."""
    fps: int = Field(8, ge=2, le=15)
    """Pictures a second."""
    height_px: int = Field(540, ge=240, le=1080)
    """Height of a film, pixels."""


class NetworkSection(Section):
    """How the station gets to the central; a central on this PC is always asked directly."""

    proxy: Literal["system", "none", "address", "pac"] = "system"
    """system: as the system or the environment says, its PAC file too; none: directly; address, pac: as said below."""
    proxy_address: str = Field("", pattern=r"^(https?://\S+)?$")
    """The proxy for ``proxy = "address"``: ``http://proxy.example:3128``."""
    pac: str = ""
    """The PAC file for ``proxy = "pac"``: an http(s) address or a file."""
    trust: Literal["system", "bundled"] = "system"
    """Whose authorities are trusted: the system's store, where a private one belongs, or the public ones in here."""

    @model_validator(mode="after")
    def _says_where(self) -> "NetworkSection":
        if self.proxy == "address" and not self.proxy_address:
            raise ValueError('proxy = "address" needs proxy_address')
        if self.proxy == "pac" and not self.pac:
            raise ValueError('proxy = "pac" needs pac')
        return self


class LogSection(Section):
    """The program's own log, in ``logs`` in the data folder; customers' data are never in it."""

    level: Literal["debug", "info", "warning"] = "info"
    """From which weight on it is written."""
    format: Literal["text", "json"] = "text"
    """json: one JSON object a line."""
    file_mb: int = Field(5, ge=1, le=100)
    """A file that has grown so large makes room for the next one, megabytes."""
    files: int = Field(5, ge=1, le=50)
    """So many of them are kept."""
    system: bool = True
    """Whether what IT must see goes to the system's log too: the journal, or Windows' event log."""


class UpdatesSection(Section):
    """Where new versions come from; what IT installs by other ways needs nothing of this."""

    url: str = Field("", pattern=r"^(https?://\S+)?$")
    """The update repository's address; empty: no updates are looked for."""
    ring: Literal["pilot", "early", "all"] = "all"
    """Which stations this one goes with: pilot and early try a version first."""
    quiet: str = Field("19:00-06:00", max_length=11)
    """Hours in which packages are fetched, by this PC's clock; "00:00-00:00": always."""
    root_file: Path | None = None
    """The file with the first root of trust; not set: ``root.json`` in the updater's own folder."""

    @field_validator("quiet")
    @classmethod
    def _two_times(cls, value: str) -> str:
        try:
            QuietHours.parse(value)
        except ValueError as error:
            raise ValueError('it must be two times, like "19:00-06:00"') from error
        return value


class Settings(Section):
    """All of it."""

    station: StationSection = StationSection()
    central: CentralSection = CentralSection()
    camera: CameraSection = CameraSection()
    data: DataSection = Field(default_factory=DataSection)
    sync: SyncSection = SyncSection()
    printer: PrinterSection = PrinterSection()
    scale: ScaleSection = ScaleSection()
    recorder: RecorderSection = RecorderSection()
    photos: PhotosSection = PhotosSection()
    backup: BackupSection = BackupSection()
    network: NetworkSection = NetworkSection()
    log: LogSection = LogSection()
    updates: UpdatesSection = UpdatesSection()


def default_path() -> Path:
    """Where this platform keeps the file: ``station.toml`` in the user's configuration folder."""
    return user_config_path(APP_NAME, appauthor=False) / "station.toml"


def load_settings(
    path: Path | None = None,
    environ: Mapping[str, str] | None = None,
    overrides: Mapping[str, str] | None = None,
    policy: Policy | None = None,
) -> Settings:
    """Read the file (a missing default file is fine), then the environment, the overrides, and what IT has locked.

    Args:
        path: The file; None means the platform's place.
        environ: ``RECEIVING_STATION_<SECTION>_<KEY>``, e.g. ``RECEIVING_STATION_CENTRAL_URL``.
        overrides: ``section.key`` to value, from the command line.
        policy: What IT has locked; None means this computer's (``policy.read_policy``).

    Raises:
        StationError: ``setting_wrong`` with ``place`` (file and line, variable or option) and ``reason``;
            one sentence a problem, joined.
    """
    file = path or default_path()
    text = _read(file, must_exist=path is not None)
    try:
        values: dict[str, Any] = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise StationError("setting_wrong", place=str(file), reason=str(error)) from error
    places: dict[tuple[str, str], str] = {}
    for name, value in (os.environ if environ is None else environ).items():
        section, _, key = name.removeprefix(ENVIRONMENT_PREFIX).lower().partition("_")
        if name.startswith(ENVIRONMENT_PREFIX) and section in Settings.model_fields:
            _put(values, section, key, value)
            places[section, key] = name
    for option, value in (overrides or {}).items():
        section, _, key = option.partition(".")
        _put(values, section, key, value)
        places[section, key] = f"--{option.replace('.', '-').replace('_', '-')}"
    locked = read_policy() if policy is None else policy
    for (section, key), locked_value in locked.values.items():
        _put(values, section, key, locked_value)
        places[section, key] = f"{locked.source}, {section}.{key}"
    try:
        return Settings.model_validate(values)
    except ValidationError as error:
        problems = [
            (_place(file, text, places, detail["loc"]), _reason(detail["type"], detail["msg"]))
            for detail in error.errors()
        ]
        place, reason = problems[0]
        rest = "".join(f". {other}: {why}" for other, why in problems[1:])
        raise StationError("setting_wrong", place=place, reason=reason + rest) from error


def _read(file: Path, *, must_exist: bool) -> str:
    if not must_exist and not file.exists():
        return ""
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise StationError("setting_wrong", place=str(file), reason=f"it cannot be read ({error})") from error


def _put(values: dict[str, Any], section: str, key: str, value: object) -> None:
    table = values.setdefault(section, {})
    if isinstance(table, dict):
        table[key] = value


def _reason(kind: str, message: str) -> str:
    match kind:
        case "extra_forbidden":
            return "there is no such setting"
        case "string_pattern_mismatch":
            return "the value has none of the forms that this setting takes"
        case _:
            message = message.removeprefix("Value error, ")
            return message[:1].lower() + message[1:]


def _place(file: Path, text: str, places: Mapping[tuple[str, str], str], location: tuple[int | str, ...]) -> str:
    section, key = str(location[0]), str(location[1]) if len(location) > 1 else ""
    if (section, key) in places:
        return f"{places[section, key]}"
    dotted = f"{section}.{key}" if key else section
    return f"{file}, line {_line_of(text, section, key)}, {dotted}"


def _line_of(text: str, section: str, key: str) -> int:
    # tomllib keeps no positions; a settings file is flat enough for a look at its lines.
    current, section_line = "", 1
    for number, line in enumerate(text.splitlines(), start=1):
        header = re.match(r"\s*\[\s*([^\]]+?)\s*\]", line)
        if header:
            current = header[1].strip("\"'")
            section_line = number if current == section else section_line
        else:
            within = bool(key) and current == section
            name = (
                rf"[\"']?{re.escape(key)}[\"']?" if within else rf"{re.escape(section)}\s*(\.\s*{re.escape(key)}\s*)?"
            )
            if (within or not current) and re.match(rf"\s*{name}\s*=", line):
                return number
    return section_line
